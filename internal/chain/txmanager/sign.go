package txmanager

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// outcome is what came of a request: a stored transaction, or an error.
type outcome struct {
	tx  *store.OutgoingTx
	err error
}

// signAndStore signs and stores a transaction for one request.
func (m *Manager) signAndStore(ctx context.Context, node chain.Node, r Request) (*store.OutgoingTx, error) {
	done := m.signTogether(ctx, node, []Request{r})[0]
	return done.tx, done.err
}

// signTogether signs and stores one transaction for requests of one chain, which are one request, or orders of one call.
// One that a contract refuses among others, or that its guard stops, does not hold up the rest. What needs the node is
// asked before the store's transaction begins.
func (m *Manager) signTogether(ctx context.Context, node chain.Node, list []Request) []outcome {
	results := make([]outcome, len(list))
	open := make([]int, len(list)) // those of the list that are to go in the transaction
	for i := range open {
		open[i] = i
	}
	for len(open) > 0 {
		prepared, refused, err := m.signBatch(ctx, node, list, open)
		if err == nil {
			for i := range prepared {
				results[open[i]].tx = &prepared[i]
			}
			return results
		}
		switch {
		case errors.Is(err, errStoredMeanwhile):
			results[open[refused]].tx = &prepared[refused]
			open = slices.Delete(open, refused, refused+1)
		case refused >= 0 && len(open) > 1 && isRevert(err):
			// By itself it may go through, as where a wallet takes no call by the escrow, or say better why not.
			results[open[refused]] = m.signTogether(ctx, node, []Request{list[open[refused]]})[0]
			open = slices.Delete(open, refused, refused+1)
		case refused >= 0:
			results[open[refused]].err = err
			open = slices.Delete(open, refused, refused+1)
		case len(open) > 1 && isRevert(err):
			for _, i := range open {
				results[i] = m.signTogether(ctx, node, []Request{list[i]})[0]
			}
			return results
		default:
			for _, i := range open {
				results[i].err = err
			}
			return results
		}
	}
	return results
}

func isRevert(err error) bool {
	var revert *chain.RevertError
	return errors.As(err, &revert)
}

// signBatch signs and stores one transaction for those of the list that are open. An error is about the one of them that
// refused says, or about none in particular where that is below 0.
func (m *Manager) signBatch(
	ctx context.Context, node chain.Node, list []Request, open []int,
) (prepared []store.OutgoingTx, refused int, err error) {
	first := list[open[0]]
	to, value, data := first.call(list, open)
	operator := m.cfg.Operator.Address
	gas, err := estimateGas(ctx, node, ethereum.CallMsg{From: operator, To: &to, Value: value, Data: data})
	if err != nil {
		return nil, placeOfRefusal(err, len(open)), err
	}
	fees, err := SuggestFees(ctx, node)
	if err != nil {
		return nil, -1, err
	}
	if fees.aboveMaxFee(first.Chain) {
		return nil, -1, tasks.WaitFor("lower fees on "+string(first.Chain.ID()), 15*time.Second)
	}
	// What somebody else has in the pool is left alone. If it is dropped, awaitEarlierNonce closes the gap; if it comes to
	// light only now and takes the nonce of ours, displaceTx has the request signed anew (ADR 25).
	onChain, err := m.pendingNonce(ctx, node)
	if err != nil {
		return nil, -1, err
	}
	var others []int // places of those that another worker has stored
	err = m.cfg.DB.Write(ctx, func(tx *store.Tx) error {
		prepared, others, refused = make([]store.OutgoingTx, len(open)), nil, -1
		for place, i := range open {
			r := list[i]
			if r.Guard != nil {
				if err := r.Guard(ctx, tx); err != nil {
					refused = place
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
					prepared[place] = *last
					others = append(others, place)
					continue
				}
				attempt = last.Attempt + 1
			}
			prepared[place] = store.OutgoingTx{
				ID: issuing.NewID[string](), Chain: r.Chain.ID(), Sender: operator.Hex(), Purpose: r.Purpose, Subject: r.Subject,
				Attempt: attempt, Status: store.TxSent,
			}
		}
		if len(others) == len(open) {
			return nil
		}
		if len(others) > 0 {
			return errStoredMeanwhile
		}
		return m.storeSigned(ctx, tx, first.Chain, prepared, onChain, func(nonce int64) (signedTx, error) {
			return m.signVersion(first.Chain, nonce, to, value, data, gas, fees)
		})
	})
	if errors.Is(err, errStoredMeanwhile) {
		refused = others[0]
	}
	return prepared, refused, err
}

// errStoredMeanwhile says that another worker was faster with one of several requests.
var errStoredMeanwhile = errors.New("another worker has stored a transaction for it")

// storeSigned signs a transaction with the next nonce and stores what goes in it.
func (m *Manager) storeSigned(ctx context.Context, tx *store.Tx, c *chain.Chain, prepared []store.OutgoingTx, onChain int64,
	sign func(nonce int64) (signedTx, error),
) error {
	nonce, foreign, err := tx.NextNonce(ctx, c.ID(), m.cfg.Operator.Address.Hex(), onChain)
	if err != nil {
		return err
	}
	if foreign {
		if err := m.fileNonceUsed(ctx, tx, c, nonce-1, ""); err != nil {
			return err
		}
	}
	version, err := sign(nonce)
	if err != nil {
		return err
	}
	for place := range prepared {
		p := &prepared[place]
		p.Nonce, p.Place, p.Orders = nonce, int64(place), int64(len(prepared))
		p.Versions, p.Hash, p.CreatedAt = []string{version.raw}, version.hash.Hex(), issuing.At(m.cfg.Now())
		if err := tx.InsertOutgoingTx(ctx, *p); err != nil {
			return err
		}
	}
	return nil
}

// call is what a chain is asked: by one request, or by the orders of all that are open.
func (r Request) call(list []Request, open []int) (to common.Address, value *big.Int, data []byte) {
	if r.Order == nil {
		return r.To, r.Value, r.Data
	}
	orders := make([]chain.EscrowOrder, len(open))
	for place, i := range open {
		orders[place] = *list[i].Order
	}
	to, data = r.Chain.EscrowCallData(orders)
	return to, nil, data
}

// placeOfRefusal is the place of the order that a contract says it refuses; -1 where it says of none. A single request is
// at place 0.
func placeOfRefusal(err error, orders int) int {
	var revert *chain.RevertError
	if !errors.As(err, &revert) {
		return -1
	}
	if orders == 1 {
		return 0
	}
	if revert.Order != nil && *revert.Order < orders {
		return *revert.Order
	}
	return -1
}
