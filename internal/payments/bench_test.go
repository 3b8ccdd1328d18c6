package payments_test

import (
	"context"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// BenchmarkAuthorise measures decisions on a purchase, one after the other, on either database, beside what the database needs at
// least for a decision: a transaction of one guarded update and two inserts. It reports their ratio.
func BenchmarkAuthorise(b *testing.B) {
	for engine, address := range storetest.Engines {
		b.Run(engine, func(b *testing.B) {
			db := storetest.Open(b, address(b))
			h := &env{worktest.New(b, db)}
			account := h.OpenAccount(h.ActiveCustomer())
			card := h.ActiveCard(account)
			deposit(b, h, account)
			var bare, decided time.Duration
			for b.Loop() {
				began := time.Now()
				h.Must(barely(h.Ctx, h, account))
				bare += time.Since(began)
				began = time.Now()
				_, err := h.Buy(card, "0.01")
				h.Must(err)
				decided += time.Since(began)
			}
			b.ReportMetric(float64(bare.Microseconds())/float64(b.N), "bare-µs/op")
			b.ReportMetric(float64(decided.Microseconds())/float64(b.N), "decision-µs/op")
			b.ReportMetric(float64(decided)/float64(bare), "ratio")
		})
	}
}

// barely holds a unit and books it: an update that is guarded by the balance, an entry and a posting.
func barely(ctx context.Context, h *env, account issuing.AccountID) error {
	id := issuing.NewID[string]()
	return h.DB.Write(ctx, func(tx *store.Tx) error {
		_, err := tx.Hold(ctx, ledger.Entry{
			ID: id, ProgrammeID: h.Programme, AccountID: account, Asset: worktest.USDC, Kind: ledger.Hold, Cause: id, CreatedAt: 1,
			Postings: []ledger.Posting{{Source: ledger.Available(account), Destination: ledger.Held(account), Units: 1}},
		})
		return err
	})
}

// deposit gives an account so much that no benchmark spends it.
func deposit(b *testing.B, h *env, account issuing.AccountID) {
	b.Helper()
	h.Must(h.DB.Write(h.Ctx, func(tx *store.Tx) error {
		return tx.PostEntry(h.Ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: h.Programme, AccountID: account, Asset: worktest.USDC, Kind: ledger.Funding, Cause: "benchmark", CreatedAt: 1,
			Postings: []ledger.Posting{{Source: ledger.Outside(worktest.ChainID), Destination: ledger.Available(account), Units: 1_000_000 * worktest.OpeningUnits}},
		})
	}))
	h.Must(h.Onboarding.AccountApproved(h.Ctx, h.Programme, account, chainbook.Block{}, 1_000_000*worktest.OpeningUnits))
}
