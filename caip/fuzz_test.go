package caip_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/caip"
)

// The grammars as the specifications print them, to hold our hand-written ones against.
var (
	chainGrammar   = regexp.MustCompile(`\A[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}\z`)
	accountGrammar = regexp.MustCompile(`\A[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}:[-.%a-zA-Z0-9]{1,128}\z`)
	assetGrammar   = regexp.MustCompile(
		`\A[-a-z0-9]{3,8}:[-_a-zA-Z0-9]{1,32}/[-a-z0-9]{3,8}:[-.%a-zA-Z0-9]{1,128}(/[-.%a-zA-Z0-9]{1,78})?\z`,
	)
	eip155Number  = regexp.MustCompile(`\A(0|[1-9][0-9]{0,19})\z`)
	eip155Address = regexp.MustCompile(`\A0x[0-9a-fA-F]{40}\z`)
)

var seeds = []string{
	"", "eip155:1", "eip155:18446744073709551616", "starknet:SN_MAIN",
	"eip155:1:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
	"eip155:1:0x5aaeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "solana:a:b",
	"eip155:1/erc20:0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed", "cosmos:a/nft:1.%/2-", "a:b:c:d", "eip155:1\n",
	"abc:d/efg:h/",
}

func FuzzChainIDs(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := caip.ParseChainID(s)
		if err != nil {
			if chainGrammar.MatchString(s) && !strings.HasPrefix(s, "eip155:") {
				t.Fatalf("%q was refused: %v", s, err)
			}
			return
		}
		if !chainGrammar.MatchString(s) || string(id) != s || id.Namespace()+":"+id.Reference() != s {
			t.Fatalf("%q became %q, %q", s, id.Namespace(), id.Reference())
		}
		if _, ok := id.EIP155(); ok != (id.Namespace() == "eip155") || ok && !eip155Number.MatchString(id.Reference()) {
			t.Fatalf("%q is an EIP-155 chain: %t", s, ok)
		}
	})
}

func FuzzAccountIDs(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := caip.ParseAccountID(s)
		if err != nil {
			if accountGrammar.MatchString(s) && !strings.HasPrefix(s, "eip155:") {
				t.Fatalf("%q was refused: %v", s, err)
			}
			return
		}
		if !accountGrammar.MatchString(s) || string(id) != s || string(id.Chain())+":"+id.Address() != s {
			t.Fatalf("%q became %q, %q", s, id.Chain(), id.Address())
		}
		if id.Chain().Namespace() == "eip155" && !eip155Address.MatchString(id.Address()) {
			t.Fatalf("%q has no address", s)
		}
		canonical, err := caip.ParseAccountID(id.Canonical())
		if err != nil || !canonical.Equal(id) || canonical.Canonical() != id.Canonical() {
			t.Fatalf("the canonical form %q of %q is another account: %v", id.Canonical(), s, err)
		}
	})
}

func FuzzAssetIDs(f *testing.F) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := caip.ParseAssetID(s)
		if err != nil {
			if assetGrammar.MatchString(s) && !strings.HasPrefix(s, "eip155:") {
				t.Fatalf("%q was refused: %v", s, err)
			}
			return
		}
		again := string(id.Chain()) + "/" + id.Namespace() + ":" + id.Reference()
		if id.TokenID() != "" {
			again += "/" + id.TokenID()
		}
		if !assetGrammar.MatchString(s) || string(id) != s || again != s {
			t.Fatalf("%q became %q", s, again)
		}
	})
}
