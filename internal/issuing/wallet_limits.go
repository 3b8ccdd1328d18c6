package issuing

import "time"

// WalletLimits are what a wallet's owner lets leave it for card payments in a token, and what the wallet has counted.
// The wallet refuses a deposit beyond them. A day is one of UTC, and a month thirty such days, counted from 1 January
// 1970.
type WalletLimits struct {
	Daily, Monthly         Units   // zero: without limit
	NextDaily, NextMonthly Units   // replace them at NextFrom
	NextFrom               Instant // zero: no change is announced
	SpentDaily             Units   // in Day
	SpentMonthly           Units   // in the month of Day
	Day                    int64   // days since 1 January 1970
	Block                  int64   // as of which all of this was read
}

// WalletDay is the day in which a wallet counts at an instant: days since 1 January 1970.
func WalletDay(at Instant) int64 { return int64(at) / (24 * time.Hour).Microseconds() }

// walletMonth is the month of a day.
func walletMonth(day int64) int64 { return day / 30 }

// clockSlack is how far a chain's clock may be behind ours: a deposit that is sent after our midnight may land before
// the chain's.
const clockSlack = 5 * time.Minute

// Any tells whether there is a limit, or is to be one.
func (l WalletLimits) Any() bool { return l.Daily != 0 || l.Monthly != 0 || l.NextFrom != 0 }

// Room is what a payment that is decided at an instant may claim at most, so that its deposit passes the limits on
// whichever day it lands, after all that is held for other payments. A limit that is announced binds from now on, with
// what counts in the day it begins.
func (l WalletLimits) Room(held Units, now Instant) Units {
	room := maxUnits
	bind := func(limit, spent Units) {
		if limit != 0 {
			room = min(room, max(0, limit-spent-held))
		}
	}
	earliest := now.Add(-clockSlack)
	today := WalletDay(earliest)
	// since is what counts in the first day, from a given one on, in which a deposit may land.
	since := func(day int64) (daily, monthly Units) {
		day = max(day, today)
		if l.Day >= day {
			daily = l.SpentDaily
		}
		if walletMonth(l.Day) >= walletMonth(day) {
			monthly = l.SpentMonthly
		}
		return daily, monthly
	}
	if l.NextFrom == 0 || earliest < l.NextFrom {
		daily, monthly := since(today)
		bind(l.Daily, daily)
		bind(l.Monthly, monthly)
	}
	if l.NextFrom != 0 {
		daily, monthly := since(WalletDay(l.NextFrom))
		bind(l.NextDaily, daily)
		bind(l.NextMonthly, monthly)
	}
	return room
}
