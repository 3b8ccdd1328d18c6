package wallet

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// maxSignature is the most bytes that an owner's contract is asked about.
const maxSignature = 8 << 10

// SignedText tells whether an owner signed a text: by its key (EIP-191), or else by its contract's word (ERC-1271),
// which may be a contract that is yet to be deployed (ERC-6492). The chain is asked only when the key has not signed.
func SignedText(ctx context.Context, c *chain.Chain, owner, text string, signature []byte) (bool, error) {
	o, err := chain.ParseAddress(owner)
	if err != nil {
		return false, err
	}
	hash := common.BytesToHash(accounts.TextHash([]byte(text)))
	if !isWrapped(signature) || len(signature) > maxSignature {
		return signedAny(ctx, c, o, signature, hash)
	}
	w, ok := parseWrapped(signature)
	if !ok {
		return false, nil
	}
	node, err := c.Connection.Node()
	if err != nil {
		return false, err
	}
	return w.verifyOnChain(ctx, node, o, hash)
}

// SignedGrant tells whether an account's owner signed a grant, as text or as typed data. It accepts what the wallet
// contract accepts once the signature is in the form that ContractSignature gives it. The wallet contract asks an owner
// that stands. So of an ERC-6492 signature the one inside is judged, and only once the owner has code: before, it is
// refused with an *issuing.Error that says so.
func SignedGrant(
	ctx context.Context, c *chain.Chain, a issuing.Account, allowance issuing.Units, nonce int64, signature []byte,
) (bool, error) {
	g, err := NewGrant(c, a, allowance, nonce)
	if err != nil {
		return false, err
	}
	o, err := chain.ParseAddress(a.Owner)
	if err != nil {
		return false, err
	}
	if isWrapped(signature) {
		if err := requireCode(ctx, c, o); err != nil {
			return false, err
		}
		signature = innerSignature(signature)
	}
	return signedAny(ctx, c, o, signature, g.TypedHash(), g.TextHash())
}

// requireCode refuses an owner that is not deployed.
func requireCode(ctx context.Context, c *chain.Chain, owner common.Address) error {
	node, err := c.Connection.Node()
	if err != nil {
		return err
	}
	code, err := node.CodeAt(ctx, owner, nil)
	if err != nil {
		return fmt.Errorf("read the code of %s: %w", owner, err)
	}
	if len(code) == 0 {
		return issuing.Refuse(issuing.CodeOwnerSignature,
			"an ERC-6492 signature cannot grant an allowance while the owner's contract is not deployed, because the smart "+
				"wallet asks that contract; deploy it first, and sign the new challenge")
	}
	return nil
}

// innerSignature is what an owner's contract itself made: of a wrapped signature (ERC-6492) the one inside, and
// anything else as it is.
func innerSignature(signature []byte) []byte {
	if isWrapped(signature) && len(signature) <= maxSignature {
		if w, ok := parseWrapped(signature); ok {
			return w.signature
		}
	}
	return signature
}

// signedAny tells whether an owner signed one of the hashes.
func signedAny(
	ctx context.Context, c *chain.Chain, owner common.Address, signature []byte, hashes ...common.Hash,
) (bool, error) {
	if owner == (common.Address{}) || len(signature) == 0 || len(signature) > maxSignature {
		return false, nil
	}
	for _, hash := range hashes {
		if _, ok := recoversTo(owner, hash, signature); ok {
			return true, nil
		}
	}
	node, err := c.Connection.Node()
	if err != nil {
		return false, err
	}
	for _, hash := range hashes {
		if ok, err := contractAccepts(ctx, node, owner, hash, signature); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// recoversTo tells whether the owner's key signed a hash, and gives the signature as contracts take it: v is 27 or 28.
// A high s is refused: it would be a second signature of the same hash.
func recoversTo(owner common.Address, hash common.Hash, signature []byte) ([]byte, bool) {
	if len(signature) != crypto.SignatureLength {
		return nil, false
	}
	v := signature[64]
	if v >= 27 {
		v -= 27
	}
	r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:64])
	if !crypto.ValidateSignatureValues(v, r, s, true) {
		return nil, false
	}
	plain := append(append([]byte{}, signature[:64]...), v)
	key, err := crypto.SigToPub(hash[:], plain)
	if err != nil || crypto.PubkeyToAddress(*key) != owner || owner == (common.Address{}) {
		return nil, false
	}
	plain[64] += 27
	return plain, true
}

// ContractSignature is a signature of the grant in the form that the wallet contract takes: an owner's key's with v of
// 27 or 28, of an ERC-6492 signature the one inside, anything else as it is, since only the owner's contract knows what
// its bytes mean.
func (g Grant) ContractSignature(owner common.Address, signature []byte) []byte {
	signature = innerSignature(signature)
	for _, hash := range []common.Hash{g.TypedHash(), g.TextHash()} {
		if plain, ok := recoversTo(owner, hash, signature); ok {
			return plain
		}
	}
	return signature
}
