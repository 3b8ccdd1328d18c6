package export

import (
	"fmt"
	"maps"
	"slices"

	"gopkg.in/yaml.v3"
)

// member is the value of a mapping's member, or nil.
func member(n *yaml.Node, name string) *yaml.Node {
	if n == nil || n.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			return n.Content[i+1]
		}
	}
	return nil
}

// at descends into nested mappings; what is not there is a mistake in openapi.yaml and panics.
func at(n *yaml.Node, names ...string) *yaml.Node {
	for _, name := range names {
		if n = member(n, name); n == nil {
			panic(fmt.Sprintf("openapi.yaml: nothing at %q of %q", name, names))
		}
	}
	return n
}

// text is the value of a member that is a string, or "".
func text(n *yaml.Node, name string) string {
	if value := member(n, name); value != nil {
		return value.Value
	}
	return ""
}

// setMember replaces a member, or adds it at the end.
func setMember(n *yaml.Node, name string, value *yaml.Node) {
	for i := 0; i < len(n.Content); i += 2 {
		if n.Content[i].Value == name {
			n.Content[i+1] = value
			return
		}
	}
	n.Content = append(n.Content, toNode(name), value)
}

// removeMembers removes the members that the function names.
func removeMembers(n *yaml.Node, isUnwanted func(name string) bool) {
	kept := n.Content[:0:0]
	for i := 0; i < len(n.Content); i += 2 {
		if !isUnwanted(n.Content[i].Value) {
			kept = append(kept, n.Content[i], n.Content[i+1])
		}
	}
	n.Content = kept
}

func removeNamed(n *yaml.Node, names ...string) {
	removeMembers(n, func(name string) bool { return slices.Contains(names, name) })
}

// toNode makes a node of a Go value. Of maps the order is that of their keys.
func toNode(value any) *yaml.Node {
	var n yaml.Node
	if err := n.Encode(value); err != nil {
		panic(err) // only of values that are written here
	}
	return &n
}

// toReference is a reference to a shared part of the document.
func toReference(kind, name string) *yaml.Node {
	return toNode(map[string]string{"$ref": "#/components/" + kind + "/" + name})
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
