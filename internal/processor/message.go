package processor

import (
	"context"
	"errors"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// answered finds what a message led to when the network sent it before; nil when it is new, or bears no reference.
func (p *Processor) answered(ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, kind issuing.MessageKind, reference string) (*issuing.Message, error) {
	if reference == "" {
		return nil, nil
	}
	m, err := tx.Message(ctx, programme, kind, reference)
	if err == nil && m != nil && m.Status == issuing.MessageUnmatched {
		return nil, keptUnmatched(m.Detail)
	}
	return m, err
}

// refusedOnce is the refusal of a message, unless the same was answered at this moment, and what it did is what stands in the way:
// then the error has the verb tried again, and find that answer.
func (p *Processor) refusedOnce(ctx context.Context, tx *store.Tx, programme issuing.ProgrammeID, kind issuing.MessageKind, reference string, refusal error) error {
	var e *issuing.Error
	if !errors.As(refusal, &e) {
		return refusal
	}
	if answer, err := p.answered(ctx, tx, programme, kind, reference); err == nil && answer != nil {
		return store.ErrConflict
	}
	return refusal
}

// heard keeps what a network said, if it gave a reference to know it by.
func (p *Processor) heard(ctx context.Context, tx *store.Tx, m issuing.Message, status issuing.MessageStatus, subject string) error {
	if m.Reference == "" {
		return nil
	}
	m.ID, m.Status, m.Subject, m.CreatedAt = issuing.NewID[string](), status, subject, p.instant()
	return tx.InsertMessage(ctx, m)
}

// unmatched keeps, for an operator to look into, a message that cannot be declined and that nothing can be made of. The refusal
// says why, and is the answer.
func (p *Processor) unmatched(ctx context.Context, tx *store.Tx, m issuing.Message, refusal error) error {
	var e *issuing.Error
	if m.Kind != issuing.MessageAdvice && m.Kind != issuing.MessageForcedPost || !errors.As(refusal, &e) || e.Code == issuing.CodeAmountInvalid {
		return refusal
	}
	m.ID, m.Status, m.Detail, m.CreatedAt = issuing.NewID[string](), issuing.MessageUnmatched, e.Message, p.instant()
	if m.Reference == "" {
		m.Reference = m.ID
	}
	if err := tx.InsertMessage(ctx, m); err != nil {
		return err
	}
	return keptUnmatched(e.Message)
}

// keptUnmatched tells the network, the first time and every time after, what became of a message that nothing can be made of.
func keptUnmatched(detail string) error {
	e := issuing.NotFound("card")
	if detail != e.Message { // there is no other reason than the currency
		e = issuing.Refuse(issuing.CodeCurrencyUnsupported, "%s", detail).On("/currency")
	}
	e.Message += "; the message was kept as an unmatched network message for an operator to look into"
	return e.Keep()
}
