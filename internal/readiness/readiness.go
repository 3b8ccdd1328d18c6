// Package readiness tells whether an installation can answer, for those who send it requests. It knows nothing of what it
// checks.
package readiness

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"time"
)

// Checks are done no more often than this, however many ask, and each is given so long.
const (
	checkEvery = time.Second
	patience   = 2 * time.Second
)

// Check is one thing that is looked at.
type Check struct {
	Name string // one word, which strangers may see
	// Required checks decide. Without the others requests are answered, and some of what they ask for waits.
	Required bool
	Do       func(ctx context.Context) error // nil: it is well. The error is logged, and shown to nobody
}

// Checker does checks. It is safe for use by many goroutines.
type Checker struct {
	checks []Check
	log    *slog.Logger

	mu     sync.Mutex
	at     time.Time
	failed []bool // by check
}

// New makes a checker. Nothing is checked yet.
func New(log *slog.Logger, checks ...Check) *Checker {
	return &Checker{checks: checks, log: log, failed: make([]bool, len(checks))}
}

// Report is how it stood when it was last looked at.
type Report struct {
	Ready bool
	Text  string // a line for each check: its name, and ok, failed, or, where requests are answered anyway, degraded
}

// Report does the checks, unless that was done within a second.
func (c *Checker) Report() Report {
	c.mu.Lock()
	defer c.mu.Unlock()
	if now := time.Now(); c.at.IsZero() || now.Sub(c.at) >= checkEvery {
		c.checkAll()
		c.at = time.Now()
	}
	report := Report{Ready: true}
	var text strings.Builder
	for i, check := range c.checks {
		state := "ok"
		switch {
		case c.failed[i] && check.Required:
			state, report.Ready = "failed", false
		case c.failed[i]:
			state = "degraded"
		}
		fmt.Fprintf(&text, "%s %s\n", check.Name, state)
	}
	report.Text = text.String()
	return report
}

// checkAll does all checks at once, and logs what has changed.
func (c *Checker) checkAll() {
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	errs := make([]error, len(c.checks))
	var all sync.WaitGroup
	for i, check := range c.checks {
		all.Go(func() { errs[i] = check.Do(ctx) })
	}
	all.Wait()
	for i, err := range errs {
		switch name := c.checks[i].Name; {
		case err != nil && !c.failed[i]:
			c.log.WarnContext(ctx, "readiness check failed", "check", name, "required", c.checks[i].Required, "error", err)
		case err == nil && c.failed[i]:
			c.log.WarnContext(ctx, "readiness check passes again", "check", name)
		}
		c.failed[i] = err != nil
	}
}
