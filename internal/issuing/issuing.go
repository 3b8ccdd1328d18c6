// Package issuing holds the nouns of card issuing and the rules of what each may do: programme, customer, account,
// card, authorisation, transaction, webhook. It decides; it does not act: it knows no clock, network, database or
// HTTP.
package issuing

import (
	"time"

	"github.com/google/uuid"
)

// Ids are distinct types, so that mixing them up does not compile: lower-case UUIDs in their form of 36 characters.
type (
	// ProgrammeID names a programme.
	ProgrammeID string
	// CustomerID names a customer.
	CustomerID string
	// AccountID names an account.
	AccountID string
	// CardID names a card.
	CardID string
	// AuthorisationID names an authorisation.
	AuthorisationID string
	// TransactionID names a transaction.
	TransactionID string
	// DecisionID names a decision.
	DecisionID string
	// WebhookID names a webhook.
	WebhookID string
	// EventID names an event.
	EventID string
	// RequestID names a request to the API.
	RequestID string
	// DeliveryID names a delivery of an event to a webhook.
	DeliveryID string
	// SigningKeyID names a signing key; its programme chose it.
	SigningKeyID string
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
