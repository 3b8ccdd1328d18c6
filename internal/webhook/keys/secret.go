package keys

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"strconv"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work"
)

// overlap is how long the secret before a new one signs as well.
const overlap = 24 * time.Hour

// EndpointSecret is the secret of a number of a webhook, 32 bytes. It is derived from the master key, so that no database
// holds it.
func (r *Ring) EndpointSecret(id issuing.WebhookID, number int64) []byte {
	mac := hmac.New(sha256.New, r.box.Key("webhook secrets"))
	_, _ = mac.Write([]byte(string(id) + "/" + strconv.FormatInt(number, 10))) // never fails
	return mac.Sum(nil)
}

// RenewSecret makes a new secret of a webhook, with which its deliveries are signed as Standard Webhooks has it, besides
// the signature that they have anyhow. The secret before it signs as well for a day.
func (r *Ring) RenewSecret(
	ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID,
) (issuing.WebhookSecret, error) {
	return work.Do(ctx, r.db, p, func(u *work.Unit) (issuing.WebhookSecret, error) {
		now := issuing.At(r.now())
		number, until, err := u.RenewWebhookSecret(ctx, p, id, now.Add(overlap))
		if err != nil {
			return issuing.WebhookSecret{}, err
		}
		if err := recordSecret(ctx, u, issuing.WebhookSecretMade, id); err != nil {
			return issuing.WebhookSecret{}, err
		}
		return issuing.WebhookSecret{
			Secret:    "whsec_" + base64.StdEncoding.EncodeToString(r.EndpointSecret(id, number)),
			CreatedAt: now, PreviousUntil: until,
		}, nil
	})
}

// DropSecret ends the secret of a webhook: its deliveries are not signed as Standard Webhooks has it any more.
func (r *Ring) DropSecret(ctx context.Context, p issuing.ProgrammeID, id issuing.WebhookID) error {
	return work.Run(ctx, r.db, p, func(u *work.Unit) error {
		had, err := u.DropWebhookSecret(ctx, p, id)
		if err == nil && !had {
			err = issuing.NotFound("webhook", id)
		}
		if err != nil {
			return err
		}
		return recordSecret(ctx, u, issuing.WebhookSecretEnded, id)
	})
}

// recordSecret keeps in the transaction of the change that a programme changed the secret of a webhook.
func recordSecret(ctx context.Context, u *work.Unit, action issuing.AuditAction, id issuing.WebhookID) error {
	return u.RecordChange(ctx, issuing.AuditRecord{Actor: issuing.ActorProgramme, Action: action, Subject: string(id)})
}
