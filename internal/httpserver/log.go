package httpserver

import (
	"bufio"
	"cmp"
	"context"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"time"
)

// Entry is what a handler says of the request that it answers, for the line of the log. None of it may be a secret.
type Entry struct {
	RequestID string
	Route     string // the pattern of the path, never the path itself: it may hold a secret
	Programme string
	Code      string // of the problem that was answered; empty for none
	Status    int    // where it is not the one that was answered, as when the client had gone; 0: the one answered
	Probe     bool   // asked again and again by machines: logged at debug
}

// StatusClientGone is logged where the client hung up before it had its answer. It is never sent.
const StatusClientGone = 499

type entryKey struct{}

// EntryOf is the entry of the request that a context belongs to. Outside a Server it is one that nobody reads.
func EntryOf(ctx context.Context) *Entry {
	if entry, ok := ctx.Value(entryKey{}).(*Entry); ok {
		return entry
	}
	return &Entry{}
}

// logRequests finds the client of each request, and logs each once it is answered.
func logRequests(c Config) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		began, entry, answer := time.Now(), &Entry{}, &answerWriter{ResponseWriter: w}
		r = r.WithContext(context.WithValue(r.Context(), entryKey{}, entry))
		if client := c.TrustedProxies.clientAddress(r); client.IsValid() {
			r.RemoteAddr = netip.AddrPortFrom(client, 0).String()
		}
		returned := false
		defer func() {
			if !returned && entry.Code == "" {
				entry.Code = "broken_off" // the handler panicked, so that the client does not take a part for the whole
			}
			took, status := time.Since(began), entry.answeredStatus(answer.status)
			entry.writeLine(r, status, took, c.Log)
			if c.Observe != nil {
				c.Observe(Answered{Method: r.Method, Route: entry.Route, Status: status, Took: took})
			}
		}()
		c.Handler.ServeHTTP(answer, r)
		if answer.status == 0 && !answer.hijacked && r.Context().Err() != nil {
			// It gave up with its context. net/http would answer 200 for it, to whoever may still be there.
			entry.Status, entry.Code = StatusClientGone, cmp.Or(entry.Code, "client_gone")
			panic(http.ErrAbortHandler)
		}
		returned = true
	})
}

// answeredStatus is the status that counts, of an answer that was given the one it is called with.
func (e *Entry) answeredStatus(given int) int {
	switch {
	case e.Status != 0:
		return e.Status
	case given == 0:
		return http.StatusOK // which net/http answers for a handler that says nothing
	}
	return given
}

// Answered is a request that has had its answer.
type Answered struct {
	Method string // as the client sent it, who may send any
	Route  string // the pattern of the path; empty: none was found
	Status int    // [StatusClientGone] where the client hung up first
	Took   time.Duration
}

// maxMethod is how many characters of a method are logged: clients may send any.
const maxMethod = 16

func (e *Entry) writeLine(r *http.Request, status int, took time.Duration, log *slog.Logger) {
	level := slog.LevelInfo
	if e.Probe {
		level = slog.LevelDebug
	}
	log.LogAttrs(context.WithoutCancel(r.Context()), level, "request",
		slog.String("method", r.Method[:min(len(r.Method), maxMethod)]), slog.String("route", e.Route),
		slog.Int("status", status), slog.String("code", e.Code), slog.String("programme", e.Programme),
		slog.Float64("ms", float64(took.Microseconds())/1000), slog.String("request", e.RequestID))
}

// answerWriter remembers the status of an answer.
type answerWriter struct {
	http.ResponseWriter
	status   int
	hijacked bool
}

func (w *answerWriter) WriteHeader(status int) {
	if w.status < http.StatusOK { // 1xx are not the answer yet
		w.status = status
	}
	w.ResponseWriter.WriteHeader(status)
}

func (w *answerWriter) Write(text []byte) (int, error) {
	if w.status < http.StatusOK {
		w.status = http.StatusOK
	}
	return w.ResponseWriter.Write(text)
}

// Unwrap lets http.ResponseController find the deadlines.
func (w *answerWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Flush and Hijack are for handlers that ask for them by type, as those of WebSockets do.
func (w *answerWriter) Flush() { _ = http.NewResponseController(w.ResponseWriter).Flush() }

// Hijack hands over the connection.
func (w *answerWriter) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	w.hijacked = true
	return http.NewResponseController(w.ResponseWriter).Hijack()
}
