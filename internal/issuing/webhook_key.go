package issuing

// WebhookKey is a key that deliveries are signed with. It is published from the start, signs from a later instant on until
// the next key does, and is published until it is retired. The field order is the order of the columns.
type WebhookKey struct {
	Number    int64  // counts the keys of the installation from 1; of two that may sign the later one does
	ID        string // a UUID, the keyid of its signatures
	Sealed    string // the private key, encrypted
	PublicKey string // PEM
	CreatedAt Instant
	SignsFrom Instant
	RetiresAt Instant // from when on it is not published any more; 0: that is not settled
}

// WebhookSecret is a secret of Standard Webhooks, as it is shown once.
type WebhookSecret struct {
	Secret        string // whsec_ and Base64
	CreatedAt     Instant
	PreviousUntil Instant // until when the secret before it signs as well; 0: there was none
}

// WebhookKeyStatus says what becomes of a key.
type WebhookKeyStatus string

// The statuses of a key that is published.
const (
	WebhookKeyNext     WebhookKeyStatus = "next"     // it will sign
	WebhookKeySigning  WebhookKeyStatus = "signing"  // it signs
	WebhookKeyRetiring WebhookKeyStatus = "retiring" // another one signs, and it will be retired
)

// WebhookKeyStatuses says what becomes of keys, ordered by number, at an instant. Those that are retired have none.
func WebhookKeyStatuses(keys []WebhookKey, now Instant) []WebhookKeyStatus {
	out, status := make([]WebhookKeyStatus, len(keys)), WebhookKeySigning
	for i := len(keys) - 1; i >= 0; i-- {
		switch k := keys[i]; {
		case k.RetiresAt != 0 && k.RetiresAt <= now:
		case k.SignsFrom > now:
			out[i] = WebhookKeyNext
		default:
			out[i], status = status, WebhookKeyRetiring
		}
	}
	return out
}
