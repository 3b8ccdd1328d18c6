package settlement

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/work"
)

// Recheck compares the lines that differ with the books again, such as after a message was booked that was unmatched. It
// gives how many agree now.
func (s *Service) Recheck(ctx context.Context) (agree int, err error) {
	lines, err := s.db.DifferingSettlementLines(ctx)
	if err != nil {
		return 0, err
	}
	for _, l := range lines {
		now, err := s.changeLine(ctx, l.ID, func(u *work.Unit, l *issuing.SettlementLine) error {
			if l.Status != issuing.SettlementDiffers {
				return nil
			}
			booked, matched := l.ProgrammeID, l.TransactionID
			if err := settle(ctx, u, l); err != nil {
				return err
			}
			if l.TransactionID == "" && l.MessageID == "" && matched != "" { // the operator has matched it
				t, err := u.Transaction(ctx, booked, matched)
				if err != nil {
					return err
				}
				if err := compare(ctx, u, l, t); err != nil {
					return err
				}
			}
			requireProgramme(l, booked)
			return nil
		})
		if err != nil {
			return agree, err
		}
		if now.Status == issuing.SettlementAgrees {
			agree++
		}
	}
	return agree, nil
}

// requireProgramme keeps a line of another programme from agreeing than the one that its fees were booked for: the operator
// moves those first.
func requireProgramme(l *issuing.SettlementLine, booked issuing.ProgrammeID) {
	if l.ProgrammeID == booked {
		return
	}
	l.Differ(issuing.DifferenceUnknown, "its payment is of the programme "+string(l.ProgrammeID)+
		", and the line was booked for another before the payment was known")
	l.ProgrammeID, l.TransactionID, l.MessageID = booked, "", ""
}

// Match has a line that differs settle a transaction of its programme that the operator names. If the amounts differ it goes
// on differing, and a write-off then takes the difference only.
func (s *Service) Match(ctx context.Context, id string, transaction issuing.TransactionID) (issuing.SettlementLine, error) {
	return s.changeLine(ctx, id, func(u *work.Unit, l *issuing.SettlementLine) error {
		if err := requireDiffers(*l); err != nil {
			return err
		}
		if l.Gross == 0 {
			return issuing.Refuse(issuing.CodeWrongState, "the line moves no payment")
		}
		t, err := u.Transaction(ctx, l.ProgrammeID, transaction)
		if err != nil {
			return err
		}
		return compare(ctx, u, l, t)
	})
}

// WriteOff books what a line differs by as the operator's loss, or gain if it is below zero: of a line whose payment has
// another amount the difference, of any other all of it. reason is kept with the line.
func (s *Service) WriteOff(ctx context.Context, id, reason string) (issuing.SettlementLine, error) {
	return s.changeLine(ctx, id, func(u *work.Unit, l *issuing.SettlementLine) error {
		loss, err := Loss(ctx, u, *l)
		if err != nil {
			return err
		}
		if l.Difference != issuing.DifferenceAmount {
			l.TransactionID = ""
		}
		l.WrittenOff = loss
		l.Status, l.Detail = issuing.SettlementWrittenOff, reason
		return postWriteOff(ctx, u, *l)
	})
}

// Reader is what is read to tell what a line differs by: the store, or a transaction of it.
type Reader interface {
	Transaction(ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID) (issuing.Transaction, error)
	MessageOfID(ctx context.Context, id string) (issuing.Message, error)
	ClearedSides(ctx context.Context, t issuing.Transaction) (issuing.ClearedSides, error)
	SettledSides(ctx context.Context, id issuing.TransactionID) (issuing.ClearedSides, error)
	SettlementLinesOfTransaction(
		ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID,
	) ([]issuing.SettlementLine, error)
}

// Loss is what a write-off of a line books as the operator's loss, or gain if it is below zero. It refuses a line that cannot be
// written off with issuing.CodeWrongState.
func Loss(ctx context.Context, r Reader, l issuing.SettlementLine) (issuing.Minor, error) {
	switch err := requireDiffers(l); {
	case err != nil:
		return 0, err
	case l.Difference == issuing.DifferenceWaits:
		return 0, issuing.Refuse(issuing.CodeWrongState, "%s", l.Detail)
	case l.Difference == issuing.DifferenceAmount && l.MessageID != "":
		m, err := r.MessageOfID(ctx, l.MessageID)
		return l.Gross - movedBy(m), err
	case l.Difference == issuing.DifferenceAmount:
		t, err := r.Transaction(ctx, l.ProgrammeID, l.TransactionID)
		if err != nil {
			return 0, err
		}
		cleared, settled, err := sidesOf(ctx, r, l, t)
		return l.Gross - (cleared - settled), err
	}
	return l.Gross, nil
}

func requireDiffers(l issuing.SettlementLine) error {
	if l.Status != issuing.SettlementDiffers {
		return issuing.Refuse(issuing.CodeWrongState, "the settlement line is %s, and differs no more", l.Status)
	}
	return nil
}

func postWriteOff(ctx context.Context, u *work.Unit, l issuing.SettlementLine) error {
	return post(ctx, u, ledger.WriteOffDifference, l.ID, ledger.Fiat(l.Currency), ledger.WrittenOff(l.ProgrammeID),
		ledger.Network(l.ProgrammeID), l.WrittenOff)
}

// changeLine is the choreography of a verb on a line that differs. Its finding is renewed, or resolved once it does not.
func (s *Service) changeLine(
	ctx context.Context, id string, decide func(u *work.Unit, l *issuing.SettlementLine) error,
) (issuing.SettlementLine, error) {
	return work.Do(ctx, s.db, work.AllProgrammes, func(u *work.Unit) (issuing.SettlementLine, error) {
		l, err := u.LockSettlementLine(ctx, id)
		if err != nil {
			return l, err
		}
		before := l
		if err := decide(u.For(l.ProgrammeID), &l); err != nil {
			return l, err
		}
		if before.Status != issuing.SettlementDiffers { // another has dealt with it
			return l, nil
		}
		if err := u.UpdateSettlementLine(ctx, l); err != nil {
			return l, err
		}
		if l.Status == issuing.SettlementDiffers {
			return l, u.FileFinding(ctx, lineFinding(l))
		}
		return l, u.ResolveFindings(ctx, lineFinding(l))
	})
}
