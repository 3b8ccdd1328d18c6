package limits_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// shop is an account with a card, and what limits say of purchases with it.
type shop struct {
	*env
	account issuing.AccountID
	card    issuing.CardID
	refusal *issuing.Error // of the last purchase that declines made
}

func (h *env) shop(currencies ...string) *shop {
	h.Helper()
	account := h.OpenAccount(h.ActiveCustomer(), currencies...)
	return &shop{env: h, account: account, card: h.ActiveCard(account)}
}

func onProgramme(h *env) issuing.Scope {
	return issuing.Scope{Kind: issuing.ScopeProgramme, ID: string(h.Programme)}
}
func (s *shop) onAccount() issuing.Scope {
	return issuing.Scope{Kind: issuing.ScopeAccount, ID: string(s.account)}
}
func (s *shop) onCard() issuing.Scope {
	return issuing.Scope{Kind: issuing.ScopeCard, ID: string(s.card)}
}

func (h *env) limit(scope issuing.Scope, wanted ...issuing.LimitWanted) {
	h.Helper()
	_, err := h.Limits.SetLimits(h.Ctx, h.Programme, scope, wanted)
	h.Must(err)
}

// approves makes a purchase that is approved.
func (s *shop) approves(amount string) issuing.AuthorisationID {
	s.Helper()
	return s.Approved(s.card, amount)
}

// declines makes a purchase that is declined for a reason, with a detail.
func (s *shop) declines(amount string, reason issuing.DeclineReason, detail string) {
	s.Helper()
	_, err := s.Buy(s.card, amount)
	var refusal *issuing.Error
	if !errors.As(err, &refusal) || refusal.Decline != reason || !strings.Contains(refusal.Message, detail) {
		s.Fatalf("%s: %v, want a decline for %s: %s", amount, err, reason, detail)
	}
	if kept := s.Decisions(s.card, 1)[0]; !strings.Contains(refusal.Message, kept.Detail) || kept.Reason != reason || (kept.Limit == nil) != (reason != issuing.DeclineLimitExceeded) {
		s.Fatalf("the decision keeps %q of %+v, want %q", kept.Detail, kept.Limit, refusal.Message)
	}
	s.refusal = refusal
}

// stands demands what a scope's only limit has used.
func (s *shop) stands(scope issuing.Scope, used string, count int64) issuing.Headroom {
	s.Helper()
	set, err := s.DB.LimitSet(s.Ctx, s.Programme, scope, issuing.At(s.Clock.Now()))
	s.Must(err)
	if len(set.Limits) != 1 {
		s.Fatalf("%d limits", len(set.Limits))
	}
	h := set.Limits[0]
	if got := h.Used.Amount.Decimal(h.Currency).String(); got != used || h.Used.Count != count {
		s.Fatalf("%s in %d used of %s, want %s in %d", got, h.Used.Count, h.Limit, used, count)
	}
	return h
}

func TestALimitDeclinesWhatGoesBeyondItAndSaysWhichItWas(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		for _, c := range []struct {
			scope  issuing.Scope
			limit  issuing.LimitWanted
			detail string
		}{
			{s.onCard(), issuing.LimitWanted{Window: "transaction", Amount: "100"}, "the card's limit of 100 USD a transaction leaves 100 USD"},
			{s.onCard(), issuing.LimitWanted{Window: "day", Amount: "100"}, "the card's limit of 100 USD a day leaves 100 USD until 2026-03-02T00:00:00Z"},
			{s.onAccount(), issuing.LimitWanted{Window: "week", Amount: "100", Currency: "USD"}, "the account's limit of 100 USD a week leaves 100 USD until 2026-03-02T00:00:00Z"},
			{s.onAccount(), issuing.LimitWanted{Window: "month", Amount: "100"}, "100 USD a month leaves 100 USD until 2026-04-01T00:00:00Z"},
			{onProgramme(h), issuing.LimitWanted{Window: "lifetime", Amount: "100", Currency: "USD"}, "the programme's limit of 100 USD in all leaves 100 USD"},
			{s.onCard(), issuing.LimitWanted{Window: "rolling", Hours: 36, Amount: "100"}, "the card's limit of 100 USD in 36 hours leaves 100 USD"},
		} {
			h.limit(c.scope, c.limit)
			s.declines("100.01", issuing.DeclineLimitExceeded, c.detail)
			if l := s.refusal.Limit; l == nil || l.Scope != c.scope.Kind || l.Window != issuing.Window(c.limit.Window) || l.Left().Amount != 100_00 {
				t.Errorf("the decline is of %+v", l)
			}
			id := s.approves("100")
			if c.limit.Window != "transaction" {
				s.declines("0.01", issuing.DeclineLimitExceeded, "leaves 0 USD")
			}
			_, err := h.Payments.Release(h.Ctx, h.Programme, id)
			h.Must(err)
			h.limit(c.scope)
		}
		h.Work()
		if f := h.Funds(s.account); f.Available != worktest.OpeningUnits {
			t.Errorf("left: %+v", f)
		}
	})
}

func TestALimitByCountCountsPurchases(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Count: 2, Amount: "500"})
		first := s.approves("1")
		s.approves("1")
		s.declines("1", issuing.DeclineLimitExceeded, "the card's limit of 500 USD and 2 purchases a day leaves 498 USD and 0 until")
		_, err := h.Payments.Release(h.Ctx, h.Programme, first)
		h.Must(err)
		s.approves("1")
		s.declines("1", issuing.DeclineLimitExceeded, "leaves 498 USD and 0 until")
		h.Clock.Advance(12 * time.Hour)
		s.approves("1")
		h.Work()
	})
}

func TestADeclineConsumesNothingAndAReleaseGivesBack(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "2000"})
		s.stands(s.onCard(), "0", 0)
		kept, gone := s.approves("300"), s.approves("200.5")
		s.stands(s.onCard(), "500.5", 2)
		s.declines("700", issuing.DeclineInsufficientFunds, "the account's spendable balance")
		s.declines("1499.51", issuing.DeclineLimitExceeded, "leaves 1499.5 USD")
		s.declines("999999999999999", issuing.DeclineInsufficientFunds, "")
		if left := s.stands(s.onCard(), "500.5", 2).Left().Amount; left != 1499_50 {
			t.Errorf("left are %d", left)
		}
		_, err := h.Payments.Release(h.Ctx, h.Programme, gone)
		h.Must(err)
		s.stands(s.onCard(), "300", 1)
		_, err = h.Payments.Release(h.Ctx, h.Programme, gone)
		h.Refused(err, issuing.CodeWrongState)
		h.Work()
		s.stands(s.onCard(), "300", 1)
		_, err = h.Payments.Capture(h.Ctx, h.Programme, kept, payments.Capture{})
		h.Must(err)
		h.Work()
		s.stands(s.onCard(), "300", 1)
	})
}

func TestWhatIsGivenBackGoesToTheDayOfThePurchase(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onAccount(), issuing.LimitWanted{Window: "day", Amount: "50"})
		yesterday := s.approves("50")
		h.Clock.Advance(13 * time.Hour)
		s.stands(s.onAccount(), "0", 0)
		s.approves("30")
		_, err := h.Payments.Release(h.Ctx, h.Programme, yesterday)
		h.Must(err)
		s.stands(s.onAccount(), "30", 1)
		h.limit(s.onAccount(), issuing.LimitWanted{Window: "rolling", Hours: 24, Amount: "50"})
		s.stands(s.onAccount(), "30", 1)
		h.Work()
	})
}

func TestALimitCountsWhatWasBoughtBeforeItWasSet(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		s.approves("40")
		h.Clock.Advance(24 * time.Hour)
		s.approves("30")
		for window, used := range map[string]string{"day": "30", "week": "30", "month": "70", "lifetime": "70"} { // the first of March 2026 is a Sunday
			h.limit(s.onCard(), issuing.LimitWanted{Window: window, Amount: "100"})
			s.stands(s.onCard(), used, map[string]int64{"30": 1, "70": 2}[used])
		}
	})
}

func TestARollingWindowForgetsWhatIsOlderThanItsHours(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "rolling", Hours: 48, Amount: "100"})
		s.approves("60")
		h.Clock.Advance(47 * time.Hour)
		s.declines("41", issuing.DeclineLimitExceeded, "leaves 40 USD")
		s.approves("40")
		h.Clock.Advance(time.Hour - time.Minute)
		s.declines("1", issuing.DeclineLimitExceeded, "leaves 0 USD")
		h.Clock.Advance(time.Minute + issuing.Slot)
		s.stands(s.onCard(), "40", 1)
		s.approves("60")
	})
}

func TestAProgrammesLimitIsARuleForEachAccountOfItsCurrency(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		a, b, euros := h.shop(), h.shop(), h.shop("EUR")
		h.limit(onProgramme(h), issuing.LimitWanted{Window: "day", Amount: "100", Currency: "USD"})
		a.approves("100")
		a.declines("1", issuing.DeclineLimitExceeded, "the programme's limit")
		b.approves("100")
		euros.approves("200")
		set, err := h.DB.LimitSet(h.Ctx, h.Programme, onProgramme(h), issuing.At(h.Clock.Now()))
		h.Must(err)
		if len(set.Limits) != 1 || set.Limits[0].Counted {
			t.Errorf("%+v", set)
		}
		physical := h.IssueCard(h.RequestCard(a.account, issuing.CardPhysical).ID).ID
		_, err = h.Buy(physical, "1")
		h.Refused(err, issuing.CodeDeclined) // another card of the same account
	})
}

func TestALimitIsInTheAccountsCurrency(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop("EUR")
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "80"})
		s.approves("100") // dollars: 80 euros
		s.declines("0.01", issuing.DeclineLimitExceeded, "80 EUR a day leaves 0 EUR")
	})
}

func TestADayBeginsInTheProgrammesTimeZone(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "100"})
		s.approves("100") // at noon in London, at four in the morning in Los Angeles
		_, err := h.Limits.SetSettings(h.Ctx, h.Programme, "America/Los_Angeles", "")
		h.Must(err)
		h.Clock.Advance(13 * time.Hour)
		s.declines("1", issuing.DeclineLimitExceeded, "until 2026-03-02T08:00:00Z")
		_, err = h.Limits.SetSettings(h.Ctx, h.Programme, "Asia/Tokyo", "")
		h.Must(err)
		s.stands(s.onCard(), "0", 0) // in Tokyo it is Monday since three in the afternoon
		_, err = h.Limits.SetSettings(h.Ctx, h.Programme, "America/Los_Angeles", "")
		h.Must(err)
		// Clocks go forward on the eighth of March: that day has 23 hours.
		h.Clock.Advance(time.Date(2026, 3, 9, 6, 30, 0, 0, time.UTC).Sub(h.Clock.Now()))
		s.approves("100")
		s.declines("1", issuing.DeclineLimitExceeded, "until 2026-03-09T07:00:00Z")
		h.Clock.Advance(30 * time.Minute)
		s.approves("100")
		for _, bad := range []string{"", "Local", "Mars/Olympus", "../etc/passwd", "europe/berlin", "Europe/Berlin\n", "UTC+1", strings.Repeat("A", 300)} {
			_, err := h.Limits.SetSettings(h.Ctx, h.Programme, bad, "")
			h.Refused(err, issuing.CodeTimezoneInvalid)
		}
	})
}

func TestALimitInShadowIsRecordedAndDeclinesNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		h.limit(s.onCard(), issuing.LimitWanted{Window: "day", Amount: "10", Shadow: true}, issuing.LimitWanted{Window: "day", Amount: "100"})
		s.approves("50")
		const would = "limit_exceeded: the card's limit of 10 USD a day leaves 10 USD until 2026-03-02T00:00:00Z"
		if got := h.Decisions(s.card, 1)[0].Shadow; len(got) != 1 || got[0] != would {
			t.Errorf("recorded is %q", got)
		}
		s.declines("60", issuing.DeclineLimitExceeded, "100 USD a day leaves 50 USD")
		if got := h.Decisions(s.card, 1)[0].Shadow; len(got) != 1 {
			t.Errorf("recorded with the decline is %q", got)
		}
		h.Work()
	})
}

func TestConcurrentPurchasesCannotJointlyExceedALimit(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := h.shop()
		other := h.IssueCard(h.RequestCard(s.account, issuing.CardPhysical).ID).ID
		h.limit(s.onAccount(), issuing.LimitWanted{Window: "day", Amount: "105"}, issuing.LimitWanted{Window: "rolling", Hours: 1, Count: 50})
		h.limit(onProgramme(h), issuing.LimitWanted{Window: "month", Amount: "1000", Currency: "USD"})
		var wait sync.WaitGroup
		errs := make([]error, 64)
		for i := range errs {
			card := s.card
			if i%2 == 0 {
				card = other
			}
			wait.Go(func() { _, errs[i] = h.Buy(card, "5") })
		}
		wait.Wait()
		if won := h.Winners(errs, issuing.CodeDeclined); won != 21 {
			t.Errorf("%d purchases of 5 passed a limit of 105", won)
		}
		h.limit(s.onAccount(), issuing.LimitWanted{Window: "day", Amount: "105"})
		s.stands(s.onAccount(), "105", 21)
	})
}
