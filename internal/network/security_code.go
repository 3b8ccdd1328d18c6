package network

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Whoever guesses a code of three digits finds it in five hundred tries. After some wrong ones nothing is compared for a day,
// and each further code counts as wrong: the guesser does not learn which one was right.
const (
	wrongCodesAllowed = 5
	wrongCodesWithin  = 24 * time.Hour
	decisionsLookedAt = 30
)

// compareSecurityCode compares the security code of a question that has one, and notes in the message what came of it.
func (p *Processor) compareSecurityCode(ctx context.Context, m *message) error {
	if m.SecurityCode == "" || m.card == nil {
		return nil
	}
	found := p.cards.VerifySecurityCode(*m.card, m.Card, m.SecurityCode)
	if found == issuing.VerificationMatch {
		latest, err := p.db.LatestDecisions(ctx, m.card.ID, decisionsLookedAt)
		if err != nil {
			return err
		}
		since, wrong := p.db.Now().Add(-wrongCodesWithin), 0
		for _, d := range latest {
			if d.Reason == issuing.DeclineSecurityCode && d.CreatedAt > since {
				wrong++
			}
		}
		if wrong >= wrongCodesAllowed {
			found = issuing.VerificationMismatch
		}
	}
	m.Details.CVV = found
	if found != issuing.VerificationNotChecked {
		m.securityCode = found
	}
	return nil
}
