package chain

import (
	"crypto/ecdsa"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/signer/core/apitypes"
)

// Owner is a throw-away externally owned account that signs as a wallet does, for demonstrations and tests.
type Owner struct{ key *ecdsa.PrivateKey }

// NewOwner makes an account.
func NewOwner() (*Owner, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, fmt.Errorf("make an owner: %w", err)
	}
	return &Owner{key}, nil
}

// OwnerOfKey is the account of a private key of 32 bytes.
func OwnerOfKey(key []byte) (*Owner, error) {
	k, err := crypto.ToECDSA(key)
	if err != nil {
		return nil, fmt.Errorf("owner's key: %w", err)
	}
	return &Owner{k}, nil
}

// Address is the account's address in EIP-55 form.
func (o *Owner) Address() string { return crypto.PubkeyToAddress(o.key.PublicKey).Hex() }

// SignText signs as personal_sign does (EIP-191): 65 bytes, v being 27 or 28.
func (o *Owner) SignText(text string) ([]byte, error) { return o.sign(accounts.TextHash([]byte(text))) }

// SignTyped signs as eth_signTypedData_v4 does (EIP-712).
func (o *Owner) SignTyped(data json.RawMessage) ([]byte, error) {
	var typed apitypes.TypedData
	if err := json.Unmarshal(data, &typed); err != nil {
		return nil, fmt.Errorf("read typed data: %w", err)
	}
	hash, _, err := apitypes.TypedDataAndHash(typed)
	if err != nil {
		return nil, fmt.Errorf("hash typed data: %w", err)
	}
	return o.sign(hash)
}

func (o *Owner) sign(hash []byte) ([]byte, error) {
	signature, err := crypto.Sign(hash, o.key)
	if err != nil {
		return nil, fmt.Errorf("sign: %w", err)
	}
	signature[64] += 27
	return signature, nil
}
