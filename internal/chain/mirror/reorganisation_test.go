package mirror_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// kinds are those of the open findings.
func kinds(g *chaintest.Forkable) map[issuing.FindingKind]issuing.Finding {
	g.Helper()
	found := map[issuing.FindingKind]issuing.Finding{}
	for _, f := range must(g.DB.OpenFindings(g.Context())) {
		found[f.Kind] = f
	}
	return found
}

func TestWhatAReorganisationTookAwayIsUndone(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		g.SendNext(chaintest.StrangerKey, common.HexToAddress(g.Owner.Address()), params.Ether, nil)
		wallet, mint := chain.ABI().Wallet, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet),
			chaintest.Raw(5_000_000))
		g.AsStranger(g.Token, mint)
		g.AsOwner(wallet.PackInitiateTokenWithdrawalOf(g.Token, chaintest.Raw(1_000_000)))
		g.AssertAgreement("what stays")
		before := g.Funds()
		if before.Available != chaintest.OpeningGrant+5_000_000 || before.Withdrawing != 1_000_000 {
			t.Fatalf("before: %+v", before)
		}

		forget := g.Save()
		g.AsStranger(g.Token, mint)
		g.AsOwner(wallet.PackCancelTokenWithdrawal(g.Token))
		g.AsOwner(wallet.PackAnnounceRevocation(g.Token))
		g.AsStranger(g.Token, mint)
		g.AssertAgreement("what will be gone")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant+15_000_000 || f.Withdrawing != 0 || f.Revoking == 0 {
			t.Fatalf("then: %+v", f)
		}
		forget(6)
		g.AssertAgreement("the reorganisation")
		now := g.Funds()
		now.AllowanceBlock = before.AllowanceBlock // it was read anew
		if now != before {
			t.Errorf("after: %+v, want %+v", now, before)
		}

		g.AsStranger(g.Token, mint) // the very same transaction, in another block
		g.AssertAgreement("the same once more")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant+10_000_000 {
			t.Errorf("once more: %+v", f)
		}
		if found := kinds(g); len(found) != 0 {
			t.Errorf("found: %+v", found)
		}
	})
}

func TestMoneyThatWasSpentAndIsGoneIsMissing(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		forget := g.Save()
		g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(50_000_000)))
		g.CatchUp()
		a := g.Authorise("1010") // more than the chaintest.OpeningGrant alone
		missing := a.TokenAmount - chaintest.OpeningGrant
		forget(4)
		g.CatchUp()
		if f := g.Funds(); f.Available != 0 || f.Missing != missing || f.Spendable() != 0 {
			t.Errorf("%+v", f)
		}
		f := kinds(g)[issuing.FindingMissing]
		if f.AccountID != g.Account.ID || f.Figures["missing"] != missing.String() {
			t.Errorf("found: %+v", kinds(g))
		}
		if list := g.Findings(); len(list) != 1 {
			t.Errorf("ledger and chain differ beyond that: %+v", list)
		}
		_, err := g.Payments.Release(t.Context(), g.Programme, a.ID)
		g.Check(err)
		g.DoTasks()
		g.AssertAgreement("giving the hold up")
		if f := g.Funds(); f.Available != chaintest.OpeningGrant || f.Missing != 0 {
			t.Errorf("in the end: %+v", f)
		}
	})
}

func TestOurOwnTransactionsAreSentAgain(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		forget := g.Save()
		a := g.Authorise("3")
		g.DoTasks()
		g.AssertAgreement("the deposit")
		was := must(db.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
		forget(5)
		for range 3 {
			g.CatchUp() // sends it, finds it, and reads its block
		}
		g.AssertAgreement("the deposit, once more")
		now := must(db.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit))
		if now.Block == was.Block || now.BlockHash == was.BlockHash || now.Hash != was.Hash {
			t.Errorf("it was in block %d %s and is in %d %s", was.Block, was.BlockHash, now.Block, now.BlockHash)
		}
		_, err := g.Payments.Capture(t.Context(), g.Programme, a.ID, payments.Capture{})
		g.Check(err)
		g.DoTasks()
		g.AssertAgreement("its capture")
		if got := g.Authorisation(a.ID); got.Status != issuing.AuthorisationCaptured {
			t.Errorf("it is %s", got.Status)
		}
		if f := g.Funds(); f.Available != chaintest.OpeningGrant-a.TokenAmount {
			t.Errorf("%+v", f)
		}
	})
}

func TestADepositThatComesBackUnderAnotherNumberIsFollowed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		forget := g.Save()
		first := g.Authorise("3")
		g.DoTasks()
		second := g.Authorise("4")
		g.DoTasks()
		g.AssertAgreement("two deposits")
		forget(2)
		// The second one's transaction has the later nonce, so it can only change its number if something else comes
		// first: a deposit that the operator makes by hand with the first one's nonce.
		at := common.HexToAddress(g.Account.Wallet)
		raw := must(txmanager.Versions(*must(db.LastOutgoingTx(t.Context(), string(first.ID), chaintest.FirstDeposit))))[0]
		key := must(crypto.ToECDSA(chaintest.OperatorKey))
		tx := must(types.SignNewTx(key, types.LatestSignerForChainID(big.NewInt(300)), &types.DynamicFeeTx{
			ChainID: big.NewInt(300), Nonce: raw.Nonce(), To: &at, Gas: 600_000, GasTipCap: raw.GasTipCap(),
			GasFeeCap: new(big.Int).Mul(raw.GasFeeCap(), big.NewInt(2)),
			Data:      raw.Data(),
		}))
		g.Check(g.Client.SendTransaction(t.Context(), tx))
		for range 4 {
			g.CatchUp()
		}
		found := kinds(g)
		if f := found[issuing.FindingTxLost]; f.Figures["subject"] != string(first.ID) {
			t.Errorf("the first one cannot be mined any more, and found was %+v", found)
		}
		if found[issuing.FindingDeposited].AccountID != g.Account.ID {
			t.Errorf("somebody else's deposit: %+v", found)
		}
		if got := g.Claim(second.ID); got.Deposit.ID != "2" {
			t.Errorf("the second deposit is %q", got.Deposit.ID)
		}
	})
}

func TestATransactionThatFailsThisTimeIsFound(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		forget := g.Save()
		a := g.Authorise("3")
		g.DoTasks()
		g.CatchUp()
		forget(3)
		wallet := common.HexToAddress(g.Account.Wallet) // somebody has the token itself take the money
		g.Ask(nil, "anvil_impersonateAccount", wallet)
		g.Ask(nil, "anvil_setBalance", wallet, "0xde0b6b3a7640000")
		var hash common.Hash
		taken := chain.ABI().Token.PackTransfer(common.HexToAddress("0xaa"), chaintest.Raw(chaintest.OpeningGrant))
		g.Ask(&hash, "eth_sendTransaction", map[string]any{
			"from": wallet, "to": g.Token, "input": "0x" + common.Bytes2Hex(taken),
		})
		for range 4 {
			g.CatchUp()
		}
		found := kinds(g)
		if f := found[issuing.FindingTxTurned]; f.Figures["subject"] != string(a.ID) {
			t.Errorf("found: %+v", found)
		}
		if f := g.Funds(); f.Missing != a.TokenAmount || f.Available != 0 {
			t.Errorf("%+v", f)
		}
		storetest.Audit(t, db)
	})
}

func TestAReorganisationBeyondMemoryHaltsTheMirror(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 100)
		g.AssertAgreement("the opening")
		known := must(db.MirrorBlocks(t.Context(), chaintest.Home))
		g.Check(db.Write(t.Context(), func(tx *store.Tx) error { // as if the mirror had read on for long
			return tx.DropMirror(t.Context(), chaintest.Home, known[len(known)-1].Number, 1<<62)
		}))
		g.Mirror.HaveEarlier()
		forget := g.Save()
		g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(5_000_000)))
		g.CatchUp()
		known = must(db.MirrorBlocks(t.Context(), chaintest.Home))
		g.Check(db.Write(t.Context(), func(tx *store.Tx) error {
			return tx.DropMirror(t.Context(), chaintest.Home, known[len(known)-1].Number, 1<<62)
		}))
		forget(6)
		g.CatchUp()
		cursor := must(db.Cursor(t.Context(), chaintest.Home))
		if cursor.Halted == "" || kinds(g)[issuing.FindingReorganised].Detail != cursor.Halted {
			t.Fatalf("%+v, found %+v", cursor, kinds(g))
		}
		at := cursor.Block
		g.Mine(5)
		g.CatchUp()
		if now := must(db.Cursor(t.Context(), chaintest.Home)); now.Block != at {
			t.Errorf("it went on to %d", now.Block)
		}
		if done := must(reconcile.Run(t.Context(), g.DB, g.Book, g.Chains.Chains())); len(done) != 1 ||
			done[0].Skipped == "" {
			t.Errorf("compared: %+v", done)
		}
		if resumed, err := g.Mirror.Resume(t.Context()); err != nil || !resumed {
			t.Fatalf("resumed: %v, %v", resumed, err)
		}
		list := g.Findings()
		if len(list) != 1 || list[0].Kind != issuing.FindingWallet || list[0].Figures["difference"] != "-5" {
			t.Errorf("what was not undone is to be found: %+v", list)
		}
	})
}

// The entries say what happened: nothing is taken out of the books.
func TestUndoingAddsEntries(t *testing.T) {
	t.Parallel()
	g := chaintest.NewForkable(t, chaintest.OpenDB(t), 0)
	forget := g.Save()
	g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet), chaintest.Raw(5_000_000)))
	g.CatchUp()
	moves := must(g.DB.MirrorMovesAbove(t.Context(), chaintest.Home, 0))
	if len(moves) != 1 || moves[0].Kind != string(ledger.Funding) {
		t.Fatalf("moves: %+v", moves)
	}
	forget(3)
	g.CatchUp()
	booked := func(kind ledger.Kind) (err error) {
		return g.DB.Write(t.Context(), func(tx *store.Tx) error {
			f := g.Funds()
			return tx.PostEntry(t.Context(), ledger.Entry{ // booked already, so that this changes nothing
				ID: issuing.NewID[string](), ProgrammeID: g.Programme, AccountID: f.AccountID, Asset: f.Asset, Kind: kind,
				Cause:    moves[0].Cause,
				Postings: []ledger.Posting{{Source: ledger.Held("a"), Destination: ledger.Held("b"), Units: 1}},
			})
		})
	}
	g.Check(booked(ledger.Funding))
	g.Check(booked(ledger.ReverseFunding))
	if f := g.Funds(); f.Available != chaintest.OpeningGrant {
		t.Errorf("%+v", f)
	}
	storetest.Audit(t, g.DB)
}

// Each deposit of a batch is looked for by itself: what was the second and the third is the first and the second now.
func TestTheDepositsOfABatchAreFollowedEachByItself(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewForkable(t, db, 0)
		accounts, cards := []issuing.Account{g.Account}, []issuing.CardID{g.Card}
		g.OpenAccount()
		accounts, cards = append(accounts, g.Account), append(cards, g.Card)
		forget := g.Save()
		earlier := g.Authorise("3")
		g.DoTasks()
		g.Start(func(c *registry.Config) {
			c.Gather, c.MostOrders = time.Minute, 2
			c.Dial = func(uint64) (chain.Node, error) { return g.Client, nil }
		})
		g.Forget()
		var batch []issuing.Authorisation
		for _, card := range cards {
			g.Card = card
			batch = append(batch, g.Authorise("4"))
		}
		g.DoTasksTogether()
		g.AssertAgreement("three deposits")
		for _, a := range batch {
			if tx := must(db.LastOutgoingTx(t.Context(), string(a.ID), chaintest.FirstDeposit)); tx.Orders != 2 {
				t.Fatalf("it went with %d orders", tx.Orders)
			}
		}
		forget(2)
		// Something else takes the nonce of the earlier deposit.
		operator := g.Chains.Operator().Address
		raw := must(txmanager.Versions(*must(db.LastOutgoingTx(t.Context(), string(earlier.ID), chaintest.FirstDeposit))))[0]
		g.Check(g.Client.SendTransaction(t.Context(), must(types.SignNewTx(must(crypto.ToECDSA(chaintest.OperatorKey)),
			types.LatestSignerForChainID(big.NewInt(300)), &types.DynamicFeeTx{
				ChainID: big.NewInt(300), Nonce: raw.Nonce(), To: &operator, Gas: 21_000, GasTipCap: raw.GasTipCap(),
				GasFeeCap: new(big.Int).Mul(raw.GasFeeCap(), big.NewInt(2)),
			}))))
		escrow := chain.ABI().Escrow
		g.Await("each payment to have the number of its own deposit", func() bool {
			g.CatchUp()
			for i, a := range batch {
				id := chaintest.DepositNumber(g.Claim(a.ID).Deposit.ID)
				made := must(chain.CallView(t.Context(), g.DirectNode(), g.Chain().Escrow, escrow.PackDepositById(id),
					escrow.UnpackDepositById))
				if made.Depositor != common.HexToAddress(accounts[i].Wallet) {
					return false
				}
			}
			return true
		})
		if got := g.DepositCount(); got != 2 {
			t.Errorf("%d deposits", got)
		}
		if f := kinds(g)[issuing.FindingTxLost]; f.Figures["subject"] != string(earlier.ID) {
			t.Errorf("the earlier one cannot be mined any more: %+v", kinds(g))
		}
	})
}
