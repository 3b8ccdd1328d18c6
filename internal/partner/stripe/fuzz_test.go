package stripe_test

import (
	"encoding/json"
	"testing"
)

// Whatever Stripe signs is answered, and every message that is handed on is one that the port takes.
func FuzzEvent(f *testing.F) {
	for _, kind := range []string{"issuing_authorization.request", "issuing_authorization.updated", "issuing_transaction.created"} {
		for _, o := range []object{request(), {"id": "x"}, {"id": "x", "transactions": []any{nil, "ipi_1"}, "request_history": []any{nil}}, {
			"id": "x", "approved": true, "status": "closed", "currency": "usd", "card": "ic_1", "merchant_data": nil, "amount": -1,
			"transactions": []object{{"id": "ipi_1", "amount": -5, "currency": "jpy", "merchant_currency": "xxx", "type": "refund"}},
		}} {
			text, err := json.Marshal(o)
			if err != nil {
				f.Fatal(err)
			}
			f.Add(kind, string(text), `{"amount": 9}`)
		}
	}
	f.Fuzz(func(t *testing.T, kind, o, previous string) {
		if len(kind) > 100 || !json.Valid([]byte(o)) || !json.Valid([]byte(previous)) {
			return
		}
		body, err := json.Marshal(map[string]any{"id": "evt_1", "type": kind, "data": map[string]any{
			"object": json.RawMessage(o), "previous_attributes": json.RawMessage(previous),
		}})
		if err != nil {
			return
		}
		r := &recorder{}
		w := (&door{t: t, handler: newDoor(ignoresCards{t}, r).handler}).post(body)
		if w.Code != 200 && w.Code != 400 && w.Code != 503 {
			t.Errorf("answered %d", w.Code)
		}
		for _, m := range r.messages {
			if m.IDs.Event == "" || m.Amount.IsNegative() || m.Billing != nil && m.Billing.Amount.IsNegative() {
				t.Errorf("handed on %+v", m)
			}
		}
	})
}

// ignoresCards takes events about cards without a complaint.
type ignoresCards struct{ testing.TB }

func (ignoresCards) Error(...any) {}
