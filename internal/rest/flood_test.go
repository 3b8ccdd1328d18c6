package rest

import (
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/rest/admission"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// portEnv is an installation on a port, with the credentials of a programme.
type portEnv struct {
	*testEnv
	address     string
	key, secret string
}

func servePort(t *testing.T, db *store.DB) *portEnv {
	t.Helper()
	o := newTestEnv(t, db)
	s := &portEnv{testEnv: o, key: uuid.NewString(), secret: "correct-horse-battery-staple"}
	p, err := o.Programmes.FoundProgramme(t.Context(), programmes.NewProgramme{Name: "Test", APIKey: uuid.NewString(), APISecret: seal.Generate()})
	o.must(err)
	o.must(o.Programmes.SetCredentials(t.Context(), p.ID, s.key, s.secret))
	listener, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	o.must(err)
	server := httpserver.New(httpserver.Config{Handler: o.server, PerAddress: 4096, Log: slog.New(slog.DiscardHandler)})
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	t.Cleanup(func() {
		if err := server.Close(); err != nil {
			t.Error(err)
		}
		if err := <-ended; !errors.Is(err, http.ErrServerClosed) {
			t.Error(err)
		}
	})
	s.address = listener.Addr().String()
	return s
}

// dial opens a connection that says something and then nothing more, nor reads.
func (s *portEnv) dial(t *testing.T, says string) {
	t.Helper()
	c, err := new(net.Dialer).DialContext(t.Context(), "tcp", s.address)
	s.must(err)
	t.Cleanup(func() { _ = c.Close() })
	s.must(c.(*net.TCPConn).SetReadBuffer(4096))
	s.must(c.SetWriteDeadline(time.Now().Add(time.Second)))
	if _, err := io.WriteString(c, says); err != nil && !isTimeout(err) { // a server that is stuck reads no more
		t.Fatal(err)
	}
}

func isTimeout(err error) bool {
	var timeout net.Error
	return errors.As(err, &timeout) && timeout.Timeout()
}

// answers fails the test unless health, the document and a login are answered.
func (s *portEnv) answers(t *testing.T) {
	t.Helper()
	patient := &http.Client{Timeout: 30 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}
	for _, path := range []string{"/healthz", "/openapi.yaml", "/v1/auth/token"} {
		method, body := http.MethodGet, ""
		if path == "/v1/auth/token" {
			method, body = http.MethodPost, fmt.Sprintf(`{"apiKey":%q,"apiSecret":%q}`, s.key, s.secret)
		}
		r, err := http.NewRequestWithContext(t.Context(), method, "http://"+s.address+path, strings.NewReader(body))
		s.must(err)
		response, err := patient.Do(r)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		text, err := io.ReadAll(response.Body)
		if err := errors.Join(err, response.Body.Close()); err != nil || response.StatusCode != http.StatusOK {
			t.Errorf("%s: %d %.200s, %v", path, response.StatusCode, text, err)
		}
	}
}

func TestBodiesThatNeverArriveTakeNoPlace(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := servePort(t, db)
		for range 1100 {
			s.dial(t, "POST /v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
		}
		s.answers(t)
	})
}

func TestDocumentsThatAreNotReadTakeNoPlace(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := servePort(t, db)
		s.server.places = admission.NewPlaces(4, 2)
		for range 12 {
			s.dial(t, strings.Repeat("GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n", 100))
		}
		s.answers(t)
	})
}

func TestHealthAndDocumentsAreAnsweredWhenEveryPlaceIsTaken(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := servePort(t, db)
		s.server.places = admission.NewPlaces(0, 0)
		for path, want := range map[string]int{"/healthz": 200, "/livez": 200, "/readyz": 200, "/openapi.json": 200, "/v1/cards": 503, "/v1/auth/token": 405, "/pizza": 404} {
			r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+s.address+path, nil)
			s.must(err)
			response, err := http.DefaultClient.Do(r)
			s.must(err)
			s.must(response.Body.Close())
			if response.StatusCode != want || (want == 503) != (response.Header.Get("Retry-After") != "") {
				t.Errorf("%s: %d %v", path, response.StatusCode, response.Header)
			}
		}
	})
}

func TestABodyThatDoesNotArriveInTimeIsRefused(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := servePort(t, db)
		c, err := new(net.Dialer).DialContext(t.Context(), "tcp", s.address)
		s.must(err)
		defer func() { _ = c.Close() }()
		began := time.Now()
		_, err = io.WriteString(c, "POST /v1/auth/token HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\n{")
		s.must(err)
		s.must(c.SetReadDeadline(began.Add(3 * bodyPatience)))
		answer, err := io.ReadAll(c) // to the end: the connection is closed with the answer
		if err != nil || !strings.HasPrefix(string(answer), "HTTP/1.1 400 ") || !strings.Contains(string(answer), "body_malformed") {
			t.Errorf("%v: %s", err, answer)
		}
		if took := time.Since(began); took < bodyPatience {
			t.Errorf("answered after %v", took)
		}
	})
}

// deadlined is an answer that knows until when its pieces may be written.
type deadlined struct {
	*httptest.ResponseRecorder
	until []time.Time
}

func (d *deadlined) SetWriteDeadline(until time.Time) error {
	d.until = append(d.until, until)
	return nil
}

func TestEachPieceOfAStreamHasADeadlineOfItsOwn(t *testing.T) {
	t.Parallel()
	d := &deadlined{ResponseRecorder: httptest.NewRecorder()}
	stream := &streamWriter{w: d, control: http.NewResponseController(d)}
	began := time.Now()
	for i := range 3 {
		if err := stream.send([]byte(": here\n\n")); err != nil {
			t.Fatal(err)
		}
		if len(d.until) != i+1 || d.until[i].Before(began.Add(streamPatience)) || i > 0 && !d.until[i].After(d.until[i-1]) {
			t.Fatalf("after %d pieces the deadlines were %v", i+1, d.until)
		}
	}
	if d.Body.Len() != 3*len(": here\n\n") || !d.Flushed {
		t.Errorf("written is %q", d.Body)
	}
}
