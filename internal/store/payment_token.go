package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// PaymentToken reads a payment token of a programme.
func (r reads) PaymentToken(
	ctx context.Context, p issuing.ProgrammeID, id issuing.PaymentTokenID,
) (issuing.PaymentToken, error) {
	row, err := r.q.PaymentToken(ctx, p, id)
	if err != nil {
		return notFoundOr("payment token", id, issuing.PaymentToken{}, err)
	}
	return tokenFromRow(row), nil
}

// PaymentTokenOfPartner finds the payment token, of whichever programme, that a partner has given a name; nil when
// there is none.
func (r reads) PaymentTokenOfPartner(ctx context.Context, partner, token string) (*issuing.PaymentToken, error) {
	row, err := r.q.PaymentTokenOfPartner(ctx, partner, token)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read payment token", err)
	}
	t := tokenFromRow(row)
	return &t, nil
}

// PaymentTokens lists a programme's payment tokens, newest first.
func (r reads) PaymentTokens(ctx context.Context, of Of, l List) iter.Seq2[issuing.PaymentToken, error] {
	id := func(t issuing.PaymentToken) string { return string(t.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.PaymentToken, error) {
		list, err := r.q.ListPaymentTokens(ctx, rows.ListPaymentTokensParams{
			ProgrammeID: l.Programme, BeforeID: issuing.PaymentTokenID(q.before), Status: issuing.PaymentTokenStatus(l.Status),
			CardID: of.Card, AccountID: of.Account, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, tokenFromRow), err
	})
}

func tokenFromRow(row rows.PaymentToken) issuing.PaymentToken {
	return issuing.PaymentToken{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, Status: row.Status,
		Decision: row.Decision, Reason: row.Reason, Requestor: row.Requestor, Partner: row.Partner,
		PartnerToken: row.PartnerToken, ReportedAt: row.ReportedAt, Version: row.Version, CreatedAt: row.CreatedAt,
		UpdatedAt: row.UpdatedAt,
	}
}

// InsertPaymentToken adds a payment token. Of two transactions that add one under the same name of a partner's the
// later is tried again, and then finds the earlier one's.
func (tx *Tx) InsertPaymentToken(ctx context.Context, t issuing.PaymentToken) error {
	return wrapError("add payment token", tx.q.InsertPaymentToken(ctx, rows.InsertPaymentTokenParams{
		ID: t.ID, ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, Status: t.Status, Decision: t.Decision,
		Reason: t.Reason, Requestor: t.Requestor, Partner: t.Partner, PartnerToken: t.PartnerToken, ReportedAt: t.ReportedAt,
		CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt,
	}))
}

// UpdatePaymentToken writes a payment token over the version that was read. Its UpdatedAt becomes the instant that is
// kept, which is later than the one before.
func (tx *Tx) UpdatePaymentToken(ctx context.Context, t *issuing.PaymentToken) error {
	at, err := tx.q.UpdatePaymentToken(ctx, rows.UpdatePaymentTokenParams{
		Status: t.Status, Reason: t.Reason, ReportedAt: t.ReportedAt, UpdatedAt: t.UpdatedAt, ID: t.ID, Version: t.Version,
	})
	return requireChanged("change payment token", &t.UpdatedAt, at, err)
}

// NotePaymentToken keeps when the partner was heard about a payment token, over the version that was read.
func (tx *Tx) NotePaymentToken(ctx context.Context, t issuing.PaymentToken) error {
	changed, err := tx.q.NotePaymentToken(ctx, t.ReportedAt, t.ID, t.Version)
	return requireOne("note payment token", changed, err)
}
