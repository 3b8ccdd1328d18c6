package clients

import (
	"bytes"
	"fmt"
	"io/fs"
	"net/http"
	"net/http/cgi"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
)

var lastStep = regexp.MustCompile(`(?m)^9 processed [0-9a-f-]{36} webhooks verified: ([0-9]+)$`)

func TestTheExamplesTakeTheNineSteps(t *testing.T) {
	t.Parallel()
	for name, args := range map[string][]string{
		"Node":   {"node", "examples/node/steps.mjs"},
		"Python": {"python3", "examples/python/steps.py"},
		"Go":     {"go", "run", "./examples/go/steps"},
		"bash":   {"bash", "examples/bash/steps.sh"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := apptest.SharedSQLite(t)
			if name == "bash" {
				s.Env["CALLBACK_URL"], s.Env["EVENTS"] = serveBash(t, s)
			}
			out := run(t, s, root(t), args...)
			// Five nouns changed, most of them more than once. Some events may still be on their way.
			if found := lastStep.FindStringSubmatch(out); found == nil || len(found[1]) == 1 && found[1] < "8" {
				t.Errorf("it printed\n%s", out)
			}
			// The card of the steps is there to buy with.
			for i, arg := range args {
				args[i] = strings.Replace(arg, "/steps", "/buy", 1)
			}
			if out := run(t, s, root(t), args...); out != "approved 23.52 EUR\n" {
				t.Errorf("the purchase printed %q", out)
			}
		})
	}
}

// serveBash runs the receiver in bash behind a web server. events is the file that it writes.
func serveBash(t *testing.T, s *apptest.Sandbox) (url, events string) {
	t.Helper()
	dir := t.TempDir()
	key, err := s.GetWebhookVerificationKey(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	file := write(t, filepath.Join(dir, "key.json"), fmt.Appendf(nil, `{"keyId":%q,"key":%q}`, key.KeyID, key.Key))
	events = filepath.Join(dir, "events")
	server := httptest.NewServer(&cgi.Handler{
		Path: filepath.Join(root(t), "examples", "bash", "webhook.sh"), Dir: dir,
		Env: []string{"VERIFICATION_KEY=" + file, "EVENTS=" + events}, InheritEnv: []string{"PATH"},
	})
	t.Cleanup(server.Close)
	return server.URL + "/events", events
}

func TestTheExamplesMakeASignedCall(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	for name, args := range map[string][]string{
		"Node":   {"node", "examples/node/offblocks.mjs", "GET", "/assets?chain=eip155:300"},
		"Python": {"python3", "examples/python/offblocks.py", "GET", "/assets?chain=eip155:300"},
		"Go":     {"go", "run", "./examples/go/call"},
		"bash":   {"bash", "examples/bash/offblocks.sh", "GET", "/assets?chain=eip155:300"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if out := run(t, s, root(t), args...); !strings.Contains(out, "eip155:300/erc20:0x") {
				t.Errorf("it printed\n%s", out)
			}
		})
	}
}

func TestAnExampleIsShort(t *testing.T) {
	t.Parallel()
	files := 0
	err := fs.WalkDir(os.DirFS(root(t)), "examples", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) == ".pyc" {
			return err
		}
		text, err := os.ReadFile(filepath.Join(root(t), path))
		if lines := bytes.Count(text, []byte("\n")); lines > 120 {
			t.Errorf("%s has %d lines", path, lines)
		}
		files++
		return err
	})
	if err != nil || files < 12 {
		t.Errorf("%d files, %v", files, err)
	}
}

// tampering changes a delivery on its way.
var tampering = map[string]func(r *http.Request, body []byte) []byte{
	"the body": func(_ *http.Request, body []byte) []byte { return bytes.Replace(body, []byte(`"`), []byte(`" `), 1) },
	"the digest": func(r *http.Request, body []byte) []byte {
		r.Header.Set("Content-Digest", strings.Replace(r.Header.Get("Content-Digest"), "512=:", "512=:A", 1))
		return body
	},
	"the path":   func(r *http.Request, body []byte) []byte { r.URL.Path = "/other"; return body },
	"the query":  func(r *http.Request, body []byte) []byte { r.URL.RawQuery = "a=2"; return body },
	"the host":   func(r *http.Request, body []byte) []byte { r.Host = "other.example"; return body },
	"the method": func(r *http.Request, body []byte) []byte { r.Method = http.MethodPut; return body },
	"the signature": func(r *http.Request, body []byte) []byte {
		flipped := []byte(r.Header.Get("Signature"))
		at := bytes.IndexByte(flipped, ':') + 20
		flipped[at] = map[bool]byte{true: 'B', false: 'A'}[flipped[at] == 'A']
		r.Header.Set("Signature", string(flipped))
		return body
	},
	"the time": func(r *http.Request, body []byte) []byte {
		input := r.Header.Get("Signature-Input")
		r.Header.Set("Signature-Input", regexp.MustCompile(`created=\d+`).ReplaceAllString(input, "created=1"))
		return body
	},
	"no signature": func(r *http.Request, body []byte) []byte { r.Header.Del("Signature-Input"); return body },
}
