// Package devnet runs EVM chains inside this process, one per chain id, each started on its first use and kept in a
// directory of its own, so that a sandbox needs nothing else to talk to a chain.
//
// A chain mines at once when a transaction can be executed and otherwise rests: apart from its first block and the ones
// asked for (AdvanceTime, Config.Refresh) there are no empty blocks. What a caller has been told of (a receipt, a block
// number, a balance) is on disk already and survives the death of the process. Blocks are never reorganised.
//
// It refuses to be a node of a real network: it opens no port, knows no peers, holds no keys, signs nothing, and serves
// only what a wallet asks (the eth, net and web3 namespaces) to whom the sandbox lets in (internal/jsonrpc). A
// transaction that was sent but has no receipt yet lives in memory alone, as on any chain; whoever sent it sends it
// again after a crash.
package devnet

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/offblocks/offblocks/internal/chain/devnet/node"
	"github.com/offblocks/offblocks/internal/jsonrpc"
)

// DefaultMaxOpen is the number of chains kept open when Config.MaxOpen is zero.
const DefaultMaxOpen = 4

// ErrUnknownChain is wrapped when a chain id is not among Config.Chains.
var ErrUnknownChain = errors.New("devnet: unknown chain")

// Config says which chains there are and where they live.
type Config struct {
	// Dir holds one directory a chain, named by its id, and a lock file. Empty means in memory: such chains are gone
	// after Close and are never closed before it, whatever MaxOpen says.
	Dir string
	// Chains lists the chain ids that may be opened (EIP-155, never zero).
	Chains []uint64
	// Fund lists accounts that own a billion ether from the genesis on. Order does not matter; the set is part of the
	// genesis and cannot change for a chain that exists.
	Fund []common.Address
	// Access says who may use RPC.
	Access jsonrpc.Access
	// MaxOpen is how many chains stay open; beyond it the longest unused is closed, unless a request is running, a
	// transaction waits in its pool, somebody polls a filter or a WebSocket is open. Zero means DefaultMaxOpen.
	MaxOpen int
	// Refresh is the age of the latest block above which a request first has an empty one mined, so that eth_call and
	// eth_estimateGas see the present on a chain at rest. Zero means never: AdvanceTime does it then.
	Refresh time.Duration
	// Log receives the chains' own events, and at node.LevelTrace what go-ethereum says. Since go-ethereum has one logger
	// for the process, the last Hub made with a Log gets the latter. Nil discards all of it.
	Log *slog.Logger
	// Now is the wall clock; nil means time.Now.
	Now func() time.Time
}

// Hub owns the chains. Its methods may be called from many goroutines; opening one chain does not hold up another.
type Hub struct {
	cfg    Config
	log    *slog.Logger
	chains map[uint64]*chain
	bounds bounds
	unlock func() error

	ctx     context.Context // ends when Close begins; requests end with it
	cancel  context.CancelFunc
	wakeups chan struct{} // wakes the janitor
	idle    sync.WaitGroup
	open    atomic.Int64  // chains open now
	uses    atomic.Uint64 // counts uses, so that chains can be ordered by their last one
}

// New prepares a Hub without opening a chain. The directory is created if need be and locked until Close; if another
// process has it the error wraps node.ErrInUse.
func New(cfg Config) (*Hub, error) {
	if err := cfg.validate(); err != nil {
		return nil, err
	}
	if cfg.MaxOpen == 0 {
		cfg.MaxOpen = DefaultMaxOpen
	}
	if cfg.Now == nil {
		cfg.Now = time.Now
	}
	unlock := func() error { return nil }
	if cfg.Dir != "" {
		if err := os.MkdirAll(cfg.Dir, 0o700); err != nil {
			return nil, fmt.Errorf("devnet: %w", err)
		}
		var err error
		if unlock, err = lockDir(cfg.Dir); err != nil {
			return nil, err
		}
	}
	node.RouteLogs(cfg.Log)
	h := &Hub{cfg: cfg, log: node.EventLog(cfg.Log), bounds: newBounds(), unlock: unlock,
		chains: make(map[uint64]*chain, len(cfg.Chains)), wakeups: make(chan struct{}, 1)}
	h.ctx, h.cancel = context.WithCancel(context.Background())
	for _, id := range cfg.Chains {
		h.chains[id] = newChain(h, id)
	}
	h.idle.Go(h.runJanitor)
	return h, nil
}

func (cfg Config) validate() error {
	switch {
	case len(cfg.Chains) == 0:
		return errors.New("devnet: no chain ids given")
	case slices.Contains(cfg.Chains, 0):
		return errors.New("devnet: chain id 0 is not possible")
	case cfg.MaxOpen < 0:
		return fmt.Errorf("devnet: MaxOpen is negative (%d)", cfg.MaxOpen)
	case cfg.Refresh < 0:
		return fmt.Errorf("devnet: Refresh is negative (%s)", cfg.Refresh)
	}
	sorted := slices.Sorted(slices.Values(cfg.Chains))
	if len(slices.Compact(sorted)) != len(cfg.Chains) {
		return errors.New("devnet: a chain id is given twice")
	}
	return nil
}

// Client returns a client of one chain that needs no socket. It is valid until Close, opens the chain when it is used,
// and need not be closed. Like a client over HTTP it cannot subscribe: poll instead.
func (h *Hub) Client(chainID uint64) (*ethclient.Client, error) {
	c, err := h.chainByID(chainID)
	if err != nil {
		return nil, err
	}
	return c.inProcessClient()
}

// AdvanceTime moves a chain's clock ahead by d, rounded up to whole seconds, and mines an empty block that is at least
// that much younger than the previous one; the shift lasts, also over restarts. Zero only brings the latest block's
// time up to the present, which a chain at rest needs before eth_call and eth_estimateGas see that a deadline has
// passed. After Close it returns node.ErrClosed.
func (h *Hub) AdvanceTime(ctx context.Context, chainID uint64, d time.Duration) error {
	if d < 0 {
		return fmt.Errorf("devnet: cannot move chain %d back in time (%s)", chainID, d)
	}
	c, err := h.chainByID(chainID)
	if err != nil {
		return err
	}
	open, err := c.openNode()
	if err != nil {
		return err
	}
	defer c.releaseNode()
	return open.AdvanceTime(ctx, d)
}

// Close ends running requests, mines what can be mined of the transactions that wait, closes the chains and frees the
// directory. A second Close does nothing.
func (h *Hub) Close() error {
	if h.ctx.Err() != nil {
		return nil //nolint:nilerr // closed already
	}
	h.cancel()
	h.idle.Wait()
	errs := make([]error, 0, len(h.chains)+1)
	for _, c := range h.chains {
		errs = append(errs, c.closeWhenUnused())
	}
	return errors.Join(append(errs, h.unlock())...)
}

func (h *Hub) chainByID(id uint64) (*chain, error) {
	c, ok := h.chains[id]
	if !ok {
		return nil, fmt.Errorf("%w %d", ErrUnknownChain, id)
	}
	return c, nil
}
