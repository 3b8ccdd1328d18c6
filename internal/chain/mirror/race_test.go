package mirror_test

import (
	"context"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/mirror"
	"github.com/offblocks/offblocks/internal/chain/reconcile"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestSeveralReplicasThatMirrorAndPayBookEachThingOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		g := chaintest.NewMirroredEnv(t, db)
		cfg := g.MirrorConfig()
		cfg.Every = 2 * time.Millisecond
		ctx, stop := context.WithCancel(t.Context())
		defer stop()
		group, ctx := errgroup.WithContext(ctx)
		for range 3 {
			group.Go(func() error { return mirror.Run(ctx, cfg, g.Chains.Chains()) })
		}
		want := chaintest.OpeningGrant
		for i := range 12 {
			g.AsStranger(g.Token, chain.ABI().Token.PackMint(common.HexToAddress(g.Account.Wallet),
				chaintest.Raw(issuing.Units(i+1))))
			want += issuing.Units(i+1) - g.Authorise("1").TokenAmount
			g.DoTasksOnce()
			if found := findingsAtWork(g); len(found) > 0 {
				t.Fatalf("a false alarm: %+v", found)
			}
		}
		g.DoTasks()
		g.Await("all to be booked", func() bool { return g.Funds().Available == want })
		stop()
		g.Check(group.Wait())
		g.Forget()
		g.AssertAgreement("all of it")
	})
}

// findingsAtWork reconciles while things happen.
func findingsAtWork(g *chaintest.MirroredEnv) []issuing.Finding {
	g.Helper()
	_, err := reconcile.Run(g.Context(), g.DB, g.Book, g.Chains.Chains())
	g.Check(err)
	return must(g.DB.OpenFindings(g.Context()))
}
