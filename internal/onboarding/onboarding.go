// Package onboarding holds the verbs on customers, accounts and cards, and on the challenges that owners sign, from a wallet that is
// proven to a card that is issued. It knows nothing of payments.
package onboarding

import (
	"context"
	"encoding/json"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/work"
)

// Wallets is what these verbs need to know of chains. Wallet, Grant and TypedGrant do not leave the process; SignedText and
// SignedGrant may ask a node and are never called inside a transaction.
type Wallets interface {
	// Wallet is the address that an account's wallet will have.
	Wallet(chain caip.ChainID, owner string, account issuing.AccountID) (string, error)
	// Grant is the text whose signature lets the escrow draw up to an allowance.
	Grant(a issuing.Account, allowance issuing.Units, nonce int64) (string, error)
	// TypedGrant is the same grant as EIP-712 typed data.
	TypedGrant(a issuing.Account, allowance issuing.Units, nonce int64) (json.RawMessage, error)
	// SignedText tells whether an owner signed a text (EIP-191, or ERC-1271 and ERC-6492 where the owner is a contract).
	SignedText(ctx context.Context, chain caip.ChainID, owner, text string, signature []byte) (bool, error)
	// SignedGrant tells whether an account's owner signed a grant, as text or as typed data. A refusal of the code
	// issuing.CodeOwnerSignature says why it cannot have been signed like that.
	SignedGrant(ctx context.Context, a issuing.Account, allowance issuing.Units, nonce int64, signature []byte) (bool, error)
	// ExplainText says what a signature that SignedText refused shows. It does not leave the process.
	ExplainText(owner, text string, signature []byte) (issuing.SignatureReading, error)
	// ExplainGrant is ExplainText for SignedGrant.
	ExplainGrant(a issuing.Account, allowance issuing.Units, nonce int64, signature []byte) (
		issuing.SignatureReading, error)
}

// Config is what an installation sets.
type Config struct {
	Chains    issuing.Chains
	Partners  partner.Ports // without one, the verbs that lead to it refuse with issuing.CodePartnerMissing
	Domain    string        // host of the API, as owners are shown when they sign in
	URI       string        // URL of the API, likewise
	Allowance issuing.Units // of a new grant
}

// Service carries out the verbs.
type Service struct {
	db      *work.DB
	box     *seal.Box
	wallets Wallets
	rates   issuing.Rates
	cfg     Config
}

// New makes a service. The box seals card numbers.
func New(db *work.DB, box *seal.Box, wallets Wallets, rates issuing.Rates, cfg Config) *Service {
	return &Service{db: db, box: box, wallets: wallets, rates: rates, cfg: cfg}
}
