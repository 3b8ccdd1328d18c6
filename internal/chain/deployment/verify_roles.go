package deployment

import (
	"context"
	"math/big"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/wallet"
)

const (
	nobody  = "nobody"
	nothing = "nothing announced"
)

// secondOrNothing shows a second of the chain's clock for which something is announced; zero means that nothing is.
func secondOrNothing(what string) func(*big.Int) string {
	return func(second *big.Int) string {
		if second.Sign() == 0 {
			return nothing
		}
		if at := wallet.Instant(second); at != 0 {
			return what + " " + at.Time().UTC().Format(time.RFC3339)
		}
		return what + " " + second.String()
	}
}

// verifyRoles compares who owns what, who operates and guards it, and what knows what.
func (v *verifier) verifyRoles(ctx context.Context) error {
	escrow, factory := chain.ABI().Escrow, chain.ABI().Factory
	if err := v.verifyGovernance(ctx, "factory", v.Chain.Factory); err != nil {
		return err
	}
	if err := v.verifyGovernance(ctx, "escrow", v.Chain.Escrow); err != nil {
		return err
	}
	guardian, c := nobody, v.Chain
	if given := c.Definition.Guardian; given != "" {
		guardian = common.HexToAddress(given).Hex()
	}
	return v.checkViews(ctx,
		viewCheck{
			"guardian of the escrow", guardian, c.Escrow,
			escrow.PackGuardian(), answerOf(escrow.UnpackGuardian, addressOrNobody),
		},
		viewCheck{
			"guardian of the factory", guardian, c.Factory,
			escrow.PackGuardian(), answerOf(escrow.UnpackGuardian, addressOrNobody),
		},
		viewCheck{
			"emergency of the escrow", nothing, c.Escrow,
			escrow.PackEmergencyAnnouncedAt(), answerOf(escrow.UnpackEmergencyAnnouncedAt, secondOrNothing("announced at")),
		},
		viewCheck{
			"factory of the escrow", c.Factory.Hex(), c.Escrow,
			escrow.PackSmartWalletFactory(), answerOf(escrow.UnpackSmartWalletFactory, common.Address.Hex),
		},
		viewCheck{
			"withdrawal delay", strconv.Itoa(WithdrawalDelay), c.Factory,
			factory.PackWithdrawalDelay(), answerOf(factory.UnpackWithdrawalDelay, (*big.Int).String),
		},
		viewCheck{
			"escrow paused", "false", c.Escrow,
			escrow.PackPaused(), answerOf(escrow.UnpackPaused, strconv.FormatBool),
		},
	)
}

func addressOrNobody(a common.Address) string {
	if a == (common.Address{}) {
		return nobody
	}
	return a.Hex()
}

// verifyGovernance compares who owns a contract, who is next, and who operates it. One that is handed over belongs to
// the operator until its next owner accepts.
func (v *verifier) verifyGovernance(ctx context.Context, name string, contract common.Address) error {
	both := chain.ABI().Escrow // factory and escrow are governed by the same functions
	operator := v.cfg.Operator.Address
	owner, next := operator.Hex(), nobody
	var operators []common.Address
	if given := v.Chain.Definition.Owner; given != "" {
		owner = common.HexToAddress(given).Hex()
		now, err := chain.CallView(ctx, v.node, contract, both.PackOwner(), both.UnpackOwner)
		if err == nil && now == operator {
			owner, next = now.Hex(), owner
		}
		operators = append(operators, operator)
	}
	for _, more := range v.Chain.Definition.Operators {
		operators = append(operators, common.HexToAddress(more))
	}
	for _, o := range operators {
		what := "operator of the " + name
		if o != operator {
			what = o.Hex() + " operates the " + name
		}
		if err := v.checkViews(ctx, viewCheck{
			what, "true", contract, both.PackIsOperator(o), answerOf(both.UnpackIsOperator, strconv.FormatBool),
		}); err != nil {
			return err
		}
	}
	members := memberCheck{name, "operators", contract, both.PackOperators(), both.UnpackOperators}
	if err := v.verifyNoOthers(ctx, members, operators); err != nil {
		return err
	}
	return v.checkViews(ctx,
		viewCheck{
			"upgrade of the " + name, nothing, contract,
			both.PackUpgradeableAt(), answerOf(both.UnpackUpgradeableAt, secondOrNothing("may be made from")),
		},
		viewCheck{
			"change of guardian of the " + name, nothing, contract,
			both.PackGuardianChangeableAt(), answerOf(both.UnpackGuardianChangeableAt, secondOrNothing("may be made from")),
		},
		viewCheck{
			"owner of the " + name, owner, contract, both.PackOwner(), answerOf(both.UnpackOwner, common.Address.Hex),
		},
		viewCheck{
			"next owner of the " + name, next, contract,
			both.PackPendingOwner(), answerOf(both.UnpackPendingOwner, addressOrNobody),
		},
	)
}

// memberCheck is a view of a contract that lists the members of something.
type memberCheck struct {
	name, what string // of the contract, and of what is listed
	contract   common.Address
	data       []byte
	unpack     func([]byte) ([]common.Address, error)
}

// verifyNoOthers looks for members of a list that the record does not name. Contracts of versions that had no such list
// are not asked.
func (v *verifier) verifyNoOthers(ctx context.Context, m memberCheck, known []common.Address) error {
	list, answered, err := chain.TryView(ctx, v.node, m.contract, m.data, m.unpack)
	if err != nil || !answered && v.otherVersion[m.name] {
		return err
	}
	got := noAnswer
	if answered {
		got = nobody
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
	v.expect("other "+m.what+" of the "+m.name, nobody, got)
	return nil
}
