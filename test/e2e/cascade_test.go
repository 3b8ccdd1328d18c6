package e2e

import (
	"maps"
	"testing"

	"github.com/offblocks/offblocks/api"
)

// household is a customer with two accounts, each with a virtual and a physical card.
type household struct {
	*person
	accounts map[string]api.AccountID
	cards    map[string]api.CardID
}

func (p *party) household(t *testing.T) household {
	t.Helper()
	h := household{p.meet(t).verify(t), map[string]api.AccountID{}, map[string]api.CardID{}}
	for _, a := range []string{"one", "two"} {
		h.accounts[a] = h.ask(t, "EUR").grant(t).account.ID
		h.cards[a+" virtual"] = h.order(t, "virtual").issue(t).card.ID
		h.cards[a+" physical"] = h.order(t, "physical").issue(t).card.ID
	}
	return h
}

// are makes sure of every status at once: those named, and "active" for all others.
func (h household) are(t *testing.T, when string, but map[string]string) {
	t.Helper()
	want, got := map[string]string{"customer": "active"}, map[string]string{"customer": h.customerIs(t)}
	for name, id := range h.accounts {
		want[name], got[name] = "active", string(must(h.GetAccount(t.Context(), id))(t).Status)
	}
	for name, id := range h.cards {
		want[name], got[name] = "active", string(must(h.GetCard(t.Context(), id))(t).Status)
	}
	maps.Copy(want, but)
	if !maps.Equal(got, want) {
		t.Errorf("%s: they are %v, want %v", when, got, want)
	}
}

func TestACustomersHoldTakesDownAndRestoresExactlyWhatWasUp(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		h := env.party(t).household(t)
		h.are(t, "at first", nil)
		must(h.DeactivateCard(t.Context(), h.cards["one virtual"]))(t)
		must(h.DeactivateAccount(t.Context(), h.accounts["two"]))(t)
		before := map[string]string{"one virtual": "inactive", "two": "inactive", "two virtual": "inactive", "two physical": "inactive"}
		h.are(t, "a card and an account on hold", before)

		must(h.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		h.are(t, "the customer on hold", map[string]string{
			"customer": "inactive", "one": "inactive", "one virtual": "inactive", "one physical": "inactive", "two": "inactive", "two virtual": "inactive", "two physical": "inactive",
		})
		must(h.ActivateCustomer(t.Context(), h.customer.ID))(t)
		h.are(t, "the customer back", before)

		must(h.ActivateAccount(t.Context(), h.accounts["two"]))(t)
		h.are(t, "the account back", map[string]string{"one virtual": "inactive"})
		must(h.ActivateCard(t.Context(), h.cards["one virtual"]))(t)
		h.are(t, "all back", nil)
	})
}

func TestAnAccountsHoldIsItsOwn(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		h := env.party(t).household(t)
		must(h.DeactivateCard(t.Context(), h.cards["one physical"]))(t)
		must(h.DeactivateAccount(t.Context(), h.accounts["one"]))(t)
		h.are(t, "on hold", map[string]string{"one": "inactive", "one virtual": "inactive", "one physical": "inactive"})
		must(h.ActivateAccount(t.Context(), h.accounts["one"]))(t)
		h.are(t, "back", map[string]string{"one physical": "inactive"})

		// A card that ends while it is down does not come back up.
		must(h.DeactivateAccount(t.Context(), h.accounts["two"]))(t)
		check(t, h.DeleteCard(t.Context(), h.cards["two virtual"]))
		must(h.ActivateAccount(t.Context(), h.accounts["two"]))(t)
		h.are(t, "without the one that ended", map[string]string{"one physical": "inactive", "two virtual": "terminated"})
	})
}

// What comes into being under a parent that was put on hold meanwhile is on hold with it.
func TestWhatIsIssuedUnderAHoldComesUpWithIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.withAccount(t).order(t, "virtual")
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		h.issue(t)
		if got := h.cardIs(t); got != "inactive" {
			t.Errorf("a card issued under an inactive customer is %s", got)
		}
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		if card, account := h.cardIs(t), h.accountIs(t); card != "active" || account != "active" {
			t.Errorf("when the customer is back the account is %s and the card %s", account, card)
		}

		h.order(t, "physical")
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		h.issue(t)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		if got := h.cardIs(t); got != "inactive" {
			t.Errorf("a card issued under an inactive account is %s when the customer is back", got)
		}
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)
		if got := h.cardIs(t); got != "active" {
			t.Errorf("a card issued under an inactive account is %s when the account is back", got)
		}
	})
}

func TestEvidenceAgainstACustomerEndsEverything(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		h := env.party(t).household(t)
		h.card.ID = h.cards["one virtual"]
		a := h.buys(t, "7")
		must(h.DeactivateAccount(t.Context(), h.accounts["two"]))(t)
		check(t, h.DeleteCard(t.Context(), h.cards["two physical"]))
		check(t, h.SimulateRejectCustomer(t.Context(), h.customer.ID))
		h.are(t, "rejected", map[string]string{
			"customer": "rejected", "one": "closed", "two": "closed", "one virtual": "blocked", "one physical": "blocked", "two virtual": "blocked", "two physical": "terminated",
		})
		check(t, h.SimulateCardAuthorisationCapture(t.Context(), a.ID)) // what the merchant was promised is paid
		h.awaitAuthorisation(t, a.ID, "captured")
	})
}
