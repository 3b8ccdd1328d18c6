package payments_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// rupiahs are rates at which 100 rupiahs are worth 0.006 euros.
var rupiahs = worktest.Rates{"USD": "1", "EUR": "1.25", "IDR": "0.000075"}

// credit refunds an amount to a card without naming a purchase.
func (h *env) credit(card issuing.CardID, amount, currency string) issuing.Transaction {
	h.Helper()
	t, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: amount, Currency: currency})
	h.Must(err)
	h.Work()
	t, err = h.DB.Transaction(h.Ctx, h.Programme, t.ID)
	h.Must(err)
	return t
}

func TestACreditNeverPaysMoreThanItIsWorth(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		h.Payments = h.NewPayments(worktest.Wallets{}, rupiahs, h.Clock.Now)
		account := h.OpenAccount(h.ActiveCustomer(), "EUR")
		card := h.ActiveCard(account)
		h.Captured(h.Approved(card, "100"), "", false)
		funds := func() issuing.Units {
			f, err := h.DB.Funds(h.Ctx, account, worktest.EURC)
			h.Must(err)
			return f.Available
		}
		before := funds()
		for range 20 { // each is worth 0.0000006 euros
			c := h.credit(card, "0.01", "IDR")
			if c.Status != issuing.TransactionProcessed || !c.Amount.IsZero() || c.TokenAmount != 0 || c.PricedAmount.String() != "0.01" {
				t.Fatalf("0.01 IDR is recorded as %+v", c)
			}
		}
		if funds() != before {
			t.Errorf("20 credits of 0.0000006 EUR paid %s", funds()-before)
		}
		if c := h.credit(card, "333", "IDR"); c.Amount.String() != "0.01" || c.TokenAmount != 10_000 { // 0.01998
			t.Errorf("333 IDR gave %s EUR, %s tokens", c.Amount, c.TokenAmount)
		}
		if funds() != before+10_000 {
			t.Errorf("333 IDR paid %s", funds()-before)
		}
	})
}

func TestASpreadIsTakenOffACredit(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		h.SetPartnerTerms(0, 0, 500, time.Time{})
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		bought, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "EUR"})
		h.Must(err)
		h.Captured(bought.ID, "", false)
		c := h.credit(card, "100", "EUR")
		if bought.Amount.String() != "131.25" || c.Amount.String() != "118.75" || c.Rate.Value.String() != "1.1875" || c.TokenAmount != 118_750_000 {
			t.Errorf("100 EUR at 1.25 and a spread of 5 %%: bought for %s, given for %s at %s", bought.Amount, c.Amount, c.Rate.Value)
		}
		if same := h.credit(card, "10", "USD"); same.TokenAmount != 10_000_000 {
			t.Errorf("10 USD gave %s", same.TokenAmount)
		}
	})
}

func TestTheRefundsOfAPurchaseGiveBackExactlyWhatItCost(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		h.Payments = h.NewPayments(worktest.Wallets{}, rupiahs, h.Clock.Now)
		for _, parts := range [][]string{{"1", "99"}, {"99", "1"}, {"33.33", "33.33", "33.34"}, {"100"}} {
			card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer(), "EUR"))
			a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "IDR"})
			h.Must(err)
			debit := h.Captured(a.ID, "", false) // 0.006 euros cost the least there is, a cent
			var fiat, units string
			var sum issuing.Units
			for _, part := range parts {
				credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: part})
				h.Must(err)
				h.Work()
				sum += credit.TokenAmount
				fiat, units = credit.Amount.String(), sum.String()
			}
			if units != "0.01" || fiat != "0.01" {
				t.Errorf("refunds of %v gave %s tokens, the last %s EUR", parts, units, fiat)
			}
			_, err = h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "0.01"})
			h.Refused(err, issuing.CodeRefundTooLarge)
		}
	})
}
