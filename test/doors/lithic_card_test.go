package doors

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"net/http"
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

// filed is how many disputes Lithic has.
func (d *lithicDoor) filed() (count int, files bool) { return len(d.api.Disputes()), true }

func (d *lithicDoor) issued() (count int, issues bool) { return d.api.Cards(), true }

func (*lithicDoor) merchant() (id, category, country string) { return "M1", "5812", "FR" }

// caseOf is Lithic's name of the dispute of the payment.
func (p *lithicPayment) caseOf() (token string) {
	for _, d := range p.d.api.Disputes() {
		if d["transaction_token"] == p.Token {
			token = d["token"].(string) //nolint:forcetypeassert // ours
		}
	}
	return token
}

// lostDispute is what sends that the dispute ended, as Lithic tells of one that it files by hand.
func (p *lithicPayment) lostDispute() func() bool {
	return p.event(lithictest.Object{
		"event_type": "dispute.updated", "token": p.caseOf(), "transaction_token": p.Token, "status": "CASE_CLOSED",
		"resolution_reason": "CASE_LOST", "amount": 4000,
	})
}

// managedDispute is what sends all that has happened to a dispute that Lithic manages.
func (p *lithicPayment) managedDispute(s step) func() bool {
	happened := lithictest.Object{
		"type": "WORKFLOW", "action": "CLOSED", "disposition": "WON", "amount": s.amount, "reason": nil, "stage": "CLAIM",
	}
	if s.verb == represents {
		happened = lithictest.Object{"type": "FINANCIAL", "amount": s.amount, "polarity": "DEBIT", "stage": "REPRESENTMENT"}
	}
	p.disputed = append(p.disputed, lithictest.Object{
		"token": uuid.NewString(), "type": happened["type"], "data": happened,
		"created": time.Date(2026, 3, 3, 12, len(p.disputed), 0, 0, time.UTC).Format(time.RFC3339),
	})
	return p.event(lithictest.Object{
		"event_type": "dispute_transaction.updated", "token": p.caseOf(), "card_token": p.Card, "currency": "USD",
		"transaction_series": lithictest.Object{
			"type": "DISPUTE", "related_transaction_token": p.Token, "related_transaction_event_token": nil,
		},
		"events": slices.Clone(p.disputed),
	})
}

// authenticate has a merchant ask for the cardholder, who answers. Lithic is told until it knows, and then tells how it ended,
// in any order with what it told before.
func (p *lithicPayment) authenticate(signs bool) bool {
	in, ctx, token := p.in, p.in.Context(), uuid.NewString()
	about := func(result string) lithictest.Object {
		return lithictest.Object{
			"token": token, "card_token": p.Card, "authentication_result": result, "channel": "BROWSER",
			"merchant":    lithictest.Object{"id": "SHOP-1", "country": "GBR", "mcc": "5999", "name": "Corner shop"},
			"transaction": lithictest.Object{"amount": 2000, "currency": "USD", "currency_exponent": 2},
		}
	}
	for range 2 {
		p.demand("/3ds", about("PENDING_DECISION"), "three_ds_authentication_decision", "CHALLENGE_REQUESTED")
	}
	challenge := p.event(lithictest.Object{
		"event_type": "three_ds_authentication.challenge", "authentication_object": about("PENDING_CHALLENGE"),
		"challenge": lithictest.Object{
			"challenge_method_type": "OUT_OF_BAND", "expiry_time": time.Now().Add(time.Hour).Format(time.RFC3339),
		},
	})
	for range 2 {
		in.await("a challenge to be taken", challenge)
	}
	of := client.Of{Card: p.card.ID}
	asked := onlyOne(in, "an authentication to wait for the cardholder", func() ([]api.CardAuthentication, error) {
		return client.Collect(in.client.GetCardAuthentications(ctx, of, client.ListOptions{Status: "pending"}))
	})
	key, result, answer := client.WithIdempotencyKey(uuid.New()), "DECLINE", "DECLINE_BY_CUSTOMER"
	answered := untilAnswered(in, "the cardholder's answer", func() (api.CardAuthentication, error) {
		if signs {
			result, answer = "SUCCESS", "APPROVE"
			return in.client.SignCardAuthentication(ctx, asked.ID, in.holder.sign(asked.Challenge), key)
		}
		return in.client.RefuseCardAuthentication(ctx, asked.ID, key)
	})
	in.await("Lithic to be told", func() bool {
		a, err := in.client.GetCardAuthentication(ctx, answered.ID)
		return err == nil && !a.AnsweredAt.IsZero()
	})
	for _, said := range p.d.api.ChallengeResponses(token) {
		if said != answer {
			in.Errorf("Lithic was told %s, and the cardholder's answer is %s", said, answer)
		}
	}
	ended := p.event(withType(about(result), "three_ds_authentication.updated"))
	random := rand.New(rand.NewPCG(1, uint64(len(token)))) // #nosec G404 -- any order
	for _, send := range inAnyOrder([]func() bool{challenge, ended}, false, random) {
		in.await("the end of an authentication to be taken", send)
	}
	return len(p.d.api.ChallengeResponses(token)) > 0
}

func withType(o lithictest.Object, kind string) lithictest.Object {
	o["event_type"] = kind
	return o
}

// demand asks until a question is answered as it is to be.
func (p *lithicPayment) demand(path string, question lithictest.Object, member, want string) {
	body := encode(p.in.T, question)
	p.in.await(path+" to be answered "+want, func() bool {
		status, text := p.in.send(p.d.url+path, lithictest.Sign(streamSecret, uuid.NewString(), time.Now(), body), body)
		var said map[string]string
		return status == http.StatusOK && json.Unmarshal(text, &said) == nil && said[member] == want
	})
}

// tokens has a payment token decided about, and are what send how it stood.
func (p *lithicPayment) tokens() (sends []func() bool) {
	token := uuid.NewString()
	for range 2 {
		p.demand("/tokenisation", lithictest.Object{
			"event_type": "digital_wallet.tokenization_approval_request", "tokenization_token": token, "card_token": p.Card,
			"created": "2026-03-01T12:00:00Z", "digital_wallet_token_metadata": lithictest.Object{"token_requestor_name": "APPLE_PAY"},
		}, "tokenization_decision", "APPROVE")
	}
	for i, status := range []string{"PENDING_ACTIVATION", "ACTIVE", "PAUSED", "ACTIVE"} {
		at := fmt.Sprintf("2026-03-01T12:%02d:00Z", i+1)
		sends = append(sends, p.event(lithictest.Object{
			"event_type": "tokenization.updated", "card_token": p.Card, "created": at, "tokenization": lithictest.Object{
				"token": token, "card_token": p.Card, "status": status, "token_requestor_name": "APPLE_PAY", "updated_at": at,
			},
		}))
	}
	return sends
}
