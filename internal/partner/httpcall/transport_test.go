package httpcall

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestALibrarysCallsHaveTheBreakerTheBoundAndTheCounts(t *testing.T) {
	t.Parallel()
	status := http.StatusOK
	partner := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(status)
		_, _ = io.WriteString(w, strings.Repeat("x", 11))
	}))
	defer partner.Close()
	now := time.Unix(0, 0)
	c, err := New(Config{Base: partner.URL, MaxAnswer: 10, OpenAfter: 2, OpenFor: time.Minute, Now: func() time.Time {
		now = now.Add(30 * time.Millisecond)
		return now
	}})
	if err != nil {
		t.Fatal(err)
	}
	library := http.Client{Transport: c.Transport()}
	get := func() error {
		answer, err := library.Get(partner.URL)
		if err != nil {
			return err
		}
		defer func() { _ = answer.Body.Close() }()
		_, err = io.ReadAll(answer.Body)
		return err
	}
	if err := get(); err == nil || err.Error() != "the answer is longer than 10 bytes" {
		t.Errorf("a long answer: %v", err)
	}
	status = http.StatusBadGateway
	for range 2 {
		_ = get()
	}
	if err := get(); !errors.Is(err, ErrCircuitOpen) {
		t.Errorf("an open circuit: %v", err)
	}
	s := c.Stats()
	if s.Calls != 3 || s.Failures != 2 || s.Refused != 1 || s.OpenUntil.IsZero() || s.Took.Count != 3 ||
		s.Took.Within[0] != 0 || s.Took.Within[1] == 0 || s.Took.Sum < 90*time.Millisecond {
		t.Errorf("counted %+v", s)
	}
	two := s.Plus(Stats{Calls: 2, Failures: 1, Retries: 1, Refused: 3, OpenUntil: s.OpenUntil.Add(-1), Took: s.Took})
	if two.Calls != 5 || two.Failures != 3 || two.Retries != s.Retries+1 || two.Refused != 4 || two.OpenUntil != s.OpenUntil ||
		two.Took.Count != 6 || two.Took.Sum != 2*s.Took.Sum || two.Took.Within[1] != 2*s.Took.Within[1] {
		t.Errorf("of two addresses %+v", two)
	}
	now = now.Add(2 * time.Minute)
	status = http.StatusOK
	_ = get()
	if s := c.Stats(); !s.OpenUntil.IsZero() || s.Calls != 4 {
		t.Errorf("after an answer: %+v", s)
	}
}
