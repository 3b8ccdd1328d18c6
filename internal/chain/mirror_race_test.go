package chain

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestSeveralReplicasThatMirrorAndPayBookEachThingOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := newGlass(t, db)
		g.start(func(c *Config) { c.MirrorEvery = 2 * time.Millisecond })
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		group, ctx := errgroup.WithContext(ctx)
		for range 3 {
			group.Go(func() error { return g.networks.Mirror(ctx, g.Book) })
		}
		want := gift
		for i := range 12 {
			g.stranger(g.token, g.m.abi.token.PackMint(common.HexToAddress(g.account.Wallet), units(issuing.Units(i+1))))
			want += issuing.Units(i+1) - g.authorise("1").TokenAmount
			g.round()
			if found := g.findingsAtWork(); len(found) > 0 {
				t.Fatalf("a false alarm: %+v", found)
			}
		}
		g.keep()
		g.until("all to be booked", func() bool { return g.funds().Available == want })
		stop()
		g.check(group.Wait())
		g.refresh()
		g.agrees("all of it")
	})
}

// findingsAtWork reconciles while things happen.
func (g *glass) findingsAtWork() []issuing.Finding {
	g.Helper()
	_, err := g.networks.Reconcile(g.Context(), g.Book)
	g.check(err)
	return must(g.db.OpenFindings(g.Context()))
}
