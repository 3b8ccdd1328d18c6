package client

import (
	"context"
	"errors"
	"io"
	"net/http"

	"github.com/offblocks/offblocks/httpsig"
)

// maxDelivery bounds the body of a delivery. Events are far smaller.
const maxDelivery = 1 << 20

// WebhookHandler answers the deliveries of a webhook. It verifies each by a [WebhookVerifier], and hands its event to
// receive.
//
// If receive returns nil the delivery is answered with 204. If it returns an error the answer is 500 and the platform
// delivers the event again later. receive should store the event and return: an attempt takes at most ten seconds. It
// may be called for several events at once, and more than once for one: tell repetitions by [Event.ID]. What does not
// verify is answered with 401 and never seen by receive; while the keys cannot be read the answer is 503.
func (c *Client) WebhookHandler(receive func(context.Context, Event) error) http.Handler {
	return &webhookHandler{verifier: c.NewWebhookVerifier(), receive: receive}
}

type webhookHandler struct {
	verifier *WebhookVerifier
	receive  func(context.Context, Event) error
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
	event, err := h.verifier.Verify(r.Context(), r, body)
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
