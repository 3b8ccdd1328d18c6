package doors

import (
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
)

// filed is how many disputes Stripe has.
func (d *stripeDoor) filed() (count int, files bool) { return len(d.api.Filed()), true }

func (d *stripeDoor) issued() (count int, issues bool) { return d.api.Count("cards"), true }

func (d *stripeDoor) seller() stripetest.Object {
	return d.shapes.Authorisation["merchant_data"].(stripetest.Object) //nolint:forcetypeassert // as the description has it
}

func (d *stripeDoor) merchant() (id, category, country string) {
	of := d.seller()
	return of["network_id"].(string), of["category_code"].(string), of["country"].(string) //nolint:forcetypeassert // as above
}

// disputed is what sends that the dispute of the payment's last transaction has gone on.
func (p *stripePayment) disputed(v verb) func() bool {
	of := p.transactions[len(p.transactions)-1]
	about := stripetest.With(p.in.T, stripetest.Shape(p.in.T, "/v1/issuing/disputes/idp_1"), stripetest.Object{
		"transaction": of["id"], "amount": -of["amount"].(int64), "currency": "usd", "status": "won", //nolint:forcetypeassert // ours
	})
	for _, filed := range p.d.api.Filed() {
		if filed["transaction"] == of["id"] {
			about["id"] = filed["id"]
		}
	}
	kind := map[verb]string{decidesFor: "closed", decidesAgainst: "closed", represents: "funds_rescinded"}[v]
	if v == decidesAgainst {
		about["status"] = "lost"
	}
	return p.event("issuing_dispute."+kind, about, nil)
}

// tokens are what send that a payment token was made, suspended and resumed.
func (p *stripePayment) tokens() (sends []func() bool) {
	base, id := stripetest.Shape(p.in.T, "/v1/issuing/tokens/intok_1"), "intok_"+uuid.NewString()
	for i, status := range []string{"requested", "active", "suspended", "active"} {
		sends = append(sends, p.event("issuing_token.updated", stripetest.With(p.in.T, base, stripetest.Object{
			"id": id, "card": p.card, "status": status, "network_updated_at": 10 * (i + 1), "created": 1, "wallet_provider": "apple_pay",
		}), nil))
	}
	return sends
}

// use is what Stripe says of how the card is used.
func (p *stripePayment) use(s step) stripetest.Object {
	at := func(category string) stripetest.Object {
		return stripetest.Object{"merchant_data": stripetest.With(p.in.T, p.d.seller(), stripetest.Object{"category_code": category})}
	}
	switch s.verb.asksFor() {
	case withdrawsCash:
		return at("6011")
	case buysQuasiCash:
		return at("6051")
	case takesCashBack:
		return stripetest.Object{"amount_details": stripetest.Object{"atm_fee": 0, "cashback_amount": s.partInCash()}}
	case taps:
		return stripetest.Object{"authorization_method": "contactless"}
	}
	return nil
}

func (*stripeDoor) shows(s step) shown {
	want := shownOf(s.verb)
	want.entry = "manual" // as its description has it
	switch s.verb {
	case takesCashBack:
		want.cash = decimalOf(s.partInCash())
	case taps:
		want.entry = "contactless"
	}
	return want
}
