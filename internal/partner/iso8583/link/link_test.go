package link_test

import (
	"context"
	"errors"
	"io"
	"net"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

func newSpec(tb testing.TB, version string) *codec.Spec {
	tb.Helper()
	s, err := codec.DefaultSpec(version)
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// request is a message by which the tests tell questions apart.
func request(stan string) codec.Message {
	return codec.Message{MTI: "0100", Fields: map[int]string{7: "1201100417", 11: stan}}
}

// echoing answers everything at once.
func echoing(t *testing.T) func(*link.Conn, link.Arrival, func()) {
	return func(c *link.Conn, a link.Arrival, done func()) {
		defer done()
		if err := c.Send(context.Background(), link.Answer(newSpec(t, "1987"), a.Message, "00")); err != nil {
			t.Error(err)
		}
	}
}

// both runs the two ends of a pipe; end ends the first in order, and then the second.
func both(t *testing.T, near, far link.Options) (*link.Conn, *link.Conn, func() (error, error)) {
	t.Helper()
	for _, o := range []*link.Options{&near, &far} {
		if o.Spec == nil {
			o.Spec = newSpec(t, "1987")
		}
	}
	one, other := net.Pipe()
	a, b := link.New(one, near), link.New(other, far)
	ctx, cancel := context.WithCancel(context.Background())
	ends := [2]chan error{make(chan error, 1), make(chan error, 1)}
	go func() { ends[0] <- a.Run(ctx) }()
	go func() { ends[1] <- b.Run(context.Background()) }()
	return a, b, func() (error, error) {
		cancel()
		return <-ends[0], <-ends[1]
	}
}

func TestEveryHeaderCarriesAMessage(t *testing.T) {
	t.Parallel()
	for _, h := range []link.Header{{}, {Inclusive: true}, {ASCII: true}, {ASCII: true, Inclusive: true}} {
		synctest.Test(t, func(t *testing.T) {
			a, _, end := both(t, link.Options{Header: h}, link.Options{Header: h, Handle: echoing(t)})
			answer, err := a.Ask(t.Context(), request("000001"))
			if err != nil || answer.MTI != "0110" || answer.Fields[39] != "00" {
				t.Errorf("%+v: %v, %v", h, answer, err)
			}
			if err, _ := end(); err != nil {
				t.Error(err)
			}
		})
	}
}

func TestHeadersAreWrittenAsTheyShould(t *testing.T) {
	t.Parallel()
	for want, h := range map[string]link.Header{
		"\x00\x1c": {}, "\x00\x1e": {Inclusive: true}, "0028": {ASCII: true}, "0032": {ASCII: true, Inclusive: true},
	} {
		synctest.Test(t, func(t *testing.T) {
			near, far := net.Pipe()
			c := link.New(near, link.Options{Spec: newSpec(t, "1987"), Header: h})
			go func() { _ = c.Send(t.Context(), request("000001")) }() // what is read tells whether it was written
			got := make([]byte, len(want)+28)
			if _, err := io.ReadFull(far, got); err != nil || string(got[:len(want)]) != want ||
				string(got[len(want):len(want)+4]) != "0100" {
				t.Errorf("%+v: %q, %v", h, got, err)
			}
			c.Close()
		})
	}
}

func TestALengthThatCannotBeEndsTheLink(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		header     link.Header
		sent, want string
	}{
		"too long":             {link.Header{}, "\x01\x01", "a message of 257 bytes was announced, and 256 are the most"},
		"no digits":            {link.Header{ASCII: true}, "00x1", "not four digits"},
		"less than its header": {link.Header{Inclusive: true}, "\x00\x01", "does not count its header"},
		"no message":           {link.Header{}, "\x00\x02ab", "has no type"},
		"the end, at once":     {link.Header{}, "", "the other side closed the link"},
		"the end, in a header": {link.Header{}, "\x00", "unexpected EOF"},
		"the end, half way":    {link.Header{}, "\x00\x10ab", "a message of 16 bytes did not arrive"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				near, far := net.Pipe()
				done := make(chan error, 1)
				l := link.New(near, link.Options{Spec: newSpec(t, "1987"), Header: c.header, MaxMessage: 256})
				go func() { done <- l.Run(context.Background()) }()
				if _, err := far.Write([]byte(c.sent)); err != nil {
					t.Fatal(err)
				}
				synctest.Wait()
				_ = far.Close()
				if err := <-done; err == nil || !strings.Contains(err.Error(), c.want) {
					t.Errorf("ends with %v, want %s", err, c.want)
				}
			})
		})
	}
}

func TestAMessageOfNothingIsNoMatter(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		near, far := net.Pipe()
		l := link.New(near, link.Options{Spec: newSpec(t, "1987"), Idle: time.Minute})
		done := make(chan error, 1)
		go func() { done <- l.Run(context.Background()) }()
		for range 10 { // it counts as a sign of life: no echo is asked for
			if _, err := far.Write([]byte{0, 0}); err != nil {
				t.Fatal(err)
			}
			<-time.After(59 * time.Second)
		}
		_ = far.Close()
		if err := <-done; !errors.Is(err, io.EOF) {
			t.Errorf("the link ends with %v", err)
		}
	})
}

func TestHalfAMessageMayNotTakeForEver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		near, far := net.Pipe()
		l := link.New(near, link.Options{Spec: newSpec(t, "1987")})
		done := make(chan error, 1)
		began := time.Now()
		go func() { done <- l.Run(context.Background()) }()
		if _, err := far.Write([]byte("\x00\x10half")); err != nil {
			t.Fatal(err)
		}
		if err := <-done; err == nil || time.Since(began) != 10*time.Second {
			t.Errorf("ends with %v after %s", err, time.Since(began))
		}
	})
}

func TestAnswersFindTheirQuestionsInAnyOrder(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		var mu sync.Mutex
		var waiting []func()
		a, _, end := both(t, link.Options{}, link.Options{Handle: func(c *link.Conn, arrived link.Arrival, done func()) {
			mu.Lock()
			defer mu.Unlock()
			waiting = append(waiting, func() { echoing(t)(c, arrived, done) })
		}})
		answers := make(chan string, 10)
		for _, stan := range []string{"000001", "000002", "000003"} {
			go func() {
				answer, err := a.Ask(t.Context(), request(stan))
				if err != nil || answer.Fields[11] != stan {
					t.Errorf("%s is answered %v, %v", stan, answer, err)
				}
				answers <- answer.Fields[11]
			}()
			synctest.Wait()
		}
		if _, err := a.Ask(t.Context(), request("000002")); err == nil ||
			!strings.Contains(err.Error(), "waits for its answer") {
			t.Errorf("the same number again: %v", err)
		}
		for i := len(waiting) - 1; i >= 0; i-- {
			waiting[i]()
			synctest.Wait()
		}
		if got := <-answers + " " + <-answers + " " + <-answers; got != "000003 000002 000001" {
			t.Errorf("answered in the order %s", got)
		}
		if err, _ := end(); err != nil {
			t.Error(err)
		}
	})
}

func TestAnAnswerToAnotherQuestionIsNone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a, _, end := both(t, link.Options{}, link.Options{Handle: func(c *link.Conn, arrived link.Arrival, done func()) {
			defer done()
			for _, wrong := range []map[int]string{{7: "1201100418"}, {11: "000009"}, {}} {
				answer := link.Answer(newSpec(t, "1987"), arrived.Message, "05")
				for n, value := range wrong {
					answer.Fields[n] = value
				}
				if len(wrong) == 0 {
					answer.MTI = "0130"
				}
				if err := c.Send(context.Background(), answer); err != nil {
					t.Error(err)
				}
			}
			echoing(t)(c, arrived, func() {})
		}})
		if answer, err := a.Ask(t.Context(), request("000001")); err != nil || answer.Fields[39] != "00" {
			t.Errorf("%v, %v", answer, err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		nobody := codec.Message{MTI: "0100", Fields: map[int]string{7: "1201100417"}}
		if _, err := a.Ask(ctx, nobody); err == nil || !strings.Contains(err.Error(), "no STAN") {
			t.Errorf("without a number: %v", err)
		}
		if err, _ := end(); err != nil {
			t.Error(err)
		}
	})
}

func TestALinkSignsOnAsksForEchoesAndSignsOff(t *testing.T) {
	t.Parallel()
	for version, codes := range map[string][]string{"1987": {"0800", "001", "301", "002", "00"}, "1993": {"1804",
		"801", "831", "802", "800"}} {
		synctest.Test(t, func(t *testing.T) {
			spec := newSpec(t, version)
			near, far := net.Pipe()
			l := link.New(near, link.Options{Spec: spec, SignOn: true})
			ctx, cancel := context.WithCancel(context.Background())
			defer cancel()
			done := make(chan error, 1)
			go func() { done <- l.Run(ctx) }()
			began := time.Now()
			for i, want := range []struct {
				code  string
				after time.Duration
			}{{codes[1], 0}, {codes[2], time.Minute}, {codes[2], 2 * time.Minute}, {codes[3], 2 * time.Minute}} {
				if i == 3 {
					cancel()
				}
				header := make([]byte, 2)
				if _, err := io.ReadFull(far, header); err != nil {
					t.Fatal(err)
				}
				raw := make([]byte, header[1])
				if _, err := io.ReadFull(far, raw); err != nil {
					t.Fatal(err)
				}
				m, err := spec.Unpack(raw)
				if err != nil || m.MTI != codes[0] || spec.At(m, "management") != want.code || time.Since(began) != want.after {
					t.Errorf("%v after %s, %v; want %+v", m, time.Since(began), err, want)
				}
				packed, err := spec.Pack(link.Answer(spec, m, codes[4]))
				if err != nil {
					t.Fatal(err)
				}
				if _, err := far.Write(append([]byte{0, byte(len(packed))}, packed...)); err != nil {
					t.Fatal(err)
				}
			}
			if err := <-done; err != nil {
				t.Error(err)
			}
		})
	}
}

func TestALinkWhoseOtherSideIsSilentIsOver(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		near, far := net.Pipe()
		go func() { _, _ = io.Copy(io.Discard, far) }() // it takes everything and says nothing
		l := link.New(near, link.Options{Spec: newSpec(t, "1987")})
		began := time.Now()
		if err := l.Run(context.Background()); err == nil || !strings.HasPrefix(err.Error(), "echo: no answer") ||
			time.Since(began) != 70*time.Second {
			t.Errorf("it ends with %v after %s", err, time.Since(began))
		}
	})
}

func TestALinkThatIsToAskForNoEchoesAsksForNone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a, _, end := both(t, link.Options{Idle: -1}, link.Options{Idle: -1, Spec: newSpec(t, "1987"), Handle: echoing(t)})
		<-time.After(24 * time.Hour)
		if _, err := a.Ask(t.Context(), request("000001")); err != nil {
			t.Error(err)
		}
		if err, _ := end(); err != nil {
			t.Error(err)
		}
	})
}

func TestNetworkManagementIsAnswered(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a, _, end := both(t, link.Options{}, link.Options{})
		for i, want := range []string{"00", "00", "00", "12"} {
			m := codec.Message{MTI: "0800", Fields: map[int]string{
				7: "1201100417", 11: "00000" + string(rune('1'+i)), 70: []string{"001", "002", "301", "161"}[i],
			}}
			if answer, err := a.Ask(t.Context(), m); err != nil || answer.MTI != "0810" || answer.Fields[39] != want ||
				answer.Fields[70] != m.Fields[70] {
				t.Errorf("%v is answered %v, %v", m, answer, err)
			}
		}
		if err, _ := end(); err != nil {
			t.Error(err)
		}
	})
}

func TestWhoWaitsLearnsOfTheEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		a, b, _ := both(t, link.Options{}, link.Options{Handle: func(*link.Conn, link.Arrival, func()) {}})
		done := make(chan error, 1)
		go func() {
			_, err := a.Ask(context.Background(), request("000001"))
			done <- err
		}()
		synctest.Wait()
		b.Close()
		if err := <-done; !errors.Is(err, link.ErrClosed) {
			t.Errorf("it ends with %v", err)
		}
		if err := a.Send(t.Context(), request("000002")); err == nil {
			t.Error("a closed link takes a message")
		}
	})
}

func TestCountersBeginAgain(t *testing.T) {
	t.Parallel()
	c := &link.Counter{}
	first := c.Next()
	for range 999998 {
		c.Next()
	}
	if again := c.Next(); first != "000001" || again != first {
		t.Errorf("%s, and after 999999 %s", first, again)
	}
}
