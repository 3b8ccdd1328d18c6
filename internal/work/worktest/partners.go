package worktest

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
)

// Partners are partners of whom screening finds nothing, and the others answer by a callback alone, which is the test's
// call of a verb.
func Partners() partner.Ports {
	return partner.Ports{Screening: screening{}, IdentityCheck: identityCheck{}, CardIssuer: cardIssuer{}}
}

type screening struct{}

func (screening) ScreenCustomer(context.Context, partner.ScreeningRequest) (partner.Answer[partner.Cleared], error) {
	return partner.Done(partner.Cleared{}), nil
}

type identityCheck struct{}

func (identityCheck) VerificationURL(origin string, r partner.IdentityRequest) string {
	return origin + "/verify/" + r.PortalToken
}

func (identityCheck) CheckIdentity(context.Context, partner.IdentityRequest) (partner.Answer[partner.Identity], error) {
	return partner.Pending[partner.Identity](24 * time.Hour), nil
}

type cardIssuer struct{}

func (cardIssuer) IssueCard(context.Context, partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	return partner.Pending[partner.IssuedCard](24 * time.Hour), nil
}

func (cardIssuer) PartnerName() string { return "test issuer" }

func (cardIssuer) UpdateCard(context.Context, partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	return partner.Done(partner.CardUpdated{}), nil
}
