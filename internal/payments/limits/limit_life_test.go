package limits_test

import (
	"errors"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

func TestAMerchantWhoTakesAPartGetsWhatLimitsAndBalanceLeave(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "lifetime", Amount: "2000"}, issuing.LimitWanted{Window: "day", Amount: "150.5", Count: 2})
		part := func(amount string) (issuing.Authorisation, error) {
			return h.Payments.Authorise(h.Ctx, h.Programme, s.card, payments.Purchase{Amount: amount, Currency: "USD", Partial: true, Merchant: issuing.Merchant{MCC: 9999}})
		}
		a, err := part("200")
		h.Must(err)
		if d := h.Decisions(s.card, 1)[0]; a.PricedAmount.String() != "150.5" || d.Detail != "approved in part, for 150.5 USD" || d.Limit != nil || !d.Amount.Equal(a.Amount) {
			t.Errorf("%s approved, %+v", a.PricedAmount, d)
		}
		_, err = part("1")
		h.Refused(err, issuing.CodeDeclined)
		h.limit(s.onCard(), issuing.LimitWanted{Window: "lifetime", Amount: "2000"})
		a, err = part("1500") // more than the balance has
		h.Must(err)
		left := s.stands(s.onCard(), a.Amount.Add(decimal.RequireFromString("150.5")).String(), 2)
		if a.PricedAmount.GreaterThan(decimal.New(850, 0)) || left.Left().Amount == 0 {
			t.Errorf("%s approved, left %+v", a.PricedAmount, left.Left())
		}
		h.Work()
	})
}

func TestTheSameMessageAgainIsToldTheSameLimit(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "10"})
		ask := func() *issuing.Error {
			_, err := h.Payments.Authorise(h.Ctx, h.Programme, s.card, payments.Purchase{Amount: "11", Currency: "USD", Reference: "again"})
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
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "month", Amount: "2000", Count: 10})
		id := s.approves("100")
		grow := func(amount string) error {
			_, err := h.Payments.Increment(h.Ctx, h.Programme, id, payments.Change{Amount: amount})
			return err
		}
		h.Must(grow("50"))
		s.stands(s.onCard(), "150", 1)
		h.Refused(grow("1850.01"), issuing.CodeDeclined)
		if d := h.Decisions(s.card, 1)[0]; d.Reason != issuing.DeclineLimitExceeded || d.Limit == nil {
			t.Errorf("the increment's decision is %+v", d)
		}
		h.Refused(grow("1700"), issuing.CodeDeclined)
		if d := h.Decisions(s.card, 1)[0]; d.Reason != issuing.DeclineInsufficientFunds || d.Limit != nil {
			t.Errorf("the increment's decision is %+v", d)
		}
		s.stands(s.onCard(), "150", 1)
		_, err := h.Payments.Reverse(h.Ctx, h.Programme, id, payments.Change{Amount: "30"})
		h.Must(err)
		s.stands(s.onCard(), "120", 1)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "20", More: true})
		h.Must(err)
		s.stands(s.onCard(), "120", 1)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "130", Insist: true})
		h.Must(err)
		s.stands(s.onCard(), "150", 1)
		h.Work()
		debits, err := h.DB.TransactionsOf(h.Ctx, id)
		h.Must(err)
		left := decimal.New(150, 0)
		for _, debit := range debits {
			_, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, debit.ID, payments.Change{})
			h.Must(err)
			left = left.Sub(debit.Amount)
			s.stands(s.onCard(), left.String(), map[bool]int64{true: 1}[left.IsPositive()])
		}
		h.Work()
	})
}

func TestWhatExpiresIsGivenBackAndWhatIsForcedCountsInAnyCase(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "lifetime", Amount: "100"})
		id := s.approves("90")
		a, err := h.DB.Authorisation(h.Ctx, h.Programme, id)
		h.Must(err)
		h.Clock.Advance(a.ExpiresAt.Time().Sub(h.Clock.Now()) + time.Second)
		_, err = h.Payments.Expire(h.Ctx, h.Programme, id)
		h.Must(err)
		s.stands(s.onCard(), "0", 0)
		asked := payments.Purchase{Amount: "80", Currency: "USD"}
		_, err = h.Payments.Advise(h.Ctx, h.Programme, s.card, asked)
		h.Must(err)
		_, err = h.Payments.ForcePost(h.Ctx, h.Programme, s.card, asked)
		h.Must(err)
		if left := s.stands(s.onCard(), "160", 2).Left(); left.Amount != 0 {
			t.Errorf("left are %d", left.Amount)
		}
		s.declines("0.01", issuing.DeclineLimitExceeded, "leaves 0 USD")
		h.Work()
	})
}
