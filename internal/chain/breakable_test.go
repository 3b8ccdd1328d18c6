package chain

import (
	"context"
	"errors"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// breakable is a node that a test breaks: interfere is asked before and after each call.
type breakable struct {
	Node
	mu        sync.Mutex
	interfere func(method string, after bool) error
	// hide makes the node take transactions without mining them, as a pool does that waits for better ones.
	hide  bool
	taken map[common.Hash]*types.Transaction
	lies  func([]types.Log) []types.Log // what it makes of logs; nil: the truth
	// narrow is how many blocks it tells the logs of at once; zero: any number.
	narrow int64
}

var errBroken = errors.New("the node is broken")

func (b *breakable) set(interfere func(method string, after bool) error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.interfere = interfere
}

func (b *breakable) ask(method string, after bool) error {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.interfere == nil {
		return nil
	}
	return b.interfere(method, after)
}

func through[T any](b *breakable, method string, do func() (T, error)) (T, error) {
	var no T
	if err := b.ask(method, false); err != nil {
		return no, err
	}
	v, err := do()
	if broken := b.ask(method, true); broken != nil {
		return no, broken
	}
	return v, err
}

func (b *breakable) CodeAt(ctx context.Context, a common.Address, n *big.Int) ([]byte, error) {
	return through(b, "code", func() ([]byte, error) { return b.Node.CodeAt(ctx, a, n) })
}

func (b *breakable) CallContract(ctx context.Context, m ethereum.CallMsg, n *big.Int) ([]byte, error) {
	return through(b, "call", func() ([]byte, error) { return b.Node.CallContract(ctx, m, n) })
}

func (b *breakable) EstimateGas(ctx context.Context, m ethereum.CallMsg) (uint64, error) {
	return through(b, "estimate", func() (uint64, error) { return b.Node.EstimateGas(ctx, m) })
}

func (b *breakable) PendingNonceAt(ctx context.Context, a common.Address) (uint64, error) {
	return through(b, "nonce", func() (uint64, error) { return b.Node.PendingNonceAt(ctx, a) })
}

func (b *breakable) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return through(b, "tip", func() (*big.Int, error) { return b.Node.SuggestGasTipCap(ctx) })
}

func (b *breakable) HeaderByNumber(ctx context.Context, n *big.Int) (*types.Header, error) {
	return through(b, "header", func() (*types.Header, error) { return b.Node.HeaderByNumber(ctx, n) })
}

func (b *breakable) TransactionReceipt(ctx context.Context, h common.Hash) (*types.Receipt, error) {
	return through(b, "receipt", func() (*types.Receipt, error) { return b.Node.TransactionReceipt(ctx, h) })
}

func (b *breakable) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	_, err := through(b, "send", func() (struct{}, error) {
		if b.hide {
			if b.taken == nil {
				b.taken = map[common.Hash]*types.Transaction{}
			}
			b.taken[tx.Hash()] = tx
			return struct{}{}, nil
		}
		return struct{}{}, b.Node.SendTransaction(ctx, tx)
	})
	return err
}

func (b *breakable) TransactionByHash(ctx context.Context, h common.Hash) (*types.Transaction, bool, error) {
	if tx := b.taken[h]; b.hide && tx != nil {
		return tx, true, nil
	}
	tx, err := through(b, "transaction", func() (*types.Transaction, error) {
		tx, _, err := b.Node.TransactionByHash(ctx, h)
		return tx, err
	})
	return tx, false, err
}

// breakCall makes the i-th call fail, from 0, before or after it has had its effect; told tells whether it came to that.
func (b *breakable) breakCall(i int, after bool) (told func() string) {
	calls, method := 0, ""
	b.set(func(m string, isAfter bool) error {
		if isAfter != after {
			return nil
		}
		calls++
		if calls-1 != i {
			return nil
		}
		method = m
		return errBroken
	})
	return func() string {
		b.set(nil)
		return method
	}
}
