package main

import (
	"cmp"
	"context"
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/page"
)

type chainCmd struct {
	Deploy chainDeployCmd `cmd:""`
	Verify chainVerifyCmd `cmd:""`
	Key    chainKeyCmd    `cmd:""`
}

type chainKeyCmd struct {
	File string `arg:""`
}

// Run makes the key.
func (k *chainKeyCmd) Run(t *terminal) error {
	address, err := app.CreateOperatorKey(k.File)
	if err != nil {
		return err
	}
	return t.printText(fmt.Sprintf("%s is the key of %s. Keep a copy of it, and send that address the coin for gas.", k.File, address))
}

type chainVerifyCmd struct {
	Record string `default:"chains.json" env:"OFFBLOCKS_CHAINS"`
	Chain  string `env:"OFFBLOCKS_CHAIN"`
	RPC    string `env:"OFFBLOCKS_RPC"`
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
		return misuse("--rpc is of one chain: choose it with --chain")
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

// printChecks prints them, one a paragraph, and counts how many are not as they should be.
func printChecks(t *terminal, id string, checks []deployment.Check) (differences int, err error) {
	lines := []string{id}
	for _, c := range checks {
		mark, text := "✓", c.Got
		if !c.OK() {
			differences++
			mark, text = "✗", fmt.Sprintf("%s, and should be %s", c.Got, c.Want)
		}
		lines = append(lines, page.FoldWords(fmt.Sprintf("  %s %s: %s", mark, c.What, text), page.Width, "      "))
	}
	_, err = fmt.Fprintln(t.stdout, strings.Join(lines, "\n"))
	return differences, err
}
