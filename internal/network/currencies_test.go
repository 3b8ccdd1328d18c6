package network_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/partner"
)

func TestAnAccountIsBilledInAnyOfItsCurrencies(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer(), "EUR", "GBP")
		card := h.ActiveCard(account)
		outcome := h.handle(billedIn("GBP", h.says(partner.NetworkPurchase, card, "p1", "110"), "80"))
		h.expect(outcome, true, "00")
		a := h.authorisation(outcome.Authorisation)
		merchant := a.MerchantAmounts()
		if a.PricedAmount.String() != "80" || a.PricedCurrency != "GBP" || a.Amount.String() != "96" || a.Currency != "EUR" ||
			merchant.Amount.String() != "110" || merchant.Currency != "USD" {
			t.Errorf("billed 80 GBP at 1.2, the authorisation shows %s %s, %s %s of %+v",
				a.PricedAmount, a.PricedCurrency, a.Amount, a.Currency, merchant)
		}

		clearing := billedIn("GBP", h.says(partner.NetworkClearing, card, "p1", "110"), "78")
		clearing.Final = true
		debit := h.transaction(h.handle(clearing).Transaction)
		if debit.PricedAmount.String() != "78" || debit.PricedCurrency != "GBP" ||
			debit.Amount.String() != "93.6" || debit.Currency != "EUR" {
			t.Errorf("cleared at 78 GBP at 1.2, the debit shows %s %s, %s %s",
				debit.PricedAmount, debit.PricedCurrency, debit.Amount, debit.Currency)
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Debt != 0 {
			t.Errorf("left: %+v", f)
		}

		// Euros are billed to the same account. What is in none of its currencies is declined, or kept once it was cleared.
		h.expect(h.handle(billed(h.says(partner.NetworkPurchase, card, "p2", "11"), "10")), true, "00")
		for _, wrong := range []partner.NetworkMessage{
			h.says(partner.NetworkPurchase, card, "p3", "10"), h.says(partner.NetworkClearing, card, "p4", "10"),
		} {
			wrong.Billing = &partner.Billing{Amount: wrong.Amount, Currency: "CHF"}
			if outcome := h.handle(wrong); wrong.Kind == partner.NetworkPurchase {
				h.expect(outcome, false, "57")
			} else if !outcome.Kept {
				t.Errorf("a clearing that was billed in francs became %+v", outcome)
			}
		}
		// An account in euros only is not billed in pounds.
		other, _ := h.newCard()
		h.expect(h.handle(billedIn("GBP", h.says(partner.NetworkPurchase, other, "p5", "110"), "80")), false, "57")
	})
}
