package iso8583_test

import (
	"context"
	"errors"
	"io"
	"net"
	"strconv"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// pipe runs a server on one end of a pipe until the test ends it, and returns the other end. It belongs into
// synctest.Test.
func pipe(t *testing.T, network partner.Network, change func(*iso8583.Config)) (far net.Conn, end func()) {
	t.Helper()
	config := iso8583.Config{Name: "acme", Listen: "127.0.0.1:0"}
	if change != nil {
		change(&config)
	}
	s, err := iso8583.New(config, network)
	if err != nil {
		t.Fatal(err)
	}
	near, far := net.Pipe()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = s.RunOn(ctx, near) // how the connection ends is the test's doing
	}()
	return far, func() { cancel(); <-done }
}

// put writes a message by hand, so that nobody waits for its answer.
func put(t *testing.T, conn io.Writer, m codec.Message) {
	t.Helper()
	packed, err := newSpec(t, standard).Pack(m)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := conn.Write(append([]byte{byte(len(packed) >> 8), byte(len(packed))}, packed...)); err != nil {
		t.Fatal(err)
	}
}

// get reads a message by hand.
func get(t *testing.T, conn io.Reader) codec.Message {
	t.Helper()
	header := make([]byte, 2)
	if _, err := io.ReadFull(conn, header); err != nil {
		t.Fatal(err)
	}
	packed := make([]byte, int(header[0])<<8|int(header[1]))
	if _, err := io.ReadFull(conn, packed); err != nil {
		t.Fatal(err)
	}
	m, err := newSpec(t, standard).Unpack(packed)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// slow decides after a time.
func slow(takes time.Duration) func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
	return func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
		<-time.After(takes)
		return partner.Outcome{Approved: true, ResponseCode: "00"}, nil
	}
}

func TestAQuestionIsToBeDecidedBeforeItsAnswerIsDue(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		far, end := pipe(t, r, nil)
		arrived := time.Now()
		put(t, far, message("0100", nil))
		get(t, far)
		if by := r.booked()[0].DecideBy.Sub(arrived); by != 2700*time.Millisecond {
			t.Errorf("it has %s", by)
		}
		end()
	})
}

func TestAnApprovalThatComesTooLateIsUndoneAndNotSent(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		r.decide = slow(3001 * time.Millisecond)
		r.failures = 3 // the database is away for a while
		far, end := pipe(t, r, nil)
		put(t, far, message("0100", nil))
		<-time.After(5 * time.Second)
		if lost := r.undone(); len(lost) != 1 || !strings.HasPrefix(lost[0], "0100/123/") {
			t.Errorf("undone: %q", lost)
		}
		// The next answer is to the repeat, and to nothing before it; and the card waited until the undoing was done.
		r.decide = nil
		put(t, far, message("0101", nil))
		if got := get(t, far); got.Fields[39] != "96" || got.Fields[11] != "000123" {
			t.Errorf("the repeat is answered %v", got)
		}
		end()
	})
}

func TestAnApprovalIsSentUntilTheLastMoment(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		r.decide = slow(2999 * time.Millisecond)
		far, end := pipe(t, r, nil)
		put(t, far, message("0100", nil))
		if got := get(t, far); got.Fields[39] != "00" {
			t.Error(got)
		}
		end()
		if lost := r.undone(); len(lost) != 0 {
			t.Errorf("undone: %q", lost)
		}
	})
}

func TestAnApprovalThatNobodyReadsIsUndone(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		far, end := pipe(t, r, nil)
		put(t, far, message("0100", nil)) // a pipe keeps nothing: who writes waits for who reads
		<-time.After(4 * time.Second)
		if lost := r.undone(); len(lost) != 1 {
			t.Errorf("undone: %q", lost)
		}
		end()
	})
}

func TestAnApprovalWhoseLinkIsGoneIsUndoneAndADeclineIsNot(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		approve := slow(time.Second)
		r.decide = func(ctx context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
			o, err := approve(ctx, m)
			if m.IDs.STAN == "000124" {
				o = partner.Outcome{ResponseCode: "51"}
			}
			return o, err
		}
		far, end := pipe(t, r, nil)
		put(t, far, message("0100", nil))
		put(t, far, message("0100", map[int]string{11: "000124", 2: "4000001234567881"}))
		synctest.Wait()
		_ = far.Close()
		<-time.After(2 * time.Second)
		if lost := r.undone(); len(lost) != 1 || !strings.HasPrefix(lost[0], "0100/123/") {
			t.Errorf("undone: %q", lost)
		}
		end()
	})
}

func TestARepeatWhoseAnswerIsLostUndoesNothingThatWasAnswered(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		far, end := pipe(t, r, nil)
		put(t, far, message("0100", nil))
		get(t, far)
		put(t, far, message("0101", nil)) // sent before the answer was read
		<-time.After(4 * time.Second)     // and its own answer is not read
		if lost := r.undone(); len(lost) != 0 || len(r.booked()) != 2 {
			t.Errorf("undone: %q after %d messages", lost, len(r.booked()))
		}
		end()
	})
}

func TestWhatIsUnderWayIsAnsweredBeforeTheEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		r.decide = slow(2 * time.Second)
		far, end := pipe(t, r, func(c *iso8583.Config) { c.SignOn = true })
		on := get(t, far)
		put(t, far, link.Answer(newSpec(t, standard), on, "00"))
		put(t, far, message("0100", nil))
		synctest.Wait()
		go end()
		off := get(t, far)
		if on.MTI != "0800" || on.Fields[70] != "001" || off.Fields[70] != "002" {
			t.Errorf("signed on by %v, off by %v", on, off)
		}
		put(t, far, link.Answer(newSpec(t, standard), off, "00"))
		if got := get(t, far); got.MTI != "0110" || got.Fields[39] != "00" {
			t.Error(got)
		}
		if _, err := far.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
			t.Errorf("the link ends with %v", err)
		}
	})
}

func TestMessagesOfACardAreInOrderAndCardsDoNotWaitForEachOther(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		r.decide = func(ctx context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
			if m.Card.PAN == card {
				return slow(time.Second)(ctx, m)
			}
			return partner.Outcome{Approved: true, ResponseCode: "00"}, nil
		}
		far, end := pipe(t, r, nil)
		began := time.Now()
		for i := range 5 {
			put(t, far, message("0120", map[int]string{11: "00010" + strconv.Itoa(i)}))
		}
		put(t, far, message("0120", map[int]string{2: "4000001234567881", 11: "000200"}))
		if got := get(t, far); got.Fields[11] != "000200" || time.Since(began) != 0 {
			t.Errorf("first came %v after %s", got, time.Since(began))
		}
		for i := range 5 {
			if got := get(t, far); got.MTI != "0130" || got.Fields[11] != "00010"+strconv.Itoa(i) ||
				time.Since(began) != time.Duration(i+1)*time.Second {
				t.Errorf("%v after %s", got, time.Since(began))
			}
		}
		end()
	})
}

func TestMoreThanMayBeUnderWayIsNotRead(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		r.decide = slow(2 * time.Second)
		far, end := pipe(t, r, func(c *iso8583.Config) { c.Outstanding, c.BookWithin = 2, time.Minute })
		written := make(chan int, 5)
		go func() {
			for i := range 5 {
				put(t, far, message("0120", map[int]string{2: "400000123456789" + strconv.Itoa(i), 11: "00010" + strconv.Itoa(i)}))
				written <- i
			}
		}()
		<-time.After(time.Second)
		if n := len(r.booked()); n != 2 || len(written) > 4 {
			t.Errorf("%d are under way, %d were read", n, len(written))
		}
		for range 5 {
			get(t, far)
		}
		if n := len(r.booked()); n != 5 {
			t.Errorf("%d were booked", n)
		}
		end()
	})
}

func TestAFaultIsAnsweredAndEndsNothingButALengthDoes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		r := newRecorder()
		far, end := pipe(t, r, nil)
		packed, err := newSpec(t, standard).Pack(message("0100", nil))
		if err != nil {
			t.Fatal(err)
		}
		for _, cut := range []int{1, 20, len(packed) - 70} {
			short := packed[:len(packed)-cut]
			if _, err := far.Write(append([]byte{0, byte(len(short))}, short...)); err != nil {
				t.Fatal(err)
			}
			got := get(t, far)
			if got.MTI != "0110" || got.Fields[39] != "30" {
				t.Errorf("without %d bytes: %v", cut, got)
			}
		}
		put(t, far, message("0100", nil))
		if got := get(t, far); got.Fields[39] != "00" || len(r.booked()) != 1 {
			t.Errorf("%v, %d booked", got, len(r.booked()))
		}
		if _, err := far.Write([]byte{0x20, 0x01}); err != nil { // 8193
			t.Fatal(err)
		}
		if _, err := far.Read(make([]byte, 1)); !errors.Is(err, io.EOF) {
			t.Errorf("after a length beyond the most: %v", err)
		}
		end()
	})
}
