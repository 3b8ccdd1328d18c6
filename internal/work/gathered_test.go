package work_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
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
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for g.units.WaitingDecisions() < len(do) {
		<-tick.C
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
