package console_test

import (
	"fmt"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

func TestAPastedRequestIsVerifiedAsTheAPIWould(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		w := b.signIn(t, "vera", issuing.RoleViewer, "")
		key, err := httpsig.GenerateKey(httpsig.P256)
		b.Must(err)
		id := issuing.NewID[issuing.SigningKeyID]()
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error {
			return tx.SaveSigningKey(b.Ctx, issuing.SigningKey{
				ProgrammeID: b.Programme, ID: id, PEM: string(key.Public().PEM()), CreatedAt: issuing.At(b.Clock.Now()),
			})
		}))
		m := httpsig.Message{
			Method: "GET", Scheme: "https", Authority: "api.example.com", Target: "/v1/cards?limit=1", Header: map[string][]string{},
		}
		// An hour ago: it is judged by all but its age.
		input, signature, err := httpsig.Sign(m, key, httpsig.SignOptions{
			KeyID: string(id), Created: time.Now().Add(-time.Hour), Components: httpsig.RequestComponents(false),
		})
		b.Must(err)
		paste := func(target string) string {
			text := fmt.Sprintf("GET %s HTTP/1.1\r\nHost: api.example.com\r\nSignature-Input: %s\r\nSignature: %s\r\n\r\n", target, input, signature)
			status, body, _ := w.post(b.page("signature"), url.Values{"request": {text}})
			if status != http.StatusOK {
				t.Fatalf("status %d: %s", status, body)
			}
			return body
		}
		if body := paste("/v1/cards?limit=1"); !strings.Contains(body, "The signature verifies.") || !strings.Contains(body, "Now it would be refused") {
			t.Errorf("a right one:\n%s", body)
		}
		if body := paste("/v1/accounts?limit=1"); !strings.Contains(body, "Signature refused") || !strings.Contains(body, "Signature base") {
			t.Errorf("a wrong one:\n%s", body)
		}
		if status, body, _ := w.post(b.page("signature"), url.Values{"request": {"hello"}}); status != http.StatusOK ||
			!strings.Contains(body, "The first line is the request") {
			t.Errorf("no request: status %d:\n%s", status, body)
		}
	})
}

func TestARequestIsCopiedAsACallAndSeenByItsProgrammeOnly(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		r := issuing.Request{
			ProgrammeID: b.Programme, ID: issuing.NewID[issuing.RequestID](), Method: "POST", Path: "/v1/customers", Status: 400,
			Code: issuing.CodeBodyInvalid, RequestBody: `{"externalId":"O'Brien"}`, CreatedAt: issuing.At(b.Clock.Now()),
		}
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error { return tx.InsertRequest(b.Ctx, r) }))
		_, body, _ := b.signIn(t, "vera", issuing.RoleViewer, b.Programme).get(b.page("requests/" + string(r.ID)))
		for _, text := range []string{"O&#39;\\&#39;&#39;Brien", "offblocks api &#39;POST&#39; &#39;/customers&#39; --body -", "curl -g -X"} {
			if !strings.Contains(body, text) {
				t.Errorf("%s is missing in\n%s", text, body)
			}
		}
	})
}
