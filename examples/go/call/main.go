// Command call makes a signed call with the Go client: it lists the tokens that cards can draw on.
//
//	set -a; . data/sandbox.env; go run ./examples/go/call
package main

import (
	"context"
	"fmt"
	"os"

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
	for asset, err := range c.GetAssets(ctx, "eip155:300") {
		if err != nil {
			return err
		}
		fmt.Println(asset.Symbol, asset.ID)
	}
	return nil
}
