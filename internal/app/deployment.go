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
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/registry"
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
	config     DeploymentConfig
	definition chain.Definition
	contracts  *deployment.Deployment
	known      *ChainRecord // as the file has the chain; nil: it is not there
	close      func() error
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
	if err := c.checkRoles(); err != nil {
		return nil, err
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
	if d.definition, err = c.chainDefinition(ctx, node); err != nil {
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
	chains, err := registry.New(registry.Config{
		DB: db, Chains: []chain.Definition{d.definition}, Operator: c.OperatorKey, Log: c.Log,
		Dial: func(uint64) (chain.Node, error) { return node, nil },
	})
	if err != nil {
		return nil, err
	}
	if d.contracts, err = chains.Deployment(id); err != nil {
		return nil, err
	}
	if now := d.contracts.Chain.Published; d.known != nil && d.known.Escrow != "" && d.known.Escrow != now.Escrow {
		return nil, fmt.Errorf("%s has %s with its escrow at %s, and with these settings and this version's contracts it is "+
			"at %s: that is another installation; record it in another file", c.File, id, d.known.Escrow, now.Escrow)
	}
	return d, nil
}

// checkRoles refuses to leave the code that holds customers' money to the operator's key, which is on a server, or to one
// key alone. Nothing is asked for tokens that anybody may mint.
func (c DeploymentConfig) checkRoles() error {
	if c.Chain.TestTokens {
		return nil
	}
	operator, err := chain.NewOperator(c.OperatorKey)
	if err != nil {
		return err
	}
	owner, err := chain.ParseAddress(c.Chain.Owner)
	if err != nil {
		return fmt.Errorf("the owner: %w", err)
	}
	guardian, err := chain.ParseAddress(c.Chain.Guardian)
	if err != nil {
		return fmt.Errorf("the guardian: %w", err)
	}
	switch operator.Address {
	case owner, guardian:
		return fmt.Errorf("%s is the operator's own; owner and guardian have to be other accounts", operator.Address)
	}
	if owner == guardian {
		return fmt.Errorf("owner and guardian are both %s; the guardian guards against whoever has the owner's key", owner)
	}
	return nil
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

// chainDefinition is the chain as it is to be served.
func (c DeploymentConfig) chainDefinition(ctx context.Context, node chain.Node) (chain.Definition, error) {
	r := c.Chain
	if r.TestTokens {
		return r.testDefinition()
	}
	r.Tokens = nil
	for _, given := range c.Chain.Tokens {
		token, err := chain.ReadToken(ctx, node, given.Address)
		if err != nil {
			return chain.Definition{}, err
		}
		token.Currency, token.Address = given.Currency, given.Address
		r.Tokens = append(r.Tokens, token)
	}
	return r.Definition()
}

// testDefinition is a chain of test tokens, on which little needs to be said.
func (c ChainRecord) testDefinition() (chain.Definition, error) {
	id, err := caip.ParseChainID(c.ID)
	if err != nil {
		return chain.Definition{}, err
	}
	n := chain.Definition{
		ID: id, Name: cmp.Or(c.Name, chain.Name(id)), Settlement: c.Settlement, Partner: c.Partner, Platform: c.Platform,
		Confirmations: c.Confirmations, NativeUSD: c.NativeUSD, Owner: c.Owner,
		Guardian: c.Guardian,
	}
	if n.NativeUSD.IsZero() {
		n.NativeUSD = decimal.NewFromInt(3000)
	}
	if n.BatchWindow, err = c.batchWindow(); err != nil {
		return n, err
	}
	n.MaxFee, err = c.maxFee()
	return n, err
}

// Plan tells which contracts stand and which are missing. It sends nothing.
func (d *Deployment) Plan(ctx context.Context) (deployment.Plan, error) {
	return d.contracts.Inspect(ctx)
}

// Run deploys what is missing of the plan, verifies all of it and records the chain, with the guardian, operators and
// payees that were recorded for it before. Nothing is recorded on an error; Run again goes on where it ended.
func (d *Deployment) Run(ctx context.Context, p deployment.Plan, timeout time.Duration) error {
	if err := retryWhileWaiting(ctx, timeout, d.contracts.Ensure); err != nil {
		return err
	}
	c, err := d.chainRecord(ctx, p)
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

// chainRecord is what is to be recorded of the chain.
func (d *Deployment) chainRecord(ctx context.Context, p deployment.Plan) (ChainRecord, error) {
	n, stands := d.definition, p.Chain
	code, err := d.contracts.CodeHashes(ctx)
	if err != nil {
		return ChainRecord{}, err
	}
	c := ChainRecord{
		ID: string(n.ID), Name: n.Name, RPC: d.config.Chain.RPC, NativeUSD: n.NativeUSD, Confirmations: n.Confirmations,
		Settlement: stands.Settlement, Partner: stands.Partner, Platform: stands.Platform,
		Tokens:     d.contracts.TokenDefinitions(),
		TestTokens: d.config.Chain.TestTokens, Operator: p.Operator, Owner: n.Owner,
		Guardian: n.Guardian, Factory: stands.Factory,
		Escrow: stands.Escrow, Code: &code,
	}
	if n.BatchWindow > 0 {
		c.BatchWindow = n.BatchWindow.String()
	}
	if n.MaxFee != nil {
		most := decimal.NewFromBigInt(n.MaxFee, 0)
		c.MaxFee = &most
	}
	if d.known != nil {
		c.Guardian, c.Operators, c.Payees = cmp.Or(c.Guardian, d.known.Guardian), d.known.Operators, d.known.Payees
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
func (c ChainRecord) Verify(ctx context.Context) ([]deployment.Check, error) {
	if c.Operator == "" {
		return nil, errors.New("the record names no operator")
	}
	definition, err := c.Definition()
	if err != nil {
		return nil, err
	}
	definition.TestTokens = c.TestTokens
	number, _ := definition.ID.EIP155()
	node, err := chain.RPC(map[caip.ChainID]string{definition.ID: c.RPC})(number)
	if err != nil {
		return nil, err
	}
	defer closeNode(node)
	chains, err := registry.New(registry.Config{
		Chains: []chain.Definition{definition}, Watch: c.Operator,
		Dial: func(uint64) (chain.Node, error) { return node, nil },
	})
	if err != nil {
		return nil, err
	}
	contracts, err := chains.Deployment(definition.ID)
	if err != nil {
		return nil, err
	}
	checks, err := contracts.Verify(ctx)
	if err != nil {
		return nil, err
	}
	planned := contracts.Chain.Published
	checks = append(checks,
		deployment.Check{What: "address of the factory", Want: planned.Factory, Got: c.Factory},
		deployment.Check{What: "address of the escrow", Want: planned.Escrow, Got: c.Escrow})
	tokens := contracts.TokenDefinitions()
	for i, token := range c.Tokens {
		want := ""
		if i < len(tokens) {
			want = tokens[i].Address
		}
		checks = append(checks, deployment.Check{What: "address of " + token.Symbol, Want: want, Got: token.Address})
	}
	return checks, nil
}

func closeNode(node chain.Node) {
	if client, ok := node.(interface{ Close() }); ok {
		client.Close()
	}
}
