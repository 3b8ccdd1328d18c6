package chain

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"
)

// readyPause is how long Ready waits before it asks a node again that did not answer.
const readyPause = 500 * time.Millisecond

// Ready waits until the gas price of every network that has no fixed one is known, so that payments can be priced, and makes
// sure on the way that each node is one of its chain, and that contracts which another version deployed are ours to drive. When the context
// ends first, the error says which chain does not answer and why; an *OtherChain and an *Unfit are final at once.
func (c *Chains) Ready(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, s := range c.sites {
		if s.network.GasPrice == nil || s.recorded {
			group.Go(func() error { return c.ready(ctx, s) })
		}
	}
	return group.Wait()
}

func (c *Chains) ready(ctx context.Context, s *site) error {
	for {
		node, err := c.rightNode(ctx, s)
		if err == nil {
			err = c.recognise(ctx, node, s)
		}
		if other, unfit := new(OtherChain), new(Unfit); errors.As(err, &other) || errors.As(err, &unfit) {
			return err
		}
		if err == nil && s.network.GasPrice == nil {
			err = c.readPrice(ctx, s)
		}
		if err == nil {
			return nil
		}
		again := time.NewTimer(readyPause)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return fmt.Errorf("%s is not reachable: %w", s.chain.ID, err)
		}
	}
}
