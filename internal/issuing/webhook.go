package issuing

// EventType is a kind of event, as webhooks subscribe to it.
type EventType string

// The kinds of events.
const (
	CustomerUpdated      EventType = "customer.updated"
	AccountUpdated       EventType = "account.updated"
	AllowanceLow         EventType = "account.allowance_low"
	CardUpdated          EventType = "card.updated"
	AuthorisationUpdated EventType = "authorisation.updated"
	TransactionUpdated   EventType = "transaction.updated"
	ProgrammeUpdated     EventType = "programme.updated"
	DisputeUpdated       EventType = "dispute.updated"
)

// EventTypes are all kinds of events.
func EventTypes() []EventType {
	return []EventType{
		CustomerUpdated, AccountUpdated, AllowanceLow, CardUpdated, AuthorisationUpdated, TransactionUpdated,
		ProgrammeUpdated, DisputeUpdated,
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
}

// Event is a change as it was told: the body is rendered in the transaction of the change and never again. The field
// order is the order of the columns that are written.
type Event struct {
	ID          EventID
	ProgrammeID ProgrammeID
	Type        EventType
	Subject     string // id of the customer, account, card, authorisation, transaction, dispute or programme
	Sequence    int64  // counts the events of the subject from 1, without gaps
	Body        string // JSON, the bytes that webhooks carry
	CreatedAt   Instant
}
