package stripetest

import (
	"encoding/json"
	"maps"
	"testing"
	"time"

	"github.com/stripe/stripe-go/v82/webhook"
)

// Shapes are what messages are made of, as Stripe's description has it.
type Shapes struct{ Authorisation, Transaction Object }

// ReadShapes asks stripe-mock for them.
func ReadShapes(tb testing.TB) Shapes {
	tb.Helper()
	return Shapes{Shape(tb, "/v1/issuing/authorizations/iauth_x"), Shape(tb, "/v1/issuing/transactions/ipi_x")}
}

// Payment is an authorisation of a card, about which nothing was asked yet.
func (s Shapes) Payment(tb testing.TB, id, card string, changes Object) Object {
	tb.Helper()
	of := maps.Clone(s.Authorisation["card"].(Object)) //nolint:forcetypeassert // as the description has it
	of["id"] = card
	base := With(tb, s.Authorisation, Object{
		"id": id, "card": of, "amount": 0, "merchant_amount": 0, "approved": false, "pending_request": nil,
		"request_history": []Object{}, "transactions": []Object{}, "status": "pending", "created": time.Now().Unix(),
		"network_data": Object{
			"acquiring_institution_id": "ACQ1", "system_trace_audit_number": "000123", "transaction_id": "visa-" + id,
		},
	})
	return With(tb, base, changes)
}

// Moved is a transaction of a card. Its amount is Stripe's: below zero for a debit. Without an authorisation it names none.
func (s Shapes) Moved(tb testing.TB, id, kind, card, authorisation string, amount int64) Object {
	tb.Helper()
	changes := Object{
		"id": id, "type": kind, "amount": amount, "merchant_amount": amount, "card": card, "authorization": nil,
		"network_data": Object{"authorization_code": "S123456", "processing_date": "2026-03-02", "transaction_id": nil},
	}
	if authorisation != "" {
		changes["authorization"] = authorisation
	}
	return With(tb, s.Transaction, changes)
}

// Pending is a pending_request in dollars.
func Pending(amount int64, controllable bool) Object {
	return Object{
		"amount": amount, "currency": "usd", "is_amount_controllable": controllable, "merchant_amount": amount, "merchant_currency": "usd",
		"amount_details": nil, "network_risk_score": nil,
	}
}

// Asked is an entry of request_history.
func Asked(amount int64, approved bool, reason string, created int64) Object {
	return Object{
		"amount": amount, "approved": approved, "reason": reason, "created": created, "currency": "usd", "merchant_amount": amount,
		"merchant_currency": "usd", "authorization_code": "S123456", "reason_message": nil, "requested_at": created, "amount_details": nil,
		"network_risk_score": nil,
	}
}

// EventBody is an event. Previous is what it changed, as it was before; nil: nothing.
func EventBody(tb testing.TB, id, kind string, o, previous Object) []byte {
	tb.Helper()
	data := Object{"object": o}
	if previous != nil {
		data["previous_attributes"] = previous
	}
	body, err := json.Marshal(Object{
		"id": id, "object": "event", "api_version": "2025-08-27.basil", "type": kind, "created": 1, "data": data,
	})
	if err != nil {
		tb.Fatal(err)
	}
	return body
}

// Sign is the header Stripe-Signature of an event, now.
func Sign(body []byte, secret string) string {
	return webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: body, Secret: secret}).Header
}
