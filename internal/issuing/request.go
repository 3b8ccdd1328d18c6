package issuing

import (
	"slices"
	"time"
)

// Request is what a programme asked of the API and was answered, as it is kept for the programme to read. Secrets and card
// numbers are struck out of all its texts, and bodies are cut off after some kilobytes.
type Request struct {
	ProgrammeID    ProgrammeID
	ID             RequestID
	Method         string
	Path           string // as it was received, without the query
	Query          string // without its question mark
	Status         int64
	Code           Code // of the problem; empty: it was not refused
	Took           time.Duration
	IdempotencyKey string // empty: none was sent
	Problem        string // as JSON; empty: it was not refused
	SignatureBase  string // what the signature had to cover; empty unless the signature was refused
	SignatureHint  string // what is wrong with it; empty likewise
	RequestBody    string
	ResponseBody   string
	CreatedAt      Instant
	ClockAt        Instant // by the clock that payments go by, which a sandbox moves
	// Subjects are ids of what it was about, by which it can be found. They are kept beside it, and not read with it.
	Subjects []string
}

// Changes tells whether the request was to change something.
func (r Request) Changes() bool { return !slices.Contains([]string{"GET", "HEAD"}, r.Method) }
