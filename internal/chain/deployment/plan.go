package deployment

import (
	"context"
	"fmt"
	"math/big"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/txmanager"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Plan is what stands on a chain of the platform's contracts, and what it takes to complete them.
type Plan struct {
	Chain     issuing.Chain
	Operator  string   // that deploys and owns the contracts, in EIP-55 form
	Balance   *big.Int // the operator's, in wei
	Deployer  bool     // whether the chain has the CREATE2 deployer, without which nothing can be deployed
	Contracts []PlannedContract
	Price     *big.Int // wei per gas as the chain asks now
	MaxPrice  *big.Int // wei per gas that transactions would offer now
}

// PlannedContract is one contract.
type PlannedContract struct {
	Name    string
	Address string // in EIP-55 form
	Stands  bool
	// Gas is what deploying it uses on a chain with Ethereum's prices of gas; layers above one may add a fee for its data.
	Gas uint64
}

// Gas is what deploying all that is missing uses.
func (p Plan) Gas() (gas uint64) {
	for _, contract := range p.Contracts {
		if !contract.Stands {
			gas += contract.Gas
		}
	}
	return gas
}

// Cost is what that costs in wei, at the price of now and at the most that would be offered.
func (p Plan) Cost() (now, most *big.Int) {
	gas := new(big.Int).SetUint64(p.Gas())
	return new(big.Int).Mul(gas, p.Price), new(big.Int).Mul(gas, p.MaxPrice)
}

// Inspect looks at the chain, and sends nothing.
func (d *Deployment) Inspect(ctx context.Context) (Plan, error) {
	plan := Plan{Chain: d.Chain.Published, Operator: d.cfg.Operator.Address.Hex()}
	node, err := d.Chain.Connection.VerifiedNode(ctx)
	if err != nil {
		return plan, err
	}
	if plan.Price, err = node.SuggestGasPrice(ctx); err != nil {
		return plan, fmt.Errorf("read the gas price: %w", err)
	}
	fees, err := txmanager.SuggestFees(ctx, node)
	if err != nil {
		return plan, err
	}
	plan.MaxPrice = fees.Max
	if plan.Balance, err = node.BalanceAt(ctx, d.cfg.Operator.Address, nil); err != nil {
		return plan, fmt.Errorf("read the operator's balance: %w", err)
	}
	if plan.Deployer, err = chain.HasCode(ctx, node, create2); err != nil {
		return plan, err
	}
	expected, err := d.expectedContracts()
	if err != nil {
		return plan, err
	}
	for _, e := range expected {
		there, err := chain.HasCode(ctx, node, e.address)
		if err != nil {
			return plan, err
		}
		plan.Contracts = append(plan.Contracts, PlannedContract{e.name, e.address.Hex(), there, e.gas})
	}
	return plan, nil
}
