package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
)

// testNetwork decides for one card, of which it knows the number: up to 1000 of anything, with a balance of 123.45 EUR.
type testNetwork struct {
	mu       sync.Mutex
	outcomes map[string]partner.Outcome
}

func (n *testNetwork) Handle(_ context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if before, known := n.outcomes[m.IDs.Event]; known {
		return before, nil
	}
	o := partner.Outcome{Approved: true, ResponseCode: "00", Amount: m.Amount, Currency: m.Currency}
	switch {
	case m.Card.PAN != "4000001234567899":
		o = partner.Outcome{Reason: issuing.DeclineCardInactive, ResponseCode: "14"}
	case m.Kind == partner.NetworkBalanceInquiry:
		o.Amount, o.Currency = decimal.RequireFromString("123.45"), "EUR"
	case m.Kind == partner.NetworkVerification:
		o.ResponseCode = "85"
	case m.Amount.GreaterThan(decimal.NewFromInt(1000)):
		o = partner.Outcome{Reason: issuing.DeclineInsufficientFunds, ResponseCode: "51"}
	}
	n.outcomes[m.IDs.Event] = o
	return o, nil
}

func (n *testNetwork) AnswerLost(context.Context, string, string) error { return nil }

// issuer VAR: starts an issuer that speaks ISO 8583, and sets the variable to its address.
func startIssuer(ts *testscript.TestScript, _ bool, args []string) {
	s, err := iso8583.New(iso8583.Config{Name: "test", Listen: "127.0.0.1:0"}, &testNetwork{outcomes: map[string]partner.Outcome{}})
	ts.Check(err)
	ctx, cancel := context.WithCancel(context.Background())
	ts.Check(s.Open(ctx))
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	ts.Defer(func() {
		cancel()
		ts.Check(<-done)
	})
	ts.Setenv(args[0], s.Addr().String())
}

// The platform may be the side that connects: then the tool listens, and what it prints says where.
func TestAnAcquirerThatListensIsConnectedTo(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "cases.yaml")
	text := "cases: [{name: echo, send: {mti: 0800, 70: 301, 37: ''}, expect: {mti: 0810, 39: 00}}]"
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	out := &watchedOutput{says: "\n"}
	printed := make(chan string, 1)
	out.stop = func() {
		select {
		case printed <- out.String():
		default:
		}
	}
	out.waits = true
	played := make(chan error, 1)
	go func() {
		played <- run(ctx, []string{"network", "iso8583", "send", file, "--listen", "127.0.0.1:0", "--timeout", "3m"},
			func(string) string { return "" }, out, t.Output())
	}()
	var address string
	select {
	case line := <-printed:
		address = strings.TrimSuffix(strings.TrimPrefix(line, "Waiting for a connection to "), ".\n")
	case err := <-played:
		t.Fatal(err)
	}
	s, err := iso8583.New(iso8583.Config{Name: "test", Dial: address, SignOn: true}, &testNetwork{outcomes: map[string]partner.Outcome{}})
	if err != nil {
		t.Fatal(err)
	}
	served := make(chan error, 1)
	go func() { served <- s.Run(ctx) }()
	if err := <-played; err != nil || !strings.Contains(out.String(), "cases: 1, failed: 0") {
		t.Errorf("%v\n%s", err, out.String())
	}
	cancel()
	if err := <-served; err != nil {
		t.Error(err)
	}
}
