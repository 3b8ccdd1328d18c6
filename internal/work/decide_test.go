package work_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// gathered has an installation whose first decisions stop right before their commits, so that all that come then are one batch.
type gathered struct {
	*worktest.Env
	t         *testing.T
	engine    string
	address   string
	units     *work.DB
	gateCards []issuing.CardID
	accounts  []issuing.AccountID
	cards     []issuing.CardID

	mu       sync.Mutex
	stop     chan struct{} // batches of one wait until it is closed; nil: they go on
	stopped  chan struct{}
	sizes    []int
	gates    sync.WaitGroup
	onCommit func(ctx context.Context) // of batches of more
}

const decisionsAtOnce = 32

// eachGathered runs a body on either database.
func eachGathered(t *testing.T, body func(t *testing.T, g *gathered)) {
	t.Helper()
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			url := address(t)
			db := storetest.Open(t, url)
			t.Cleanup(func() { storetest.Audit(t, db) })
			g := &gathered{Env: worktest.New(t, db), t: t, engine: engine, address: url}
			g.units = work.NewWatched(db, g.Clock.Now, g.commits)
			g.Payments = payments.New(g.units, faultyGas{}, faultyRates{}, payments.Config{Chains: g.Chains(), ServiceBPS: 50})
			for range db.BatchesAtOnce() {
				_, card := g.newCard()
				g.gateCards = append(g.gateCards, card)
			}
			for range 4 {
				account, card := g.newCard()
				g.accounts, g.cards = append(g.accounts, account), append(g.cards, card)
			}
			body(t, g)
		})
	}
}

// newCard opens an account with a card that has bought something: it has counters.
func (g *gathered) newCard(currencies ...string) (issuing.AccountID, issuing.CardID) {
	g.Helper()
	account := g.OpenAccount(g.ActiveCustomer(), currencies...)
	card := g.ActiveCard(account)
	_, err := g.Buy(card, "0.01")
	g.Must(err)
	return account, card
}

func (g *gathered) commits(ctx context.Context, size int) {
	g.mu.Lock()
	stop, stopped, onCommit := g.stop, g.stopped, g.onCommit
	if stop == nil || size > 1 {
		g.sizes = append(g.sizes, size)
	}
	g.mu.Unlock()
	if stop != nil && size == 1 {
		stopped <- struct{}{}
		<-stop
	} else if onCommit != nil && size > 1 {
		g.gates.Wait()
		onCommit(ctx)
	}
}

// together has decisions made in one batch: they come while as many batches as there may be stop before their commits.
// before is called when all wait.
func (g *gathered) together(before func(), do ...func() error) []error {
	g.Helper()
	g.mu.Lock()
	g.sizes, g.stop, g.stopped = nil, make(chan struct{}), make(chan struct{})
	g.mu.Unlock()
	for _, card := range g.gateCards {
		g.gates.Go(func() {
			if _, err := g.Buy(card, "0.01"); err != nil {
				g.t.Error(err)
			}
		})
	}
	for range g.gateCards {
		<-g.stopped
	}
	answers := make(chan []error, 1)
	go func() { answers <- worktest.AtOnce(do...) }()
	for g.units.WaitingDecisions() < len(do) {
		time.Sleep(time.Millisecond)
	}
	before()
	g.mu.Lock()
	open := g.stop
	g.stop = nil
	g.mu.Unlock()
	close(open)
	g.gates.Wait()
	return <-answers
}

func nothing() {}

// wasOne demands that a batch was made of so many.
func (g *gathered) wasOne(size int) {
	g.Helper()
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, one := range g.sizes {
		if one == size {
			return
		}
	}
	g.t.Errorf("the batches were of %v, and none of %d", g.sizes, size)
}

// buys are so many purchases over all cards.
func (g *gathered) buys(n int, amount string) (list []func() error) {
	for i := range n {
		list = append(list, func() error { _, err := g.Buy(g.cards[i%len(g.cards)], amount); return err })
	}
	return list
}

func (g *gathered) purchase(currency, reference string) payments.Purchase {
	return payments.Purchase{Amount: "1", Currency: currency, Reference: reference, Merchant: issuing.Merchant{Name: "Shop", MCC: 9999}}
}

// held is what is held of all accounts.
func (g *gathered) held() (sum issuing.Units) {
	for _, account := range g.accounts {
		sum += g.Funds(account).Held
	}
	return sum
}

func (g *gathered) decided() (n int) {
	for _, card := range g.cards {
		n += len(g.Decisions(card, 1_000))
	}
	return n
}

func (g *gathered) approved(errs []error) (n int) {
	g.Helper()
	for _, err := range errs {
		if err == nil {
			n++
		} else if !issuing.IsCode(err, issuing.CodeDeclined) {
			g.t.Errorf("answered %v", err)
		}
	}
	return n
}

// faultyRates panics for one currency.
type faultyRates struct{}

func (faultyRates) Rate(base, quote string) (issuing.Rate, bool) {
	if base == "JPY" {
		panic("no rate for yen")
	}
	return worktest.AllRates.Rate(base, quote)
}

var errNoGas = errors.New("no gas fee for euros")

// faultyGas fails for one token.
type faultyGas struct{}

func (faultyGas) GasFee(_ caip.ChainID, token caip.AssetID) (issuing.Units, error) {
	if token == worktest.EURC {
		return 0, errNoGas
	}
	return worktest.GasFee, nil
}

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
