package chainbook

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// FileReconciliation files what a reconciliation found, and resolves those of its earlier findings that it looked at again, as checked
// tells, and found no more. It keeps what was compared, by token. Nothing else changes: a finding is put right by an operator, or by
// the chain.
func (s *Service) FileReconciliation(
	ctx context.Context, found []issuing.Finding, proofs []issuing.ChainProof, checked func(issuing.Finding) bool,
) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		for _, p := range proofs {
			p.ComparedAt = u.Now()
			if err := u.SaveChainProof(ctx, p); err != nil {
				return err
			}
		}
		for _, f := range found {
			if err := u.FileFinding(ctx, f); err != nil {
				return err
			}
		}
		open, err := u.OpenFindings(ctx)
		if err != nil {
			return err
		}
		for _, o := range open {
			if !checked(o) || slices.ContainsFunc(found, o.About) {
				continue
			}
			if err := u.ResolveFinding(ctx, o.ID, u.Now()); err != nil {
				return err
			}
		}
		return nil
	})
}

// FileFinding files what a worker found on a chain.
func (s *Service) FileFinding(ctx context.Context, f issuing.Finding) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error { return u.FileFinding(ctx, f) })
}

// ResolveFinding notes that an operator has dealt with a finding. That of a refund ends by payouts.ShortPayouts only. What the reconciliation finds again it files again.
func (s *Service) ResolveFinding(ctx context.Context, id string) error {
	return work.Run(ctx, s.db, work.AllProgrammes, func(u *work.Unit) error {
		open, err := u.OpenFindings(ctx)
		if err != nil {
			return err
		}
		at := slices.IndexFunc(open, func(f issuing.Finding) bool { return f.ID == id })
		if at < 0 {
			return issuing.NotFound("open finding", id)
		}
		if open[at].Kind == issuing.FindingRefund {
			return issuing.Refuse(issuing.CodeWrongState,
				"the finding ends with its refund: book what came, send what is missing or write it off, by ledger refunds")
		}
		return u.ResolveFinding(ctx, id, u.Now())
	})
}

// AuditBooks checks the invariants of the books, and files each that is broken.
func (s *Service) AuditBooks(ctx context.Context) error {
	broken, err := audit.Books(ctx, s.db.DB)
	if err != nil {
		return err
	}
	var found []issuing.Finding
	for _, b := range broken {
		found = append(found, issuing.Finding{
			Kind: issuing.FindingBooks, Subject: b.Invariant + ": " + b.Subject, Detail: "it must hold that " + b.Invariant, Figures: map[string]string{b.Subject: b.Detail},
		})
	}
	return s.FileReconciliation(ctx, found, nil, func(f issuing.Finding) bool { return f.Kind == issuing.FindingBooks })
}
