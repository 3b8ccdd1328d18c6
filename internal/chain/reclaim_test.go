package chain

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// tooLong is longer than the escrow leaves a deposit unanswered (45 days).
const tooLong = 46 * 24 * time.Hour

func TestWhatAnOwnerReclaimsIsClaimedAgainUnlessItIsReleased(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		open, releasing, capturing := g.authorise("3"), g.authorise("4"), g.authorise("5")
		g.keep()
		g.agrees("the deposits")
		g.check(g.hub.AdvanceTime(t.Context(), 300, tooLong))
		_, err := g.Payments.Release(t.Context(), g.programme, releasing.ID)
		g.check(err)
		_, err = g.Payments.Capture(t.Context(), g.programme, capturing.ID, payments.Capture{})
		g.check(err)
		for _, a := range []issuing.Authorisation{open, releasing, capturing} {
			g.own(g.m.abi.wallet.PackReclaimDeposit(number(g.claim(a.ID).Deposit.ID)))
		}
		g.look()
		if f := g.funds(); f.Held != open.TokenAmount+capturing.TokenAmount || f.Escrowed != 0 {
			t.Errorf("reclaimed: %+v", f)
		}
		g.keep()
		g.look()
		for a, want := range map[issuing.AuthorisationID]issuing.AuthorisationStatus{
			open.ID: issuing.AuthorisationPending, releasing.ID: issuing.AuthorisationReleased, capturing.ID: issuing.AuthorisationCaptured,
		} {
			if got := g.authorisation(a); got.Status != want {
				t.Errorf("it is %s, want %s", got.Status, want)
			}
		}
		if f := g.funds(); f.Available != gift-open.TokenAmount-capturing.TokenAmount || f.Escrowed != open.TokenAmount {
			t.Errorf("in the end: %+v", f)
		}
		if list := g.findings(); len(list) != 1 || list[0].Kind != issuing.FindingReclaimed || list[0].Subject != string(capturing.ID) {
			t.Errorf("found: %+v", list)
		}
	})
}
