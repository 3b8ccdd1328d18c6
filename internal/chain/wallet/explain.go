package wallet

import (
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Forms of what an owner signs, as a reading names them.
const (
	formText  = "text (EIP-191)"
	formTyped = "typed data (EIP-712)"
)

// ExplainText says what a signature of a text shows that was refused: whose it is, and which mistake it comes of, if
// recomputing with that mistake gives the owner. No chain is asked.
func ExplainText(owner common.Address, text string, signature []byte) issuing.SignatureReading {
	return readSignature(owner, signature, []hashed{{formText, textHash(text)}}, textMistakes(text))
}

// ExplainGrant is ExplainText for a grant, which may be signed in either form. Chains are the EIP-155 ids that an
// owner's wallet may have been on instead of the grant's.
func (g Grant) ExplainGrant(
	owner common.Address, chains []*big.Int, signature []byte,
) issuing.SignatureReading {
	typed := g.TypedHash()
	mistakes := textMistakes(g.Text())
	const asText = "The typed data was signed as a text. Have it signed with eth_signTypedData_v4, or sign the text."
	mistakes = append(mistakes,
		hashed{asText, textHash(string(typed[:]))}, hashed{asText, textHash(typed.Hex())},
		hashed{asText, textHash(strings.TrimPrefix(typed.Hex(), "0x"))})
	if data, err := g.TypedData(); err == nil {
		mistakes = append(mistakes, hashed{asText, textHash(string(data))})
	}
	mistakes = append(mistakes, g.otherDomains(owner, chains)...)
	return readSignature(owner, signature, []hashed{{formText, g.TextHash()}, {formTyped, typed}}, mistakes)
}

// hashed is what a signature may be over: a form, or the mistake that leads there.
type hashed struct {
	says string
	hash common.Hash
}

func textHash(text string) common.Hash { return common.BytesToHash(accounts.TextHash([]byte(text))) }

// textMistakes are what is signed instead of a text.
func textMistakes(text string) []hashed {
	const (
		inHex = "Hex was handed over as text: the wallet signed the hexadecimal digits of the challenge. " +
			"Hand over the text itself, as a string, or as hex that the wallet decodes."
		inBase64 = "The challenge was signed in Base64, as it is sent. Decode it, and sign the text."
		ends     = "The text was signed with other line ends. Sign the decoded challenge byte for byte."
		bare     = "The hash of the text was signed without the prefix of EIP-191. Have the text signed with personal_sign."
		ofHash   = "The hash of the text was signed as if it were the text. Hand over the text: the wallet hashes it."
		typed    = "The text was signed as typed data (eth_signTypedData). Have it signed with personal_sign."
		wrapped  = "The text was signed as typed data (eth_signTypedData_v3 or _v4). Have it signed with personal_sign."
	)
	raw, digits := crypto.Keccak256Hash([]byte(text)), hex.EncodeToString([]byte(text))
	prefixed := textHash(text)
	list := []hashed{
		{inHex, textHash("0x" + digits)}, {inHex, textHash(digits)}, {inHex, textHash("0x" + strings.ToUpper(digits))},
		{inBase64, textHash(base64.StdEncoding.EncodeToString([]byte(text)))},
		{ends, textHash(text + "\n")}, {ends, textHash(strings.ReplaceAll(text, "\n", "\r\n"))},
		{bare, raw},
		{ofHash, textHash(string(raw[:]))}, {ofHash, textHash(raw.Hex())},
		{ofHash, textHash(string(prefixed[:]))}, {ofHash, textHash(prefixed.Hex())},
	}
	for _, name := range wrappedMembers {
		list = append(list, hashed{typed, crypto.Keccak256Hash(
			crypto.Keccak256([]byte("string "+name)), crypto.Keccak256([]byte(text)))})
		for _, primary := range wrappedTypes {
			list = append(list, hashed{wrapped, wrappedHash(primary, name, text)})
		}
	}
	return list
}

// Names that developers give the member and the type when they wrap a text into typed data.
var (
	wrappedMembers = []string{
		"message", "Message", "challenge", "Challenge", "content", "contents", "text", "data", "statement",
	}
	wrappedTypes = []string{"Message", "Challenge", "SignIn", "Mail", "Data", "Text", "Login", "Auth", "Sign"}
)

// wrappedHash is what is signed (EIP-712) for a text that is the only member of a struct, in a domain without members.
// Other domains are the developer's own, and cannot be guessed.
func wrappedHash(primary, member, text string) common.Hash {
	return typedDomain{}.hashOf(crypto.Keccak256(
		crypto.Keccak256([]byte(primary+"(string "+member+")")), crypto.Keccak256([]byte(text))))
}

// encoded is a signature of r, s and v, or what it is when the mistake in how it was written is undone.
type encoded struct {
	says string // empty: it is written as it should be
	raw  []byte
}

// encodings are how the bytes of a key's signature may have been meant. The first is as they are.
func encodings(signature []byte) []encoded {
	list := []encoded{{"", signature}}
	add := func(says string, raw []byte) { list = append(list, encoded{says, raw}) }
	if digits, found := strings.CutPrefix(base64.StdEncoding.EncodeToString(signature), "0x"); found {
		if raw, err := hex.DecodeString(digits); err == nil {
			add("The member is the signature in hexadecimal. Send the Base64 of its bytes, or of that text.", raw)
		}
	}
	if raw, err := hex.DecodeString(string(signature)); err == nil {
		add("The Base64 holds hexadecimal digits without 0x in front. Put it there, or send the Base64 of the bytes.", raw)
	}
	if raw, err := base64.StdEncoding.DecodeString(string(signature)); err == nil {
		add("The signature is in Base64 twice.", raw)
		if raw, err := hex.DecodeString(strings.TrimPrefix(string(raw), "0x")); err == nil {
			add("The signature is in Base64 twice.", raw)
		}
	}
	switch len(signature) {
	case 64:
		compact := append([]byte{}, signature...)
		parity := compact[32] >> 7
		compact[32] &= 0x7f
		add("The signature is in the compact form (EIP-2098). Send 65 bytes: r, s and v.", append(compact, parity))
		for v := range byte(2) {
			add("The signature has no v. Send 65 bytes: r, s and v.", append(append([]byte{}, signature...), v))
		}
	case crypto.SignatureLength:
		v := signature[64]
		for other := range byte(2) {
			if other != v && other+27 != v {
				add(fmt.Sprintf("v, the last byte, is %d. Send 27 or 28 as the wallet gave it.", v),
					append(append([]byte{}, signature[:64]...), other))
			}
		}
		add("v stands in front. Send r, s and v, in this order.", append(append([]byte{}, signature[1:]...), signature[0]))
	}
	return list
}

// recoverSigner gives the address of the key that made a signature of r, s and v over a hash, whichever s it has.
func recoverSigner(hash common.Hash, signature []byte) (signer common.Address, high, ok bool) {
	if len(signature) != crypto.SignatureLength {
		return signer, false, false
	}
	plain := append([]byte{}, signature...)
	if plain[64] >= 27 {
		plain[64] -= 27
	}
	r, s := new(big.Int).SetBytes(plain[:32]), new(big.Int).SetBytes(plain[32:64])
	if !crypto.ValidateSignatureValues(plain[64], r, s, false) {
		return signer, false, false
	}
	key, err := crypto.SigToPub(hash[:], plain)
	if err != nil {
		return signer, false, false
	}
	return crypto.PubkeyToAddress(*key), !crypto.ValidateSignatureValues(plain[64], r, s, true), true
}

func readSignature(owner common.Address, signature []byte, forms, mistakes []hashed) issuing.SignatureReading {
	reading := issuing.SignatureReading{Expected: owner.Hex()}
	for _, form := range forms {
		tried := issuing.SignatureTrial{Form: form.says}
		if signer, _, ok := recoverSigner(form.hash, signature); ok {
			tried.Recovered = signer.Hex()
		}
		reading.Tried = append(reading.Tried, tried)
	}
	reading.Tried = append(reading.Tried, issuing.SignatureTrial{Form: "contract (ERC-1271)"})
	for _, e := range encodings(signature) {
		for i, h := range append(append([]hashed{}, forms...), mistakes...) {
			signer, high, ok := recoverSigner(h.hash, e.raw)
			if !ok || signer != owner {
				continue
			}
			var says []string
			if e.says != "" {
				says = append(says, e.says)
			}
			if i >= len(forms) {
				says = append(says, h.says)
			}
			if high {
				says = append(says, "s is in the upper half of its range, which contracts refuse. Send n - s, and the other v.")
			}
			reading.Hint = strings.Join(says, " ")
			return reading
		}
	}
	return reading
}
