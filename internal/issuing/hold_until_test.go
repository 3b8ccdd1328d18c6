package issuing_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestNoHoldOutlivesWhatTheEscrowKeepsFromTheOwner(t *testing.T) {
	t.Parallel()
	const day = 24 * time.Hour
	created := issuing.At(time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	a := issuing.Authorisation{CreatedAt: created, Merchant: issuing.Merchant{MCC: 3351}} // car rental: thirty days
	for after, want := range map[time.Duration]time.Duration{
		0: 30 * day, 13 * day: 43 * day, 14 * day: 44 * day, 29 * day: 44 * day, 60 * day: 44 * day,
	} {
		if got := a.HoldUntil(created.Add(after)); got != created.Add(want) {
			t.Errorf("extended after %s: ends after %s, want %s", after, time.Duration(got-created)*time.Microsecond, want)
		}
	}
	late := issuing.Authorisation{CreatedAt: created, ExpiresAt: created.Add(90 * day), Merchant: a.Merchant}
	if got := late.HoldUntil(created.Add(70 * day)); got != late.ExpiresAt {
		t.Errorf("a hold that was put back ends at %d when it is extended, want %d as before", got, late.ExpiresAt)
	}
}
