package payments_test

import (
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// The model counts money in whole numbers: of a merchant's currency in its minor units, of a token in units. Its prices are worked
// out anew here, from the terms of the installation and docs/rates.md, without a line of issuing.

// worth is what a currency is worth in thousandths of a dollar, as worktest's rates say.
var worth = map[string]int64{"USD": 1000, "EUR": 1250, "GBP": 1500, "JPY": 8}

// minors is how many minor units make one of a currency.
var minors = map[string]int64{"USD": 100, "EUR": 100, "GBP": 100, "JPY": 1}

const rateDigits = 100_000_000

// rate is an exchange rate in its eight digits.
func rate(from, to string) int64 { return (2*worth[from]*rateDigits + worth[to]) / (2 * worth[to]) }

func ceil(a, b int64) int64 { return (a + b - 1) / b }

func halfEven(a, b int64) int64 {
	n, rest := a/b, 2*(a%b)
	if rest > b || rest == b && n%2 == 1 {
		n++
	}
	return n
}

// price is what an amount costs.
type price struct {
	fiat  int64 // minor units of the account's currency
	split issuing.Split
}

// priceOf prices an amount of a merchant's minor units for an account.
func (a *balance) priceOf(minor int64, currency string) price {
	if minor == 0 {
		return price{}
	}
	fiat := max(1, halfEven(minor*rate(currency, a.own)*minors[a.own], minors[currency]*rateDigits))
	token := ceil(fiat*(1_000_000/minors[a.own])*rate(a.own, a.backing), rateDigits)
	partner := ceil(token*20, 10_000) + 10_000
	platform := ceil(token*50, 10_000) + int64(worktest.GasFee)
	return price{fiat, issuing.Split{issuing.Units(token), issuing.Units(partner), issuing.Units(platform)}}
}

// worth is what an amount is given for to an account, rounded down.
func (a *balance) worth(minor int64, currency string) price {
	fiat := minor * rate(currency, a.own) * minors[a.own] / (minors[currency] * rateDigits)
	return price{fiat, issuing.Split{issuing.Units(fiat * (1_000_000 / minors[a.own]) * rate(a.own, a.backing) / rateDigits)}}
}

// affordable is the largest part of an amount that costs no more than units.
func (a *balance) affordable(minor int64, currency string, units issuing.Units) int64 {
	low := int64(0)
	for high := minor; low < high; {
		if middle := low + (high-low+1)/2; a.priceOf(middle, currency).split.Total() <= units {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return low
}

// plain writes minor units as the network does.
func plain(minor int64, currency string) string {
	if minors[currency] == 1 {
		return fmt.Sprint(minor)
	}
	return fmt.Sprintf("%d.%02d", minor/100, minor%100)
}

// behaviour is what the model knows of a merchant category.
type behaviour struct {
	mcc     int
	days    int
	share   int64 // how far above the hold a capture may be, in per cent
	nominal bool  // or up to 150 dollars or euros, or 130 pounds, of the account's; the larger counts
}

var behaviours = []behaviour{{9999, 7, 0, false}, {5812, 7, 20, false}, {5542, 7, 15, true}, {7011, 30, 15, false}}

// tolerates tells whether a capture of a total may be, without the network insisting.
func (h behaviour) tolerates(total, hold int64, currency, own string) bool {
	fixed := int64(0)
	if h.nominal {
		fixed = map[string]int64{"USD": 150, "EUR": 150, "GBP": 130}[own] * minors[currency] * rateDigits / rate(currency, own)
	}
	return (total-hold)*100 <= max(hold*h.share, fixed*100)
}
