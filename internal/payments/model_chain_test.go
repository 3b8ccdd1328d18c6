package payments_test

import (
	"context"
	"errors"
	"fmt"
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// step asks the chain for one step of a payment: it is done, once or twice, or refused, or for the time being not heard of again.
func (m *model) step() {
	var some []*payment
	for _, p := range m.payments {
		if !p.over() {
			some = append(some, p)
		}
	}
	if len(some) == 0 {
		m.t.Skip("nothing is to be done")
	}
	p := rapid.SampledFrom(some).Draw(m.t, "payment")
	m.ask(p, rapid.SampledFrom([]string{"done", "done", "done", "twice", "refused", "lost"}).Draw(m.t, "chain"))
}

// ask has the chain answer a payment's next step, and tells whether there was one that it could do.
func (m *model) ask(p *payment, answer string) bool {
	m.Helper()
	s, relay, ok := m.BeginStep(m.Programme, p.id)
	m.touched = p
	if !ok {
		if p.step != nil {
			m.Fatalf("a step is forgotten: %+v", p)
		}
		return false
	}
	m.Must(p.begun(s))
	m.block++
	relay.Block = m.block
	if s.In.Total() > p.account().allowance {
		answer = "refused"
	}
	done := func(ctx context.Context) (struct{}, error) {
		return struct{}{}, m.Claims.StepDone(ctx, m.Programme, p.id, s.Number, relay, "deposit "+p.id+fmt.Sprint(s.Number))
	}
	switch answer {
	case "refused":
		_, err := try(m, func(ctx context.Context) (struct{}, error) {
			return struct{}{}, m.Claims.StepFailed(ctx, m.Programme, p.id, s.Number)
		})
		m.Must(err)
		p.step = nil
		m.settled(p)
		return false
	case "done", "twice":
		_, err := try(m, done)
		m.Must(err)
		if answer == "twice" {
			_, err = done(m.Ctx)
			m.Must(err)
		}
		m.Must(p.mined("deposit " + p.id + fmt.Sprint(s.Number)))
		m.settled(p)
	}
	return true
}

// onItsWay has what a payment gives back on its way, so that what comes next meets it there.
func (m *model) onItsWay(p *payment) {
	if s, ok := m.next(p); ok && s.Back.Total() > 0 && m.odds(2) {
		m.ask(p, "lost")
	}
}

// move has the chain do all that a payment asks for; what it refuses to reserve is owed.
func (m *model) move(p *payment) {
	m.Helper()
	for range 100 {
		if m.ask(p, "done") {
			continue
		}
		if s, more := m.next(p); !more || s.In.Total() <= p.account().allowance {
			return
		}
		m.unreservable(p) // or not yet
	}
	m.Fatalf("the chain is asked for ever: %+v", p)
}

func (m *model) next(p *payment) (issuing.Step, bool) {
	c, err := m.DB.ClaimOf(m.Ctx, m.Programme, p.id)
	m.Must(err)
	return c.NextStep()
}

func (m *model) defaults() {
	var some []*payment
	for _, p := range m.payments {
		if p.held > 0 {
			some = append(some, p)
		}
	}
	if len(some) == 0 {
		m.t.Skip("nothing is held")
	}
	m.unreservable(rapid.SampledFrom(some).Draw(m.t, "payment"))
}

// unreservable has the chain refuse a payment's money for so long that the account owes it.
func (m *model) unreservable(p *payment) {
	m.Helper()
	m.touched = p
	for range 12 {
		owed, err := try(m, func(ctx context.Context) (bool, error) {
			return m.Claims.ReserveRefused(ctx, m.Programme, p.id, "the token is paused")
		})
		m.Must(err)
		if p.step != nil || p.held == 0 {
			return
		}
		p.refusals++
		if owed != (p.refusals == 12) {
			m.Fatalf("owed after %d refusals: %t", p.refusals, owed)
		}
		if owed {
			p.refusals = 0
			units := p.held
			p.take(-units)
			p.owe(units)
			p.account().defaulted = true
			return
		}
		if m.odds(12) {
			return // by now it would take it
		}
	}
}

func (m *model) payBackOne() {
	t := m.transaction()
	m.pay(t)
	if m.odds(3) {
		m.pay(t)
	}
}

// pay has the operator pay what a transaction gives back, if it does.
func (m *model) pay(t *movement) {
	m.Helper()
	units, ends := t.units, issuing.TransactionProcessed
	switch {
	case t.credit && t.status == issuing.TransactionProcessing:
	case !t.credit && t.status == issuing.TransactionReversing && !t.waits:
		units, ends = t.givesBack(), issuing.TransactionReversed
	default: // it does not
		m.PayRefund(m.Programme, t.id)
		return
	}
	m.PayRefund(m.Programme, t.id)
	t.status = ends
	t.card.of.available += units
	t.card.of.wallet += units
	if t.credit && t.waits {
		if t.waits = false; t.refunds == nil || !t.refunds.gone() {
			m.takeBack(t)
		}
	}
	m.collect(t.card.of)
}

func (m *model) money() {
	m.fund(m.anyAccount(), rapid.SampledFrom([]issuing.Units{1, 5_000, 1_000_000, 77_777_777, 500_000_000}).Draw(m.t, "units"))
}

// fund lets money come into a wallet from outside.
func (m *model) fund(a *balance, units issuing.Units) {
	m.Helper()
	m.names++
	m.Must(m.DB.Write(m.Ctx, func(tx *store.Tx) error {
		return tx.PostEntry(m.Ctx, ledger.Entry{
			ID: issuing.NewID[string](), ProgrammeID: m.Programme, AccountID: a.id, Asset: a.token, Kind: ledger.Funding, Cause: fmt.Sprint("money:", a.id, m.names),
			CreatedAt: issuing.At(m.Clock.Now()), Postings: []ledger.Posting{{Source: ledger.Outside(worktest.ChainID), Destination: ledger.Available(a.id), Units: units}},
		})
	}))
	a.available += units
	a.wallet += units
	m.collects(a)
}

func (m *model) collectOne() { m.collects(m.anyAccount()) }

func (m *model) collects(a *balance) {
	m.Helper()
	owes, err := try(m, func(ctx context.Context) (bool, error) { return m.Claims.Collect(ctx, m.Programme, a.id) })
	m.Must(err)
	if m.collect(a); owes != (a.debt > 0) {
		m.Fatalf("it owes: %t, the model says %d", owes, a.debt)
	}
}

func (m *model) allowance() {
	m.allow(m.anyAccount(), rapid.SampledFrom([]issuing.Units{0, 50_000_000, 400_000_000, worktest.Granted, worktest.Granted}).Draw(m.t, "allowance"))
}

// allow has the owner replace the allowance.
func (m *model) allow(a *balance, units issuing.Units) {
	m.Helper()
	m.Must(m.Onboarding.AccountApproved(m.Ctx, m.Programme, a.id, chainbook.Block{Number: m.block}, units))
	a.allowance = units
	m.collect(a)
}

// workSome has workers take tasks and do them, or die and leave them to others.
func (m *model) workSome() {
	if m.odds(2) {
		m.work()
		return
	}
	for _, pool := range []store.TaskPool{tasks.PoolChain, tasks.PoolUpkeep, tasks.PoolPartner} {
		tasks, err := m.DB.LeaseTasks(m.Ctx, pool, issuing.NewID[string](), issuing.At(m.Clock.Now()), time.Minute, 5)
		m.Must(err)
		for _, task := range tasks {
			m.does(task, m.odds(2))
		}
	}
}

// work has workers do all that there is to do.
func (m *model) work() {
	m.Helper()
	for range 1000 {
		m.Clock.Advance(time.Minute) // what a worker that died had taken is free again
		done := 0
		for _, pool := range []store.TaskPool{tasks.PoolPartner, tasks.PoolChain, tasks.PoolUpkeep} {
			tasks, err := m.DB.LeaseTasks(m.Ctx, pool, issuing.NewID[string](), issuing.At(m.Clock.Now()), time.Hour, 20)
			m.Must(err)
			for _, task := range tasks {
				m.does(task, true)
			}
			done += len(tasks)
		}
		if done == 0 {
			return
		}
	}
	m.Fatal("the work never ends")
}

// does does a task that was claimed, as it stands in the model; a worker that dies does not come to say so.
func (m *model) does(task store.Task, survives bool) {
	m.Helper()
	later, err := time.Hour, error(nil)
	if task.Programme == m.Programme { // the others belong to lives that are over
		later, err = m.keep(task.Kind, task.Subject, task)
		m.Must(err)
	}
	switch {
	case !survives:
	case later == 0:
		m.Must(m.DB.FinishTask(m.Ctx, task))
	default:
		m.Must(m.DB.PostponeTask(m.Ctx, task, issuing.At(m.Clock.Now().Add(later)), "", true))
	}
}

func (m *model) keep(kind store.TaskKind, subject string, task store.Task) (later time.Duration, err error) {
	m.Helper()
	var p *payment
	for _, one := range m.payments {
		if one.id == subject {
			p = one
		}
	}
	switch kind {
	case tasks.AdvanceClaim:
		m.move(p)
	case tasks.PayRefund:
		for _, t := range m.moved {
			if string(t.id) == subject {
				m.pay(t)
				return 0, nil
			}
		}
		return 0, errors.New("nobody knows what is to be paid back")
	case tasks.CaptureHold:
		m.captures(p, payments.Capture{}, max(0, p.hold-p.captured))
	case tasks.ExpireHold, tasks.RecoverDebt:
		err = m.Handlers()[kind](m.Ctx, task)
		var snooze *tasks.Snooze
		if errors.As(err, &snooze) {
			later, err = snooze.After, nil
		}
		if kind == tasks.RecoverDebt {
			for _, a := range m.accounts {
				if string(a.id) == subject {
					m.collect(a)
				}
			}
			return later, err
		}
		if due := issuing.At(m.Clock.Advance(0)) >= p.expires; due && p.status == issuing.AuthorisationPending {
			m.shrink(p, p.hold-p.captured)
		}
	case tasks.UpdateIssuer: // of a card that is over; it moves no money
		err = m.Handlers()[kind](m.Ctx, task)
	default:
		m.Fatalf("nobody knows how to do %s", kind)
	}
	return later, err
}
