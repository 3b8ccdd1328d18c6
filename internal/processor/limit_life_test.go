package processor_test

import (
	"errors"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
)

func TestAMerchantWhoTakesAPartGetsWhatLimitsAndBalanceLeave(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "lifetime", Amount: "2000"}, issuing.LimitWanted{Window: "day", Amount: "150.5", Count: 2})
		part := func(amount string) (issuing.Authorisation, error) {
			return h.p.Authorise(h.ctx, h.programme, s.card, processor.Purchase{Amount: amount, Currency: "USD", Partial: true, Merchant: issuing.Merchant{MCC: 9999}})
		}
		a, err := part("200")
		h.must(err)
		if d := h.decisions(s.card, 1)[0]; a.MerchantAmount.String() != "150.5" || d.Detail != "approved in part, for 150.5 USD" || d.Limit != nil || !d.Amount.Equal(a.Amount) {
			t.Errorf("%s approved, %+v", a.MerchantAmount, d)
		}
		_, err = part("1")
		h.refused(err, issuing.CodeDeclined)
		h.limit(s.onCard(), issuing.LimitWanted{Window: "lifetime", Amount: "2000"})
		a, err = part("1500") // more than the balance has
		h.must(err)
		left := s.stands(s.onCard(), a.Amount.Add(decimal.RequireFromString("150.5")).String(), 2)
		if a.MerchantAmount.GreaterThan(decimal.New(850, 0)) || left.Left().Amount == 0 {
			t.Errorf("%s approved, left %+v", a.MerchantAmount, left.Left())
		}
		h.work()
	})
}

func TestTheSameMessageAgainIsToldTheSameLimit(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "10"})
		ask := func() *issuing.Error {
			_, err := h.p.Authorise(h.ctx, h.programme, s.card, processor.Purchase{Amount: "11", Currency: "USD", Reference: "again"})
			var refusal *issuing.Error
			if !errors.As(err, &refusal) || refusal.Limit == nil {
				t.Fatalf("%v, %+v", err, refusal)
			}
			return refusal
		}
		first := ask()
		h.limit(s.onCard())
		if second := ask(); second.Message != first.Message || *second.Limit != *first.Limit {
			t.Errorf("first %+v, then %+v", first.Limit, second.Limit)
		}
	})
}

func TestAPaymentCountsAsItStands(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "month", Amount: "2000", Count: 10})
		id := s.approves("100")
		grow := func(amount string) error {
			_, err := h.p.Increment(h.ctx, h.programme, id, processor.Change{Amount: amount})
			return err
		}
		h.must(grow("50"))
		s.stands(s.onCard(), "150", 1)
		h.refused(grow("1850.01"), issuing.CodeDeclined)
		if d := h.decisions(s.card, 1)[0]; d.Reason != issuing.DeclineLimitExceeded || d.Limit == nil {
			t.Errorf("the increment's decision is %+v", d)
		}
		h.refused(grow("1700"), issuing.CodeDeclined)
		if d := h.decisions(s.card, 1)[0]; d.Reason != issuing.DeclineInsufficientFunds || d.Limit != nil {
			t.Errorf("the increment's decision is %+v", d)
		}
		s.stands(s.onCard(), "150", 1)
		_, err := h.p.Reverse(h.ctx, h.programme, id, processor.Change{Amount: "30"})
		h.must(err)
		s.stands(s.onCard(), "120", 1)
		_, err = h.p.Capture(h.ctx, h.programme, id, processor.Capture{Amount: "20", More: true})
		h.must(err)
		s.stands(s.onCard(), "120", 1)
		_, err = h.p.Capture(h.ctx, h.programme, id, processor.Capture{Amount: "130", Insist: true})
		h.must(err)
		s.stands(s.onCard(), "150", 1)
		h.work()
		debits, err := h.db.TransactionsOf(h.ctx, id)
		h.must(err)
		left := decimal.New(150, 0)
		for _, debit := range debits {
			_, err := h.p.ReverseTransaction(h.ctx, h.programme, debit.ID, "")
			h.must(err)
			left = left.Sub(debit.Amount)
			s.stands(s.onCard(), left.String(), map[bool]int64{true: 1}[left.IsPositive()])
		}
		h.work()
	})
}

func TestWhatExpiresIsGivenBackAndWhatIsForcedCountsInAnyCase(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "lifetime", Amount: "100"})
		id := s.approves("90")
		a, err := h.db.Authorisation(h.ctx, h.programme, id)
		h.must(err)
		h.clock.Advance(a.ExpiresAt.Time().Sub(h.clock.Now()) + time.Second)
		_, err = h.p.Expire(h.ctx, h.programme, id)
		h.must(err)
		s.stands(s.onCard(), "0", 0)
		asked := processor.Purchase{Amount: "80", Currency: "USD"}
		_, err = h.p.Advise(h.ctx, h.programme, s.card, asked)
		h.must(err)
		_, err = h.p.ForcePost(h.ctx, h.programme, s.card, asked)
		h.must(err)
		if left := s.stands(s.onCard(), "160", 2).Left(); left.Amount != 0 {
			t.Errorf("left are %d", left.Amount)
		}
		s.declines("0.01", issuing.DeclineLimitExceeded, "leaves 0 USD")
		h.work()
	})
}
