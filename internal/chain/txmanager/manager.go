// Package txmanager makes requests to chains into transactions of the operator's key: it estimates their gas, signs and
// stores them, sends them, follows them until they are confirmed, and replaces those that wait for too long by ones of
// a higher fee. A request is carried out once, however often it is made and whatever crashed before.
//
// It does not know what a transaction is for, and books nothing beside the transaction itself.
package txmanager

import (
	"cmp"
	"context"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
)

// Config is what transactions are made with.
type Config struct {
	DB       *store.DB
	Operator chain.Operator
	// Patience is how long a request waits for its transaction before it is put off; zero means two seconds.
	Patience time.Duration
	// BumpAfter is how long a transaction may wait in the pool before it is replaced by one of a higher fee, and again
	// after as long; zero means three minutes.
	BumpAfter time.Duration
	// Gather is how long an order waits for others that go with it in a transaction; zero: it waits for none, and those go
	// together that came while the ones before them were signed.
	Gather time.Duration
	// MostOrders is how many orders go in one transaction; zero means 32. As soon as so many wait they go.
	MostOrders int
	Now        func() time.Time // nil means time.Now
}

// Manager carries out requests on every chain.
type Manager struct {
	cfg    Config
	queues queues
}

// New prepares a manager.
func New(cfg Config) *Manager {
	cfg.Patience = cmp.Or(cfg.Patience, 2*time.Second)
	cfg.BumpAfter = cmp.Or(cfg.BumpAfter, 3*time.Minute)
	cfg.MostOrders = cmp.Or(cfg.MostOrders, defaultMostOrders)
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	return &Manager{cfg: cfg}
}

// Request is something a chain is asked to do once: for a subject, to a purpose.
type Request struct {
	Chain   *chain.Chain
	Subject string
	Purpose store.TxPurpose
	// Order is what the escrow is asked, and may go in one transaction with the orders of others; see gather. It stands
	// in place of To, Value and Data.
	Order *chain.EscrowOrder
	// Alone has an order go in a transaction of its own.
	Alone bool
	To    common.Address
	Value *big.Int // wei that it carries; nil: none
	Data  []byte
	// Guard runs in the database transaction that commits to sending, and stops it by an error. Nil: nothing could stop
	// it.
	Guard func(ctx context.Context, tx *store.Tx) error
}

// Execute has a request carried out. The signed transaction is stored before it is sent, and while it is stored it is
// the only one for its purpose. Execute returns when the transaction is confirmed; the caller records the receipt in
// the store with what belongs to it, or by RecordReceipt. The receipt is that of the whole transaction, in which others
// may go. Errors are a *tasks.Snooze, a *chain.RevertError, ErrBatchReverted, the guard's, or a node's.
func (m *Manager) Execute(ctx context.Context, r Request) (store.OutgoingTx, *types.Receipt, error) {
	node, err := r.Chain.Connection.Node()
	if err != nil {
		return store.OutgoingTx{}, nil, err
	}
	last, err := m.cfg.DB.LastOutgoingTx(ctx, r.Subject, r.Purpose)
	if err != nil {
		return store.OutgoingTx{}, nil, err
	}
	if last == nil || last.Status.HasFailed() {
		if r.Order != nil && !r.Alone && last == nil {
			last, err = m.gather(ctx, node, r)
		} else {
			last, err = m.signAndStore(ctx, node, r)
		}
		if err != nil {
			return store.OutgoingTx{}, nil, err
		}
	}
	return m.followTx(ctx, r.Chain, node, *last)
}

// RecordReceipt stores the receipt of a transaction, as Execute gave it, with which nothing else belongs.
func (m *Manager) RecordReceipt(ctx context.Context, t store.OutgoingTx) error {
	return m.cfg.DB.Write(ctx, func(tx *store.Tx) error {
		_, err := tx.MarkTxMined(ctx, t)
		return err
	})
}
