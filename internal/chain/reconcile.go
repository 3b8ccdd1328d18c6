package chain

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Reconciliation tells how far the ledger was compared with a chain.
type Reconciliation struct {
	Chain    caip.ChainID
	Block    int64  // as of which
	Balances int    // of accounts in tokens that were compared
	Skipped  string // why nothing was; empty when it was
}

// tooOld is how many blocks the mirror may be behind: nodes may not tell what was in older ones.
const tooOld = 64

// Reconcile compares the ledger with every chain that is mirrored, account by account and token by token, as of the block up to
// which the chain is mirrored: what wallets hold, what deposits are open in the escrow, what it may draw and what owners have
// announced. What differs is filed as findings by the processor, and nothing is put right. Transactions of our own that are on their
// way are taken into account.
func (c *Chains) Reconcile(ctx context.Context, book *chainbook.Service) ([]Reconciliation, error) {
	var list []Reconciliation
	for _, chain := range c.engine {
		r, found, err := c.reconciler(c.sites[chain.ID]).compare(ctx)
		if err != nil {
			return list, fmt.Errorf("reconcile %s: %w", chain.ID, err)
		}
		if r == nil {
			continue
		}
		list = append(list, *r)
		if r.Skipped != "" {
			continue
		}
		checked := func(f issuing.Finding) bool { return f.Kind.Reconciles() && f.Chain == chain.ID }
		if err := book.FileReconciliation(ctx, found, checked); err != nil {
			return list, err
		}
	}
	return list, nil
}

// reconciler compares one chain.
type reconciler struct {
	*Chains
	s *site
}

func (c *Chains) reconciler(s *site) reconciler { return reconciler{c, s} }

// compare looks up to three times, and tells only of what is found each time: what stands between two of our own notes looks like a
// difference for a moment.
func (r reconciler) compare(ctx context.Context) (*Reconciliation, []issuing.Finding, error) {
	var found []issuing.Finding
	for look := 1; ; look++ {
		result, now, err := r.look(ctx)
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
		again := time.NewTimer(soon)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return nil, nil, ctx.Err()
		}
	}
}

// shelf is what the ledger has of a chain, at one moment.
type shelf struct {
	cursor   *store.Cursor
	accounts map[issuing.AccountID]issuing.Account
	funds    []store.Funds
	deposits map[issuing.AccountID][]string
	sent     []store.OutgoingTx // not booked
	ahead    []store.OutgoingTx // booked, of blocks that the mirror has not read
	lost     int                // booked, and being sent again
}

func (r reconciler) shelf(ctx context.Context) (s shelf, err error) {
	chain := r.s.chain.ID
	err = r.cfg.DB.ReadSnapshot(ctx, func(db store.Snapshot) error {
		var err error
		s = shelf{accounts: map[issuing.AccountID]issuing.Account{}, deposits: map[issuing.AccountID][]string{}}
		if s.cursor, err = db.Cursor(ctx, chain); err != nil || s.cursor == nil {
			return err
		}
		list, err := db.WalletsOf(ctx, chain)
		if err != nil {
			return err
		}
		for _, a := range list {
			s.accounts[a.ID] = a
		}
		if s.funds, err = db.FundsOfChain(ctx, chain); err != nil {
			return err
		}
		for _, f := range s.funds {
			if f.Asset != s.accounts[f.AccountID].Token {
				continue
			}
			if s.deposits[f.AccountID], err = db.OpenDeposits(ctx, f.AccountID, f.Asset); err != nil {
				return err
			}
		}
		lost, err := db.LostTxs(ctx, chain)
		if err != nil {
			return err
		}
		s.lost = len(lost)
		if s.sent, err = db.SentTxs(ctx, chain); err != nil {
			return err
		}
		s.ahead, err = db.TxsInBlocks(ctx, chain, s.cursor.Block, 1<<62)
		return err
	})
	return s, err
}

// look compares once. Nil: the chain is not mirrored.
func (r reconciler) look(ctx context.Context) (*Reconciliation, []issuing.Finding, error) {
	shelf, err := r.shelf(ctx)
	if err != nil || shelf.cursor == nil {
		return nil, nil, err
	}
	result := &Reconciliation{Chain: r.s.chain.ID, Block: shelf.cursor.Block}
	node, err := r.reach(r.s)
	if err != nil {
		return nil, nil, err
	}
	newest, err := confirmed(ctx, r.s, node)
	switch {
	case err != nil:
		return nil, nil, err
	case shelf.cursor.Halted != "":
		result.Skipped = "its mirror is halted: " + shelf.cursor.Halted
	case newest-shelf.cursor.Block > tooOld:
		result.Skipped = fmt.Sprintf("its mirror is %d blocks behind", newest-shelf.cursor.Block)
	case shelf.lost > 0:
		result.Skipped = "transactions are being sent again after a reorganisation"
	}
	if result.Skipped != "" {
		return result, nil, nil
	}
	at := chainbook.Block{Number: shelf.cursor.Block, Hash: shelf.cursor.Hash}
	flights, err := r.flights(ctx, node, shelf)
	if err != nil {
		return nil, nil, err
	}
	found := make([][]issuing.Finding, len(shelf.funds))
	expected := make([]issuing.Units, len(shelf.funds))
	group, work := errgroup.WithContext(ctx)
	group.SetLimit(4)
	for i, f := range shelf.funds {
		group.Go(func() (err error) {
			found[i], expected[i], err = r.account(work, node, at, shelf.accounts[f.AccountID], f, shelf.deposits[f.AccountID], flights)
			return err
		})
	}
	if err := group.Wait(); err != nil {
		return nil, nil, err
	}
	short, err := r.escrow(ctx, node, at, shelf.funds, expected)
	if err != nil {
		return nil, nil, err
	}
	result.Balances = len(shelf.funds)
	return result, append(slices.Concat(found...), short...), still(ctx, node, at)
}

// account compares an account's token, and tells how much of it the ledger expects the escrow to hold.
func (r reconciler) account(ctx context.Context, node Node, at chainbook.Block, a issuing.Account, f store.Funds, deposits []string, flights flights) ([]issuing.Finding, issuing.Units, error) {
	wallet, err := parseAddress(a.Wallet)
	if err != nil {
		return nil, 0, err
	}
	t, err := r.s.token(f.Asset)
	if err != nil || f.OpeningBlock > at.Number {
		return nil, 0, nil //nolint:nilerr // a token that is no longer served, or a wallet that opened just now, is not compared
	}
	there, err := r.footing(ctx, node, r.s, t, wallet, at.Number)
	if err != nil {
		return nil, 0, err
	}
	way := flights[flightKey{wallet, t.address}]
	drawn := way.drawnSince(f.AllowanceBlock)
	var list []issuing.Finding
	differ := func(kind issuing.FindingKind, what string, ledger, way, chain issuing.Units) {
		if ledger+way == chain {
			return
		}
		list = append(list, issuing.Finding{
			Kind: kind, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: a.Chain, Asset: f.Asset,
			Detail:  fmt.Sprintf("%s: the ledger has %s and the chain %s", what, ledger+way, chain),
			Figures: map[string]string{"ledger": ledger.String(), "on the way": way.String(), "chain": chain.String(), "difference": (chain - ledger - way).String(), "block": fmt.Sprint(at.Number)},
		})
	}
	differ(issuing.FindingWallet, "what the wallet holds", f.Wallet(), way.wallet, there.units)
	differ(issuing.FindingWithdrawal, "what is announced to be withdrawn", f.Withdrawing, 0, there.withdrawing)
	if f.Revoking != there.revoking {
		list = append(list, issuing.Finding{
			Kind: issuing.FindingRevocation, ProgrammeID: a.ProgrammeID, AccountID: a.ID, Chain: a.Chain, Asset: f.Asset,
			Detail:  "whether the owner has announced to end the allowance: ledger and chain differ",
			Figures: map[string]string{"ledger": moment(f.Revoking), "chain": moment(there.revoking), "block": fmt.Sprint(at.Number)},
		})
	}
	if f.Asset != a.Token {
		return list, 0, nil
	}
	if f.AllowanceBlock <= at.Number {
		differ(issuing.FindingAllowance, "what the escrow may draw", f.Allowance, -drawn, there.allowance)
	}
	open, err := r.openDeposits(ctx, node, at, wallet, t, append(deposits, way.deposits...))
	if err != nil {
		return nil, 0, err
	}
	differ(issuing.FindingDeposits, "what the escrow holds for the account", f.Escrowed, way.escrow, open)
	return list, f.Escrowed + way.escrow, nil
}

// moment is when something is announced for.
func moment(i issuing.Instant) string {
	if i == 0 {
		return "not announced"
	}
	return i.Time().Format(time.RFC3339)
}

// openDeposits is what the escrow holds in some deposits of a wallet, as of a block.
func (r reconciler) openDeposits(ctx context.Context, node Node, at chainbook.Block, wallet common.Address, t token, ids []string) (sum issuing.Units, err error) {
	slices.Sort(ids)
	for _, id := range slices.Compact(ids) {
		d, err := r.deposit(ctx, node, at.Number, id)
		if err != nil {
			return 0, err
		}
		// Pending, approved, or rejected and not yet taken back.
		if d.Depositor == wallet && d.Token == t.address && d.Status >= 1 && d.Status <= 3 {
			sum += t.units(d.Amount)
		}
	}
	return sum, nil
}

// escrow compares what the escrow holds of each token with all that the ledger expects there. It may hold more: anybody can send it some.
func (r reconciler) escrow(ctx context.Context, node Node, at chainbook.Block, funds []store.Funds, expected []issuing.Units) (list []issuing.Finding, err error) {
	for _, t := range r.s.tokens {
		var sum issuing.Units
		for i, f := range funds {
			if f.Asset == t.ID {
				sum += expected[i]
			}
		}
		there, err := r.balanceAt(ctx, node, at.Number, t, r.s.escrow)
		if err != nil {
			return nil, err
		}
		if there < sum {
			list = append(list, issuing.Finding{
				Kind: issuing.FindingEscrow, Chain: r.s.chain.ID, Asset: t.ID,
				Detail:  fmt.Sprintf("the escrow holds %s %s, and the ledger has %s there", there, t.Symbol, sum),
				Figures: map[string]string{"ledger": sum.String(), "chain": there.String(), "block": fmt.Sprint(at.Number)},
			})
		}
	}
	return list, nil
}
