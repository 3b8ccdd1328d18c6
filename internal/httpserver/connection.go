package httpserver

import (
	"net"
	"net/netip"
	"sync"
	"time"
)

// boundedListener closes at once the connections that are too many, in all or from one address.
type boundedListener struct {
	net.Listener
	trusted    Proxies
	most       int
	perAddress int
	patience   time.Duration // for each piece that is written

	mu    sync.Mutex
	total int
	open  map[netip.Prefix]int // by address; trusted proxies are not counted
}

// Accept waits for a connection that is within the bounds.
func (l *boundedListener) Accept() (net.Conn, error) {
	for {
		c, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		peer := addressOf(c.RemoteAddr().String())
		if l.admitPeer(peer) {
			return &connection{Conn: c, patience: l.patience, closed: func() { l.releasePeer(peer) }}, nil
		}
		_ = c.Close() // nothing was said on it yet
	}
}

func (l *boundedListener) admitPeer(peer netip.Addr) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	group := GroupOf(peer)
	if l.total >= l.most || !l.trusted.isTrusted(peer) && l.open[group] >= l.perAddress {
		return false
	}
	l.total++
	if !l.trusted.isTrusted(peer) {
		l.open[group]++
	}
	return true
}

func (l *boundedListener) releasePeer(peer netip.Addr) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.total--
	if l.trusted.isTrusted(peer) {
		return
	}
	group := GroupOf(peer)
	if l.open[group]--; l.open[group] == 0 {
		delete(l.open, group)
	}
}

// writePiece is how many bytes have one deadline: who reads more slowly than a piece in the time of a deadline is cut
// off.
const writePiece = 16 << 10

// connection gives each piece that is written a deadline of its own, so that a long answer may take its time and a
// client that does not read costs no more than one deadline.
type connection struct {
	net.Conn
	patience time.Duration
	once     sync.Once
	closed   func()
}

func (c *connection) Write(text []byte) (written int, err error) {
	for {
		piece := text[written:min(len(text), written+writePiece)]
		if err := c.SetWriteDeadline(time.Now().Add(c.patience)); err != nil {
			return written, err
		}
		n, err := c.Conn.Write(piece)
		written += n
		if err != nil || written == len(text) {
			return written, err
		}
	}
}

func (c *connection) Close() error {
	c.once.Do(c.closed)
	return c.Conn.Close()
}
