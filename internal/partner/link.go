package partner

import "time"

// LinkStats counts what came over the links of a card network that asks the platform, since the process started.
type LinkStats struct {
	Connected int64 // links there are now
	Messages  map[LinkMessage]int64
	// Took are the times from the arrival of a message to its written answer.
	Took LinkLatencies
}

// LinkMessage is a kind of messages and what became of them.
type LinkMessage struct {
	Type    string // ISO 8583 message type without its version, such as "x100"
	Outcome LinkOutcome
}

// LinkOutcome is what became of a message of a link.
type LinkOutcome string

// The outcomes.
const (
	LinkApproved LinkOutcome = "approved"
	LinkDeclined LinkOutcome = "declined"
	LinkBooked   LinkOutcome = "booked"   // or kept for an operator
	LinkRefused  LinkOutcome = "refused"  // it could not be read, or moves nothing
	LinkFailed   LinkOutcome = "failed"   // it was neither decided nor booked
	LinkTooLate  LinkOutcome = "too_late" // it was approved, and the answer did not get there: the approval is undone
)

// LinkLatencyBounds are the upper bounds of the buckets of [LinkLatencies].
var LinkLatencyBounds = [...]time.Duration{
	5 * time.Millisecond, 10 * time.Millisecond, 25 * time.Millisecond, 50 * time.Millisecond, 100 * time.Millisecond,
	250 * time.Millisecond, 500 * time.Millisecond, time.Second, 2 * time.Second, 5 * time.Second,
}

// LinkLatencies is a histogram of how long answers took.
type LinkLatencies struct {
	Count  int64
	Sum    time.Duration
	Within [len(LinkLatencyBounds)]int64 // how many took no longer than the bound
}
