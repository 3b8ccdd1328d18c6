package tasks

import "time"

// Hurry makes a runner lease, look and stop by shorter times, as tests cannot wait for the real ones.
func (r *Runner) Hurry(patience, poll, grace time.Duration) {
	r.limits.patience, r.limits.poll, r.limits.grace, r.limits.farewell, r.limits.pause = patience, poll, grace, 2*time.Second, 5*time.Millisecond
}

var Backoff, Short = backoff, short
