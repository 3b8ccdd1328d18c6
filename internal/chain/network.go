package chain

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/shopspring/decimal"

	"offblocks/caip"
	"offblocks/internal/issuing"
)

// Network is a chain to be served.
type Network struct {
	ID   caip.ChainID // of the eip155 namespace
	Name string
	// Tokens that accounts can draw. None means that test tokens are deployed, which anybody may mint and new wallets are
	// given: never on a chain with real money.
	Tokens []Token
	// Where the shares of payments go. Empty means addresses of keys that are derived from the operator's: for test chains.
	Settlement, Partner, Platform string
	// Confirmations is how many blocks deep a transaction must be before it counts; zero means one: mined is enough.
	Confirmations uint64
	// MaxFee is the most wei per gas that is ever offered; nil means no bound. While the chain asks for more, its tasks wait.
	MaxFee *big.Int
	// GasPrice in wei per gas is what payments are charged by. Nil means that it is read from the chain (see Run).
	GasPrice *big.Int
	// Owner is who is to own factory and escrow, an address: the operator then only operates them. Empty means that the operator owns
	// them as well.
	Owner string
	// Factory and Escrow are where the contracts are known to stand. New refuses another operator's key, or other tokens or payees,
	// by which they would be elsewhere. Empty means wherever they turn out to be.
	Factory, Escrow string
	// NativeUSD is the price of the coin that gas is paid in, in USD.
	NativeUSD decimal.Decimal
}

// Token is a token that exists on a chain.
type Token struct {
	Address  string `json:"address"`
	Name     string `json:"name"`
	Symbol   string `json:"symbol"`   // as the contract has it: grants name it
	Currency string `json:"currency"` // ISO 4217 code of the currency that one token stands for
	Decimals int    `json:"decimals"` // as the contract has it
}

// published are the chains that clients of the API use in examples.
var published = []Network{
	{ID: "eip155:300", Name: "zkSync Sepolia Testnet"},
	{ID: "eip155:280", Name: "zkSync Era Goerli Testnet"},
	{ID: "eip155:324", Name: "zkSync Era Mainnet"},
	{ID: "eip155:42161", Name: "Arbitrum One"},
	{ID: "eip155:421614", Name: "Arbitrum Sepolia"},
	{ID: "eip155:137", Name: "Polygon"},
	{ID: "eip155:80001", Name: "Polygon Mumbai"},
	{ID: "eip155:1", Name: "Ethereum"},
	{ID: "eip155:11155111", Name: "Ethereum Sepolia"},
}

// Simulated are the published chains as a sandbox emulates them: test tokens, a gas price of 0.1 gwei and a coin of 3,000 USD.
func Simulated() []Network {
	list := make([]Network, len(published))
	for i, n := range published {
		n.Name += " (simulated)"
		n.GasPrice = big.NewInt(100_000_000)
		n.NativeUSD = decimal.NewFromInt(3000)
		list[i] = n
	}
	return list
}

// Name is the customary name of a published chain; otherwise the id itself.
func Name(id caip.ChainID) string {
	for _, n := range published {
		if n.ID == id {
			return n.Name
		}
	}
	return string(id)
}

// expected tells whether the contracts of a site stand where they are known to.
func (s *site) expected() error {
	for _, c := range []struct {
		name, known string
		planned     common.Address
	}{{"factory", s.network.Factory, s.factory}, {"escrow", s.network.Escrow, s.escrow}} {
		if c.known == "" {
			continue
		}
		at, err := parseAddress(c.known)
		if err != nil {
			return err
		}
		if at != c.planned {
			return fmt.Errorf("the %s is known to stand at %s, and by this operator's key, these tokens and payees, and the contracts of this version it would be at %s",
				c.name, at, c.planned)
		}
	}
	return nil
}

// payee reads where a share goes, or derives it from the operator's key.
func (c *Chains) payee(configured, role string) (common.Address, error) {
	if configured != "" {
		return parseAddress(configured)
	}
	if c.key == nil {
		return common.Address{}, fmt.Errorf("the %s address is not given", role)
	}
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("offblocks payee "+role), crypto.FromECDSA(c.key)))
	if err != nil {
		return common.Address{}, fmt.Errorf("derive the %s address: %w", role, err)
	}
	return crypto.PubkeyToAddress(key.PublicKey), nil
}

func parseAddress(text string) (common.Address, error) {
	if !common.IsHexAddress(text) {
		return common.Address{}, fmt.Errorf("%q is not an address", text)
	}
	return common.HexToAddress(text), nil
}

func asset(chain caip.ChainID, at common.Address, t Token) token {
	return token{
		Asset: issuing.Asset{
			ID: caip.AssetID(string(chain) + "/erc20:" + at.Hex()), Chain: chain, Name: t.Name, Symbol: t.Symbol, Currency: t.Currency, Decimals: t.Decimals,
		},
		address: at,
	}
}
