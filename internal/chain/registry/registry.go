// Package registry holds the chains that an installation serves, each with its contracts, and what is shared between
// them: the operator, its transactions and the gas prices. It answers for them what the verbs ask of wallets.
package registry

import (
	"cmp"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/gas"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Config is what chains are served with.
type Config struct {
	DB     *store.DB
	Chains []chain.Definition
	// Operator is the private key, 32 bytes, that sends every transaction and owns the contracts. chain.NewOperatorKey
	// makes one.
	Operator []byte
	// Watch is the operator's address where its key is not at hand: such chains are planned and verified, and nothing
	// is sent. It counts only without Operator.
	Watch string
	// Dial is called when a chain is first needed.
	Dial  chain.Dialer
	Rates issuing.Rates
	// Patience, BumpAfter, Gather and MostOrders are as in txmanager.Config.
	Patience, BumpAfter, Gather time.Duration
	MostOrders                  int
	Now                         func() time.Time // nil means time.Now
	Log                         *slog.Logger     // nil discards
}

// Registry is every chain that is served, in the order of its definitions.
type Registry struct {
	Transactions *txmanager.Manager
	Gas          *gas.Oracle

	now         func() time.Time
	operator    chain.Operator
	deployments []*deployment.Deployment
}

// New prepares chains without asking any of them.
func New(cfg Config) (*Registry, error) {
	operator, err := cfg.operatorOf()
	if err != nil {
		return nil, err
	}
	if len(cfg.Chains) == 0 {
		return nil, errors.New("no chains are configured")
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	cfg.Log = cmp.Or(cfg.Log, slog.New(slog.DiscardHandler))
	r := &Registry{now: cfg.Now, operator: operator}
	r.Transactions = txmanager.New(txmanager.Config{
		DB: cfg.DB, Operator: operator, Patience: cfg.Patience, BumpAfter: cfg.BumpAfter,
		Gather: cfg.Gather, MostOrders: cfg.MostOrders, Now: cfg.Now,
	})
	for _, definition := range cfg.Chains {
		if _, err := r.Deployment(definition.ID); err == nil {
			return nil, fmt.Errorf("chain %s is configured twice", definition.ID)
		}
		d, err := deployment.New(definition, deployment.Config{
			Operator: operator, Dial: cfg.Dial, Transactions: r.Transactions, Now: cfg.Now, Log: cfg.Log,
		})
		if err != nil {
			return nil, fmt.Errorf("chain %s: %w", definition.ID, err)
		}
		r.deployments = append(r.deployments, d)
	}
	r.Gas = gas.NewOracle(r.Chains(), cfg.Rates, cfg.Log)
	return r, nil
}

func (cfg Config) operatorOf() (chain.Operator, error) {
	if len(cfg.Operator) == 0 && cfg.Watch != "" {
		return chain.WatchedOperator(cfg.Watch)
	}
	return chain.NewOperator(cfg.Operator)
}

// Now is the installation's clock.
func (r *Registry) Now() issuing.Instant { return issuing.At(r.now()) }

// Operator is who sends every transaction. On real chains it needs the native coin for gas.
func (r *Registry) Operator() chain.Operator { return r.operator }

// Chains are the chains that are served.
func (r *Registry) Chains() []*chain.Chain {
	list := make([]*chain.Chain, len(r.deployments))
	for i, d := range r.deployments {
		list[i] = d.Chain
	}
	return list
}

// Published are the chains as the API shows them, with the addresses of what stands on them.
func (r *Registry) Published() issuing.Chains {
	list := make(issuing.Chains, len(r.deployments))
	for i, d := range r.deployments {
		list[i] = d.Chain.Published
	}
	return list
}

// Deployment is the contracts of a chain. A chain that is not served is a refusal with issuing.CodeChainUnsupported.
func (r *Registry) Deployment(id caip.ChainID) (*deployment.Deployment, error) {
	for _, d := range r.deployments {
		if d.Chain.ID() == id {
			return d, nil
		}
	}
	return nil, issuing.Refuse(issuing.CodeChainUnsupported, "%s is not a chain that is served here", id)
}

// Chain is a chain that is served. One that is not is a refusal with issuing.CodeChainUnsupported.
func (r *Registry) Chain(id caip.ChainID) (*chain.Chain, error) {
	d, err := r.Deployment(id)
	if err != nil {
		return nil, err
	}
	return d.Chain, nil
}
