package lithic_test

import (
	"bytes"
	"io"
	"net/http"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// What the door costs: a purchase over the auth stream, by HTTP with its signature, beside the bare decision of the same
// purchase. Both are made in turn, and their ratio is reported.
func BenchmarkDecisionOverLithic(b *testing.B) {
	h := newEnv(b, worktest.New(b, storetest.Open(b, storetest.Engines["SQLite"](b))), "")
	card, _ := h.newCard()
	client := h.listener.Client()
	var bare, door time.Duration
	for b.Loop() {
		began := time.Now()
		_, err := h.Payments.Authorise(h.Ctx, h.Programme, card.ID, payments.Purchase{
			Amount: "0.05", Currency: "USD",
			Merchant: issuing.Merchant{ID: "M1", Name: "COFFEE SHOP", MCC: 5812, Country: "FR", City: "PARIS"},
		})
		bare += time.Since(began)
		if err != nil {
			b.Fatal(err)
		}
		body := h.encode(h.newPayment(card).Request("AUTHORIZATION", h.token("evt"), 5))
		r, err := http.NewRequestWithContext(h.Ctx, http.MethodPost, h.listener.URL+"/asa", bytes.NewReader(body))
		if err != nil {
			b.Fatal(err)
		}
		r.Header = lithictest.Sign(streamSecret[6:], h.token("msg"), time.Now(), body)
		began = time.Now()
		answer, err := client.Do(r)
		if err != nil {
			b.Fatal(err)
		}
		said, err := io.ReadAll(answer.Body)
		_ = answer.Body.Close()
		door += time.Since(began)
		if err != nil || !bytes.Contains(said, []byte(`"APPROVED"`)) {
			b.Fatalf("%s %v", said, err)
		}
	}
	worktest.ReportRatio(b, bare, door)
}
