package store

import (
	"context"
	"iter"
	"slices"

	"offblocks/internal/issuing"
	"offblocks/internal/store/rows"
)

// Transaction reads a transaction of a programme.
func (r reads) Transaction(ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID) (issuing.Transaction, error) {
	row, err := r.q.Transaction(ctx, p, id)
	if err != nil {
		return found("transaction", issuing.Transaction{}, err)
	}
	list, err := r.withChain(ctx, []rows.Transaction{row})
	if err != nil {
		return issuing.Transaction{}, err
	}
	return list[0], nil
}

// TransactionsOf reads the transactions that an authorisation led to, oldest first.
func (r reads) TransactionsOf(ctx context.Context, id issuing.AuthorisationID) ([]issuing.Transaction, error) {
	list, err := r.q.TransactionsOfAuthorisation(ctx, id)
	if err != nil {
		return nil, wrap("list transactions", err)
	}
	return r.withChain(ctx, list)
}

// TransactionsOfAccount lists an account's transactions, newest first.
func (r reads) TransactionsOfAccount(ctx context.Context, a issuing.AccountID, l List) iter.Seq2[issuing.Transaction, error] {
	return page(l, transactionID, func(before string, after, until issuing.Instant, most int32) ([]issuing.Transaction, error) {
		list, err := r.q.ListTransactionsOfAccount(ctx, rows.ListTransactionsOfAccountParams{
			AccountID: a, ProgrammeID: l.Programme, BeforeID: issuing.TransactionID(before), Status: issuing.TransactionStatus(l.Status),
			CreatedAfter: after, CreatedBefore: until, Page: most,
		})
		if err != nil {
			return nil, err
		}
		return r.withChain(ctx, list)
	})
}

// TransactionsOfCard lists a card's transactions, newest first.
func (r reads) TransactionsOfCard(ctx context.Context, c issuing.CardID, l List) iter.Seq2[issuing.Transaction, error] {
	return page(l, transactionID, func(before string, after, until issuing.Instant, most int32) ([]issuing.Transaction, error) {
		list, err := r.q.ListTransactionsOfCard(ctx, rows.ListTransactionsOfCardParams{
			CardID: c, ProgrammeID: l.Programme, BeforeID: issuing.TransactionID(before), Status: issuing.TransactionStatus(l.Status),
			CreatedAfter: after, CreatedBefore: until, Page: most,
		})
		if err != nil {
			return nil, err
		}
		return r.withChain(ctx, list)
	})
}

func transactionID(t issuing.Transaction) string { return string(t.ID) }

// withChain adds to transactions of one account what carried them on chain.
func (r reads) withChain(ctx context.Context, list []rows.Transaction) ([]issuing.Transaction, error) {
	out := make([]issuing.Transaction, len(list))
	if len(list) == 0 {
		return out, nil
	}
	ids := convert(list, func(row rows.Transaction) issuing.TransactionID { return row.ID })
	relays, err := r.q.RelaysOfTransactions(ctx, list[0].AccountID, slices.Min(ids), slices.Max(ids))
	if err != nil {
		return nil, wrap("list chain transactions", err)
	}
	chain := map[string][]issuing.ChainTransaction{}
	for _, relay := range relays {
		chain[relay.Subject] = append(chain[relay.Subject], issuing.ChainTransaction{ID: string(relay.Chain) + ":" + relay.Hash, CreatedAt: relay.MinedAt})
	}
	for i, row := range list {
		t := issuing.Transaction{
			ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, AuthorisationID: row.AuthorisationID,
			Status: row.Status, Direction: row.Direction, MerchantAmount: row.MerchantAmount, MerchantCurrency: row.MerchantCurrency,
			Amount: row.Amount, Currency: row.Currency, Rate: issuing.Rate{Value: row.Rate, Source: row.RateSource, At: row.RateAt},
			Token: row.Token, TokenAmount: row.TokenAmount, CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
			Chain: chain[string(row.AuthorisationID)],
		}
		fromJSON(row.Merchant, &t.Merchant)
		fromJSON(row.Fees, &t.Fees)
		out[i] = t
	}
	return out, nil
}

// InsertTransaction adds a transaction.
func (tx *Tx) InsertTransaction(ctx context.Context, t issuing.Transaction) error {
	return wrap("add transaction", tx.q.InsertTransaction(ctx, rows.InsertTransactionParams{
		ID: t.ID, ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, AuthorisationID: t.AuthorisationID,
		Status: t.Status, Direction: t.Direction, MerchantAmount: t.MerchantAmount, MerchantCurrency: t.MerchantCurrency,
		Amount: t.Amount, Currency: t.Currency, Rate: t.Rate.Value, RateSource: t.Rate.Source, RateAt: t.Rate.At,
		Merchant: toJSON(t.Merchant), Token: t.Token, TokenAmount: t.TokenAmount, Fees: toJSON(t.Fees), CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt,
	}))
}

// UpdateTransaction writes what moved the transaction on from a status.
func (tx *Tx) UpdateTransaction(ctx context.Context, t issuing.Transaction, was issuing.TransactionStatus) error {
	changed, err := tx.q.UpdateTransaction(ctx, t.Status, t.UpdatedAt, t.ID, was)
	return one("change transaction", changed, err)
}
