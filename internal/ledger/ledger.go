// Package ledger is double-entry bookkeeping and nothing else: postings that move an amount of an asset from one account to
// another, grouped in entries that name their cause. It neither stores nor decides.
//
// A posting takes from its source what it gives to its destination, so every entry sums to zero by its shape. Amounts are
// never negative: what undoes an entry is a counter-entry.
package ledger

import (
	"fmt"

	"offblocks/caip"
	"offblocks/internal/issuing"
)

// Account names a ledger account. docs/ledger.md has the chart.
type Account string

// Outside is the world beyond the mirrored wallets of a chain. Its balance is minus all that has come in.
func Outside(chain caip.ChainID) Account { return Account("outside:" + string(chain)) }

// Available is what a customer's wallet holds and no card payment has claimed.
func Available(a issuing.AccountID) Account { return Account("available:" + string(a)) }

// Held is what the wallet still holds but approved payments have claimed.
func Held(a issuing.AccountID) Account { return Account("held:" + string(a)) }

// Escrow is what the escrow contract holds for a customer's payments.
func Escrow(a issuing.AccountID) Account { return Account("escrow:" + string(a)) }

// Payee is what has been paid out to one of those whom payments are split among.
func Payee(p issuing.ProgrammeID, payee issuing.Payee) Account {
	return Account(string(payee) + ":" + string(p))
}

// Kind says what happened.
type Kind string

// The kinds of entries; docs/ledger.md says what each moves.
const (
	Deposit   Kind = "deposit"   // money came into a wallet
	Hold      Kind = "hold"      // a purchase was approved
	Reserve   Kind = "reserve"   // the hold is in the escrow contract
	Settle    Kind = "settle"    // the escrow paid the payees
	Return    Kind = "return"    // the escrow gave the money back
	Unreserve Kind = "unreserve" // a hold that never reached the chain was given up
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
	Cause       string // id of the authorisation, or the chain's transaction, that caused it; with Kind and Asset it is unique
	Postings    []Posting
	CreatedAt   issuing.Instant
}

// Check refuses an entry that is not one: no postings, an amount that is not above zero, or money moved in a circle.
func (e Entry) Check() error {
	if len(e.Postings) == 0 {
		return fmt.Errorf("ledger entry %s: no postings", e.Kind)
	}
	for _, p := range e.Postings {
		if p.Units <= 0 || p.Source == p.Destination || p.Source == "" || p.Destination == "" {
			return fmt.Errorf("ledger entry %s: posting %s → %s of %d", e.Kind, p.Source, p.Destination, p.Units)
		}
	}
	return nil
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
