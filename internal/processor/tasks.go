package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Handlers do the tasks that wait for nothing but time.
func (p *Processor) Handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.ExpireHold: tasks.ForSubject(func(ctx context.Context, programme issuing.ProgrammeID, id issuing.AuthorisationID) error {
			later, err := p.Expire(ctx, programme, id)
			if err == nil && later > 0 {
				return tasks.WaitFor("the hold to expire", later)
			}
			return err
		}),
		tasks.RecoverDebt: tasks.ForSubject(func(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
			owes, err := p.Collect(ctx, programme, id)
			if err == nil && owes {
				return tasks.WaitFor("money that pays the debt", collectPause)
			}
			return err
		}),
	}
}
