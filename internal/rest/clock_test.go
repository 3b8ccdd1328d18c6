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
