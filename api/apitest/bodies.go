package apitest

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

func bodyFaults(s *schema, body []byte) []string {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(body))
	if err != nil {
		return []string{"the body is not one JSON value: " + err.Error()}
	}
	var out []string
	if err := s.compiled.Validate(value); err != nil {
		out = append(out, err.Error())
	}
	return append(out, undeclaredMembers("", s.raw, value)...)
}

func eventFaults(body []byte) []string {
	var event struct{ WebhookType string }
	if err := json.Unmarshal(body, &event); err != nil {
		return []string{"the body is not JSON: " + err.Error()}
	}
	events := doc().at([]string{"components", "schemas", "WebhookEvent", "discriminator", "mapping"})
	ref, ok := events[event.WebhookType].(string)
	switch event.WebhookType { // additions: the published choice of events does not name them
	case "programme.updated":
		ref, ok = "#/components/schemas/ProgrammeUpdate", true
	case "dispute.updated":
		ref, ok = "#/components/schemas/DisputeUpdate", true
	case "card_authentication.updated":
		ref, ok = "#/components/schemas/CardAuthenticationUpdate", true
	case "payment_token.updated":
		ref, ok = "#/components/schemas/PaymentTokenUpdate", true
	case "webhook.ping":
		ref, ok = "#/components/schemas/WebhookPing", true
	}
	if !ok {
		return []string{"webhookType " + strconv.Quote(event.WebhookType) + " is not documented"}
	}
	return bodyFaults(doc().schemaAt(splitRef(ref)), body)
}

// undeclaredMembers lists the members that no schema names. Schemas allow them, so that clients do; our own answers
// must not have them.
func undeclaredMembers(where string, raw map[string]any, value any) (out []string) {
	properties, items, open := declaredMembers(raw)
	switch value := value.(type) {
	case map[string]any:
		for name, member := range value {
			property, ok := properties[name]
			if !ok && !open {
				out = append(out, "the member "+where+"/"+name+" is not declared")
				continue
			}
			if ok {
				out = append(out, undeclaredMembers(where+"/"+name, asObject(property), member)...)
			}
		}
	case []any:
		for i, item := range value {
			out = append(out, undeclaredMembers(where+"/"+strconv.Itoa(i), items, item)...)
		}
	}
	slices.Sort(out)
	return out
}

// declaredMembers joins the members of a schema, of what it refers to, and of the parts of its allOf.
func declaredMembers(raw map[string]any) (properties, items map[string]any, open bool) {
	raw = doc().resolveRef(raw)
	properties, items = map[string]any{}, asObject(raw["items"])
	open = raw["additionalProperties"] == true
	for name, property := range asObject(raw["properties"]) {
		properties[name] = property
	}
	parts, _ := raw["allOf"].([]any)
	for _, part := range parts {
		more, _, alsoOpen := declaredMembers(asObject(part))
		for name, property := range more {
			properties[name] = property
		}
		open = open || alsoOpen
	}
	return properties, items, open
}

var errForm = errors.New("not written as it should be")

func checkText(ok func(string) bool) func(any) error {
	return func(v any) error {
		if s, is := v.(string); is && !ok(s) {
			return errForm
		}
		return nil
	}
}

// formats are those of answers: one way to write everything, where requests may have several.
var formats = []*jsonschema.Format{
	{Name: "uuid", Validate: checkText(regexp.MustCompile(`^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`).MatchString)},
	{Name: "decimal", Validate: checkText(regexp.MustCompile(`^-?(0|[1-9][0-9]*)(\.[0-9]*[1-9])?$`).MatchString)},
	{Name: "date-time", Validate: checkText(func(s string) bool {
		t, err := time.Parse(time.RFC3339Nano, s)
		return err == nil && t.UTC().Format(time.RFC3339Nano) == s
	})},
	{Name: "uri", Validate: checkText(func(s string) bool {
		u, err := url.Parse(s)
		return err == nil && u.IsAbs()
	})},
	{Name: "byte", Validate: checkText(func(s string) bool {
		_, err := base64.StdEncoding.Strict().DecodeString(s)
		return err == nil
	})},
}
