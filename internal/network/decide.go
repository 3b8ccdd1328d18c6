package network

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
)

// decide answers a question.
func (p *Processor) decide(ctx context.Context, n partner.NetworkMessage) (partner.Outcome, error) {
	m, err := p.read(ctx, n)
	if err != nil {
		return partner.Outcome{}, err
	}
	if err := p.compareSecurityCode(ctx, &m); err != nil {
		return partner.Outcome{}, err
	}
	outcome, err := p.ask(ctx, m)
	if err != nil {
		return partner.Outcome{}, err
	}
	outcome.Programme = m.programme
	m.compareAddress(&outcome)
	return outcome, nil
}

// compareAddress answers with how a cardholder's address compares with the card's billing address, if it is asked for.
func (m message) compareAddress(outcome *partner.Outcome) {
	if m.card != nil && m.Address != nil {
		outcome.AddressMatch = compareAddress(m.Address.Line, m.card.Billing.FirstLine)
		outcome.PostcodeMatch = compareAddress(m.Address.Postcode, m.card.Billing.PostCode)
	}
}

func (p *Processor) ask(ctx context.Context, m message) (partner.Outcome, error) {
	switch {
	case m.Kind == partner.NetworkIncrement:
		return p.askIncrement(ctx, m)
	case m.card == nil:
		return p.decline(ctx, m, issuing.MessageAuthorisation, issuing.DeclineUnknownCard)
	}
	amount, _ := m.priced()
	switch {
	case m.Grows && m.hold() != "" && amount.IsPositive():
		// The hold may be what this very message led to, a moment ago.
		if outcome, err := p.replay(ctx, m.NetworkMessage); outcome != nil || err != nil {
			return *cmp.Or(outcome, &partner.Outcome{}), err
		}
		return p.askIncrement(ctx, m)
	case m.Kind == partner.NetworkVerification:
		return p.askAboutCard(ctx, m, issuing.MessageVerification)
	case m.Kind == partner.NetworkBalanceInquiry:
		return p.askAboutCard(ctx, m, issuing.MessageBalanceInquiry)
	case m.Kind == partner.NetworkCreditAuthorisation:
		return p.askAboutCard(ctx, m, issuing.MessageCreditAuthorisation)
	case amount.IsZero(): // networks verify a card by a purchase of nothing
		return p.askAboutCard(ctx, m, issuing.MessageVerification)
	}
	return p.askPurchase(ctx, m)
}

// askPurchase decides a purchase of whatever sort, and of one that clears in the same message captures what was approved.
func (p *Processor) askPurchase(ctx context.Context, m message) (partner.Outcome, error) {
	a, err := p.payments.Authorise(ctx, m.programme, m.card.ID, m.purchase())
	outcome, err := p.answerOf(ctx, m, issuing.MessageAuthorisation, a, err)
	if err != nil || !outcome.Approved || m.Kind != partner.NetworkSinglePurchase {
		return outcome, err
	}
	capture := payments.Capture{Insist: true, Reference: m.reference(), Network: m.clearing().info()}
	capture.Network.Merchant = nil // in proportion to what was approved, which may be less than was asked for
	if _, err := p.payments.Capture(ctx, m.programme, a.ID, capture); err != nil {
		return partner.Outcome{}, err
	}
	led, err := p.db.NetworkEvent(ctx, m.Partner, m.clearing().IDs.Event)
	if err != nil || led == nil {
		return outcome, err
	}
	outcome.Transaction = led.TransactionID
	return outcome, nil
}

// clearing is the second half of a message that asks and clears in one, under a name of its own.
func (m message) clearing() message {
	m.IDs.Original, m.IDs.Event = m.IDs.Event, clearingEvent(m.IDs.Event)
	return m
}

func clearingEvent(eventToken string) string { return eventToken + " clearing" }

// askIncrement decides whether a hold may grow.
func (p *Processor) askIncrement(ctx context.Context, m message) (partner.Outcome, error) {
	if m.hold() == "" {
		return p.decline(ctx, m, issuing.MessageIncrement, issuing.DeclineUnknownPayment)
	}
	a, err := p.db.Authorisation(ctx, m.programme, m.hold())
	if err != nil {
		return partner.Outcome{}, err
	}
	amount, ok := m.pricedLike(a)
	if !ok {
		return p.decline(ctx, m, issuing.MessageIncrement, issuing.DeclineInvalidAmount)
	}
	grown, err := p.payments.Increment(ctx, m.programme, a.ID, m.change(amount))
	if issuing.IsCode(err, issuing.CodeWrongState) {
		return p.decline(ctx, m, issuing.MessageIncrement, issuing.DeclineUnknownPayment)
	}
	return p.answerOf(ctx, m, issuing.MessageIncrement, grown, err)
}

// askAboutCard answers a question that holds nothing.
func (p *Processor) askAboutCard(ctx context.Context, m message, kind issuing.MessageKind) (partner.Outcome, error) {
	amount, currency := m.priced()
	asked := payments.Question{
		Kind: kind, Currency: currency, Merchant: m.Merchant, Reference: m.reference(), Network: m.info(),
	}
	if amount.IsPositive() && kind == issuing.MessageCreditAuthorisation {
		asked.Amount = amount.String()
	}
	d, err := p.payments.Answer(ctx, m.programme, m.card.ID, asked)
	if err != nil {
		return p.answerOf(ctx, m, kind, issuing.Authorisation{}, err)
	}
	return m.decided(d), nil
}

// decided is the answer that a decision is which holds nothing.
func (m message) decided(d issuing.Decision) partner.Outcome {
	outcome := partner.Outcome{
		Approved: d.Reason == issuing.Approved, Reason: d.Reason, Detail: d.Detail, ResponseCode: string(d.ResponseCode()),
	}
	switch {
	case !outcome.Approved:
	case d.Kind == issuing.MessageBalanceInquiry:
		outcome.Amount, outcome.Currency = d.Amount, d.Currency
	case d.Kind == issuing.MessageCreditAuthorisation:
		outcome.Amount, outcome.Currency, outcome.Billing = m.Amount, m.Currency, m.Billing
	}
	return outcome
}

// decline declines a question that cannot be decided, and keeps it.
func (p *Processor) decline(
	ctx context.Context, m message, kind issuing.MessageKind, reason issuing.DeclineReason,
) (partner.Outcome, error) {
	err := p.payments.DeclineMessage(ctx, issuing.Message{
		ProgrammeID: m.programme, Kind: kind, Reference: m.reference(), CardID: m.cardID(), Amount: m.Amount, Currency: m.Currency,
		Merchant: m.Merchant, Network: m.info(),
	}, reason)
	return partner.Outcome{Reason: reason, ResponseCode: string(reason.ResponseCode())}, err
}

// answerOf is the answer that a verb's result or refusal is.
func (p *Processor) answerOf(
	ctx context.Context, m message, kind issuing.MessageKind, a issuing.Authorisation, err error,
) (partner.Outcome, error) {
	var refusal *issuing.Error
	switch {
	case err == nil:
		return p.approved(ctx, m, kind, a)
	case !errors.As(err, &refusal):
		return partner.Outcome{}, err
	case refusal.Code == issuing.CodeDeclined:
		d := issuing.Decision{Reason: refusal.Decline, Limit: refusal.Limit}
		return partner.Outcome{
			Reason: refusal.Decline, Detail: refusal.Message, ResponseCode: string(d.ResponseCode()),
		}, nil
	case refusal.Code == issuing.CodeReferenceReused: // kept, with a finding
		reason := issuing.DeclineSuspectedDuplicate
		return partner.Outcome{Reason: reason, Detail: refusal.Message, ResponseCode: string(reason.ResponseCode())}, nil
	case refusal.Code == issuing.CodeCurrencyUnsupported:
		return p.decline(ctx, m, kind, issuing.DeclineCurrencyUnsupported)
	case refusal.Code == issuing.CodeNotFound:
		return p.decline(ctx, m, kind, issuing.DeclineUnknownCard)
	}
	return p.decline(ctx, m, kind, issuing.DeclineInvalidAmount)
}

// approved is the answer of an approval: of what was asked for, or of less.
func (p *Processor) approved(
	ctx context.Context, m message, kind issuing.MessageKind, a issuing.Authorisation,
) (partner.Outcome, error) {
	outcome := partner.Outcome{
		Approved: true, ResponseCode: string(issuing.ResponseApproved), Amount: m.Amount, Currency: m.Currency, Billing: m.Billing,
		Authorisation: a.ID,
	}
	kept, err := p.db.Message(ctx, m.programme, kind, m.reference())
	if err != nil || kept == nil {
		return outcome, err
	}
	asked, currency := m.priced()
	if kept.Currency != currency || kept.Amount.Equal(asked) {
		return outcome, nil
	}
	outcome.ResponseCode = string(issuing.ResponseApprovedInPart)
	if m.Billing == nil {
		outcome.Amount = kept.Amount
		return outcome, nil
	}
	outcome.Billing = &partner.Billing{Amount: kept.Amount, Currency: currency}
	merchant := &issuing.MerchantAmounts{Currency: m.Currency, Amount: m.Amount}
	outcome.Amount = merchant.ScaledTo(asked, kept.Amount).Amount
	return outcome, nil
}

// compareAddress compares what a cardholder told a merchant with what a card has, by letters and digits only, as address
// verification does: merchants and banks abbreviate and punctuate each in their own way.
func compareAddress(told, has string) issuing.Verification {
	switch told, has = lettersAndDigits(told), lettersAndDigits(has); {
	case told == "":
		return ""
	case told == has:
		return issuing.VerificationMatch
	}
	return issuing.VerificationMismatch
}

func lettersAndDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r == ' ' || strings.ContainsRune(".,-/'", r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
