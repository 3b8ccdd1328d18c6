package main

import (
	"fmt"
	"strings"

	"github.com/offblocks/offblocks/internal/chain"
)

// writeChains lists the chains that the program knows by name.
func writeChains(string) (string, error) {
	var b strings.Builder
	fmt.Fprint(&b, "| id | name | in a sandbox | confirmations in production, unless configured |\n|---|---|---|---|\n")
	for _, c := range chain.Simulated() {
		fmt.Fprintf(&b, "| `%s` | %s | simulated, listed from the start | %d |\n", c.ID, chain.Name(c.ID),
			chain.DefaultConfirmations(c.ID))
	}
	return b.String(), nil
}
