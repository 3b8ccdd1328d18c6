package deployment

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
)

// handOver names the guardian of factory and escrow, and makes the operator's key one that operates and no longer one
// that owns: it names itself operator of both, and offers both to the owner that is configured, who accepts with a
// transaction of their own. Repeating it is harmless.
func (d *Deployment) handOver(ctx context.Context, node chain.Node) error {
	c := d.Chain
	if err := d.nameGuardian(ctx, node); err != nil {
		return err
	}
	if c.Definition.Owner == "" {
		return nil
	}
	to, err := chain.ParseAddress(c.Definition.Owner)
	if err != nil {
		return err
	}
	for _, of := range []struct {
		name    string
		address common.Address
	}{{"factory", c.Factory}, {"escrow", c.Escrow}} {
		if err := d.handOverContract(ctx, node, of.address, to); err != nil {
			return fmt.Errorf("hand over the %s: %w", of.name, err)
		}
	}
	return nil
}

// nameGuardian makes the configured guardian that of factory and escrow, where they have none and the operator owns
// them. Another one is for the owner to replace, who has to wait for it.
func (d *Deployment) nameGuardian(ctx context.Context, node chain.Node) error {
	c, governed := d.Chain, chain.ABI().Escrow
	if c.Definition.Guardian == "" {
		return nil
	}
	guardian, err := chain.ParseAddress(c.Definition.Guardian)
	if err != nil {
		return err
	}
	for _, contract := range []common.Address{c.Factory, c.Escrow} {
		now, err := chain.CallView(ctx, node, contract, governed.PackGuardian(), governed.UnpackGuardian)
		if err != nil {
			return fmt.Errorf("name the guardian: %w", err)
		}
		owner, err := chain.CallView(ctx, node, contract, governed.PackOwner(), governed.UnpackOwner)
		if err != nil {
			return fmt.Errorf("name the guardian: %w", err)
		}
		if now != (common.Address{}) || owner != d.cfg.Operator.Address {
			continue
		}
		purpose := store.TxPurpose{Kind: store.TxSetGuardian, Contract: contract.Hex(), NewOwner: guardian.Hex()}
		if err := d.send(ctx, purpose, contract, governed.PackSetGuardian(guardian)); err != nil {
			return fmt.Errorf("name the guardian: %w", err)
		}
	}
	return nil
}

func (d *Deployment) handOverContract(ctx context.Context, node chain.Node, contract, to common.Address) error {
	// Factory and escrow are governed by the same functions.
	governed, operator := chain.ABI().Escrow, d.cfg.Operator.Address
	owner, err := chain.CallView(ctx, node, contract, governed.PackOwner(), governed.UnpackOwner)
	if err != nil {
		return err
	}
	operates, err := chain.CallView(ctx, node, contract, governed.PackIsOperator(operator), governed.UnpackIsOperator)
	if err != nil {
		return err
	}
	if owner != operator {
		if !operates {
			return errors.New("another owner has it, and the operator's key does not operate it")
		}
		return nil
	}
	if !operates {
		if err := d.send(ctx, store.TxPurpose{Kind: store.TxAddOperator, Contract: contract.Hex()}, contract,
			governed.PackAddOperator(operator)); err != nil {
			return err
		}
	}
	next, err := chain.CallView(ctx, node, contract, governed.PackPendingOwner(), governed.UnpackPendingOwner)
	if err != nil || next == to || owner == to {
		return err
	}
	purpose := store.TxPurpose{Kind: store.TxTransferOwnership, Contract: contract.Hex(), NewOwner: to.Hex()}
	return d.send(ctx, purpose, contract, governed.PackTransferOwnership(to))
}
