package issuing

import "time"

// ClockLead is the most years by which the clock of a sandbox can be ahead of the system's.
const ClockLead = 10

// ClockStep is where a sandbox's clock is to be moved: by a duration, or, if To is set, to a moment.
type ClockStep struct {
	By time.Duration
	To Instant
}

// Clock is what the two clocks of a sandbox show at a moment.
type Clock struct {
	Now    Instant // the sandbox's: what days, expiries and retries are reckoned by
	System Instant // the machine's: what tokens and signatures are reckoned by
}

// Target is the moment that a step leads to. A clock never goes back, and not further ahead than ClockLead.
func (c Clock) Target(s ClockStep) (Instant, error) {
	target, member := s.To, "/to"
	if target == 0 {
		target, member = c.Now.Add(s.By), "/seconds"
	}
	last := At(c.System.Time().AddDate(ClockLead, 0, 0))
	const form = time.RFC3339
	switch {
	case target <= c.Now:
		return 0, Refuse(CodeClockRefused,
			"the clock shows %s already and only goes forward: name a later moment", c.Now.Time().Format(form)).On(member)
	case target > last:
		return 0, Refuse(CodeClockRefused,
			"that would be %s, and the clock can be at most %d years ahead of the system's: it goes up to %s",
			target.Time().Format(form), ClockLead, last.Time().Format(form)).On(member)
	}
	return target, nil
}

// ClockMove is how a sandbox's clock was moved.
type ClockMove struct {
	From    Instant
	Target  Instant
	Now     Instant // where it came to
	Reached bool    // Target, and everything that was due by then is done
	Runs    int64   // tasks that were run meanwhile, each attempt counted
	Busy    string  // why it was not reached: a sentence without its full stop
}
