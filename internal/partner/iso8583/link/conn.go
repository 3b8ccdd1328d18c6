// Package link carries ISO 8583 messages over TCP: length headers, network management (sign-on, sign-off, echo),
// answers matched to what was asked, and bounds on what is under way. It knows both ends of a link. What messages mean
// is not its matter, beside those of network management.
package link

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"sync"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

// Options are how a link is used. Zero values get the defaults that are named.
type Options struct {
	Spec   *codec.Spec // required
	Header Header
	// MaxMessage is how many bytes a message has at most, 8192. A longer one ends the link: what follows cannot be
	// found.
	MaxMessage int
	// Outstanding is how many messages of the other side are under way at once, 64. More are not read until one is
	// done.
	Outstanding int
	// Idle is after how long without a message from the other side it is asked for an echo, a minute. Below zero:
	// never.
	Idle time.Duration
	// Patience is how long the other side has to answer in network management, to send the rest of a message, to read
	// what is sent to it and to shake hands: ten seconds.
	Patience time.Duration
	// SignOn has this side sign on when the link is there, and off when it is closed in order.
	SignOn bool
	// Handle takes a message that wants an answer. It is called in the order of arrival and must not wait: done is to
	// be called when the message is dealt with, by any goroutine, and makes room for the next. Nil: none is expected.
	Handle func(c *Conn, a Arrival, done func())
	// STANs numbers the messages of network management. Links to the same side share one.
	STANs *Counter
	// Connected is raised while a link is there that Serve or Connect made. Nil: nobody wants to know.
	Connected *atomic.Int64
	// Wrap gives what is used in the place of a connection that Serve or Connect made, TLS included. Nil: the connection.
	Wrap func(net.Conn) net.Conn
	Log  *slog.Logger
}

// Arrival is a message as it came.
type Arrival struct {
	Message codec.Message
	// Err is what is wrong with it. The message holds what came before the fault.
	Err error
	At  time.Time
}

func (o Options) withDefaults() Options {
	if o.MaxMessage == 0 {
		o.MaxMessage = 8192
	}
	o.MaxMessage = min(o.MaxMessage, o.Header.most())
	if o.Outstanding == 0 {
		o.Outstanding = 64
	}
	if o.Idle == 0 {
		o.Idle = time.Minute
	}
	if o.Patience == 0 {
		o.Patience = 10 * time.Second
	}
	if o.STANs == nil {
		o.STANs = &Counter{}
	}
	if o.Connected == nil {
		o.Connected = &atomic.Int64{}
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	return o
}

// Counter makes systems trace audit numbers: from 000001 to 999999, and over again.
type Counter struct{ last atomic.Uint32 }

// Next is the next number, in six digits.
func (c *Counter) Next() string { return fmt.Sprintf("%06d", (c.last.Add(1)-1)%999999+1) }

// ErrClosed says that the link is over.
var ErrClosed = errors.New("the link is closed")

// Conn is one connection. [New] makes one, and Run works on it until it is over.
type Conn struct {
	opts    Options
	conn    net.Conn
	in      *bufio.Reader
	slots   chan struct{}
	writing chan struct{}
	heard   atomic.Int64 // when the other side was last heard of, in nanoseconds
	waits   atomic.Bool  // for room: the other side is not listened to
	ending  atomic.Bool  // nothing more is read, and what is under way is yet answered
	closed  chan struct{}
	once    sync.Once

	mu      sync.Mutex
	pending map[pendingKey]*pending
}

// New makes a link of a connection.
func New(conn net.Conn, opts Options) *Conn {
	opts = opts.withDefaults()
	c := &Conn{
		opts: opts, conn: conn, in: bufio.NewReader(conn), slots: make(chan struct{}, opts.Outstanding),
		writing: make(chan struct{}, 1), closed: make(chan struct{}), pending: map[pendingKey]*pending{},
	}
	c.heard.Store(time.Now().UnixNano())
	return c
}

// Run works on the link until it is over, and closes it. When the context ends, it signs off, lets what is under way
// end within Patience, and returns nil. Every other end is an error.
func (c *Conn) Run(ctx context.Context) error {
	defer c.Close()
	broken := make(chan error, 2)
	go func() {
		err := c.readAll()
		if !c.ending.Load() {
			c.Close() // who waits for an answer waits in vain
		}
		broken <- err
	}()
	work, stop := context.WithCancel(context.WithoutCancel(ctx))
	defer stop()
	go func() {
		if err := c.keepAlive(work); err != nil {
			broken <- err
		}
	}()
	select {
	case err := <-broken:
		return err
	case <-ctx.Done():
	}
	c.end(work)
	return nil
}

// end leaves the link in order.
func (c *Conn) end(ctx context.Context) {
	ctx, cancel := context.WithTimeout(ctx, c.opts.Patience)
	defer cancel()
	if c.opts.SignOn {
		if err := c.manage(ctx, "sign_off"); err != nil {
			c.opts.Log.Info("the other side of a link did not answer to the sign-off", "error", err)
		}
	}
	c.ending.Store(true)
	_ = c.conn.SetReadDeadline(time.Now()) // nothing more is taken
	for range cap(c.slots) {
		select {
		case c.slots <- struct{}{}:
		case <-ctx.Done():
			return
		}
	}
}

// Close ends the link at once. Who waits for an answer gets ErrClosed.
func (c *Conn) Close() {
	c.once.Do(func() {
		close(c.closed)
		_ = c.conn.Close() // what was written is with the system, and what was not is lost either way
	})
}

// RemoteAddr is where the other side is.
func (c *Conn) RemoteAddr() net.Addr { return c.conn.RemoteAddr() }

// keepAlive signs on, and asks for an echo whenever nothing was heard for a while. It returns nil when the context
// ends.
func (c *Conn) keepAlive(ctx context.Context) error {
	if c.opts.SignOn {
		if err := c.manage(ctx, "sign_on"); err != nil {
			return err
		}
	}
	if c.opts.Idle < 0 {
		<-ctx.Done()
		return nil
	}
	for {
		quiet := time.Since(time.Unix(0, c.heard.Load()))
		timer := time.NewTimer(c.opts.Idle - min(quiet, c.opts.Idle))
		select {
		case <-ctx.Done():
			timer.Stop()
			return nil
		case <-timer.C:
		}
		if c.waits.Load() {
			c.heard.Store(time.Now().UnixNano()) // it may well have said something
		}
		if time.Since(time.Unix(0, c.heard.Load())) < c.opts.Idle {
			continue
		}
		if err := c.manage(ctx, "echo"); err != nil {
			return err
		}
	}
}

// readAll reads messages until the link breaks.
func (c *Conn) readAll() error {
	for {
		raw, err := c.readMessage()
		if errors.Is(err, io.EOF) {
			return fmt.Errorf("the other side closed the link: %w", err)
		}
		if err != nil {
			return err
		}
		now := time.Now()
		c.heard.Store(now.UnixNano())
		if raw == nil {
			continue
		}
		m, err := c.opts.Spec.Unpack(raw)
		a := Arrival{Message: m, Err: err, At: now}
		switch {
		case m.MTI == "":
			return fmt.Errorf("a message of %d bytes has no type: %w", len(raw), err)
		case m.Class() == '8' && m.Wants():
			c.answerManagement(a)
		case m.Function() == '1' || m.Function() == '3':
			c.deliver(a)
		case m.Wants() && c.opts.Handle != nil:
			if !c.takeSlot() {
				return ErrClosed
			}
			c.opts.Handle(c, a, func() { <-c.slots })
		default:
			c.opts.Log.Warn("a message was left without answer: its type is not known here", "mti", m.MTI)
		}
	}
}

// takeSlot waits for room.
func (c *Conn) takeSlot() bool {
	select {
	case c.slots <- struct{}{}:
		return true
	default:
	}
	c.waits.Store(true)
	defer c.waits.Store(false)
	select {
	case c.slots <- struct{}{}:
		return true
	case <-c.closed:
		return false
	}
}

// readMessage reads one message; nil for an empty one. The first byte may take its time, the rest may not.
func (c *Conn) readMessage() ([]byte, error) {
	if _, err := c.in.Peek(1); err != nil {
		return nil, err
	}
	if err := c.conn.SetReadDeadline(time.Now().Add(c.opts.Patience)); err != nil {
		return nil, err
	}
	n, err := c.opts.Header.read(c.in)
	switch {
	case err != nil:
		return nil, err
	case n > c.opts.MaxMessage:
		return nil, fmt.Errorf("a message of %d bytes was announced, and %d are the most", n, c.opts.MaxMessage)
	case n == 0:
		return nil, c.conn.SetReadDeadline(time.Time{})
	}
	raw := make([]byte, n)
	if _, err := io.ReadFull(c.in, raw); err != nil {
		return nil, fmt.Errorf("a message of %d bytes did not arrive: %w", n, err)
	}
	return raw, c.conn.SetReadDeadline(time.Time{})
}

// Send writes a message. An error means that the other side did not get it, or may have got a part: then the link is
// over. That it was written does not prove that it arrived.
func (c *Conn) Send(ctx context.Context, m codec.Message) error {
	packed, err := c.opts.Spec.Pack(m)
	if err != nil {
		return err
	}
	if len(packed) > c.opts.MaxMessage {
		return fmt.Errorf("a message has %d bytes, and %d are the most", len(packed), c.opts.MaxMessage)
	}
	framed, err := c.opts.Header.frame(packed)
	if err != nil {
		return err
	}
	select {
	case c.writing <- struct{}{}:
	case <-ctx.Done():
		return ctx.Err()
	case <-c.closed:
		return ErrClosed
	}
	defer func() { <-c.writing }()
	if err := ctx.Err(); err != nil {
		return err
	}
	deadline := time.Now().Add(c.opts.Patience)
	if sooner, ok := ctx.Deadline(); ok && sooner.Before(deadline) {
		deadline = sooner
	}
	if err := c.conn.SetWriteDeadline(deadline); err != nil {
		return err
	}
	if _, err := c.conn.Write(framed); err != nil {
		c.Close()
		return err
	}
	return nil
}
