package network

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/work"
)

// KnownCards finds the cards of an installation: by the issuer's token, or by the keyed hash of their number.
type KnownCards struct {
	db     *work.DB
	hash   func(pan string) string
	issuer partner.CardIssuer
}

// NewKnownCards makes them. hash is the keyed hash of a card's number; issuer is nil where the installation has none.
func NewKnownCards(db *work.DB, hash func(pan string) string, issuer partner.CardIssuer) KnownCards {
	return KnownCards{db, hash, issuer}
}

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

// VerifySecurityCode implements Cards, by the issuer that made the card, if it leaves the comparison to the platform. The codes of
// a card are compared by the number that the message names.
func (k KnownCards) VerifySecurityCode(card issuing.Card, ref partner.CardRef, code string) issuing.Verification {
	verifier, able := k.issuer.(partner.SecurityCodeVerifier)
	if !able || ref.PAN == "" || card.Partner != k.issuer.PartnerName() {
		return issuing.VerificationNotChecked
	}
	return verifier.VerifySecurityCode(partner.SecurityCodeCheck{
		Card: partner.CardAt(card), PAN: ref.PAN, ExpiryYear: card.ExpiryYear, ExpiryMonth: card.ExpiryMonth, Code: code,
	})
}
