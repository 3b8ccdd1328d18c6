package iso8583_test

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

const patience = 3 * time.Minute

// recorder is a network that keeps what it is told. It answers as a test says, or approves; the same event gets the
// same outcome, and none that was lost is approved again.
type recorder struct {
	decide func(context.Context, partner.NetworkMessage) (partner.Outcome, error)

	mu       sync.Mutex
	messages []partner.NetworkMessage
	outcomes map[string]partner.Outcome
	lost     []string
	failures int // how often AnswerLost fails yet
	changed  chan struct{}
}

func newRecorder() *recorder {
	return &recorder{outcomes: map[string]partner.Outcome{}, changed: make(chan struct{}, 10000)}
}

func (r *recorder) Handle(ctx context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
	if m.IDs.Event == "" || m.Partner == "" || m.Kind == "" || m.Card == (partner.CardRef{}) {
		return partner.Outcome{}, errors.New("the message lacks what the port requires")
	}
	r.mu.Lock()
	r.messages = append(r.messages, m)
	before, known := r.outcomes[m.IDs.Event]
	r.mu.Unlock()
	r.changed <- struct{}{}
	if known {
		return before, nil
	}
	outcome := partner.Outcome{Approved: true, ResponseCode: "00", Amount: m.Amount, Currency: m.Currency}
	if r.decide != nil {
		var err error
		if outcome, err = r.decide(ctx, m); err != nil {
			return partner.Outcome{}, err
		}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.outcomes[m.IDs.Event] = outcome
	return outcome, nil
}

func (r *recorder) AnswerLost(_ context.Context, _, event string) error {
	r.mu.Lock()
	defer func() { r.mu.Unlock(); r.changed <- struct{}{} }()
	if r.failures > 0 {
		r.failures--
		return errors.New("the database is away")
	}
	r.lost = append(r.lost, event)
	r.outcomes[event] = partner.Outcome{ResponseCode: "96"}
	return nil
}

// until waits until something holds of what was recorded.
func (r *recorder) until(t *testing.T, holds func(*recorder) bool) {
	t.Helper()
	timeout := time.After(patience)
	for {
		r.mu.Lock()
		ok := holds(r)
		r.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-r.changed:
		case <-timeout:
			t.Fatal("waited in vain")
		}
	}
}

func (r *recorder) booked() []partner.NetworkMessage {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]partner.NetworkMessage(nil), r.messages...)
}

func (r *recorder) undone() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]string(nil), r.lost...)
}

func newSpec(tb testing.TB, table string) *codec.Spec {
	tb.Helper()
	s, err := codec.ParseSpec([]byte(table))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// startServer runs a server on this machine until the test ends, and returns its address.
func startServer(t *testing.T, network partner.Network, change func(*iso8583.Config)) string {
	t.Helper()
	config := iso8583.Config{Name: "acme", Programme: "the programme", Listen: "127.0.0.1:0", Patience: patience,
		AnswerWithin: patience}
	if change != nil {
		change(&config)
	}
	s, err := iso8583.New(config, network)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Open(t.Context()); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	return s.Addr().String()
}

// dialServer connects an acquirer, which speaks by the table.
func dialServer(t *testing.T, address string, opts link.Options) *link.Conn {
	t.Helper()
	conn, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	if opts.Spec == nil {
		opts.Spec = newSpec(t, "{name: x, extends: '1987'}")
	}
	opts.Patience = patience
	c := link.New(conn, opts)
	go func() { _ = c.Run(context.Background()) }() // the server's end is what is tested
	t.Cleanup(c.Close)
	return c
}

// ask sends a message, and returns its answer.
func ask(t *testing.T, c *link.Conn, m codec.Message) codec.Message {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	answer, err := c.Ask(ctx, m)
	if err != nil {
		t.Fatal(err)
	}
	return answer
}

// today is one moment for all tests, so that none fails at midnight.
var today = time.Now().UTC()

const card = "4000001234567899"

// message is one of type 0100 for 20.50 GBP, changed. A field that is changed to nothing is left out.
func message(mti string, changes map[int]string) codec.Message {
	m := codec.Message{MTI: mti, Fields: map[int]string{
		2: card, 3: "000000", 4: "000000002050", 7: today.Format("0102") + "100417", 11: "000123", 18: "5411", 22: "051",
		25: "00", 32: "12345", 37: "633510000123", 41: "TERM0001", 42: "MERCHANT1      ",
		43: "Corner shop              London       GB", 49: "826",
	}}
	for n, value := range changes {
		if value == "" {
			delete(m.Fields, n)
		} else {
			m.Fields[n] = value
		}
	}
	return m
}

func amount(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// eventOf is the event token of a message() of a type.
func eventOf(mti string) string {
	return mti + "/123/" + today.Format("20060102") + "100417/12345"
}

func refuse(reason issuing.DeclineReason, code string) func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
	return func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
		return partner.Outcome{Reason: reason, ResponseCode: code}, nil
	}
}

func isOneOf(text string, words ...string) bool {
	for _, w := range words {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// logBuffer keeps what is logged.
type logBuffer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (l *logBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(p)
}

func (l *logBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

func (l *logBuffer) logger() *slog.Logger {
	return slog.New(slog.NewTextHandler(l, &slog.HandlerOptions{Level: slog.LevelDebug}))
}
