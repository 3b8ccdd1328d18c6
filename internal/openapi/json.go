package openapi

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"sync"

	"gopkg.in/yaml.v3"

	"github.com/offblocks/offblocks/api"
)

// JSON returns the same document as JSON, members in the order of the YAML. It is made once; the caller must not
// change the bytes.
func JSON() []byte { return documentJSON() }

var documentJSON = sync.OnceValue(func() []byte {
	var root yaml.Node
	if err := yaml.Unmarshal(api.YAML(), &root); err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	return NodeJSON(root.Content[0])
})

// NodeJSON writes a part of the document, or what was made of one, as JSON. Members keep their order.
func NodeJSON(n *yaml.Node) []byte {
	var out bytes.Buffer
	if err := writeJSON(&out, n); err != nil {
		panic(fmt.Sprintf("openapi.yaml: %v", err))
	}
	return out.Bytes()
}

// writeJSON writes a YAML node as JSON. Decoding into maps would lose the order, which readers of the document
// rely on to find their way.
func writeJSON(out *bytes.Buffer, n *yaml.Node) error {
	switch n.Kind {
	case yaml.MappingNode:
		out.WriteByte('{')
		for i := 0; i < len(n.Content); i += 2 {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := writeScalar(out, n.Content[i].Value); err != nil {
				return err
			}
			out.WriteByte(':')
			if err := writeJSON(out, n.Content[i+1]); err != nil {
				return err
			}
		}
		out.WriteByte('}')
	case yaml.SequenceNode:
		out.WriteByte('[')
		for i, item := range n.Content {
			if i > 0 {
				out.WriteByte(',')
			}
			if err := writeJSON(out, item); err != nil {
				return err
			}
		}
		out.WriteByte(']')
	case yaml.ScalarNode:
		return writeValue(out, n)
	default:
		return fmt.Errorf("line %s: aliases are not used here", strconv.Itoa(n.Line))
	}
	return nil
}

func writeValue(out *bytes.Buffer, n *yaml.Node) error {
	if tag := n.ShortTag(); tag == "!!str" || tag == "!!timestamp" {
		return writeScalar(out, n.Value)
	}
	var v any
	if err := n.Decode(&v); err != nil {
		return err
	}
	return writeScalar(out, v)
}

func writeScalar(out *bytes.Buffer, v any) error {
	encoder := json.NewEncoder(out)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err
	}
	out.Truncate(out.Len() - len("\n"))
	return nil
}
