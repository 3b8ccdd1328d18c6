package payments

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// MessageDesk is where an operator deals with network messages that could not be booked. It needs no rates and no chain: what it decides
// to book is booked by a task, by whichever process of the installation has them.
type MessageDesk struct{ db *work.DB }

// NewMessageDesk makes a desk.
func NewMessageDesk(db *work.DB) *MessageDesk { return &MessageDesk{db} }

// Unmatched lists the messages of all programmes that wait for the operator, the oldest first.
func (d *MessageDesk) Unmatched(ctx context.Context) ([]issuing.Message, error) {
	return d.db.UnmatchedMessages(ctx)
}

// Retry has a message booked as it came, once what stood in its way is gone.
func (d *MessageDesk) Retry(ctx context.Context, id string) error {
	return d.change(ctx, id, func(u *work.Unit, m *issuing.Message) error {
		return u.Enqueue(ctx, tasks.BookMessage, m.ID)
	})
}

// Match has a message booked for a card of its programme. Of a refund that is the operator's word that the cardholder gets it, however
// much the card was debited. The reversal of a transaction names its transaction, and cannot be matched.
func (d *MessageDesk) Match(ctx context.Context, id string, card issuing.CardID) error {
	return d.change(ctx, id, func(u *work.Unit, m *issuing.Message) error {
		if m.Kind == issuing.MessageUndo {
			return issuing.Refuse(issuing.CodeWrongState, "the reversal of a transaction cannot be matched with a card; retry it or write it off")
		}
		if _, err := u.Card(ctx, m.ProgrammeID, card); err != nil {
			return err
		}
		m.CardID, m.Matched = card, true
		if err := u.UpdateUnmatchedMessage(ctx, *m); err != nil {
			return err
		}
		return u.Enqueue(ctx, tasks.BookMessage, m.ID)
	})
}

// WriteOff gives a message up: what it moved is the operator's gain or loss. why is kept with it, and its programme
// can read it; empty: it goes on saying why it could not be booked.
func (d *MessageDesk) WriteOff(ctx context.Context, id, why string) error {
	return d.change(ctx, id, func(u *work.Unit, m *issuing.Message) error {
		if err := postSuspense(ctx, u, *m, ledger.WriteOff, ledger.WrittenOff(m.ProgrammeID)); err != nil {
			return err
		}
		m.Status = issuing.MessageWrittenOff
		if why != "" {
			m.Detail = why
		}
		if err := u.UpdateUnmatchedMessage(ctx, *m); err != nil {
			return err
		}
		return u.ResolveFindings(ctx, unmatchedFinding(*m))
	})
}

func (d *MessageDesk) change(ctx context.Context, id string, decide func(u *work.Unit, m *issuing.Message) error) error {
	return work.Run(ctx, d.db, work.AllProgrammes, func(u *work.Unit) error {
		m, err := u.LockMessage(ctx, id)
		if err != nil {
			return err
		}
		if m.Status != issuing.MessageUnmatched {
			return issuing.Refuse(issuing.CodeWrongState, "the network message is %s, and not unmatched", m.Status)
		}
		return decide(u.For(m.ProgrammeID), &m)
	})
}
