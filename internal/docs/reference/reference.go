// Package reference writes the reference of the API as Markdown, from the API's document: a page for each tag with its
// operations, one of objects, and the parts of documents that list problems and events. It knows nothing that the document
// does not say.
package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/internal/openapi"
)

// Page is a page of the reference.
type Page struct {
	Path   string // below /docs
	Title  string
	Source string // Markdown
}

// Pages are all pages of the reference, in the order in which they are read.
func Pages() []Page { return pages() }

var pages = sync.OnceValue(func() []Page {
	d := spec()
	out := []Page{{"api", "Overview", d.overview()}}
	for _, tag := range d.Tags {
		out = append(out, Page{"api/" + tagPath(tag.Name), tag.Name, d.tagPage(tag.Name, tag.Description)})
	}
	return append(out, Page{"api/objects", "Objects", d.objects()})
})

func tagPath(tag string) string { return strings.ReplaceAll(strings.ToLower(tag), " ", "-") }

// overview is the first page of the reference.
func (d *document) overview() string {
	var w strings.Builder
	w.WriteString("# The API\n\n")
	for line := range strings.Lines(d.Info.Description) {
		line = strings.TrimPrefix(line, "#") // its headings are below a heading of the document
		w.WriteString(line)
	}
	w.WriteString("\nThe document itself is at [/openapi.yaml](/openapi.yaml) and [/openapi.json](/openapi.json), for generators at\n" +
		"[/openapi.clients.yaml](/openapi.clients.yaml), for Postman at [/postman_collection.json](/postman_collection.json).\n" +
		"All problems are at [errors](errors.md), and all events at [events](events.md).\n\n" +
		"The samples sign. They are run in a directory with the files of [examples](repository/examples.md) and after\n" +
		"`set -a; . data/sandbox.env`.\n\n## Operations\n")
	for _, tag := range d.Tags {
		fmt.Fprintf(&w, "\n### %s\n\n%s", tag.Name, d.operationTable(tag.Name, true))
	}
	return w.String()
}

// Tag is a noun of the API, as its document describes it.
type Tag struct{ Name, Description string }

// Tags are all of them, in the document's order.
func Tags() (tags []Tag) {
	for _, tag := range spec().Tags {
		tags = append(tags, Tag{tag.Name, strings.TrimSpace(tag.Description)})
	}
	return tags
}

// OperationTable lists the operations of a tag, as the overview does but without links: for documents that are read where
// the pages of the reference are not.
func OperationTable(tag string) string { return spec().operationTable(tag, false) }

func (d *document) operationTable(tag string, linked bool) string {
	var w strings.Builder
	w.WriteString("| operation | what it does |\n|---|---|\n")
	for _, op := range d.operations(tag) {
		name := fmt.Sprintf("`%s %s`", op.method, op.path)
		if linked {
			name = fmt.Sprintf("[%s](api/%s.md#%s)", name, tagPath(tag), op.ID)
		}
		fmt.Fprintf(&w, "| %s | %s |\n", name, cell(op.Summary))
	}
	return w.String()
}

// tagPage has the operations of a tag.
func (d *document) tagPage(tag, description string) string {
	var w strings.Builder
	fmt.Fprintf(&w, "# %s\n\n%s\n", tag, strings.TrimSpace(description))
	for _, op := range d.operations(tag) {
		d.writeOperation(&w, op)
	}
	return w.String()
}

func (d *document) writeOperation(w *strings.Builder, op operation) {
	fmt.Fprintf(w, "\n## %s {#%s}\n\n```http\n%s /v1%s\n```\n\n%s\n", op.Summary, op.ID, op.method, op.path, strings.TrimSpace(op.Description))
	known, _ := openapi.OperationOf(op.ID)
	var needs []string
	if op.ID != "getToken" {
		needs = append(needs, "a token")
	}
	if known.Signed {
		needs = append(needs, "a [signature](signatures.md)")
		if known.Mutating {
			needs = append(needs, "an `Idempotency-Key`")
		}
	}
	if len(needs) > 0 {
		fmt.Fprintf(w, "\nNeeds %s.\n", strings.Join(needs, ", "))
	}
	d.writeParameters(w, op)
	if op.Body != nil && len(op.Body.Content) > 0 {
		fmt.Fprintf(w, "\n### Body {#%s-body}\n\n", op.ID)
		if op.Body.Optional {
			w.WriteString("May be left out, which means the same as an empty object.\n\n")
		}
		d.writeMembers(w, op.Body.Content[0].value.Schema)
	}
	fmt.Fprintf(w, "\n### Samples {#%s-samples}\n\n%s", op.ID, d.samples(op))
	d.writeAnswers(w, op)
}

// Headers that a client library adds are the same for every operation, and are told above.
var addedHeaders = []string{"Signature", "Signature-Input", "Idempotency-Key", "Content-Digest"}

func (d *document) writeParameters(w *strings.Builder, op operation) {
	var rows []string
	for _, p := range op.Parameters {
		p = d.parameter(p)
		if slices.Contains(addedHeaders, p.Name) {
			continue
		}
		needed := ""
		if p.Required {
			needed = ", required"
		}
		rows = append(rows, fmt.Sprintf("| `%s` | %s%s | %s | %s |\n", p.Name, p.In, needed, d.typeOf(p.Schema), cell(p.Description+d.bounds(p.Schema))))
	}
	if len(rows) > 0 {
		fmt.Fprintf(w, "\n### Parameters {#%s-parameters}\n\n| parameter | in | type | meaning |\n|---|---|---|---|\n%s", op.ID, strings.Join(rows, ""))
	}
}

// writeMembers lists the members of an object. What is no object is described.
func (d *document) writeMembers(w *strings.Builder, s *schema) {
	members, required := d.members(s)
	if len(members) == 0 {
		fmt.Fprintf(w, "%s\n", d.typeOf(s))
		return
	}
	w.WriteString("| member | type | meaning |\n|---|---|---|\n")
	for _, m := range members {
		needed := ""
		if slices.Contains(required, m.name) {
			needed = ", required"
		}
		description := m.value.Description
		if description == "" {
			description = d.resolved(m.value).Description
		}
		fmt.Fprintf(w, "| `%s` | %s%s | %s |\n", m.name, d.typeOf(m.value), needed, cell(description+d.bounds(m.value)))
	}
}

func (d *document) writeAnswers(w *strings.Builder, op operation) {
	fmt.Fprintf(w, "\n### Answers {#%s-answers}\n\n| status | body | meaning |\n|---|---|---|\n", op.ID)
	var shown *yaml.Node
	for _, r := range op.Responses {
		answer := d.response(r.value)
		kind := "none"
		for _, c := range answer.Content {
			if c.value.Schema != nil {
				kind = d.typeOf(c.value.Schema)
			} else {
				kind = "`" + c.name + "`"
			}
			if c.name == "application/json" && shown == nil && strings.HasPrefix(r.name, "2") {
				shown = d.exampleOf(c.value)
			}
		}
		if strings.HasPrefix(r.name, "4") || strings.HasPrefix(r.name, "5") {
			kind = "[Problem](errors.md)"
		}
		fmt.Fprintf(w, "| %s | %s | %s |\n", r.name, kind, cell(answer.Description))
	}
	if shown != nil {
		fmt.Fprintf(w, "\n```json\n%s\n```\n", pretty(openapi.NodeJSON(shown)))
	}
}

// objects has every schema of the document.
func (d *document) objects() string {
	var w strings.Builder
	w.WriteString("# Objects\n\nThe objects and values of the API, by name. Members that are empty are left out of answers.\n")
	for _, s := range d.Components.Schemas {
		fmt.Fprintf(&w, "\n## %s {#%s}\n\n", s.name, s.name)
		if s.name == "Problem" {
			w.WriteString("An error (RFC 9457). Programs read `code`, people read `detail`. All codes are at [errors](errors.md).\n\n")
		} else if s.value.Description != "" {
			fmt.Fprintf(&w, "%s\n\n", strings.TrimSpace(s.value.Description))
		}
		switch members, _ := d.members(s.value); {
		case len(members) > 0:
			d.writeMembers(&w, s.value)
		case len(s.value.OneOf) > 0:
			w.WriteString("One of:\n\n")
			for _, of := range s.value.OneOf {
				fmt.Fprintf(&w, "- %s\n", d.typeOf(of))
			}
		default:
			fmt.Fprintf(&w, "%s.%s\n", d.typeOf(s.value), d.bounds(s.value))
		}
	}
	return w.String()
}

// typeOf names a type, with a link where it has a name.
func (d *document) typeOf(s *schema) string {
	switch {
	case s == nil:
		return "anything"
	case s.Ref != "":
		name := refName(s.Ref)
		return fmt.Sprintf("[%s](api/objects.md#%s)", name, name)
	case s.Items != nil:
		return "list of " + d.typeOf(s.Items)
	case len(s.AllOf) == 1:
		return d.typeOf(s.AllOf[0])
	}
	var names []string
	if s.Type.Kind == yaml.SequenceNode {
		for _, n := range s.Type.Content {
			names = append(names, n.Value)
		}
	} else if s.Type.Value != "" {
		names = append(names, s.Type.Value)
	}
	for _, of := range s.OneOf {
		names = append(names, d.typeOf(of))
	}
	if len(names) == 0 {
		return "object"
	}
	text := strings.Join(names, " or ")
	if s.Format != "" && text == "string" {
		text = s.Format
	}
	return text
}

// bounds are the values and sizes that are allowed, as sentences.
func (d *document) bounds(s *schema) string {
	if s == nil {
		return ""
	}
	var out strings.Builder
	r := d.resolved(s)
	if len(r.Enum) > 0 {
		values := make([]string, len(r.Enum))
		for i, v := range r.Enum {
			values[i] = "`" + v.Value + "`"
		}
		out.WriteString(" One of " + strings.Join(values, ", ") + ".")
	}
	for _, b := range []struct {
		value  yaml.Node
		before string
		after  string
	}{
		{s.Default, " Unset: `", "`."}, {s.Minimum, " At least ", "."}, {s.Maximum, " At most ", "."},
		{s.MinLength, " At least ", " characters."}, {s.MaxLength, " At most ", " characters."},
		{s.MinItems, " At least ", " items."}, {s.MaxItems, " At most ", " items."},
	} {
		if b.value.Kind == yaml.ScalarNode {
			out.WriteString(b.before + b.value.Value + b.after)
		}
	}
	return out.String()
}

// cell makes one line of a text, which a table can have.
func cell(text string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(text), " "), "|", `\|`)
}

func pretty(text []byte) string {
	var out bytes.Buffer
	if err := json.Indent(&out, text, "", "  "); err != nil {
		return string(text)
	}
	return out.String()
}
