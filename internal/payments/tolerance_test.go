package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAFuelHoldOfOneAllowsWhatATankCostsInAnyCurrency(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		rates := worktest.Rates{"USD": "1", "EUR": "1.25", "JPY": "0.008", "KWD": "3", "IDR": "0.00006"}
		h.Payments = h.NewPayments(worktest.Wallets{}, rates, h.Clock.Now)
		for _, c := range []struct{ currency, most, above string }{ // what 150 USD are, and 1
			{"USD", "151", "151.01"}, {"EUR", "121", "121.01"}, {"JPY", "18751", "18752"}, {"KWD", "51", "51.001"},
			{"IDR", "2500001", "2500001.01"},
		} {
			hold, err := h.Payments.Authorise(h.Ctx, h.Programme, h.ActiveCard(h.OpenAccount(h.ActiveCustomer())), payments.Purchase{
				Amount: "1", Currency: c.currency, Merchant: issuing.Merchant{ID: "PUMP", Name: "Pump", MCC: 5542, Country: "GB", City: "London"},
			})
			h.Must(err)
			_, err = h.Payments.Capture(h.Ctx, h.Programme, hold.ID, payments.Capture{Amount: c.above})
			h.Refused(err, issuing.CodeCaptureTooLarge)
			_, err = h.Payments.Capture(h.Ctx, h.Programme, hold.ID, payments.Capture{Amount: c.most})
			h.Must(err)
		}
	})
}
