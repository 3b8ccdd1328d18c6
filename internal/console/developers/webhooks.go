package developers

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/tasks"
)

func listWebhooks(v *visit) (pages.Page, error) {
	l := v.List()
	l.Status = ""
	items, err := desk.Take(v.DB.Webhooks(v.Ctx, l))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Webhooks", Columns: desk.Columns("URL", "Status", "Types", "Oldest that waits", "Since"),
		Empty: "No webhook. A programme adds one: PUT /v1/webhooks.",
	}
	waits := map[issuing.WebhookID]issuing.Instant{}
	for _, w := range items {
		if waits[w.ID], err = v.DB.OldestPendingDelivery(v.Ctx, w.ID); err != nil {
			return pages.Page{}, err
		}
	}
	desk.Fill(v.Visit, t, items, func(w issuing.Webhook) string { return string(w.ID) }, func(w issuing.Webhook) []pages.Cell {
		return []pages.Cell{
			{Text: w.CallbackURL, Small: w.Description, Href: v.Path("webhooks", string(w.ID))}, pages.Status(w.Status), pages.Text(fmt.Sprint(w.Types)),
			pages.Moment(waits[w.ID]), pages.Moment(w.CreatedAt),
		}
	})
	return pages.Page{Title: "Webhooks", Section: "webhooks", Parts: []pages.Part{{Table: t}}}, nil
}

func (v *visit) webhook() (issuing.Webhook, error) {
	return v.DB.Webhook(v.Ctx, v.Programme.ID, issuing.WebhookID(v.Request.PathValue("id")))
}

func showWebhook(v *visit) (pages.Page, error) {
	w, err := v.webhook()
	if err != nil {
		return pages.Page{}, err
	}
	items, err := desk.Take(v.DB.Deliveries(v.Ctx, w.ID, tasks.DeliverEvent, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Deliveries", Columns: desk.Columns("When", "Event", "Status", "#Attempts", "#Answered", "Next attempt", "Why"),
		Empty: "Nothing was delivered yet.",
	}
	desk.Fill(v.Visit, t, items, func(d issuing.Delivery) string { return string(d.ID) }, func(d issuing.Delivery) []pages.Cell {
		href := v.Path("webhooks", string(w.ID), "deliveries", string(d.ID))
		when := pages.Moment(d.CreatedAt)
		when.Href = href
		return []pages.Cell{
			when, pages.Link(string(d.EventType), href), pages.Status(d.Status), pages.Number(d.Attempts), statusOrDash(d.ResponseStatus),
			pages.Moment(d.NextAttempt), pages.Text(d.Problem),
		}
	})
	about := pages.Part{Title: "Webhook", Wide: true, Facts: []pages.Fact{
		desk.Fact("Status", pages.Status(w.Status)), desk.Fact("Types", pages.Text(fmt.Sprint(w.Types))),
		desk.Fact("Description", pages.Text(cmp.Or(w.Description, "–"))), desk.Fact("Standard Webhooks", pages.Text(yesNo(w.SecretNumber > 0))),
		desk.Fact("Since", pages.Moment(w.CreatedAt)), desk.Fact("Id", pages.ID(w.ID, "")),
	}}
	if w.PauseReason != "" {
		about.Facts = append(about.Facts, desk.Fact("Paused", pages.Cell{Text: pages.Words(w.PauseReason), Small: pages.Moment(w.PausedAt).Text}))
	}
	if v.Operator.May(issuing.DutyWebhooks) {
		at := func(verb string) string { return v.Path("webhooks", string(w.ID), verb) }
		about.Forms = append(about.Forms, v.FormOf(at("ping"), "Ping", "Sends an event webhook.ping, once. A paused webhook that takes it is resumed."))
		if w.Status == issuing.WebhookPaused {
			about.Forms = append(about.Forms, v.FormOf(at("resume"), "Resume", "Delivers what is held, and what comes."))
		} else {
			replay := v.FormOf(at("replay"), "Replay", "Delivers the events of the last hours again, oldest first.")
			replay.Fields = []pages.Field{{Name: "hours", Label: "Hours", Value: "1", Mode: "numeric"}}
			about.Forms = append(about.Forms, replay, v.FormOf(at("pause"), "Pause", "Holds what is to be delivered until the webhook is resumed."))
		}
	}
	asked, err := v.requestsAbout(string(w.ID))
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: w.CallbackURL, Kind: "Webhook", Section: "webhooks", Parts: append([]pages.Part{
		about, {Title: "Deliveries", Wide: true, Table: t, Filters: desk.Filters(desk.Filter(v.Visit, "status",
			issuing.DeliveryPending, issuing.DeliveryDelivered, issuing.DeliveryGivenUp, issuing.DeliveryHeld))},
	}, asked...)}, nil
}

// requestsAbout is what the programme asked of the API about something, the oldest first; nothing where no such request is kept.
func (v *visit) requestsAbout(id string) ([]pages.Part, error) {
	var asked desk.Requests
	if err := v.AddRequests(&asked, id); err != nil || len(asked.List) == 0 {
		return nil, err
	}
	part := pages.Part{Title: "Requests about it", Wide: true, Note: asked.Note(), Filters: asked.Filters()}
	for _, r := range slices.Backward(asked.List) {
		part.Steps = append(part.Steps, v.RequestStep(r))
	}
	return []pages.Part{part}, nil
}

func statusOrDash(status int64) pages.Cell {
	if status == 0 {
		return pages.Cell{Text: "–", Class: "num muted"}
	}
	return desk.StatusCell(status)
}

func yesNo(yes bool) string {
	if yes {
		return "signed as well"
	}
	return "no secret is set"
}

func showDelivery(v *visit) (pages.Page, error) {
	w, err := v.webhook()
	if err != nil {
		return pages.Page{}, err
	}
	d, err := v.DB.DeliveryTo(v.Ctx, w.ID, issuing.DeliveryID(v.Request.PathValue("delivery")), tasks.DeliverEvent)
	if err != nil {
		return pages.Page{}, err
	}
	event, err := v.DB.Event(v.Ctx, v.Programme.ID, d.EventID)
	if err != nil {
		return pages.Page{}, err
	}
	attempts, err := v.DB.DeliveryAttempts(v.Ctx, d.ID)
	if err != nil {
		return pages.Page{}, err
	}
	about := pages.Part{Title: "Delivery", Wide: true, Facts: []pages.Fact{
		desk.Fact("Status", pages.Status(d.Status)), desk.Fact("Cause", pages.Text(pages.Words(d.Cause))), desk.Fact("When", pages.ExactMoment(d.CreatedAt)),
		desk.Fact("Next attempt", pages.Moment(d.NextAttempt)), desk.Fact("Webhook", pages.Link(w.CallbackURL, v.Path("webhooks", string(w.ID)))),
		desk.Fact("Event", pages.ID(d.EventID, "")), desk.Fact("About", pages.ID(event.Subject, v.Path("search")+"?q="+desk.EscapeQuery(event.Subject))),
	}}
	if v.Operator.May(issuing.DutyWebhooks) {
		about.Forms = []pages.Form{v.FormOf(v.Path("webhooks", string(w.ID), "deliveries", string(d.ID), "resend"), "Resend",
			"Delivers the event once more. One that is still to be made is tried at once.")}
	}
	story := pages.Part{Title: "Attempts", Wide: true}
	for _, a := range attempts {
		step := pages.Step{
			Kind: "event", At: pages.ExactMoment(a.At), Title: fmt.Sprintf("Attempt %d", a.Number), Status: statusOrDash(a.ResponseStatus),
			Facts: []pages.Fact{desk.Fact("Took", pages.Text(a.Took.Round(time.Microsecond*100).String()))},
		}
		for _, line := range []string{a.Problem, a.ResponseBody} {
			if line != "" {
				step.Lines = append(step.Lines, line)
			}
		}
		story.Steps = append(story.Steps, step)
	}
	if len(attempts) == 0 {
		story.Table = &pages.Table{Empty: "It was not tried yet."}
	}
	return pages.Page{Title: string(d.EventType), Kind: "Delivery", Section: "webhooks", Parts: []pages.Part{
		about, story, {Title: "What is delivered", Wide: true, Texts: []pages.Excerpt{{Name: "Body", Text: indent(event.Body)}}},
	}}, nil
}

func pingWebhook(ctx context.Context, v *visit, id issuing.WebhookID) error {
	_, err := v.Events.Ping(ctx, v.Programme.ID, id)
	return err
}

func pauseWebhook(ctx context.Context, v *visit, id issuing.WebhookID) error {
	_, err := v.Events.Pause(ctx, v.Programme.ID, id)
	return err
}

func resumeWebhook(ctx context.Context, v *visit, id issuing.WebhookID) error {
	_, err := v.Events.Resume(ctx, v.Programme.ID, id)
	return err
}

func resendDelivery(ctx context.Context, v *visit, id issuing.WebhookID) error {
	d, err := v.Events.Resend(ctx, v.Programme.ID, id, issuing.DeliveryID(v.Request.PathValue("delivery")))
	if err == nil {
		v.Redirect = v.Path("webhooks", string(id), "deliveries", string(d.ID)) + "?done=" + string(issuing.DeliveryResentByHand)
	}
	return err
}

func replayWebhook(ctx context.Context, v *visit, id issuing.WebhookID) error {
	var hours int
	if _, err := fmt.Sscanf(v.Request.PostFormValue("hours"), "%d", &hours); err != nil || hours < 1 || hours > 24*366 {
		return issuing.Refuse(issuing.CodeBodyInvalid, "say how many hours of events are to be delivered again, such as 1")
	}
	_, err := v.Events.Replay(ctx, v.Programme.ID, id, events.Span{Since: issuing.At(v.DB.Clock().Add(-time.Duration(hours) * time.Hour))})
	return err
}
