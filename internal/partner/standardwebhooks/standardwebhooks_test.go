package standardwebhooks_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
)

// The doors that use this are tried against the npm package of the same name.
func TestWhatWasSignedIsBelievedAndNothingElse(t *testing.T) {
	t.Parallel()
	key, old := []byte("a key of thirty-two bytes, or so"), []byte("another key, that is being taken")
	now := time.Unix(1_700_000_000, 0)
	body := []byte(`{"a":1}`)
	signed := func() http.Header {
		h := http.Header{}
		h.Set(standardwebhooks.IDHeader, "msg_1")
		standardwebhooks.Sign(key, h, body, now)
		return h
	}
	verify := func(h http.Header, body []byte, at time.Time, keys ...[]byte) error {
		sent, err := standardwebhooks.Verify(keys, h, body, at)
		if err == nil && !sent.Equal(now) {
			t.Errorf("sent at %s", sent)
		}
		return err
	}
	if err := verify(signed(), body, now, old, key); err != nil {
		t.Error(err)
	}
	two := signed()
	two.Set(standardwebhooks.SignatureHeader, "v1,AAAA "+two.Get(standardwebhooks.SignatureHeader))
	if err := verify(two, body, now.Add(standardwebhooks.Tolerance), key); err != nil {
		t.Errorf("of two signatures one is good: %v", err)
	}
	for name, change := range map[string]func(h http.Header) ([]byte, time.Time){
		"another body": func(http.Header) ([]byte, time.Time) { return []byte(`{"a":2}`), now },
		"another id": func(h http.Header) ([]byte, time.Time) {
			h.Set(standardwebhooks.IDHeader, "msg_2")
			return body, now
		},
		"another time": func(h http.Header) ([]byte, time.Time) {
			h.Set(standardwebhooks.TimestampHeader, "1700000001")
			return body, now
		},
		"no id": func(h http.Header) ([]byte, time.Time) {
			h.Del(standardwebhooks.IDHeader)
			return body, now
		},
		"no signature": func(h http.Header) ([]byte, time.Time) {
			h.Del(standardwebhooks.SignatureHeader)
			return body, now
		},
		"too late":  func(http.Header) ([]byte, time.Time) { return body, now.Add(standardwebhooks.Tolerance + time.Second) },
		"too early": func(http.Header) ([]byte, time.Time) { return body, now.Add(-standardwebhooks.Tolerance - time.Second) },
	} {
		h := signed()
		changed, at := change(h)
		if verify(h, changed, at, key) == nil {
			t.Errorf("%s is believed", name)
		}
	}
	if verify(signed(), body, now, old) == nil || verify(signed(), body, now) == nil {
		t.Error("what another key signed is believed")
	}
}
