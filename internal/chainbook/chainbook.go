// Package chainbook books what chains did: the blocks that the mirror read, the balance that a wallet opened with, faucet grants that
// arrived, rollbacks, and the findings of what does not agree. What that means for the money behind payments it leaves to claims, which it
// asks to back a claim again whose deposit went back, and to let money that came in pay debts.
package chainbook

import (
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Service carries out the verbs.
type Service struct {
	db     *work.DB
	chains issuing.Chains
}

// New makes a service. The chains say which tokens are test tokens, and are needed for faucet grants only.
func New(db *work.DB, chains issuing.Chains) *Service { return &Service{db: db, chains: chains} }

// Block is a block of a chain, as of which something was read.
type Block struct {
	Number int64
	Hash   string
}

// ErrOutdated says that the mirror of the chain stands elsewhere by now than where it stood when something was read: read again.
var ErrOutdated = errors.New("the chain's mirror has moved meanwhile")

// RememberedBlocks is how many blocks of a chain are remembered: a reorganisation that is no deeper can be followed.
const RememberedBlocks = 512

// ChainEventKind says what a chain did to an account without being asked to by this installation.
type ChainEventKind string

// What happens. Units are those of the event; where it has none they are zero.
const (
	FundsReceived       ChainEventKind = "came"      // into the wallet, from anywhere but the escrow
	FundsSent           ChainEventKind = "went"      // out of the wallet, to anywhere but the escrow
	FundsDeposited      ChainEventKind = "deposited" // from the wallet into the escrow
	DepositReturned     ChainEventKind = "returned"  // the escrow gave a deposit back
	DepositSettled      ChainEventKind = "settled"   // the escrow paid a deposit out; Units are what it gave back of it
	WithdrawalAnnounced ChainEventKind = "withdrawal"
	WithdrawalEnded     ChainEventKind = "withdrawal over" // claimed or cancelled
	RevocationAnnounced ChainEventKind = "revocation"
	RevocationEnded     ChainEventKind = "revocation over"
	SignaturesVoided    ChainEventKind = "epoch"     // Epoch is the new one
	LimitsRead          ChainEventKind = "limits"    // the limits of the wallet, or what it counts, have changed: what they are at the end of the batch
	AllowanceReplaced   ChainEventKind = "allowance" // Units are what was left of the new one at the end of its block
)

// ChainEvent is a log of a block that is of an account.
type ChainEvent struct {
	Kind    ChainEventKind
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
	Epoch   int64           // of the wallet
	Limits  issuing.WalletLimits
	Ended   bool // an allowance of zero: if the owner set it, the revocation is carried out
}

// cause names a log as the cause of an entry. The block is part of it: in another block, after a reorganisation, the same log is another one.
func (e ChainEvent) cause() string {
	cause := fmt.Sprintf("%s:%s:%d@%.10s", e.Account.Chain, e.Tx, e.Log, e.Block.Hash)
	if e.Kind == LimitsRead {
		cause += ":limits" // the log itself is another event
	}
	return cause
}

// Batch is what a stretch of blocks did.
type Batch struct {
	From   store.Cursor
	To     Block
	Blocks []Block // those to remember, up to To; if they do not follow on From what was remembered before is forgotten
	Events []ChainEvent
	// Governance is what those who govern the contracts announced, or ended.
	Governance []GovernanceEvent
}

// GovernanceEvent is something about the contracts of a chain that an operator has to know of: it begins, or it is over.
type GovernanceEvent struct {
	Finding issuing.Finding
	Over    bool // it ends the findings about the same
}
