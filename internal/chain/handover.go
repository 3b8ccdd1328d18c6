package chain

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
)

// handOver makes the operator's key one that operates and no longer one that owns: it names itself operator of factory and
// escrow, and offers both to the owner that is configured, who accepts with a transaction of their own. Repeating it is harmless.
func (k keeper) handOver(ctx context.Context, node Node, chain caip.ChainID, s *site) error {
	if s.network.Owner == "" {
		return nil
	}
	to, err := parseAddress(s.network.Owner)
	if err != nil {
		return err
	}
	for _, of := range []struct {
		name    string
		address common.Address
	}{{"factory", s.factory}, {"escrow", s.escrow}} {
		if err := k.handOverOne(ctx, node, chain, of.address, to); err != nil {
			return fmt.Errorf("hand over the %s: %w", of.name, err)
		}
	}
	return nil
}

func (k keeper) handOverOne(ctx context.Context, node Node, chain caip.ChainID, contract, to common.Address) error {
	// Factory and escrow are governed by the same functions.
	governed := k.abi.escrow
	owner, err := call(ctx, node, contract, governed.PackOwner(), governed.UnpackOwner)
	if err != nil {
		return err
	}
	operates, err := call(ctx, node, contract, governed.PackIsOperator(k.operator), governed.UnpackIsOperator)
	if err != nil {
		return err
	}
	if owner != k.operator {
		if !operates {
			return errors.New("another owner has it, and the operator's key does not operate it")
		}
		return nil
	}
	if !operates {
		if err := k.tell(ctx, chain, contract, "operator", governed.PackAddOperator(k.operator)); err != nil {
			return err
		}
	}
	next, err := call(ctx, node, contract, governed.PackPendingOwner(), governed.UnpackPendingOwner)
	if err != nil || next == to || owner == to {
		return err
	}
	return k.tell(ctx, chain, contract, "owner:"+to.Hex(), governed.PackTransferOwnership(to))
}

// tell sends a transaction to a contract of ours, once for each purpose.
func (k keeper) tell(ctx context.Context, chain caip.ChainID, contract common.Address, purpose string, data []byte) error {
	done, _, err := k.send(ctx, order{chain: chain, subject: string(chain), purpose: "contract:" + contract.Hex() + ":" + purpose, to: contract, data: data})
	if err != nil {
		return err
	}
	return k.note(ctx, done)
}
