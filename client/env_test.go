package client_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func environment(t *testing.T) map[string]string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "key.pem")
	if err := os.WriteFile(file, generate(t, httpsig.P384).PEM(), 0o600); err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"OFFBLOCKS_URL": "http://127.0.0.1:8080/v1", "OFFBLOCKS_API_KEY": apiKey.String(), "OFFBLOCKS_API_SECRET": apiSecret,
		"OFFBLOCKS_SIGNING_KEY_ID": keyID.String(), "OFFBLOCKS_SIGNING_KEY_FILE": file,
	}
}

func TestAClientComesFromTheEnvironment(t *testing.T) {
	t.Parallel()
	env := environment(t)
	c, err := client.FromEnv(func(name string) string { return env[name] })
	if err != nil || c.BaseURL() != "http://127.0.0.1:8080/v1" {
		t.Fatal(c, err)
	}
	delete(env, "OFFBLOCKS_SIGNING_KEY_ID")
	delete(env, "OFFBLOCKS_SIGNING_KEY_FILE")
	if _, err := client.FromEnv(func(name string) string { return env[name] }); err != nil {
		t.Errorf("without a signing key: %v", err)
	}
}

func TestAnIncompleteEnvironmentIsRefusedByName(t *testing.T) {
	t.Parallel()
	for name, value := range map[string]string{
		"OFFBLOCKS_URL": "", "OFFBLOCKS_API_KEY": "one", "OFFBLOCKS_SIGNING_KEY_ID": "two",
		"OFFBLOCKS_SIGNING_KEY_FILE": "/nowhere",
	} {
		env := environment(t)
		env[name] = value
		if _, err := client.FromEnv(func(name string) string { return env[name] }); err == nil ||
			!strings.Contains(err.Error(), name) {
			t.Errorf("%s=%q: the error is %v", name, value, err)
		}
	}
}

func TestAConfigurationThatCannotWorkIsRefused(t *testing.T) {
	t.Parallel()
	key := generate(t, httpsig.P256)
	good := client.Config{
		BaseURL: "https://offblocks.example/v1", APIKey: apiKey, APISecret: apiSecret, SigningKeyID: keyID, SigningKey: key,
	}
	if _, err := client.New(good); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*client.Config){
		"no address":          func(c *client.Config) { c.BaseURL = "" },
		"another scheme":      func(c *client.Config) { c.BaseURL = "ftp://offblocks.example/v1" },
		"a query":             func(c *client.Config) { c.BaseURL += "?a=b" },
		"no key":              func(c *client.Config) { c.APIKey = [16]byte{} },
		"no secret":           func(c *client.Config) { c.APISecret = "" },
		"a key without an id": func(c *client.Config) { c.SigningKeyID = [16]byte{} },
		"an id without a key": func(c *client.Config) { c.SigningKey = httpsig.PrivateKey{} },
	} {
		c := good
		spoil(&c)
		if _, err := client.New(c); err == nil {
			t.Errorf("%s passed", name)
		}
	}
}
