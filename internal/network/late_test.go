package network_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestARepetitionThatIsTooLateUndoesNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		for name, kind := range map[string]partner.NetworkKind{
			"p1": partner.NetworkPurchase, "p2": partner.NetworkSinglePurchase, "p3": partner.NetworkCashWithdrawal,
		} {
			asked := h.says(kind, card, name, "10")
			first := h.handle(asked)
			h.expect(first, true, "00")
			asked.DecideBy = time.Now().Add(-time.Millisecond)
			for range 2 { // before and after the chain has done its part
				again, err := h.network.Handle(h.Ctx, asked)
				if h.Must(err); !again.Approved || again.Authorisation != first.Authorisation || !again.Amount.Equal(first.Amount) {
					t.Errorf("%s was answered %+v, and then %+v", kind, first, again)
				}
				h.Work()
			}
		}
		if f := h.Funds(account); f.Held != 0 || f.Available > 970_000_000 { // and they cost fees
			t.Errorf("after three purchases of 10: %+v", f)
		}
	})
}

func TestAQuestionThatIsTooLateHoldsNothing(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		purchase := h.says(partner.NetworkPurchase, card, "p1", "100")
		purchase.DecideBy = time.Now().Add(-time.Millisecond)
		if _, err := h.network.Handle(h.Ctx, purchase); !errors.Is(err, network.ErrTooLate) {
			t.Fatalf("answered %v", err)
		}
		purchase.DecideBy = time.Now().Add(time.Minute)
		h.expect(h.handle(purchase), false, "94")

		// Another holds the account, and the question does not wait for it longer than it may.
		waiting := h.says(partner.NetworkPurchase, card, "p2", "100")
		answered := make(chan error, 1)
		err := work.Run(h.Ctx, work.New(h.DB, h.Clock.Now), h.Programme, func(u *work.Unit) error {
			if _, err := u.LockUsage(h.Ctx, account); err != nil {
				return err
			}
			if _, err := u.LockFunds(h.Ctx, account, worktest.EURC); err != nil {
				return err
			}
			waiting.DecideBy = time.Now().Add(200 * time.Millisecond)
			go func() {
				_, err := h.network.Handle(context.WithoutCancel(h.Ctx), waiting)
				answered <- err
			}()
			<-time.After(400 * time.Millisecond) // the lock is held beyond the deadline
			return nil
		})
		h.Must(err)
		if err := <-answered; !errors.Is(err, network.ErrTooLate) {
			t.Errorf("answered %v", err)
		}
		waiting.DecideBy = time.Time{}
		h.expect(h.handle(waiting), false, "94")
		if f := h.Funds(account); f.Held != 0 {
			t.Errorf("held %s", f.Held)
		}
	})
}
