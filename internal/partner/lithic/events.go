package lithic

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// The types of a transaction's events.
const (
	eventAuthorization   = asksAuthorization
	eventAdvice          = "AUTHORIZATION_ADVICE"
	eventExpiry          = "AUTHORIZATION_EXPIRY"
	eventReversal        = "AUTHORIZATION_REVERSAL"
	eventVoid            = "VOID" // in older messages
	eventClearing        = "CLEARING"
	eventReturn          = "RETURN"
	eventReturnReversal  = "RETURN_REVERSAL"
	eventFinancial       = asksFinancial
	eventFinancialCredit = asksFinancialCredit
	eventCredit          = asksCredit
	eventCreditAdvice    = "CREDIT_AUTHORIZATION_ADVICE"
	eventBalance         = asksBalance
	eventCorrectionDebit = "CORRECTION_DEBIT"
	eventCorrectionGain  = "CORRECTION_CREDIT"
)

const statusDeclined = "DECLINED" // of a transaction: nothing of it was approved

// bookTransaction books the events of a transaction in their order, each once: a message of Lithic's has them all,
// those that were booked before too.
func (a *Adapter) bookTransaction(ctx context.Context, t transaction) error {
	if t.Token == "" {
		return &unreadableError{errors.New("the transaction has no token")}
	}
	slices.SortStableFunc(t.Events, func(x, y event) int { return x.createdAt().Compare(y.createdAt()) })
	var unreadable error
	for i := range t.Events {
		if err := a.bookEvent(ctx, t, i); err != nil {
			if wrong := (*unreadableError)(nil); !errors.As(err, &wrong) {
				return err
			}
			unreadable = errors.Join(unreadable, err) // it keeps back no other
		}
	}
	return unreadable
}

// bookEvent books one event.
func (a *Adapter) bookEvent(ctx context.Context, t transaction, i int) error {
	e := t.Events[i]
	if e.Token == "" {
		return &unreadableError{errors.New("an event has no token")}
	}
	if e.Result != resultApproved {
		return a.bookDecline(ctx, t, e)
	}
	m := a.eventMessage(t, e)
	if err := e.Amounts.put(&m); err != nil {
		return &unreadableError{fmt.Errorf("event %s: %w", e.Token, err)}
	}
	moves, err := e.fill(&m, t, i)
	if err != nil {
		return &unreadableError{fmt.Errorf("event %s: %w", e.Token, err)}
	}
	if !moves {
		return nil
	}
	if m.Kind == partner.NetworkAdvice || m.Kind == partner.NetworkClearing {
		m.Details.PaymentKind = e.use(t)
	}
	outcome, err := a.network.Handle(ctx, m)
	if err != nil {
		return fmt.Errorf("event %s of %s: %w", e.Token, t.Token, err)
	}
	if outcome.Kept {
		a.log.WarnContext(ctx, "an event could not be booked, and is kept for the operator", "event", e.Token, "type", e.Type,
			"cause", outcome.Detail)
	}
	return nil
}

// eventMessage is what an event says whatever its type.
func (a *Adapter) eventMessage(t transaction, e event) partner.NetworkMessage {
	m := a.message(t.shared)
	m.Partial = false
	m.IDs.Event, m.IDs.ApprovalCode = e.Token, text(t.AuthorizationCode)
	m.Card = partner.CardRef{Token: t.CardToken}
	e.NetworkInfo.put(&m.IDs, t.Created)
	return m
}

// use is what the card was used for, as far as an event tells: it has no amount of cash. Empty: it does not tell.
func (e event) use(t transaction) issuing.PaymentKind {
	switch {
	case e.Specific.funds():
		return issuing.KindAccountFunding
	case t.Merchant.MCC == "6010", t.Merchant.MCC == "6011": // cash by hand, and from a machine (ISO 18245)
		return issuing.KindCashWithdrawal
	}
	return ""
}

// fill makes a message of an event that was approved. It is false for one that moves nothing.
func (e event) fill(m *partner.NetworkMessage, t transaction, i int) (moves bool, err error) {
	credit := e.Polarity == "CREDIT" || e.Polarity == "" && e.Amounts.Cardholder.Amount < 0
	switch e.Type {
	case eventAuthorization:
		m.Kind, m.Answered, m.IDs.Original = partner.NetworkAdvice, true, questionPrefix+e.Token
		m.Approver = issuing.ApprovedByProcessor
		return m.Amount.IsPositive(), nil // a card was verified otherwise
	case eventFinancial:
		m.Kind, m.Answered, m.IDs.Original = partner.NetworkClearing, true, questionPrefix+e.Token
		m.Approver, m.Final = issuing.ApprovedByProcessor, true
		return m.Amount.IsPositive(), nil
	case eventAdvice:
		m.Kind, m.Approver = partner.NetworkAdvice, issuing.ApprovedByNetwork
	case eventExpiry:
		m.Kind = partner.NetworkExpiry
	case eventReversal, eventVoid:
		m.Kind = partner.NetworkReversal
	case eventClearing:
		m.Kind, m.Final = partner.NetworkClearing, t.endsWith(i)
		if credit {
			m.Kind, m.Final = partner.NetworkRefund, false
		}
	case eventReturn, eventFinancialCredit:
		m.Kind = partner.NetworkRefund
	case eventReturnReversal:
		m.Kind, m.IDs.Original = partner.NetworkTransactionReversal, t.creditBefore(i)
	case eventCorrectionDebit:
		m.Kind = partner.NetworkRepresentment
	case eventCorrectionGain:
		m.Kind = partner.NetworkCredit
	case eventBalance, eventCredit, eventCreditAdvice:
		return false, nil
	default:
		return false, fmt.Errorf("%q is no type of event that is known", e.Type)
	}
	return true, nil
}

// endsWith tells whether an event is the clearing that no other follows: the last one, of a transaction of which
// nothing is held any more.
func (t transaction) endsWith(i int) bool {
	later := slices.ContainsFunc(t.Events[i+1:], func(e event) bool {
		return e.Type == eventClearing &&
			e.Result == resultApproved
	})
	return !later && t.Amounts.Hold != nil && t.Amounts.Hold.Amount == 0
}

// creditBefore is the token of the credit that an event takes back; empty where the transaction has none before it.
func (t transaction) creditBefore(i int) string {
	for _, e := range slices.Backward(t.Events[:i]) {
		credit := e.Type == eventReturn || e.Type == eventFinancialCredit || e.Type == eventClearing && e.Polarity == "CREDIT"
		if credit && e.Result == resultApproved {
			return e.Token
		}
	}
	return ""
}

// bookDecline undoes what was approved that Lithic declined after all, as when the answer came too late for it.
func (a *Adapter) bookDecline(ctx context.Context, t transaction, e event) error {
	if e.Type != eventAuthorization && e.Type != eventFinancial {
		return nil
	}
	question := questionPrefix + e.Token
	if t.Status != statusDeclined { // an increment: the rest of the payment stands
		return a.network.AnswerLost(ctx, a.name, question)
	}
	m := a.eventMessage(t, e)
	m.Kind, m.IDs.Original, m.Amount = partner.NetworkReversal, question, decimal.Zero
	if e.Amounts.Cardholder != nil {
		m.Currency = e.Amounts.Cardholder.Currency
	}
	_, err := a.network.Handle(ctx, m)
	return err
}
