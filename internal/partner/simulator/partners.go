package simulator

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
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

// cardYears is for how long the simulated issuer makes and renews cards.
const cardYears = 4

// cardToken is the simulated issuer's name for a card.
func cardToken(id issuing.CardID) string { return "sim_" + string(id) }

// RenewCard adds years to the card's expiry at once.
func (cardIssuer) RenewCard(_ context.Context, r partner.CardRenewal) (partner.Answer[partner.IssuedCard], error) {
	return partner.Done(partner.IssuedCard{
		LastFour: r.Card.LastFour, Token: cardToken(r.Card.CardID), Network: issuing.NetworkVisa,
		ExpiryYear: r.ExpiryYear + cardYears, ExpiryMonth: r.ExpiryMonth,
	}), nil
}

// RevealCard gives the security code of a test card, which is derived from the card's id. The number is the platform's.
func (cardIssuer) RevealCard(_ context.Context, c partner.CardAtIssuer) (partner.RevealedCard, error) {
	sum := sha256.Sum256([]byte("simulated security code of " + string(c.CardID)))
	return partner.RevealedCard{CVV: fmt.Sprintf("%03d", binary.BigEndian.Uint32(sum[:])%1000)}, nil
}

// SetPIN takes every PIN but one, so that a refusal can be tried out. It keeps none: nothing in a sandbox asks for a PIN.
func (cardIssuer) SetPIN(_ context.Context, _ partner.CardAtIssuer, pin string) (partner.Answer[partner.PINSet], error) {
	if pin == RefusedPIN {
		return partner.Refused[partner.PINSet]("it is the one that the simulator refuses"), nil
	}
	return partner.Done(partner.PINSet{}), nil
}

// RefusedPIN is the PIN that the simulated issuer does not take.
const RefusedPIN = "9090"
