package chain

import (
	"context"
	"fmt"

	"github.com/offblocks/offblocks/caip"
)

// Deploy makes sure that the platform's contracts stand on a chain, as happens by itself before the first thing that it is asked
// to do. A *tasks.Snooze error says that the chain has not mined all of it yet.
func (c *Chains) Deploy(ctx context.Context, chain caip.ChainID) error {
	return keeper{Chains: c, db: c.cfg.DB}.deploy(ctx, chain)
}

// deploy makes sure that the platform's contracts stand on a chain, and deploys what is missing through the customary CREATE2
// deployer, one transaction a contract. Repeating it is harmless, after a crash at any point as well.
func (k keeper) deploy(ctx context.Context, chain caip.ChainID) error {
	s, err := k.site(chain)
	if err != nil {
		return err
	}
	s.deploying.Lock()
	defer s.deploying.Unlock()
	if s.deployed {
		return nil
	}
	node, err := k.reach(s)
	if err != nil {
		return err
	}
	if s.recorded {
		if err := k.recognise(ctx, node, s); err != nil {
			return err
		}
		s.deployed = true
		return nil
	}
	for _, p := range s.pieces {
		code, err := node.CodeAt(ctx, p.address, nil)
		if err != nil {
			return fmt.Errorf("look for %s: %w", p.name, err)
		}
		if len(code) > 0 {
			continue
		}
		if err := k.deployPiece(ctx, node, chain, p); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	if err := k.handOver(ctx, node, chain, s); err != nil {
		return err
	}
	s.deployed = true
	return nil
}

func (k keeper) deployPiece(ctx context.Context, node Node, chain caip.ChainID, p piece) error {
	deployer, err := node.CodeAt(ctx, create2, nil)
	if err != nil {
		return fmt.Errorf("look for the CREATE2 deployer: %w", err)
	}
	if len(deployer) == 0 {
		return fmt.Errorf("%s has no CREATE2 deployer at %s", chain, create2)
	}
	done, _, err := k.send(ctx, order{chain: chain, subject: string(chain), purpose: "contract:" + p.address.Hex(), to: create2, data: p.calldata()})
	if err != nil {
		return err
	}
	if err := k.note(ctx, done); err != nil {
		return err
	}
	code, err := node.CodeAt(ctx, p.address, nil)
	if err != nil {
		return fmt.Errorf("look for %s: %w", p.name, err)
	}
	if len(code) == 0 {
		return fmt.Errorf("transaction %s was to deploy to %s, and there is no code", done.Hash, p.address)
	}
	k.cfg.Log.Info("contract deployed", "chain", chain, "contract", p.name, "address", p.address)
	return nil
}
