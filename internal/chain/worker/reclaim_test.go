package worker_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// tooLong is longer than the escrow leaves a deposit unanswered (45 days).
const tooLong = 46 * 24 * time.Hour

func TestWhatAnOwnerReclaimsIsOwedUntilTheOwnerSignsAnewUnlessItIsReleased(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		open, releasing, capturing := g.Authorise("3"), g.Authorise("4"), g.Authorise("5")
		g.DoTasks()
		g.AssertAgreement("the deposits")
		g.Pass(tooLong)
		_, err := g.Payments.Release(t.Context(), g.Programme, releasing.ID)
		g.Check(err)
		_, err = g.Payments.Capture(t.Context(), g.Programme, capturing.ID, payments.Capture{})
		g.Check(err)
		for _, a := range []issuing.Authorisation{open, releasing, capturing} {
			g.AsOwner(chain.ABI().Wallet.PackReclaimDeposit(chaintest.DepositNumber(g.Claim(a.ID).Deposit.ID)))
		}
		g.CatchUp()
		wanted := open.TokenAmount + capturing.TokenAmount
		if f := g.Funds(); f.Held != 0 || f.Escrowed != 0 || f.Allowance != 0 || f.Debt != wanted {
			t.Errorf("reclaimed: %+v", f)
		}
		g.DoTasks()
		g.CatchUp()
		if f := g.Funds(); f.Available != chaintest.OpeningGrant || f.Debt != wanted {
			t.Errorf("drawn again without the owner's consent: %+v", f)
		}

		// The owner signs anew, for the wallet's new epoch.
		g.Account = must(db.Account(t.Context(), g.Programme, g.Account.ID))
		if g.Account.Epoch != 3 {
			t.Errorf("epoch %d after three deposits were taken back", g.Account.Epoch)
		}
		ask := must(g.Onboarding.AccountChallenge(t.Context(), g.Programme, g.Account.ID))
		g.Check(g.Onboarding.AccountSigned(t.Context(), g.Programme, g.Account.ID, onboarding.Signed{
			OwnerID: string(chaintest.Home) + ":" + g.Owner.Address(), Challenge: ask.Challenge.Text,
			Signature: must(g.Owner.SignText(ask.Challenge.Text)),
		}))
		g.DoTasks()
		g.CatchUp()
		g.DoTasks()
		for a, want := range map[issuing.AuthorisationID]issuing.AuthorisationStatus{
			open.ID: issuing.AuthorisationPending, releasing.ID: issuing.AuthorisationReleased,
			capturing.ID: issuing.AuthorisationCaptured,
		} {
			if got := g.Authorisation(a); got.Status != want {
				t.Errorf("it is %s, want %s", got.Status, want)
			}
		}
		// The hold of the one that is open has expired meanwhile: upkeep, which nobody does here, comes before its deposit.
		if f := g.Funds(); f.Available != chaintest.OpeningGrant-wanted || f.Held != open.TokenAmount || f.Debt != 0 {
			t.Errorf("in the end: %+v", f)
		}
		if list := g.Findings(); len(list) != 1 || list[0].Kind != issuing.FindingReclaimed ||
			list[0].Subject != string(capturing.ID) {
			t.Errorf("found: %+v", list)
		}
	})
}
