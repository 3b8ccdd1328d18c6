package partner

import (
	"context"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Network takes what card networks say. It is the port that packages below this one call; package network implements it.
type Network interface {
	// Handle decides or books a message, once: the same message again, by its partner and event token, gets the first
	// outcome again. Questions (see NetworkKind.Asks) are approved or declined. Everything else is booked, or kept in
	// suspense with a finding: the partner may be told that it was taken as soon as Handle returns without an error.
	//
	// An error means that nothing was decided or booked, and that the message may be sent again: the database could not be
	// reached, or did not commit before DecideBy. A partner answers a question then with its code for an issuer that is
	// not available, and makes the sender repeat any other message.
	Handle(ctx context.Context, m NetworkMessage) (Outcome, error)

	// AnswerLost undoes what the answer to a question did, because the answer did not get to the network in time. Once or
	// several times makes no difference. It undoes nothing that was declined, or is not known.
	AnswerLost(ctx context.Context, partner, eventToken string) error
}

// NetworkMessage is a message of a card network in the platform's words.
type NetworkMessage struct {
	Partner string // the configured name of the partner that sends it
	Kind    NetworkKind
	IDs     issuing.NetworkIDs // IDs.Event is required
	// Programme is whose finding and suspense account a message belongs to that names no known card and no known payment.
	// The partner's configuration names it.
	Programme issuing.ProgrammeID
	Card      CardRef
	Merchant  issuing.Merchant
	// Amount is the merchant's, zero or above: of an increment what is added; of a reversal what is taken away, see
	// Replacement. Zero of a reversal means all that is left; zero of a capture, all that is left.
	Amount   decimal.Decimal
	Currency string // ISO 4217, three letters
	// Billing is the amount in the account's currency, where the network names one. Nil: the platform's own rates convert
	// Amount.
	Billing *Billing
	// Replacement says of a reversal that Amount and Billing are what remains of the hold, and not what is taken away
	// (ISO 8583 field 95).
	Replacement bool
	// Final says of a capture that no other follows.
	Final bool
	// Partial says of a question that the merchant takes less than was asked for.
	Partial bool
	// Grows says of a purchase that it is an increment where its payment has a hold already, for partners that name the
	// payment and do not say which of the two they ask.
	Grows bool
	// Answered says of an advice or a clearing that the platform may have been asked before: IDs.Original names the question,
	// or else IDs.Payment its payment. What the answer held, or captured, is not booked again.
	Answered bool
	Details  issuing.NetworkDetails
	// SecurityCode is the code of a question (CVV2, CVC2) that nobody has compared yet; empty: there is none. It is neither
	// stored nor logged.
	SecurityCode string
	// Address is the cardholder's as the merchant was told it, to be compared with the card's billing address (AVS). Nil:
	// it is not asked for.
	Address  *CardholderAddress
	Approver issuing.Approver // of an advice or capture that somebody else approved; empty: the platform
	// DecideBy is when the answer to a question must be committed. Zero: no deadline but the context's.
	DecideBy time.Time
}

// Billing is the amount of the cardholder's bill, as the network converted it.
type Billing struct {
	Amount   decimal.Decimal // above zero, and zero only of questions about zero
	Currency string          // ISO 4217: one of the account's currencies
}

// CardRef names a card. At least one member is set.
type CardRef struct {
	Token string         // the partner's token of the card
	PAN   string         // in clear; it is neither stored nor logged
	ID    issuing.CardID // where the partner keeps ours
}

// CardholderAddress is the part of an address that merchants check.
type CardholderAddress struct {
	Line     string // street and number; empty: not asked for
	Postcode string // empty: not asked for
}

// NetworkKind is what a network's message is about.
type NetworkKind string

// The questions: they are approved or declined.
const (
	NetworkPurchase            NetworkKind = "purchase"                        // hold it
	NetworkVerification        NetworkKind = "verification"                    // of a card, about zero: it holds nothing
	NetworkBalanceInquiry      NetworkKind = "balance_inquiry"                 // it holds nothing
	NetworkCreditAuthorisation NetworkKind = "credit_authorisation"            // may money be given to the card? It holds nothing
	NetworkSinglePurchase      NetworkKind = issuing.NetworkKindSinglePurchase // authorise and clear in one
	NetworkCashWithdrawal      NetworkKind = "cash_withdrawal"
	NetworkPurchaseWithCash    NetworkKind = "purchase_with_cash"
	NetworkQuasiCash           NetworkKind = "quasi_cash"      // what is as good as cash: gaming, foreign currency, travellers' cheques
	NetworkAccountFunding      NetworkKind = "account_funding" // money that is moved to an account elsewhere
	NetworkIncrement           NetworkKind = "increment"
)

// The others: they are booked, or kept in suspense.
const (
	NetworkAdvice              NetworkKind = "advice"                    // approved on our behalf; one about a hold that is known sets its amount
	NetworkReversal            NetworkKind = "reversal"                  // of a hold, in whole or in part
	NetworkExpiry              NetworkKind = "expiry"                    // of a hold
	NetworkClearing            NetworkKind = issuing.NetworkKindClearing // a capture, or without a hold a forced post
	NetworkRefund              NetworkKind = "refund"                    // with or without a purchase
	NetworkCredit              NetworkKind = "credit"                    // money to the card that gives no purchase back: a prize, a transfer
	NetworkTransactionReversal NetworkKind = "transaction_reversal"      // of a clearing or a refund
	// NetworkRepresentment is a clearing again, after a dispute: of a payment without a dispute it is a forced post.
	NetworkRepresentment NetworkKind = issuing.NetworkKindRepresentment
	// What a network says about a dispute of a transaction: IDs.Dispute is the partner's token of it, IDs.Original the
	// clearing that is disputed or IDs.Payment its payment. Amount is what is disputed; zero: the partner does not say.
	NetworkDisputeWon       NetworkKind = issuing.NetworkKindDisputeWon
	NetworkDisputePartlyWon NetworkKind = issuing.NetworkKindDisputePartlyWon // always kept: an operator decides
	NetworkDisputeLost      NetworkKind = issuing.NetworkKindDisputeLost      // also of one that was won before
	NetworkDisputeWithdrawn NetworkKind = issuing.NetworkKindDisputeWithdrawn // whoever filed it at the partner took it back
)

// Asks tells whether a message is a question.
func (k NetworkKind) Asks() bool {
	switch k {
	case NetworkPurchase, NetworkVerification, NetworkBalanceInquiry, NetworkCreditAuthorisation, NetworkSinglePurchase,
		NetworkCashWithdrawal, NetworkPurchaseWithCash, NetworkQuasiCash, NetworkAccountFunding, NetworkIncrement:
		return true
	}
	return false
}

// IsOfDispute tells whether a message is what a network says about a dispute.
func (k NetworkKind) IsOfDispute() bool {
	switch k {
	case NetworkDisputeWon, NetworkDisputePartlyWon, NetworkDisputeLost, NetworkDisputeWithdrawn:
		return true
	}
	return false
}

// Outcome is what became of a message.
type Outcome struct {
	Approved bool                  // of a question
	Reason   issuing.DeclineReason // of a declined one
	Detail   string                // a sentence for a log; empty when the reason says it all
	// ResponseCode is ISO 8583 field 39: 00 approved, 10 approved in part, 85 a verification that found nothing wrong.
	ResponseCode string
	// Amount and Currency are what was approved, in the merchant's currency; of a balance inquiry the spendable balance in
	// the account's. Zero when nothing was.
	Amount   decimal.Decimal
	Currency string
	Billing  *Billing // what was approved, where the message named a billing amount
	// AddressMatch and PostcodeMatch are what the comparison of the cardholder's address gave; empty when it was not asked
	// for.
	AddressMatch  issuing.Verification
	PostcodeMatch issuing.Verification
	// Kept says that the message could not be booked and is in suspense for an operator.
	Kept bool
	// Programme, Authorisation, Transaction and Dispute are what the message led to; empty when it led to none.
	Programme     issuing.ProgrammeID
	Authorisation issuing.AuthorisationID
	Transaction   issuing.TransactionID
	Dispute       issuing.DisputeID
}
