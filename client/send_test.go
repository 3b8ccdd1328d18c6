package client_test

import (
	"io"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

// The fake server refuses what is not signed, and has an idempotency key where none belongs, or none where one does.
func TestAnyCallIsMadeAsTheMethodsMakeTheirs(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.Ed25519)
	key := uuid.New()
	for _, in := range []client.Request{
		{Method: "GET", Path: "/cards?limit=3"},
		{Method: "PATCH", Path: "/cards/" + id.String() + "/deactivate"},
		{Method: "GET", Path: "/auth/signing"},
	} {
		answer, err := c.Send(t.Context(), in, client.WithIdempotencyKey(key))
		if err != nil || answer.Status != 200 || len(answer.Body) == 0 {
			t.Errorf("%s %s: %d %s, %v", in.Method, in.Path, answer.Status, answer.Body, err)
		}
	}
	calls := s.requests()
	if len(calls) < 3 || calls[len(calls)-2].key != key.String() || calls[len(calls)-3].key != "" ||
		calls[len(calls)-3].request.URL.RawQuery != "limit=3" {
		t.Errorf("%d calls arrived: %+v", len(calls), calls)
	}
	if _, err := c.Send(t.Context(), client.Request{Method: "GET", Path: "cards"}); err == nil ||
		!strings.Contains(err.Error(), "slash") {
		t.Errorf("a path without a slash: %v", err)
	}
}

func TestARequestThatIsOnlyMadeIsSignedAndNotSent(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	if _, err := c.Token(t.Context()); err != nil {
		t.Fatal(err)
	}
	before := len(s.requests())
	r, err := c.NewRequest(t.Context(), client.Request{Method: "PUT", Path: "/programme/settings", Body: []byte(`{"timezone":"UTC"}`)})
	if err != nil {
		t.Fatal(err)
	}
	body, err := io.ReadAll(r.Body)
	if err != nil || string(body) != `{"timezone":"UTC"}` || r.Header.Get("Signature") == "" ||
		r.Header.Get("Content-Digest") == "" || r.Header.Get("Idempotency-Key") == "" {
		t.Errorf("%v, %s, %v", err, body, r.Header)
	}
	if after := len(s.requests()); after != before {
		t.Errorf("%d requests were sent", after-before)
	}
}
