package worker_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
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
		g := chaintest.NewMirrored(t, db)
		open, releasing, capturing := g.Authorise("3"), g.Authorise("4"), g.Authorise("5")
		g.DoTasks()
		g.AssertAgreement("the deposits")
		g.Check(g.Hub.AdvanceTime(t.Context(), 300, tooLong))
		_, err := g.Payments.Release(t.Context(), g.Programme, releasing.ID)
		g.Check(err)
		_, err = g.Payments.Capture(t.Context(), g.Programme, capturing.ID, payments.Capture{})
		g.Check(err)
		for _, a := range []issuing.Authorisation{open, releasing, capturing} {
			g.AsOwner(chain.ABI().Wallet.PackReclaimDeposit(chaintest.DepositNumber(g.Claim(a.ID).Deposit.ID)))
		}
		g.CatchUp()
		if f := g.Funds(); f.Held != open.TokenAmount+capturing.TokenAmount || f.Escrowed != 0 {
			t.Errorf("reclaimed: %+v", f)
		}
		g.DoTasks()
		g.CatchUp()
		for a, want := range map[issuing.AuthorisationID]issuing.AuthorisationStatus{
			open.ID: issuing.AuthorisationPending, releasing.ID: issuing.AuthorisationReleased,
			capturing.ID: issuing.AuthorisationCaptured,
		} {
			if got := g.Authorisation(a); got.Status != want {
				t.Errorf("it is %s, want %s", got.Status, want)
			}
		}
		if f := g.Funds(); f.Available != chaintest.OpeningGrant-open.TokenAmount-capturing.TokenAmount ||
			f.Escrowed != open.TokenAmount {
			t.Errorf("in the end: %+v", f)
		}
		if list := g.Findings(); len(list) != 1 || list[0].Kind != issuing.FindingReclaimed ||
			list[0].Subject != string(capturing.ID) {
			t.Errorf("found: %+v", list)
		}
	})
}
