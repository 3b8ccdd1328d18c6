package bench

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// authenticationParts are the card authentications that wait for the owner of a wallet (EMV 3-D Secure).
func (v *visit) authenticationParts(of store.Of) (parts []pages.Part, err error) {
	list, err := desk.Take(v.DB.CardAuthentications(v.Ctx, of, store.List{
		Programme: v.Programme.ID, Status: string(issuing.AuthenticationPending), Limit: mostChoices,
	}))
	if err != nil {
		return nil, err
	}
	for _, a := range list {
		part := v.signPart(pages.Part{
			Title: "Card authentication at " + a.Merchant.Name, Wide: true, Note: "A merchant wants to know that it is the cardholder who pays (3-D Secure).",
			Facts: []pages.Fact{
				desk.Fact("Amount", pages.Amount(a.Amount, a.Currency)), desk.Fact("Card", pages.ID(a.CardID, v.Path("cards", string(a.CardID)))),
				desk.Fact("Expires", pages.ExactMoment(a.ExpiresAt)),
			},
		}, a.Challenge, a.OwnerID.Address(), "wallet", "authentications", string(a.ID), "sign")
		if v.may() {
			refuse := v.form("Refuse", "wallet", "authentications", string(a.ID), "refuse")
			refuse.Line, refuse.Danger = true, true
			part.Forms = append(part.Forms, refuse)
		}
		parts = append(parts, part)
	}
	return parts, nil
}

func signAuthentication(ctx context.Context, v *visit, id string) error {
	a, err := v.DB.CardAuthentication(v.Ctx, v.Programme.ID, issuing.CardAuthenticationID(id))
	if err != nil {
		return err
	}
	s, err := v.signed(string(a.OwnerID))
	if err != nil {
		return err
	}
	v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(string(a.CardID))
	_, err = v.Authentications.Sign(ctx, v.Programme.ID, a.ID, *s)
	return err
}

func refuseAuthentication(ctx context.Context, v *visit, id string) error {
	a, err := v.Authentications.Refuse(ctx, v.Programme.ID, issuing.CardAuthenticationID(id))
	v.Redirect = v.Path("bench") + "?card=" + desk.EscapeQuery(string(a.CardID))
	return err
}
