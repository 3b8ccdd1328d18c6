package jsonrpc

import (
	"net/netip"
	"sync"
)

// smallAnswer is how many bytes an answer may have that is not counted.
const smallAnswer = 64 << 10

// Memory bounds how many bytes large answers take until they are sent, as clients may read slowly. An answer for which
// there is no room is not kept: it is refused, so that nothing waits with its memory in hand.
type Memory struct {
	total, perClient int

	mu      sync.Mutex
	used    int
	clients map[netip.Prefix]int
}

// NewMemory has room for so many bytes at once, and for so many of one client.
func NewMemory(total, perClient int) *Memory {
	return &Memory{total: total, perClient: perClient, clients: map[netip.Prefix]int{}}
}

// NewAnswerMemory has room for ten of the largest answers at once, half of them of one client.
func NewAnswerMemory() *Memory { return NewMemory(10*MaxResponse, 5*MaxResponse) }

// Hold begins an answer to a client, which takes nothing yet.
func (m *Memory) Hold(client netip.Prefix) *Held { return &Held{memory: m, client: client} }

// Held is what one answer takes. It is not safe for concurrent use.
type Held struct {
	memory *Memory
	client netip.Prefix
	size   int
}

// Grow takes what an answer of so many bytes needs in all, and reports whether there is room. If there is none it still
// takes what it took before.
func (h *Held) Grow(size int) bool {
	if size <= smallAnswer || size <= h.size {
		return true
	}
	return h.set(size)
}

// Release gives everything back, once the answer has been sent or dropped. It may be called again.
func (h *Held) Release() { h.set(0) }

func (h *Held) set(size int) bool {
	m, more := h.memory, size-h.size
	m.mu.Lock()
	defer m.mu.Unlock()
	if more > 0 && (m.used+more > m.total || m.clients[h.client]+more > m.perClient) {
		return false
	}
	h.size = size
	m.used += more
	if m.clients[h.client] += more; m.clients[h.client] == 0 {
		delete(m.clients, h.client)
	}
	return true
}
