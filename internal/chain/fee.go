package chain

import (
	"context"
	"fmt"
	"math/big"
	"sync"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// paymentGas is what a payment's chain transactions use between them: a deposit, and approving and settling it.
const paymentGas = 230_000

// priceInterval is how often gas prices are read.
const priceInterval = 15 * time.Second

// priceTag is the gas price of a chain as it was last seen, in wei.
type priceTag struct {
	mu  sync.RWMutex
	wei *big.Int
}

func (p *priceTag) set(wei *big.Int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wei = wei
}

func (p *priceTag) get() *big.Int {
	p.mu.RLock()
	defer p.mu.RUnlock()
	return p.wei
}

// NetworkFee is what the chain transactions of a payment will cost, in the token's units, rounded up. It answers from memory:
// the configured gas price, or the one that Run read last. Without a rate for the token's currency it is a refusal with
// issuing.CodeCurrencyUnsupported.
func (c *Chains) NetworkFee(chain caip.ChainID, asset caip.AssetID) (issuing.Units, error) {
	s, err := c.site(chain)
	if err != nil {
		return 0, err
	}
	t, err := s.token(asset)
	if err != nil {
		return 0, err
	}
	price := s.price.get()
	if price == nil {
		return 0, fmt.Errorf("the gas price of %s is not known yet", chain)
	}
	return c.worth(s, t, new(big.Int).Mul(price, big.NewInt(paymentGas)))
}

// worth is what an amount of the chain's native coin is worth in a token, rounded up.
func (c *Chains) worth(s *site, t token, wei *big.Int) (issuing.Units, error) {
	rate, ok := c.cfg.Rates.Rate("USD", t.Currency)
	if !ok {
		return 0, issuing.Refuse(issuing.CodeCurrencyUnsupported, "there is no rate of USD to %s, which gas is charged by", t.Currency)
	}
	units := decimal.NewFromBigInt(wei, -18).Mul(s.network.NativeUSD).Mul(rate.Value).Shift(issuing.UnitDigits).Ceil()
	if !units.BigInt().IsInt64() {
		return 0, fmt.Errorf("gas on %s costs more than can be counted", s.chain.ID)
	}
	return issuing.Units(units.IntPart()), nil
}

// Run keeps the gas prices fresh of networks that have no fixed one, until the context ends. A chain that does not answer keeps
// the price it had.
func (c *Chains) Run(ctx context.Context) error {
	tick := time.NewTicker(priceInterval)
	defer tick.Stop()
	for {
		for _, s := range c.sites {
			if s.network.GasPrice != nil {
				continue
			}
			if err := c.readPrice(ctx, s); err != nil && ctx.Err() == nil {
				c.cfg.Log.Warn("gas price not read", "chain", s.chain.ID, "error", err)
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

func (c *Chains) readPrice(ctx context.Context, s *site) error {
	ctx, cancel := context.WithTimeout(ctx, priceInterval)
	defer cancel()
	node, err := c.reach(s)
	if err != nil {
		return err
	}
	price, err := node.SuggestGasPrice(ctx)
	if err != nil {
		return err
	}
	s.price.set(price)
	return nil
}

// fees are what a transaction offers, in wei per gas (EIP-1559).
type fees struct{ tip, most *big.Int }

// offer is what gets a transaction into one of the next blocks, even if the base fee doubles meanwhile.
func (c *Chains) offer(ctx context.Context, node Node) (fees, error) {
	tip, err := node.SuggestGasTipCap(ctx)
	if err != nil {
		return fees{}, fmt.Errorf("read the tip: %w", err)
	}
	head, err := node.HeaderByNumber(ctx, nil)
	if err != nil {
		return fees{}, fmt.Errorf("read the base fee: %w", err)
	}
	most := new(big.Int).Set(tip)
	if head.BaseFee != nil {
		most.Add(most, new(big.Int).Mul(head.BaseFee, big.NewInt(2)))
	}
	return fees{tip, most}, nil
}

// above is an offer that replaces another: both parts an eighth higher, or what the chain asks now if that is more.
func (f fees) above(old fees) fees {
	raise := func(was, now *big.Int) *big.Int {
		least := new(big.Int).Div(new(big.Int).Add(new(big.Int).Mul(was, big.NewInt(9)), big.NewInt(7)), big.NewInt(8))
		if least.Cmp(now) < 0 {
			return now
		}
		return least
	}
	return fees{raise(old.tip, f.tip), raise(old.most, f.most)}
}

func (s *site) tooDear(f fees) bool {
	return s.network.MaxFee != nil && f.most.Cmp(s.network.MaxFee) > 0
}
