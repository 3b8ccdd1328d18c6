package doors

import (
	"encoding/json"
	"fmt"
	"net/http"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

const (
	lithicKey    = "key_of_lithic"
	streamSecret = "c3RyZWFtIHNlY3JldCBvZiB0aGUgdGVzdA=="
	eventSecret  = "ZXZlbnQgc2VjcmV0IG9mIHRoZSB0ZXN0IQ=="
)

// lithicDoor is Lithic: cards are made at a stand-in of its API.
type lithicDoor struct {
	url string
	api *lithictest.API
}

func newLithicDoor() door { return &lithicDoor{} }

// Lithic takes back refunds, and clearings only by a correction. It tells how each dispute ended, and has no mark for quasi-cash.
func (*lithicDoor) cannot() []verb { return []verb{undoes, concedes, buysQuasiCash} }

func (*lithicDoor) reorders() bool { return true }

func (d *lithicDoor) partners(in *installation) (entries, more string) {
	in.Helper()
	d.api = lithictest.NewAPI(in.T, lithicKey)
	listener := freeAddress(in.T)
	d.url = "http://" + listener
	in.config.Secrets["LITHIC_KEY"] = lithicKey
	in.config.Secrets["STREAM"], in.config.Secrets["EVENTS"] = "whsec_"+streamSecret, "whsec_"+eventSecret
	return fmt.Sprintf(`{"name": "lithic", "type": "lithic", "programme": %q, "listen": {"address": %q}, "settings": {
		"url": %q, "apiKey": "env:LITHIC_KEY", "authStreamSecrets": ["env:STREAM"], "eventSecrets": ["env:EVENTS"],
		"authenticationSecrets": ["env:STREAM"], "tokenSecrets": ["env:STREAM"], "answerWithin": "5s",
		"cards": {"network": "visa"}}}`, in.made.ProgrammeID, listener, d.api.URL), `"issuer": "lithic",`
}

func (d *lithicDoor) begin(in *installation, card *api.Card) payment {
	token := "token-of-nobody"
	if card != nil {
		token = d.api.TokenOf(card.ID.String())
	}
	return &lithicPayment{d: d, in: in, card: card, Payment: lithictest.NewPayment(uuid.NewString(), token)}
}

type lithicPayment struct {
	*lithictest.Payment
	d        *lithicDoor
	in       *installation
	card     *api.Card           // nil: the card is nobody's
	disputed []lithictest.Object // what happened to its dispute
	asked    verb
}

// update is what sends the payment as it stands.
func (p *lithicPayment) update() func() bool {
	said := p.Update()
	p.mark(said)
	for _, e := range p.Events {
		p.markFunding(e)
	}
	return p.event(said)
}

// event is what sends an event.
func (p *lithicPayment) event(said lithictest.Object) func() bool {
	body := encode(p.in.T, said)
	return func() bool {
		headers := lithictest.Sign(eventSecret, uuid.NewString(), time.Now(), body)
		status, text := p.in.send(p.d.url+"/events", headers, body)
		return taken(p.in, status, text)
	}
}

// asksOf are Lithic's words for questions.
var asksOf = map[verb]string{
	asksSingle: "FINANCIAL_AUTHORIZATION", withdrawsAtOnce: "FINANCIAL_AUTHORIZATION", mayCredit: "CREDIT_AUTHORIZATION",
	inquires: "BALANCE_INQUIRY",
}

// ask asks. Lithic declines a question that is not answered, and tells so; the shop then tries again. So it does, a few times,
// if the answer gives no reason: the platform says so of what it could not decide in time.
func (p *lithicPayment) ask(s step) (approved bool, cents int64) {
	if s.verb == authenticates || s.verb == refusesAuth {
		return p.authenticate(s.verb == authenticates), s.amount
	}
	tries := 5
	kind := asksOf[s.verb]
	if kind == "" {
		kind = "AUTHORIZATION"
	}
	p.asked = s.verb.asksFor()
	for {
		if p.Status == "DECLINED" {
			p.Payment = lithictest.NewPayment(uuid.NewString(), p.Card)
		}
		event := uuid.NewString()
		if s.verb == early {
			p.decline(kind, event, s.amount)
		}
		question := p.question(kind, event, s)
		said, ok := p.answer(question)
		undecided := ok && said.Result == "DECLINED" && s.verb != early && !s.verb.isDeclined()
		if tries--; !ok || undecided && tries > 0 {
			p.decline(kind, event, s.amount)
			continue
		}
		said = p.repeat(question, said)
		if said.Result != "APPROVED" {
			if s.verb != early {
				p.decline(kind, event, s.amount)
			}
			return false, 0
		}
		cents = s.amount
		if said.Approved != nil {
			cents = *said.Approved
		}
		p.Happens(kind, event, "APPROVED", signed(s.verb, cents))
		if kind == "AUTHORIZATION" {
			p.Held += int(cents)
		}
		p.in.await("the answer to be confirmed", p.update())
		if s.verb == inquires {
			return true, said.Balance.Available
		}
		return true, cents
	}
}

// repeat asks again what was answered, until it is answered in the same way. DECLINED is also said of what was not decided in time,
// on whichever of the two occasions, and leaves no decision.
func (p *lithicPayment) repeat(question lithictest.Object, said lithicAnswer) lithicAnswer {
	for tries := 20; tries > 0; {
		repeated, answered := p.answer(question)
		if !answered {
			continue
		}
		if repeated.Result == said.Result {
			return said
		}
		if tries--; said.Result == "DECLINED" && repeated.Result != "APPROVED" {
			said = repeated
		} else if repeated.Result != "DECLINED" {
			break
		}
	}
	p.in.Errorf("a question about %s was answered %s, and then otherwise", p.Token, said.Result)
	return said
}

// question is an authorisation request.
//
//nolint:forcetypeassert // what lithictest makes
func (p *lithicPayment) question(kind, event string, s step) lithictest.Object {
	q := p.Request(kind, event, signed(s.verb, s.amount))
	p.mark(q)
	pos := q["pos"].(lithictest.Object)
	switch s.verb.asksFor() {
	case asksPart:
		pos["terminal"].(lithictest.Object)["partial_approval_capable"] = true
	case withdrawsCash, withdrawsAtOnce:
		q["cash_amount"] = s.amount
	case takesCashBack:
		q["cash_amount"] = s.partInCash()
	case fundsAccount:
		p.markFunding(q)
	case online:
		pos["entry_mode"].(lithictest.Object)["pan"] = "ECOMMERCE"
	case foreign:
		q["amounts"].(lithictest.Object)["cardholder"].(lithictest.Object)["currency"] = "EUR"
	}
	return q
}

// decline tells that Lithic declined.
func (p *lithicPayment) decline(kind, event string, cents int64) {
	if len(p.Events) == 0 {
		p.Status = "DECLINED"
	}
	p.Happens(kind, event, "UNKNOWN_HOST_TIMEOUT", int(cents))
	p.in.await("the decline to be taken", p.update())
}

type lithicAnswer struct {
	Result   string `json:"result"`
	Approved *int64 `json:"approved_amount"`
	Balance  struct{ Available int64 }
}

// answer asks once; false when there was no answer.
func (p *lithicPayment) answer(question lithictest.Object) (said lithicAnswer, ok bool) {
	body := encode(p.in.T, question)
	status, text := p.in.send(p.d.url+"/asa", lithictest.Sign(streamSecret, uuid.NewString(), time.Now(), body), body)
	if status != http.StatusOK {
		return said, false
	}
	if err := json.Unmarshal(text, &said); err != nil {
		p.in.Errorf("a question was answered %s", text)
	}
	return said, true
}

func (p *lithicPayment) advise(s step) []func() bool {
	switch s.verb {
	case decidesFor, represents:
		return []func() bool{p.managedDispute(s)}
	case decidesAgainst:
		return []func() bool{p.lostDispute()}
	case tokenises:
		return p.tokens()
	}
	amount := int(s.amount)
	happens := func(kind string, cents int) { p.Happens(kind, uuid.NewString(), "APPROVED", cents) }
	switch s.verb {
	case clears, clearsLast:
		happens("CLEARING", amount)
		p.Held = max(0, p.Held-amount)
		if s.verb == clearsLast {
			p.Held, p.Status = 0, "SETTLED"
		}
	case shrinks:
		happens("AUTHORIZATION_REVERSAL", amount)
		p.Held -= amount
	case givesUp:
		happens("AUTHORIZATION_REVERSAL", p.Held)
		p.Held, p.Status = 0, "VOIDED"
	case expires:
		happens("AUTHORIZATION_EXPIRY", p.Held)
		p.Held, p.Status = 0, "EXPIRED"
	case loses:
		p.Events[len(p.Events)-1]["result"], p.Status, p.Held = "UNKNOWN_HOST_TIMEOUT", "DECLINED", 0
	case stoodIn:
		happens("AUTHORIZATION", amount)
		p.Held += amount
	case posts:
		happens("CLEARING", amount)
	case refunds, credits:
		happens("RETURN", -amount)
	case undoesBack:
		happens("RETURN_REVERSAL", amount)
	default:
		p.in.Fatalf("Lithic has no words for what %s", s.verb)
	}
	return []func() bool{p.update()}
}
