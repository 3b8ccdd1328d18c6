package lithic_test

import (
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/lithic"
)

func TestTheDocumentsFileOfPartnersIsOne(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "partners", "lithic.md"))
	if err != nil {
		t.Fatal(err)
	}
	blocks := regexp.MustCompile("(?s)```json\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	if len(blocks) != 1 {
		t.Fatalf("the document has %d files", len(blocks))
	}
	if err := connectFile(blocks[0][1]); err != nil {
		t.Error(err)
	}
	// The document names every event and every request that is known.
	source, err := os.ReadFile("events.go")
	if err != nil {
		t.Fatal(err)
	}
	more, err := os.ReadFile("stream.go")
	if err != nil {
		t.Fatal(err)
	}
	constant := regexp.MustCompile(`(?m)^\t(?:event|asks)\w+\s+= "([A-Z_]+)"`)
	for _, word := range constant.FindAllStringSubmatch(string(source)+string(more), -1) {
		if !strings.Contains(string(text), "`"+word[1]+"`") {
			t.Errorf("the document does not say what becomes of %s", word[1])
		}
	}
}

func connectFile(text string) error {
	file, err := config.Parse("partners.json", []byte(text))
	if err != nil {
		return err
	}
	_, err = file.Connect([]config.Type{lithic.Type()}, func(string) string { return eventSecret },
		config.Environment{Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	return err
}

func TestWrongSettingsAreNamed(t *testing.T) {
	t.Parallel()
	const good = `{"partners": [{"name": "lithic", "type": "lithic", "programme": "01890a5d-ac96-774b-bcce-b302099a8057",
		"listen": {"address": "127.0.0.1:0"}, "settings": {"apiKey": "env:K", "authStreamSecrets": ["env:S"],
			"eventSecrets": ["env:S"],
		"cards": {"network": "visa"}}}]}`
	if err := connectFile(good); err != nil {
		t.Fatal(err)
	}
	for want, change := range map[string][2]string{
		"cards.network":      {`"visa"`, `"amex"`},
		"authStreamSecrets":  {`"authStreamSecrets": ["env:S"]`, `"authStreamSecrets": []`},
		`"eventSecrets" is`:  {`"eventSecrets": ["env:S"],`, ``},
		"answerWithin":       {`"cards"`, `"answerWithin": "6s", "cards"`},
		"url: the URL":       {`"cards"`, `"url": "api.lithic.com", "cards"`},
		"\"listen\" is":      {`"listen": {"address": "127.0.0.1:0"},`, ``},
		"\"programme\" is":   {`"programme": "01890a5d-ac96-774b-bcce-b302099a8057",`, ``},
		`"surprise" is not`:  {`"cards"`, `"surprise": 1, "cards"`},
		"does not belong in": {`"env:K"`, `"the key itself"`},
	} {
		if err := connectFile(strings.Replace(good, change[0], change[1], 1)); err == nil || !strings.Contains(err.Error(),
			want) {
			t.Errorf("%v, want it to say %q", err, want)
		}
	}
}
