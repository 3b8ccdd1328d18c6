package bench

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/store"
)

// issuerVerb is something that the issuer of a card says of it, where that makes sense.
type issuerVerb struct {
	name, button, says string
	ends               bool // it cannot be undone
	fits               func(v *visit, c issuing.Card) bool
	do                 func(ctx context.Context, v *visit, id issuing.CardID) error
}

var issuerVerbs = []issuerVerb{
	{"issue", "Make the card", "the issuer made the card", false, isBeingMade, func(ctx context.Context, v *visit, id issuing.CardID) error {
		return v.Simulator.Issue(ctx, v.Programme.ID, id)
	}},
	{"fail", "Refuse to make it", "the issuer refused to make the card", true, isBeingMade, func(ctx context.Context, v *visit, id issuing.CardID) error {
		return v.Simulator.Fail(ctx, v.Programme.ID, id)
	}},
	parcelVerb("ship", "Send the parcel", issuing.ShipmentShipped, issuing.ShipmentPending),
	parcelVerb("deliver", "Deliver it", issuing.ShipmentDelivered, issuing.ShipmentPending, issuing.ShipmentShipped, issuing.ShipmentFailed),
	parcelVerb("fail-delivery", "Fail to deliver it", issuing.ShipmentFailed, issuing.ShipmentPending, issuing.ShipmentShipped),
	parcelVerb("return", "Return it to the sender", issuing.ShipmentReturned, issuing.ShipmentShipped, issuing.ShipmentFailed),
	cardVerb("suspend", "Suspend", "the issuer suspended the card", func(ctx context.Context, v *visit, id issuing.CardID) error {
		_, err := v.Onboarding.SuspendCardAtIssuer(ctx, v.Programme.ID, id)
		return err
	}),
	cardVerb("resume", "Resume", "the issuer resumed the card", func(ctx context.Context, v *visit, id issuing.CardID) error {
		_, err := v.Onboarding.ResumeCardAtIssuer(ctx, v.Programme.ID, id)
		return err
	}),
	cardVerb("block", "Block for good", "the issuer blocked the card", func(ctx context.Context, v *visit, id issuing.CardID) error {
		_, err := v.Onboarding.BlockCardAtIssuer(ctx, v.Programme.ID, id)
		return err
	}),
}

// isBeingMade tells whether the simulator is asked for a card. Another issuer makes its own.
func isBeingMade(v *visit, c issuing.Card) bool {
	return c.Status == issuing.CardIssuing && v.Simulator.MakesCards()
}

// parcelVerb says how far the parcel of a physical card has come, if it is in one of some statuses.
func parcelVerb(name, button string, to issuing.ShipmentStatus, from ...issuing.ShipmentStatus) issuerVerb {
	return issuerVerb{
		name, button, "the parcel is " + string(to), false,
		func(_ *visit, c issuing.Card) bool {
			for _, status := range from {
				if c.Shipment != nil && c.Shipment.Status == status {
					return true
				}
			}
			return false
		},
		func(ctx context.Context, v *visit, id issuing.CardID) error {
			_, err := v.Simulator.Ship(ctx, v.Programme.ID, id, to)
			return err
		},
	}
}

// cardVerb is a move of a card that is in use.
func cardVerb(move, button, says string, do func(ctx context.Context, v *visit, id issuing.CardID) error) issuerVerb {
	return issuerVerb{move, button, says, move == "block", func(_ *visit, c issuing.Card) bool {
		return c.PartnerToken != "" && issuing.CardMoves.Can(move, c.Status)
	}, do}
}

// ofCard is a verb on the card in the path, which leads back to it.
func ofCard(do func(ctx context.Context, v *visit, id issuing.CardID) error) func(context.Context, *visit, string) error {
	return func(ctx context.Context, v *visit, id string) error {
		v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(id)
		return do(ctx, v, issuing.CardID(id))
	}
}

// issuerPart is what the issuer can say of a card, and what it can be asked for before a payment.
func (v *visit) issuerPart(c issuing.Card) ([]pages.Part, error) {
	if !v.may() {
		return nil, nil
	}
	part := pages.Part{Title: "The card's issuer says", Wide: true}
	for _, verb := range issuerVerbs {
		if verb.fits(v, c) {
			f := v.form(verb.button, "bench", "cards", string(c.ID), verb.name)
			f.Line, f.Danger = true, verb.ends
			f.Plain = true // the card that stands fixed changes
			part.Forms = append(part.Forms, f)
		}
	}
	if c.PartnerToken != "" && c.Partner == simulator.Name {
		ask := v.form("Ask the cardholder (3-D Secure)", "bench", "cards", string(c.ID), "authenticate")
		ask.Line, ask.Fields = true, []pages.Field{
			{Name: "amount", Label: "Amount", Value: "20.00", Mode: "decimal"}, {Name: "currency", Label: "Currency", Value: "GBP"},
			{Name: "merchant", Label: "Shop", Value: "Corner Shop"},
		}
		token := v.form("Ask for a payment token", "bench", "cards", string(c.ID), "token")
		token.Line, token.Fields = true, []pages.Field{{Name: "requestor", Label: "For", Value: "APPLE_PAY"}}
		part.Forms = append(part.Forms, ask, token)
	}
	if len(part.Forms) == 0 {
		return nil, nil
	}
	asked, err := v.askedTable(c)
	if err != nil {
		return nil, err
	}
	part.Table = asked
	return []pages.Part{part}, nil
}

// mostAsked is how many authentications and how many payment tokens are shown.
const mostAsked = 5

// askedTable is what came of the newest card authentications and payment tokens; nil where there are none.
func (v *visit) askedTable(c issuing.Card) (*pages.Table, error) {
	l := store.List{Programme: v.Programme.ID, Limit: mostAsked}
	asked, err := desk.Take(v.DB.CardAuthentications(v.Ctx, store.Of{Card: c.ID}, l))
	if err != nil {
		return nil, err
	}
	tokens, err := desk.Take(v.DB.PaymentTokens(v.Ctx, store.Of{Card: c.ID}, l))
	if err != nil || len(asked)+len(tokens) == 0 {
		return nil, err
	}
	t := &pages.Table{Name: "Asked before payments", Columns: desk.Columns("When", "What", "Status", "For")}
	for _, a := range asked {
		status := pages.Status(a.Status)
		if a.Status == issuing.AuthenticationPending {
			status.Href = v.ofAccount(a.AccountID)
		}
		t.Rows = append(t.Rows, []pages.Cell{
			pages.Moment(a.CreatedAt), pages.Text("card authentication"), status, {Text: pages.Money(a.Amount, a.Currency), Small: a.Merchant.Name},
		})
	}
	for _, k := range tokens {
		t.Rows = append(t.Rows, []pages.Cell{pages.Moment(k.CreatedAt), pages.Text("payment token"), pages.Status(k.Status), pages.Text(k.Requestor)})
	}
	return t, nil
}

// askAuthentication has a merchant ask whether it is the cardholder who pays. It leads to the wallet that is to sign.
func askAuthentication(ctx context.Context, v *visit, id issuing.CardID) error {
	form := v.Request.PostFormValue
	amount, err := issuing.ParseAmount(form("amount"), form("currency"))
	if err != nil {
		return err
	}
	asked, err := v.Simulator.AskAuthentication(ctx, v.Programme.ID, id, amount, form("currency"),
		simulator.AtTestMerchant(issuing.Merchant{Name: form("merchant")}, nil))
	v.Redirect = v.ofAccount(asked.AccountID)
	return err
}

// askToken has a device ask for a payment token.
func askToken(ctx context.Context, v *visit, id issuing.CardID) error {
	_, err := v.Simulator.AskPaymentToken(ctx, v.Programme.ID, id, v.Request.PostFormValue("requestor"))
	return err
}
