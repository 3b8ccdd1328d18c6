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

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
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
	Now       func() time.Time // nil means time.Now
}

// Manager carries out requests on every chain.
type Manager struct{ cfg Config }

// New prepares a manager.
func New(cfg Config) *Manager {
	cfg.Patience = cmp.Or(cfg.Patience, 2*time.Second)
	cfg.BumpAfter = cmp.Or(cfg.BumpAfter, 3*time.Minute)
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	return &Manager{cfg}
}

// Request is something a chain is asked to do once: for a subject, to a purpose.
type Request struct {
	Chain   *chain.Chain
	Subject string
	Purpose store.TxPurpose
	To      common.Address
	Value   *big.Int // wei that it carries; nil: none
	Data    []byte
	// Guard runs in the database transaction that commits to sending, and stops it by an error. Nil: nothing could stop
	// it.
	Guard func(ctx context.Context, tx *store.Tx) error
}

// Execute has a request carried out. The signed transaction is stored before it is sent, and while it is stored it is
// the only one for its purpose. Execute returns when the transaction is confirmed; the caller records the receipt in
// the store with what belongs to it, or by RecordReceipt. Errors are a *tasks.Snooze, a *chain.RevertError, the
// guard's, or a node's.
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
		if last, err = m.signAndStore(ctx, node, r); err != nil {
			return store.OutgoingTx{}, nil, err
		}
	}
	return m.followTx(ctx, r.Chain, node, *last)
}

// signAndStore signs and stores a transaction for a request. What needs the node is asked before the store's transaction
// begins.
func (m *Manager) signAndStore(ctx context.Context, node chain.Node, r Request) (*store.OutgoingTx, error) {
	operator := m.cfg.Operator.Address
	gas, err := estimateGas(ctx, node, ethereum.CallMsg{From: operator, To: &r.To, Value: r.Value, Data: r.Data})
	if err != nil {
		return nil, err
	}
	fees, err := SuggestFees(ctx, node)
	if err != nil {
		return nil, err
	}
	if fees.aboveMaxFee(r.Chain) {
		return nil, tasks.WaitFor("lower fees on "+string(r.Chain.ID()), 15*time.Second)
	}
	// What somebody else has in the pool is left alone. If it is dropped, awaitEarlierNonce closes the gap; if it comes to
	// light only now and takes the nonce of ours, displaceTx has the request signed anew (ADR 25).
	onChain, err := m.pendingNonce(ctx, node)
	if err != nil {
		return nil, err
	}
	var prepared *store.OutgoingTx
	err = m.cfg.DB.Write(ctx, func(tx *store.Tx) error {
		if r.Guard != nil {
			if err := r.Guard(ctx, tx); err != nil {
				return err
			}
		}
		last, err := tx.LastOutgoingTx(ctx, r.Subject, r.Purpose)
		if err != nil {
			return err
		}
		attempt := int64(1)
		if last != nil {
			if !last.Status.HasFailed() {
				prepared = last // another worker was faster
				return nil
			}
			attempt = last.Attempt + 1
		}
		nonce, foreign, err := tx.NextNonce(ctx, r.Chain.ID(), operator.Hex(), onChain)
		if err != nil {
			return err
		}
		if foreign {
			if err := m.fileNonceUsed(ctx, tx, r.Chain, nonce-1, ""); err != nil {
				return err
			}
		}
		signed, err := m.signVersion(r.Chain, nonce, r.To, r.Value, r.Data, gas, fees)
		if err != nil {
			return err
		}
		prepared = &store.OutgoingTx{
			ID: issuing.NewID[string](), Chain: r.Chain.ID(), Sender: operator.Hex(), Nonce: nonce, Purpose: r.Purpose,
			Subject: r.Subject,
			Attempt: attempt, Versions: []string{signed.raw}, Hash: signed.hash.Hex(), Status: store.TxSent,
			CreatedAt: issuing.At(m.cfg.Now()),
		}
		return tx.InsertOutgoingTx(ctx, *prepared)
	})
	return prepared, err
}

// RecordReceipt stores the receipt of a transaction, as Execute gave it, with which nothing else belongs.
func (m *Manager) RecordReceipt(ctx context.Context, t store.OutgoingTx) error {
	return m.cfg.DB.Write(ctx, func(tx *store.Tx) error {
		_, err := tx.MarkTxMined(ctx, t)
		return err
	})
}
