package store

import (
	"context"

	"offblocks/internal/issuing"
	"offblocks/internal/store/rows"
)

// Authorisation reads an authorisation of a programme.
func (r reads) Authorisation(ctx context.Context, p issuing.ProgrammeID, id issuing.AuthorisationID) (issuing.Authorisation, error) {
	row, err := r.q.Authorisation(ctx, p, id)
	if err != nil {
		return found("authorisation", issuing.Authorisation{}, err)
	}
	a := issuing.Authorisation{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, Status: row.Status,
		MerchantAmount: row.MerchantAmount, MerchantCurrency: row.MerchantCurrency, Amount: row.Amount, Currency: row.Currency,
		Rate:      issuing.Rate{Value: row.Rate, Source: row.RateSource, At: row.RateAt},
		TokenRate: issuing.Rate{Value: row.TokenRate, Source: row.TokenRateSource, At: row.TokenRateAt},
		Token:     row.Token, TokenAmount: row.TokenAmount, Reservation: row.Reservation, DepositID: row.DepositID,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Merchant, &a.Merchant)
	fromJSON(row.Fees, &a.Fees)
	return a, nil
}

// InsertAuthorisation adds an authorisation.
func (tx *Tx) InsertAuthorisation(ctx context.Context, a issuing.Authorisation) error {
	return wrap("add authorisation", tx.q.InsertAuthorisation(ctx, rows.InsertAuthorisationParams{
		ID: a.ID, ProgrammeID: a.ProgrammeID, AccountID: a.AccountID, CardID: a.CardID, Status: a.Status,
		MerchantAmount: a.MerchantAmount, MerchantCurrency: a.MerchantCurrency, Amount: a.Amount, Currency: a.Currency,
		Rate: a.Rate.Value, RateSource: a.Rate.Source, RateAt: a.Rate.At,
		TokenRate: a.TokenRate.Value, TokenRateSource: a.TokenRate.Source, TokenRateAt: a.TokenRate.At,
		Merchant: toJSON(a.Merchant), Token: a.Token, Fees: toJSON(a.Fees), TokenAmount: a.TokenAmount,
		Reservation: a.Reservation, DepositID: a.DepositID, CreatedAt: a.CreatedAt, UpdatedAt: a.UpdatedAt,
	}))
}

// UpdateAuthorisation writes what moved the authorisation on from a status and reservation.
func (tx *Tx) UpdateAuthorisation(ctx context.Context, a, was issuing.Authorisation) error {
	changed, err := tx.q.UpdateAuthorisation(ctx, rows.UpdateAuthorisationParams{
		Status: a.Status, Reservation: a.Reservation, DepositID: a.DepositID, UpdatedAt: a.UpdatedAt,
		ID: a.ID, Was: was.Status, ReservationWas: was.Reservation,
	})
	return one("change authorisation", changed, err)
}

// InsertDecision keeps a decision.
func (tx *Tx) InsertDecision(ctx context.Context, d issuing.Decision) error {
	return wrap("add decision", tx.q.InsertDecision(ctx, rows.InsertDecisionParams(d)))
}

// Decisions reads a card's newest decisions.
func (r reads) Decisions(ctx context.Context, p issuing.ProgrammeID, card issuing.CardID, most int32) ([]issuing.Decision, error) {
	list, err := r.q.DecisionsOfCard(ctx, p, card, most)
	return convert(list, func(row rows.Decision) issuing.Decision { return issuing.Decision(row) }), wrap("list decisions", err)
}
