package doors

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// verb is what a card network says of a payment, in no network's words.
type verb string

const (
	asks       verb = "asks for a purchase"
	asksPart   verb = "asks for a purchase, and would take a part"
	declined   verb = "asks for a purchase that is declined"
	online     verb = "asks for an e-commerce purchase that is declined"
	foreign    verb = "asks for a purchase in another currency that is declined"
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

	decidesFor     verb = "decides a dispute for the cardholder"
	decidesAgainst verb = "decides a dispute for the merchant"
	represents     verb = "takes the money of a dispute that was won again"

	authenticates verb = "asks for a 3-D Secure authentication that the owner of the wallet signs"
	refusesAuth   verb = "asks for a 3-D Secure authentication that the cardholder refuses"
	tokenises     verb = "has a payment token made, suspended and resumed"
)

// What the programme and its operator do, and no card network says.
const (
	disputes  verb = "disputes a purchase"
	withdraws verb = "gives a dispute up"
	concedes  verb = "is told of a dispute that was won by letter"
	watches   verb = "has what looks like the same purchase again declined"
)

// isQuestion tells whether an answer is waited for before the payment goes on.
func (v verb) isQuestion() bool {
	return slices.Contains([]verb{asks, asksPart, asksSingle, verifies, grows, early, authenticates, refusesAuth}, v) ||
		slices.Contains(usesOfLives, v) || v.isDeclined()
}

// isDeclined tells of a question whether the answer is no.
func (v verb) isDeclined() bool {
	return slices.Contains([]verb{declined, online, foreign}, v) || approvedAs[v] != ""
}

// step is a verb and an amount in cents. An amount of zero of a clearing is what was approved, and of a dispute is not used.
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
	alone   bool // it changes what counts for the whole programme: no other life goes on meanwhile
	// reason is why a question is declined.
	reason issuing.DeclineReason
	// refusals are questions that are declined, each for a reason of its own, before the steps.
	refusals []refusal
}

var lives = append(slices.Clone(useLives), []life{
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
	{name: "decline-account-in-debt", steps: []step{{posts, 15000}, {declined, 500}}, opening: 10_000, reason: issuing.DeclineAccountInDebt},
	{name: "advice", steps: []step{{stoodIn, 4000}, {clearsLast, 4000}}, paused: true},
	{name: "credit", steps: []step{{asks, 2000}, {clearsLast, 2000}, {credits, 700}}, inOrder: true},
	{name: "late-answer", steps: []step{{asks, 1000}, {loses, 0}}},
	{name: "early-reversal", steps: []step{{early, 1100}}},
	{name: "decline-insufficient-funds", steps: []step{{declined, 90000000}}, reason: issuing.DeclineInsufficientFunds},
	{name: "decline-card-inactive", steps: []step{{declined, 500}}, paused: true, reason: issuing.DeclineCardInactive},
	{name: "unmatched", steps: []step{{posts, 300}}, unknown: true},
	{name: "dispute-won", steps: []step{{asks, 4000}, {clearsLast, 4000}, {disputes, 0}, {decidesFor, 4000}}},
	{name: "dispute-lost", steps: []step{{asks, 4000}, {clearsLast, 4000}, {disputes, 0}, {decidesAgainst, 4000}}},
	{name: "dispute-represented", steps: []step{{asks, 4000}, {clearsLast, 4000}, {disputes, 0}, {decidesFor, 4000}, {represents, 4000}}},
	{name: "dispute-withdrawn", steps: []step{{asks, 4000}, {clearsLast, 4000}, {disputes, 0}, {withdraws, 0}}},
	{name: "dispute-by-letter", steps: []step{{asks, 4000}, {clearsLast, 4000}, {disputes, 0}, {concedes, 0}, {represents, 4000}}},
	{name: "authentication", steps: []step{{authenticates, 2000}, {refusesAuth, 2000}, {asks, 2000}, {clearsLast, 2000}}},
	{name: "payment-token", steps: []step{{tokenises, 0}, {asks, 2000}, {clearsLast, 2000}}},
	{name: "declines", refusals: refusals, opening: 2_000_000},
	{name: "decline-suspected-duplicate", steps: []step{{asks, 2500}, {clearsLast, 2500}, {watches, 0}, {declined, 2500}},
		reason: issuing.DeclineSuspectedDuplicate, alone: true},
}...)

// money is what the account begins with, in cents.
func (l life) money() int64 { return cmp.Or(l.opening, 100_000) }

// asksSingle tells whether a question clears in the same message.
func (l life) asksSingle() bool {
	return slices.ContainsFunc(l.steps, func(s step) bool { return s.verb.clearsAtOnce() })
}

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
	transactions []string          // sorted: direction, cents, reversed or not
	spent        int64             // cents of the wallet, fees aside
	fees         int               // transactions that keep their fees
	dispute      api.DisputeStatus // of the debit; empty: it has none
	// authentications and tokens are how those of the card stand, sorted.
	authentications []api.CardAuthenticationStatus
	tokens          []api.PaymentTokenStatus
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
		case clears, clearsLast, posts, asksSingle, withdrawsAtOnce:
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
		case disputes: // of all of the debit before it
			o.dispute = l.endOfDispute()
			stands := o.dispute == api.DisputeStatusWon
			if add("credit", o.spent, !stands); stands {
				o.spent = 0
			}
		case authenticates:
			o.authentications = append(o.authentications, api.CardAuthenticationStatusApproved)
		case refusesAuth:
			o.authentications = append(o.authentications, api.CardAuthenticationStatusDeclined)
		case tokenises:
			o.tokens = append(o.tokens, api.PaymentTokenStatusActive)
		}
	}
	slices.Sort(o.transactions)
	return o
}

// endOfDispute is how the dispute of a life ends.
func (l life) endOfDispute() api.DisputeStatus {
	return map[verb]api.DisputeStatus{
		decidesFor: api.DisputeStatusWon, decidesAgainst: api.DisputeStatusLost, represents: api.DisputeStatusRepresented,
		withdraws: api.DisputeStatusWithdrawn,
	}[l.steps[len(l.steps)-1].verb]
}
