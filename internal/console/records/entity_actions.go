package records

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// parentVerb is something that can be done to a customer or an account, and with it to what is below.
type parentVerb struct {
	verb, button, explain, done string
	name                        issuing.AuditAction
	danger                      bool // it cannot be undone
	do                          func(ctx context.Context, v *desk.Visit, id string) error
}

var customerVerbs = []parentVerb{
	{"deactivate", "Deactivate", "Puts the customer on hold, and with them the active accounts and cards.", "The customer is inactive.",
		issuing.DeactivatedCustomer, false, func(ctx context.Context, v *desk.Visit, id string) error {
			_, err := v.Onboarding.DeactivateCustomer(ctx, v.Programme.ID, issuing.CustomerID(id))
			return err
		}},
	{"activate", "Activate", "Ends the hold, also of the accounts and cards that were active before it.", "The customer is active.",
		issuing.ActivatedCustomer, false, func(ctx context.Context, v *desk.Visit, id string) error {
			_, err := v.Onboarding.ActivateCustomer(ctx, v.Programme.ID, issuing.CustomerID(id))
			return err
		}},
	{"reject", "Reject for good", "Ends the relationship: the accounts close, and the cards are blocked. What payments have claimed still settles.",
		"The customer is rejected.", issuing.RejectedCustomer, true, func(ctx context.Context, v *desk.Visit, id string) error {
			_, err := v.Onboarding.RejectCustomer(ctx, v.Programme.ID, issuing.CustomerID(id))
			return err
		}},
}

var accountVerbs = []parentVerb{
	{"deactivate", "Deactivate", "Puts the account on hold, and with it the active cards.", "The account is inactive.",
		issuing.DeactivatedAccount, false, func(ctx context.Context, v *desk.Visit, id string) error {
			_, err := v.Onboarding.DeactivateAccount(ctx, v.Programme.ID, issuing.AccountID(id))
			return err
		}},
	{"activate", "Activate", "Ends the hold, also of the cards that were active before it.", "The account is active.",
		issuing.ActivatedAccount, false, func(ctx context.Context, v *desk.Visit, id string) error {
			_, err := v.Onboarding.ActivateAccount(ctx, v.Programme.ID, issuing.AccountID(id))
			return err
		}},
	{"close", "Close for good", "Terminates the cards, and asks the owner to sign the end of the allowance. The wallet and its money stay the owner's.",
		"The account is closed.", issuing.ClosedAccount, true, func(ctx context.Context, v *desk.Visit, id string) error {
			return v.Onboarding.CloseAccount(ctx, v.Programme.ID, issuing.AccountID(id))
		}},
}

// parentForms are what a status of a customer or an account allows, for who may.
func (v *visit) parentForms(noun, id string, verbs []parentVerb, can func(verb string) bool) (forms []pages.Form) {
	if !v.Operator.May(issuing.DutyCards) {
		return nil
	}
	for _, verb := range verbs {
		if can(verb.verb) {
			f := v.FormOf(v.Path(noun, id, verb.verb), verb.button, verb.explain)
			f.Danger = verb.danger
			forms = append(forms, f)
		}
	}
	return forms
}

// addParentActions adds what can be done to customers and accounts.
func addParentActions(all map[string]desk.Action) {
	for _, of := range []struct {
		noun  string
		verbs []parentVerb
		back  desk.Show
	}{{"customers", customerVerbs, at(showCustomer)}, {"accounts", accountVerbs, at(showAccount)}} {
		for _, verb := range of.verbs {
			all[of.noun+"/{id}/"+verb.verb] = desk.Action{
				Duty: issuing.DutyCards, Name: verb.name, Back: of.back, To: of.noun + "/{id}", Done: verb.done,
				Do: func(ctx context.Context, v *desk.Visit, id, _ string) error { return verb.do(ctx, v, id) },
			}
		}
	}
}

// replaceForm asks for a card in the place of one; false where there can be none.
func (v *visit) replaceForm(c issuing.Card) (pages.Form, bool) {
	why := pages.Field{Name: "why", Label: "It is"}
	for _, reason := range []issuing.CardReason{issuing.ReasonDamaged, issuing.ReasonLost, issuing.ReasonStolen} {
		try := c
		if _, err := try.Replace(issuing.NewID[issuing.CardID](), reason, nil, c.UpdatedAt); err == nil {
			why.Options = append(why.Options, pages.Option{Value: string(reason), Name: string(reason)})
		}
	}
	f := v.FormOf(v.Path("cards", string(c.ID), "replace"), "Replace", "Ends the card, and asks the issuer for one with a new number in its place.")
	f.Danger, f.Fields = true, []pages.Field{why}
	return f, len(why.Options) > 0
}

var renewCard = desk.Action{
	Duty: issuing.DutyCards, Name: issuing.RenewedCard, Back: at(showCard), To: "cards/{id}", Done: "The issuer is asked to renew the card.",
	Do: func(ctx context.Context, v *desk.Visit, id, _ string) error {
		_, err := v.Onboarding.RenewCard(ctx, v.Programme.ID, issuing.CardID(id), nil)
		return err
	},
}

var replaceCard = desk.Action{
	Duty: issuing.DutyCards, Name: issuing.ReplacedCard, Back: at(showCard), To: "cards/{id}", Done: "The card is replaced: the new one is being issued.",
	Do: func(ctx context.Context, v *desk.Visit, id, _ string) error {
		_, err := v.Onboarding.ReplaceCard(ctx, v.Programme.ID, issuing.CardID(id), issuing.CardReason(v.Request.PostFormValue("why")), nil)
		return err
	},
}
