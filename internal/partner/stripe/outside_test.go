package stripe_test

import (
	"bytes"
	"context"
	"crypto/rsa"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"net/http/httptest"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

func TestWhatStripesNodeLibrarySignsIsTaken(t *testing.T) {
	t.Parallel()
	r := &recorder{}
	s := httptest.NewServer(newDoor(t, r).handler)
	defer s.Close()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	script := filepath.Join("..", "..", "..", "test", "outside", "stripe.mjs")
	// #nosec G204 -- the script is ours
	if out, err := exec.CommandContext(ctx, "node", script, s.URL+"/events", secret).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if len(r.messages) != 1 || r.messages[0].IDs.Payment != "iauth_node" || r.messages[0].Merchant.Name != "Café – 東京" {
		t.Errorf("handed on %+v", r.messages)
	}
}

// opened is what Node reads of a JSON Web Encryption.
type opened struct {
	Header map[string]string
	Plain  string
}

// nodeOpens has a JSON Web Encryption opened by cryptography that is not Go's.
func nodeOpens(t *testing.T, key *rsa.PrivateKey, jwe string) (said opened) {
	t.Helper()
	private, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	in, err := json.Marshal(map[string]string{
		"key": string(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: private})), "jwe": jwe,
	})
	if err != nil {
		t.Fatal(err)
	}
	run := exec.CommandContext(t.Context(), "node", filepath.Join("..", "..", "..", "test", "outside", "jwe.mjs"))
	var out, complaints bytes.Buffer
	run.Stdin, run.Stdout, run.Stderr = bytes.NewReader(in), &out, &complaints
	if err := run.Run(); err != nil || json.Unmarshal(out.Bytes(), &said) != nil {
		t.Fatalf("%v\n%s%s", err, out.String(), complaints.String())
	}
	return said
}
