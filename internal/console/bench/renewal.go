package bench

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// mostRenewals is how many accounts the page looks at for allowances that are used up. The bench leads to that of any card.
const mostRenewals = 20

// ofAccount is the address of the wallet's page for one account.
func (v *visit) ofAccount(id issuing.AccountID) string {
	return v.Path("wallet") + "?account=" + desk.EscapeQuery(string(id))
}

// wantsRenewal tells whether an account's owner is to grant its allowance again, and what is left of the one before.
func (v *visit) wantsRenewal(a issuing.Account) (wants bool, left issuing.Units, err error) {
	if a.Status != issuing.AccountActive {
		return false, 0, nil
	}
	funds, err := v.DB.Funds(v.Ctx, a.ID, a.Token)
	if err != nil {
		return false, 0, err
	}
	grant, err := v.DB.LastGrant(v.Ctx, a.ID)
	if err != nil {
		return false, 0, err
	}
	return funds.WantsRenewal(grant.Allowance), funds.UsableAllowance(), nil
}

// renewalParts are those of some accounts whose allowance is to be granted again.
func (v *visit) renewalParts(accounts []issuing.Account) (parts []pages.Part, err error) {
	for _, a := range accounts {
		wants, left, err := v.wantsRenewal(a)
		if err != nil {
			return nil, err
		}
		if !wants {
			continue
		}
		part, err := v.renewalPart(a, left)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// renewalPart is an account whose owner is to grant its allowance again. Its text is issued when somebody asks for it.
func (v *visit) renewalPart(a issuing.Account, left issuing.Units) (pages.Part, error) {
	title := "Allowance of " + a.Owner
	challenge, err := v.DB.Challenge(v.Ctx, string(a.ID))
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return pages.Part{}, err
	}
	if err == nil && v.DB.Now() < challenge.ExpiresAt {
		note := "Grants the card account " + pages.UnitsText(challenge.Allowance) + " again, of which " + pages.UnitsText(left) + " are left."
		return v.askPart(title, note, string(a.ID), a.Owner, "wallet", "accounts", string(a.ID), "sign")
	}
	part := pages.Part{Title: title, Wide: true, Note: "Little of what its owner granted is left for new payments: " + pages.UnitsText(left) + "."}
	if v.may() {
		f := v.form("Renew the allowance", "wallet", "accounts", string(a.ID), "renew")
		f.Line = true
		part.Forms = []pages.Form{f}
	}
	return part, nil
}

// askRenewal issues the text by which an account's owner grants its allowance again.
func askRenewal(ctx context.Context, v *visit, id string) error {
	_, err := v.Onboarding.AccountChallenge(ctx, v.Programme.ID, issuing.AccountID(id))
	v.Redirect = v.ofAccount(issuing.AccountID(id))
	return err
}
