package operators

import (
	"context"
	"encoding/json"
	"net/url"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// Figure is something that a proposer saw, under its name.
type Figure struct {
	Name string `json:"name"`
	Text string `json:"text"`
}

// FiguresOf are the figures that the proposer of a proposal saw.
func FiguresOf(p issuing.Proposal) (out []Figure, err error) {
	return out, json.Unmarshal([]byte(p.Figures), &out)
}

// FieldsOf is what the form of a proposal said.
func FieldsOf(p issuing.Proposal) (out url.Values, err error) {
	return out, json.Unmarshal([]byte(p.Fields), &out)
}

// Propose keeps an action, which form says and which is sent to a path, for another person to approve, with the figures that it
// is proposed for. It refuses what Perform does, and what is proposed already. The proposal's id is that of the form.
func (s *Service) Propose(ctx context.Context, a Action, path string, form url.Values, figures []Figure) error {
	if err := a.requireDuty(); err != nil {
		return err
	}
	a.Name = issuing.ProposalMade
	record, err := s.recordOf(&a)
	if err != nil {
		return err
	}
	seen, err := json.Marshal(figures)
	if err != nil {
		return err
	}
	fields := url.Values{}
	for name, values := range form {
		if name != "form" && name != "reason" {
			fields[name] = values
		}
	}
	said, err := json.Marshal(fields)
	if err != nil {
		return err
	}
	now := s.now()
	p := issuing.Proposal{
		ID: issuing.ProposalID(record.ID), ProgrammeID: a.Programme, Action: path, Subject: a.Subject, Fields: string(said),
		Figures: string(seen), Reason: a.Reason, Status: issuing.ProposalOpen, ProposerID: a.Operator.ID, Proposer: a.Operator.Name,
		CreatedAt: issuing.At(now), ExpiresAt: issuing.At(now.Add(issuing.ProposalLifetime)),
	}
	record.Subject = string(p.ID)
	return work.Run(work.WithRecorder(ctx, &recorder{db: s.db, record: record}), s.db, a.Programme, func(u *work.Unit) error {
		added, err := u.InsertProposal(ctx, p)
		if err == nil && !added {
			err = issuing.Refuse(issuing.CodeAlreadyExists, "this is proposed already: another person has to approve it or refuse it")
		}
		return err
	})
}

// Approve does what another person proposed: the verb's own database transaction marks the proposal approved, so that it is done
// once. a is the action as the approver asks for it, with the approver's reason. read reads the figures in that transaction: if
// they are not those that the proposer saw, or the proposer may not do it any more, nothing is done.
func (s *Service) Approve(
	ctx context.Context, a Action, p issuing.Proposal, read func(ctx context.Context, tx *store.Tx) ([]Figure, error),
	verb func(context.Context) error,
) error {
	if err := a.requireDuty(); err != nil {
		return err
	}
	done := issuing.AuditRecord{
		ProgrammeID: p.ProgrammeID, Actor: issuing.ActorOperator, Action: a.Name, Subject: p.Subject, Operator: a.Operator.Name,
		Reason: p.Reason + " (proposed by " + p.Proposer + ")",
	}
	a.Name, a.Subject = issuing.ProposalPassed, string(p.ID)
	record, err := s.recordOf(&a)
	if err != nil {
		return err
	}
	if err := s.requireOther(a.Operator, p); err != nil {
		return err
	}
	return run(ctx, &recorder{
		db: s.db, record: record,
		before: func(ctx context.Context, tx *store.Tx) error {
			if err := s.requireProposer(ctx, tx, a, p); err != nil {
				return err
			}
			return requireSame(ctx, tx, p, read)
		},
		after: func(ctx context.Context, tx *store.Tx) error {
			if err := s.decide(ctx, tx, a, p, issuing.ProposalApproved); err != nil {
				return err
			}
			done.ID, done.CreatedAt = issuing.NewID[issuing.AuditRecordID](), s.db.Now()
			return tx.InsertAuditRecord(ctx, done)
		},
	}, verb)
}

// RefuseProposal turns down what another person proposed.
func (s *Service) RefuseProposal(ctx context.Context, a Action, p issuing.Proposal) error {
	if err := a.requireDuty(); err != nil {
		return err
	}
	a.Name, a.Subject = issuing.ProposalTurnedDown, string(p.ID)
	record, err := s.recordOf(&a)
	if err != nil {
		return err
	}
	if err := s.requireOther(a.Operator, p); err != nil {
		return err
	}
	return work.Run(work.WithRecorder(ctx, &recorder{db: s.db, record: record}), s.db, p.ProgrammeID, func(u *work.Unit) error {
		return s.decide(ctx, u.Tx, a, p, issuing.ProposalRefused)
	})
}

// requireOther refuses a decision of the proposer, and one about a proposal that is over, before anything is locked.
func (s *Service) requireOther(o issuing.Operator, p issuing.Proposal) error {
	if o.ID == p.ProposerID {
		return issuing.Refuse(issuing.CodeWrongState, "you proposed this yourself: another person has to decide about it")
	}
	if status := p.StatusAt(issuing.At(s.now())); status != issuing.ProposalOpen {
		return issuing.Refuse(issuing.CodeWrongState, "the proposal is %s, and not open", status)
	}
	return nil
}

// requireProposer refuses what its proposer may not do any more.
func (s *Service) requireProposer(ctx context.Context, tx *store.Tx, a Action, p issuing.Proposal) error {
	proposer, err := tx.OperatorByName(ctx, p.Proposer)
	if err != nil {
		return err
	}
	if !proposer.May(a.Duty) || !proposer.Sees(p.ProgrammeID) {
		return issuing.Refuse(issuing.CodeWrongState, "%s, who proposed this, may not do it any more: refuse it, and propose it anew", p.Proposer)
	}
	return nil
}

// requireSame refuses what is not as its proposer saw it.
func requireSame(
	ctx context.Context, tx *store.Tx, p issuing.Proposal, read func(ctx context.Context, tx *store.Tx) ([]Figure, error),
) error {
	seen, err := FiguresOf(p)
	if err != nil {
		return err
	}
	now, err := read(ctx, tx)
	if err != nil {
		return err
	}
	if !slices.Equal(seen, now) {
		return issuing.Refuse(issuing.CodeWrongState, "this is not as %s saw it any more: refuse it, and propose it anew", p.Proposer)
	}
	return nil
}

// decide marks a proposal, unless it was decided meanwhile.
func (s *Service) decide(ctx context.Context, tx *store.Tx, a Action, p issuing.Proposal, status issuing.ProposalStatus) error {
	p.Status, p.Decider, p.Answer, p.DecidedAt = status, a.Operator.Name, a.Reason, issuing.At(s.now())
	decided, err := tx.DecideProposal(ctx, p, a.Operator.ID)
	if err == nil && !decided {
		err = issuing.Refuse(issuing.CodeWrongState, "the proposal was decided about, or has expired, meanwhile")
	}
	return err
}
