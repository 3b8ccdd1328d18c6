package iso8583_test

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// What the door costs: a purchase over TCP on this machine, beside the bare decision of the same purchase. Both are made in
// turn, and their ratio is reported.
func BenchmarkDecisionOverISO8583(b *testing.B) {
	h := worktest.New(b, storetest.Open(b, storetest.Engines["SQLite"](b)))
	card := h.RequestCard(h.OpenAccount(h.ActiveCustomer()), issuing.CardVirtual).ID
	_, err := h.Onboarding.CardIssued(h.Ctx, h.Programme, card, partner.IssuedCard{
		PAN: "4000001234567899", Network: issuing.NetworkVisa, ExpiryYear: 2030, ExpiryMonth: 8,
	})
	h.Must(err)
	db := work.New(h.DB, h.Clock.Now)
	s, err := iso8583.New(iso8583.Config{Name: "acme", Programme: h.Programme, Listen: "127.0.0.1:0", Log: slog.New(slog.DiscardHandler)},
		network.New(db, h.Payments, network.NewKnownCards(db, h.Onboarding.PANHash, nil), slog.New(slog.DiscardHandler)))
	h.Must(err)
	h.Must(s.Open(b.Context()))
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	conn, err := net.Dial("tcp", s.Addr().String())
	h.Must(err)
	c := link.New(conn, link.Options{Spec: newSpec(b, standard)})
	go func() { _ = c.Run(context.Background()) }() // it ends with the server
	var bare, door time.Duration
	count := 0
	for b.Loop() {
		count++
		began := time.Now()
		_, err := h.Payments.Authorise(h.Ctx, h.Programme, card, payments.Purchase{
			Amount: "0.01", Currency: "USD",
			Merchant: issuing.Merchant{ID: "MERCHANT1", Name: "Corner shop", MCC: 5411, Country: "GB", City: "London"},
		})
		bare += time.Since(began)
		h.Must(err)
		stan := fmt.Sprintf("%06d", count%1_000_000)
		m := message("0100", map[int]string{2: "4000001234567899", 4: "000000000001", 11: stan, 37: "0000" + stan, 49: "840"})
		delete(m.Fields, 6)
		delete(m.Fields, 51)
		began = time.Now()
		answer, err := c.Ask(ctx, m)
		door += time.Since(began)
		if err != nil || answer.Field(39) != "00" {
			b.Fatalf("%v %v", answer, err)
		}
	}
	worktest.ReportRatio(b, bare, door)
	c.Close()
	cancel()
	h.Must(<-done)
}
