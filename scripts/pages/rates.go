package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/simulator"
)

// writeRates lists what the currencies of a sandbox are worth.
func writeRates(string) (string, error) {
	rates := simulator.Rates{Now: time.Now}
	var b strings.Builder
	fmt.Fprint(&b, "| currency | in US dollars | in euros |\n|---|---|---|\n")
	for n := range 26 * 26 * 26 {
		currency := string([]rune{rune('A' + n/26/26), rune('A' + n/26%26), rune('A' + n%26)})
		if _, known := issuing.CurrencyExponent(currency); !known {
			continue
		}
		dollars, listed := rates.Rate(currency, "USD")
		euros, _ := rates.Rate(currency, "EUR")
		if listed {
			fmt.Fprintf(&b, "| %s | %s | %s |\n", currency, dollars.Value, euros.Value)
		}
	}
	return b.String(), nil
}
