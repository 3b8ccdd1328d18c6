package store

import (
	"context"
	"database/sql"
	"errors"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// CardAuthentication reads an authentication of a programme.
func (r reads) CardAuthentication(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CardAuthenticationID,
) (issuing.CardAuthentication, error) {
	row, err := r.q.CardAuthentication(ctx, p, id)
	if err != nil {
		return notFoundOr("card authentication", id, issuing.CardAuthentication{}, err)
	}
	return authenticationFromRow(row), nil
}

// CardAuthenticationOfPartner finds the authentication, of whichever programme, that a partner has given a name; nil
// when there is none.
func (r reads) CardAuthenticationOfPartner(ctx context.Context, partner, token string) (*issuing.CardAuthentication, error) {
	row, err := r.q.CardAuthenticationOfPartner(ctx, partner, token)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, wrapError("read card authentication", err)
	}
	a := authenticationFromRow(row)
	return &a, nil
}

// CardAuthentications lists a programme's authentications, newest first.
func (r reads) CardAuthentications(ctx context.Context, of Of, l List) iter.Seq2[issuing.CardAuthentication, error] {
	id := func(a issuing.CardAuthentication) string { return string(a.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.CardAuthentication, error) {
		list, err := r.q.ListCardAuthentications(ctx, rows.ListCardAuthenticationsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.CardAuthenticationID(q.before),
			Status: issuing.CardAuthenticationStatus(l.Status), CardID: of.Card, AccountID: of.Account,
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, authenticationFromRow), err
	})
}

func authenticationFromRow(row rows.CardAuthentication) issuing.CardAuthentication {
	a := issuing.CardAuthentication{
		ID: row.ID, ProgrammeID: row.ProgrammeID, CustomerID: row.CustomerID, AccountID: row.AccountID, CardID: row.CardID,
		Status: row.Status, Reason: row.Reason, Amount: row.Amount, Currency: row.Currency, OwnerID: row.OwnerID,
		Challenge: row.Challenge, ExpiresAt: row.ExpiresAt, Partner: row.Partner, PartnerToken: row.PartnerToken,
		AnsweredAt: row.AnsweredAt, Version: row.Version, CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Merchant, &a.Merchant)
	return a
}

// LockCardAuthentication reads an authentication of a programme, and keeps others from changing it until the
// transaction ends.
func (tx *Tx) LockCardAuthentication(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CardAuthenticationID,
) (issuing.CardAuthentication, error) {
	row, err := tx.q.LockCardAuthentication(ctx, p, id)
	if err != nil {
		return notFoundOr("card authentication", id, issuing.CardAuthentication{}, err)
	}
	return authenticationFromRow(row), nil
}

// InsertCardAuthentication adds an authentication. Of two transactions that add one under the same name of a
// partner's the later is tried again, and then finds the earlier one's.
func (tx *Tx) InsertCardAuthentication(ctx context.Context, a issuing.CardAuthentication) error {
	return wrapError("add card authentication", tx.q.InsertCardAuthentication(ctx, rows.InsertCardAuthenticationParams{
		ID: a.ID, ProgrammeID: a.ProgrammeID, CustomerID: a.CustomerID, AccountID: a.AccountID, CardID: a.CardID,
		Status: a.Status, Reason: a.Reason, Amount: a.Amount, Currency: a.Currency, Merchant: toJSON(a.Merchant),
		OwnerID: a.OwnerID, Challenge: a.Challenge, ExpiresAt: a.ExpiresAt, Partner: a.Partner, PartnerToken: a.PartnerToken,
		AnsweredAt: a.AnsweredAt, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
	}))
}

// UpdateCardAuthentication writes an authentication over the version that was read. Its UpdatedAt becomes the instant
// that is kept, which is later than the one before.
func (tx *Tx) UpdateCardAuthentication(ctx context.Context, a *issuing.CardAuthentication) error {
	at, err := tx.q.UpdateCardAuthentication(ctx, rows.UpdateCardAuthenticationParams{
		Status: a.Status, Reason: a.Reason, AnsweredAt: a.AnsweredAt, UpdatedAt: a.UpdatedAt, ID: a.ID, Version: a.Version,
	})
	return requireChanged("change card authentication", &a.UpdatedAt, at, err)
}
