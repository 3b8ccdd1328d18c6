package operators

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Action is something that an operator does in the console, in one unit of work.
type Action struct {
	ID        string // of the form that was sent: the same form sent again changes nothing
	Operator  issuing.Operator
	Programme issuing.ProgrammeID // whose nouns it changes; empty: none's
	Duty      issuing.Duty        // that the operator needs
	Name      issuing.AuditAction
	Subject   string // id of what it changes
	Reason    string
}

// maxReason is how many bytes a reason may have.
const maxReason = 500

// Perform runs a verb for an operator. The context that the verb gets has the audit record kept in the verb's own database
// transaction, so that neither is there without the other. It refuses who may not, a reason that is missing, and a form
// that was sent before.
func (s *Service) Perform(ctx context.Context, a Action, verb func(context.Context) error) error {
	if err := a.requireDuty(); err != nil {
		return err
	}
	return s.perform(ctx, a, verb)
}

func (a Action) requireDuty() error {
	if !a.Operator.May(a.Duty) || !a.Operator.Sees(a.Programme) {
		return issuing.Refuse(issuing.CodeWrongState, "your role %s may not do this", a.Operator.Role)
	}
	return nil
}

// perform is Perform for whoever may.
func (s *Service) perform(ctx context.Context, a Action, verb func(context.Context) error) error {
	record, err := s.recordOf(&a)
	if err != nil {
		return err
	}
	return run(ctx, &recorder{db: s.db, record: record}, verb)
}

// run runs a verb whose records a recorder keeps. It is an error of the program if the verb did something without them.
func run(ctx context.Context, r *recorder, verb func(context.Context) error) error {
	if err := verb(work.WithRecorder(ctx, r)); err != nil {
		return err
	}
	if !r.kept {
		return fmt.Errorf("the action %s left no audit record", r.record.Action)
	}
	return nil
}

// recordOf is the audit record of an action, whose reason it tidies. It refuses a reason that is missing or too long, and a form that
// is too old.
func (s *Service) recordOf(a *Action) (issuing.AuditRecord, error) {
	a.Reason = strings.TrimSpace(strings.ToValidUTF8(a.Reason, "\uFFFD"))
	id, known := s.readForm(a.ID)
	switch {
	case a.Reason == "":
		return issuing.AuditRecord{}, issuing.Refuse(issuing.CodeBodyInvalid, "say why: the audit log keeps the reason")
	case len(a.Reason) > maxReason:
		return issuing.AuditRecord{}, issuing.Refuse(issuing.CodeBodyInvalid, "the reason has more than %d bytes", maxReason)
	case !known:
		return issuing.AuditRecord{}, issuing.Refuse(issuing.CodeBodyInvalid, "the form is too old: load the page again")
	}
	return issuing.AuditRecord{
		ID: issuing.AuditRecordID(id.String()), ProgrammeID: a.Programme, Actor: issuing.ActorOperator, Action: a.Name,
		Subject: a.Subject, Reason: a.Reason, Operator: a.Operator.Name,
	}, nil
}

// readForm reads the id of a form, which says when its page was made. The record takes it, and so it must sort where it
// belongs.
func (s *Service) readForm(text string) (uuid.UUID, bool) {
	id, err := uuid.Parse(text)
	if err != nil || id.Version() != 7 {
		return id, false
	}
	made, now := time.Unix(id.Time().UnixTime()), s.now()
	return id, now.Sub(made) < SessionLifetime && made.Sub(now) < time.Minute
}

// recorder keeps the audit record of a verb, or several.
type recorder struct {
	db     *work.DB
	record issuing.AuditRecord
	before func(ctx context.Context, tx *store.Tx) error // refuses the verb before it does anything; nil: nothing does
	after  func(ctx context.Context, tx *store.Tx) error // goes with what the verb did; nil: nothing does
	kept   bool
}

// Begin refuses a form that was sent before. Of two that come at once, the later one's transaction fails on the record's
// id, is tried again, and is refused here.
func (r *recorder) Begin(ctx context.Context, tx *store.Tx) error {
	kept, err := tx.HasAuditRecord(ctx, r.record.ID)
	switch {
	case err != nil:
		return err
	case kept:
		return issuing.Refuse(issuing.CodeAlreadyExists, "this was done already: the form was sent before")
	case r.before != nil:
		return r.before(ctx, tx)
	}
	return nil
}

// Record keeps the record, also of a refusal that changed something, such as a decline. A proposal is not approved by one.
func (r *recorder) Record(ctx context.Context, tx *store.Tx, _ any, refusal error) error {
	if refusal != nil && r.after != nil {
		return nil
	}
	if r.after != nil {
		if err := r.after(ctx, tx); err != nil {
			return err
		}
	}
	r.record.CreatedAt, r.kept = r.db.Now(), true
	return tx.InsertAuditRecord(ctx, r.record)
}
