package iso8583

import (
	"maps"
	"sync"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// Counts counts what comes over a partner's links. The zero value is ready.
type Counts struct {
	connected atomic.Int64

	mu       sync.Mutex
	messages map[partner.LinkMessage]int64
	took     partner.LinkLatencies
}

// Stats are the counts now.
func (c *Counts) Stats() partner.LinkStats {
	c.mu.Lock()
	defer c.mu.Unlock()
	return partner.LinkStats{Connected: c.connected.Load(), Messages: maps.Clone(c.messages), Took: c.took}
}

// note counts a message that was dealt with.
func (c *Counts) note(a link.Arrival, outcome partner.LinkOutcome) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.messages == nil {
		c.messages = map[partner.LinkMessage]int64{}
	}
	c.messages[partner.LinkMessage{Type: typeOf(a), Outcome: outcome}]++
}

// written counts how long an answer took that was written.
func (c *Counts) written(a link.Arrival) {
	took := time.Since(a.At)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.took.Count++
	c.took.Sum += took
	for i, bound := range partner.LinkLatencyBounds {
		if took <= bound {
			c.took.Within[i]++
		}
	}
}

// typeOf is a message's type without its version. What no network sends is one type: the other side must not be able to
// make as many series as it likes.
func typeOf(a link.Arrival) string {
	if len(a.Message.MTI) == 4 {
		switch kind := a.Message.MTI[1:]; kind {
		case "100", "101", "120", "121", "200", "201", "220", "221", "400", "401", "420", "421":
			return "x" + kind
		}
	}
	return "other"
}
