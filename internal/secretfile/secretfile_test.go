package secretfile

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestWhoMayHaveASecretFile(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		mode      fs.FileMode
		own, open bool
	}{
		{0o600, true, false}, {0o400, true, false}, {0o640, true, true}, {0o440, true, true}, {0o604, true, true},
		{0o440, false, false}, {0o640, false, false}, {0o400, false, false}, {0o444, false, true}, {0o660, false, true},
	} {
		if open := isOpen(c.mode, c.own); open != c.open {
			t.Errorf("mode %04o, own %v: open %v", c.mode, c.own, open)
		}
	}
}

func TestReading(t *testing.T) {
	t.Parallel()
	write := func(mode fs.FileMode, text string) string {
		name := filepath.Join(t.TempDir(), "secret")
		if err := os.WriteFile(name, []byte(text), mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
		return name
	}
	if text, err := Read(write(0o600, " s3cret\n")); err != nil || text != "s3cret" {
		t.Errorf("%q, %v", text, err)
	}
	for file, want := range map[string]string{
		write(0o640, "s3cret"): "is open to others (mode 0640): chmod 600 it", write(0o600, "\n"): "is empty",
		filepath.Join(t.TempDir(), "none"): "no such file",
	} {
		if _, err := Read(file); err == nil || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), "s3cret") {
			t.Errorf("%v, not %q", err, want)
		}
	}
}
