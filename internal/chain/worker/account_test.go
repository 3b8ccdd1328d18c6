package worker_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/chain/worker"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestWhateverCallFailsAnAccountOpensOnce(t *testing.T) {
	t.Parallel()
	for _, after := range []bool{false, true} {
		t.Run(fmt.Sprintf("after its effect %v", after), func(t *testing.T) {
			t.Parallel()
			w := chaintest.New(t, chaintest.OpenDB(t), nil)
			for i, done := 0, false; !done; i += 3 {
				w.SignUpOwner()
				told := w.Node.BreakCall(i, after)
				w.DoTasksOnce()
				done = told() == ""
				w.Start(nil)
				w.DoTasks()
				if a := must(w.DB.Account(t.Context(), w.Programme, w.Account.ID)); a.Status != issuing.AccountActive {
					t.Fatalf("with call %d broken it is %s", i, a.Status)
				}
				if got := w.Holds(w.Account.Wallet); got != chaintest.OpeningGrant {
					t.Fatalf("with call %d broken it was given %s", i, got)
				}
			}
		})
	}
}

// A renewal is mined while a deposit is mined and not booked, in either order.
func TestTheAllowanceIsRightWhateverIsBookedFirst(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		for i, mirrorFirst := range []bool{false, true} {
			large := g.Authorise("1") // on its way, mined, and not booked, when the allowance is set
			c := g.Claim(large.ID)
			step, _ := c.NextStep()
			request := must(worker.New(db, g.Chains, g.Services, nil).StepRequest(g.Account, c, step))
			request.Guard = func(ctx context.Context, tx *store.Tx) error { return g.Claims.BeginStep(ctx, tx, c, step) }
			_, _, err := g.Chains.Transactions.Execute(t.Context(), request)
			g.Check(err)
			on := g.Chain()
			newest := must(chain.BlockAt(t.Context(), g.Node, must(on.ConfirmedHeight(t.Context(), g.Node))))
			st := must(wallet.ReadState(t.Context(), g.Node, on, on.Tokens[0], common.HexToAddress(g.Account.Wallet),
				newest.Number))
			at := chainbook.Block{Number: newest.Number, Hash: newest.Hash}
			if mirrorFirst {
				g.CatchUp()
			}
			g.Check(g.Onboarding.AccountApproved(t.Context(), g.Programme, g.Account.ID, at, st.Allowance))
			g.AssertAgreement("the allowance, before the deposit is booked")
			g.DoTasks()
			g.AssertAgreement("the deposit")
			if f := g.Funds(); f.Allowance != st.Allowance {
				t.Errorf("%d: allowance %s, want %s", i, f.Allowance, st.Allowance)
			}
		}
	})
}
