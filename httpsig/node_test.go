package httpsig_test

import (
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

// Published clients sign with a Node library; testdata/README.md says how its requests were recorded.
func TestRequestsSignedByTheNodeLibraryVerify(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("testdata/node.json")
	if err != nil {
		t.Fatal(err)
	}
	var recorded struct {
		KeyID, PublicKeyPEM string
		VerifyAt            int64
		Requests            []struct {
			Method, Scheme, Authority, Target, Body string
			Headers                                 map[string][]string
		}
	}
	if err := json.Unmarshal(text, &recorded); err != nil {
		t.Fatal(err)
	}
	key, err := httpsig.ParsePublicKey([]byte(recorded.PublicKeyPEM))
	if err != nil {
		t.Fatal(err)
	}
	if len(recorded.Requests) < 5 {
		t.Fatalf("only %d requests", len(recorded.Requests))
	}
	for _, r := range recorded.Requests {
		m := httpsig.Message{Method: r.Method, Scheme: r.Scheme, Authority: r.Authority, Target: r.Target, Header: r.Headers}
		if err := httpsig.VerifyDigest(r.Headers["Content-Digest"], []byte(r.Body)); err != nil {
			t.Errorf("%s %s: %v", r.Method, r.Target, err)
		}
		p := httpsig.Policy{Now: time.Unix(recorded.VerifyAt, 0), HasBody: r.Body != ""}
		if _, err := httpsig.Verify(m, one(recorded.KeyID, key), p); err != nil {
			t.Errorf("%s %s: %v\n%s", r.Method, r.Target, err, httpsig.Explain(m, one(recorded.KeyID, key), p, err))
		}
		m.Method += "X"
		_, err := httpsig.Verify(m, one(recorded.KeyID, key), p)
		wantCode(t, err, httpsig.SignatureInvalid)
	}
}
