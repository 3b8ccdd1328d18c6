package stripe

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/stripe/stripe-go/v82"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

var (
	_ partner.CardIssuer   = (*adapter)(nil)
	_ partner.CardReader   = (*adapter)(nil)
	_ partner.CardRevealer = revealer{}
)

// The names under which Stripe keeps ours in the metadata of cards and cardholders.
const (
	programmeKey = "offblocks_programme"
	customerKey  = "offblocks_customer"
	cardKey      = "offblocks_card"
)

// PartnerName implements partner.CardIssuer.
func (d *adapter) PartnerName() string { return d.name }

// IssueCard implements partner.CardIssuer. Stripe keeps idempotency keys for a day or so. So the cardholder's cards are
// looked through first.
func (d *adapter) IssueCard(ctx context.Context, r partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	holder, err := d.cardholder(ctx, r)
	if err != nil {
		return refusedOr[partner.IssuedCard](err)
	}
	card, err := d.findCard(ctx, holder, r.CardID)
	if err == nil && card == nil {
		card, err = d.client.V1IssuingCards.Create(ctx, d.cardParams(holder, r))
	}
	if err != nil {
		return refusedOr[partner.IssuedCard](err)
	}
	return partner.Done(issuedCard(card)), nil
}

func (d *adapter) findCard(ctx context.Context, holder string, id issuing.CardID) (*stripe.IssuingCard, error) {
	params := &stripe.IssuingCardListParams{Cardholder: &holder}
	params.Limit, params.StripeAccount = stripe.Int64(100), d.account()
	for card, err := range d.client.V1IssuingCards.List(ctx, params) {
		if err != nil {
			return nil, err
		}
		if card.Metadata[cardKey] == string(id) {
			return card, nil
		}
	}
	return nil, nil
}

func (d *adapter) cardParams(holder string, r partner.CardOrder) *stripe.IssuingCardCreateParams {
	params := &stripe.IssuingCardCreateParams{
		Cardholder: &holder, Currency: stripe.String(lower(d.settings.Currency)),
		Type:   stripe.String(string(stripe.IssuingCardTypeVirtual)),
		Status: stripe.String(string(statusOf(orderedState(r)))),
		Metadata: map[string]string{
			programmeKey: string(r.ProgrammeID), customerKey: string(r.CustomerID), cardKey: string(r.CardID),
		},
	}
	params.IdempotencyKey, params.StripeAccount = stripe.String("offblocks-card-"+string(r.CardID)), d.account()
	if r.Type == issuing.CardPhysical && r.Shipping != nil {
		params.Type = stripe.String(string(stripe.IssuingCardTypePhysical))
		params.Shipping = &stripe.IssuingCardCreateShippingParams{Name: &r.Name, Address: addressParams(*r.Shipping)}
	}
	if reason := replacementReasons[reasonOf(r.Replaces)]; reason != "" {
		params.ReplacementFor, params.ReplacementReason = &r.Replaces.Card.Token, stripe.String(string(reason))
	}
	for _, l := range d.limits {
		if params.SpendingControls == nil {
			params.SpendingControls = &stripe.IssuingCardCreateSpendingControlsParams{}
		}
		params.SpendingControls.SpendingLimits = append(params.SpendingControls.SpendingLimits,
			&stripe.IssuingCardCreateSpendingControlsSpendingLimitParams{Amount: &l.minor, Interval: &l.interval})
	}
	return params
}

func orderedState(r partner.CardOrder) issuing.CardState {
	if r.Paused {
		return issuing.CardStatePaused
	}
	return issuing.CardStateActive
}

// replacementReasons are Stripe's. Where we have none the new card is one like any other to Stripe.
var replacementReasons = map[issuing.CardReason]stripe.IssuingCardReplacementReason{
	issuing.ReasonLost:    stripe.IssuingCardReplacementReasonLost,
	issuing.ReasonStolen:  stripe.IssuingCardReplacementReasonStolen,
	issuing.ReasonDamaged: stripe.IssuingCardReplacementReasonDamaged,
}

func reasonOf(r *partner.ReplacedCard) issuing.CardReason {
	if r == nil || r.Card.Token == "" {
		return issuing.ReasonNone
	}
	return r.Reason
}

var brands = map[string]issuing.Network{
	"Visa": issuing.NetworkVisa, "MasterCard": issuing.NetworkMastercard, "Mastercard": issuing.NetworkMastercard,
}

func issuedCard(c *stripe.IssuingCard) partner.IssuedCard {
	return partner.IssuedCard{
		Token: c.ID, LastFour: c.Last4, Network: brands[c.Brand], ExpiryYear: int(c.ExpYear), ExpiryMonth: int(c.ExpMonth),
	}
}

// UpdateCard implements partner.CardIssuer. The call says how the card is to stand and can be repeated, so it has no
// idempotency key of ours.
func (d *adapter) UpdateCard(ctx context.Context, u partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	params := &stripe.IssuingCardUpdateParams{Status: stripe.String(string(statusOf(u.State)))}
	params.StripeAccount = d.account()
	if reason := cancellationReasons[u.Reason]; reason != "" && u.State == issuing.CardStateClosed {
		params.CancellationReason = stripe.String(string(reason))
	}
	_, err := d.client.V1IssuingCards.Update(ctx, u.Card.Token, params)
	var said *stripe.Error
	if err == nil {
		return partner.Done(partner.CardUpdated{}), nil
	}
	if !errors.As(err, &said) || said.HTTPStatusCode != 400 {
		return partner.Answer[partner.CardUpdated]{}, describeError(err)
	}
	card, readErr := d.retrieveCard(ctx, u.Card.Token)
	switch {
	case readErr != nil:
		return partner.Answer[partner.CardUpdated]{}, errors.Join(describeError(err), readErr)
	case stateOf(card) == u.State: // a cancelled card cannot be cancelled again
		return partner.Done(partner.CardUpdated{}), nil
	}
	return partner.Refused[partner.CardUpdated](describeError(err).Error()), nil
}

var cancellationReasons = map[issuing.CardReason]stripe.IssuingCardCancellationReason{
	issuing.ReasonLost:   stripe.IssuingCardCancellationReasonLost,
	issuing.ReasonStolen: stripe.IssuingCardCancellationReasonStolen,
}

func statusOf(s issuing.CardState) stripe.IssuingCardStatus {
	switch s {
	case issuing.CardStateActive:
		return stripe.IssuingCardStatusActive
	case issuing.CardStateClosed:
		return stripe.IssuingCardStatusCanceled
	}
	return stripe.IssuingCardStatusInactive
}

// stateOf is how a card stands by itself.
func stateOf(c *stripe.IssuingCard) issuing.CardState {
	switch c.Status {
	case stripe.IssuingCardStatusActive:
		return issuing.CardStateActive
	case stripe.IssuingCardStatusCanceled:
		return issuing.CardStateClosed
	case stripe.IssuingCardStatusInactive:
		return issuing.CardStatePaused
	}
	return "" // no state: the worker asks again
}

func (d *adapter) retrieveCard(ctx context.Context, token string, expand ...string) (*stripe.IssuingCard, error) {
	params := &stripe.IssuingCardRetrieveParams{}
	params.StripeAccount = d.account()
	for _, name := range expand {
		params.AddExpand(name)
	}
	card, err := d.client.V1IssuingCards.Retrieve(ctx, token, params)
	return card, describeError(err)
}

// ReadCard implements partner.CardReader. A card whose cardholder Stripe has stopped is paused.
func (d *adapter) ReadCard(ctx context.Context, c partner.CardAtIssuer) (partner.CardReading, error) {
	card, err := d.retrieveCard(ctx, c.Token)
	if err != nil {
		return partner.CardReading{}, err
	}
	reading := partner.CardReading{State: stateOf(card), Shipment: shipmentOf(card.Shipping)}
	if h := card.Cardholder; reading.State == issuing.CardStateActive && h != nil &&
		(h.Status == stripe.IssuingCardholderStatusInactive || h.Status == stripe.IssuingCardholderStatusBlocked) {
		reading.State = issuing.CardStatePaused
	}
	switch card.CancellationReason {
	case stripe.IssuingCardCancellationReasonLost:
		reading.Reason = issuing.ReasonLost
	case stripe.IssuingCardCancellationReasonStolen:
		reading.Reason = issuing.ReasonStolen
	}
	return reading, nil
}

var shipmentStatuses = map[stripe.IssuingCardShippingStatus]issuing.ShipmentStatus{
	stripe.IssuingCardShippingStatusPending:   issuing.ShipmentPending,
	stripe.IssuingCardShippingStatusSubmitted: issuing.ShipmentPending,
	stripe.IssuingCardShippingStatusShipped:   issuing.ShipmentShipped,
	stripe.IssuingCardShippingStatusFailure:   issuing.ShipmentFailed,
	stripe.IssuingCardShippingStatusDelivered: issuing.ShipmentDelivered,
	stripe.IssuingCardShippingStatusReturned:  issuing.ShipmentReturned,
}

// shipmentOf is what Stripe knows of a parcel. It dates nothing.
func shipmentOf(s *stripe.IssuingCardShipping) issuing.Shipment {
	if s == nil || shipmentStatuses[s.Status] == "" {
		return issuing.Shipment{}
	}
	return issuing.Shipment{
		Status: shipmentStatuses[s.Status], Carrier: string(s.Carrier), TrackingNumber: s.TrackingNumber,
	}
}

// revealer is an adapter that may show the numbers of virtual cards.
type revealer struct{ *adapter }

// RevealCard implements partner.CardRevealer.
func (d revealer) RevealCard(ctx context.Context, c partner.CardAtIssuer) (partner.RevealedCard, error) {
	card, err := d.retrieveCard(ctx, c.Token, "number", "cvc")
	switch {
	case err != nil:
		return partner.RevealedCard{}, err
	case card.Type == stripe.IssuingCardTypePhysical || card.Number == "":
		return partner.RevealedCard{}, issuing.Refuse(issuing.CodePartnerUnable,
			"Stripe shows the numbers of virtual cards only")
	}
	return partner.RevealedCard{PAN: card.Number, CVV: card.CVC}, nil
}

// refusedOr is the answer no where Stripe takes offence at what the person or the programme gave, which asking again
// does not change. Anything else is an error: the task asks again.
func refusedOr[R any](err error) (partner.Answer[R], error) {
	var said *stripe.Error
	if errors.As(err, &said) && said.HTTPStatusCode == 400 && said.Type == stripe.ErrorTypeInvalidRequest &&
		isPersonal(said.Param) {
		return partner.Refused[R](describeError(err).Error()), nil
	}
	return partner.Answer[R]{}, describeError(err)
}

// describeError is an error of Stripe's without its sentence, which may repeat names and addresses. Its request id
// leads to the sentence in Stripe's dashboard.
func describeError(err error) error {
	var said *stripe.Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &said):
		return fmt.Errorf("stripe: answered %d, %s %s, parameter %q, request %s",
			said.HTTPStatusCode, said.Type, said.Code, said.Param, said.RequestID)
	}
	return fmt.Errorf("stripe: %w", err)
}

// searchFor is how far back cardholders are looked for whose idempotency key Stripe still knows.
const searchFor = 7 * 24 * time.Hour
