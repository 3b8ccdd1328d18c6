package lithic_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

func TestOnlyLithicsMessagesAreTaken(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		card, account := h.newCard()
		p := h.newPayment(card)
		body := h.encode(p.Request("AUTHORIZATION", h.token("evt"), 100))
		good := func() http.Header { return lithictest.Sign(streamSecret[6:], "m1", time.Now(), body) }
		for name, c := range map[string]struct {
			headers http.Header
			body    []byte
		}{
			"no signature":        {http.Header{}, body},
			"another secret":      {lithictest.Sign(eventSecret, "m1", time.Now(), body), body},
			"another body":        {good(), append(body[:len(body):len(body)], ' ')},
			"an old message":      {lithictest.Sign(streamSecret[6:], "m1", time.Now().Add(-6*time.Minute), body), body},
			"one from the future": {lithictest.Sign(streamSecret[6:], "m1", time.Now().Add(6*time.Minute), body), body},
		} {
			if status, _ := h.send("/asa", c.headers, c.body); status != http.StatusUnauthorized {
				t.Errorf("%s was answered %d", name, status)
			}
		}
		for name, change := range map[string]func(http.Header){
			"another id":   func(h http.Header) { h.Set("Webhook-Id", "m2") },
			"another time": func(h http.Header) { h.Set("Webhook-Timestamp", "1") },
			"no number":    func(h http.Header) { h.Set("Webhook-Timestamp", h.Get("Webhook-Timestamp")+"x") },
			"another version": func(h http.Header) {
				h.Set("Webhook-Signature", strings.ReplaceAll(h.Get("Webhook-Signature"), "v1,", "v2,"))
			},
		} {
			headers := good()
			change(headers)
			if status, _ := h.send("/asa", headers, body); status != http.StatusUnauthorized {
				t.Errorf("%s was answered %d", name, status)
			}
		}
		if p.hold() != nil {
			t.Error("a message that is not Lithic's led to a hold")
		}
		for path, secret := range map[string]string{"/asa": streamSecret[6:], "/events": eventSecret} {
			for _, text := range []string{"", "null", "{", `{"token": 5}`, "[]"} {
				status, _ := h.send(path, lithictest.Sign(secret, "m1", time.Now(), []byte(text)), []byte(text))
				if status != http.StatusBadRequest && !(path == "/events" && status == http.StatusNoContent) {
					t.Errorf("%s: %q was answered %d", path, text, status)
				}
			}
		}
		if status, _ := h.send("/asa", good(), body); status != http.StatusOK {
			t.Errorf("Lithic's message was answered %d", status)
		}
		h.postEvent(http.StatusNoContent, p.happens("AUTHORIZATION_EXPIRY", h.token("evt"), "APPROVED", 100).Update())
		h.postEvent(http.StatusNoContent, object{"event_type": "statements.created", "token": "x"})
		h.nothingHeld(account)
	})
}
