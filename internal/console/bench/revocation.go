package bench

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// revocationParts are those of closed accounts whose owner has not ended the allowance yet.
func (v *visit) revocationParts(accounts []issuing.Account) (parts []pages.Part, err error) {
	for _, a := range accounts {
		if a.Status != issuing.AccountClosed {
			continue
		}
		grant, err := v.DB.LastGrant(v.Ctx, a.ID)
		if issuing.IsCode(err, issuing.CodeNotFound) {
			continue // its owner has granted nothing
		}
		if err != nil {
			return nil, err
		}
		if grant.Purpose == issuing.ChallengeRevoke {
			continue
		}
		part, err := v.revocationPart(a)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	return parts, nil
}

// revocationPart is a closed account whose owner is to end its allowance. Closing it has issued the text, which expires.
func (v *visit) revocationPart(a issuing.Account) (pages.Part, error) {
	title, note := "Allowance of "+a.Owner+", whose account is closed", "Ends the allowance: nothing can be collected from the wallet any more."
	challenge, err := v.DB.Challenge(v.Ctx, string(a.ID))
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return pages.Part{}, err
	}
	if err == nil && challenge.Purpose == issuing.ChallengeRevoke && v.DB.Now() < challenge.ExpiresAt {
		return v.askPart(title, note, string(a.ID), a.Owner, "wallet", "accounts", string(a.ID), "sign")
	}
	part := pages.Part{Title: title, Wide: true, Note: "The text that its owner was to sign has expired."}
	if v.may() {
		f := v.form("End the allowance", "wallet", "accounts", string(a.ID), "revoke")
		f.Line = true
		part.Forms = []pages.Form{f}
	}
	return part, nil
}

// askRevocation issues the text by which the owner of a closed account ends its allowance.
func askRevocation(ctx context.Context, v *visit, id string) error {
	v.Redirect = v.ofAccount(issuing.AccountID(id))
	_, err := v.Onboarding.AccountChallenge(ctx, v.Programme.ID, issuing.AccountID(id))
	return err
}
