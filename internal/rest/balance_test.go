package rest

import (
	"math"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAWithdrawalOfEverythingShowsAsWhatThereIs(t *testing.T) {
	t.Parallel()
	c := &call{Server: &Server{Config: Config{Rates: rateTable{"USD": "1"}}}}
	b := c.balanceOf("USD", issuing.Funds{Asset: usdc, Available: 5_000_000, Held: 2_000_000, Missing: 1_000_000, Withdrawing: math.MaxInt64 / 4, Allowance: 9_000_000, Open: true})
	if b.OnChain.Amount != "6" || b.PendingWithdrawals.Amount != "6" || b.Spendable.Amount != "0" || b.Held.Amount != "2" {
		t.Errorf("%+v", b)
	}
}
