package upkeep

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// tally sums decisions up.
type tally struct {
	approved, declined int64
	reasons            map[issuing.DeclineReason]int64
	took               map[time.Duration]int64
	slots              map[issuing.Instant][2]int64 // approved and declined
}

func sumUp(counts []store.DecisionCount) tally {
	t := tally{
		reasons: map[issuing.DeclineReason]int64{}, took: map[time.Duration]int64{}, slots: map[issuing.Instant][2]int64{},
	}
	for _, c := range counts {
		slot := t.slots[c.Slot]
		if c.Reason == issuing.Approved {
			t.approved += c.Decisions
			slot[0] += c.Decisions
		} else {
			t.declined += c.Decisions
			t.reasons[c.Reason] += c.Decisions
			slot[1] += c.Decisions
		}
		t.slots[c.Slot], t.took[c.TookAtMost] = slot, t.took[c.TookAtMost]+c.Decisions
	}
	return t
}

func (t tally) decisions() int64 { return t.approved + t.declined }

// quantile is a bound that a share of the decisions, in per cent, took at most.
func (t tally) quantile(percent int64) time.Duration {
	bounds := make([]time.Duration, 0, len(t.took))
	for bound := range t.took {
		bounds = append(bounds, bound)
	}
	slices.Sort(bounds)
	seen, wanted := int64(0), (t.decisions()*percent+99)/100
	for _, bound := range bounds {
		if seen += t.took[bound]; seen >= wanted {
			return bound
		}
	}
	return 0
}

// bounded says how long decisions took at most.
func bounded(d time.Duration) (value, unit string) {
	switch {
	case d == 0:
		return "–", ""
	case d > 2*time.Second:
		return "> 2", "s"
	}
	return fmt.Sprintf("≤ %g", float64(d.Microseconds())/1000), "ms"
}

// percent is a share to a tenth.
func percent(part, whole int64) string {
	if whole == 0 {
		return "0.0"
	}
	tenths := part * 1000 / whole
	return fmt.Sprintf("%d.%d", tenths/10, tenths%10)
}

func showHealth(v *visit) (pages.Page, error) {
	window, slot := v.Request.URL.Query().Get("window"), 5*time.Minute
	if window == "day" {
		slot = time.Hour
	} else {
		window = "hour"
	}
	now := v.DB.Clock()
	from := now.Add(-desk.Windows[window])
	counts, err := v.DB.CountDecisions(v.Ctx, v.Programme.ID, issuing.At(from), slot)
	if err != nil {
		return pages.Page{}, err
	}
	t := sumUp(counts)
	waiting, err := v.waiting(now)
	if err != nil {
		return pages.Page{}, err
	}
	chains, err := v.chainPart()
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: "Health", Parts: []pages.Part{v.decisionPart(t, window, from, slot), v.declinePart(t, window), waiting, chains}}, nil
}

func (v *visit) decisionPart(t tally, window string, from time.Time, slot time.Duration) pages.Part {
	list := func(outcome string) string { return v.Path("decisions") + "?window=" + window + "&outcome=" + outcome }
	part := pages.Part{
		Title: "Decisions of the last " + window, Wide: true,
		Filters: [][]pages.Filter{{
			{Name: "Last hour", Href: v.With("window", ""), On: window == "hour"}, {Name: "Last day", Href: v.With("window", "day"), On: window == "day"},
		}},
		Figures: []pages.Figure{
			{Name: "Decisions", Value: pages.NumberText(t.decisions()), Href: v.Path("decisions") + "?window=" + window},
			{Name: "Approved", Value: percent(t.approved, t.decisions()) + " %", Note: pages.NumberText(t.approved), Href: list("approved")},
			{Name: "Declined", Value: pages.NumberText(t.declined), Href: list("declined")},
		},
	}
	for _, q := range []int64{50, 95, 99} {
		value, unit := bounded(t.quantile(q))
		part.Figures = append(part.Figures, pages.Figure{Name: fmt.Sprintf("p%d of a decision", q), Value: value, Unit: unit})
	}
	plot := &pages.Plot{Name: fmt.Sprintf("Decisions of the last %s: %d approved, %d declined", window, t.approved, t.declined)}
	for at := from.Truncate(slot); !at.After(from.Add(desk.Windows[window])); at = at.Add(slot) {
		counts := t.slots[issuing.At(at)]
		plot.Columns = append(plot.Columns, pages.PlotColumn{Label: at.UTC().Format("15:04"), Good: counts[0], Bad: counts[1]})
	}
	part.Plot = plot
	return part
}

func (v *visit) declinePart(t tally, window string) pages.Part {
	table := &pages.Table{
		Name: "Declines by reason", Columns: desk.Columns("Reason", "#Declines", "#Of all", "Code"),
		Empty: "Nothing was declined in the last " + window + ".",
	}
	reasons := make([]issuing.DeclineReason, 0, len(t.reasons))
	for reason := range t.reasons {
		reasons = append(reasons, reason)
	}
	slices.SortFunc(reasons, func(a, b issuing.DeclineReason) int {
		return cmp.Or(cmp.Compare(t.reasons[b], t.reasons[a]), cmp.Compare(a, b))
	})
	for _, reason := range reasons {
		table.Rows = append(table.Rows, []pages.Cell{
			{Text: pages.Words(reason), Small: reason.Sentence(), Href: v.Path("decisions") + "?window=" + window + "&reason=" + string(reason)},
			pages.Number(t.reasons[reason]), {Text: percent(t.reasons[reason], t.decisions()) + " %", Class: "num"},
			pages.Text(string(reason.ResponseCode())),
		})
	}
	return pages.Part{Title: "Declines by reason", Table: table}
}

// waiting is what waits for somebody or something.
func (v *visit) waiting(now time.Time) (pages.Part, error) {
	part := pages.Part{Title: "What waits"}
	task, err := v.oldestTask(issuing.At(now))
	if err != nil {
		return part, err
	}
	figure := pages.Figure{Name: "Oldest due task", Value: "–", Note: "none is due"}
	if task != nil {
		age := now.Sub(task.RunAt.Time())
		figure = pages.Figure{
			Name: "Oldest due task", Value: pages.Age(age), Note: pages.Words(task.Kind), Tone: toneOf(age, time.Minute, 10*time.Minute),
			Href: v.Path("search") + "?q=" + desk.EscapeQuery(task.Subject),
		}
	}
	part.Figures = append(part.Figures, figure)
	if figure, err = v.oldestDelivery(now); err != nil {
		return part, err
	}
	part.Figures = append(part.Figures, figure)
	if v.Operator.ProgrammeID != "" {
		return part, nil
	}
	messages, err := v.waitingMessages()
	if err != nil {
		return part, err
	}
	hits, err := v.openHits()
	if err != nil {
		return part, err
	}
	findings, err := v.openFindings()
	if err != nil {
		return part, err
	}
	part.Figures = append(part.Figures, counted("Network messages", len(messages), v.Path("messages")),
		counted("Sanctions hits", len(hits), v.Path("hits")), counted("Findings", len(findings), v.Path("findings")))
	return part, nil
}

func counted(name string, n int, href string) pages.Figure {
	f := pages.Figure{Name: name, Value: pages.NumberText(int64(n)), Href: href}
	if n > 0 {
		f.Tone = "warn"
	}
	return f
}

func toneOf(age, warn, bad time.Duration) string {
	switch {
	case age >= bad:
		return "bad"
	case age >= warn:
		return "warn"
	}
	return ""
}

// oldestTask is the task of the programme that is due for longest, deliveries left out; nil when none is.
func (v *visit) oldestTask(now issuing.Instant) (oldest *store.Task, err error) {
	for _, pool := range []store.TaskPool{tasks.PoolPartner, tasks.PoolChain, tasks.PoolUpkeep} {
		task, err := v.DB.OldestDueTask(v.Ctx, pool, v.Programme.ID, now)
		if err != nil {
			return nil, err
		}
		if task != nil && (oldest == nil || task.RunAt < oldest.RunAt) {
			oldest = task
		}
	}
	return oldest, nil
}

func (v *visit) oldestDelivery(now time.Time) (pages.Figure, error) {
	figure := pages.Figure{Name: "Oldest undelivered event", Value: "–", Note: "all are delivered"}
	var oldest issuing.Instant
	for hook, err := range v.DB.Webhooks(v.Ctx, store.List{Programme: v.Programme.ID}) {
		if err != nil {
			return figure, err
		}
		since, err := v.DB.OldestPendingDelivery(v.Ctx, hook.ID)
		if err != nil {
			return figure, err
		}
		if since == 0 || oldest != 0 && since >= oldest {
			continue
		}
		oldest = since
		age := now.Sub(since.Time())
		figure.Value, figure.Note, figure.Tone = pages.Age(age), hook.CallbackURL, toneOf(age, time.Minute, 10*time.Minute)
	}
	return figure, nil
}

// chainPart is how far chains have been read.
func (v *visit) chainPart() (pages.Part, error) {
	cursors, err := v.DB.Cursors(v.Ctx)
	table := &pages.Table{
		Name: "Chains", Columns: desk.Columns("Chain", "Mirror", "#Booked up to block", "#Wallets"),
		Empty: "No chain has been read yet. The first wallet begins it.",
	}
	for _, c := range cursors {
		status := pages.Status("in step")
		if c.Halted != "" {
			status = pages.Status("halted")
			status.Small = c.Halted
		}
		table.Rows = append(table.Rows, []pages.Cell{
			pages.Text(string(c.Chain)), status, pages.Number(c.Block), pages.Number(c.Wallets),
		})
	}
	return pages.Part{Title: "Chains", Table: table, Wide: true}, err
}
