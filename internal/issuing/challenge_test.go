package issuing_test

import (
	_ "embed"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

//go:embed testdata/siwe.json
var siwe []byte

// example is a message, and how viem writes it.
type example struct {
	Domain, URI, Address, Nonce, Text string
	ChainID                           uint64
	IssuedAt, ExpiresAt               time.Time
}

func readExamples(t testing.TB) (list []example) {
	t.Helper()
	if err := json.Unmarshal(siwe, &list); err != nil || len(list) == 0 {
		t.Fatalf("%d examples, %v", len(list), err)
	}
	return list
}

func (e example) message() issuing.SignIn {
	return issuing.SignIn{
		Domain: e.Domain, URI: e.URI, Address: e.Address, ChainID: e.ChainID, Nonce: e.Nonce, IssuedAt: e.IssuedAt,
		ExpiresAt: e.ExpiresAt,
	}
}

func TestASignInReadsAsOthersWriteIt(t *testing.T) {
	t.Parallel()
	for _, e := range readExamples(t) {
		if got := e.message().Text(); got != e.Text {
			t.Errorf("we write\n%s\nand viem writes\n%s", got, e.Text)
		}
	}
}

func TestASignInIsReadBackAsItWasWritten(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.Int64Range(0, 4e9).Draw(t, "issued")
		want := issuing.SignIn{
			Domain:  rapid.StringMatching(`[a-z0-9.-]{1,30}(:[0-9]{1,5})?`).Draw(t, "domain"),
			URI:     "https://" + rapid.StringMatching(`[a-z0-9./-]{1,30}`).Draw(t, "uri"),
			Address: rapid.StringMatching(`0x[0-9a-fA-F]{40}`).Draw(t, "address"), ChainID: rapid.Uint64().Draw(t, "chain"),
			Nonce: rapid.StringMatching(`[a-zA-Z0-9]{8,30}`).Draw(t, "nonce"), IssuedAt: time.Unix(from, 0).UTC(),
			ExpiresAt: time.Unix(from+1800, 0).UTC(),
		}
		got, err := issuing.ParseSignIn(want.Text())
		if err != nil || got != want {
			t.Fatalf("%+v was read back as %+v, %v", want, got, err)
		}
	})
}

func TestAnAlteredSignInIsNotOurs(t *testing.T) {
	t.Parallel()
	text := readExamples(t)[0].Text
	for _, altered := range []string{
		"", text + "\n", " " + text, strings.ReplaceAll(text, "\n", "\r\n"),
		strings.Replace(text, "Version: 1", "Version: 2", 1),
		strings.Replace(text, "Chain ID: 1", "Chain ID: 01", 1), strings.Replace(text, "Chain ID: 1", "Chain ID: 1 ", 1),
		strings.Replace(text, "Chain ID: 1", "Chain ID: +1", 1), strings.Replace(text, "00Z", "00+00:00", 1),
		strings.Replace(text, "00Z", "00.0Z", 1),
		strings.Replace(text, "URI: ", "URI:", 1), strings.Replace(text, "a card", "two cards", 1),
		strings.Replace(text, "0xd8", "0xd", 1), strings.Replace(text, "Nonce: SIF", "Nonce: S F", 1),
		text + "\nRequest ID: 1",
	} {
		if got, err := issuing.ParseSignIn(altered); err == nil {
			t.Errorf("%q was read as %+v", altered, got)
		}
	}
}

func FuzzSignIn(f *testing.F) {
	for _, e := range readExamples(f) {
		f.Add(e.Text)
	}
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		message, err := issuing.ParseSignIn(text)
		if err == nil && message.Text() != text {
			t.Errorf("%q was read, and is written %q", text, message.Text())
		}
	})
}
