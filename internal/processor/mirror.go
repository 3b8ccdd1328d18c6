package processor

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Block is a block of a chain, as of which something was read.
type Block struct {
	Number int64
	Hash   string
}

// ErrOutdated says that the mirror of the chain stands elsewhere by now than where it stood when something was read: read again.
var ErrOutdated = errors.New("the chain's mirror has moved meanwhile")

// Remembered is how many blocks of a chain are remembered: a reorganisation that is no deeper can be followed.
const Remembered = 512

// Happening says what a chain did to an account without being asked to by this installation.
type Happening string

// What happens. Units are those of the event; where it has none they are zero.
const (
	MoneyCame         Happening = "came"      // into the wallet, from anywhere but the escrow
	MoneyWent         Happening = "went"      // out of the wallet, to anywhere but the escrow
	MoneyDeposited    Happening = "deposited" // from the wallet into the escrow
	DepositReturned   Happening = "returned"  // the escrow gave a deposit back
	DepositSettled    Happening = "settled"   // the escrow paid a deposit out; Units are what it gave back of it
	WithdrawalBegun   Happening = "withdrawal"
	WithdrawalOver    Happening = "withdrawal over" // claimed or cancelled
	RevocationBegun   Happening = "revocation"
	RevocationOver    Happening = "revocation over"
	AllowanceReplaced Happening = "allowance" // Units are what was left of the new one at the end of its block
)

// ChainEvent is a log of a block that is of an account.
type ChainEvent struct {
	What    Happening
	Account issuing.Account
	Asset   caip.AssetID
	Block   Block
	Tx      string // hash
	Log     uint   // its index in the block
	Units   issuing.Units
	Dust    int64           // beyond the units, in the token's own counting
	Scale   int64           // how much of that makes a unit
	At      issuing.Instant // from when on a revocation may be carried out
	Deposit string          // the id of the deposit in the escrow
	Ended   bool            // an allowance of zero: if the owner set it, the revocation is carried out
}

// cause names a log as the cause of an entry. The block is part of it: in another block, after a reorganisation, the same log is another one.
func (e ChainEvent) cause() string {
	return fmt.Sprintf("%s:%s:%d@%.10s", e.Account.Chain, e.Tx, e.Log, e.Block.Hash)
}

// Batch is what a stretch of blocks did.
type Batch struct {
	From   store.Cursor
	To     Block
	Blocks []Block // those to remember, up to To; if they do not follow on From what was remembered before is forgotten
	Events []ChainEvent
}

// Mirrored books what a stretch of a chain's blocks did, and moves the chain's cursor over them, both or neither. What this
// installation's own transactions did is left to the verbs that follow their receipts. Where the cursor stands elsewhere by now
// the error is ErrOutdated.
func (p *Processor) Mirrored(ctx context.Context, b Batch) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		moved, err := tx.MoveCursor(ctx, b.From, b.To.Number, b.To.Hash)
		if err != nil {
			return err
		}
		if !moved {
			return ErrOutdated
		}
		m := mirroring{p, tx, p.instant()}
		own := map[string]bool{}
		for _, e := range b.Events {
			ours, asked := own[e.Tx]
			if !asked {
				relay, err := tx.OutgoingTxByHash(ctx, e.Tx)
				if err != nil {
					return err
				}
				ours = relay != nil
				own[e.Tx] = ours
			}
			if err := m.happened(ctx, e, ours); err != nil {
				return fmt.Errorf("%s in transaction %s: %w", e.What, e.Tx, err)
			}
		}
		return remember(ctx, tx, b)
	})
}

func remember(ctx context.Context, tx *store.Tx, b Batch) error {
	chain, lowest := b.From.Chain, b.To.Number-Remembered
	if len(b.Blocks) > 0 && b.Blocks[0].Number > b.From.Block+1 {
		lowest = b.Blocks[0].Number
	}
	if err := tx.DropMirror(ctx, chain, lowest, b.To.Number); err != nil {
		return err
	}
	for _, block := range b.Blocks {
		if err := tx.AddMirrorBlock(ctx, store.MirrorBlock{Chain: chain, Number: block.Number, Hash: block.Hash}); err != nil {
			return err
		}
	}
	return nil
}

// follow has the mirror of an account's chain follow its wallet from the block on as of which it was read.
func (p *Processor) follow(ctx context.Context, tx *store.Tx, a issuing.Account, at Block) error {
	begun, err := tx.StartCursor(ctx, store.Cursor{Chain: a.Chain, Block: at.Number, Hash: at.Hash, Wallets: 1})
	if err != nil || begun {
		return err
	}
	joined, err := tx.JoinCursor(ctx, a.Chain, at.Number)
	if err == nil && !joined {
		return ErrOutdated
	}
	return err
}

// StartMirror begins the mirror of a chain whose wallets opened before there was one, after a block. What happened up to there is
// not booked: the reconciliation shows it.
func (p *Processor) StartMirror(ctx context.Context, chain caip.ChainID, at Block) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		wallets, err := tx.CountWallets(ctx, chain)
		if err == nil {
			_, err = tx.StartCursor(ctx, store.Cursor{Chain: chain, Block: at.Number, Hash: at.Hash, Wallets: wallets})
		}
		return err
	})
}

// RememberBlocks adds blocks from before a mirror's beginning to those that are remembered.
func (p *Processor) RememberBlocks(ctx context.Context, chain caip.ChainID, blocks []Block) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		for _, b := range blocks {
			if err := tx.AddMirrorBlock(ctx, store.MirrorBlock{Chain: chain, Number: b.Number, Hash: b.Hash}); err != nil {
				return err
			}
		}
		return nil
	})
}

// HaltMirror has the mirror of a chain stand still until an operator has it go on, and files why.
func (p *Processor) HaltMirror(ctx context.Context, chain caip.ChainID, why string) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		if err := tx.HaltCursor(ctx, chain, why); err != nil {
			return err
		}
		return p.find(ctx, tx, issuing.Finding{Kind: issuing.FindingReorganised, Chain: chain, Detail: why})
	})
}

// ResumeMirror has a mirror that stands still go on after a block. It tells whether it stood still.
func (p *Processor) ResumeMirror(ctx context.Context, chain caip.ChainID, at Block) (resumed bool, err error) {
	err = p.db.Write(ctx, func(tx *store.Tx) (err error) {
		if resumed, err = tx.ResumeCursor(ctx, chain, at.Number, at.Hash); err != nil || !resumed {
			return err
		}
		return p.resolve(ctx, tx, issuing.Finding{Kind: issuing.FindingReorganised, Chain: chain})
	})
	return resumed, err
}
