package chain

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// kinds are those of the open findings.
func (g *mutable) kinds() map[issuing.FindingKind]issuing.Finding {
	g.Helper()
	kinds := map[issuing.FindingKind]issuing.Finding{}
	for _, f := range must(g.db.OpenFindings(g.Context())) {
		kinds[f.Kind] = f
	}
	return kinds
}

func TestWhatAReorganisationTookAwayIsUndone(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newMutable(t, db, 0)
		g.by(patronKey, common.HexToAddress(g.owner.Address()), params.Ether, nil)
		wallet, mint := g.m.abi.wallet, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(5_000_000))
		g.stranger(g.token, mint)
		g.own(wallet.PackInitiateTokenWithdrawalOf(g.token, units(1_000_000)))
		g.agrees("what stays")
		before := g.funds()
		if before.Available != gift+5_000_000 || before.Withdrawing != 1_000_000 {
			t.Fatalf("before: %+v", before)
		}

		forget := g.save()
		g.stranger(g.token, mint)
		g.own(wallet.PackCancelTokenWithdrawal(g.token))
		g.own(wallet.PackAnnounceRevocation(g.token))
		g.stranger(g.token, mint)
		g.agrees("what will be gone")
		if f := g.funds(); f.Available != gift+15_000_000 || f.Withdrawing != 0 || f.Revoking == 0 {
			t.Fatalf("then: %+v", f)
		}
		forget(6)
		g.agrees("the reorganisation")
		now := g.funds()
		now.AllowanceBlock = before.AllowanceBlock // it was read anew
		if now != before {
			t.Errorf("after: %+v, want %+v", now, before)
		}

		g.stranger(g.token, mint) // the very same transaction, in another block
		g.agrees("the same once more")
		if f := g.funds(); f.Available != gift+10_000_000 {
			t.Errorf("once more: %+v", f)
		}
		if kinds := g.kinds(); len(kinds) != 0 {
			t.Errorf("found: %+v", kinds)
		}
	})
}

func TestMoneyThatWasSpentAndIsGoneIsMissing(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newMutable(t, db, 0)
		forget := g.save()
		g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(50_000_000)))
		g.look()
		a := g.authorise("1010") // more than the gift alone
		missing := a.TokenAmount - gift
		forget(4)
		g.look()
		if f := g.funds(); f.Available != 0 || f.Missing != missing || f.Spendable() != 0 {
			t.Errorf("%+v", f)
		}
		f := g.kinds()[issuing.FindingMissing]
		if f.AccountID != g.account.ID || f.Figures["missing"] != missing.String() {
			t.Errorf("found: %+v", g.kinds())
		}
		if list := g.findings(); len(list) != 1 {
			t.Errorf("ledger and chain differ beyond that: %+v", list)
		}
		_, err := g.Payments.Release(t.Context(), g.programme, a.ID)
		g.check(err)
		g.keep()
		g.agrees("giving the hold up")
		if f := g.funds(); f.Available != gift || f.Missing != 0 {
			t.Errorf("in the end: %+v", f)
		}
	})
}

func TestOurOwnTransactionsAreSentAgain(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newMutable(t, db, 0)
		forget := g.save()
		a := g.authorise("3")
		g.keep()
		g.agrees("the deposit")
		was := must(db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
		forget(5)
		for range 3 {
			g.look() // sends it, finds it, and reads its block
		}
		g.agrees("the deposit, once more")
		now := must(db.LastOutgoingTx(t.Context(), string(a.ID), "deposit:1"))
		if now.Block == was.Block || now.BlockHash == was.BlockHash || now.Hash != was.Hash {
			t.Errorf("it was in block %d %s and is in %d %s", was.Block, was.BlockHash, now.Block, now.BlockHash)
		}
		_, err := g.Payments.Capture(t.Context(), g.programme, a.ID, payments.Capture{})
		g.check(err)
		g.keep()
		g.agrees("its capture")
		if got := g.authorisation(a.ID); got.Status != issuing.AuthorisationCaptured {
			t.Errorf("it is %s", got.Status)
		}
		if f := g.funds(); f.Available != gift-a.TokenAmount {
			t.Errorf("%+v", f)
		}
	})
}

func TestADepositThatComesBackUnderAnotherNumberIsFollowed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newMutable(t, db, 0)
		forget := g.save()
		first := g.authorise("3")
		g.keep()
		second := g.authorise("4")
		g.keep()
		g.agrees("two deposits")
		forget(2)
		// The second one's transaction has the later nonce, so it can only change its number if something else comes first: a deposit
		// that the operator makes by hand with the first one's nonce.
		k := g.keeper()
		h := must(k.holding(g.account))
		raw := must(versions(*must(db.LastOutgoingTx(t.Context(), string(first.ID), "deposit:1"))))[0]
		key := must(crypto.ToECDSA(operatorKey))
		tx := must(types.SignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)), &types.DynamicFeeTx{
			ChainID: big.NewInt(300), Nonce: raw.Nonce(), To: &h.wallet, Gas: 600_000, GasTipCap: raw.GasTipCap(), GasFeeCap: new(big.Int).Mul(raw.GasFeeCap(), big.NewInt(2)),
			Data: raw.Data(),
		}))
		g.check(g.client.SendTransaction(t.Context(), tx))
		for range 4 {
			g.look()
		}
		kinds := g.kinds()
		if f := kinds[issuing.FindingRelayLost]; f.Figures["subject"] != string(first.ID) {
			t.Errorf("the first one cannot be mined any more, and found was %+v", kinds)
		}
		if kinds[issuing.FindingDeposited].AccountID != g.account.ID {
			t.Errorf("somebody else's deposit: %+v", kinds)
		}
		if got := g.claim(second.ID); got.Deposit.ID != "2" {
			t.Errorf("the second deposit is %q", got.Deposit.ID)
		}
	})
}

func TestATransactionThatFailsThisTimeIsFound(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newMutable(t, db, 0)
		forget := g.save()
		a := g.authorise("3")
		g.keep()
		g.look()
		forget(3)
		wallet := common.HexToAddress(g.account.Wallet) // somebody has the token itself take the money
		g.ask(nil, "anvil_impersonateAccount", wallet)
		g.ask(nil, "anvil_setBalance", wallet, "0xde0b6b3a7640000")
		var hash common.Hash
		g.ask(&hash, "eth_sendTransaction", map[string]any{
			"from": wallet, "to": g.token, "input": "0x" + common.Bytes2Hex(g.m.abi.token.PackTransfer(common.HexToAddress("0xaa"), units(gift))),
		})
		for range 4 {
			g.look()
		}
		kinds := g.kinds()
		if f := kinds[issuing.FindingRelayTurned]; f.Figures["subject"] != string(a.ID) {
			t.Errorf("found: %+v", kinds)
		}
		if f := g.funds(); f.Missing != a.TokenAmount || f.Available != 0 {
			t.Errorf("%+v", f)
		}
		storetest.Audit(t, db)
	})
}

func TestAReorganisationBeyondMemoryHaltsTheMirror(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newMutable(t, db, 100)
		g.agrees("the opening")
		known := must(db.MirrorBlocks(t.Context(), home))
		g.check(db.Write(t.Context(), func(tx *store.Tx) error { // as if the mirror had read on for long
			return tx.DropMirror(t.Context(), home, known[len(known)-1].Number, 1<<62)
		}))
		g.m.deep = true
		forget := g.save()
		g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(5_000_000)))
		g.look()
		known = must(db.MirrorBlocks(t.Context(), home))
		g.check(db.Write(t.Context(), func(tx *store.Tx) error {
			return tx.DropMirror(t.Context(), home, known[len(known)-1].Number, 1<<62)
		}))
		forget(6)
		g.look()
		cursor := must(db.Cursor(t.Context(), home))
		if cursor.Halted == "" || g.kinds()[issuing.FindingReorganised].Detail != cursor.Halted {
			t.Fatalf("%+v, found %+v", cursor, g.kinds())
		}
		at := cursor.Block
		g.mine(5)
		g.look()
		if now := must(db.Cursor(t.Context(), home)); now.Block != at {
			t.Errorf("it went on to %d", now.Block)
		}
		if done := must(g.networks.Reconcile(t.Context(), g.Book)); len(done) != 1 || done[0].Skipped == "" {
			t.Errorf("compared: %+v", done)
		}
		if resumed, err := g.networks.Resume(t.Context(), g.Book, home); err != nil || !resumed {
			t.Fatalf("resumed: %v, %v", resumed, err)
		}
		list := g.findings()
		if len(list) != 1 || list[0].Kind != issuing.FindingWallet || list[0].Figures["difference"] != "-5" {
			t.Errorf("what was not undone is to be found: %+v", list)
		}
	})
}

// The entries say what happened: nothing is taken out of the books.
func TestUndoingAddsEntries(t *testing.T) {
	t.Parallel()
	g := newMutable(t, openDB(t), 0)
	forget := g.save()
	g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(5_000_000)))
	g.look()
	moves := must(g.db.MirrorMovesAbove(t.Context(), home, 0))
	if len(moves) != 1 || moves[0].Kind != string(ledger.Funding) {
		t.Fatalf("moves: %+v", moves)
	}
	forget(3)
	g.look()
	booked := func(kind ledger.Kind) (err error) {
		return g.db.Write(t.Context(), func(tx *store.Tx) error {
			f := g.funds()
			return tx.PostEntry(t.Context(), ledger.Entry{ // booked already, so that this changes nothing
				ID: issuing.NewID[string](), ProgrammeID: g.programme, AccountID: f.AccountID, Asset: f.Asset, Kind: kind, Cause: moves[0].Cause,
				Postings: []ledger.Posting{{Source: ledger.Held("a"), Destination: ledger.Held("b"), Units: 1}},
			})
		})
	}
	g.check(booked(ledger.Funding))
	g.check(booked(ledger.ReverseFunding))
	if f := g.funds(); f.Available != gift {
		t.Errorf("%+v", f)
	}
	storetest.Audit(t, g.db)
}
