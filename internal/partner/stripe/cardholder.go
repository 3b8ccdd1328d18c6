package stripe

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

// cardholder finds or makes the cardholder of a customer, and gives it the billing address of the order.
//
// Stripe finds cardholders by no name of ours. So one is found by the customer's other cards. Where there are none it
// is made, under the customer's id as the idempotency key.
func (d *adapter) cardholder(ctx context.Context, r partner.CardOrder) (string, error) {
	holder, err := d.cardholderOfCards(ctx, r)
	if err != nil {
		return "", err
	}
	if holder == nil {
		made, err := d.client.V1IssuingCardholders.Create(ctx, d.cardholderParams(r))
		var said *stripe.Error
		switch {
		case err == nil:
			return made.ID, nil
		case !errors.As(err, &said) || said.Type != stripe.ErrorTypeIdempotency:
			return "", err
		}
		// Another card was ordered before, with other words: the cardholder is there, and young.
		if holder, err = d.youngCardholder(ctx, r.CustomerID); err != nil {
			return "", err
		}
	}
	return holder.ID, d.updateCardholder(ctx, holder, r)
}

func (d *adapter) cardholderOfCards(ctx context.Context, r partner.CardOrder) (*stripe.IssuingCardholder, error) {
	list, err := d.db.CardsOfCustomer(ctx, r.CustomerID)
	if err != nil {
		return nil, err
	}
	for _, c := range list {
		if c.Partner != d.name || c.PartnerToken == "" {
			continue
		}
		card, err := d.retrieveCard(ctx, c.PartnerToken)
		if err != nil {
			return nil, err
		}
		if card.Cardholder != nil {
			return card.Cardholder, nil
		}
	}
	return nil, nil
}

func (d *adapter) youngCardholder(ctx context.Context, id issuing.CustomerID) (*stripe.IssuingCardholder, error) {
	params := &stripe.IssuingCardholderListParams{
		CreatedRange: &stripe.RangeQueryParams{GreaterThanOrEqual: time.Now().Add(-searchFor).Unix()},
	}
	params.Limit, params.StripeAccount = stripe.Int64(100), d.account()
	for holder, err := range d.client.V1IssuingCardholders.List(ctx, params) {
		if err != nil {
			return nil, err
		}
		if holder.Metadata[customerKey] == string(id) {
			return holder, nil
		}
	}
	return nil, fmt.Errorf("stripe: the cardholder of the customer %s was made, and is not found", id)
}

func (d *adapter) cardholderParams(r partner.CardOrder) *stripe.IssuingCardholderCreateParams {
	first, last := splitName(r.Name)
	params := &stripe.IssuingCardholderCreateParams{
		Type: stripe.String(string(stripe.IssuingCardholderTypeIndividual)), Name: &r.Name,
		Status:     stripe.String(string(stripe.IssuingCardholderStatusActive)),
		Individual: &stripe.IssuingCardholderCreateIndividualParams{FirstName: &first, LastName: &last},
		Billing:    &stripe.IssuingCardholderCreateBillingParams{Address: addressParams(r.Billing)},
		Metadata:   map[string]string{programmeKey: string(r.ProgrammeID), customerKey: string(r.CustomerID)},
	}
	params.IdempotencyKey, params.StripeAccount = stripe.String("offblocks-cardholder-"+string(r.CustomerID)), d.account()
	return params
}

// updateCardholder gives a cardholder the billing address of the newest card, which Stripe compares with what merchants
// are told. Stripe does not let names be changed.
func (d *adapter) updateCardholder(ctx context.Context, h *stripe.IssuingCardholder, r partner.CardOrder) error {
	if h.Billing != nil && h.Billing.Address != nil && sameAddress(*h.Billing.Address, r.Billing) {
		return nil
	}
	params := &stripe.IssuingCardholderUpdateParams{
		Billing: &stripe.IssuingCardholderUpdateBillingParams{Address: addressParams(r.Billing)},
	}
	params.StripeAccount = d.account()
	_, err := d.client.V1IssuingCardholders.Update(ctx, h.ID, params)
	return err
}

func sameAddress(stripes stripe.Address, ours issuing.Address) bool {
	return ours == issuing.Address{
		FirstLine: stripes.Line1, SecondLine: stripes.Line2, City: stripes.City, State: stripes.State,
		Country: stripes.Country, PostCode: stripes.PostalCode,
	}
}

// addressParams is an address. What is empty is left out.
func addressParams(a issuing.Address) *stripe.AddressParams {
	return &stripe.AddressParams{
		Line1: optional(a.FirstLine), Line2: optional(a.SecondLine), City: optional(a.City), State: optional(a.State),
		Country: optional(a.Country), PostalCode: optional(a.PostCode),
	}
}

func optional(text string) *string {
	if text == "" {
		return nil
	}
	return &text
}

// splitName divides a name before its last word, as Stripe wants first and last names. A name of one word is both.
func splitName(name string) (first, last string) {
	words := strings.Fields(name)
	if len(words) < 2 {
		return name, name
	}
	return strings.Join(words[:len(words)-1], " "), words[len(words)-1]
}

// isPersonal tells whether a parameter is of what a person or a programme gave.
func isPersonal(param string) bool {
	name, _, _ := strings.Cut(param, "[")
	switch name {
	case "name", "billing", "individual", "shipping":
		return true
	}
	return false
}

func lower(currency string) string { return strings.ToLower(currency) }

// bookCard has a card of ours read again that Stripe says something about. One that was made, and of which the answer
// was lost, is noted as issued.
func (d *adapter) bookCard(ctx context.Context, e event) error {
	var card stripe.IssuingCard
	if err := readObject(e, &card, &card.ID); err != nil {
		return err
	}
	err := d.cards.CardChanged(ctx, d.name, card.ID)
	programme, id := issuing.ProgrammeID(card.Metadata[programmeKey]), issuing.CardID(card.Metadata[cardKey])
	if !issuing.IsCode(err, issuing.CodeNotFound) {
		return err
	}
	if programme == "" || id == "" {
		return nil // no card of ours
	}
	_, err = d.cards.CardIssued(ctx, programme, id, issuedCard(&card))
	for _, code := range []issuing.Code{issuing.CodeNotFound, issuing.CodeWrongState, issuing.CodeAlreadyExists} {
		if issuing.IsCode(err, code) {
			d.log.Warn("Stripe tells of a card that is none of ours any more", "card", card.ID, "error", err)
			return nil
		}
	}
	if err != nil {
		return err
	}
	return d.cards.CardChanged(ctx, d.name, card.ID)
}

// bookCardholder has the cards of a customer read again: their cardholder may have been stopped.
func (d *adapter) bookCardholder(ctx context.Context, e event) error {
	var holder stripe.IssuingCardholder
	if err := readObject(e, &holder, &holder.ID); err != nil {
		return err
	}
	customer := issuing.CustomerID(holder.Metadata[customerKey])
	if customer == "" {
		return nil
	}
	list, err := d.db.CardsOfCustomer(ctx, customer)
	if err != nil {
		return err
	}
	for _, c := range list {
		if c.Partner != d.name || c.PartnerToken == "" {
			continue
		}
		if err := d.cards.CardChanged(ctx, d.name, c.PartnerToken); err != nil {
			return err
		}
	}
	return nil
}
