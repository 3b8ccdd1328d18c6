package call

import (
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/cli"
	"github.com/offblocks/offblocks/internal/envfile"
)

const testSecret = "correct-horse-battery-staple"

// verifier is a server that takes what a key of the programme has signed.
func verifier(t *testing.T, key httpsig.PrivateKey, body string) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		got, err := io.ReadAll(r.Body)
		if err != nil {
			t.Error(err)
		}
		if r.URL.Path == "/v1/auth/token" {
			if !strings.Contains(string(got), testSecret) {
				t.Errorf("the token was asked for with %s", got)
			}
			_, _ = io.WriteString(w, `{"token":"good","tokenType":"Bearer"}`)
			return
		}
		message := httpsig.Message{
			Method: r.Method, Scheme: "http", Authority: r.Host, Target: r.RequestURI, Header: r.Header,
		}
		_, err = httpsig.Verify(message, func(string) (httpsig.PublicKey, bool) { return key.Public(), true },
			httpsig.Policy{Now: time.Now(), HasBody: body != ""})
		if err == nil && body != "" {
			err = httpsig.VerifyDigest(r.Header.Values("Content-Digest"), got)
		}
		if err != nil || string(got) != body || r.Header.Get("Authorization") != "Bearer good" {
			t.Errorf("%s %s with %q: %v", r.Method, r.RequestURI, got, err)
		}
		_, _ = io.WriteString(w, "done")
	}))
	t.Cleanup(s.Close)
	return s
}

// bash, curl and openssl are the judges: a script works with each kind of key.
func TestAScriptOfCurlAndOpenSSLIsSignedAsItShouldBe(t *testing.T) {
	t.Parallel()
	for _, algorithm := range []httpsig.Algorithm{httpsig.P384, httpsig.P256, httpsig.Ed25519} {
		t.Run(string(algorithm), func(t *testing.T) {
			t.Parallel()
			key, err := httpsig.GenerateKey(algorithm)
			if err != nil {
				t.Fatal(err)
			}
			const body = `{"a":"it's $HOME"}`
			server := verifier(t, key, body)
			i := testInstallation(t, server.URL, key)
			in := client.Request{Method: "POST", Path: "/x%20y?a=b%2Cc&d=", Body: []byte(body)}
			script, err := writeScript(i, in, uuid.New())
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(script, testSecret) {
				t.Error("the script holds the secret")
			}
			out, err := exec.CommandContext(t.Context(), "bash", "-c", script).CombinedOutput()
			if err != nil || string(out) != "done\n" {
				t.Errorf("%v, bash said %s of\n%s", err, out, script)
			}
		})
	}
}

// testInstallation is one whose variables are in a file.
func testInstallation(t *testing.T, url string, key httpsig.PrivateKey) *cli.Installation {
	t.Helper()
	dir := t.TempDir()
	pem, file := filepath.Join(dir, "key.pem"), filepath.Join(dir, "a 'b'.env")
	if err := os.WriteFile(pem, key.PEM(), 0o600); err != nil {
		t.Fatal(err)
	}
	variables := [][2]string{
		{"OFFBLOCKS_URL", url + "/v1"}, {"OFFBLOCKS_API_KEY", uuid.NewString()}, {"OFFBLOCKS_API_SECRET", testSecret},
		{"OFFBLOCKS_SIGNING_KEY_ID", uuid.NewString()}, {"OFFBLOCKS_SIGNING_KEY_FILE", pem},
	}
	if err := os.WriteFile(file, envfile.Write(variables), 0o600); err != nil {
		t.Fatal(err)
	}
	i, err := cli.Where{Env: file}.Open(&cli.Terminal{Getenv: func(string) string { return "" }})
	if err != nil {
		t.Fatal(err)
	}
	return i
}
