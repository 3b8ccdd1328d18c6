package chain

import (
	"fmt"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
)

// Definition is what is configured of a chain that is to be served.
type Definition struct {
	ID   caip.ChainID // of the eip155 namespace
	Name string
	// Tokens that accounts can draw. None means that test tokens are deployed, which anybody may mint and new wallets
	// are given: never on a chain with real money.
	Tokens []TokenDefinition
	// TestTokens says that Tokens are such test tokens, deployed before and recorded.
	TestTokens bool
	// Where the shares of payments go. Empty means addresses of keys that are derived from the operator's: for test
	// chains.
	Settlement, Partner, Platform string
	// Confirmations is how many blocks deep a transaction must be before it counts; zero means one: mined is enough.
	Confirmations uint64
	// MaxFee is the most wei per gas that is ever offered; nil means no bound. While the chain asks for more, its tasks
	// wait.
	MaxFee *big.Int
	// BatchWindow is how long a payment's step may wait for those of others, to go with them in one transaction: steps go
	// at multiples of it. Zero means that a step waits for none.
	BatchWindow time.Duration
	// GasPrice in wei per gas is what payments are charged by. Nil means that it is read from the chain.
	GasPrice *big.Int
	// Owner is who is to own factory and escrow, an address: the operator then only operates them. Empty means that the
	// operator owns them as well.
	Owner string
	// Factory and Escrow are where the contracts stand, whichever version of this program deployed them; both or
	// neither. Contracts that this program did not make, or that the operator may not operate, are refused before the
	// chain is served. Empty means where this program would deploy them.
	Factory, Escrow string
	// Code is what stood there when it was recorded; zero means that nothing is known of it but what this program
	// itself would deploy.
	Code CodeHashes
	// Guardian may pause the escrow; empty means that nobody is to. Operators are who is to operate factory and escrow
	// beside Operator, and Payees whom the escrow may pay beside the three. Only verification compares them.
	Guardian          string
	Operators, Payees []string
	// NativeUSD is the price of the coin that gas is paid in, in USD.
	NativeUSD decimal.Decimal
}

// TokenDefinition is a token that exists on a chain.
type TokenDefinition struct {
	Address  string `json:"address"`
	Name     string `json:"name"`
	Symbol   string `json:"symbol"`   // as the contract has it: grants name it
	Currency string `json:"currency"` // ISO 4217 code of the currency that one token stands for
	Decimals int    `json:"decimals"` // as the contract has it
}

// published are the chains that clients of the API use in examples.
var published = []Definition{
	{ID: "eip155:300", Name: "zkSync Sepolia Testnet", Confirmations: 5},
	{ID: "eip155:280", Name: "zkSync Era Goerli Testnet", Confirmations: 5},
	{ID: "eip155:324", Name: "zkSync Era Mainnet", Confirmations: 20},
	{ID: "eip155:42161", Name: "Arbitrum One", Confirmations: 20},
	{ID: "eip155:421614", Name: "Arbitrum Sepolia", Confirmations: 5},
	{ID: "eip155:137", Name: "Polygon", Confirmations: 64},
	{ID: "eip155:80001", Name: "Polygon Mumbai", Confirmations: 5},
	{ID: "eip155:1", Name: "Ethereum", Confirmations: 12},
	{ID: "eip155:11155111", Name: "Ethereum Sepolia", Confirmations: 5},
}

// Simulated are the published chains as a sandbox emulates them: test tokens, a gas price of 0.1 gwei and a coin of
// 3,000 USD.
func Simulated() []Definition {
	list := make([]Definition, len(published))
	for i, n := range published {
		n.Name += " (simulated)"
		n.GasPrice = big.NewInt(100_000_000)
		n.NativeUSD = decimal.NewFromInt(3000)
		n.Confirmations = 0 // an embedded chain is never reorganised
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

// DefaultConfirmations is how many blocks deep a transaction on a published chain must be before it counts, unless the
// operator says otherwise; zero for chains that are not known.
func DefaultConfirmations(id caip.ChainID) uint64 {
	for _, n := range published {
		if n.ID == id {
			return n.Confirmations
		}
	}
	return 0
}

// ConfiguredTokens are Tokens with their addresses read.
func (d Definition) ConfiguredTokens() (list []Token, err error) {
	for _, t := range d.Tokens {
		at, err := ParseAddress(t.Address)
		if err != nil {
			return nil, err
		}
		list = append(list, NewToken(d.ID, at, t))
	}
	return list, nil
}

// CheckRoles refuses an owner, guardian, operator or payee that is not an address.
func (d Definition) CheckRoles() error {
	for _, of := range []struct {
		role string
		list []string
	}{{"owner", []string{d.Owner}}, {"guardian", []string{d.Guardian}}, {"operator", d.Operators}, {"payee", d.Payees}} {
		for _, text := range of.list {
			if at, err := ParseAddress(text); text != "" && (err != nil || at == (common.Address{})) {
				return fmt.Errorf("the %s %q is not an address", of.role, text)
			}
		}
	}
	return nil
}

// CodeHashes are hashes (Keccak-256, hexadecimal) of the code behind the addresses of a chain. By them contracts are
// recognised that another version of this program deployed.
type CodeHashes struct {
	Factory string `json:"factory"` // the implementation behind the factory's proxy
	Escrow  string `json:"escrow"`  // the implementation behind the escrow's proxy
	Wallet  string `json:"wallet"`  // what the factory makes wallets of
}

// ParseAddress reads an address: 40 hexadecimal digits of any case, with or without 0x.
func ParseAddress(text string) (common.Address, error) {
	if !common.IsHexAddress(text) {
		return common.Address{}, fmt.Errorf("%q is not an address", text)
	}
	return common.HexToAddress(text), nil
}
