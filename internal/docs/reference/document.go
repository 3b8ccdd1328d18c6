package reference

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/api"
)

// document is what the reference reads of the API's document.
type document struct {
	Info struct {
		Description string `yaml:"description"`
	} `yaml:"info"`
	Tags []struct {
		Name        string `yaml:"name"`
		Description string `yaml:"description"`
	} `yaml:"tags"`
	Paths      ordered[ordered[operation]] `yaml:"paths"`
	Components struct {
		Examples   map[string]example   `yaml:"examples"`
		Schemas    ordered[*schema]     `yaml:"schemas"`
		Parameters map[string]parameter `yaml:"parameters"`
		Responses  map[string]response  `yaml:"responses"`
	} `yaml:"components"`
}

// ordered is a mapping whose members keep their order.
type ordered[T any] []member[T]

type member[T any] struct {
	name  string
	value T
}

func (o *ordered[T]) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind != yaml.MappingNode {
		return fmt.Errorf("line %d: not a mapping", n.Line)
	}
	for i := 0; i < len(n.Content); i += 2 {
		m := member[T]{name: n.Content[i].Value}
		if err := n.Content[i+1].Decode(&m.value); err != nil {
			return err
		}
		*o = append(*o, m)
	}
	return nil
}

func (o ordered[T]) get(name string) (value T) {
	for _, m := range o {
		if m.name == name {
			return m.value
		}
	}
	return value
}

type operation struct {
	ID          string            `yaml:"operationId"`
	Tags        []string          `yaml:"tags"`
	Summary     string            `yaml:"summary"`
	Description string            `yaml:"description"`
	Addition    bool              `yaml:"x-addition"`
	Parameters  []parameter       `yaml:"parameters"`
	Body        *body             `yaml:"requestBody"`
	Responses   ordered[response] `yaml:"responses"`

	method, path string
}

type parameter struct {
	Ref         string    `yaml:"$ref"`
	In          string    `yaml:"in"`
	Name        string    `yaml:"name"`
	Required    bool      `yaml:"required"`
	Description string    `yaml:"description"`
	Schema      *schema   `yaml:"schema"`
	Example     yaml.Node `yaml:"example"`
}

type body struct {
	Description string         `yaml:"description"`
	Required    bool           `yaml:"required"`
	Optional    bool           `yaml:"x-optional"`
	Content     ordered[media] `yaml:"content"`
}

type media struct {
	Schema   *schema          `yaml:"schema"`
	Example  yaml.Node        `yaml:"example"`
	Examples ordered[example] `yaml:"examples"`
}

type example struct {
	Ref   string    `yaml:"$ref"`
	Value yaml.Node `yaml:"value"`
}

type response struct {
	Ref         string         `yaml:"$ref"`
	Description string         `yaml:"description"`
	Content     ordered[media] `yaml:"content"`
}

type schema struct {
	Ref         string           `yaml:"$ref"`
	Type        yaml.Node        `yaml:"type"`
	Format      string           `yaml:"format"`
	Description string           `yaml:"description"`
	Enum        []yaml.Node      `yaml:"enum"`
	Default     yaml.Node        `yaml:"default"`
	Properties  ordered[*schema] `yaml:"properties"`
	Required    []string         `yaml:"required"`
	Items       *schema          `yaml:"items"`
	AllOf       []*schema        `yaml:"allOf"`
	OneOf       []*schema        `yaml:"oneOf"`
	Examples    []yaml.Node      `yaml:"examples"`
	Minimum     yaml.Node        `yaml:"minimum"`
	Maximum     yaml.Node        `yaml:"maximum"`
	MinLength   yaml.Node        `yaml:"minLength"`
	MaxLength   yaml.Node        `yaml:"maxLength"`
	MinItems    yaml.Node        `yaml:"minItems"`
	MaxItems    yaml.Node        `yaml:"maxItems"`

	Discriminator struct {
		Mapping ordered[string] `yaml:"mapping"`
	} `yaml:"discriminator"`
}

var spec = sync.OnceValue(func() *document {
	d := &document{}
	if err := yaml.Unmarshal(api.YAML(), d); err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	return d
})

func refName(ref string) string { return ref[strings.LastIndexByte(ref, '/')+1:] }

// resolved follows the references of a schema.
func (d *document) resolved(s *schema) *schema {
	for s != nil && s.Ref != "" {
		s = d.Components.Schemas.get(refName(s.Ref))
	}
	return s
}

func (d *document) parameter(p parameter) parameter {
	for p.Ref != "" {
		p = d.Components.Parameters[refName(p.Ref)]
	}
	return p
}

func (d *document) response(r response) response {
	for r.Ref != "" {
		r = d.Components.Responses[refName(r.Ref)]
	}
	return r
}

// operations are those of a tag, in the document's order; of every tag for an empty one.
func (d *document) operations(tag string) (out []operation) {
	for _, path := range d.Paths {
		for _, method := range path.value {
			op := method.value
			op.method, op.path = strings.ToUpper(method.name), path.name
			if tag == "" || slices.Contains(op.Tags[:1], tag) {
				out = append(out, op)
			}
		}
	}
	return out
}

// members are the members of an object, those that it takes over from others first.
func (d *document) members(s *schema) (members ordered[*schema], required []string) {
	s = d.resolved(s)
	if s == nil {
		return nil, nil
	}
	for _, part := range s.AllOf {
		more, needed := d.members(part)
		for _, m := range more {
			if !slices.ContainsFunc(members, func(have member[*schema]) bool { return have.name == m.name }) {
				members = append(members, m)
			}
		}
		required = append(required, needed...)
	}
	return append(members, s.Properties...), append(required, s.Required...)
}

// exampleOf is the example of a body; nil: there is none.
func (d *document) exampleOf(m media) *yaml.Node {
	if m.Example.Kind != 0 {
		return &m.Example
	}
	for _, e := range m.Examples {
		shown := e.value
		for shown.Ref != "" {
			shown = d.Components.Examples[refName(shown.Ref)]
		}
		if shown.Value.Kind != 0 {
			return &shown.Value
		}
	}
	return nil
}
