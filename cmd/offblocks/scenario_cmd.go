package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/offblocks/offblocks/client"
)

// list prints the scenarios with a sentence each.
func (d *demoCmd) list(stdout io.Writer) error {
	if d.JSON {
		for _, s := range scenarios {
			if err := json.NewEncoder(stdout).Encode(map[string]string{"scenario": s.name, "sentence": s.sentence}); err != nil {
				return err
			}
		}
		return nil
	}
	tell := newStory(stdout)
	var rows [][]string
	for _, s := range scenarios {
		rows = append(rows, []string{s.name, s.sentence})
	}
	tell.grid([]column{{head: "scenario"}, {head: "what happens", fills: true}}, rows)
	return nil
}

// playScenarios plays some scenarios, one after the other: each has a customer of its own, and all have the sandbox's clock.
func (d *demoCmd) playScenarios(ctx context.Context, c *client.Client, stdout, tell io.Writer, rpc string, w demoWorld, scripts []scenario) error {
	chain, err := w.dial(ctx, strings.TrimSuffix(rpc, "/")+"/"+demoChain)
	if err != nil {
		return fmt.Errorf("chain: %w", err)
	}
	story := newStory(tell)
	for _, script := range scripts {
		who, err := w.owner()
		if err != nil {
			return err
		}
		result, err := playScenario(ctx, c, story, script, who, chain)
		if err != nil {
			return err
		}
		if d.JSON {
			if err := json.NewEncoder(stdout).Encode(result); err != nil {
				return err
			}
		}
	}
	if len(scripts) > 1 {
		story.end(fmt.Sprintf("%d scenarios were played, and everything that they show was verified", len(scripts)))
	}
	return nil
}
