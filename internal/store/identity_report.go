package store

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// IdentityReport is what a programme's own identity check said of a customer.
type IdentityReport struct {
	CustomerID  issuing.CustomerID
	ProgrammeID issuing.ProgrammeID
	Partner     string // configured name of the partner that it came by
	Verdict     string
	Name        string // as on the person's documents; of who passed
	Detail      string // for an operator; not secret
	SentAt      issuing.Instant
}

// SaveIdentityReport keeps a report, unless a newer one of the customer is kept: then it is false.
func (tx *Tx) SaveIdentityReport(ctx context.Context, r IdentityReport) (bool, error) {
	n, err := tx.q.SaveIdentityReport(ctx, rows.SaveIdentityReportParams(r))
	return n == 1, wrapError("keep identity report", err)
}

// IdentityReport reads the report about a customer, and is false if there is none.
func (r reads) IdentityReport(ctx context.Context, p issuing.ProgrammeID, id issuing.CustomerID) (IdentityReport, bool, error) {
	row, err := r.q.IdentityReport(ctx, p, id)
	report, err := notFoundOr("identity report", id, IdentityReport(row), err)
	if issuing.IsCode(err, issuing.CodeNotFound) {
		return report, false, nil
	}
	return report, err == nil, err
}

// TakePartnerCallback notes that a callback was taken, and is false if it was taken before. Until says from when on its time
// stamp alone refuses it.
func (tx *Tx) TakePartnerCallback(ctx context.Context, partner, id string, until issuing.Instant) (bool, error) {
	n, err := tx.q.InsertPartnerCallback(ctx, partner, id, until)
	return n == 1, wrapError("take callback", err)
}

// PurgePartnerCallbacks forgets callbacks that their time stamps refuse.
func (tx *Tx) PurgePartnerCallbacks(ctx context.Context, now issuing.Instant) error {
	return wrapError("purge callbacks", tx.q.PurgePartnerCallbacks(ctx, now))
}

// PartnerCallbackTaken tells whether a callback was taken before.
func (r reads) PartnerCallbackTaken(ctx context.Context, partner, id string) (bool, error) {
	taken, err := r.q.PartnerCallbackTaken(ctx, partner, id)
	return taken, wrapError("look for callback", err)
}
