package store

import (
	"context"
	"encoding/json"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Card reads a card of a programme.
func (r reads) Card(ctx context.Context, p issuing.ProgrammeID, id issuing.CardID) (issuing.Card, error) {
	row, err := r.q.Card(ctx, p, id)
	if err != nil {
		return notFoundOr("card", id, issuing.Card{}, err)
	}
	return cardFromRow(row), nil
}

// Cards lists a programme's cards, newest first.
func (r reads) Cards(ctx context.Context, l List) iter.Seq2[issuing.Card, error] {
	return readPages(l, cardID, func(q pageQuery) ([]issuing.Card, error) {
		list, err := r.q.ListCards(ctx, rows.ListCardsParams{
			ProgrammeID: l.Programme, BeforeID: issuing.CardID(q.before), Status: issuing.CardStatus(l.Status),
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, cardFromRow), err
	})
}

// CardsOf lists an account's cards, newest first.
func (r reads) CardsOf(ctx context.Context, a issuing.AccountID, l List) iter.Seq2[issuing.Card, error] {
	return readPages(l, cardID, func(q pageQuery) ([]issuing.Card, error) {
		list, err := r.q.ListCardsOfAccount(ctx, rows.ListCardsOfAccountParams{
			AccountID: a, ProgrammeID: l.Programme, BeforeID: issuing.CardID(q.before), Status: issuing.CardStatus(l.Status),
			CreatedAfter: q.after, CreatedBefore: q.until, Page: q.most,
		})
		return convertAll(list, cardFromRow), err
	})
}

// CardsOfCustomer reads all cards on a customer's accounts, oldest first.
func (r reads) CardsOfCustomer(ctx context.Context, c issuing.CustomerID) ([]issuing.Card, error) {
	list, err := r.q.CardsOfCustomer(ctx, c)
	return convertAll(list, cardFromRow), wrapError("list cards", err)
}

// PurchaseContext reads in one statement what must be in order before money is looked at.
func (r reads) PurchaseContext(
	ctx context.Context, p issuing.ProgrammeID, id issuing.CardID,
) (issuing.PurchaseContext, error) {
	row, err := r.q.PurchaseContext(ctx, p, id)
	if err != nil {
		return notFoundOr("card", id, issuing.PurchaseContext{}, err)
	}
	return issuing.PurchaseContext{
		Card: cardFromRow(row.Card), Account: accountFromRow(row.Account), Customer: row.CustomerStatus, ProgrammeSuspended: row.Suspended,
	}, nil
}

func cardID(c issuing.Card) string { return string(c.ID) }

func cardFromRow(row rows.Card) issuing.Card {
	c := issuing.Card{
		ID: row.ID, ProgrammeID: row.ProgrammeID, CustomerID: row.CustomerID, AccountID: row.AccountID, Type: row.Type,
		Status: row.Status, Name: row.Name, Network: row.Network, MaskedPAN: row.MaskedPAN, SealedPAN: row.SealedPAN,
		ExpiryYear: row.ExpiryYear, ExpiryMonth: row.ExpiryMonth, Cascade: row.Cascade, CreatedAt: row.CreatedAt,
		UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Billing, &c.Billing)
	if row.Shipping != "" {
		c.Shipping = new(issuing.Address)
		fromJSON(row.Shipping, c.Shipping)
	}
	return c
}

// InsertCard adds a card, or tells that the account has a live one of that type.
func (tx *Tx) InsertCard(ctx context.Context, c issuing.Card) (taken bool, err error) {
	shipping := ""
	if c.Shipping != nil {
		shipping = toJSON(c.Shipping)
	}
	added, err := tx.q.InsertCard(ctx, rows.InsertCardParams{
		ID: c.ID, ProgrammeID: c.ProgrammeID, CustomerID: c.CustomerID, AccountID: c.AccountID, Type: c.Type,
		Status: c.Status, Name: c.Name, Network: c.Network, MaskedPAN: c.MaskedPAN, SealedPAN: c.SealedPAN,
		ExpiryYear: c.ExpiryYear, ExpiryMonth: c.ExpiryMonth, Billing: toJSON(c.Billing), Shipping: shipping,
		Cascade: c.Cascade, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
	})
	return added == 0, wrapError("add card", err)
}

// UpdateCard writes what moved the card on from a status. Its UpdatedAt
// becomes the instant that is kept, which is later than the one before.
func (tx *Tx) UpdateCard(ctx context.Context, c *issuing.Card, was issuing.CardStatus) error {
	at, err := tx.q.UpdateCard(ctx, rows.UpdateCardParams{
		Status: c.Status, Name: c.Name, Network: c.Network, MaskedPAN: c.MaskedPAN, SealedPAN: c.SealedPAN,
		ExpiryYear: c.ExpiryYear, ExpiryMonth: c.ExpiryMonth, Cascade: c.Cascade, UpdatedAt: c.UpdatedAt, ID: c.ID, Was: was,
	})
	return requireChanged("change card", &c.UpdatedAt, at, err)
}

// toJSON renders a column. Its values are plain structs of strings and numbers, which always marshal.
func toJSON(v any) string {
	text, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return string(text)
}

// fromJSON reads a column that toJSON wrote.
func fromJSON(text string, v any) {
	if err := json.Unmarshal([]byte(text), v); err != nil {
		panic(err)
	}
}
