package httpcall

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
)

func TestEachNULIsReplacedAndNothingElse(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`"\u0000"`: `"\ufffd"`, `{"a\u0000":"\u0000\u0000b"}`: `{"a\ufffd":"\ufffd\ufffdb"}`, `"\\u0000"`: `"\\u0000"`,
		`"\\\u0000"`: `"\\\ufffd"`, `"\u00000"`: `"\ufffd0"`, `"\u0001\"\u000"`: `"\u0001\"\u000"`, `\`: `\`, ``: ``,
	} {
		given := []byte(text)
		if got := string(ReplaceNUL(given)); got != want || string(given) != text {
			t.Errorf("%s became %s, want %s, and the text itself is %s", text, got, want, given)
		}
	}
}

// What is JSON says the same afterwards, but for its NULs.
func FuzzReplaceNUL(f *testing.F) {
	for _, text := range []string{`{"a": ["\u0000", "\\u0000", "\\\u0000"]}`, `"\ud800\u0000"`, `"\`, `"\u0000`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		var before, after any
		wrong := json.Unmarshal(text, &before)
		if got := json.Unmarshal(ReplaceNUL(text), &after); (got == nil) != (wrong == nil) {
			t.Fatalf("%q: %v, and before %v", text, got, wrong)
		}
		if wrong == nil && !reflect.DeepEqual(after, withoutNUL(before)) {
			t.Fatalf("%q says %v, and said %v", text, after, before)
		}
	})
}

func withoutNUL(value any) any {
	switch v := value.(type) {
	case string:
		return strings.ReplaceAll(v, "\x00", "\ufffd")
	case []any:
		for i := range v {
			v[i] = withoutNUL(v[i])
		}
	case map[string]any:
		for name, of := range v {
			delete(v, name)
			v[strings.ReplaceAll(name, "\x00", "\ufffd")] = withoutNUL(of)
		}
	}
	return value
}
