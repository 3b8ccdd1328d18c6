package network

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work"
)

// KnownCards finds the cards of an installation: by the issuer's token, or by the keyed hash of their number.
type KnownCards struct {
	db   *work.DB
	hash func(pan string) string
}

// NewKnownCards makes them. hash is the keyed hash of a card's number.
func NewKnownCards(db *work.DB, hash func(pan string) string) KnownCards { return KnownCards{db, hash} }

// HashPAN implements Cards.
func (k KnownCards) HashPAN(pan string) string { return k.hash(pan) }

// FindCard implements Cards. A token is the partner's own: the partner that makes the cards and the one that sends their
// messages bear one name.
func (k KnownCards) FindCard(ctx context.Context, partnerName string, ref partner.CardRef) (issuing.Card, error) {
	if ref.Token != "" { // a token finds only cards that this partner made
		return k.db.CardByPartnerToken(ctx, partnerName, ref.Token)
	}
	if ref.PAN == "" {
		return issuing.Card{}, issuing.Refuse(issuing.CodeNotFound, "the message names no card")
	}
	return k.db.CardByPANHash(ctx, k.hash(ref.PAN))
}
