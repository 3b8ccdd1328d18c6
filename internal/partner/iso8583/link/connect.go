package link

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/netip"
	"slices"
	"sync"
	"time"
)

// Access is who may connect.
type Access struct {
	TLS  *tls.Config    // nil: in clear
	From []netip.Prefix // addresses; empty: any
	// Most is how many connections there are at once, 4.
	Most int
}

// Serve makes links of the connections that a listener accepts, until the context ends, and closes the listener. It
// returns when the last link is over.
func Serve(ctx context.Context, listener net.Listener, access Access, opts Options) error {
	opts = opts.withDefaults()
	if access.Most == 0 {
		access.Most = 4
	}
	var links sync.WaitGroup
	defer links.Wait()
	stop := context.AfterFunc(ctx, func() { _ = listener.Close() })
	defer stop()
	room := make(chan struct{}, access.Most)
	for {
		conn, err := listener.Accept()
		if ctx.Err() != nil {
			return nil
		}
		if err != nil {
			return err
		}
		if !access.admits(conn.RemoteAddr()) {
			opts.Log.Warn("a connection was refused: its address is not among those that may connect",
				"from", conn.RemoteAddr().String())
			_ = conn.Close()
			continue
		}
		select {
		case room <- struct{}{}:
		default:
			opts.Log.Warn("a connection was refused: there are as many as may be", "from", conn.RemoteAddr().String())
			_ = conn.Close()
			continue
		}
		links.Go(func() {
			defer func() { <-room }()
			work(ctx, conn, access.TLS, "", opts)
		})
	}
}

func (a Access) admits(addr net.Addr) bool {
	if len(a.From) == 0 {
		return true
	}
	peer, err := netip.ParseAddrPort(addr.String())
	return err == nil && slices.ContainsFunc(a.From, func(p netip.Prefix) bool {
		return p.Contains(peer.Addr().Unmap())
	})
}

// Backoff are the pauses between attempts to connect: the first, which doubles, and the longest. The zero value is one
// second and half a minute.
type Backoff struct{ First, Longest time.Duration }

// Connect makes a link to an address, and another one whenever it is over, until the context ends.
func Connect(ctx context.Context, address string, config *tls.Config, pauses Backoff, opts Options) error {
	opts = opts.withDefaults()
	if pauses.First == 0 {
		pauses.First = time.Second
	}
	if pauses.Longest == 0 {
		pauses.Longest = 30 * time.Second
	}
	dialer := net.Dialer{Timeout: opts.Patience}
	pause := pauses.First
	for ctx.Err() == nil {
		conn, err := dialer.DialContext(ctx, "tcp", address)
		if err == nil {
			began := time.Now()
			work(ctx, conn, config, address, opts)
			if time.Since(began) > pauses.Longest {
				pause = pauses.First
			}
		} else if ctx.Err() == nil {
			opts.Log.Warn("the other side of a link cannot be reached", "address", address, "error", err,
				"again", pause)
		}
		// A part of the pause is by chance, so that those who were cut off together do not come back together.
		timer := time.NewTimer(pause/2 + rand.N(pause/2+1))
		select {
		case <-ctx.Done():
			timer.Stop()
		case <-timer.C:
		}
		pause = min(2*pause, pauses.Longest)
	}
	return nil
}

// work runs a link on a connection and logs its end. The address is what was dialled; empty: the connection was
// accepted.
func work(ctx context.Context, conn net.Conn, config *tls.Config, address string, opts Options) {
	log := opts.Log.With(slog.String("peer", conn.RemoteAddr().String()))
	if config != nil {
		secured, err := shakeHands(ctx, conn, config, address, opts.Patience)
		if err != nil {
			log.Warn("a link could not be secured", "error", err)
			_ = conn.Close()
			return
		}
		conn = secured
	}
	if opts.Wrap != nil {
		conn = opts.Wrap(conn)
	}
	log.Info("a link is there")
	opts.Connected.Add(1)
	defer opts.Connected.Add(-1)
	if err := New(conn, opts).Run(ctx); err != nil && !errors.Is(err, ErrClosed) {
		log.Warn("a link broke", "error", err)
		return
	}
	log.Info("a link was closed")
}

func shakeHands(ctx context.Context, conn net.Conn, config *tls.Config, address string, patience time.Duration) (
	*tls.Conn, error,
) {
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	secured := tls.Server(conn, config)
	if address != "" {
		if config.ServerName == "" {
			config = config.Clone()
			config.ServerName, _, _ = net.SplitHostPort(address)
		}
		secured = tls.Client(conn, config)
	}
	if err := secured.HandshakeContext(ctx); err != nil {
		return nil, fmt.Errorf("TLS: %w", err)
	}
	return secured, nil
}
