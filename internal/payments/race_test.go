package payments_test

import (
	"fmt"
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestOfACaptureAndAReleaseAtOnceExactlyOneWins(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		for range 8 {
			id := h.Approved(card, "10")
			s, relay, _ := h.BeginStep(h.Programme, string(id))
			done := func() error { return h.Claims.StepDone(h.Ctx, h.Programme, string(id), s.Number, relay, "1") }
			capture := func() error {
				_, err := h.Payments.Capture(h.Ctx, h.Programme, id, payments.Capture{})
				return err
			}
			errs := worktest.AtOnce(capture, done, func() error { _, err := h.Payments.Release(h.Ctx, h.Programme, id); return err }, done, capture)
			if errs[1] != nil || errs[3] != nil {
				t.Errorf("reserving: %v, %v", errs[1], errs[3])
			}
			if won := h.Winners([]error{errs[0], errs[2], errs[4]}, issuing.CodeWrongState); won != 1 {
				t.Errorf("%d of captures and release won: %v", won, errs)
			}
		}
		h.Work()
		if f := h.Funds(account); f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("left over: %+v", f)
		}
	})
}

func TestTheSameMessageManyTimesAtOnceCountsOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		buy := func() error {
			_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{Amount: "100", Currency: "USD", Reference: "once"})
			return err
		}
		if won := h.Winners(worktest.AtOnce(buy, buy, buy, buy, buy, buy), issuing.CodeDeclined); won != 6 {
			t.Errorf("%d of six were answered alike", won)
		}
		if f := h.Funds(account); f.Held >= 200_000_000 || f.Held < 100_000_000 {
			t.Errorf("held are %d", f.Held)
		}
		h.Work()
	})
}

// A message that cannot be booked arrives several times at once, and the operator's decisions on it meet: it is kept
// once, and then booked or written off, once.
func TestAMessageThatWaitsIsKeptOnceAndDealtWithOnce(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		account := h.OpenAccount(h.ActiveCustomer())
		card := h.ActiveCard(account)
		suspense, gained := ledger.Suspense(h.Programme), ledger.WrittenOff(h.Programme)
		before, booked := h.Funds(account), issuing.Units(0)
		for i := range 4 {
			credit := func() error {
				_, err := h.Payments.RefundCard(h.Ctx, h.Programme, card,
					payments.Purchase{Amount: "10", Currency: "USD", Reference: fmt.Sprint("prize ", i)})
				return err
			}
			for _, err := range worktest.AtOnce(credit, credit, credit, credit) {
				h.Refused(err, issuing.CodeRefundTooLarge)
			}
			m, wasGained := h.unmatched(), h.inBook(t, gained, "USD")
			if got := h.inBook(t, suspense, "USD"); got != 1_000 {
				t.Fatalf("%d are in suspense", got)
			}
			h.Must(h.operatorMessages().Match(h.Ctx, m.ID, card))
			book := func() error { return h.Payments.BookMessage(h.Ctx, h.Programme, m.ID) }
			errs := worktest.AtOnce(book, func() error { return h.operatorMessages().WriteOff(h.Ctx, m.ID, "") }, book)
			if errs[0] != nil || errs[2] != nil {
				t.Fatalf("booking: %v, %v", errs[0], errs[2])
			}
			if errs[1] != nil {
				h.Refused(errs[1], issuing.CodeWrongState)
				booked += 10_000_000
			} else if got := h.inBook(t, gained, "USD") - wasGained; got != 1_000 {
				t.Errorf("%d were written off", got)
			}
			h.Work()
			h.nothingWaits()
			if got := h.inBook(t, suspense, "USD"); got != 0 {
				t.Errorf("%d are left in suspense", got)
			}
		}
		if got := h.Funds(account).Available - before.Available; got != booked {
			t.Errorf("%d were paid, want %d", got, booked)
		}
	})
}

// The operator's word that a message is about another card is not lost when it comes while the message is tried again.
func TestAMatchIsNotLostToARetry(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		for range 40 {
			posted := payments.Purchase{Amount: "1", Currency: "EUR"}
			_, err := h.Payments.ForcePost(h.Ctx, h.Programme, issuing.NewID[issuing.CardID](), posted)
			h.Refused(err, issuing.CodeNotFound)
			id := h.messages()[0].ID
			var all sync.WaitGroup
			for range 3 {
				all.Go(func() { _ = h.Payments.BookMessage(h.Ctx, h.Programme, id) })
			}
			all.Go(func() {
				if err := h.operatorMessages().Match(h.Ctx, id, card); err != nil {
					t.Error(err)
				}
			})
			all.Wait()
			if m := h.messages()[0]; m.ID != id || m.CardID != card {
				t.Fatalf("the message is about %s, and was matched with %s", m.CardID, card)
			}
		}
		h.Work()
	})
}
