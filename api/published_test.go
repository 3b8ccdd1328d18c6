package api_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/api"
)

// The shape is what published clients were written against. Ours may say more, never something else.
func TestThePublishedShapeIsKept(t *testing.T) {
	t.Parallel()
	c := comparison{published: readShape(t), ours: withoutOptIns(t)}
	for path, item := range dig(c.published, "paths") {
		for method, op := range object(item) {
			where := strings.ToUpper(method) + " " + path
			ours := dig(c.ours, "paths", path, method)
			if ours == nil {
				c.differ(where, "missing")
				continue
			}
			c.operation(where, object(op), ours)
		}
	}
	c.operation(
		"webhook", dig(c.published, "webhooks", "{callbackUrl}", "post"), dig(c.ours, "webhooks", "{callbackUrl}", "post"),
	)
	for name := range dig(c.published, "components", "schemas") {
		ref := map[string]any{"$ref": "#/components/schemas/" + name}
		c.answer("schema "+name, ref, ref)
	}
	for name, p := range dig(c.published, "components", "parameters") {
		c.parameter("parameter "+name, object(p), dig(c.ours, "components", "parameters", name))
	}
	c.same(
		"security schemes", dig(c.published, "components", "securitySchemes", "bearerAuth"),
		without(dig(c.ours, "components", "securitySchemes", "bearerAuth"), "description"),
	)
	for _, difference := range c.differences {
		t.Error(difference)
	}
	if c.compared < 1000 {
		t.Errorf("only %d facts were compared", c.compared)
	}
}

// A comparison that finds nothing proves something only if it would have found something.
func TestEveryKindOfBreachIsNoticed(t *testing.T) {
	t.Parallel()
	for name, breach := range map[string]func(ours map[string]any){
		"a path is gone":       func(o map[string]any) { delete(dig(o, "paths"), "/cards") },
		"a method is gone":     func(o map[string]any) { delete(dig(o, "paths", "/customers"), "post") },
		"an operation renamed": func(o map[string]any) { dig(o, "paths", "/cards", "get")["operationId"] = "listCards" },
		"a status is gone":     func(o map[string]any) { delete(dig(o, "paths", "/cards", "get", "responses"), "401") },
		"a parameter is gone":  func(o map[string]any) { dig(o, "paths", "/chains", "get")["parameters"] = []any{} },
		"a parameter is new":   func(o map[string]any) { dig(o, "components", "parameters", "Limit")["required"] = true },
		"a field is gone": func(
			o map[string]any,
		) {
			delete(dig(o, "components", "schemas", "Card", "properties"), "name")
		},
		"a type changed": func(o map[string]any) {
			dig(o, "components", "schemas", "Merchant", "properties", "mcc")["type"] = "string"
		},
		"a format changed": func(o map[string]any) { dig(o, "components", "schemas", "UUID")["format"] = "byte" },
		"a value is gone":  func(o map[string]any) { dig(o, "components", "schemas", "CardType")["enum"] = []any{"virtual"} },
		"a value is new": func(o map[string]any) {
			dig(o, "components", "schemas", "FeeType")["enum"] = []any{"partner", "service", "network", "tip"}
		},
		"a field is optional": func(
			o map[string]any,
		) {
			dig(o, "components", "schemas", "Customer")["required"] = []any{"id"}
		},
		"an input is required": func(o map[string]any) {
			dig(o, "components", "schemas", "WebhookInput")["required"] = []any{"id", "callbackUrl", "types"}
		},
		"an input is gone": func(o map[string]any) {
			delete(dig(o, "components", "schemas", "CardInput", "properties"), "shippingAddress")
		},
		"an input is narrower": func(o map[string]any) { dig(o, "components", "schemas", "DecimalInput")["type"] = "number" },
		"an input loses values": func(o map[string]any) {
			dig(o, "components", "schemas", "AccountTypeInput")["enum"] = []any{"CARD_ACCOUNT"}
		},
		"a body is optional": func(
			o map[string]any,
		) {
			delete(dig(o, "paths", "/auth/token", "post", "requestBody"), "required")
		},
		"an extra is required": func(o map[string]any) {
			dig(
				o, "components", "schemas", "CreatedCustomer",
			)["allOf"].([]any)[2].(map[string]any)["required"] = []any{"verificationUrl"}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			c := comparison{published: readShape(t), ours: withoutOptIns(t)}
			breach(c.ours)
			for path, item := range dig(c.published, "paths") {
				for method, op := range object(item) {
					if ours := dig(c.ours, "paths", path, method); ours == nil {
						c.differ(path, "missing")
					} else {
						c.operation(path, object(op), ours)
					}
				}
			}
			if len(c.differences) == 0 {
				t.Error("nothing was noticed")
			}
		})
	}
}

// withoutOptIns is our description without the types of events that were added: a programme gets events of such a type,
// and finds it in its webhooks, only after it has asked for it by name.
func withoutOptIns(t *testing.T) map[string]any {
	t.Helper()
	ours := object(decode(t, api.YAML()))
	for event, schema := range map[string]string{
		"account.allowance_low": "AccountAllowanceLow", "programme.updated": "ProgrammeUpdate",
		"card_authentication.updated": "CardAuthenticationUpdate", "payment_token.updated": "PaymentTokenUpdate",
		"dispute.updated": "DisputeUpdate", "webhook.ping": "WebhookPing", "*": "no event",
	} {
		kinds := dig(ours, "components", "schemas", "WebhookType")
		asked := dig(ours, "components", "schemas", "WebhookSubscription")
		asked["enum"] = slices.DeleteFunc(asked["enum"].([]any), func(v any) bool { return v == event })
		kinds["enum"] = slices.DeleteFunc(kinds["enum"].([]any), func(v any) bool { return v == event })
		ref := "#/components/schemas/" + schema
		bodies := dig(ours, "components", "schemas", "WebhookEvent")
		bodies["oneOf"] = slices.DeleteFunc(bodies["oneOf"].([]any), func(v any) bool {
			return object(v)["$ref"] == ref
		})
		delete(dig(bodies, "discriminator", "mapping"), event)
	}
	return ours
}

type comparison struct {
	published, ours map[string]any
	differences     []string
	compared        int
}

func (c *comparison) differ(where, format string, args ...any) {
	c.differences = append(c.differences, where+": "+fmt.Sprintf(format, args...))
}

func (c *comparison) same(where string, published, ours any) {
	c.compared++
	if !reflect.DeepEqual(published, ours) {
		c.differ(where, "published %v, ours %v", published, ours)
	}
}

func (c *comparison) operation(where string, published, ours map[string]any) {
	if id, ok := published["operationId"]; ok {
		c.same(where+" operationId", id, ours["operationId"])
		c.same(where+" tags", published["tags"], ours["tags"])
	}
	if security, ok := published["security"]; ok {
		c.same(where+" security", security, ours["security"])
	}
	c.parameters(where, published, ours)
	if body := object(published["requestBody"]); body != nil {
		mine := object(ours["requestBody"])
		// The published document leaves open whether most bodies may be left out. Where ours says that they may not, that has
		// always been so, and no client that was answered leaves them out.
		if body["required"] == true || mine["x-optional"] == true {
			c.same(where+" body required", body["required"] == true, mine["required"] == true)
		}
		c.input(
			where+" body", dig(body, "content", "application/json", "schema"),
			dig(mine, "content", "application/json", "schema"),
		)
	} else {
		c.same(where+" body", published["requestBody"], ours["requestBody"])
	}
	for status, response := range object(published["responses"]) {
		at := where + " " + status
		mine := object(object(ours["responses"])[status])
		if mine == nil {
			c.differ(at, "missing")
			continue
		}
		schema := dig(object(response), "content", "application/json", "schema")
		if schema == nil {
			c.same(at+" has a body", false, status < "300" && resolve(c.ours, mine)["content"] != nil)
			continue
		}
		c.answer(at, schema, dig(mine, "content", "application/json", "schema"))
	}
	for name, callback := range object(published["callbacks"]) {
		for url, item := range object(callback) {
			c.operation(where+" callback", dig(object(item), "post"), dig(ours, "callbacks", name, url, "post"))
		}
	}
}

func (c *comparison) parameters(where string, published, ours map[string]any) {
	key := func(p map[string]any) string { return fmt.Sprint(p["in"], " ", p["name"]) }
	index := func(doc, op map[string]any) map[string]map[string]any {
		out := map[string]map[string]any{}
		list, _ := op["parameters"].([]any)
		for _, p := range list {
			resolved := resolve(doc, p)
			out[key(resolved)] = resolved
		}
		return out
	}
	theirs, mine := index(c.published, published), index(c.ours, ours)
	for name, p := range theirs {
		if mine[name] == nil {
			c.differ(where, "parameter %s is missing", name)
			continue
		}
		c.parameter(where+" "+name, p, mine[name])
	}
	for name, p := range mine {
		if theirs[name] == nil && p["required"] == true {
			c.differ(where, "parameter %s is new and required", name)
		}
	}
}

func (c *comparison) parameter(where string, published, ours map[string]any) {
	for _, fact := range []string{"in", "name", "required"} {
		c.same(where+" "+fact, published[fact], ours[fact])
	}
	c.answer(where, object(published["schema"]), object(ours["schema"]))
}

// answer compares what clients read: the same types, values and guarantees; new members optional.
func (c *comparison) answer(where string, published, ours map[string]any) {
	if ours == nil {
		c.differ(where, "missing")
		return
	}
	p, o := flatten(c.published, published), flatten(c.ours, ours)
	for _, fact := range []string{"type", "format", "enum", "default", "discriminator"} {
		c.same(where+" "+fact, p[fact], o[fact])
	}
	c.same(where+" required", sorted(p["required"]), sorted(o["required"]))
	for name, property := range object(p["properties"]) {
		c.answer(where+"."+name, object(property), object(object(o["properties"])[name]))
	}
	if items := object(p["items"]); items != nil {
		c.answer(where+"[]", items, object(o["items"]))
	}
	if choices, ok := p["oneOf"].([]any); ok {
		c.same(where+" oneOf", choices, o["oneOf"])
	}
}

// input compares what clients send: everything published is still taken, and nothing more is asked for.
func (c *comparison) input(where string, published, ours map[string]any) {
	if ours == nil {
		c.differ(where, "missing")
		return
	}
	p, o := flatten(c.published, published), flatten(c.ours, ours)
	if p["type"] == nil { // an event, which the client reads
		c.answer(where, published, ours)
		return
	}
	c.compared++
	if types := list(o["type"]); !slices.Contains(types, p["type"]) {
		c.differ(where, "published type %v, ours %v", p["type"], types)
	}
	c.same(where+" default", p["default"], o["default"])
	for _, value := range list(p["enum"]) {
		if !slices.Contains(list(o["enum"]), value) {
			c.differ(where, "%v is no longer taken", value)
		}
	}
	if p["enum"] == nil && o["enum"] != nil {
		c.differ(where, "not every value is taken")
	}
	for _, name := range sorted(o["required"]) {
		if !slices.Contains(sorted(p["required"]), name) {
			c.differ(where, "%s is newly required", name)
		}
	}
	for name, property := range object(p["properties"]) {
		c.input(where+"."+name, object(property), object(object(o["properties"])[name]))
	}
	if items := object(p["items"]); items != nil {
		c.input(where+"[]", items, object(o["items"]))
	}
}

// flatten follows references and joins the parts of an allOf.
func flatten(doc, schema map[string]any) map[string]any {
	out := maps.Clone(resolve(doc, schema))
	parts, _ := out["allOf"].([]any)
	delete(out, "allOf")
	for _, part := range parts {
		flat := flatten(doc, object(part))
		properties := map[string]any{}
		maps.Copy(properties, object(flat["properties"]))
		maps.Copy(properties, object(out["properties"]))
		out["properties"], out["type"] = properties, flat["type"]
		out["required"] = append(list(out["required"]), list(flat["required"])...)
	}
	return out
}

func resolve(doc map[string]any, node any) map[string]any {
	m := object(node)
	for m["$ref"] != nil {
		m = dig(doc, strings.Split(strings.TrimPrefix(m["$ref"].(string), "#/"), "/")...)
	}
	return m
}

func readShape(t *testing.T) map[string]any {
	t.Helper()
	text, err := os.ReadFile("testdata/published-shape.yaml")
	if err != nil {
		t.Fatal(err)
	}
	return object(decode(t, text))
}

// decode goes through JSON, so that both sides have the same Go types.
func decode(t *testing.T, text []byte) any {
	t.Helper()
	var v, out any
	if err := yaml.Unmarshal(text, &v); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(again, &out); err != nil {
		t.Fatal(err)
	}
	return out
}

func dig(m map[string]any, names ...string) map[string]any {
	for _, name := range names {
		m = object(m[name])
	}
	return m
}

func object(v any) map[string]any { m, _ := v.(map[string]any); return m }

func list(v any) []any {
	if many, ok := v.([]any); ok {
		return many
	}
	if v == nil {
		return nil
	}
	return []any{v}
}

func sorted(v any) []string {
	var out []string
	for _, item := range list(v) {
		out = append(out, item.(string))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func without(m map[string]any, name string) map[string]any {
	out := maps.Clone(m)
	delete(out, name)
	return out
}
