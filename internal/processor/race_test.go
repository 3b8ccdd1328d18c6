package processor_test

import (
	"sync"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
)

// atOnce runs functions at the same time and returns what each answered.
func atOnce(do ...func() error) []error {
	var wait sync.WaitGroup
	errs := make([]error, len(do))
	for i, f := range do {
		wait.Go(func() { errs[i] = f() })
	}
	wait.Wait()
	return errs
}

// winners counts those that were not refused for the state that another left behind.
func (h *house) winners(errs []error, loss issuing.Code) (won int) {
	h.Helper()
	for _, err := range errs {
		if err == nil {
			won++
			continue
		}
		h.refused(err, loss)
	}
	return won
}

func TestOfACaptureAndAReleaseAtOnceExactlyOneWins(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		for range 8 {
			id := h.bought(card, "10")
			s, relay, _ := h.begin(h.programme, string(id))
			done := func() error { return h.p.StepDone(h.ctx, h.programme, string(id), s.Number, relay, "1") }
			capture := func() error {
				_, err := h.p.Capture(h.ctx, h.programme, id, processor.Capture{})
				return err
			}
			errs := atOnce(capture, done, func() error { _, err := h.p.Release(h.ctx, h.programme, id); return err }, done, capture)
			if errs[1] != nil || errs[3] != nil {
				t.Errorf("reserving: %v, %v", errs[1], errs[3])
			}
			if won := h.winners([]error{errs[0], errs[2], errs[4]}, issuing.CodeWrongState); won != 1 {
				t.Errorf("%d of captures and release won: %v", won, errs)
			}
		}
		h.work()
		if f := h.funds(account); f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("left over: %+v", f)
		}
	})
}

func TestTheSameMessageManyTimesAtOnceCountsOnce(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		account := h.opened(h.active())
		card := h.card(account)
		buy := func() error {
			_, err := h.p.Authorise(h.ctx, h.programme, card, processor.Purchase{Amount: "100", Currency: "USD", Reference: "once"})
			return err
		}
		if won := h.winners(atOnce(buy, buy, buy, buy, buy, buy), issuing.CodeDeclined); won != 6 {
			t.Errorf("%d of six were answered alike", won)
		}
		if f := h.funds(account); f.Held >= 200_000_000 || f.Held < 100_000_000 {
			t.Errorf("held are %d", f.Held)
		}
		h.work()
	})
}

func TestAChallengeWorksOnceHoweverManySignAtOnce(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		c := h.initiating()
		sign := func() error {
			return h.p.CustomerSigned(h.ctx, h.programme, c.Customer.ID, processor.Signed{
				OwnerID: string(c.Customer.ChainID), Challenge: c.Challenge.Text, Signature: signature(c.Challenge.Text),
			})
		}
		if won := h.winners(atOnce(sign, sign, sign, sign), issuing.CodeWrongState); won != 1 {
			t.Errorf("%d of four signatures counted", won)
		}
		h.work()
	})
}

func TestADeactivationAndWhatGoesOnBelowLeaveNothingActive(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		for range 4 {
			customer := h.active()
			account, opening := h.opened(customer), h.ask(customer)
			virtual, physical := h.card(account), h.asked(account, issuing.CardPhysical).ID
			_, err := h.p.DeactivateCard(h.ctx, h.programme, virtual)
			h.must(err)
			h.must(h.sign(opening))
			errs := atOnce(
				func() error { _, err := h.p.DeactivateCustomer(h.ctx, h.programme, customer); return err },
				func() error {
					return h.p.AccountDeployed(h.ctx, h.programme, opening.Account.ID, processor.Block{}, granted, nil)
				},
				func() error {
					_, err := h.p.CardIssued(h.ctx, h.programme, physical, processor.Made{PAN: "4000000012345678", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 1})
					return err
				},
				func() error { _, err := h.p.ActivateCard(h.ctx, h.programme, virtual); return err },
			)
			h.winners(errs[3:], issuing.CodeParentInactive)
			if errs[0] != nil || errs[1] != nil || errs[2] != nil {
				t.Error(errs)
			}
			_, err = h.p.ActivateCustomer(h.ctx, h.programme, customer)
			h.must(err)
			for _, id := range []issuing.AccountID{account, opening.Account.ID} {
				if a, err := h.db.Account(h.ctx, h.programme, id); err != nil || a.Status != issuing.AccountActive {
					t.Errorf("afterwards an account is %s, %v", a.Status, err)
				}
			}
			if c, err := h.db.Card(h.ctx, h.programme, physical); err != nil || c.Status != issuing.CardActive {
				t.Errorf("afterwards the card is %s, %v", c.Status, err)
			}
			h.work()
		}
	})
}
