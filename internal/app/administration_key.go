package app

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/webhook/keys"
	"github.com/offblocks/offblocks/internal/work"
)

// VerificationKeys are the keys that deliveries may be signed with, oldest first, and their statuses.
func (a *Administration) VerificationKeys(
	ctx context.Context,
) ([]issuing.WebhookKey, []issuing.WebhookKeyStatus, error) {
	return keys.New(work.New(a.db, a.clock), nil, time.Now).Published(ctx)
}

// RotateVerificationKey makes a new key that deliveries are signed with after a while, and has the older ones retired after
// another. It is an error if the master key is not the one that the installation's keys are encrypted under.
func (a *Administration) RotateVerificationKey(
	ctx context.Context, master []byte, signsIn, retiresIn time.Duration, reason string,
) (issuing.WebhookKey, error) {
	box, err := seal.New(master)
	if err != nil {
		return issuing.WebhookKey{}, err
	}
	ring := keys.New(work.New(a.db, a.clock), box, time.Now)
	if err := ring.Ensure(ctx); err != nil {
		return issuing.WebhookKey{}, err
	}
	if _, err := ring.SigningKey(ctx); err != nil {
		return issuing.WebhookKey{}, err
	}
	return ring.Rotate(ctx, keys.Rotation{
		SignsIn: signsIn, RetiresIn: retiresIn, Reason: reason,
	})
}
