package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// TxStatus is what has become of something asked of a chain.
type TxStatus string

// The statuses of an outgoing transaction.
const (
	TxSent     TxStatus = "sent"     // signed and on its way
	TxMined    TxStatus = "mined"    // done, and deep enough to count
	TxReverted TxStatus = "reverted" // mined, but the contract refused
	// TxDisplaced: it can never be mined, because somebody else used its nonce with the same key.
	TxDisplaced TxStatus = "displaced"
)

// HasFailed tells whether the transaction had no effect and never will have: what it was for may be asked anew.
func (s TxStatus) HasFailed() bool { return s == TxReverted || s == TxDisplaced }

// NoBlock is the block of a transaction that was mined and, since its chain was reorganised, cannot be mined any more.
const NoBlock = -1

// OutgoingTx is a signed transaction for a chain. It is kept before it is sent, so that after a crash the very same one
// is sent.
type OutgoingTx struct {
	ID        string
	Chain     caip.ChainID
	Sender    string
	Nonce     int64
	Purpose   TxPurpose
	Subject   string   // id of whom or what it is for, by the kind of the purpose
	Attempt   int64    // from 1; a new attempt follows a reverted one
	Versions  []string // the signed transaction in hexadecimal; once replaced, each version of it, oldest first
	Hash      string   // of the version sent last, and of the one mined once it is
	Status    TxStatus
	Block     int64
	GasUsed   int64
	GasUnits  issuing.Units // what that cost, in the token of the payment; zero when no payment or rate says
	Paid      issuing.Units // of a claim's settlement: what the claim had paid out after it
	CreatedAt issuing.Instant
	MinedAt   issuing.Instant
	BlockHash string // empty before it is mined
}

// LastOutgoingTx reads the newest attempt at a purpose; nil when there is none.
func (r reads) LastOutgoingTx(ctx context.Context, subject string, p TxPurpose) (*OutgoingTx, error) {
	row, err := r.q.LastOutgoingTx(ctx, rows.LastOutgoingTxParams{
		Subject: subject, Purpose: string(p.Kind), Number: p.Number, Contract: p.Contract, NewOwner: p.NewOwner,
	})
	return foundOutgoingTx(row, err)
}

// foundOutgoingTx is the transaction of a row; nil when there is no such row.
func foundOutgoingTx(row rows.OutgoingTx, err error) (*OutgoingTx, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read outgoing transaction", err)
	}
	t := outgoingTxFromRow(row)
	return &t, nil
}

func outgoingTxFromRow(row rows.OutgoingTx) OutgoingTx {
	t := OutgoingTx{
		ID: row.ID, Chain: row.Chain, Sender: row.Sender, Nonce: row.Nonce, Purpose: txPurpose(row), Subject: row.Subject,
		Attempt: row.Attempt, Hash: row.Hash, Status: TxStatus(row.Status), Block: row.Block, BlockHash: row.BlockHash,
		GasUsed: row.GasUsed, GasUnits: row.GasUnits, Paid: row.Paid, CreatedAt: row.CreatedAt, MinedAt: row.MinedAt,
	}
	fromJSON(row.Versions, &t.Versions)
	return t
}

func txPurpose(row rows.OutgoingTx) TxPurpose {
	return TxPurpose{Kind: TxKind(row.Purpose), Number: row.Number, Contract: row.Contract, NewOwner: row.NewOwner}
}

// NextNonce takes a sender's next nonce: the larger of the record's and onChain, which is the sender's pending nonce on
// chain. Until the transaction ends nobody else can take one. foreign tells that the nonce before it was left to a
// transaction that is not on record, and that earlier ones are: somebody else sends with the same key.
func (tx *Tx) NextNonce(
	ctx context.Context, chain caip.ChainID, sender string, onChain int64,
) (nonce int64, foreign bool, err error) {
	row, err := tx.q.NextNonce(ctx, chain, sender, onChain)
	if err != nil || row.Skipped == 0 {
		return row.Nonce, false, wrapError("next nonce", err)
	}
	before, err := tx.OutgoingTxOfNonce(ctx, chain, sender, row.Nonce-1)
	return row.Nonce, err == nil && before == nil, err
}

// TakeSkippedNonce takes a nonce that NextNonce left to somebody else's transaction, and tells whether it did: not when a
// transaction of ours has it.
func (tx *Tx) TakeSkippedNonce(ctx context.Context, chain caip.ChainID, sender string, nonce int64) (bool, error) {
	n, err := tx.q.TakeSkippedNonce(ctx, nonce, chain, sender)
	return n > 0, wrapError("take a skipped nonce", err)
}

// OutgoingTxOfNonce reads the transaction of a sender that has a nonce; nil when none of ours has.
func (r reads) OutgoingTxOfNonce(ctx context.Context, chain caip.ChainID, sender string, nonce int64) (*OutgoingTx, error) {
	row, err := r.q.OutgoingTxOfNonce(ctx, chain, sender, nonce)
	return foundOutgoingTx(row, err)
}

// InsertOutgoingTx keeps a transaction that is about to be sent.
func (tx *Tx) InsertOutgoingTx(ctx context.Context, r OutgoingTx) error {
	if err := tx.q.InsertOutgoingTx(ctx, rows.InsertOutgoingTxParams{
		ID: r.ID, Chain: r.Chain, Sender: r.Sender, Nonce: r.Nonce, Purpose: string(r.Purpose.Kind), Number: r.Purpose.Number,
		Contract: r.Purpose.Contract, NewOwner: r.Purpose.NewOwner, Subject: r.Subject, Attempt: r.Attempt,
		Versions: toJSON(r.Versions), Hash: r.Hash, Status: string(TxSent), CreatedAt: r.CreatedAt,
	}); err != nil {
		return wrapError("add outgoing transaction", err)
	}
	return tx.insertTxHash(ctx, r.Hash, r.ID)
}

// ReplaceOutgoingTx keeps a version with a higher fee that is about to be sent, and tells whether it did: not when the
// transaction is mined, or when its hash is no longer the one that it was read with.
func (tx *Tx) ReplaceOutgoingTx(ctx context.Context, r OutgoingTx, was string) (bool, error) {
	n, err := tx.q.ReplaceOutgoingTx(ctx, toJSON(r.Versions), r.Hash, r.ID, was)
	if err != nil || n == 0 {
		return false, wrapError("replace outgoing transaction", err)
	}
	return true, tx.insertTxHash(ctx, r.Hash, r.ID)
}

// MarkTxMined notes what the chain made of it, and tells whether that is news.
func (tx *Tx) MarkTxMined(ctx context.Context, r OutgoingTx) (news bool, err error) {
	n, err := tx.q.MarkTxMined(ctx, rows.MarkTxMinedParams{
		Status: string(r.Status), Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed,
		GasUnits: r.GasUnits,
		Paid:     r.Paid, MinedAt: r.MinedAt, ID: r.ID,
	})
	return n > 0, wrapError("note receipt", err)
}

// MarkTxDisplaced gives up a transaction whose nonce somebody else has used, and tells whether it did: not when it is
// mined, or when its hash is no longer the one that it was read with.
func (tx *Tx) MarkTxDisplaced(ctx context.Context, r OutgoingTx) (bool, error) {
	n, err := tx.q.MarkTxDisplaced(ctx, r.ID, r.Hash)
	return n > 0, wrapError("give up outgoing transaction", err)
}

// insertTxHash remembers a version of an outgoing transaction by its hash.
func (tx *Tx) insertTxHash(ctx context.Context, hash, id string) error {
	return wrapError("add hash", tx.q.InsertTxHash(ctx, hash, id))
}

// OutgoingTxByHash finds the outgoing transaction that has, or had, a hash; nil when somebody else sent it.
func (r reads) OutgoingTxByHash(ctx context.Context, hash string) (*OutgoingTx, error) {
	row, err := r.q.OutgoingTxByHash(ctx, hash)
	return foundOutgoingTx(row, err)
}

// SentTxs lists what a chain was asked and is not known to have done.
func (r reads) SentTxs(ctx context.Context, chain caip.ChainID) ([]OutgoingTx, error) {
	list, err := r.q.SentTxs(ctx, chain)
	return convertAll(list, outgoingTxFromRow), wrapError("list outgoing transactions", err)
}

// SentTxsOfKind lists those of SentTxs that are of one kind.
func (r reads) SentTxsOfKind(ctx context.Context, chain caip.ChainID, kind TxKind) ([]OutgoingTx, error) {
	list, err := r.q.SentTxsOfKind(ctx, chain, string(kind))
	return convertAll(list, outgoingTxFromRow), wrapError("list outgoing transactions", err)
}

// TxsInBlocks lists what was mined in the blocks of a chain above one and up to another.
func (r reads) TxsInBlocks(ctx context.Context, chain caip.ChainID, above, upTo int64) ([]OutgoingTx, error) {
	list, err := r.q.TxsInBlocks(ctx, chain, above, upTo)
	return convertAll(list, outgoingTxFromRow), wrapError("list outgoing transactions", err)
}

// LostTxs lists what was mined and is in no block any more, since the chain was reorganised.
func (r reads) LostTxs(ctx context.Context, chain caip.ChainID) ([]OutgoingTx, error) {
	list, err := r.q.LostTxs(ctx, chain)
	return convertAll(list, outgoingTxFromRow), wrapError("list outgoing transactions", err)
}

// RelocateTx notes which block has a mined transaction (0: none), and tells whether it was where it was read to be.
func (tx *Tx) RelocateTx(ctx context.Context, was, r OutgoingTx) (bool, error) {
	n, err := tx.q.RelocateTx(ctx, rows.RelocateTxParams{
		Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed, ID: r.ID, WasBlock: was.Block,
		WasHash: was.BlockHash,
	})
	return n > 0, wrapError("relocate outgoing transaction", err)
}
