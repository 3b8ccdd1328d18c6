package issuing

import (
	"github.com/shopspring/decimal"
)

// SettlementLineStatus is where a line of a network's settlement report stands.
type SettlementLineStatus string

// The statuses of a line.
const (
	SettlementAgrees     SettlementLineStatus = "agrees"      // it is what the books have
	SettlementDiffers    SettlementLineStatus = "differs"     // it waits for the operator
	SettlementWrittenOff SettlementLineStatus = "written_off" // the operator has booked the difference as gain or loss
)

// SettlementDifference is why a line differs from the books. It is empty for one that agrees.
type SettlementDifference string

// The differences. The other two, a payment that is not in any report and a line that a later report contradicts, have
// no line of their own: see [FindingUnsettled] and [FindingSettlement].
const (
	DifferenceUnknown  SettlementDifference = "unknown_payment"  // nothing here has the names in the line
	DifferenceAmount   SettlementDifference = "amount_differs"   // the payment was cleared with another amount
	DifferenceCurrency SettlementDifference = "currency_differs" // the payment was cleared in another currency
	DifferenceTwice    SettlementDifference = "settled_twice"    // the payment was settled before
	DifferenceWaits    SettlementDifference = "message_waits"    // its network message is unmatched
)

// SettlementFile is a settlement report that was imported.
type SettlementFile struct {
	ID          string
	Partner     string // the configured name of the partner whose report it is
	ProgrammeID ProgrammeID
	Name        string // of the file as the operator has it
	Digest      string // SHA-256 of its bytes, in hexadecimal
	Lines       int64  // that the file brought; those that were known before are not counted
	CreatedAt   Instant
}

// SettlementNames are the names by which a line of a settlement report knows its payment. Empty means that the report does
// not name it so.
type SettlementNames struct {
	Events  []string `json:"events,omitempty"`  // the processor's tokens of messages about the payment
	Payment string   `json:"payment,omitempty"` // the processor's token of the payment
	Network string   `json:"network,omitempty"` // the network's transaction id
	ARN     string   `json:"arn,omitempty"`     // acquirer reference number
	Dispute string   `json:"dispute,omitempty"` // the processor's token of the dispute that the line is about
	Type    string   `json:"type,omitempty"`    // what the partner calls lines of this sort; it names no payment
	Fee     string   `json:"fee,omitempty"`     // what the network says that a fee is for; it names no payment
}

// SettlementLine is a line of a settlement report. Amounts are in the minor unit of Currency.
type SettlementLine struct {
	ID          string
	FileID      string // empty for what the operator booked without a report
	Partner     string
	Key         string // the partner's own name of the line: it counts once
	ProgrammeID ProgrammeID
	Currency    string
	Gross       Minor // of the payment: above zero is owed to the network, below zero by it
	Interchange Minor // above zero is earned
	Fees        Minor // of the network and the processor: above zero is charged
	Paid        Minor // moved by the bank: above zero to the network
	WrittenOff  Minor // of Gross: above zero is lost
	Names       SettlementNames
	SettledOn   string // day of the settlement, YYYY-MM-DD; empty: the report does not say
	Status      SettlementLineStatus
	Difference  SettlementDifference
	// TransactionID is the transaction that it settles, and MessageID the message that was written off; at most one is
	// set. While the line differs, TransactionID is the transaction that it differs from.
	TransactionID TransactionID
	MessageID     string
	Detail        string // why it differs, or what the operator said; a sentence
	CreatedAt     Instant
}

// Settles is what a line settles of its payment, once it does not differ any more.
func (l SettlementLine) Settles() Minor { return l.Gross - l.WrittenOff }

// SameFigures tells whether two reports say the same in a line.
func (l SettlementLine) SameFigures(o SettlementLine) bool {
	return l.Currency == o.Currency && l.Gross == o.Gross && l.Interchange == o.Interchange && l.Fees == o.Fees && l.Paid == o.Paid
}

// ClearedSides are what a transaction moved between cardholders and the card network, in minor units, in each direction.
type ClearedSides struct {
	Debited  Minor // owed to the network
	Credited Minor // owed by the network
}

// Of is the side that an amount is on, with the amount's sign.
func (s ClearedSides) Of(gross Minor) Minor {
	if gross < 0 {
		return -s.Credited
	}
	return s.Debited
}

// CompareSettlement compares what a report says of a payment with what was cleared of it and is not settled yet; it is empty
// where they agree. cleared and settled are those of the side that the amount is on.
func CompareSettlement(gross, cleared, settled Minor) SettlementDifference {
	switch open := cleared - settled; {
	case gross == open:
		return ""
	case open == 0 && cleared != 0:
		return DifferenceTwice
	default:
		return DifferenceAmount
	}
}

// ParseMinor reads an amount of a currency in plain notation, which may be zero or below, as minor units. It refuses what is
// finer than the minor unit (ISO 4217), or not below MaxMinor.
func ParseMinor(text, currency string) (Minor, error) {
	if !plainDecimal.MatchString(text) {
		return 0, Refuse(CodeAmountInvalid, "write the amount as a plain decimal such as 12.50, and not %.40q", text)
	}
	amount, err := decimal.NewFromString(text)
	if err != nil || amount.IsZero() {
		return 0, err
	}
	exact, err := ParseAmount(amount.Abs().String(), currency)
	if err != nil {
		return 0, err
	}
	minor := ToMinor(exact, currency)
	if amount.IsNegative() {
		return -minor, nil
	}
	return minor, nil
}

// Differ notes why a line differs from the books.
func (l *SettlementLine) Differ(why SettlementDifference, detail string) {
	l.Status, l.Difference, l.Detail = SettlementDiffers, why, detail
}
