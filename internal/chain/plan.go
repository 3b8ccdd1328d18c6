package chain

import (
	"bytes"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/issuing"
)

// create2 is the customary deployer: its calldata is a salt of 32 bytes and the creation code.
var create2 = common.HexToAddress("0x4e59b44847b379578588920cA78FbF26c0B4956C")

// withdrawalDelay is how many seconds owners wait between announcing a withdrawal and taking it.
const withdrawalDelay = 24 * 60 * 60

var testTokens = []Token{
	{Name: "USD Coin", Symbol: "USDC", Currency: "USD", Decimals: 6},
	{Name: "Euro Coin", Symbol: "EURC", Currency: "EUR", Decimals: 6},
}

// piece is a contract that has its address before it is deployed: the address is a hash of its code and arguments.
type piece struct {
	name    string
	code    []byte
	address common.Address
}

func newPiece(name, creation string, arguments []byte) piece {
	code := append(common.FromHex(creation), arguments...)
	return piece{name: name, code: code, address: crypto.CreateAddress2(create2, [32]byte{}, crypto.Keccak256(code))}
}

func (p piece) calldata() []byte { return append(make([]byte, 32), p.code...) }

// plan works out where everything stands on a network. Test tokens depend on nothing but their names; factory and escrow on
// the operator, and the escrow on the tokens and payees too, since they are written into its first state.
func (c *Chains) plan(net Network) (*site, error) {
	number, ok := net.ID.EIP155()
	if !ok {
		return nil, fmt.Errorf("only chains of the eip155 namespace are served")
	}
	if err := net.people(); err != nil {
		return nil, err
	}
	s := &site{network: net, number: new(big.Int).SetUint64(number), gives: net.TestTokens || len(net.Tokens) == 0}
	s.price.set(net.GasPrice)
	creation := common.FromHex(bindings.OffBlocksSmartWalletMetaData.Bin)
	s.creation.Store(&creation)
	add := func(p piece) common.Address {
		s.pieces = append(s.pieces, p)
		return p.address
	}
	if s.gives {
		for _, t := range testTokens {
			at := add(newPiece(t.Symbol, bindings.TestTokenMetaData.Bin, c.abi.token.PackConstructor(t.Name, t.Symbol, uint8(t.Decimals)))) // #nosec G115 -- six
			s.tokens = append(s.tokens, asset(net.ID, at, t))
		}
	} else {
		var err error
		if s.tokens, err = net.tokens(); err != nil {
			return nil, err
		}
	}
	payees := make([]common.Address, 3)
	for i, p := range []struct{ configured, role string }{{net.Settlement, "settlement"}, {net.Partner, "partner"}, {net.Platform, "platform"}} {
		var err error
		if payees[i], err = c.payee(p.configured, p.role); err != nil {
			return nil, err
		}
	}
	implementation := add(newPiece("factory", bindings.OffBlocksSmartWalletFactoryMetaData.Bin, nil))
	s.factory = add(newPiece("factory proxy", bindings.ERC1967ProxyMetaData.Bin, c.abi.proxy.PackConstructor(implementation,
		c.abi.factory.PackInitialize(c.operator, big.NewInt(withdrawalDelay)))))
	implementation = add(newPiece("escrow", bindings.OffBlocksEscrowMetaData.Bin, nil))
	s.escrow = add(newPiece("escrow proxy", bindings.ERC1967ProxyMetaData.Bin, c.abi.proxy.PackConstructor(implementation,
		c.abi.escrow.PackInitialize(c.operator, s.factory, s.tokenAddresses(), payees))))
	s.planned = s.pieces
	if err := s.adopt(); err != nil {
		return nil, err
	}
	s.chain = issuing.Chain{
		ID: net.ID, Name: net.Name, Factory: s.factory.Hex(), Escrow: s.escrow.Hex(),
		Settlement: payees[0].Hex(), Partner: payees[1].Hex(), Platform: payees[2].Hex(), Test: s.gives,
	}
	for _, t := range s.tokens {
		s.chain.Assets = append(s.chain.Assets, t.Asset)
	}
	return s, nil
}

func (s *site) tokenAddresses() []common.Address {
	list := make([]common.Address, len(s.tokens))
	for i, t := range s.tokens {
		list[i] = t.address
	}
	return list
}

// wallet is where the factory puts an owner's wallet for an account (EIP-1014).
func (c *Chains) wallet(s *site, owner common.Address, id issuing.AccountID) (common.Address, error) {
	salt, err := walletSalt(id)
	if err != nil {
		return common.Address{}, err
	}
	code := s.creation.Load()
	if code == nil {
		return common.Address{}, fmt.Errorf("the contracts of %s have not been looked at yet", s.network.ID)
	}
	return c.walletOf(s, *code, owner, salt), nil
}

func (c *Chains) walletOf(s *site, creation []byte, owner common.Address, salt *big.Int) common.Address {
	code := append(bytes.Clone(creation), c.abi.wallet.PackConstructor(owner, s.escrow, s.factory)...)
	return crypto.CreateAddress2(s.factory, common.BigToHash(salt), crypto.Keccak256(code))
}

// walletSalt is an account's id as a number.
func walletSalt(id issuing.AccountID) (*big.Int, error) {
	u, err := uuid.Parse(string(id))
	if err != nil {
		return nil, fmt.Errorf("account %s: %w", id, err)
	}
	return new(big.Int).SetBytes(u[:]), nil
}
