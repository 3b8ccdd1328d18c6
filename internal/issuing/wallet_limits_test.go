package issuing_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestLimitsOfAWalletBindByTheWorstDayOnWhichADepositMayLand(t *testing.T) {
	t.Parallel()
	noon := issuing.At(time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)) // the 20th day of a wallet's month
	day := issuing.WalletDay(noon)
	midnight := issuing.At(time.Date(2026, 3, 11, 0, 0, 0, 0, time.UTC))
	const none = 1 << 40
	for name, c := range map[string]struct {
		limits issuing.WalletLimits
		held   issuing.Units
		now    issuing.Instant
		want   issuing.Units
	}{
		"no limits":                 {issuing.WalletLimits{}, 5, noon, none},
		"a day's":                   {issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day}, 0, noon, 70},
		"what is held lands too":    {issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day}, 25, noon, 45},
		"never below nothing":       {issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day}, 90, noon, 0},
		"yesterday does not count":  {issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day - 1}, 0, noon, 100},
		"a chain that is ahead":     {issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day + 1}, 0, noon, 70},
		"a month's":                 {issuing.WalletLimits{Monthly: 100, SpentMonthly: 30, Day: day - 1}, 0, noon, 70},
		"last month does not count": {issuing.WalletLimits{Monthly: 100, SpentMonthly: 30, Day: day - 30}, 0, noon, 100},
		"just after midnight the chain may count yesterday": {
			issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day}, 0, midnight.Add(4 * time.Minute), 70,
		},
		"and then no more": {issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day}, 0, midnight.Add(5 * time.Minute), 100},
		"a coming limit binds at once, and tomorrow begins with nothing spent": {
			issuing.WalletLimits{NextDaily: 50, NextFrom: midnight.Add(time.Hour), SpentDaily: 30, Day: day}, 0, noon, 50,
		},
		"a coming limit that begins today counts today": {
			issuing.WalletLimits{NextDaily: 50, NextFrom: noon.Add(time.Hour), SpentDaily: 30, Day: day}, 0, noon, 20,
		},
		"before it begins the present one binds too": {
			issuing.WalletLimits{Daily: 60, NextDaily: 50, NextFrom: midnight.Add(time.Hour), SpentDaily: 30, Day: day}, 0, noon, 30,
		},
		"once it has begun the old one is over": {
			issuing.WalletLimits{Daily: 10, NextDaily: 50, NextFrom: noon.Add(-time.Hour), SpentDaily: 30, Day: day}, 0, noon, 20,
		},
		"a limit that is lifted later binds until then": {
			issuing.WalletLimits{Daily: 60, NextMonthly: 500, NextFrom: midnight, SpentDaily: 50, SpentMonthly: 50, Day: day}, 0, noon, 10,
		},
	} {
		got := min(none, c.limits.Room(c.held, c.now))
		if got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
	f := issuing.Funds{Open: true, Available: 500, Allowance: 500, Limits: issuing.WalletLimits{Daily: 100, SpentDaily: 30, Day: day - 9}}
	if f.Spendable() != 70 || f.AsOf(noon).Spendable() != 100 || !f.AsOf(noon).WantsLimits(200) || f.WantsLimits(600) {
		t.Errorf("spendable %d, as of noon %d", f.Spendable(), f.AsOf(noon).Spendable())
	}
}
