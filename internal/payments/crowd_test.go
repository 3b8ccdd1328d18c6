package payments_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// crowd is how many do something at once.
const crowd = 64

// many repeats a function for a crowd, telling each its number.
func many(do func(i int) error) []error {
	list := make([]func() error, crowd)
	for i := range list {
		list[i] = func() error { return do(i) }
	}
	return worktest.AtOnce(list...)
}

// refusedFor demands that whatever failed was refused for one of some reasons.
func (h *env) refusedFor(errs []error, codes ...issuing.Code) (won int) {
	h.Helper()
	for _, err := range errs {
		ok := err == nil
		for _, code := range codes {
			ok = ok || issuing.IsCode(err, code)
		}
		if !ok {
			h.Fatalf("%v", err)
		}
		if err == nil {
			won++
		}
	}
	return won
}

func TestWhatACrowdTakesOfOnePaymentNeverExceedsIt(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		id := h.Approved(card, "100")
		paid := h.Captured(h.Approved(card, "50"), "", false)
		other := h.Captured(h.Approved(card, "50"), "", false)
		errs := many(func(i int) (err error) {
			switch i % 4 {
			case 0:
				_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Amount: "7", More: true})
			case 1:
				_, err = h.Payments.Reverse(h.Ctx, h.Programme, id, payments.Change{Amount: "3"})
			case 2:
				_, err = h.Payments.Refund(h.Ctx, h.Programme, paid.ID, payments.Change{Amount: "6"})
			default:
				_, err = h.Payments.RefundCard(h.Ctx, h.Programme, card, payments.Purchase{Amount: "9", Currency: "USD"})
			}
			return err
		})
		h.refusedFor(errs, issuing.CodeWrongState, issuing.CodeCaptureTooLarge, issuing.CodeReversalTooLarge, issuing.CodeRefundTooLarge)
		a, err := h.DB.Authorisation(h.Ctx, h.Programme, id)
		h.Must(err)
		taken := a.CapturedAmount.Add(decimal.NewFromInt(100).Sub(a.PricedAmount))
		if hundred := decimal.NewFromInt(100); taken.GreaterThan(hundred) || taken.LessThan(decimal.NewFromInt(91)) {
			t.Errorf("%s were captured of a hold that stands at %s", a.CapturedAmount, a.PricedAmount)
		}
		refunded, err := h.DB.Transaction(h.Ctx, h.Programme, paid.ID)
		h.Must(err)
		debits, credits, err := h.DB.AccountTotals(h.Ctx, h.accountOf(card), worktest.USDC)
		h.Must(err)
		if refunded.RefundedAmount.GreaterThan(refunded.PricedAmount) || credits > debits {
			t.Errorf("%s of %s are refunded, and the card was given %s of %s", refunded.RefundedAmount, refunded.PricedAmount, credits, debits)
		}
		h.Work()

		undo := many(func(i int) (err error) {
			if i%2 == 0 {
				_, err = h.Payments.ReverseTransaction(h.Ctx, h.Programme, other.ID, payments.Change{})
			} else {
				_, err = h.Payments.Refund(h.Ctx, h.Programme, other.ID, payments.Change{})
			}
			return err
		})
		if won := h.refusedFor(undo, issuing.CodeWrongState, issuing.CodeRefundTooLarge); won > 2 {
			t.Errorf("it was given back %d times", won)
		}
		h.Work()
		debits, credits, err = h.DB.AccountTotals(h.Ctx, h.accountOf(card), worktest.USDC)
		if h.Must(err); credits > debits {
			t.Errorf("the card was given %s of %s", credits, debits)
		}
	})
}

func TestEveryMessageThatACrowdSendsCountsOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		whole := func(reference string) payments.Purchase {
			return payments.Purchase{Amount: "2", Currency: "USD", Reference: reference}
		}
		hold, refund, undo := h.Approved(card, "100"), h.Captured(h.Approved(card, "50"), "", false), h.Captured(h.Approved(card, "50"), "", false)
		for verb, say := range map[string]func() (string, error){
			"authorise": func() (string, error) {
				a, err := h.Payments.Authorise(h.Ctx, h.Programme, card, whole("asked"))
				return string(a.ID), err
			},
			"advise": func() (string, error) {
				a, err := h.Payments.Advise(h.Ctx, h.Programme, card, whole("told"))
				return string(a.ID), err
			},
			"increment": func() (string, error) {
				a, err := h.Payments.Increment(h.Ctx, h.Programme, hold, payments.Change{Amount: "2", Reference: "one"})
				return string(a.ID), err
			},
			"capture": func() (string, error) {
				a, err := h.Payments.Capture(h.Ctx, h.Programme, hold, payments.Capture{Amount: "2", More: true, Reference: "one"})
				return string(a.ID), err
			},
			"reverse": func() (string, error) {
				a, err := h.Payments.Reverse(h.Ctx, h.Programme, hold, payments.Change{Amount: "2", Reference: "one"})
				return string(a.ID), err
			},
			"force post": func() (string, error) {
				t, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, whole("posted"))
				return string(t.ID), err
			},
			"refund": func() (string, error) {
				t, err := h.Payments.Refund(h.Ctx, h.Programme, refund.ID, payments.Change{Amount: "2", Reference: "refunded"})
				return string(t.ID), err
			},
			"refund card": func() (string, error) {
				t, err := h.Payments.RefundCard(h.Ctx, h.Programme, card, whole("given"))
				return string(t.ID), err
			},
			"undo": func() (string, error) {
				t, err := h.Payments.ReverseTransaction(h.Ctx, h.Programme, undo.ID, payments.Change{Reference: "undone"})
				return string(t.ID), err
			},
		} {
			var first atomic.Value
			for _, err := range many(func(int) error {
				id, err := say()
				if err == nil && !first.CompareAndSwap(nil, id) && first.Load() != id {
					err = fmt.Errorf("%s and %s", first.Load(), id)
				}
				return err
			}) {
				if err != nil {
					t.Errorf("%s: %v", verb, err)
				}
			}
		}
		h.Work()
		a, err := h.DB.Authorisation(h.Ctx, h.Programme, hold)
		h.Must(err)
		debit, err := h.DB.Transaction(h.Ctx, h.Programme, refund.ID)
		h.Must(err)
		if a.PricedAmount.String() != "100" || a.CapturedAmount.String() != "2" || debit.RefundedAmount.String() != "2" {
			t.Errorf("the hold stands at %s with %s captured, and %s are refunded", a.PricedAmount, a.CapturedAmount, debit.RefundedAmount)
		}
	})
}

func TestTwoReplicasOnOneDatabaseAreAsOne(t *testing.T) {
	t.Parallel()
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		address := storetest.MigratedPostgresURL(t)
		one := &env{worktest.New(t, storetest.Open(t, address))}
		t.Cleanup(func() { storetest.Audit(t, one.DB) })
		second := *one.Env
		second.Use(storetest.Open(t, address))
		replicas := []*env{one, {&second}}
		account := one.OpenAccount(one.ActiveCustomer())
		card := one.ActiveCard(account)

		bought := many(func(i int) error { _, err := replicas[i%2].Buy(card, "99"); return err }) // with fees 99.733: ten fit into 1,000
		if won := one.refusedFor(bought, issuing.CodeDeclined); won != 10 {
			t.Errorf("%d were approved", won)
		}
		var ids []issuing.AuthorisationID
		for _, d := range one.Decisions(card, crowd) {
			if d.AuthorisationID != "" {
				ids = append(ids, d.AuthorisationID)
			}
		}
		ended := many(func(i int) (err error) {
			h := replicas[i%2]
			if id := ids[i/2%len(ids)]; i%3 == 0 {
				_, err = h.Payments.Release(h.Ctx, h.Programme, id)
			} else {
				_, err = h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{Reference: string(id)})
			}
			return err
		})
		one.refusedFor(ended, issuing.CodeWrongState)
		said := many(func(i int) error {
			h := replicas[i%2]
			_, err := h.Payments.ForcePost(h.Ctx, h.Programme, card, payments.Purchase{Amount: "500", Currency: "USD", Reference: "once"})
			return err
		})
		one.refusedFor(said)
		worktest.AtOnce(func() error { one.Work(); return nil }, func() error { second.Work(); return nil })
		one.Work()
		var debits int
		for _, id := range ids {
			list, err := one.DB.TransactionsOf(one.Ctx, id)
			if one.Must(err); len(list) > 1 {
				t.Errorf("%s was captured %d times", id, len(list))
			}
			debits += len(list)
		}
		if f := one.Funds(account); f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("left over of %d captures: %+v", debits, f)
		}
	})
}
