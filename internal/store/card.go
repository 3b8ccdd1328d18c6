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

// CardByPartnerToken finds the card, of whichever programme, that an issuer gave a name: the card's token, or one that it
// had before a renewal. Partner is the issuer's configured name. Without one the refusal is issuing.CodeNotFound.
func (r reads) CardByPartnerToken(ctx context.Context, partner, token string) (issuing.Card, error) {
	row, err := r.q.CardByPartnerToken(ctx, partner, token)
	if err != nil {
		return notFoundOr("card", "", issuing.Card{}, err)
	}
	return cardFromRow(row), nil
}

// CardByPANHash finds the card, of whichever programme, whose number has this hash: seal.Box.MAC of the digits for
// issuing.PANHashPurpose. If an issuer used a number again it is the newest card. Without one the refusal is
// issuing.CodeNotFound.
func (r reads) CardByPANHash(ctx context.Context, hash string) (issuing.Card, error) {
	row, err := r.q.CardByPANHash(ctx, hash)
	if err != nil {
		return notFoundOr("card", "", issuing.Card{}, err)
	}
	return cardFromRow(row), nil
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
		PANHash: row.PANHash, ExpiryYear: row.ExpiryYear, ExpiryMonth: row.ExpiryMonth, Cascade: row.Cascade,
		Reason: row.Reason, Activation: row.Activation, ActivationTries: row.ActivationTries,
		ReplacementOf: row.ReplacementOf, ReplacementReason: row.ReplacementReason, ReplacedBy: row.ReplacedBy,
		Renewal: row.Renewal, Partner: row.Partner, PartnerToken: row.PartnerToken, PartnerState: row.PartnerState,
		PartnerAsked: row.PartnerAsked, CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	fromJSON(row.Billing, &c.Billing)
	if row.Shipping != "" {
		c.Shipping = new(issuing.Address)
		fromJSON(row.Shipping, c.Shipping)
	}
	if row.Shipment != "" {
		c.Shipment = new(issuing.Shipment)
		fromJSON(row.Shipment, c.Shipment)
	}
	return c
}

// InsertCard adds a card, or tells that the account has a live one of that type.
func (tx *Tx) InsertCard(ctx context.Context, c issuing.Card) (taken bool, err error) {
	added, err := tx.q.InsertCard(ctx, rows.InsertCardParams{
		ID: c.ID, ProgrammeID: c.ProgrammeID, CustomerID: c.CustomerID, AccountID: c.AccountID, Type: c.Type,
		Status: c.Status, Name: c.Name, Network: c.Network, MaskedPAN: c.MaskedPAN, SealedPAN: c.SealedPAN,
		PANHash: c.PANHash, ExpiryYear: c.ExpiryYear, ExpiryMonth: c.ExpiryMonth, Billing: toJSON(c.Billing),
		Shipping: toOptionalJSON(c.Shipping), Shipment: toOptionalJSON(c.Shipment), Cascade: c.Cascade, Reason: c.Reason,
		Activation: c.Activation, ActivationTries: c.ActivationTries, ReplacementOf: c.ReplacementOf,
		ReplacementReason: c.ReplacementReason, ReplacedBy: c.ReplacedBy, Renewal: c.Renewal, Partner: c.Partner,
		PartnerToken: c.PartnerToken, PartnerState: c.PartnerState, PartnerAsked: c.PartnerAsked,
		CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
	})
	return added == 0, wrapError("add card", err)
}

// UpdateCard writes what moved the card on from a status. Its UpdatedAt
// becomes the instant that is kept, which is later than the one before.
func (tx *Tx) UpdateCard(ctx context.Context, c *issuing.Card, was issuing.CardStatus) error {
	at, err := tx.q.UpdateCard(ctx, rows.UpdateCardParams{
		Status: c.Status, Name: c.Name, Network: c.Network, MaskedPAN: c.MaskedPAN, SealedPAN: c.SealedPAN,
		PANHash: c.PANHash, ExpiryYear: c.ExpiryYear, ExpiryMonth: c.ExpiryMonth, Shipping: toOptionalJSON(c.Shipping),
		Shipment: toOptionalJSON(c.Shipment), Cascade: c.Cascade, Reason: c.Reason, Activation: c.Activation,
		ActivationTries: c.ActivationTries, ReplacedBy: c.ReplacedBy, Renewal: c.Renewal, Partner: c.Partner,
		PartnerToken: c.PartnerToken, PartnerState: c.PartnerState, PartnerAsked: c.PartnerAsked,
		UpdatedAt: c.UpdatedAt, ID: c.ID, Was: was,
	})
	return requireChanged("change card", &c.UpdatedAt, at, err)
}

// NoteCard writes what a programme does not see of a card: how it stands at its issuer, and how often a wrong proof was
// given.
func (tx *Tx) NoteCard(ctx context.Context, c issuing.Card) error {
	changed, err := tx.q.NoteCard(ctx, rows.NoteCardParams{
		PartnerState: c.PartnerState, PartnerAsked: c.PartnerAsked, ActivationTries: c.ActivationTries, ID: c.ID, Status: c.Status,
	})
	if err == nil && changed == 0 {
		return ErrConflict
	}
	return wrapError("note card", err)
}

// ClaimPartnerToken keeps the name that an issuer has given a card, beside those that it gave before. It refuses with
// issuing.CodeAlreadyExists a name that another card has.
func (tx *Tx) ClaimPartnerToken(ctx context.Context, partner, token string, card issuing.CardID) error {
	if err := tx.q.InsertCardToken(ctx, partner, token, card); err != nil {
		return wrapError("add card token", err)
	}
	owner, err := tx.CardByPartnerToken(ctx, partner, token)
	if err == nil && owner.ID != card {
		return issuing.Refuse(issuing.CodeAlreadyExists, "the card %s has this token of %s already", owner.ID, partner)
	}
	return err
}

// toOptionalJSON renders a column that is empty for nil.
func toOptionalJSON[T any](v *T) string {
	if v == nil {
		return ""
	}
	return toJSON(v)
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
