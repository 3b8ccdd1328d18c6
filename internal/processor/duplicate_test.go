package processor_test

import (
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestOfPurchasesThatRaceExactlyOneIsNotSuspected(t *testing.T) {
	t.Parallel()
	onBoth(t, func(t *testing.T, h *house) {
		card := h.card(h.opened(h.active()))
		set := func(mode issuing.DuplicateMode) {
			_, err := h.p.SetDuplicateCheck(h.ctx, h.programme, issuing.DuplicateCheck{Mode: mode, LookBack: 5 * time.Minute})
			h.must(err)
		}
		set(issuing.DuplicatesEnforce)
		var wg sync.WaitGroup
		var mu sync.Mutex
		approved := 0
		for range 16 {
			wg.Go(func() {
				_, err := h.buy(card, "5")
				mu.Lock()
				defer mu.Unlock()
				var refusal *issuing.Error
				switch {
				case err == nil:
					approved++
				case !errors.As(err, &refusal) || refusal.Decline != issuing.DeclineSuspectedDuplicate:
					t.Error(err)
				}
			})
		}
		wg.Wait()
		if approved != 1 {
			t.Errorf("%d purchases were approved of 16 that were the same", approved)
		}
		h.clock.Advance(5 * time.Minute)
		h.bought(card, "5")
		set(issuing.DuplicatesShadow)
		h.bought(card, "5")
		if got := h.decisions(card, 1)[0].Shadow; len(got) != 1 || !strings.HasPrefix(got[0], "suspected_duplicate: ") {
			t.Errorf("in shadow it says %v", got)
		}
		set(issuing.DuplicatesOff)
		h.bought(card, "5")
		if got := h.decisions(card, 1)[0].Shadow; len(got) != 0 {
			t.Errorf("while it is off it says %v", got)
		}
	})
}
