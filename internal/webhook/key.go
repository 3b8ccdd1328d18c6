package webhook

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Key signs deliveries. Programmes read the id and the public half from the API.
type Key struct {
	ID      string // a UUID, the keyid of the signatures
	Private httpsig.PrivateKey
}

// keyName is the name under which the key is kept among the installation's secrets.
const keyName = "webhook signing key"

// sealedKey is how the key is written down.
type sealedKey struct {
	ID  string `json:"id"`
	PEM string `json:"pem"`
}

// LoadKey reads the installation's key, made on first use: ECDSA over P-384. Secret gives the secret kept under a name,
// and keeps what create makes when there is none; of several replicas that start together, all get the one that was
// kept.
func LoadKey(
	ctx context.Context, secret func(ctx context.Context, name string, create func() ([]byte, error)) ([]byte, error),
) (Key, error) {
	text, err := secret(ctx, keyName, createKey)
	if err != nil {
		return Key{}, fmt.Errorf("%s: %w", keyName, err)
	}
	var kept sealedKey
	if err := json.Unmarshal(text, &kept); err != nil {
		return Key{}, fmt.Errorf("%s: not as it was written", keyName) // without err, which may quote it
	}
	private, err := httpsig.ParsePrivateKey([]byte(kept.PEM))
	if err != nil {
		return Key{}, fmt.Errorf("%s: %w", keyName, err)
	}
	return Key{ID: kept.ID, Private: private}, nil
}

func createKey() ([]byte, error) {
	private, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		return nil, err
	}
	return json.Marshal(sealedKey{ID: issuing.NewID[string](), PEM: string(private.PEM())})
}
