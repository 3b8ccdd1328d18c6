package webhook_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/webhook"
)

func TestWaitsGrowFromATenthOfASecondToAnHour(t *testing.T) {
	t.Parallel()
	whole := []time.Duration{100 * time.Millisecond, 100 * time.Millisecond, 300 * time.Millisecond, time.Second}
	for d := 5 * time.Second; d < time.Hour; d *= 2 {
		whole = append(whole, d)
	}
	for attempts := range int64(200) {
		want := time.Hour
		if int(attempts) < len(whole) {
			want = whole[attempts]
		}
		for range 50 {
			if d := webhook.Backoff(attempts); d < want/2 || d > want {
				t.Fatalf("after %d attempts %s, want between %s and %s", attempts, d, want/2, want)
			}
		}
	}
	page, err := os.ReadFile(filepath.Join("..", "..", "docs", "webhooks.md"))
	if err != nil {
		t.Fatal(err)
	}
	rows := "| failed attempts | wait before the next, at most |\n|---|---|\n"
	for attempts := 1; attempts < len(whole); attempts++ {
		rows += fmt.Sprintf("| %d | %s |\n", attempts, inWords(whole[attempts]))
	}
	if rows += fmt.Sprintf("| %d and more | 1 h |\n", len(whole)); !strings.Contains(string(page), rows) {
		t.Errorf("docs/webhooks.md is to have this table:\n%s", rows)
	}
}

// inWords writes a wait as the documents do.
func inWords(d time.Duration) string {
	switch minutes, seconds := int(d.Minutes()), int(d.Seconds())%60; {
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	case minutes == 0:
		return fmt.Sprintf("%d s", seconds)
	default:
		return fmt.Sprintf("%d m %d s", minutes, seconds)
	}
}

func TestASlowEndpointIsLetInOneAtATime(t *testing.T) {
	t.Parallel()
	var l webhook.Limiter
	now := time.Now()
	enter := func(want bool) (wait time.Duration) {
		t.Helper()
		wait, ok := l.Acquire("p", "https://slow.example/", now, false)
		if ok != want {
			t.Fatalf("let in: %v, want %v", ok, want)
		}
		return wait
	}
	enter(true) // nothing is known of it yet
	enter(true)
	enter(true)
	l.Release("https://slow.example/", now, 9*time.Second)
	last := time.Duration(0)
	for range 100 {
		wait := enter(false)
		if wait <= last {
			t.Fatalf("waits %s after one that waits %s", wait, last)
		}
		last = wait
	}
	if _, ok := l.Acquire("p", "https://another.example/", now, false); !ok {
		t.Error("another endpoint is kept waiting")
	}
	if _, ok := l.Acquire("p", "https://slow.example/", now, true); !ok {
		t.Error("one that must go in is kept waiting")
	}
	for range 3 {
		l.Release("https://slow.example/", now, 9*time.Second)
	}
	enter(true)
	enter(false)
	l.Release("https://slow.example/", now, time.Millisecond) // it is quick again
	enter(true)
	enter(true)
	l.Release("https://slow.example/", now, 9*time.Second)
	enter(false)
	l.Release("https://slow.example/", now, 9*time.Second)
	now = now.Add(time.Minute) // long ago
	enter(true)
	enter(true)
}

func TestAnEndpointIsSlowBeforeItHasAnswered(t *testing.T) {
	t.Parallel()
	var l webhook.Limiter
	now := time.Now()
	for range 3 {
		if _, ok := l.Acquire("p", "https://hangs.example/", now, false); !ok {
			t.Fatal("nothing is known of it yet")
		}
	}
	now = now.Add(1100 * time.Millisecond)
	if wait, ok := l.Acquire("p", "https://hangs.example/", now, false); ok || wait <= 0 {
		t.Error("another delivery runs at an endpoint that has not answered for a second")
	}
}

func TestSlowEndpointsOfAHostShareAFewDeliveries(t *testing.T) {
	t.Parallel()
	var l webhook.Limiter
	now := time.Now()
	at := func(i int) string { return fmt.Sprintf("https://Slow.example:8443/%d", i) }
	for i := range 10 {
		l.Acquire("p", at(i), now, false)
		l.Release(at(i), now, 9*time.Second)
	}
	running := 0
	for i := range 10 {
		if _, ok := l.Acquire("p", at(i), now, false); ok {
			running++
		}
	}
	if running != 4 {
		t.Errorf("%d deliveries run at slow endpoints of one host", running)
	}
	for name, endpoint := range map[string]struct {
		programme, callback string
		want                bool
	}{
		"another slow one":          {"p", at(9), false},
		"a quick one":               {"p", "https://slow.example:8443/quick", true},
		"one on another port":       {"p", "https://slow.example/", true},
		"one of another programme":  {"q", "https://slow.example:8443/other", true},
		"one that cannot be called": {"p", "http://[::1/", true},
	} {
		if _, ok := l.Acquire(endpoint.programme, endpoint.callback, now, false); ok != endpoint.want {
			t.Errorf("%s: runs %t", name, ok)
		}
	}
	l.Release(at(0), now, 9*time.Second)
	if _, ok := l.Acquire("p", at(9), now, false); !ok {
		t.Error("once one has ended, another waits still")
	}
}

func TestAnEndpointThatTwoProgrammesNameIsSlowForEachByItself(t *testing.T) {
	t.Parallel()
	var l webhook.Limiter
	now := time.Now()
	const callback = "https://slow.example/"
	for _, programme := range []string{"p", "q"} {
		l.Acquire(programme, callback, now, false)
		l.Release(callback, now, 9*time.Second)
	}
	if _, ok := l.Acquire("p", callback, now, false); !ok {
		t.Fatal("the first delivery of a programme waits")
	}
	for range 1000 {
		l.Acquire("p", callback, now, false)
	}
	if wait, ok := l.Acquire("q", callback, now, false); !ok {
		t.Errorf("another programme's waits %s for it", wait)
	}
}

func TestThoseThatWaitOutsideComeBackWithinAQuarterOfAnHour(t *testing.T) {
	t.Parallel()
	var l webhook.Limiter
	now := time.Now()
	for range 2 {
		l.Acquire("p", "https://slow.example/", now, false)
	}
	l.Release("https://slow.example/", now, time.Minute)
	for i := range 20_000 {
		if wait, ok := l.Acquire("p", "https://slow.example/", now, false); ok || wait <= 0 || wait > 15*time.Minute {
			t.Fatalf("number %d waits %s", i, wait)
		}
	}
}

func TestEndpointsOfThePastAreForgotten(t *testing.T) {
	t.Parallel()
	var l webhook.Limiter
	now := time.Now()
	for i := range 5 * webhook.MaxEndpoints {
		address := fmt.Sprint(i)
		l.Acquire("p", address, now, false)
		l.Release(address, now, 2*time.Second)
		now = now.Add(time.Second)
	}
	if n := l.Known(); n > webhook.MaxEndpoints {
		t.Errorf("%d endpoints are remembered", n)
	}
}
