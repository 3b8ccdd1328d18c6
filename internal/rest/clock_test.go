package rest

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// The sandbox's clock is ahead of the system's by three days.
func TestWhatIsLeftOfALimitGoesByTheSandboxesClock(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "USD")
		for _, scope := range []issuing.Scope{
			{Kind: issuing.ScopeCard, ID: string(card)}, {Kind: issuing.ScopeAccount, ID: string(account)},
		} {
			_, err := o.Limits.SetLimits(t.Context(), programme, scope, []issuing.LimitWanted{{Window: "day", Amount: "100"}})
			o.must(err)
		}
		_, err := o.Payments.Authorise(t.Context(), programme, card, purchase("60"))
		o.must(err)
		system := o.Now()
		o.server.Now = func() time.Time { return system }
		paths := []string{"/cards/" + string(card) + "/limits", "/accounts/" + string(account) + "/limits"}
		for _, path := range paths {
			if l := readInto[api.Limits](o, programme, path).Limits[0]; l.Used != "60" || l.Remaining != "40" {
				t.Errorf("%s on the day: %+v", path, l)
			}
		}
		now := o.pass(72 * time.Hour)
		for _, path := range paths {
			l := readInto[api.Limits](o, programme, path).Limits[0]
			if l.Used != "0" || l.Remaining != "100" || !l.ResetsAt.After(now) || l.ResetsAt.After(now.Add(24*time.Hour)) {
				t.Errorf("%s three days on: %+v", path, l)
			}
		}
	})
}

// A wallet's own limits are by day: what they leave is what a purchase of the sandbox's day would find.
func TestWhatIsSpendableGoesByTheSandboxesClock(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, card := o.opened(programme, "USD")
		system := o.Now()
		o.server.Now = func() time.Time { return system }
		o.must(db.Write(t.Context(), func(tx *store.Tx) error {
			return tx.SaveWalletLimits(t.Context(), account, usdc, issuing.WalletLimits{
				Daily: 20_000_000, SpentDaily: 15_000_000, Day: issuing.WalletDay(issuing.At(system)),
			})
		}))
		spendable := func() string {
			return readInto[[]api.AccountBalance](o, programme, "/accounts/"+string(account)+"/balances")[0].Spendable.Amount
		}
		if got := spendable(); got != "5" {
			t.Errorf("on the day %s are spendable, of a limit of 20 that is used for 15", got)
		}
		o.pass(72 * time.Hour)
		if got := spendable(); got != "20" {
			t.Errorf("three days on %s are spendable, of a limit of 20", got)
		}
		_, err := o.Payments.Authorise(t.Context(), programme, card, purchase("19"))
		o.must(err)
		o.work()
	})
}
