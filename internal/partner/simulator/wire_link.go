package simulator

import (
	"errors"
	"net"
	"os"
	"sync"
	"sync/atomic"
	"time"
)

// errDown is what a link of a partner that is down ends in.
var errDown = errors.New("the partner is down, as its fault says")

// Conn is the wire of a link to a connected partner:
//
//   - slow: what is written to the partner goes out after the fault's delay, one message after the other;
//   - error: the connection ends, and so does each new one at once;
//   - silent: what is written to the partner is lost, and what it writes is heard when the fault is over;
//   - garbage: what the partner writes is nonsense.
func (f *Faults) Conn(name string, c net.Conn) net.Conn {
	made := &faultyConn{Conn: c, faults: f, name: name, closed: make(chan struct{}), moved: make(chan struct{})}
	go made.endWhenDown()
	return made
}

// faultyConn is read by one goroutine at a time and written by one, as a link does.
type faultyConn struct {
	net.Conn
	faults *Faults
	name   string
	held   []byte // what the partner wrote and was not heard yet; of the reader
	down   atomic.Bool
	once   sync.Once
	closed chan struct{}

	mu        sync.Mutex
	readUntil time.Time     // zero: for ever
	moved     chan struct{} // closed when readUntil is set, and then another one
	sendUntil time.Time
}

// endWhenDown ends the connection when its partner is to be down.
func (c *faultyConn) endWhenDown() {
	for {
		fault, changed := c.faults.now(c.name)
		if fault.Mode == FaultError {
			c.down.Store(true)
			_ = c.Conn.Close()
			return
		}
		select {
		case <-changed:
		case <-c.closed:
			return
		}
	}
}

// Read implements [net.Conn].
func (c *faultyConn) Read(p []byte) (int, error) {
	if len(c.held) == 0 {
		n, err := c.Conn.Read(p)
		switch {
		case c.down.Load():
			return 0, errDown
		case n == 0:
			return 0, err
		}
		c.held = append(c.held, p[:n]...)
	}
	mode, err := c.awaitHearing()
	if err != nil {
		return 0, err
	}
	n := copy(p, c.held)
	c.held = c.held[n:]
	if mode == FaultGarbage {
		for i := range p[:n] {
			p[i] = 0xff
		}
	}
	return n, nil
}

// awaitHearing waits until the partner is not silent.
func (c *faultyConn) awaitHearing() (FaultMode, error) {
	for {
		fault, changed := c.faults.now(c.name)
		if fault.Mode == FaultError {
			return fault.Mode, errDown
		}
		if fault.Mode != FaultSilent {
			return fault.Mode, nil
		}
		c.mu.Lock()
		until, moved := c.readUntil, c.moved
		c.mu.Unlock()
		var over <-chan time.Time
		if !until.IsZero() {
			timer := time.NewTimer(time.Until(until))
			defer timer.Stop()
			over = timer.C
		}
		select {
		case <-changed:
		case <-moved:
		case <-c.closed:
			return fault.Mode, net.ErrClosed
		case <-over:
			return fault.Mode, os.ErrDeadlineExceeded
		}
	}
}

// Write implements [net.Conn].
func (c *faultyConn) Write(p []byte) (int, error) {
	switch fault := c.faults.of(c.name); fault.Mode {
	case FaultSlow:
		if err := c.delay(fault.Delay); err != nil {
			return 0, err
		}
	case FaultSilent:
		return len(p), nil
	case FaultError:
		return 0, errDown
	case FaultNone, FaultGarbage:
	}
	return c.Conn.Write(p)
}

// delay waits before something is written. Its error says that the time to write is over.
func (c *faultyConn) delay(by time.Duration) error {
	c.mu.Lock()
	until := c.sendUntil
	c.mu.Unlock()
	late := !until.IsZero() && time.Until(until) < by
	if late {
		by = time.Until(until)
	}
	timer := time.NewTimer(by)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-c.closed:
		return net.ErrClosed
	}
	if late {
		return os.ErrDeadlineExceeded
	}
	return nil
}

// SetDeadline implements [net.Conn].
func (c *faultyConn) SetDeadline(t time.Time) error {
	return errors.Join(c.SetReadDeadline(t), c.SetWriteDeadline(t))
}

// SetReadDeadline implements [net.Conn].
func (c *faultyConn) SetReadDeadline(t time.Time) error {
	c.mu.Lock()
	c.readUntil = t
	close(c.moved)
	c.moved = make(chan struct{})
	c.mu.Unlock()
	return c.Conn.SetReadDeadline(t)
}

// SetWriteDeadline implements [net.Conn].
func (c *faultyConn) SetWriteDeadline(t time.Time) error {
	c.mu.Lock()
	c.sendUntil = t
	c.mu.Unlock()
	return c.Conn.SetWriteDeadline(t)
}

// Close implements [net.Conn].
func (c *faultyConn) Close() error {
	c.once.Do(func() { close(c.closed) })
	return c.Conn.Close()
}
