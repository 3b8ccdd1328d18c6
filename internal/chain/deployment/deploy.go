package deployment

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/store"
)

// Ensure makes sure that the contracts stand and can be used. It deploys what is missing through the customary CREATE2
// deployer, one transaction a contract, and recognises what is recorded. Repeating it is harmless, after a crash at any
// point as well. A *tasks.Snooze error says that the chain has not mined all of it yet.
func (d *Deployment) Ensure(ctx context.Context) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if d.complete {
		return nil
	}
	node, err := d.Chain.Connection.Node()
	if err != nil {
		return err
	}
	if d.recorded {
		err = d.Recognise(ctx, node)
	} else {
		err = d.deployMissing(ctx, node)
	}
	d.complete = err == nil
	return err
}

func (d *Deployment) deployMissing(ctx context.Context, node chain.Node) error {
	for _, spec := range d.planned {
		there, err := chain.HasCode(ctx, node, spec.address)
		if err != nil {
			return fmt.Errorf("%s: %w", spec.name, err)
		}
		if there {
			continue
		}
		if err := d.deployContract(ctx, node, spec); err != nil {
			return fmt.Errorf("%s: %w", spec.name, err)
		}
	}
	return d.handOver(ctx, node)
}

func (d *Deployment) deployContract(ctx context.Context, node chain.Node, spec contractSpec) error {
	if there, err := chain.HasCode(ctx, node, create2); err != nil {
		return fmt.Errorf("look for the CREATE2 deployer: %w", err)
	} else if !there {
		return fmt.Errorf("%s has no CREATE2 deployer at %s", d.Chain.ID(), create2)
	}
	if err := d.send(ctx, store.TxPurpose{Kind: store.TxDeployContract, Contract: spec.address.Hex()}, create2,
		spec.calldata()); err != nil {
		return err
	}
	there, err := chain.HasCode(ctx, node, spec.address)
	if err != nil {
		return err
	}
	if !there {
		return fmt.Errorf("the transaction that was to deploy to %s was mined, and there is no code", spec.address)
	}
	d.cfg.Log.Info("contract deployed", "chain", d.Chain.ID(), "contract", spec.name, "address", spec.address)
	return nil
}

// send has the operator send a transaction, once for each purpose.
func (d *Deployment) send(ctx context.Context, purpose store.TxPurpose, to common.Address, data []byte) error {
	if d.cfg.Transactions == nil {
		return errors.New("nothing can be sent without a manager of transactions")
	}
	done, _, err := d.cfg.Transactions.Execute(ctx, txmanager.Request{
		Chain: d.Chain, Subject: string(d.Chain.ID()), Purpose: purpose, To: to, Data: data,
	})
	if err != nil {
		return err
	}
	return d.cfg.Transactions.RecordReceipt(ctx, done)
}
