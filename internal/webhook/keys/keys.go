// Package keys keeps the keys that deliveries are signed with: it makes the first one, and replaces one by another in a
// while that receivers have to learn of it. It signs nothing.
package keys

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/webhook"
	"github.com/offblocks/offblocks/internal/work"
)

// readEvery is how long what the database says is believed, so that not each delivery asks it.
const readEvery = time.Second

// Ring is the keys of an installation. It is safe for concurrent use.
type Ring struct {
	db  *work.DB
	box *seal.Box
	now func() time.Time

	mu     sync.Mutex
	readAt time.Time
	key    webhook.Key // that signs
}

// New makes a ring. The box opens and seals the private keys. The clock is the system's: receivers go by clocks of their
// own.
func New(db *work.DB, box *seal.Box, now func() time.Time) *Ring {
	return &Ring{db: db, box: box, now: now}
}

// Ensure makes the first key where there is none. Replicas that start together agree on one.
func (r *Ring) Ensure(ctx context.Context) error {
	return r.db.Write(ctx, func(tx *store.Tx) error {
		list, err := tx.WebhookKeys(ctx)
		if err != nil || len(list) > 0 {
			return err
		}
		made, err := r.newKey(1)
		if err != nil {
			return err
		}
		return tx.InsertWebhookKey(ctx, made)
	})
}

// newKey makes a key that signs at once: ECDSA over P-384.
func (r *Ring) newKey(number int64) (issuing.WebhookKey, error) {
	private, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		return issuing.WebhookKey{}, err
	}
	k := issuing.WebhookKey{
		Number: number, ID: issuing.NewID[string](), PublicKey: string(private.Public().PEM()),
		CreatedAt: issuing.At(r.now()), SignsFrom: issuing.At(r.now()),
	}
	k.Sealed = r.box.Seal(sealName(k.ID), private.PEM())
	return k, nil
}

func sealName(id string) string { return "webhook signing key " + id }

// SigningKey is the key that signs now. A rotation is noticed within a second.
func (r *Ring) SigningKey(ctx context.Context) (webhook.Key, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := r.now()
	if !r.readAt.IsZero() && now.Sub(r.readAt) < readEvery && !now.Before(r.readAt) {
		return r.key, nil
	}
	list, statuses, err := r.Published(ctx)
	if err != nil {
		return webhook.Key{}, err
	}
	for i, k := range list {
		if statuses[i] != issuing.WebhookKeySigning {
			continue
		}
		if k.ID != r.key.ID {
			if r.key, err = r.open(k); err != nil {
				return webhook.Key{}, err
			}
		}
		r.readAt = now
		return r.key, nil
	}
	return webhook.Key{}, errors.New("there is no key to sign deliveries with")
}

// open decrypts a key.
func (r *Ring) open(k issuing.WebhookKey) (webhook.Key, error) {
	text, err := r.box.Open(sealName(k.ID), k.Sealed)
	if err != nil {
		return webhook.Key{}, err
	}
	private, err := httpsig.ParsePrivateKey(text)
	if err != nil {
		return webhook.Key{}, fmt.Errorf("%s: %w", sealName(k.ID), err)
	}
	return webhook.Key{ID: k.ID, Private: private}, nil
}

// Published are the keys that receivers may meet, by number, with their statuses: one signs.
func (r *Ring) Published(ctx context.Context) (list []issuing.WebhookKey, statuses []issuing.WebhookKeyStatus, err error) {
	all, err := r.db.WebhookKeys(ctx)
	if err != nil {
		return nil, nil, err
	}
	for i, status := range issuing.WebhookKeyStatuses(all, issuing.At(r.now())) {
		if status != "" {
			list, statuses = append(list, all[i]), append(statuses, status)
		}
	}
	return list, statuses, nil
}

// Rotation says how a key is replaced.
type Rotation struct {
	SignsIn   time.Duration // after which the new key signs; until then the old one does
	RetiresIn time.Duration // after which the old key is not published any more; no less than SignsIn
	Reason    string
}

// Rotate makes a new key, which is published at once, and has the older ones retired. It is refused while another new key
// waits to sign. The rotation is kept among the audit records.
func (r *Ring) Rotate(ctx context.Context, o Rotation) (made issuing.WebhookKey, err error) {
	if o.SignsIn < 0 || o.RetiresIn < o.SignsIn {
		return made, errors.New("the old key cannot be retired before the new one signs")
	}
	err = r.db.Write(ctx, func(tx *store.Tx) error {
		list, err := tx.WebhookKeys(ctx)
		if err != nil {
			return err
		}
		now, number := issuing.At(r.now()), int64(1)
		if len(list) > 0 {
			latest := list[len(list)-1]
			if latest.SignsFrom > now && o.SignsIn > 0 {
				return issuing.Refuse(issuing.CodeWrongState, "the key %s waits to sign from %s on; wait until then, or have a new "+
					"one sign at once", latest.ID, latest.SignsFrom.Time().Format(time.RFC3339))
			}
			number = latest.Number + 1
		}
		if made, err = r.newKey(number); err != nil {
			return err
		}
		made.SignsFrom = now.Add(o.SignsIn)
		if err := tx.RetireWebhookKeys(ctx, number, now.Add(o.RetiresIn)); err != nil {
			return err
		}
		if err := tx.InsertWebhookKey(ctx, made); err != nil {
			return err
		}
		return tx.InsertAuditRecord(ctx, issuing.AuditRecord{
			ID: issuing.NewID[issuing.AuditRecordID](), Actor: issuing.ActorOperator, Action: issuing.WebhookKeyRotated,
			Subject: made.ID, Reason: strings.ToValidUTF8(o.Reason, "\uFFFD"), CreatedAt: r.db.Now(),
		})
	})
	return made, err
}
