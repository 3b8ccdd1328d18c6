package chain

import (
	"crypto/ecdsa"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// Operator is who sends every transaction: a key, or only its address where the key is not at hand.
type Operator struct {
	key     *ecdsa.PrivateKey
	Address common.Address
}

// NewOperator is the operator of a private key of 32 bytes. NewOperatorKey makes one.
func NewOperator(key []byte) (Operator, error) {
	k, err := crypto.ToECDSA(key)
	if err != nil {
		return Operator{}, fmt.Errorf("operator key: %w", err)
	}
	return Operator{k, crypto.PubkeyToAddress(k.PublicKey)}, nil
}

// WatchedOperator is an operator of whom only the address is known. Nothing can be signed by it.
func WatchedOperator(address string) (Operator, error) {
	at, err := ParseAddress(address)
	return Operator{Address: at}, err
}

// NewOperatorKey makes an operator's private key.
func NewOperatorKey() ([]byte, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("operator key: %w", err)
	}
	return crypto.FromECDSA(key), nil
}

// OperatorAddress is the address of an operator's private key, for the genesis of a simulated chain to fund.
func OperatorAddress(key []byte) (common.Address, error) {
	o, err := NewOperator(key)
	return o.Address, err
}

// Sign signs a transaction (EIP-1559).
func (o Operator) Sign(tx *types.DynamicFeeTx) (*types.Transaction, error) {
	if o.key == nil {
		return nil, errors.New("sign: the operator's key is not at hand")
	}
	signed, err := types.SignNewTx(o.key, types.LatestSignerForChainID(tx.ChainID), tx)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	return signed, nil
}

// Payee is the address of a payee that nobody configured, of a key that is derived from the operator's: for test
// chains.
func (o Operator) Payee(role string) (common.Address, error) {
	if o.key == nil {
		return common.Address{}, fmt.Errorf("the %s address is not given", role)
	}
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("offblocks payee "+role), crypto.FromECDSA(o.key)))
	if err != nil {
		return common.Address{}, fmt.Errorf("derive the %s address: %w", role, err)
	}
	return crypto.PubkeyToAddress(key.PublicKey), nil
}
