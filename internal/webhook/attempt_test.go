package webhook_test

import (
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/store"
)

// refused makes one attempt that fails and returns what was noted of it.
func (w *testEnv) refused(callback string) deliveryRecord {
	w.Helper()
	task, err := w.once(callback)
	w.after(err)
	return w.noted(task)
}

// once makes one attempt at one event with a webhook of its own.
func (w *testEnv) once(callback string) (store.Task, error) {
	w.Helper()
	w.hook(callback)
	promised := w.event(body)
	task := promised[len(promised)-1] // of the newest webhook
	return task, w.deliverer().Deliver(w.Context(), task)
}

func TestARedirectIsAFailureAndNotFollowed(t *testing.T) {
	w := sqliteEnv(t)
	elsewhere := w.receiver(status(http.StatusOK))
	for _, code := range []int{301, 302, 303, 307, 308} {
		r := w.receiver(func(_ int, rw http.ResponseWriter, r *http.Request) { http.Redirect(rw, r, elsewhere.URL, code) })
		if n := w.refused(r.URL); n.answered != code || !strings.Contains(n.problem, "redirects are not followed") {
			t.Errorf("%d: noted as %+v", code, n)
		}
	}
	if n := len(elsewhere.calls()); n > 0 {
		t.Errorf("%d redirects were followed", n)
	}
}

func TestAnEndpointThatDoesNotAnswerInTimeIsLeft(t *testing.T) {
	w := sqliteEnv(t)
	w.options.Timeout = 50 * time.Millisecond
	var reached atomic.Bool
	left := make(chan struct{})
	leave := sync.OnceFunc(func() { close(left) })
	r := w.receiver(func(_ int, _ http.ResponseWriter, r *http.Request) {
		reached.Store(true)
		<-r.Context().Done()
		leave()
	})
	for !reached.Load() { // a busy machine may need longer to connect
		if n := w.refused(r.URL); n != (deliveryRecord{"pending", 1, 0, "There was no answer within 50ms."}) {
			t.Errorf("noted as %+v", n)
		}
	}
	<-left
}

func TestAnAnswerWithoutEndIsNotReadToItsEnd(t *testing.T) {
	w := sqliteEnv(t)
	var sent atomic.Int64
	hungUp := make(chan struct{})
	r := w.receiver(func(_ int, rw http.ResponseWriter, _ *http.Request) {
		defer close(hungUp)
		piece := make([]byte, 16<<10)
		for {
			n, err := rw.Write(piece)
			sent.Add(int64(n))
			if err != nil {
				return
			}
		}
	})
	w.hook(r.URL)
	task := w.event(body)[0]
	if err := w.deliverer().Deliver(t.Context(), task); err != nil || w.noted(task).status != "delivered" {
		t.Errorf("%v, %+v", err, w.noted(task))
	}
	<-hungUp
	if n := sent.Load(); n > 64<<20 {
		t.Errorf("%d bytes could be sent", n)
	}
}

// The status of an answer that drips counts once the time of the attempt is over.
func TestAnAnswerThatDripsIsLeftInTime(t *testing.T) {
	w := sqliteEnv(t)
	w.options.Timeout = 2 * time.Second
	for code, want := range map[int]string{http.StatusOK: "delivered", http.StatusBadGateway: "pending"} {
		left := make(chan struct{})
		r := w.receiver(func(_ int, rw http.ResponseWriter, r *http.Request) {
			defer close(left)
			rw.WriteHeader(code)
			for every := time.NewTicker(20 * time.Millisecond); r.Context().Err() == nil; <-every.C {
				_, _ = rw.Write([]byte("."))
				_ = http.NewResponseController(rw).Flush()
			}
		})
		task, _ := w.once(r.URL)
		if n := w.noted(task); n.answered != code || n.status != want || n.attempts != 1 {
			t.Errorf("%d: noted as %+v", code, n)
		}
		<-left
	}
}

func TestHeadersWithoutEndAreAFailure(t *testing.T) {
	w := sqliteEnv(t)
	r := w.receiver(func(_ int, rw http.ResponseWriter, _ *http.Request) {
		rw.Header().Set("X", strings.Repeat("x", 1<<20))
		rw.WriteHeader(http.StatusOK)
	})
	if n := w.refused(r.URL); n.answered != 0 || !strings.Contains(n.problem, "response headers exceeded 65536 bytes") {
		t.Errorf("noted as %+v", n)
	}
}

func TestAnswersThatAreNoHTTPAreKeptAsText(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.receiver(func(_ int, rw http.ResponseWriter, _ *http.Request) {
			conn, _, err := http.NewResponseController(rw).Hijack()
			if err != nil {
				w.Error(err)
				return
			}
			_, _ = conn.Write([]byte("SSH-2.0-\x00\xff\xfe " + strings.Repeat("é", 400) + "\r\n\r\n"))
			_ = conn.Close()
		})
		if n := w.refused(r.URL); n.attempts != 1 || !strings.HasPrefix(n.problem, "There was no proper answer: ") ||
			len(n.problem) > 700 {
			w.Errorf("noted as %+v", n)
		}
	})
}

func TestACertificateThatNobodyVouchesForIsRefused(t *testing.T) {
	w := sqliteEnv(t)
	var calls atomic.Int64
	r := httptest.NewUnstartedServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { calls.Add(1) }))
	r.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, slog.LevelError)
	r.StartTLS()
	t.Cleanup(r.Close)
	if n := w.refused(r.URL); calls.Load() > 0 || !strings.HasPrefix(n.problem, "The certificate is not valid: x509: ") {
		t.Errorf("%d calls, noted as %+v", calls.Load(), n)
	}
}

func TestLoopbackIsRefusedInEveryNotation(t *testing.T) {
	w := sqliteEnv(t)
	r := w.receiver(status(http.StatusOK))
	address, err := url.Parse(r.URL)
	if err != nil {
		t.Fatal(err)
	}
	at := func(host string) string { return "http://" + host + ":" + address.Port() + "/" }
	// Those that reach the receiver when any address is allowed are refused by the address that they lead to.
	for _, host := range []string{"127.0.0.1", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "localhost", "LocalHost"} {
		before := len(r.calls())
		w.options.AnyAddress = true
		if _, err := w.once(at(host)); err != nil || len(r.calls()) != before+1 {
			t.Errorf("%s does not lead to the receiver: %v", host, err)
		}
		w.options.AnyAddress = false
		if n := w.refused(at(host)); n.problem != "The callback does not lead to a public address." ||
			len(r.calls()) != before+1 {
			t.Errorf("%s: %+v", host, n)
		}
	}
	before := len(r.calls())
	w.options.Timeout = time.Second
	// Whether these mean anything depends on the system's resolver.
	for _, host := range []string{"127.1", "0x7f000001", "0x7f.1", "2130706433", "0177.0.0.1", "127.0.0.1.", "0"} {
		if n := w.refused(at(host)); n.answered != 0 || n.problem == "" || strings.Contains(n.problem, "127.0.0.1") {
			t.Errorf("%s: %+v", host, n)
		}
	}
	if n := len(r.calls()); n != before {
		t.Errorf("%d calls got through", n-before)
	}
}

func TestAddressesThatAreNotPublicAreRefused(t *testing.T) {
	w := sqliteEnv(t)
	w.options.AnyAddress = false
	for _, host := range []string{
		"0.0.0.0", "10.1.2.3", "100.64.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1", "192.0.0.8", "192.0.2.1",
		"192.88.99.1",
		"192.168.1.1", "198.18.0.1", "198.51.100.1", "203.0.113.1", "224.0.0.1", "240.0.0.1", "255.255.255.255",
		"[::]", "[::1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]", "[64:ff9b:1::1]", "[100::1]", "[2001::1]",
		"[2001:db8::1]", "[2002:7f00:1::]",
		"[3fff::1]", "[5f00::1]", "[fc00::1]", "[fd12::1]", "[fe80::1]", "[fec0::1]", "[ff02::1]",
	} {
		for _, port := range []string{"", ":8443"} {
			if n := w.refused("https://" + host + port + "/hook"); n.problem != "The callback does not lead to a public address." {
				t.Errorf("%s%s: noted as %+v", host, port, n)
			}
		}
	}
}

func TestAProblemDoesNotTellTheCallback(t *testing.T) {
	w := sqliteEnv(t)
	w.options.Timeout = time.Second
	closed := httptest.NewServer(nil)
	closed.Close()
	for callback, want := range map[string]string{
		closed.URL + "/?token=hidden":            "The connection was refused.",
		"http://hidden.invalid/?token=hidden":    "",
		"http://bücher.example/?token=hidden":    "The host name of the callback has to be written in ASCII (xn--…).",
		"gopher://127.0.0.1/?token=hidden":       "There was no proper answer: unsupported protocol scheme \"gopher\".",
		"http://127.0.0.1:99999/?token=hidden":   "",
		"http://[::1/?token=hidden":              "The callback is not a URL that can be called.",
		"http://127.0.0.1/%zz?token=hidden":      "The callback is not a URL that can be called.",
		"http://127.0.0.1/?token=hidden\x01\x02": "The callback is not a URL that can be called.",
	} {
		if n := w.refused(callback); n.problem == "" || want != "" && n.problem != want || strings.Contains(n.problem,
			"hidden") {
			t.Errorf("%s: noted as %+v", callback, n)
		}
	}
}
