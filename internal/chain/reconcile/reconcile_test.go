package reconcile_test

import (
	"testing"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestAPlantedDifferenceIsFoundAndNamed(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		g.AssertAgreement("the opening")
		g.Check(db.Write(t.Context(), func(tx *store.Tx) error {
			f := g.Funds()
			f.Withdrawing, f.Revoking = 5, 1
			if err := tx.SaveChainState(t.Context(), f); err != nil {
				return err
			}
			return tx.ResetAllowance(t.Context(), g.Account.ID, g.Account.Token, 17, f.AllowanceBlock)
		}))
		expectProof(t, db, func(p issuing.ChainProof) bool {
			return p.Agrees() && p.Accounts == 1 && p.WalletLedger == chaintest.OpeningGrant && p.WalletChain == chaintest.OpeningGrant && p.Block > 0
		})
		steal(g, 3_000_000)
		kinds := map[issuing.FindingKind]issuing.Finding{}
		for _, f := range g.Findings() {
			kinds[f.Kind] = f
		}
		wallet := kinds[issuing.FindingWallet]
		if wallet.AccountID != g.Account.ID || wallet.Figures["ledger"] != "997" || wallet.Figures["chain"] != "1000" ||
			wallet.Figures["difference"] != "3" {
			t.Errorf("the wallet: %+v", wallet)
		}
		for _, kind := range []issuing.FindingKind{issuing.FindingAllowance, issuing.FindingWithdrawal,
			issuing.FindingRevocation} {
			if kinds[kind].AccountID != g.Account.ID {
				t.Errorf("%s was not found: %+v", kind, kinds)
			}
		}
		if f := g.Funds(); f.Available != chaintest.OpeningGrant-3_000_000 || f.Withdrawing != 5 {
			t.Errorf("something was put right: %+v", f)
		}
		expectProof(t, db, func(p issuing.ChainProof) bool {
			return !p.Agrees() && p.Differences == 1 && p.WalletChain-p.WalletLedger == 3_000_000
		})
		again := g.Findings()
		if len(again) != len(kinds) {
			t.Errorf("found twice: %+v", again)
		}
		steal(g, -3_000_000)
		for _, f := range g.Findings() {
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

// steal books money out of the account that never left the wallet, or back in.
func steal(g *chaintest.MirroredEnv, u issuing.Units) {
	g.Helper()
	e := ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: g.Programme, AccountID: g.Account.ID, Asset: g.Account.Token,
		Kind: ledger.Withdraw, Cause: issuing.NewID[string](),
		Postings: []ledger.Posting{{Source: ledger.Available(g.Account.ID), Destination: ledger.Outside(chaintest.Home),
			Units: u}}, CreatedAt: issuing.At(g.Now()),
	}
	if u < 0 {
		e.Kind, e.Postings[0] = ledger.Funding, ledger.Posting{Source: ledger.Outside(chaintest.Home),
			Destination: ledger.Available(g.Account.ID), Units: -u}
	}
	g.Check(g.DB.Write(g.Context(), func(tx *store.Tx) error { return tx.PostEntry(g.Context(), e) }))
}

// expectProof expects the proof that was kept of the token in the wallet to be as it should.
func expectProof(t *testing.T, db *store.DB, isRight func(issuing.ChainProof) bool) {
	t.Helper()
	proofs := must(db.ChainProofs(t.Context()))
	for _, p := range proofs {
		if p.Accounts > 0 && isRight(p) {
			return
		}
	}
	t.Errorf("no proof is as it should: %+v", proofs)
}
