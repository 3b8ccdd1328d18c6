package app

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/offblocks/offblocks/internal/figures"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/metrics"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// wireFigures has decisions and measures counted for the console, and makes what Prometheus is shown of the same.
func (a *App) wireFigures(c Config) {
	calls, links := metrics.PartnerCalls{}, metrics.Links{}
	if c.Connected != nil {
		for _, p := range c.Connected.Partners {
			if p.Calls != nil {
				calls[p.Name] = p.Calls
			}
			if p.Links != nil {
				links[p.Name] = p.Links
			}
		}
	}
	chains := a.chains.Chains()
	backlog := &metrics.Backlog{
		DB: c.DB, Pools: []store.TaskPool{tasks.PoolPartner, tasks.PoolChain, tasks.PoolWebhook, tasks.PoolUpkeep},
		Rates: c.Rates, Now: c.Now, SystemTime: c.SystemTime,
	}
	for _, chain := range chains {
		backlog.Chains = append(backlog.Chains, chain.ID())
		for _, token := range chain.Tokens {
			if !slices.Contains(backlog.Currencies, token.Currency) {
				backlog.Currencies = append(backlog.Currencies, token.Currency)
			}
		}
	}
	ofChains := &metrics.Chains{DB: c.DB, Chains: chains, Operator: a.chains.Operator(), Embedded: a.nodes.Quiet != nil}
	a.gauges = metrics.NewGauges(calls, links, backlog, ofChains)
	a.counted = figures.New(c.DB, c.Now, func(context.Context) (out []figures.Measure) {
		for _, r := range a.gauges.Read() {
			out = append(out, figures.Measure{Figure: r.Name, Detail: r.Labels, Value: r.Value})
		}
		return out
	})
	c.DB.OnDecision(func(d store.Decided) {
		a.counted.ObserveDecision(d)
		if a.traffic != nil {
			a.traffic.ObserveDecision(d)
		}
	})
}

// countFigures has what was counted written, and measures taken, again and again.
func (a *App) countFigures() {
	a.runner.Every("write figures", 5*time.Second, a.counted.Flush)
	a.runner.EveryFromStart("take measures", time.Minute, a.counted.Take)
	a.runner.Every("purge figures", time.Hour, a.counted.Purge)
}

// wireMetrics opens the listener that shows figures, if there is to be one. It is closed with those of partners.
func (a *App) wireMetrics(ctx context.Context, c Config) error {
	if c.Metrics == "" {
		return nil
	}
	shown := metrics.New()
	if err := errors.Join(shown.AddTraffic(a.traffic), shown.AddGauges(a.gauges)); err != nil {
		return err
	}
	l, err := shown.Open(ctx, c.Metrics)
	if err != nil {
		return fmt.Errorf("cannot show metrics on %s: %w; choose another address with --metrics-listen", c.Metrics, err)
	}
	a.metricsURL = "http://" + l.Addr().String() + "/metrics"
	c.Log.InfoContext(ctx, "metrics are shown", "address", l.Addr().String(), "path", "/metrics")
	unlisten := a.unlisten
	a.unlisten = func() error { return errors.Join(unlisten(), l.Close()) }
	a.partners = append(a.partners, l.Run)
	return nil
}

// observeRequests is what is told of requests; nil without figures.
func (a *App) observeRequests() func(httpserver.Answered) {
	if a.traffic == nil {
		return nil
	}
	return a.traffic.ObserveRequest
}

// observeDeliveries is what is told of deliveries; nil without figures.
func (a *App) observeDeliveries() func(issuing.DeliveryAttempt) {
	if a.traffic == nil {
		return nil
	}
	return a.traffic.ObserveDelivery
}
