package main

import (
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// event is one line of "go test -json"; see "go doc test2json" and "go help buildjson".
type event struct {
	Action, Package, Test, Output, ImportPath, FailedBuild string
	Key, Value                                             string // of an attribute
	Elapsed                                                float64
}

// gate holds what is known of a run so far.
type gate struct {
	out      io.Writer
	packages map[string]*pkg     // those that have started and not ended
	builds   map[string][]string // compiler output by import path

	passed, failed int
	skipped        []string
	measured       []string // attributes of that name, which tests set by testing.T.Attr
	failures       []string // what failed, each with the end of what it printed; said again before the totals
	troubled       bool
	durations      durations
}

// pkg is a package whose tests are running.
type pkg struct {
	output map[string][]string // by test; "" is the package's own
	failed int
}

// line takes one line of input.
func (g *gate) line(line []byte) {
	var e event
	if err := json.Unmarshal(line, &e); err != nil {
		g.trouble("not an event of go test -json: " + strings.TrimSpace(string(line)))
		return
	}
	switch {
	case e.Action == "build-output":
		g.builds[e.ImportPath] = append(g.builds[e.ImportPath], e.Output)
	case e.Action == "build-fail":
		g.print(g.builds[e.ImportPath])
	case e.Package == "":
	case e.Test == "":
		g.packageEvent(e)
	default:
		g.testEvent(e)
	}
}

func (g *gate) packageEvent(e event) {
	p := g.pkg(e.Package)
	switch e.Action {
	case "output":
		p.output[""] = append(p.output[""], e.Output)
		return
	case "pass":
		g.say("ok  \t%s\t%.3fs", e.Package, e.Elapsed)
	case "skip":
		g.say("?   \t%s\t[no test files]", e.Package)
	case "fail":
		g.packageFailed(p, e)
	default:
		return
	}
	g.durations.addPackage(e.Package, e.Elapsed)
	delete(g.packages, e.Package)
}

// packageFailed tells what has not been told yet: a panic, a test that was
// still running, a build that broke.
func (g *gate) packageFailed(p *pkg, e event) {
	var printed []string
	for _, test := range slices.Sorted(maps.Keys(p.output)) {
		g.print(p.output[test])
		printed = append(printed, p.output[test]...)
	}
	reason := ""
	if e.FailedBuild != "" {
		reason = " [build failed]"
		printed = g.builds[e.FailedBuild]
	}
	if p.failed == 0 {
		g.failed++
		g.remember(e.Package+reason, printed)
	}
	g.say("FAIL\t%s\t%.3fs%s", e.Package, e.Elapsed, reason)
}

func (g *gate) testEvent(e event) {
	p := g.pkg(e.Package)
	switch e.Action {
	case "output":
		p.output[e.Test] = append(p.output[e.Test], e.Output)
		return
	case "attr":
		if e.Key == "measured" {
			g.measured = append(g.measured, e.Value)
		}
		return
	case "pass":
		g.passed++
	case "skip":
		g.skipped = append(g.skipped, e.Package+" "+e.Test+": "+reason(p.output[e.Test]))
	case "fail":
		g.failed++
		p.failed++
		g.print(p.output[e.Test])
		g.remember(e.Package+" "+e.Test, p.output[e.Test])
	default:
		return
	}
	g.durations.addTest(e.Package, e.Test, e.Elapsed)
	delete(p.output, e.Test)
}

// close gives the verdict; the totals are its last line.
func (g *gate) close() bool {
	for _, name := range slices.Sorted(maps.Keys(g.packages)) {
		for _, test := range slices.Sorted(maps.Keys(g.packages[name].output)) {
			g.print(g.packages[name].output[test])
		}
		g.trouble("the tests of " + name + " never ended")
	}
	slices.Sort(g.skipped)
	for _, s := range g.skipped {
		g.say("SKIP\t%s", s)
	}
	if g.passed+g.failed+len(g.skipped) == 0 {
		g.trouble("there was no test to run")
	}
	slices.Sort(g.measured)
	for _, m := range g.measured {
		g.say("measured: %s", m)
	}
	for _, line := range g.durations.longest() {
		g.say("%s", line)
	}
	for _, failure := range g.failures {
		g.say("%s", failure)
	}
	g.say("%d passed, %d failed, %d skipped", g.passed, g.failed, len(g.skipped))
	return g.passed > 0 && g.failed == 0 && len(g.skipped) == 0 && !g.troubled
}

func (g *gate) pkg(name string) *pkg {
	p := g.packages[name]
	if p == nil {
		p = &pkg{output: map[string][]string{}}
		g.packages[name] = p
	}
	return p
}

func (g *gate) say(format string, args ...any) { _, _ = fmt.Fprintf(g.out, format+"\n", args...) }

func (g *gate) print(lines []string) { _, _ = io.WriteString(g.out, strings.Join(lines, "")) }

func (g *gate) trouble(what string) {
	g.troubled = true
	g.say("FAIL\t%s", what)
	g.remember(what, nil)
}

// A log may be cut to its last lines, so failures are said again there: the first few of them, and of each the last lines.
const (
	failuresAgain = 5
	linesAgain    = 5
	columnsAgain  = 300
)

func (g *gate) remember(what string, printed []string) {
	if len(g.failures) == failuresAgain {
		return
	}
	again := "failed: " + what
	for _, line := range printed[max(0, len(printed)-linesAgain):] {
		line = strings.TrimRight(line, "\n")
		again += "\n        " + line[:min(len(line), columnsAgain)]
	}
	g.failures = append(g.failures, again)
}

// reason finds what a test said when it skipped itself.
func reason(output []string) string {
	for _, line := range slices.Backward(output) {
		line = strings.TrimSpace(line)
		if line != "" && !strings.HasPrefix(line, "---") && !strings.HasPrefix(line, "===") {
			return line
		}
	}
	return "it gave no reason"
}
