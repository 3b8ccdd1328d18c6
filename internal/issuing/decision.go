package issuing

import (
	"time"

	"github.com/shopspring/decimal"
)

// DeclineReason says why a purchase was declined. Empty means approved.
type DeclineReason string

// The reasons. Each has a sentence and a row in docs/authorisation.md.
const (
	Approved                   DeclineReason = ""
	DeclineCardInactive        DeclineReason = "card_inactive"
	DeclineCardExpired         DeclineReason = "card_expired"
	DeclineCardLost            DeclineReason = "card_lost"
	DeclineCardStolen          DeclineReason = "card_stolen"
	DeclineAccountInactive     DeclineReason = "account_inactive"
	DeclineCustomerInactive    DeclineReason = "customer_inactive"
	DeclineCurrencyUnsupported DeclineReason = "currency_unsupported"
	DeclineInsufficientFunds   DeclineReason = "insufficient_funds"
	DeclineAllowance           DeclineReason = "allowance_insufficient"
	DeclineWalletLimit         DeclineReason = "wallet_limit_exceeded"
	DeclineAccountClosed       DeclineReason = "account_closed"
	DeclineAccountInDebt       DeclineReason = "account_in_debt"
	DeclineSuspectedDuplicate  DeclineReason = "suspected_duplicate"
	DeclineProgrammeInactive   DeclineReason = "programme_inactive"
	DeclineReversed            DeclineReason = "reversed_before"
	DeclineUnknownPayment      DeclineReason = "payment_unknown"
	DeclineUnknownCard         DeclineReason = "card_unknown"
	DeclineInvalidAmount       DeclineReason = "amount_invalid"
	DeclineSecurityCode        DeclineReason = "security_code_mismatch"
)

var declineSentences = map[DeclineReason]string{
	DeclineCardInactive:        "the card is not active",
	DeclineCardExpired:         "the card has expired",
	DeclineCardLost:            "the card was reported lost",
	DeclineCardStolen:          "the card was reported stolen",
	DeclineAccountInactive:     "the account is not active",
	DeclineCustomerInactive:    "the customer is not active",
	DeclineCurrencyUnsupported: "there is no exchange rate for the merchant's currency",
	DeclineInsufficientFunds:   "the account's spendable balance does not cover the purchase and its fees",
	DeclineWalletLimit:         "the limits that the wallet's owner has set on chain do not allow the purchase and its fees",
	DeclineAllowance:           "the allowance that the wallet's owner granted does not cover the purchase and its fees",
	DeclineAccountClosed:       "the account is closed",
	DeclineAccountInDebt:       "the account owes for earlier payments; money that comes in pays those first",
	DeclineProgrammeInactive:   "the programme is not active",
	DeclineReversed:            "the network reversed it before it came, or did not get the answer in time",
	DeclineUnknownPayment:      "there is no open hold of that payment",
	DeclineUnknownCard:         "there is no such card",
	DeclineInvalidAmount:       "the amount or its currency makes no sense",
	DeclineSecurityCode:        "the security code (CVV2, CVC2) is not the card's, or too many were tried",
	DeclineSuspectedDuplicate:  "the card bought the same at the same merchant a moment ago",
}

// Sentence tells a developer what a reason means.
func (r DeclineReason) Sentence() string { return declineSentences[r] }

// Decision is the answer to a card network's question, kept whether it was yes or no, with the figures that it was
// based on.
type Decision struct {
	ID              DecisionID
	ProgrammeID     ProgrammeID
	AccountID       AccountID
	CardID          CardID
	AuthorisationID AuthorisationID // empty when a purchase was declined
	Kind            MessageKind     // what was asked
	Reason          DeclineReason   // empty when approved
	Detail          string          // a sentence about this case; empty when the reason says it all
	Shadow          []string        // what would have declined it, were it enforced
	Limit           *LimitHit       // the limit that declined it, as it stood; nil when none did
	// PricedAmount is what was asked for, in the currency that the network asks in: the billing amount where it gives one,
	// else the merchant's. Of an increment it is what was to be added.
	PricedAmount   decimal.Decimal
	PricedCurrency string
	ApprovedAmount decimal.Decimal // in the priced currency; zero unless less was approved than was asked for
	Amount         decimal.Decimal // in the account's currency, of a partial approval what was approved; zero when it did not come to a quote
	Currency       string
	Rate           decimal.Decimal // zero when it did not come to a quote
	Fees           []Fee
	TokenAmount    Units // what it would have reserved; 0 when it did not come to a quote
	Spendable      Units // at the decision; 0 when it did not come to that
	Merchant       Merchant
	Reference      string // the network's; empty when it gave none
	Network        NetworkInfo
	Duration       time.Duration
	CreatedAt      Instant
}

// PurchaseContext is all that must be in order before money is looked at.
type PurchaseContext struct {
	Card     Card
	Account  Account
	Customer CustomerStatus

	ProgrammeSuspended bool
}

// Check names the first thing that stands in the way of a purchase.
func (s PurchaseContext) Check(now Instant) DeclineReason {
	switch {
	case s.Card.Reason == ReasonLost:
		return DeclineCardLost // first, for a merchant may be told to keep the card
	case s.Card.Reason == ReasonStolen:
		return DeclineCardStolen
	case s.ProgrammeSuspended:
		return DeclineProgrammeInactive
	case s.Customer != CustomerActive:
		return DeclineCustomerInactive
	case s.Account.Status == AccountClosed:
		return DeclineAccountClosed
	case s.Account.Status != AccountActive:
		return DeclineAccountInactive
	case s.Card.Status != CardActive:
		return DeclineCardInactive
	case s.Card.Expired(now):
		return DeclineCardExpired
	}
	return Approved
}

// CheckQuestion names the first thing that stands in the way of what a network asks, before money is looked at.
func (s PurchaseContext) CheckQuestion(n NetworkInfo, now Instant) DeclineReason {
	reason := s.Check(now)
	if reason == Approved && n.SecurityCode == VerificationMismatch {
		return DeclineSecurityCode
	}
	return reason
}

// Decline is the refusal that a declined purchase becomes for who asked.
func Decline(reason DeclineReason) *Error {
	e := Refuse(CodeDeclined, "the purchase was declined: %s", reason.Sentence()).Keep()
	e.Decline = reason
	return e
}

// MerchantAmounts are what the merchant asked for, in its own currency. The rate is zero when it did not come to a quote.
func (d *Decision) MerchantAmounts() MerchantAmounts {
	if d.Network.Merchant != nil {
		return *d.Network.Merchant
	}
	return MerchantAmounts{Currency: d.PricedCurrency, Amount: d.PricedAmount, Rate: d.Rate}
}

// ApprovedMerchantAmount is ApprovedAmount in the merchant's currency.
func (d *Decision) ApprovedMerchantAmount() decimal.Decimal {
	if d.Network.Merchant == nil || d.ApprovedAmount.IsZero() {
		return d.ApprovedAmount
	}
	return d.Network.Merchant.ScaledTo(d.PricedAmount, d.ApprovedAmount).Amount
}
