// Package ledger is double-entry bookkeeping and nothing else: postings that move an amount of an asset from one
// account to another, grouped in entries that name their cause. It neither stores nor decides.
//
// A posting takes from its source what it gives to its destination, so every entry sums to zero by its shape. Amounts
// are never negative: what undoes an entry is a counter-entry.
package ledger

import (
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Posting moves an amount.
type Posting struct {
	Source      Account
	Destination Account
	Units       issuing.Units
}

// Entry is what one event does to the books of one account's asset.
type Entry struct {
	ID          string
	ProgrammeID issuing.ProgrammeID
	AccountID   issuing.AccountID
	Asset       caip.AssetID
	Kind        Kind
	Cause       string // what happened, by its own id; with Kind and Asset it is unique
	Payment     string // id of the claim or transaction that it belongs to; empty for money that comes and goes
	Postings    []Posting
	CreatedAt   issuing.Instant
	Block       int64 // of the chain, that did it; zero where no block did
}

// Check refuses an entry that is not one: no postings, an amount that is not above zero, or money moved in a circle.
func (e Entry) Check() error {
	if len(e.Postings) == 0 {
		return fmt.Errorf("ledger entry %s: no postings", e.Kind)
	}
	for _, p := range e.Postings {
		if p.Units <= 0 || p.Source == p.Destination || p.Source == (Account{}) || p.Destination == (Account{}) {
			return fmt.Errorf("ledger entry %s: posting %s → %s of %d", e.Kind, p.Source, p.Destination, p.Units)
		}
	}
	return nil
}

// Drawn is what an entry uses up of the account's allowance on chain.
func (e Entry) Drawn() issuing.Units {
	if e.Kind != Reserve {
		return 0
	}
	return e.Change(Escrow(e.AccountID))
}

// Change is what an entry adds to an account's balance.
func (e Entry) Change(a Account) (sum issuing.Units) {
	for _, p := range e.Postings {
		if p.Destination == a {
			sum += p.Units
		}
		if p.Source == a {
			sum -= p.Units
		}
	}
	return sum
}
