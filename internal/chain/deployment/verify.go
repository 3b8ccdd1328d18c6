package deployment

import (
	"context"
	"strconv"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
)

// Check is one comparison of a chain with what ought to be there.
type Check struct {
	What string
	Want string
	Got  string // equal to Want if all is well
}

// OK tells whether the chain is as it should be.
func (c Check) OK() bool { return c.Got == c.Want }

// Verify compares a chain with what this program builds and is configured for: the code of each contract, what proxies
// lead to, who owns, operates and guards what, tokens and payees, and of all of these whether there are more than are
// known. An error says that the chain could not be asked, not that it differs.
func (d *Deployment) Verify(ctx context.Context) ([]Check, error) {
	node, err := d.Chain.Connection.VerifiedNode(ctx)
	if err != nil {
		return nil, err
	}
	v := verifier{Deployment: d, node: node, otherVersion: map[string]bool{}}
	for _, step := range []func(context.Context) error{v.verifyCode, v.verifyRoles, v.verifyMoney} {
		if err := step(ctx); err != nil {
			return nil, err
		}
	}
	return v.checks, nil
}

type verifier struct {
	*Deployment
	node   chain.Node
	checks []Check
	// otherVersion tells of "factory", "escrow" and "wallet" whose code is another version's.
	otherVersion map[string]bool
}

func (v *verifier) expect(what, want, got string) {
	v.checks = append(v.checks, Check{what, want, got})
}

// verifyMoney compares tokens and payees.
func (v *verifier) verifyMoney(ctx context.Context) error {
	c, erc20, escrow := v.Chain, chain.ABI().Token, chain.ABI().Escrow
	for _, t := range c.Tokens {
		if err := v.checkViews(ctx,
			viewCheck{
				"symbol of " + t.Address.Hex(), t.Symbol, t.Address,
				erc20.PackSymbol(), answerOf(erc20.UnpackSymbol, func(symbol string) string { return symbol }),
			},
			viewCheck{
				"decimals of " + t.Symbol, strconv.Itoa(t.Decimals), t.Address,
				erc20.PackDecimals(), answerOf(erc20.UnpackDecimals, func(d uint8) string { return strconv.Itoa(int(d)) }),
			},
			viewCheck{
				"escrow takes " + t.Symbol, "true", c.Escrow,
				escrow.PackSupportedTokens(t.Address), answerOf(escrow.UnpackSupportedTokens, strconv.FormatBool),
			},
		); err != nil {
			return err
		}
	}
	tokens := memberCheck{"escrow", "tokens", c.Escrow, escrow.PackTokens(), escrow.UnpackTokens}
	if err := v.verifyNoOthers(ctx, tokens, c.TokenAddresses()); err != nil {
		return err
	}
	type payee struct{ role, address string }
	payees := []payee{
		{"settlement", c.Published.Settlement}, {"partner", c.Published.Partner}, {"platform", c.Published.Platform},
	}
	for _, more := range c.Definition.Payees {
		payees = append(payees, payee{"further", more})
	}
	known := make([]common.Address, len(payees))
	for i, p := range payees {
		known[i] = common.HexToAddress(p.address)
		if err := v.checkViews(ctx, viewCheck{
			"escrow pays the " + p.role + " address " + p.address, "true", c.Escrow,
			escrow.PackIsPayee(known[i]), answerOf(escrow.UnpackIsPayee, strconv.FormatBool),
		}); err != nil {
			return err
		}
	}
	return v.verifyNoOthers(ctx, memberCheck{"escrow", "payees", c.Escrow, escrow.PackPayees(), escrow.UnpackPayees},
		known)
}

// viewCheck is a view of a contract, with the answer that it ought to give.
type viewCheck struct {
	what, want string
	contract   common.Address
	data       []byte
	answer     func([]byte) (string, error)
}

// answerOf reads a view's answer as text.
func answerOf[T any](unpack func([]byte) (T, error), text func(T) string) func([]byte) (string, error) {
	return func(data []byte) (string, error) {
		value, err := unpack(data)
		if err != nil {
			return "", err
		}
		return text(value), nil
	}
}

// checkViews asks views of contracts. That one does not answer as one of ours would is a finding, and no error.
func (v *verifier) checkViews(ctx context.Context, checks ...viewCheck) error {
	for _, c := range checks {
		got, answered, err := chain.TryView(ctx, v.node, c.contract, c.data, c.answer)
		if err != nil {
			return err
		}
		if !answered {
			got = noAnswer
		}
		v.expect(c.what, c.want, got)
	}
	return nil
}

// noAnswer is what is found where a contract does not answer as one of ours would.
const noAnswer = "no answer"
