package webhook

import (
	"math/rand/v2"
	"time"
)

// giveUpAfter is how long after its event a delivery is tried.
const giveUpAfter = 24 * time.Hour

// immediate are the waits after the first failures, which a restart or a lost packet explains.
var immediate = []time.Duration{100 * time.Millisecond, 300 * time.Millisecond, time.Second}

const (
	firstWait = 5 * time.Second
	lastWait  = time.Hour
)

// backoff is how long to wait after so many failed attempts: hardly at first, then twice as long each time up to an
// hour, shortened by up to a half so that deliveries that failed together come apart. That makes some forty attempts a
// day.
func backoff(attempts int64) time.Duration {
	wait := lastWait
	switch doubled := attempts - int64(len(immediate)) - 1; {
	case doubled < 0:
		wait = immediate[max(attempts, 1)-1]
	case doubled < 10:
		wait = min(firstWait<<doubled, lastWait)
	}
	return jitter(wait)
}

func jitter(d time.Duration) time.Duration { return d/2 + rand.N(d/2+1) }

// minRoundedWait is more than what a moved clock waits for in real time, see [tasks.Runner.Advance].
const minRoundedWait = time.Second

// endGrid is the grid that the last attempts of a moved clock come on.
const endGrid = time.Minute

// roundedWait lengthens a wait so that it ends on a grid, which is a quarter to a half of the wait wide.
func roundedWait(now time.Time, wait time.Duration) time.Duration {
	wait = max(wait, minRoundedWait)
	grid := minRoundedWait / 4
	for 4*grid <= wait {
		grid *= 2
	}
	return roundUp(now, wait, grid)
}

// roundUp lengthens a wait so that it ends on a grid.
func roundUp(now time.Time, wait, grid time.Duration) time.Duration {
	return now.Add(wait + grid - 1).Truncate(grid).Sub(now)
}
