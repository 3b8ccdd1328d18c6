package client

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
)

// Event is a webhook delivery that verified. Deliveries come at least once and in any order: tell repetitions by ID,
// and the later state of an object by its updatedAt.
type Event struct {
	ID   uuid.UUID
	Type api.WebhookType
	Body json.RawMessage // as delivered: the object as it was after the change, with webhookType and eventId
	// Header is what a delivery of the event has, signature included. Only a stream with a CallbackURL sets it.
	Header http.Header
}

// Update decodes the body into the type that goes with the event's: an [api.CustomerUpdate], [api.AccountUpdate],
// [api.AccountAllowanceLow], [api.CardUpdate], [api.AuthorisationUpdate], [api.TransactionUpdate],
// [api.ProgrammeUpdate], [api.DisputeUpdate], [api.CardAuthenticationUpdate], [api.PaymentTokenUpdate] or
// [api.WebhookPing], by value. A type of event that this client does not know is an error.
func (e Event) Update() (any, error) {
	switch e.Type {
	case api.WebhookTypeCustomerUpdated:
		return decodeUpdate[api.CustomerUpdate](e)
	case api.WebhookTypeAccountUpdated:
		return decodeUpdate[api.AccountUpdate](e)
	case api.WebhookTypeAccountAllowanceLow:
		return decodeUpdate[api.AccountAllowanceLow](e)
	case api.WebhookTypeCardUpdated:
		return decodeUpdate[api.CardUpdate](e)
	case api.WebhookTypeAuthorisationUpdated:
		return decodeUpdate[api.AuthorisationUpdate](e)
	case api.WebhookTypeTransactionUpdated:
		return decodeUpdate[api.TransactionUpdate](e)
	case api.WebhookTypeProgrammeUpdated:
		return decodeUpdate[api.ProgrammeUpdate](e)
	case api.WebhookTypeDisputeUpdated:
		return decodeUpdate[api.DisputeUpdate](e)
	case api.WebhookTypeCardAuthenticationUpdated:
		return decodeUpdate[api.CardAuthenticationUpdate](e)
	case api.WebhookTypePaymentTokenUpdated:
		return decodeUpdate[api.PaymentTokenUpdate](e)
	case api.WebhookTypeWebhookPing:
		return decodeUpdate[api.WebhookPing](e)
	}
	return nil, fmt.Errorf("client: event %s: the type %q is not known", e.ID, e.Type)
}

func decodeUpdate[T any](e Event) (any, error) {
	var out T
	if err := json.Unmarshal(e.Body, &out); err != nil {
		return nil, fmt.Errorf("client: event %s: %w", e.ID, err)
	}
	return out, nil
}

// VerifyWebhook checks that a delivery was signed by the holder of the key ([Client.GetWebhookVerificationKey]) for
// this very address and body, at most five minutes before now, and returns its event. The body is the request's, read
// whole by the caller, who also bounds its length. Behind a proxy r.Host has to be the host of the callback URL, and
// r.URL.Scheme its scheme where the port is written out. A refused signature or digest is an [*httpsig.Error]. It knows
// one key, and refuses deliveries from a rotation on: a [WebhookVerifier] does not.
func VerifyWebhook(r *http.Request, body []byte, key api.VerificationKey, now time.Time) (Event, error) {
	public, err := parseVerificationKey(key.Key)
	if err != nil {
		return Event{}, err
	}
	lookup := func(id string) (httpsig.PublicKey, bool) { return public, id == key.KeyID.String() }
	return verifyDelivery(r, body, lookup, now)
}

func verifyDelivery(
	r *http.Request, body []byte, lookup func(id string) (httpsig.PublicKey, bool), now time.Time,
) (Event, error) {
	if err := httpsig.VerifyDigest(r.Header.Values("Content-Digest"), body); err != nil {
		return Event{}, err
	}
	signature, err := httpsig.Verify(receivedMessage(r), lookup, httpsig.Policy{Now: now, HasBody: true})
	if err != nil {
		return Event{}, err
	}
	covered := []string{"@method", "@authority", "@path", "content-type", "content-digest"}
	if r.URL.RawQuery != "" {
		covered = append(covered, "@query")
	}
	for _, name := range covered {
		if !signature.Covers(name) {
			return Event{}, &httpsig.Error{
				Code: httpsig.SignatureIncomplete, Message: "The signature of the delivery does not cover " + name + ".",
				Base: signature.Base,
			}
		}
	}
	return parseEvent(body)
}

func receivedMessage(r *http.Request) httpsig.Message {
	scheme := r.URL.Scheme
	switch {
	case scheme != "":
	case r.TLS != nil:
		scheme = "https"
	default:
		scheme = "http"
	}
	target := r.RequestURI
	if target == "" {
		target = r.URL.RequestURI()
	}
	return httpsig.Message{Method: r.Method, Scheme: scheme, Authority: r.Host, Target: target, Header: r.Header}
}

// parseVerificationKey reads a key as the API shows it: Base64 of PEM.
func parseVerificationKey(key string) (httpsig.PublicKey, error) {
	text, err := base64.StdEncoding.DecodeString(key)
	if err != nil {
		return httpsig.PublicKey{}, fmt.Errorf("client: verification key: %w", err)
	}
	public, err := httpsig.ParsePublicKey(text)
	if err != nil {
		return httpsig.PublicKey{}, fmt.Errorf("client: verification key: %w", err)
	}
	return public, nil
}

func parseEvent(body []byte) (Event, error) {
	var base api.WebhookEventBase
	if err := json.Unmarshal(body, &base); err != nil {
		return Event{}, fmt.Errorf("client: event: %w", err)
	}
	if base.EventID == uuid.Nil || base.WebhookType == "" {
		return Event{}, errors.New("client: event: eventId and webhookType are missing")
	}
	return Event{ID: base.EventID, Type: base.WebhookType, Body: body}, nil
}
