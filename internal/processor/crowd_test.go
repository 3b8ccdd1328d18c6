package processor_test

import (
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// crowd is how many do something at once.
const crowd = 64

// many repeats a function for a crowd, telling each its number.
func many(do func(i int) error) []error {
	list := make([]func() error, crowd)
	for i := range list {
		list[i] = func() error { return do(i) }
	}
	return atOnce(list...)
}

// refusedFor demands that whatever failed was refused for one of some reasons.
func (h *house) refusedFor(errs []error, codes ...issuing.Code) (won int) {
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
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		id := h.bought(card, "100")
		paid := h.captured(h.bought(card, "50"), "", false)
		other := h.captured(h.bought(card, "50"), "", false)
		errs := many(func(i int) (err error) {
			switch i % 4 {
			case 0:
				_, err = h.p.Capture(h.ctx, h.programme, id, processor.Capture{Amount: "7", More: true})
			case 1:
				_, err = h.p.Reverse(h.ctx, h.programme, id, processor.Change{Amount: "3"})
			case 2:
				_, err = h.p.Refund(h.ctx, h.programme, paid.ID, processor.Change{Amount: "6"})
			default:
				_, err = h.p.RefundCard(h.ctx, h.programme, card, processor.Purchase{Amount: "9", Currency: "USD"})
			}
			return err
		})
		h.refusedFor(errs, issuing.CodeWrongState, issuing.CodeCaptureTooLarge, issuing.CodeReversalTooLarge, issuing.CodeRefundTooLarge)
		a, err := h.db.Authorisation(h.ctx, h.programme, id)
		h.must(err)
		taken := a.CapturedAmount.Add(decimal.NewFromInt(100).Sub(a.MerchantAmount))
		if hundred := decimal.NewFromInt(100); taken.GreaterThan(hundred) || taken.LessThan(decimal.NewFromInt(91)) {
			t.Errorf("%s were captured of a hold that stands at %s", a.CapturedAmount, a.MerchantAmount)
		}
		refunded, err := h.db.Transaction(h.ctx, h.programme, paid.ID)
		h.must(err)
		debits, credits, err := h.db.CardTotals(h.ctx, card)
		h.must(err)
		if refunded.RefundedAmount.GreaterThan(refunded.MerchantAmount) || credits > debits {
			t.Errorf("%s of %s are refunded, and the card was given %s of %s", refunded.RefundedAmount, refunded.MerchantAmount, credits, debits)
		}
		h.work()

		undo := many(func(i int) (err error) {
			if i%2 == 0 {
				_, err = h.p.ReverseTransaction(h.ctx, h.programme, other.ID, "")
			} else {
				_, err = h.p.Refund(h.ctx, h.programme, other.ID, processor.Change{})
			}
			return err
		})
		if won := h.refusedFor(undo, issuing.CodeWrongState, issuing.CodeRefundTooLarge); won > 2 {
			t.Errorf("it was given back %d times", won)
		}
		h.work()
		debits, credits, err = h.db.CardTotals(h.ctx, card)
		if h.must(err); credits > debits {
			t.Errorf("the card was given %s of %s", credits, debits)
		}
	})
}

func TestEveryMessageThatACrowdSendsCountsOnce(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		whole := processor.Purchase{Amount: "2", Currency: "USD", Reference: "one"}
		hold, refund, undo := h.bought(card, "100"), h.captured(h.bought(card, "50"), "", false), h.captured(h.bought(card, "50"), "", false)
		for verb, say := range map[string]func() (string, error){
			"authorise": func() (string, error) {
				a, err := h.p.Authorise(h.ctx, h.programme, card, whole)
				return string(a.ID), err
			},
			"advise": func() (string, error) {
				a, err := h.p.Advise(h.ctx, h.programme, card, whole)
				return string(a.ID), err
			},
			"increment": func() (string, error) {
				a, err := h.p.Increment(h.ctx, h.programme, hold, processor.Change{Amount: "2", Reference: "one"})
				return string(a.ID), err
			},
			"capture": func() (string, error) {
				a, err := h.p.Capture(h.ctx, h.programme, hold, processor.Capture{Amount: "2", More: true, Reference: "one"})
				return string(a.ID), err
			},
			"reverse": func() (string, error) {
				a, err := h.p.Reverse(h.ctx, h.programme, hold, processor.Change{Amount: "2", Reference: "one"})
				return string(a.ID), err
			},
			"force post": func() (string, error) {
				t, err := h.p.ForcePost(h.ctx, h.programme, card, whole)
				return string(t.ID), err
			},
			"refund": func() (string, error) {
				t, err := h.p.Refund(h.ctx, h.programme, refund.ID, processor.Change{Amount: "2", Reference: "one"})
				return string(t.ID), err
			},
			"refund card": func() (string, error) {
				t, err := h.p.RefundCard(h.ctx, h.programme, card, processor.Purchase{Amount: "2", Currency: "USD", Reference: "another"})
				return string(t.ID), err
			},
			"undo": func() (string, error) {
				t, err := h.p.ReverseTransaction(h.ctx, h.programme, undo.ID, "one")
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
		h.work()
		a, err := h.db.Authorisation(h.ctx, h.programme, hold)
		h.must(err)
		debit, err := h.db.Transaction(h.ctx, h.programme, refund.ID)
		h.must(err)
		if a.MerchantAmount.String() != "100" || a.CapturedAmount.String() != "2" || debit.RefundedAmount.String() != "2" {
			t.Errorf("the hold stands at %s with %s captured, and %s are refunded", a.MerchantAmount, a.CapturedAmount, debit.RefundedAmount)
		}
	})
}

func TestTwoReplicasOnOneDatabaseAreAsOne(t *testing.T) {
	t.Parallel()
	address := storetest.PostgresURL(t)
	one := newHouse(t, storetest.Open(t, address))
	t.Cleanup(func() { storetest.Audit(t, one.db) })
	second := *one
	second.db = storetest.Open(t, address)
	second.p = processor.New(second.db, one.box, wallets{}, rates{"USD": "1", "EUR": "1.25", "GBP": "1.5", "JPY": "0.008"}, one.clock.Now, processor.Config{ServiceBPS: 50, Engine: one.engine()})
	houses := []*house{one, &second}
	account := one.opened(one.active())
	card := one.card(account)

	bought := many(func(i int) error { _, err := houses[i%2].buy(card, "99"); return err }) // with fees 99.733: ten fit into 1,000
	if won := one.refusedFor(bought, issuing.CodeDeclined); won != 10 {
		t.Errorf("%d were approved", won)
	}
	var ids []issuing.AuthorisationID
	for _, d := range one.decisions(card, crowd) {
		if d.AuthorisationID != "" {
			ids = append(ids, d.AuthorisationID)
		}
	}
	ended := many(func(i int) (err error) {
		h := houses[i%2]
		if id := ids[i/2%len(ids)]; i%3 == 0 {
			_, err = h.p.Release(h.ctx, h.programme, id)
		} else {
			_, err = h.p.Capture(h.ctx, h.programme, id, processor.Capture{Reference: string(id)})
		}
		return err
	})
	one.refusedFor(ended, issuing.CodeWrongState)
	said := many(func(i int) error {
		h := houses[i%2]
		_, err := h.p.ForcePost(h.ctx, h.programme, card, processor.Purchase{Amount: "500", Currency: "USD", Reference: "once"})
		return err
	})
	one.refusedFor(said)
	atOnce(func() error { one.work(); return nil }, func() error { second.work(); return nil })
	one.work()
	var debits int
	for _, id := range ids {
		list, err := one.db.TransactionsOf(one.ctx, id)
		if one.must(err); len(list) > 1 {
			t.Errorf("%s was captured %d times", id, len(list))
		}
		debits += len(list)
	}
	if f := one.funds(account); f.Held != 0 || f.Escrowed != 0 {
		t.Errorf("left over of %d captures: %+v", debits, f)
	}
}
