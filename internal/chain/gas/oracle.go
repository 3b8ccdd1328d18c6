// Package gas prices what chain transactions cost the operator, in the tokens that payments are made in.
package gas

import (
	"context"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/issuing"
)

// paymentGas is what a payment is charged for its deposit and its settlement, whose gas is not known when it is quoted:
// about 283,000 where they go alone, and 159,000 where 32 payments share them. The operator bears the difference.
const paymentGas = 230_000

// readInterval is how often gas prices are read.
const readInterval = 15 * time.Second

// Oracle remembers the gas prices of chains: those that are configured, and those that it read last.
type Oracle struct {
	rates  issuing.Rates
	log    *slog.Logger
	chains []*chain.Chain

	mu     sync.RWMutex
	prices map[*chain.Chain]*big.Int // wei per gas
}

// NewOracle knows the configured prices; the others it has to read.
func NewOracle(chains []*chain.Chain, rates issuing.Rates, log *slog.Logger) *Oracle {
	o := &Oracle{rates: rates, log: log, chains: chains, prices: map[*chain.Chain]*big.Int{}}
	for _, c := range chains {
		if c.Definition.GasPrice != nil {
			o.prices[c] = c.Definition.GasPrice
		}
	}
	return o
}

// PaymentFee is what the chain transactions of a payment will cost, in the token's units, rounded up. It answers from
// memory. Without a rate for the token's currency it is a refusal with issuing.CodeCurrencyUnsupported.
func (o *Oracle) PaymentFee(c *chain.Chain, t chain.Token) (issuing.Units, error) {
	o.mu.RLock()
	price := o.prices[c]
	o.mu.RUnlock()
	if price == nil {
		return 0, fmt.Errorf("the gas price of %s is not known yet", c.ID())
	}
	return o.inToken(c, t, new(big.Int).Mul(price, big.NewInt(paymentGas)))
}

// TransactionCost is what a mined transaction cost the operator, in a token's units, rounded up; zero when there is no
// rate to tell.
func (o *Oracle) TransactionCost(c *chain.Chain, t chain.Token, receipt *types.Receipt) issuing.Units {
	if receipt.EffectiveGasPrice == nil {
		return 0
	}
	wei := new(big.Int).Mul(receipt.EffectiveGasPrice, new(big.Int).SetUint64(receipt.GasUsed))
	units, err := o.inToken(c, t, wei)
	if err != nil {
		o.log.Warn("gas not priced", "transaction", receipt.TxHash, "error", err)
		return 0
	}
	return units
}

// inToken is what an amount of the chain's native coin is worth in a token, rounded up.
func (o *Oracle) inToken(c *chain.Chain, t chain.Token, wei *big.Int) (issuing.Units, error) {
	rate, ok := o.rates.Rate("USD", t.Currency)
	if !ok {
		return 0, issuing.Refuse(issuing.CodeCurrencyUnsupported, "there is no rate of USD to %s, which gas is charged by",
			t.Currency)
	}
	units := decimal.NewFromBigInt(wei, -18).Mul(c.Definition.NativeUSD).Mul(rate.Value).Shift(issuing.UnitDigits).Ceil()
	if !units.BigInt().IsInt64() {
		return 0, fmt.Errorf("gas on %s costs more than can be counted", c.ID())
	}
	return issuing.Units(units.IntPart()), nil
}

// Run keeps the gas prices fresh of chains that have no configured one, until the context ends. A chain that does not
// answer keeps the price it had.
func (o *Oracle) Run(ctx context.Context) error {
	tick := time.NewTicker(readInterval)
	defer tick.Stop()
	for {
		for _, c := range o.chains {
			if c.Definition.GasPrice != nil {
				continue
			}
			if err := o.Read(ctx, c); err != nil && ctx.Err() == nil {
				o.log.Warn("gas price not read", "chain", c.ID(), "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Read asks a chain for its gas price now.
func (o *Oracle) Read(ctx context.Context, c *chain.Chain) error {
	ctx, cancel := context.WithTimeout(ctx, readInterval)
	defer cancel()
	node, err := c.Connection.Node()
	if err != nil {
		return err
	}
	price, err := node.SuggestGasPrice(ctx)
	if err != nil {
		return err
	}
	o.mu.Lock()
	defer o.mu.Unlock()
	o.prices[c] = price
	return nil
}
