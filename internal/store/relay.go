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

// What becomes of a relay.
const (
	TxSent     TxStatus = "sent"     // signed and on its way
	TxMined    TxStatus = "mined"    // done, and deep enough to count
	TxReverted TxStatus = "reverted" // mined, but the contract refused
)

// PurposePayBack begins the purpose of a relay that pays for a transaction into a wallet: a refund, or the reversal of a debit.
const PurposePayBack = "payback"

// NoBlock is where a relay is that was mined and, since its chain was reorganised, cannot be mined any more.
const NoBlock = -1

// OutgoingTx is a signed transaction for a chain. It is kept before it is sent, so that after a crash the very same one is sent.
type OutgoingTx struct {
	ID        string
	Chain     caip.ChainID
	Sender    string
	Nonce     int64
	Purpose   string // what it does for the subject
	Subject   string // id of the account or authorisation
	Attempt   int64  // from 1; a new attempt follows a reverted one
	Raw       string // hex of the signed transaction; once replaced, of each version of it, oldest first, with spaces between
	Hash      string // of the version sent last, and of the one mined once it is
	Status    TxStatus
	Block     int64
	GasUsed   int64
	GasUnits  issuing.Units // what that cost, in the token of the payment; zero when no payment or rate says
	Paid      issuing.Units // of a claim's settlement: what the claim had paid out after it
	CreatedAt issuing.Instant
	MinedAt   issuing.Instant
	BlockHash string // empty before it is mined, and on relays of earlier versions
}

// LastOutgoingTx reads the newest attempt at a purpose; nil when there is none.
func (r reads) LastOutgoingTx(ctx context.Context, subject, purpose string) (*OutgoingTx, error) {
	row, err := r.q.LastRelay(ctx, subject, purpose)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read relay", err)
	}
	relay := relayed(row)
	return &relay, nil
}

func relayed(row rows.Relay) OutgoingTx {
	return OutgoingTx{
		ID: row.ID, Chain: row.Chain, Sender: row.Sender, Nonce: row.Nonce, Purpose: row.Purpose, Subject: row.Subject, Attempt: row.Attempt,
		Raw: row.Raw, Hash: row.Hash, Status: TxStatus(row.Status), Block: row.Block, GasUsed: row.GasUsed, GasUnits: row.GasUnits, Paid: row.Paid, CreatedAt: row.CreatedAt, MinedAt: row.MinedAt,
		BlockHash: row.BlockHash,
	}
}

// NextNonce takes a sender's next nonce. Until the transaction ends nobody else can take one, so there are no gaps. first is
// the sender's nonce on chain, which counts only when nothing of this sender is on record.
func (tx *Tx) NextNonce(ctx context.Context, chain caip.ChainID, sender string, first int64) (int64, error) {
	nonce, err := tx.q.NextNonce(ctx, chain, sender, first)
	return nonce, wrapError("next nonce", err)
}

// InsertOutgoingTx keeps a transaction that is about to be sent.
func (tx *Tx) InsertOutgoingTx(ctx context.Context, r OutgoingTx) error {
	if err := tx.q.InsertRelay(ctx, rows.InsertRelayParams{
		ID: r.ID, Chain: r.Chain, Sender: r.Sender, Nonce: r.Nonce, Purpose: r.Purpose, Subject: r.Subject, Attempt: r.Attempt,
		Raw: r.Raw, Hash: r.Hash, Status: string(TxSent), CreatedAt: r.CreatedAt,
	}); err != nil {
		return wrapError("add relay", err)
	}
	return tx.InsertTxHash(ctx, r.Hash, r.ID)
}

// ReplaceOutgoingTx keeps a version with a higher fee that is about to be sent, and tells whether it did: not when the relay is mined,
// or when its hash is no longer the one that it was read with.
func (tx *Tx) ReplaceOutgoingTx(ctx context.Context, r OutgoingTx, was string) (bool, error) {
	n, err := tx.q.ReplaceRelay(ctx, r.Raw, r.Hash, r.ID, was)
	if err != nil || n == 0 {
		return false, wrapError("replace relay", err)
	}
	return true, tx.InsertTxHash(ctx, r.Hash, r.ID)
}

// MarkTxMined notes what the chain made of it, and tells whether that is news.
func (tx *Tx) MarkTxMined(ctx context.Context, r OutgoingTx) (news bool, err error) {
	n, err := tx.q.MineRelay(ctx, rows.MineRelayParams{Status: string(r.Status), Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed, GasUnits: r.GasUnits, Paid: r.Paid, MinedAt: r.MinedAt, ID: r.ID})
	return n > 0, wrapError("note receipt", err)
}

// InsertTxHash remembers a version of a relay by its hash.
func (tx *Tx) InsertTxHash(ctx context.Context, hash, relay string) error {
	return wrapError("add hash", tx.q.InsertRelayHash(ctx, hash, relay))
}

// OutgoingTxByHash finds the relay that a transaction is a version of; nil when it is of somebody else.
func (r reads) OutgoingTxByHash(ctx context.Context, hash string) (*OutgoingTx, error) {
	row, err := r.q.RelayOfHash(ctx, hash)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read relay", err)
	}
	relay := relayed(row)
	return &relay, nil
}

// SentTxs lists what a chain was asked and is not known to have done.
func (r reads) SentTxs(ctx context.Context, chain caip.ChainID) ([]OutgoingTx, error) {
	list, err := r.q.SentRelays(ctx, chain)
	return convert(list, relayed), wrapError("read relays", err)
}

// TxsInBlocks lists what was mined in the blocks of a chain above one and up to another.
func (r reads) TxsInBlocks(ctx context.Context, chain caip.ChainID, above, upTo int64) ([]OutgoingTx, error) {
	list, err := r.q.RelaysOfBlocks(ctx, chain, above, upTo)
	return convert(list, relayed), wrapError("read relays", err)
}

// LostTxs lists what was mined and is in no block any more, since the chain was reorganised.
func (r reads) LostTxs(ctx context.Context, chain caip.ChainID) ([]OutgoingTx, error) {
	list, err := r.q.LostRelays(ctx, chain)
	return convert(list, relayed), wrapError("read relays", err)
}

// RelocateTx notes which block has a mined relay, or none if that is zero, and tells whether it was where it was read to be.
func (tx *Tx) RelocateTx(ctx context.Context, was, r OutgoingTx) (bool, error) {
	n, err := tx.q.RelocateRelay(ctx, rows.RelocateRelayParams{
		Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed, ID: r.ID, WasBlock: was.Block, WasHash: was.BlockHash,
	})
	return n > 0, wrapError("relocate relay", err)
}
