package demo

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/client"
)

// Owner is a person's wallet: it has an address on EVM chains and signs texts (EIP-191).
type Owner interface {
	Address() string // 0x…, with the checksum of EIP-55
	SignText(text string) ([]byte, error)
}

// ChainReader looks at a chain from outside, over its JSON-RPC.
type ChainReader interface {
	// TokenBalance is in whole tokens; both are addresses.
	TokenBalance(ctx context.Context, token, holder string) (decimal.Decimal, error)
	// Mined reports whether the transaction has a receipt. A transaction that failed is an error.
	Mined(ctx context.Context, hash string) (bool, error)
}

// Config says against which sandbox to play, and where to tell of it. All but Results is needed.
type Config struct {
	Client    *client.Client // of the programme that plays
	ChainRPC  string         // URL below which the chains' JSON-RPC is served, each under its CAIP-2 id
	NewOwner  func() (Owner, error)
	DialChain func(ctx context.Context, url string) (ChainReader, error)
	Story     io.Writer // told as it happens, for a person; in colour if it is a terminal
	Results   io.Writer // one JSON object on one line for each payment or scenario; nil: none
	// Told gets what there is to tell of each act of [PlayScenarioOnCard] once it is done; nil: nobody asks.
	Told func(string)
}

// Interruption is the error of a story or a scenario whose context has ended. What it had set up is taken back.
type Interruption struct {
	At    string // the step that was not finished, behind the name of its scenario: "tip: books"
	cause error  // of the context
}

const interrupted = "interrupted"

func (i *Interruption) Error() string { return interrupted + " at " + i.At }

// Unwrap is why the context has ended: it was cancelled, or its time was over.
func (i *Interruption) Unwrap() error { return i.cause }

// dialChain connects to the chain that the demo's wallets are on.
func (c Config) dialChain(ctx context.Context) (ChainReader, error) {
	reader, err := c.DialChain(ctx, strings.TrimSuffix(c.ChainRPC, "/")+"/"+chainID)
	if err != nil {
		return nil, fmt.Errorf("chain: %w", err)
	}
	return reader, nil
}

// writeResult writes a result where results go.
func (c Config) writeResult(result any) error {
	if c.Results == nil {
		return nil
	}
	return json.NewEncoder(c.Results).Encode(result)
}

// PlayScenarios plays scenarios, one after the other: each has a customer of its own, and all have the sandbox's clock,
// which some of them move. It ends at the first thing that is not as it should be.
func PlayScenarios(ctx context.Context, c Config, scripts []Scenario) (results []ScenarioResult, err error) {
	chain, err := c.dialChain(ctx)
	if err != nil {
		return nil, err
	}
	story := newStory(c.Story)
	for _, script := range scripts {
		story.total += len(script.allActs())
	}
	for _, script := range scripts {
		owner, err := c.NewOwner()
		if err != nil {
			return results, err
		}
		result, err := playScenario(ctx, c.Client, story, script, owner, chain)
		if err != nil {
			return results, err
		}
		if err := c.writeResult(result); err != nil {
			return results, err
		}
		results = append(results, result)
	}
	if len(scripts) > 1 {
		story.printEnd(fmt.Sprintf("%d scenarios were played, and everything that they show was verified", len(scripts)))
	}
	return results, nil
}

// ListScenarios prints the scenarios with a sentence each: as a table, or as one JSON object a line.
func ListScenarios(w io.Writer, asJSON bool) error {
	if asJSON {
		for _, s := range scenarios {
			err := json.NewEncoder(w).Encode(map[string]string{"scenario": s.name, "sentence": s.sentence})
			if err != nil {
				return err
			}
		}
		return nil
	}
	var rows [][]string
	for _, s := range scenarios {
		rows = append(rows, []string{s.name, s.sentence})
	}
	newStory(w).printGrid([]column{{head: "scenario"}, {head: "what happens", fills: true}}, rows)
	return nil
}
