package processor

import (
	"context"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// find files a finding.
func (p *Processor) find(ctx context.Context, tx *store.Tx, f issuing.Finding) error {
	f.ID, f.FirstSeen, f.LastSeen = issuing.NewID[string](), p.instant(), p.instant()
	return tx.FileFinding(ctx, f)
}

// resolve notes that what a finding said is no longer so.
func (p *Processor) resolve(ctx context.Context, tx *store.Tx, f issuing.Finding) error {
	open, err := tx.OpenFindings(ctx)
	if err != nil {
		return err
	}
	for _, o := range open {
		if o.About(f) {
			if err := tx.ResolveFinding(ctx, o.ID, p.instant()); err != nil {
				return err
			}
		}
	}
	return nil
}

// Reconciled files what a reconciliation found, and resolves those of its earlier findings that it looked at again, as checked
// tells, and found no more. Nothing else changes: a finding is put right by an operator, or by the chain.
func (p *Processor) Reconciled(ctx context.Context, found []issuing.Finding, checked func(issuing.Finding) bool) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		for _, f := range found {
			if err := p.find(ctx, tx, f); err != nil {
				return err
			}
		}
		open, err := tx.OpenFindings(ctx)
		if err != nil {
			return err
		}
		for _, o := range open {
			if !checked(o) || slices.ContainsFunc(found, o.About) {
				continue
			}
			if err := tx.ResolveFinding(ctx, o.ID, p.instant()); err != nil {
				return err
			}
		}
		return nil
	})
}

// ResolveFinding notes that an operator has dealt with a finding. What the reconciliation finds again it files again.
func (p *Processor) ResolveFinding(ctx context.Context, id string) error {
	return p.db.Write(ctx, func(tx *store.Tx) error {
		open, err := tx.OpenFindings(ctx)
		if err != nil {
			return err
		}
		if !slices.ContainsFunc(open, func(f issuing.Finding) bool { return f.ID == id }) {
			return issuing.NotFound("open finding")
		}
		return tx.ResolveFinding(ctx, id, p.instant())
	})
}

// AuditBooks checks the invariants of the books, and files each that is broken.
func (p *Processor) AuditBooks(ctx context.Context) error {
	broken, err := p.db.AuditBooks(ctx)
	if err != nil {
		return err
	}
	var found []issuing.Finding
	for _, b := range broken {
		found = append(found, issuing.Finding{
			Kind: issuing.FindingBooks, Subject: b.Invariant + ": " + b.Subject, Detail: "it must hold that " + b.Invariant, Figures: map[string]string{b.Subject: b.Detail},
		})
	}
	return p.Reconciled(ctx, found, func(f issuing.Finding) bool { return f.Kind == issuing.FindingBooks })
}
