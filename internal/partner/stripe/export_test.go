package stripe

import (
	"context"
	"net/http"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
)

// Adapter is an account at Stripe, for tests.
type Adapter = adapter

// CardVerbs are what events about cards end in.
type CardVerbs = cardVerbs

// NewAdapter makes an adapter.
func NewAdapter(env config.Environment, s Settings) (*Adapter, error) { return newAdapter(env, s) }

// Serve gives the handler of an adapter that hands on what it hears.
func (d *adapter) Serve(cards CardVerbs, network partner.Network, tokens partner.PaymentTokens) http.Handler {
	d.cards, d.network, d.tokens = cards, network, tokens
	if d.db == nil {
		d.fileUnread = func(context.Context, config.Unread) error { return nil }
	}
	return d.handler()
}

// Revealer is an adapter that may show numbers.
func (d *adapter) Revealer() partner.CardRevealer { return revealer{d} }

// FromMinor is fromMinor.
func FromMinor(minor int64, currency string) (decimal.Decimal, bool) {
	return fromMinor(minor, currency)
}

// ToMinor is toMinor.
func ToMinor(amount decimal.Decimal, currency string) (int64, bool) { return toMinor(amount, currency) }

// SealA128CBCHS256 is sealA128CBCHS256.
var SealA128CBCHS256 = sealA128CBCHS256
