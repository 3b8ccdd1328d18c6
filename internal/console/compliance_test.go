package console_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestComplianceSeesRulesWithTheirSourcesAndEvidenceWithNotes(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleOperator, "")
		now := issuing.At(b.Clock.Now())
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error {
			for scope, most := range map[issuing.Scope]issuing.Minor{
				{Kind: issuing.ScopeProgramme, ID: string(b.Programme)}: 90_000, {Kind: issuing.ScopeCard, ID: string(l.card)}: 5_000,
			} {
				limits := []issuing.Limit{{Window: issuing.WindowDay, Currency: "USD", Amount: most, Shadow: scope.Kind == issuing.ScopeCard}}
				if err := tx.SaveLimits(b.Ctx, b.Programme, scope, limits, now); err != nil {
					return err
				}
			}
			return tx.SaveControls(b.Ctx, b.Programme, issuing.ControlSet{
				Scope:    issuing.Scope{Kind: issuing.ScopeAccount, ID: string(l.account)},
				Controls: issuing.Controls{Countries: issuing.Lists{Block: &issuing.List{Values: []string{"KP", "IR"}}}},
			}, now)
		}))
		b.Approved(l.card, "60") // beyond the limit in shadow
		rules := textOf(w.click(w.shows(b.page("cards/"+string(l.card))), "Its limits and controls"))
		for _, want := range []string{"programme enforced day every payment 900.00 USD", "card in shadow", "50.00 USD", "account enforced countries blocked KP, IR"} {
			if !strings.Contains(rules, want) {
				t.Errorf("the rules do not say %q:\n%s", want, rules)
			}
		}
		if shadow := textOf(w.shows(b.page("shadow"))); !strings.Contains(shadow, "approved limit") || !strings.Contains(shadow, "60.00 USD") {
			t.Errorf("the shadow hits:\n%s", shadow)
		}

		customer := b.page("customers/" + string(l.customer))
		evidence := w.click(w.shows(customer), "Evidence, hits and notes")
		note := w.formOf(evidence, customer+"/notes")
		note.Set("reason", "travels a lot, seen by Ada")
		if status, body, to := w.post(customer+"/notes", note); status != http.StatusSeeOther {
			t.Fatalf("the note: %d to %s\n%s", status, to, textOf(body))
		}
		w.shows(customer+"/evidence", "travels a lot, seen by Ada", "customer noted")
		other := b.signIn(t, "vera", issuing.RoleViewer, "")
		if status, _, _ := other.post(customer+"/notes", note); status != http.StatusForbidden {
			t.Errorf("a viewer keeps a note: %d", status)
		}
		stop := w.formOf(w.shows(customer), customer+"/deactivate")
		stop.Set("reason", "a hit")
		w.post(customer+"/deactivate", stop)
		if c, err := b.DB.Card(b.Ctx, b.Programme, l.card); err != nil || c.Status != issuing.CardInactive {
			t.Errorf("with its customer the card is %s, %v", c.Status, err)
		}
		if narrowed := textOf(w.shows(b.page("audit?action=customer.noted"), "travels a lot")); strings.Contains(narrowed, "a hit") {
			t.Errorf("the filter lets through what it should not:\n%s", narrowed)
		}
		status, csv, _ := w.get(b.page("audit?subject=" + string(l.customer) + "&format=csv"))
		if status != http.StatusOK || strings.Count(csv, "\n") != 3 || !strings.Contains(csv, "operator,ada,customer deactivated") {
			t.Errorf("the export: %d\n%s", status, csv)
		}
	})
}

func TestACardIsReplacedFromItsPage(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleOperator, "")
		page := b.page("cards/" + string(l.card))
		form := w.formOf(w.shows(page), page+"/replace")
		form.Set("reason", "the cardholder called")
		form.Set("why", "stolen")
		if status, body, _ := w.post(page+"/replace", form); status != http.StatusSeeOther {
			t.Fatalf("the replacement: %d\n%s", status, textOf(body))
		}
		c, err := b.DB.Card(b.Ctx, b.Programme, l.card)
		if err != nil || c.ReplacedBy == "" || c.Reason != issuing.ReasonStolen {
			t.Errorf("the card: %+v, %v", c, err)
		}
		if body := w.shows(page, "Replaced by"); strings.Contains(body, page+"/replace") {
			t.Error("a card that was replaced can be replaced again")
		}
	})
}
