package chain

import (
	"context"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/processor"
	"github.com/offblocks/offblocks/internal/store"
)

// keeper keeps the processor's promises about chains.
type keeper struct {
	*Chains
	db        *store.DB
	processor *processor.Processor
}

// Handlers are what does the tasks of the chain's pool, by kind. Each is safe to repeat and to kill at any point. An error with
// a RetryAfter method (*Waiting) says when to look again and is no failure.
func (c *Chains) Handlers(p *processor.Processor) map[string]func(context.Context, store.Task) error {
	k := keeper{c, c.cfg.DB, p}
	return map[string]func(context.Context, store.Task) error{
		processor.TaskDeploy:  about(k.deployAccount),
		processor.TaskApprove: about(k.approveAccount),
		processor.TaskMove:    k.move,
		processor.TaskPay:     about(k.payBack),
		processor.TaskGive:    about(k.give),
	}
}

// about reads a task's subject, "<programme id>/<id>".
func about[ID ~string](do func(context.Context, issuing.ProgrammeID, ID) error) func(context.Context, store.Task) error {
	return func(ctx context.Context, t store.Task) error {
		programme, id, err := cutSubject(t)
		if err != nil {
			return err
		}
		return do(ctx, programme, ID(id))
	}
}

func cutSubject(t store.Task) (issuing.ProgrammeID, string, error) {
	programme, id, ok := strings.Cut(t.Subject, "/")
	if !ok {
		return "", "", fmt.Errorf("%s: %q is not a subject", t.Kind, t.Subject)
	}
	return issuing.ProgrammeID(programme), id, nil
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
