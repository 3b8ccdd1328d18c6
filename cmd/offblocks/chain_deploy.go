package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"os"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

type chainDeployCmd struct {
	operatorFlags
	RPC           string        `name:"rpc" required:"" help:"URL of the chain's JSON-RPC." env:"OFFBLOCKS_RPC"`
	Chain         string        `required:"" help:"The chain, a CAIP-2 id as eip155:1." env:"OFFBLOCKS_CHAIN"`
	Name          string        `help:"What the chain is called; unset: as it is known."`
	Token         []string      `placeholder:"ADDRESS=CURRENCY" sep:"none" help:"Token that cards can draw and the currency that one of it stands for, as 0x…=USD; repeat it for more. The token is asked for the rest."`
	TestTokens    bool          `name:"test-tokens" help:"Deploy test tokens, which anybody may mint, in place of --token; payees that are not given are addresses of keys derived from the operator's."`
	Owner         string        `placeholder:"ADDRESS" help:"Who is to own the contracts, in place of the operator's key, which then only operates them; they accept by acceptOwnership on factory and escrow."`
	Settlement    string        `help:"Address that merchants' money is paid to."`
	Partner       string        `help:"Address that programmes' margins are paid to."`
	Platform      string        `help:"Address that the platform's fees are paid to."`
	NativeUSD     string        `name:"native-usd" help:"Price in USD of the coin that gas is paid in, by which payments are charged for gas."`
	Confirmations uint64        `help:"Blocks that a transaction must be deep before it counts; unset: mined is enough."`
	MaxFee        string        `name:"max-fee" help:"Most wei per gas that is ever offered; unset: no bound."`
	Record        string        `default:"chains.json" help:"File that serve --chains reads; the chain is put into it." env:"OFFBLOCKS_CHAINS"`
	Yes           bool          `help:"Send the transactions. Without it nothing is sent and nothing recorded."`
	Timeout       time.Duration `default:"10m" help:"How long to wait for the transactions. Starting again goes on where it ended."`
}

// Run deploys what is missing, or tells what that is.
func (d *chainDeployCmd) Run(ctx context.Context, t *terminal) error {
	key, err := d.require()
	if err != nil {
		return err
	}
	id, err := caip.ParseChainID(d.Chain)
	if err != nil {
		return err
	}
	number, ok := id.EIP155()
	if !ok {
		return fmt.Errorf("%s is not a chain of the eip155 namespace", id)
	}
	node, err := chain.RPC(map[caip.ChainID]string{id: d.RPC})(number)
	if err != nil {
		return err
	}
	defer closeNode(node)
	network, err := d.network(ctx, id, node)
	if err != nil {
		return err
	}
	known, err := entry(d.Record, id)
	if err != nil {
		return err
	}
	return withScratch(ctx, func(db *store.DB) error {
		chains, err := chain.New(chain.Config{
			DB: db, Networks: []chain.Network{network}, Operator: key, Dial: func(uint64) (chain.Node, error) { return node, nil }, Log: t.log,
		})
		if err != nil {
			return err
		}
		if now := chains.Engine()[0]; known != nil && known.Escrow != "" && known.Escrow != now.Escrow {
			return fmt.Errorf("%s has %s with its escrow at %s, and with these settings and this version's contracts it is at %s: "+
				"that is another installation; record it in another file", d.Record, id, known.Escrow, now.Escrow)
		}
		return d.deploy(ctx, t, chains, network, known)
	})
}

// withScratch lends a database that is thrown away: CREATE2 makes repeating a deployment harmless without a memory of it.
func withScratch(ctx context.Context, do func(*store.DB) error) (err error) {
	dir, err := os.MkdirTemp("", "offblocks-*")
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
	db, err := openMigrated(ctx, "sqlite:"+dataDir(dir).path("deploy.db"))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	return do(db)
}

// network is the chain as the flags have it.
func (d *chainDeployCmd) network(ctx context.Context, id caip.ChainID, node chain.Node) (chain.Network, error) {
	c := chainFile{
		ID: string(id), Name: d.Name, RPC: d.RPC, Settlement: d.Settlement, Partner: d.Partner, Platform: d.Platform, Confirmations: d.Confirmations,
		Owner: d.Owner,
	}
	var err error
	if c.NativeUSD, err = amountFlag("native-usd", d.NativeUSD); err != nil {
		return chain.Network{}, err
	}
	if d.MaxFee != "" {
		most, err := amountFlag("max-fee", d.MaxFee)
		if err != nil {
			return chain.Network{}, err
		}
		c.MaxFee = &most
	}
	if d.TestTokens {
		return d.testNetwork(c)
	}
	if len(d.Token) == 0 {
		return chain.Network{}, errors.New("give the tokens by --token, or --test-tokens on a chain without real money")
	}
	for _, given := range d.Token {
		address, currency, ok := strings.Cut(given, "=")
		if !ok {
			return chain.Network{}, fmt.Errorf("--token %s: it is ADDRESS=CURRENCY, as 0x…=USD", given)
		}
		token, err := chain.ReadToken(ctx, node, address)
		if err != nil {
			return chain.Network{}, err
		}
		token.Currency, token.Address = currency, address
		c.Tokens = append(c.Tokens, token)
	}
	return c.network()
}

// testNetwork is a chain of test tokens, on which little needs to be said.
func (d *chainDeployCmd) testNetwork(c chainFile) (chain.Network, error) {
	if len(d.Token) > 0 {
		return chain.Network{}, errors.New("--test-tokens takes the place of --token")
	}
	id, err := caip.ParseChainID(c.ID)
	if err != nil {
		return chain.Network{}, err
	}
	n := chain.Network{
		ID: id, Name: cmp.Or(c.Name, chain.Name(id)), Settlement: c.Settlement, Partner: c.Partner, Platform: c.Platform, Confirmations: c.Confirmations,
		NativeUSD: c.NativeUSD, Owner: c.Owner,
	}
	if n.NativeUSD.IsZero() {
		n.NativeUSD = decimal.NewFromInt(3000)
	}
	n.MaxFee, err = c.maxFee()
	return n, err
}

func amountFlag(name, text string) (decimal.Decimal, error) {
	if text == "" {
		return decimal.Zero, nil
	}
	amount, err := decimal.NewFromString(text)
	if err != nil || len(text) > 40 || !amount.IsPositive() {
		return amount, fmt.Errorf("--%s %s: it is a number above zero", name, text)
	}
	return amount, nil
}

// deploy shows what is missing and, with --yes, deploys and verifies it and records the chain, with the people that were recorded for it before.
func (d *chainDeployCmd) deploy(ctx context.Context, t *terminal, chains *chain.Chains, n chain.Network, known *chainFile) error {
	survey, err := chains.Survey(ctx, n.ID)
	if err != nil {
		return err
	}
	if err := showSurvey(t.stdout, survey); err != nil {
		return err
	}
	if !survey.Deployer {
		return fmt.Errorf("%s has no CREATE2 deployer at 0x4e59b44847b379578588920cA78FbF26c0B4956C; deploy that first", n.ID)
	}
	if !d.Yes {
		_, err := fmt.Fprintln(t.stdout, "\nNothing was sent and nothing recorded. Add --yes to do it.")
		return err
	}
	if _, most := survey.Cost(); survey.Balance.Cmp(most) < 0 {
		return fmt.Errorf("%s has %s of the native coin and may need %s", survey.Operator, coin(survey.Balance), coin(most))
	}
	if err := patiently(ctx, d.Timeout, func(ctx context.Context) error { return chains.Deploy(ctx, n.ID) }); err != nil {
		return err
	}
	tokens, err := chains.Tokens(n.ID)
	if err != nil {
		return err
	}
	site := survey.Chain
	c := chainFile{
		ID: string(n.ID), Name: n.Name, RPC: d.RPC, NativeUSD: n.NativeUSD, Confirmations: n.Confirmations, Settlement: site.Settlement, Partner: site.Partner,
		Platform: site.Platform, Tokens: tokens, TestTokens: d.TestTokens, Operator: survey.Operator, Owner: n.Owner, Factory: site.Factory, Escrow: site.Escrow,
	}
	if n.MaxFee != nil {
		most := decimal.NewFromBigInt(n.MaxFee, 0)
		c.MaxFee = &most
	}
	if known != nil {
		c.Guardian, c.Operators, c.Payees = known.Guardian, known.Operators, known.Payees
	}
	code, err := chains.Code(ctx, n.ID)
	if err != nil {
		return err
	}
	c.Code = &code
	checks, err := c.verify(ctx)
	if err != nil {
		return err
	}
	for _, check := range checks {
		if !check.OK() {
			return fmt.Errorf("%s is %s, and should be %s; nothing was recorded", check.What, check.Got, check.Want)
		}
	}
	if err := record(d.Record, c); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.stdout, "\nAll of it stands and was verified. %s is recorded in %s.\n", n.ID, d.Record)
	return err
}

// patiently tries again what waits for a chain.
func patiently(ctx context.Context, most time.Duration, do func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, most)
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

func showSurvey(w io.Writer, s chain.Survey) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	missing := 0
	_, err := fmt.Fprintf(table, "%s, %s, by %s\n\n", s.Chain.ID, s.Chain.Name, s.Operator)
	for _, p := range s.Pieces {
		state := "stands"
		if !p.Stands {
			state = fmt.Sprintf("missing\t%d gas", p.Gas)
			missing++
		}
		if err == nil {
			_, err = fmt.Fprintf(table, "  %s\t%s\t%s\n", p.Name, p.Address, state)
		}
	}
	for _, p := range [][2]string{{"settlement", s.Chain.Settlement}, {"partner", s.Chain.Partner}, {"platform", s.Chain.Platform}} {
		if err == nil {
			_, err = fmt.Fprintf(table, "  payee: %s\t%s\n", p[0], p[1])
		}
	}
	now, most := s.Cost()
	if err == nil {
		_, err = fmt.Fprintf(table, "\n  to deploy\t%d contracts, %d gas\n  cost\t%s wei = %s of the native coin, at most %s\n  balance\t%s of the native coin\n",
			missing, s.Gas(), now, coin(now), coin(most), coin(s.Balance))
	}
	return errors.Join(err, table.Flush())
}

// coin is an amount of wei in whole native coins.
func coin(wei *big.Int) string { return decimal.NewFromBigInt(wei, -18).String() }
