package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// maxSignature is the most bytes that an owner's contract is asked about.
const maxSignature = 8 << 10

// SignedText tells whether an owner signed a text: by its key (EIP-191), or else by its contract's word (ERC-1271), which may be
// a contract that is yet to be deployed (ERC-6492). The chain is asked only when the key has not signed.
func (c *Chains) SignedText(ctx context.Context, chain caip.ChainID, owner, text string, signature []byte) (bool, error) {
	s, err := c.site(chain)
	if err != nil {
		return false, err
	}
	o, err := parseAddress(owner)
	if err != nil {
		return false, err
	}
	hash := common.BytesToHash(accounts.TextHash([]byte(text)))
	if !isWrapped(signature) || len(signature) > maxSignature {
		return c.signed(ctx, s, o, signature, hash)
	}
	w, ok := unwrap(signature)
	if !ok {
		return false, nil
	}
	node, err := c.reach(s)
	if err != nil {
		return false, err
	}
	return w.vouches(ctx, node, o, hash)
}

// SignedGrant tells whether an account's owner signed a grant, as text or as typed data. It accepts what the wallet contract
// accepts once the signature is in the form that forContract gives it. The wallet contract asks an owner that stands, so that
// an ERC-6492 signature is refused with an *issuing.Error that says so.
func (c *Chains) SignedGrant(ctx context.Context, a issuing.Account, allowance issuing.Units, nonce int64, signature []byte) (bool, error) {
	if isWrapped(signature) {
		return false, issuing.Refuse(issuing.CodeOwnerSignature, "an ERC-6492 signature cannot grant an allowance: the smart wallet asks the owner's "+
			"contract itself; deploy that first, and send its plain ERC-1271 signature over the new challenge")
	}
	g, err := c.grant(a, allowance, nonce)
	if err != nil {
		return false, err
	}
	s, err := c.site(a.Chain)
	if err != nil {
		return false, err
	}
	o, err := parseAddress(a.Owner)
	if err != nil {
		return false, err
	}
	return c.signed(ctx, s, o, signature, g.typedHash(), g.textHash())
}

// signed tells whether an owner signed one of the hashes.
func (c *Chains) signed(ctx context.Context, s *site, owner common.Address, signature []byte, hashes ...common.Hash) (bool, error) {
	if owner == (common.Address{}) || len(signature) == 0 || len(signature) > maxSignature {
		return false, nil
	}
	for _, hash := range hashes {
		if _, ok := recovers(owner, hash, signature); ok {
			return true, nil
		}
	}
	node, err := c.reach(s)
	if err != nil {
		return false, err
	}
	for _, hash := range hashes {
		if ok, err := vouches(ctx, node, owner, hash, signature); ok || err != nil {
			return ok, err
		}
	}
	return false, nil
}

// recovers tells whether the owner's key signed a hash, and gives the signature as contracts take it: v is 27 or 28. A high s
// is refused: it would be a second signature of the same hash.
func recovers(owner common.Address, hash common.Hash, signature []byte) ([]byte, bool) {
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

// forContract is a signature in the form that the wallet contract takes: an owner's key's with v of 27 or 28, anything else as
// it is, since only the owner's contract knows what its bytes mean.
func (g grant) forContract(owner common.Address, signature []byte) []byte {
	for _, hash := range []common.Hash{g.typedHash(), g.textHash()} {
		if plain, ok := recovers(owner, hash, signature); ok {
			return plain
		}
	}
	return signature
}

// voucher is creation code that is run by eth_call and never deployed: it asks the address in the word behind it with the
// calldata behind that, and returns 1 if the call succeeds and answers the magic value of ERC-1271, else 0. So a contract that
// reverts, or that burns its gas, has not signed, and an error of eth_call is always the node's.
var voucher = common.FromHex("602d80380380915f39" + "60205f6020830360205f515afa" + "3d601f1016" + "5f51631626ba7e60e01b1416" + "5f5260205ff3")

// question is the calldata of isValidSignature(bytes32,bytes), whose selector is the magic value that it answers with.
func question(hash common.Hash, signature []byte) ([]byte, error) {
	arguments, err := abi.Arguments{{Type: word}, {Type: blob}}.Pack(hash, signature)
	return append([]byte{0x16, 0x26, 0xba, 0x7e}, arguments...), err
}

var word, blob = abi.Type{T: abi.FixedBytesTy, Size: 32}, abi.Type{T: abi.BytesTy}

// vouches tells whether the owner is a contract that says the signature is its own (ERC-1271).
func vouches(ctx context.Context, node Node, owner common.Address, hash common.Hash, signature []byte) (bool, error) {
	asked, err := question(hash, signature)
	if err != nil {
		return false, fmt.Errorf("ask %s: %w", owner, err)
	}
	code := append(append([]byte{}, voucher...), common.LeftPadBytes(owner[:], 32)...)
	code = append(code, asked...)
	answer, err := node.CallContract(ctx, ethereum.CallMsg{From: asker, Gas: questionCap, Data: code}, nil)
	if err != nil {
		return false, fmt.Errorf("ask %s about a signature: %w", owner, err)
	}
	return new(big.Int).SetBytes(answer).Cmp(big.NewInt(1)) == 0, nil
}
