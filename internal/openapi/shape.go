package openapi

import (
	"encoding/json"
	"maps"
	"strconv"
	"strings"
)

// shape is what the parser needs to know of a schema: which members it names, and the code of a problem with
// the value itself (the extension x-code). A nil shape knows nothing, and everything is allowed in it.
type shape struct {
	members map[string]*shape
	items   *shape
	most    int // of items; 0 without a limit
	code    string
}

func (s *specification) shapeOf(node any) *shape {
	schema, ok := node.(map[string]any)
	if !ok {
		return nil
	}
	out := &shape{members: map[string]*shape{}}
	if ref, ok := schema["$ref"]; ok {
		*out = *s.shapeOf(s.resolveRef(map[string]any{"$ref": ref}))
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
	if most, ok := schema["maxItems"].(json.Number); ok {
		n, err := strconv.Atoi(most.String())
		if err != nil {
			panic("openapi.yaml: maxItems: " + err.Error())
		}
		out.most = n
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

// keepsItem reports whether an array of this shape is to keep an item at the index. One beyond the limit is enough for
// the schema to refuse the array, and comparing thousands with each other first would be costly.
func (s *shape) keepsItem(index int) bool { return s == nil || s.most == 0 || index <= s.most }

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
