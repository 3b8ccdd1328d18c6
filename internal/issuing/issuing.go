// Package issuing holds the nouns of card issuing and the rules of what each may do: programme, customer, account, card,
// authorisation, transaction, webhook. It decides; it does not act: it knows no clock, network, database or HTTP.
package issuing

import (
	"time"

	"github.com/google/uuid"
)

// Ids are distinct types, so that mixing them up does not compile. Each is a lower-case UUID in its 36-character form.
type (
	ProgrammeID     string
	CustomerID      string
	AccountID       string
	CardID          string
	AuthorisationID string
	TransactionID   string
	DecisionID      string
	WebhookID       string
	EventID         string
	SigningKeyID    string
)

// NewID makes a fresh id, a version 7 UUID (RFC 9562 §5.7): ids made later sort later.
func NewID[T ~string]() T { return T(uuid.Must(uuid.NewV7()).String()) }

// Instant is a moment in UTC, in microseconds since 1970. Zero means unset.
type Instant int64

// At converts a time, dropping what is finer than a microsecond.
func At(t time.Time) Instant { return Instant(t.UnixMicro()) }

// Time is the instant as a UTC time.
func (i Instant) Time() time.Time { return time.UnixMicro(int64(i)).UTC() }

// Add moves an instant by d.
func (i Instant) Add(d time.Duration) Instant { return i + Instant(d.Microseconds()) }
