package openapi

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func FuzzStrictReadingAgreesWithEncodingJSON(f *testing.F) {
	for _, text := range []string{
		`{"a":[1,-2.50,{"b":"\u00e9\ud83d\ude00\"\/\\\b\f\n\r\t"}],"c":null}`, ` [ true , false ] `, `"x"`, `0`, `{}`, `[]`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		got, problem := parseStrictly(body, nil)
		if problem != nil {
			return
		}
		decoder := json.NewDecoder(bytes.NewReader(body))
		decoder.UseNumber()
		var want any
		if err := decoder.Decode(&want); err != nil {
			t.Fatalf("took %q: %v", body, err)
		}
		tame(&want)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	})
}

// tame replaces what the strict reader does not hand on.
func tame(v *any) {
	switch x := (*v).(type) {
	case map[string]any:
		for name, member := range x {
			tame(&member)
			x[name] = member
		}
	case []any:
		for i := range x {
			tame(&x[i])
		}
	case json.Number:
		if len(x) > maxNumber || strings.ContainsAny(string(x), "eE") {
			*v = oversizeNumber{}
		}
	}
}

// Every rule that a request schema uses has words of its own: a client is never shown a regular expression. Every
// list has a limit: a client cannot make us compare thousands of items.
func TestEveryRuleOfARequestHasASentenceAndEveryListALimit(t *testing.T) {
	t.Parallel()
	annotations := map[string]bool{"byte": true}
	// What a schema says without refusing anything by itself, and the keywords that violationSentence has words for.
	keywords := map[string]bool{
		"$ref": true, "properties": true, "items": true, "description": true, "default": true, "examples": true,
		"example": true, "writeOnly": true, "readOnly": true, "deprecated": true, "title": true, "x-code": true,
		"type": true, "enum": true, "pattern": true, "format": true, "required": true, "minLength": true,
		"maxLength": true, "minItems": true, "maxItems": true, "uniqueItems": true, "minimum": true, "maximum": true,
		"minProperties": true,
	}
	seen := map[string]bool{}
	var walk func(node any)
	walk = func(node any) {
		schema, ok := node.(map[string]any)
		if !ok {
			return
		}
		for keyword := range schema {
			if !keywords[keyword] {
				t.Errorf("keyword %s", keyword)
			}
		}
		if schema["$ref"] != nil {
			walk(spec().resolveRef(schema))
		}
		if pattern, ok := schema["pattern"].(string); ok {
			seen[pattern] = true
			if patterns[pattern] == "" {
				t.Errorf("pattern %s", pattern)
			}
		}
		if format, ok := schema["format"].(string); ok {
			seen[format] = true
			if formatSentences[format] == "" && !annotations[format] {
				t.Errorf("format %s", format)
			}
		}
		if schema["type"] == "array" && schema["maxItems"] == nil {
			t.Errorf("a list without a limit: %v", schema["description"])
		}
		for _, property := range asMap(schema["properties"]) {
			walk(property)
		}
		walk(schema["items"])
	}
	for _, op := range Operations() {
		if op.HasBody {
			walk(
				objectAt(
					spec().root, "paths", op.Path, strings.ToLower(op.Method), "requestBody", "content", "application/json", "schema",
				),
			)
		}
	}
	for pattern := range patterns {
		if !seen[pattern] {
			t.Errorf("no request uses the pattern %s", pattern)
		}
	}
	for format := range formatSentences {
		if !seen[format] {
			t.Errorf("no request uses the format %s", format)
		}
	}
}

func asMap(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}
