package main

import (
	"fmt"
	"strings"
	"testing"
)

func TestTheLongestTestsAndPackagesAreListedBeforeTheTotals(t *testing.T) {
	t.Parallel()
	var events strings.Builder
	event := func(pkg, action, test string, seconds float64) {
		fmt.Fprintf(&events, `{"Action":%q,"Package":%q,"Test":%q,"Elapsed":%v}`+"\n", action, "module/"+pkg, test, seconds)
	}
	for i := range 12 {
		event("slow", "pass", fmt.Sprintf("Test%02d", i), float64(i))
	}
	event("slow", "pass", "TestParent/leaf", 20.5)
	event("slow", "pass", "TestParent", 21)
	event("slow", "pass", "", 80)
	event("quick", "pass", "TestQuick", 0.01)
	event("quick", "pass", "", 0.02)
	var out strings.Builder
	if !judge(strings.NewReader(events.String()), &out) {
		t.Errorf("it failed:\n%s", &out)
	}
	want := "    80.0s  module/slow\n    80.0s  all packages, which run beside each other\n    20.5s  slow TestParent/leaf\n"
	for i := range 9 {
		want += fmt.Sprintf("%8.1fs  slow Test%02d\n", float64(11-i), 11-i)
	}
	if !strings.HasSuffix(out.String(), want+"15 passed, 0 failed, 0 skipped\n") {
		t.Errorf("it says\n%s\nwant at its end\n%s", &out, want)
	}
}

func TestWhatFailedIsSaidAgainBeforeTheTotals(t *testing.T) {
	t.Parallel()
	var events strings.Builder
	for i := range 7 {
		fmt.Fprintf(&events, `{"Action":"output","Package":"contracts","Output":"line %d\n"}`+"\n", i)
	}
	events.WriteString(`{"Action":"fail","Package":"contracts"}` + "\n")
	for _, test := range []string{"TestA", "TestB", "TestC", "TestD", "TestE"} {
		fmt.Fprintf(&events, `{"Action":"fail","Package":"sample","Test":%q}`+"\n", test)
	}
	events.WriteString(`{"Action":"fail","Package":"sample"}` + "\n")
	var out strings.Builder
	if judge(strings.NewReader(events.String()), &out) {
		t.Error("it passed")
	}
	want := "failed: contracts\n        line 2\n        line 3\n        line 4\n        line 5\n        line 6\n" +
		"failed: sample TestA\nfailed: sample TestB\nfailed: sample TestC\nfailed: sample TestD\n0 passed, 6 failed, 0 skipped\n"
	if !strings.HasSuffix(out.String(), want) {
		t.Errorf("it says\n%s\nwant at its end\n%s", &out, want)
	}
}
