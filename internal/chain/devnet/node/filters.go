package node

import (
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

const (
	// filterTimeout is how long a filter lives that nobody polls. go-ethereum looks for such ones once per timeout, so
	// they may live twice as long.
	filterTimeout = 5 * time.Minute
	// maxFilters bounds the filters of a chain. Each keeps what happened since its last poll.
	maxFilters = 1000
)

// liveFilters knows the filters of a chain that somebody may still poll. They live in memory, so the chain stays open.
type liveFilters struct {
	now func() time.Time

	mu   sync.Mutex
	used map[rpc.ID]time.Time
}

func newLiveFilters(now func() time.Time) *liveFilters {
	return &liveFilters{now: now, used: map[rpc.ID]time.Time{}}
}

func (l *liveFilters) anyLive() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.forgetExpired()
	return len(l.used) > 0
}

// createFilter makes a filter, unless there are too many.
func (l *liveFilters) createFilter(newFilter func() (rpc.ID, error)) (rpc.ID, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.forgetExpired(); len(l.used) >= maxFilters {
		return "", &LimitError{"too many filters on this chain: uninstall those that are not needed"}
	}
	id, err := newFilter()
	if err == nil {
		l.used[id] = l.now()
	}
	return id, err
}

// keepAlive keeps a filter alive that there is.
func (l *liveFilters) keepAlive(id rpc.ID, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if err != nil {
		delete(l.used, id)
	} else {
		l.used[id] = l.now()
	}
}

func (l *liveFilters) removeFilter(id rpc.ID) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.used, id)
}

func (l *liveFilters) ids() []rpc.ID {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Collect(maps.Keys(l.used))
}

func (l *liveFilters) forgetExpired() {
	oldest := l.now().Add(-2 * filterTimeout)
	for id, used := range l.used {
		if used.Before(oldest) {
			delete(l.used, id)
		}
	}
}

// LimitError says what is beyond a limit. It is an rpc.Error with the code that EIP-1474 has for that.
type LimitError struct{ Message string }

// Error is the message.
func (e *LimitError) Error() string { return e.Message }

// ErrorCode makes it an rpc.Error.
func (e *LimitError) ErrorCode() int { return jsonrpc.CodeLimitExceeded }

// filterAPI is go-ethereum's, with an account of the filters that are alive. Its methods are those of the eth
// namespace.
type filterAPI struct {
	*filters.FilterAPI
	live   *liveFilters
	events *filters.EventSystem // of subscriptions
}

func newFilterAPI(backend *eth.Ethereum) filterAPI {
	system := filters.NewFilterSystem(backend.APIBackend,
		filters.Config{LogCacheSize: 8, LogQueryLimit: 1000, Timeout: filterTimeout})
	return filterAPI{filters.NewFilterAPI(system), newLiveFilters(time.Now), filters.NewEventSystem(system)}
}

// closeFilters ends the filters. Each has a goroutine that would outlive the chain otherwise.
func (f filterAPI) closeFilters() {
	for _, id := range f.live.ids() {
		f.UninstallFilter(id)
	}
}

// NewFilter is eth_newFilter.
func (f filterAPI) NewFilter(criteria filters.FilterCriteria) (rpc.ID, error) {
	return f.live.createFilter(func() (rpc.ID, error) { return f.FilterAPI.NewFilter(criteria) })
}

// NewBlockFilter is eth_newBlockFilter.
func (f filterAPI) NewBlockFilter() (rpc.ID, error) {
	return f.live.createFilter(func() (rpc.ID, error) { return f.FilterAPI.NewBlockFilter(), nil })
}

// NewPendingTransactionFilter is eth_newPendingTransactionFilter.
func (f filterAPI) NewPendingTransactionFilter(full *bool) (rpc.ID, error) {
	return f.live.createFilter(func() (rpc.ID, error) { return f.FilterAPI.NewPendingTransactionFilter(full), nil })
}

// GetFilterChanges is eth_getFilterChanges.
func (f filterAPI) GetFilterChanges(id rpc.ID) (any, error) {
	changes, err := f.FilterAPI.GetFilterChanges(id)
	f.live.keepAlive(id, err)
	return changes, err
}

// UninstallFilter is eth_uninstallFilter.
func (f filterAPI) UninstallFilter(id rpc.ID) bool {
	f.live.removeFilter(id)
	return f.FilterAPI.UninstallFilter(id)
}
