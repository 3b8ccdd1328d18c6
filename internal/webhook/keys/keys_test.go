package keys_test

import (
	"bytes"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/webhook/keys"
	"github.com/offblocks/offblocks/internal/work"
)

func must[T any](v T, err error) func(*testing.T) T {
	return func(t *testing.T) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func newBox(t *testing.T, fill byte) *seal.Box {
	t.Helper()
	return must(seal.New(bytes.Repeat([]byte{fill}, seal.KeySize)))(t)
}

func TestTheNewKeySignsAndTheOldOneVerifiesUntilItIsRetired(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
		box := newBox(t, 0)
		ring := keys.New(work.New(db, time.Now), box, func() time.Time { return now })
		var wg sync.WaitGroup // replicas that start together agree on one
		for range 4 {
			wg.Go(func() {
				if err := ring.Ensure(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		first := must(ring.SigningKey(t.Context()))(t)
		if first.Private.Public().Algorithm() != httpsig.P384 {
			t.Errorf("it is a %s key", first.Private.Public().Algorithm())
		}
		expect := func(signs string, want ...issuing.WebhookKeyStatus) {
			t.Helper()
			if got := must(ring.SigningKey(t.Context()))(t); got.ID != signs {
				t.Errorf("%s signs, want %s", got.ID, signs)
			}
			list, statuses, err := ring.Published(t.Context())
			if err != nil || len(statuses) != len(want) {
				t.Fatalf("published are %v, %v; want %v", statuses, err, want)
			}
			for i := range want {
				if statuses[i] != want[i] || !strings.Contains(list[i].PublicKey, "PUBLIC KEY") {
					t.Errorf("published are %v, want %v", statuses, want)
				}
			}
		}
		expect(first.ID, issuing.WebhookKeySigning)
		plan := keys.Rotation{SignsIn: time.Hour, RetiresIn: 3 * time.Hour, Reason: "planned"}
		second := must(ring.Rotate(t.Context(), plan))(t)
		expect(first.ID, issuing.WebhookKeySigning, issuing.WebhookKeyNext)
		if _, err := ring.Rotate(t.Context(), plan); !issuing.IsCode(err, issuing.CodeWrongState) {
			t.Errorf("a second rotation meanwhile: %v", err)
		}
		now = now.Add(time.Hour)
		expect(second.ID, issuing.WebhookKeyRetiring, issuing.WebhookKeySigning)
		if other := must(keys.New(work.New(db, time.Now), box, func() time.Time { return now }).SigningKey(t.Context()))(t); other.ID != second.ID {
			t.Error("another process signs with another key")
		}
		now = now.Add(2 * time.Hour)
		expect(second.ID, issuing.WebhookKeySigning)
		// A key that is out is replaced at once.
		third := must(ring.Rotate(t.Context(), keys.Rotation{}))(t)
		now = now.Add(time.Second)
		expect(third.ID, issuing.WebhookKeySigning)
		records := must(db.AuditRecords(t.Context(), ""))(t)
		if len(records) != 2 || records[0].Action != issuing.WebhookKeyRotated || records[0].Subject != second.ID ||
			records[0].Reason != "planned" || records[0].Actor != issuing.ActorOperator {
			t.Errorf("the records are %+v", records)
		}
		stranger := newBox(t, 1)
		if _, err := keys.New(work.New(db, time.Now), stranger, func() time.Time { return now }).SigningKey(t.Context()); err == nil {
			t.Error("a key opens under another master key")
		}
	})
}
