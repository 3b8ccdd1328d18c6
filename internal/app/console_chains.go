package app

import (
	"context"
	"math/big"
	"sync"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/console/chains"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
)

const (
	nodePatience = 2 * time.Second // that a page has with a chain's node
	statesKept   = 5 * time.Second // however many look
)

// chainStates are what the chains' nodes say, kept for a moment.
type chainStates struct {
	chains *registry.Registry

	mu    sync.Mutex
	asked time.Time
	last  map[caip.ChainID]chains.NodeState
}

// chainsRoom has the console's pages about chains.
func chainsRoom(r *registry.Registry) desk.Room {
	states := &chainStates{chains: r}
	return (&chains.Chains{Published: r.Published(), Ask: states.ask, Decode: decodeTx}).Room()
}

// ask asks all nodes at once. What one says does not wait for another.
func (s *chainStates) ask(ctx context.Context) map[caip.ChainID]chains.NodeState {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.last != nil && time.Since(s.asked) < statesKept {
		return s.last
	}
	// Whoever hangs up leaves the others what was asked for.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), nodePatience)
	defer cancel()
	list := s.chains.Chains()
	states := make([]chains.NodeState, len(list))
	var group sync.WaitGroup
	for i, c := range list {
		group.Go(func() { states[i] = s.askNode(ctx, c) })
	}
	group.Wait()
	s.last, s.asked = map[caip.ChainID]chains.NodeState{}, time.Now()
	for i, c := range list {
		s.last[c.ID()] = states[i]
	}
	return s.last
}

func (s *chainStates) askNode(ctx context.Context, c *chain.Chain) chains.NodeState {
	operator := s.chains.Operator().Address.Hex()
	state := chains.NodeState{Operator: operator, Confirmations: int64(min(c.Confirmations(), 1<<32))} // #nosec G115 -- bounded
	limit := c.Definition.MaxFee
	if limit != nil {
		state.MaxFee = gwei(limit)
	}
	said, err := chain.ReadState(ctx, c, operator)
	if err != nil {
		state.Problem = "its node does not answer" // the error may name the node's address, which can hold a key
		return state
	}
	state.Head, state.GasPrice, state.Coin = said.Head, gwei(said.GasPrice), said.Coin.String()
	state.TooDear = limit != nil && said.GasPrice.Cmp(limit) > 0
	return state
}

func gwei(wei *big.Int) string { return decimal.NewFromBigInt(wei, -9).String() + " gwei" }

func decodeTx(signed string) (t chains.Transaction, err error) {
	d, err := chain.DecodeTx(signed)
	if err != nil {
		return t, err
	}
	t = chains.Transaction{Hash: d.Hash, To: d.To, Method: d.Method, MaxFee: gwei(d.MaxFee), Tip: gwei(d.Tip), Gas: d.Gas}
	for _, a := range d.Arguments {
		t.Arguments = append(t.Arguments, pages.Fact{Name: a.Name, Value: pages.Cell{Text: a.Value, Class: "code"}})
	}
	if d.Method == "" {
		t.Method = "none of our contracts"
		t.Arguments = []pages.Fact{{Name: "data", Value: pages.Cell{Text: d.Data, Class: "code"}}}
	}
	return t, nil
}
