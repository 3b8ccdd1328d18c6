package upkeep

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/issuing"
)

// actions are what can be done about what waits, by the path that a form is sent to.
func actions() map[string]desk.Action {
	do := func(do func(ctx context.Context, v *visit, id, reason string) error) func(context.Context, *desk.Visit, string, string) error {
		return func(ctx context.Context, v *desk.Visit, id, reason string) error {
			return do(ctx, &visit{v}, id, reason)
		}
	}
	return map[string]desk.Action{
		"messages/{id}/retry": {
			Duty: issuing.DutyMessages, Name: issuing.MessageRetried, Do: do(retryMessage), Back: at(listMessages), To: "messages",
			Done: "The message is being booked.",
		},
		"messages/{id}/match": {
			Duty: issuing.DutyMessages, Name: issuing.MessageMatched, Do: do(matchMessage), Back: at(listMessages), To: "messages",
			Done: "The message is being booked for the card.", Money: moneyOfMessage,
		},
		"messages/{id}/write-off": {
			Duty: issuing.DutyWriteOffs, Name: issuing.MessageGivenUp, Do: do(writeMessageOff), Back: at(listMessages), To: "messages",
			Done: "The message is written off.", Money: moneyOfMessage,
		},
		"hits/{id}/clear": {
			Duty: issuing.DutyScreening, Name: issuing.ScreeningCleared, Do: do(clearHit), Back: at(listHits), To: "hits",
			Done: "The hit is cleared.",
		},
		"hits/{id}/confirm": {
			Duty: issuing.DutyScreening, Name: issuing.ScreeningConfirmed, Do: do(confirmHit), Back: at(listHits), To: "hits",
			Done: "The hit is confirmed.",
		},
		"findings/{id}/resolve": {
			Duty: issuing.DutyFindings, Name: issuing.FindingResolved, Do: do(resolveFinding), Back: at(listFindings), To: "findings",
			Done: "The finding is resolved.",
		},
	}
}

// requireOne refuses the id of what is not among those of the programme.
func requireOne[T any](noun, id string, list []T, err error, idOf func(T) string) error {
	for _, item := range list {
		if idOf(item) == id {
			return nil
		}
	}
	if err != nil {
		return err
	}
	return issuing.NotFound(noun, id)
}

func (v *visit) requireMessage(id string) error {
	list, err := v.waitingMessages()
	return requireOne("network message that waits", id, list, err, func(m issuing.Message) string { return m.ID })
}

func retryMessage(ctx context.Context, v *visit, id, _ string) error {
	if err := v.requireMessage(id); err != nil {
		return err
	}
	return v.Messages.Retry(ctx, id)
}

func matchMessage(ctx context.Context, v *visit, id, _ string) error {
	if err := v.requireMessage(id); err != nil {
		return err
	}
	return v.Messages.Match(ctx, id, issuing.CardID(v.Request.PostFormValue("card")))
}

func writeMessageOff(ctx context.Context, v *visit, id, reason string) error {
	if err := v.requireMessage(id); err != nil {
		return err
	}
	return v.Messages.WriteOff(ctx, id, reason)
}

func (v *visit) requireHit(id string) error {
	list, err := v.openHits()
	return requireOne("open hit", id, list, err, func(h issuing.ScreeningHit) string { return h.ID })
}

func clearHit(ctx context.Context, v *visit, id, reason string) error {
	if err := v.requireHit(id); err != nil {
		return err
	}
	return v.Review.Clear(ctx, id, reason)
}

func confirmHit(ctx context.Context, v *visit, id, reason string) error {
	if err := v.requireHit(id); err != nil {
		return err
	}
	return v.Review.Confirm(ctx, id, reason)
}

func resolveFinding(ctx context.Context, v *visit, id, _ string) error {
	list, err := v.openFindings()
	if err := requireOne("open finding", id, list, err, func(f issuing.Finding) string { return f.ID }); err != nil {
		return err
	}
	return v.Book.ResolveFinding(ctx, id)
}
