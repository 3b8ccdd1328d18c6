package app

import (
	"context"
	"math/big"
	"slices"
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
	return (&chains.Chains{Published: r.Published(), Sender: r.Operator().Address.Hex(), Ask: states.ask, Decode: decodeTx}).Room()
}

// ask asks nodes at once. What one says does not wait for another.
func (s *chainStates) ask(ctx context.Context, ids []caip.ChainID) map[caip.ChainID]chains.NodeState {
	s.mu.Lock()
	defer s.mu.Unlock()
	known := func(id caip.ChainID) bool { _, ok := s.last[id]; return ok }
	if time.Since(s.asked) < statesKept && !slices.ContainsFunc(ids, func(id caip.ChainID) bool { return !known(id) }) {
		return s.last
	}
	// Whoever hangs up leaves the others what was asked for.
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), nodePatience)
	defer cancel()
	states := make([]chains.NodeState, len(ids))
	var group sync.WaitGroup
	for i, id := range ids {
		group.Go(func() { states[i] = s.askNode(ctx, id) })
	}
	group.Wait()
	s.last, s.asked = map[caip.ChainID]chains.NodeState{}, time.Now()
	for i, id := range ids {
		s.last[id] = states[i]
	}
	return s.last
}

func (s *chainStates) askNode(ctx context.Context, id caip.ChainID) chains.NodeState {
	c, err := s.chains.Chain(id)
	if err != nil { // it was served once
		return chains.NodeState{Problem: "it is not served here any more"}
	}
	state := chains.NodeState{Confirmations: int64(min(c.Confirmations(), 1<<32))} // #nosec G115 -- bounded
	if limit := c.Definition.MaxFee; limit != nil {
		state.MaxFee = gwei(limit)
	}
	said, err := c.ReadFigures(ctx, s.chains.Operator())
	if err != nil {
		state.Problem = "its node does not answer" // the error may name the node's address, which can hold a key
		return state
	}
	state.Head, state.GasPrice, state.Coin = said.Head, gwei(said.GasPrice.BigInt()), said.Coins.String()
	state.TooDear = said.MaxFee.IsPositive() && said.GasPrice.GreaterThan(said.MaxFee)
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
