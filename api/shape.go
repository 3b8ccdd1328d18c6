package api

import (
	"maps"
	"strings"
)

// shape is what the parser needs to know of a schema: which members it names, and the code of a problem with
// the value itself (the extension x-code). A nil shape knows nothing, and everything is allowed in it.
type shape struct {
	members map[string]*shape
	items   *shape
	code    string
}

func (s *specification) shapeOf(node any) *shape {
	schema, ok := node.(map[string]any)
	if !ok {
		return nil
	}
	out := &shape{members: map[string]*shape{}}
	if ref, ok := schema["$ref"]; ok {
		*out = *s.shapeOf(s.resolve(map[string]any{"$ref": ref}))
	}
	if parts, ok := schema["allOf"].([]any); ok {
		for _, part := range parts {
			maps.Copy(out.members, s.shapeOf(part).members)
		}
	}
	if properties, ok := schema["properties"].(map[string]any); ok {
		for name, property := range properties {
			out.members[name] = s.shapeOf(property)
		}
	}
	if items := s.shapeOf(schema["items"]); items != nil {
		out.items = items
	}
	if code, ok := schema["x-code"].(string); ok {
		out.code = code
	}
	return out
}

func (s *shape) member(name string) *shape {
	if s == nil {
		return nil
	}
	return s.members[name]
}

func (s *shape) item() *shape {
	if s == nil {
		return nil
	}
	return s.items
}

// otherCase returns the known name that differs from the given one in case only. Go's decoder would take the one
// for the other, by the same folding.
func (s *shape) otherCase(name string) (known string, ok bool) {
	if s.member(name) != nil || s == nil {
		return "", false
	}
	for known := range s.members {
		if strings.EqualFold(known, name) {
			return known, true
		}
	}
	return "", false
}

// codeAt returns the code of the schema that the path of member names and indexes leads to.
func (s *shape) codeAt(path []string) string {
	for _, name := range path {
		if next := s.member(name); next != nil {
			s = next
		} else {
			s = s.item()
		}
	}
	if s == nil {
		return ""
	}
	return s.code
}
