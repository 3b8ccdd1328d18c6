package stripe_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"maps"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"github.com/stripe/stripe-go/v82/webhook"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// What the door costs: a bare decision, the same through the port, and over this door by HTTP with signature, in one
// run on SQLite. Each approves a cent at another merchant.
func BenchmarkDecision(b *testing.B) {
	h := worktest.New(b, storetest.Open(b, storetest.Engines["SQLite"](b)))
	e := newEnv(b, h)
	n := network.New(work.New(h.DB, h.Clock.Now), h.Payments, finder{h}, slog.New(slog.DiscardHandler))
	cent := decimal.New(1, -2)
	count := 0
	merchant := func() issuing.Merchant {
		count++
		return issuing.Merchant{ID: strconv.Itoa(count), Name: "Shop", MCC: 4121, Country: "US", City: "Boston"}
	}
	b.Run("bare", func(b *testing.B) {
		for b.Loop() {
			_, err := h.Payments.Authorise(b.Context(), h.Programme, e.card, payments.Purchase{
				Amount: "0.01", Currency: "USD", Merchant: merchant(),
			})
			if err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("port", func(b *testing.B) {
		for b.Loop() {
			m := merchant()
			got, err := n.Handle(b.Context(), partner.NetworkMessage{
				Partner: partnerName, Kind: partner.NetworkPurchase, Programme: h.Programme, Card: partner.CardRef{Token: cardToken},
				IDs:    issuing.NetworkIDs{Event: "port_" + m.ID, Payment: "port_" + m.ID, Network: "net_" + m.ID},
				Amount: cent, Currency: "USD", Billing: &partner.Billing{Amount: cent, Currency: "USD"}, Merchant: m,
				DecideBy: time.Now().Add(time.Minute),
			})
			if err != nil || !got.Approved {
				b.Fatal(got, err)
			}
		}
	})
	s := httptest.NewServer(e.handler)
	defer s.Close()
	b.Run("door", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			m := merchant()
			seller := maps.Clone(e.shape["merchant_data"].(object))
			seller["network_id"] = m.ID
			body := e.eventBody("issuing_authorization.request", e.payment("iauth_"+m.ID, object{
				"pending_request": pending(1, false), "merchant_data": seller,
			}), nil)
			signed := webhook.GenerateTestSignedPayload(&webhook.UnsignedPayload{Payload: body, Secret: secret})
			r, err := http.NewRequestWithContext(b.Context(), http.MethodPost, s.URL+"/events", bytes.NewReader(body))
			if err != nil {
				b.Fatal(err)
			}
			r.Header.Set("Stripe-Signature", signed.Header)
			b.StartTimer()
			answered, err := http.DefaultClient.Do(r)
			if err != nil {
				b.Fatal(err)
			}
			text, err := io.ReadAll(answered.Body)
			_ = answered.Body.Close()
			var got answer
			if err = errors.Join(err, json.Unmarshal(text, &got)); err != nil || !got.Approved {
				b.Fatalf("%s %v", text, err)
			}
		}
	})
}
