package issuing

import "github.com/shopspring/decimal"

// MessageKind is what a card network says or asks.
type MessageKind string

// The kinds of messages.
const (
	MessageAuthorisation MessageKind = "authorisation" // may this card pay?
	MessageIncrement     MessageKind = "increment"     // may the hold grow?
	MessageAdvice        MessageKind = "advice"        // it was approved on our behalf; cannot be declined
	MessageCapture       MessageKind = "capture"
	MessageReversal      MessageKind = "reversal"    // of a hold, in whole or in part
	MessageForcedPost    MessageKind = "forced_post" // a capture without an authorisation; cannot be declined
	MessageRefund        MessageKind = "refund"
	MessageUndo          MessageKind = "transaction_reversal"
)

// MessageStatus is what became of a message.
type MessageStatus string

// What becomes of messages.
const (
	MessageDone      MessageStatus = "done"
	MessageDeclined  MessageStatus = "declined"
	MessageUnmatched MessageStatus = "unmatched" // about a card that is not there: for an operator to look into
)

// Message is something that a card network said, kept under the network's reference so that saying it again changes
// nothing.
type Message struct {
	ID          string
	ProgrammeID ProgrammeID
	Kind        MessageKind
	Reference   string // the network's; unique for a kind within a programme
	CardID      CardID // as the message names it
	Subject     string // id of the authorisation, decision or transaction that it led to; empty when unmatched
	Status      MessageStatus
	Detail      string
	Amount      decimal.Decimal
	Currency    string
	Merchant    Merchant
	CreatedAt   Instant
}
