package issuing

import (
	"slices"

	"github.com/shopspring/decimal"
)

// DisputeID names a dispute.
type DisputeID string

// DisputeStatus is where a dispute stands.
type DisputeStatus string

// Statuses of a dispute.
const (
	DisputeOpened      DisputeStatus = "opened"    // the programme gathers evidence; no money has moved
	DisputeSubmitted   DisputeStatus = "submitted" // the card network has it, and the cardholder a provisional credit
	DisputeWon         DisputeStatus = "won"
	DisputeLost        DisputeStatus = "lost"
	DisputeWithdrawn   DisputeStatus = "withdrawn"
	DisputeRepresented DisputeStatus = "represented" // it was won, and the merchant took the money again
)

// DisputeMoves is the life of a dispute.
var DisputeMoves = Moves[DisputeStatus]{
	"submit":    {DisputeOpened: DisputeSubmitted},
	"withdraw":  {DisputeOpened: DisputeWithdrawn, DisputeSubmitted: DisputeWithdrawn},
	"win":       {DisputeSubmitted: DisputeWon},
	"lose":      {DisputeSubmitted: DisputeLost},
	"represent": {DisputeWon: DisputeRepresented},
}

// DisputeReason is why a cardholder disputes a purchase.
type DisputeReason string

// The reasons.
const (
	DisputeFraud              DisputeReason = "fraud"
	DisputeNotReceived        DisputeReason = "not_received"
	DisputeDuplicate          DisputeReason = "duplicate"
	DisputeCancelled          DisputeReason = "cancelled"
	DisputeNotAsDescribed     DisputeReason = "not_as_described"
	DisputeCreditNotProcessed DisputeReason = "credit_not_processed" // #nosec G101 -- a reason
	DisputeOther              DisputeReason = "other"
)

// DisputeFiling is how a dispute stands at the card's issuer, where that one files disputes with the card network.
type DisputeFiling string

// How a dispute stands there.
const (
	FilingNone        DisputeFiling = ""        // the operator files it: the issuer takes no disputes from the platform
	FilingPending     DisputeFiling = "pending" // the issuer is to be told
	FilingDone        DisputeFiling = "filed"
	FilingRefused     DisputeFiling = "refused"     // the issuer does not take it: a finding says why
	FilingWithdrawing DisputeFiling = "withdrawing" // the issuer is to be told that it was withdrawn
	FilingWithdrawn   DisputeFiling = "withdrawn"   // the issuer knows that it was withdrawn
)

// MaxEvidence is how many pieces of evidence a dispute may have.
const MaxEvidence = 50

// Evidence is something that supports a dispute. The documents are references to files that the programme keeps.
type Evidence struct {
	Text      string   `json:"text,omitempty"`
	Documents []string `json:"documents,omitempty"`
	CreatedAt Instant  `json:"createdAt"`
}

// Dispute is a cardholder's objection to a debit, in whole or in part.
type Dispute struct {
	ID            DisputeID
	ProgrammeID   ProgrammeID
	AccountID     AccountID
	CardID        CardID
	TransactionID TransactionID // of the debit
	Status        DisputeStatus
	Reason        DisputeReason
	Amount        decimal.Decimal // what is disputed, in the currency that the debit is priced in
	Currency      string
	Evidence      []Evidence    // oldest first
	CreditID      TransactionID // of the provisional credit; empty until the dispute is submitted
	Partner       string        // the partner that has said something about it; empty: none has
	PartnerToken  string        // what that partner calls it; empty: it did not say
	Filing        DisputeFiling // how it stands at the partner that files it with the network
	Version       int64
	CreatedAt     Instant
	UpdatedAt     Instant
}

// NewDispute opens a dispute of a part of a debit, in the currency that it is priced in. It refuses a credit, a
// debit that is reversed, and more than the debit has left to be given back.
func NewDispute(debit Transaction, amount decimal.Decimal, reason DisputeReason, now Instant) (Dispute, error) {
	switch {
	case debit.Direction != Debit:
		return Dispute{}, Refuse(CodeWrongState, "only a debit can be disputed, and this transaction is a credit")
	case debit.IsReversed():
		return Dispute{}, Refuse(CodeWrongState, "cannot dispute a transaction that is %s", debit.Status)
	case amount.GreaterThan(debit.Refundable()) || amount.IsZero():
		return Dispute{}, Refuse(CodeRefundTooLarge, "of this transaction %s %s can be disputed, the rest was given back",
			debit.Refundable(), debit.PricedCurrency).On("/amount")
	}
	return Dispute{
		ID: NewID[DisputeID](), ProgrammeID: debit.ProgrammeID, AccountID: debit.AccountID, CardID: debit.CardID,
		TransactionID: debit.ID, Status: DisputeOpened, Reason: reason, Amount: amount, Currency: debit.PricedCurrency,
		CreatedAt: now, UpdatedAt: now,
	}, nil
}

// disputeOutcomes are what card networks say of a dispute, and what they may say of it when it stands as the key says: the
// move that it makes then. An empty move says that the network tells nothing new: nobody has anything to give back.
var disputeOutcomes = map[DisputeStatus]map[DisputeStatus]string{
	DisputeWon:         {DisputeSubmitted: "win", DisputeWon: ""},
	DisputeLost:        {DisputeSubmitted: "lose", DisputeWon: "represent", DisputeLost: "", DisputeWithdrawn: "", DisputeRepresented: ""},
	DisputeWithdrawn:   {DisputeOpened: "withdraw", DisputeSubmitted: "withdraw", DisputeWithdrawn: "", DisputeLost: "", DisputeRepresented: ""},
	DisputeRepresented: {DisputeWon: "represent", DisputeLost: "", DisputeWithdrawn: ""},
}

// Follow makes a dispute stand as a card network says that it does. It is false if it stands so already, as when two
// messages tell the same. A dispute that was won and that the network then calls lost is represented. What cannot follow
// from where the dispute stands is refused with CodeWrongState.
func (d *Dispute) Follow(said DisputeStatus, now Instant) (moved bool, err error) {
	move, follows := disputeOutcomes[said][d.Status]
	switch {
	case !follows:
		return false, Refuse(CodeWrongState, "the network says that the dispute is %s, and here it is %s", said, d.Status)
	case move == "":
		return false, nil
	}
	return true, d.move(move, now)
}

// CanFollow tells whether Follow would not refuse.
func (d *Dispute) CanFollow(said DisputeStatus) bool {
	_, follows := disputeOutcomes[said][d.Status]
	return follows
}

// StandsAs tells whether what a card network says of a dispute is so already.
func (d *Dispute) StandsAs(said DisputeStatus) bool {
	move, follows := disputeOutcomes[said][d.Status]
	return follows && move == ""
}

// Differs tells whether a dispute has changed since it was read.
func (d *Dispute) Differs(was Dispute) bool {
	return d.Status != was.Status || d.PartnerToken != was.PartnerToken || d.Filing != was.Filing || len(d.Evidence) != len(was.Evidence)
}

// IsDecided tells whether a dispute is over for now.
func (d *Dispute) IsDecided() bool { return d.Status != DisputeOpened && d.Status != DisputeSubmitted }

// AddEvidence adds a piece of evidence, for as long as nobody has decided.
func (d *Dispute) AddEvidence(e Evidence, now Instant) error {
	if d.Status != DisputeOpened && d.Status != DisputeSubmitted {
		return Refuse(CodeWrongState, "cannot add evidence to a dispute that is %s", d.Status)
	}
	if len(d.Evidence) >= MaxEvidence {
		return Refuse(CodeWrongState, "a dispute has at most %d pieces of evidence", MaxEvidence)
	}
	e.CreatedAt, d.UpdatedAt = now, now
	d.Evidence = append(slices.Clone(d.Evidence), e)
	return nil
}

func (d *Dispute) move(verb string, now Instant) (err error) {
	if d.Status, err = DisputeMoves.Next("a dispute", verb, d.Status); err == nil {
		d.UpdatedAt = now
	}
	return err
}

// Submit hands the dispute to the card network.
func (d *Dispute) Submit(now Instant) error { return d.move("submit", now) }

// Withdraw gives the dispute up.
func (d *Dispute) Withdraw(now Instant) error { return d.move("withdraw", now) }

// Win notes that the card network decided for the cardholder.
func (d *Dispute) Win(now Instant) error { return d.move("win", now) }

// Lose notes that the card network decided for the merchant.
func (d *Dispute) Lose(now Instant) error { return d.move("lose", now) }

// Represent notes that the merchant took the money of a dispute that was won again.
func (d *Dispute) Represent(now Instant) error { return d.move("represent", now) }
