package main

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

const head = "package sample\n\nimport \"testing\"\n\n"

// Every case is a package that go test really runs, so that the gate is held
// against what this Go release says and not against what it once said.
func TestTheVerdictFollowsWhatTheTestsDid(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		source string
		well   bool
		says   []string
		hushes string
	}{
		"all pass": {
			source: head + `func TestA(t *testing.T) { t.Log("chatter"); t.Run("sub", func(*testing.T) {}) }`,
			well:   true, says: []string{"ok  \tsample\t", "\n2 passed, 0 failed, 0 skipped\n"}, hushes: "chatter",
		},
		"a figure is measured": {
			source: head + `func TestA(t *testing.T) { t.Attr("measured", "3 seconds"); t.Attr("other", "chatter") }`,
			well:   true, says: []string{"\nmeasured: 3 seconds\n"}, hushes: "chatter",
		},
		"one fails": {
			source: head + `func TestA(t *testing.T) { t.Error("the balance is off") }; func TestB(t *testing.T) { t.Log("chatter") }`,
			says:   []string{"the balance is off", "FAIL\tsample\t", "\n1 passed, 1 failed, 0 skipped\n"}, hushes: "chatter",
		},
		"a subtest fails": {
			source: head + `func TestA(t *testing.T) { t.Run("sub", func(t *testing.T) { t.Error("deep down") }) }`,
			says:   []string{"deep down", "\n0 passed, 2 failed, 0 skipped\n"},
		},
		"one is skipped": {
			source: head + `func TestA(t *testing.T) { t.Skip("no database here") }; func TestB(*testing.T) {}`,
			says:   []string{"SKIP\tsample TestA: ", "no database here", "\n1 passed, 0 failed, 1 skipped\n"},
		},
		"one panics": {
			source: head + `func TestA(*testing.T) { panic("out of cards") }`,
			says:   []string{"out of cards", "FAIL\tsample\t", "\n0 passed, 1 failed, 0 skipped\n"},
		},
		"one hangs": {
			source: head + `func TestA(*testing.T) { select {} }; func TestB(t *testing.T) { t.Parallel(); <-make(chan int) }`,
			says:   []string{"FAIL\tsample\t", " 0 skipped\n"},
		},
		"the binary leaves early": {
			source: strings.Replace(head, `"testing"`, "(\n\t\"os\"\n\t\"testing\"\n)",
				1) + `func TestA(*testing.T) { os.Exit(3) }`,
			says: []string{"FAIL\tsample\t", "\n0 passed, 1 failed, 0 skipped\n"},
		},
		"it does not compile": {
			source: head + `func TestA(t *testing.T) { undefinedThing() }`,
			says:   []string{"undefined: undefinedThing", "[build failed]", "\n0 passed, 1 failed, 0 skipped\n"},
		},
		"it does not parse": {
			source: head + `func TestA(`,
			says:   []string{"FAIL\tsample\t", " 0 skipped\n"},
		},
		"there is no test": {
			source: head + `func helper(*testing.T) {}`,
			says:   []string{"there was no test to run", "\n0 passed, 0 failed, 0 skipped\n"},
		},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			events, exit := goTest(t, c.source)
			var out strings.Builder
			if well := judge(strings.NewReader(events), &out); well != c.well {
				t.Errorf("well is %t, want %t", well, c.well)
			}
			for _, want := range c.says {
				if !strings.Contains("\n"+out.String(), want) {
					t.Errorf("want %q to be said", want)
				}
			}
			if c.hushes != "" && strings.Contains(out.String(), c.hushes) {
				t.Errorf("%q is the chatter of a test that passed", c.hushes)
			}
			if c.well && exit != 0 {
				t.Errorf("go test itself ended with %d", exit)
			}
			if t.Failed() {
				t.Logf("the gate said:\n%s\nof the events:\n%s", &out, events)
			}
		})
	}
}

func TestAnEndingThatIsMissingIsAFailure(t *testing.T) {
	t.Parallel()
	events, _ := goTest(t, head+`func TestA(*testing.T) {}`)
	lines := strings.SplitAfter(strings.TrimSuffix(events, "\n"), "\n")
	cases := map[string]struct{ events, says string }{
		"nothing at all":        {"", "there was no test to run"},
		"cut before its end":    {strings.Join(lines[:len(lines)-1], ""), "never ended"},
		"cut within a line":     {events[:len(events)-10], "not an event"},
		"words between events":  {"go: downloading\n" + events, "go: downloading"},
		"a package that hushed": {events + `{"Action":"start","Package":"other"}` + "\n", "the tests of other never ended"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var out strings.Builder
			if judge(strings.NewReader(c.events), &out) {
				t.Error("it passed")
			}
			if !strings.Contains(out.String(), c.says) {
				t.Errorf("want %q to be said, not only\n%s", c.says, &out)
			}
			if last := strings.TrimSuffix(out.String(), "\n"); !strings.HasSuffix(last, "skipped") {
				t.Errorf("the last line is not the totals:\n%s", last)
			}
		})
	}
}

// goTest runs the source as the only test file of a module of its own.
func goTest(t *testing.T, source string) (events string, exit int) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module sample\n\ngo 1.26\n", "sample_test.go": source} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	cmd := exec.CommandContext(t.Context(), "go", "test", "-json", "-vet=off", "-timeout=2s", ".")
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "GOWORK=off", "GOFLAGS=", "GOTOOLCHAIN=local")
	out, err := cmd.Output()
	var failed *exec.ExitError
	if err != nil && !errors.As(err, &failed) {
		t.Fatal(err)
	}
	return string(out), cmd.ProcessState.ExitCode()
}
