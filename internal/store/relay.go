package store

import (
	"context"
	"database/sql"
	"errors"

	"offblocks/caip"
	"offblocks/internal/issuing"
	"offblocks/internal/store/rows"
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
	return wrap("add relay", tx.q.InsertRelay(ctx, rows.InsertRelayParams{
		ID: r.ID, Chain: r.Chain, Sender: r.Sender, Nonce: r.Nonce, Purpose: r.Purpose, Subject: r.Subject, Attempt: r.Attempt,
		Raw: r.Raw, Hash: r.Hash, Status: string(RelaySent), CreatedAt: r.CreatedAt,
	}))
}

// ReplaceRelay keeps a version with a higher fee that is about to be sent, and tells whether it did: not when the relay is mined,
// or when its hash is no longer the one that it was read with.
func (tx *Tx) ReplaceRelay(ctx context.Context, r Relay, was string) (bool, error) {
	n, err := tx.q.ReplaceRelay(ctx, r.Raw, r.Hash, r.ID, was)
	return n > 0, wrap("replace relay", err)
}

// MineRelay notes what the chain made of it, and tells whether that is news.
func (tx *Tx) MineRelay(ctx context.Context, r Relay) (news bool, err error) {
	n, err := tx.q.MineRelay(ctx, rows.MineRelayParams{Status: string(r.Status), Hash: r.Hash, Block: r.Block, GasUsed: r.GasUsed, GasUnits: r.GasUnits, Paid: r.Paid, MinedAt: r.MinedAt, ID: r.ID})
	return n > 0, wrap("note receipt", err)
}
