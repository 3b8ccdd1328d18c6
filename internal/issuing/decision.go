package issuing

import "github.com/shopspring/decimal"

// DeclineReason says why a purchase was declined. Empty means approved.
type DeclineReason string

// The reasons. Each has a sentence and a row in docs/authorisation.md.
const (
	Approved                   DeclineReason = ""
	DeclineCardInactive        DeclineReason = "card_inactive"
	DeclineCardExpired         DeclineReason = "card_expired"
	DeclineAccountInactive     DeclineReason = "account_inactive"
	DeclineCustomerInactive    DeclineReason = "customer_inactive"
	DeclineCurrencyUnsupported DeclineReason = "currency_unsupported"
	DeclineInsufficientFunds   DeclineReason = "insufficient_funds"
)

var declineSentences = map[DeclineReason]string{
	DeclineCardInactive:        "the card is not active",
	DeclineCardExpired:         "the card has expired",
	DeclineAccountInactive:     "the account is not active",
	DeclineCustomerInactive:    "the customer is not active",
	DeclineCurrencyUnsupported: "there is no exchange rate for the merchant's currency",
	DeclineInsufficientFunds:   "the account's spendable balance does not cover the purchase and its fees",
}

// Sentence tells a developer what a reason means.
func (r DeclineReason) Sentence() string { return declineSentences[r] }

// Decision is the answer to a card network's question, kept whether it was yes or no.
type Decision struct {
	ID               DecisionID
	ProgrammeID      ProgrammeID
	AccountID        AccountID
	CardID           CardID
	AuthorisationID  AuthorisationID // empty when declined
	Reason           DeclineReason   // empty when approved
	MerchantAmount   decimal.Decimal
	MerchantCurrency string
	TokenAmount      Units // what it would have reserved; 0 when it did not come to a quote
	Spendable        Units // at the decision; 0 when it did not come to that
	CreatedAt        Instant
}

// Standing is all that must be in order before money is looked at.
type Standing struct {
	Card     Card
	Account  Account
	Customer CustomerStatus
}

// Check names the first thing that stands in the way of a purchase.
func (s Standing) Check(now Instant) DeclineReason {
	switch {
	case s.Customer != CustomerActive:
		return DeclineCustomerInactive
	case s.Account.Status != AccountActive:
		return DeclineAccountInactive
	case s.Card.Status != CardActive:
		return DeclineCardInactive
	case s.Card.Expired(now):
		return DeclineCardExpired
	}
	return Approved
}

// Decline is the refusal that a declined purchase becomes for who asked.
func Decline(reason DeclineReason) *Error {
	e := Refuse(CodeDeclined, "the purchase was declined: %s", reason.Sentence()).Keep()
	e.Decline = reason
	return e
}
