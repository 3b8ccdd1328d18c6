package export

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/openapi"
)

// ClientsYAML is the description for generators of clients: OpenAPI 3.0. Signature and digest are a security scheme and
// not parameters of each operation, the idempotency key is an optional header, every error is the one response Problem,
// and a body is required unless an operation can do without. It is made once; the caller must not change the bytes.
func ClientsYAML() []byte { return clientsYAML() }

// ClientsJSON is ClientsYAML as JSON.
func ClientsJSON() []byte { return clientsJSON() }

var clientsYAML = sync.OnceValue(func() []byte {
	out, err := yaml.Marshal(describeForClients())
	if err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	return append([]byte("# The OffBlocks API for generators of clients. It is made from /openapi.yaml.\n"), out...)
})

var clientsJSON = sync.OnceValue(func() []byte { return openapi.NodeJSON(describeForClients()) })

// added are the headers that a client library adds to calls.
var added = []string{"SignatureHeader", "SignatureInputHeader", "ContentDigestHeader", "OptionalContentDigestHeader"}

const idempotencyHeader = "IdempotencyKeyHeader"

const signatureScheme = "Every call outside `/auth` is signed (RFC 9421). A client library adds three headers: " +
	"`Signature-Input`, `Signature`, and, if there is a body, `Content-Digest` (RFC 9530). It signs `@method`, " +
	"`@authority`, `@path`, `@query` if there is one, and `content-digest` if there is a body, with a key that was " +
	"registered by `PUT /auth/signing`. To a change it also adds an `Idempotency-Key` if the caller gives none."

func describeForClients() *yaml.Node {
	var document yaml.Node
	if err := yaml.Unmarshal(api.YAML(), &document); err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	root := document.Content[0]
	dropComments(root)
	setMember(root, "openapi", toNode("3.0.3"))
	removeNamed(root, "webhooks") // OpenAPI 3.0 has none; the schema WebhookEvent stays
	removeMembers(root, isExtension)

	info := at(root, "info")
	removeNamed(info, "summary") // of OpenAPI 3.1, like the licence's identifier
	setMember(info, "license", toNode(map[string]string{
		"name": "Apache 2.0", "url": "https://www.apache.org/licenses/LICENSE-2.0.html",
	}))

	components := at(root, "components")
	removeNamed(at(components, "parameters"), added...)
	setMember(at(components, "parameters", idempotencyHeader), "required", toNode(false))
	setMember(at(components, "parameters", idempotencyHeader), "description", toNode(
		"A UUID for the intended change; every retry of it has the same one. A client library makes one if it is left out."))
	setMember(at(components, "securitySchemes"), "requestSignature", toNode(map[string]string{
		"type": "apiKey", "in": "header", "name": "Signature", "description": signatureScheme,
	}))
	setMember(components, "responses", sharedProblem())

	paths := at(root, "paths")
	for i := 0; i < len(paths.Content); i += 2 {
		for j := 1; j < len(paths.Content[i+1].Content); j += 2 {
			describeOperation(paths.Content[i].Value, paths.Content[i+1].Content[j])
		}
	}
	lowerSchemas(root, "")
	return root
}

func describeOperation(path string, operation *yaml.Node) {
	removeMembers(operation, func(name string) bool {
		return isExtension(name) || name == "callbacks" // their headers are the platform's
	})
	if parameters := member(operation, "parameters"); parameters != nil {
		parameters.Content = slices.DeleteFunc(parameters.Content, func(p *yaml.Node) bool {
			return slices.Contains(added, strings.TrimPrefix(text(p, "$ref"), "#/components/parameters/"))
		})
		if len(parameters.Content) == 0 {
			removeNamed(operation, "parameters")
		}
	}
	if body := member(operation, "requestBody"); body != nil {
		setMember(body, "required", toNode(text(body, "x-optional") != "true"))
		removeMembers(body, isExtension)
	}
	responses := at(operation, "responses")
	removeMembers(responses, func(status string) bool { return !strings.HasPrefix(status, "2") })
	setMember(responses, "default", toReference("responses", "Problem"))
	if !strings.HasPrefix(path, "/auth/") {
		setMember(operation, "security", toNode([]map[string][]string{{"bearerAuth": {}, "requestSignature": {}}}))
	}
}

// sharedProblem is the response that every operation gives when it refuses.
func sharedProblem() *yaml.Node {
	return toNode(map[string]any{"Problem": map[string]any{
		"description": "Refused. `code` says why, for programs.",
		"content": map[string]any{"application/problem+json": map[string]any{
			"schema": map[string]string{"$ref": "#/components/schemas/Problem"},
		}},
	}})
}

func isExtension(name string) bool { return strings.HasPrefix(name, "x-") }

func dropComments(n *yaml.Node) {
	n.HeadComment, n.LineComment, n.FootComment = "", "", ""
	for _, child := range n.Content {
		dropComments(child)
	}
}

// lowerSchemas rewrites what OpenAPI 3.0 says differently: examples of a schema, several types, and what stands beside
// a reference. name is the member that n is the value of.
func lowerSchemas(n *yaml.Node, name string) {
	if name == "example" || name == "examples" || name == "enum" {
		return // values, in which a member may have any name
	}
	if n.Kind == yaml.MappingNode {
		if examples := member(n, "examples"); examples != nil && examples.Kind == yaml.SequenceNode {
			setMember(n, "example", examples.Content[0])
			removeNamed(n, "examples")
		}
		if types := member(n, "type"); types != nil && types.Kind == yaml.SequenceNode {
			splitTypes(n, types)
		}
		if member(n, "$ref") != nil && len(n.Content) > 2 {
			wrapReference(n)
		}
		if member(n, "schema") != nil || member(n, "type") != nil || member(n, "properties") != nil ||
			member(n, "content") != nil || member(n, "allOf") != nil {
			removeMembers(n, isExtension)
		}
	}
	for i, child := range n.Content {
		key := ""
		if n.Kind == yaml.MappingNode {
			if i%2 == 0 {
				continue
			}
			key = n.Content[i-1].Value
		}
		lowerSchemas(child, key)
	}
}

// splitTypes makes a choice of what may have one of several types. What bounds texts goes with the text.
func splitTypes(n, types *yaml.Node) {
	var choices []map[string]any
	for _, kind := range types.Content {
		choice := map[string]any{"type": kind.Value}
		for _, bound := range []string{"pattern", "minLength", "maxLength"} {
			if value := member(n, bound); value != nil && kind.Value == "string" {
				choice[bound] = value
			}
		}
		choices = append(choices, choice)
	}
	removeNamed(n, "type", "pattern", "minLength", "maxLength")
	setMember(n, "oneOf", toNode(choices))
}

// wrapReference keeps what stands beside a reference, which OpenAPI 3.0 would ignore.
func wrapReference(n *yaml.Node) {
	reference := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}
	setMember(reference, "$ref", member(n, "$ref"))
	removeNamed(n, "$ref")
	setMember(n, "allOf", &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: []*yaml.Node{reference}})
}
