package processor_test

import (
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func (m *model) time() {
	m.clock.Advance(rapid.SampledFrom([]time.Duration{time.Minute, time.Hour, 26 * time.Hour, 8 * 24 * time.Hour}).Draw(m.t, "passes"))
}

// flipCard deactivates a card, or activates it again.
func (m *model) flipCard() {
	c := m.card()
	code := issuing.Code("")
	switch {
	case c.terminated || !c.of.open:
		code = issuing.CodeWrongState
	case !c.active && !c.of.active:
		code = issuing.CodeParentInactive
	}
	if c.active {
		_, err := m.p.DeactivateCard(m.ctx, m.programme, c.id)
		m.refusedAs(err, code)
		c.active = false
		return
	}
	_, err := m.p.ActivateCard(m.ctx, m.programme, c.id)
	c.active = m.refusedAs(err, code)
	c.fell = c.fell && !c.active
}

// flipAccount deactivates an account with its cards, or activates it again with those that it took down.
func (m *model) flipAccount() {
	a := m.purse()
	switch {
	case !a.open:
		_, err := m.p.DeactivateAccount(m.ctx, m.programme, a.id)
		m.refused(err, issuing.CodeWrongState)
	case a.active:
		_, err := m.p.DeactivateAccount(m.ctx, m.programme, a.id)
		m.must(err)
		a.active = false
		for _, c := range a.cards {
			c.fell = c.active
			c.active = false
		}
	default:
		_, err := m.p.ActivateAccount(m.ctx, m.programme, a.id)
		m.must(err)
		a.active = true
		for _, c := range a.cards {
			c.active = c.active || c.fell
			c.fell = false
		}
	}
}

// end ends a card, an account or a customer, now and then.
func (m *model) end() {
	switch rapid.IntRange(0, 19).Draw(m.t, "ends") {
	case 0, 1, 2:
		m.terminate(m.card())
	case 3, 4:
		m.close(m.purse())
	case 5:
		m.reject(m.purse())
	default:
		m.t.Skip("nothing ends")
	}
}

func (m *model) terminate(c *plastic) {
	code := issuing.Code("")
	if c.terminated || !c.of.open {
		code = issuing.CodeWrongState
	}
	card, err := m.p.TerminateCard(m.ctx, m.programme, c.id)
	if m.refusedAs(err, code) {
		c.active, c.fell, c.terminated, c.ended = false, false, true, card.UpdatedAt
	}
}

// close ends an account that nothing is claimed of.
func (m *model) close(a *purse) {
	err := m.p.CloseAccount(m.ctx, m.programme, a.id)
	switch {
	case !a.open:
		m.refused(err, issuing.CodeWrongState)
	case a.held > 0 || a.escrow > 0 || a.debt > 0:
		m.refused(err, issuing.CodeHoldsOpen)
	default:
		m.must(err)
		a.open, a.active = false, false
		for _, c := range a.cards {
			is, err := m.db.Card(m.ctx, m.programme, c.id)
			m.must(err)
			if !c.terminated {
				c.ended = is.UpdatedAt
			}
			c.active, c.fell, c.terminated = false, false, true
		}
	}
}

// reject ends a customer with all that belongs to them: what is claimed already still settles.
func (m *model) reject(a *purse) {
	_, err := m.p.RejectCustomer(m.ctx, m.programme, a.customer)
	if a.rejected {
		m.refused(err, issuing.CodeWrongState)
		return
	}
	m.must(err)
	for _, b := range m.purses {
		if b.customer != a.customer {
			continue
		}
		b.open, b.active, b.rejected = false, false, true
		for _, c := range b.cards {
			c.active, c.fell = false, false
		}
	}
}
