package network_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestTwoAccountsHavePaymentsUnderOneReference(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		var cards []issuing.CardID
		var accounts []issuing.AccountID
		var holds []issuing.AuthorisationID
		for range 3 {
			card, account := h.newCard()
			got := h.handle(h.says(partner.NetworkPurchase, card, "rrn", "40"))
			h.expect(got, true, "00")
			cards, accounts, holds = append(cards, card), append(accounts, account), append(holds, got.Authorisation)
		}
		h.expect(h.handle(h.says(partner.NetworkIncrement, cards[1], "rrn", "5")), true, "00")
		h.handle(h.says(partner.NetworkReversal, cards[0], "rrn", "0"))
		nobody := h.says(partner.NetworkReversal, "", "rrn", "0") // whose it is nobody can say: it reverses none
		nobody.Card = partner.CardRef{}
		h.handle(nobody)
		clearing := h.says(partner.NetworkClearing, cards[1], "rrn", "45")
		clearing.Final = true
		captured := h.handle(clearing)
		h.handle(h.says(partner.NetworkTransactionReversal, cards[1], "rrn", "45"))
		h.Work()
		if captured.Authorisation != holds[1] {
			t.Errorf("the clearing captured %s, and not %s", captured.Authorisation, holds[1])
		}
		for i, want := range []issuing.AuthorisationStatus{
			issuing.AuthorisationReleased, issuing.AuthorisationCaptured, issuing.AuthorisationPending,
		} {
			if a := h.authorisation(holds[i]); a.Status != want {
				t.Errorf("the hold of account %d is %s, not %s", i, a.Status, want)
			}
		}
		for _, account := range accounts[:2] {
			if f := h.Funds(account); f.Available != 1_000_000_000 || f.Held != 0 {
				t.Errorf("after all was reversed an account has %+v", f)
			}
		}
		if list := h.unmatched(); len(list) != 0 {
			t.Errorf("kept: %+v", list)
		}
	})
}

func TestAPurchaseOfAnotherDayTakesAReferenceOver(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		h.handle(h.says(partner.NetworkPurchase, card, "rrn", "40"))
		clearing := h.says(partner.NetworkClearing, card, "rrn", "40")
		clearing.Final = true
		h.handle(clearing)
		h.Work()
		h.Clock.Advance(25 * time.Hour)
		second := h.handle(h.says(partner.NetworkPurchase, card, "rrn", "30")).Authorisation
		h.handle(h.says(partner.NetworkReversal, card, "rrn", "0"))
		h.Work()
		if a := h.authorisation(second); a.Status != issuing.AuthorisationReleased || h.Funds(account).Held != 0 {
			t.Errorf("the second hold is %s", a.Status)
		}
	})
}
