package issuing

import "github.com/offblocks/offblocks/caip"

// ShortPayoutStatus is where a short payout stands.
type ShortPayoutStatus string

// Statuses of a short payout.
const (
	ShortPayoutWaiting    ShortPayoutStatus = "waiting"     // for the operator
	ShortPayoutSending    ShortPayoutStatus = "sending"     // what is missing is on its way again
	ShortPayoutPaid       ShortPayoutStatus = "paid"        // all of it has come and is booked
	ShortPayoutWrittenOff ShortPayoutStatus = "written_off" // the operator gave up what is missing
)

// ShortPayout is a refund, or the reversal of a debit, whose chain transaction was mined and did not bring the wallet all of
// its money: a token may answer "false", or take a fee. The field order is the order of the columns.
type ShortPayout struct {
	TransactionID TransactionID
	ProgrammeID   ProgrammeID
	AccountID     AccountID
	Token         caip.AssetID
	Chain         caip.ChainID
	Status        ShortPayoutStatus
	Number        int64  // of the last payout: 0 first, one more each time that what is missing is sent again
	TxHash        string // of the payout that fell short last
	Due           Units  // what the transaction gives back in all
	Paid          Units  // what of it has come into the wallet and is booked
	Arrived       Units  // what the last payout brought, until it is booked
	Dust, Scale   int64  // of what arrived: below a unit, and how much of that makes one
	Gone          Units  // what the last payout took from the operator without bringing it, until it is booked
	Lost          Units  // the same of all payouts, booked
	WrittenOff    Units  // what the operator gave up
	CreatedAt     Instant
	UpdatedAt     Instant
}

// Payout is what a chain transaction that pays a refund did by the token's own events.
type Payout struct {
	Arrived     Units // in the wallet
	Dust, Scale int64 // what arrived below a unit, and how much of that makes one
	Gone        Units // from the operator, without arriving
}

// Missing is what has not come into the wallet. It is zero at least: a token may bring more than was sent.
func (s *ShortPayout) Missing() Units { return max(0, s.Due-s.Paid-s.Arrived-s.WrittenOff) }

// FallShort notes that a payout did not bring what it should.
func (s *ShortPayout) FallShort(hash string, p Payout, now Instant) {
	s.Status, s.TxHash, s.UpdatedAt = ShortPayoutWaiting, hash, now
	s.Arrived, s.Dust, s.Scale, s.Gone = p.Arrived, p.Dust, p.Scale, p.Gone
}

// BookPart takes what the last payout brought, and what it took without bringing it, as booked, and gives both. It is over
// once nothing is missing.
func (s *ShortPayout) BookPart(now Instant) (arrived, gone Units, err error) {
	if err := s.checkWaits(); err != nil {
		return 0, 0, err
	}
	arrived, gone = s.Arrived, s.Gone
	s.Paid, s.Lost, s.Arrived, s.Gone, s.Dust, s.UpdatedAt = s.Paid+arrived, s.Lost+gone, 0, 0, 0, now
	if s.Missing() == 0 {
		s.Status = ShortPayoutPaid
	}
	return arrived, gone, nil
}

// SendAgain has what is missing sent by a payout of the next number. What came must be booked.
func (s *ShortPayout) SendAgain(now Instant) error {
	if err := s.checkWaits(); err != nil {
		return err
	}
	s.Status, s.Number, s.UpdatedAt = ShortPayoutSending, s.Number+1, now
	return nil
}

// Arrive notes that the payout that was sent again brought all that was missing.
func (s *ShortPayout) Arrive(now Instant) {
	s.Paid, s.Status, s.UpdatedAt = s.Paid+s.Missing(), ShortPayoutPaid, now
}

// WriteOff gives up what is missing. What came must be booked.
func (s *ShortPayout) WriteOff(now Instant) error {
	if err := s.checkWaits(); err != nil {
		return err
	}
	s.WrittenOff, s.Status, s.UpdatedAt = s.Missing(), ShortPayoutWrittenOff, now
	return nil
}

func (s *ShortPayout) checkWaits() error {
	switch s.Status {
	case ShortPayoutWaiting:
		return nil
	case ShortPayoutSending:
		return Refuse(CodeWrongState, "what is missing of this refund is being sent again")
	case ShortPayoutPaid:
		return Refuse(CodeWrongState, "nothing is missing of this refund any more: all of it has come and is booked")
	}
	return Refuse(CodeWrongState, "what was missing of this refund is written off")
}

// Finding is what tells the operator of a payout that fell short. It is open until nothing is missing or it is written off.
func (s *ShortPayout) Finding() Finding {
	return Finding{
		Kind: FindingRefund, ProgrammeID: s.ProgrammeID, AccountID: s.AccountID, Chain: s.Chain, Asset: s.Token,
		Subject: string(s.TransactionID),
		Detail: "the transaction of a refund or reversal succeeded, and the wallet did not receive what it should; " +
			"deal with it by: ledger refunds",
		Figures: map[string]string{
			"transaction": s.TxHash, "due": s.Due.String(), "received": (s.Paid + s.Arrived).String(), "booked": s.Paid.String(),
			"missing": s.Missing().String(),
		},
	}
}
