package stripe

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/shopspring/decimal"
	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// The statuses of authorisations, other than pending, in which they hold nothing any more. The library has no name for
// all.
const (
	statusReversed = "reversed"
	statusExpired  = "expired"
	statusClosed   = "closed" // captured, or declined
)

// amounts are what one thing costs, as Stripe says it twice.
type amounts struct {
	billed           int64
	currency         stripe.Currency // of the card
	merchants        int64
	merchantCurrency stripe.Currency
}

// put sets the amounts of a message. Where the merchant's currency is none that the platform knows, the billing amount
// stands for both.
func (a amounts) put(m *partner.NetworkMessage) error {
	billed, ok := fromMinor(a.billed, currencyCode(a.currency))
	if !ok {
		return fmt.Errorf("stripe: %q is no currency", a.currency)
	}
	m.Billing = &partner.Billing{Amount: billed, Currency: currencyCode(a.currency)}
	m.Amount, m.Currency = billed, m.Billing.Currency
	if amount, ok := fromMinor(a.merchants, currencyCode(a.merchantCurrency)); ok {
		m.Amount, m.Currency = amount, currencyCode(a.merchantCurrency)
	}
	if m.Amount.IsNegative() || m.Billing.Amount.IsNegative() {
		return fmt.Errorf("stripe: an amount of %d %s (%d %s) is below zero",
			a.billed, a.currency, a.merchants, a.merchantCurrency)
	}
	return nil
}

// about is a message about an authorisation, without what it says.
func (d *adapter) about(a *stripe.IssuingAuthorization, kind partner.NetworkKind, event string) partner.NetworkMessage {
	m := partner.NetworkMessage{
		Partner: d.name, Kind: kind, Programme: d.programme, Merchant: merchantOf(a.MerchantData), Details: detailsOf(a),
		IDs: issuing.NetworkIDs{Event: event, Payment: a.ID},
	}
	if a.Card != nil {
		m.Card.Token = a.Card.ID
	}
	if n := a.NetworkData; n != nil {
		m.IDs.Network, m.IDs.STAN, m.IDs.Acquirer = n.TransactionID, n.SystemTraceAuditNumber, n.AcquiringInstitutionID
	}
	return m
}

// history are the questions about an authorisation that were answered, oldest first, whichever way Stripe sorts them.
func history(a *stripe.IssuingAuthorization) []*stripe.IssuingAuthorizationRequestHistory {
	type entry = *stripe.IssuingAuthorizationRequestHistory
	list := slices.DeleteFunc(slices.Clone(a.RequestHistory), func(h entry) bool { return h == nil })
	slices.SortStableFunc(list, func(x, y entry) int { return cmp.Compare(x.Created, y.Created) })
	return list
}

// The merchant category codes (ISO 18245) of cash and of what is as good as cash.
var kindsOfCategories = map[string]issuing.PaymentKind{
	"6010": issuing.KindCashWithdrawal, "6011": issuing.KindCashWithdrawal, "6051": issuing.KindQuasiCash, "7995": issuing.KindQuasiCash,
}

// useOf is what a card is used for: by the merchant's category, or else by the cash in the amount. Empty is a purchase.
func useOf(merchant *stripe.IssuingAuthorizationMerchantData, m partner.NetworkMessage) issuing.PaymentKind {
	cash := m.Details.Cash
	switch {
	case merchant != nil && kindsOfCategories[merchant.CategoryCode] != "":
		return kindsOfCategories[merchant.CategoryCode]
	case cash != nil && cash.Equal(m.Amount):
		return issuing.KindCashWithdrawal
	case cash != nil:
		return issuing.KindPurchaseWithCash
	}
	return ""
}

// question is what an authorisation request asks.
func (d *adapter) question(a *stripe.IssuingAuthorization) (partner.NetworkMessage, error) {
	p, past := a.PendingRequest, history(a)
	if p == nil {
		return partner.NetworkMessage{}, fmt.Errorf("stripe: the request about %s has no pending_request", a.ID)
	}
	m := d.about(a, partner.NetworkPurchase, questionToken(a.ID, len(past)))
	m.Partial = p.IsAmountControllable
	if err := (amounts{p.Amount, p.Currency, p.MerchantAmount, p.MerchantCurrency}).put(&m); err != nil {
		return m, err
	}
	putParts(p.AmountDetails, &m)
	switch {
	case slices.ContainsFunc(past, func(h *stripe.IssuingAuthorizationRequestHistory) bool { return h.Approved }):
		m.Kind = partner.NetworkIncrement // of which pending_request.amount is what is added
	case p.Amount == 0:
		m.Kind = partner.NetworkVerification
	default:
		m.Kind = partner.NetworkKind(cmp.Or(useOf(a.MerchantData, m), issuing.KindPurchase))
	}
	return m, nil
}

// fact is something that an event tells, to be booked.
type fact struct {
	partner.NetworkMessage
	lost bool // our answer to the question IDs.Event did not count: what it holds is given back
}

// facts are all that an event about an authorisation tells, in the order in which it happened. Was are the attributes
// that the event says were changed, as they were before.
func (d *adapter) facts(event string, a *stripe.IssuingAuthorization, was previous) ([]fact, error) {
	list, err := d.answers(a)
	if err != nil {
		return nil, err
	}
	if was.reducedBy(a) > 0 {
		m := d.about(a, partner.NetworkReversal, reducedToken(event))
		gone := amounts{was.reducedBy(a), a.Currency, was.merchantReducedBy(a), a.MerchantCurrency}
		if err := gone.put(&m); err != nil {
			return nil, err
		}
		list = append(list, fact{NetworkMessage: m})
	}
	for _, t := range a.Transactions {
		switch m, err := d.transaction(withAuthorisation(t, a.ID)); {
		case err != nil:
			return nil, err
		case m != nil:
			list = append(list, fact{NetworkMessage: *m})
		}
	}
	if kind := endKind(a); kind != "" {
		m := d.about(a, kind, endToken(a.ID, string(a.Status)))
		m.Currency = currencyCode(a.Currency) // the amount of zero is all that is left
		list = append(list, fact{NetworkMessage: m})
	}
	return list, nil
}

// endKind is what the end of an authorisation is; empty of one that is not over, or was declined.
func endKind(a *stripe.IssuingAuthorization) partner.NetworkKind {
	switch {
	case !a.Approved:
		return ""
	case a.Status == statusReversed:
		return partner.NetworkReversal
	case a.Status == statusExpired, a.Status == statusClosed:
		return partner.NetworkExpiry
	}
	return ""
}

// undecided is the mark that the adapter has Stripe keep of a question that it could not decide in time. What was held
// nevertheless is given back when Stripe tells of the outcome.
const undecided = "undecided"

// What Stripe calls what we answered.
const (
	approvedByUs = stripe.IssuingAuthorizationRequestHistoryReasonWebhookApproved
	declinedByUs = stripe.IssuingAuthorizationRequestHistoryReasonWebhookDeclined
)

// answers are those questions about an authorisation that were not answered by us, or whose answer did not count: a
// stand-in approved, or Stripe declined.
func (d *adapter) answers(a *stripe.IssuingAuthorization) (list []fact, err error) {
	var total amounts
	for place, h := range history(a) {
		switch {
		case h.Approved:
			total = amounts{total.billed + h.Amount, h.Currency, total.merchants + h.MerchantAmount, h.MerchantCurrency}
		case h.Reason == declinedByUs && a.Metadata[outcomeKey(place)] != undecided:
			continue
		default:
			m := d.about(a, partner.NetworkPurchase, questionToken(a.ID, place))
			list = append(list, fact{NetworkMessage: m, lost: true})
			continue
		}
		if h.Reason == approvedByUs {
			continue
		}
		// Whatever we answered, or may still answer, did not count.
		question := d.about(a, partner.NetworkPurchase, questionToken(a.ID, place))
		list = append(list, fact{NetworkMessage: question, lost: true})
		if total.billed == 0 {
			continue
		}
		m := d.about(a, partner.NetworkAdvice, standInToken(a.ID, place))
		if err := total.put(&m); err != nil {
			return nil, err
		}
		putParts(a.AmountDetails, &m)
		m.Details.PaymentKind = useOf(a.MerchantData, m)
		m.IDs.ApprovalCode, m.Approver = h.AuthorizationCode, approverOf(h.Reason)
		if place == 0 { // what comes later sets the amount of the hold
			m.IDs.Original = questionToken(a.ID, place)
		}
		list = append(list, fact{NetworkMessage: m})
	}
	return list, nil
}

// approverOf is who approved without us. Until 2025 Stripe called the network's approvals card_active, as it still
// calls its own where no webhook is set up.
func approverOf(reason stripe.IssuingAuthorizationRequestHistoryReason) issuing.Approver {
	if reason == stripe.IssuingAuthorizationRequestHistoryReasonNetworkFallback {
		return issuing.ApprovedByNetwork
	}
	return issuing.ApprovedByProcessor
}

// previous are attributes before an event, of those that it changed.
type previous struct {
	Amount         *int64          `json:"amount"`
	MerchantAmount *int64          `json:"merchant_amount"`
	Transactions   json.RawMessage `json:"transactions"`
}

// reducedBy is by how much a hold became smaller that goes on. What a capture took off it is no reversal.
func (p previous) reducedBy(a *stripe.IssuingAuthorization) int64 {
	if p.Amount == nil || p.Transactions != nil || !a.Approved || a.Status != stripe.IssuingAuthorizationStatusPending {
		return 0
	}
	return max(0, *p.Amount-a.Amount)
}

// merchantReducedBy is the same in the merchant's currency: in proportion where Stripe does not say.
func (p previous) merchantReducedBy(a *stripe.IssuingAuthorization) int64 {
	gone := p.reducedBy(a)
	switch {
	case gone == 0 || a.MerchantCurrency == a.Currency:
		return gone
	case p.MerchantAmount != nil:
		return max(0, *p.MerchantAmount-a.MerchantAmount)
	case a.Amount == 0:
		return 0
	}
	merchants := decimal.NewFromInt(a.MerchantAmount).Mul(decimal.NewFromInt(gone))
	return merchants.DivRound(decimal.NewFromInt(a.Amount), 0).IntPart()
}
