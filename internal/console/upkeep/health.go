package upkeep

import (
	"cmp"
	"slices"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// span is a stretch of time up to now, in slots that figures are counted by.
type span struct {
	name  string // hour, day or week
	width time.Duration
	first issuing.Instant // when its first slot begins
	slots int
	long  time.Duration
}

// window is the span that the page's parameter names.
func (v *visit) window() span {
	name, long := v.Window()
	s := span{name: name, width: time.Minute, long: long}
	if name != "hour" {
		s.width = time.Hour
	}
	now := issuing.At(v.DB.Clock())
	s.first = now.Add(-long).Floor(s.width).Add(s.width)
	s.slots = int(now.Floor(s.width)-s.first)/int(s.width.Microseconds()) + 1
	return s
}

// slot is the number of the slot that begins at an instant.
func (s span) slot(at issuing.Instant) int { return int(at-s.first) / int(s.width.Microseconds()) }

func showHealth(v *visit) (pages.Page, error) {
	s := v.window()
	if v.Counted != nil { // of other processes the last seconds are missing
		if err := v.Counted.Flush(v.Ctx); err != nil {
			return pages.Page{}, err
		}
	}
	t, err := v.readTally(s)
	if err != nil {
		return pages.Page{}, err
	}
	measured, err := v.readMeasures(s)
	if err != nil {
		return pages.Page{}, err
	}
	waiting, err := v.waiting(v.DB.Clock(), measured)
	if err != nil {
		return pages.Page{}, err
	}
	parts := []pages.Part{v.decisionPart(t, s), v.declinePart(t, s.name), waiting}
	if v.Operator.ProgrammeID == "" {
		parts = append(parts, measured.parts()...)
	}
	chains, err := v.chainPart()
	return pages.Page{Title: "Health", Section: pages.HealthSection, Parts: append(parts, chains)}, err
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
func (v *visit) waiting(now time.Time, measured measures) (pages.Part, error) {
	part := pages.Part{Title: "What waits", Wide: true}
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
	figure.Trend = measured.trend("Longest wait of a due task", gaugeTaskWait)
	part.Figures = append(part.Figures, figure)
	if figure, err = v.oldestDelivery(now); err != nil {
		return part, err
	}
	figure.Trend = measured.trend("Longest wait of an event for its delivery", gaugeWebhookWait)
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
	for _, f := range []struct {
		name, path, gauge string
		number            int
	}{
		{"Network messages", "messages", gaugeMessages, len(messages)},
		{"Sanctions hits", "hits", gaugeHits, len(hits)}, {"Findings", "findings", gaugeFindings, len(findings)},
	} {
		figure := counted(f.name, f.number, v.Path(f.path))
		figure.Trend = measured.trend(f.name+" of the installation", f.gauge)
		part.Figures = append(part.Figures, figure)
	}
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
		figure.Href = v.Path("webhooks")
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
			v.chainCell(c.Chain), status, pages.Number(c.Block), pages.Number(c.Wallets),
		})
	}
	return pages.Part{Title: "Chains", Table: table, Wide: true}, err
}

// chainCell leads the platform's people to the chain.
func (v *visit) chainCell(id caip.ChainID) pages.Cell {
	if v.Operator.ProgrammeID != "" {
		return pages.Text(string(id))
	}
	return pages.Link(string(id), v.Path("chains", string(id)))
}
