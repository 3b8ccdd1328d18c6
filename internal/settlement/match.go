package settlement

import (
	"context"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/work"
)

// settle finds the payment of a line and says whether the two agree.
func settle(ctx context.Context, u *work.Unit, l *issuing.SettlementLine) error {
	l.Status, l.Difference, l.Detail, l.TransactionID, l.MessageID = issuing.SettlementAgrees, "", "", "", ""
	candidates, message, err := findPayment(ctx, u, *l)
	if err != nil {
		return err
	}
	if l.Gross == 0 {
		if len(candidates) > 0 {
			l.ProgrammeID = candidates[0].ProgrammeID
		}
		return nil
	}
	if message != nil {
		return settleMessage(ctx, u, l, *message)
	}
	if len(candidates) == 0 {
		l.Differ(issuing.DifferenceUnknown, "no payment here has its names")
		return nil
	}
	best, err := chooseCandidate(ctx, u, *l, candidates)
	if err != nil {
		return err
	}
	return compare(ctx, u, l, best)
}

// findPayment finds the transactions that a line may be about, or the message that waits or was given up: by the tokens of
// messages, then by acquirer reference number, then by the tokens of the payment.
func findPayment(
	ctx context.Context, u *work.Unit, l issuing.SettlementLine,
) (found []issuing.Transaction, message *issuing.Message, err error) {
	if l.Names.Dispute != "" {
		found, err = creditOfDispute(ctx, u, l)
		return found, nil, err
	}
	for _, token := range l.Names.Events {
		led, err := u.NetworkEvent(ctx, l.Partner, token)
		if err != nil || led == nil {
			if err != nil {
				return nil, nil, err
			}
			continue
		}
		if led.TransactionID != "" {
			t, err := u.Transaction(ctx, led.ProgrammeID, led.TransactionID)
			if err != nil {
				return nil, nil, err
			}
			found = append(found, t)
			continue
		}
		if message, err = keptMessage(ctx, u, led.ProgrammeID, l.Partner, token); err != nil || message != nil {
			return nil, message, err
		}
	}
	if len(found) > 0 {
		return found, nil, nil
	}
	if l.Names.ARN != "" {
		clearings, err := u.ClearingsOfARN(ctx, l.Partner, l.Names.ARN)
		if err != nil {
			return nil, nil, err
		}
		for _, c := range clearings {
			t, err := u.Transaction(ctx, c.ProgrammeID, c.TransactionID)
			if err != nil {
				return nil, nil, err
			}
			found = append(found, t)
		}
		if len(found) > 0 {
			return found, nil, nil
		}
	}
	led, err := u.NetworkPayment(ctx, l.Partner, issuing.NetworkIDs{Payment: l.Names.Payment, Network: l.Names.Network}, "")
	switch {
	case err != nil || led == nil:
		return nil, nil, err
	case led.AuthorisationID != "":
		found, err = u.TransactionsOf(ctx, led.AuthorisationID)
	case led.TransactionID != "":
		found = make([]issuing.Transaction, 1)
		found[0], err = u.Transaction(ctx, led.ProgrammeID, led.TransactionID)
	}
	return found, nil, err
}

// creditOfDispute is the provisional credit of the dispute that a line is about: what a network gives or takes for a dispute is
// booked by it. Nothing of a dispute that is not known, or has none.
func creditOfDispute(ctx context.Context, u *work.Unit, l issuing.SettlementLine) ([]issuing.Transaction, error) {
	d, err := disputeOf(ctx, u, l.Partner, l.Names.Dispute)
	if err != nil || d == nil || d.CreditID == "" {
		return nil, err
	}
	credit, err := u.Transaction(ctx, d.ProgrammeID, d.CreditID)
	return []issuing.Transaction{credit}, err
}

// disputeOf finds a dispute by what a partner calls it: by the name under which it was filed, or else by one under which the
// partner told how it ended, which is then the newest of its debit. Nil when there is none.
func disputeOf(ctx context.Context, u *work.Unit, partnerName, token string) (*issuing.Dispute, error) {
	if d, err := u.DisputeOfPartner(ctx, partnerName, token); d != nil || err != nil {
		return d, err
	}
	debit, err := u.DisputedDebit(ctx, partnerName, token)
	if err != nil || debit == "" {
		return nil, err
	}
	list, err := u.DisputesOf(ctx, debit)
	if err != nil || len(list) == 0 {
		return nil, err
	}
	return &list[0], nil
}

// keptMessage is the message of an event token that is unmatched or written off; nil when it is neither.
func keptMessage(
	ctx context.Context, u *work.Unit, programme issuing.ProgrammeID, partnerName, token string,
) (*issuing.Message, error) {
	list, err := u.MessagesOfReference(ctx, programme, payments.NetworkReference(partnerName, token))
	for _, m := range list {
		if m.Status == issuing.MessageUnmatched || m.Status == issuing.MessageWrittenOff {
			return &m, err
		}
	}
	return nil, err
}

// settleMessage compares a line with what a message that could not be booked has moved. One that was written off is what the
// line settles; for one that waits the operator decides first.
func settleMessage(ctx context.Context, u *work.Unit, l *issuing.SettlementLine, m issuing.Message) error {
	l.ProgrammeID = m.ProgrammeID
	if m.Status == issuing.MessageUnmatched {
		l.Differ(issuing.DifferenceWaits, "the network message "+m.ID+" of its payment is unmatched; deal with that first")
		return nil
	}
	moved := movedBy(m)
	settled, err := u.SettledOfMessage(ctx, m.ID)
	if err != nil {
		return err
	}
	switch {
	case m.Currency != l.Currency:
		l.Differ(issuing.DifferenceCurrency, "its network message, which was written off, is in "+m.Currency)
	case settled != 0:
		l.Differ(issuing.DifferenceTwice, "its network message, which was written off, was settled before")
	case moved != l.Gross:
		l.MessageID = m.ID
		l.Differ(issuing.DifferenceAmount, "its network message, which was written off, moved "+Amount(moved, m.Currency))
	default:
		l.MessageID = m.ID
	}
	return nil
}

// movedBy is what a message that could not be booked has moved to the network, or below zero from it.
func movedBy(m issuing.Message) issuing.Minor {
	units, debit := m.Clearing()
	if !debit {
		return -issuing.Minor(units)
	}
	return issuing.Minor(units)
}

// chooseCandidate picks the transaction that a line settles: the one that agrees, or else one that is open on its side.
func chooseCandidate(
	ctx context.Context, u *work.Unit, l issuing.SettlementLine, candidates []issuing.Transaction,
) (best issuing.Transaction, err error) {
	rank := -1
	for _, t := range candidates {
		cleared, settled, err := sidesOf(ctx, u, l, t)
		if err != nil {
			return best, err
		}
		this := 0
		switch {
		case t.Currency == l.Currency && cleared-settled == l.Gross:
			this = 3
		case cleared != settled:
			this = 2
		case cleared != 0:
			this = 1
		}
		if this > rank {
			best, rank = t, this
		}
	}
	return best, nil
}

// sidesOf is what was cleared and what is settled of a transaction, on the side of a line's amount.
func sidesOf(
	ctx context.Context, r Reader, l issuing.SettlementLine, t issuing.Transaction,
) (cleared, settled issuing.Minor, err error) {
	c, err := r.ClearedSides(ctx, t)
	if err != nil {
		return 0, 0, err
	}
	s, err := r.SettledSides(ctx, t.ID)
	return c.Of(l.Gross), s.Of(l.Gross), err
}

// compare says whether a line agrees with a transaction. What was found missing before is not any more.
func compare(ctx context.Context, u *work.Unit, l *issuing.SettlementLine, t issuing.Transaction) error {
	if err := u.LockClearing(ctx, t.ID); err != nil {
		return err
	}
	cleared, settled, err := sidesOf(ctx, u, *l, t)
	if err != nil {
		return err
	}
	l.ProgrammeID, l.TransactionID = t.ProgrammeID, t.ID
	if t.Currency != l.Currency {
		l.Differ(issuing.DifferenceCurrency, "its payment is in "+t.Currency)
		return nil
	}
	l.Difference = issuing.CompareSettlement(l.Gross, cleared, settled)
	switch l.Difference {
	case "":
		l.Status, l.Detail = issuing.SettlementAgrees, ""
	case issuing.DifferenceTwice:
		l.Differ(l.Difference, "its payment, of "+Amount(cleared, t.Currency)+", was settled before")
	default:
		l.Differ(l.Difference, "of its payment "+Amount(cleared-settled, t.Currency)+" is cleared and not settled")
	}
	if settledAt := t.CreatedAt.Add(unsettledAtLeast); u.Now() < settledAt {
		return nil
	}
	return u.ResolveFindings(ctx, unsettledFinding(t))
}
