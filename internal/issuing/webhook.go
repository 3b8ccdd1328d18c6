package issuing

import (
	"slices"
	"time"
)

// EventType is a kind of event, as webhooks subscribe to it.
type EventType string

// The kinds of events.
const (
	CustomerUpdated       EventType = "customer.updated"
	AccountUpdated        EventType = "account.updated"
	AllowanceLow          EventType = "account.allowance_low"
	CardUpdated           EventType = "card.updated"
	AuthorisationUpdated  EventType = "authorisation.updated"
	TransactionUpdated    EventType = "transaction.updated"
	ProgrammeUpdated      EventType = "programme.updated"
	DisputeUpdated        EventType = "dispute.updated"
	AuthenticationUpdated EventType = "card_authentication.updated"
	PaymentTokenUpdated   EventType = "payment_token.updated"
	WebhookPing           EventType = "webhook.ping" // sent to the webhook that was pinged, whatever it subscribes to
)

// EventTypes are all kinds of events.
func EventTypes() []EventType {
	return []EventType{
		CustomerUpdated, AccountUpdated, AllowanceLow, CardUpdated, AuthorisationUpdated, TransactionUpdated,
		ProgrammeUpdated, DisputeUpdated, AuthenticationUpdated, PaymentTokenUpdated, WebhookPing,
	}
}

// MaxWebhooks is how many webhooks a programme may have at once.
const MaxWebhooks = 50

// Webhook is where a programme wants to hear of changes.
type Webhook struct {
	ID          WebhookID
	ProgrammeID ProgrammeID
	CallbackURL string
	Types       []EventType // the events that it asks for
	CreatedAt   Instant
	UpdatedAt   Instant
	Description string
	Status      WebhookStatus
	PausedAt    Instant     // 0: it is not paused
	PauseReason PauseReason // empty: it is not paused
	// SecretNumber is that of the secret of Standard Webhooks, which signs as well if it is above 0. The one before it signs
	// too until SecretOverlapUntil.
	SecretNumber       int64
	SecretOverlapUntil Instant
	PutOffUntil        Instant // new deliveries are not due before; for a sandbox whose clock is moved
}

// EveryType among the types of a webhook asks for every type of event, also for those that are added later.
const EveryType EventType = "*"

// Wants tells whether a webhook asked for a type of events.
func (w Webhook) Wants(t EventType) bool {
	return slices.Contains(w.Types, t) || slices.Contains(w.Types, EveryType)
}

// WebhookStatus says whether events are delivered to a webhook.
type WebhookStatus string

// The statuses of a webhook. Resuming is active, while what was held is being given back to delivery.
const (
	WebhookActive   WebhookStatus = "active"
	WebhookPaused   WebhookStatus = "paused"
	WebhookResuming WebhookStatus = "resuming"
)

// PauseReason says why a webhook is paused.
type PauseReason string

// The reasons of a pause.
const (
	PauseAsked   PauseReason = "asked"   // by the programme
	PauseGone    PauseReason = "gone"    // the endpoint answered 410 (RFC 9110, section 15.5.11)
	PauseFailing PauseReason = "failing" // no attempt succeeded for three days
)

// DeliveryCause says why a delivery is made.
type DeliveryCause string

// The causes of deliveries.
const (
	DeliveryOfEvent  DeliveryCause = "event"
	DeliveryResent   DeliveryCause = "resend"
	DeliveryReplayed DeliveryCause = "replay"
	DeliveryPing     DeliveryCause = "ping"
)

// DeliveryStatus says how a delivery stands.
type DeliveryStatus string

// The statuses of a delivery. One that is held waits for its webhook, which is paused.
const (
	DeliveryPending   DeliveryStatus = "pending"
	DeliveryHeld      DeliveryStatus = "held"
	DeliveryDelivered DeliveryStatus = "delivered"
	DeliveryGivenUp   DeliveryStatus = "given_up"
)

// DeliveryStatuses are all statuses of a delivery.
func DeliveryStatuses() []DeliveryStatus {
	return []DeliveryStatus{DeliveryPending, DeliveryHeld, DeliveryDelivered, DeliveryGivenUp}
}

// Delivery is an event on its way to a webhook, as the programme sees it.
type Delivery struct {
	ID             DeliveryID
	EventID        EventID
	WebhookID      WebhookID
	Cause          DeliveryCause
	Status         DeliveryStatus
	Attempts       int64
	ResponseStatus int64  // of the latest attempt; 0: there was none, or no answer
	Problem        string // of the latest attempt; empty: none
	CreatedAt      Instant
	UpdatedAt      Instant
	EventType      EventType
	NextAttempt    Instant // 0: there will be none
}

// Audience is for whom the events of a stream are signed.
type Audience struct {
	// CallbackURL is the address that they are signed for; empty: they are not signed.
	CallbackURL string
	// Webhook is whose secret of Standard Webhooks signs them as well, if it has one; unset: none does.
	Webhook WebhookID
}

// DeliveryAttempt is one try of a delivery. Secrets and card numbers are struck out of headers and body.
type DeliveryAttempt struct {
	Number          int64
	At              Instant
	Took            time.Duration
	ResponseStatus  int64  // 0: there was no answer
	Problem         string // empty: the delivery was taken
	RequestHeaders  map[string][]string
	ResponseHeaders map[string][]string
	ResponseBody    string // its first kilobytes
}

// Replay is the order to deliver the events of a span to a webhook again.
type Replay struct {
	ID           string
	ProgrammeID  ProgrammeID
	WebhookID    WebhookID
	Since, Until Instant
	LastEvent    EventID // up to which it is done
	CreatedAt    Instant
}

// Event is a change as it was told: the body is rendered in the transaction of the change and never again. The field
// order is the order of the columns.
type Event struct {
	ID          EventID
	ProgrammeID ProgrammeID
	Type        EventType
	Subject     string // id of the customer, account, card, authorisation, transaction, dispute, authentication, payment token or programme
	Sequence    int64  // counts the events of the subject from 1, without gaps
	Body        string // JSON, the bytes that webhooks carry
	CreatedAt   Instant
	Position    int64 // its place in the order in which the programme's events are streamed, from 1; 0: it has none yet
}
