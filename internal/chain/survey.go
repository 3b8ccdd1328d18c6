package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Survey is what stands on a chain of the platform's contracts, and what it takes to complete them.
type Survey struct {
	Chain    issuing.Chain
	Operator string   // that deploys and owns the contracts, in EIP-55 form
	Balance  *big.Int // the operator's, in wei
	Deployer bool     // whether the chain has the CREATE2 deployer, without which nothing can be deployed
	Pieces   []SurveyPiece
	Price    *big.Int // wei per gas as the chain asks now
	Most     *big.Int // wei per gas that transactions would offer now
}

// SurveyPiece is one contract.
type SurveyPiece struct {
	Name    string
	Address string // in EIP-55 form
	Stands  bool
	Gas     uint64 // that deploying it uses on a chain with Ethereum's prices of gas; layers above one may add a fee for its data
}

// Gas is what deploying all that is missing uses.
func (s Survey) Gas() (gas uint64) {
	for _, p := range s.Pieces {
		if !p.Stands {
			gas += p.Gas
		}
	}
	return gas
}

// Cost is what that costs in wei, at the price of now and at the most that would be offered.
func (s Survey) Cost() (now, most *big.Int) {
	gas := new(big.Int).SetUint64(s.Gas())
	return new(big.Int).Mul(gas, s.Price), new(big.Int).Mul(gas, s.Most)
}

// Survey looks at a chain, and sends nothing.
func (c *Chains) Survey(ctx context.Context, chain caip.ChainID) (Survey, error) {
	s, err := c.site(chain)
	if err != nil {
		return Survey{}, err
	}
	node, err := c.rightNode(ctx, s)
	if err != nil {
		return Survey{}, err
	}
	survey := Survey{Chain: s.chain, Operator: c.Operator()}
	if survey.Price, err = node.SuggestGasPrice(ctx); err != nil {
		return survey, fmt.Errorf("read the gas price: %w", err)
	}
	offer, err := c.offer(ctx, node)
	if err != nil {
		return survey, err
	}
	survey.Most = offer.most
	if survey.Balance, err = node.BalanceAt(ctx, c.operator, nil); err != nil {
		return survey, fmt.Errorf("read the operator's balance: %w", err)
	}
	if survey.Deployer, err = stands(ctx, node, create2); err != nil {
		return survey, err
	}
	list, err := c.ideals(s)
	if err != nil {
		return survey, err
	}
	for _, p := range list {
		there, err := stands(ctx, node, p.address)
		if err != nil {
			return survey, err
		}
		survey.Pieces = append(survey.Pieces, SurveyPiece{p.name, p.address.Hex(), there, p.gas})
	}
	return survey, nil
}

func stands(ctx context.Context, node Node, at common.Address) (bool, error) {
	code, err := node.CodeAt(ctx, at, nil)
	if err != nil {
		return false, fmt.Errorf("look for code at %s: %w", at, err)
	}
	return len(code) > 0, nil
}

// rightNode is the node of a site, provided that it is one of that chain.
func (c *Chains) rightNode(ctx context.Context, s *site) (Node, error) {
	node, err := c.reach(s)
	if err != nil {
		return nil, err
	}
	teller, ok := node.(interface {
		ChainID(ctx context.Context) (*big.Int, error)
	})
	if !ok {
		return node, nil
	}
	id, err := teller.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask %s for its id: %w", s.chain.ID, err)
	}
	if id.Cmp(s.number) != 0 {
		return nil, &OtherChain{Configured: s.chain.ID, Found: id}
	}
	return node, nil
}

// OtherChain says that the node of a chain is one of another chain.
type OtherChain struct {
	Configured caip.ChainID
	Found      *big.Int
}

func (o *OtherChain) Error() string {
	return fmt.Sprintf("the node that is configured for %s is one of eip155:%s", o.Configured, o.Found)
}

// ReadToken reads what a token of a chain says of itself. Its currency is nothing that it could say.
func ReadToken(ctx context.Context, node Node, address string) (Token, error) {
	at, err := parseAddress(address)
	if err != nil {
		return Token{}, err
	}
	code, err := node.CodeAt(ctx, at, nil)
	if err != nil {
		return Token{}, fmt.Errorf("look for %s: %w", at, err)
	}
	if len(code) == 0 {
		return Token{}, fmt.Errorf("there is no contract at %s on this chain", at)
	}
	erc20, t := theCodec().token, Token{Address: at.Hex()}
	if t.Name, err = call(ctx, node, at, erc20.PackName(), erc20.UnpackName); err == nil {
		t.Symbol, err = call(ctx, node, at, erc20.PackSymbol(), erc20.UnpackSymbol)
	}
	if err != nil {
		return t, fmt.Errorf("%s is no token with a name and a symbol: %w", at, err)
	}
	decimals, err := call(ctx, node, at, erc20.PackDecimals(), erc20.UnpackDecimals)
	if err != nil {
		return t, fmt.Errorf("%s is no token with decimals: %w", at, err)
	}
	t.Decimals = int(decimals)
	return t, nil
}

// Tokens are those of a served chain with their addresses, the test tokens too.
func (c *Chains) Tokens(chain caip.ChainID) ([]Token, error) {
	s, err := c.site(chain)
	if err != nil {
		return nil, err
	}
	list := make([]Token, len(s.tokens))
	for i, t := range s.tokens {
		list[i] = Token{Address: t.address.Hex(), Name: t.Name, Symbol: t.Symbol, Currency: t.Currency, Decimals: t.Decimals}
	}
	return list, nil
}
