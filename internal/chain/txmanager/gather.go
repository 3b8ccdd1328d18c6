package txmanager

import (
	"context"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
)

// defaultMostOrders is how many orders go in one transaction: five to seven million gas of deposits.
const defaultMostOrders = 32

// queues are the orders that wait to be signed, by chain and call. One of those of a queue, the leader, signs for many.
// While it does the queue is there, though nobody may wait in it.
type queues struct {
	mu      sync.Mutex
	waiting map[queueKey][]*order
}

type queueKey struct {
	chain caip.ChainID
	call  chain.EscrowCall
}

// order is a request that waits. It hears either what came of it, or that it leads now.
type order struct {
	ctx     context.Context
	request Request
	done    chan outcome
	lead    chan struct{}
	leads   bool          // it was told so
	full    chan struct{} // of the first of a queue: as many wait as go in one transaction
}

// gather has a request signed and stored in one transaction with others of its call that wait at the same time. Nobody
// waits for more to come, unless Config.Gather or the chain's window says so: while one transaction is signed, the
// orders of the next gather. Orders about one wallet go in different transactions, so that a receipt tells what each did.
func (m *Manager) gather(ctx context.Context, node chain.Node, r Request) (*store.OutgoingTx, error) {
	key := queueKey{r.Chain.ID(), r.Order.Call}
	o := &order{ctx: ctx, request: r, done: make(chan outcome, 1), lead: make(chan struct{}, 1), full: make(chan struct{}, 1)}
	if wait := m.gatherFor(r.Chain); m.queues.join(key, o, m.cfg.MostOrders) && wait > 0 {
		pause := time.NewTimer(wait)
		select {
		case <-pause.C:
		case <-o.full:
		case <-ctx.Done():
		}
		pause.Stop()
	}
	for {
		select {
		case done := <-o.done:
			return done.tx, done.err
		case <-o.lead:
			if ctx.Err() == nil {
				m.signNext(ctx, node, key, o)
			}
		case <-ctx.Done():
			m.queues.leave(key, o)
			return nil, ctx.Err()
		}
	}
}

// meetingTime is how long the first order waits where steps are held back until many are due: for those that a pool of
// workers takes on at the same time.
const meetingTime = 200 * time.Millisecond

func (m *Manager) gatherFor(c *chain.Chain) time.Duration {
	if c.Definition.BatchWindow > 0 {
		return max(m.cfg.Gather, meetingTime)
	}
	return m.cfg.Gather
}

// signNext signs for the leader and those that go with it. Whoever is left leads then.
func (m *Manager) signNext(ctx context.Context, node chain.Node, key queueKey, leader *order) {
	together := m.queues.take(key, leader, m.cfg.MostOrders)
	requests := make([]Request, len(together))
	for i, o := range together {
		requests[i] = o.request
	}
	for i, done := range m.signTogether(ctx, node, requests) {
		if done.err != nil && ctx.Err() != nil && together[i] != leader {
			// The leader's time was over, and not that of those who went with it.
			done.tx, done.err = m.signAndStore(together[i].ctx, node, together[i].request)
		}
		together[i].done <- done
	}
	m.queues.pass(key)
}

// join adds an order, and tells whether it is the first, which leads.
func (q *queues) join(key queueKey, o *order, most int) (first bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.waiting == nil {
		q.waiting = map[queueKey][]*order{}
	}
	waiting, there := q.waiting[key]
	if !there {
		o.becomeLeader()
	}
	waiting = append(waiting, o)
	q.waiting[key] = waiting
	if len(waiting) == most {
		select {
		case waiting[0].full <- struct{}{}:
		default: // it was told before
		}
	}
	return !there
}

// take takes the leader and, in the order in which they came, those that may go in one transaction with it.
func (q *queues) take(key queueKey, leader *order, most int) []*order {
	q.mu.Lock()
	defer q.mu.Unlock()
	together := []*order{leader}
	wallets := map[common.Address]bool{leader.request.Order.Wallet: true}
	var rest []*order
	for _, o := range q.waiting[key] {
		switch wallet := o.request.Order.Wallet; {
		case o == leader:
		case len(together) < most && !wallets[wallet] && o.ctx.Err() == nil:
			wallets[wallet] = true
			together = append(together, o)
		default:
			rest = append(rest, o)
		}
	}
	q.waiting[key] = rest
	return together
}

// pass has the one lead that has waited longest. The queue ends where nobody waits.
func (q *queues) pass(key queueKey) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.passLocked(key)
}

func (q *queues) passLocked(key queueKey) {
	if waiting := q.waiting[key]; len(waiting) > 0 {
		waiting[0].becomeLeader()
		return
	}
	delete(q.waiting, key)
}

func (o *order) becomeLeader() {
	o.leads = true
	o.lead <- struct{}{}
}

// leave takes out an order whose time is over, unless it was taken. If it leads, the next one does.
func (q *queues) leave(key queueKey, o *order) {
	q.mu.Lock()
	defer q.mu.Unlock()
	i := slices.Index(q.waiting[key], o)
	if i < 0 {
		return
	}
	q.waiting[key] = slices.Delete(q.waiting[key], i, i+1)
	if o.leads {
		q.passLocked(key)
	}
}
