package app

import (
	"context"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/internal/metrics"
)

// wireMetrics opens the listener that shows figures, if there is to be one. It is closed with those of partners.
func (a *App) wireMetrics(ctx context.Context, c Config) error {
	if c.Metrics == "" {
		return nil
	}
	figures := metrics.New()
	calls := metrics.PartnerCalls{}
	if c.Connected != nil {
		for _, p := range c.Connected.Partners {
			if p.Calls != nil {
				calls[p.Name] = p.Calls
			}
		}
	}
	if err := figures.Add(calls); err != nil {
		return err
	}
	l, err := figures.Open(ctx, c.Metrics)
	if err != nil {
		return fmt.Errorf("cannot show metrics on %s: %w; choose another address with --metrics-listen", c.Metrics, err)
	}
	c.Log.InfoContext(ctx, "metrics are shown", "address", l.Addr().String(), "path", "/metrics")
	unlisten := a.unlisten
	a.unlisten = func() error { return errors.Join(unlisten(), l.Close()) }
	a.partners = append(a.partners, l.Run)
	return nil
}
