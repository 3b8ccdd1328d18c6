package payments

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

// UnmatchedMessages are the network messages that could not be booked, for an operator to deal with. They need no rates
// and no chain: a task books what the operator decides, in whichever process of the installation has both.
type UnmatchedMessages struct{ db *work.DB }

// NewUnmatchedMessages makes them.
func NewUnmatchedMessages(db *work.DB) *UnmatchedMessages { return &UnmatchedMessages{db} }

// List lists the messages of all programmes that wait for the operator, the oldest first.
func (d *UnmatchedMessages) List(ctx context.Context) ([]issuing.Message, error) {
	return d.db.UnmatchedMessages(ctx)
}

// checkBookable refuses what can only be written off: a message that a later try cannot book either.
func checkBookable(m issuing.Message) error {
	if m.LeadsToDispute() {
		return nil
	}
	if known := slices.Contains(issuing.PaymentKinds, issuing.PaymentKind(m.Network.Kind)); m.Kind == issuing.MessageAdvice &&
		m.Network.Kind != "" && m.Network.Kind != string(issuing.MessageAdvice) && !known {
		return issuing.Refuse(issuing.CodeWrongState,
			"nothing is known of network messages of the kind %q, so this one cannot be booked; write it off", m.Network.Kind)
	}
	switch m.Kind {
	case issuing.MessageAdvice, issuing.MessageForcedPost, issuing.MessageRefund, issuing.MessageTransactionReversal:
		return nil
	case issuing.MessageReversal:
		return issuing.Refuse(issuing.CodeWrongState, "the reversal of a hold cannot be booked later; "+
			"if the hold is there it ends by itself when it expires, so write the message off")
	}
	return issuing.Refuse(issuing.CodeWrongState,
		"a network message of the kind %s cannot be booked later; write it off", m.Kind)
}

// Retry has a message booked as it came, once what stood in its way is gone. The reversal of a hold is refused.
func (d *UnmatchedMessages) Retry(ctx context.Context, id string) error {
	return d.changeMessage(ctx, id, func(u *work.Unit, m *issuing.Message) error {
		if err := checkBookable(*m); err != nil {
			return err
		}
		return u.Enqueue(ctx, tasks.BookMessage, m.ID)
	})
}

// Match has a message booked for a card of its programme. Of a refund that is the operator's word that the cardholder gets it, however
// much the card was debited. What a network says of a dispute is matched with a dispute instead, by its id: it is then taken
// for the whole of it. The reversal of a transaction names its transaction, and cannot be matched.
func (d *UnmatchedMessages) Match(ctx context.Context, id string, card issuing.CardID) error {
	return d.changeMessage(ctx, id, func(u *work.Unit, m *issuing.Message) error {
		if err := checkBookable(*m); err != nil {
			return err
		}
		if m.LeadsToDispute() {
			return matchDispute(ctx, u, m, issuing.DisputeID(card))
		}
		if m.Kind == issuing.MessageTransactionReversal {
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

// matchDispute has what a network says of a dispute booked for the one that the operator names.
func matchDispute(ctx context.Context, u *work.Unit, m *issuing.Message, id issuing.DisputeID) error {
	dispute, err := u.Dispute(ctx, m.ProgrammeID, id)
	if err != nil {
		return err
	}
	m.CardID, m.Target, m.Matched = dispute.CardID, string(id), true
	if err := u.UpdateUnmatchedMessage(ctx, *m); err != nil {
		return err
	}
	return u.Enqueue(ctx, tasks.BookMessage, m.ID)
}

// WriteOff gives a message up: what it moved is the operator's gain or loss. why is kept with it, and its programme
// can read it; empty: it goes on saying why it could not be booked.
func (d *UnmatchedMessages) WriteOff(ctx context.Context, id, why string) error {
	return d.changeMessage(ctx, id, func(u *work.Unit, m *issuing.Message) error {
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

func (d *UnmatchedMessages) changeMessage(ctx context.Context, id string, decide func(u *work.Unit, m *issuing.Message) error) error {
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
