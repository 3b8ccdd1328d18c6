package client_test

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
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
		writeJSON(w, 200, []api.PublishedVerificationKey{publishedKey(platform, keyID)})
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

func publishedKey(key httpsig.PrivateKey, id uuid.UUID) api.PublishedVerificationKey {
	return api.PublishedVerificationKey{
		KeyID: id, Key: verificationKey(key).Key, Algorithm: api.VerificationKeyAlgorithmEcdsaP384Sha384,
		Status: api.VerificationKeyStatusSigning, CreatedAt: api.At(time.Now()), SignsFrom: api.At(time.Now()),
	}
}

// A delivery that the new key signed is taken at once, while strangers cause at most four calls a minute.
func TestAHandlerOfWebhooksKnowsAllKeysAndReadsThemSeldom(t *testing.T) {
	t.Parallel()
	key, former := generate(t, httpsig.P384), generate(t, httpsig.P384)
	formerID := uuid.MustParse("0197c2a5-7f11-7cc4-8a02-e7b35d90f6ff")
	server := serve(t, key)
	start := time.Now()
	clock := start
	server.now = func() time.Time { return clock }
	c := connect(t, server, key)
	published := []api.PublishedVerificationKey{publishedKey(former, formerID)}
	reads := 0
	server.before = func(w http.ResponseWriter, _ seen, _ int) bool {
		reads++
		writeJSON(w, 200, published)
		return true
	}
	handler := c.WebhookHandler(func(context.Context, client.Event) error { return nil })
	body := eventBody(t, api.WebhookTypeCardUpdated, "Card")
	by := func(key httpsig.PrivateKey, id string) *http.Request {
		return deliverAs(t, key, id, body, "/hook", delivered, clock)
	}
	retired := publishedKey(former, formerID)
	retired.RetiresAt = api.At(start.Add(2 * time.Minute))
	for i, step := range []struct {
		after         time.Duration
		key           httpsig.PrivateKey
		id            string
		published     []api.PublishedVerificationKey
		status, reads int
	}{
		{0, former, formerID.String(), nil, 204, 1},
		{time.Second, key, keyID.String(), []api.PublishedVerificationKey{retired, publishedKey(key, keyID)}, 204, 2},
		{2 * time.Second, former, formerID.String(), nil, 204, 2}, // one that was on its way
		{3 * time.Second, key, uuid.NewString(), nil, 401, 3},
		{4 * time.Second, key, uuid.NewString(), nil, 401, 4},
		{5 * time.Second, key, uuid.NewString(), nil, 503, 4},
		{6 * time.Second, key, keyID.String(), nil, 204, 4},
		{7 * time.Second, former, keyID.String(), nil, 401, 4},
		{61 * time.Second, key, uuid.NewString(), nil, 401, 5},
		{3 * time.Minute, former, formerID.String(), nil, 401, 6},
		{2 * time.Hour, key, keyID.String(), []api.PublishedVerificationKey{publishedKey(former, formerID)}, 401, 7},
	} {
		if clock = start.Add(step.after); step.published != nil {
			published = step.published
		}
		answer := httptest.NewRecorder()
		handler.ServeHTTP(answer, by(step.key, step.id))
		if answer.Code != step.status || reads != step.reads {
			t.Errorf("step %d was answered %d %s, and the keys were read %d times", i, answer.Code, answer.Body, reads)
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
