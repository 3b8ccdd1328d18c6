// Package mirror has the books follow what owners and strangers do on chains: it reads blocks and logs behind a cursor,
// has them booked, undoes what a reorganisation took away, and looks after the operator's transactions whose block is
// no longer part of the chain.
//
// It does not decide what an event means to an account.
package mirror

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/store"
)

// Config is what chains are mirrored with.
type Config struct {
	DB       *store.DB
	Book     *chainbook.Service
	Operator common.Address // that sends our own transactions
	// Every is how often chains are looked at for new blocks; zero means three seconds.
	Every time.Duration
	// Quiet tells, without asking a chain, that it has no block after one. Nil: chains are always asked.
	Quiet func(chain uint64, block int64) bool
	Log   *slog.Logger // nil discards
}

// Run mirrors chains until the context ends: it reads the blocks that are deep enough of every chain that has a wallet.
// A chain that does not answer, or contradicts itself, is asked again later.
func Run(ctx context.Context, cfg Config, chains []*chain.Chain) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, c := range chains {
		group.Go(func() error { return New(cfg, c).run(ctx) })
	}
	return group.Wait()
}

// Mirror reads one chain. What it keeps in memory only saves asking again.
type Mirror struct {
	cfg        Config
	chain      *chain.Chain
	span       int64    // how many blocks to ask for next
	wallets    *wallets // those that were known when the cursor was moved last
	hasEarlier bool     // blocks from before the mirror's beginning are remembered
	problem    string   // logged last
}

// New prepares the mirror of a chain.
func New(cfg Config, c *chain.Chain) *Mirror {
	cfg.Every = cmp.Or(cfg.Every, 3*time.Second)
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	return &Mirror{cfg: cfg, chain: c, span: maxSpan}
}

func (m *Mirror) run(ctx context.Context) error {
	tick := time.NewTicker(m.cfg.Every)
	defer tick.Stop()
	for {
		for more := true; more; {
			var err error
			more, err = m.ReadNext(ctx)
			m.logProblem(ctx, err)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// logProblem logs a problem once.
func (m *Mirror) logProblem(ctx context.Context, err error) {
	if errors.Is(err, chainbook.ErrOutdated) || ctx.Err() != nil {
		return // another replica was faster, or a wallet has come
	}
	problem := ""
	if err != nil {
		problem = err.Error()
	}
	if problem != m.problem && problem != "" {
		m.cfg.Log.WarnContext(ctx, "chain not mirrored for now", "chain", m.chain.ID(), "error", err)
	}
	m.problem = problem
}

// Resume has the mirror of a chain that was halted go on with the newest block that is deep enough. What happened
// before it and was not booked stays unbooked. It tells whether the mirror was halted.
func (m *Mirror) Resume(ctx context.Context) (bool, error) {
	at, err := m.newestConfirmed(ctx)
	if err != nil {
		return false, err
	}
	return m.cfg.Book.ResumeMirror(ctx, m.chain.ID(), at)
}
