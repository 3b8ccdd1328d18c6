package simulator

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/partner/httpcall"
)

// outside is a partner that counts the calls that reach it, and a client of it whose time can be moved.
func outside(t *testing.T, f *Faults) (c *httpcall.Client, reached *atomic.Int64, later func(time.Duration)) {
	t.Helper()
	reached = &atomic.Int64{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		reached.Add(1)
		_, _ = io.Copy(w, r.Body)
	}))
	t.Cleanup(server.Close)
	ahead := atomic.Int64{}
	c, err := httpcall.New(httpcall.Config{
		Base: server.URL, Transport: f.Transport("kyc"), Timeout: 100 * time.Millisecond, Pause: time.Millisecond, OpenAfter: 3,
		Now: func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) },
	})
	if err != nil {
		t.Fatal(err)
	}
	return c, reached, func(d time.Duration) { ahead.Add(int64(d)) }
}

func call(c *httpcall.Client) (said string, err error) {
	err = c.Call(context.Background(), httpcall.Request{Method: http.MethodPost, Body: "hello", Repeatable: true}, &said)
	return said, err
}

func TestEachFaultOfAConnectedPartnerActsAsATrueOne(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		fault   Fault
		says    string // what the error says
		reached int64  // how many of three attempts reach the partner
		opens   bool   // the circuit
	}{
		{Fault{FaultSlow, time.Second}, "deadline exceeded", 0, true},
		{Fault{Mode: FaultError}, "answered 503", 0, true},
		{Fault{Mode: FaultSilent}, "deadline exceeded", 3, true},
		{Fault{Mode: FaultGarbage}, "no JSON of the kind that was expected", 1, false},
	} {
		t.Run(string(test.fault.Mode), func(t *testing.T) {
			t.Parallel()
			f := NewFaults()
			c, reached, later := outside(t, f)
			f.set("another", Fault{Mode: FaultError})
			if said, err := call(c); err != nil || said != "hello" {
				t.Fatalf("without a fault: %q, %v", said, err)
			}
			f.set("kyc", test.fault)
			if _, err := call(c); err == nil || !strings.Contains(err.Error(), test.says) || reached.Load() != 1+test.reached {
				t.Errorf("%v, after %d calls that reached it", err, reached.Load())
			}
			stats := c.Stats()
			if test.opens == stats.OpenUntil.IsZero() || test.opens && (stats.Failures != 3 || stats.Retries != 2) {
				t.Errorf("counted: %+v", stats)
			}
			_, err := call(c)
			if errors.Is(err, httpcall.ErrCircuitOpen) != test.opens {
				t.Errorf("once more: %v", err)
			}
			f.set("kyc", Fault{Mode: FaultNone})
			later(time.Minute)
			if said, err := call(c); err != nil || said != "hello" || !c.Stats().OpenUntil.IsZero() {
				t.Errorf("when the fault is over: %q, %v, %+v", said, err, c.Stats())
			}
		})
	}
}

func TestASlowPartnerThatIsInTimeIsNoFailure(t *testing.T) {
	t.Parallel()
	f := NewFaults()
	c, _, _ := outside(t, f)
	f.set("kyc", Fault{FaultSlow, 20 * time.Millisecond})
	said, err := call(c)
	if stats := c.Stats(); err != nil || said != "hello" || stats.Failures != 0 || stats.Took.Sum < 20*time.Millisecond {
		t.Errorf("%q, %v, %+v", said, err, stats)
	}
}

// heard reads from a connection in the background.
func heard(c net.Conn) (text <-chan string, failed <-chan error) {
	texts, errs := make(chan string, 10), make(chan error, 1)
	go func() {
		for {
			p := make([]byte, 100)
			n, err := c.Read(p)
			if err != nil {
				errs <- err
				return
			}
			texts <- string(p[:n])
		}
	}()
	return texts, errs
}

func TestAFaultOfALinkIsMetByMessagesBothWays(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		f := NewFaults()
		ours, theirs := net.Pipe()
		wire := f.Conn("iso", ours)
		fromPartner, ended := heard(wire)
		toPartner, _ := heard(theirs)
		write := func(c net.Conn, text string) {
			if _, err := io.WriteString(c, text); err != nil {
				t.Error(err)
			}
		}
		write(theirs, "hello")
		write(wire, "good day")
		if a, b := <-fromPartner, <-toPartner; a != "hello" || b != "good day" {
			t.Errorf("without a fault: %q, %q", a, b)
		}

		f.set("iso", Fault{FaultSlow, 5 * time.Second})
		began := time.Now()
		write(wire, "late")
		if said := <-toPartner; said != "late" || time.Since(began) != 5*time.Second {
			t.Errorf("slow: %q after %s", said, time.Since(began))
		}
		_ = wire.SetWriteDeadline(time.Now().Add(time.Second))
		if _, err := io.WriteString(wire, "too late"); !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("slower than may be: %v", err)
		}
		_ = wire.SetWriteDeadline(time.Time{})

		f.set("iso", Fault{Mode: FaultSilent})
		write(wire, "lost")
		write(theirs, "do you hear")
		synctest.Wait()
		if len(fromPartner) != 0 || len(toPartner) != 0 {
			t.Error("a silent partner is heard, or hears")
		}
		f.set("iso", Fault{Mode: FaultGarbage})
		if said := <-fromPartner; said != strings.Repeat("\xff", len("do you hear")) {
			t.Errorf("garbage: %q", said)
		}

		f.set("iso", Fault{Mode: FaultError})
		if err := <-ended; !errors.Is(err, errDown) {
			t.Errorf("down: %v", err)
		}
		if _, err := theirs.Write([]byte("anybody?")); err == nil {
			t.Error("the other side does not see that the link is over")
		}
		again, other := net.Pipe()
		_, ended = heard(f.Conn("iso", again))
		if err := <-ended; !errors.Is(err, errDown) {
			t.Errorf("a new connection to one that is down: %v", err)
		}
		for _, c := range []net.Conn{wire, theirs, other} {
			_ = c.Close()
		}
	})
}

func TestASilentLinkKeepsToDeadlinesAndCanBeClosed(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		f := NewFaults()
		ours, theirs := net.Pipe()
		wire := f.Conn("iso", ours)
		f.set("iso", Fault{Mode: FaultSilent})
		_, ended := heard(wire)
		_, _ = io.WriteString(theirs, "hello")
		_ = wire.SetDeadline(time.Now().Add(time.Second))
		if err := <-ended; !errors.Is(err, os.ErrDeadlineExceeded) {
			t.Errorf("at its deadline: %v", err)
		}
		_ = wire.SetDeadline(time.Time{})
		_, ended = heard(wire) // what was held is not lost
		_ = wire.Close()
		if err := <-ended; !errors.Is(err, net.ErrClosed) {
			t.Errorf("when it is closed: %v", err)
		}
		_ = theirs.Close()
	})
}

func TestAPartnerIsNotCalledAsTheSimulatorsAre(t *testing.T) {
	t.Parallel()
	f := NewFaults()
	for _, name := range append([]string{Name}, simulated...) {
		if err := f.Connect("kyc", name); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
	f = NewFaults()
	if err := f.Connect("kyc", "acme"); err != nil {
		t.Fatal(err)
	}
	err := f.check("weather")
	if err == nil || !strings.Contains(err.Error(), "screening, identity-check, card-issuer, card-network, rates, kyc and acme") {
		t.Errorf("an unknown one: %v", err)
	}
	if err := errors.Join(f.check("kyc"), f.check("rates")); err != nil {
		t.Error(err)
	}
}
