package issuing_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestARoleMayDoWhatItIsForAndNothingElse(t *testing.T) {
	t.Parallel()
	all := []issuing.Duty{
		issuing.DutyCards, issuing.DutyHolds, issuing.DutyMessages, issuing.DutyScreening, issuing.DutyFindings,
		issuing.DutyWriteOffs, issuing.DutySettlement,
	}
	cases := map[string]struct {
		operator issuing.Operator
		may      []issuing.Duty
	}{
		"a viewer":                 {issuing.Operator{Role: issuing.RoleViewer}, nil},
		"an operator":              {issuing.Operator{Role: issuing.RoleOperator}, all[:4]},
		"finance":                  {issuing.Operator{Role: issuing.RoleFinance}, all[4:]},
		"an admin":                 {issuing.Operator{Role: issuing.RoleAdmin}, all},
		"a programme's admin":      {issuing.Operator{Role: issuing.RoleAdmin, ProgrammeID: "p"}, all[:2]},
		"a programme's finance":    {issuing.Operator{Role: issuing.RoleFinance, ProgrammeID: "p"}, nil},
		"an admin who is disabled": {issuing.Operator{Role: issuing.RoleAdmin, Disabled: true}, nil},
		"a role that is none":      {issuing.Operator{Role: "king"}, nil},
	}
	for name, c := range cases {
		for _, d := range all {
			if got, want := c.operator.May(d), slices.Contains(c.may, d); got != want {
				t.Errorf("%s may do %s: %v, want %v", name, d, got, want)
			}
		}
	}
}

func TestPeopleOfAProgrammeSeeTheirProgrammeOnly(t *testing.T) {
	t.Parallel()
	theirs, platform := issuing.Operator{ProgrammeID: "p"}, issuing.Operator{}
	if !theirs.Sees("p") || theirs.Sees("q") || theirs.Sees("") {
		t.Error("a programme's operator sees something else than the programme")
	}
	if !platform.Sees("p") || !platform.Sees("q") {
		t.Error("the platform's operator does not see every programme")
	}
	platform.Disabled = true
	if platform.Sees("p") {
		t.Error("an operator who is disabled sees something")
	}
}

func TestNamesAndPasswordsOfOperatorsAreChecked(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"ada", "ada@example.com", "a.b-c_d9"} {
		if err := (issuing.Operator{Name: name, Role: issuing.RoleViewer}).Check(); err != nil {
			t.Errorf("%q is refused: %v", name, err)
		}
	}
	for _, name := range []string{"", "Ada", "a b", "-a", "<b>", strings.Repeat("a", 65)} {
		if (issuing.Operator{Name: name, Role: issuing.RoleViewer}).Check() == nil {
			t.Errorf("%q is taken for a name", name)
		}
	}
	for password, good := range map[string]bool{
		"": false, "fourteen chars": false, "fifteen charact": true, "ääääääääääääää": false, strings.Repeat("x", 1025): false,
	} {
		if err := issuing.CheckPassword(password); (err == nil) != good {
			t.Errorf("the password %q: %v", password, err)
		}
	}
}
