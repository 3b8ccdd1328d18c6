package lithic

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
)

// questionPrefix is before the name of a question. The event that tells how it was answered bears Lithic's own token.
const questionPrefix = "asa:"

// The kinds of authorisation requests.
const (
	asksAuthorization   = "AUTHORIZATION"
	asksFinancial       = "FINANCIAL_AUTHORIZATION"
	asksCredit          = "CREDIT_AUTHORIZATION"
	asksFinancialCredit = "FINANCIAL_CREDIT_AUTHORIZATION"
	asksBalance         = "BALANCE_INQUIRY"
	resultApproved      = "APPROVED"
	resultDeclined      = "DECLINED" // no word of Lithic's list: it shows it as CUSTOM_ASA_RESULT
	undoTime            = 10 * time.Second
	undoTries           = 5
	decideBefore        = 10 // a decision is to be committed this part of the time before its answer is due
)

// serveRequest answers an authorisation request. It is always answered with 200 if it is Lithic's: Lithic takes
// anything else for an answer that is broken.
func (a *Adapter) serveRequest(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = asaPath
	arrived := time.Now()
	body, ok := a.readSigned(w, r, a.stream)
	if !ok {
		return
	}
	var asked request
	if err := json.Unmarshal(body, &asked); err != nil || asked.Token == "" {
		http.Error(w, "the body is no authorisation request", http.StatusBadRequest)
		a.noteUnread(r, asked.Status, cmp.Or(err, errors.New("the authorisation request has no token")))
		return
	}
	m, err := a.question(asked, r.Header.Get(standardwebhooks.IDHeader))
	if err != nil {
		_ = a.write(w, answer{Result: resultDeclined, Token: asked.Token}) // one that gets lost leaves nothing to undo
		a.noteUnread(r, asked.Status, fmt.Errorf("the authorisation request was declined: %w", err))
		return
	}
	a.decide(w, r, asked, m, arrived)
}

// question turns an authorisation request into the platform's words. Without an event token of Lithic's the message's
// own id names it.
func (a *Adapter) question(asked request, messageID string) (partner.NetworkMessage, error) {
	m := a.message(asked.shared)
	m.IDs.Event = questionPrefix + firstOf(asked.EventToken, messageID)
	m.Card = partner.CardRef{Token: asked.Card.Token}
	if m.Card.Token == "" {
		return m, errors.New("it names no card")
	}
	if err := asked.Amounts.put(&m); err != nil {
		return m, err
	}
	asked.Amounts.putCash(&m, asked.CashAmount)
	asked.putSurcharge(&m)
	if asked.Initiator == "MERCHANT" && (m.Details.Initiation == "" ||
		m.Details.Initiation == issuing.InitiatedByCardholder) {
		m.Details.Initiation = issuing.InitiatedByMerchant
	}
	if avs := asked.AVS; avs != nil {
		if avs.Address != "" || avs.Zipcode != "" {
			m.Address = &partner.CardholderAddress{Line: avs.Address, Postcode: avs.Zipcode}
		}
		m.Details.AVSAddress, m.Details.AVSPostcode = onFile[avs.OnFile].address, onFile[avs.OnFile].postcode
	}
	var err error
	if m.Kind, err = asked.kind(m); m.Kind == partner.NetworkSinglePurchase {
		if use := asked.use(m); use != issuing.KindPurchase {
			m.Details.PaymentKind = use
		}
	}
	m.Grows = asked.Status == asksAuthorization
	return m, err
}

var onFile = map[string]struct{ address, postcode issuing.Verification }{
	"MATCH":              {issuing.VerificationMatch, issuing.VerificationMatch},
	"MATCH_ADDRESS_ONLY": {issuing.VerificationMatch, issuing.VerificationMismatch},
	"MATCH_ZIP_ONLY":     {issuing.VerificationMismatch, issuing.VerificationMatch},
	"MISMATCH":           {issuing.VerificationMismatch, issuing.VerificationMismatch},
}

// kind sees what is asked.
func (asked request) kind(m partner.NetworkMessage) (partner.NetworkKind, error) {
	debit := asked.Status == asksAuthorization || asked.Status == asksFinancial
	switch {
	case asked.Status == asksBalance:
		return partner.NetworkBalanceInquiry, nil
	case asked.Status == asksCredit, asked.Status == asksFinancialCredit:
		return partner.NetworkCreditAuthorisation, nil
	case !debit:
		return "", fmt.Errorf("%q is no kind of authorisation request that is known", asked.Status)
	case asked.Amounts.Cardholder.Amount < 0:
		return "", errors.New("a debit is below zero")
	case m.Amount.IsZero():
		return partner.NetworkVerification, nil
	case asked.Status == asksFinancial:
		return partner.NetworkSinglePurchase, nil
	}
	return partner.NetworkKind(asked.use(m)), nil
}

// use is what the card is used for.
func (asked request) use(m partner.NetworkMessage) issuing.PaymentKind {
	switch {
	case m.Details.Cash != nil && m.Details.Cash.Equal(m.Amount):
		return issuing.KindCashWithdrawal
	case m.Details.Cash != nil:
		return issuing.KindPurchaseWithCash
	case asked.Specific.funds():
		return issuing.KindAccountFunding
	}
	return issuing.KindPurchase
}

// decide puts a question and writes its answer in time, or has what was approved undone.
func (a *Adapter) decide(w http.ResponseWriter, r *http.Request, asked request, m partner.NetworkMessage,
	arrived time.Time) {
	within := time.Duration(a.settings.AnswerWithin)
	answerBy := arrived.Add(within)
	m.DecideBy = answerBy.Add(-within / decideBefore)
	// Whoever hangs up does not leave a decision half made: it is made, and undone.
	ctx, cancel := context.WithDeadline(context.WithoutCancel(r.Context()), answerBy)
	defer cancel()
	outcome, err := a.network.Handle(ctx, m)
	if err != nil {
		a.log.ErrorContext(r.Context(), "an authorisation request could not be decided", "transaction", asked.Token, "event",
			m.IDs.Event,
			"cause", err)
		_ = a.write(w, answer{Result: resultDeclined, Token: asked.Token}) // one that gets lost leaves nothing to undo
		return
	}
	said := answerTo(asked, m, outcome)
	if !outcome.Approved {
		_ = a.write(w, said) // as above
		return
	}
	if err = ctx.Err(); err != nil {
		said = answer{Result: resultDeclined, Token: asked.Token}
	}
	if wrote := a.write(w, said); err == nil {
		err = errors.Join(wrote, r.Context().Err())
	}
	if err == nil {
		a.answered.Add(m.IDs.Event)
		return
	}
	a.log.WarnContext(r.Context(), "an approval did not get to Lithic in time", "transaction", asked.Token, "event",
		m.IDs.Event, "cause", err)
	if !a.answered.Has(m.IDs.Event) { // the answer to the same request before got there
		a.undo(context.WithoutCancel(r.Context()), m.IDs.Event)
	}
}

// undo has an approval undone that Lithic does not know of. If that fails, the event undoes it by which Lithic says
// that it declined.
func (a *Adapter) undo(ctx context.Context, event string) {
	ctx, cancel := context.WithTimeout(ctx, undoTime)
	defer cancel()
	for try := range undoTries {
		err := a.network.AnswerLost(ctx, a.name, event)
		if err == nil {
			return
		}
		a.log.ErrorContext(ctx, "an approval that Lithic does not know of could not be undone", "event", event, "try", try+1,
			"cause", err)
		select {
		case <-time.After(100 * time.Millisecond << try):
		case <-ctx.Done():
			return
		}
	}
}

// write writes an answer as far as the connection.
func (a *Adapter) write(w http.ResponseWriter, said answer) error {
	body, err := json.Marshal(said)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	if _, err := w.Write(body); err != nil {
		return err
	}
	return http.NewResponseController(w).Flush()
}

// results are Lithic's words for declines, by ISO 8583 field 39. For others it has none.
var results = map[string]string{
	"51": "INSUFFICIENT_FUNDS", "61": "VELOCITY_EXCEEDED", "65": "VELOCITY_EXCEEDED", "57": "UNAUTHORIZED_MERCHANT",
	"62": "CARD_PAUSED", "41": "CARD_PAUSED", "43": "CARD_PAUSED", "54": "CARD_PAUSED",
}

// answerTo is an outcome in Lithic's words.
func answerTo(asked request, m partner.NetworkMessage, outcome partner.Outcome) answer {
	said := answer{Result: resultApproved, Token: asked.Token, AVSResult: addressResult(outcome)}
	if !outcome.Approved {
		said.Result = firstOf(results[outcome.ResponseCode], resultDeclined)
		return said
	}
	if outcome.ResponseCode == string(issuing.ResponseApprovedInPart) && outcome.Billing != nil {
		said.ApprovedAmount = minorUnits(outcome.Billing.Amount, outcome.Billing.Currency)
	}
	if m.Kind == partner.NetworkBalanceInquiry {
		if available := minorUnits(outcome.Amount, outcome.Currency); available != nil {
			said.Balance = &balance{Amount: *available, Available: *available}
		}
	}
	return said
}

// minorUnits counts an amount in its currency's smallest unit, rounded down; nil for what is no currency.
func minorUnits(amount decimal.Decimal, currency string) *int64 {
	exponent, known := issuing.CurrencyExponent(currency)
	if !known {
		return nil
	}
	units := amount.Shift(exponent).Floor().IntPart()
	return &units
}

// addressResult is what the comparison of the cardholder's address gave; empty if it was not asked for.
func addressResult(outcome partner.Outcome) string {
	const match = issuing.VerificationMatch
	switch address, postcode := outcome.AddressMatch, outcome.PostcodeMatch; {
	case address == "" && postcode == "":
		return ""
	case address == match && postcode == match:
		return "MATCH"
	case address == match:
		return "MATCH_ADDRESS_ONLY"
	case postcode == match:
		return "MATCH_ZIP_ONLY"
	}
	return "FAIL"
}
