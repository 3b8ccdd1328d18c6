// Command release makes the archives of a release: the program for each system, its completion scripts and the documents
// that go with it, and the checksums. The same source, toolchain and version give the same bytes.
//
//	go run ./scripts/release -out dist
//
// It publishes nothing.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// targets are the systems that a release is for.
const targets = "linux/amd64,linux/arm64,darwin/amd64,darwin/arm64"

// release is what is made.
type release struct {
	root    string // of the repository
	out     string // directory of the archives
	program string // package that is built
	targets []string
	version string
	commit  string
	at      time.Time // of everything in the archives
	env     []string  // of the go command, beyond that of this process
}

func main() {
	r := release{root: "."}
	var list string
	flag.StringVar(&r.out, "out", "dist", "directory for the archives")
	flag.StringVar(&r.program, "program", "./cmd/offblocks", "package to build")
	flag.StringVar(&list, "targets", targets, "systems to build for, separated by commas")
	flag.StringVar(&r.version, "version", "", "version; unset: as git describes it")
	flag.StringVar(&r.commit, "commit", "", "commit that the program says; unset: as git knows it")
	flag.Parse()
	r.targets = strings.Split(list, ",")
	if err := r.make(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

// make builds all, and writes the archives, their checksums and the script that installs one.
func (r *release) make(ctx context.Context) error {
	if err := r.readSource(ctx); err != nil {
		return err
	}
	if err := os.MkdirAll(r.out, 0o750); err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "release")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work) //nolint:errcheck // it is in the system's directory for such
	shared, err := r.sharedFiles(ctx, work)
	if err != nil {
		return err
	}
	var names []string
	for _, target := range r.targets {
		system, architecture, found := strings.Cut(target, "/")
		if !found {
			return fmt.Errorf("the target %q is not system/architecture", target)
		}
		built := filepath.Join(work, system+"_"+architecture)
		if err := r.build(ctx, built, system, architecture); err != nil {
			return err
		}
		program, err := os.ReadFile(built) // #nosec G304 -- it was just built
		if err != nil {
			return err
		}
		name := fmt.Sprintf("offblocks_%s_%s_%s.tar.gz", r.version, system, architecture)
		files := append([]file{{"offblocks", 0o755, program}}, shared...)
		if err := writeArchive(filepath.Join(r.out, name), files, r.at); err != nil {
			return err
		}
		names = append(names, name)
	}
	return r.writeSums(names)
}

// readSource finds out of what the release is made, where that is not given.
func (r *release) readSource(ctx context.Context) (err error) {
	if r.version == "" {
		if r.version, err = r.git(ctx, "describe", "--tags", "--always", "--dirty"); err != nil {
			return fmt.Errorf("give -version where there is no repository: %w", err)
		}
	}
	if strings.ContainsAny(r.version, "/_ \n") {
		return fmt.Errorf("the version %q cannot be a part of a file's name", r.version)
	}
	if r.commit == "" {
		r.commit, _ = r.git(ctx, "rev-parse", "HEAD") // outside a repository the program says that it does not know
	}
	if !r.at.IsZero() {
		return nil
	}
	at := os.Getenv("SOURCE_DATE_EPOCH")
	if at == "" {
		at, _ = r.git(ctx, "log", "-1", "--format=%ct")
	}
	seconds, _ := strconv.ParseInt(at, 10, 64) // none: 1970
	r.at = time.Unix(seconds, 0).UTC()
	return nil
}

func (r *release) git(ctx context.Context, args ...string) (string, error) {
	command := exec.CommandContext(ctx, "git", args...) // #nosec G204 -- the arguments are written above
	command.Dir = r.root
	out, err := command.Output()
	return strings.TrimSpace(string(out)), err
}

// build builds the program. No path of this machine and no time gets into it.
func (r *release) build(ctx context.Context, to, system, architecture string) error {
	if _, err := os.Stat(to); err == nil {
		return nil // this machine's, built for the completion scripts
	}
	command := exec.CommandContext(ctx, "go", "build", "-trimpath", "-buildvcs=false", // #nosec G204 -- flags of the caller's
		"-ldflags", fmt.Sprintf("-s -w -buildid= -X main.version=%s -X main.commit=%s", r.version, r.commit), "-o", to, r.program)
	command.Dir = r.root
	command.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS="+system, "GOARCH="+architecture, "GOFLAGS=", "GOAMD64=v1")
	command.Env = append(command.Env, r.env...)
	command.Stderr = os.Stderr
	if err := command.Run(); err != nil {
		return fmt.Errorf("build for %s/%s: %w", system, architecture, err)
	}
	return nil
}

// sharedFiles are what each archive has beside the program. The completion scripts are the program's own words, so it is
// built for this machine first.
func (r *release) sharedFiles(ctx context.Context, work string) ([]file, error) {
	host := filepath.Join(work, runtime.GOOS+"_"+runtime.GOARCH)
	if err := r.build(ctx, host, runtime.GOOS, runtime.GOARCH); err != nil {
		return nil, err
	}
	var files []file
	for _, shell := range []struct{ name, path string }{
		{"bash", "completions/offblocks.bash"}, {"zsh", "completions/_offblocks"}, {"fish", "completions/offblocks.fish"},
	} {
		text, err := exec.CommandContext(ctx, host, "completion", shell.name).Output() // #nosec G204 -- it was just built
		if err != nil {
			return nil, fmt.Errorf("completion for %s: %w", shell.name, err)
		}
		files = append(files, file{shell.path, 0o644, text})
	}
	for _, name := range []string{"CHANGELOG.md", "LICENSE", "README.md"} {
		text, err := os.ReadFile(filepath.Join(r.root, name)) // #nosec G304 -- the names are written above
		if err != nil {
			return nil, err
		}
		files = append(files, file{name, 0o644, text})
	}
	return files, nil
}
