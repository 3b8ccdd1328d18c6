package main

import (
	"fmt"
	"runtime/debug"
)

// version is set by the linker for a release.
var version = "development"

type versionCmd struct{}

// Run prints the version, and the revision it was built from where the toolchain recorded one.
func (versionCmd) Run(t *terminal) error {
	revision := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" {
				revision = " (" + s.Value + ")"
			}
		}
	}
	_, err := fmt.Fprintf(t.stdout, "offblocks %s%s\n", version, revision)
	return err
}
