package chain

import (
	"bytes"
	"context"
	"fmt"
	"math/big"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"offblocks/caip"
)

// Check is one comparison of a chain with what ought to be there.
type Check struct {
	What string
	Want string
	Got  string // equal to Want if all is well
}

// OK tells whether the chain is as it should be.
func (c Check) OK() bool { return c.Got == c.Want }

// Verify compares a chain with what this program builds and is configured for: the code of each contract, what proxies lead to,
// who owns what, tokens and payees. An error says that the chain could not be asked, not that it differs.
func (c *Chains) Verify(ctx context.Context, chain caip.ChainID) ([]Check, error) {
	s, err := c.site(chain)
	if err != nil {
		return nil, err
	}
	node, err := c.rightNode(ctx, s)
	if err != nil {
		return nil, err
	}
	v := verifier{Chains: c, site: s, node: node}
	for _, step := range []func(context.Context) error{v.code, v.people, v.money} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return v.list, nil
}

type verifier struct {
	*Chains
	site *site
	node Node
	list []Check
}

func (v *verifier) expect(what, want, got string) { v.list = append(v.list, Check{what, want, got}) }

// code compares what the compiler made and the constructors finished with what stands.
func (v *verifier) code(ctx context.Context) error {
	list, err := v.ideals(v.site)
	if err != nil {
		return err
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
		word, err := v.node.StorageAt(ctx, p.address, slot, nil)
		if err != nil {
			return fmt.Errorf("read the implementation of the %s: %w", p.name, err)
		}
		v.expect("implementation of the "+p.name, p.implementation.Hex(), common.BytesToAddress(word).Hex())
	}
	return nil
}

// fingerprint tells two codes apart.
func fingerprint(code []byte) string {
	if len(code) == 0 {
		return "nothing"
	}
	hash := crypto.Keccak256Hash(code)
	return fmt.Sprintf("%d bytes, %s", len(code), hash.Hex()[:18])
}

// people compares who owns what, and what knows what.
func (v *verifier) people(ctx context.Context) error {
	escrow, factory := v.abi.escrow, v.abi.factory
	if err := v.owned(ctx, "factory", v.site.factory); err != nil {
		return err
	}
	if err := v.owned(ctx, "escrow", v.site.escrow); err != nil {
		return err
	}
	for _, q := range []struct {
		what   string
		of     common.Address
		data   []byte
		unpack func([]byte) (common.Address, error)
		want   string
	}{
		{"factory of the escrow", v.site.escrow, escrow.PackSmartWalletFactory(), escrow.UnpackSmartWalletFactory, v.site.factory.Hex()},
	} {
		err := view(ctx, v, q.what, q.want, q.of, q.data, q.unpack, common.Address.Hex)
		if err != nil {
			return err
		}
	}
	err := view(ctx, v, "withdrawal delay", strconv.Itoa(withdrawalDelay), v.site.factory, factory.PackWithdrawalDelay(), factory.UnpackWithdrawalDelay, (*big.Int).String)
	if err != nil {
		return err
	}
	return view(ctx, v, "escrow paused", "false", v.site.escrow, escrow.PackPaused(), escrow.UnpackPaused, strconv.FormatBool)
}

// owned compares who owns a contract, who is next, and whether the operator's key may operate it. One that is handed over belongs
// to the operator until its next owner accepts.
func (v *verifier) owned(ctx context.Context, name string, contract common.Address) error {
	governed := v.abi.escrow
	owner, next := v.Operator(), common.Address{}.Hex()
	if given := v.site.network.Owner; given != "" {
		owner = common.HexToAddress(given).Hex()
		now, err := call(ctx, v.node, contract, governed.PackOwner(), governed.UnpackOwner)
		if err == nil && now.Hex() == v.Operator() {
			owner, next = now.Hex(), owner
		}
		err = view(ctx, v, "operator of the "+name, "true", contract, governed.PackIsOperator(v.operator), governed.UnpackIsOperator, strconv.FormatBool)
		if err != nil {
			return err
		}
	}
	if err := view(ctx, v, "owner of the "+name, owner, contract, governed.PackOwner(), governed.UnpackOwner, common.Address.Hex); err != nil {
		return err
	}
	return view(ctx, v, "next owner of the "+name, next, contract, governed.PackPendingOwner(), governed.UnpackPendingOwner, common.Address.Hex)
}

// money compares tokens and payees.
func (v *verifier) money(ctx context.Context) error {
	erc20, escrow := v.abi.token, v.abi.escrow
	for _, t := range v.site.tokens {
		if err := view(ctx, v, "symbol of "+t.address.Hex(), t.Symbol, t.address, erc20.PackSymbol(), erc20.UnpackSymbol, plain); err != nil {
			return err
		}
		err := view(ctx, v, "decimals of "+t.Symbol, strconv.Itoa(t.Decimals), t.address, erc20.PackDecimals(), erc20.UnpackDecimals,
			func(d uint8) string { return strconv.Itoa(int(d)) })
		if err != nil {
			return err
		}
		err = view(ctx, v, "escrow takes "+t.Symbol, "true", v.site.escrow, escrow.PackSupportedTokens(t.address), escrow.UnpackSupportedTokens, strconv.FormatBool)
		if err != nil {
			return err
		}
	}
	for _, p := range []struct{ role, address string }{
		{"settlement", v.site.chain.Settlement}, {"partner", v.site.chain.Partner}, {"platform", v.site.chain.Platform},
	} {
		data := escrow.PackIsPayee(common.HexToAddress(p.address))
		err := view(ctx, v, "escrow pays the "+p.role+" address "+p.address, "true", v.site.escrow, data, escrow.UnpackIsPayee, strconv.FormatBool)
		if err != nil {
			return err
		}
	}
	return nil
}

func plain(s string) string { return s }

// view asks a view of a contract. That it does not answer as one of ours would is a finding, and no error.
func view[T any](ctx context.Context, v *verifier, what, want string, of common.Address, data []byte, unpack func([]byte) (T, error), text func(T) string) error {
	answer, err := call(ctx, v.node, of, data, func(b []byte) ([]byte, error) { return bytes.Clone(b), nil })
	if err != nil && v.refusal(err) == nil {
		return err
	}
	got := "no answer"
	if value, wrong := unpack(answer); err == nil && wrong == nil {
		got = text(value)
	}
	v.expect(what, want, got)
	return nil
}
