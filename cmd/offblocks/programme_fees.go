package main

import (
	"context"
	"strconv"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/view"
)

type programmeFeesCmd struct {
	List programmeFeesListCmd `cmd:""`
	Set  programmeFeesSetCmd  `cmd:""`
	Drop programmeFeesDropCmd `cmd:""`
}

// programmeFlags are what each of them needs.
type programmeFlags struct {
	Programme string `arg:""`
	databaseFlags
}

func (p programmeFlags) id() issuing.ProgrammeID { return issuing.ProgrammeID(p.Programme) }

// changeFees does something with the fees of a programme, and prints what they then are.
func (p programmeFlags) changeFees(ctx context.Context, t *terminal,
	change func(*app.Administration) error) error {
	return p.administer(ctx, func(a *app.Administration) error {
		if err := change(a); err != nil {
			return err
		}
		list, err := a.FeeSchedules(ctx, p.id())
		if err != nil {
			return err
		}
		shown := make([]api.FeeSchedule, len(list))
		for i, f := range list {
			shown[i] = view.FeeSchedule(f)
		}
		return t.printJSON(shown)
	})
}

type programmeFeesListCmd struct{ programmeFlags }

// Run lists the schedules.
func (p *programmeFeesListCmd) Run(ctx context.Context, t *terminal) error {
	return p.changeFees(ctx, t, func(*app.Administration) error { return nil })
}

type programmeFeesSetCmd struct {
	programmeFlags
	ServiceBPS string    `required:"" placeholder:"N"`
	From       time.Time `placeholder:"2030-01-01T00:00:00Z"`
}

// Run sets the fee. Payments that are decided already keep theirs.
func (p *programmeFeesSetCmd) Run(ctx context.Context, t *terminal) error {
	fee := issuing.ServiceFee{ProgrammeID: p.id()}
	if p.ServiceBPS != "installation" {
		points, err := strconv.ParseInt(p.ServiceBPS, 10, 64)
		if err != nil {
			return misuse("--service-bps is a whole number of hundredths of a per cent, or the word installation")
		}
		fee.BPS = &points
	}
	if !p.From.IsZero() {
		fee.EffectiveFrom = issuing.At(p.From)
	}
	return p.changeFees(ctx, t, func(a *app.Administration) error { return a.SetServiceFee(ctx, fee) })
}

type programmeFeesDropCmd struct {
	programmeFlags
	From time.Time `required:"" placeholder:"2030-01-01T00:00:00Z"`
}

// Run drops the fee.
func (p *programmeFeesDropCmd) Run(ctx context.Context, t *terminal) error {
	return p.changeFees(ctx, t, func(a *app.Administration) error {
		return a.DropServiceFee(ctx, p.id(), issuing.At(p.From))
	})
}
