package lithic_test

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"

	"github.com/shopspring/decimal"
)

// What the door costs: decisions over the auth stream beside the bare decision of the same processor, in one run. The
// ratio is reported as ratio.
func BenchmarkDecisionOverTheAuthStream(b *testing.B) {
	h := newEnv(b, worktest.New(b, storetest.Open(b, storetest.Engines["SQLite"](b))), "")
	card, _ := h.newCard()
	processor := network.New(work.New(h.DB, h.Clock.Now), h.Payments, cardsByToken{h.Env}, slog.New(slog.DiscardHandler))
	client := h.listener.Client()
	var bare, door time.Duration
	b.ReportAllocs()
	for b.Loop() {
		m := partner.NetworkMessage{
			Partner: "lithic", Kind: partner.NetworkVerification, Programme: h.Programme,
			Card: partner.CardRef{Token: card.PartnerToken},
			IDs:  issuing.NetworkIDs{Event: h.token("bare"), Payment: h.token("txn")}, Currency: "USD", Amount: decimal.Zero,
		}
		began := time.Now()
		if _, err := processor.Handle(h.Ctx, m); err != nil {
			b.Fatal(err)
		}
		bare += time.Since(began)

		body := h.encode(h.newPayment(card).request("AUTHORIZATION", h.token("evt"), 0))
		r, err := http.NewRequestWithContext(h.Ctx, http.MethodPost, h.listener.URL+"/asa", bytes.NewReader(body))
		if err != nil {
			b.Fatal(err)
		}
		r.Header = sign(streamSecret[6:], h.token("msg"), time.Now(), body)
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
	n := float64(b.N)
	b.ReportMetric(bare.Seconds()*1e6/n, "bare-µs/op")
	b.ReportMetric(door.Seconds()*1e6/n, "door-µs/op")
	b.ReportMetric(float64(door)/float64(bare), "ratio")
}
