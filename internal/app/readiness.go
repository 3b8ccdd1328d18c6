package app

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/readiness"
)

// mostClockSkew is how far this machine's clock and the database's may be apart. Replicas judge by their own clocks when
// each other's leases have run out, which are renewed every two seconds and last six.
const mostClockSkew = 2 * time.Second

// newReadiness says what is looked at to tell whether requests can be answered here. Chains and partners that are down keep no
// decision from being made.
func (a *App) newReadiness(c Config) *readiness.Checker {
	return readiness.New(c.Log,
		readiness.Check{Name: "database", Required: true, Do: c.DB.Ping},
		readiness.Check{Name: "schema", Required: true, Do: c.DB.CheckSchema},
		readiness.Check{Name: "clock", Required: true, Do: func(ctx context.Context) error {
			ahead, err := c.DB.ClockAhead(ctx)
			if err == nil && ahead.Abs() > mostClockSkew {
				return fmt.Errorf("the clock is %s ahead of the database's", ahead)
			}
			return err
		}},
		readiness.Check{Name: "chains", Do: a.checkChains},
		readiness.Check{Name: "partners", Do: func(context.Context) error { return checkPartners(c) }},
	)
}

// checkChains asks the node of each chain which chain it is of. Embedded chains are a part of the process, and begin when they
// are first asked for anything.
func (a *App) checkChains(ctx context.Context) (err error) {
	if a.nodes.Quiet != nil {
		return nil
	}
	for _, chain := range a.chains.Chains() {
		if _, failed := chain.Connection.VerifiedNode(ctx); failed != nil {
			err = errors.Join(err, failed)
		}
	}
	return err
}

// checkPartners looks at what calls to partners have come to. It calls nobody.
func checkPartners(c Config) (err error) {
	if c.Connected == nil {
		return nil
	}
	for _, p := range c.Connected.Partners {
		if p.Calls != nil && !p.Calls().OpenUntil.IsZero() {
			err = errors.Join(err, fmt.Errorf("the circuit of %s is open", p.Name))
		}
	}
	return err
}
