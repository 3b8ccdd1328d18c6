package chain

import (
	"context"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/offblocks/offblocks/caip"
)

// Node is what is asked of a chain's node; an *ethclient.Client is one.
type Node interface {
	ethereum.ChainStateReader // CodeAt and the like
	ethereum.ContractCaller
	ethereum.GasEstimator
	ethereum.TransactionReader
	ethereum.TransactionSender
	PendingNonceAt(ctx context.Context, account common.Address) (uint64, error)
	BlockByNumber(ctx context.Context, number *big.Int) (*types.Block, error)
	SuggestGasPrice(ctx context.Context) (*big.Int, error)
	SuggestGasTipCap(ctx context.Context) (*big.Int, error)
	HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error)
	BlockNumber(ctx context.Context) (uint64, error)
	FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error)
}

// Dialer connects to the node of a chain (EIP-155 id).
type Dialer func(chain uint64) (Node, error)

// RPC dials chains by the URLs of their JSON-RPC.
func RPC(urls map[caip.ChainID]string) Dialer {
	return func(chain uint64) (Node, error) {
		url, ok := urls[caip.ChainID(fmt.Sprintf("eip155:%d", chain))]
		if !ok {
			return nil, fmt.Errorf("no JSON-RPC URL is configured for chain %d", chain)
		}
		return ethclient.Dial(url)
	}
}

// Connection is the way to a chain's node. It dials once, when the node is first needed, and again after that failed.
type Connection struct {
	id     caip.ChainID
	number *big.Int
	dial   Dialer

	mu   sync.Mutex
	node Node
}

// NewConnection prepares a connection to a chain; number is its EIP-155 id.
func NewConnection(id caip.ChainID, number *big.Int, dial Dialer) *Connection {
	return &Connection{id: id, number: number, dial: dial}
}

// Node is the chain's node.
func (c *Connection) Node() (Node, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.node == nil {
		node, err := c.dial(c.number.Uint64())
		if err != nil {
			return nil, fmt.Errorf("reach %s: %w", c.id, err)
		}
		c.node = node
	}
	return c.node, nil
}

// VerifiedNode is the chain's node, provided that it says to be one of that chain. The error is a *WrongChainError when
// it is one of another.
func (c *Connection) VerifiedNode(ctx context.Context) (Node, error) {
	node, err := c.Node()
	if err != nil {
		return nil, err
	}
	identified, ok := node.(interface {
		ChainID(ctx context.Context) (*big.Int, error)
	})
	if !ok {
		return node, nil
	}
	found, err := identified.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("ask %s for its id: %w", c.id, err)
	}
	if found.Cmp(c.number) != 0 {
		return nil, &WrongChainError{Configured: c.id, Found: found}
	}
	return node, nil
}

// WrongChainError says that the node of a chain is one of another chain.
type WrongChainError struct {
	Configured caip.ChainID
	Found      *big.Int // EIP-155
}

func (e *WrongChainError) Error() string {
	return fmt.Sprintf("the node that is configured for %s is one of eip155:%s", e.Configured, e.Found)
}
