package store

import (
	"context"
	"iter"
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Transaction reads a transaction of a programme.
func (r reads) Transaction(
	ctx context.Context, p issuing.ProgrammeID, id issuing.TransactionID,
) (issuing.Transaction, error) {
	row, err := r.q.Transaction(ctx, p, id)
	if err != nil {
		return notFoundOr("transaction", id, issuing.Transaction{}, err)
	}
	list, err := r.withChain(ctx, []rows.Transaction{row})
	if err != nil {
		return issuing.Transaction{}, err
	}
	return list[0], nil
}

// DebitsOf lists the debits of what a network's names lead to, oldest first.
func (r reads) DebitsOf(ctx context.Context, led issuing.NetworkPayment) (debits []issuing.TransactionID, err error) {
	var list []issuing.Transaction
	switch {
	case led.TransactionID != "":
		list = make([]issuing.Transaction, 1)
		list[0], err = r.Transaction(ctx, led.ProgrammeID, led.TransactionID)
	case led.AuthorisationID != "":
		list, err = r.TransactionsOf(ctx, led.AuthorisationID)
	}
	for _, t := range list {
		if t.Direction == issuing.Debit {
			debits = append(debits, t.ID)
		}
	}
	return debits, err
}

// TransactionsOf reads the transactions that an authorisation led to, oldest first.
func (r reads) TransactionsOf(ctx context.Context, id issuing.AuthorisationID) ([]issuing.Transaction, error) {
	list, err := r.q.TransactionsOfAuthorisation(ctx, id)
	if err != nil {
		return nil, wrapError("list transactions", err)
	}
	return r.withChain(ctx, list)
}

// TransactionsOfClaim reads the transactions that a claim pays, oldest first.
func (r reads) TransactionsOfClaim(ctx context.Context, id string) ([]issuing.Transaction, error) {
	list, err := r.q.TransactionsOfClaim(ctx, id)
	if err != nil {
		return nil, wrapError("list transactions", err)
	}
	return r.withChain(ctx, list)
}

// RefundsOf reads the credits that give a debit of an account back, oldest first.
func (r reads) RefundsOf(
	ctx context.Context, a issuing.AccountID, id issuing.TransactionID,
) ([]issuing.Transaction, error) {
	list, err := r.q.RefundsOf(ctx, a, id)
	if err != nil {
		return nil, wrapError("list refunds", err)
	}
	return r.withChain(ctx, list)
}

// AccountTotals sums what the card transactions of an account moved in a token. What was reversed, or is being, is left out, and of a
// debit its refunds too: its reversal gives back the rest.
func (r reads) AccountTotals(ctx context.Context, account issuing.AccountID, token caip.AssetID) (debits, credits issuing.Units, err error) {
	list, err := r.q.AccountTotals(ctx, account, token)
	for _, row := range list {
		if row.Direction == issuing.Debit {
			debits = issuing.Units(row.Units)
		} else {
			credits = issuing.Units(row.Units)
		}
	}
	return debits, credits, wrapError("sum transactions", err)
}

// TransactionsOfAccount lists an account's transactions, newest first.
func (r reads) TransactionsOfAccount(
	ctx context.Context, a issuing.AccountID, l List,
) iter.Seq2[issuing.Transaction, error] {
	return readPages(l, transactionID, func(q pageQuery) ([]issuing.Transaction, error) {
		list, err := r.q.ListTransactionsOfAccount(ctx, rows.ListTransactionsOfAccountParams{
			AccountID: a, ProgrammeID: l.Programme, BeforeID: issuing.TransactionID(q.before),
			Status: issuing.TransactionStatus(l.Status), CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		if err != nil {
			return nil, err
		}
		return r.withChain(ctx, list)
	})
}

// TransactionsOfCard lists a card's transactions, newest first.
func (r reads) TransactionsOfCard(ctx context.Context, c issuing.CardID, l List) iter.Seq2[issuing.Transaction, error] {
	return readPages(l, transactionID, func(q pageQuery) ([]issuing.Transaction, error) {
		list, err := r.q.ListTransactionsOfCard(ctx, rows.ListTransactionsOfCardParams{
			CardID: c, ProgrammeID: l.Programme, BeforeID: issuing.TransactionID(q.before),
			Status: issuing.TransactionStatus(l.Status), CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
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
	ids := convertAll(list, func(row rows.Transaction) issuing.TransactionID { return row.ID })
	mined, err := r.q.MinedTxsOfTransactions(ctx, list[0].AccountID, slices.Min(ids), slices.Max(ids))
	if err != nil {
		return nil, wrapError("list chain transactions", err)
	}
	bySubject := map[string][]rows.OutgoingTx{}
	for _, m := range mined {
		bySubject[m.Subject] = append(bySubject[m.Subject], m)
	}
	for i, row := range list {
		out[i] = transactionFromRow(row)
		out[i].Chain = chainTransactionsOf(out[i], bySubject)
	}
	return out, nil
}

func transactionFromRow(row rows.Transaction) issuing.Transaction {
	t := issuing.Transaction{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID,
		AuthorisationID: row.AuthorisationID, Status: row.Status, Direction: row.Direction,
		PricedAmount: row.PricedAmount, PricedCurrency: row.PricedCurrency,
		Amount: row.Amount, Currency: row.Currency,
		Rate:      issuing.Rate{Value: row.Rate, Source: row.RateSource, At: row.RateAt},
		TokenRate: issuing.Rate{Value: row.TokenRate}, Token: row.Token, TokenAmount: row.TokenAmount,
		ClaimID: row.ClaimID, SettlesAt: row.SettlesAt, RefundOf: row.RefundOf, DisputeID: row.DisputeID,
		RefundedAmount: row.RefundedAmount, RefundedUnits: row.RefundedUnits,
		SurplusAmount: row.SurplusAmount, SurplusUnits: row.SurplusUnits,
		ReversalUnits: row.ReversalUnits, UndoneUnits: row.UndoneUnits, ReversalWaits: row.ReversalWaits,
		Version:   row.Version,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Merchant, &t.Merchant)
	fromJSON(row.NetworkInfo, &t.Network)
	fromJSON(row.Fees, &t.Fees)
	return t
}

// chainTransactionsOf picks, of the chain transactions of a claim and of the transaction itself, those that moved its
// money: what went into the escrow until it was settled, the settlements that paid a part of it, and what was paid
// back for it.
func chainTransactionsOf(
	t issuing.Transaction, bySubject map[string][]rows.OutgoingTx,
) (list []issuing.ChainTransaction) {
	add := func(r rows.OutgoingTx) {
		list = append(list, issuing.ChainTransaction{ID: string(r.Chain) + ":" + r.Hash, CreatedAt: r.MinedAt})
	}
	var paid issuing.Units
	for _, r := range bySubject[t.ClaimID] {
		purpose := txPurpose(r)
		settles := purpose.DoesStep(issuing.StepSettle)
		paysThis := settles && r.Paid > t.SettlesAt-t.TokenAmount+t.UndoneUnits
		if paid < t.SettlesAt && (purpose.DrawsFromWallet() || paysThis) {
			add(r)
		}
		if settles {
			paid = r.Paid
		}
	}
	if t.ClaimID != string(t.ID) {
		for _, r := range bySubject[string(t.ID)] {
			if kind := txPurpose(r).Kind; kind == TxPayRefund || kind == TxPayMissing {
				add(r)
			}
		}
	}
	return list
}

// InsertTransaction adds a transaction.
func (tx *Tx) InsertTransaction(ctx context.Context, t issuing.Transaction) error {
	err := tx.q.InsertTransaction(ctx, rows.InsertTransactionParams{
		ID: t.ID, ProgrammeID: t.ProgrammeID, AccountID: t.AccountID, CardID: t.CardID, AuthorisationID: t.AuthorisationID,
		Status: t.Status, Direction: t.Direction, PricedAmount: t.PricedAmount, PricedCurrency: t.PricedCurrency,
		Amount: t.Amount, Currency: t.Currency, Rate: t.Rate.Value, RateSource: t.Rate.Source, RateAt: t.Rate.At,
		Merchant: toJSON(t.Merchant), NetworkInfo: toJSON(t.Network), Token: t.Token, TokenAmount: t.TokenAmount, Fees: toJSON(t.Fees), CreatedAt: t.CreatedAt, UpdatedAt: t.UpdatedAt,
		ClaimID: t.ClaimID, SettlesAt: t.SettlesAt, RefundOf: t.RefundOf, RefundedAmount: t.RefundedAmount, RefundedUnits: t.RefundedUnits, TokenRate: t.TokenRate.Value,
		ReversalUnits: t.ReversalUnits, UndoneUnits: t.UndoneUnits, ReversalWaits: t.ReversalWaits,
		DisputeID: t.DisputeID, SurplusAmount: t.SurplusAmount, SurplusUnits: t.SurplusUnits,
		MerchantKey: merchantKey(t.Merchant.Name),
	})
	if err != nil {
		return wrapError("add transaction", err)
	}
	return tx.insertClearing(ctx, t)
}

// UpdateTransaction writes a transaction over the version that was read. Its UpdatedAt
// becomes the instant that is kept, which is later than the one before.
func (tx *Tx) UpdateTransaction(ctx context.Context, t *issuing.Transaction) error {
	at, err := tx.q.UpdateTransaction(ctx, rows.UpdateTransactionParams{
		Status: t.Status, RefundedAmount: t.RefundedAmount, RefundedUnits: t.RefundedUnits, ClaimID: t.ClaimID, SettlesAt: t.SettlesAt,
		ReversalUnits: t.ReversalUnits, UndoneUnits: t.UndoneUnits, ReversalWaits: t.ReversalWaits, NetworkInfo: toJSON(t.Network), UpdatedAt: t.UpdatedAt, ID: t.ID, Version: t.Version,
	})
	return requireChanged("change transaction", &t.UpdatedAt, at, err)
}
