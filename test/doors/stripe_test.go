package doors

import (
	"encoding/json"
	"fmt"
	"maps"
	"net/http"
	"sync/atomic"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
)

const stripeSecret = "whsec_of_stripe"

// stripeDoor is Stripe: cards are made at stripe-mock, and events are in the shapes that it has.
type stripeDoor struct {
	url    string
	api    *stripetest.API
	shapes stripetest.Shapes
	count  atomic.Int64
}

func newStripeDoor() door { return &stripeDoor{} }

// Stripe has no message that asks and clears in one, and tells of what is taken back as of a debit or a refund. It takes no
// dispute back, tells how each ended, and authenticates by itself.
func (*stripeDoor) cannot() []verb {
	return []verb{
		asksSingle, withdrawsAtOnce, fundsAccount, mayCredit, inquires, undoes, undoesBack, withdraws, concedes, authenticates, refusesAuth,
	}
}

func (*stripeDoor) reorders() bool { return true }

func (d *stripeDoor) partners(in *installation) (entries, more string) {
	in.Helper()
	var address string
	d.api, address = stripetest.StartAPI(in.T)
	d.shapes = stripetest.ReadShapes(in.T)
	listener := freeAddress(in.T)
	d.url = "http://" + listener + "/events"
	in.config.Secrets["STRIPE_KEY"], in.config.Secrets["STRIPE_SECRET"] = "sk_test_123", stripeSecret
	return fmt.Sprintf(`{"name": "cards", "type": "stripe", "programme": %q, "listen": {"address": %q}, "settings": {
		"apiKey": "env:STRIPE_KEY", "webhookSecrets": ["env:STRIPE_SECRET"], "currency": "USD", "url": %q}}`,
		in.made.ProgrammeID, listener, address), `"issuer": "cards",`
}

func (d *stripeDoor) begin(in *installation, card *api.Card) payment {
	p := &stripePayment{d: d, in: in, id: "iauth_" + uuid.NewString(), card: "ic_of_nobody"}
	if card != nil {
		p.card = d.api.TokenOf(card.ID.String())
	}
	return p
}

// stripePayment is an authorisation at Stripe.
type stripePayment struct {
	d            *stripeDoor
	in           *installation
	id, card     string
	history      []stripetest.Object
	held         int64
	transactions []stripetest.Object
	said         stripetest.Object // of how the card is used
}

// now is the authorisation as it stands.
func (p *stripePayment) now(changes stripetest.Object) stripetest.Object {
	all := stripetest.Object{
		"approved": p.held > 0, "amount": p.held, "merchant_amount": p.held,
		"request_history": append([]stripetest.Object{}, p.history...),
	}
	maps.Copy(all, p.said)
	maps.Copy(all, changes)
	return p.d.shapes.Payment(p.in.T, p.id, p.card, all)
}

// event is an event of its own, and what sends it.
func (p *stripePayment) event(kind string, o, previous stripetest.Object) func() bool {
	body := stripetest.EventBody(p.in.T, fmt.Sprintf("evt_%d", p.d.count.Add(1)), kind, o, previous)
	return func() bool {
		status, text := p.in.send(p.d.url, http.Header{"Stripe-Signature": {stripetest.Sign(body, stripeSecret)}}, body)
		return taken(p.in, status, text)
	}
}

func (p *stripePayment) asked(cents int64, approved bool, reason string) stripetest.Object {
	return stripetest.Asked(cents, approved, reason, int64(10+len(p.history)))
}

// ask asks. A question that is not answered is declined by Stripe, which tells so, and the shop tries again.
func (p *stripePayment) ask(s step) (approved bool, cents int64) {
	if s.verb == early {
		p.history = append(p.history, p.asked(s.amount, false, "webhook_timeout"))
		send := p.event("issuing_authorization.created", p.now(stripetest.Object{"status": "closed"}), nil)
		p.in.await("the decline to be taken", send)
		p.history = nil
	}
	for {
		question := p.question(s)
		said, ok := p.answer(question)
		if ok {
			for again := false; !again; {
				var repeated stripeAnswer
				if repeated, again = p.answer(question); again && repeated.Approved != said.Approved {
					p.in.Errorf("a question about %s was answered %t, and then %t", p.id, said.Approved, repeated.Approved)
				}
			}
			cents = s.amount
			if said.Amount != nil {
				cents = *said.Amount
			}
			reason := map[bool]string{true: "webhook_approved", false: "webhook_declined"}[said.Approved]
			p.history = append(p.history, p.asked(cents, said.Approved, reason))
			if said.Approved {
				p.held += cents
			}
			return said.Approved, cents
		}
		p.history = append(p.history, p.asked(s.amount, false, "webhook_timeout"))
		p.in.await("what was not answered to be taken", p.event("issuing_authorization.updated", p.now(nil), nil))
		if s.verb == early {
			return false, 0 // another question would be about another purchase, of which nothing was taken back
		}
	}
}

// question is an authorisation request.
func (p *stripePayment) question(s step) stripetest.Object {
	pending := stripetest.Pending(s.amount, s.verb == asksPart)
	changes := stripetest.Object{"pending_request": pending}
	p.said = p.use(s)
	if parts := p.said["amount_details"]; parts != nil {
		pending["amount_details"] = parts
	}
	switch s.verb {
	case online:
		changes["authorization_method"] = "online"
	case foreign:
		pending["currency"], pending["merchant_currency"] = "eur", "eur"
	}
	return p.now(changes)
}

type stripeAnswer struct {
	Approved bool   `json:"approved"`
	Amount   *int64 `json:"amount"`
}

// answer asks once; false when there was no answer.
func (p *stripePayment) answer(question stripetest.Object) (said stripeAnswer, ok bool) {
	body := stripetest.EventBody(p.in.T, fmt.Sprintf("evt_%d", p.d.count.Add(1)), "issuing_authorization.request", question, nil)
	status, text := p.in.send(p.d.url, http.Header{"Stripe-Signature": {stripetest.Sign(body, stripeSecret)}}, body)
	if status != http.StatusOK {
		return said, false
	}
	if err := json.Unmarshal(text, &said); err != nil {
		p.in.Errorf("a question was answered %s", text)
	}
	return said, !isUndecided(text)
}

// isUndecided tells whether the platform says that it could not decide in time.
func isUndecided(text []byte) bool {
	var said struct{ Metadata map[string]string }
	_ = json.Unmarshal(text, &said)
	for _, outcome := range said.Metadata {
		if outcome == "undecided" {
			return true
		}
	}
	return false
}

func (p *stripePayment) advise(s step) []func() bool {
	const updated = "issuing_authorization.updated"
	move := func(kind, of string, cents int64) stripetest.Object {
		o := p.d.shapes.Moved(p.in.T, "ipi_"+uuid.NewString(), kind, p.card, of, cents)
		for _, name := range []string{"merchant_data", "amount_details"} {
			if value := p.said[name]; value != nil {
				o[name] = value
			}
		}
		return o
	}
	created := func(o stripetest.Object) func() bool { return p.event("issuing_transaction.created", o, nil) }
	ended := func(status string) func() bool {
		return p.event(updated, p.now(stripetest.Object{
			"approved": true, "status": status, "transactions": append([]stripetest.Object{}, p.transactions...),
		}), stripetest.Object{"status": "pending"})
	}
	switch s.verb {
	case clears, clearsLast:
		o := move("capture", p.id, -s.amount)
		p.transactions = append(p.transactions, o)
		if s.verb == clears {
			return []func() bool{created(o)}
		}
		return []func() bool{created(o), ended("closed")}
	case shrinks:
		was := stripetest.Object{"amount": p.held, "merchant_amount": p.held}
		p.held -= s.amount
		return []func() bool{p.event(updated, p.now(nil), was)}
	case givesUp:
		return []func() bool{ended("reversed")}
	case expires:
		return []func() bool{ended("expired")}
	case loses:
		last := len(p.history) - 1
		p.history[last] = stripetest.Asked(s.amount, false, "webhook_timeout", int64(10+last))
		return []func() bool{p.event(updated, p.now(stripetest.Object{"approved": false, "status": "closed"}), nil)}
	case stoodIn:
		p.history = append(p.history, p.asked(s.amount, true, "webhook_timeout"))
		p.held += s.amount
		return []func() bool{p.event("issuing_authorization.created", p.now(nil), nil)}
	case decidesFor, decidesAgainst, represents:
		return []func() bool{p.disputed(s.verb)}
	case tokenises:
		return p.tokens()
	case posts:
		return []func() bool{created(move("capture", "", -s.amount))}
	case refunds:
		return []func() bool{created(move("refund", p.id, s.amount))}
	case credits:
		return []func() bool{created(move("refund", "", s.amount))}
	}
	p.in.Fatalf("Stripe has no words for what %s", s.verb)
	return nil
}
