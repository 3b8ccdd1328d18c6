package ledger

import (
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Period is a month or a day that a report is about.
type Period struct {
	Name        string          // 2026-03, or 2026-03-31
	From        issuing.Instant // its first moment
	Until       issuing.Instant // the first moment after it
	Zone        string          // whose midnight it ends at: an IANA name
	Provisional bool            // it is not over, or has only just ended: more may be booked in it
}

// provisionalFor is how long after its end a period stays provisional: an entry is booked as of the moment its verb
// began.
const provisionalFor = time.Minute

// Calendar is the time zones that a programme has had, oldest first: each from its instant on until the next.
//
// Where a period ends is settled once the period is final: a zone that comes later does not move it. The period after it
// begins there, and ends at the midnight of the zone by then. So periods follow each other without gap or overlap.
type Calendar []ZoneChange

// ZoneChange is a time zone and from when on it is the programme's. The first is so from the beginning, 0.
type ZoneChange struct {
	From issuing.Instant
	Zone *time.Location
}

// In is the calendar of one time zone.
func In(zone *time.Location) Calendar { return Calendar{{0, zone}} }

// Month reads a month, YYYY-MM, as it begins and ends in a time zone: [Calendar.Month] of a programme that keeps it.
func Month(text string, zone *time.Location, now issuing.Instant) (Period, error) {
	return In(zone).Month(text, now)
}

// Day reads a day, YYYY-MM-DD, as it begins and ends in a time zone: [Calendar.Day] of a programme that keeps it.
func Day(text string, zone *time.Location, now issuing.Instant) (Period, error) {
	return In(zone).Day(text, now)
}

// Month reads a month, YYYY-MM. It refuses with issuing.CodeParameter what is not one, and a month that has not begun.
func (c Calendar) Month(text string, now issuing.Instant) (Period, error) {
	first, err := time.Parse("2006-01", text)
	if err != nil || first.Format("2006-01") != text {
		return Period{}, issuing.Refuse(issuing.CodeParameter, "name the month of the statement as YYYY-MM, such as 2026-03")
	}
	year, month := first.Year(), first.Month()
	return c.period(text, date{year, month, 1}, date{year, month + 1, 1}, now)
}

// Day reads a day, YYYY-MM-DD. It refuses with issuing.CodeParameter what is not one, and a day that has not begun.
func (c Calendar) Day(text string, now issuing.Instant) (Period, error) {
	first, err := time.Parse("2006-01-02", text)
	if err != nil {
		return Period{}, issuing.Refuse(issuing.CodeParameter,
			"name the day of the settlement as YYYY-MM-DD, such as 2026-03-31")
	}
	year, month, day := first.Date()
	return c.period(text, date{year, month, day}, date{year, month, day + 1}, now)
}

// Today is the day that an instant is in.
func (c Calendar) Today(now issuing.Instant) (Period, error) {
	near := now.Time().In(c[len(c)-1].Zone)
	for _, ahead := range []int{0, 1, -1, -2} { // another zone may have begun or ended the day
		day, err := c.Day(near.AddDate(0, 0, ahead).Format(time.DateOnly), now)
		if err == nil && day.From <= now && now < day.Until {
			return day, nil
		}
	}
	return Period{}, fmt.Errorf("no day of the calendar has the instant %s", now.Time())
}

// date is a day of the calendar. Days beyond the end of a month are those of the next.
type date struct {
	year  int
	month time.Month
	day   int
}

// beginning is when a date begins, and in whose time zone: the first under which what ended then was final before the
// next zone came, or else the last. If a zone far to the west is followed by one far to the east, a date of the one can
// begin after the next date of the other: that then begins when the former does, and the day between has no moment.
func (c Calendar) beginning(d date) (issuing.Instant, *time.Location) {
	at, zone := c.midnight(d)
	before, _ := c.midnight(date{d.year, d.month, d.day - 1})
	return max(at, before), zone
}

func (c Calendar) midnight(d date) (at issuing.Instant, zone *time.Location) {
	for i, change := range c {
		at, zone = issuing.At(startOfDay(d.year, d.month, d.day, change.Zone)), change.Zone
		if i+1 < len(c) && at.Add(provisionalFor) <= c[i+1].From {
			break
		}
	}
	return at, zone
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

func (c Calendar) period(name string, first, next date, now issuing.Instant) (Period, error) {
	from, _ := c.beginning(first)
	until, zone := c.beginning(next)
	p := Period{Name: name, From: from, Until: until, Zone: zone.String()}
	if p.From < 0 {
		return Period{}, issuing.Refuse(issuing.CodeParameter, "%s is before 1970", name)
	}
	if p.From > now {
		return Period{}, issuing.Refuse(issuing.CodeParameter, "%s has not begun yet in %s", name, p.Zone)
	}
	p.Provisional = now < p.Until.Add(provisionalFor)
	return p, nil
}
