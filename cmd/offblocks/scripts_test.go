package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app/apptest"
)

// scriptBlock is a block of a document that is marked as bash, with the block marked as output that follows it, if one
// does before the next script.
type scriptBlock struct {
	line   int // of the document, where the block begins
	script string
	output []string
}

// documentScripts are the scripts of a document. They are one story: a block may use what one before it has set.
func documentScripts(text string) (blocks []scriptBlock) {
	kind := ""
	for i, line := range strings.Split(text, "\n") {
		switch {
		case strings.HasPrefix(line, "```") && kind == "":
			if kind = strings.TrimPrefix(line, "```"); kind == "bash" {
				blocks = append(blocks, scriptBlock{line: i + 1})
			} else if kind == "" {
				kind = "unmarked"
			}
		case line == "```":
			kind = ""
		case kind == "bash":
			blocks[len(blocks)-1].script += line + "\n"
		case kind == "output" && len(blocks) > 0:
			last := &blocks[len(blocks)-1]
			last.output = append(last.output, line)
		}
	}
	return blocks
}

// varying is what differs from one run to the next.
var varying = regexp.MustCompile(`[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|0x[0-9a-fA-F]{40,}|` +
	`\d{4}-\d\d-\d\dT[0-9:.]+Z|127\.0\.0\.1:\d+`)

// printsLine tells whether a printed line is the one that a document shows. A document shows as "…" what it leaves out.
func printsLine(shown, printed string) bool {
	parts := strings.Split(varying.ReplaceAllString(strings.TrimSpace(shown), "•"), "…")
	for i, part := range parts {
		parts[i] = regexp.QuoteMeta(part)
	}
	return regexp.MustCompile("^" + strings.Join(parts, ".*") + "$").MatchString(
		varying.ReplaceAllString(strings.TrimSpace(printed), "•"))
}

// missingLine is the first line of what is shown that was not printed after those before it, or "".
func missingLine(shown []string, printed string) string {
	rest := strings.Split(printed, "\n")
	for _, line := range shown {
		if strings.TrimSpace(strings.ReplaceAll(line, "…", "")) == "" {
			continue
		}
		for len(rest) > 0 && !printsLine(line, rest[0]) {
			rest = rest[1:]
		}
		if len(rest) == 0 {
			return line
		}
		rest = rest[1:]
	}
	return ""
}

func TestAShownLineIsFoundAmongThePrinted(t *testing.T) {
	t.Parallel()
	printed := "{\n  \"id\": \"01a2336d-ffe1-7d29-a262-ac763ddd3d3f\",\n  \"status\": \"active\",\n  \"amount\": \"20\"\n}\n"
	for shown, missing := range map[string]string{
		"\"id\": \"0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11\",\n…\n\"amount\": \"20\"": "",
		"\"amount\": \"2…\"":                         "",
		"\"amount\": \"21\"":                         "\"amount\": \"21\"",
		"\"amount\": \"20\"\n\"status\": \"active\"": "\"status\": \"active\"", // in disorder
	} {
		if got := missingLine(strings.Split(shown, "\n"), printed); got != missing {
			t.Errorf("%q is missing in %q, want %q", got, shown, missing)
		}
	}
}

// promised is within what the quickstart has somebody make a purchase.
const promised = 5 * time.Minute

// endOfBlock is printed between the blocks of a document.
const endOfBlock = "-- end of the block --"

// Each document's scripts are pasted into one shell of somebody who stands beside a running sandbox's data, as make run
// leaves them, and what they print is compared with what the document shows. The quickstart is timed from nothing: the
// sandbox has not begun then.
func TestTheScriptsOfTheDocumentsPrintWhatTheyShow(t *testing.T) {
	t.Parallel()
	root, err := filepath.Abs(filepath.Join("..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	pages, err := filepath.Glob(filepath.Join(root, "docs", "*.md"))
	if err != nil || len(pages) == 0 {
		t.Fatalf("%d documents, %v", len(pages), err)
	}
	begun := time.Now()
	d := newDocumentShell(t)
	if err := os.Symlink(filepath.Join(root, "examples"), filepath.Join(d.dir, "examples")); err != nil {
		t.Fatal(err)
	}
	quick := filepath.Join(root, "docs", "quickstart.md")
	scripts := 0
	for _, page := range append([]string{quick}, pages...) {
		text, err := os.ReadFile(page) // #nosec G304 -- ours
		if err != nil {
			t.Fatal(err)
		}
		blocks := documentScripts(string(text))
		if len(blocks) == 0 || page == quick && scripts > 0 {
			continue
		}
		scripts += len(blocks)
		if page == quick {
			// make run is the command before these. The first language's purchase is the goal.
			t.Run("a purchase", func(t *testing.T) { d.runScripts(t, blocks[:2]) })
			measure := func(what string, blocks []scriptBlock) {
				t.Attr("measured", fmt.Sprintf("quickstart: %s after %d commands and %.1f seconds",
					what, 1+countCommands(blocks), time.Since(begun).Seconds()))
			}
			measure("a purchase in one's own code", blocks[:2])
			if took := time.Since(begun); took > promised {
				t.Errorf("a purchase took %s, and the page promises %s", took, promised)
			}
			t.Run("the rest of the quickstart", func(t *testing.T) { d.runScripts(t, blocks[2:]) })
			measure("all of it, in each language,", blocks)
			continue
		}
		t.Run(filepath.Base(page), func(t *testing.T) { d.runScripts(t, blocks) })
	}
	if scripts < 20 {
		t.Errorf("the documents have %d scripts", scripts)
	}
}

// countCommands counts what somebody types: a file that is written and a command are one each.
func countCommands(blocks []scriptBlock) (commands int) {
	for _, block := range blocks {
		heredoc := false
		for line := range strings.Lines(block.script) {
			line = strings.TrimSpace(line)
			switch {
			case heredoc:
				heredoc = line != "END"
			case line != "" && !strings.HasPrefix(line, "#"):
				heredoc = strings.HasSuffix(line, "<<'END'")
				commands++
			}
		}
	}
	return commands
}

func (d *documentShell) runScripts(t *testing.T, blocks []scriptBlock) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*apptest.Patience)
	defer cancel()
	script := "set -euo pipefail\nset -a; . data/sandbox.env; set +a\n"
	for _, block := range blocks {
		script += block.script + "echo '" + endOfBlock + "'\n"
	}
	shell := exec.CommandContext(ctx, "bash", "-c", script) // #nosec G204 -- our own documents
	shell.Dir = d.dir
	shell.Env = append(os.Environ(), "PATH="+filepath.Join(d.dir, "bin")+":"+os.Getenv("PATH"),
		"PYTHONDONTWRITEBYTECODE=1")
	shell.WaitDelay = 20 * time.Second
	out, err := shell.CombinedOutput() // as on a terminal
	printed := strings.Split(string(out), endOfBlock+"\n")
	for i, block := range blocks {
		name := fmt.Sprintf("the script at line %d", block.line)
		if i >= len(printed)-1 {
			t.Fatalf("%s failed: %v\n%s", name, err, printed[i])
		}
		if line := missingLine(block.output, printed[i]); line != "" {
			t.Errorf("%s does not print %q; it printed\n%s", name, line, printed[i])
		}
	}
}
