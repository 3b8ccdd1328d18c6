// Package scripts holds no code: it tests the shell scripts beside it, each in
// a directory of its own that looks like the root of a repository.
package scripts

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

func TestScriptsDoWhatTheySay(t *testing.T) {
	t.Parallel()
	cache, err := exec.CommandContext(t.Context(), "go", "env", "GOCACHE").Output()
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("HOME", env.WorkDir)
			env.Setenv("GOCACHE", strings.TrimSpace(string(cache)))
			env.Setenv("GOWORK", "off")
			env.Setenv("GOTOOLCHAIN", "local")
			return copyScripts(filepath.Join(env.WorkDir, "scripts"))
		},
	})
}

// copyScripts copies them, since each finds the repository by where it lies.
func copyScripts(to string) error {
	if err := os.Mkdir(to, 0o750); err != nil {
		return err
	}
	for _, name := range []string{"fuzz", "need", "npm-ci", "packages", "soak", "verify"} {
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(to, name), text, 0o700); err != nil {
			return err
		}
	}
	return nil
}
