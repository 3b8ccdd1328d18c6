package call

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/offblocks/offblocks/internal/cli"
)

func TestFieldsMakeTheBodyThatTheySay(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(file, []byte("two\nlines\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	got, err := Body([]string{"a.b=1", "a.c:=[1,{}]", "text=x=y", "empty=", "key=@" + file, "big:=12345678901234567890"})
	want := `{"a":{"b":"1","c":[1,{}]},"big":12345678901234567890,"empty":"","key":"two\nlines","text":"x=y"}`
	if err != nil || string(got) != want {
		t.Errorf("%v, %s, want %s", err, got, want)
	}
	if none, err := Body(nil); none != nil || err != nil {
		t.Errorf("no fields make %q, %v", none, err)
	}
}

func TestFieldsThatCannotBeMeantAreWrongUsage(t *testing.T) {
	t.Parallel()
	for _, fields := range [][]string{
		{"a"}, {"=a"}, {":=1"}, {"a:=b"}, {"a=1", "a=2"}, {"a=1", "a.b=2"}, {"a.b=2", "a=1"}, {"a..b=1"}, {".a=1"},
		{"a=@/nowhere/at/all"},
	} {
		if body, err := Body(fields); err == nil || !cli.IsUsage(err) {
			t.Errorf("%q make %s, %v", fields, body, err)
		}
	}
}

func TestFieldsOfAReadAreItsQuery(t *testing.T) {
	t.Parallel()
	got, err := Query("/events?limit=3", []string{"type=card.updated", "createdAfter=2030-01-01T00:00:00Z", "n:=5"})
	want := "/events?createdAfter=2030-01-01T00%3A00%3A00Z&limit=3&n=5&type=card.updated"
	if err != nil || got != want {
		t.Errorf("%v, %s, want %s", err, got, want)
	}
	if got, err := Query("/cards", nil); err != nil || got != "/cards" {
		t.Errorf("%v, %s", err, got)
	}
}
