package node

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth"
	gethminer "github.com/ethereum/go-ethereum/miner"
)

const (
	minBackoff = 50 * time.Millisecond
	maxBackoff = 5 * time.Second
)

// miner is the one goroutine that makes blocks. All blocks and all changes of the clock go through it.
type miner struct {
	eth     *eth.Ethereum
	settled *sync.RWMutex
	clock   *clock
	log     *slog.Logger

	wake     chan struct{}
	advances chan advanceRequest
	quit     chan struct{}
	done     sync.WaitGroup
	backoff  time.Duration
}

type advanceRequest struct {
	by    time.Duration
	reply chan error
}

func newMiner(backend *eth.Ethereum, settled *sync.RWMutex, now func() time.Time, log *slog.Logger) *miner {
	return &miner{eth: backend, settled: settled, clock: &clock{db: backend.ChainDb(), now: now}, log: log,
		wake: make(chan struct{}, 1), advances: make(chan advanceRequest), quit: make(chan struct{})}
}

// startMining mines a new chain's first block, empty, so that its clock shows the present, and then runs until stop.
func (m *miner) startMining() error {
	if err := m.clock.loadOffset(); err != nil {
		return err
	}
	chain := m.eth.BlockChain()
	if head := chain.CurrentBlock(); head.Number.Sign() == 0 {
		if _, err := m.sealBlock(true, max(m.clock.nowSeconds(), head.Time+1)); err != nil {
			return err
		}
	}
	// A process that was killed may have left its last block short of that.
	m.finalizeBlock(chain.CurrentBlock())
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if err := waitForTxIndex(ctx, chain); err != nil {
		return err
	}
	events := make(chan core.NewTxsEvent, 64)
	arrivals := m.eth.TxPool().SubscribeTransactions(events, true)
	m.done.Go(func() {
		// The pool delivers to its subscribers before it goes on, so this goroutine does nothing that could wait for the
		// pool.
		defer arrivals.Unsubscribe()
		for {
			select {
			case <-m.quit:
				return
			case <-events:
				select {
				case m.wake <- struct{}{}:
				default:
				}
			}
		}
	})
	m.done.Go(m.mineLoop)
	return nil
}

// stopMining mines what can be mined at once and ends the miner.
func (m *miner) stopMining() {
	close(m.quit)
	m.done.Wait()
}

func (m *miner) mineLoop() {
	timer := time.NewTimer(0)
	defer timer.Stop()
	for {
		select {
		case <-m.quit:
			if err := m.eth.TxPool().Sync(); err == nil {
				m.mineExecutable()
			}
			return
		case <-m.wake:
		case <-timer.C:
		case a := <-m.advances:
			a.reply <- m.advanceClock(a.by)
		}
		timer.Stop()
		if again := m.mineExecutable(); again > 0 {
			timer.Reset(again)
		}
	}
}

// mineExecutable mines until nothing executable is left and returns when to look again; zero means when woken.
func (m *miner) mineExecutable() time.Duration {
	for {
		if pending, _ := m.eth.TxPool().Stats(); pending == 0 {
			m.backoff = 0
			return 0
		}
		at, wait := m.clock.nextBlockTime(m.eth.BlockChain().CurrentBlock().Time)
		if wait > 0 {
			return wait
		}
		included, err := m.sealBlock(false, at)
		if err != nil {
			m.log.Error("block not mined", "error", err)
		}
		if err != nil || included == 0 {
			m.backoff = min(max(2*m.backoff, minBackoff), maxBackoff)
			m.log.Debug("nothing mined", "again", m.backoff)
			return m.backoff
		}
		m.backoff = 0
	}
}

// sealBlock makes the next block, of what the pool has or empty, and returns how many transactions are in it. A block
// that was not to be empty but is, is discarded.
func (m *miner) sealBlock(empty bool, at uint64) (int, error) {
	chain := m.eth.BlockChain()
	parent := chain.CurrentBlock().Hash()
	block, _, err := m.eth.Miner().BuildTestingPayload(&gethminer.BuildPayloadArgs{
		Parent:      parent,
		Timestamp:   at,
		Random:      crypto.Keccak256Hash(parent[:]),
		Withdrawals: types.Withdrawals{},
		BeaconRoot:  &common.Hash{},
	}, nil, empty, nil)
	if err != nil {
		return 0, err
	}
	included := len(block.Transactions())
	if included == 0 && !empty {
		return 0, nil
	}
	if _, err := chain.InsertBlockWithoutSetHead(context.Background(), block, false); err != nil {
		return 0, err
	}
	return included, m.makeCanonical(block)
}

func (m *miner) makeCanonical(block *types.Block) error {
	m.settled.Lock()
	defer m.settled.Unlock()
	chain := m.eth.BlockChain()
	if _, err := chain.SetCanonical(block); err != nil {
		return err
	}
	m.finalizeBlock(block.Header())
	if err := m.eth.ChainDb().SyncKeyValue(); err != nil {
		return err
	}
	// Without this the pool might still offer what was just mined.
	return m.eth.TxPool().Sync()
}

// finalizeBlock makes a block the safe and the finalized one: blocks are never reorganised.
func (m *miner) finalizeBlock(head *types.Header) {
	m.eth.BlockChain().SetSafe(head)
	m.eth.BlockChain().SetFinalized(head)
}

func (m *miner) advanceTime(ctx context.Context, by time.Duration) error {
	a := advanceRequest{by: by, reply: make(chan error, 1)}
	select {
	case m.advances <- a:
		return <-a.reply
	case <-ctx.Done():
		return ctx.Err()
	case <-m.quit:
		return ErrClosed
	}
}

// refreshClock brings a chain's clock up to the present if the latest block is older than age.
func (m *miner) refreshClock(ctx context.Context, age time.Duration) error {
	head := m.eth.BlockChain().CurrentBlock().Time
	if m.clock.nowSeconds() <= head+uint64(age/time.Second) {
		return nil
	}
	return m.advanceTime(ctx, 0)
}

func (m *miner) advanceClock(by time.Duration) error {
	at, undo, err := m.clock.advanceBlockTime(m.eth.BlockChain().CurrentBlock().Time, by)
	if err != nil {
		return err
	}
	if _, err := m.sealBlock(true, at); err != nil {
		return errors.Join(err, undo())
	}
	return nil
}
