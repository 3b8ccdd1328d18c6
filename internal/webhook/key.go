package webhook

import (
	"context"

	"github.com/offblocks/offblocks/httpsig"
)

// Key signs deliveries. Programmes read the id and the public half from the API.
type Key struct {
	ID      string // a UUID, the keyid of the signatures
	Private httpsig.PrivateKey
}

// KeySource gives the key that signs at present. It is asked for each attempt.
type KeySource interface {
	SigningKey(ctx context.Context) (Key, error)
}

// SigningKey makes a key a source of itself.
func (k Key) SigningKey(context.Context) (Key, error) { return k, nil }
