package issuing

import "strings"

// EventType is a kind of event, as webhooks subscribe to it.
type EventType string

// The kinds of events.
const (
	CustomerUpdated      EventType = "customer.updated"
	AccountUpdated       EventType = "account.updated"
	CardUpdated          EventType = "card.updated"
	AuthorisationUpdated EventType = "authorisation.updated"
	TransactionUpdated   EventType = "transaction.updated"
)

// EventTypes is a list of kinds, joined by commas.
type EventTypes string

// JoinEventTypes makes a list.
func JoinEventTypes(kinds []EventType) EventTypes {
	text := make([]string, len(kinds))
	for i, k := range kinds {
		text[i] = string(k)
	}
	return EventTypes(strings.Join(text, ","))
}

// List is the list taken apart.
func (t EventTypes) List() (kinds []EventType) {
	for k := range strings.SplitSeq(string(t), ",") {
		kinds = append(kinds, EventType(k))
	}
	return kinds
}

// Has tells whether a kind is in the list.
func (t EventTypes) Has(kind EventType) bool {
	for k := range strings.SplitSeq(string(t), ",") {
		if k == string(kind) {
			return true
		}
	}
	return false
}

// Webhook is where a programme wants to hear of changes. The field order is the order of the columns.
type Webhook struct {
	ID          WebhookID
	ProgrammeID ProgrammeID
	CallbackURL string
	Types       EventTypes
	CreatedAt   Instant
	UpdatedAt   Instant
}

// Event is a change as it was told: the body is rendered in the transaction of the change and never again. The field order
// is the order of the columns.
type Event struct {
	ID          EventID
	ProgrammeID ProgrammeID
	Type        EventType
	Subject     string // id of the customer, account, card, authorisation or transaction
	Body        string // JSON, the bytes that webhooks carry
	CreatedAt   Instant
}
