package clients

import (
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/envfile"
)

func TestNewmanTakesTheNineSteps(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	// The environment is the sandbox's own programme's.
	owner, err := client.FromEnv(sandboxEnv(t, s))
	if err != nil {
		t.Fatal(err)
	}
	key, err := owner.GetWebhookVerificationKey(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var mu sync.Mutex
	var events []api.WebhookType
	receiver := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		event, verifyErr := client.VerifyWebhook(r, body, key, time.Now())
		if err != nil || verifyErr != nil {
			t.Errorf("a delivery does not verify: %v, %v", err, verifyErr)
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		mu.Lock()
		defer mu.Unlock()
		events = append(events, event.Type)
	}))
	t.Cleanup(receiver.Close)

	dir := t.TempDir()
	file := write(t, filepath.Join(dir, "collection.json"), download(t, s, "/postman_collection.json"))
	run(t, s, dir, tool(t, "newman"), "run", file, "-e", s.Dir.PostmanFile(), "--folder", "The nine steps", "--bail",
		"--env-var", "callbackUrl="+receiver.URL+"/events", "--reporters", "cli")
	mu.Lock()
	defer mu.Unlock()
	for _, kind := range []api.WebhookType{api.WebhookTypeCustomerUpdated, api.WebhookTypeAccountUpdated,
		api.WebhookTypeCardUpdated, api.WebhookTypeAuthorisationUpdated} {
		if !slices.Contains(events, kind) {
			t.Errorf("no %s came in %v", kind, events)
		}
	}
}

// Requests of every folder are signed as those of the steps are; this one has a query, which the signature covers.
func TestNewmanSendsARequestOfAFolder(t *testing.T) {
	t.Parallel()
	s := apptest.SharedSQLite(t)
	dir := t.TempDir()
	var collection map[string]any
	if err := json.Unmarshal(download(t, s, "/postman_collection.json"), &collection); err != nil {
		t.Fatal(err)
	}
	// In Postman a user ticks the parameter.
	tick(collection["item"], "chain", "eip155:300")
	collection["event"] = append(collection["event"].([]any), map[string]any{
		"listen": "test", "script": map[string]any{"exec": []string{
			"pm.test('is answered', () => pm.expect(pm.response.json().length).to.be.above(0))",
		}},
	})
	text, err := json.Marshal(collection)
	if err != nil {
		t.Fatal(err)
	}
	run(t, s, dir, tool(t, "newman"), "run", write(t, filepath.Join(dir, "collection.json"), text),
		"-e", s.Dir.PostmanFile(), "--folder", "Engine", "--bail", "--reporters", "cli")
}

func tick(node any, name, value string) {
	switch node := node.(type) {
	case []any:
		for _, item := range node {
			tick(item, name, value)
		}
	case map[string]any:
		if node["key"] == name && node["disabled"] == true {
			node["value"], node["disabled"] = value, false
		}
		for _, item := range node {
			tick(item, name, value)
		}
	}
}

// sandboxEnv looks up what the sandbox wrote for its own programme.
func sandboxEnv(t *testing.T, s *apptest.Sandbox) func(string) string {
	t.Helper()
	env, err := envfile.Read(s.Dir.EnvFile())
	if err != nil {
		t.Fatal(err)
	}
	return func(name string) string { return env[name] }
}
