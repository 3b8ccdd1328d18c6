package mirror_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestWhatStrangersAndOwnersDoIsBookedOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		wallet, other := chain.ABI().Wallet, common.HexToAddress("0x00000000000000000000000000000000000000aa")
		g.AssertAgreement("the opening")
		before := g.Funds()
		if before.Available != chaintest.OpeningGrant || before.OpeningBlock == 0 {
			t.Fatalf("opened with %+v", before)
		}

		g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(7_000_000)))
		g.AssertAgreement("a stranger's chaintest.OpeningGrant")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant+7_000_000 || f.Spendable() != before.Spendable()+7_000_000 {
			t.Errorf("after a chaintest.OpeningGrant: %+v", f)
		}
		g.Forget()
		g.AssertAgreement("looking again")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant+7_000_000 {
			t.Errorf("booked again: %+v", f)
		}

		g.AsOwner(wallet.PackInitiateTokenWithdrawalOf(g.Token, chaintest.Raw(2_000_000)))
		g.AssertAgreement("announcing a withdrawal")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant+7_000_000 || f.Withdrawing != 2_000_000 ||
			f.Spendable() != chaintest.OpeningGrant+5_000_000 {
			t.Errorf("announced: %+v", f)
		}
		g.AsOwner(wallet.PackCancelTokenWithdrawal(g.Token))
		g.AssertAgreement("cancelling it")
		if f := g.Funds(); f.Withdrawing != 0 || f.Spendable() != chaintest.OpeningGrant+7_000_000 {
			t.Errorf("cancelled: %+v", f)
		}
		g.AsOwner(wallet.PackInitiateTokenWithdrawal(g.Token))
		g.AssertAgreement("announcing to withdraw everything")
		if f := g.Funds(); f.Spendable() != 0 || f.Leaving() != chaintest.OpeningGrant+7_000_000 {
			t.Errorf("everything announced: %+v", f)
		}
		g.Check(g.Hub.AdvanceTime(t.Context(), 300, deployment.WithdrawalDelay*time.Second+time.Second))
		g.AsOwner(wallet.PackClaimTokenWithdrawal(g.Token))
		g.AssertAgreement("claiming it")
		if f := g.Funds(); f.Available != 0 || f.Withdrawing != 0 {
			t.Errorf("claimed: %+v", f)
		}

		g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(90_000_000)))
		g.AsOwner(wallet.PackAnnounceRevocation(g.Token))
		g.AssertAgreement("announcing a revocation")
		if f := g.Funds(); f.Revoking == 0 || f.Spendable() != 0 {
			t.Errorf("revocation announced: %+v", f)
		}
		_, err := g.Payments.Authorise(t.Context(), g.Programme, g.Card,
			payments.Purchase{Amount: "1", Currency: "USD", Merchant: issuing.Merchant{Country: "GB"}})
		if !issuing.IsCode(err, issuing.CodeDeclined) {
			t.Errorf("a purchase while the owner ends the allowance: %v", err)
		}
		g.AsOwner(wallet.PackCancelRevocation(g.Token))
		g.AssertAgreement("cancelling it")
		if f := g.Funds(); f.Revoking != 0 || f.Spendable() != 90_000_000 {
			t.Errorf("revocation cancelled: %+v", f)
		}
		g.AsOwner(wallet.PackAnnounceRevocation(g.Token))
		g.Check(g.Hub.AdvanceTime(t.Context(), 300, deployment.WithdrawalDelay*time.Second+time.Second))
		g.AsOwner(wallet.PackRevokeAllowance(g.Token))
		g.AssertAgreement("revoking")
		if f := g.Funds(); f.Allowance != 0 || f.Revoking != 0 || f.Spendable() != 0 {
			t.Errorf("revoked: %+v", f)
		}
		g.AsStranger(g.Token, chain.ABI().Token.PackMint(other, chaintest.Raw(1)))
		g.AssertAgreement("what is nobody's")
	})
}

func TestOurOwnPaymentsAreNotBookedTwice(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		captured, released := g.Authorise("3"), g.Authorise("4")
		g.DoTasksOnce()
		g.AssertAgreement("reservations, booked or on their way")
		_, err := g.Payments.Capture(t.Context(), g.Programme, captured.ID, payments.Capture{})
		g.Check(err)
		_, err = g.Payments.Release(t.Context(), g.Programme, released.ID)
		g.Check(err)
		g.DoTasksOnce()
		g.AssertAgreement("the ends of both")
		g.DoTasks()
		g.AssertAgreement("rest")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant-captured.TokenAmount || f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("%+v", f)
		}
	})
}

// Whatever call fails, and whenever the process dies, the books follow the chain once.
func TestAMirrorThatDiesAnywhereLosesNothing(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		want := g.Funds().Available
		for i, done := 0, false; !done; i++ {
			g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(1_000_000)))
			want += 1_000_000
			told := g.Node.BreakCall(i, i%2 == 0)
			_, err := g.Mirror.ReadNext(t.Context())
			done = told() == ""
			if !done && !errors.Is(err, chaintest.ErrBroken) {
				t.Fatalf("call %d broken: %v", i, err)
			}
			ctx, cancel := context.WithCancel(t.Context())
			g.Node.Interfere(func(method string, after bool) error {
				if method == "logs" && after {
					cancel() // dies with all in hand
				}
				return nil
			})
			_, _ = g.Mirror.ReadNext(ctx)
			g.Node.Interfere(nil)
			cancel()
			g.Start(nil)
			g.Forget()
			g.CatchUp()
			if f := g.Funds(); f.Available != want {
				t.Fatalf("after call %d: %s, want %s", i, f.Available, want)
			}
		}
		g.AssertAgreement("all of it")
	})
}

func TestANodeThatContradictsItselfIsNotBelieved(t *testing.T) {
	t.Parallel()
	g := chaintest.NewMirroredEnv(t, chaintest.OpenDB(t))
	g.CatchUp()
	before := g.Funds().Available
	gone := func(logs []types.Log) []types.Log { return nil }
	for name, lie := range map[string]func([]types.Log) []types.Log{
		"logs of another block of that number": func(logs []types.Log) []types.Log {
			for i := range logs {
				logs[i].BlockHash[0] ^= 1
			}
			return logs
		},
		"logs of blocks that were not asked for": func(logs []types.Log) []types.Log {
			for i := range logs {
				logs[i].BlockNumber += 1000
			}
			return logs
		},
		"logs that were taken back": func(logs []types.Log) []types.Log {
			for i := range logs {
				logs[i].Removed = true
			}
			return logs
		},
		"no logs where a deposit of ours is": gone,
	} {
		a := g.Authorise("1")
		g.DoTasks()
		g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(a.TokenAmount)))
		at := must(g.DB.Cursor(t.Context(), chaintest.Home)).Block
		g.Node.Lie(lie)
		if _, err := g.Mirror.ReadNext(t.Context()); err == nil {
			t.Errorf("%s: believed", name)
		}
		if now := must(g.DB.Cursor(t.Context(), chaintest.Home)).Block; now != at {
			t.Errorf("%s: read on to %d", name, now)
		}
		g.Node.Lie(nil)
		g.AssertAgreement(name)
		if f := g.Funds(); f.Available != before {
			t.Errorf("%s: %s, want %s", name, f.Available, before)
		}
	}
}

func TestAWalletThatOpensMeanwhileIsReadFromItsOpening(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		g.CatchUp()
		first := g.Account
		g.SignUpOwner()
		wallet := common.HexToAddress(g.Account.Wallet)
		g.AsStranger(g.Token, chain.ABI().Token.PackMint(wallet, chaintest.Raw(5_000_000))) // before it stands
		for range 20 {
			g.DoTasksOnce()
			g.AsStranger(g.Token, chain.ABI().Token.PackMint(wallet, chaintest.Raw(1_000_000)))
			_, err := g.Mirror.ReadNext(t.Context())
			g.Check(err)
		}
		g.DoTasks()
		g.AssertAgreement("the opening of a second wallet")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant+25_000_000 {
			t.Errorf("%s, want %s", f.Available, chaintest.OpeningGrant+25_000_000)
		}
		// Read between the reading and the opening: it must be read again.
		g.Account = first
		at := must(mirror.NewestConfirmed(g.Mirror, t.Context()))
		g.AsStranger(g.Token, chain.ABI().Token.PackMint(wallet, chaintest.Raw(1_000_000)))
		g.CatchUp()
		g.SignUpOwner()
		err := g.Onboarding.AccountDeployed(t.Context(), g.Programme, g.Account.ID, at, 0, nil)
		if !errors.Is(err, chainbook.ErrOutdated) {
			t.Errorf("opened as of a block before those that are mirrored: %v", err)
		}
	})
}

func TestABlockIsReadOnceItIsDeepEnough(t *testing.T) {
	t.Parallel()
	g := chaintest.NewMirroredEnv(t, chaintest.OpenDB(t))
	g.CatchUp()
	g.Start(func(c *registry.Config) {
		c.Chains = chaintest.Definitions()
		c.Chains[0].Confirmations = 3
	})
	g.Forget()
	g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(1)))
	for range 2 {
		g.CatchUp()
		if f := g.Funds(); f.Available != chaintest.OpeningGrant {
			t.Fatalf("booked too early: %+v", f)
		}
		g.Check(g.Hub.AdvanceTime(t.Context(), 300, 0))
	}
	g.CatchUp()
	if f := g.Funds(); f.Available != chaintest.OpeningGrant+1 {
		t.Errorf("not booked: %+v", f)
	}
}

// A node that refuses wide questions is asked narrower ones.
func TestWhatANodeRefusesIsHalved(t *testing.T) {
	t.Parallel()
	g := chaintest.NewMirroredEnv(t, chaintest.OpenDB(t))
	g.CatchUp()
	for range 40 {
		g.Check(g.Hub.AdvanceTime(t.Context(), 300, time.Second))
	}
	g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(1)))
	g.Node.Narrow = 8
	for tries := 0; g.Funds().Available == chaintest.OpeningGrant; tries++ {
		if _, err := g.Mirror.ReadNext(t.Context()); tries == 100 {
			t.Fatalf("in vain: %v", err)
		}
	}
	g.AssertAgreement("a narrow node")
}
