// Package chain describes a chain that is served and gives access to its node: definitions and addresses, amounts of
// tokens, calls of contracts and what they answer, blocks, and the operator's key. The rooms below it do the work:
// wallet, txmanager, deployment, gas, mirror, reconcile and worker; registry puts them together. No other room knows
// Ethereum.
//
// It decides nothing: who may spend what is decided by the verbs, and the books are the ledger's. It keeps no state
// beside the connection to a node.
package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Chain is a chain that is served. It does not change.
type Chain struct {
	Definition Definition
	Published  issuing.Chain // as the API shows it
	Number     *big.Int      // EIP-155
	Tokens     []Token
	Factory    common.Address
	Escrow     common.Address
	TestTokens bool // the tokens are test tokens, which anybody may mint and new wallets are given
	Connection *Connection
}

// ID is the chain's CAIP-2 id.
func (c *Chain) ID() caip.ChainID { return c.Definition.ID }

// Confirmations is how many blocks deep a transaction must be before it counts, at least one: the block that it is
// mined in.
func (c *Chain) Confirmations() uint64 { return max(1, c.Definition.Confirmations) }

// Token is the token of an id. That there is none is an error, and no refusal of a request.
func (c *Chain) Token(id caip.AssetID) (Token, error) {
	for _, t := range c.Tokens {
		if t.ID == id {
			return t, nil
		}
	}
	return Token{}, fmt.Errorf("%s is not a token of %s", id, c.ID())
}

// TokenAt is the token with an address; false when that token is not served.
func (c *Chain) TokenAt(at common.Address) (Token, bool) {
	for _, t := range c.Tokens {
		if t.Address == at {
			return t, true
		}
	}
	return Token{}, false
}

// TokenAddresses are the addresses of the tokens, in their order.
func (c *Chain) TokenAddresses() []common.Address {
	list := make([]common.Address, len(c.Tokens))
	for i, t := range c.Tokens {
		list[i] = t.Address
	}
	return list
}

// EscrowShares are the shares of a payment as the escrow takes them: amounts as the token counts them, and the payees'
// addresses.
func (c *Chain) EscrowShares(t Token, shares []issuing.Share) (amounts []*big.Int, payees []common.Address, err error) {
	for _, share := range shares {
		amount, err := t.Raw(share.Units)
		if err != nil {
			return nil, nil, err
		}
		amounts = append(amounts, amount)
		payees = append(payees, common.HexToAddress(c.Published.Address(share.To)))
	}
	return amounts, payees, nil
}
