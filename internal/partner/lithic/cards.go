package lithic

import (
	"cmp"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

var (
	_ partner.CardIssuer   = (*Adapter)(nil)
	_ partner.CardReader   = (*Adapter)(nil)
	_ partner.CardRenewer  = (*Adapter)(nil)
	_ partner.CardRevealer = (*Adapter)(nil)
	_ partner.DisputeFiler = (*Adapter)(nil)

	_ partner.AuthenticationAnswerer = (*Adapter)(nil)
)

// The states of a card at Lithic.
const (
	stateOpen        = "OPEN"
	statePaused      = "PAUSED"
	stateClosed      = "CLOSED"
	stateFulfilment  = "PENDING_FULFILLMENT" // a physical card that is not made yet
	stateActivation  = "PENDING_ACTIVATION"  // a physical card that waits for its cardholder
	undeliverable    = "UNDELIVERABLE"       // a substatus
	typePhysicalCard = "PHYSICAL"
	typeVirtualCard  = "VIRTUAL"
)

// newCard is the order of a card.
type newCard struct {
	Type            string           `json:"type"`
	Memo            string           `json:"memo"` // the card's id here
	State           string           `json:"state"`
	Account         string           `json:"account_token,omitempty"`
	CardProgram     string           `json:"card_program_token,omitempty"`
	Product         string           `json:"product_id,omitempty"`
	ShippingMethod  string           `json:"shipping_method,omitempty"`
	ShippingAddress *shippingAddress `json:"shipping_address,omitempty"`
	ReplacementFor  string           `json:"replacement_for,omitempty"`
	Substatus       string           `json:"replacement_substatus,omitempty"`
}

type shippingAddress struct {
	FirstName string `json:"first_name"`
	LastName  string `json:"last_name"`
	Address1  string `json:"address1"`
	Address2  string `json:"address2,omitempty"`
	City      string `json:"city"`
	State     string `json:"state"`
	PostCode  string `json:"postal_code"`
	Country   string `json:"country"` // ISO 3166-1 alpha-3
}

// IssueCard implements partner.CardIssuer. The card's id is the idempotency key and the memo. Lithic forgets keys after
// a while, so a card with that memo is looked for first.
func (a *Adapter) IssueCard(ctx context.Context, o partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	made, err := a.cardOfMemo(ctx, string(o.CardID))
	if err != nil {
		return partner.Answer[partner.IssuedCard]{}, err
	}
	if made == nil {
		made = &card{}
		err = a.client.Call(ctx, httpcall.Request{
			Method: http.MethodPost, Path: "/v1/cards", Body: a.newCardRequest(o), Repeatable: true,
			Header: http.Header{"Idempotency-Key": {string(o.CardID)}},
		}, made)
		if reason, refused := refusalOf(err); refused {
			return partner.Refused[partner.IssuedCard](reason), nil
		}
		if err != nil {
			return partner.Answer[partner.IssuedCard]{}, err
		}
	}
	issued, err := a.issued(*made)
	if err != nil {
		return partner.Answer[partner.IssuedCard]{}, err
	}
	return partner.Done(issued), nil
}

// newCardRequest is what Lithic is told of a card that it is to make.
func (a *Adapter) newCardRequest(o partner.CardOrder) newCard {
	s := a.settings.Cards
	n := newCard{Type: typeVirtualCard, Memo: string(o.CardID), State: stateOpen, Account: s.Account,
		CardProgram: s.CardProgram}
	if o.Paused {
		n.State = statePaused
	}
	if o.Type == issuing.CardPhysical {
		n.Type, n.Product, n.ShippingMethod = typePhysicalCard, s.Product, s.ShippingMethod
		n.ShippingAddress = shippingTo(o.Name, o.Shipping)
	}
	if o.Replaces != nil {
		n.ReplacementFor, n.Substatus = o.Replaces.Card.Token, substatusOf(o.Replaces.Reason)
	}
	return n
}

// shippingTo is an address as Lithic has it; nil for none.
func shippingTo(name string, to *issuing.Address) *shippingAddress {
	if to == nil {
		return nil
	}
	first, last := name, name
	if i := strings.LastIndexByte(name, ' '); i > 0 {
		first, last = name[:i], name[i+1:]
	}
	return &shippingAddress{
		FirstName: first, LastName: last, Address1: to.FirstLine, Address2: to.SecondLine, City: to.City, State: to.State,
		PostCode: to.PostCode, Country: letters3(to.Country),
	}
}

// substatusOf is Lithic's word for why a card is closed; empty for none.
func substatusOf(r issuing.CardReason) string {
	return map[issuing.CardReason]string{
		issuing.ReasonLost: "LOST", issuing.ReasonStolen: "COMPROMISED", issuing.ReasonDamaged: "DAMAGED",
	}[r]
}

// cardOfMemo finds the card that was made for an order; nil when none was.
func (a *Adapter) cardOfMemo(ctx context.Context, memo string) (*card, error) {
	var found struct {
		Data []card `json:"data"`
	}
	err := a.client.Call(ctx, httpcall.Request{
		Method: http.MethodGet, Path: "/v1/cards", Query: url.Values{"memo": {memo}}, Repeatable: true,
	}, &found)
	i := slices.IndexFunc(found.Data, func(c card) bool { return c.Memo == memo }) // Lithic finds parts of a memo too
	if err != nil || i < 0 {
		return nil, err
	}
	return &found.Data[i], nil
}

// issued is a card of Lithic's in the platform's words.
func (a *Adapter) issued(c card) (partner.IssuedCard, error) {
	year, err := strconv.Atoi(c.ExpYear)
	month, monthErr := strconv.Atoi(c.ExpMonth)
	made := partner.IssuedCard{
		Token: c.Token, LastFour: c.LastFour, Network: a.settings.Cards.Network, ExpiryYear: year, ExpiryMonth: month,
	}
	return made, errors.Join(err, monthErr, made.Check())
}

// refusalOf tells whether Lithic refused for good what it was told. A wrong key, a limit on calls and a failure at Lithic
// are no refusals.
func refusalOf(err error) (reason string, refused bool) {
	status := (*httpcall.StatusError)(nil)
	if !errors.As(err, &status) {
		return "", false
	}
	switch status.Status {
	case http.StatusBadRequest, http.StatusNotFound, http.StatusUnprocessableEntity:
		return fmt.Sprintf("Lithic answered %d", status.Status), true
	}
	return "", false
}

func cardPath(token string) string { return "/v1/cards/" + url.PathEscape(token) }

func (a *Adapter) readCard(ctx context.Context, token string) (c card, err error) {
	err = a.client.Call(ctx, httpcall.Request{Method: http.MethodGet, Path: cardPath(token), Repeatable: true}, &c)
	return c, err
}

// state is how a card stands in the platform's words. A card that is not made or not activated yet declines everything,
// as a paused one does.
func (c card) state() issuing.CardState {
	switch c.State {
	case stateOpen:
		return issuing.CardStateActive
	case statePaused, stateFulfilment, stateActivation:
		return issuing.CardStatePaused
	case stateClosed:
		return issuing.CardStateClosed
	}
	return ""
}

// reason is why a card is closed, where Lithic says it in words that the platform has.
func (c card) reason() issuing.CardReason {
	return map[string]issuing.CardReason{
		"LOST": issuing.ReasonLost, "COMPROMISED": issuing.ReasonStolen, "DAMAGED": issuing.ReasonDamaged,
	}[c.Substatus]
}

// ReadCard implements partner.CardReader.
func (a *Adapter) ReadCard(ctx context.Context, at partner.CardAtIssuer) (partner.CardReading, error) {
	c, err := a.readCard(ctx, at.Token)
	if err != nil {
		return partner.CardReading{}, err
	}
	reading := partner.CardReading{State: c.state()}
	if reading.State == issuing.CardStateClosed {
		reading.Reason = c.reason()
	}
	if c.Type == typePhysicalCard && c.Substatus == undeliverable {
		reading.Shipment = issuing.Shipment{Status: issuing.ShipmentReturned}
	}
	return reading, nil
}

// UpdateCard implements partner.CardIssuer. What Lithic refuses is looked at once more: it may stand so already.
func (a *Adapter) UpdateCard(ctx context.Context, u partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	change := struct {
		State     string `json:"state"`
		Substatus string `json:"substatus,omitempty"`
	}{State: map[issuing.CardState]string{
		issuing.CardStateActive: stateOpen, issuing.CardStatePaused: statePaused, issuing.CardStateClosed: stateClosed,
	}[u.State]}
	if u.State == issuing.CardStateClosed {
		change.Substatus = substatusOf(u.Reason)
	}
	var c card
	err := a.client.Call(ctx, httpcall.Request{Method: http.MethodPatch, Path: cardPath(u.Card.Token), Body: change,
		Repeatable: true}, &c)
	reason, refused := refusalOf(err)
	if refused {
		if c, err = a.readCard(ctx, u.Card.Token); err != nil {
			if _, unknown := refusalOf(err); unknown {
				return partner.Refused[partner.CardUpdated](reason), nil
			}
		}
	}
	switch {
	case err != nil:
		return partner.Answer[partner.CardUpdated]{}, err
	case c.state() == u.State:
		return partner.Done(partner.CardUpdated{}), nil
	case refused:
		return partner.Refused[partner.CardUpdated](reason + ": the card is " + c.State), nil
	}
	return partner.Answer[partner.CardUpdated]{}, fmt.Errorf("Lithic took the state %s, and the card is %s", change.State,
		c.State)
}

// renewFor is how many years a renewed card is good for beyond its old expiry.
const renewFor = 3

// RenewCard implements partner.CardRenewer. Lithic renews a card again each time that it is told to, so the card is
// looked at first.
func (a *Adapter) RenewCard(ctx context.Context, r partner.CardRenewal) (partner.Answer[partner.IssuedCard], error) {
	c, err := a.readCard(ctx, r.Card.Token)
	if err != nil {
		return partner.Answer[partner.IssuedCard]{}, err
	}
	made, err := a.issued(c)
	if err != nil {
		return partner.Answer[partner.IssuedCard]{}, err
	}
	if later(made, r) {
		return partner.Done(made), nil
	}
	order := struct {
		Month    string           `json:"exp_month"`
		Year     string           `json:"exp_year"`
		Product  string           `json:"product_id,omitempty"`
		Method   string           `json:"shipping_method,omitempty"`
		Shipping *shippingAddress `json:"shipping_address,omitempty"`
	}{Month: fmt.Sprintf("%02d", r.ExpiryMonth), Year: strconv.Itoa(r.ExpiryYear + renewFor)}
	if c.Type == typePhysicalCard {
		order.Product, order.Method = a.settings.Cards.Product, a.settings.Cards.ShippingMethod
		name, err := a.cardholder(ctx, r.Card)
		if err != nil {
			return partner.Answer[partner.IssuedCard]{}, err
		}
		order.Shipping = shippingTo(name, r.Shipping)
	}
	// It is not repeated blindly: see above.
	err = a.client.Call(ctx, httpcall.Request{Method: http.MethodPost, Path: cardPath(r.Card.Token) + "/renew",
		Body: order}, &c)
	if reason, refused := refusalOf(err); refused {
		return partner.Refused[partner.IssuedCard](reason), nil
	}
	if err == nil {
		made, err = a.issued(c)
	}
	if err == nil && !later(made, r) {
		err = errors.New("Lithic renewed the card, and its expiry is no later")
	}
	if err != nil {
		return partner.Answer[partner.IssuedCard]{}, err
	}
	return partner.Done(made), nil
}

// cardholder is the name of a card's cardholder, for the parcel.
func (a *Adapter) cardholder(ctx context.Context, at partner.CardAtIssuer) (string, error) {
	c, err := a.db.Card(ctx, at.ProgrammeID, at.CardID)
	if err != nil {
		return "", err
	}
	holder, err := a.db.Customer(ctx, c.ProgrammeID, c.CustomerID)
	return holder.Name, err
}

// later tells whether a card expires after the expiry that is to be replaced.
func later(made partner.IssuedCard, r partner.CardRenewal) bool {
	return cmp.Or(cmp.Compare(made.ExpiryYear, r.ExpiryYear), cmp.Compare(made.ExpiryMonth, r.ExpiryMonth)) > 0
}

// showFor is how long Lithic's page shows a card.
const showFor = time.Minute

// RevealCard implements partner.CardRevealer: Lithic's page shows the card, for a minute. The URL is signed with the
// API key, which it does not give away.
func (a *Adapter) RevealCard(_ context.Context, c partner.CardAtIssuer) (partner.RevealedCard, error) {
	if c.Token == "" {
		return partner.RevealedCard{}, errors.New("the card has no token at Lithic")
	}
	asked, err := json.Marshal(struct {
		Token      string `json:"token"`
		CSS        string `json:"css,omitempty"`
		Expiration string `json:"expiration"`
	}{c.Token, a.settings.Cards.RevealCSS, a.now().Add(showFor).UTC().Format("2006-01-02T15:04:05.000Z")})
	if err != nil {
		return partner.RevealedCard{}, err
	}
	mac := hmac.New(sha256.New, []byte(a.settings.APIKey.Value()))
	mac.Write(asked)
	query := url.Values{
		"embed_request": {base64.StdEncoding.EncodeToString(asked)},
		"hmac":          {base64.StdEncoding.EncodeToString(mac.Sum(nil))},
	}
	return partner.RevealedCard{Page: strings.TrimSuffix(a.settings.URL, "/") + "/v1/embed/card?" + query.Encode()}, nil
}
