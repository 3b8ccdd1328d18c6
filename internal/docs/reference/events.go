package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/internal/openapi"
)

func sortedNames[T any](of map[string]T) []string { return slices.Sorted(maps.Keys(of)) }

// Events has a heading for every type of event, under its name, with its body.
func Events() string {
	d := spec()
	var w strings.Builder
	for i, kind := range d.Components.Schemas.get("WebhookEvent").Discriminator.Mapping {
		if i > 0 {
			w.WriteString("\n")
		}
		s := d.Components.Schemas.get(refName(kind.value))
		fmt.Fprintf(&w, "### %s\n\n%s\n```json\n%s\n```\n", kind.name, wrap(s.Description), pretty(d.eventExample(kind.name, s)))
	}
	return w.String()
}

// objectExamples are the examples in which events show their objects.
var objectExamples = map[string]string{
	"Customer": "Customer.active", "Account": "Account.active", "Card": "Card.active", "Authorisation": "Authorisation.captured",
	"Transaction": "Transaction.processed", "Dispute": "Dispute.opened", "CardAuthentication": "CardAuthentication.pending",
	"PaymentToken": "PaymentToken.active",
}

// eventExample is the body of an event: what all events have, and the object. Members of which the document has an example of
// the whole have their values from there.
func (d *document) eventExample(kind string, s *schema) []byte {
	var out bytes.Buffer
	out.WriteByte('{')
	known := map[string]*yaml.Node{}
	for _, part := range s.AllOf {
		if e, ok := d.Components.Examples[objectExamples[refName(part.Ref)]]; ok {
			for i := 0; i+1 < len(e.Value.Content); i += 2 {
				known[e.Value.Content[i].Value] = e.Value.Content[i+1]
			}
		}
	}
	members, required := d.members(s)
	base, _ := d.members(d.Components.Schemas.get("WebhookEventBase"))
	written := 0
	for _, m := range members {
		var value []byte
		switch node := known[m.name]; {
		case m.name == "webhookType":
			value, _ = json.Marshal(kind) // a string always marshals
		case node != nil:
			value = openapi.NodeJSON(node)
		case !slices.Contains(required, m.name) && base.get(m.name) == nil:
			continue // the object is shown as its example has it
		default:
			value = d.valueOf(m.value, 0)
		}
		if value == nil {
			continue
		}
		if written > 0 {
			out.WriteByte(',')
		}
		fmt.Fprintf(&out, "%q:%s", m.name, value)
		written++
	}
	out.WriteByte('}')
	return out.Bytes()
}

// valueOf is an example of a value: the one that the document has, or one made of its members.
func (d *document) valueOf(s *schema, depth int) []byte {
	if len(s.Examples) > 0 {
		return openapi.NodeJSON(&s.Examples[0])
	}
	r := d.resolved(s)
	if len(r.Examples) > 0 {
		return openapi.NodeJSON(&r.Examples[0])
	}
	if len(r.Enum) > 0 {
		return openapi.NodeJSON(&r.Enum[0])
	}
	members, _ := d.members(r)
	switch {
	case depth > 3:
		return nil
	case r.Items != nil:
		if item := d.valueOf(r.Items, depth+1); item != nil {
			return fmt.Appendf(nil, "[%s]", item)
		}
	case len(r.OneOf) > 0:
		return d.valueOf(r.OneOf[0], depth+1)
	case len(members) > 0:
		var parts []string
		for _, m := range members {
			if value := d.valueOf(m.value, depth+1); value != nil {
				parts = append(parts, fmt.Sprintf("%q:%s", m.name, value))
			}
		}
		return []byte("{" + strings.Join(parts, ",") + "}")
	case r.Type.Value == "boolean":
		return []byte("true")
	case r.Type.Value == "integer":
		return []byte("1")
	}
	return nil
}
