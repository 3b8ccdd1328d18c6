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

// OutgoingTx is something a chain is asked for, by a signed transaction. It is kept before it is sent, so that after a
// crash the very same one is sent. Several go in one transaction where the chain does them in one call: they share
// nonce, versions and hash, and each is booked by itself.
type OutgoingTx struct {
	ID        string
	Chain     caip.ChainID
	Sender    string
	Nonce     int64
	Place     int64 // among those that go in the transaction, from 0
	Orders    int64 // how many go in it; 1 where it goes alone
	Purpose   TxPurpose
	Subject   string   // id of whom or what it is for, by the kind of the purpose
	Attempt   int64    // from 1; a new attempt follows a reverted one
	Versions  []string // the signed transaction in hexadecimal; once replaced, each version of it, oldest first
	Hash      string   // of the version sent last, and of the one mined once it is
	Status    TxStatus
	Block     int64
	GasUsed   int64         // its share of the gas; see ShareOf
	GasUnits  issuing.Units // what that cost, in the token of the payment; zero when no payment or rate says
	Paid      issuing.Units // of a claim's settlement: what the claim had paid out after it
	CreatedAt issuing.Instant
	MinedAt   issuing.Instant
	BlockHash string // empty before it is mined
}

// ShareOf is how much of what its transaction took, of gas or of units, counts for it: an equal part, such that the parts
// of all that go in the transaction add up to the whole.
func (t OutgoingTx) ShareOf(whole int64) int64 {
	orders := max(1, t.Orders)
	return whole*(t.Place+1)/orders - whole*t.Place/orders
}

// IsBatched tells whether others go in the same transaction.
func (t OutgoingTx) IsBatched() bool { return t.Orders > 1 }

// LastOutgoingTx reads the newest attempt at a purpose; nil when there is none.
func (r reads) LastOutgoingTx(ctx context.Context, subject string, p TxPurpose) (*OutgoingTx, error) {
	row, err := r.q.LastOutgoingTx(ctx, rows.LastOutgoingTxParams{
		Subject: subject, Purpose: string(p.Kind), Number: p.Number, Contract: p.Contract, NewOwner: p.NewOwner,
	})
	return r.foundOutgoingTx(ctx, row, err)
}

// foundOutgoingTx is the transaction of a row; nil when there is no such row.
func (r reads) foundOutgoingTx(ctx context.Context, row rows.OutgoingTx, err error) (*OutgoingTx, error) {
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	list, err := r.outgoingTxs(ctx, []rows.OutgoingTx{row}, err)
	if err != nil {
		return nil, err
	}
	return &list[0], nil
}

// outgoingTxs are the transactions of rows. Those of a later place have their versions from the first place.
func (r reads) outgoingTxs(ctx context.Context, list []rows.OutgoingTx, err error) ([]OutgoingTx, error) {
	if err != nil {
		return nil, wrapError("read outgoing transactions", err)
	}
	type signed struct {
		chain  caip.ChainID
		sender string
		nonce  int64
	}
	versions := map[signed][]string{}
	out := make([]OutgoingTx, len(list))
	for i, row := range list {
		out[i] = outgoingTxFromRow(row)
		if row.Orders == 1 {
			continue
		}
		key := signed{row.Chain, row.Sender, row.Nonce}
		if row.Place == 0 {
			versions[key] = out[i].Versions
		}
		if versions[key] == nil {
			first, err := r.q.OutgoingTxOfNonce(ctx, row.Chain, row.Sender, row.Nonce)
			if err != nil {
				return nil, wrapError("read the versions of an outgoing transaction", err)
			}
			versions[key] = outgoingTxFromRow(first).Versions
		}
		out[i].Versions = versions[key]
	}
	return out, nil
}

func outgoingTxFromRow(row rows.OutgoingTx) OutgoingTx {
	t := OutgoingTx{
		ID: row.ID, Chain: row.Chain, Sender: row.Sender, Nonce: row.Nonce, Place: row.Place, Orders: row.Orders,
		Purpose: txPurpose(row), Subject: row.Subject,
		Attempt: row.Attempt, Hash: row.Hash, Status: TxStatus(row.Status), Block: row.Block, BlockHash: row.BlockHash,
		GasUsed: row.GasUsed, GasUnits: row.GasUnits, Paid: row.Paid, CreatedAt: row.CreatedAt, MinedAt: row.MinedAt,
	}
	if row.Place == 0 {
		fromJSON(row.Versions, &t.Versions)
	}
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

// OutgoingTxOfNonce reads the transaction of a sender that has a nonce, by what is first in it; nil when none of ours has.
func (r reads) OutgoingTxOfNonce(ctx context.Context, chain caip.ChainID, sender string, nonce int64) (*OutgoingTx, error) {
	row, err := r.q.OutgoingTxOfNonce(ctx, chain, sender, nonce)
	return r.foundOutgoingTx(ctx, row, err)
}

// InsertOutgoingTx keeps what goes in a transaction that is about to be sent, of which that at place 0 comes first. Orders
// unset means 1.
func (tx *Tx) InsertOutgoingTx(ctx context.Context, r OutgoingTx) error {
	versions := ""
	if r.Place == 0 {
		versions = toJSON(r.Versions)
	}
	if err := tx.q.InsertOutgoingTx(ctx, rows.InsertOutgoingTxParams{
		ID: r.ID, Chain: r.Chain, Sender: r.Sender, Nonce: r.Nonce, Place: r.Place, Orders: max(1, r.Orders),
		Purpose: string(r.Purpose.Kind), Number: r.Purpose.Number,
		Contract: r.Purpose.Contract, NewOwner: r.Purpose.NewOwner, Subject: r.Subject, Attempt: r.Attempt,
		Versions: versions, Hash: r.Hash, Status: string(TxSent), CreatedAt: r.CreatedAt,
	}); err != nil {
		return wrapError("add outgoing transaction", err)
	}
	if r.Place > 0 {
		return nil
	}
	return tx.insertTxHash(ctx, r.Hash, r.ID)
}

// ReplaceOutgoingTx keeps a version with a higher fee that is about to be sent, the last of r.Versions, for all that goes
// in its transaction, and tells whether it did: not when all of it is mined, or when others have kept one meanwhile.
func (tx *Tx) ReplaceOutgoingTx(ctx context.Context, r OutgoingTx) (bool, error) {
	n, err := tx.q.ReplaceTxVersions(ctx, rows.ReplaceTxVersionsParams{
		Versions: toJSON(r.Versions), Was: toJSON(r.Versions[:len(r.Versions)-1]), Chain: r.Chain, Sender: r.Sender, Nonce: r.Nonce,
	})
	if err != nil || n == 0 {
		return false, wrapError("replace outgoing transaction", err)
	}
	if err := tx.q.ReplaceTxHash(ctx, r.Hash, r.Chain, r.Sender, r.Nonce); err != nil {
		return false, wrapError("replace outgoing transaction", err)
	}
	first, err := tx.q.OutgoingTxOfNonce(ctx, r.Chain, r.Sender, r.Nonce)
	if err != nil {
		return false, wrapError("replace outgoing transaction", err)
	}
	return true, tx.insertTxHash(ctx, r.Hash, first.ID)
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

// MarkTxDisplaced gives up all that goes in a transaction whose nonce somebody else has used, and tells whether it did:
// not when it is mined, or when its hash is no longer the one that it was read with.
func (tx *Tx) MarkTxDisplaced(ctx context.Context, r OutgoingTx) (bool, error) {
	n, err := tx.q.MarkTxDisplaced(ctx, r.Chain, r.Sender, r.Nonce, r.Hash)
	return n > 0, wrapError("give up outgoing transaction", err)
}

// insertTxHash remembers a version of an outgoing transaction by its hash.
func (tx *Tx) insertTxHash(ctx context.Context, hash, id string) error {
	return wrapError("add hash", tx.q.InsertTxHash(ctx, hash, id))
}

// TxsOfHash lists all that goes in the outgoing transaction that has, or had, a hash; none when somebody else sent it.
func (r reads) TxsOfHash(ctx context.Context, hash string) ([]OutgoingTx, error) {
	list, err := r.q.TxsOfHash(ctx, hash)
	return r.outgoingTxs(ctx, list, err)
}

// OutgoingTxByHash finds the outgoing transaction that has, or had, a hash, by what is first in it; nil when somebody
// else sent it.
func (r reads) OutgoingTxByHash(ctx context.Context, hash string) (*OutgoingTx, error) {
	row, err := r.q.OutgoingTxByHash(ctx, hash)
	return r.foundOutgoingTx(ctx, row, err)
}

// SentTxs lists what a chain was asked and is not known to have done.
func (r reads) SentTxs(ctx context.Context, chain caip.ChainID) ([]OutgoingTx, error) {
	list, err := r.q.SentTxs(ctx, chain)
	return r.outgoingTxs(ctx, list, err)
}

// SentTxsOfKind lists those of SentTxs that are of one kind.
func (r reads) SentTxsOfKind(ctx context.Context, chain caip.ChainID, kind TxKind) ([]OutgoingTx, error) {
	list, err := r.q.SentTxsOfKind(ctx, chain, string(kind))
	return r.outgoingTxs(ctx, list, err)
}

// TxsInBlocks lists what was mined in the blocks of a chain above one and up to another.
func (r reads) TxsInBlocks(ctx context.Context, chain caip.ChainID, above, upTo int64) ([]OutgoingTx, error) {
	list, err := r.q.TxsInBlocks(ctx, chain, above, upTo)
	return r.outgoingTxs(ctx, list, err)
}

// LostTxs lists what was mined and is in no block any more, since the chain was reorganised.
func (r reads) LostTxs(ctx context.Context, chain caip.ChainID) ([]OutgoingTx, error) {
	list, err := r.q.LostTxs(ctx, chain)
	return r.outgoingTxs(ctx, list, err)
}

// RelocateTx notes which block has a mined transaction (0: none), and tells whether it was where it was read to be.
func (tx *Tx) RelocateTx(ctx context.Context, was, r OutgoingTx) (bool, error) {
	n, err := tx.q.RelocateTx(ctx, rows.RelocateTxParams{
		Hash: r.Hash, Block: r.Block, BlockHash: r.BlockHash, GasUsed: r.GasUsed, ID: r.ID, WasBlock: was.Block,
		WasHash: was.BlockHash,
	})
	return n > 0, wrapError("relocate outgoing transaction", err)
}
