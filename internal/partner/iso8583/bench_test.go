package iso8583_test

import (
	"context"
	"net"
	"strconv"
	"sync/atomic"
	"testing"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// approving is a network that takes no time.
type approving struct{}

func (approving) Handle(_ context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
	return partner.Outcome{Approved: true, ResponseCode: "00", Amount: m.Amount, Currency: m.Currency}, nil
}

func (approving) AnswerLost(context.Context, string, string) error { return nil }

// What the door costs: a question over TCP on this machine and its answer, without the decision.
func BenchmarkDecisionOverTheLink(b *testing.B) {
	s, err := iso8583.New(iso8583.Config{Name: "acme", Listen: "127.0.0.1:0"}, approving{})
	if err != nil {
		b.Fatal(err)
	}
	if err := s.Open(b.Context()); err != nil {
		b.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	conn, err := net.Dial("tcp", s.Addr().String())
	if err != nil {
		b.Fatal(err)
	}
	c := link.New(conn, link.Options{Spec: newSpec(b, standard)})
	go func() { _ = c.Run(context.Background()) }() // it ends with the server
	var stan atomic.Int64
	b.ReportAllocs()
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			n := stan.Add(1) % 1_000_000
			m := message("0100", map[int]string{11: strconv.FormatInt(1_000_000+n, 10)[1:],
				2: "400000" + strconv.FormatInt(1_000_000_000+n, 10)})
			if _, err := c.Ask(ctx, m); err != nil {
				b.Error(err)
				return
			}
		}
	})
	c.Close()
	cancel()
	if err := <-done; err != nil {
		b.Error(err)
	}
}
