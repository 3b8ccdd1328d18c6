package payments_test

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const (
	buyersAtOnce = 32
	buysInRow    = 8
)

// load is what many did at once: how long each took, and all together.
type load struct {
	each []time.Duration
	all  time.Duration
}

// add has many do something at once, each some times in a row.
func (l *load) add(h *env, do func(i int) error) {
	var wait sync.WaitGroup
	var failed atomic.Pointer[error]
	took := make([][buysInRow]time.Duration, buyersAtOnce)
	began := time.Now()
	for i := range buyersAtOnce {
		wait.Go(func() {
			for n := range buysInRow {
				one := time.Now()
				if err := do(i); err != nil {
					failed.Store(&err)
				}
				took[i][n] = time.Since(one)
			}
		})
	}
	wait.Wait()
	l.all += time.Since(began)
	if err := failed.Load(); err != nil {
		h.Fatal(*err)
	}
	for _, list := range took {
		l.each = append(l.each, list[:]...)
	}
}

func (l *load) perSecond() float64 { return float64(len(l.each)) / l.all.Seconds() }

func (l *load) percentile(p int) time.Duration {
	slices.Sort(l.each)
	return l.each[(len(l.each)-1)*p/100]
}

// BenchmarkAuthoriseAtOnce measures decisions of 32 at once, of different accounts and of one, on either database. Beside
// them, in the same run, it measures what the database needs at least: "bare" is a transaction of one guarded update and two
// inserts, "rows" one that writes all rows of a decision and reads nothing, both by 32 at once. It reports the rates, the
// ratios of the decisions' rate to theirs, and the latencies.
func BenchmarkAuthoriseAtOnce(b *testing.B) {
	for engine, address := range storetest.Engines {
		for name, accounts := range map[string]int{"accounts=32": buyersAtOnce, "accounts=1": 1} {
			b.Run(fmt.Sprintf("%s/%s", engine, name), func(b *testing.B) {
				h := &env{worktest.New(b, storetest.Open(b, address(b)))}
				buyers := make([]buyer, buyersAtOnce)
				for i := range buyers {
					if buyers[i] = buyers[i%accounts]; i < accounts {
						account := h.OpenAccount(h.ActiveCustomer())
						deposit(b, h, account)
						buyers[i] = buyer{account, h.ActiveCard(account)}
					}
				}
				var bare, rows, decided load
				buy := func(i int) error { _, err := h.Buy(buyers[i].card, "0.01"); return err }
				new(load).add(h, buy) // each account has its counters, and statements are compiled
				for b.Loop() {
					bare.add(h, func(i int) error { return barely(h.Ctx, h, buyers[i].account) })
					rows.add(h, func(i int) error { return writeRows(h.Ctx, h, buyers[i]) })
					decided.add(h, buy)
				}
				b.ReportMetric(bare.perSecond(), "bare/s")
				b.ReportMetric(rows.perSecond(), "rows/s")
				b.ReportMetric(decided.perSecond(), "decisions/s")
				b.ReportMetric(decided.perSecond()/bare.perSecond(), "of-bare")
				b.ReportMetric(decided.perSecond()/rows.perSecond(), "of-rows")
				b.ReportMetric(float64(bare.percentile(99).Microseconds())/1000, "bare-p99-ms")
				b.ReportMetric(float64(decided.percentile(50).Microseconds())/1000, "p50-ms")
				b.ReportMetric(float64(decided.percentile(99).Microseconds())/1000, "p99-ms")
			})
		}
	}
}

type buyer struct {
	account issuing.AccountID
	card    issuing.CardID
}

// writeRows writes what an approved decision writes, in two round trips: a hold and its entry, the spend with its counters, the
// authorisation, its claim, event and tasks, and the decision.
func writeRows(ctx context.Context, h *env, of buyer) error {
	id, now := issuing.NewID[issuing.AuthorisationID](), h.Clock.Now()
	at := issuing.At(now)
	return h.DB.Write(ctx, func(tx *store.Tx) error {
		if _, err := tx.Hold(ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: h.Programme, AccountID: of.account, Asset: worktest.USDC, Kind: ledger.Hold,
			Cause: string(id), Payment: string(id), CreatedAt: at,
			Postings: []ledger.Posting{{Source: ledger.Available(of.account), Destination: ledger.Held(of.account), Units: 1}},
		}); err != nil {
			return err
		}
		a := issuing.Authorisation{
			ID: id, ProgrammeID: h.Programme, AccountID: of.account, CardID: of.card, Status: issuing.AuthorisationPending,
			PricedCurrency: "USD", Currency: "USD", Token: worktest.USDC, TokenAmount: 1, CreatedAt: at, UpdatedAt: at,
		}
		steps := []func() error{
			func() error {
				return tx.RecordSpend(ctx, issuing.Spend{
					ProgrammeID: h.Programme, AccountID: of.account, CardID: of.card, PaymentID: string(id), Currency: "USD", Count: 1, At: at,
				})
			},
			func() error { return tx.InsertAuthorisation(ctx, a) },
			func() error {
				return tx.InsertClaim(ctx, issuing.Claim{
					ID: string(id), ProgrammeID: h.Programme, AccountID: of.account, CardID: of.card, Token: worktest.USDC, CreatedAt: at, UpdatedAt: at,
				})
			},
			func() error {
				return tx.InsertQuietEvent(ctx, issuing.Event{
					ID: issuing.NewID[issuing.EventID](), ProgrammeID: h.Programme, Type: issuing.AuthorisationUpdated,
					Subject: string(id), Sequence: 1, Body: eventBody, CreatedAt: at,
				})
			},
			func() error { return enqueue(ctx, tx, h.Programme, tasks.AdvanceClaim, string(id), at) },
			func() error { return enqueue(ctx, tx, h.Programme, tasks.ExpireHold, string(id), at) },
			func() error {
				return tx.InsertDecision(ctx, issuing.Decision{
					ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: h.Programme, AccountID: of.account, CardID: of.card, AuthorisationID: id,
					Kind: issuing.MessageAuthorisation, PricedCurrency: "USD", Currency: "USD", CreatedAt: at,
				})
			},
		}
		for _, step := range steps {
			if err := step(); err != nil {
				return err
			}
		}
		return nil
	})
}

func enqueue(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, kind store.TaskKind, id string, at issuing.Instant) error {
	return tasks.Enqueue(ctx, tx, tasks.NewTask{Kind: kind, Subject: tasks.Subject{Programme: p, ID: id}}, at)
}

// eventBody is as large as the event of an authorisation.
var eventBody = fmt.Sprintf(`{"pad":"%01000d"}`, 0)
