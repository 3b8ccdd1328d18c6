package processor

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Handlers keep the promises that wait for nothing but time.
func (p *Processor) Handlers() map[string]func(context.Context, store.Task) error {
	return map[string]func(context.Context, store.Task) error{
		TaskExpire: func(ctx context.Context, t store.Task) error {
			programme, id, _ := strings.Cut(t.Subject, "/")
			later, err := p.Expire(ctx, issuing.ProgrammeID(programme), issuing.AuthorisationID(id))
			if err == nil && later > 0 {
				return &notYet{later}
			}
			return err
		},
		TaskCollect: func(ctx context.Context, t store.Task) error {
			programme, id, _ := strings.Cut(t.Subject, "/")
			owes, err := p.Collect(ctx, issuing.ProgrammeID(programme), issuing.AccountID(id))
			if err == nil && owes {
				return &notYet{collectPause}
			}
			return err
		},
	}
}

// notYet puts a task off without counting it as an attempt.
type notYet struct{ after time.Duration }

func (n *notYet) Error() string { return fmt.Sprintf("due in %s", n.after) }

// RetryAfter is when it is worth looking again.
func (n *notYet) RetryAfter() time.Duration { return n.after }
