package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
)

// makeRelease makes a release of the stand-in for this system.
func makeRelease(t *testing.T) (directory string) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	r := release{
		root: root, out: filepath.Join(t.TempDir(), "dist"), program: "./scripts/release/testdata/program", version: "v1.2.3",
		targets: []string{runtime.GOOS + "/" + runtime.GOARCH},
	}
	if err := r.make(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r.out
}

// readDirectory reads the files of a directory by their names.
func readDirectory(t *testing.T, directory string) map[string][]byte {
	t.Helper()
	entries, err := os.ReadDir(directory)
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for _, entry := range entries {
		if files[entry.Name()], err = os.ReadFile(filepath.Join(directory, entry.Name())); err != nil {
			t.Fatal(err)
		}
	}
	return files
}

func archiveName() string {
	return "offblocks_v1.2.3_" + runtime.GOOS + "_" + runtime.GOARCH + ".tar.gz"
}

func TestAReleaseMadeTwiceHasTheSameBytesAndCanBeInstalled(t *testing.T) {
	t.Parallel()
	dist := makeRelease(t)
	first, second := readDirectory(t, dist), readDirectory(t, makeRelease(t))
	for _, name := range []string{archiveName(), "SHA256SUMS", "install.sh"} {
		if len(first[name]) == 0 || !bytes.Equal(first[name], second[name]) {
			t.Errorf("%s has %d bytes, and made again %d others", name, len(first[name]), len(second[name]))
		}
	}
	modes := map[string]int64{}
	unpacked, err := gzip.NewReader(bytes.NewReader(first[archiveName()]))
	if err != nil {
		t.Fatal(err)
	}
	for archive := tar.NewReader(unpacked); ; {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		if modes[header.Name] = header.Mode; header.Uid != 0 || header.Gid != 0 || header.Uname != "" {
			t.Errorf("%s is %s's", header.Name, header.Uname)
		}
	}
	for name, mode := range map[string]int64{
		"offblocks": 0o755, "completions/offblocks.bash": 0o644, "completions/_offblocks": 0o644,
		"completions/offblocks.fish": 0o644, "LICENSE": 0o644, "README.md": 0o644, "CHANGELOG.md": 0o644,
	} {
		if modes[name] != mode {
			t.Errorf("%s has the mode %o", name, modes[name])
		}
	}
	checkInstallation(t, dist)
}

// install runs install.sh with a PATH, and returns what it printed and whether it ended well.
func install(t *testing.T, path string, args ...string) (printed string, ok bool) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "/bin/sh", args...)
	command.Env = []string{"PATH=" + path, "HOME=" + t.TempDir()}
	out, err := command.CombinedOutput()
	if _, exited := errors.AsType[*exec.ExitError](err); err != nil && !exited {
		t.Fatal(err)
	}
	return string(out), err == nil
}

// checkInstallation sees that an archive is installed if it is what its checksum says.
func checkInstallation(t *testing.T, dist string) {
	t.Helper()
	script, prefix := filepath.Join(dist, "install.sh"), filepath.Join(t.TempDir(), "usr")
	out, ok := install(t, os.Getenv("PATH"), script, "--prefix", prefix)
	if !ok || !strings.Contains(out, "version v1.2.3 true") || !strings.Contains(out, "is not in your PATH. Try: "+prefix) {
		t.Errorf("it printed %s", out)
	}
	for name, want := range map[string]string{
		"share/bash-completion/completions/offblocks": "bash", "share/zsh/site-functions/_offblocks": "zsh",
		"share/fish/vendor_completions.d/offblocks.fish": "fish",
	} {
		if text, err := os.ReadFile(filepath.Join(prefix, name)); err != nil || string(text) != "# completion "+want+"\n" {
			t.Errorf("%s: %v, %s", name, err, text)
		}
	}
	served := httptest.NewServer(http.FileServer(http.Dir(dist)))
	t.Cleanup(served.Close)
	downloaded := filepath.Join(t.TempDir(), "downloaded")
	if out, ok = install(t, os.Getenv("PATH"), script, "--from", served.URL+"/", "--prefix", downloaded); !ok {
		t.Errorf("from a server it printed %s", out)
	}
	if out, ok = install(t, t.TempDir(), script, "--prefix", prefix); ok || !strings.Contains(out, "not found") &&
		!strings.Contains(out, "missing:") {
		t.Errorf("without anything in PATH it printed %s", out)
	}
	few := t.TempDir() // what a shell needs to get as far as to say what is missing
	for _, tool := range []string{"uname", "tr", "id", "dirname", "tar"} {
		path, err := exec.LookPath(tool)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.Symlink(path, filepath.Join(few, tool)); err != nil {
			t.Fatal(err)
		}
	}
	out, ok = install(t, few, script, "--from", "https://downloads.example/", "--prefix", prefix)
	if want := "install.sh: missing: gzip awk sha256sum (or shasum) curl (or wget)\n"; ok || out != want {
		t.Errorf("it printed %s", out)
	}
	other := filepath.Join(t.TempDir(), "other")
	archive := filepath.Join(dist, archiveName())
	text, err := os.ReadFile(archive)
	if err != nil {
		t.Fatal(err)
	}
	text[len(text)/2] ^= 1
	if err := os.WriteFile(archive, text, 0o600); err != nil {
		t.Fatal(err)
	}
	out, ok = install(t, os.Getenv("PATH"), script, "--prefix", other)
	if _, err := os.Stat(other); ok || err == nil || !strings.Contains(out, "is not what SHA256SUMS says") {
		t.Errorf("a changed archive: %v, %s", err, out)
	}
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--from"}, "--from needs a value"},
		{[]string{"--colour"}, "unknown argument --colour"},
		{[]string{"--from", filepath.Join(dist, "nowhere")}, "is neither a directory nor a URL"},
		{[]string{"--from", t.TempDir()}, "there is no SHA256SUMS at"},
	} {
		if out, ok := install(t, os.Getenv("PATH"), append([]string{script}, c.args...)...); ok || !strings.Contains(out, c.want) {
			t.Errorf("%q printed %s", c.args, out)
		}
	}
}
