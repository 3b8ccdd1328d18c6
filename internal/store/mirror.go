package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Cursor is how far a chain has been read. The field order is the order of the columns.
type Cursor struct {
	Chain   caip.ChainID
	Block   int64 // the newest block that is booked
	Hash    string
	Wallets int64  // how many wallets have been known: who read for fewer has to read again
	Halted  string // why the mirror of this chain stands still; empty: it does not
}

// MirrorBlock is a block that was read. The field order is the order of the columns.
type MirrorBlock struct {
	Chain  caip.ChainID
	Number int64
	Hash   string
}

// MirrorMove is what a block did to an account, so that it can be undone. The field order is the order of the columns.
type MirrorMove struct {
	Cause     string
	Kind      string // of the ledger entry, or of what else the block did
	AccountID issuing.AccountID
	Asset     caip.AssetID
	Chain     caip.ChainID
	Block     int64
	Units     issuing.Units
	Dust      int64 // what came or went beyond the units, in the token's own counting
	Scale     int64 // how much of that makes a unit
}

// Cursor reads how far a chain has been read; nil when it has not been begun.
func (r reads) Cursor(ctx context.Context, chain caip.ChainID) (*Cursor, error) {
	row, err := r.q.Cursor(ctx, chain)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read cursor", err)
	}
	c := Cursor(row)
	return &c, nil
}

// CountWallets tells how many wallets have opened on a chain.
func (r reads) CountWallets(ctx context.Context, chain caip.ChainID) (int64, error) {
	n, err := r.q.CountWallets(ctx, chain)
	return n, wrapError("count wallets", err)
}

// WalletsOf lists the accounts whose wallets have opened on a chain, of all programmes, closed ones too.
func (r reads) WalletsOf(ctx context.Context, chain caip.ChainID) ([]issuing.Account, error) {
	list, err := r.q.WalletsOfChain(ctx, chain)
	return convertAll(list, accountFromRow), wrapError("read wallets", err)
}

// MirrorBlocks lists the newest blocks that were read of a chain, by number and without a gap.
func (r reads) MirrorBlocks(ctx context.Context, chain caip.ChainID) ([]MirrorBlock, error) {
	list, err := r.q.MirrorBlocks(ctx, chain)
	return convertAll(list, mirrorBlockFromRow), wrapError("read blocks", err)
}

func mirrorBlockFromRow(row rows.MirrorBlock) MirrorBlock { return MirrorBlock(row) }

// MirrorMovesAbove lists what blocks above one did, the last first.
func (r reads) MirrorMovesAbove(ctx context.Context, chain caip.ChainID, block int64) ([]MirrorMove, error) {
	list, err := r.q.MirrorMovesAbove(ctx, chain, block)
	return convertAll(list, mirrorMoveFromRow), wrapError("read moves", err)
}

func mirrorMoveFromRow(row rows.MirrorMove) MirrorMove { return MirrorMove(row) }

// FundsOfChain lists the balances of all accounts that have opened on a chain.
func (r reads) FundsOfChain(ctx context.Context, chain caip.ChainID) ([]issuing.Funds, error) {
	list, err := r.q.FundsOfChain(ctx, chain)
	return convertAll(list, fundsFromRow), wrapError("read balances", err)
}

// FundsReadAbove lists the balances of which something was read as of a block above one.
func (r reads) FundsReadAbove(ctx context.Context, chain caip.ChainID, block int64) ([]issuing.Funds, error) {
	list, err := r.q.FundsReadAbove(ctx, chain, block)
	return convertAll(list, fundsFromRow), wrapError("read balances", err)
}

// FundsMissing lists the balances of which money is missing while some is available.
func (r reads) FundsMissing(ctx context.Context, chain caip.ChainID) ([]issuing.Funds, error) {
	list, err := r.q.FundsMissing(ctx, chain)
	return convertAll(list, fundsFromRow), wrapError("read balances", err)
}

func fundsFromRow(row rows.Fund) issuing.Funds {
	return issuing.Funds{
		AccountID: row.AccountID, Asset: row.Asset, Available: row.Available, Held: row.Held, Escrowed: row.Escrowed,
		Debt: row.Debt, Open: row.Open, Allowance: row.Allowance, AllowanceBlock: row.AllowanceBlock,
		OpeningBlock: row.OpeningBlock, Withdrawing: row.Withdrawing, Revoking: row.Revoking, Missing: row.Missing,
		Granted: row.Granted, AllowanceLow: row.AllowanceLow, Dust: row.Dust,
		Limits: issuing.WalletLimits{
			Daily: row.LimitDaily, Monthly: row.LimitMonthly, NextDaily: row.NextDaily, NextMonthly: row.NextMonthly,
			NextFrom: row.NextFrom, SpentDaily: row.SpentDaily, SpentMonthly: row.SpentMonthly, Day: row.SpentDay,
			Block: row.LimitBlock,
		},
	}
}

// OpenDeposits lists the ids of the deposits in the escrow that an account's payments have.
func (r reads) OpenDeposits(ctx context.Context, id issuing.AccountID, asset caip.AssetID) ([]string, error) {
	list, err := r.q.OpenDepositsOf(ctx, id, asset)
	return list, wrapError("read deposits", err)
}

// ClaimByID finds what a payment claims whosever it is; nil when there is no such claim.
func (r reads) ClaimByID(ctx context.Context, id string) (*issuing.Claim, error) {
	programme, err := r.q.ProgrammeOfClaim(ctx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read claim", err)
	}
	c, err := r.ClaimOf(ctx, programme, id)
	return &c, err
}

// MinedTxs lists what was mined for a subject, in the order in which it was.
func (r reads) MinedTxs(ctx context.Context, subject string) ([]OutgoingTx, error) {
	list, err := r.q.MinedTxs(ctx, subject)
	return r.outgoingTxs(ctx, list, err)
}

// StartCursor begins the mirror of a chain after a block, unless it has begun, and tells whether it did.
func (tx *Tx) StartCursor(ctx context.Context, c Cursor) (bool, error) {
	n, err := tx.q.StartCursor(ctx, c.Chain, c.Block, c.Hash, c.Wallets)
	if err != nil || n == 0 {
		return false, wrapError("start cursor", err)
	}
	return true, tx.AddMirrorBlock(ctx, MirrorBlock{c.Chain, c.Block, c.Hash})
}

// JoinCursor has the mirror of a chain follow one wallet more, whose balance was read as of a block. It tells whether
// it does: not when it has read beyond that block.
func (tx *Tx) JoinCursor(ctx context.Context, chain caip.ChainID, block int64) (bool, error) {
	n, err := tx.q.JoinCursor(ctx, chain, block)
	return n > 0, wrapError("join cursor", err)
}

// MoveCursor moves a cursor on, or back, from where it was read, and tells whether it stood there still, for the same
// wallets.
func (tx *Tx) MoveCursor(ctx context.Context, was Cursor, block int64, hash string) (bool, error) {
	n, err := tx.q.MoveCursor(ctx, rows.MoveCursorParams{
		Block: block, Hash: hash, Chain: was.Chain, WasBlock: was.Block, WasHash: was.Hash, Wallets: was.Wallets,
	})
	return n > 0, wrapError("move cursor", err)
}

// HaltCursor has the mirror of a chain stand still.
func (tx *Tx) HaltCursor(ctx context.Context, chain caip.ChainID, why string) error {
	_, err := tx.q.HaltCursor(ctx, why, chain)
	return wrapError("halt cursor", err)
}

// ResumeCursor has a mirror that stands still go on after a block, and tells whether it stood still.
func (tx *Tx) ResumeCursor(ctx context.Context, chain caip.ChainID, block int64, hash string) (bool, error) {
	n, err := tx.q.ResumeCursor(ctx, block, hash, chain)
	if err != nil || n == 0 {
		return false, wrapError("resume cursor", err)
	}
	if err := tx.DropMirror(ctx, chain, block, block-1); err != nil { // all of it
		return false, err
	}
	return true, tx.AddMirrorBlock(ctx, MirrorBlock{chain, block, hash})
}

// AddMirrorBlock remembers a block.
func (tx *Tx) AddMirrorBlock(ctx context.Context, b MirrorBlock) error {
	return wrapError("add block", tx.q.InsertMirrorBlock(ctx, b.Chain, b.Number, b.Hash))
}

// AddMirrorMove remembers what a block did, and tells whether that is news.
func (tx *Tx) AddMirrorMove(ctx context.Context, m MirrorMove) (bool, error) {
	n, err := tx.q.InsertMirrorMove(ctx, rows.InsertMirrorMoveParams(m))
	return n > 0, wrapError("add move", err)
}

// DropMirror forgets the blocks of a chain, and what they did, outside lowest to highest.
func (tx *Tx) DropMirror(ctx context.Context, chain caip.ChainID, lowest, highest int64) error {
	if err := tx.q.DropMirrorBlocks(ctx, chain, lowest, highest); err != nil {
		return wrapError("drop blocks", err)
	}
	return wrapError("drop moves", tx.q.DropMirrorMoves(ctx, chain, lowest, highest))
}

// SaveChainState writes what a balance has from the chain alone: withdrawing, revoking, missing, dust and the opening
// block.
func (tx *Tx) SaveChainState(ctx context.Context, f issuing.Funds) error {
	return wrapError("change balance", tx.q.SaveChainState(ctx, rows.SaveChainStateParams{
		Withdrawing: f.Withdrawing, Revoking: f.Revoking, Missing: f.Missing, Dust: f.Dust, OpeningBlock: f.OpeningBlock,
		AccountID: f.AccountID, Asset: f.Asset,
	}))
}

// DrawAllowance notes that something else than a payment of ours drew allowance in a block. at is when it is noted.
func (tx *Tx) DrawAllowance(
	ctx context.Context, id issuing.AccountID, asset caip.AssetID, u issuing.Units, block int64, at issuing.Instant,
) error {
	_, err := tx.q.MoveFunds(ctx, rows.MoveFundsParams{
		Block: block, Drawn: int64(u), Day: issuing.WalletDay(at), AccountID: id, Asset: asset,
	})
	return wrapError("draw allowance", err)
}
