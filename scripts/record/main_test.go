package main

import (
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var recorded = regexp.MustCompile(`</tspan> ([A-Z][a-z ]+?)  `)

// The recording is of one run and is not made anew by make generate. So each step that it shows is one that the demo has.
func TestTheRecordingIsOfTheDemoThatThereIs(t *testing.T) {
	t.Parallel()
	picture, err := os.ReadFile(filepath.Join("..", "..", "docs", "demo.svg"))
	if err != nil {
		t.Fatal(err)
	}
	decoder := xml.NewDecoder(strings.NewReader(string(picture)))
	for err == nil {
		_, err = decoder.Token()
	}
	if !errors.Is(err, io.EOF) {
		t.Error(err)
	}
	var source strings.Builder
	files, err := filepath.Glob(filepath.Join("..", "..", "internal", "demo", "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file) // #nosec G304 -- ours
		if err != nil {
			t.Fatal(err)
		}
		source.Write(text)
	}
	steps := recorded.FindAllStringSubmatch(string(picture), -1)
	if len(steps) < 12 {
		t.Errorf("the recording has %d steps", len(steps))
	}
	for _, step := range steps {
		if !strings.Contains(source.String(), `"`+step[1]+`"`) {
			t.Errorf("the demo has no step %q: make the recording again, as scripts/record says", step[1])
		}
	}
}

func TestLinesThatQuoteAreLeftOutAndTheRestIsEscaped(t *testing.T) {
	t.Parallel()
	file := filepath.Join(t.TempDir(), "demo.svg")
	story := "\n  One <payment>\n\n   1 ✓ Token      good   239 ms\n       │ a text\n  every step was verified\n"
	if err := run([]string{file}, strings.NewReader(story)); err != nil {
		t.Fatal(err)
	}
	picture, err := os.ReadFile(file) // #nosec G304 -- ours
	if err != nil {
		t.Fatal(err)
	}
	for text, there := range map[string]bool{
		"One &lt;payment&gt;": true, "a text": false, `<tspan class="right">✓</tspan> Token      good<tspan class="faint">   239 ms</tspan>`: true,
		"animation-delay:0.84s": true,
	} {
		if strings.Contains(string(picture), text) != there {
			t.Errorf("%q: %t in\n%s", text, !there, picture)
		}
	}
	if run([]string{file}, strings.NewReader("it failed")) == nil || run(nil, strings.NewReader(story)) == nil {
		t.Error("a demo that failed, or no file, is drawn")
	}
}
