// Package iso8583 connects a card network, or a processor, that speaks ISO 8583 over TCP: the versions of 1987 and
// 1993, as a table of data describes the messages. It turns them into the platform's words, hands them to
// [partner.Network], and writes the answers. It chooses nothing about money, stores nothing, and knows no card.
package iso8583

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
	"github.com/offblocks/offblocks/internal/partner/recent"
)

// Config is how one partner is connected. Zero values get the defaults that are named.
type Config struct {
	// Name is the partner's, as the installation configures it. Event tokens are told apart by it: it must stay.
	Name string
	// Programme is whose finding a message becomes that names no known card and no known payment.
	Programme issuing.ProgrammeID
	// Spec is the table of messages; nil: that of 1987.
	Spec *codec.Spec
	// Listen is the address to listen on, and Dial the address to connect to. One of them is set.
	Listen, Dial string
	// TLS secures the link, with client certificates if it asks for them. Nil: in clear.
	TLS *tls.Config
	// From are the addresses that may connect. A listener beyond this machine needs them, or TLS that verifies clients.
	From []netip.Prefix
	// Connections is how many may be there at once, 4.
	Connections int
	Backoff     link.Backoff
	Header      link.Header
	MaxMessage  int           // bytes, 8192
	Outstanding int           // messages under way on each connection, 64
	Idle        time.Duration // until the other side is asked for an echo, a minute; below zero: it is never asked
	Patience    time.Duration // with the other side, see link.Options: ten seconds
	SignOn      bool          // this side signs on and off
	// AnswerWithin is when the answer to a question must be written, counted from its arrival: three seconds. The
	// decision must be committed a tenth of it earlier. An approval that is not written by then is undone.
	AnswerWithin time.Duration
	// BookWithin is how long the booking of any other message may take, 30 seconds. One that fails is not answered, and
	// its sender repeats it.
	BookWithin time.Duration
	// Approver is who approved what advices say was approved; issuing.ApprovedByNetwork.
	Approver issuing.Approver
	// Wrap gives what a link uses in the place of a connection, TLS included; nil: the connection.
	Wrap func(net.Conn) net.Conn
	// FileUnread has an operator told of a message that cannot be read; nil: nobody is.
	FileUnread func(context.Context, config.Unread) error
	Counts     *Counts // what comes over the links is counted there; unset: by the server alone
	Log        *slog.Logger
}

func (c Config) withDefaults() (Config, error) {
	var err error
	if c.Spec == nil {
		if c.Spec, err = codec.DefaultSpec("1987"); err != nil {
			return c, err
		}
	}
	for value, standard := range map[*time.Duration]time.Duration{
		&c.AnswerWithin: 3 * time.Second, &c.BookWithin: 30 * time.Second,
		&c.Patience: 10 * time.Second,
	} {
		if *value == 0 {
			*value = standard
		}
	}
	if c.Approver == "" {
		c.Approver = issuing.ApprovedByNetwork
	}
	if c.Counts == nil {
		c.Counts = &Counts{}
	}
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	switch {
	case c.Name == "":
		return c, errors.New("ISO 8583: the partner has no name")
	case (c.Listen == "") == (c.Dial == ""):
		return c, fmt.Errorf("ISO 8583, %s: give either an address to listen on or one to connect to", c.Name)
	case c.AnswerWithin < 0 || c.BookWithin < 0 || c.Patience < 0 || c.MaxMessage < 0 || c.Outstanding < 0 ||
		c.Connections < 0:
		return c, fmt.Errorf("ISO 8583, %s: a bound below zero", c.Name)
	case slices.ContainsFunc(neededFields, func(n int) bool { return c.Spec.Fields[n] == nil }):
		return c, fmt.Errorf("ISO 8583, %s: the table of messages needs the fields %v", c.Name, neededFields)
	case c.Listen != "" && !c.isGuarded():
		return c, fmt.Errorf("ISO 8583, %s: whoever reaches %s could move money: name the addresses that may connect, "+
			"or demand client certificates", c.Name, c.Listen)
	}
	return c, nil
}

// neededFields are those without which nothing can be decided or answered.
var neededFields = []int{2, 3, 4, 7, 11, 38, 39, 49}

// isGuarded tells whether not everybody may connect.
func (c Config) isGuarded() bool {
	host, _, _ := net.SplitHostPort(c.Listen)
	address, err := netip.ParseAddr(host)
	return host == "localhost" || err == nil && address.IsLoopback() || len(c.From) > 0 ||
		c.TLS != nil && c.TLS.ClientAuth == tls.RequireAndVerifyClientCert
}

// Server is the platform's end of a partner's links.
type Server struct {
	config   Config
	network  partner.Network
	spec     *codec.Spec
	log      *slog.Logger
	stans    *link.Counter
	order    *sequencer
	answered *recent.Tokens
	listener net.Listener

	mu   sync.Mutex
	work context.Context // of what is under way; it ends after the links
}

// New connects a partner to a network. Nothing is opened yet.
func New(config Config, network partner.Network) (*Server, error) {
	config, err := config.withDefaults()
	if err != nil {
		return nil, err
	}
	return &Server{
		config: config, network: network, spec: config.Spec, log: config.Log.With("partner", config.Name),
		stans: &link.Counter{}, order: newSequencer(), answered: recent.NewTokens(10 * time.Minute),
	}, nil
}

// Open begins to listen, if the partner connects to us, so that a port that is taken is known before Run.
func (s *Server) Open(ctx context.Context) (err error) {
	if s.config.Listen == "" || s.listener != nil {
		return nil
	}
	s.listener, err = (&net.ListenConfig{}).Listen(ctx, "tcp", s.config.Listen)
	return err
}

// Addr is where the server listens after Open; nil if it connects itself.
func (s *Server) Addr() net.Addr {
	if s.listener == nil {
		return nil
	}
	return s.listener.Addr()
}

// Run keeps the links until the context ends. Then it signs off, answers what is under way, and returns nil.
func (s *Server) Run(ctx context.Context) error {
	if err := s.Open(ctx); err != nil {
		return err
	}
	defer s.beginWork(ctx)()
	if s.listener != nil {
		access := link.Access{TLS: s.config.TLS, From: s.config.From, Most: s.config.Connections}
		return link.Serve(ctx, s.listener, access, s.linkOptions())
	}
	return link.Connect(ctx, s.config.Dial, s.config.TLS, s.config.Backoff, s.linkOptions())
}

// beginWork gives what will be under way its context. The function that it returns waits for all of it, and after
// Patience more ends it.
func (s *Server) beginWork(ctx context.Context) (end func()) {
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	s.mu.Lock()
	s.work = work
	s.mu.Unlock()
	return func() {
		defer stop()
		defer time.AfterFunc(s.config.Patience, stop).Stop()
		s.order.waitForAll()
	}
}

func (s *Server) linkOptions() link.Options {
	return link.Options{
		Spec: s.spec, Header: s.config.Header, MaxMessage: s.config.MaxMessage, Outstanding: s.config.Outstanding,
		Idle: s.config.Idle, Patience: s.config.Patience, SignOn: s.config.SignOn, Handle: s.takeMessage, STANs: s.stans,
		Log: s.log, Connected: &s.config.Counts.connected, Wrap: s.config.Wrap,
	}
}
