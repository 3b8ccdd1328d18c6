package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/alecthomas/kong"
)

// The linker sets these (-X main.version=… -X main.commit=…); the Makefile takes them from git.
var version, commit string

type versionCmd struct{}

// Run prints what this program was built from, and for what, one fact a line.
func (versionCmd) Run(t *terminal) error {
	info := readBuildInfo()
	built := buildOf(info, version, commit)
	_, err := fmt.Fprintf(t.stdout, "version   %s\ncommit    %s\ngo        %s\nplatform  %s/%s\n",
		built.version, built.commit, info.GoVersion, runtime.GOOS, runtime.GOARCH)
	return err
}

func readBuildInfo() *debug.BuildInfo {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		info = &debug.BuildInfo{GoVersion: runtime.Version()}
	}
	return info
}

// programVersion is the version that this program was built from.
func programVersion() string { return buildOf(readBuildInfo(), version, commit).version }

// versionFlag is the same as a flag.
type versionFlag bool

// BeforeReset prints the version and ends the program, before anything else of the command line is looked at.
func (versionFlag) BeforeReset(parser *kong.Kong, t *terminal) error {
	if err := (versionCmd{}).Run(t); err != nil {
		return err
	}
	parser.Exit(0)
	return nil
}

// build says which source a program was built from.
type build struct{ version, commit string }

// buildOf prefers what the linker set. Otherwise it takes the version of the module, which `go install …@version`
// records, and the commit that the toolchain records when it builds in a repository.
func buildOf(info *debug.BuildInfo, version, commit string) build {
	recorded, modified := "", ""
	for _, setting := range info.Settings {
		switch {
		case setting.Key == "vcs.revision":
			recorded = setting.Value
		case setting.Key == "vcs.modified" && setting.Value == "true":
			modified = "-dirty"
		}
	}
	if version == "" && info.Main.Version != "(devel)" {
		version = info.Main.Version
	}
	if version == "" {
		version = "development"
	}
	if commit == "" && recorded != "" {
		commit = recorded + modified
	}
	if commit == "" {
		commit = "unknown"
	}
	return build{version, commit}
}
