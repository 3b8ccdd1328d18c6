package node

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"iter"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/filters"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// maxPending is how many events of a subscription wait for a peer that reads slowly.
const maxPending = 20_000

// Subscription collects the events of a chain that one eth_subscribe asked for. The chain never waits for it.
type Subscription struct {
	ID       string // as eth_subscribe answers it; nobody can guess another's
	source   *filters.Subscription
	overflow func() // called when too many events wait

	mu      sync.Mutex
	pending []any
	arrived chan struct{} // has one element when something is pending
	ended   chan struct{}
}

// paramsError has the code of JSON-RPC 2.0 for parameters that are not understood.
type paramsError struct{ message string }

func (e *paramsError) Error() string { return e.message }

// ErrorCode makes it an rpc.Error.
func (e *paramsError) ErrorCode() int { return jsonrpc.CodeInvalidParams }

// Subscribe opens a subscription by the parameters of eth_subscribe: newHeads, logs with criteria, or
// newPendingTransactions, which tells hashes. overflow is called when too many events wait. The caller ends it. An error
// about the parameters is an rpc.Error.
func (n *Node) Subscribe(params []json.RawMessage, overflow func()) (*Subscription, error) {
	events := n.filters.events
	var kind string
	if len(params) == 0 || json.Unmarshal(params[0], &kind) != nil {
		return nil, &paramsError{"the first parameter says what to subscribe to"}
	}
	s := &Subscription{
		ID: newSubscriptionID(), overflow: overflow, arrived: make(chan struct{}, 1), ended: make(chan struct{}),
	}
	switch kind {
	case "newHeads":
		heads := make(chan *types.Header)
		s.source = events.SubscribeNewHeads(heads)
		go collectEvents(s, heads, func(head *types.Header) []any { return []any{head} })
	case "logs":
		var criteria filters.FilterCriteria
		if len(params) > 1 {
			if err := json.Unmarshal(params[1], &criteria); err != nil {
				return nil, &paramsError{err.Error()}
			}
		}
		logs := make(chan []*types.Log)
		source, err := events.SubscribeLogs(ethereum.FilterQuery(criteria), logs)
		if err != nil {
			return nil, err
		}
		s.source = source
		go collectEvents(s, logs, eachAsAny[*types.Log])
	case "newPendingTransactions":
		if len(params) > 1 && string(params[1]) != "false" {
			return nil, &paramsError{"pending transactions are told of by their hashes only"}
		}
		txs := make(chan []*types.Transaction)
		s.source = events.SubscribePendingTxs(txs)
		go collectEvents(s, txs, func(txs []*types.Transaction) (hashes []any) {
			for _, tx := range txs {
				hashes = append(hashes, tx.Hash())
			}
			return hashes
		})
	default:
		return nil, &paramsError{"there is no subscription " + kind}
	}
	return s, nil
}

func eachAsAny[T any](events []T) []any {
	all := make([]any, len(events))
	for i, event := range events {
		all[i] = event
	}
	return all
}

// collectEvents takes what the chain delivers until the subscription ends.
func collectEvents[T any](s *Subscription, source <-chan T, split func(T) []any) {
	defer close(s.ended)
	for {
		select {
		case event := <-source:
			s.add(split(event))
		case <-s.source.Err(): //nolint:errcheck // that it ends is all that matters
			return
		}
	}
}

func (s *Subscription) add(events []any) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.pending)+len(events) > maxPending {
		s.overflow()
		return
	}
	s.pending = append(s.pending, events...)
	select {
	case s.arrived <- struct{}{}:
	default:
	}
}

// NextEvents yields events as they arrive, until the subscription or ctx ends.
func (s *Subscription) NextEvents(ctx context.Context) iter.Seq[any] {
	return func(yield func(any) bool) {
		for {
			select {
			case <-ctx.Done():
				return
			case <-s.ended:
				return
			case <-s.arrived:
			}
			s.mu.Lock()
			events := s.pending
			s.pending = nil
			s.mu.Unlock()
			for _, event := range events {
				select {
				case <-ctx.Done():
					return
				case <-s.ended:
					return
				default:
				}
				if !yield(event) {
					return
				}
			}
		}
	}
}

// End ends the subscription and waits until the chain delivers nothing more.
func (s *Subscription) End() {
	s.source.Unsubscribe()
	<-s.ended
}

// newSubscriptionID makes 128 random bits, so that nobody guesses another's.
func newSubscriptionID() string {
	id := make([]byte, 16)
	_, _ = rand.Read(id) // never fails
	return hexutil.Encode(id)
}
