package processor_test

import (
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
)

// Examples of what the property of model_test.go has found, and of what only a reader could find.

func (h *house) captured(id issuing.AuthorisationID, amount string, more bool) issuing.Transaction {
	h.Helper()
	_, err := h.p.Capture(h.ctx, h.programme, id, processor.Capture{Amount: amount, More: more})
	h.must(err)
	h.work()
	list, err := h.db.TransactionsOf(h.ctx, id)
	h.must(err)
	return list[len(list)-1]
}

func TestAnAllowanceThatIsRaisedPaysDebtsFirst(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		h.must(h.p.AccountApproved(h.ctx, h.programme, account, processor.Block{}, 0))
		a, err := h.p.Advise(h.ctx, h.programme, card, processor.Purchase{Amount: "10", Currency: "USD"})
		h.must(err)
		if f := h.funds(account); f.Debt != a.TokenAmount || f.Held != 0 {
			t.Errorf("without an allowance: %+v", f)
		}
		h.must(h.p.AccountApproved(h.ctx, h.programme, account, processor.Block{}, granted))
		if f := h.funds(account); f.Debt != 0 || f.Held != a.TokenAmount {
			t.Errorf("with one: %+v", f)
		}
		h.work()
	})
}

func TestAnIncrementOfAnAccountInDebtIsDeclinedForThat(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		id := h.bought(card, "10")
		_, err := h.p.Advise(h.ctx, h.programme, card, processor.Purchase{Amount: "2000", Currency: "USD"})
		h.must(err)
		_, err = h.p.Increment(h.ctx, h.programme, id, processor.Change{Amount: "1"})
		h.refused(err, issuing.CodeDeclined)
		if d := h.decisions(card, 1); d[0].Reason != issuing.DeclineAccountInDebt {
			t.Errorf("declined for %s", d[0].Reason)
		}
		h.work()
	})
}

// 39 yen cost 31 cents, and 32 of them 26: the other seven, which cost six by themselves, are five of this purchase.
func TestTheRefundsOfACaptureAddUpToItHoweverItWasRounded(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		for _, c := range []struct{ before, part, refund, cost string }{{"32", "7", "3", "0.05"}, {"3", "3", "1", "0.03"}} {
			a, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "100", Currency: "JPY"})
			h.must(err)
			h.captured(a.ID, c.before, true)
			debit := h.captured(a.ID, c.part, false)
			sum, units := decimal.Zero, issuing.Units(0)
			for _, amount := range []string{c.refund, ""} {
				credit, err := h.p.Refund(h.ctx, h.programme, debit.ID, processor.Change{Amount: amount})
				h.must(err)
				sum, units = sum.Add(credit.Amount), units+credit.TokenAmount
			}
			var fees issuing.Units
			for _, f := range debit.Fees {
				fees += f.Units
			}
			if debit.Amount.String() != c.cost || !sum.Equal(debit.Amount) || units != debit.TokenAmount-fees {
				t.Errorf("of %s and %d units %s and %d were refunded, want %s", debit.Amount, debit.TokenAmount-fees, sum, units, c.cost)
			}
			_, err = h.p.ReverseTransaction(h.ctx, h.programme, debit.ID, "")
			h.must(err)
			h.work()
		}
	})
}

func TestACardIsNeverGivenMoreThanItWasDebitedWhicheverWay(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		debit := h.captured(h.bought(card, "100"), "", false)
		refundCard := func(amount string) error {
			_, err := h.p.RefundCard(h.ctx, h.programme, card, processor.Purchase{Amount: amount, Currency: "USD"})
			return err
		}
		h.must(refundCard("60"))
		h.work()
		_, err := h.p.Refund(h.ctx, h.programme, debit.ID, processor.Change{})
		h.refused(err, issuing.CodeRefundTooLarge)
		_, err = h.p.ReverseTransaction(h.ctx, h.programme, debit.ID, "")
		h.refused(err, issuing.CodeRefundTooLarge)
		credit, err := h.p.Refund(h.ctx, h.programme, debit.ID, processor.Change{Amount: "40"})
		h.must(err)
		h.refused(refundCard("1"), issuing.CodeRefundTooLarge)
		h.work()
		_, err = h.p.ReverseTransaction(h.ctx, h.programme, credit.ID, "") // which makes room again
		h.must(err)
		h.must(refundCard("40"))

		another := h.captured(h.bought(card, "50"), "", false)
		_, err = h.p.ReverseTransaction(h.ctx, h.programme, another.ID, "")
		h.must(err)
		h.refused(refundCard("50"), issuing.CodeRefundTooLarge) // while that is on its way back
		h.work()
		h.refused(refundCard("50"), issuing.CodeRefundTooLarge)
	})
}

func TestWhatIsBeingGivenUpCanStillBeCapturedIfTheNetworkInsists(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		id := h.bought(h.card(account), "10")
		h.work()
		_, err := h.p.Release(h.ctx, h.programme, id)
		h.must(err)
		s, relay, _ := h.begin(h.programme, string(id)) // its return is on its way
		_, err = h.p.Capture(h.ctx, h.programme, id, processor.Capture{})
		h.refused(err, issuing.CodeWrongState)
		a, err := h.p.Capture(h.ctx, h.programme, id, processor.Capture{Insist: true})
		h.must(err)
		h.must(h.p.StepDone(h.ctx, h.programme, string(id), s.Number, relay, ""))
		h.work()
		done, err := h.db.Authorisation(h.ctx, h.programme, id)
		h.must(err)
		if f := h.funds(account); a.Status != issuing.AuthorisationCapturing || done.Status != issuing.AuthorisationCaptured || f.Available != 1_000_000_000-a.TokenAmount {
			t.Errorf("%s, then %s: %+v", a.Status, done.Status, f)
		}
	})
}

func TestAnExpiryThatRacesAnIncrementLeavesTheHoldAlone(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		id := h.bought(h.card(h.opened(h.active())), "10")
		h.work()
		h.clock.Advance(7 * 24 * time.Hour)
		var grown sync.Once
		slow := processor.New(h.db, h.box, wallets{}, rates{"USD": "1"}, func() time.Time { // looks at its clock after it has read the hold
			now := h.clock.Now()
			grown.Do(func() {
				_, err := h.p.Increment(h.ctx, h.programme, id, processor.Change{Amount: "1"})
				h.must(err)
			})
			return now
		}, processor.Config{Engine: h.engine()})
		later, err := slow.Expire(h.ctx, h.programme, id)
		h.must(err)
		a, err := h.db.Authorisation(h.ctx, h.programme, id)
		h.must(err)
		if a.Status != issuing.AuthorisationPending || later < 6*24*time.Hour {
			t.Errorf("%s, due in %s", a.Status, later)
		}
		h.work()
	})
}

func TestAMessageThatNothingCouldBeMadeOfIsRefusedAlikeTheSecondTime(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		for range 2 {
			_, err := h.p.Advise(h.ctx, h.programme, card, processor.Purchase{Amount: "1", Currency: "SEK", Reference: "crowns"})
			h.refused(err, issuing.CodeCurrencyUnsupported)
			_, err = h.p.ForcePost(h.ctx, h.programme, "nobody", processor.Purchase{Amount: "1", Currency: "USD", Reference: "nobody"})
			h.refused(err, issuing.CodeNotFound)
		}
	})
}

// Two yen cost two cents, and so do three.
func TestAnIncrementThatCostsNothingCountsNothing(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		a, err := h.p.Authorise(h.ctx, h.programme, h.card(h.opened(h.active())), processor.Purchase{Amount: "2", Currency: "JPY"})
		h.must(err)
		grown, err := h.p.Increment(h.ctx, h.programme, a.ID, processor.Change{Amount: "1"})
		h.must(err)
		_, err = h.p.Release(h.ctx, h.programme, a.ID)
		h.must(err)
		h.work()
		if !grown.Amount.Equal(a.Amount) {
			t.Errorf("%s, then %s", a.Amount, grown.Amount)
		}
	}) // and the audit finds nothing that it still counts
}
