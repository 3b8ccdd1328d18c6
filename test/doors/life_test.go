package doors

import (
	"cmp"
	"fmt"
	"slices"
)

// verb is what a card network says of a payment, in no network's words.
type verb string

const (
	asks       verb = "asks for a purchase"
	asksPart   verb = "asks for a purchase, and would take a part"
	declined   verb = "asks for a purchase that is declined"
	asksSingle verb = "asks for a purchase that clears in the same message"
	verifies   verb = "verifies a card"
	grows      verb = "asks whether a hold may grow"
	loses      verb = "did not get an approval in time"
	stoodIn    verb = "approved a purchase by itself"
	shrinks    verb = "takes an amount off a hold"
	givesUp    verb = "reverses a hold"
	early      verb = "reverses a purchase before asking for it"
	expires    verb = "lets a hold expire"
	clears     verb = "clears a part of a hold"
	clearsLast verb = "clears a hold for the last time"
	posts      verb = "clears without a hold"
	refunds    verb = "refunds a purchase"
	credits    verb = "gives money to a card"
	undoes     verb = "takes back a clearing"
	undoesBack verb = "takes back a refund"
)

// isQuestion tells whether an answer is waited for before the payment goes on.
func (v verb) isQuestion() bool {
	return slices.Contains([]verb{asks, asksPart, declined, asksSingle, verifies, grows, early}, v)
}

// step is a verb and an amount in cents. An amount of zero of a clearing is what was approved.
type step struct {
	verb   verb
	amount int64
}

// life is one way that a payment can go.
type life struct {
	name  string // of docs/scenarios.md where it has such a scenario
	steps []step
	// inOrder says that what the network tells comes in order: what it means depends on it. Otherwise a partner whose
	// events overtake each other may tell them in any order.
	inOrder bool
	// opening is how much the account begins with, in cents; unset: a thousand dollars.
	opening int64
	paused  bool // the programme deactivates the card first
	unknown bool // the card is nobody's
}

var lives = []life{
	{name: "purchase", steps: []step{{asks, 2000}, {clearsLast, 2000}}},
	{name: "verification", steps: []step{{verifies, 0}}},
	{name: "single-message", steps: []step{{asksSingle, 1200}}},
	{name: "tip", steps: []step{{asks, 5000}, {clearsLast, 6000}}},
	{name: "fuel", steps: []step{{asks, 100}, {clearsLast, 6240}}},
	{name: "hotel", steps: []step{{asks, 30000}, {grows, 10000}, {clears, 15000}, {clears, 12000}, {clearsLast, 10000}}, inOrder: true},
	{name: "multi-capture", steps: []step{{asks, 10000}, {clears, 3000}, {clears, 4500}, {clearsLast, 2500}}, inOrder: true},
	{name: "partial-approval", steps: []step{{asksPart, 500000}, {clearsLast, 0}}, opening: 20_000},
	{name: "expiry", steps: []step{{asks, 8000}, {expires, 0}}},
	{name: "late-capture", steps: []step{{asks, 4500}, {expires, 0}, {clearsLast, 4500}}},
	{name: "refund", steps: []step{{asks, 4000}, {clearsLast, 4000}, {refunds, 1500}, {refunds, 2500}}, inOrder: true},
	{name: "refund-taken-back", steps: []step{{asks, 4000}, {clearsLast, 4000}, {refunds, 1500}, {undoesBack, 1500}}, inOrder: true},
	{name: "reversal", steps: []step{{asks, 5000}, {shrinks, 2000}, {clearsLast, 3000}}},
	{name: "clearing-taken-back", steps: []step{{asks, 5000}, {clearsLast, 5000}, {undoes, 5000}}, inOrder: true},
	{name: "release", steps: []step{{asks, 2500}, {givesUp, 0}}},
	{name: "forced-post", steps: []step{{posts, 15000}}, opening: 10_000},
	{name: "advice", steps: []step{{stoodIn, 4000}, {clearsLast, 4000}}, paused: true},
	{name: "credit", steps: []step{{asks, 2000}, {clearsLast, 2000}, {credits, 700}}, inOrder: true},
	{name: "late-answer", steps: []step{{asks, 1000}, {loses, 0}}},
	{name: "early-reversal", steps: []step{{early, 1100}}},
	{name: "decline-insufficient-funds", steps: []step{{declined, 90000000}}},
	{name: "decline-card-inactive", steps: []step{{declined, 500}}, paused: true},
	{name: "unmatched", steps: []step{{posts, 300}}, unknown: true},
}

// money is what the account begins with, in cents.
func (l life) money() int64 { return cmp.Or(l.opening, 100_000) }

// cannot is the verb of a life that a door has no words for; empty when it has them all.
func (l life) cannot(d door) verb {
	for _, s := range l.steps {
		if slices.Contains(d.cannot(), s.verb) {
			return s.verb
		}
	}
	return ""
}

// outcome is what the model says that a life leads to.
type outcome struct {
	transactions []string // sorted: direction, cents, reversed or not
	spent        int64    // cents of the wallet, fees aside
	fees         int      // transactions that keep their fees
}

// outcome plays a life in the model. Approved is how much of an approval in part was approved.
func (l life) outcome(approved int64) (o outcome) {
	if l.unknown {
		return o
	}
	add := func(direction string, cents int64, reversed bool) {
		said := fmt.Sprintf("%s %d", direction, cents)
		if reversed {
			said += " reversed"
		}
		o.transactions = append(o.transactions, said)
	}
	for i, s := range l.steps {
		amount := s.amount
		if amount == 0 {
			amount = approved
		}
		undone := i+1 < len(l.steps) && (l.steps[i+1].verb == undoes || l.steps[i+1].verb == undoesBack)
		switch s.verb {
		case clears, clearsLast, posts, asksSingle:
			add("debit", amount, undone)
			if !undone {
				o.spent += amount
				o.fees++
			}
		case refunds, credits:
			add("credit", amount, undone)
			if !undone {
				o.spent -= amount
			}
		}
	}
	slices.Sort(o.transactions)
	return o
}
