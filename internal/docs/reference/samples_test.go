package reference_test

import (
	"encoding/json"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/docs/reference"
	"github.com/offblocks/offblocks/internal/openapi"
)

const signingKeyID = "0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c11"

// checker is a server that takes nothing on trust: it verifies token, digest, signature, key and body of each call as the API
// does, and remembers which operations were called.
type checker struct {
	*httptest.Server
	t      *testing.T
	public httpsig.PublicKey
	env    []string
	mutex  sync.Mutex
	called map[string]int
}

func newChecker(t *testing.T) *checker {
	t.Helper()
	key, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(file, key.PEM(), 0o600); err != nil {
		t.Fatal(err)
	}
	c := &checker{t: t, public: key.Public(), called: map[string]int{}}
	c.Server = httptest.NewServer(c)
	t.Cleanup(c.Close)
	c.env = []string{"OFFBLOCKS_URL=" + c.URL + "/v1", "OFFBLOCKS_API_KEY=" + signingKeyID, "OFFBLOCKS_API_SECRET=secret",
		"OFFBLOCKS_SIGNING_KEY_ID=" + signingKeyID, "OFFBLOCKS_SIGNING_KEY_FILE=" + file}
	return c
}

// calls are the operations that were called since the last time, and how often.
func (c *checker) calls() map[string]int {
	c.mutex.Lock()
	defer c.mutex.Unlock()
	calls := c.called
	c.called = map[string]int{}
	return calls
}

func (c *checker) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err == nil {
		err = c.check(r, body)
	}
	if err != nil {
		c.t.Errorf("%s %s: %v", r.Method, r.URL, err)
		w.WriteHeader(http.StatusTeapot)
	}
	w.Header().Set("Content-Type", "application/json")
	if r.URL.Path == "/v1/auth/token" {
		_, _ = fmt.Fprintf(w, `{"token":"t","tokenType":"Bearer","expiresAt":%d}`, time.Now().Add(time.Hour).Unix())
		return
	}
	_, _ = io.WriteString(w, "{}")
}

func (c *checker) check(r *http.Request, body []byte) error {
	op, err := operationOf(r.Method, strings.TrimPrefix(r.URL.Path, "/v1"))
	if err != nil {
		return err
	}
	c.mutex.Lock()
	c.called[op.ID]++
	c.mutex.Unlock()
	if op.HasBody && !(op.OptionalBody && len(body) == 0) {
		if err := openapi.Validate(op.ID, body); err != nil {
			return err
		}
	} else if len(body) > 0 && !op.HasBody {
		return fmt.Errorf("it has the body %s", body)
	}
	if op.ID != "getToken" && r.Header.Get("Authorization") != "Bearer t" {
		return fmt.Errorf("it has no token")
	}
	if !op.Signed {
		return nil
	}
	if len(body) > 0 {
		if err := httpsig.VerifyDigest(r.Header.Values("Content-Digest"), body); err != nil {
			return err
		}
	}
	if op.Mutating && r.Header.Get("Idempotency-Key") == "" {
		return fmt.Errorf("it has no Idempotency-Key")
	}
	_, err = httpsig.Verify(httpsig.Message{
		Method: r.Method, Scheme: "http", Authority: r.Host, Target: r.RequestURI, Header: r.Header,
	}, func(id string) (httpsig.PublicKey, bool) { return c.public, id == signingKeyID },
		httpsig.Policy{Now: time.Now(), HasBody: len(body) > 0})
	return err
}

var parameter = regexp.MustCompile(`\\\{\w+\\\}`)

func operationOf(method, path string) (openapi.Operation, error) {
	var found openapi.Operation
	for _, op := range openapi.Operations() {
		pattern := parameter.ReplaceAllString(regexp.QuoteMeta(op.Path), `[^/]+`)
		if op.Method != method || !regexp.MustCompile("^"+pattern+"$").MatchString(path) {
			continue
		}
		if found.ID == "" || !strings.Contains(op.Path, "{") { // a path of its own wins over a pattern
			found = op
		}
	}
	if found.ID == "" {
		return found, fmt.Errorf("there is no such operation")
	}
	return found, nil
}

// samplesIn are the samples in one language, under one tab.
func samplesIn(t *testing.T, tab string) []reference.Sample {
	t.Helper()
	list := slices.DeleteFunc(reference.Samples(), func(s reference.Sample) bool { return s.Tab != tab })
	if len(list) != len(openapi.Operations()) {
		t.Fatalf("%d operations have samples under %s", len(list), tab)
	}
	return list
}

// expectEach wants each sample to have called its operation.
func (c *checker) expectEach(t *testing.T, samples []reference.Sample) {
	t.Helper()
	calls := c.calls()
	for _, s := range samples {
		if calls[s.Operation] == 0 {
			t.Errorf("the sample of %s under %s does not call it:\n%s", s.Operation, s.Tab, s.Code)
		}
	}
}

// directory has the repository's examples, as the directory has in which readers run samples.
func directory(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	examples, err := filepath.Abs(filepath.Join("..", "..", "..", "examples"))
	if err == nil {
		err = os.Symlink(examples, filepath.Join(dir, "examples"))
	}
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

func (c *checker) run(t *testing.T, dir string, program ...string) string {
	t.Helper()
	command := exec.CommandContext(t.Context(), program[0], program[1:]...)
	command.Dir, command.Env = dir, append(os.Environ(), c.env...)
	out, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", program, err, out)
	}
	return string(out)
}

func writeFile(t *testing.T, dir, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestTheSamplesInNodeSignWhatTheyCall(t *testing.T) {
	t.Parallel()
	c, dir := newChecker(t), directory(t)
	samples := samplesIn(t, "Node")
	var all strings.Builder
	for i, s := range samples {
		name := "s" + strconv.Itoa(i) + ".mjs"
		writeFile(t, dir, name, s.Code)
		fmt.Fprintf(&all, "await import('./%s')\n", name)
	}
	writeFile(t, dir, "all.mjs", all.String())
	c.run(t, dir, "node", "all.mjs")
	c.expectEach(t, samples)
}

func TestTheSamplesInPythonSignWhatTheyCall(t *testing.T) {
	t.Parallel()
	c, dir := newChecker(t), directory(t)
	samples := samplesIn(t, "Python")
	var all strings.Builder
	for _, s := range samples {
		all.WriteString(s.Code)
	}
	writeFile(t, dir, "all.py", all.String())
	c.run(t, dir, "python3", "all.py")
	c.expectEach(t, samples)
}

// Every eighth sample in bash is run as it is, since each starts a dozen programs. Of all of them what the shell makes of their
// words is compared.
func TestTheSamplesInBashSignWhatTheyCall(t *testing.T) {
	t.Parallel()
	c, dir := newChecker(t), directory(t)
	samples := samplesIn(t, "curl")
	var some []reference.Sample
	for i := 0; i < len(samples); i += 8 {
		some = append(some, samples[i])
		writeFile(t, dir, "one.sh", samples[i].Code)
		c.run(t, dir, "bash", "one.sh")
	}
	c.expectEach(t, some)
	c.compareWords(t, dir, samples)
}

func TestTheSamplesOfTheProgramSayWhatTheyCall(t *testing.T) {
	t.Parallel()
	newChecker(t).compareWords(t, directory(t), samplesIn(t, "CLI"))
}

// compareWords runs samples with functions in the place of what they call, which print their words.
func (c *checker) compareWords(t *testing.T, dir string, samples []reference.Sample) {
	t.Helper()
	var all strings.Builder
	all.WriteString(`say() { printf '%s\0' "$@"; printf '\1'; }
get_token() { :; }
call() { say "$@"; }
auth_call() { say "$@"; }
offblocks() { shift; if [ $# -gt 2 ]; then say "$1" "$2" "$(cat)"; else say "$@"; fi; }
.() { :; }
`)
	for _, s := range samples {
		all.WriteString(s.Code)
	}
	writeFile(t, dir, "words.sh", all.String())
	said := strings.Split(strings.TrimSuffix(c.run(t, dir, "bash", "words.sh"), "\x01"), "\x01")
	if len(said) != len(samples) {
		t.Fatalf("%d of %d samples say something", len(said), len(samples))
	}
	for i, s := range samples {
		words := strings.Split(strings.TrimSuffix(said[i], "\x00"), "\x00")
		path, _, _ := strings.Cut(words[1], "?")
		op, err := operationOf(words[0], path)
		if err != nil || op.ID != s.Operation {
			t.Errorf("the sample of %s calls %q, %v", s.Operation, words, err)
		}
		if op.HasBody && len(words) != 3 {
			t.Errorf("the sample of %s has no body: %q", s.Operation, words)
		} else if op.HasBody {
			if err := openapi.Validate(op.ID, []byte(words[2])); err != nil {
				t.Errorf("the sample of %s: %v", s.Operation, err)
			}
		}
	}
}

// The samples in Go are the same program but for their request, which is sent here with the client that they send it with. One
// of them is compiled.
func TestTheSamplesInGoSignWhatTheyCall(t *testing.T) {
	t.Parallel()
	c := newChecker(t)
	sender, err := client.FromEnv(func(name string) string {
		for _, pair := range c.env {
			if value, ok := strings.CutPrefix(pair, name+"="); ok {
				return value
			}
		}
		return ""
	})
	if err != nil {
		t.Fatal(err)
	}
	samples := samplesIn(t, "Go")
	frame := ""
	for _, s := range samples {
		request, rest := goRequest(t, s)
		if frame == "" {
			frame = rest
		}
		if rest != frame {
			t.Errorf("the sample of %s is another program:\n%s", s.Operation, s.Code)
		}
		if _, err := sender.Send(t.Context(), request); err != nil {
			t.Errorf("%s: %v", s.Operation, err)
		}
	}
	c.expectEach(t, samples)
	// A directory that is there for the compiler only, since others may build the repository at this moment.
	root, err := filepath.Abs(filepath.Join("..", "..", ".."))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	writeFile(t, dir, "main.go", samples[0].Code)
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		filepath.Join(root, "examples", "go", "sample", "main.go"): filepath.Join(dir, "main.go"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	writeFile(t, dir, "overlay.json", string(overlay))
	c.run(t, root, "go", "build", "-o", os.DevNull, "-overlay", filepath.Join(dir, "overlay.json"), "./examples/go/sample")
}

// goRequest is the request of a sample in Go, and the program without it.
func goRequest(t *testing.T, s reference.Sample) (request client.Request, rest string) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, "main.go", s.Code, 0)
	if err != nil {
		t.Fatalf("%s: %v\n%s", s.Operation, err, s.Code)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		literal, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		for _, element := range literal.Elts {
			pair := element.(*ast.KeyValueExpr)
			value := pair.Value
			if conversion, ok := value.(*ast.CallExpr); ok {
				value = conversion.Args[0]
			}
			text, err := strconv.Unquote(value.(*ast.BasicLit).Value)
			if err != nil {
				t.Fatal(err)
			}
			switch pair.Key.(*ast.Ident).Name {
			case "Method":
				request.Method = text
			case "Path":
				request.Path = text
			case "Body":
				request.Body = json.RawMessage(text)
			}
		}
		from, until := set.Position(literal.Lbrace).Offset, set.Position(literal.Rbrace).Offset
		rest = s.Code[:from] + s.Code[until:]
		return false
	})
	return request, rest
}

func TestTheExampleOfEveryEventIsOne(t *testing.T) {
	t.Parallel()
	blocks := strings.Split(reference.Events(), "```json\n")[1:]
	for _, block := range blocks {
		text, _, _ := strings.Cut(block, "```")
		var event struct {
			EventID, WebhookType, EventCreatedAt string
			EventSequence                        int
		}
		if err := json.Unmarshal([]byte(text), &event); err != nil || event.EventID == "" || event.WebhookType == "" || event.EventSequence == 0 || event.EventCreatedAt == "" {
			t.Errorf("%v: %s", err, text)
		}
	}
	var document struct {
		Components struct {
			Schemas struct{ WebhookEvent struct{ OneOf []any } }
		}
	}
	if err := json.Unmarshal(openapi.JSON(), &document); err != nil {
		t.Fatal(err)
	}
	if kinds := len(document.Components.Schemas.WebhookEvent.OneOf); len(blocks) != kinds || kinds < 9 {
		t.Errorf("%d of %d events have an example", len(blocks), kinds)
	}
}
