// Package recent remembers for a while what a partner was told, in memory of one process. It stores nothing.
package recent

import (
	"sync"
	"time"
)

// Tokens are texts that are remembered for at least a while, and for at most twice as long.
type Tokens struct {
	mu         sync.Mutex
	while      time.Duration
	began      time.Time
	newer, old map[string]struct{}
}

// NewTokens remembers nothing yet.
func NewTokens(while time.Duration) *Tokens {
	return &Tokens{while: while, began: time.Now(), newer: map[string]struct{}{}}
}

// Add remembers a token.
func (t *Tokens) Add(token string) {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.turn()
	t.newer[token] = struct{}{}
}

// Has tells whether a token is remembered.
func (t *Tokens) Has(token string) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	t.turn()
	_, isNewer := t.newer[token]
	_, isOld := t.old[token]
	return isNewer || isOld
}

// turn forgets what was remembered long enough.
func (t *Tokens) turn() {
	if time.Since(t.began) > t.while {
		t.began, t.old, t.newer = time.Now(), t.newer, map[string]struct{}{}
	}
}
