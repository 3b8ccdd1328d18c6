package caip_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/caip"
)

func wantRefused(t *testing.T, s string, err error, says string) {
	t.Helper()
	if err == nil {
		t.Errorf("%q was accepted", s)
		return
	}
	if message := err.Error(); !strings.Contains(message, says) || !strings.HasSuffix(message, ".") || len(message) > 300 {
		t.Errorf("%q is refused with %q, which does not say %q as a sentence", s, message, says)
	}
}

func TestChainIDsComeBackAsSent(t *testing.T) {
	t.Parallel()
	for s, want := range map[string][2]string{
		"eip155:1":                    {"eip155", "1"},
		"eip155:0":                    {"eip155", "0"},
		"eip155:18446744073709551615": {"eip155", "18446744073709551615"},
		"starknet:SN_MAIN":            {"starknet", "SN_MAIN"},
		"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp":   {"solana", "5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"},
		"cosmos:cosmoshub-3":                        {"cosmos", "cosmoshub-3"},
		"chainstd:8c3444cf8970a9e41a706fab93e7a6c4": {"chainstd", "8c3444cf8970a9e41a706fab93e7a6c4"},
		"a-1:_": {"a-1", "_"},
	} {
		id, err := caip.ParseChainID(s)
		if err != nil {
			t.Error(err)
			continue
		}
		if string(id) != s || id.Namespace() != want[0] || id.Reference() != want[1] {
			t.Errorf("%q is %q, %q, %q", s, id, id.Namespace(), id.Reference())
		}
	}
}

func TestMalformedChainIDsAreRefused(t *testing.T) {
	t.Parallel()
	for s, says := range map[string]string{
		"": "colon", "eip155": "colon", "1": "colon", ":1": "namespace", "ab:1": "3 to 8", "abcdefghi:1": "3 to 8",
		"EIP155:1":  "lower-case",
		"eip_155:1": "namespace", "eip155:": "reference", "cosmos:" + strings.Repeat("a", 33): "1 to 32",
		"cosmos:a.b": "reference", "cosmos:a:b": "reference",
		"eip155:01": "leading zeros", "eip155:0x1": "decimal", "eip155:-1": "decimal",
		"eip155:18446744073709551616": "decimal", "eip155:mainnet": "decimal",
		"eip155:1\n": "reference", " eip155:1": "namespace", "eip155:1 ": "reference", "eip155:١": "reference",
		"eip155:1_0": "decimal", "eip155:00": "leading zeros",
		"eip155:1\x00": "reference", "x" + strings.Repeat("y", 5000): "colon",
	} {
		_, err := caip.ParseChainID(s)
		wantRefused(t, s, err, says)
	}
}

func TestEIP155NumbersAreGivenForThatNamespaceOnly(t *testing.T) {
	t.Parallel()
	for id, want := range map[caip.ChainID]uint64{
		"eip155:42161": 42161, "eip155:0": 0, "eip155:18446744073709551615": 1<<64 - 1,
	} {
		if n, ok := id.EIP155(); !ok || n != want {
			t.Errorf("%s is %d, %t", id, n, ok)
		}
	}
	for _, id := range []caip.ChainID{"", "cosmos:1", "eip155", "eip155:01", "eip155:x"} {
		if n, ok := id.EIP155(); ok {
			t.Errorf("%s is %d", id, n)
		}
	}
}

// The examples of EIP-55.
var checksummed = []string{
	"0x52908400098527886E0F7030069857D2E4169EE7", "0x8617E340B3D01FA5F11F306F4090FD50E238070D",
	"0xde709f2102306220921060314715629080e2fb77", "0x27b1fdb04752bbc536007a920d24acb045561c26",
	"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
	"0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
	"0x0000000000000000000000000000000000000000",
}

func TestEIP155AddressesInEverySpellingAreOneAccount(t *testing.T) {
	t.Parallel()
	for _, address := range checksummed {
		spellings := []string{address, strings.ToLower(address), "0x" + strings.ToUpper(address[2:])}
		var parsed []caip.AccountID
		for _, spelling := range spellings {
			s := "eip155:137:" + spelling
			id, err := caip.ParseAccountID(s)
			if err != nil {
				t.Fatal(err)
			}
			if string(id) != s || id.Address() != spelling || id.Chain() != "eip155:137" {
				t.Errorf("%q is %q, %q, %q", s, id, id.Chain(), id.Address())
			}
			if id.Canonical() != "eip155:137:"+strings.ToLower(address) {
				t.Errorf("canonical is %q", id.Canonical())
			}
			parsed = append(parsed, id)
		}
		if !parsed[0].Equal(parsed[1]) || !parsed[1].Equal(parsed[2]) {
			t.Errorf("%v are not equal", parsed)
		}
		if parsed[0].Equal(caip.AccountID("eip155:1:" + address)) {
			t.Error("equal across chains")
		}
	}
}

func TestAWrongChecksumIsRefusedWhateverLetterIsWrong(t *testing.T) {
	t.Parallel()
	for _, address := range checksummed[4:8] {
		for i, c := range address {
			if i < 2 || c < 'A' {
				continue
			}
			flipped := address[:i] + string(c^0x20) + address[i+1:]
			_, err := caip.ParseAccountID("eip155:1:" + flipped)
			wantRefused(t, flipped, err, "EIP-55")
		}
	}
}

func TestAccountsOfOtherNamespacesAreComparedExactly(t *testing.T) {
	t.Parallel()
	for _, s := range []string{
		"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp:7S3P4HxJpyyigGzodYwHtCxZyUQe9JiBMHyRWXArAaKv",
		"hedera:mainnet:0.0.1234567890-zbhlt",
		"polkadot:b0a8d493285c2df73290dfb7e61f870f:5hmuyxw9xdgbpptgypokw4thfyoe3ryenebr381z9iaegmfy",
		"starknet:SN_MAIN:0x02DdfB4", "chain:a:%2F",
	} {
		id, err := caip.ParseAccountID(s)
		if err != nil {
			t.Error(err)
			continue
		}
		if string(id) != s || id.Canonical() != s || string(id.Chain())+":"+id.Address() != s || !id.Equal(id) {
			t.Errorf("%q came back as %q on %q", s, id, id.Chain())
		}
		if lower := caip.AccountID(strings.ToLower(s)); string(lower) != s && id.Equal(lower) {
			t.Errorf("%q equals %q", id, lower)
		}
	}
}

func TestMalformedAccountIDsAreRefused(t *testing.T) {
	t.Parallel()
	const address = "0xab16a96d359ec26a11e2c2b3d8f8b8942d5bfcdb"
	for s, says := range map[string]string{
		"": "form", "eip155:1": "form", address: "form", "eip155:1:" + address + ":": "form", "eip155:1:": "address",
		"eip155:01:" + address: "leading zeros",
		"e:1:" + address:       "namespace", "eip155:1:" + address[2:]: "0x", "eip155:1:" + address[:41]: "40 hex",
		"eip155:1:" + address + "0": "40 hex",
		"eip155:1:0X" + address[2:]: "0x", "eip155:1:0x" + strings.Repeat("g", 40): "40 hex",
		"eip155:1:" + address + "\n": "address", "eip155:1: " + address: "address",
		"solana:x:": "address", "solana:x:" + strings.Repeat("a", 129): "128", "solana:x:a/b": "address",
		"solana:x:a_b": "address", "solana:x:ä": "address",
	} {
		_, err := caip.ParseAccountID(s)
		wantRefused(t, s, err, says)
	}
}

func TestAssetIDsComeBackAsSent(t *testing.T) {
	t.Parallel()
	for s, want := range map[string][4]string{
		"eip155:1/slip44:60": {"eip155:1", "slip44", "60", ""},
		"eip155:1/erc20:0x6b175474e89094c44da98b954eedeac495271d0f": {
			"eip155:1", "erc20", "0x6b175474e89094c44da98b954eedeac495271d0f", "",
		},
		"eip155:1/erc721:0x06012c8cf97BEaD5deAe237070F9587f8E7A266d/771769": {
			"eip155:1", "erc721", "0x06012c8cf97BEaD5deAe237070F9587f8E7A266d", "771769",
		},
		"cosmos:cosmoshub-3/slip44:118":   {"cosmos:cosmoshub-3", "slip44", "118", ""},
		"hedera:mainnet/nft:0.0.55492/12": {"hedera:mainnet", "nft", "0.0.55492", "12"},
		"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/token:EPjFWdd5AufqSSqeM2qN1x": {
			"solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp", "token", "EPjFWdd5AufqSSqeM2qN1x", "",
		},
	} {
		id, err := caip.ParseAssetID(s)
		if err != nil {
			t.Error(err)
			continue
		}
		if got := [4]string{string(id.Chain()), id.Namespace(), id.Reference(), id.TokenID()}; string(id) != s ||
			got != want {
			t.Errorf("%q is %v", s, got)
		}
	}
}

func TestMalformedAssetIDsAreRefused(t *testing.T) {
	t.Parallel()
	for s, says := range map[string]string{
		"": "form", "eip155:1": "form", "eip155:1/erc20": "form", "erc20:0x6b175474e89094c44da98b954eedeac495271d0f": "form",
		"/slip44:60":   "colon",
		"eip155:1/:60": "asset namespace", "eip155:1/SLIP44:60": "asset namespace", "eip155:1/sl:60": "asset namespace",
		"eip155:1/slip44:":   "asset reference",
		"eip155:x/slip44:60": "decimal", "eip155:1/slip44:a:b": "asset reference", "eip155:1/slip44:a_b": "asset reference",
		"cosmos:a/slip44:" + strings.Repeat("1", 129):                  "128",
		"eip155:1/erc20:0x6b17":                                        "40 hex",
		"eip155:1/erc721:0x06012c8cf97BEaD5deAe237070F9587f8E7A266D/1": "EIP-55",
		"cosmos:a/nft:1/":                                              "token id",
		"cosmos:a/nft:1/2/3":                                           "token id", "cosmos:a/nft:1/" + strings.Repeat("1", 79): "78",
		"cosmos:a/nft:1\n": "asset reference", "eip155:1/a/b:c": "asset namespace",
	} {
		_, err := caip.ParseAssetID(s)
		wantRefused(t, s, err, says)
	}
}

func TestAddressesThatNobodyHasAKeyOfAreReserved(t *testing.T) {
	t.Parallel()
	for address, want := range map[string]bool{
		"0x0000000000000000000000000000000000000000": true, // zero
		"0x0000000000000000000000000000000000000001": true, // ecrecover
		"0x0000000000000000000000000000000000000100": true, // P256VERIFY
		"0x0000000000000000000000000000000000000064": true, // ArbSys
		"0x00000000000000000000000000000000000A4B05": true, // ArbOS
		"0x0000000000000000000000000000000000008001": true, // a system contract of zkSync
		"0x0000000000000000000000000000000000010002": true, // another
		"0x000000000000000000000000000000000000dEaD": true,
		"0x4200000000000000000000000000000000000016": true, // a predeploy of the OP Stack
		"0xffffFFFfFFffffffffffffffFfFFFfffFFFfFFfE": true, // the system's caller
		"0x0000000000000000000000000000000001000000": false,
		"0x4200000000000000000000000000000001000000": false,
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed": false,
	} {
		if got := caip.AccountID("eip155:300:" + address).Reserved(); got != want {
			t.Errorf("%s is reserved: %t", address, got)
		}
	}
	if caip.AccountID("solana:mainnet:11111111111111111111111111111111").Reserved() {
		t.Error("an address of another namespace is reserved")
	}
}
