package work

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Enqueue keeps a follow-up task of the unit's programme that is due now. The id is that of the noun that tasks.Kinds names for the
// kind. Tasks of one subject are done one at a time and in order.
func (u *Unit) Enqueue(ctx context.Context, kind store.TaskKind, id string) error {
	return u.EnqueueAt(ctx, kind, id, u.Now())
}

// EnqueueAt is Enqueue of a task that is due at an instant.
func (u *Unit) EnqueueAt(ctx context.Context, kind store.TaskKind, id string, at issuing.Instant) error {
	if u.ProgrammeID == AllProgrammes {
		return fmt.Errorf("enqueue %s: the unit of work is no programme's", kind)
	}
	return tasks.Enqueue(ctx, u.Tx, tasks.NewTask{
		Kind: kind, Subject: tasks.Subject{Programme: u.ProgrammeID, ID: id}, RunAt: at,
	}, u.Now())
}
