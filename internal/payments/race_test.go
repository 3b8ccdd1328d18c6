package payments_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
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
