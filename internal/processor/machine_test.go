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
	sent     map[issuing.AuthorisationID]bool    // whose deposit is on its way or there
}

func TestAnyOrderOfWhatHappensToPaymentsKeepsTheBooks(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		base := newHouse(t, db)
		rapid.Check(t, func(rt *rapid.T) {
			h := *base // with this run's reporter
			h.reporter = rt
			m := &payments{house: &h, cards: map[issuing.AccountID]issuing.CardID{}, budget: map[issuing.AccountID]issuing.Units{}, sent: map[issuing.AuthorisationID]bool{}}
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
	what := rapid.SampledFrom([]string{"capture", "release", "send", "reserved", "settled", "returned", "given up"}).Draw(t, "verb")
	switch what {
	case "capture":
		_, err = m.p.Capture(m.ctx, m.programme, id)
		m.judge(err, a.Status == issuing.AuthorisationPending)
	case "release":
		_, err = m.p.Release(m.ctx, m.programme, id)
		m.judge(err, a.Status == issuing.AuthorisationPending)
	case "send":
		if a.Status != issuing.AuthorisationReleasing && a.Reservation == issuing.ReservationPromised {
			m.relay(processor.PurposeReserve, id)
			m.sent[id] = true
		}
	case "reserved":
		if m.sent[id] {
			m.must(m.p.Reserved(m.ctx, m.programme, id, m.relay(processor.PurposeReserve, id), "9"))
		}
	case "settled":
		err := m.p.Settled(m.ctx, m.programme, id, m.done(processor.PurposeSettle, a, issuing.AuthorisationCapturing))
		m.judge(err, a.Status == issuing.AuthorisationCapturing && a.Reservation == issuing.ReservationInEscrow || a.Status == issuing.AuthorisationCaptured)
	case "returned":
		err := m.p.Returned(m.ctx, m.programme, id, m.done(processor.PurposeReturn, a, issuing.AuthorisationReleasing))
		m.judge(err, a.Status == issuing.AuthorisationReleasing && a.Reservation == issuing.ReservationInEscrow || a.Status == issuing.AuthorisationReleased)
		m.free(a, err)
	case "given up":
		underWay, err := m.p.GiveUp(m.ctx, m.programme, id)
		m.judge(err, a.Status == issuing.AuthorisationReleasing || a.Reservation != issuing.ReservationPromised || m.sent[id])
		if wants := m.sent[id] && (a.Reservation == issuing.ReservationPromised || a.Reservation == issuing.ReservationInEscrow); err == nil && underWay != wants {
			t.Fatalf("giving up says under way %t, want %t", underWay, wants)
		}
		if !underWay {
			m.free(a, err)
		}
	}
}

// free gives the money of a released payment back in the model.
func (m *payments) free(a issuing.Authorisation, err error) {
	if err == nil && a.Status == issuing.AuthorisationReleasing {
		m.budget[a.AccountID] += a.TokenAmount
	}
}

// done is a chain's transaction where the payment could have had one, and none otherwise.
func (m *payments) done(purpose string, a issuing.Authorisation, status issuing.AuthorisationStatus) store.Relay {
	if a.Status != status || a.Reservation != issuing.ReservationInEscrow {
		return store.Relay{}
	}
	return m.relay(purpose, a.ID)
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
		decisions, err := m.db.Decisions(m.ctx, m.programme, m.cards[account], 1)
		m.must(err)
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
