package registry

import (
	"context"
	"errors"
	"fmt"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/deployment"
)

// readyPause is how long Ready waits before it asks a node again that did not answer.
const readyPause = 500 * time.Millisecond

// Ready waits until the gas price of every chain that has no fixed one is known, so that payments can be priced. On the
// way it makes sure that each node is one of its chain, and that contracts which another version deployed are ours to
// operate. When the context ends first, the error says which chain does not answer and why; a *chain.WrongChainError
// and a *deployment.UnservableError are final at once.
func (r *Registry) Ready(ctx context.Context) error {
	group, ctx := errgroup.WithContext(ctx)
	for _, d := range r.deployments {
		if d.Chain.Definition.GasPrice == nil || d.Recorded() {
			group.Go(func() error { return r.awaitChain(ctx, d) })
		}
	}
	return group.Wait()
}

func (r *Registry) awaitChain(ctx context.Context, d *deployment.Deployment) error {
	for {
		node, err := d.Chain.Connection.VerifiedNode(ctx)
		if err == nil {
			err = d.Recognise(ctx, node)
		}
		if wrong, unservable := new(chain.WrongChainError), new(deployment.UnservableError); errors.As(err, &wrong) ||
			errors.As(err, &unservable) {
			return err
		}
		if err == nil && d.Chain.Definition.GasPrice == nil {
			err = r.Gas.Read(ctx, d.Chain)
		}
		if err == nil {
			return nil
		}
		again := time.NewTimer(readyPause)
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return fmt.Errorf("%s is not reachable: %w", d.Chain.ID(), err)
		}
	}
}
