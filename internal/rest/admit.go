package rest

import (
	"context"
	"fmt"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/rest/admission"
)

// takePlace is for requests that are there in full: one that dawdles holds up nobody.
func takePlace(c *call) (bool, error) {
	release, err := c.places.Take()
	if err == nil {
		c.releases = append(c.releases, release)
	}
	return false, err
}

// takeShare bounds how many places are the bearer's programme's.
func takeShare(c *call) (bool, error) {
	release, err := c.places.TakeShare(c.programme)
	if err == nil {
		c.releases = append(c.releases, release)
	}
	return false, err
}

// releasePlaces releases the places, the last taken first.
func (c *call) releasePlaces() {
	for _, release := range slices.Backward(c.releases) {
		release()
	}
}

// requestKind is what a request of this route counts as.
func (rt *route) requestKind() admission.Kind {
	switch {
	case rt.decision:
		return admission.Decisions
	case rt.method == http.MethodGet:
		return admission.Reads
	}
	return admission.Writes
}

// checkQuota counts the request, and says how the programme stands (draft-ietf-httpapi-ratelimit-headers-10).
func checkQuota(c *call) (bool, error) {
	standing, err := c.quotas.Take(c.ctx(), c.programme, c.route.requestKind())
	if standing.Quota > 0 {
		h := c.w.Header()
		window := wholeSeconds(admission.Window)
		h.Set("RateLimit-Policy", fmt.Sprintf("%q;q=%d;w=%d", standing.Kind, standing.Quota, window))
		h.Set("RateLimit", fmt.Sprintf("%q;r=%d;t=%d", standing.Kind, standing.Left, wholeSeconds(standing.Full)))
	}
	c.retry = standing.Retry
	return false, err
}

// The database is asked for its health no more often than this, however many ask; and given so long to answer.
const (
	healthEvery    = time.Second
	healthPatience = 2 * time.Second
)

// health is what the database answered last.
type health struct {
	mu  sync.Mutex
	at  time.Time
	err error
}

func (c *call) answerHealth() {
	if err := c.databaseHealth(); err != nil {
		c.writeProblem(issuing.Refuse(issuing.CodeOverloaded, "the database does not answer"))
		return
	}
	c.writeText("ok\n")
}

// answerReadiness says whether requests are to be sent here. Only what is required is in the way.
func (c *call) answerReadiness() {
	report := c.Ready.Report()
	if !report.Ready {
		c.writeProblem(issuing.Refuse(issuing.CodeOverloaded, "not ready: %s",
			strings.Join(strings.Split(strings.TrimSpace(report.Text), "\n"), ", ")))
		return
	}
	c.writeText(report.Text)
}

func (c *call) writeText(text string) { c.writeDocument("text/plain; charset=utf-8", []byte(text)) }

func (c *call) databaseHealth() error {
	h := &c.health
	h.mu.Lock()
	defer h.mu.Unlock()
	if now := c.Now(); h.at.IsZero() || now.Sub(h.at) >= healthEvery {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(c.ctx()), healthPatience)
		defer cancel()
		h.err = c.DB.Ping(ctx)
		h.at = c.Now()
	}
	return h.err
}
