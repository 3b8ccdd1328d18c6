package client_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func TestAHandlerOfWebhooksTakesGenuineDeliveriesOnly(t *testing.T) {
	t.Parallel()
	platform, stranger := generate(t, httpsig.P384), generate(t, httpsig.P384)
	s, c := open(t, httpsig.P384)
	s.before = func(w http.ResponseWriter, _ seen, _ int) bool {
		writeJSON(w, 200, verificationKey(platform))
		return true
	}
	body := eventBody(t, api.WebhookTypeCardUpdated, "Card")
	now := time.Now()
	cases := map[string]struct {
		request *http.Request
		fails   bool // the receiver
		status  int
		taken   bool
	}{
		"genuine": {request: deliver(t, platform, body, "/hook", delivered, now), status: 204, taken: true},
		"not taken": {
			request: deliver(t, platform, body, "/hook", delivered, now), fails: true, status: 500, taken: true,
		},
		"of another key":   {request: deliver(t, stranger, body, "/hook", delivered, now), status: 401},
		"old":              {request: deliver(t, platform, body, "/hook", delivered, now.Add(-time.Hour)), status: 401},
		"half covered":     {request: deliver(t, platform, body, "/hook", delivered[:4], now), status: 401},
		"with a query":     {request: deliver(t, platform, body, "/hook?a=1", delivered, now), status: 401},
		"without anything": {request: httptest.NewRequest(http.MethodPost, "/hook", bytes.NewReader(body)), status: 401},
		"too large": {
			request: httptest.NewRequest(http.MethodPost, "/hook", bytes.NewReader(make([]byte, 1<<20+1))), status: 413,
		},
		"a read": {request: httptest.NewRequest(http.MethodGet, "/hook", nil), status: 405},
	}
	for name, x := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			taken := false
			handler := c.WebhookHandler(func(_ context.Context, event client.Event) error {
				taken = event.ID == id && event.Type == api.WebhookTypeCardUpdated
				if x.fails {
					return errors.New("the database is away")
				}
				return nil
			})
			answer := httptest.NewRecorder()
			handler.ServeHTTP(answer, x.request)
			if answer.Code != x.status || taken != x.taken {
				t.Errorf("it was answered %d %s, and taken: %t", answer.Code, answer.Body, taken)
			}
		})
	}
}

// Strangers make the handler ask for the key at most once a minute.
func TestAHandlerOfWebhooksReadsANewKeyOnceAMinute(t *testing.T) {
	t.Parallel()
	key, former := generate(t, httpsig.P384), generate(t, httpsig.P384)
	server := serve(t, key)
	start := time.Now()
	clock := start
	server.now = func() time.Time { return clock }
	c := connect(t, server, key)
	var rotated atomic.Bool
	reads := 0
	server.before = func(w http.ResponseWriter, _ seen, _ int) bool {
		reads++
		if rotated.Load() {
			writeJSON(w, 200, verificationKey(key)) // its id is that of every delivery here
		} else {
			old := verificationKey(former)
			old.KeyID = uuid.MustParse("0197c2a5-7f11-7cc4-8a02-e7b35d90f6ff")
			writeJSON(w, 200, old)
		}
		return true
	}
	handler := c.WebhookHandler(func(context.Context, client.Event) error { return nil })
	body := eventBody(t, api.WebhookTypeCardUpdated, "Card")
	for _, step := range []struct {
		after         time.Duration
		rotated       bool
		status, reads int
	}{
		{0, false, 401, 1},
		{30 * time.Second, true, 401, 1},
		{61 * time.Second, true, 204, 2},
		{62 * time.Second, true, 204, 2},
	} {
		clock = start.Add(step.after)
		rotated.Store(step.rotated)
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, deliver(t, key, body, "/hook", delivered, clock))
		if answer.Code != step.status || reads != step.reads {
			t.Errorf("after %s it was answered %d %s, and the key was read %d times",
				step.after, answer.Code, answer.Body, reads)
		}
	}
}

func TestAHandlerOfWebhooksThatCannotReadTheKeyAsksForAnotherDelivery(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	s.before = func(w http.ResponseWriter, _ seen, _ int) bool {
		refuse(w, 500, "internal", nil)
		return true
	}
	body := eventBody(t, api.WebhookTypeCardUpdated, "Card")
	handler := c.WebhookHandler(func(context.Context, client.Event) error { return errors.New("it was taken") })
	answer := httptest.NewRecorder()
	handler.ServeHTTP(answer, deliver(t, generate(t, httpsig.P384), body, "/hook", delivered, time.Now()))
	if answer.Code != http.StatusServiceUnavailable {
		t.Errorf("it was answered %d", answer.Code)
	}
}
