package payments

import (
	"context"
	"errors"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// previousMessage finds what a message led to when the network sent it before; nil when it is new, or bears no reference.
func previousMessage(ctx context.Context, u *work.Unit, kind issuing.MessageKind, reference string) (*issuing.Message, error) {
	if reference == "" {
		return nil, nil
	}
	m, err := u.Message(ctx, u.ProgrammeID, kind, reference)
	if err == nil && m != nil && m.Status == issuing.MessageUnmatched {
		return nil, unmatchedRefusal(m.Detail)
	}
	return m, err
}

// refusalOrRetry is the refusal of a message, unless the same was answered at this moment, and what it did is what stands in the way:
// then the error has the verb tried again, and find that answer.
func refusalOrRetry(ctx context.Context, u *work.Unit, kind issuing.MessageKind, reference string, refusal error) error {
	var e *issuing.Error
	if !errors.As(refusal, &e) {
		return refusal
	}
	if answer, err := previousMessage(ctx, u, kind, reference); err == nil && answer != nil {
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
	return u.InsertMessage(ctx, m)
}

// keepUnmatched keeps, for an operator to look into, a message that cannot be declined and that nothing can be made of. The refusal
// says why, and is the answer.
func keepUnmatched(ctx context.Context, u *work.Unit, m issuing.Message, refusal error) error {
	var e *issuing.Error
	if m.Kind != issuing.MessageAdvice && m.Kind != issuing.MessageForcedPost || !errors.As(refusal, &e) || e.Code == issuing.CodeAmountInvalid {
		return refusal
	}
	m.ID, m.Status, m.Detail, m.CreatedAt = issuing.NewID[string](), issuing.MessageUnmatched, e.Message, u.Now()
	if m.Reference == "" {
		m.Reference = m.ID
	}
	if err := u.InsertMessage(ctx, m); err != nil {
		return err
	}
	return unmatchedRefusal(e.Message)
}

// unmatchedRefusal tells the network, the first time and every time after, what became of a message that nothing can be made of.
func unmatchedRefusal(detail string) error {
	e := issuing.NotFound("card", "")
	if !strings.HasPrefix(detail, e.Message) { // there is no other reason than the currency
		e = issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", detail).On("/currency")
	}
	e.Message = detail
	e.Message += "; the message was kept as an unmatched network message for an operator to look into"
	return e.Keep()
}

// replayAnswer is the answer that a message got the first time.
func replayAnswer(ctx context.Context, u *work.Unit, m *issuing.Message, err error) (issuing.Authorisation, error) {
	switch {
	case err != nil:
		return issuing.Authorisation{}, err
	case m.Status == issuing.MessageDeclined:
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
