package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Dispute reads a dispute of a programme.
func (r reads) Dispute(ctx context.Context, p issuing.ProgrammeID, id issuing.DisputeID) (issuing.Dispute, error) {
	row, err := r.q.Dispute(ctx, p, id)
	if err != nil {
		return notFoundOr("dispute", id, issuing.Dispute{}, err)
	}
	return disputeFromRow(row), nil
}

// OpenDispute finds the dispute of a transaction that nobody has decided; nil when there is none.
func (r reads) OpenDispute(ctx context.Context, id issuing.TransactionID) (*issuing.Dispute, error) {
	row, err := r.q.OpenDispute(ctx, id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read dispute", err)
	}
	d := disputeFromRow(row)
	return &d, nil
}

// DisputeOfPartner finds the dispute, of whichever programme, that a partner has given a name; nil when there is none.
func (r reads) DisputeOfPartner(ctx context.Context, partner, token string) (*issuing.Dispute, error) {
	row, err := r.q.DisputeOfPartner(ctx, partner, token)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read dispute", err)
	}
	d := disputeFromRow(row)
	return &d, nil
}

// DisputesOf lists the disputes of a transaction, newest first.
func (r reads) DisputesOf(ctx context.Context, id issuing.TransactionID) ([]issuing.Dispute, error) {
	list, err := r.q.DisputesOfTransaction(ctx, id)
	return convertAll(list, disputeFromRow), wrapError("list disputes", err)
}

// Disputes lists a programme's disputes, newest first.
func (r reads) Disputes(ctx context.Context, of Of, l List) iter.Seq2[issuing.Dispute, error] {
	return readPages(l, func(d issuing.Dispute) string { return string(d.ID) }, func(q pageQuery) ([]issuing.Dispute, error) {
		list, err := r.q.ListDisputes(ctx, rows.ListDisputesParams{
			ProgrammeID: l.Programme, BeforeID: issuing.DisputeID(q.before), Status: issuing.DisputeStatus(l.Status),
			CardID: of.Card, AccountID: of.Account, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, disputeFromRow), err
	})
}

// AllDisputes reads the disputes of every programme, oldest first.
func (s Snapshot) AllDisputes(ctx context.Context) ([]issuing.Dispute, error) {
	list, err := s.q.AllDisputes(ctx)
	return convertAll(list, disputeFromRow), wrapError("list disputes", err)
}

func disputeFromRow(row rows.Dispute) issuing.Dispute {
	d := issuing.Dispute{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, TransactionID: row.TransactionID,
		Status: row.Status, Reason: row.Reason, Amount: row.Amount, Currency: row.Currency, CreditID: row.CreditID,
		Partner: row.Partner, PartnerToken: row.PartnerToken, Filing: row.Filing, Version: row.Version, CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Evidence, &d.Evidence)
	return d
}

// LockDispute reads a dispute of a programme, and keeps others from changing it until the transaction ends.
func (tx *Tx) LockDispute(ctx context.Context, p issuing.ProgrammeID, id issuing.DisputeID) (issuing.Dispute, error) {
	row, err := tx.q.LockDispute(ctx, p, id)
	if err != nil {
		return notFoundOr("dispute", id, issuing.Dispute{}, err)
	}
	return disputeFromRow(row), nil
}

// InsertDispute adds a dispute. Of two transactions that open a dispute of the same debit at once the later is
// tried again, and then finds the earlier one's.
func (tx *Tx) InsertDispute(ctx context.Context, d issuing.Dispute) error {
	return wrapError("add dispute", tx.q.InsertDispute(ctx, rows.InsertDisputeParams{
		ID: d.ID, ProgrammeID: d.ProgrammeID, AccountID: d.AccountID, CardID: d.CardID, TransactionID: d.TransactionID,
		Status: d.Status, Reason: d.Reason, Amount: d.Amount, Currency: d.Currency, Evidence: toJSON(d.Evidence),
		CreditID: d.CreditID, CreatedAt: d.CreatedAt, UpdatedAt: d.UpdatedAt,
	}))
}

// UpdateDispute writes a dispute over the version that was read. Its UpdatedAt becomes the instant that is kept,
// which is later than the one before.
func (tx *Tx) UpdateDispute(ctx context.Context, d *issuing.Dispute) error {
	at, err := tx.q.UpdateDispute(ctx, rows.UpdateDisputeParams{
		Status: d.Status, Evidence: toJSON(d.Evidence), CreditID: d.CreditID, Partner: d.Partner, PartnerToken: d.PartnerToken, Filing: d.Filing,
		UpdatedAt: d.UpdatedAt, ID: d.ID, Version: d.Version,
	})
	return requireChanged("change dispute", &d.UpdatedAt, at, err)
}
