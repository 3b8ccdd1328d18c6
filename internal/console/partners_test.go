package console_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestHealthLeadsToWhatIsKnownOfAPartner(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		b.measured = []figures.Measure{{Figure: "offblocks_partner_circuit_open", Detail: "checker", Value: 1}}
		b.Must(b.counted.Take(b.Ctx))
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error {
			for _, by := range []string{"acme", "checker"} { // each is told of its own
				if err := tx.FileFinding(b.Ctx, issuing.Finding{
					ID: issuing.NewID[string](), Kind: issuing.FindingUnread, ProgrammeID: b.Programme, Subject: by, FirstSeen: 1, LastSeen: 1,
					Figures: map[string]string{"partner": by},
				}); err != nil {
					return err
				}
			}
			return tx.FileFinding(b.Ctx, issuing.Finding{ID: issuing.NewID[string](), Kind: issuing.FindingUnmatched, ProgrammeID: b.Programme, FirstSeen: 1, LastSeen: 1})
		}))
		w := b.signIn(t, "ada", issuing.RoleViewer, "")
		health := w.shows(b.page(""), `href="`+b.page("partners")+`#partner-checker"`)
		page := w.click(health, "Partners")
		text := textOf(page)
		for _, want := range []string{
			"acme The card network of the tests. What card networks said 1 open: message unmatched 1 open: message unreadable", "State linked 2 links", "Messages approved 7", "asks for purchases",
			"State out of reach its circuit is open until 00:00:00 UTC", "Serves as identity check", "Calls 9 Failed 5", "Held back by the circuit 3", "Took on average 120ms",
		} {
			if !strings.Contains(text, want) {
				t.Errorf("the page of partners does not say %q:\n%s", want, text)
			}
		}
		if !strings.Contains(page, `id="partner-checker"`) {
			t.Error("Health leads to no part of the page")
		}
		w.click(page, "1 open: message unmatched")
		theirs := b.signIn(t, "eve", issuing.RoleAdmin, b.Programme)
		if status, _, _ := theirs.get(b.page("partners")); status != http.StatusNotFound {
			t.Errorf("a programme's person sees the installation's partners: %d", status)
		}
		if strings.Contains(theirs.shows(b.page("")), "/partners") {
			t.Error("a programme's person is led to the installation's partners")
		}
	})
}
