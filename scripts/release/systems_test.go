package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"debug/elf"
	"debug/macho"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

var whole = flag.Bool("release.whole", false, "make the archives of the program itself and not of its stand-in, which takes minutes; scripts/soak does")

// system is one that a release is for, and how uname names it.
type system struct{ target, kernel, machine string }

var systems = []system{
	{"linux/amd64", "Linux", "x86_64"}, {"linux/arm64", "Linux", "aarch64"},
	{"darwin/amd64", "Darwin", "x86_64"}, {"darwin/arm64", "Darwin", "arm64"},
}

// makeForAll makes a release for every system that main has, of the source in a directory. env is of the go command.
func makeForAll(t *testing.T, root string, env ...string) (dist string) {
	t.Helper()
	r := release{
		root: root, out: filepath.Join(t.TempDir(), "dist"), program: "./scripts/release/testdata/program",
		targets: strings.Split(targets, ","), env: env,
		// The copy has no history that says these.
		version: "v1.2.3", commit: "f00f00", at: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC),
	}
	if *whole {
		r.program = "./cmd/offblocks"
	}
	if err := r.make(t.Context()); err != nil {
		t.Fatal(err)
	}
	return r.out
}

// copySource copies what git knows of the repository to another place, without its history.
func copySource(t *testing.T, root string) (copied string) {
	t.Helper()
	list := exec.CommandContext(t.Context(), "git", "ls-files", "-z")
	list.Dir = root
	names, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	copied = filepath.Join(t.TempDir(), "elsewhere")
	for name := range strings.SplitSeq(strings.Trim(string(names), "\x00"), "\x00") {
		text, err := os.ReadFile(filepath.Join(root, name))
		if errors.Is(err, os.ErrNotExist) {
			continue // it was removed, and that is not committed yet
		}
		if err != nil {
			t.Fatal(err)
		}
		to := filepath.Join(copied, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(to), 0o700), os.WriteFile(to, text, 0o600)); err != nil {
			t.Fatal(err)
		}
	}
	return copied
}

// unpack reads the files of an archive by their names.
func unpack(t *testing.T, archive []byte) map[string][]byte {
	t.Helper()
	unpacked, err := gzip.NewReader(bytes.NewReader(archive))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for packed := tar.NewReader(unpacked); ; {
		header, err := packed.Next()
		if errors.Is(err, io.EOF) {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if files[header.Name], err = io.ReadAll(packed); err != nil {
			t.Fatal(err)
		}
	}
}

// expectSystem makes sure that a program is one of a system, and needs no library of it but what every macOS has.
func expectSystem(t *testing.T, target string, program []byte) {
	t.Helper()
	kernel, architecture, _ := strings.Cut(target, "/")
	if kernel == "linux" {
		file, err := elf.NewFile(bytes.NewReader(program))
		if err != nil {
			t.Fatalf("%s: %v", target, err)
		}
		want := map[string]elf.Machine{"amd64": elf.EM_X86_64, "arm64": elf.EM_AARCH64}[architecture]
		linked := slices.ContainsFunc(file.Progs, func(p *elf.Prog) bool { return p.Type == elf.PT_INTERP })
		if file.Machine != want || file.Type != elf.ET_EXEC || linked {
			t.Errorf("%s is a program for %s, linked dynamically: %v", target, file.Machine, linked)
		}
		return
	}
	file, err := macho.NewFile(bytes.NewReader(program))
	if err != nil {
		t.Fatalf("%s: %v", target, err)
	}
	libraries, err := file.ImportedLibraries()
	foreign := slices.DeleteFunc(libraries, func(path string) bool {
		return strings.HasPrefix(path, "/usr/lib/") || strings.HasPrefix(path, "/System/Library/")
	})
	want := map[string]macho.Cpu{"amd64": macho.CpuAmd64, "arm64": macho.CpuArm64}[architecture]
	if err != nil || file.Cpu != want || file.Type != macho.TypeExec || len(foreign) > 0 {
		t.Errorf("%s is a program for %s that needs %q, %v", target, file.Cpu, foreign, err)
	}
}

// The second release is made of a copy of the source in another directory. The whole program's is compiled anew, too.
func TestAReleaseIsForEverySystemAndHasTheSameBytesWhereverItIsMade(t *testing.T) {
	t.Parallel()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dist := makeForAll(t, root)
	var anew []string
	if *whole {
		anew = []string{"GOCACHE=" + t.TempDir()}
	}
	first, second := readDirectory(t, dist), readDirectory(t, makeForAll(t, copySource(t, root), anew...))
	if len(first) != len(systems)+2 || len(second) != len(first) {
		t.Errorf("the release has %d files, and made elsewhere %d", len(first), len(second))
	}
	var sums strings.Builder
	names := map[string]string{}
	for _, s := range systems {
		names[s.target] = "offblocks_v1.2.3_" + strings.ReplaceAll(s.target, "/", "_") + ".tar.gz"
	}
	for _, s := range slices.SortedFunc(slices.Values(systems), func(a, b system) int { return strings.Compare(a.target, b.target) }) {
		archive := first[names[s.target]]
		_, _ = fmt.Fprintf(&sums, "%x  %s\n", sha256.Sum256(archive), names[s.target])
		if len(archive) == 0 || !bytes.Equal(archive, second[names[s.target]]) {
			t.Errorf("%s: the archive has %d bytes, and made elsewhere %d others", s.target, len(archive), len(second[names[s.target]]))
		}
		files := unpack(t, archive)
		for _, name := range []string{"offblocks", "completions/offblocks.bash", "completions/_offblocks", "completions/offblocks.fish",
			"LICENSE", "README.md", "CHANGELOG.md"} {
			if len(files[name]) == 0 {
				t.Errorf("%s: there is no %s", s.target, name)
			}
		}
		expectSystem(t, s.target, files["offblocks"])
		checkInstalled(t, dist, s, files["offblocks"])
	}
	if got := string(first["SHA256SUMS"]); got != sums.String() || got != string(second["SHA256SUMS"]) {
		t.Errorf("the checksums are\n%s, want\n%s, and made elsewhere\n%s", got, sums.String(), second["SHA256SUMS"])
	}
}

// checkInstalled sees that install.sh takes a system's archive where uname says that system.
func checkInstalled(t *testing.T, dist string, s system, program []byte) {
	t.Helper()
	bin, prefix := t.TempDir(), t.TempDir()
	uname := "#!/bin/sh\ncase $1 in -s) echo " + s.kernel + " ;; *) echo " + s.machine + " ;; esac\n"
	if err := os.WriteFile(filepath.Join(bin, "uname"), []byte(uname), 0o700); err != nil { // #nosec G306 -- it is to be run
		t.Fatal(err)
	}
	// Only the program of this machine can then say its version.
	out, _ := install(t, bin+":"+os.Getenv("PATH"), filepath.Join(dist, "install.sh"), "--prefix", prefix)
	installed, err := os.ReadFile(filepath.Join(prefix, "bin", "offblocks"))
	if err != nil || !bytes.Equal(installed, program) {
		t.Errorf("%s: installed are %d bytes of %d, %v: %s", s.target, len(installed), len(program), err, out)
	}
}
