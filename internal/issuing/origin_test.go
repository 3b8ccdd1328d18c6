package issuing_test

import (
	"slices"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAnOriginIsReadAsBrowsersWriteIt(t *testing.T) {
	t.Parallel()
	for text, want := range map[string][2]string{
		"https://app.example":           {"https://app.example", "app.example"},
		"https://App.Example/":          {"https://app.example", "app.example"},
		"https://app.example:443":       {"https://app.example", "app.example"},
		"https://app.example:8443":      {"https://app.example:8443", "app.example:8443"},
		"http://localhost:5173":         {"http://localhost:5173", "localhost:5173"},
		"http://127.0.0.1:80":           {"http://127.0.0.1", "127.0.0.1"},
		"http://[::1]:3000":             {"http://[::1]:3000", "[::1]:3000"},
		"https://xn--bcher-kva.example": {"https://xn--bcher-kva.example", "xn--bcher-kva.example"},
	} {
		got, err := issuing.ParseOrigin(text)
		if err != nil || string(got) != want[0] || got.Authority() != want[1] {
			t.Errorf("%s is read as %s of %s, %v", text, got, got.Authority(), err)
		}
	}
	for _, text := range []string{
		"", "app.example", "https://", "https://:443", "http://app.example", "ftp://app.example", "https://app.example/a",
		"https://app.example?a", "https://app.example?", "https://app.example#", "https://me@app.example",
		"https://bücher.example",
		"https://app.example\nURI: https://evil.example", "https://*.example", "null", "https://app.example:port",
		"http://localhost.evil.example",
	} {
		if got, err := issuing.ParseOrigin(text); !issuing.IsCode(err, issuing.CodeOriginRefused) {
			t.Errorf("%q is read as %q, %v", text, got, err)
		}
	}
	list, err := issuing.ParseOrigins([]string{"https://a.example", "https://b.example", "https://A.example:443"})
	if err != nil || !slices.Equal(list, issuing.SignInOrigins{"https://a.example", "https://b.example"}) {
		t.Errorf("%v, %v", list, err)
	}
}
