package simulator

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/partner"
)

// Partners are a sandbox's screening, identity check and card issuer. Screening finds nothing. The others never answer by
// themselves: a developer decides on the verification page or by the simulator's operations.
func Partners() partner.Ports {
	return partner.Ports{Screening: screening{}, IdentityCheck: identityCheck{}, CardIssuer: cardIssuer{}}
}

// decisionPause is how long the partners are left alone that wait for a developer. The decision comes by a verb, so asking
// again would tell nothing. It is longer than a sandbox's clock can be moved, because each task on the way holds up a move.
const decisionPause = 100 * 365 * 24 * time.Hour

type screening struct{}

func (screening) ScreenCustomer(context.Context, partner.ScreeningRequest) (partner.Answer[partner.Cleared], error) {
	return partner.Done(partner.Cleared{}), nil
}

type identityCheck struct{}

func (identityCheck) VerificationURL(origin string, r partner.IdentityRequest) string {
	return origin + portalPath + r.PortalToken
}

func (identityCheck) CheckIdentity(context.Context, partner.IdentityRequest) (partner.Answer[partner.Identity], error) {
	return partner.Pending[partner.Identity](decisionPause), nil
}

type cardIssuer struct{}

func (cardIssuer) IssueCard(context.Context, partner.CardOrder) (partner.Answer[partner.IssuedCard], error) {
	return partner.Pending[partner.IssuedCard](decisionPause), nil
}

// Name is the configured name of the simulated partners.
const Name = "simulator"

func (cardIssuer) PartnerName() string { return Name }

// UpdateCard takes every state: the simulated issuer decides nothing by it, since the platform decides each purchase.
func (cardIssuer) UpdateCard(context.Context, partner.CardUpdate) (partner.Answer[partner.CardUpdated], error) {
	return partner.Done(partner.CardUpdated{}), nil
}
