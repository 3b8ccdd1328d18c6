package e2e

import (
	"maps"
	"testing"

	"github.com/offblocks/offblocks/api"
)

// cardFamily is a customer with two accounts, each with a virtual and a physical card.
type cardFamily struct {
	*testCustomer
	accounts map[string]api.AccountID
	cards    map[string]api.CardID
}

func (p *testProgramme) newCardFamily(t *testing.T) cardFamily {
	t.Helper()
	h := cardFamily{p.newCustomer(t).passVerification(t), map[string]api.AccountID{}, map[string]api.CardID{}}
	for _, a := range []string{"one", "two"} {
		h.accounts[a] = h.openAccount(t, "EUR").signGrant(t).account.ID
		h.cards[a+" virtual"] = h.orderCard(t, "virtual").issueCard(t).card.ID
		h.cards[a+" physical"] = h.orderCard(t, "physical").issueCard(t).card.ID
	}
	return h
}

// expectStatuses makes sure of every status at once: those named, and "active" for all others.
func (h cardFamily) expectStatuses(t *testing.T, when string, but map[string]string) {
	t.Helper()
	want, got := map[string]string{"customer": "active"}, map[string]string{"customer": h.customerStatus(t)}
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
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.ownProgramme(t).newCardFamily(t)
		h.expectStatuses(t, "at first", nil)
		must(h.DeactivateCard(t.Context(), h.cards["one virtual"]))(t)
		must(h.DeactivateAccount(t.Context(), h.accounts["two"]))(t)
		before := map[string]string{"one virtual": "inactive", "two": "inactive", "two virtual": "inactive",
			"two physical": "inactive"}
		h.expectStatuses(t, "a card and an account on hold", before)

		must(h.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		h.expectStatuses(t, "the customer on hold", map[string]string{
			"customer": "inactive", "one": "inactive", "one virtual": "inactive", "one physical": "inactive", "two": "inactive",
			"two virtual": "inactive", "two physical": "inactive",
		})
		must(h.ActivateCustomer(t.Context(), h.customer.ID))(t)
		h.expectStatuses(t, "the customer back", before)

		must(h.ActivateAccount(t.Context(), h.accounts["two"]))(t)
		h.expectStatuses(t, "the account back", map[string]string{"one virtual": "inactive"})
		must(h.ActivateCard(t.Context(), h.cards["one virtual"]))(t)
		h.expectStatuses(t, "all back", nil)
	})
}

func TestAnAccountsHoldIsItsOwn(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.ownProgramme(t).newCardFamily(t)
		must(h.DeactivateCard(t.Context(), h.cards["one physical"]))(t)
		must(h.DeactivateAccount(t.Context(), h.accounts["one"]))(t)
		h.expectStatuses(t, "on hold",
			map[string]string{"one": "inactive", "one virtual": "inactive", "one physical": "inactive"})
		must(h.ActivateAccount(t.Context(), h.accounts["one"]))(t)
		h.expectStatuses(t, "back", map[string]string{"one physical": "inactive"})

		// A card that ends while it is down does not come back up.
		must(h.DeactivateAccount(t.Context(), h.accounts["two"]))(t)
		checkError(t, h.DeleteCard(t.Context(), h.cards["two virtual"]))
		must(h.ActivateAccount(t.Context(), h.accounts["two"]))(t)
		h.expectStatuses(t, "without the one that ended",
			map[string]string{"one physical": "inactive", "two virtual": "terminated"})
	})
}

// What comes into being under a parent that was put on hold meanwhile is on hold with it.
func TestWhatIsIssuedUnderAHoldComesUpWithIt(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newAccountHolder(t).orderCard(t, "virtual")
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		h.issueCard(t)
		if got := h.cardStatus(t); got != "inactive" {
			t.Errorf("a card issued under an inactive customer is %s", got)
		}
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		if card, account := h.cardStatus(t), h.accountStatus(t); card != "active" || account != "active" {
			t.Errorf("when the customer is back the account is %s and the card %s", account, card)
		}

		h.orderCard(t, "physical")
		must(p.DeactivateAccount(t.Context(), h.account.ID))(t)
		h.issueCard(t)
		must(p.DeactivateCustomer(t.Context(), h.customer.ID))(t)
		must(p.ActivateCustomer(t.Context(), h.customer.ID))(t)
		if got := h.cardStatus(t); got != "inactive" {
			t.Errorf("a card issued under an inactive account is %s when the customer is back", got)
		}
		must(p.ActivateAccount(t.Context(), h.account.ID))(t)
		if got := h.cardStatus(t); got != "active" {
			t.Errorf("a card issued under an inactive account is %s when the account is back", got)
		}
	})
}

func TestEvidenceAgainstACustomerEndsEverything(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.ownProgramme(t).newCardFamily(t)
		h.card.ID = h.cards["one virtual"]
		a := h.authorisePurchase(t, "7")
		must(h.DeactivateAccount(t.Context(), h.accounts["two"]))(t)
		checkError(t, h.DeleteCard(t.Context(), h.cards["two physical"]))
		checkError(t, h.SimulateRejectCustomer(t.Context(), h.customer.ID))
		h.expectStatuses(t, "rejected", map[string]string{
			"customer": "rejected", "one": "closed", "two": "closed", "one virtual": "blocked", "one physical": "blocked",
			"two virtual": "blocked", "two physical": "terminated",
		})
		checkError(t, h.SimulateCardAuthorisationCapture(t.Context(), a.ID)) // what the merchant was promised is paid
		h.awaitAuthorisation(t, a.ID, "captured")
	})
}
