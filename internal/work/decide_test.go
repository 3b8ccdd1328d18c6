package work_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestOnePoisonedDecisionLeavesTheOthersUntouched(t *testing.T) {
	t.Parallel()
	eachGathered(t, func(t *testing.T, g *gathered) {
		euros := g.OpenAccount(g.ActiveCustomer(), "EUR")
		euroCard := g.ActiveCard(euros)
		poisons := map[string]func() error{
			"an error after it wrote": func() error {
				_, err := g.Payments.Authorise(g.Ctx, g.Programme, euroCard, g.purchase("EUR", ""))
				if !errors.Is(err, errNoGas) {
					return fmt.Errorf("answered %w", err)
				}
				return nil
			},
			"a panic": func() (err error) {
				defer func() {
					if recover() == nil {
						err = errors.New("its caller did not see the panic")
					}
				}()
				_, err = g.Payments.Authorise(g.Ctx, g.Programme, g.cards[0], g.purchase("JPY", ""))
				return err
			},
			"a card that is not there": func() error {
				_, err := g.Payments.Authorise(g.Ctx, g.Programme, issuing.NewID[issuing.CardID](), g.purchase("USD", ""))
				if !issuing.IsCode(err, issuing.CodeNotFound) {
					return fmt.Errorf("answered %w", err)
				}
				return nil
			},
		}
		if g.engine == "PostgreSQL" { // SQLite keeps a text with a zero byte
			poisons["an error of the database"] = func() error {
				asked := g.purchase("USD", "")
				asked.Merchant.ID = "a\xff"
				_, err := g.Payments.Authorise(g.Ctx, g.Programme, g.cards[1], asked)
				return err
			}
		}
		for name, poison := range poisons {
			held, decided := g.held(), g.decided()
			all := g.buys(decisionsAtOnce-1, "1")
			errs := g.together(nothing, append([]func() error{poison}, all...)...)
			for i, err := range errs {
				if err != nil && !(i == 0 && name == "an error of the database") {
					t.Errorf("%s: %d was answered %v", name, i, err)
				}
			}
			if made := g.decided() - decided; made != len(all) && name != "an error of the database" {
				t.Errorf("%s: %d decisions were made", name, made)
			}
			if g.held() <= held {
				t.Errorf("%s: nothing was held", name)
			}
		}
	})
}

func TestTheSameReferenceInABatchIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	eachGathered(t, func(t *testing.T, g *gathered) {
		var mu sync.Mutex
		ids := map[issuing.AuthorisationID]int{}
		buy := func(card issuing.CardID) func() error {
			return func() error {
				a, err := g.Payments.Authorise(g.Ctx, g.Programme, card, g.purchase("USD", "once"))
				mu.Lock()
				defer mu.Unlock()
				ids[a.ID]++
				return err
			}
		}
		errs := g.together(nothing, buy(g.cards[0]), buy(g.cards[0]), buy(g.cards[0]))
		if n := g.approved(errs); n != 3 || len(ids) != 1 {
			t.Errorf("%d answers, %v", n, ids)
		}
		g.wasOne(3)
		other := func() error {
			_, err := g.Payments.Authorise(g.Ctx, g.Programme, g.cards[1], g.purchase("USD", "twice"))
			return err
		}
		another := func() error {
			_, err := g.Payments.Authorise(g.Ctx, g.Programme, g.cards[2], g.purchase("USD", "twice"))
			return err
		}
		var reused int
		for _, err := range g.together(nothing, other, another) {
			if issuing.IsCode(err, issuing.CodeReferenceReused) {
				reused++
			} else if err != nil {
				t.Error(err)
			}
		}
		if reused != 1 {
			t.Errorf("of two cards under one reference %d were refused", reused)
		}
	})
}

func TestABatchSpendsNoMoreThanThereIs(t *testing.T) {
	t.Parallel()
	eachGathered(t, func(t *testing.T, g *gathered) {
		hot := func() error { _, err := g.Buy(g.cards[0], "60"); return err } // 1,000 are there: 16 fit in, with fees
		var do []func() error
		for range decisionsAtOnce {
			do = append(do, hot)
		}
		if n := g.approved(g.together(nothing, do...)); n != 16 {
			t.Errorf("%d were approved", n)
		}
		g.wasOne(decisionsAtOnce)
		if f := g.Funds(g.accounts[0]); f.Held > worktest.OpeningUnits || f.Available < 0 {
			t.Errorf("the account has %+v", f)
		}

		// A limit on each of the other accounts that five of eight fit under.
		for _, account := range g.accounts[1:] {
			_, err := g.Limits.SetLimits(g.Ctx, g.Programme, issuing.Scope{Kind: issuing.ScopeAccount, ID: string(account)},
				[]issuing.LimitWanted{{Window: string(issuing.WindowDay), Amount: "50.01"}})
			g.Must(err)
		}
		do = nil
		for i := range 24 {
			do = append(do, func() error { _, err := g.Buy(g.cards[1+i%3], "10"); return err })
		}
		if n := g.approved(g.together(nothing, do...)); n != 15 {
			t.Errorf("%d were approved under the limits", n)
		}
		g.wasOne(24)
	})
}

func TestProgrammesInOneBatchSeeNothingOfEachOther(t *testing.T) {
	t.Parallel()
	eachGathered(t, func(t *testing.T, g *gathered) {
		first, second := *g.Env, *g.Env
		second.Programme = g.NewProgramme()
		theirs := second.OpenAccount(second.ActiveCustomer())
		theirCard := second.ActiveCard(theirs)
		_, err := second.Payments.Authorise(g.Ctx, second.Programme, theirCard, g.purchase("USD", ""))
		g.Must(err)
		ask := func(p issuing.ProgrammeID, card issuing.CardID, reference string) func() error {
			return func() error {
				a, err := g.Payments.Authorise(g.Ctx, p, card, g.purchase("USD", reference))
				if err == nil && a.ProgrammeID != p {
					return fmt.Errorf("the answer is of %s", a.ProgrammeID)
				}
				return err
			}
		}
		errs := g.together(nothing, ask(first.Programme, g.cards[0], "same"), ask(second.Programme, theirCard, "same"),
			ask(first.Programme, theirCard, "theirs"), ask(second.Programme, g.cards[1], "ours"))
		g.wasOne(4)
		for i, err := range errs {
			if foreign := i > 1; foreign != issuing.IsCode(err, issuing.CodeNotFound) || !foreign && err != nil {
				t.Errorf("%d was answered %v", i, err)
			}
		}
		for d, err := range g.DB.Decisions(g.Ctx, store.DecisionFilter{}, store.List{Programme: second.Programme, Limit: 100}) {
			if g.Must(err); d.AccountID != theirs {
				t.Errorf("a decision about %s", d.AccountID)
			}
		}
	})
}

func TestADecisionThatWaitsGoesAtItsDeadline(t *testing.T) {
	t.Parallel()
	eachGathered(t, func(t *testing.T, g *gathered) {
		held, decided := g.held(), g.decided()
		var wait sync.WaitGroup
		late := make([]error, 4)
		errs := g.together(func() {
			// The gates are shut until all of these have gone.
			for i := range late {
				wait.Go(func() {
					ctx, cancel := context.WithTimeout(g.Ctx, 10*time.Millisecond)
					defer cancel()
					_, late[i] = g.Payments.Authorise(ctx, g.Programme, g.cards[i], g.purchase("USD", ""))
				})
			}
			wait.Wait()
		}, g.buys(4, "1")...)
		for _, err := range late {
			if !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("answered %v", err)
			}
		}
		if n := g.approved(errs); n != 4 || g.decided() != decided+4 || g.held() <= held {
			t.Errorf("%d of the others were approved, %d decided", n, g.decided()-decided)
		}
		g.wasOne(4)
	})
}

func TestABatchThatIsNotCommittedLeavesNothing(t *testing.T) {
	t.Parallel()
	eachGathered(t, func(t *testing.T, g *gathered) {
		held, decided := g.held(), g.decided()
		ctx, leave := context.WithCancel(g.Ctx)
		g.onCommit = func(ctx context.Context) {
			leave()
			<-ctx.Done() // a caller has gone
		}
		var do []func() error
		for i := range decisionsAtOnce {
			do = append(do, func() error {
				_, err := g.Payments.Authorise(ctx, g.Programme, g.cards[i%len(g.cards)], g.purchase("USD", fmt.Sprint("gone ", i)))
				return err
			})
		}
		for _, err := range g.together(nothing, do...) {
			if !errors.Is(err, context.Canceled) {
				t.Errorf("answered %v", err)
			}
		}
		g.wasOne(decisionsAtOnce)
		if g.held() != held || g.decided() != decided {
			t.Errorf("%d decisions are left, and held are %d, before %d", g.decided()-decided, g.held(), held)
		}
		if g.engine != "PostgreSQL" {
			return
		}
		// The database ends the connections of the batch.
		behind := storetest.Connect(t, g.address)
		g.onCommit = func(context.Context) {
			if _, err := behind.ExecContext(g.Ctx, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
				WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'`); err != nil {
				t.Error(err)
			}
		}
		for _, err := range g.together(nothing, g.buys(decisionsAtOnce, "1")...) {
			if err == nil || issuing.IsCode(err, issuing.CodeDeclined) {
				t.Errorf("answered %v", err)
			}
		}
		if g.held() != held || g.decided() != decided {
			t.Errorf("%d decisions are left of a connection that ended", g.decided()-decided)
		}
	})
}
