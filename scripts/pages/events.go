package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

// objectExamples are the examples in the API's document of the objects that events carry, where the event's schema has
// none of its own: the name of the example, or of the schema whose first example it is.
var objectExamples = map[issuing.EventType]string{
	issuing.CustomerUpdated:      "Customer.active",
	issuing.AccountUpdated:       "Account.active",
	issuing.CardUpdated:          "Card.active",
	issuing.AuthorisationUpdated: "Authorisation.captured",
	issuing.TransactionUpdated:   "Transaction.processed",
	issuing.DisputeUpdated:       "Dispute.submitted",
	issuing.ProgrammeUpdated:     "ProgrammeChange",
	issuing.WebhookPing:          "Webhook",
}

// head are the members that every event has beside its object.
const head = `{"eventId": "01a23064-1554-7783-9343-79c7663cea46", "webhookType": %q, "eventSequence": %d,
	"eventCreatedAt": "2026-12-01T06:56:35.15649Z"}`

// writeEvents shows each type of event with a body, in the order in which the program lists them.
func writeEvents(string) (string, error) {
	d, err := readDocument()
	if err != nil {
		return "", err
	}
	mapping := d.Components.Schemas["WebhookEvent"].Discriminator.Mapping
	var b strings.Builder
	for i, kind := range issuing.EventTypes() {
		name := path.Base(mapping[string(kind)])
		described, found := d.Components.Schemas[name]
		if !found {
			return "", fmt.Errorf("the API's document has no event %s", kind)
		}
		body, err := d.eventBody(kind, described, i+1)
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "## %s\n\n%s\n\n```json\n%s\n```\n\n", kind, wrap(described.Description, ""), body)
	}
	return b.String(), nil
}

// eventBody makes the body of an event out of the examples of the API's document, and holds it against the schema.
func (d document) eventBody(kind issuing.EventType, described schema, sequence int) ([]byte, error) {
	members := map[string]json.RawMessage{}
	object := json.RawMessage("{}")
	if len(described.Examples) > 0 {
		object = described.Examples[0]
	} else if example, found := d.Components.Examples[objectExamples[kind]]; found {
		object = example.Value
	} else if of := d.Components.Schemas[objectExamples[kind]]; len(of.Examples) > 0 {
		object = of.Examples[0]
	}
	for _, part := range []json.RawMessage{object, json.RawMessage(fmt.Sprintf(head, kind, sequence))} {
		if err := json.Unmarshal(part, &members); err != nil {
			return nil, err
		}
	}
	required, known := d.membersOf(described)
	for _, member := range required {
		if members[member] == nil {
			return nil, fmt.Errorf("the example of %s has no %s", kind, member)
		}
	}
	for member := range members {
		if !slices.Contains(known, member) {
			return nil, fmt.Errorf("the example of %s has %s, which its schema has not", kind, member)
		}
	}
	return indentMembers(members)
}

// membersOf are the members of a schema, those of its parts included.
func (d document) membersOf(s schema) (required, known []string) {
	if s.Ref != "" {
		return d.membersOf(d.Components.Schemas[path.Base(s.Ref)])
	}
	required, known = s.Required, slices.Collect(maps.Keys(s.Properties))
	for _, part := range s.AllOf {
		r, k := d.membersOf(part)
		required, known = append(required, r...), append(known, k...)
	}
	return required, known
}

// indentMembers writes an object, the members of events first and the others by their names.
func indentMembers(members map[string]json.RawMessage) ([]byte, error) {
	names := []string{"webhookType", "eventId", "eventSequence", "eventCreatedAt"}
	for _, name := range slices.Sorted(maps.Keys(members)) {
		if !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	var flat, out bytes.Buffer
	for i, name := range names {
		flat.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
		fmt.Fprintf(&flat, "%q:%s", name, members[name])
	}
	flat.WriteByte('}')
	err := json.Indent(&out, flat.Bytes(), "", "  ")
	return out.Bytes(), err
}
