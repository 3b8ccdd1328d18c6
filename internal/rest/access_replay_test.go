package rest

import (
	"bytes"
	"io"
	"net/http"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// tap keeps the last request that went through it.
type tap struct {
	last *http.Request
	body []byte
}

func (p *tap) RoundTrip(r *http.Request) (*http.Response, error) {
	p.last, p.body = r.Clone(r.Context()), nil
	if r.Body != nil {
		var err error
		if p.body, err = io.ReadAll(r.Body); err != nil {
			return nil, err
		}
		r.Body = io.NopCloser(bytes.NewReader(p.body))
	}
	return http.DefaultTransport.RoundTrip(r)
}

// sendAgain sends the request that was kept, byte for byte.
func (p *tap) sendAgain(t *testing.T, kept *http.Request, body []byte) (status int, replayed string) {
	t.Helper()
	r := kept.Clone(t.Context())
	r.Body, r.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	answer, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		t.Fatal(err)
	}
	if err := answer.Body.Close(); err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, answer.Header.Get("Idempotency-Replayed")
}

// A key that was removed stays removed, also if somebody has got hold of the request that registered it.
func TestASignedChangeOfKeysHappensOnce(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s, p := newAccessEnv(t, db), &tap{}
		ctx, second, stolen := t.Context(), uuid.New(), uuid.New()
		key := s.newKey()
		s.must(s.plain.UpdateSigningKey(ctx, signingKeyInput(second, key)))
		_, err := s.signs.UpdateProgrammeSecurity(ctx, api.SecuritySettings{SignedAuth: true})
		s.must(err)
		tapped, err := client.New(client.Config{
			BaseURL: "http://" + s.address + "/v1", APIKey: uuid.MustParse(s.key), APISecret: s.secret,
			SigningKeyID: second, SigningKey: key, HTTP: &http.Client{Transport: p},
		})
		s.must(err)

		s.must(tapped.UpdateSigningKey(ctx, signingKeyInput(stolen, s.newKey())))
		kept, body := p.last, p.body
		s.must(tapped.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: stolen}))
		if status, replayed := p.sendAgain(t, kept, body); status != http.StatusNoContent || replayed != "true" {
			t.Errorf("the request sent again is answered %d, replayed %q", status, replayed)
		}
		keys, err := s.plain.GetSigningKeys(ctx)
		s.must(err)
		for _, k := range keys.SigningKeys {
			if k.SigningKeyID == stolen {
				t.Error("the key that was removed is back")
			}
		}
		if status, _ := p.sendAgain(t, kept, append(body, ' ')); status != http.StatusBadRequest {
			t.Errorf("with another body it is answered %d", status)
		}
		s.must(tapped.UpdateSigningKey(ctx, signingKeyInput(stolen, s.newKey()))) // signed anew it is another change
	})
}
