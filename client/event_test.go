package client_test

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/api/apitest"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

var delivered = []string{"@method", "@authority", "@path", "content-type", "content-digest"}

func eventBody(t *testing.T, kind api.WebhookType, object string) []byte {
	t.Helper()
	fields := example(object)
	fields["webhookType"], fields["eventId"] = kind, id.String()
	body, err := json.Marshal(fields)
	if err != nil {
		t.Fatal(err)
	}
	apitest.CheckEvent(t, body)
	return body
}

// deliver makes a delivery as the receiving server sees it.
func deliver(
	t *testing.T, key httpsig.PrivateKey, body []byte, target string, covered []string, created time.Time,
) *http.Request {
	t.Helper()
	return deliverAs(t, key, keyID.String(), body, target, covered, created)
}

// deliverAs makes a delivery whose signature names a key.
func deliverAs(
	t *testing.T, key httpsig.PrivateKey, keyID string, body []byte, target string, covered []string, created time.Time,
) *http.Request {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, target, bytes.NewReader(body))
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Content-Digest", httpsig.Digest(body))
	message := httpsig.Message{Method: "POST", Scheme: "http", Authority: r.Host, Target: r.RequestURI, Header: r.Header}
	input, signature, err := httpsig.Sign(
		message, key, httpsig.SignOptions{KeyID: keyID, Created: created, Components: covered},
	)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set("Signature-Input", input)
	r.Header.Set("Signature", signature)
	return r
}

func verificationKey(key httpsig.PrivateKey) api.VerificationKey {
	return api.VerificationKey{KeyID: keyID, Key: base64.StdEncoding.EncodeToString(key.Public().PEM())}
}

func TestAVerifiedDeliveryIsReadAsWhatItSays(t *testing.T) {
	t.Parallel()
	key := generate(t, httpsig.P384)
	now := time.Now()
	cases := map[api.WebhookType]struct {
		object string
		check  func(any) bool
	}{
		api.WebhookTypeCustomerUpdated: {"Customer", func(u any) bool {
			c, ok := u.(api.CustomerUpdate)
			return ok && c.ExternalID != ""
		}},
		api.WebhookTypeAccountUpdated: {"Account", func(u any) bool {
			a, ok := u.(api.AccountUpdate)
			return ok && a.Status != ""
		}},
		api.WebhookTypeAccountAllowanceLow: {"AccountAllowanceLow", func(u any) bool {
			a, ok := u.(api.AccountAllowanceLow)
			return ok && a.Status != "" && a.Allowance == "14.345" && a.Granted == "100"
		}},
		api.WebhookTypeCardUpdated: {"Card", func(u any) bool {
			c, ok := u.(api.CardUpdate)
			return ok && c.Type != ""
		}},
		api.WebhookTypeAuthorisationUpdated: {"Authorisation", func(u any) bool {
			a, ok := u.(api.AuthorisationUpdate)
			return ok && a.Merchant.MCC == 9999
		}},
		api.WebhookTypeTransactionUpdated: {"Transaction", func(u any) bool {
			x, ok := u.(api.TransactionUpdate)
			return ok && len(x.Fees) == 1
		}},
	}
	for kind, c := range cases {
		t.Run(string(kind), func(t *testing.T) {
			t.Parallel()
			body := eventBody(t, kind, c.object)
			event, err := client.VerifyWebhook(deliver(t, key, body, "/hook", delivered, now), body, verificationKey(key), now)
			if err != nil {
				t.Fatal(err)
			}
			if event.ID != id || event.Type != kind || !bytes.Equal(event.Body, body) {
				t.Errorf("the event is %+v", event)
			}
			update, err := event.Update()
			if err != nil || !c.check(update) {
				t.Errorf("the update is %+v, %v", update, err)
			}
		})
	}
}

func TestADeliveryThatIsNotExactlyWhatWasSignedIsRefused(t *testing.T) {
	t.Parallel()
	key, other := generate(t, httpsig.P384), generate(t, httpsig.P384)
	now := time.Now()
	body := eventBody(t, api.WebhookTypeCardUpdated, "Card")
	cases := map[string]struct {
		key     httpsig.PrivateKey
		target  string
		covered []string
		age     time.Duration
		alter   func(*http.Request, *[]byte)
		code    string
	}{
		"another body": {alter: func(
			_ *http.Request, b *[]byte,
		) {
			*b = append([]byte(" "), *b...)
		}, code: httpsig.DigestMismatch},
		"no digest": {alter: func(
			r *http.Request, _ *[]byte,
		) {
			r.Header.Del("Content-Digest")
		}, code: httpsig.DigestMissing},
		"another path": {alter: func(
			r *http.Request, _ *[]byte,
		) {
			r.RequestURI = "/other"
		}, code: httpsig.SignatureInvalid},
		"another host": {alter: func(
			r *http.Request, _ *[]byte,
		) {
			r.Host = "evil.example"
		}, code: httpsig.SignatureInvalid},
		"another content type": {
			alter: func(r *http.Request, _ *[]byte) { r.Header.Set("Content-Type", "text/plain") },
			code:  httpsig.SignatureInvalid,
		},
		"another key":         {key: other, code: httpsig.SignatureInvalid},
		"an old one":          {age: 6 * time.Minute, code: httpsig.SignatureExpired},
		"one from the future": {age: -2 * time.Minute, code: httpsig.SignatureFromFuture},
		"unsigned": {alter: func(
			r *http.Request, _ *[]byte,
		) {
			r.Header.Del("Signature")
		}, code: httpsig.SignatureMissing},
		"content type left out": {
			covered: []string{"@method", "@authority", "@path", "content-digest"}, code: httpsig.SignatureIncomplete,
		},
		"digest left out": {
			covered: []string{"@method", "@authority", "@path", "content-type"}, code: httpsig.SignatureIncomplete,
		},
		"query left out": {target: "/hook?tenant=1", code: httpsig.SignatureIncomplete},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if c.key.Public().Algorithm() == "" {
				c.key = key
			}
			if c.target == "" {
				c.target = "/hook"
			}
			if c.covered == nil {
				c.covered = delivered
			}
			sent := bytes.Clone(body)
			r := deliver(t, c.key, sent, c.target, c.covered, now.Add(-c.age))
			if c.alter != nil {
				c.alter(r, &sent)
			}
			_, err := client.VerifyWebhook(r, sent, verificationKey(key), now)
			if refusal, ok := errors.AsType[*httpsig.Error](err); !ok || refusal.Code != c.code {
				t.Errorf("the error is %v, want %s", err, c.code)
			}
		})
	}
}

func TestAQueryThatIsCoveredPasses(t *testing.T) {
	t.Parallel()
	key, now := generate(t, httpsig.P384), time.Now()
	body := eventBody(t, api.WebhookTypeCardUpdated, "Card")
	r := deliver(t, key, body, "/hook?tenant=1", append([]string{"@query"}, delivered...), now)
	if _, err := client.VerifyWebhook(r, body, verificationKey(key), now); err != nil {
		t.Error(err)
	}
}

func TestAnEventOfAnUnknownTypeVerifiesAndSaysSo(t *testing.T) {
	t.Parallel()
	key, now := generate(t, httpsig.P384), time.Now()
	body := []byte(`{"webhookType":"moon.updated","eventId":"` + id.String() + `"}`)
	event, err := client.VerifyWebhook(deliver(t, key, body, "/hook", delivered, now), body, verificationKey(key), now)
	if err != nil {
		t.Fatal(err)
	}
	if update, err := event.Update(); err == nil {
		t.Errorf("it was read as %v", update)
	}
	body = []byte(`{}`)
	if _, err := client.VerifyWebhook(
		deliver(t, key, body, "/hook", delivered, now), body, verificationKey(key), now,
	); err == nil {
		t.Error("a body without type and id passed for an event")
	}
}
