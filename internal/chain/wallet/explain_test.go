package wallet_test

import (
	"encoding/base64"
	"encoding/hex"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
)

const signInText = "127.0.0.1 wants you to sign in\n\nURI: http://127.0.0.1"

// A hint is given if, and only if, undoing the mistake gives the owner.
func TestTheMistakeInAnOwnersSignatureIsNamed(t *testing.T) {
	t.Parallel()
	key, other := must(crypto.GenerateKey()), must(crypto.GenerateKey())
	owner := crypto.PubkeyToAddress(key.PublicKey)
	sign := func(hash []byte) []byte {
		raw := must(crypto.Sign(hash, key))
		raw[64] += 27
		return raw
	}
	text := func(text string) []byte { return sign(accounts.TextHash([]byte(text))) }
	good := text(signInText)
	digits, inBase64 := hex.EncodeToString([]byte(signInText)), base64.StdEncoding.EncodeToString([]byte(signInText))
	compact := append([]byte{}, good[:64]...)
	compact[32] |= (good[64] - 27) << 7
	high := append([]byte{}, good...)
	new(big.Int).Sub(crypto.S256().Params().N, new(big.Int).SetBytes(good[32:64])).FillBytes(high[32:64])
	high[64] ^= 7
	asHexMember := must(base64.StdEncoding.DecodeString("0x" + hex.EncodeToString(good)))
	typed := crypto.Keccak256(crypto.Keccak256([]byte("string message")), crypto.Keccak256([]byte(signInText)))
	// By viem's hashTypedData: the struct Message with the member contents, in the domain {}.
	wrapped := common.FromHex("cc299274ebe25605d5c2c7da4fc8c2fa1389d4e394ef4016e1066158ceb54152")
	for name, c := range map[string]struct {
		signature []byte
		hint      string
	}{
		"hexadecimal of the text":      {text("0x" + digits), "Hex was handed over as text"},
		"hexadecimal without 0x":       {text(digits), "Hex was handed over as text"},
		"Base64 of the text":           {text(inBase64), "in Base64, as it is sent"},
		"a line end more":              {text(signInText + "\n"), "other line ends"},
		"lines of Windows":             {text(strings.ReplaceAll(signInText, "\n", "\r\n")), "other line ends"},
		"no prefix":                    {sign(crypto.Keccak256([]byte(signInText))), "without the prefix"},
		"the hash as a text":           {text(string(crypto.Keccak256([]byte(signInText)))), "as if it were the text"},
		"the prefixed hash as a text":  {text(string(accounts.TextHash([]byte(signInText)))), "as if it were the text"},
		"typed data of the first kind": {sign(typed), "eth_signTypedData"},
		"typed data without a domain":  {sign(wrapped), "eth_signTypedData_v3 or _v4"},
		"the member is hexadecimal":    {asHexMember, "The member is the signature in hexadecimal"},
		"digits without 0x":            {[]byte(hex.EncodeToString(good)), "without 0x in front"},
		"Base64 twice":                 {[]byte(base64.StdEncoding.EncodeToString(good)), "Base64 twice"},
		"compact":                      {compact, "EIP-2098"},
		"no v":                         {good[:64], "Send 65 bytes"},
		"another v":                    {append(append([]byte{}, good[:64]...), 27+(28-good[64])), "v, the last byte, is"},
		"v of EIP-155":                 {append(append([]byte{}, good[:64]...), good[64]+10), "v, the last byte, is"},
		"v in front":                   {append([]byte{good[64]}, good[:64]...), "v stands in front"},
		"a high s":                     {high, "upper half"},
		"two mistakes": {
			[]byte(base64.StdEncoding.EncodeToString(text(signInText + "\n"))),
			"Base64 twice. The text was signed with other line",
		},
		"another key":  {must(crypto.Sign(accounts.TextHash([]byte(signInText)), other)), ""},
		"another text": {text("something else"), ""},
		"nothing":      {nil, ""},
		"junk":         {make([]byte, 65), ""},
	} {
		reading := wallet.ExplainText(owner, signInText, c.signature)
		if !strings.Contains(reading.Hint, c.hint) || (c.hint == "") != (reading.Hint == "") {
			t.Errorf("%s: the hint is %q, want %q", name, reading.Hint, c.hint)
		}
		if reading.Expected != owner.Hex() || len(reading.Tried) != 2 {
			t.Errorf("%s: %+v", name, reading)
		}
	}
	reading := wallet.ExplainText(owner, signInText, must(crypto.Sign(accounts.TextHash([]byte(signInText)), other)))
	if want := crypto.PubkeyToAddress(other.PublicKey).Hex(); reading.Tried[0].Recovered != want {
		t.Errorf("it recovers to %+v, want %s", reading.Tried, want)
	}
}

func TestTheMistakeInAnOwnersGrantIsNamed(t *testing.T) {
	t.Parallel()
	n := must(registry.New(registry.Config{Chains: chaintest.Definitions(), Operator: chaintest.OperatorKey,
		Rates: chaintest.Rates{}, Dial: nobody}))
	key := must(crypto.GenerateKey())
	owner := crypto.PubkeyToAddress(key.PublicKey)
	a := issuing.Account{
		ID: issuing.NewID[issuing.AccountID](), Chain: chaintest.Home, Owner: owner.Hex(),
		Token: n.Published()[0].Assets[0].ID,
	}
	a.Wallet = must(n.Wallet(chaintest.Home, a.Owner, a.ID))
	g := must(wallet.NewGrant(n.Chains()[0], a, 5_000_000, 7))
	typed := g.TypedHash()
	text := func(text string) []byte { return must(crypto.Sign(accounts.TextHash([]byte(text)), key)) }
	for name, c := range map[string]struct {
		signature []byte
		hint      string
	}{
		"the typed data's JSON":        {text(string(must(g.TypedData()))), "typed data was signed as a text"},
		"the typed data's hash":        {text(string(typed[:])), "typed data was signed as a text"},
		"the typed data's hash in hex": {text(typed.Hex()), "typed data was signed as a text"},
		"hexadecimal of the text":      {text("0x" + common.Bytes2Hex([]byte(g.Text()))), "Hex was handed over as text"},
		"another nonce": {
			must(crypto.Sign(must(wallet.NewGrant(n.Chains()[0], a, 5_000_000, 8)).TypedHash().Bytes(), key)), "",
		},
	} {
		reading := must(n.ExplainGrant(a, 5_000_000, 7, c.signature))
		if !strings.Contains(reading.Hint, c.hint) || (c.hint == "") != (reading.Hint == "") || len(reading.Tried) != 3 {
			t.Errorf("%s: %+v, want %q", name, reading, c.hint)
		}
	}
}

// Viem signed a grant in domains that are not the grant's.
func TestTheDomainInWhichAnOwnerSignedIsNamed(t *testing.T) {
	t.Parallel()
	v := readVectors(t)
	g, chains := v.grant(0), []*big.Int{big.NewInt(1), big.NewInt(300), big.NewInt(324)}
	if len(v.Mistakes) < 17 {
		t.Fatalf("%d vectors", len(v.Mistakes))
	}
	for _, m := range v.Mistakes {
		reading := g.ExplainGrant(v.Owner, chains, common.FromHex(m.Signature))
		if !strings.Contains(reading.Hint, m.Says) || (m.Says == "") != (reading.Hint == "") {
			t.Errorf("the hint is %q, want %q", reading.Hint, m.Says)
		}
	}
}

func BenchmarkAGrantThatNobodySigned(b *testing.B) {
	g := wallet.Grant{Chain: big.NewInt(300), Amount: big.NewInt(1), Nonce: big.NewInt(1), Epoch: new(big.Int), Symbol: "USDC", Decimals: 6}
	key := must(crypto.GenerateKey())
	signature := must(crypto.Sign(g.TextHash().Bytes(), key))
	for b.Loop() {
		if reading := g.ExplainGrant(common.Address{1}, []*big.Int{big.NewInt(1)}, signature); reading.Hint != "" {
			b.Fatal(reading)
		}
	}
}
