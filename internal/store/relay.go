package store

import (
	"context"
	"database/sql"
	"errors"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// RelayStatus is what has become of something asked of a chain.
type RelayStatus string

// What becomes of a relay.
const (
	RelaySent     RelayStatus = "sent"     // signed and on its way
	RelayMined    RelayStatus = "mined"    // done, and deep enough to count
	RelayReverted RelayStatus = "reverted" // mined, but the contract refused
)

// PurposePayBack begins the purpose of a relay that pays for a transaction into a wallet: a refund, or the reversal of a debit.
const PurposePayBack = "payback"

// NoBlock is where a relay is that was mined and, since its chain was reorganised, cannot be mined any more.
const NoBlock = -1

// Relay is a signed transaction for a chain. It is kept before it is sent, so that after a crash the very same one is sent.
type Relay struct {
	ID        string
	Chain     caip.ChainID
	Sender    string
	Nonce     int64
	Purpose   string // what it does for the subject
	Subject   string // id of the account or authorisation
	Attempt   int64  // from 1; a new attempt follows a reverted one
	Raw       string // hex of the signed transaction; once replaced, of each version of it, oldest first, with spaces between
	Hash      string // of the version sent last, and of the one mined once it is
	Status    RelayStatus
	Block     int64
	GasUsed   int64
	GasUnits  issuing.Units // what that cost, in the token of the payment; zero when no payment or rate says
	Paid      issuing.Units // of a claim's settlement: what the claim had paid out after it
	CreatedAt issuing.Instant
	MinedAt   issuing.Instant
	BlockHash string // empty before it is mined, and on relays of earlier versions
}

// LastRelay reads the newest attempt at a purpose; nil when there is none.
func (r reads) LastRelay(ctx context.Context, subject, purpose string) (*Relay, error) {
	row, err := r.q.LastRelay(ctx, subject, purpose)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("read relay", err)
	}
	relay := relayed(row)
	return &relay, nil
}

func relayed(row rows.Relay) Relay {
	return Relay{
		ID: row.ID, Chain: row.Chain, Sender: row.Sender, Nonce: row.Nonce, Purpose: row.Purpose, Subject: row.Subject, Attempt: row.Attempt,
		Raw: row.Raw, Hash: row.Hash, Status: RelayStatus(row.Status), Block: row.Block, GasUsed: row.GasUsed, GasUnits: row.GasUnits, Paid: row.Paid, CreatedAt: row.CreatedAt, MinedAt: row.MinedAt,
		BlockHash: row.BlockHash,
	}
}

// NextNonce takes a sender's next nonce. Until the transaction ends nobody else can take one, so there are no gaps. first is
// the sender's nonce on chain, which counts only when nothing of this sender is on record.
func (tx *Tx) NextNonce(ctx context.Context, chain caip.ChainID, sender string, first int64) (int64, error) {
	nonce, err := tx.q.NextNonce(ctx, chain, sender, first)
	return nonce, wrap("next nonce", err)
}

// InsertRelay keeps a transaction that is about to be sent.
func (tx *Tx) InsertRelay(ctx context.Context, r Relay) error {
	if err := tx.q.InsertRelay(ctx, rows.InsertRelayParams{
		ID: r.ID, Chain: r.Chain, Sender: r.Sender, Nonce: r.Nonce, Purpose: r.Purpose, Subject: r.Subject, Attempt: r.Attempt,
		Raw: r.Raw, Hash: r.Hash, Status: string(RelaySent), CreatedAt: r.CreatedAt,
	}); err != nil {
		return wrap("add relay", err)
	}
	return tx.InsertRelayHash(ctx, r.Hash, r.ID)
}

// ReplaceRelay keeps a version with a higher fee that is about to be sent, and tells whether it did: not when the relay is mined,
// or when its hash is no longer the one that it was read with.
func (tx *Tx) ReplaceRelay(ctx context.Context, r Relay, was string) (bool, error) {
	n, err := tx.q.ReplaceRelay(ctx, r.Raw, r.Hash, r.ID, was)
	if err != nil || n == 0 {
		return false, wrap("replace relay", err)
	}
	return true, tx.InsertRelayHash(ctx, r.Hash, r.ID)
}

// MineRelay notes what the chain made of it, and tells whether that is news.
func (tx *Tx) MineRelay(ctx context.Context, r Relay) (news bool, err error) {
	n, err := tx.q.MineRelay(ctx, rows.MineRelayParams{Status: string(r.Status), Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed, GasUnits: r.GasUnits, Paid: r.Paid, MinedAt: r.MinedAt, ID: r.ID})
	return n > 0, wrap("note receipt", err)
}

// InsertRelayHash remembers a version of a relay by its hash.
func (tx *Tx) InsertRelayHash(ctx context.Context, hash, relay string) error {
	return wrap("add hash", tx.q.InsertRelayHash(ctx, hash, relay))
}

// RelayOfHash finds the relay that a transaction is a version of; nil when it is of somebody else.
func (r reads) RelayOfHash(ctx context.Context, hash string) (*Relay, error) {
	row, err := r.q.RelayOfHash(ctx, hash)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrap("read relay", err)
	}
	relay := relayed(row)
	return &relay, nil
}

// SentRelays lists what a chain was asked and is not known to have done.
func (r reads) SentRelays(ctx context.Context, chain caip.ChainID) ([]Relay, error) {
	list, err := r.q.SentRelays(ctx, chain)
	return convert(list, relayed), wrap("read relays", err)
}

// RelaysOfBlocks lists what was mined in the blocks of a chain above one and up to another.
func (r reads) RelaysOfBlocks(ctx context.Context, chain caip.ChainID, above, upTo int64) ([]Relay, error) {
	list, err := r.q.RelaysOfBlocks(ctx, chain, above, upTo)
	return convert(list, relayed), wrap("read relays", err)
}

// LostRelays lists what was mined and is in no block any more, since the chain was reorganised.
func (r reads) LostRelays(ctx context.Context, chain caip.ChainID) ([]Relay, error) {
	list, err := r.q.LostRelays(ctx, chain)
	return convert(list, relayed), wrap("read relays", err)
}

// RelocateRelay notes which block has a mined relay, or none if that is zero, and tells whether it was where it was read to be.
func (tx *Tx) RelocateRelay(ctx context.Context, was, r Relay) (bool, error) {
	n, err := tx.q.RelocateRelay(ctx, rows.RelocateRelayParams{
		Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed, ID: r.ID, WasBlock: was.Block, WasHash: was.BlockHash,
	})
	return n > 0, wrap("relocate relay", err)
}
