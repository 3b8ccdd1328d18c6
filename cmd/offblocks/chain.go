package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"text/tabwriter"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/chain/deployment"
)

type chainCmd struct {
	Deploy chainDeployCmd `cmd:"" help:"Deploy the contracts to a chain. Without --yes it is a dry run."`
	Verify chainVerifyCmd `cmd:"" help:"Compare the contracts on chain with this program and the record. Exit code 1 if anything differs."`
	Key    chainKeyCmd    `cmd:"" help:"Create an operator's key. It deploys the contracts, owns them and pays for gas."`
}

type chainKeyCmd struct {
	File string `arg:"" help:"File to write. It must not exist."`
}

// Run makes the key.
func (k *chainKeyCmd) Run(t *terminal) error {
	address, err := app.CreateOperatorKey(k.File)
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(t.stdout, "%s is the key of %s. Keep a copy of it, and send that address the coin for gas.\n",
		k.File, address)
	return err
}

type chainVerifyCmd struct {
	Record string `default:"chains.json" help:"File that lists the chains, written by chain deploy." env:"OFFBLOCKS_CHAINS"`
	Chain  string `help:"Verify only this chain, a CAIP-2 id. Default: all chains in the file." env:"OFFBLOCKS_CHAIN"`
	RPC    string `name:"rpc" help:"URL of a node to use instead of the recorded one. Needs --chain, unless the file lists one chain." env:"OFFBLOCKS_RPC"`
}

// Run verifies.
func (v *chainVerifyCmd) Run(ctx context.Context, t *terminal) error {
	list, err := app.ReadChainFile(v.Record)
	if err != nil {
		return err
	}
	var chosen []app.ChainRecord
	for _, c := range list {
		if v.Chain == "" || c.ID == v.Chain {
			chosen = append(chosen, c)
		}
	}
	if len(chosen) == 0 {
		return fmt.Errorf("%s does not list %s", v.Record, cmp.Or(v.Chain, "any chain"))
	}
	if v.RPC != "" && len(chosen) > 1 {
		return errors.New("--rpc is of one chain: choose it with --chain")
	}
	differences := 0
	for _, c := range chosen {
		c.RPC = cmp.Or(v.RPC, c.RPC)
		checks, err := c.Verify(ctx)
		if err != nil {
			return fmt.Errorf("%s: %w", c.ID, err)
		}
		found, err := printChecks(t, c.ID, checks)
		if err != nil {
			return err
		}
		differences += found
	}
	if differences > 0 {
		return fmt.Errorf("%d differences", differences)
	}
	return nil
}

// printChecks prints them as a table, and counts how many are not as they should be.
func printChecks(t *terminal, id string, checks []deployment.Check) (differences int, err error) {
	if _, err := fmt.Fprintln(t.stdout, id); err != nil {
		return 0, err
	}
	table := tabwriter.NewWriter(t.stdout, 0, 0, 2, ' ', 0)
	for _, c := range checks {
		mark, text := "✓", c.Got
		if !c.OK() {
			differences++
			mark, text = "✗", fmt.Sprintf("%s, and should be %s", c.Got, c.Want)
		}
		if _, err := fmt.Fprintf(table, "  %s\t%s\t%s\n", mark, c.What, text); err != nil {
			return differences, err
		}
	}
	return differences, table.Flush()
}
