package chain

import (
	"math/big"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAmountsAreConvertedExactlyOrRefused(t *testing.T) {
	t.Parallel()
	of := func(decimals int) Token { return Token{Asset: issuing.Asset{Symbol: "T", Decimals: decimals}} }
	for _, c := range []struct {
		decimals int
		units    issuing.Units
		raw      string
	}{{6, 1_234_567, "1234567"}, {18, 1, "1000000000000"}, {2, 120_000, "12"}, {0, 7_000_000, "7"}, {6, 0, "0"}} {
		raw, err := of(c.decimals).Raw(c.units)
		if err != nil || raw.String() != c.raw {
			t.Errorf("%d units in %d decimals are %s, %v; want %s", c.units, c.decimals, raw, err, c.raw)
		}
		if back := of(c.decimals).Units(raw); back != c.units {
			t.Errorf("%s in %d decimals is %d units, want %d", raw, c.decimals, back, c.units)
		}
	}
	if raw, err := of(2).Raw(1); err == nil {
		t.Errorf("a millionth in two decimals is %s", raw)
	}
	if got := of(18).Units(big.NewInt(1_999_999_999_999)); got != 1 {
		t.Errorf("dust counts: %d", got)
	}
	if got := of(6).Units(new(big.Int).Lsh(big.NewInt(1), 255)); got <= 0 {
		t.Errorf("more than can be counted is %d", got)
	}
}
