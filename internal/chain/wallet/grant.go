// Package wallet is about customers' smart wallets: where they stand, what a chain has of them, what their owners are
// asked to sign, and whether they signed it (EIP-191, EIP-712, ERC-1271, ERC-6492). It sends nothing.
package wallet

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Grant is what an owner allows the escrow, in the terms of the wallet contract, which rebuilds text and hashes from
// them.
type Grant struct {
	Chain         *big.Int // EIP-155
	Wallet        common.Address
	Escrow, Token common.Address
	Symbol        string
	Decimals      int
	Amount, Nonce *big.Int // the allowance as the token counts it
	Epoch         *big.Int // of the wallet
}

// NewGrant is the grant of an allowance to the escrow of an account's chain.
func NewGrant(c *chain.Chain, a issuing.Account, allowance issuing.Units, nonce int64) (Grant, error) {
	t, err := c.Token(a.Token)
	if err != nil {
		return Grant{}, err
	}
	wallet, err := chain.ParseAddress(a.Wallet)
	if err != nil {
		return Grant{}, fmt.Errorf("wallet of account %s: %w", a.ID, err)
	}
	amount, err := t.Raw(allowance)
	if err != nil {
		return Grant{}, err
	}
	return Grant{
		Chain: c.Number, Wallet: wallet, Escrow: c.Escrow, Token: t.Address, Symbol: t.Symbol, Decimals: t.Decimals,
		Amount: amount, Nonce: big.NewInt(nonce), Epoch: big.NewInt(a.Epoch),
	}, nil
}

// Text is the readable grant, byte for byte as the contract GrantText builds it.
func (g Grant) Text() string {
	return fmt.Sprintf("OffBlocks card payments\n\n"+
		"Let the escrow below take what you pay with your card from your smart wallet, up to the allowance. "+
		"It can take this token only, and you can revoke this at any time.\n\n"+
		"Chain: eip155:%s\nWallet: %s\nEscrow: %s\nToken: %s\n"+
		"Allowance: %s %s\nNonce: %s\nEpoch: %s",
		g.Chain, lowerHex(g.Wallet), lowerHex(g.Escrow), lowerHex(g.Token), formatAmount(g.Amount,
			g.Decimals), g.Symbol, g.Nonce, g.Epoch)
}

func lowerHex(a common.Address) string { return strings.ToLower(a.Hex()) }

// formatAmount is a raw amount in token units, with at least two decimals and no further trailing zeros.
func formatAmount(amount *big.Int, decimals int) string {
	digits := amount.String()
	if len(digits) <= decimals {
		digits = strings.Repeat("0", decimals-len(digits)+1) + digits
	}
	whole, fraction := digits[:len(digits)-decimals], strings.TrimRight(digits[len(digits)-decimals:], "0")
	if len(fraction) < 2 {
		fraction += strings.Repeat("0", 2-len(fraction))
	}
	return whole + "." + fraction
}

// TextHash is the EIP-191 hash of the text.
func (g Grant) TextHash() common.Hash { return common.BytesToHash(accounts.TextHash([]byte(g.Text()))) }

// TypedHash is the EIP-712 digest of the same grant.
func (g Grant) TypedHash() common.Hash { return g.domain().hashOf(g.structHash()) }

func (g Grant) structHash() []byte {
	word := func(n *big.Int) []byte { return common.BigToHash(n).Bytes() }
	address := func(a common.Address) []byte { return common.BytesToHash(a[:]).Bytes() }
	return crypto.Keccak256(
		crypto.Keccak256([]byte("Grant(address escrow,address token,uint256 amount,uint256 nonce,uint256 epoch)")),
		address(g.Escrow), address(g.Token), word(g.Amount), word(g.Nonce), word(g.Epoch))
}

type typedField struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// TypedData is the grant as eth_signTypedData_v4 takes it (EIP-712).
func (g Grant) TypedData() (json.RawMessage, error) {
	var data struct {
		Types struct {
			Domain []typedField `json:"EIP712Domain"`
			Grant  []typedField `json:"Grant"`
		} `json:"types"`
		PrimaryType string `json:"primaryType"`
		Domain      struct {
			Name     string   `json:"name"`
			Version  string   `json:"version"`
			ChainID  *big.Int `json:"chainId"`
			Contract string   `json:"verifyingContract"`
		} `json:"domain"`
		Message struct {
			Escrow string `json:"escrow"`
			Token  string `json:"token"`
			Amount string `json:"amount"`
			Nonce  string `json:"nonce"`
			Epoch  string `json:"epoch"`
		} `json:"message"`
	}
	data.Types.Domain = []typedField{{"name", "string"}, {"version", "string"}, {"chainId", "uint256"},
		{"verifyingContract", "address"}}
	data.Types.Grant = []typedField{{"escrow", "address"}, {"token", "address"}, {"amount", "uint256"},
		{"nonce", "uint256"}, {"epoch", "uint256"}}
	data.PrimaryType = "Grant"
	data.Domain.Name, data.Domain.Version = "OffBlocks", "1"
	data.Domain.ChainID, data.Domain.Contract = g.Chain, g.Wallet.Hex()
	data.Message.Escrow, data.Message.Token = g.Escrow.Hex(), g.Token.Hex()
	data.Message.Amount, data.Message.Nonce = g.Amount.String(), g.Nonce.String()
	data.Message.Epoch = g.Epoch.String()
	return json.Marshal(data)
}
