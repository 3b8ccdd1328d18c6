package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// The scenarios of the bench are those of the program, and so the browser looks at the program. It is Debian's Chromium.
func TestADeveloperPlaysOnTheBenchInABrowser(t *testing.T) {
	t.Parallel()
	said, _ := runInBackground(t, "/console/link/", "sandbox", "--addr", "127.0.0.1:0", "--data-dir", t.TempDir(), "--no-demo")
	link := regexp.MustCompile(`http://\S+/console/link/[A-Z0-9]{26}`).FindString(said.String())
	script := exec.CommandContext(t.Context(), "node", filepath.Join("..", "..", "test", "outside", "console-bench.mjs"))
	script.Env = append(os.Environ(), "CONSOLE_LINK="+link)
	if out, err := script.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
}
