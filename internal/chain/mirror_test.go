package chain

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestWhatStrangersAndOwnersDoIsBookedOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		wallet, other := g.m.abi.wallet, common.HexToAddress("0x00000000000000000000000000000000000000aa")
		g.agrees("the opening")
		before := g.funds()
		if before.Available != gift || before.OpeningBlock == 0 {
			t.Fatalf("opened with %+v", before)
		}

		g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(7_000_000)))
		g.agrees("a stranger's gift")
		if f := g.funds(); f.Available != gift+7_000_000 || f.Spendable() != before.Spendable()+7_000_000 {
			t.Errorf("after a gift: %+v", f)
		}
		g.refresh()
		g.agrees("looking again")
		if f := g.funds(); f.Available != gift+7_000_000 {
			t.Errorf("booked again: %+v", f)
		}

		g.own(wallet.PackInitiateTokenWithdrawalOf(g.token, units(2_000_000)))
		g.agrees("announcing a withdrawal")
		if f := g.funds(); f.Available != gift+7_000_000 || f.Withdrawing != 2_000_000 || f.Spendable() != gift+5_000_000 {
			t.Errorf("announced: %+v", f)
		}
		g.own(wallet.PackCancelTokenWithdrawal(g.token))
		g.agrees("cancelling it")
		if f := g.funds(); f.Withdrawing != 0 || f.Spendable() != gift+7_000_000 {
			t.Errorf("cancelled: %+v", f)
		}
		g.own(wallet.PackInitiateTokenWithdrawal(g.token))
		g.agrees("announcing to withdraw everything")
		if f := g.funds(); f.Spendable() != 0 || f.Leaving() != gift+7_000_000 {
			t.Errorf("everything announced: %+v", f)
		}
		g.check(g.hub.AdvanceTime(t.Context(), 300, withdrawalDelay*time.Second+time.Second))
		g.own(wallet.PackClaimTokenWithdrawal(g.token))
		g.agrees("claiming it")
		if f := g.funds(); f.Available != 0 || f.Withdrawing != 0 {
			t.Errorf("claimed: %+v", f)
		}

		g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(90_000_000)))
		g.own(wallet.PackAnnounceRevocation(g.token))
		g.agrees("announcing a revocation")
		if f := g.funds(); f.Revoking == 0 || f.Spendable() != 0 {
			t.Errorf("revocation announced: %+v", f)
		}
		_, err := g.Payments.Authorise(t.Context(), g.programme, g.card, payments.Purchase{Amount: "1", Currency: "USD", Merchant: issuing.Merchant{Country: "GB"}})
		if !issuing.IsCode(err, issuing.CodeDeclined) {
			t.Errorf("a purchase while the owner ends the allowance: %v", err)
		}
		g.own(wallet.PackCancelRevocation(g.token))
		g.agrees("cancelling it")
		if f := g.funds(); f.Revoking != 0 || f.Spendable() != 90_000_000 {
			t.Errorf("revocation cancelled: %+v", f)
		}
		g.own(wallet.PackAnnounceRevocation(g.token))
		g.check(g.hub.AdvanceTime(t.Context(), 300, withdrawalDelay*time.Second+time.Second))
		g.own(wallet.PackRevokeAllowance(g.token))
		g.agrees("revoking")
		if f := g.funds(); f.Allowance != 0 || f.Revoking != 0 || f.Spendable() != 0 {
			t.Errorf("revoked: %+v", f)
		}
		g.stranger(g.token, g.m.abi.token.PackMint(other, units(1)))
		g.agrees("what is nobody's")
	})
}

func TestOurOwnPaymentsAreNotBookedTwice(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		captured, released := g.authorise("3"), g.authorise("4")
		g.round()
		g.agrees("reservations, booked or on their way")
		_, err := g.Payments.Capture(t.Context(), g.programme, captured.ID, payments.Capture{})
		g.check(err)
		_, err = g.Payments.Release(t.Context(), g.programme, released.ID)
		g.check(err)
		g.round()
		g.agrees("the ends of both")
		g.keep()
		g.agrees("rest")
		if f := g.funds(); f.Available != gift-captured.TokenAmount || f.Held != 0 || f.Escrowed != 0 {
			t.Errorf("%+v", f)
		}
	})
}

// A renewal is mined while a deposit is mined and not booked, in either order.
func TestTheAllowanceIsRightWhateverIsBookedFirst(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		for i, mirrorFirst := range []bool{false, true} {
			large := g.authorise("1") // on its way, mined, and not booked, when the allowance is set
			k := g.keeper()
			h := must(k.holding(g.account))
			c := g.claim(large.ID)
			step, _ := c.NextStep()
			o := must(k.orderOf(h, c, step))
			o.guard = func(ctx context.Context, tx *store.Tx) error { return g.Claims.BeginStep(ctx, tx, c, step) }
			_, _, err := k.relay(t.Context(), o)
			g.check(err)
			st := must(k.footing(t.Context(), g.node, h.site, h.token, h.wallet, must(confirmed(t.Context(), h.site, g.node))))
			at := must(g.m.present(t.Context()))
			if mirrorFirst {
				g.look()
			}
			g.check(g.Onboarding.AccountApproved(t.Context(), g.programme, g.account.ID, at, st.allowance))
			g.agrees("the allowance, before the deposit is booked")
			g.keep()
			g.agrees("the deposit")
			if f := g.funds(); f.Allowance != st.allowance {
				t.Errorf("%d: allowance %s, want %s", i, f.Allowance, st.allowance)
			}
		}
	})
}

// Whatever call fails, and whenever the process dies, the books follow the chain once.
func TestAMirrorThatDiesAnywhereLosesNothing(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		want := g.funds().Available
		for i, done := 0, false; !done; i++ {
			g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(1_000_000)))
			want += 1_000_000
			told := g.node.breakCall(i, i%2 == 0)
			_, err := g.m.pass(t.Context())
			done = told() == ""
			if !done && !errors.Is(err, errBroken) {
				t.Fatalf("call %d broken: %v", i, err)
			}
			ctx, cancel := context.WithCancel(t.Context())
			g.node.set(func(method string, after bool) error {
				if method == "logs" && after {
					cancel() // dies with all in hand
				}
				return nil
			})
			_, _ = g.m.pass(ctx)
			g.node.set(nil)
			cancel()
			g.start(nil)
			g.refresh()
			g.look()
			if f := g.funds(); f.Available != want {
				t.Fatalf("after call %d: %s, want %s", i, f.Available, want)
			}
		}
		g.agrees("all of it")
	})
}

func TestANodeThatContradictsItselfIsNotBelieved(t *testing.T) {
	t.Parallel()
	g := newGlass(t, openDB(t))
	g.look()
	before := g.funds().Available
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
		a := g.authorise("1")
		g.keep()
		g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(a.TokenAmount)))
		at := must(g.db.Cursor(t.Context(), home)).Block
		g.node.lie(lie)
		if _, err := g.m.pass(t.Context()); err == nil {
			t.Errorf("%s: believed", name)
		}
		if now := must(g.db.Cursor(t.Context(), home)).Block; now != at {
			t.Errorf("%s: read on to %d", name, now)
		}
		g.node.lie(nil)
		g.agrees(name)
		if f := g.funds(); f.Available != before {
			t.Errorf("%s: %s, want %s", name, f.Available, before)
		}
	}
}

func TestAWalletThatOpensMeanwhileIsReadFromItsOpening(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		g.look()
		first := g.account
		g.signAsOwner()
		wallet := common.HexToAddress(g.account.Wallet)
		g.stranger(g.token, g.m.abi.token.PackMint(wallet, units(5_000_000))) // before it stands
		for range 20 {
			g.round()
			g.stranger(g.token, g.m.abi.token.PackMint(wallet, units(1_000_000)))
			_, err := g.m.pass(t.Context())
			g.check(err)
		}
		g.keep()
		g.agrees("the opening of a second wallet")
		if f := g.funds(); f.Available != gift+25_000_000 {
			t.Errorf("%s, want %s", f.Available, gift+25_000_000)
		}
		// Read between the reading and the opening: it must be read again.
		g.account = first
		at := must(g.m.present(t.Context()))
		g.stranger(g.token, g.m.abi.token.PackMint(wallet, units(1_000_000)))
		g.look()
		g.signAsOwner()
		err := g.Onboarding.AccountDeployed(t.Context(), g.programme, g.account.ID, at, 0, nil)
		if !errors.Is(err, chainbook.ErrOutdated) {
			t.Errorf("opened as of a block before those that are mirrored: %v", err)
		}
	})
}

func TestAPlantedDifferenceIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		g.agrees("the opening")
		g.check(db.Write(t.Context(), func(tx *store.Tx) error {
			f := g.funds()
			f.Withdrawing, f.Revoking = 5, 1
			if err := tx.SaveChainState(t.Context(), f); err != nil {
				return err
			}
			return tx.ResetAllowance(t.Context(), g.account.ID, g.account.Token, 17, f.AllowanceBlock)
		}))
		g.steal(3_000_000)
		kinds := map[issuing.FindingKind]issuing.Finding{}
		for _, f := range g.findings() {
			kinds[f.Kind] = f
		}
		wallet := kinds[issuing.FindingWallet]
		if wallet.AccountID != g.account.ID || wallet.Figures["ledger"] != "997" || wallet.Figures["chain"] != "1000" || wallet.Figures["difference"] != "3" {
			t.Errorf("the wallet: %+v", wallet)
		}
		for _, kind := range []issuing.FindingKind{issuing.FindingAllowance, issuing.FindingWithdrawal, issuing.FindingRevocation} {
			if kinds[kind].AccountID != g.account.ID {
				t.Errorf("%s was not found: %+v", kind, kinds)
			}
		}
		if f := g.funds(); f.Available != gift-3_000_000 || f.Withdrawing != 5 {
			t.Errorf("something was put right: %+v", f)
		}
		again := g.findings()
		if len(again) != len(kinds) {
			t.Errorf("found twice: %+v", again)
		}
		g.steal(-3_000_000)
		for _, f := range g.findings() {
			if f.Kind == issuing.FindingWallet {
				t.Errorf("still open: %+v", f)
			}
		}
		for _, f := range must(db.Findings(t.Context())) {
			if f.Kind == issuing.FindingWallet && f.ResolvedAt == 0 {
				t.Errorf("not resolved: %+v", f)
			}
		}
	})
}

func TestABlockIsReadOnceItIsDeepEnough(t *testing.T) {
	t.Parallel()
	g := newGlass(t, openDB(t))
	g.look()
	g.start(func(c *Config) {
		c.Networks = Simulated()[:1]
		c.Networks[0].Confirmations = 3
	})
	g.refresh()
	g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(1)))
	for range 2 {
		g.look()
		if f := g.funds(); f.Available != gift {
			t.Fatalf("booked too early: %+v", f)
		}
		g.check(g.hub.AdvanceTime(t.Context(), 300, 0))
	}
	g.look()
	if f := g.funds(); f.Available != gift+1 {
		t.Errorf("not booked: %+v", f)
	}
}

// A node that refuses wide questions is asked narrower ones.
func TestWhatANodeRefusesIsHalved(t *testing.T) {
	t.Parallel()
	g := newGlass(t, openDB(t))
	g.look()
	for range 40 {
		g.check(g.hub.AdvanceTime(t.Context(), 300, time.Second))
	}
	g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(1)))
	g.node.narrow = 8
	for tries := 0; g.funds().Available == gift; tries++ {
		if _, err := g.m.pass(t.Context()); tries == 100 {
			t.Fatalf("in vain: %v", err)
		}
	}
	g.agrees("a narrow node")
}
