package chain

import (
	"context"
	"math/big"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

const noOne = "nobody"

// people compares who owns what, who operates and guards it, and what knows what.
func (v *verifier) people(ctx context.Context) error {
	escrow, factory := v.abi.escrow, v.abi.factory
	if err := v.governed(ctx, "factory", v.site.factory); err != nil {
		return err
	}
	if err := v.governed(ctx, "escrow", v.site.escrow); err != nil {
		return err
	}
	guardian := noOne
	if given := v.site.network.Guardian; given != "" {
		guardian = common.HexToAddress(given).Hex()
	}
	err := view(ctx, v, "guardian of the escrow", guardian, v.site.escrow, escrow.PackGuardian(), escrow.UnpackGuardian, somebody)
	if err != nil {
		return err
	}
	err = view(ctx, v, "factory of the escrow", v.site.factory.Hex(), v.site.escrow, escrow.PackSmartWalletFactory(), escrow.UnpackSmartWalletFactory, common.Address.Hex)
	if err != nil {
		return err
	}
	err = view(ctx, v, "withdrawal delay", strconv.Itoa(withdrawalDelay), v.site.factory, factory.PackWithdrawalDelay(), factory.UnpackWithdrawalDelay, (*big.Int).String)
	if err != nil {
		return err
	}
	return view(ctx, v, "escrow paused", "false", v.site.escrow, escrow.PackPaused(), escrow.UnpackPaused, strconv.FormatBool)
}

func somebody(a common.Address) string {
	if a == (common.Address{}) {
		return noOne
	}
	return a.Hex()
}

// governed compares who owns a contract, who is next, and who operates it. One that is handed over belongs to the operator until its
// next owner accepts.
func (v *verifier) governed(ctx context.Context, name string, contract common.Address) error {
	both := v.abi.escrow // factory and escrow are governed by the same functions
	owner, next := v.Operator(), noOne
	var operators []common.Address
	if given := v.site.network.Owner; given != "" {
		owner = common.HexToAddress(given).Hex()
		now, err := call(ctx, v.node, contract, both.PackOwner(), both.UnpackOwner)
		if err == nil && now.Hex() == v.Operator() {
			owner, next = now.Hex(), owner
		}
		operators = append(operators, v.operator)
	}
	for _, more := range v.site.network.Operators {
		operators = append(operators, common.HexToAddress(more))
	}
	for _, o := range operators {
		what := "operator of the " + name
		if o != v.operator {
			what = o.Hex() + " operates the " + name
		}
		if err := view(ctx, v, what, "true", contract, both.PackIsOperator(o), both.UnpackIsOperator, strconv.FormatBool); err != nil {
			return err
		}
	}
	if err := v.others(ctx, name, "operators", contract, both.PackOperators(), both.UnpackOperators, operators); err != nil {
		return err
	}
	if err := view(ctx, v, "owner of the "+name, owner, contract, both.PackOwner(), both.UnpackOwner, common.Address.Hex); err != nil {
		return err
	}
	return view(ctx, v, "next owner of the "+name, next, contract, both.PackPendingOwner(), both.UnpackPendingOwner, somebody)
}

// others looks for members of a list that the record does not name. Contracts of versions that had no such list are not asked.
func (v *verifier) others(
	ctx context.Context, name, what string, contract common.Address, data []byte, unpack func([]byte) ([]common.Address, error), known []common.Address,
) error {
	list, answered, err := inquire(ctx, v.Chains, v.node, contract, data, unpack)
	if err != nil || !answered && v.other[name] {
		return err
	}
	got := "no answer"
	if answered {
		got = noOne
		var names []string
		for _, a := range list {
			if !slices.Contains(known, a) {
				names = append(names, a.Hex())
			}
		}
		if len(names) > 0 {
			got = strings.Join(names, ", ")
		}
	}
	v.expect("other "+what+" of the "+name, noOne, got)
	return nil
}
