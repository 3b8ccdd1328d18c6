package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// order is something a chain is asked to do once: for a subject, to a purpose.
type order struct {
	chain   caip.ChainID
	subject string
	purpose string
	to      common.Address
	data    []byte
	// guard runs in the transaction that commits to sending, and stops it by an error. Nil: nothing could stop it.
	guard func(ctx context.Context, tx *store.Tx) error
}

// relay has an order carried out, once, however often it is asked and whatever crashed before: the signed transaction is kept
// before it is sent, and while it is kept it is the only one for its purpose. It answers when the transaction is deep enough;
// the caller notes that in the store with what belongs to it. Errors are a *tasks.Snooze, a *Refused, the guard's, or a node's.
func (k keeper) relay(ctx context.Context, o order) (store.OutgoingTx, *types.Receipt, error) {
	if err := k.deploy(ctx, o.chain); err != nil {
		return store.OutgoingTx{}, nil, fmt.Errorf("deploy on %s: %w", o.chain, err)
	}
	return k.send(ctx, o)
}

// send is relay on a chain where everything needed stands.
func (k keeper) send(ctx context.Context, o order) (store.OutgoingTx, *types.Receipt, error) {
	s, err := k.site(o.chain)
	if err != nil {
		return store.OutgoingTx{}, nil, err
	}
	node, err := k.reach(s)
	if err != nil {
		return store.OutgoingTx{}, nil, err
	}
	last, err := k.db.LastOutgoingTx(ctx, o.subject, o.purpose)
	if err != nil {
		return store.OutgoingTx{}, nil, err
	}
	if last == nil || last.Status == store.TxReverted {
		if last, err = k.begin(ctx, s, node, o); err != nil {
			return store.OutgoingTx{}, nil, err
		}
	}
	return k.follow(ctx, s, node, *last)
}

// begin commits to a transaction for an order. What needs the network is asked before the store's transaction begins.
func (k keeper) begin(ctx context.Context, s *site, node Node, o order) (*store.OutgoingTx, error) {
	gas, err := k.rehearse(ctx, node, ethereum.CallMsg{From: k.operator, To: &o.to, Data: o.data})
	if err != nil {
		return nil, err
	}
	offer, err := k.offer(ctx, node)
	if err != nil {
		return nil, err
	}
	if s.tooDear(offer) {
		return nil, tasks.WaitFor("lower fees on "+string(s.chain.ID), 15*time.Second)
	}
	first, err := node.PendingNonceAt(ctx, k.operator)
	if err != nil {
		return nil, fmt.Errorf("read nonce: %w", err)
	}
	var relay *store.OutgoingTx
	err = k.db.Write(ctx, func(tx *store.Tx) error {
		if o.guard != nil {
			if err := o.guard(ctx, tx); err != nil {
				return err
			}
		}
		last, err := tx.LastOutgoingTx(ctx, o.subject, o.purpose)
		if err != nil {
			return err
		}
		attempt := int64(1)
		if last != nil {
			if last.Status != store.TxReverted {
				relay = last // another worker was faster
				return nil
			}
			attempt = last.Attempt + 1
		}
		nonce, err := tx.NextNonce(ctx, o.chain, k.operator.Hex(), int64(first)) // #nosec G115 -- a count of transactions
		if err != nil {
			return err
		}
		signed, err := k.sign(s.number, nonce, o.to, o.data, gas, offer)
		if err != nil {
			return err
		}
		relay = &store.OutgoingTx{
			ID: issuing.NewID[string](), Chain: o.chain, Sender: k.operator.Hex(), Nonce: nonce, Purpose: o.purpose, Subject: o.subject, Attempt: attempt,
			Raw: signed.raw, Hash: signed.hash.Hex(), Status: store.TxSent, CreatedAt: issuing.At(k.cfg.Now()),
		}
		return tx.InsertOutgoingTx(ctx, *relay)
	})
	return relay, err
}

// signed is a transaction as it is sent, and its hash.
type signed struct {
	raw  string
	hash common.Hash
}

func (c *Chains) sign(chain *big.Int, nonce int64, to common.Address, data []byte, gas uint64, f fees) (signed, error) {
	if c.key == nil {
		return signed{}, errors.New("sign: the operator's key is not at hand")
	}
	tx, err := types.SignNewTx(c.key, types.LatestSignerForChainID(chain), &types.DynamicFeeTx{
		ChainID: chain, Nonce: uint64(nonce), To: &to, Data: data, Gas: gas, GasTipCap: f.tip, GasFeeCap: f.most, // #nosec G115 -- never negative
	})
	if err != nil {
		return signed{}, fmt.Errorf("sign: %w", err)
	}
	raw, err := tx.MarshalBinary()
	if err != nil {
		return signed{}, fmt.Errorf("sign: %w", err)
	}
	return signed{hexutil.Encode(raw), tx.Hash()}, nil
}

// versions are the signed transactions of a relay, the oldest first. They share a nonce, so that the chain takes one of them.
func versions(r store.OutgoingTx) ([]*types.Transaction, error) {
	var list []*types.Transaction
	for text := range strings.FieldsSeq(r.Raw) {
		raw, err := hexutil.Decode(text)
		if err != nil {
			return nil, fmt.Errorf("relay %s: %w", r.ID, err)
		}
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(raw); err != nil {
			return nil, fmt.Errorf("relay %s: %w", r.ID, err)
		}
		list = append(list, tx)
	}
	if len(list) == 0 {
		return nil, fmt.Errorf("relay %s: nothing signed", r.ID)
	}
	return list, nil
}

// follow sees a transaction through: it is sent if the node does not know it, and waited for as long as patience lasts.
func (k keeper) follow(ctx context.Context, s *site, node Node, r store.OutgoingTx) (store.OutgoingTx, *types.Receipt, error) {
	list, err := versions(r)
	if err != nil {
		return r, nil, err
	}
	deadline := time.NewTimer(k.cfg.Patience)
	defer deadline.Stop()
	offered := false
	for pause := 2 * time.Millisecond; ; pause = min(2*pause, 250*time.Millisecond) {
		receipt, err := receiptOf(ctx, node, list)
		if err != nil {
			return r, nil, err
		}
		if receipt != nil {
			if final, err := deepEnough(ctx, s, node, receipt); err != nil {
				return r, nil, err
			} else if final {
				return k.arrived(ctx, r, receipt)
			}
		} else if !offered {
			if err := publish(ctx, node, list); err != nil {
				return r, nil, err
			}
			offered = true
		}
		again := time.NewTimer(pause)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return r, nil, ctx.Err()
		case <-deadline.C:
			again.Stop()
			return r, nil, k.overdue(ctx, s, node, r, list)
		}
	}
}

// receipt finds that of the version which was mined; nil when none was.
func receiptOf(ctx context.Context, node Node, list []*types.Transaction) (*types.Receipt, error) {
	for i := len(list) - 1; i >= 0; i-- {
		receipt, err := node.TransactionReceipt(ctx, list[i].Hash())
		if err == nil {
			return receipt, nil
		}
		if !errors.Is(err, ethereum.NotFound) {
			return nil, fmt.Errorf("read receipt: %w", err)
		}
	}
	return nil, nil
}

func deepEnough(ctx context.Context, s *site, node Node, receipt *types.Receipt) (bool, error) {
	if s.network.Confirmations <= 1 {
		return true, nil
	}
	head, err := node.BlockNumber(ctx)
	if err != nil {
		return false, fmt.Errorf("read height: %w", err)
	}
	return head+1 >= receipt.BlockNumber.Uint64()+s.network.Confirmations, nil
}

// publish sends the newest version unless the node has it. That a node refuses it means nothing while it knows another version.
func publish(ctx context.Context, node Node, list []*types.Transaction) error {
	newest := list[len(list)-1]
	if known, err := knows(ctx, node, newest); known || err != nil {
		return err
	}
	refusal := node.SendTransaction(ctx, newest)
	if refusal == nil {
		return nil
	}
	for _, tx := range list {
		if known, err := knows(ctx, node, tx); known || err != nil {
			return err
		}
	}
	return fmt.Errorf("send %s: %w", newest.Hash(), refusal)
}

func knows(ctx context.Context, node Node, tx *types.Transaction) (bool, error) {
	_, _, err := node.TransactionByHash(ctx, tx.Hash())
	if errors.Is(err, ethereum.NotFound) {
		return false, nil
	}
	if err != nil {
		return false, fmt.Errorf("look for %s: %w", tx.Hash(), err)
	}
	return true, nil
}

// arrived gives the relay as the store is to note it. One that the contract refused is noted here and now.
func (k keeper) arrived(ctx context.Context, r store.OutgoingTx, receipt *types.Receipt) (store.OutgoingTx, *types.Receipt, error) {
	if r.Status == store.TxMined {
		return r, receipt, nil
	}
	r.Status, r.Hash, r.MinedAt = store.TxMined, receipt.TxHash.Hex(), issuing.At(k.cfg.Now())
	r.Block, r.BlockHash, r.GasUsed = receipt.BlockNumber.Int64(), receipt.BlockHash.Hex(), int64(receipt.GasUsed) // #nosec G115 -- within a block's gas
	if receipt.Status == types.ReceiptStatusSuccessful {
		return r, receipt, nil
	}
	r.Status = store.TxReverted
	if err := k.note(ctx, r); err != nil {
		return r, nil, err
	}
	return r, nil, &Refused{Detail: "transaction " + r.Hash + " was mined and failed; the next attempt tells why"}
}

// note keeps a receipt that no verb of the processor keeps.
func (k keeper) note(ctx context.Context, r store.OutgoingTx) error {
	return k.db.Write(ctx, func(tx *store.Tx) error {
		_, err := tx.MarkTxMined(ctx, r)
		return err
	})
}
