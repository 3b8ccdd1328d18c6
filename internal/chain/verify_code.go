package chain

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/contracts/bindings"
)

// Code are hashes (Keccak-256, hexadecimal) of the code behind the addresses of a chain. By them contracts are known again that another version
// of this program deployed.
type Code struct {
	Factory string `json:"factory"` // the implementation behind the factory's proxy
	Escrow  string `json:"escrow"`  // the implementation behind the escrow's proxy
	Wallet  string `json:"wallet"`  // what the factory makes wallets of
}

// Code reads the hashes of what stands on a chain now.
func (c *Chains) Code(ctx context.Context, chain caip.ChainID) (Code, error) {
	s, err := c.site(chain)
	if err != nil {
		return Code{}, err
	}
	node, err := c.rightNode(ctx, s)
	if err != nil {
		return Code{}, err
	}
	_, factory, err := behind(ctx, node, s.factory)
	if err != nil {
		return Code{}, err
	}
	_, escrow, err := behind(ctx, node, s.escrow)
	if err != nil {
		return Code{}, err
	}
	wallet, err := c.creationCode(ctx, node, s.factory)
	return Code{hashOf(factory), hashOf(escrow), hashOf(wallet)}, err
}

// behind is the implementation that a proxy leads to, and its code.
func behind(ctx context.Context, node Node, proxy common.Address) (at common.Address, code []byte, err error) {
	word, err := node.StorageAt(ctx, proxy, slot, nil)
	if err != nil {
		return at, nil, fmt.Errorf("read the implementation behind %s: %w", proxy, err)
	}
	at = common.BytesToAddress(word)
	if code, err = node.CodeAt(ctx, at, nil); err != nil {
		return at, nil, fmt.Errorf("look for code at %s: %w", at, err)
	}
	return at, code, nil
}

func hashOf(code []byte) string { return crypto.Keccak256Hash(code).Hex() }

// fingerprint tells two codes apart.
func fingerprint(code []byte) string {
	if len(code) == 0 {
		return "nothing"
	}
	hash := crypto.Keccak256Hash(code)
	return fmt.Sprintf("%d bytes, %s", len(code), hash.Hex()[:18])
}

// code compares what the compiler made and the constructors finished with what stands.
func (v *verifier) code(ctx context.Context) error {
	list, err := v.ideals(v.site)
	if err != nil {
		return err
	}
	if v.site.recorded {
		return v.recordedCode(ctx, list)
	}
	for _, p := range list {
		code, err := v.node.CodeAt(ctx, p.address, nil)
		if err != nil {
			return fmt.Errorf("look for code at %s: %w", p.address, err)
		}
		v.expect("code of the "+p.name, fingerprint(p.runtime), fingerprint(code))
		if p.implementation == (common.Address{}) {
			continue
		}
		at, _, err := behind(ctx, v.node, p.address)
		if err != nil {
			return err
		}
		v.expect("implementation of the "+p.name, p.implementation.Hex(), at.Hex())
	}
	return nil
}

// recordedCode does the same where the contracts stand elsewhere than this program would have put them: the code may be this
// version's, or what was recorded.
func (v *verifier) recordedCode(ctx context.Context, list []ideal) error {
	planned := map[string]ideal{}
	for _, p := range list {
		planned[p.name] = p
	}
	for _, of := range []struct {
		name, recorded string
		address        common.Address
	}{{"factory", v.site.network.Code.Factory, v.site.factory}, {"escrow", v.site.network.Code.Escrow, v.site.escrow}} {
		code, err := v.node.CodeAt(ctx, of.address, nil)
		if err != nil {
			return fmt.Errorf("look for code at %s: %w", of.address, err)
		}
		want := fingerprint(planned[of.name+" proxy"].runtime)
		if proxies[crypto.Keccak256Hash(code)] {
			want = fingerprint(code)
		}
		v.expect("code of the "+of.name+" proxy", want, fingerprint(code))
		at, code, err := behind(ctx, v.node, of.address)
		if err != nil {
			return err
		}
		ours := planned[of.name].standing(at)
		v.version(of.name, "code of the "+of.name, ours, code, of.recorded)
	}
	creation, err := v.creationCode(ctx, v.node, v.site.factory)
	if err != nil {
		return err
	}
	v.version("wallet", "code of wallets", common.FromHex(bindings.OffBlocksSmartWalletMetaData.Bin), creation, v.site.network.Code.Wallet)
	return nil
}

// version compares a code with this version's, or else with what was recorded.
func (v *verifier) version(name, what string, ours, found []byte, recorded string) {
	switch {
	case bytes.Equal(ours, found):
		v.expect(what, fingerprint(ours), fingerprint(found))
	case recorded != "":
		v.other[name] = true
		v.expect(what+", of another version, as recorded", strings.ToLower(recorded), hashOf(found))
	default:
		v.other[name] = true
		v.expect(what, fingerprint(ours), fingerprint(found))
	}
}

// standing is the code of an implementation as it would be at another address: it knows its own, and that of what its constructor made.
func (i ideal) standing(at common.Address) []byte {
	made, there := crypto.CreateAddress(i.address, 1), crypto.CreateAddress(at, 1)
	code := bytes.ReplaceAll(i.runtime, i.address[:], at[:])
	return bytes.ReplaceAll(code, made[:], there[:])
}
