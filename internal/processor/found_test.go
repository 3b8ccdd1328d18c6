package processor_test

import (
	"sync"
	"testing"
	"time"

	"offblocks/internal/issuing"
	"offblocks/internal/processor"
)

// Examples of what the property of model_test.go has found, and of what only a reader could find.

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
