package payments_test

import (
	"context"
	"errors"
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// verbs is everything that can happen.
func (m *model) verbs() map[string]func() {
	return map[string]func(){
		"authorise": m.authorise, "authorise again": m.authorise, "advise": m.advise, "increment": m.increment, "capture": m.capture, "capture more": m.capture, "capture late": m.captureLate,
		"reverse": m.reverse, "force post": m.forcePost, "refund": m.refund, "refund card": m.refundCard, "undo": m.undo, "step": m.step, "step more": m.step,
		"default": m.defaults, "pay back": m.payBackOne, "money": m.money, "allowance": m.allowance, "card": m.flipCard, "account": m.flipAccount,
		"time": m.time, "expire": m.expire, "hear again": m.hearAgain, "work": m.workSome, "end": m.end, "collect": m.collectOne,
	}
}

func (m *model) purchase() (payments.Purchase, int64, behaviour) {
	h, minor := rapid.SampledFrom(behaviours).Draw(m.t, "category"), m.minor()
	currency := rapid.SampledFrom([]string{"USD", "EUR", "GBP", "JPY", "USD", "EUR", "GBP", "JPY", "SEK"}).Draw(m.t, "currency")
	return payments.Purchase{
		Amount: plain(minor, currency), Currency: currency, Reference: m.reference(),
		Merchant: issuing.Merchant{ID: "TEST", Name: "Test", MCC: h.mcc, Country: "GB", City: "London"},
	}, minor, h
}

// standing names what keeps a card from being used.
func (c *card) standing() issuing.DeclineReason {
	switch {
	case c.of.rejected:
		return issuing.DeclineCustomerInactive
	case !c.of.open:
		return issuing.DeclineAccountClosed
	case !c.of.active:
		return issuing.DeclineAccountInactive
	case !c.active:
		return issuing.DeclineCardInactive
	}
	return issuing.Approved
}

// fundsDeclineReason is why a payment is declined that lacks more than the account can afford.
func (a *balance) fundsDeclineReason(lack issuing.Units) issuing.DeclineReason {
	switch {
	case a.debt > 0:
		return issuing.DeclineAccountInDebt
	case a.open && a.available >= lack:
		return issuing.DeclineAllowance
	}
	return issuing.DeclineInsufficientFunds
}

// decided demands an answer to a question: an approval, or a decline for a reason. A repetition is answered alike.
func (m *model) decided(err error, reason issuing.DeclineReason) bool {
	m.Helper()
	if reason == issuing.Approved {
		m.Must(err)
		return true
	}
	var refusal *issuing.Error
	if !errors.As(err, &refusal) || refusal.Decline != reason {
		m.Fatalf("%v, want a decline for %s", err, reason)
	}
	return false
}

func (m *model) authorise() {
	card := m.card()
	asked, minor, h := m.purchase()
	asked.Partial, asked.Capture = m.odds(3), m.odds(4)
	a := card.of
	p := &payment{card: card, currency: asked.Currency, behaviour: h, status: issuing.AuthorisationPending, hold: minor}
	reason := card.standing()
	if reason == issuing.Approved && worth[asked.Currency] == 0 {
		reason = issuing.DeclineCurrencyUnsupported
	}
	if reason == issuing.Approved {
		p.wanted = a.priceOf(minor, asked.Currency).split
		if part := a.affordable(minor, asked.Currency, a.spendable()); p.shortfall() > a.spendable() && asked.Partial && part > 0 {
			p.hold, p.wanted = part, a.priceOf(part, asked.Currency).split
		}
		if why := a.fundsDeclineReason(p.shortfall()); !p.afford() {
			reason = why
		}
	}
	do := func(ctx context.Context) (issuing.Authorisation, error) {
		return m.Payments.Authorise(ctx, m.Programme, card.id, asked)
	}
	m.approved(p, asked.Reference, reason, do)
}

func (m *model) advise() {
	card := m.card()
	asked, minor, h := m.purchase()
	do := func(ctx context.Context) (issuing.Authorisation, error) {
		return m.Payments.Advise(ctx, m.Programme, card.id, asked)
	}
	if worth[asked.Currency] == 0 {
		m.unmatched(asked.Reference, func(ctx context.Context) error { _, err := do(ctx); return err })
		return
	}
	p := &payment{card: card, currency: asked.Currency, behaviour: h, status: issuing.AuthorisationPending, hold: minor, wanted: card.of.priceOf(minor, asked.Currency).split}
	p.holdOrOwe()
	m.approved(p, asked.Reference, issuing.Approved, do)
}

// unmatched demands that of a message that cannot be declined nothing is made, and that it is refused alike the second time.
func (m *model) unmatched(reference string, do func(context.Context) error) {
	m.Helper()
	again := func() { m.Refused(do(m.Ctx), issuing.CodeCurrencyUnsupported) }
	again()
	m.said(reference, again)
}

// approved asks whether a purchase may be, and demands the answer.
func (m *model) approved(p *payment, reference string, reason issuing.DeclineReason, do func(context.Context) (issuing.Authorisation, error)) {
	m.Helper()
	answer, err := try(m, do)
	m.said(reference, func() {
		again, err := do(m.Ctx)
		if m.decided(err, reason) && again.ID != answer.ID {
			m.Fatalf("%s the second time, %s the first", again.ID, answer.ID)
		}
	})
	if !m.decided(err, reason) {
		return
	}
	p.id, p.expires = string(answer.ID), answer.ExpiresAt
	if answer.ExpiresAt != answer.CreatedAt.Add(time.Duration(p.behaviour.days)*24*time.Hour) {
		m.Fatalf("%+v expires then", answer)
	}
	m.payments = append(m.payments, p)
	m.touched = p
}

// held picks a payment that has an authorisation, rather one that is open.
func (m *model) authorised() *payment {
	var all, open []*payment
	for _, p := range m.payments {
		if p.status != "" {
			all = append(all, p)
		}
		if p.status == issuing.AuthorisationPending {
			open = append(open, p)
		}
	}
	if len(open) > 0 && !m.odds(5) {
		all = open
	}
	if len(all) == 0 {
		m.t.Skip("no authorisation yet")
	}
	return rapid.SampledFrom(all).Draw(m.t, "payment")
}

// answeredAlike keeps a message about an authorisation that was carried out.
func (m *model) answeredAlike(p *payment, reference string, do func(context.Context) (issuing.Authorisation, error)) {
	m.said(reference, func() {
		again, err := do(m.Ctx)
		if m.Must(err); string(again.ID) != p.id {
			m.Fatalf("%s the second time, %s the first", again.ID, p.id)
		}
	})
}

func (m *model) increment() {
	p, minor := m.authorised(), m.minor()
	m.onItsWay(p)
	asked := payments.Change{Amount: plain(minor, p.currency), Reference: m.reference()}
	do := func(ctx context.Context) (issuing.Authorisation, error) {
		return m.Payments.Increment(ctx, m.Programme, issuing.AuthorisationID(p.id), asked)
	}
	answer, err := try(m, do)
	if p.status != issuing.AuthorisationPending {
		m.Refused(err, issuing.CodeWrongState)
		return
	}
	reason, was := p.card.standing(), p.wanted
	if reason == issuing.Approved {
		p.wanted = p.price(max(p.hold+minor, p.captured))
		if why := p.account().fundsDeclineReason(p.shortfall()); !p.afford() {
			reason, p.wanted = why, was
		}
	}
	if reason != issuing.Approved {
		m.said(asked.Reference, func() { _, err := do(m.Ctx); m.decided(err, reason) })
	} else {
		m.answeredAlike(p, asked.Reference, do)
	}
	if m.decided(err, reason) {
		p.hold += minor
		p.expires = answer.ExpiresAt
		m.progress(p)
	}
	m.touched = p
}

func (m *model) reverse() {
	p := m.authorised()
	asked, minor := payments.Change{Reference: m.reference()}, max(0, p.hold-p.captured)
	if !m.odds(3) {
		minor = m.minor()
		asked.Amount = plain(minor, p.currency)
	}
	do := func(ctx context.Context) (issuing.Authorisation, error) {
		return m.Payments.Reverse(ctx, m.Programme, issuing.AuthorisationID(p.id), asked)
	}
	_, err := try(m, do)
	switch {
	case p.status != issuing.AuthorisationPending:
		m.Refused(err, issuing.CodeWrongState)
	case minor > max(0, p.hold-p.captured):
		m.Refused(err, issuing.CodeReversalTooLarge)
	default:
		m.Must(err)
		m.answeredAlike(p, asked.Reference, do)
		m.shrink(p, minor)
	}
}

// expire looks whether a hold's time is over.
func (m *model) expire() {
	p := m.authorised()
	later, err := m.Payments.Expire(m.Ctx, m.Programme, issuing.AuthorisationID(p.id))
	m.Must(err)
	due := issuing.At(m.Clock.Advance(0)) >= p.expires
	if p.status != issuing.AuthorisationPending {
		due = later == 0
	}
	if due != (later == 0) {
		m.Fatalf("due in %s: %+v", later, *p)
	}
	if due && p.status == issuing.AuthorisationPending {
		m.shrink(p, max(0, p.hold-p.captured))
	}
}

// shrink takes an amount off a hold in the model.
func (m *model) shrink(p *payment, minor int64) {
	switch {
	case minor == p.hold:
		p.status, p.wanted = issuing.AuthorisationReleasing, issuing.Split{}
	case p.hold-minor <= p.captured:
		p.status, p.wanted = issuing.AuthorisationCapturing, p.out
	default:
		p.hold -= minor
		p.wanted = p.price(p.hold)
	}
	m.settled(p)
}
