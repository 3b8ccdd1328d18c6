package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Services are the verbs that tasks about chains call.
type Services struct {
	Onboarding *onboarding.Service
	Payments   *payments.Service
	Claims     *claims.Service
	Book       *chainbook.Service
}

// keeper does the tasks about chains.
type keeper struct {
	*Chains
	db *store.DB
	Services
}

// Handlers do the tasks of the chain's pool. Each is safe to repeat and to kill at any point.
func (c *Chains) Handlers(s Services) tasks.Handlers {
	k := keeper{c, c.cfg.DB, s}
	return tasks.Handlers{
		tasks.DeployWallet:     tasks.ForSubject(k.deployAccount),
		tasks.ApproveAllowance: tasks.ForSubject(k.approveAccount),
		tasks.AdvanceClaim:     tasks.ForSubject(k.move),
		tasks.PayRefund:        tasks.ForSubject(k.payBack),
		tasks.SendFaucetGrant:  tasks.ForSubject(k.give),
	}
}

// call asks a view of a contract.
func call[T any](ctx context.Context, node Node, to common.Address, data []byte, unpack func([]byte) (T, error)) (T, error) {
	return callAt(ctx, node, nil, to, data, unpack)
}

// callAt asks a view of a contract as of a block; nil is the newest.
func callAt[T any](ctx context.Context, node Node, at *big.Int, to common.Address, data []byte, unpack func([]byte) (T, error)) (T, error) {
	answer, err := node.CallContract(ctx, ethereum.CallMsg{To: &to, Data: data}, at)
	if err != nil {
		var no T
		return no, fmt.Errorf("call %s: %w", to, err)
	}
	return unpack(answer)
}

func (c *Chains) balance(ctx context.Context, node Node, t token, holder common.Address) (issuing.Units, error) {
	raw, err := call(ctx, node, t.address, c.abi.token.PackBalanceOf(holder), c.abi.token.UnpackBalanceOf)
	if err != nil {
		return 0, fmt.Errorf("balance of %s: %w", t.Symbol, err)
	}
	return t.units(raw), nil
}

func (c *Chains) allowance(ctx context.Context, node Node, s *site, t token, wallet common.Address) (issuing.Units, error) {
	raw, err := call(ctx, node, t.address, c.abi.token.PackAllowance(wallet, s.escrow), c.abi.token.UnpackAllowance)
	if err != nil {
		return 0, fmt.Errorf("allowance of %s: %w", t.Symbol, err)
	}
	return t.units(raw), nil
}

// splits is how a payment is shared out on chain.
func (s *site) splits(t token, shares []issuing.Share) (amounts []*big.Int, to []common.Address, err error) {
	for _, share := range shares {
		amount, err := t.raw(share.Units)
		if err != nil {
			return nil, nil, err
		}
		amounts = append(amounts, amount)
		to = append(to, common.HexToAddress(s.chain.Address(share.To)))
	}
	return amounts, to, nil
}
