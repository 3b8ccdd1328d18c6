package client

import (
	"context"
	"errors"
	"io"
	"net/http"
	"sync"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
)

// maxDelivery bounds the body of a delivery. Events are far smaller.
const maxDelivery = 1 << 20

// keyPause is how long a verification key is not asked for again, so that forged deliveries do not become calls.
const keyPause = time.Minute

// WebhookHandler answers the deliveries of a webhook. It verifies each as [VerifyWebhook] does, with a key that it
// reads once and again when the platform signs with another one, and hands its event to receive.
//
// If receive returns nil the delivery is answered with 204. If it returns an error the answer is 500 and the platform
// delivers the event again later. receive should store the event and return: an attempt takes at most ten seconds. It
// may be called for several events at once, and more than once for one: tell repetitions by [Event.ID]. What does not
// verify is answered with 401 and never seen by receive.
func (c *Client) WebhookHandler(receive func(context.Context, Event) error) http.Handler {
	return &webhookHandler{client: c, receive: receive}
}

type webhookHandler struct {
	client  *Client
	receive func(context.Context, Event) error

	mu     sync.Mutex
	key    api.VerificationKey
	readAt time.Time // of key; zero: never
}

func (h *webhookHandler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.Header().Set("Allow", http.MethodPost)
		http.Error(w, "Events are delivered by POST.", http.StatusMethodNotAllowed)
		return
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxDelivery))
	if err != nil {
		status := http.StatusBadRequest
		if _, ok := errors.AsType[*http.MaxBytesError](err); ok {
			status = http.StatusRequestEntityTooLarge
		}
		http.Error(w, "The body cannot be read.", status)
		return
	}
	event, err := h.verify(r, body)
	refused, isRefusal := errors.AsType[*httpsig.Error](err)
	switch {
	case isRefusal:
		http.Error(w, refused.Message, http.StatusUnauthorized)
	case err != nil:
		http.Error(w, "The delivery cannot be verified now.", http.StatusServiceUnavailable)
	case h.receive(r.Context(), event) != nil:
		http.Error(w, "The event was not taken.", http.StatusInternalServerError)
	default:
		w.WriteHeader(http.StatusNoContent)
	}
}

// verify tries the key that is known, and then the one that the platform has now, in case it has been rotated.
func (h *webhookHandler) verify(r *http.Request, body []byte) (Event, error) {
	now := h.client.now()
	key, err := h.verificationKey(r.Context(), now, "")
	if err != nil {
		return Event{}, err
	}
	event, err := VerifyWebhook(r, body, key, now)
	if refused, ok := errors.AsType[*httpsig.Error](err); !ok || refused.Code != httpsig.SignatureKeyUnknown {
		return event, err
	}
	newer, keyErr := h.verificationKey(r.Context(), now, key.KeyID.String())
	if keyErr != nil || newer.KeyID == key.KeyID {
		return Event{}, errors.Join(err, keyErr)
	}
	return VerifyWebhook(r, body, newer, now)
}

// verificationKey is the key that is known, unless it is the one that did not help and a newer one may be asked for.
func (h *webhookHandler) verificationKey(
	ctx context.Context, now time.Time, stale string,
) (api.VerificationKey, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	known := !h.readAt.IsZero()
	if known && (h.key.KeyID.String() != stale || now.Sub(h.readAt) < keyPause) {
		return h.key, nil
	}
	key, err := h.client.GetWebhookVerificationKey(ctx)
	if err != nil {
		return h.key, err
	}
	h.key, h.readAt = key, now
	return key, nil
}
