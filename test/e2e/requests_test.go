package e2e

import (
	"encoding/json"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

// requestOf waits until a request is kept, and reads it.
func (p *testProgramme) requestOf(t *testing.T, answer rawResponse) (r api.APIRequest) {
	t.Helper()
	id := uuid.MustParse(answer.header.Get("Request-Id"))
	apptest.Await(t, "the request in the log", func() bool {
		var err error
		r, err = p.GetRequest(t.Context(), id)
		if err != nil && client.Code(err) != "not_found" {
			t.Fatal(err)
		}
		return err == nil
	})
	return r
}

func TestRequestsAreKeptWithoutTheirSecretsAndForTheirProgrammeOnly(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, stranger := env.newProgramme(t), env.newProgramme(t)
		const pan = "4242424242424242"
		body := `{"callbackUrl":"https://a.example/?token=sesame&x=1","types":["card.updated"],"description":"card ` + pan + `"}`
		saved := p.sendRaw(t, "PUT", "/webhooks?note=sesame&token=sesame", body)
		saved.expect(t, 400, "parameter_invalid")
		kept := p.requestOf(t, saved)
		if kept.Method != http.MethodPut || kept.Path != "/v1/webhooks" || kept.Query != "note=sesame&token=***" || kept.Status != 400 ||
			kept.Code != "parameter_invalid" || kept.IdempotencyKey != saved.key || kept.Milliseconds <= 0 ||
			kept.Problem.Detail != saved.problemBody().Detail || kept.CreatedAt.IsZero() {
			t.Errorf("kept is %+v", kept)
		}
		if !strings.Contains(kept.RequestBody, `?token=***&x=1`) || strings.Contains(kept.RequestBody, pan) {
			t.Errorf("the body is kept as %s", kept.RequestBody)
		}

		// A signature that does not verify is kept with its base and what is wrong, and without the token and the signature.
		broken := p.sendRaw(t, "POST", "/customers", newCustomerBody(t, p), func(w *rawRequest) {
			w.sign.Components = append(w.sign.Components, "authorization")
		}, afterSigning(setHeader("Authorization", "Bearer  "+must(p.Token(t.Context()))(t).Token)))
		broken.expect(t, 400, "signature_invalid")
		kept = p.requestOf(t, broken)
		text := string(must(json.Marshal(kept))(t))
		token := must(p.Token(t.Context()))(t).Token
		if !strings.Contains(kept.SignatureBase, `"authorization": ***`) || kept.SignatureHint == "" ||
			kept.Problem.SignatureBase != "" {
			t.Errorf("kept is %s", text)
		}
		if strings.Contains(text, token) || strings.Contains(text, broken.sent.Get("Signature")) {
			t.Errorf("a secret is kept: %s", text)
		}

		// A new secret, and a stranger's look.
		_, err := stranger.GetRequest(t.Context(), kept.RequestID)
		if client.Code(err) != "not_found" {
			t.Errorf("a stranger reads %v", err)
		}
		for r, err := range p.GetRequests(t.Context(), client.RequestOptions{}) {
			checkError(t, err)
			if strings.HasPrefix(r.Path, "/v1/requests") || strings.HasPrefix(r.Path, "/v1/events/stream") {
				t.Errorf("%s is kept", r.Path)
			}
		}
		for name, want := range map[string]struct {
			o    client.RequestOptions
			some bool
		}{
			"a class":        {client.RequestOptions{ListOptions: client.ListOptions{Status: "4xx"}}, true},
			"a status":       {client.RequestOptions{ListOptions: client.ListOptions{Status: "400"}, Method: "PUT"}, true},
			"another":        {client.RequestOptions{ListOptions: client.ListOptions{Status: "5xx"}}, false},
			"another status": {client.RequestOptions{ListOptions: client.ListOptions{Status: "404"}}, false},
			"a path":         {client.RequestOptions{Path: "/v1/web"}, true},
			"another path":   {client.RequestOptions{Path: "/v1/%"}, false},
			"a method":       {client.RequestOptions{Method: "DELETE"}, false},
		} {
			list := must(client.Collect(p.GetRequests(t.Context(), want.o)))(t)
			if (len(list) > 0) != want.some {
				t.Errorf("%s: %d requests", name, len(list))
			}
		}
		p.expectRefusals(t, []refusalCase{
			{"a status", "GET", "/requests?status=6xx", "", nil, 400, "parameter_invalid"},
			{"a method", "GET", "/requests?method=get", "", nil, 400, "parameter_invalid"},
			{"a path", "GET", "/requests?path=cards", "", nil, 400, "parameter_invalid"},
		})
	})
}

func TestRequestsAreFoundByWhatTheyMadeAndByWhatTheirPathNames(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, stranger := env.newProgramme(t), env.newProgramme(t)
		made := p.sendRaw(t, "POST", "/customers", newCustomerBody(t, p))
		var customer api.CreatedCustomer
		checkError(t, json.Unmarshal([]byte(made.body), &customer))
		for _, who := range []*testProgramme{p, stranger} {
			who.sendRaw(t, "GET", "/customers/"+strings.ToUpper(customer.ID.String()), "")
		}
		apptest.Await(t, "the requests about a customer", func() bool {
			list, more, err := p.db.NewestRequestsOf(t.Context(), p.programme, customer.ID.String(), 9)
			checkError(t, err)
			return len(list) == 2 && !more && list[0].Method == http.MethodGet && list[1].Method == http.MethodPost && list[1].Path == "/v1/customers"
		})
	})
}
