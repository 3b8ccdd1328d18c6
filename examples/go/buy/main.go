// Command buy buys something with the newest active card, and says how the purchase was decided.
//
//	set -a; . data/sandbox.env; go run ./examples/go/buy
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	c, err := client.FromEnv(os.Getenv)
	if err != nil {
		return err
	}
	for card, err := range c.GetCards(ctx, client.ListOptions{Status: "active"}) {
		if err != nil {
			return err
		}
		purchase, err := c.SimulateCardAuthorisation(ctx, card.ID, api.SimulatedPurchase{Amount: "20", Currency: "GBP"})
		if reason := client.DeclineReason(err); reason != "" {
			fmt.Println("declined", reason)
			return nil
		} else if err != nil {
			return err
		}
		fmt.Println("approved", purchase.Amount, purchase.Currency)
		return nil
	}
	return fmt.Errorf("there is no active card: make one with offblocks up")
}
