package processor

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// BeginClock keeps which request moves a sandbox's clock, and returns the moment to move it to. A request that was cut off by a crash
// and comes again goes on to the moment that it was for then; another one asks target.
func (p *Processor) BeginClock(ctx context.Context, request string, target func() (issuing.Instant, error)) (to issuing.Instant, err error) {
	recorder, _ := ctx.Value(recorderKey{}).(Recorder)
	err = p.db.Write(ctx, func(tx *store.Tx) error {
		if recorder != nil {
			if err := recorder.Begin(ctx, tx); err != nil {
				return err
			}
		}
		clock, err := tx.Clock(ctx)
		if err != nil {
			return err
		}
		if to = clock.Target; clock.Request == request {
			return nil
		}
		if to, err = target(); err != nil {
			return err
		}
		return tx.AskClock(ctx, request, to)
	})
	return to, err
}

// EndClock answers the request that BeginClock kept.
func (p *Processor) EndClock(ctx context.Context, m issuing.ClockMove) (issuing.ClockMove, error) {
	return change(ctx, p, func(tx *store.Tx) (issuing.ClockMove, error) { return m, tx.AskClock(ctx, "", 0) })
}
