package issuing

import (
	"regexp"
	"sync"
	"time"
	_ "time/tzdata" // zones are known where the system has none
)

// Window is the stretch of time that a limit looks at.
type Window string

// The windows. Days, weeks (from Monday) and months begin in the programme's time zone.
const (
	WindowTransaction Window = "transaction" // one purchase, with its increments
	WindowDay         Window = "day"
	WindowWeek        Window = "week"
	WindowMonth       Window = "month"
	WindowLifetime    Window = "lifetime"
	WindowRolling     Window = "rolling" // the last so many hours
)

// Windows are all of them.
var Windows = []Window{WindowTransaction, WindowDay, WindowWeek, WindowMonth, WindowLifetime, WindowRolling}

// Slot is the finest stretch that spending is counted in. A rolling window begins at a slot's start, so that it looks
// back by up to a slot more than its hours and never by less. Every zone's days begin at one.
const Slot = 5 * time.Minute

// Day is the coarser stretch that spending is counted in, a day of UTC.
const Day = 24 * time.Hour

// Floor is the start of the stretch of a length in which an instant lies, counted from 1970 in UTC.
func (i Instant) Floor(length time.Duration) Instant {
	n := Instant(length.Microseconds())
	return i - ((i%n)+n)%n
}

// Zone is a time zone by its IANA name.
type Zone string

// UTC is the zone of a programme that has not said otherwise.
const UTC Zone = "UTC"

// zoneName is how names of the IANA database are written. It keeps out what the loader takes to mean something else.
var zoneName = regexp.MustCompile(`^[A-Z][A-Za-z0-9_+-]{1,31}(/[A-Za-z0-9_+-]{1,31}){0,2}$`)

// zones are those that were looked up before; there are only so many names.
var zones sync.Map

// ParseZone takes the name of a zone that is known here.
func ParseZone(name string) (Zone, error) {
	if zoneName.MatchString(name) && name != "Local" {
		location, err := time.LoadLocation(name)
		if err == nil {
			zones.Store(Zone(name), location)
			return Zone(name), nil
		}
	}
	return "", Refuse(
		CodeTimezoneInvalid, "name a time zone of the IANA database, such as Europe/Berlin or UTC",
	).On("/timezone")
}

// Location is the zone's rules; UTC's for one that is not known here any more.
func (z Zone) Location() *time.Location {
	if known, ok := zones.Load(z); ok {
		return known.(*time.Location)
	}
	if _, err := ParseZone(string(z)); err != nil {
		return time.UTC
	}
	return z.Location()
}

// Period is the day, week or month of a zone in which a moment lies: its first instant, and the first of the next.
func (w Window) Period(now Instant, z Zone) (start, end Instant) {
	location := z.Location()
	year, month, day := now.Time().In(location).Date()
	days, months := 1, 0
	switch w {
	case WindowWeek:
		weekday := int(time.Date(year, month, day, 12, 0, 0, 0, time.UTC).Weekday())
		day -= (weekday + 6) % 7
		days = 7
	case WindowMonth:
		day, days, months = 1, 0, 1
	}
	return firstOf(year, month, day, location), firstOf(year, month+time.Month(months), day+days, location)
}

// firstOf is the first instant at which a zone's calendar has come to a date. Midnight may not be there, when clocks
// go forward over it or a day is left out, and may be there twice.
func firstOf(year int, month time.Month, day int, location *time.Location) Instant {
	wanted := time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	t := time.Date(year, month, day, 0, 0, 0, 0, location)
	since, until := t.ZoneBounds()
	if y, m, d := t.Date(); time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Before(wanted) {
		return At(until) // midnight was left out
	}
	if since.IsZero() {
		return At(t)
	}
	_, offset := since.Add(-time.Microsecond).In(location).Zone()
	if earlier := wanted.Add(-time.Duration(offset) * time.Second); earlier.Before(since) && earlier.Before(t) {
		return At(earlier) // the first of two midnights
	}
	if y, m, d := since.Date(); since.Before(t) && !time.Date(y, m, d, 0, 0, 0, 0, time.UTC).Before(wanted) {
		return At(since) // midnight was left out, and clocks went on to a time after it
	}
	return At(t)
}
