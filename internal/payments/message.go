package payments

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// previousMessage finds what a message led to when the network sent it before; nil when it is new, or bears no reference.
// Another message under the reference of one that was sent before is refused, books nothing and is a finding. A message of
// another kind may share a reference if it is about the same payment. Until the transaction ends, other messages under the
// reference wait.
func previousMessage(ctx context.Context, u *work.Unit, m issuing.Message) (*issuing.Message, error) {
	if m.Reference == "" {
		return nil, nil
	}
	list, err := u.LockMessagesOfReference(ctx, u.ProgrammeID, m.Reference)
	if err != nil {
		return nil, err
	}
	for _, kept := range list { // the same again comes before a payment that other kinds are about
		switch {
		case kept.Kind != m.Kind:
		case kept.Fingerprint != m.Fingerprint:
			return nil, refuseReuse(ctx, u, kept, m)
		case kept.Status == issuing.MessageUnmatched, kept.Status == issuing.MessageWrittenOff:
			return nil, unmatchedRefusal(kept)
		default:
			return &kept, nil
		}
	}
	for _, kept := range list {
		same, err := isSamePayment(ctx, u, kept, m)
		if err != nil {
			return nil, err
		}
		if !same {
			return nil, refuseReuse(ctx, u, kept, m)
		}
	}
	return nil, nil
}

// keptMessage is what the network sent before under a message's reference; nil when nothing was, or it bears none.
func keptMessage(ctx context.Context, u *work.Unit, m issuing.Message) (*issuing.Message, error) {
	if m.Reference == "" {
		return nil, nil
	}
	return u.Message(ctx, u.ProgrammeID, m.Kind, m.Reference)
}

// refuseReuse refuses a message that comes under the reference of another, and files a finding about that other one.
func refuseReuse(ctx context.Context, u *work.Unit, kept, m issuing.Message) error {
	f := issuing.Finding{
		Kind: issuing.FindingReference, ProgrammeID: u.ProgrammeID, Subject: kept.ID,
		Detail: "the network sent another message under a reference that it had used, and that message was refused",
		Figures: map[string]string{
			"kind": string(m.Kind), "reference": m.Reference, "first card": string(kept.CardID), "first amount": kept.Amount.String() + " " + kept.Currency,
			"card": string(m.CardID), "target": m.Target, "amount": m.Amount.String() + " " + m.Currency,
		},
	}
	if err := u.FileFinding(ctx, f); err != nil {
		return err
	}
	return issuing.Refuse(issuing.CodeReferenceReused,
		"the reference %q was sent before with another payment, card, target, amount or currency; nothing was booked", m.Reference).
		On("/reference").Keep()
}

// RefuseReuse refuses a message that comes under the event token of one that was kept, and is of another kind: it books
// nothing, and files a finding.
func (s *Service) RefuseReuse(ctx context.Context, kept, m issuing.Message) error {
	return work.Run(ctx, s.db, kept.ProgrammeID, func(u *work.Unit) error { return refuseReuse(ctx, u, kept, m) })
}

// refusalOrRetry is the refusal of a message, unless the same was answered at this moment, and what it did is what stands in the way:
// then the error has the verb tried again, and find that answer.
func refusalOrRetry(ctx context.Context, u *work.Unit, m issuing.Message, refusal error) error {
	var e *issuing.Error
	if !errors.As(refusal, &e) {
		return refusal
	}
	if kept, err := keptMessage(ctx, u, m); err == nil && kept != nil && !e.Kept {
		return store.ErrConflict
	}
	return refusal
}

// recordMessage keeps what a network said, if it gave a reference to know it by.
func recordMessage(ctx context.Context, u *work.Unit, m issuing.Message, status issuing.MessageStatus, subject string) error {
	if m.Reference == "" {
		return nil
	}
	m.ID, m.Status, m.Subject, m.CreatedAt = issuing.NewID[string](), status, subject, u.Now()
	if m.LeadsToTransaction() {
		m.TransactionID = issuing.TransactionID(subject)
	}
	return u.InsertMessage(ctx, m)
}

// replayAnswer is the answer that a message got the first time.
func replayAnswer(ctx context.Context, u *work.Unit, m *issuing.Message, err error) (issuing.Authorisation, error) {
	switch {
	case err != nil:
		return issuing.Authorisation{}, err
	case m.Status == issuing.MessageDeclined:
		if m.Subject == "" {
			return issuing.Authorisation{}, issuing.Decline(issuing.DeclineReason(m.RefusalCode))
		}
		d, err := u.Decision(ctx, u.ProgrammeID, issuing.DecisionID(m.Subject))
		if err != nil {
			return issuing.Authorisation{}, err
		}
		return issuing.Authorisation{}, declineOf(d)
	}
	return u.Authorisation(ctx, u.ProgrammeID, issuing.AuthorisationID(m.Subject))
}

// recordDecision keeps a decision and the message that asked for it. Of a decline it is the refusal.
func recordDecision(ctx context.Context, u *work.Unit, m issuing.Message, d issuing.Decision) error {
	if err := u.InsertDecision(ctx, d); err != nil {
		return err
	}
	if d.Reason == issuing.Approved {
		if d.ApprovedAmount.IsPositive() {
			m.Amount = d.ApprovedAmount
		}
		return recordMessage(ctx, u, m, issuing.MessageDone, string(d.AuthorisationID))
	}
	if err := recordMessage(ctx, u, m, issuing.MessageDeclined, string(d.ID)); err != nil {
		return err
	}
	return declineOf(d)
}

func declineOf(d issuing.Decision) error {
	e := issuing.Decline(d.Reason)
	if d.Detail != "" {
		e.Message = "the purchase was declined: " + d.Detail
	}
	e.Limit = d.Limit
	return e
}

// isReversed tells whether the network has reversed a purchase before it came, or has not got the answer to it in time.
func isReversed(ctx context.Context, u *work.Unit, card issuing.Card, network issuing.NetworkInfo) (bool, error) {
	if reversed, err := isEventReversed(ctx, u, network); err != nil || reversed {
		return reversed, err
	}
	for _, name := range []issuing.NetworkIDs{{Payment: network.IDs.Payment}, {Network: network.IDs.Network}} {
		p, err := u.NetworkPayment(ctx, network.Partner, name, card.AccountID)
		if err != nil {
			return false, err
		}
		if p != nil && p.IsReversalOf(card.ID) {
			return true, nil
		}
	}
	return false, nil
}

// isEventReversed tells whether the network has reversed a message before it came, by the message's own name.
func isEventReversed(ctx context.Context, u *work.Unit, network issuing.NetworkInfo) (bool, error) {
	if network.IDs.Event == "" {
		return false, nil
	}
	p, err := u.NetworkEvent(ctx, network.Partner, network.IDs.Event)
	return p != nil && p.Reversed, err
}
