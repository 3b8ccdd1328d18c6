package stripetest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// Object is one of Stripe's, as JSON.
type Object = map[string]any

// stripeMock is Stripe's own stand-in for its API, which knows Stripe's description of it. It is built from tools.mod
// and runs for all tests of a binary.
var stripeMock = sync.OnceValues(func() (url string, err error) {
	root, err := moduleRoot()
	if err != nil {
		return "", err
	}
	dir, err := os.MkdirTemp("", "stripe-mock")
	if err != nil {
		return "", err
	}
	program := filepath.Join(dir, "stripe-mock")
	build := exec.Command("go", "build", "-modfile=tools.mod", "-o", program, "github.com/stripe/stripe-mock")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return "", errors.Join(fmt.Errorf("build stripe-mock: %w\n%s", err, out), os.RemoveAll(dir))
	}
	run := exec.Command(program, "-http-addr", "127.0.0.1:0", "-https-addr", "127.0.0.1:0") // #nosec G204 -- built above
	out, err := run.StdoutPipe()
	if err != nil {
		return "", errors.Join(err, os.RemoveAll(dir))
	}
	if err := run.Start(); err != nil {
		return "", errors.Join(err, os.RemoveAll(dir))
	}
	stopMock = func() {
		_ = run.Process.Kill() // it has nothing to lose
		_ = run.Wait()
		_ = os.RemoveAll(dir)
	}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if _, address, ok := strings.Cut(lines.Text(), "Listening for HTTP at address: "); ok {
			go func() { _, _ = io.Copy(io.Discard, out) }()
			return "http://" + address, nil
		}
	}
	return "", errors.Join(errors.New("stripe-mock listens nowhere"), lines.Err())
})

var stopMock = func() {}

// moduleRoot is the directory of go.mod, above that of the test.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, "tools.mod")); missing == nil {
			return dir, nil
		}
		above := filepath.Dir(dir)
		if above == dir {
			err = errors.New("there is no tools.mod above the test")
		}
		dir = above
	}
	return "", err
}

// StopMock ends stripe-mock, if a test has started it. It is called after the tests, from TestMain.
func StopMock() { stopMock() }

// MockURL is where stripe-mock answers. The first call builds and starts it.
func MockURL(tb testing.TB) string {
	tb.Helper()
	url, err := stripeMock()
	if err != nil {
		tb.Fatal(err)
	}
	return url
}

// Shape is an object as Stripe's description has it, with all its fields.
func Shape(tb testing.TB, path string) Object {
	tb.Helper()
	r, err := http.NewRequestWithContext(tb.Context(), http.MethodGet, MockURL(tb)+path, nil)
	if err != nil {
		tb.Fatal(err)
	}
	r.Header.Set("Authorization", "Bearer sk_test_123")
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	var o Object
	if err := json.NewDecoder(answer.Body).Decode(&o); err != nil || answer.StatusCode != http.StatusOK {
		tb.Fatalf("%s: %s %v", path, answer.Status, err)
	}
	return o
}

// With is an object with other fields, which it must have.
func With(tb testing.TB, o Object, changes Object) Object {
	tb.Helper()
	changed := maps.Clone(o)
	for name, value := range changes {
		if _, known := o[name]; !known {
			tb.Fatalf("Stripe's %v has no %s", o["object"], name)
		}
		changed[name] = value
	}
	return changed
}
