package client

import (
	"context"
	"errors"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

const (
	// maxKeyReads is how often the verification keys are read within keyReadSpan, so that forged deliveries do not become
	// calls.
	maxKeyReads = 4
	keyReadSpan = time.Minute
	// maxKeyAge is how long keys are believed that help: a key that was retired early is found out after it.
	maxKeyAge = time.Hour
	// keyReadTimeout bounds a read, so that it ends before the platform gives up the attempt that waits for it.
	keyReadTimeout = 5 * time.Second
)

// WebhookVerifier verifies deliveries by all keys that the platform may sign with at present, so that a rotation of keys
// refuses none. It reads the keys with the first delivery, once an hour, and when a delivery is signed with a key that it
// does not know: at most four times a minute. It is safe for concurrent use.
type WebhookVerifier struct {
	client *Client
	known  atomic.Pointer[verificationKeys] // nil: none was read

	mu    sync.Mutex // held while keys are read
	reads []time.Time
}

// verificationKeys are the keys that were published at an instant.
type verificationKeys struct {
	readAt time.Time
	byID   map[string]publishedKey
}

type publishedKey struct {
	public    httpsig.PublicKey
	retiresAt time.Time // zero: no other key follows
}

// NewWebhookVerifier makes a verifier of the programme's deliveries. It calls nobody yet.
func (c *Client) NewWebhookVerifier() *WebhookVerifier { return &WebhookVerifier{client: c} }

// Verify checks a delivery as [VerifyWebhook] does. What the platform did not sign is an [*httpsig.Error]; any other error
// says that the keys cannot be read now, and whether the delivery is genuine is not known.
func (v *WebhookVerifier) Verify(ctx context.Context, r *http.Request, body []byte) (Event, error) {
	now, keys := v.client.now(), v.known.Load()
	var problem error
	mine := false // the keys were read for this delivery, and so after it was signed
	if keys == nil || now.Sub(keys.readAt) >= maxKeyAge {
		if keys, mine, problem = v.readKeys(ctx, now, keys); keys == nil {
			return Event{}, problem
		}
	}
	event, err := verifyDelivery(r, body, keys.lookup(now), now)
	for isUnknownKey(err) && !mine && problem == nil {
		keys, mine, problem = v.readKeys(ctx, now, keys)
		event, err = verifyDelivery(r, body, keys.lookup(now), now)
	}
	if isUnknownKey(err) && problem != nil {
		return Event{}, problem // older keys go on helping while none can be read, but cannot tell this one
	}
	return event, err
}

func isUnknownKey(err error) bool {
	refused, ok := errors.AsType[*httpsig.Error](err)
	return ok && refused.Code == httpsig.SignatureKeyUnknown
}

var errKeysReadOften = errors.New("client: the verification keys were read several times within a minute")

// readKeys reads the keys, unless somebody else did since the caller looked. On an error it returns what is known.
func (v *WebhookVerifier) readKeys(
	ctx context.Context, now time.Time, looked *verificationKeys,
) (keys *verificationKeys, mine bool, err error) {
	v.mu.Lock()
	defer v.mu.Unlock()
	if known := v.known.Load(); known != looked {
		return known, false, nil
	}
	for len(v.reads) > 0 && now.Sub(v.reads[0]) >= keyReadSpan {
		v.reads = v.reads[1:]
	}
	if len(v.reads) >= maxKeyReads {
		return looked, false, errKeysReadOften
	}
	v.reads = append(v.reads, now)
	ctx, cancel := context.WithTimeout(ctx, keyReadTimeout)
	defer cancel()
	list, err := v.client.GetWebhookVerificationKeys(ctx)
	if err != nil {
		return looked, false, err
	}
	fresh := &verificationKeys{readAt: now, byID: map[string]publishedKey{}}
	for _, key := range list {
		// A key of a kind that this client cannot read does not hide the others.
		if public, err := parseVerificationKey(key.Key); err == nil {
			fresh.byID[key.KeyID.String()] = publishedKey{public, key.RetiresAt.Time}
		}
	}
	v.known.Store(fresh)
	return fresh, true, nil
}

// lookup finds the keys that are published at an instant.
func (k *verificationKeys) lookup(now time.Time) func(id string) (httpsig.PublicKey, bool) {
	return func(id string) (httpsig.PublicKey, bool) {
		key, found := k.byID[id]
		return key.public, found && (key.retiresAt.IsZero() || now.Before(key.retiresAt))
	}
}
