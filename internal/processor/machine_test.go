package processor_test

import (
	"testing"

	"pgregory.net/rapid"

	"offblocks/internal/issuing"
	"offblocks/internal/processor"
	"offblocks/internal/store"
	"offblocks/internal/store/storetest"
)

// payments is a random life of the payments of two accounts, beside a model of what each is worth.
type payments struct {
	*house
	accounts []issuing.AccountID
	cards    map[issuing.AccountID]issuing.CardID
	holds    []issuing.AuthorisationID
	budget   map[issuing.AccountID]issuing.Units // what is neither claimed nor spent
}

func TestAnyOrderOfWhatHappensToPaymentsKeepsTheBooks(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		base := newHouse(t, db)
		rapid.Check(t, func(rt *rapid.T) {
			h := *base // with this run's reporter
			h.reporter = rt
			m := &payments{house: &h, cards: map[issuing.AccountID]issuing.CardID{}, budget: map[issuing.AccountID]issuing.Units{}}
			customer := h.active()
			base.people = h.people
			for range 2 {
				account := h.opened(customer)
				m.accounts = append(m.accounts, account)
				m.cards[account], m.budget[account] = h.card(account), whole
			}
			for range rapid.IntRange(5, 25).Draw(rt, "steps") {
				m.step(rt)
			}
			m.check(rt)
			h.work()
			m.recount()
			m.check(rt)
		})
	})
}

const whole issuing.Units = 1_000_000_000

func (m *payments) step(t *rapid.T) {
	if len(m.holds) == 0 || rapid.IntRange(0, 3).Draw(t, "what") == 0 {
		m.purchase(t)
		return
	}
	id := rapid.SampledFrom(m.holds).Draw(t, "payment")
	a, err := m.db.Authorisation(m.ctx, m.programme, id)
	m.must(err)
	switch rapid.SampledFrom([]string{"capture", "release", "step"}).Draw(t, "verb") {
	case "capture":
		_, err = m.p.Capture(m.ctx, m.programme, id, processor.Capture{})
		m.judge(err, a.Status == issuing.AuthorisationPending)
	case "release":
		_, err = m.p.Release(m.ctx, m.programme, id)
		m.judge(err, a.Status == issuing.AuthorisationPending)
		m.free(a, id)
	case "step":
		if s, relay, ok := m.begin(m.programme, string(id)); ok && rapid.Bool().Draw(t, "mined") {
			m.must(m.p.StepDone(m.ctx, m.programme, string(id), s.Number, relay, "9"))
		}
		m.free(a, id)
	}
}

// free gives the money of a payment that has just been released back in the model.
func (m *payments) free(was issuing.Authorisation, id issuing.AuthorisationID) {
	m.Helper()
	a, err := m.db.Authorisation(m.ctx, m.programme, id)
	m.must(err)
	if a.Status == issuing.AuthorisationReleased && was.Status != a.Status {
		m.budget[a.AccountID] += a.TokenAmount
	}
}

func (m *payments) judge(err error, allowed bool) {
	m.Helper()
	if allowed {
		m.must(err)
		return
	}
	m.refused(err, issuing.CodeWrongState)
}

func (m *payments) purchase(t *rapid.T) {
	account := rapid.SampledFrom(m.accounts).Draw(t, "account")
	amount := rapid.SampledFrom([]string{"0.01", "1", "99.99", "250", "333.33", "900"}).Draw(t, "amount")
	a, err := m.buy(m.cards[account], amount)
	if issuing.IsCode(err, issuing.CodeDeclined) {
		decisions := m.decisions(m.cards[account], 1)
		if decisions[0].TokenAmount <= m.budget[account] || decisions[0].Spendable != m.budget[account] {
			t.Fatalf("declined with %d to spend: %+v", m.budget[account], decisions[0])
		}
		return
	}
	m.must(err)
	m.budget[account] -= a.TokenAmount
	m.holds = append(m.holds, a.ID)
}

// recount works the model out anew, from how each payment ended.
func (m *payments) recount() {
	m.Helper()
	for _, account := range m.accounts {
		m.budget[account] = whole
	}
	for _, id := range m.holds {
		a, err := m.db.Authorisation(m.ctx, m.programme, id)
		m.must(err)
		if a.Status != issuing.AuthorisationReleased {
			m.budget[a.AccountID] -= a.TokenAmount
		}
	}
}

// check holds the funds against the model.
func (m *payments) check(t *rapid.T) {
	m.Helper()
	for _, account := range m.accounts {
		if f := m.funds(account); f.Available != m.budget[account] {
			t.Fatalf("available is %d, and the model says %d", f.Available, m.budget[account])
		}
	}
}
