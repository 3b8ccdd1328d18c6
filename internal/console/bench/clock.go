package bench

import (
	"cmp"
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner/simulator"
)

// faultModes are the ways in which they can fail.
var faultModes = []struct {
	mode simulator.FaultMode
	name string
}{
	{simulator.FaultNone, "answers"}, {simulator.FaultSlow, "answers after a while"}, {simulator.FaultError, "says that it is down"},
	{simulator.FaultSilent, "does not answer"}, {simulator.FaultGarbage, "answers nonsense"},
}

// slowFor is how long a slow partner takes.
const slowFor = 5 * time.Second

// steps are by how much the clock can be moved, in hours.
var steps = []pages.Option{
	{Value: "1", Name: "an hour"}, {Value: "24", Name: "a day"}, {Value: "192", Name: "eight days: holds expire"},
	{Value: "744", Name: "a month"}, {Value: "8784", Name: "a year"},
}

func showClock(v *visit) (pages.Page, error) {
	now := v.Timekeeper.Clock()
	clock := pages.Part{Title: "Clock", Wide: true,
		Note: "Days, expiries, retries and the chains' delays are reckoned by the sandbox's clock, which can be moved ahead. What " +
			"becomes due on the way is done before the answer comes, for up to twenty seconds.",
		Facts: []pages.Fact{
			desk.Fact("The sandbox's clock", pages.ExactMoment(now.Now)), desk.Fact("The machine's", pages.ExactMoment(now.System)),
			// A clock that was moved by days may be milliseconds short of them.
			desk.Fact("Ahead by", pages.Text(pages.Age(now.Now.Time().Sub(now.System.Time()).Round(time.Minute)))),
		},
	}
	faults := pages.Part{Title: "Partners", Wide: true, Note: "How each partner fails from now on, simulated or connected. A sandbox that starts has none that fails."}
	for _, name := range v.Simulator.FaultNames() {
		fault, err := v.Simulator.Fault(name)
		if err != nil {
			return pages.Page{}, err
		}
		field := pages.Field{Name: "mode", Label: pages.Words(strings.ReplaceAll(name, "-", " ")), Value: string(fault.Mode)}
		for _, m := range faultModes {
			field.Options = append(field.Options, pages.Option{Value: string(m.mode), Name: m.name})
		}
		if v.may() {
			f := v.form("Set", "clock", "faults")
			f.ID = issuing.NewID[string]() // a form for each partner leads to one address
			f.Line, f.Fields = true, []pages.Field{hidden("partner", name), field}
			faults.Forms = append(faults.Forms, f)
		} else {
			faults.Facts = append(faults.Facts, desk.Fact(field.Label, pages.Text(pages.Words(fault.Mode))))
		}
	}
	if v.may() {
		f := v.form("Move the clock", "clock", "move")
		f.Line, f.Fields = true, []pages.Field{{Name: "hours", Label: "Ahead by", Value: "24", Options: steps}}
		clock.Forms = []pages.Form{f}
	}
	return pages.Page{Title: "Clock and faults", Section: "clock", Parts: []pages.Part{clock, faults}}, nil
}

func moveClock(ctx context.Context, v *visit, _ string) error {
	hours, err := strconv.Atoi(v.Request.PostFormValue("hours"))
	if err != nil || hours < 1 || hours > issuing.ClockLead*366*24 {
		return issuing.Refuse(issuing.CodeBodyInvalid, "say by how many hours the clock is to be moved")
	}
	moved, err := v.Timekeeper.Advance(ctx, "console/"+v.Request.PostFormValue("form"), issuing.ClockStep{By: time.Duration(hours) * time.Hour})
	if err == nil && !moved.Reached {
		return issuing.Refuse(issuing.CodeWrongState, "the clock came to %s and not further: %s. Move it again to go on",
			moved.Now.Time().UTC().Format(time.DateTime), cmp.Or(moved.Busy, fmt.Sprintf("%d tasks were run", moved.Runs)))
	}
	v.Redirect = v.Path("clock")
	return err
}

func setFault(ctx context.Context, v *visit, _ string) error {
	fault := simulator.Fault{Mode: simulator.FaultMode(v.Request.PostFormValue("mode"))}
	known := false
	for _, m := range faultModes {
		known = known || m.mode == fault.Mode
	}
	if !known {
		return issuing.Refuse(issuing.CodeBodyInvalid, "choose how the partner is to fail")
	}
	if fault.Mode == simulator.FaultSlow {
		fault.Delay = slowFor
	}
	v.Redirect = v.Path("clock")
	return v.Simulator.SetFault(ctx, v.Programme.ID, v.Request.PostFormValue("partner"), fault)
}
