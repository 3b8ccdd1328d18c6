package app

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/metrics"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
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
	if err := errors.Join(figures.Add(calls), figures.AddTraffic(a.traffic), figures.Add(backlog), figures.Add(ofChains)); err != nil {
		return err
	}
	l, err := figures.Open(ctx, c.Metrics)
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
