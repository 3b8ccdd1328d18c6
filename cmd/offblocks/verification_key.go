package main

import (
	"context"
	"time"

	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

type verificationKeyCmd struct {
	List   verificationKeyListCmd   `cmd:""`
	Rotate verificationKeyRotateCmd `cmd:""`
}

type verificationKeyJSON struct {
	KeyID     string                   `json:"keyId"`
	Status    issuing.WebhookKeyStatus `json:"status"`
	CreatedAt string                   `json:"createdAt"`
	SignsFrom string                   `json:"signsFrom"`
	RetiresAt string                   `json:"retiresAt,omitempty"`
}

func verificationKeyOf(k issuing.WebhookKey, status issuing.WebhookKeyStatus) verificationKeyJSON {
	shown := verificationKeyJSON{
		KeyID: k.ID, Status: status, CreatedAt: showInstant(k.CreatedAt), SignsFrom: showInstant(k.SignsFrom),
	}
	if k.RetiresAt != 0 {
		shown.RetiresAt = showInstant(k.RetiresAt)
	}
	return shown
}

type verificationKeyListCmd struct{ databaseFlags }

// Run lists the keys that are published.
func (v *verificationKeyListCmd) Run(ctx context.Context, t *terminal) error {
	return v.administer(ctx, func(a *app.Administration) error {
		list, statuses, err := a.VerificationKeys(ctx)
		if err != nil {
			return err
		}
		shown := make([]verificationKeyJSON, len(list))
		for i, k := range list {
			shown[i] = verificationKeyOf(k, statuses[i])
		}
		return t.printJSON(shown)
	})
}

type verificationKeyRotateCmd struct {
	databaseFlags
	masterFlags
	SignsIn   time.Duration `default:"24h"`
	RetiresIn time.Duration `default:"168h"`
	reasonFlag
}

// Run makes a new key.
func (v *verificationKeyRotateCmd) Run(ctx context.Context, t *terminal) error {
	if v.SignsIn < 0 || v.RetiresIn < v.SignsIn {
		return misuse("--signs-in is not negative, and --retires-in not less: the old key signs until the new one does")
	}
	master, err := v.requireMaster()
	if err != nil {
		return err
	}
	return v.administer(ctx, func(a *app.Administration) error {
		made, err := a.RotateVerificationKey(ctx, master, v.SignsIn, v.RetiresIn, v.Reason)
		if err != nil {
			return err
		}
		status := issuing.WebhookKeyNext
		if v.SignsIn == 0 {
			status = issuing.WebhookKeySigning
		}
		return t.printJSON(verificationKeyOf(made, status))
	})
}
