package chain

import (
	"context"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
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
// who owns, operates and guards what, tokens and payees, and of all of these whether there are more than are known. An error says that the chain could not be asked, not that it differs.
func (c *Chains) Verify(ctx context.Context, chain caip.ChainID) ([]Check, error) {
	s, err := c.site(chain)
	if err != nil {
		return nil, err
	}
	node, err := c.rightNode(ctx, s)
	if err != nil {
		return nil, err
	}
	v := verifier{Chains: c, site: s, node: node, other: map[string]bool{}}
	for _, step := range []func(context.Context) error{v.code, v.people, v.money} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return v.list, nil
}

type verifier struct {
	*Chains
	site  *site
	node  Node
	list  []Check
	other map[string]bool // whether the factory's, the escrow's or the wallets' code is another version's
}

func (v *verifier) expect(what, want, got string) { v.list = append(v.list, Check{what, want, got}) }

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
	if err := v.others(ctx, "escrow", "tokens", v.site.escrow, escrow.PackTokens(), escrow.UnpackTokens, v.site.tokenAddresses()); err != nil {
		return err
	}
	payees := []struct{ role, address string }{
		{"settlement", v.site.chain.Settlement}, {"partner", v.site.chain.Partner}, {"platform", v.site.chain.Platform},
	}
	for _, more := range v.site.network.Payees {
		payees = append(payees, struct{ role, address string }{"further", more})
	}
	known := make([]common.Address, len(payees))
	for i, p := range payees {
		known[i] = common.HexToAddress(p.address)
		err := view(ctx, v, "escrow pays the "+p.role+" address "+p.address, "true", v.site.escrow, escrow.PackIsPayee(known[i]), escrow.UnpackIsPayee, strconv.FormatBool)
		if err != nil {
			return err
		}
	}
	return v.others(ctx, "escrow", "payees", v.site.escrow, escrow.PackPayees(), escrow.UnpackPayees, known)
}

func plain(s string) string { return s }

// view asks a view of a contract. That it does not answer as one of ours would is a finding, and no error.
func view[T any](ctx context.Context, v *verifier, what, want string, of common.Address, data []byte, unpack func([]byte) (T, error), text func(T) string) error {
	value, answered, err := inquire(ctx, v.Chains, v.node, of, data, unpack)
	if err != nil {
		return err
	}
	got := "no answer"
	if answered {
		got = text(value)
	}
	v.expect(what, want, got)
	return nil
}
