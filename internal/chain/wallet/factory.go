package wallet

import (
	"bytes"
	"fmt"
	"math/big"
	"slices"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// CreationCode is what factories of this version make wallets of: minimal proxies (EIP-1167) that run the code of one
// shared wallet, and stop without call data. The arguments of the wallet's constructor follow it; they end up behind the
// wallet's code.
func CreationCode(shared common.Address) []byte {
	return slices.Concat(common.FromHex("60938060093d393df3"+"36600557005b"+"363d3d373d3d3d363d73"), shared[:],
		common.FromHex("5af43d82803e903d91603157fd5bf3"))
}

// Factory tells where a chain's wallet factory puts wallets, without asking the chain. It needs the code that the
// factory makes wallets of.
type Factory struct {
	chain    *chain.Chain
	creation atomic.Pointer[[]byte]
}

// NewFactory is the factory of a chain; SetCreationCode has to follow.
func NewFactory(c *chain.Chain) *Factory { return &Factory{chain: c} }

// SetCreationCode says what the factory makes wallets of.
func (f *Factory) SetCreationCode(code []byte) { f.creation.Store(&code) }

// Ready tells whether the creation code is known.
func (f *Factory) Ready() bool { return f.creation.Load() != nil }

// Address is where the factory puts an owner's wallet for an account (EIP-1014).
func (f *Factory) Address(owner common.Address, id issuing.AccountID) (common.Address, error) {
	salt, err := Salt(id)
	if err != nil {
		return common.Address{}, err
	}
	code := f.creation.Load()
	if code == nil {
		return common.Address{}, fmt.Errorf("the contracts of %s have not been looked at yet", f.chain.ID())
	}
	return AddressOf(f.chain, *code, owner, salt), nil
}

// AddressOf is where the factory of a chain puts a wallet that it makes of a creation code (EIP-1014).
func AddressOf(c *chain.Chain, creation []byte, owner common.Address, salt *big.Int) common.Address {
	code := append(bytes.Clone(creation), chain.ABI().Wallet.PackConstructor(owner, c.Escrow, c.Factory)...)
	return crypto.CreateAddress2(c.Factory, common.BigToHash(salt), crypto.Keccak256(code))
}

// Salt is an account's id as a number, by which the factory tells an owner's wallets apart.
func Salt(id issuing.AccountID) (*big.Int, error) {
	u, err := uuid.Parse(string(id))
	if err != nil {
		return nil, fmt.Errorf("account %s: %w", id, err)
	}
	return new(big.Int).SetBytes(u[:]), nil
}
