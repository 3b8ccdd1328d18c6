package metrics

import (
	"context"
	"slices"
	"sync"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
)

// Chains shows what chains themselves say: their newest block, their gas price, and what the operator has there.
type Chains struct {
	DB       *store.DB
	Chains   []*chain.Chain
	Operator chain.Operator
	// Embedded chains begin when they are first asked for anything. Those that nobody has a wallet on are left alone.
	Embedded bool

	kept keptFigures
}

var (
	chainUp   = description("offblocks_chain_up", "1 if the chain's node answered when the figures were read.", "chain")
	chainHead = description("offblocks_chain_head_block", "The newest block of the node.", "chain")
	mirrorLag = description("offblocks_chain_mirror_lag_blocks",
		"Blocks that are deep enough to be booked and are not. Shown once the chain has a wallet.", "chain")
	gasPrice = description("offblocks_chain_gas_price_wei", "What the node suggests to pay for gas.", "chain")
	maxFee   = description("offblocks_chain_max_fee_wei", "The most that is offered for gas, where the chain's file has a bound.", "chain")
	coins    = description("offblocks_chain_operator_coins",
		"Whole native coins of the operator, from which gas is paid.", "chain", "operator")
	float = description("offblocks_chain_operator_tokens",
		"Whole tokens of the operator, from which refunds and reversals are paid.", "chain", "operator", "token", "symbol")
)

// Describe implements [prometheus.Collector].
func (*Chains) Describe(to chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{chainUp, chainHead, mirrorLag, gasPrice, maxFee, coins, float} {
		to <- d
	}
}

// Collect implements [prometheus.Collector]. All chains are asked at once, each for a few seconds.
func (c *Chains) Collect(to chan<- prometheus.Metric) {
	c.kept.show(to, c.read)
}

func (c *Chains) read() (out []prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), readPatience)
	defer cancel()
	cursors, err := c.DB.Cursors(ctx)
	if err != nil && c.Embedded {
		return nil // the database has a figure of its own
	}
	figures := make([][]prometheus.Metric, len(c.Chains))
	var all sync.WaitGroup
	for i, chain := range c.Chains {
		at := slices.IndexFunc(cursors, func(cursor store.Cursor) bool { return cursor.Chain == chain.ID() })
		switch {
		case at >= 0:
			all.Go(func() { figures[i] = c.readChain(ctx, chain, &cursors[at]) })
		case !c.Embedded:
			all.Go(func() { figures[i] = c.readChain(ctx, chain, nil) })
		}
	}
	all.Wait()
	for _, part := range figures {
		out = append(out, part...)
	}
	return out
}

// readChain reads the figures of a chain. Of a node that does not answer all of them it shows that, and nothing else.
// The cursor is how far the chain has been booked; nil: it has no wallet.
func (c *Chains) readChain(ctx context.Context, of *chain.Chain, booked *store.Cursor) []prometheus.Metric {
	id := string(of.ID())
	f, err := of.ReadFigures(ctx, c.Operator)
	if err != nil {
		return []prometheus.Metric{gauge(chainUp, 0, id)}
	}
	operator := c.Operator.Address.Hex()
	out := []prometheus.Metric{
		gauge(chainUp, 1, id), gauge(chainHead, float64(f.Head), id), gauge(gasPrice, f.GasPrice.InexactFloat64(), id),
		gauge(coins, f.Coins.InexactFloat64(), id, operator),
	}
	if f.MaxFee.IsPositive() {
		out = append(out, gauge(maxFee, f.MaxFee.InexactFloat64(), id))
	}
	for _, balance := range f.Tokens {
		out = append(out, gauge(float, balance.Amount.InexactFloat64(), id, operator, string(balance.Token), balance.Symbol))
	}
	if booked != nil {
		out = append(out, gauge(mirrorLag, float64(max(0, f.Confirmed-booked.Block)), id))
	}
	return out
}
