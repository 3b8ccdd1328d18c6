package issuing

import (
	"strings"

	"github.com/offblocks/offblocks/caip"
)

// Asset is a token that accounts can draw.
type Asset struct {
	ID       caip.AssetID
	Chain    caip.ChainID
	Name     string
	Symbol   string
	Currency string // ISO 4217 code of the currency that one token stands for
	Decimals int    // of its amounts on chain
}

// Chain is a blockchain that this installation serves, with the addresses of what it has there.
type Chain struct {
	ID         caip.ChainID
	Name       string
	Assets     []Asset
	Factory    string
	Escrow     string
	Settlement string // where the merchant side of payments goes
	Partner    string // where programmes' margins go
	Platform   string // where the platform's fees go
	Test       bool   // its tokens are test tokens, which can be made at will
}

// TokenFor is the token that an account whose own currency is this one draws: the one that stands for the currency,
// else the first that stands for USD.
func (c Chain) TokenFor(currency string) (Asset, bool) {
	for _, want := range []string{currency, "USD"} {
		for _, a := range c.Assets {
			if a.Currency == want {
				return a, true
			}
		}
	}
	return Asset{}, false
}

// Asset finds a token of the chain; addresses compare case-insensitively.
func (c Chain) Asset(id caip.AssetID) (Asset, bool) {
	for _, a := range c.Assets {
		if strings.EqualFold(string(a.ID), string(id)) {
			return a, true
		}
	}
	return Asset{}, false
}

// Address is where a payee's share goes.
func (c Chain) Address(p Payee) string {
	switch p {
	case PayeePartner:
		return c.Partner
	case PayeePlatform:
		return c.Platform
	default:
		return c.Settlement
	}
}

// Chains is what this installation is configured for.
type Chains []Chain

// Chain finds a chain.
func (e Chains) Chain(id caip.ChainID) (Chain, bool) {
	for _, c := range e {
		if c.ID == id {
			return c, true
		}
	}
	return Chain{}, false
}

// Asset finds a token.
func (e Chains) Asset(id caip.AssetID) (Asset, bool) {
	for _, c := range e {
		for _, a := range c.Assets {
			if a.ID == id {
				return a, true
			}
		}
	}
	return Asset{}, false
}
