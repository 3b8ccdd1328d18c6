package payments_test

import (
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// Examples of what the property of model_test.go has found, and of what only a reader could find.

func TestAnAllowanceThatIsRaisedPaysDebtsFirst(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, account, chainbook.Block{}, 0))
		a, err := h.Payments.Advise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "10", Currency: "USD"})
		h.Must(err)
		if f := h.Funds(account); f.Debt != a.TokenAmount || f.Held != 0 {
			t.Errorf("without an allowance: %+v", f)
		}
		h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, account, chainbook.Block{}, worktest.Granted))
		if f := h.Funds(account); f.Debt != 0 || f.Held != a.TokenAmount {
			t.Errorf("with one: %+v", f)
		}
		h.Work()
	})
}

func TestAnIncrementOfAnAccountInDebtIsDeclinedForThat(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		id := h.Approved(card, "10")
		_, err := h.Payments.Advise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "2000", Currency: "USD"})
		h.Must(err)
		_, err = h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "1"})
		h.Refused(err, issuing.CodeDeclined)
		if d := h.Decisions(card, 1); d[0].Reason != issuing.DeclineAccountInDebt {
			t.Errorf("declined for %s", d[0].Reason)
		}
		h.Work()
	})
}

// 39 yen cost 31 cents, and 32 of them 26: the other seven, which cost six by themselves, are five of this purchase.

func TestTheRefundsOfACaptureAddUpToItHoweverItWasRounded(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		for _, c := range []struct{ before, part, refund, cost string }{{"32", "7", "3", "0.05"}, {"3", "3", "1", "0.03"}} {
			a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "JPY"})
			h.Must(err)
			h.Captured(a.ID, c.before, true)
			debit := h.Captured(a.ID, c.part, false)
			sum, units := decimal.Zero, issuing.Units(0)
			for _, amount := range []string{c.refund, ""} {
				credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: amount})
				h.Must(err)
				sum, units = sum.Add(credit.Amount), units+credit.TokenAmount
			}
			var fees issuing.Units
			for _, f := range debit.Fees {
				fees += f.Units
			}
			if debit.Amount.String() != c.cost || !sum.Equal(debit.Amount) || units != debit.TokenAmount-fees {
				t.Errorf("of %s and %d units %s and %d were refunded, want %s", debit.Amount, debit.TokenAmount-fees, sum, units, c.cost)
			}
			_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{})
			h.Must(err)
			h.Work()
		}
	})
}

func TestACardIsNeverGivenMoreThanItWasDebitedWhicheverWay(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		debit := h.Captured(h.Approved(card, "100"), "", false)
		refundCard := func(amount string) error {
			_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: amount, Currency: "USD"})
			return err
		}
		h.Must(refundCard("60"))
		h.Work()
		_, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{})
		h.Refused(err, issuing.CodeRefundTooLarge)
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{})
		h.Refused(err, issuing.CodeRefundTooLarge)
		credit, err := h.Payments.Refund(h.Ctx, h.Programme, debit.ID, payments.Change{Amount: "40"})
		h.Must(err)
		h.Refused(refundCard("1"), issuing.CodeRefundTooLarge)
		h.Work()
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, credit.ID, payments.Change{}) // which makes room again
		h.Must(err)
		h.Must(refundCard("40"))

		another := h.Captured(h.Approved(card, "50"), "", false)
		_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, another.ID, payments.Change{})
		h.Must(err)
		h.Refused(refundCard("50"), issuing.CodeRefundTooLarge) // while that is on its way back
		h.Work()
		h.Refused(refundCard("50"), issuing.CodeRefundTooLarge)
	})
}

func TestWhatIsBeingGivenUpCanStillBeCapturedIfTheNetworkInsists(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		id := h.Approved(h.ActiveCard(account), "10")
		h.Work()
		_, err := h.Payments.Release(h.Ctx, h.Programme, id)
		h.Must(err)
		s, relay, _ := h.BeginStep(h.Programme, string(id)) // its return is on its way
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{})
		h.Refused(err, issuing.CodeWrongState)
		a, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Insist: true})
		h.Must(err)
		h.Must(h.Claims.StepDone(h.Ctx, h.Programme, string(id), s.Number, relay, ""))
		h.Work()
		done, err := h.DB.Authorisation(h.Ctx, h.Programme, id)
		h.Must(err)
		if f := h.Funds(account); a.Status != issuing.AuthorisationCapturing || done.Status != issuing.AuthorisationCaptured || f.Available != 1_000_000_000-a.TokenAmount {
			t.Errorf("%s, then %s: %+v", a.Status, done.Status, f)
		}
	})
}

func TestAnExpiryThatRacesAnIncrementLeavesTheHoldAlone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		id := h.Approved(h.ActiveCard(h.OpenAccount(h.ActiveCustomer())), "10")
		h.Work()
		h.Clock.Advance(7 * 24 * time.Hour)
		var grown sync.Once
		slow := h.NewPayments(worktest.Wallets{}, worktest.Rates{"USD": "1"}, func() time.Time { // looks at its clock after it has read the hold
			now := h.Clock.Now()
			grown.Do(func() {
				_, err := h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: "1"})
				h.Must(err)
			})
			return now
		})
		later, err := slow.Expire(h.Ctx, h.Programme, id)
		h.Must(err)
		a, err := h.DB.Authorisation(h.Ctx, h.Programme, id)
		h.Must(err)
		if a.Status != issuing.AuthorisationPending || later < 6*24*time.Hour {
			t.Errorf("%s, due in %s", a.Status, later)
		}
		h.Work()
	})
}

func TestAMessageThatNothingCouldBeMadeOfIsRefusedAlikeTheSecondTime(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		for range 2 {
			_, err := h.Payments.Advise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "1", Currency: "SEK", Reference: "crowns"})
			h.Refused(err, issuing.CodeCurrencyUnsupported)
			_, err = h.Payments.ForcePost(h.Ctx, h.Programme, "nobody", payments.Purchase{Amount: "1", Currency: "USD", Reference: "nobody"})
			h.Refused(err, issuing.CodeNotFound)
		}
	})
}

// Two yen cost two cents, and so do three.

func TestAnIncrementThatCostsNothingCountsNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		a, err := h.Payments.Authorise(h.Ctx, h.Programme, h.ActiveCard(h.OpenAccount(h.ActiveCustomer())), payments.Purchase{Amount: "2", Currency: "JPY"})
		h.Must(err)
		grown, err := h.Payments.Increment(h.Ctx, h.Programme, a.ID, payments.Change{Amount: "1"})
		h.Must(err)
		_, err = h.Payments.Release(h.Ctx, h.Programme, a.ID)
		h.Must(err)
		h.Work()
		if !grown.Amount.Equal(a.Amount) {
			t.Errorf("%s, then %s", a.Amount, grown.Amount)
		}
	}) // and the audit finds nothing that it still counts
}
