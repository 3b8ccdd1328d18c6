package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/big"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/deployment"
)

type chainDeployCmd struct {
	operatorFlags
	RPC           string `required:"" env:"OFFBLOCKS_RPC"`
	Chain         string `required:"" env:"OFFBLOCKS_CHAIN"`
	Name          string
	Token         []string `placeholder:"ADDRESS=CURRENCY" sep:"none"`
	TestTokens    bool
	Owner         string `placeholder:"ADDRESS"`
	Guardian      string `placeholder:"ADDRESS"`
	Settlement    string
	Partner       string
	Platform      string
	NativeUSD     string
	Confirmations uint64
	MaxFee        string
	Record        string `default:"chains.json" env:"OFFBLOCKS_CHAINS"`
	Yes           bool
	Timeout       time.Duration `default:"10m"`
}

// Run deploys what is missing, or tells what that is.
func (d *chainDeployCmd) Run(ctx context.Context, t *terminal) (err error) {
	key, err := d.requireKey()
	if err != nil {
		return err
	}
	record, err := d.record()
	if err != nil {
		return err
	}
	deployment, err := app.OpenDeployment(ctx, app.DeploymentConfig{
		Chain: record, OperatorKey: key, File: d.Record, Log: t.log,
	})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, deployment.Close()) }()
	plan, err := deployment.Plan(ctx)
	if err != nil {
		return err
	}
	if err := printPlan(t.stdout, plan); err != nil {
		return err
	}
	if !plan.Deployer {
		return fmt.Errorf("%s has no CREATE2 deployer at 0x4e59b44847b379578588920cA78FbF26c0B4956C; deploy that first",
			d.Chain)
	}
	if !d.Yes {
		_, err := fmt.Fprintln(t.stdout, "\nNothing was sent and nothing recorded. Add --yes to do it.")
		return err
	}
	if _, most := plan.Cost(); plan.Balance.Cmp(most) < 0 {
		return fmt.Errorf("%s has %s of the native coin and may need %s",
			plan.Operator, nativeCoins(plan.Balance), nativeCoins(most))
	}
	if err := deployment.Run(ctx, plan, d.Timeout); err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.stdout, "\nAll of it stands and was verified. %s is recorded in %s.\n", d.Chain, d.Record)
	return err
}

// record is the chain as the flags have it.
func (d *chainDeployCmd) record() (c app.ChainRecord, err error) {
	c = app.ChainRecord{
		ID: d.Chain, Name: d.Name, RPC: d.RPC, Settlement: d.Settlement, Partner: d.Partner, Platform: d.Platform,
		Confirmations: d.Confirmations, Owner: d.Owner, Guardian: d.Guardian, TestTokens: d.TestTokens,
	}
	if c.NativeUSD, err = parseAmountFlag("native-usd", d.NativeUSD); err != nil {
		return c, err
	}
	if d.MaxFee != "" {
		most, err := parseAmountFlag("max-fee", d.MaxFee)
		if err != nil {
			return c, err
		}
		c.MaxFee = &most
	}
	switch {
	case d.TestTokens && len(d.Token) > 0:
		return c, misuse("--test-tokens takes the place of --token")
	case !d.TestTokens && len(d.Token) == 0:
		return c, misuse("give the tokens by --token, or --test-tokens on a chain without real money")
	}
	// Whoever holds the operator's key, which is on a server, must not be able to replace the code that holds the money of
	// customers.
	if !d.TestTokens && (d.Owner == "" || d.Guardian == "") {
		return c, misuse("tokens that are worth money need --owner, an account other than the operator's, and " +
			"--guardian, who can cancel its upgrades")
	}
	for _, given := range d.Token {
		address, currency, ok := strings.Cut(given, "=")
		if !ok {
			return c, misuse("--token %s: it is ADDRESS=CURRENCY, as 0x…=USD", given)
		}
		c.Tokens = append(c.Tokens, chain.TokenDefinition{Address: address, Currency: currency})
	}
	return c, nil
}

func parseAmountFlag(name, text string) (decimal.Decimal, error) {
	if text == "" {
		return decimal.Zero, nil
	}
	amount, err := decimal.NewFromString(text)
	if err != nil || len(text) > 40 || !amount.IsPositive() {
		return amount, misuse("--%s %s: it is a number above zero", name, text)
	}
	return amount, nil
}

func printPlan(w io.Writer, s deployment.Plan) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	missing := 0
	_, err := fmt.Fprintf(table, "%s, %s\nby %s\n\n", s.Chain.ID, s.Chain.Name, s.Operator)
	for _, p := range s.Contracts {
		state := "stands"
		if !p.Stands {
			state = fmt.Sprintf("%d gas", p.Gas)
			missing++
		}
		if err == nil {
			_, err = fmt.Fprintf(table, "  %s\t%s\t%s\n", p.Name, p.Address, state)
		}
	}
	for _, p := range [][2]string{{"settlement", s.Chain.Settlement}, {"partner", s.Chain.Partner},
		{"platform", s.Chain.Platform}} {
		if err == nil {
			_, err = fmt.Fprintf(table, "  payee: %s\t%s\n", p[0], p[1])
		}
	}
	now, most := s.Cost()
	if err == nil {
		_, err = fmt.Fprintf(table, "\n  missing\t%d contracts, %d gas\n  cost\t%s of the native coin\n"+
			"  at most\t%s of the native coin\n  balance\t%s of the native coin\n",
			missing, s.Gas(), nativeCoins(now), nativeCoins(most), nativeCoins(s.Balance))
	}
	return errors.Join(err, table.Flush())
}

// nativeCoins is an amount of wei in whole native coins.
func nativeCoins(wei *big.Int) string { return decimal.NewFromBigInt(wei, -18).String() }
