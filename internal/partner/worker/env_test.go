package worker_test

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/worker"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// answers are what a partner says, call by call; the last one for ever.
type answers[R any] []func(context.Context) (partner.Answer[R], error)

// say is an answer at once.
func say[R any](a partner.Answer[R]) func(context.Context) (partner.Answer[R], error) {
	return func(context.Context) (partner.Answer[R], error) { return a, nil }
}

// fails is a partner that is down.
func fails[R any](context.Context) (a partner.Answer[R], err error) {
	return a, errors.New("503 from the partner")
}

// hangs is a partner that does not answer.
func hangs[R any](ctx context.Context) (partner.Answer[R], error) { //nolint:unparam // it is one of the ports' functions
	<-ctx.Done()
	return partner.Answer[R]{}, ctx.Err()
}

// crashes is an adapter with a bug.
func crashes[R any](context.Context) (partner.Answer[R], error) { panic("a bug in the adapter") }

// partners are a screening, an identity check and a card issuer that say what a test has them say.
type partners struct {
	mu        sync.Mutex
	keys      map[partner.Kind][]string // the idempotency keys of all calls
	orders    []partner.CardOrder
	screening answers[partner.Cleared]
	identity  answers[partner.Identity]
	issuer    answers[partner.IssuedCard]
	updates   answers[partner.CardUpdated] // nil: every update is taken
	updated   int
	instead   partner.CardIssuer // nil: the partners themselves
	stateful  *statefulIssuer
}

func (p *partners) ports() partner.Ports {
	if p.instead != nil {
		return partner.Ports{Screening: p, IdentityCheck: p, CardIssuer: p.instead}
	}
	return partner.Ports{Screening: p, IdentityCheck: p, CardIssuer: p}
}

// call notes a call, and gives its number from zero on.
func (p *partners) call(kind partner.Kind, key string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.keys == nil {
		p.keys = map[partner.Kind][]string{}
	}
	p.keys[kind] = append(p.keys[kind], key)
	return len(p.keys[kind]) - 1
}

// calls are the keys of all calls so far.
func (p *partners) calls(kind partner.Kind) []string {
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.Clone(p.keys[kind])
}

func (p *partners) ScreenCustomer(
	ctx context.Context, r partner.ScreeningRequest,
) (partner.Answer[partner.Cleared], error) {
	return p.screening[min(p.call(partner.KindScreening, string(r.CustomerID)), len(p.screening)-1)](ctx)
}

func (p *partners) VerificationURL(origin string, r partner.IdentityRequest) string {
	return origin + "/" + r.PortalToken
}

func (p *partners) CheckIdentity(
	ctx context.Context, r partner.IdentityRequest,
) (partner.Answer[partner.Identity], error) {
	return p.identity[min(p.call(partner.KindIdentityCheck, string(r.CustomerID)), len(p.identity)-1)](ctx)
}

func (p *partners) IssueCard(ctx context.Context, o partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	n := p.call(partner.KindCardIssuer, string(o.CardID))
	p.mu.Lock()
	p.orders = append(p.orders, o)
	p.mu.Unlock()
	return p.issuer[min(n, len(p.issuer)-1)](ctx)
}

func (p *partners) PartnerName() string { return "fake issuer" }

func (p *partners) UpdateCard(ctx context.Context, _ partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	p.mu.Lock()
	n := p.updated
	p.updated++
	p.mu.Unlock()
	if len(p.updates) > 0 {
		return p.updates[min(n, len(p.updates)-1)](ctx)
	}
	return partner.Done(partner.CardUpdated{}), nil
}

// good are answers of partners who answer at once and have nothing against it.
func good() *partners {
	return &partners{
		screening: answers[partner.Cleared]{say(partner.Done(partner.Cleared{}))},
		identity:  answers[partner.Identity]{say(partner.Done(partner.Identity{Name: "Ada Lovelace"}))},
		issuer:    answers[partner.IssuedCard]{say(partner.Done(madeCard))},
	}
}

var madeCard = partner.IssuedCard{PAN: "4000000012345675", Network: issuing.NetworkVisa, ExpiryYear: 2031, ExpiryMonth: 3}

// env is an installation whose partner tasks are done by runners.
type env struct {
	*worktest.Env
	t   *testing.T
	log lockedBuffer
}

// lockedBuffer is a log that can be read while it is written.
type lockedBuffer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (b *lockedBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *lockedBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

// each runs a body on either database, with partners and so many processes that ask them.
func each(t *testing.T, processes int, made func() *partners, body func(e *env, p *partners)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		e, p := &env{Env: h, t: t}, made()
		h.UsePartners(p.ports())
		var all sync.WaitGroup
		ctx, stop := context.WithCancel(t.Context())
		defer func() {
			stop()
			all.Wait()
		}()
		log := slog.New(slog.NewTextHandler(&e.log, nil))
		for range processes {
			runner := tasks.NewRunner(h.DB, h.Clock.Now, time.Now, slog.New(slog.DiscardHandler),
				map[store.TaskPool]int{tasks.PoolPartner: 4})
			w := worker.New(h.DB, worker.Verbs{Onboarding: h.Onboarding, Authentications: h.Authentications, Payments: h.Payments}, p.ports(), log)
			w.SetTimeout(50 * time.Millisecond)
			for kind, do := range w.Handlers() {
				runner.Handle(kind, do)
			}
			all.Go(func() { _ = runner.Run(ctx) }) // it returns nil
		}
		body(e, p)
		e.await("every partner to be done with", func() bool { return len(e.open()) == 0 })
	})
}

// await waits for something, while the time of the installation goes twenty times as fast.
func (e *env) await(what string, come func() bool) {
	e.t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(time.Minute); !come(); {
		select {
		case <-tick.C:
			e.Clock.Advance(100 * time.Millisecond)
		case <-deadline:
			e.t.Fatalf("in vain: %s; open are %+v", what, e.open())
		}
	}
}

// open are the tasks that ask partners.
func (e *env) open() (list []store.Task) {
	e.t.Helper()
	all, err := e.DB.OpenTasks(e.Ctx)
	e.Must(err)
	for _, task := range all {
		if task.Pool == tasks.PoolPartner {
			list = append(list, task)
		}
	}
	return list
}

// proven is a customer who has signed.
func (e *env) proven() issuing.CustomerID {
	e.t.Helper()
	c := e.InitiatingCustomer()
	e.SignCustomer(c)
	return c.Customer.ID
}

// account makes an active account of a customer without asking partners for anything.
func (e *env) account(customer issuing.CustomerID) issuing.AccountID {
	e.t.Helper()
	ask := e.RequestAccount(customer)
	e.Must(e.SignAccount(ask))
	e.WorkOn(tasks.PoolChain)
	return ask.Account.ID
}

func (e *env) customer(id issuing.CustomerID) issuing.Customer {
	e.t.Helper()
	c, err := e.DB.Customer(e.Ctx, e.Programme, id)
	e.Must(err)
	return c
}

func (e *env) card(id issuing.CardID) issuing.Card {
	e.t.Helper()
	c, err := e.DB.Card(e.Ctx, e.Programme, id)
	e.Must(err)
	return c
}

func (e *env) awaitCustomer(id issuing.CustomerID, want issuing.CustomerStatus) {
	e.t.Helper()
	e.await("customer "+string(want), func() bool { return e.customer(id).Status == want })
}

func (e *env) awaitCard(id issuing.CardID, want issuing.CardStatus) {
	e.t.Helper()
	e.await("card "+string(want), func() bool { return e.card(id).Status == want })
}

// happened demands the statuses that the events of a noun tell of, each once and in this order.
func (e *env) happened(id string, want ...string) {
	e.t.Helper()
	var got []string
	e.Must(e.DB.ReadSnapshot(e.Ctx, func(s store.Snapshot) error {
		got = nil
		rows, err := s.Rows(e.Ctx, "SELECT body, '' FROM events WHERE subject = '"+id+"' ORDER BY id")
		for _, row := range rows {
			got = append(got, statusIn(row[0]))
		}
		return err
	}))
	if !slices.Equal(got, want) {
		e.t.Errorf("%s became %v, want %v", id, got, want)
	}
}

// asked demands so many calls, at least, that all name the same key.
func (e *env) asked(p *partners, kind partner.Kind, key string, least int) {
	e.t.Helper()
	calls := p.calls(kind)
	if len(calls) < least || len(slices.Compact(slices.Clone(calls))) != 1 || calls[0] != key {
		e.t.Errorf("the %s was asked about %v, want %s at least %d times", kind, calls, key, least)
	}
}
