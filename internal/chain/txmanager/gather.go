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

// mostOrders is how many orders go in one transaction: some nine million gas of deposits, which every chain's blocks hold.
const mostOrders = 32

// queues are the orders that wait to be signed, by chain and call.
type queues struct {
	mu   sync.Mutex
	open map[queueKey]*queue
}

type queueKey struct {
	chain caip.ChainID
	call  chain.EscrowCall
}

// queue is what waits for one call of one chain. One of those who wait, the leader, signs for many.
type queue struct{ waiting []*order }

// order is a request that waits. It hears either what came of it, or that it leads now.
type order struct {
	ctx     context.Context
	request Request
	done    chan signed
	lead    chan struct{}
	leads   bool // it was told so
}

// gather has a request signed and stored in one transaction with others of its call that wait at the same time. Nobody
// waits for more to come, unless Config.Gather or the chain's window says so: while one transaction is signed, the orders of the next gather.
// Orders about one wallet go in different transactions, so that a receipt tells what each did.
func (m *Manager) gather(ctx context.Context, node chain.Node, r Request) (*store.OutgoingTx, error) {
	key := queueKey{r.Chain.ID(), r.Order.Call}
	o := &order{ctx: ctx, request: r, done: make(chan signed, 1), lead: make(chan struct{}, 1)}
	if wait := m.gatherFor(r.Chain); m.queues.join(key, o) && wait > 0 {
		pause := time.NewTimer(wait)
		select {
		case <-pause.C:
		case <-ctx.Done():
			pause.Stop()
		}
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
	together := m.queues.take(key, leader)
	requests := make([]Request, len(together))
	for i, o := range together {
		requests[i] = o.request
	}
	for i, done := range m.signTogether(ctx, node, requests) {
		if done.err != nil && ctx.Err() != nil && together[i] != leader {
			// The leader's time was over, and not that of those who went with it.
			done = m.signAgain(node, together[i])
		}
		together[i].done <- done
	}
	m.queues.pass(key)
}

// signAgain signs for one order by its own time.
func (m *Manager) signAgain(node chain.Node, o *order) (done signed) {
	done.tx, done.err = m.signAndStore(o.ctx, node, o.request)
	return done
}

// join adds an order, and tells whether it is the first, which leads.
func (q *queues) join(key queueKey, o *order) (first bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.open == nil {
		q.open = map[queueKey]*queue{}
	}
	if q.open[key] == nil {
		q.open[key] = &queue{}
		o.becomeLeader()
		first = true
	}
	q.open[key].waiting = append(q.open[key].waiting, o)
	return first
}

// take takes the leader and, in the order in which they came, those that may go in one transaction with it.
func (q *queues) take(key queueKey, leader *order) []*order {
	q.mu.Lock()
	defer q.mu.Unlock()
	waiting := q.open[key].waiting
	together := []*order{leader}
	wallets := map[common.Address]bool{leader.request.Order.Wallet: true}
	var rest []*order
	for _, o := range waiting {
		switch wallet := o.request.Order.Wallet; {
		case o == leader:
		case len(together) < mostOrders && !wallets[wallet] && o.ctx.Err() == nil:
			wallets[wallet] = true
			together = append(together, o)
		default:
			rest = append(rest, o)
		}
	}
	q.open[key].waiting = rest
	return together
}

// pass has the one lead that has waited longest. The queue ends where nobody waits.
func (q *queues) pass(key queueKey) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.passLocked(key)
}

func (q *queues) passLocked(key queueKey) {
	if waiting := q.open[key].waiting; len(waiting) > 0 {
		waiting[0].becomeLeader()
		return
	}
	delete(q.open, key)
}

func (o *order) becomeLeader() {
	o.leads = true
	o.lead <- struct{}{}
}

// leave takes out an order whose time is over, unless it was taken. If it leads, the next one does.
func (q *queues) leave(key queueKey, o *order) {
	q.mu.Lock()
	defer q.mu.Unlock()
	queue := q.open[key]
	if queue == nil {
		return
	}
	i := slices.Index(queue.waiting, o)
	if i < 0 {
		return
	}
	queue.waiting = slices.Delete(queue.waiting, i, i+1)
	if o.leads {
		q.passLocked(key)
	}
}
