package main

import (
	"cmp"
	"fmt"
	"path"
	"slices"
	"strings"
)

// How much is listed: so many tests, and packages that took so many seconds.
const (
	longestTests   = 10
	longestPackage = 1.0
)

// duration is how many seconds a test or a package took. A test's time does not count while it waits for others.
type duration struct {
	name    string
	seconds float64
}

// durations are how long what has ended took.
type durations struct {
	packages []duration
	tests    map[string]float64 // without those that have subtests, whose time is in them
}

func (d *durations) addPackage(name string, seconds float64) {
	d.packages = append(d.packages, duration{name, seconds})
}

func (d *durations) addTest(pkg, test string, seconds float64) {
	if d.tests == nil {
		d.tests = map[string]float64{}
	}
	// A subtest ends before its parent: the parent's time is that of its subtests, more or less.
	for parent := test; ; {
		end := strings.LastIndexByte(parent, '/')
		if end < 0 {
			break
		}
		parent = parent[:end]
		d.tests[pkg+" "+parent] = -1
	}
	if _, hasSubtests := d.tests[pkg+" "+test]; !hasSubtests {
		d.tests[pkg+" "+test] = seconds
	}
}

// longest are lines that tell of the packages and tests that took longest.
func (d *durations) longest() (lines []string) {
	total := 0.0
	for _, p := range byDuration(d.packages) {
		total += p.seconds
		if p.seconds >= longestPackage {
			lines = append(lines, fmt.Sprintf("%8.1fs  %s", p.seconds, p.name))
		}
	}
	lines = append(lines, fmt.Sprintf("%8.1fs  all packages, which run beside each other", total))
	var tests []duration
	for name, seconds := range d.tests {
		if pkg, test, _ := strings.Cut(name, " "); seconds >= 0.1 {
			tests = append(tests, duration{path.Base(pkg) + " " + test, seconds})
		}
	}
	tests = byDuration(tests)
	for _, t := range tests[:min(len(tests), longestTests)] {
		lines = append(lines, fmt.Sprintf("%8.1fs  %s", t.seconds, t.name))
	}
	return lines
}

func byDuration(list []duration) []duration {
	return slices.SortedFunc(slices.Values(list), func(a, b duration) int {
		return cmp.Or(cmp.Compare(b.seconds, a.seconds), cmp.Compare(a.name, b.name))
	})
}
