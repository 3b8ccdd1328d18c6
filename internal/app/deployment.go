package app

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// DeploymentConfig says what contracts are to stand on a chain.
type DeploymentConfig struct {
	// Chain is what is to be served: its id, the URL of its node, payees, bounds and, unless TestTokens is set, tokens
	// by address and currency. The node is asked for the rest of a token.
	Chain       ChainRecord
	OperatorKey []byte // deploys, operates and, unless Chain names another owner, owns the contracts
	File        string // the chain is recorded there once its contracts stand
	Log         *slog.Logger
}

// Deployment puts the platform's contracts on a chain.
type Deployment struct {
	config  DeploymentConfig
	network chain.Network
	chains  *chain.Chains
	known   *ChainRecord // as the file has the chain; nil: it is not there
	close   func() error
}

// OpenDeployment connects to the chain; the caller closes the deployment. It is an error if the file records another
// installation on the chain.
func OpenDeployment(ctx context.Context, c DeploymentConfig) (_ *Deployment, err error) {
	id, err := caip.ParseChainID(c.Chain.ID)
	if err != nil {
		return nil, err
	}
	number, ok := id.EIP155()
	if !ok {
		return nil, fmt.Errorf("%s is not a chain of the eip155 namespace", id)
	}
	node, err := chain.RPC(map[caip.ChainID]string{id: c.Chain.RPC})(number)
	if err != nil {
		return nil, err
	}
	d := &Deployment{config: c, close: func() error { closeNode(node); return nil }}
	defer func() {
		if err != nil {
			err = errors.Join(err, d.close())
		}
	}()
	if d.network, err = c.network(ctx, node); err != nil {
		return nil, err
	}
	if d.known, err = FindChain(c.File, id); err != nil {
		return nil, err
	}
	db, closeDB, err := openScratchDatabase(ctx)
	if err != nil {
		return nil, err
	}
	d.close = func() error { closeNode(node); return closeDB() }
	d.chains, err = chain.New(chain.Config{
		DB: db, Networks: []chain.Network{d.network}, Operator: c.OperatorKey, Log: c.Log,
		Dial: func(uint64) (chain.Node, error) { return node, nil },
	})
	if err != nil {
		return nil, err
	}
	if now := d.chains.Engine()[0]; d.known != nil && d.known.Escrow != "" && d.known.Escrow != now.Escrow {
		return nil, fmt.Errorf("%s has %s with its escrow at %s, and with these settings and this version's contracts it is "+
			"at %s: that is another installation; record it in another file", c.File, id, d.known.Escrow, now.Escrow)
	}
	return d, nil
}

// openScratchDatabase opens a database that is thrown away: CREATE2 makes repeating a deployment harmless without a
// memory of it.
func openScratchDatabase(ctx context.Context) (*store.DB, func() error, error) {
	dir, err := os.MkdirTemp("", "offblocks-*")
	if err != nil {
		return nil, nil, err
	}
	db, err := OpenDatabase(ctx, "sqlite:"+DataDir(dir).Path("deploy.db"))
	if err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(dir))
	}
	return db, func() error { return errors.Join(db.Close(), os.RemoveAll(dir)) }, nil
}

// network is the chain as it is to be served.
func (c DeploymentConfig) network(ctx context.Context, node chain.Node) (chain.Network, error) {
	r := c.Chain
	if r.TestTokens {
		return r.testNetwork()
	}
	r.Tokens = nil
	for _, given := range c.Chain.Tokens {
		token, err := chain.ReadToken(ctx, node, given.Address)
		if err != nil {
			return chain.Network{}, err
		}
		token.Currency, token.Address = given.Currency, given.Address
		r.Tokens = append(r.Tokens, token)
	}
	return r.Network()
}

// testNetwork is a chain of test tokens, on which little needs to be said.
func (c ChainRecord) testNetwork() (chain.Network, error) {
	id, err := caip.ParseChainID(c.ID)
	if err != nil {
		return chain.Network{}, err
	}
	n := chain.Network{
		ID: id, Name: cmp.Or(c.Name, chain.Name(id)), Settlement: c.Settlement, Partner: c.Partner, Platform: c.Platform,
		Confirmations: c.Confirmations, NativeUSD: c.NativeUSD, Owner: c.Owner,
	}
	if n.NativeUSD.IsZero() {
		n.NativeUSD = decimal.NewFromInt(3000)
	}
	n.MaxFee, err = c.maxFee()
	return n, err
}

// Survey tells which contracts stand and which are missing. It sends nothing.
func (d *Deployment) Survey(ctx context.Context) (chain.Survey, error) {
	return d.chains.Survey(ctx, d.network.ID)
}

// Run deploys what is missing of the survey, verifies all of it and records the chain, with the guardian, operators and
// payees that were recorded for it before. Nothing is recorded on an error; Run again goes on where it ended.
func (d *Deployment) Run(ctx context.Context, s chain.Survey, timeout time.Duration) error {
	if err := retryWhileWaiting(ctx, timeout, func(ctx context.Context) error {
		return d.chains.Deploy(ctx, d.network.ID)
	}); err != nil {
		return err
	}
	c, err := d.record(ctx, s)
	if err != nil {
		return err
	}
	checks, err := c.Verify(ctx)
	if err != nil {
		return err
	}
	for _, check := range checks {
		if !check.OK() {
			return fmt.Errorf("%s is %s, and should be %s; nothing was recorded", check.What, check.Got, check.Want)
		}
	}
	return RecordChain(d.config.File, c)
}

// record is what is to be recorded of the chain.
func (d *Deployment) record(ctx context.Context, s chain.Survey) (ChainRecord, error) {
	n, site := d.network, s.Chain
	tokens, err := d.chains.Tokens(n.ID)
	if err != nil {
		return ChainRecord{}, err
	}
	code, err := d.chains.Code(ctx, n.ID)
	if err != nil {
		return ChainRecord{}, err
	}
	c := ChainRecord{
		ID: string(n.ID), Name: n.Name, RPC: d.config.Chain.RPC, NativeUSD: n.NativeUSD, Confirmations: n.Confirmations,
		Settlement: site.Settlement, Partner: site.Partner, Platform: site.Platform, Tokens: tokens,
		TestTokens: d.config.Chain.TestTokens, Operator: s.Operator, Owner: n.Owner, Factory: site.Factory,
		Escrow: site.Escrow, Code: &code,
	}
	if n.MaxFee != nil {
		most := decimal.NewFromBigInt(n.MaxFee, 0)
		c.MaxFee = &most
	}
	if d.known != nil {
		c.Guardian, c.Operators, c.Payees = d.known.Guardian, d.known.Operators, d.known.Payees
	}
	return c, nil
}

// Close lets go of the chain.
func (d *Deployment) Close() error { return d.close() }

// retryWhileWaiting tries again what waits for a chain.
func retryWhileWaiting(ctx context.Context, timeout time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, timeout)
	defer cancel()
	for {
		err := do(ctx)
		waiting := new(tasks.Snooze)
		if !errors.As(err, &waiting) {
			return err
		}
		again := time.NewTimer(min(waiting.After, 2*time.Second))
		select {
		case <-again.C:
		case <-ctx.Done():
			again.Stop()
			return fmt.Errorf("%w; start again to go on", err)
		}
	}
}

// Verify compares a recorded chain with what is there: addresses, code, owners, operators and payees. It needs no key.
// The error is nil also where checks fail.
func (c ChainRecord) Verify(ctx context.Context) ([]chain.Check, error) {
	if c.Operator == "" {
		return nil, errors.New("the record names no operator")
	}
	network, err := c.Network()
	if err != nil {
		return nil, err
	}
	network.TestTokens = c.TestTokens
	number, _ := network.ID.EIP155()
	node, err := chain.RPC(map[caip.ChainID]string{network.ID: c.RPC})(number)
	if err != nil {
		return nil, err
	}
	defer closeNode(node)
	chains, err := chain.New(chain.Config{
		Networks: []chain.Network{network}, Watch: c.Operator, Dial: func(uint64) (chain.Node, error) { return node, nil },
	})
	if err != nil {
		return nil, err
	}
	checks, err := chains.Verify(ctx, network.ID)
	if err != nil {
		return nil, err
	}
	planned := chains.Engine()[0]
	checks = append(checks,
		chain.Check{What: "address of the factory", Want: planned.Factory, Got: c.Factory},
		chain.Check{What: "address of the escrow", Want: planned.Escrow, Got: c.Escrow})
	tokens, err := chains.Tokens(network.ID)
	if err != nil {
		return nil, err
	}
	for i, token := range c.Tokens {
		want := ""
		if i < len(tokens) {
			want = tokens[i].Address
		}
		checks = append(checks, chain.Check{What: "address of " + token.Symbol, Want: want, Got: token.Address})
	}
	return checks, nil
}

func closeNode(node chain.Node) {
	if client, ok := node.(interface{ Close() }); ok {
		client.Close()
	}
}
