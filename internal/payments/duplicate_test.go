package payments_test

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
	each(t, func(t *testing.T, h *env) {
		card := h.ActiveCard(h.OpenAccount(h.ActiveCustomer()))
		set := func(mode issuing.DuplicateMode) {
			_, err := h.Payments.SetDuplicateCheck(h.Ctx, h.Programme, issuing.DuplicateCheck{Mode: mode, LookBack: 5 * time.Minute})
			h.Must(err)
		}
		set(issuing.DuplicatesEnforce)
		var wg sync.WaitGroup
		var mu sync.Mutex
		approved := 0
		for range 16 {
			wg.Go(func() {
				_, err := h.Buy(card, "5")
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
		h.Clock.Advance(5 * time.Minute)
		h.Approved(card, "5")
		set(issuing.DuplicatesShadow)
		h.Approved(card, "5")
		if got := h.Decisions(card, 1)[0].Shadow; len(got) != 1 || !strings.HasPrefix(got[0], "suspected_duplicate: ") {
			t.Errorf("in shadow it says %v", got)
		}
		set(issuing.DuplicatesOff)
		h.Approved(card, "5")
		if got := h.Decisions(card, 1)[0].Shadow; len(got) != 0 {
			t.Errorf("while it is off it says %v", got)
		}
	})
}
