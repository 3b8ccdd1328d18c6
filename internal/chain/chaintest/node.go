package chaintest

import (
	"context"
	"errors"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/offblocks/offblocks/internal/chain"
)

// Node is a node that a test breaks: interfere is asked before and after each call.
type Node struct {
	chain.Node
	mu        sync.Mutex
	interfere func(method string, after bool) error
	// Hide makes the node take transactions without mining them, as a pool does that waits for better ones.
	Hide  bool
	taken map[common.Hash]*types.Transaction
	lies  func([]types.Log) []types.Log // what it makes of logs; nil: the truth
	// ChangeReceipt changes what it tells of a receipt; nil: the truth.
	ChangeReceipt func(*types.Receipt)
	PendingLie    uint64 // what it adds to pending nonces
	// Narrow is how many blocks it tells the logs of at once; zero: any number.
	Narrow int64
}

// ErrBroken is what a broken call answers.
var ErrBroken = errors.New("the node is broken")

// Interfere has a function decide before and after each call whether it fails; nil: none does.
func (n *Node) Interfere(interfere func(method string, after bool) error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.interfere = interfere
}

func (n *Node) ask(method string, after bool) error {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.interfere == nil {
		return nil
	}
	return n.interfere(method, after)
}

func through[T any](n *Node, method string, do func() (T, error)) (T, error) {
	var no T
	if err := n.ask(method, false); err != nil {
		return no, err
	}
	v, err := do()
	if broken := n.ask(method, true); broken != nil {
		return no, broken
	}
	return v, err
}

// CodeAt asks the node, unless the test interferes.
func (n *Node) CodeAt(ctx context.Context, a common.Address, at *big.Int) ([]byte, error) {
	return through(n, "code", func() ([]byte, error) { return n.Node.CodeAt(ctx, a, at) })
}

// CallContract asks the node, unless the test interferes.
func (n *Node) CallContract(ctx context.Context, m ethereum.CallMsg, at *big.Int) ([]byte, error) {
	return through(n, "call", func() ([]byte, error) { return n.Node.CallContract(ctx, m, at) })
}

// EstimateGas asks the node, unless the test interferes.
func (n *Node) EstimateGas(ctx context.Context, m ethereum.CallMsg) (uint64, error) {
	return through(n, "estimate", func() (uint64, error) { return n.Node.EstimateGas(ctx, m) })
}

// NonceAt asks the node, unless the test interferes.
func (n *Node) NonceAt(ctx context.Context, a common.Address, at *big.Int) (uint64, error) {
	return through(n, "nonce", func() (uint64, error) { return n.Node.NonceAt(ctx, a, at) })
}

// PendingNonceAt asks the node, unless the test interferes.
func (n *Node) PendingNonceAt(ctx context.Context, a common.Address) (uint64, error) {
	nonce, err := through(n, "pending nonce", func() (uint64, error) { return n.Node.PendingNonceAt(ctx, a) })
	return nonce + n.PendingLie, err
}

// SuggestGasTipCap asks the node, unless the test interferes.
func (n *Node) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return through(n, "tip", func() (*big.Int, error) { return n.Node.SuggestGasTipCap(ctx) })
}

// HeaderByNumber asks the node, unless the test interferes.
func (n *Node) HeaderByNumber(ctx context.Context, at *big.Int) (*types.Header, error) {
	return through(n, "header", func() (*types.Header, error) { return n.Node.HeaderByNumber(ctx, at) })
}

// TransactionReceipt asks the node, unless the test interferes.
func (n *Node) TransactionReceipt(ctx context.Context, h common.Hash) (*types.Receipt, error) {
	return through(n, "receipt", func() (*types.Receipt, error) {
		receipt, err := n.Node.TransactionReceipt(ctx, h)
		if err == nil && n.ChangeReceipt != nil {
			n.ChangeReceipt(receipt)
		}
		return receipt, err
	})
}

// SendTransaction asks the node, unless the test interferes.
func (n *Node) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	_, err := through(n, "send", func() (struct{}, error) {
		if n.Hide {
			if n.taken == nil {
				n.taken = map[common.Hash]*types.Transaction{}
			}
			n.taken[tx.Hash()] = tx
			return struct{}{}, nil
		}
		return struct{}{}, n.Node.SendTransaction(ctx, tx)
	})
	return err
}

// TransactionByHash asks the node, unless the test interferes.
func (n *Node) TransactionByHash(ctx context.Context, h common.Hash) (*types.Transaction, bool, error) {
	if tx := n.taken[h]; n.Hide && tx != nil {
		return tx, true, nil
	}
	tx, err := through(n, "transaction", func() (*types.Transaction, error) {
		tx, _, err := n.Node.TransactionByHash(ctx, h)
		return tx, err
	})
	return tx, false, err
}

// BreakCall makes the i-th call fail, from 0, before or after it has had its effect; told tells whether it came to
// that.
func (n *Node) BreakCall(i int, after bool) (told func() string) {
	calls, method := 0, ""
	n.Interfere(func(m string, isAfter bool) error {
		if isAfter != after {
			return nil
		}
		calls++
		if calls-1 != i {
			return nil
		}
		method = m
		return ErrBroken
	})
	return func() string {
		n.Interfere(nil)
		return method
	}
}

// Lie has a test make up the logs that the node gives.
func (n *Node) Lie(about func([]types.Log) []types.Log) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.lies = about
}

// FilterLogs asks the node, unless the test interferes.
func (n *Node) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	if n.Narrow > 0 && q.ToBlock.Int64()-q.FromBlock.Int64() >= n.Narrow {
		return nil, errors.New("too many blocks")
	}
	logs, err := through(n, "logs", func() ([]types.Log, error) { return n.Node.FilterLogs(ctx, q) })
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.lies != nil {
		logs = n.lies(logs)
	}
	return logs, err
}
