package issuing

import (
	"maps"
	"slices"
)

// Moves is a state machine as data: verb → from → to. A status without a way out is final.
type Moves[S ~string] map[string]map[S]S

// Next is the status that verb leads to, or a refusal that names what was tried.
func (m Moves[S]) Next(noun, verb string, from S) (S, error) {
	if to, ok := m[verb][from]; ok {
		return to, nil
	}
	return from, Refuse(CodeWrongState, "cannot %s %s that is %s", verb, noun, from)
}

// Can tells whether verb is possible from a status.
func (m Moves[S]) Can(verb string, from S) bool { _, ok := m[verb][from]; return ok }

// Verbs lists the verbs in order.
func (m Moves[S]) Verbs() []string { return slices.Sorted(maps.Keys(m)) }

// Statuses lists every status that the table names, in order.
func (m Moves[S]) Statuses() []S {
	seen := map[S]bool{}
	for _, moves := range m {
		for from, to := range moves {
			seen[from], seen[to] = true, true
		}
	}
	return slices.Sorted(maps.Keys(seen))
}

// Final tells whether nothing leads out of a status.
func (m Moves[S]) Final(s S) bool {
	for _, moves := range m {
		if _, ok := moves[s]; ok {
			return false
		}
	}
	return true
}

// Cascade says which parent's deactivation took an account or card down, so that exactly those come back with it.
// Empty means none did.
type Cascade string

// The parents.
const (
	CascadeNone     Cascade = ""
	CascadeCustomer Cascade = "customer"
	CascadeAccount  Cascade = "account"
)
