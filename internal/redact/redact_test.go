package redact_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/redact"
)

func TestCardNumbersAreStruckOut(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"4242424242424242":             "************4242",
		"card 4242 4242 4242 4242 ok":  "card **** **** **** 4242 ok",
		"5555-5555-5555-4444":          "****-****-****-4444",
		"378282246310005":              "***********0005",
		"4242424242424241":             "4242424242424241", // another check digit
		"01a23064-1554-7783-9343-79c7": "01a23064-1554-7783-9343-79c7",
		"400000******1234":             "400000******1234",
		"123456789012":                 "123456789012",
	} {
		if got := redact.CardNumbers(text); got != want {
			t.Errorf("%s becomes %s, want %s", text, got, want)
		}
	}
	if got := redact.CardNumbers("99999424242424242424299"); strings.Contains(got, "42424242424") {
		t.Errorf("within a longer run: %s", got)
	}
}

func TestSecretsAreStruckOut(t *testing.T) {
	t.Parallel()
	body := `{"apiKey":"a","apiSecret": "b\"c","amount":"20","pin":1234,"nested":{"accessToken":"d"},"pan":"4242424242424242"}`
	got := redact.Body([]byte(body), 1000)
	if want := `{"apiKey":"***","apiSecret":"***","amount":"20","pin":"***","nested":{"accessToken":"***"},"pan":"***"}`; got != want {
		t.Errorf("%s", got)
	}
	if got := redact.Body([]byte(`{"x":1,"secret":"never ends`), 1000); strings.Contains(got, "never") {
		t.Errorf("a secret that is cut off: %s", got)
	}
	if got := redact.Body([]byte("12345678 4242424242424242"), 12); strings.Contains(got, "424") {
		t.Errorf("a card number across the end: %s", got)
	}
	if got := redact.Body([]byte("a\x00b\xff"), 10); got != "ab" {
		t.Errorf("%q", got)
	}
	headers := redact.Headers(map[string][]string{
		"Set-Cookie": {"a=b"}, "Authorization": {"Bearer x"}, "X-Api-Key": {"k"}, "Content-Type": {"text/plain"},
	})
	for name, want := range map[string]string{
		"Set-Cookie": "***", "Authorization": "***", "X-Api-Key": "***", "Content-Type": "text/plain",
	} {
		if headers[name][0] != want {
			t.Errorf("%s is %q", name, headers[name])
		}
	}
}
