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

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func hook(url string) string {
	return fmt.Sprintf(`{"callbackUrl":%q,"types":["card.updated"]}`, url)
}

func (p *party) hooks(t testing.TB) int {
	t.Helper()
	return len(must(client.Collect(p.GetWebhooks(t.Context(), client.ListOptions{})))(t))
}

func TestAChangeWithoutAGoodIdempotencyKeyIsRefused(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		body := hook("https://programme.example/a")
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
			p.refuses(t, []refusal{
				{name + ", PUT", "PUT", "/webhooks", body, []twist{set("Idempotency-Key", c.value)}, 400, c.code},
				{name + ", DELETE", "DELETE", "/webhooks/" + uuid.NewString(), "", []twist{set("Idempotency-Key", c.value)}, 400, c.code},
			})
		}
		p.refuses(t, []refusal{{"two lines", "PUT", "/webhooks", body, []twist{func(w *wire) { w.header.Add("Idempotency-Key", uuid.NewString()) }}, 400, "idempotency_key_invalid"}})
	})
}

func TestAKeyIsAnsweredAgainByteForByte(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p, other := env.party(t), env.another(t)
		key := idempotent(uuid.New())
		body := fresh(t, p)
		first := p.send(t, "POST", "/customers", body, key)
		first.want(t, 201, "")
		if first.header.Get("Idempotency-Replayed") != "" {
			t.Error("the first answer calls itself a replay")
		}
		again := func(twists ...twist) {
			t.Helper()
			second := p.send(t, "POST", "/customers", body, append(twists, key)...)
			if second.status != first.status || second.body != first.body || second.header.Get("Content-Type") != first.header.Get("Content-Type") {
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
		again(func(w *wire) {
			sum := sha256.Sum256([]byte(w.body))
			w.header.Set("Content-Digest", w.header.Get("Content-Digest")+", sha-256=:"+base64.StdEncoding.EncodeToString(sum[:])+":")
		})
		key = set("Idempotency-Key", strings.ToUpper(first.key))
		again()

		for name, send := range map[string]func() answer{
			"another body":      func() answer { return p.send(t, "POST", "/customers", fresh(t, p), key) },
			"other white space": func() answer { return p.send(t, "POST", "/customers", body+" ", key) },
			"another query":     func() answer { return p.send(t, "POST", "/customers", body, key, func(w *wire) { w.target += "?a=1" }) },
			"another operation": func() answer { return p.send(t, "PUT", "/webhooks", body, key) },
			"no body":           func() answer { return p.send(t, "DELETE", "/webhooks/"+uuid.NewString(), "", key) },
		} {
			if a := send(); a.status != 422 || a.problem().Code != "idempotency_key_reused" || a.header.Get("Idempotency-Replayed") != "" {
				t.Errorf("%s: %d %s", name, a.status, a.body)
			}
		}
		other.send(t, "POST", "/customers", body, key).want(t, 201, "") // keys are a programme's own
	})
}

// An answer without a body, and a refusal that changed something, are remembered like any other.
func TestEveryAnswerThatChangedSomethingIsRemembered(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		h := p.meet(t)
		sign := "/customers/" + h.customer.ID.String() + "/challenge/sign"
		challenge := must(h.GetCustomerChallenge(t.Context(), h.customer.ID))(t).Challenge
		wrong := fmt.Sprintf(`{"ownerId":%q,"challenge":%q,"signature":"AAAA"}`, h.wallet(), challenge)
		key := idempotent(uuid.New())
		first := p.send(t, "POST", sign, wrong, key)
		first.want(t, 400, "owner_signature_invalid")
		second := p.send(t, "POST", sign, wrong, key)
		second.want(t, 400, "owner_signature_invalid")
		if first.header.Get("Idempotency-Replayed") != "" || second.header.Get("Idempotency-Replayed") != "true" {
			t.Error("a refusal that issued a new challenge was not remembered")
		}
		p.sameAnswer(t, first, second)

		body := hook("https://programme.example/b")
		made := must(p.SaveWebhook(t.Context(), webhookAt("https://programme.example/b")))(t)
		key = idempotent(uuid.New())
		gone := p.send(t, "DELETE", "/webhooks/"+made.ID.String(), "", key)
		gone.want(t, 204, "")
		p.sameAnswer(t, gone, p.send(t, "DELETE", "/webhooks/"+made.ID.String(), "", key))
		p.send(t, "DELETE", "/webhooks/"+made.ID.String(), "").want(t, 404, "not_found")

		// What changed nothing leaves its key free for a corrected request.
		free := idempotent(uuid.New())
		p.send(t, "PUT", "/webhooks", strings.Replace(body, "https", "ftp", 1), free).want(t, 400, "callback_url_refused")
		p.send(t, "PUT", "/webhooks", body, free).want(t, 200, "")
	})
}

func (p *party) sameAnswer(t *testing.T, a, b answer) {
	t.Helper()
	kind := func(a answer) string { return a.header.Get("Content-Type") }
	if a.status != b.status || kind(a) != kind(b) || a.problem().Code != b.problem().Code || a.body != b.body {
		t.Errorf("%d %s was answered again as %d %s", a.status, a.body, b.status, b.body)
	}
}

func TestConcurrentRequestsWithOneKeyHaveOneEffect(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		for round := range 5 {
			key, body := idempotent(uuid.New()), hook(fmt.Sprintf("https://programme.example/%d", round))
			answers := make([]answer, 8)
			var group sync.WaitGroup
			for i := range answers {
				group.Go(func() { answers[i] = p.send(t, "PUT", "/webhooks", body, key) })
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
					a.want(t, 409, "idempotency_in_progress")
				}
			}
			if got := p.hooks(t); got != round+1 {
				t.Fatalf("%d webhooks after %d keys", got, round+1)
			}
		}
	})
}

// Without the key under the signature, whoever captured a request could send it again under a key of their own.
func TestASignatureBelongsToOneIdempotencyKey(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.published(t)
		body := hook("https://programme.example/captured")
		var captured http.Header
		keep := late(func(w *wire) { captured = w.header.Clone() })
		p.send(t, "PUT", "/webhooks", body, keep).want(t, 200, "")
		replay := func(change twist) []twist {
			return []twist{unsigned, func(w *wire) { w.header = captured.Clone() }, change}
		}
		flip := func(w *wire) {
			idempotent(uuid.New())(w)
			resign(negated)(w)
		}
		p.refuses(t, []refusal{
			{"another key", "PUT", "/webhooks", body, replay(idempotent(uuid.New())), 400, "signature_replayed"},
			{"another key and n-s", "PUT", "/webhooks", body, replay(flip), 400, "signature_replayed"},
		})
		again := p.send(t, "PUT", "/webhooks", body, replay(func(*wire) {})...)
		again.want(t, 200, "")
		if again.header.Get("Idempotency-Replayed") != "true" {
			t.Error("the captured request had an effect of its own")
		}
		if got := p.hooks(t); got != 1 {
			t.Errorf("%d webhooks, want 1", got)
		}
	})
}

func TestConcurrentReplaysOfOneSignatureHaveOneEffect(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, env *testEnv) {
		p := env.party(t)
		body := hook("https://programme.example/raced")
		var captured http.Header
		p.send(t, "PUT", "/webhooks", "{}", late(func(w *wire) {
			w.body = body
			w.header.Set("Content-Digest", httpsig.Digest([]byte(body)))
			w.header.Del("Signature-Input")
			w.header.Del("Signature")
			m := httpsig.Message{Method: w.method, Scheme: "http", Authority: p.authority(), Target: w.target, Header: w.header}
			input, signature, err := httpsig.Sign(m, w.key, w.sign)
			if err != nil {
				t.Error(err)
			}
			captured = w.header.Clone()
			captured.Set("Signature-Input", input)
			captured.Set("Signature", signature)
		})).want(t, 400, httpsig.SignatureMissing)
		answers := make([]answer, 8)
		var group sync.WaitGroup
		for i := range answers {
			group.Go(func() {
				answers[i] = p.send(t, "PUT", "/webhooks", body, unsigned, func(w *wire) { w.header = captured.Clone() }, idempotent(uuid.New()))
			})
		}
		group.Wait()
		done := 0
		for _, a := range answers {
			if a.status == 200 {
				done++
			} else {
				a.want(t, 400, "signature_replayed")
			}
		}
		if got := p.hooks(t); done != 1 || got != 1 {
			t.Errorf("%d of 8 were carried out, there are %d webhooks; want 1", done, got)
		}
	})
}

// negated is the other signature that verifies wherever r‖s does: r‖(n−s).
func negated(raw []byte) []byte {
	half := len(raw) / 2
	s := new(big.Int).SetBytes(raw[half:])
	new(big.Int).Sub(elliptic.P384().Params().N, s).FillBytes(raw[half:])
	return raw
}
