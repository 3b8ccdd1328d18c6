package main

import (
	"bytes"
	"regexp"
	"runtime"
	"runtime/debug"
	"testing"
)

func TestABuildIsNamedByTheLinkerElseByTheToolchain(t *testing.T) {
	t.Parallel()
	revision := []debug.BuildSetting{{Key: "vcs.revision", Value: "abc"}, {Key: "vcs.modified", Value: "true"}}
	for name, c := range map[string]struct {
		info            debug.BuildInfo
		version, commit string
		want            build
	}{
		"nothing is known": {want: build{"development", "unknown"}},
		"built in a checkout": {info: debug.BuildInfo{Main: debug.Module{Version: "(devel)"}},
			want: build{"development", "unknown"}},
		"installed": {
			info: debug.BuildInfo{Main: debug.Module{Version: "v1.2.3"}}, want: build{"v1.2.3", "unknown"},
		},
		"stamped by the toolchain": {
			info: debug.BuildInfo{Main: debug.Module{Version: "v1.2.4-0.2"}, Settings: revision},
			want: build{"v1.2.4-0.2", "abc-dirty"},
		},
		"stamped by the linker": {
			info: debug.BuildInfo{Settings: revision}, version: "v2.0.0", commit: "def", want: build{"v2.0.0", "def"},
		},
	} {
		if got := buildOf(&c.info, c.version, c.commit); got != c.want {
			t.Errorf("%s: %+v, want %+v", name, got, c.want)
		}
	}
}

func TestTheVersionNamesCommitToolchainAndPlatform(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	if err := (versionCmd{}).Run(&terminal{stdout: &out}); err != nil {
		t.Fatal(err)
	}
	want := regexp.MustCompile(`^version   \S+\ncommit    \S+\ngo        go1\.\S+\nplatform  ` + runtime.GOOS + `/` +
		runtime.GOARCH + `\n$`)
	if !want.MatchString(out.String()) {
		t.Errorf("%q", out.String())
	}
}
