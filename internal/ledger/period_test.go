package ledger

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func zoneOf(t *testing.T, name string) *time.Location {
	t.Helper()
	zone, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return zone
}

func TestPeriodsFollowEachOtherInEveryZone(t *testing.T) {
	t.Parallel()
	now := issuing.At(time.Date(2030, 1, 1, 0, 0, 0, 0, time.UTC))
	for _, name := range []string{
		"UTC", "Europe/London", "America/New_York", "Asia/Kathmandu", "America/Santiago", "Africa/Cairo", "Pacific/Apia",
		"America/Havana", "Australia/Lord_Howe", "Atlantic/Azores",
	} {
		zone := zoneOf(t, name)
		var last issuing.Instant
		for day := time.Date(2026, 1, 1, 12, 0, 0, 0, time.UTC); day.Year() < 2029; day = day.AddDate(0, 0, 1) {
			p, err := Day(day.Format(time.DateOnly), zone, now)
			if err != nil {
				t.Fatal(err)
			}
			hours := time.Duration(p.Until-p.From) * time.Microsecond
			if last != 0 && p.From != last || hours < 23*time.Hour || hours > 25*time.Hour || p.Provisional || p.Zone != name {
				t.Fatalf("%s: %+v after %d lasts %s", name, p, last, hours)
			}
			last = p.Until
			if day.Day() == 1 {
				month, err := Month(day.Format("2006-01"), zone, now)
				if err != nil || month.From != p.From {
					t.Fatalf("%+v, %v", month, err)
				}
			}
		}
	}
}

func TestAPeriodThatIsNoneOrHasNotBegunIsRefused(t *testing.T) {
	t.Parallel()
	at := issuing.At(time.Date(2026, 3, 31, 23, 0, 0, 0, time.UTC))
	for _, text := range []string{
		"", "2026", "2026-3", "2026-00", "2026-13", "2026-03-01", "26-03", " 2026-03", "1969-12", "2026-04", "9999-12",
		"-001-01",
	} {
		if _, err := Month(text, time.UTC, at); !issuing.IsCode(err, issuing.CodeParameter) {
			t.Errorf("month %q: %v", text, err)
		}
	}
	for _, text := range []string{
		"", "2026-03", "2026-3-1", "2026-02-29", "2026-03-32", "2026-04-01", "1969-12-31", "2026-03-31T00:00:00Z",
		"tomorrow",
	} {
		if _, err := Day(text, time.UTC, at); !issuing.IsCode(err, issuing.CodeParameter) {
			t.Errorf("day %q: %v", text, err)
		}
	}
	if p, err := Month("2026-04", zoneOf(t, "Asia/Kathmandu"), at); err != nil || !p.Provisional {
		t.Errorf("there it is April: %+v, %v", p, err)
	}
	for wait, provisional := range map[time.Duration]bool{
		0: true, time.Hour: true, time.Hour + time.Minute - time.Microsecond: true, time.Hour + time.Minute: false,
	} {
		if p, err := Day("2026-03-31", time.UTC, at.Add(wait)); err != nil || p.Provisional != provisional {
			t.Errorf("after %s: %+v, %v", wait, p, err)
		}
	}
}

// A programme moves around the world and back. What was final before a move stays; all follow each other.
func TestAFinalPeriodStaysWhenTheTimeZoneChanges(t *testing.T) {
	t.Parallel()
	instant := func(text string) issuing.Instant {
		at, err := time.Parse(time.RFC3339, text)
		if err != nil {
			t.Fatal(err)
		}
		return issuing.At(at)
	}
	later := instant("2026-06-01T00:00:00Z")
	utc := In(time.UTC)
	for _, c := range []struct{ moved, zone, period, from, until, ends string }{
		// December is over and final: it stays, and January begins where it ended.
		{"2026-01-01T00:01:00Z", "Asia/Tokyo", "2025-12", "2025-12-01T00:00:00Z", "2026-01-01T00:00:00Z", "UTC"},
		{"2026-01-01T00:01:00Z", "Asia/Tokyo", "2026-01", "2026-01-01T00:00:00Z", "2026-01-31T15:00:00Z", "Asia/Tokyo"},
		{"2026-01-01T00:01:00Z", "Asia/Tokyo", "2026-02", "2026-01-31T15:00:00Z", "2026-02-28T15:00:00Z", "Asia/Tokyo"},
		{"2026-01-01T00:01:00Z", "America/Los_Angeles", "2026-01-01", "2026-01-01T00:00:00Z", "2026-01-02T08:00:00Z", "America/Los_Angeles"},
		// It is over and provisional, or not over.
		{"2026-01-01T00:00:59Z", "Asia/Tokyo", "2025-12", "2025-12-01T00:00:00Z", "2025-12-31T15:00:00Z", "Asia/Tokyo"},
		{"2025-12-31T20:00:00Z", "Asia/Tokyo", "2025-12-31", "2025-12-31T00:00:00Z", "2025-12-31T15:00:00Z", "Asia/Tokyo"},
	} {
		calendar := append(utc[:1:1], ZoneChange{instant(c.moved), zoneOf(t, c.zone)})
		read := calendar.Day
		if len(c.period) == len("2006-01") {
			read = calendar.Month
		}
		p, err := read(c.period, later)
		if err != nil || p.From != instant(c.from) || p.Until != instant(c.until) || p.Zone != c.ends {
			t.Errorf("%s after %s moved at %s: %s to %s in %s, %v", c.period, c.zone, c.moved, p.From.Time(), p.Until.Time(), p.Zone, err)
		}
	}
	at := instant("2026-03-01T00:00:00Z")
	calendar := utc
	for i, name := range []string{"Pacific/Kiritimati", "Etc/GMT+12", "Asia/Kathmandu", "Pacific/Kiritimati", "UTC", "Etc/GMT+12", "Pacific/Kiritimati"} {
		calendar = append(calendar, ZoneChange{at.Add(time.Duration(31*i) * time.Hour), zoneOf(t, name)})
	}
	for n := range calendar {
		had := calendar[:n+1]
		last := instant("2026-02-26T00:00:00Z")
		for day := last.Time(); day.Before(later.Time().AddDate(0, -2, 0)); day = day.AddDate(0, 0, 1) {
			p, err := had.Day(day.Format(time.DateOnly), later)
			if err != nil || p.From != last || p.Until < p.From {
				t.Fatalf("%s after %d moves is %+v, after %s: %v", day, n, p, last.Time(), err)
			}
			last = p.Until
			// What was final when the zone changed stays.
			if n == 0 {
				continue
			}
			was, err := had[:n].Day(p.Name, later)
			if final := was.Until.Add(time.Minute) <= had[n].From; err != nil || final && was != p {
				t.Fatalf("%+v was %+v, %v", p, was, err)
			}
		}
	}
}
