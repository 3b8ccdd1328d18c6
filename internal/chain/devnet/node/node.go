// Package node runs one EVM chain inside this process: go-ethereum's node without a network, a miner that makes a block
// when a transaction can be executed, and a JSON-RPC server of the eth, net and web3 namespaces. It answers whoever asks,
// without a bound: internal/chain/devnet opens and closes nodes, and says who may ask how much.
package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	gethnode "github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"
)

var (
	// ErrClosed is returned for every use of a node that was closed.
	ErrClosed = errors.New("devnet: closed")
	// ErrInUse is wrapped when another process has the data directory.
	ErrInUse = errors.New("devnet: data directory is in use by another process")
	// ErrOtherGenesis is wrapped when a stored chain was created with other funded accounts or other rules.
	ErrOtherGenesis = errors.New("devnet: stored chain has another genesis")
	// ErrTooFarAhead is returned by AdvanceTime when the next block would break MaxDrift; try again a little later.
	ErrTooFarAhead = errors.New("devnet: chain clock is too far ahead of the wall clock")
)

// Config says which chain a node has and where it lives.
type Config struct {
	// ChainID is that of EIP-155, never zero.
	ChainID uint64
	// Dir is the chain's own directory, which must be known to be nobody else's. Empty means in memory.
	Dir string
	// Fund lists accounts that own a billion ether from the genesis on. Order does not matter; the set is part of the
	// genesis and cannot change for a chain that exists.
	Fund []common.Address
	// Log receives the chain's own events, and at LevelTrace what go-ethereum says. Nil discards all of it.
	Log *slog.Logger
	// Now is the wall clock.
	Now func() time.Time
}

// Node is a chain that is open. Its methods may be called from many goroutines.
type Node struct {
	stack   *gethnode.Node
	eth     *eth.Ethereum
	miner   *miner
	filters filterAPI
	rpc     *rpc.Server

	// settled is held for writing from the moment a block becomes visible until it is on disk and the pool knows it.
	// Answers wait for it, so that none tells of a block that could still be lost.
	settled sync.RWMutex
}

// Open opens a chain, and creates it if there is none. The caller closes it.
func Open(cfg Config) (*Node, error) {
	making, err := beginCreation(cfg.Dir)
	if err != nil {
		return nil, err
	}
	stack, backend, err := startNode(cfg)
	if err != nil {
		return nil, explainOpenError(err, cfg.ChainID, cfg.Dir)
	}
	if err := making.removeMarker(backend); err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	n := &Node{stack: stack, eth: backend}
	n.miner = newMiner(backend, &n.settled, cfg.Now, EventLog(cfg.Log).With("chain", cfg.ChainID))
	if err := n.miner.startMining(); err != nil {
		return nil, errors.Join(fmt.Errorf("devnet: chain %d: %w", cfg.ChainID, err), stack.Close())
	}
	n.filters = newFilterAPI(backend)
	if n.rpc, err = newRPC(backend, n.filters); err != nil {
		n.miner.stopMining()
		return nil, errors.Join(fmt.Errorf("devnet: chain %d: %w", cfg.ChainID, err), stack.Close())
	}
	return n, nil
}

func startNode(cfg Config) (*gethnode.Node, *eth.Ethereum, error) {
	// A throw-away key keeps the node from writing one next to the chain.
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, nil, err
	}
	stack, err := gethnode.New(&gethnode.Config{
		Name:     "devnet",
		DataDir:  cfg.Dir,
		DBEngine: rawdb.DBLeveldb, // its journal reaches the kernel with every write, so a killed process loses nothing
		P2P:      p2p.Config{PrivateKey: key, NoDiscovery: true, NoDial: true},
		Logger:   gethLogger(cfg.Log),
	})
	if err != nil {
		return nil, nil, err
	}
	backend, err := eth.New(stack, ethConfig(cfg))
	if err != nil {
		return nil, nil, errors.Join(err, stack.Close())
	}
	// What the pool took is always mined, however the base fee wavers by a few wei.
	if err := backend.Miner().SetGasTip(big.NewInt(1)); err != nil {
		return nil, nil, errors.Join(err, stack.Close())
	}
	if err := stack.Start(); err != nil {
		return nil, nil, errors.Join(err, stack.Close())
	}
	return stack, backend, nil
}

// SyncTimeout is how long eth_sendRawTransactionSync waits for a receipt at most.
const SyncTimeout = 20 * time.Second

// ethConfig keeps every state (no pruning, hash scheme), so that a chain reopens at its last block without
// recomputation, and keeps caches small, since a sandbox has several chains and little state.
func ethConfig(cfg Config) *ethconfig.Config {
	c := ethconfig.Defaults
	c.Genesis = genesisFor(cfg.ChainID, cfg.Fund)
	c.NetworkId = cfg.ChainID
	c.SyncMode = ethconfig.FullSync
	c.NoPruning = true
	c.NoPrefetch = true
	c.StateScheme = rawdb.HashScheme
	c.TransactionHistory = 0
	c.LogNoHistory = true
	c.DatabaseCache, c.DatabaseHandles = 16, 64
	c.TrieCleanCache, c.TrieDirtyCache, c.SnapshotCache = 0, 0, 0
	c.FilterLogCacheSize = 8
	c.Miner.GasCeil = GasLimit
	c.Miner.GasPrice = big.NewInt(MinTip)
	c.TxSyncDefaultTimeout, c.TxSyncMaxTimeout = SyncTimeout, SyncTimeout
	c.TxPool.NoLocals = true
	c.TxPool.Journal = ""
	c.TxPool.PriceLimit = MinTip
	c.TxPool.Lifetime = 10 * time.Minute
	c.BlobPool.Datadir = ""
	// The suggested tip is always MinTip: it follows neither who overpays nor who left the base fee out of the tip.
	c.GPO.MaxPrice, c.GPO.IgnorePrice = big.NewInt(MinTip), big.NewInt(MinTip)
	return &c
}

func explainOpenError(err error, id uint64, dir string) error {
	var mismatch *core.GenesisMismatchError
	switch {
	case errors.As(err, &mismatch):
		return fmt.Errorf("%w: chain %d in %s was created with %s, the configuration gives %s: "+
			"funded accounts or rules differ; use another data directory or the earlier configuration",
			ErrOtherGenesis, id, dir, mismatch.Stored, mismatch.New)
	case errors.Is(err, gethnode.ErrDatadirUsed):
		return fmt.Errorf("%w: %s", ErrInUse, dir)
	}
	return fmt.Errorf("devnet: open chain %d: %w", id, err)
}

// IsIdle says whether nothing is lost by closing the chain: no transaction waits, neither executable nor for an earlier
// nonce, and nobody polls a filter.
func (n *Node) IsIdle() bool {
	pending, queued := n.eth.TxPool().Stats()
	return pending == 0 && queued == 0 && !n.filters.live.anyLive()
}

// Height is the number of the latest block.
func (n *Node) Height() uint64 { return n.eth.BlockChain().CurrentBlock().Number.Uint64() }

// AdvanceTime moves the chain's clock ahead, rounded up to whole seconds, and mines an empty block that shows it. The
// shift lasts. Zero only brings the latest block's time up to the present.
func (n *Node) AdvanceTime(ctx context.Context, by time.Duration) error {
	return n.miner.advanceTime(ctx, by)
}

// RefreshClock brings the chain's clock up to the present if the latest block is older than age.
func (n *Node) RefreshClock(ctx context.Context, age time.Duration) error {
	return n.miner.refreshClock(ctx, age)
}

// Close mines what can be mined at once of the transactions that wait, and closes the chain.
func (n *Node) Close() error {
	n.rpc.Stop()
	n.filters.closeFilters()
	n.miner.stopMining()
	return n.stack.Close()
}

// waitForTxIndex waits until the index of transactions covers a new chain; before that an unknown transaction is
// answered with an error instead of null.
func waitForTxIndex(ctx context.Context, chain *core.BlockChain) error {
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for !chain.TxIndexDone() {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
	return nil
}
