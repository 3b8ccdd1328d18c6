// Package network takes what card networks say and has it decided or booked: it is the platform's side of the port
// partner.Network. It finds the card and the payment that a message is about, in whichever programme they are, calls the
// verb of payments that the message asks for, and turns what came of it into an answer that a network understands. What a
// network takes no refusal of is kept for an operator where it cannot be booked.
//
// This package decides nothing about money, knows no partner's language and makes no network call.
package network

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

// Cards finds cards by what partners call them.
type Cards interface {
	// FindCard finds a card of whichever programme. It refuses a card that is not there with issuing.CodeNotFound.
	FindCard(ctx context.Context, partner string, ref partner.CardRef) (issuing.Card, error)
	// HashPAN is the keyed hash of a card's number: without the key, a number of which some digits are known could be found
	// by trying.
	HashPAN(pan string) string
	// VerifySecurityCode compares a security code with the card's: VerificationNotChecked where that cannot be done here.
	VerifySecurityCode(card issuing.Card, ref partner.CardRef, code string) issuing.Verification
}

// Processor implements partner.Network.
type Processor struct {
	db       *work.DB
	payments *payments.Service
	cards    Cards
	log      *slog.Logger
}

var _ partner.Network = (*Processor)(nil)

// New makes a processor.
func New(db *work.DB, payments *payments.Service, cards Cards, log *slog.Logger) *Processor {
	return &Processor{db: db, payments: payments, cards: cards, log: log}
}

// ErrTooLate says that a question was not decided before its deadline. What it may have held is given back.
var ErrTooLate = errors.New("network: the question was not decided before its deadline")

// undoTime is how long it may take to give back what a late decision holds.
const undoTime = 10 * time.Second

// Handle implements partner.Network.
func (p *Processor) Handle(ctx context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
	if err := checkMessage(m); err != nil {
		return partner.Outcome{}, err
	}
	if outcome, err := p.replay(ctx, m); outcome != nil || err != nil {
		return *cmp.Or(outcome, &partner.Outcome{}), err
	}
	if !m.Kind.Asks() {
		return p.book(ctx, m)
	}
	deciding, cancel := ctx, context.CancelFunc(func() {})
	if !m.DecideBy.IsZero() {
		deciding, cancel = context.WithDeadline(ctx, m.DecideBy)
	}
	defer cancel()
	outcome, err := p.decide(deciding, m)
	if deciding.Err() == nil {
		return outcome, err
	}
	// Whether a commit that was under way at the deadline came through is not known, and does not matter.
	undoing, cancelUndo := context.WithTimeout(context.WithoutCancel(ctx), undoTime)
	defer cancelUndo()
	if undoErr := p.AnswerLost(undoing, m.Partner, m.IDs.Event); undoErr != nil {
		return partner.Outcome{}, errors.Join(ErrTooLate, undoErr)
	}
	return partner.Outcome{}, ErrTooLate
}

// AnswerLost implements partner.Network.
func (p *Processor) AnswerLost(ctx context.Context, partnerName, eventToken string) error {
	p.log.WarnContext(ctx, "an answer did not get to the card network in time, and is undone", "partner", partnerName, "event", eventToken)
	clearing := clearingEvent(eventToken)
	led, err := p.db.NetworkEvent(ctx, partnerName, clearing)
	if err != nil {
		return err
	}
	if led != nil && led.TransactionID != "" {
		err = p.undoClearing(ctx, partnerName, eventToken, *led)
	} else {
		// A capture that is on its way at this moment must not come to stand on a hold that is given back.
		err = p.payments.UndoAnswer(ctx, partnerName, clearing)
	}
	if err != nil {
		return err
	}
	return p.payments.UndoAnswer(ctx, partnerName, eventToken)
}

// undoClearing reverses what a question that clears in one captured.
func (p *Processor) undoClearing(ctx context.Context, partnerName, eventToken string, led issuing.NetworkPayment) error {
	undo := payments.UndoEvent(clearingEvent(eventToken))
	_, err := p.payments.ReverseTransaction(ctx, led.ProgrammeID, led.TransactionID, payments.Change{
		Reference: payments.NetworkReference(partnerName, undo),
		Network:   issuing.NetworkInfo{Partner: partnerName, IDs: issuing.NetworkIDs{Event: undo, Original: eventToken}},
	})
	var refusal *issuing.Error
	if errors.As(err, &refusal) {
		return nil // it was kept for an operator, or is reversed already
	}
	return err
}

// checkMessage refuses what a partner's package has put together wrongly.
func checkMessage(m partner.NetworkMessage) error {
	switch {
	case m.Partner == "" || m.IDs.Event == "":
		return errors.New("network: a message has no partner or no event token")
	case m.Amount.IsNegative() || m.Billing != nil && m.Billing.Amount.IsNegative():
		return fmt.Errorf("network: the message %s has an amount below zero", m.IDs.Event)
	}
	return nil
}

// message is a network's message on its way through the verbs.
type message struct {
	partner.NetworkMessage
	led         *issuing.NetworkPayment // what its names lead to; nil when none is known
	card        *issuing.Card           // the card that it names; nil when there is none
	fingerprint string                  // see Processor.fingerprint
	programme   issuing.ProgrammeID     // whose it is: of the payment, else of the card, else the partner's own
	// securityCode is what our own comparison of the code gave; empty: there was none.
	securityCode issuing.Verification
}

// read finds what a message is about.
func (p *Processor) read(ctx context.Context, n partner.NetworkMessage) (message, error) {
	m := message{NetworkMessage: n, programme: n.Programme, fingerprint: p.fingerprint(n)}
	if n.Card != (partner.CardRef{}) {
		switch card, err := p.cards.FindCard(ctx, n.Partner, n.Card); {
		case err == nil:
			m.card, m.programme = &card, card.ProgrammeID
		case !issuing.IsCode(err, issuing.CodeNotFound):
			return m, err
		}
	}
	var err error
	if m.led, err = p.findPayment(ctx, n, m.card); err != nil {
		return m, err
	}
	if m.led != nil && m.led.ProgrammeID != "" {
		m.programme = m.led.ProgrammeID
	}
	if m.programme == "" {
		return m, fmt.Errorf("network: the message %s names no known card and no known payment, and the partner %q has no programme of its own",
			n.IDs.Event, n.Partner)
	}
	return m, nil
}

// findPayment finds the payment that a message is about by its names, in their order. Those of a payment are of the card's
// account, because terminals use references again. The name of a message that leads to another account is not believed.
func (p *Processor) findPayment(
	ctx context.Context, n partner.NetworkMessage, card *issuing.Card,
) (*issuing.NetworkPayment, error) {
	var account issuing.AccountID
	if card != nil {
		account = card.AccountID
	}
	for _, name := range []issuing.NetworkIDs{
		{Original: n.IDs.Original}, {Payment: n.IDs.Payment}, {Network: n.IDs.Network},
	} {
		led, err := p.db.NetworkPayment(ctx, n.Partner, name, account)
		if err != nil {
			return nil, err
		}
		if led == nil {
			continue
		}
		if card == nil || led.CardID == "" || led.CardID == card.ID {
			return led, nil
		}
		switch other, err := p.db.Card(ctx, led.ProgrammeID, led.CardID); {
		case err != nil:
			return nil, err
		case other.AccountID == card.AccountID: // the card was replaced
			return led, nil
		}
	}
	return nil, nil
}

// reference is what a message is known by, once for each thing that it leads to.
func (m message) reference() string { return payments.NetworkReference(m.Partner, m.IDs.Event) }

// hold is the authorisation that a message is about; empty when it knows none.
func (m message) hold() issuing.AuthorisationID {
	if m.led == nil {
		return ""
	}
	return m.led.AuthorisationID
}

func (m message) cardID() issuing.CardID {
	if m.card == nil {
		return ""
	}
	return m.card.ID
}

// info is what is kept of a message beside amount and merchant.
func (m message) info() issuing.NetworkInfo {
	n := issuing.NetworkInfo{
		Fingerprint: m.fingerprint, Kind: string(m.Kind), Partner: m.Partner, IDs: m.IDs, Details: m.Details, Approver: m.Approver,
		SecurityCode: m.securityCode,
	}
	if m.Billing != nil {
		n.Merchant = &issuing.MerchantAmounts{Currency: m.Currency, Amount: m.Amount}
		if m.Amount.IsPositive() {
			n.Merchant.Rate = m.Billing.Amount.DivRound(m.Amount, rateDigits)
		}
	}
	return n
}

// rateDigits is how exactly a network's own rate is shown.
const rateDigits = 8

// priced is what a message asks for, in the currency that a payment without a hold is priced in.
func (m message) priced() (amount decimal.Decimal, currency string) {
	if m.Billing != nil {
		return m.Billing.Amount, m.Billing.Currency
	}
	return m.Amount, m.Currency
}

// pricedLike is what a message asks for, in the currency that a hold is priced in; false when the message does not say.
func (m message) pricedLike(a issuing.Authorisation) (decimal.Decimal, bool) {
	return m.pricedIn(a.PricedCurrency, a.PricedAmount, a.Network.Merchant)
}

// pricedIn is what a message asks for of something that costs an amount in a currency, and at the merchant what merchant
// says; false when the message does not say. What is worth less than the currency's minor unit is one: zero would mean all.
func (m message) pricedIn(
	currency string, costs decimal.Decimal, merchant *issuing.MerchantAmounts,
) (decimal.Decimal, bool) {
	switch {
	case m.Billing != nil && m.Billing.Currency == currency && (merchant != nil || m.Currency == m.Billing.Currency):
		return m.atLeastMinor(m.Billing.Amount, currency), true
	case merchant == nil:
		return m.Amount, m.Currency == currency
	}
	return m.atRateOf(currency, costs, merchant)
}

// atRateOf converts a message's amount as the network converted that of a payment; false when it is in another currency.
func (m message) atRateOf(
	currency string, costs decimal.Decimal, merchant *issuing.MerchantAmounts,
) (decimal.Decimal, bool) {
	if m.Currency != merchant.Currency || !merchant.Rate.IsPositive() {
		return decimal.Zero, false
	}
	if m.Amount.Equal(merchant.Amount) { // exact, where the rate is rounded
		return costs, true
	}
	digits, _ := issuing.CurrencyExponent(currency)
	return m.atLeastMinor(m.Amount.Mul(merchant.Rate).Round(digits), currency), true
}

func (m message) atLeastMinor(amount decimal.Decimal, currency string) decimal.Decimal {
	if amount.IsPositive() || !m.Amount.IsPositive() {
		return amount
	}
	digits, _ := issuing.CurrencyExponent(currency)
	return decimal.New(1, -digits)
}

// purchase is a message as the verbs on cards take it.
func (m message) purchase() payments.Purchase {
	amount, currency := m.priced()
	return payments.Purchase{
		Amount: amount.String(), Currency: currency, Merchant: m.Merchant, Partial: m.Partial, Reference: m.reference(), Network: m.info(),
	}
}

// change is a message as the verbs on holds and transactions take it. An amount of zero means all that is left.
func (m message) change(amount decimal.Decimal) payments.Change {
	c := payments.Change{Reference: m.reference(), Network: m.info(), Insist: true}
	if amount.IsPositive() {
		c.Amount = amount.String()
	}
	return c
}
