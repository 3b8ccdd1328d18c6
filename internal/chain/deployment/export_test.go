package deployment

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
)

// PlannedContracts are the addresses of what would be deployed, in order.
func (d *Deployment) PlannedContracts() (list []common.Address) {
	for _, spec := range d.planned {
		list = append(list, spec.address)
	}
	return list
}

// DeployPlanned deploys the first contracts of the plan.
func (d *Deployment) DeployPlanned(ctx context.Context, node chain.Node, count int) error {
	for _, spec := range d.planned[:count] {
		if there, err := chain.HasCode(ctx, node, spec.address); err != nil || there {
			return err
		}
		if err := d.deployContract(ctx, node, spec); err != nil {
			return err
		}
	}
	return nil
}

// UnknownProxies are the hashes of the planned proxies' code that knownProxies does not have, and how many proxies
// there are.
func (d *Deployment) UnknownProxies() (unknown []common.Hash, proxies int, err error) {
	expected, err := d.expectedContracts()
	for _, e := range expected {
		if e.implementation == (common.Address{}) {
			continue
		}
		proxies++
		if hash := crypto.Keccak256Hash(e.runtime); !knownProxies[hash] {
			unknown = append(unknown, hash)
		}
	}
	return unknown, proxies, err
}

// WalletCodeHash is the hash of what a factory makes wallets of.
func WalletCodeHash(ctx context.Context, node chain.Node, factory common.Address) (string, error) {
	code, err := creationCode(ctx, node, factory)
	return hashOf(code), err
}
