// Package clients tests what a developer calls the API with, against a whole sandbox: the examples, the package for
// TypeScript, the collection for Postman, and the clients that generators of others make of the description.
package clients

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestMain(m *testing.M) {
	status := m.Run()
	if err := errors.Join(apptest.StopShared(), storetest.Stop()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		status = max(status, 1)
	}
	os.Exit(status)
}

// root is the directory of the repository.
func root(t *testing.T) string {
	t.Helper()
	path, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	return path
}

// command prepares a program that has the sandbox's variables. It is killed with the test.
func command(ctx context.Context, t *testing.T, s *apptest.Sandbox, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.CommandContext(ctx, args[0], args[1:]...)
	c.Env = append(os.Environ(), "PYTHONDONTWRITEBYTECODE=1", "npm_config_cache="+filepath.Join(os.TempDir(), "npm-none"))
	c.WaitDelay = time.Second
	for name, value := range s.Env {
		c.Env = append(c.Env, name+"="+value)
	}
	return c
}

// programPatience is how long a program may take. Those in bash start hundreds of others, which a busy machine does not
// do in apptest.Patience.
const programPatience = 8 * time.Minute

// run runs a program in a directory to its end and returns what it printed.
func run(t *testing.T, s *apptest.Sandbox, dir string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), programPatience)
	defer cancel()
	c := command(ctx, t, s, args...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", strings.Join(args, " "), err, out)
	}
	return string(out)
}

func write(t *testing.T, path string, content []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// tool is a program of the npm packages of this directory.
func tool(t *testing.T, name string) string {
	t.Helper()
	return filepath.Join(root(t), "test", "clients", "node_modules", ".bin", name)
}

// download reads a document that the sandbox serves beside the API.
func download(t *testing.T, s *apptest.Sandbox, path string) []byte {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, strings.TrimSuffix(s.BaseURL(), "/v1")+path, nil)
	if err != nil {
		t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	text, err := io.ReadAll(answer.Body)
	if err != nil || answer.StatusCode != http.StatusOK {
		t.Fatalf("GET %s was answered %s, %v", path, answer.Status, err)
	}
	return text
}
