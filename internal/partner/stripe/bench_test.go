package stripe_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"strconv"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// What the door costs: a purchase over it, by HTTP with its signature, beside the bare decision of the same purchase. Both
// are made in turn, and their ratio is reported.
func BenchmarkDecisionOverStripe(b *testing.B) {
	h := worktest.New(b, storetest.Open(b, storetest.Engines["SQLite"](b)))
	e := newEnv(b, h)
	s := httptest.NewServer(e.handler)
	defer s.Close()
	var bare, door time.Duration
	count := 0
	for b.Loop() {
		count++
		shop := strconv.Itoa(count)
		began := time.Now()
		_, err := h.Payments.Authorise(b.Context(), h.Programme, e.card, payments.Purchase{
			Amount: "0.01", Currency: "USD",
			Merchant: issuing.Merchant{ID: "bare " + shop, Name: "Shop", MCC: 4121, Country: "US", City: "Boston"},
		})
		bare += time.Since(began)
		if err != nil {
			b.Fatal(err)
		}
		seller := maps.Clone(e.shapes.Authorisation["merchant_data"].(object))
		seller["network_id"] = shop
		body := e.eventBody("issuing_authorization.request", e.payment("iauth_"+shop, object{
			"pending_request": stripetest.Pending(1, false), "merchant_data": seller,
		}), nil)
		r, err := http.NewRequestWithContext(b.Context(), http.MethodPost, s.URL+"/events", bytes.NewReader(body))
		if err != nil {
			b.Fatal(err)
		}
		r.Header.Set("Stripe-Signature", stripetest.Sign(body, secret))
		began = time.Now()
		answered, err := http.DefaultClient.Do(r)
		if err != nil {
			b.Fatal(err)
		}
		text, err := io.ReadAll(answered.Body)
		_ = answered.Body.Close()
		door += time.Since(began)
		var got answer
		if err = errors.Join(err, json.Unmarshal(text, &got)); err != nil || !got.Approved {
			b.Fatalf("%s %v", text, err)
		}
	}
	worktest.ReportRatio(b, bare, door)
}
