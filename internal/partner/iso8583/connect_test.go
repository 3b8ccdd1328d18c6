package iso8583_test

import (
	"context"
	"net"
	"net/netip"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

func TestWhatTheOtherSideKeptWhileWeWereAwayIsBookedOnceAndInOrder(t *testing.T) {
	t.Parallel()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	r, counts := newRecorder(), &iso8583.Counts{}
	s, err := iso8583.New(iso8583.Config{
		Name: "acme", Counts: counts, Dial: listener.Addr().String(), SignOn: true, Backoff: link.Backoff{First: time.Millisecond,
			Longest: time.Second},
		Patience: patience, BookWithin: patience,
	}, r)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- s.Run(ctx) }()

	// kept is the queue of the other side: what has no answer yet.
	kept := []codec.Message{
		message("0120", map[int]string{11: "000001"}),
		message("0420", map[int]string{11: "000002", 90: "0120" + original("0120")[4:]}),
		message("0220", map[int]string{11: "000003"}),
	}
	// The link breaks after each first message, before its answer is read: so each is sent twice but the last.
	for len(kept) > 0 {
		conn, err := listener.Accept()
		if err != nil {
			t.Fatal(err)
		}
		on := get(t, conn)
		if on.Fields[70] != "001" {
			t.Fatalf("the first message is %v", on)
		}
		if n := counts.Stats().Connected; n < 1 { // the link before may be about to end
			t.Errorf("%d links are counted", n)
		}
		put(t, conn, link.Answer(newSpec(t, standard), on, "00"))
		before := len(r.booked())
		for i, m := range kept {
			put(t, conn, m)
			if !m.Repeat() { // its answer is lost with the link
				r.until(t, func(r *recorder) bool { return len(r.messages) > before+i })
				kept[i].MTI = m.RepeatMTI()
				break
			}
			if got := get(t, conn); got.MTI != m.AnswerMTI() || got.Fields[39] != "00" || got.Fields[11] != m.Fields[11] {
				t.Errorf("%v is answered %v", m, got)
			}
			if i == len(kept)-1 {
				kept = nil
			}
		}
		if err := conn.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := listener.Close(); err != nil { // the server has dialled again
		t.Fatal(err)
	}
	cancel()
	if err := <-done; err != nil {
		t.Error(err)
	}
	if n := counts.Stats().Connected; n != 0 {
		t.Errorf("after the end %d links are counted", n)
	}
	var events []string
	for _, m := range r.booked() {
		if len(events) == 0 || !strings.Contains(strings.Join(events, " "), m.IDs.Event) {
			events = append(events, m.IDs.Event)
		}
	}
	day := today.Format("20060102") + "100417/12345"
	if got, want := strings.Join(events, " "), "0120/1/"+day+" 0420/2/"+day+" 0220/3/"+day; got != want {
		t.Errorf("booked %s\nwant %s", got, want)
	}
}

func TestAServerThatNobodyGuardsDoesNotStart(t *testing.T) {
	t.Parallel()
	noResponse := newSpec(t, standard)
	delete(noResponse.Fields, 39)
	for name, c := range map[string]struct {
		config iso8583.Config
		want   string
	}{
		"no name":     {iso8583.Config{Listen: "127.0.0.1:0"}, "no name"},
		"no address":  {iso8583.Config{Name: "acme"}, "either an address"},
		"two":         {iso8583.Config{Name: "acme", Listen: "127.0.0.1:0", Dial: "127.0.0.1:1"}, "either an address"},
		"everywhere":  {iso8583.Config{Name: "acme", Listen: ":8583"}, "whoever reaches :8583 could move money"},
		"a bound":     {iso8583.Config{Name: "acme", Listen: "127.0.0.1:0", Outstanding: -1}, "below zero"},
		"no response": {iso8583.Config{Name: "acme", Listen: "127.0.0.1:0", Spec: noResponse}, "needs the fields"},
		"other addresses": {iso8583.Config{Name: "acme", Listen: ":0",
			From: []netip.Prefix{netip.MustParsePrefix("192.0.2.0/24")}}, ""},
		"IPv6": {iso8583.Config{Name: "acme", Listen: "[::1]:0"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := iso8583.New(c.config, newRecorder())
			if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("says %v, want %s", err, c.want)
			}
		})
	}
}
