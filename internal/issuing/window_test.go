package issuing

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

// trickyZones are those whose clocks do what calendars do not expect: change at midnight, by half an hour, or leave
// out a day.
var trickyZones = []string{
	"UTC", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "America/Havana", "America/Sao_Paulo",
	"America/Asuncion", "Africa/Cairo", "Africa/Casablanca",
	"Asia/Beirut", "Asia/Kathmandu", "Asia/Kolkata", "Asia/Tehran", "Asia/Gaza", "Atlantic/Azores",
	"Australia/Lord_Howe", "Pacific/Apia", "Pacific/Chatham",
	"Pacific/Kiritimati", "Pacific/Kwajalein", "America/St_Johns", "America/Scoresbysund", "Antarctica/Troll",
	"Asia/Amman",
}

func TestEveryMomentLiesInOnePeriodAndPeriodsLeaveNoGap(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		zone, err := ParseZone(rapid.SampledFrom(trickyZones).Draw(t, "zone"))
		if err != nil {
			t.Fatal(err)
		}
		// About half of the moments are near a change of the clocks. They begin in 2012: before, St. John's put its clocks
		// back from a minute past midnight, so that a day began, ended and began again.
		at := time.Unix(rapid.Int64Range(1_326_000_000, 2_500_000_000).Draw(t, "at"), 0).In(zone.Location())
		if _, change := at.ZoneBounds(); rapid.Bool().Draw(t, "near a change") && !change.IsZero() {
			at = change.Add(time.Duration(rapid.Int64Range(-100_000, 100_000).Draw(t, "off")) * time.Second)
		}
		now := At(at)
		for _, w := range []Window{WindowDay, WindowWeek, WindowMonth} {
			start, end := w.Period(now, zone)
			if start > now || now >= end {
				t.Fatalf("%s of %s in %s is from %s to %s", w, at, zone, start.Time(), end.Time())
			}
			if again, same := w.Period(start, zone); again != start || same != end {
				t.Fatalf("%s from %s in %s: its first moment lies in the one from %s", w, start.Time(), zone, again.Time())
			}
			if last, same := w.Period(end-1, zone); last != start || same != end {
				t.Fatalf("%s to %s in %s: its last moment lies in the one from %s", w, end.Time(), zone, last.Time())
			}
			if next, _ := w.Period(end, zone); next != end {
				t.Fatalf("%s in %s: after %s there is a gap up to %s", w, zone, end.Time(), next.Time())
			}
			if start != start.Floor(Slot) {
				t.Fatalf("%s in %s begins at %s, in the midst of a slot", w, zone, start.Time())
			}
			local := start.Time().In(zone.Location())
			before := local.Add(-time.Microsecond)
			if local.Format(time.DateOnly) == before.Format(time.DateOnly) {
				t.Fatalf("%s in %s begins at %s, which is no beginning of a day", w, zone, local)
			}
		}
	})
}

func TestDaysWeeksAndMonthsBeginWhereTheCalendarSays(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		zone, now  string
		window     Window
		start, end string
	}{
		{"UTC", "2026-03-01T12:00:00Z", WindowDay, "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"},
		{"UTC", "2026-03-01T12:00:00Z", WindowWeek, "2026-02-23T00:00:00Z", "2026-03-02T00:00:00Z"}, // a Sunday
		{"UTC", "2026-03-02T00:00:00Z", WindowWeek, "2026-03-02T00:00:00Z", "2026-03-09T00:00:00Z"}, // a Monday
		{"UTC", "2024-02-29T23:59:59Z", WindowMonth, "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"},
		{"UTC", "2025-12-31T23:59:59Z", WindowMonth, "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z"},
		{"UTC", "2025-12-31T23:59:59Z", WindowWeek, "2025-12-29T00:00:00Z", "2026-01-05T00:00:00Z"},
		{"Europe/Berlin", "2026-03-29T12:00:00Z", WindowDay, "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"}, // 23 hours
		{"Europe/Berlin", "2026-10-25T12:00:00Z", WindowDay, "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"}, // 25 hours
		{"Europe/Berlin", "2026-03-31T22:30:00Z", WindowMonth, "2026-03-31T22:00:00Z", "2026-04-30T22:00:00Z"},
		// midnight is left out
		{"Africa/Cairo", "2026-04-24T12:00:00Z", WindowDay, "2026-04-23T22:00:00Z", "2026-04-24T21:00:00Z"},
		// midnight comes twice
		{"America/Havana", "2026-11-01T12:00:00Z", WindowDay, "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"},
		// the 30th never came
		{"Pacific/Apia", "2011-12-30T09:59:59Z", WindowDay, "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z"},
		{"Pacific/Apia", "2011-12-30T10:00:00Z", WindowDay, "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z"},
		{"Asia/Kathmandu", "2026-01-01T00:00:00Z", WindowDay, "2025-12-31T18:15:00Z", "2026-01-01T18:15:00Z"},
	} {
		zone, err := ParseZone(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		now, err := time.Parse(time.RFC3339, c.now)
		if err != nil {
			t.Fatal(err)
		}
		start, end := c.window.Period(At(now), zone)
		if s, e := start.Time().Format(time.RFC3339), end.Time().Format(time.RFC3339); s != c.start || e != c.end {
			t.Errorf("the %s of %s in %s is from %s to %s, want %s to %s", c.window, c.now, c.zone, s, e, c.start, c.end)
		}
	}
}

func TestARollingWindowLooksBackItsHoursAndAtMostASlotMore(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		now := Instant(rapid.Int64Range(1_700_000_000_000_000, 2_000_000_000_000_000).Draw(t, "now"))
		hours := rapid.IntRange(1, maxHours).Draw(t, "hours")
		since := Limit{Window: WindowRolling, Hours: hours}.Since(now, UTC)
		exact := now.Add(-time.Duration(hours) * time.Hour)
		if since > exact || exact-since >= Instant(Slot.Microseconds()) || since != since.Floor(Slot) {
			t.Fatalf("%d hours before %s begin at %s", hours, now.Time(), since.Time())
		}
	})
}

func TestAZoneThatIsNotKnownAnyMoreIsUTC(t *testing.T) {
	t.Parallel()
	if Zone("Mars/Olympus").Location() != time.UTC {
		t.Error("it is another")
	}
}
