package store

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Backlog is what waits in the whole installation, for machines and for people.
type Backlog struct {
	Tasks    map[TaskPool]Waiting     // that are due and that nobody is doing
	Unmined  map[caip.ChainID]Waiting // chain transactions that were sent and are in no block
	Webhooks []LateWebhook            // those that wait for longest first, 100 at most
	Findings map[issuing.FindingKind]int64
	Messages int64 // of networks, that match no payment
	Hits     int64 // of sanctions lists, that nobody has decided
}

// Waiting is how many wait, and since when the oldest does; zero when none does.
type Waiting struct {
	Number int64
	Since  issuing.Instant
}

// LateWebhook is an active webhook whose oldest undelivered event was made at Since.
type LateWebhook struct {
	ID    issuing.WebhookID
	Since issuing.Instant
}

// mostLateWebhooks is how many late webhooks a backlog names.
const mostLateWebhooks = 100

// Backlog reads what waits. Now says which tasks are due, wall which leases have run out, and late before when an event must
// have been made for its webhook to be late. The parts are read one after the other, each as it stands then.
func (r reads) Backlog(
	ctx context.Context, pools []TaskPool, chains []caip.ChainID, now, wall, late issuing.Instant,
) (Backlog, error) {
	b := Backlog{
		Tasks: map[TaskPool]Waiting{}, Unmined: map[caip.ChainID]Waiting{}, Findings: map[issuing.FindingKind]int64{},
	}
	for _, pool := range pools {
		row, err := r.q.DueTasks(ctx, string(pool), now, wall)
		if err != nil {
			return b, wrapError("count due tasks", err)
		}
		b.Tasks[pool] = Waiting{row.Due, issuing.Instant(row.Since)}
	}
	for _, chain := range chains {
		row, err := r.q.UnminedTxs(ctx, chain)
		if err != nil {
			return b, wrapError("count outgoing transactions", err)
		}
		b.Unmined[chain] = Waiting{row.Number, issuing.Instant(row.Since)}
	}
	hooks, err := r.q.LateWebhooks(ctx, late, mostLateWebhooks)
	if err != nil {
		return b, wrapError("read late webhooks", err)
	}
	for _, row := range hooks {
		b.Webhooks = append(b.Webhooks, LateWebhook{row.ID, row.CreatedAt})
	}
	findings, err := r.q.CountOpenFindings(ctx)
	if err != nil {
		return b, wrapError("count findings", err)
	}
	for _, row := range findings {
		b.Findings[row.Kind] = row.Number
	}
	reviews, err := r.q.CountWaitingReviews(ctx)
	b.Messages, b.Hits = reviews.Messages, reviews.Hits
	return b, wrapError("count what waits for a person", err)
}
