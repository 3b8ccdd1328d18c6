package issuing_test

import (
	"errors"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAClockGoesForwardAndNotTooFar(t *testing.T) {
	t.Parallel()
	system := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	now := system.AddDate(1, 0, 0)
	clock := issuing.Clock{Now: issuing.At(now), System: issuing.At(system)}
	for _, c := range []struct {
		name   string
		step   issuing.ClockStep
		want   time.Time // zero: refused
		member string
	}{
		{name: "a second", step: issuing.ClockStep{By: time.Second}, want: now.Add(time.Second)},
		{name: "to a moment", step: issuing.ClockStep{To: issuing.At(now.Add(time.Hour))}, want: now.Add(time.Hour)},
		{
			name: "to the last moment", step: issuing.ClockStep{To: issuing.At(system.AddDate(10, 0, 0))},
			want: system.AddDate(10, 0, 0),
		},
		{name: "nowhere", step: issuing.ClockStep{}, member: "/seconds"},
		{name: "back", step: issuing.ClockStep{By: -time.Second}, member: "/seconds"},
		{name: "to the present", step: issuing.ClockStep{To: issuing.At(now)}, member: "/to"},
		{
			name: "to the past, though it is the system's future",
			step: issuing.ClockStep{To: issuing.At(now.AddDate(0, -6, 0))}, member: "/to",
		},
		{name: "too far", step: issuing.ClockStep{By: 10 * 365 * 24 * time.Hour}, member: "/seconds"},
		{name: "to a moment too far", step: issuing.ClockStep{To: issuing.At(system.AddDate(10, 0, 1))}, member: "/to"},
	} {
		got, err := clock.Target(c.step)
		if c.want.IsZero() {
			var refusal *issuing.Error
			if !issuing.IsCode(err, issuing.CodeClockRefused) || !errors.As(err, &refusal) || refusal.Field != c.member {
				t.Errorf("%s: %v, %v", c.name, got, err)
			}
		} else if err != nil || got != issuing.At(c.want) {
			t.Errorf("%s: %v, %v, want %v", c.name, got, err, c.want)
		}
	}
}
