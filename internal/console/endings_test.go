package console_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// renewer is a card issuer that renews.
type renewer struct{ partner.CardIssuer }

func (renewer) RenewCard(context.Context, partner.CardRenewal) (a partner.Answer[partner.IssuedCard], err error) {
	return a, nil // not yet
}

// What ends a card, an account or a customer, and what renews a card, is done from their pages, with a reason that is kept.
func TestCardsAccountsAndCustomersAreEndedFromTheirPages(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		if page := newBench(t, env).signIn(t, "eve", issuing.RoleOperator, "").shows("/console/p/" + string(env.Programme) + "/cards/" +
			string(env.ActiveCard(env.OpenAccount(env.ActiveCustomer())))); strings.Contains(page, "/renew") {
			t.Error("a card can be renewed that its issuer does not renew")
		}
		ports := worktest.Partners()
		ports.CardIssuer = renewer{ports.CardIssuer}
		env.UsePartners(ports)
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleOperator, "")
		viewer := b.signIn(t, "vera", issuing.RoleViewer, "")
		other := b.ActiveCustomer()
		open := b.ActiveCard(b.OpenAccount(other))
		b.Approved(open, "5")
		held, err := b.DB.Card(b.Ctx, b.Programme, open)
		b.Must(err)
		do := func(path, verb string) (status int, body string) {
			t.Helper()
			page := b.page(path)
			form := w.formOf(w.shows(page), page+"/"+verb)
			form.Set("reason", "because of "+verb)
			if strings.Contains(viewer.shows(page), page+"/"+verb) {
				t.Errorf("a viewer has the form of %s", verb)
			}
			if status, _, _ := viewer.post(page+"/"+verb, form); status != http.StatusForbidden {
				t.Errorf("a viewer's %s answers %d", verb, status)
			}
			status, body, _ = w.post(page+"/"+verb, form)
			return status, body
		}
		for _, step := range []struct{ path, verb string }{
			{"cards/" + string(l.card), "renew"}, {"cards/" + string(l.card), "terminate"}, {"accounts/" + string(l.account), "close"},
			{"customers/" + string(l.customer), "reject"},
		} {
			if status, body := do(step.path, step.verb); status != http.StatusSeeOther {
				t.Fatalf("%s: %d\n%s", step.verb, status, textOf(body))
			}
			if body := w.shows(b.page(step.path)); strings.Contains(body, b.page(step.path)+"/"+step.verb) {
				t.Errorf("%s is there once more", step.verb)
			}
			w.shows(b.page("audit"), "because of "+step.verb)
		}
		if c, err := b.DB.Card(b.Ctx, b.Programme, l.card); err != nil || c.Status != issuing.CardTerminated {
			t.Errorf("the card is %s, %v", c.Status, err)
		}
		if a, err := b.DB.Account(b.Ctx, b.Programme, l.account); err != nil || a.Status != issuing.AccountClosed {
			t.Errorf("the account is %s, %v", a.Status, err)
		}
		if c, err := b.DB.Customer(b.Ctx, b.Programme, l.customer); err != nil || c.Status != issuing.CustomerRejected {
			t.Errorf("the customer is %s, %v", c.Status, err)
		}

		status, body := do("accounts/"+string(held.AccountID), "close")
		if status != http.StatusConflict || !strings.Contains(body, "Payments of this account are still open") {
			t.Errorf("closing an account with a hold: %d\n%s", status, textOf(body))
		}
	})
}
