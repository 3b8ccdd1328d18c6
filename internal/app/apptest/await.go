package apptest

import (
	"testing"
	"time"
)

// How often a condition is looked at: soon at first, and further apart the longer it takes.
const (
	firstLook = 10 * time.Millisecond
	lastLook  = 200 * time.Millisecond
)

// Await waits for a condition, at most for Patience. It looks less often the longer it waits: looking takes a processor's
// time from what it waits for, since most conditions are requests to an installation of the same machine.
func Await(t testing.TB, what string, met func() bool) {
	t.Helper()
	end := time.After(Patience)
	for pause := firstLook; !met(); pause = min(pause*3/2, lastLook) {
		select {
		case <-time.After(pause):
		case <-end:
			t.Fatalf("waited in vain for %s", what)
		}
	}
}
