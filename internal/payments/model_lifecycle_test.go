package payments_test

import (
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func (m *model) time() {
	m.Clock.Advance(rapid.SampledFrom([]time.Duration{time.Minute, time.Hour, 26 * time.Hour, 8 * 24 * time.Hour}).Draw(m.t, "passes"))
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
		_, err := m.Onboarding.DeactivateCard(m.Ctx, m.Programme, c.id)
		m.refusedAs(err, code)
		c.active = false
		return
	}
	_, err := m.Onboarding.ActivateCard(m.Ctx, m.Programme, c.id)
	c.active = m.refusedAs(err, code)
	c.fell = c.fell && !c.active
}

// flipAccount deactivates an account with its cards, or activates it again with those that it took down.
func (m *model) flipAccount() {
	a := m.anyAccount()
	switch {
	case !a.open:
		_, err := m.Onboarding.DeactivateAccount(m.Ctx, m.Programme, a.id)
		m.Refused(err, issuing.CodeWrongState)
	case a.active:
		_, err := m.Onboarding.DeactivateAccount(m.Ctx, m.Programme, a.id)
		m.Must(err)
		a.active = false
		for _, c := range a.cards {
			c.fell = c.active
			c.active = false
		}
	default:
		_, err := m.Onboarding.ActivateAccount(m.Ctx, m.Programme, a.id)
		m.Must(err)
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
		m.close(m.anyAccount())
	case 5:
		m.reject(m.anyAccount())
	default:
		m.t.Skip("nothing ends")
	}
}

func (m *model) terminate(c *card) {
	code := issuing.Code("")
	if c.terminated || !c.of.open {
		code = issuing.CodeWrongState
	}
	card, err := m.Onboarding.TerminateCard(m.Ctx, m.Programme, c.id)
	if m.refusedAs(err, code) {
		c.active, c.fell, c.terminated, c.ended = false, false, true, card.UpdatedAt
	}
}

// close ends an account that nothing is claimed of.
func (m *model) close(a *balance) {
	err := m.Onboarding.CloseAccount(m.Ctx, m.Programme, a.id)
	switch {
	case !a.open:
		m.Refused(err, issuing.CodeWrongState)
	case a.held > 0 || a.escrow > 0 || a.debt > 0:
		m.Refused(err, issuing.CodeHoldsOpen)
	default:
		m.Must(err)
		a.open, a.active = false, false
		for _, c := range a.cards {
			is, err := m.DB.Card(m.Ctx, m.Programme, c.id)
			m.Must(err)
			if !c.terminated {
				c.ended = is.UpdatedAt
			}
			c.active, c.fell, c.terminated = false, false, true
		}
	}
}

// reject ends a customer with all that belongs to them: what is claimed already still settles.
func (m *model) reject(a *balance) {
	_, err := m.Onboarding.RejectCustomer(m.Ctx, m.Programme, a.customer)
	if a.rejected {
		m.Refused(err, issuing.CodeWrongState)
		return
	}
	m.Must(err)
	for _, b := range m.accounts {
		if b.customer != a.customer {
			continue
		}
		b.open, b.active, b.rejected = false, false, true
		for _, c := range b.cards {
			c.active, c.fell = false, false
		}
	}
}
