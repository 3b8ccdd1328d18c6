// Package reconcile compares the ledger with chains, and files what differs. It puts nothing right.
package reconcile

import (
	"context"
	"fmt"
	"slices"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Result tells how far the ledger was compared with a chain.
type Result struct {
	Chain    caip.ChainID
	Block    int64  // as of which
	Balances int    // of accounts in tokens that were compared
	Skipped  string // why nothing was; empty when it was
}

// lookAgain is how long it takes until it is worth looking at a chain again.
const lookAgain = 200 * time.Millisecond

// maxBehind is how many blocks the mirror may be behind: nodes may not tell what was in older ones.
const maxBehind = 64

// Run compares the ledger with every chain that is mirrored, account by account and token by token, as of the block up
// to which the chain is mirrored: what wallets hold, what deposits are open in the escrow, what it may draw and what
// owners have announced. What differs is filed as findings, and nothing is put right. Transactions of
// our own that are on their way are taken into account.
func Run(ctx context.Context, db *store.DB, book *chainbook.Service, chains []*chain.Chain) ([]Result, error) {
	var list []Result
	for _, c := range chains {
		of := &reconciler{db: db, chain: c}
		r, found, err := of.compare(ctx)
		if err != nil {
			return list, fmt.Errorf("reconcile %s: %w", c.ID(), err)
		}
		if r == nil {
			continue
		}
		list = append(list, *r)
		if r.Skipped != "" {
			continue
		}
		checked := func(f issuing.Finding) bool { return f.Kind.Reconciles() && f.Chain == c.ID() }
		if err := book.FileReconciliation(ctx, found, of.proofs, checked); err != nil {
			return list, err
		}
	}
	return list, nil
}

// reconciler compares one chain.
type reconciler struct {
	db     *store.DB
	chain  *chain.Chain
	proofs []issuing.ChainProof // of the last look
}

// compare looks up to three times, and tells only of what is found each time: what stands between two of our own notes
// looks like a difference for a moment.
func (r *reconciler) compare(ctx context.Context) (*Result, []issuing.Finding, error) {
	var found []issuing.Finding
	for look := 1; ; look++ {
		result, now, err := r.compareOnce(ctx)
		if err != nil || result == nil || result.Skipped != "" {
			return result, nil, err
		}
		if look > 1 {
			now = slices.DeleteFunc(now, func(f issuing.Finding) bool { return !slices.ContainsFunc(found, f.About) })
		}
		found = now
		if len(found) == 0 || look == 3 {
			return result, found, nil
		}
		again := time.NewTimer(lookAgain)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return nil, nil, ctx.Err()
		}
	}
}

// compareOnce compares once. Nil: the chain is not mirrored.
func (r *reconciler) compareOnce(ctx context.Context) (*Result, []issuing.Finding, error) {
	books, err := r.readLedger(ctx)
	if err != nil || books.cursor == nil {
		return nil, nil, err
	}
	result := &Result{Chain: r.chain.ID(), Block: books.cursor.Block}
	node, err := r.chain.Connection.Node()
	if err != nil {
		return nil, nil, err
	}
	newest, err := r.chain.ConfirmedHeight(ctx, node)
	switch {
	case err != nil:
		return nil, nil, err
	case books.cursor.Halted != "":
		result.Skipped = "its mirror is halted: " + books.cursor.Halted
	case newest-books.cursor.Block > maxBehind:
		result.Skipped = fmt.Sprintf("its mirror is %d blocks behind", newest-books.cursor.Block)
	case books.lost > 0:
		result.Skipped = "transactions are being sent again after a reorganisation"
	}
	if result.Skipped != "" {
		return result, nil, nil
	}
	c := comparison{
		chain: r.chain, node: node, at: chain.Block{Number: books.cursor.Block, Hash: books.cursor.Hash}, books: books,
	}
	if c.inFlight, err = r.readInFlight(ctx, node, books); err != nil {
		return nil, nil, err
	}
	compared := make([]comparedAccount, len(books.funds))
	group, work := errgroup.WithContext(ctx)
	group.SetLimit(4)
	for i, f := range books.funds {
		group.Go(func() (err error) {
			compared[i], err = c.compareAccount(work, f)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, err
	}
	short, proofs, err := c.compareEscrow(ctx, compared)
	if err != nil {
		return nil, nil, err
	}
	result.Balances, r.proofs = len(books.funds), proofs
	var found []issuing.Finding
	for _, a := range compared {
		found = append(found, a.found...)
	}
	return result, append(found, short...), chain.AssertCanonical(ctx, node, c.at)
}
