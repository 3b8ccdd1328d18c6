package devnet

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"path/filepath"
	"strconv"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/rpc"
)

// instance is a chain that is open: a node without a network, its miner and its JSON-RPC server.
type instance struct {
	stack   *node.Node
	eth     *eth.Ethereum
	miner   *miner
	filters filterAPI
	rpc     *rpc.Server

	// settled is held for writing from the moment a block becomes visible until it is on disk and the pool knows it.
	// Answers wait for it, so that none tells of a block that could still be lost.
	settled sync.RWMutex
}

func openInstance(cfg Config, id uint64, log *slog.Logger) (*instance, error) {
	dir := ""
	if cfg.Dir != "" {
		dir = filepath.Join(cfg.Dir, strconv.FormatUint(id, 10))
	}
	making, err := beginCreation(dir)
	if err != nil {
		return nil, err
	}
	stack, backend, err := startNode(cfg, id, dir)
	if err != nil {
		return nil, explainOpenError(err, id, dir)
	}
	if err := making.removeMarker(backend); err != nil {
		return nil, errors.Join(err, stack.Close())
	}
	in := &instance{stack: stack, eth: backend}
	in.miner = newMiner(backend, &in.settled, cfg.Now, log)
	if err := in.miner.startMining(); err != nil {
		return nil, errors.Join(fmt.Errorf("devnet: chain %d: %w", id, err), stack.Close())
	}
	in.filters = newFilterAPI(backend)
	if in.rpc, err = newRPC(backend, in.filters); err != nil {
		in.miner.stopMining()
		return nil, errors.Join(fmt.Errorf("devnet: chain %d: %w", id, err), stack.Close())
	}
	return in, nil
}

func startNode(cfg Config, id uint64, dir string) (*node.Node, *eth.Ethereum, error) {
	// A throw-away key keeps the node from writing one next to the chain.
	key, err := crypto.GenerateKey()
	if err != nil {
		return nil, nil, err
	}
	stack, err := node.New(&node.Config{
		Name:     "devnet",
		DataDir:  dir,
		DBEngine: rawdb.DBLeveldb, // its journal reaches the kernel with every write, so a killed process loses nothing
		P2P:      p2p.Config{PrivateKey: key, NoDiscovery: true, NoDial: true},
		Logger:   gethLogger(cfg.Log),
	})
	if err != nil {
		return nil, nil, err
	}
	backend, err := eth.New(stack, ethConfig(cfg, id))
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

// syncTimeout is how long eth_sendRawTransactionSync waits for a receipt at most.
const syncTimeout = 20 * time.Second

// ethConfig keeps every state (no pruning, hash scheme), so that a chain reopens at its last block without
// recomputation, and keeps caches small, since a sandbox has several chains and little state.
func ethConfig(cfg Config, id uint64) *ethconfig.Config {
	c := ethconfig.Defaults
	c.Genesis = genesisFor(id, cfg.Fund)
	c.NetworkId = id
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
	c.TxSyncDefaultTimeout, c.TxSyncMaxTimeout = syncTimeout, syncTimeout
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
	case errors.Is(err, node.ErrDatadirUsed):
		return fmt.Errorf("%w: %s", ErrInUse, dir)
	}
	return fmt.Errorf("devnet: open chain %d: %w", id, err)
}

// isIdle says whether nothing is lost by closing the chain: no transaction waits, neither executable nor for an earlier
// nonce, and nobody polls a filter.
func (in *instance) isIdle() bool {
	pending, queued := in.eth.TxPool().Stats()
	return pending == 0 && queued == 0 && !in.filters.live.anyLive()
}

func (in *instance) height() uint64 { return in.eth.BlockChain().CurrentBlock().Number.Uint64() }

func (in *instance) stop() error {
	in.rpc.Stop()
	in.filters.closeFilters()
	in.miner.stopMining()
	return in.stack.Close()
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
