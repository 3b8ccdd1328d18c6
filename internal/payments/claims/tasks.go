package claims

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Handlers do the tasks that wait for nothing but time.
func (s *Service) Handlers() tasks.Handlers {
	return tasks.Handlers{
		tasks.RecoverDebt: tasks.ForSubject(func(ctx context.Context, programme issuing.ProgrammeID, id issuing.AccountID) error {
			owes, err := s.Collect(ctx, programme, id)
			if err == nil && owes {
				return tasks.WaitFor("money that pays the debt", collectPause)
			}
			return err
		}),
	}
}
