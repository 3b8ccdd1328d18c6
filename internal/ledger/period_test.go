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
