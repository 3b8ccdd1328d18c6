package issuing

import (
	"crypto/sha256"
	"encoding/hex"
	"strconv"

	"github.com/shopspring/decimal"
)

// MessageKind is what a card network says or asks.
type MessageKind string

// The kinds of messages.
const (
	MessageAuthorisation       MessageKind = "authorisation" // may this card pay?
	MessageIncrement           MessageKind = "increment"     // may the hold grow?
	MessageAdvice              MessageKind = "advice"        // it was approved on our behalf; cannot be declined
	MessageCapture             MessageKind = "capture"
	MessageReversal            MessageKind = "reversal"    // of a hold, in whole or in part
	MessageForcedPost          MessageKind = "forced_post" // a capture without an authorisation; cannot be declined
	MessageRefund              MessageKind = "refund"
	MessageTransactionReversal MessageKind = "transaction_reversal"
	MessageAdjustment          MessageKind = "adjustment"           // the hold is for another amount by now; cannot be declined
	MessageVerification        MessageKind = "verification"         // is this card good? It holds nothing
	MessageBalanceInquiry      MessageKind = "balance_inquiry"      // what can this card spend? It holds nothing
	MessageCreditAuthorisation MessageKind = "credit_authorisation" // may money be given to this card? It holds nothing
	MessageDisputeOutcome      MessageKind = "dispute_outcome"      // the network has decided a dispute
	MessageRepresentment       MessageKind = "representment"        // the merchant takes the money of a dispute that was won
)

// MessageStatus is what became of a message.
type MessageStatus string

// What becomes of messages.
const (
	MessageDone      MessageStatus = "done"
	MessageDeclined  MessageStatus = "declined"
	MessageUnmatched MessageStatus = "unmatched" // it could not be booked: for an operator to look into
	// MessageWrittenOff is one that was unmatched and that the operator gave up.
	MessageWrittenOff MessageStatus = "written_off"
)

// Message is something that a card network said, kept under the network's reference so that saying it again changes
// nothing.
type Message struct {
	ID            string
	ProgrammeID   ProgrammeID
	Kind          MessageKind
	Reference     string        // the network's; unique for a kind within a programme
	Fingerprint   string        // of all that a repetition must have in common with it: see SetFingerprint
	CardID        CardID        // as the message names it, or as its target has it
	Target        string        // id of the authorisation or transaction that it names; empty when it names a card only
	Subject       string        // id of the authorisation, decision or transaction that it led to; empty when it led to none
	TransactionID TransactionID // of the transaction that it made or changed; empty when there is none
	Status        MessageStatus
	RefusalCode   Code // of one that is unmatched or written off: what the network was told
	Matched       bool // the operator has said which card it is about, and that it is to be booked
	Detail        string
	Amount        decimal.Decimal // in the priced currency: what it moved, or named
	Currency      string
	Merchant      Merchant
	Network       NetworkInfo
	CreatedAt     Instant
}

// SetFingerprint sets what a repetition of a message is known by beside its reference: its kind, its target or else its card, its
// amount and currency. amount is as the network named it, and empty where it means all that is left.
func (m *Message) SetFingerprint(amount string) {
	if d, err := decimal.NewFromString(amount); err == nil {
		amount = d.String()
	}
	parts := []string{string(m.Kind), m.Target, amount}
	if m.Target == "" { // a target has its own card and currency
		parts = append(parts, string(m.CardID), m.Currency)
	}
	h := sha256.New()
	for _, part := range parts {
		h.Write([]byte(strconv.Itoa(len(part)) + ":" + part))
	}
	m.Fingerprint = hex.EncodeToString(h.Sum(nil))
}

// Clearing is what a message means between the operator and the card network, in the minor unit of its currency, and whether the
// network gets it: the amount of a forced post, of a refund or of the reversal of a debit. It is zero of all others.
func (m Message) Clearing() (units Units, debit bool) {
	switch m.Kind {
	case MessageForcedPost, MessageRefund, MessageTransactionReversal:
		return Units(ToMinor(m.Amount, m.Currency)), m.Kind == MessageForcedPost
	}
	return 0, false
}

// IsDecided tells whether a message may be declined, or is the capture that comes of one that asks and clears in one.
func (m Message) IsDecided() bool {
	switch m.Kind {
	case MessageCapture:
		return m.Network.Kind == NetworkKindSinglePurchase
	case MessageAuthorisation, MessageIncrement, MessageVerification, MessageBalanceInquiry, MessageCreditAuthorisation:
		return true
	}
	return false
}

// LeadsToDecision tells whether what a message leads to is a decision only: it holds and moves nothing.
func (m Message) LeadsToDecision() bool {
	switch m.Kind {
	case MessageVerification, MessageBalanceInquiry, MessageCreditAuthorisation:
		return true
	}
	return false
}

// LeadsToDispute tells whether what a message leads to is a dispute, and not an authorisation.
func (m Message) LeadsToDispute() bool {
	return m.Kind == MessageDisputeOutcome || m.Kind == MessageRepresentment
}

// DisputeOutcome is what a message says that a dispute has become; empty of one that says nothing of that, or that the
// network decided a part of it.
func (m Message) DisputeOutcome() DisputeStatus {
	return map[string]DisputeStatus{
		NetworkKindDisputeWon: DisputeWon, NetworkKindDisputeLost: DisputeLost, NetworkKindDisputeWithdrawn: DisputeWithdrawn,
		NetworkKindRepresentment: DisputeRepresented,
	}[m.Network.Kind]
}

// LeadsToTransaction tells whether what a message leads to is a transaction, and not an authorisation.
func (m Message) LeadsToTransaction() bool {
	switch m.Kind {
	case MessageForcedPost, MessageRefund, MessageTransactionReversal:
		return true
	}
	return false
}
