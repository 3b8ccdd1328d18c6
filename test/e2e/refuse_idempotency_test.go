package e2e

import (
	"crypto/elliptic"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"math/big"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func webhookBody(url string) string {
	return fmt.Sprintf(`{"callbackUrl":%q,"types":["card.updated"]}`, url)
}

func (p *testProgramme) countWebhooks(t testing.TB) int {
	t.Helper()
	return len(must(client.Collect(p.GetWebhooks(t.Context(), client.ListOptions{})))(t))
}

func TestAChangeWithoutAGoodIdempotencyKeyIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		body := webhookBody("https://programme.example/a")
		for name, c := range map[string]struct {
			value, code string
		}{
			"missing":   {"", "idempotency_key_missing"},
			"blank":     {"  ", "idempotency_key_missing"},
			"a word":    {"pizza", "idempotency_key_invalid"},
			"a number":  {"1", "idempotency_key_invalid"},
			"braces":    {"{" + uuid.NewString() + "}", "idempotency_key_invalid"},
			"bare hex":  {strings.ReplaceAll(uuid.NewString(), "-", ""), "idempotency_key_invalid"},
			"a urn":     {"urn:uuid:" + uuid.NewString(), "idempotency_key_invalid"},
			"two":       {uuid.NewString() + ", " + uuid.NewString(), "idempotency_key_invalid"},
			"not hex":   {"0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4cxy", "idempotency_key_invalid"},
			"too short": {"0197c2a4-8d1e-7c3b-9f60-2b6d1f0a4c1", "idempotency_key_invalid"},
		} {
			p.expectRefusals(t, []refusalCase{
				{name + ", PUT", "PUT", "/webhooks", body, []requestChange{setHeader("Idempotency-Key", c.value)}, 400, c.code},
				{name + ", DELETE", "DELETE", "/webhooks/" + uuid.NewString(), "",
					[]requestChange{setHeader("Idempotency-Key", c.value)}, 400, c.code},
			})
		}
		p.expectRefusals(t, []refusalCase{{"two lines", "PUT", "/webhooks", body,
			[]requestChange{func(w *rawRequest) { w.header.Add("Idempotency-Key", uuid.NewString()) }}, 400,
			"idempotency_key_invalid"}})
	})
}

func TestAKeyIsAnsweredAgainByteForByte(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p, other := env.ownProgramme(t), env.newProgramme(t)
		key := withIdempotencyKey(uuid.New())
		body := newCustomerBody(t, p)
		first := p.sendRaw(t, "POST", "/customers", body, key)
		first.expect(t, 201, "")
		if first.header.Get("Idempotency-Replayed") != "" {
			t.Error("the first answer calls itself a replay")
		}
		again := func(twists ...requestChange) {
			t.Helper()
			second := p.sendRaw(t, "POST", "/customers", body, append(twists, key)...)
			if second.status != first.status || second.body != first.body ||
				second.header.Get("Content-Type") != first.header.Get("Content-Type") {
				t.Errorf("the replay is %d %s, the first answer %d %s", second.status, second.body, first.status, first.body)
			}
			if second.header.Get("Idempotency-Replayed") != "true" {
				t.Error("the replay does not say so")
			}
			if second.header.Get("Request-Id") == first.header.Get("Request-Id") {
				t.Error("two requests have one id")
			}
		}
		again()
		again(func(w *rawRequest) {
			sum := sha256.Sum256([]byte(w.body))
			w.header.Set("Content-Digest",
				w.header.Get("Content-Digest")+", sha-256=:"+base64.StdEncoding.EncodeToString(sum[:])+":")
		})
		key = setHeader("Idempotency-Key", strings.ToUpper(first.key))
		again()

		for name, send := range map[string]func() rawResponse{
			"another body":      func() rawResponse { return p.sendRaw(t, "POST", "/customers", newCustomerBody(t, p), key) },
			"other white space": func() rawResponse { return p.sendRaw(t, "POST", "/customers", body+" ", key) },
			"another query": func() rawResponse {
				return p.sendRaw(t, "POST", "/customers", body, key, func(w *rawRequest) { w.target += "?a=1" })
			},
			"another operation": func() rawResponse { return p.sendRaw(t, "PUT", "/webhooks", body, key) },
			"no body":           func() rawResponse { return p.sendRaw(t, "DELETE", "/webhooks/"+uuid.NewString(), "", key) },
		} {
			if a := send(); a.status != 422 || a.problemBody().Code != "idempotency_key_reused" ||
				a.header.Get("Idempotency-Replayed") != "" ||
				a.problemBody().FirstRequest != (api.FirstRequest{Method: "POST", Path: "/v1/customers"}) {
				t.Errorf("%s: %d %s", name, a.status, a.body)
			}
		}
		other.sendRaw(t, "POST", "/customers", body, key).expect(t, 201, "") // keys are a programme's own
	})
}

// A client that repeats a request may never see the first answer, and learns from the second what it misspelt.
func TestAnAnswerThatIsRepeatedNamesTheMembersThatWereIgnored(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		key := withIdempotencyKey(uuid.New())
		body := strings.Replace(newCustomerBody(t, p), "{", `{"externalID2":"x",`, 1)
		for i, replayed := range []string{"", "true"} {
			a := p.sendRaw(t, "POST", "/customers", body, key)
			a.expect(t, 201, "")
			if got := a.header.Get("Ignored-Members"); got != `"/externalID2"` ||
				a.header.Get("Idempotency-Replayed") != replayed {
				t.Errorf("answer %d names %s, and is a replay: %q", i+1, got, a.header.Get("Idempotency-Replayed"))
			}
		}
	})
}

// An answer without a body, and a refusal that changed something, are remembered like any other.
func TestEveryAnswerThatChangedSomethingIsRemembered(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCustomer(t)
		sign := "/customers/" + h.customer.ID.String() + "/challenge/sign"
		challenge := must(h.GetCustomerChallenge(t.Context(), h.customer.ID))(t).Challenge
		wrong := fmt.Sprintf(`{"ownerId":%q,"challenge":%q,"signature":"AAAA"}`, h.ownerCAIP10(), challenge)
		key := withIdempotencyKey(uuid.New())
		first := p.sendRaw(t, "POST", sign, wrong, key)
		first.expect(t, 400, "owner_signature_invalid")
		second := p.sendRaw(t, "POST", sign, wrong, key)
		second.expect(t, 400, "owner_signature_invalid")
		if first.header.Get("Idempotency-Replayed") != "" || second.header.Get("Idempotency-Replayed") != "true" {
			t.Error("a refusal that issued a new challenge was not remembered")
		}
		p.sameAnswer(t, first, second)

		body := webhookBody("https://programme.example/b")
		made := must(p.SaveWebhook(t.Context(), webhookAt("https://programme.example/b")))(t)
		key = withIdempotencyKey(uuid.New())
		gone := p.sendRaw(t, "DELETE", "/webhooks/"+made.ID.String(), "", key)
		gone.expect(t, 204, "")
		p.sameAnswer(t, gone, p.sendRaw(t, "DELETE", "/webhooks/"+made.ID.String(), "", key))
		p.sendRaw(t, "DELETE", "/webhooks/"+made.ID.String(), "").expect(t, 404, "not_found")

		// What changed nothing leaves its key free for a corrected request.
		free := withIdempotencyKey(uuid.New())
		p.sendRaw(t, "PUT", "/webhooks", strings.Replace(body, "https", "ftp", 1), free).expect(t, 400,
			"callback_url_refused")
		p.sendRaw(t, "PUT", "/webhooks", body, free).expect(t, 200, "")
	})
}

func (p *testProgramme) sameAnswer(t *testing.T, a, b rawResponse) {
	t.Helper()
	kind := func(a rawResponse) string { return a.header.Get("Content-Type") }
	if a.status != b.status || kind(a) != kind(b) || a.problemBody().Code != b.problemBody().Code || a.body != b.body {
		t.Errorf("%d %s was answered again as %d %s", a.status, a.body, b.status, b.body)
	}
}

func TestConcurrentRequestsWithOneKeyHaveOneEffect(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		for round := range 5 {
			key, body := withIdempotencyKey(uuid.New()), webhookBody(fmt.Sprintf("https://programme.example/%d", round))
			answers := make([]rawResponse, 8)
			var group sync.WaitGroup
			for i := range answers {
				group.Go(func() { answers[i] = p.sendRaw(t, "PUT", "/webhooks", body, key) })
			}
			group.Wait()
			made := ""
			for _, a := range answers {
				switch {
				case a.status == 200 && made == "":
					made = a.body
				case a.status == 200 && a.body != made:
					t.Errorf("one key was answered with %s and with %s", made, a.body)
				case a.status != 200:
					a.expect(t, 409, "idempotency_in_progress")
				}
			}
			if got := p.countWebhooks(t); got != round+1 {
				t.Fatalf("%d webhooks after %d keys", got, round+1)
			}
		}
	})
}

// Without the key under the signature, whoever captured a request could send it again under a key of their own.
func TestASignatureBelongsToOneIdempotencyKey(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.publishedProgramme(t)
		body := webhookBody("https://programme.example/captured")
		var captured http.Header
		keep := afterSigning(func(w *rawRequest) { captured = w.header.Clone() })
		p.sendRaw(t, "PUT", "/webhooks", body, keep).expect(t, 200, "")
		replay := func(change requestChange) []requestChange {
			return []requestChange{unsigned, func(w *rawRequest) { w.header = captured.Clone() }, change}
		}
		flip := func(w *rawRequest) {
			withIdempotencyKey(uuid.New())(w)
			changeSignature(negateSignature)(w)
		}
		p.expectRefusals(t, []refusalCase{
			{"another key", "PUT", "/webhooks", body, replay(withIdempotencyKey(uuid.New())), 400, "signature_replayed"},
			{"another key and n-s", "PUT", "/webhooks", body, replay(flip), 400, "signature_replayed"},
		})
		again := p.sendRaw(t, "PUT", "/webhooks", body, replay(func(*rawRequest) {})...)
		again.expect(t, 200, "")
		if again.header.Get("Idempotency-Replayed") != "true" {
			t.Error("the captured request had an effect of its own")
		}
		if got := p.countWebhooks(t); got != 1 {
			t.Errorf("%d webhooks, want 1", got)
		}
	})
}

func TestConcurrentReplaysOfOneSignatureHaveOneEffect(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		body := webhookBody("https://programme.example/raced")
		var captured http.Header
		p.sendRaw(t, "PUT", "/webhooks", "{}", afterSigning(func(w *rawRequest) {
			w.body = body
			w.header.Set("Content-Digest", httpsig.Digest([]byte(body)))
			w.header.Del("Signature-Input")
			w.header.Del("Signature")
			m := httpsig.Message{Method: w.method, Scheme: "http", Authority: p.hostAndPort(), Target: w.target,
				Header: w.header}
			input, signature, err := httpsig.Sign(m, w.key, w.sign)
			if err != nil {
				t.Error(err)
			}
			captured = w.header.Clone()
			captured.Set("Signature-Input", input)
			captured.Set("Signature", signature)
		})).expect(t, 400, httpsig.SignatureMissing)
		answers := make([]rawResponse, 8)
		var group sync.WaitGroup
		for i := range answers {
			group.Go(func() {
				answers[i] = p.sendRaw(t, "PUT", "/webhooks", body, unsigned, func(w *rawRequest) { w.header = captured.Clone() },
					withIdempotencyKey(uuid.New()))
			})
		}
		group.Wait()
		done := 0
		for _, a := range answers {
			if a.status == 200 {
				done++
			} else {
				a.expect(t, 400, "signature_replayed")
			}
		}
		if got := p.countWebhooks(t); done != 1 || got != 1 {
			t.Errorf("%d of 8 were carried out, there are %d webhooks; want 1", done, got)
		}
	})
}

// negateSignature is the other signature that verifies wherever r‖s does: r‖(n−s).
func negateSignature(raw []byte) []byte {
	half := len(raw) / 2
	s := new(big.Int).SetBytes(raw[half:])
	new(big.Int).Sub(elliptic.P384().Params().N, s).FillBytes(raw[half:])
	return raw
}
