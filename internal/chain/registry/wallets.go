package registry

import (
	"context"
	"encoding/json"
	"math/big"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
)

var (
	_ onboarding.Wallets = (*Registry)(nil)
	_ payments.GasFees   = (*Registry)(nil)
)

// Wallet is the address that an account's wallet will have, in EIP-55 form.
func (r *Registry) Wallet(id caip.ChainID, owner string, account issuing.AccountID) (string, error) {
	d, err := r.Deployment(id)
	if err != nil {
		return "", err
	}
	o, err := chain.ParseAddress(owner)
	if err != nil {
		return "", err
	}
	at, err := d.Wallets.Address(o, account)
	return at.Hex(), err
}

func (r *Registry) grantOf(a issuing.Account, allowance issuing.Units, nonce int64) (wallet.Grant, error) {
	c, err := r.Chain(a.Chain)
	if err != nil {
		return wallet.Grant{}, err
	}
	return wallet.NewGrant(c, a, allowance, nonce)
}

// Grant is the text whose EIP-191 signature lets the escrow draw up to an allowance.
func (r *Registry) Grant(a issuing.Account, allowance issuing.Units, nonce int64) (string, error) {
	g, err := r.grantOf(a, allowance, nonce)
	if err != nil {
		return "", err
	}
	return g.Text(), nil
}

// TypedGrant is the same grant as EIP-712 typed data, with amounts as decimal strings.
func (r *Registry) TypedGrant(a issuing.Account, allowance issuing.Units, nonce int64) (json.RawMessage, error) {
	g, err := r.grantOf(a, allowance, nonce)
	if err != nil {
		return nil, err
	}
	return g.TypedData()
}

// SignedText tells whether an owner signed a text, as wallet.SignedText does.
func (r *Registry) SignedText(
	ctx context.Context, id caip.ChainID, owner, text string, signature []byte,
) (bool, error) {
	c, err := r.Chain(id)
	if err != nil {
		return false, err
	}
	return wallet.SignedText(ctx, c, owner, text, signature)
}

// SignedGrant tells whether an account's owner signed a grant, as wallet.SignedGrant does.
func (r *Registry) SignedGrant(
	ctx context.Context, a issuing.Account, allowance issuing.Units, nonce int64, signature []byte,
) (bool, error) {
	c, err := r.Chain(a.Chain)
	if err != nil {
		return false, err
	}
	return wallet.SignedGrant(ctx, c, a, allowance, nonce, signature)
}

// ExplainText says what a refused signature of a text shows, as wallet.ExplainText does.
func (r *Registry) ExplainText(owner, text string, signature []byte) (issuing.SignatureReading, error) {
	o, err := chain.ParseAddress(owner)
	if err != nil {
		return issuing.SignatureReading{}, err
	}
	return wallet.ExplainText(o, text, signature), nil
}

// ExplainGrant says what a refused signature of a grant shows, as wallet.Grant.ExplainGrant does.
func (r *Registry) ExplainGrant(
	a issuing.Account, allowance issuing.Units, nonce int64, signature []byte,
) (issuing.SignatureReading, error) {
	o, err := chain.ParseAddress(a.Owner)
	if err != nil {
		return issuing.SignatureReading{}, err
	}
	g, err := r.grantOf(a, allowance, nonce)
	if err != nil {
		return issuing.SignatureReading{}, err
	}
	chains := []*big.Int{big.NewInt(1)} // what wallets are on unless they are told
	for _, d := range r.deployments {
		chains = append(chains, d.Chain.Number)
	}
	return g.ExplainGrant(o, chains, signature), nil
}

// GasFee is what the chain transactions of a payment will cost, as gas.Oracle.PaymentFee tells.
func (r *Registry) GasFee(id caip.ChainID, asset caip.AssetID) (issuing.Units, error) {
	c, err := r.Chain(id)
	if err != nil {
		return 0, err
	}
	t, err := c.Token(asset)
	if err != nil {
		return 0, err
	}
	return r.Gas.PaymentFee(c, t)
}
