package records

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// cardVerbs are what can be done to a card, by the verb of its moves.
var cardVerbs = []struct {
	verb, button, explain string
	name                  issuing.AuditAction
	danger                bool
	done                  string
	do                    func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error)
}{
	{"suspend", "Suspend", "Stops the card on suspicion, until it is resumed.", issuing.SuspendedCard, false, "The card is suspended.",
		func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.SuspendCard(ctx, v.Programme.ID, id)
		}},
	{"resume", "Resume", "Ends the suspension.", issuing.ResumedCard, false, "The card is active again.",
		func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.ResumeCard(ctx, v.Programme.ID, id)
		}},
	{"deactivate", "Deactivate", "Takes the card out of use until it is activated.", issuing.DeactivatedCard, false, "The card is inactive.",
		func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.DeactivateCard(ctx, v.Programme.ID, id)
		}},
	{"activate", "Activate", "Takes the card into use again.", issuing.ActivatedCard, false, "The card is active.",
		func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.ActivateCard(ctx, v.Programme.ID, id)
		}},
	{"block", "Block for good", "Stops the card for good. Its open holds may still be captured.", issuing.BlockedCard, true, "The card is blocked.",
		func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.BlockCard(ctx, v.Programme.ID, id)
		}},
	{"terminate", "Terminate", "Ends the card for good, as its programme does. Its open holds may still be captured.", issuing.TerminatedCard, true,
		"The card is terminated.", func(ctx context.Context, v *desk.Visit, id issuing.CardID) (issuing.Card, error) {
			return v.Onboarding.TerminateCard(ctx, v.Programme.ID, id)
		}},
}

// cardForms are what a card's status allows, for who may.
func (v *visit) cardForms(c issuing.Card) (forms []pages.Form) {
	if !v.Operator.May(issuing.DutyCards) {
		return nil
	}
	for _, verb := range cardVerbs {
		if issuing.CardMoves.Can(verb.verb, c.Status) {
			f := v.FormOf(v.Path("cards", string(c.ID), verb.verb), verb.button, verb.explain)
			f.Danger = verb.danger
			forms = append(forms, f)
		}
	}
	try := c
	if v.Onboarding.CanRenewCards() && try.Renew(nil, c.UpdatedAt) == nil {
		forms = append(forms, v.FormOf(v.Path("cards", string(c.ID), "renew"), "Renew", "Asks the issuer for a later expiry. Number, limits and holds stay."))
	}
	if f, can := v.replaceForm(c); can {
		forms = append(forms, f)
	}
	return forms
}

// actions are what can be done, by the path that a form is sent to.
func actions() map[string]desk.Action {
	all := map[string]desk.Action{
		"authorisations/{id}/release": {
			Duty: issuing.DutyHolds, Name: issuing.HoldReleased, Do: releaseHold, Back: at(showPayment), To: "authorisations/{id}",
			Done: "The hold is being released.", Money: moneyOfHold,
		},
	}
	all["cards/{id}/replace"] = replaceCard
	all["cards/{id}/renew"] = renewCard
	all["transactions/{id}/write-off"] = writeOffPayment
	addParentActions(all)
	for path, won := range map[string]bool{"won": true, "lost": false} {
		all["disputes/{id}/"+path] = desk.Action{
			Duty: issuing.DutyDisputes, Name: disputeAction(won), Back: at(showDispute), To: "disputes/{id}", Done: "The dispute is " + path + ".",
			Money: moneyOfDispute,
			Do: func(ctx context.Context, v *desk.Visit, id, _ string) error {
				_, err := v.Payments.DecideDispute(ctx, v.Programme.ID, issuing.DisputeID(id), payments.DisputeOutcome{
					Won: won, Reference: v.Request.PostFormValue("form"),
				})
				return err
			},
		}
	}
	for _, verb := range cardVerbs {
		all["cards/{id}/"+verb.verb] = desk.Action{
			Duty: issuing.DutyCards, Name: verb.name, Back: at(showCard), To: "cards/{id}", Done: verb.done,
			Do: func(ctx context.Context, v *desk.Visit, id, _ string) error {
				_, err := verb.do(ctx, v, issuing.CardID(id))
				return err
			},
		}
	}
	return all
}

func releaseHold(ctx context.Context, v *desk.Visit, id, _ string) error {
	_, err := v.Payments.Release(ctx, v.Programme.ID, issuing.AuthorisationID(id))
	return err
}

func disputeAction(won bool) issuing.AuditAction {
	if won {
		return issuing.DisputeDecidedWon
	}
	return issuing.DisputeDecidedLost
}

// disputeForms note how the card network decided a dispute, where its partner does not say so by itself.
func (v *visit) disputeForms(d issuing.Dispute) []pages.Form {
	if !v.Operator.May(issuing.DutyDisputes) || d.Status != issuing.DisputeSubmitted {
		return nil
	}
	lost := v.FormOf(v.Path("disputes", string(d.ID), "lost"), "Lost", "The card network decided for the merchant: the provisional credit is taken again.")
	lost.Danger = true
	return []pages.Form{v.FormOf(v.Path("disputes", string(d.ID), "won"), "Won", "The card network decided for the cardholder: its credit pays for theirs."), lost}
}
