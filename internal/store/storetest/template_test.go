package storetest

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// A template is used by the next cluster, and one that has lost a file is not, but is made anew.
func TestAClusterIsCopiedFromAWholeTemplateOnly(t *testing.T) {
	t.Parallel()
	bin, err := serverPrograms()
	if err != nil {
		t.Fatal(err)
	}
	where, err := os.MkdirTemp("/tmp", "offblocks-template-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(where) })
	if err := os.Chmod(where, 0o755); err != nil { // #nosec G302 -- the server's user has to look in
		t.Fatal(err)
	}
	template := filepath.Join(where, "template")
	version := filepath.Join(template, "data", "PG_VERSION")
	start := func() (made time.Time) {
		t.Helper()
		dir, err := os.MkdirTemp("/tmp", "offblocks-postgres-")
		if err != nil {
			t.Fatal(err)
		}
		c, err := startKeeper(bin, dir, template)
		if err != nil {
			t.Fatal(err)
		}
		if err := executeOnce(c.url, "SELECT 1"); err != nil {
			t.Error(err)
		}
		if err := c.stop(); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(dir); !os.IsNotExist(err) {
			t.Errorf("%s is left: %v", dir, err)
		}
		file, err := os.Stat(version)
		if err != nil {
			t.Fatal(err)
		}
		return file.ModTime()
	}
	first := start()
	if second := start(); !second.Equal(first) {
		t.Error("a whole template was made anew")
	}
	if err := os.Remove(version); err != nil {
		t.Fatal(err)
	}
	if third := start(); !third.After(first) {
		t.Error("a template that has lost a file is not made anew")
	}
}
