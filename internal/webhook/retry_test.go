package webhook_test

import (
	"fmt"
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
}

func TestASlowEndpointIsLetInOneAtATime(t *testing.T) {
	t.Parallel()
	var g webhook.Gate
	now := time.Now()
	enter := func(want bool) (wait time.Duration) {
		t.Helper()
		wait, ok := g.Enter("slow", now, false)
		if ok != want {
			t.Fatalf("let in: %v, want %v", ok, want)
		}
		return wait
	}
	enter(true) // nothing is known of it yet
	enter(true)
	enter(true)
	g.Leave("slow", now, 9*time.Second)
	last := time.Duration(0)
	for range 100 {
		wait := enter(false)
		if wait <= last {
			t.Fatalf("waits %s after one that waits %s", wait, last)
		}
		last = wait
	}
	if _, ok := g.Enter("another", now, false); !ok {
		t.Error("another endpoint is kept waiting")
	}
	if _, ok := g.Enter("slow", now, true); !ok {
		t.Error("one that must go in is kept waiting")
	}
	for range 3 {
		g.Leave("slow", now, 9*time.Second)
	}
	enter(true)
	enter(false)
	g.Leave("slow", now, time.Millisecond) // it is quick again
	enter(true)
	enter(true)
	g.Leave("slow", now, 9*time.Second)
	enter(false)
	now = now.Add(time.Minute) // long ago
	enter(true)
}

func TestThoseThatWaitOutsideComeBackWithinAQuarterOfAnHour(t *testing.T) {
	t.Parallel()
	var g webhook.Gate
	now := time.Now()
	for range 2 {
		g.Enter("slow", now, false)
	}
	g.Leave("slow", now, time.Minute)
	for i := range 20_000 {
		if wait, ok := g.Enter("slow", now, false); ok || wait <= 0 || wait > 15*time.Minute {
			t.Fatalf("number %d waits %s", i, wait)
		}
	}
}

func TestEndpointsOfThePastAreForgotten(t *testing.T) {
	t.Parallel()
	var g webhook.Gate
	now := time.Now()
	for i := range 5 * webhook.Sweeping {
		address := fmt.Sprint(i)
		g.Enter(address, now, false)
		g.Leave(address, now, 2*time.Second)
		now = now.Add(time.Second)
	}
	if n := g.Known(); n > webhook.Sweeping {
		t.Errorf("%d endpoints are remembered", n)
	}
}
