package processor_test

import (
	"context"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// BenchmarkAuthorise measures decisions on a purchase, one after the other, on either database, beside what the database needs at
// least for a decision: a transaction of one guarded update and two inserts. It reports their ratio.
func BenchmarkAuthorise(b *testing.B) {
	for engine, address := range storetest.Engines {
		b.Run(engine, func(b *testing.B) {
			db := storetest.Open(b, address(b))
			h := newHouse(b, db)
			account := h.opened(h.active())
			card := h.card(account)
			deposit(b, h, account)
			var bare, decided time.Duration
			for b.Loop() {
				began := time.Now()
				h.must(barely(h.ctx, h, account))
				bare += time.Since(began)
				began = time.Now()
				_, err := h.buy(card, "0.01")
				h.must(err)
				decided += time.Since(began)
			}
			b.ReportMetric(float64(bare.Microseconds())/float64(b.N), "bare-µs/op")
			b.ReportMetric(float64(decided.Microseconds())/float64(b.N), "decision-µs/op")
			b.ReportMetric(float64(decided)/float64(bare), "ratio")
		})
	}
}

// barely holds a unit and books it: an update that is guarded by the balance, an entry and a posting.
func barely(ctx context.Context, h *house, account issuing.AccountID) error {
	id := issuing.NewID[string]()
	return h.db.Write(ctx, func(tx *store.Tx) error {
		_, _, err := tx.Hold(ctx, ledger.Entry{
			ID: id, ProgrammeID: h.programme, AccountID: account, Asset: usdc, Kind: ledger.Hold, Cause: id, CreatedAt: 1,
			Postings: []ledger.Posting{{Source: ledger.Available(account), Destination: ledger.Held(account), Units: 1}},
		})
		return err
	})
}

// deposit gives an account so much that no benchmark spends it.
func deposit(b *testing.B, h *house, account issuing.AccountID) {
	b.Helper()
	h.must(h.db.Write(h.ctx, func(tx *store.Tx) error {
		return tx.PostEntry(h.ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: h.programme, AccountID: account, Asset: usdc, Kind: ledger.Funding, Cause: "benchmark", CreatedAt: 1,
			Postings: []ledger.Posting{{Source: ledger.Outside(chainID), Destination: ledger.Available(account), Units: 1_000_000 * whole}},
		})
	}))
	h.must(h.p.AccountApproved(h.ctx, h.programme, account, processor.Block{}, 1_000_000*whole))
}
