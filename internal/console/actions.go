package console

import (
	"context"
	"errors"
	"net/http"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
)

// action is something that can be done to a noun of a programme.
type action struct {
	duty issuing.Duty
	name issuing.AuditAction
	do   func(ctx context.Context, v *visit, id, reason string) error
	back show   // the page that shows the noun
	to   string // below the programme's path; {id} is the noun's
}

// doneSentences say what was done. The address of a page names one, and never a text of its own.
var doneSentences = map[string]string{
	string(issuing.SuspendedCard): "The card is suspended.", string(issuing.ResumedCard): "The card is active again.",
	string(issuing.BlockedCard): "The card is blocked.", string(issuing.ActivatedCard): "The card is active.",
	string(issuing.DeactivatedCard): "The card is inactive.", string(issuing.HoldReleased): "The hold is being released.",
	string(issuing.MessageMatched): "The message is being booked for the card.", string(issuing.MessageRetried): "The message is being booked.",
	string(issuing.MessageGivenUp): "The message is written off.", string(issuing.ScreeningCleared): "The hit is cleared.",
	string(issuing.ScreeningConfirmed): "The hit is confirmed.", string(issuing.FindingResolved): "The finding is resolved.",
}

// cardVerbs are what can be done to a card, by the verb of its moves.
var cardVerbs = []struct {
	verb, button, explain string
	name                  issuing.AuditAction
	danger                bool
	do                    func(ctx context.Context, v *visit, id issuing.CardID) (issuing.Card, error)
}{
	{"suspend", "Suspend", "Stops the card on suspicion, until it is resumed.", issuing.SuspendedCard, false,
		func(ctx context.Context, v *visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.SuspendCard(ctx, v.programme.ID, id)
		}},
	{"resume", "Resume", "Ends the suspension.", issuing.ResumedCard, false,
		func(ctx context.Context, v *visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.ResumeCard(ctx, v.programme.ID, id)
		}},
	{"deactivate", "Deactivate", "Takes the card out of use until it is activated.", issuing.DeactivatedCard, false,
		func(ctx context.Context, v *visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.DeactivateCard(ctx, v.programme.ID, id)
		}},
	{"activate", "Activate", "Takes the card into use again.", issuing.ActivatedCard, false,
		func(ctx context.Context, v *visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.ActivateCard(ctx, v.programme.ID, id)
		}},
	{"block", "Block for good", "Stops the card for good. Its open holds may still be captured.", issuing.BlockedCard, true,
		func(ctx context.Context, v *visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.BlockCard(ctx, v.programme.ID, id)
		}},
}

// cardForms are what a card's status allows, for who may.
func (v *visit) cardForms(c issuing.Card) (forms []pages.Form) {
	if !v.operator.May(issuing.DutyCards) {
		return nil
	}
	for _, verb := range cardVerbs {
		if issuing.CardMoves.Can(verb.verb, c.Status) {
			f := v.formOf(v.path("cards", string(c.ID), verb.verb), verb.button, verb.explain)
			f.Danger = verb.danger
			forms = append(forms, f)
		}
	}
	return forms
}

// actions are what can be done, by the path that a form is sent to.
func (s *Server) actions() map[string]action {
	all := map[string]action{
		"authorisations/{id}/release": {issuing.DutyHolds, issuing.HoldReleased, releaseHold, showPayment, "authorisations/{id}"},
		"messages/{id}/retry":         {issuing.DutyMessages, issuing.MessageRetried, retryMessage, listMessages, "messages"},
		"messages/{id}/match":         {issuing.DutyMessages, issuing.MessageMatched, matchMessage, listMessages, "messages"},
		"messages/{id}/write-off":     {issuing.DutyWriteOffs, issuing.MessageGivenUp, writeMessageOff, listMessages, "messages"},
		"hits/{id}/clear":             {issuing.DutyScreening, issuing.ScreeningCleared, clearHit, listHits, "hits"},
		"hits/{id}/confirm":           {issuing.DutyScreening, issuing.ScreeningConfirmed, confirmHit, listHits, "hits"},
		"findings/{id}/resolve":       {issuing.DutyFindings, issuing.FindingResolved, resolveFinding, listFindings, "findings"},
	}
	for _, verb := range cardVerbs {
		do := func(ctx context.Context, v *visit, id, _ string) error {
			_, err := verb.do(ctx, v, issuing.CardID(id))
			return err
		}
		all["cards/{id}/"+verb.verb] = action{issuing.DutyCards, verb.name, do, showCard, "cards/{id}"}
	}
	return all
}

// act does what a form asks for, and leads back to the page that shows it. A refusal is shown there.
func (s *Server) act(a action) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.begin(w, r, false)
		if v == nil {
			return
		}
		id, reason := r.PathValue("id"), r.PostFormValue("reason")
		err := s.Operators.Perform(r.Context(), operators.Action{
			ID: r.PostFormValue("form"), Operator: v.operator, Programme: v.programme.ID, Duty: a.duty, Name: a.name, Subject: id,
			Reason: reason,
		}, func(ctx context.Context) error { return a.do(ctx, v, id, reason) })
		var refusal *issuing.Error
		switch {
		case err == nil:
			to := a.to
			if to[len(to)-1] == '}' {
				to = to[:len(to)-len("{id}")] + id
			}
			// #nosec G710 -- a path of the console
			http.Redirect(w, r, v.path(to)+"?done="+string(a.name), http.StatusSeeOther)
		case !v.operator.May(a.duty):
			v.write(w, http.StatusForbidden, pages.Page{Title: "You may not do this", Problem: sentence(err)})
		case errors.As(err, &refusal) && refusal.Code != issuing.CodeNotFound:
			p, showErr := a.back(v)
			if showErr != nil {
				s.refuse(w, r, v, showErr)
				return
			}
			p.Problem = sentence(err)
			v.write(w, statusOf(refusal), p)
		default:
			s.refuse(w, r, v, err)
		}
	}
}

func releaseHold(ctx context.Context, v *visit, id, _ string) error {
	_, err := v.Payments.Release(ctx, v.programme.ID, issuing.AuthorisationID(id))
	return err
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
	return v.Messages.Match(ctx, id, issuing.CardID(v.r.PostFormValue("card")))
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
