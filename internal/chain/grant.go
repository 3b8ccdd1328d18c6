package chain

import (
	"encoding/json"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// grant is what an owner allows the escrow, in the terms of the wallet contract, which rebuilds text and hashes from them.
type grant struct {
	chain         *big.Int
	wallet        common.Address
	escrow, token common.Address
	symbol        string
	decimals      int
	amount, nonce *big.Int
}

func (c *Chains) grant(a issuing.Account, allowance issuing.Units, nonce int64) (grant, error) {
	s, err := c.site(a.Chain)
	if err != nil {
		return grant{}, err
	}
	t, err := s.token(a.Token)
	if err != nil {
		return grant{}, err
	}
	wallet, err := parseAddress(a.Wallet)
	if err != nil {
		return grant{}, fmt.Errorf("wallet of account %s: %w", a.ID, err)
	}
	amount, err := t.raw(allowance)
	if err != nil {
		return grant{}, err
	}
	return grant{
		chain: s.number, wallet: wallet, escrow: s.escrow, token: t.address, symbol: t.Symbol, decimals: t.Decimals, amount: amount, nonce: big.NewInt(nonce),
	}, nil
}

// text is the readable grant, byte for byte as the contract GrantText builds it.
func (g grant) text() string {
	return fmt.Sprintf("OffBlocks card payments\n\nLet the escrow below take what you pay with your card from your smart wallet, up to the "+
		"allowance. It can take this token only, and you can revoke this at any time.\n\nChain: eip155:%s\nWallet: %s\nEscrow: %s\nToken: %s\n"+
		"Allowance: %s %s\nNonce: %s",
		g.chain, lower(g.wallet), lower(g.escrow), lower(g.token), showAmount(g.amount, g.decimals), g.symbol, g.nonce)
}

func lower(a common.Address) string { return strings.ToLower(a.Hex()) }

// showAmount is a raw amount in token units, with at least two decimals and no further trailing zeros.
func showAmount(amount *big.Int, decimals int) string {
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

// textHash is the EIP-191 hash of the text, typedHash the EIP-712 digest of the same grant.
func (g grant) textHash() common.Hash { return common.BytesToHash(accounts.TextHash([]byte(g.text()))) }

func (g grant) typedHash() common.Hash {
	word := func(n *big.Int) []byte { return common.BigToHash(n).Bytes() }
	address := func(a common.Address) []byte { return common.BytesToHash(a[:]).Bytes() }
	domain := crypto.Keccak256(
		crypto.Keccak256([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)")),
		crypto.Keccak256([]byte("OffBlocks")), crypto.Keccak256([]byte("1")), word(g.chain), address(g.wallet))
	message := crypto.Keccak256(
		crypto.Keccak256([]byte("Grant(address escrow,address token,uint256 amount,uint256 nonce)")),
		address(g.escrow), address(g.token), word(g.amount), word(g.nonce))
	return crypto.Keccak256Hash([]byte("\x19\x01"), domain, message)
}

type field struct {
	Name string `json:"name"`
	Type string `json:"type"`
}

// typed is the grant as eth_signTypedData_v4 takes it (EIP-712).
func (g grant) typed() (json.RawMessage, error) {
	var data struct {
		Types struct {
			Domain []field `json:"EIP712Domain"`
			Grant  []field `json:"Grant"`
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
		} `json:"message"`
	}
	data.Types.Domain = []field{{"name", "string"}, {"version", "string"}, {"chainId", "uint256"}, {"verifyingContract", "address"}}
	data.Types.Grant = []field{{"escrow", "address"}, {"token", "address"}, {"amount", "uint256"}, {"nonce", "uint256"}}
	data.PrimaryType = "Grant"
	data.Domain.Name, data.Domain.Version, data.Domain.ChainID, data.Domain.Contract = "OffBlocks", "1", g.chain, g.wallet.Hex()
	data.Message.Escrow, data.Message.Token = g.escrow.Hex(), g.token.Hex()
	data.Message.Amount, data.Message.Nonce = g.amount.String(), g.nonce.String()
	return json.Marshal(data)
}

// Wallet is the address that an account's wallet will have, in EIP-55 form.
func (c *Chains) Wallet(chain caip.ChainID, owner string, account issuing.AccountID) (string, error) {
	s, err := c.site(chain)
	if err != nil {
		return "", err
	}
	o, err := parseAddress(owner)
	if err != nil {
		return "", err
	}
	at, err := c.wallet(s, o, account)
	return at.Hex(), err
}

// Grant is the text whose EIP-191 signature lets the escrow draw up to an allowance.
func (c *Chains) Grant(a issuing.Account, allowance issuing.Units, nonce int64) (string, error) {
	g, err := c.grant(a, allowance, nonce)
	if err != nil {
		return "", err
	}
	return g.text(), nil
}

// TypedGrant is the same grant as EIP-712 typed data, with amounts as decimal strings.
func (c *Chains) TypedGrant(a issuing.Account, allowance issuing.Units, nonce int64) (json.RawMessage, error) {
	g, err := c.grant(a, allowance, nonce)
	if err != nil {
		return nil, err
	}
	return g.typed()
}
