package e2e

import (
	"io"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// webhookListener receives webhooks for as long as the test lasts, and holds each repeat against the first.
type webhookListener struct {
	*httptest.Server
	t      *testing.T
	mu     sync.Mutex
	key    api.VerificationKey
	seen   map[string]string // event id → body
	events []client.Event    // without the repeats
}

func listenForWebhooks(t *testing.T) *webhookListener {
	t.Helper()
	l := &webhookListener{t: t, seen: map[string]string{}}
	l.Server = httptest.NewServer(l)
	t.Cleanup(l.Close)
	return l
}

// setVerificationKey sets the key that events are signed with. It is the same for as long as the installation lives.
func (l *webhookListener) setVerificationKey(key api.VerificationKey) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.key != (api.VerificationKey{}) && l.key != key {
		l.t.Errorf("the key of webhooks was %+v, and is %+v", l.key, key)
	}
	l.key = key
}

func (l *webhookListener) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return // the sender was killed
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	event, err := client.VerifyWebhook(r, body, l.key, time.Now())
	if err != nil {
		l.t.Errorf("webhook: %v", err)
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	id := event.ID.String()
	before, again := l.seen[id]
	switch {
	case !again:
		l.seen[id], l.events = string(body), append(l.events, event)
	case before != string(body):
		l.t.Errorf("event %s came as %s and as %s", id, before, body)
	}
}

// distinctEvents are the distinct events that came.
func (l *webhookListener) distinctEvents() []client.Event {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.events[:len(l.events):len(l.events)]
}
