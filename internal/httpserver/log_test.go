package httpserver

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"
)

// lines are what was logged.
type lines struct {
	mu   sync.Mutex
	text bytes.Buffer
}

func (l *lines) Write(text []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.Write(text)
}

// await waits until so many lines were logged: a line comes after its answer.
func (l *lines) await(t *testing.T, count int) (out []map[string]any) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); ; {
		l.mu.Lock()
		text := l.text.String()
		l.mu.Unlock()
		if strings.Count(text, "\n") >= count {
			for line := range strings.Lines(text) {
				var entry map[string]any
				if err := json.Unmarshal([]byte(line), &entry); err != nil {
					t.Fatal(err)
				}
				out = append(out, entry)
			}
			return out
		}
		if time.Now().After(deadline) {
			t.Fatalf("logged are only\n%s", text)
		}
	}
}

func TestEachRequestIsLoggedInOneLineWithoutItsSecrets(t *testing.T) {
	t.Parallel()
	out := &lines{}
	log := slog.New(slog.NewJSONHandler(out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	address := serving(t, Config{Log: log, Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		*EntryOf(r.Context()) = Entry{RequestID: "r1", Route: "/v1/cards/{cardId}", Programme: "p1", Probe: r.URL.Path == "/healthz"}
		switch r.URL.Path {
		case "/refused":
			EntryOf(r.Context()).Code = "not_found"
			w.WriteHeader(http.StatusNotFound)
		case "/panic":
			_, _ = io.WriteString(w, "[")
			panic(http.ErrAbortHandler)
		}
	})})
	for i, path := range []string{"/v1/cards/sesame?token=sesame", "/refused", "/healthz", "/panic"} {
		r, err := http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+address+path, strings.NewReader("sesame"))
		if err != nil {
			t.Fatal(err)
		}
		r.Header.Set("Authorization", "Bearer sesame")
		response, err := http.DefaultClient.Do(r)
		if err == nil {
			err = errors.Join(err, response.Body.Close())
		}
		if (err != nil) != (path == "/panic") {
			t.Error(path, err)
		}
		out.await(t, i+1)
	}
	want := []map[string]any{
		{"level": "INFO", "status": 200.0, "code": ""}, {"level": "INFO", "status": 404.0, "code": "not_found"},
		{"level": "DEBUG", "status": 200.0, "code": ""}, {"level": "INFO", "status": 200.0, "code": "broken_off"},
	}
	got := out.await(t, len(want))
	for i, line := range got[:min(len(got), len(want))] {
		for name, value := range want[i] {
			if line[name] != value {
				t.Errorf("line %d: %s is %v, want %v", i, name, line[name], value)
			}
		}
		for name, value := range map[string]any{
			"msg": "request", "method": "POST", "route": "/v1/cards/{cardId}", "programme": "p1", "request": "r1",
		} {
			if line[name] != value {
				t.Errorf("line %d: %s is %v, want %v", i, name, line[name], value)
			}
		}
		if ms, is := line["ms"].(float64); !is || ms < 0 {
			t.Errorf("line %d: ms is %v", i, line["ms"])
		}
	}
	if len(got) != len(want) || strings.Contains(out.text.String(), "sesame") {
		t.Errorf("logged are\n%s", out.text.String())
	}
}

// A handler that says nothing since its context has ended must not look as if it had done what it was asked.
func TestARequestThatWasGivenUpIsNotAnswered(t *testing.T) {
	t.Parallel()
	out := &lines{}
	address := serving(t, Config{
		Log: slog.New(slog.NewJSONHandler(out, nil)), Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			if err := http.NewResponseController(w).SetReadDeadline(time.Now()); err != nil {
				t.Error(err)
			}
			<-r.Context().Done()
		}),
	})
	r, err := http.NewRequestWithContext(t.Context(), http.MethodPut, "http://"+address+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	if answer, err := http.DefaultClient.Do(r); err == nil {
		_ = answer.Body.Close()
		t.Errorf("it was answered %s", answer.Status)
	}
	if line := out.await(t, 1)[0]; line["status"] != 499.0 || line["code"] != "client_gone" {
		t.Errorf("logged is %v", line)
	}
}
