package issuing

import "time"

// DuplicateMode says what is done with a purchase that may have been made twice.
type DuplicateMode string

// The modes.
const (
	DuplicatesOff     DuplicateMode = "off"
	DuplicatesShadow  DuplicateMode = "shadow"  // approved as before, with a note in the decision
	DuplicatesEnforce DuplicateMode = "enforce" // declined
)

// DuplicateCheck is a programme's check for purchases that may have been made twice.
type DuplicateCheck struct {
	Mode     DuplicateMode
	LookBack time.Duration // how far back it looks, in whole minutes
}

// NoDuplicateCheck is the check of a programme that has set none.
var NoDuplicateCheck = DuplicateCheck{Mode: DuplicatesOff, LookBack: 5 * time.Minute}

// FindDuplicate finds, among decisions about one card, the approval of a purchase that another repeats: the same
// merchant id, amount and currency within the time that the check looks back. False when there is none; a merchant
// without an id repeats nothing.
func (c DuplicateCheck) FindDuplicate(d Decision, earlier []Decision) (Decision, bool) {
	since := d.CreatedAt.Add(-c.LookBack)
	for _, e := range earlier {
		if e.ID != d.ID && e.Reason == Approved && e.Kind != MessageIncrement && e.CreatedAt >= since &&
			!d.Merchant.HasID("") &&
			e.Merchant.HasID(d.Merchant.ID) && e.PricedCurrency == d.PricedCurrency &&
			e.PricedAmount.Equal(d.PricedAmount) {
			return e, true
		}
	}
	return Decision{}, false
}
