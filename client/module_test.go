package client_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// A caller's binary carries what the client links.
func TestTheClientLinksTwoLibraries(t *testing.T) {
	t.Parallel()
	list := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".")
	out, err := list.Output()
	if err != nil {
		t.Fatal(err)
	}
	got := slices.Sorted(slices.Values(strings.Fields(string(out))))
	want := []string{
		"github.com/dunglas/httpsfv",
		"github.com/google/uuid",
		"github.com/offblocks/offblocks/api",
		"github.com/offblocks/offblocks/client",
		"github.com/offblocks/offblocks/httpsig",
	}
	if !slices.Equal(got, want) {
		t.Errorf("the client links %q, want %q", got, want)
	}
}

// The command is the README's. Beyond what this checkout has built, the go command reads the go.mod file of every module that the
// clone's go.mod lists, which a fresh module cache gets from the network.
func TestAnotherModuleUsesTheClientFromAClone(t *testing.T) {
	t.Parallel()
	checkout, err := filepath.Abs("..")
	if err != nil {
		t.Fatal(err)
	}
	beside := t.TempDir()
	if err := os.Symlink(checkout, filepath.Join(beside, "offblocks")); err != nil {
		t.Fatal(err)
	}
	caller := filepath.Join(beside, "caller")
	if err := os.CopyFS(caller, os.DirFS("testdata/caller")); err != nil {
		t.Fatal(err)
	}
	in := func(command ...string) (string, error) {
		c := exec.Command(command[0], command[1:]...)
		c.Dir = caller
		c.Env = append(os.Environ(), "GOFLAGS=", "GOWORK=", "OFFBLOCKS_URL=")
		out, err := c.CombinedOutput()
		return string(out), err
	}
	commands := append([][]string{{"go", "mod", "init", "example.test/caller"}}, readmeCommands(t)...)
	for _, command := range append(commands, []string{"go", "vet", "."}, []string{"go", "build", "-o", "caller", "."}) {
		if out, err := in(command...); err != nil {
			t.Fatalf("%q: %v\n%s", command, err, out)
		}
	}
	if out, err := in("./caller"); err == nil || out != "client: OFFBLOCKS_URL is not set\n" {
		t.Errorf("the program says %q: %v", out, err)
	}
}

// readmeCommands are the commands by which the README has a module find the client.
func readmeCommands(t *testing.T) (commands [][]string) {
	t.Helper()
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(readme)) {
		if command, ok := strings.CutPrefix(line, "    go "); ok {
			commands = append(commands, append([]string{"go"}, strings.Fields(command)...))
		}
	}
	if len(commands) != 1 {
		t.Fatalf("the README has the commands %q, want one", commands)
	}
	return commands
}
