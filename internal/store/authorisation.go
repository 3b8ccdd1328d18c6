package store

import (
	"context"
	"iter"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Authorisation reads an authorisation of a programme.
func (r reads) Authorisation(
	ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID,
) (issuing.Authorisation, error) {
	row, err := r.q.Authorisation(ctx, p, id)
	if err != nil {
		return notFoundOr("authorisation", id, issuing.Authorisation{}, err)
	}
	return authorisationFromRow(row), nil
}

// Of narrows a list to what belongs to a card or an account; empty fields narrow nothing.
type Of struct {
	Card    issuing.CardID
	Account issuing.AccountID
}

// Authorisations lists a programme's authorisations, newest first.
func (r reads) Authorisations(ctx context.Context, of Of, l List) iter.Seq2[issuing.Authorisation, error] {
	id := func(a issuing.Authorisation) string { return string(a.ID) }
	return readPages(l, id, func(q pageQuery) ([]issuing.Authorisation, error) {
		list, err := r.authorisationsPage(ctx, rows.ListAuthorisationsOfCardParams{
			ProgrammeID: l.Programme, BeforeID: issuing.AuthorisationID(q.before), Status: issuing.AuthorisationStatus(l.Status),
			CardID: of.Card, AccountID: of.Account, CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, authorisationFromRow), err
	})
}

// authorisationsPage reads a page by the index that narrows it most.
func (r reads) authorisationsPage(
	ctx context.Context, p rows.ListAuthorisationsOfCardParams,
) ([]rows.Authorisation, error) {
	switch {
	case p.CardID != "":
		return r.q.ListAuthorisationsOfCard(ctx, p)
	case p.AccountID != "":
		return r.q.ListAuthorisationsOfAccount(ctx, rows.ListAuthorisationsOfAccountParams{
			AccountID: p.AccountID, ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, Status: p.Status,
			CreatedAfter: p.CreatedAfter, CreatedBefore: p.CreatedBefore, Page: p.Page,
		})
	}
	if p.Status != "" {
		return r.q.ListAuthorisationsOfStatus(ctx, rows.ListAuthorisationsOfStatusParams{
			ProgrammeID: p.ProgrammeID, Status: p.Status, BeforeID: p.BeforeID, CreatedAfter: p.CreatedAfter,
			CreatedBefore: p.CreatedBefore, Page: p.Page,
		})
	}
	return r.q.ListAuthorisations(ctx, rows.ListAuthorisationsParams{
		ProgrammeID: p.ProgrammeID, BeforeID: p.BeforeID, Status: p.Status, CreatedAfter: p.CreatedAfter,
		CreatedBefore: p.CreatedBefore, Page: p.Page,
	})
}

// storedTerms is what an authorisation is priced by and has no column of its own.
type storedTerms struct {
	Fees       issuing.FeeTerms `json:"fees"`
	Mid        decimal.Decimal  `json:"mid"`
	SpreadBPS  int64            `json:"spreadBps"`
	ValidUntil issuing.Instant  `json:"validUntil"`
}

func authorisationFromRow(row rows.Authorisation) issuing.Authorisation {
	a := issuing.Authorisation{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, Status: row.Status,
		PricedAmount: row.PricedAmount, PricedCurrency: row.PricedCurrency, Amount: row.Amount,
		Currency:  row.Currency,
		Rate:      issuing.Rate{Value: row.Rate, Source: row.RateSource, At: row.RateAt},
		TokenRate: issuing.Rate{Value: row.TokenRate, Source: row.TokenRateSource, At: row.TokenRateAt},
		Token:     row.Token, TokenAmount: row.TokenAmount, CapturedAmount: row.CapturedAmount, ExpiresAt: row.ExpiresAt,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	var t storedTerms
	fromJSON(row.Terms, &t)
	a.FeeTerms, a.Rate.Mid, a.Rate.SpreadBPS, a.Rate.ValidUntil = t.Fees, t.Mid, t.SpreadBPS, t.ValidUntil
	fromJSON(row.Merchant, &a.Merchant)
	fromJSON(row.NetworkInfo, &a.Network)
	fromJSON(row.Fees, &a.Fees)
	return a
}

// InsertAuthorisation adds an authorisation.
func (tx *Tx) InsertAuthorisation(ctx context.Context, a issuing.Authorisation) error {
	return wrapError("add authorisation", tx.q.InsertAuthorisation(ctx, rows.InsertAuthorisationParams{
		ID: a.ID, ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID, Status: a.Status,
		PricedAmount: a.PricedAmount, PricedCurrency: a.PricedCurrency, Amount: a.Amount, Currency: a.Currency,
		Rate: a.Rate.Value, RateSource: a.Rate.Source, RateAt: a.Rate.At, TokenRate: a.TokenRate.Value,
		TokenRateSource: a.TokenRate.Source, TokenRateAt: a.TokenRate.At, Merchant: toJSON(a.Merchant), Token: a.Token,
		Fees: toJSON(a.Fees), TokenAmount: a.TokenAmount, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
		Terms:          toJSON(storedTerms{a.FeeTerms, a.Rate.Mid, a.Rate.SpreadBPS, a.Rate.ValidUntil}),
		CapturedAmount: a.CapturedAmount, ExpiresAt: a.ExpiresAt, NetworkInfo: toJSON(a.Network),
	}))
}

// UpdateAuthorisation writes an authorisation that had a status. What a claim says of it is guarded by the claim's
// version. Its UpdatedAt
// becomes the instant that is kept, which is later than the one before.
func (tx *Tx) UpdateAuthorisation(ctx context.Context, a *issuing.Authorisation, was issuing.AuthorisationStatus) error {
	at, err := tx.q.UpdateAuthorisation(ctx, rows.UpdateAuthorisationParams{
		Status: a.Status, PricedAmount: a.PricedAmount, Amount: a.Amount, Fees: toJSON(a.Fees),
		TokenAmount: a.TokenAmount, CapturedAmount: a.CapturedAmount, ExpiresAt: a.ExpiresAt, UpdatedAt: a.UpdatedAt,
		NetworkInfo: toJSON(a.Network), ID: a.ID, Was: was,
	})
	return requireChanged("change authorisation", &a.UpdatedAt, at, err)
}
