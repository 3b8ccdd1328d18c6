package app

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// cardFinder finds the cards that card networks name.
type cardFinder struct {
	db         *store.DB
	onboarding *onboarding.Service
}

// FindCard implements network.Cards. A partner's token finds only cards that this partner made.
func (f cardFinder) FindCard(ctx context.Context, partnerName string, ref partner.CardRef) (issuing.Card, error) {
	switch {
	case ref.Token != "":
		return f.db.CardByPartnerToken(ctx, partnerName, ref.Token)
	case ref.PAN != "":
		return f.db.CardByPANHash(ctx, f.onboarding.PANHash(ref.PAN))
	}
	return issuing.Card{}, issuing.Refuse(issuing.CodeNotFound, "the message names no card")
}

// newNetwork is where the messages of card networks go.
func newNetwork(c Config, v verbs) partner.Network {
	return network.New(work.New(c.DB, c.Now), v.payments, cardFinder{c.DB, v.onboarding}, c.Log)
}
