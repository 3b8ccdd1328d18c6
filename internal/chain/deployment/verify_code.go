package deployment

import (
	"bytes"
	"context"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
)

// CodeHashes reads the hashes of what stands on the chain now.
func (d *Deployment) CodeHashes(ctx context.Context) (chain.CodeHashes, error) {
	node, err := d.Chain.Connection.VerifiedNode(ctx)
	if err != nil {
		return chain.CodeHashes{}, err
	}
	_, factory, err := implementationOf(ctx, node, d.Chain.Factory)
	if err != nil {
		return chain.CodeHashes{}, err
	}
	_, escrow, err := implementationOf(ctx, node, d.Chain.Escrow)
	if err != nil {
		return chain.CodeHashes{}, err
	}
	wallet, err := creationCode(ctx, node, d.Chain.Factory)
	return chain.CodeHashes{Factory: hashOf(factory), Escrow: hashOf(escrow), Wallet: hashOf(wallet)}, err
}

// implementationOf is the implementation that a proxy leads to, and its code.
func implementationOf(
	ctx context.Context, node chain.Node, proxy common.Address,
) (at common.Address, code []byte, err error) {
	word, err := node.StorageAt(ctx, proxy, implementationSlot, nil)
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

// verifyCode compares what the compiler made and the constructors finished with what stands.
func (v *verifier) verifyCode(ctx context.Context) error {
	list, err := v.expectedContracts()
	if err != nil {
		return err
	}
	if v.recorded {
		return v.verifyRecordedCode(ctx, list)
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
		at, _, err := implementationOf(ctx, v.node, p.address)
		if err != nil {
			return err
		}
		v.expect("implementation of the "+p.name, p.implementation.Hex(), at.Hex())
	}
	return nil
}

// verifyRecordedCode does the same where the contracts stand elsewhere than this program would have put them: the code
// may be this version's, or what was recorded.
func (v *verifier) verifyRecordedCode(ctx context.Context, list []expectedContract) error {
	planned := map[string]expectedContract{}
	for _, p := range list {
		planned[p.name] = p
	}
	for _, of := range []struct {
		name, recorded string
		address        common.Address
	}{{"factory", v.Chain.Definition.Code.Factory, v.Chain.Factory}, {"escrow", v.Chain.Definition.Code.Escrow,
		v.Chain.Escrow}} {
		code, err := v.node.CodeAt(ctx, of.address, nil)
		if err != nil {
			return fmt.Errorf("look for code at %s: %w", of.address, err)
		}
		want := fingerprint(planned[of.name+" proxy"].runtime)
		if knownProxies[crypto.Keccak256Hash(code)] {
			want = fingerprint(code)
		}
		v.expect("code of the "+of.name+" proxy", want, fingerprint(code))
		at, code, err := implementationOf(ctx, v.node, of.address)
		if err != nil {
			return err
		}
		ours := planned[of.name].runtimeAt(at)
		v.verifyVersion(of.name, "code of the "+of.name, ours, code, of.recorded)
	}
	creation, err := creationCode(ctx, v.node, v.Chain.Factory)
	if err != nil {
		return err
	}
	v.verifyVersion("wallet", "code of wallets", v.creation, creation, v.Chain.Definition.Code.Wallet)
	return nil
}

// verifyVersion compares a code with this version's, or else with what was recorded.
func (v *verifier) verifyVersion(name, what string, ours, found []byte, recorded string) {
	switch {
	case bytes.Equal(ours, found):
		v.expect(what, fingerprint(ours), fingerprint(found))
	case recorded != "":
		v.otherVersion[name] = true
		v.expect(what+", of another version, as recorded", strings.ToLower(recorded), hashOf(found))
	default:
		v.otherVersion[name] = true
		v.expect(what, fingerprint(ours), fingerprint(found))
	}
}
