package rates_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/rates"
)

// bank serves a file over real HTTP as the bank's servers do, and misbehaves when it is told to.
type bank struct {
	*httptest.Server
	mu       sync.Mutex
	document string
	answer   http.HandlerFunc // nil: the document
	asked    int
	sent     int // documents
}

func newBank(t *testing.T) *bank {
	b := &bank{document: dailyDocument(t)}
	b.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.asked++
		if b.answer != nil {
			b.answer(w, r)
			return
		}
		tag := fmt.Sprintf(`"%x"`, sha256.Sum256([]byte(b.document)))
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		b.sent++
		w.Header().Set("ETag", tag)
		_, _ = w.Write([]byte(b.document))
	}))
	t.Cleanup(b.Close)
	return b
}

func (b *bank) serveDocument(document string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.document, b.answer = document, nil
}

func (b *bank) answerWith(answer http.HandlerFunc) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.answer = answer
}

// env is a source with a clock, on the day of the file unless it is moved.
type env struct {
	*testing.T
	*rates.Source
	log bytes.Buffer
	now time.Time
}

func newEnv(t *testing.T, from string) *env {
	t.Helper()
	w := &env{T: t, now: time.Date(2026, 4, 2, 15, 0, 0, 0, time.UTC)}
	var err error
	w.Source, err = rates.New(rates.Config{
		From: from, MaxAge: rates.DefaultMaxAge, Now: func() time.Time { return w.now },
		Log: slog.New(slog.NewTextHandler(&w.log, nil)),
	})
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// expectRate demands the rate of a euro to the dollar; empty: that there is none.
func (w *env) expectRate(want string) {
	w.Helper()
	r, ok := w.Rate("EUR", "USD")
	if ok != (want != "") || ok && r.Value.String() != want {
		w.Errorf("a euro is %s dollars, %t, want %q; the log: %s", r.Value, ok, want, w.log.String())
	}
	if one, ok := w.Rate("SEK", "SEK"); !ok || one.Value.String() != "1" {
		w.Errorf("a krona is %s kronor, %t", one.Value, ok)
	}
}

// expectTry demands that a try to read the rates ends well, or not, and what it writes into the log.
func (w *env) expectTry(well bool, logged string) {
	w.Helper()
	w.log.Reset()
	if got := w.Try(w.Context()); got != well {
		w.Errorf("a try ends well: %t; the log: %s", got, w.log.String())
	}
	if !strings.Contains(w.log.String(), logged) || logged == "" && w.log.Len() > 0 {
		w.Errorf("the log says %q, want %q", w.log.String(), logged)
	}
}

func TestRatesAreReadOverHTTPOnceADay(t *testing.T) {
	t.Parallel()
	b := newBank(t)
	w := newEnv(t, b.URL)
	w.expectRate("")
	w.expectTry(true, "exchange rates taken")
	w.expectRate("1.0825")
	r, _ := w.Rate("EUR", "USD")
	if r.Source != "ecb" || r.At != issuing.At(time.Date(2026, 4, 2, 0, 0, 0, 0, time.UTC)) ||
		r.ValidUntil != issuing.At(time.Date(2026, 4, 8, 0, 0, 0, 0, time.UTC)) {
		t.Errorf("the rate is of %s, %s, until %s", r.Source, r.At.Time(), r.ValidUntil.Time())
	}
	w.expectTry(true, "") // unchanged: nothing is sent, and nothing said
	if b.asked != 2 || b.sent != 1 {
		t.Errorf("asked %d times, sent %d", b.asked, b.sent)
	}
	b.serveDocument(strings.NewReplacer("2026-04-02", "2026-04-07", "1.0825", "1.1").Replace(dailyDocument(t)))
	w.now = w.now.Add(5 * 24 * time.Hour)
	w.expectTry(true, "2026-04-07")
	w.expectRate("1.1")
}

func TestBadAnswersNeverReplaceGoodRates(t *testing.T) {
	t.Parallel()
	b := newBank(t)
	w := newEnv(t, b.URL)
	w.expectTry(true, "exchange rates taken")
	good := dailyDocument(t)
	for name, document := range map[string]string{
		"truncated": good[:700], "a page": "<html/>", "older": strings.Replace(good, "2026-04-02", "2026-04-01", 1),
		"to come": strings.Replace(good, "2026-04-02", "2026-04-09", 1), "zero": strings.Replace(good, "1.0825", "0.0000", 1),
		"a leap": strings.Replace(good, "1.0825", "2.1651", 1), "a fall": strings.Replace(good, "1.0825", "0.5412", 1),
		"huge": good + strings.Repeat(" ", 2<<20),
	} {
		b.serveDocument(document)
		w.expectTry(false, "exchange rates not taken")
		w.expectRate("1.0825")
		if t.Failed() {
			t.Fatal(name)
		}
	}
	for name, answer := range map[string]http.HandlerFunc{
		"an error": func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusBadGateway) },
		"a body that breaks off": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "100000")
			_, _ = w.Write([]byte(good))
		},
		"a circle": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusFound) },
	} {
		b.answerWith(answer)
		w.expectTry(false, "exchange rates not taken")
		w.expectRate("1.0825")
		if t.Failed() {
			t.Fatal(name)
		}
	}
	b.serveDocument(strings.Replace(good, "1.0825", "1.0826", 1)) // corrected the same day
	w.expectTry(true, "")
	w.expectRate("1.0826")
}

func TestRatesAreDroppedWhenTheyAreTooOldAndTakenUpAgain(t *testing.T) {
	t.Parallel()
	b := newBank(t)
	w := newEnv(t, b.URL)
	w.expectTry(true, "exchange rates taken")
	b.CloseClientConnections()
	b.answerWith(func(w http.ResponseWriter, _ *http.Request) { panic(http.ErrAbortHandler) })
	w.expectTry(false, "exchange rates not taken")
	w.now = time.Date(2026, 4, 7, 23, 59, 59, 0, time.UTC) // Tuesday after Easter: the bank has set others by now
	w.expectRate("1.0825")
	w.now = w.now.Add(time.Second)
	w.expectRate("")
	w.expectTry(false, "too old")
	// A leap from rates that hold no more.
	b.serveDocument(strings.NewReplacer("2026-04-02", "2026-04-07", "1.0825", "3.3").Replace(dailyDocument(t)))
	w.expectTry(true, "exchange rates taken")
	w.expectRate("3.3")
}

func TestASourceThatIsNotThereAtTheStartIsUsedOnceItIs(t *testing.T) {
	t.Parallel()
	b := newBank(t)
	b.answerWith(func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "later", http.StatusServiceUnavailable) })
	w := newEnv(t, strings.Replace(b.URL, "http://", "http://user:secret@", 1))
	w.expectTry(false, "no exchange rates: purchases that need one are declined")
	if strings.Contains(w.log.String(), "secret") {
		t.Errorf("the log says %s", w.log.String())
	}
	w.expectRate("")
	b.serveDocument(dailyDocument(t))
	w.expectTry(true, "exchange rates taken")
	w.expectRate("1.0825")

	gone := newBank(t)
	w = newEnv(t, strings.Replace(gone.URL, "http://", "http://user:secret@", 1))
	gone.Close()
	w.expectTry(false, "no exchange rates")
	if strings.Contains(w.log.String(), "secret") {
		t.Errorf("the log says %s", w.log.String())
	}
}

func writeFile(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestRatesAreReadFromAFile(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path := filepath.Join(dir, "rates.xml")
	w := newEnv(t, path)
	w.expectTry(false, "no such file")
	writeFile(t, path, dailyDocument(t))
	w.expectTry(true, "exchange rates taken")
	w.expectRate("1.0825")
	writeFile(t, path, dailyDocument(t)[:500]) // as while a mirror writes it
	w.expectTry(false, "exchange rates not taken")
	w.expectRate("1.0825")

	fixed := filepath.Join(dir, "rates.json")
	writeFile(t, fixed, `{"USD": "1", "EUR": "1.25"}`)
	w = newEnv(t, fixed)
	w.expectTry(true, "exchange rates taken")
	w.now = w.now.AddDate(10, 0, 0)
	w.expectRate("1.25")
	writeFile(t, fixed, `{"USD": "1", "EUR": "5"}`) // who fixes rates may fix any
	w.expectTry(true, "exchange rates taken")
	w.expectRate("5")
	w = newEnv(t, dir)
	w.expectTry(false, "it is not a file")
}

func TestASourceKeepsItselfFresh(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		path := filepath.Join(t.TempDir(), "rates.json")
		s, err := rates.New(rates.Config{
			From: path, MaxAge: rates.DefaultMaxAge, Now: time.Now, Log: slog.New(slog.DiscardHandler),
		})
		if err != nil {
			t.Fatal(err)
		}
		go func() {
			if err := s.Run(t.Context()); err != nil {
				t.Error(err)
			}
		}()
		for _, step := range []struct {
			file string
			wait time.Duration
			want string
		}{
			{"", time.Second, ""}, {`{"USD": "1", "EUR": "2"}`, time.Minute, "2"},
			{`{"USD": "1", "EUR": "3"}`, 50 * time.Minute, "2"}, {"", time.Hour, "3"},
		} {
			if step.file != "" {
				writeFile(t, path, step.file)
			}
			<-time.After(step.wait) // in the bubble, which takes no time
			synctest.Wait()
			if r, ok := s.Rate("EUR", "USD"); ok != (step.want != "") || ok && r.Value.String() != step.want {
				t.Errorf("after %s more: %s, %t", step.wait, r.Value, ok)
			}
		}
	})
}

func TestSettingsThatCannotBeMeantAreRefused(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		from string
		age  time.Duration
	}{
		{"", time.Hour}, {"ftp://ecb.europa.eu/x", time.Hour}, {"https://", time.Hour},
		{"rates.xml", 0}, {"rates.xml", -time.Hour}, {"rates.xml", 32 * 24 * time.Hour},
	} {
		if s, err := rates.New(rates.Config{From: c.from, MaxAge: c.age}); err == nil || s != nil {
			t.Errorf("%q with %s is taken", c.from, c.age)
		}
	}
	p := rates.Parity{Now: time.Now}
	if r, ok := p.Rate("EUR", "EUR"); !ok || r.Value.String() != "1" || r.Source != "parity" {
		t.Errorf("parity is %+v, %t", r, ok)
	}
	if _, ok := p.Rate("EUR", "USD"); ok {
		t.Error("parity knows the dollar's worth")
	}
}

// keeper is a database's record of rates.
type keeper map[string]string

func (k keeper) KeptRates(_ context.Context, source string) (string, error) { return k[source], nil }

func (k keeper) KeepRates(_ context.Context, source, document string, _ issuing.Instant) error {
	k[source] = document
	return nil
}

func TestRatesOutliveARestartWhileTheBankIsUnreachable(t *testing.T) {
	t.Parallel()
	document := dailyDocument(t)
	answer := document
	bank := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		if answer == "" {
			w.WriteHeader(http.StatusServiceUnavailable)
		}
		_, _ = w.Write([]byte(answer))
	}))
	defer bank.Close()
	kept := keeper{}
	now := time.Date(2026, 4, 2, 18, 0, 0, 0, time.UTC)
	start := func() *rates.Source {
		source, err := rates.New(rates.Config{
			From: bank.URL, MaxAge: rates.DefaultMaxAge, Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler),
		})
		if err != nil {
			t.Fatal(err)
		}
		if err := source.Keep(t.Context(), kept); err != nil {
			t.Fatal(err)
		}
		source.Try(t.Context())
		return source
	}
	has := func(when string, s *rates.Source, want bool) {
		t.Helper()
		if _, ok := s.Rate("EUR", "USD"); ok != want {
			t.Errorf("%s: a rate %t, want %t", when, ok, want)
		}
	}
	has("the bank answers", start(), true)
	answer = ""
	has("restarted while it does not", start(), true)
	now = now.Add(30 * 24 * time.Hour)
	has("restarted a month later", start(), false)
	now = now.Add(-30 * 24 * time.Hour)
	answer = strings.Replace(document, "1.0825", "10.825", 1)
	poisoned := start()
	if r, _ := poisoned.Rate("EUR", "USD"); r.Value.String() != "1.0825" {
		t.Errorf("restarted while the bank is wrong, a euro is %s dollars", r.Value)
	}
	kept["ecb"] = "half a docu"
	source, err := rates.New(rates.Config{From: bank.URL, MaxAge: time.Hour, Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		t.Fatal(err)
	}
	if source.Keep(t.Context(), kept) == nil {
		t.Error("what was kept is half a document, and nobody is told")
	}
}
