package ledger

import (
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Period is a month or a day that a report is about.
type Period struct {
	Name        string          // 2026-03, or 2026-03-31
	From        issuing.Instant // its first moment
	Until       issuing.Instant // the first moment after it
	Zone        string          // whose midnight it begins and ends at: an IANA name
	Provisional bool            // it is not over, or has only just ended: more may be booked in it
}

// provisionalFor is how long after its end a period stays provisional: an entry is booked as of the moment its verb
// began.
const provisionalFor = time.Minute

// Month reads a month, YYYY-MM, as it begins and ends in a time zone. It refuses with issuing.CodeParameter what is not
// one, and a month that has not begun.
func Month(text string, zone *time.Location, now issuing.Instant) (Period, error) {
	first, err := time.Parse("2006-01", text)
	if err != nil || first.Format("2006-01") != text {
		return Period{}, issuing.Refuse(issuing.CodeParameter, "name the month of the statement as YYYY-MM, such as 2026-03")
	}
	year, month := first.Year(), first.Month()
	return newPeriod(text, startOfDay(year, month, 1, zone), startOfDay(year, month+1, 1, zone), zone, now)
}

// Day reads a day, YYYY-MM-DD, as it begins and ends in a time zone. It refuses with issuing.CodeParameter what is not
// one, and a day that has not begun.
func Day(text string, zone *time.Location, now issuing.Instant) (Period, error) {
	first, err := time.Parse("2006-01-02", text)
	if err != nil {
		return Period{}, issuing.Refuse(issuing.CodeParameter,
			"name the day of the settlement as YYYY-MM-DD, such as 2026-03-31")
	}
	year, month, day := first.Date()
	return newPeriod(text, startOfDay(year, month, day, zone), startOfDay(year, month, day+1, zone), zone, now)
}

// startOfDay is the first moment of a day. Where clocks are changed at midnight, that hour is left out or comes twice.
func startOfDay(year int, month time.Month, day int, zone *time.Location) time.Time {
	t := time.Date(year, month, day, 0, 0, 0, 0, zone)
	today := time.Date(year, month, day, 12, 0, 0, 0, zone).Day()
	if t.Day() != today {
		_, t = t.ZoneBounds()
	}
	for earlier := t.Add(-30 * time.Minute); earlier.Day() == today; earlier = t.Add(-30 * time.Minute) {
		t = earlier
	}
	return t
}

func newPeriod(name string, from, until time.Time, zone *time.Location, now issuing.Instant) (Period, error) {
	p := Period{Name: name, From: issuing.At(from), Until: issuing.At(until), Zone: zone.String()}
	if p.From < 0 {
		return Period{}, issuing.Refuse(issuing.CodeParameter, "%s is before 1970", name)
	}
	if p.From > now {
		return Period{}, issuing.Refuse(issuing.CodeParameter, "%s has not begun yet in %s", name, p.Zone)
	}
	p.Provisional = now < p.Until.Add(provisionalFor)
	return p, nil
}
