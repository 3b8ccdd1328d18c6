package issuing

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"

	"github.com/shopspring/decimal"
)

// ScopeKind says what limits or controls are set on.
type ScopeKind string

// The kinds of scope. What is set on a programme is a rule for each of its accounts on its own.
const (
	ScopeProgramme ScopeKind = "programme"
	ScopeAccount   ScopeKind = "account"
	ScopeCard      ScopeKind = "card"
)

// scopeOrder is the order in which scopes are checked.
var scopeOrder = []ScopeKind{ScopeProgramme, ScopeAccount, ScopeCard}

// CompareScopes orders kinds of scope as they are checked, from the widest to the narrowest.
func CompareScopes(a, b ScopeKind) int {
	return cmp.Compare(slices.Index(scopeOrder, a), slices.Index(scopeOrder, b))
}

// Scope is one thing that limits or controls are set on.
type Scope struct {
	Kind ScopeKind
	ID   string // of the programme, account or card
}

// Minor counts a currency in its minor unit (ISO 4217).
type Minor int64

// MaxMinor bounds what is counted: sums of two stay within 64 bits. No limit is as high, and no account spends as much.
const MaxMinor Minor = 1 << 60

// ToMinor counts an amount of a currency, at most MaxMinor. What is finer than the minor unit counts as a whole one.
func ToMinor(amount decimal.Decimal, currency string) Minor {
	digits, _ := CurrencyExponent(currency)
	if up := amount.Shift(digits).Ceil(); up.LessThan(decimal.New(int64(MaxMinor), 0)) {
		return Minor(up.IntPart())
	}
	return MaxMinor
}

// Decimal is the amount in whole units of its currency.
func (m Minor) Decimal(currency string) decimal.Decimal {
	digits, _ := CurrencyExponent(currency)
	return decimal.New(int64(m), -digits)
}

// Usage is what was spent in a window: approved, and not given back.
type Usage struct {
	Amount Minor
	Count  int64 // of purchases; an increment is none
}

// GiveBack shares a usage that is given back out over what was counted, in that order: from each as much as there is.
func (u Usage) GiveBack(counted []Usage) []Usage {
	shares, left := make([]Usage, len(counted)), u
	for i, c := range counted {
		shares[i] = Usage{Amount: min(left.Amount, c.Amount), Count: min(left.Count, c.Count)}
		left = Usage{Amount: left.Amount - shares[i].Amount, Count: left.Count - shares[i].Count}
	}
	return shares
}

// MaxLimits is how many limits a scope can have.
const MaxLimits = 20

// maxHours is a year of 365 days, the longest rolling window.
const maxHours = 8760

// maxCount is the highest count that a limit can name.
const maxCount = 1_000_000

// Limit says how much or how often may be spent in a window.
type Limit struct {
	Window   Window  `json:"window"`
	Hours    int     `json:"hours,omitempty"` // of a rolling window
	Currency string  `json:"currency"`
	Amount   Minor   `json:"amount,omitempty"` // 0: any
	Count    int64   `json:"count,omitempty"`  // 0: any
	Shadow   bool    `json:"shadow,omitempty"` // what it would decline is recorded, and not declined
	Use      CardUse `json:"use,omitempty"`    // what it counts; empty: every payment
}

// LimitWanted is a limit as somebody asks for it.
type LimitWanted struct {
	Window   string
	Hours    int    // 0: not given
	Currency string // empty: the account's, where there is one
	Amount   string // empty: not given
	Count    int64  // 0: not given
	Shadow   bool
	Use      string // empty: every payment
}

// NewLimits checks the limits wanted for a scope. own is the currency of the scope's account, empty for a programme.
func NewLimits(kind ScopeKind, own string, wanted []LimitWanted) ([]Limit, error) {
	if len(wanted) > MaxLimits {
		return nil, Refuse(CodeLimitInvalid, "a %s has at most %d limits", kind, MaxLimits).On("/limits")
	}
	limits := make([]Limit, len(wanted))
	seen := map[Limit]bool{}
	for i, w := range wanted {
		at := "/limits/" + strconv.Itoa(i)
		limit, err := newLimit(kind, own, w, at)
		if err != nil {
			return nil, err
		}
		same := Limit{Window: limit.Window, Hours: limit.Hours, Currency: limit.Currency, Shadow: limit.Shadow, Use: limit.Use}
		if seen[same] {
			return nil, Refuse(
				CodeLimitInvalid, "there is a limit on this window already; put amount and count into one limit",
			).On(at)
		}
		seen[same] = true
		limits[i] = limit
	}
	return limits, nil
}

func newLimit(kind ScopeKind, own string, w LimitWanted, at string) (Limit, error) {
	l := Limit{Window: Window(w.Window), Hours: w.Hours, Currency: w.Currency, Count: w.Count, Shadow: w.Shadow, Use: CardUse(w.Use)}
	if l.Currency == "" {
		l.Currency = own
	}
	known := false
	for _, window := range Windows {
		known = known || window == l.Window
	}
	_, isCurrency := CurrencyExponent(l.Currency)
	switch {
	case !known:
		return l, Refuse(
			CodeLimitInvalid, "the window must be transaction, day, week, month, lifetime or rolling",
		).On(at + "/window")
	case l.Use != "" && !slices.Contains(CardUses, l.Use):
		return l, Refuse(CodeLimitInvalid, "a use is cash, e_commerce or contactless; leave it out to count every payment").On(at + "/use")
	case l.Window == WindowRolling && (l.Hours < 1 || l.Hours > maxHours):
		return l, Refuse(CodeLimitInvalid, "a rolling window needs its hours, from 1 to %d", maxHours).On(at + "/hours")
	case l.Window != WindowRolling && l.Hours != 0:
		return l, Refuse(CodeLimitInvalid, "only a rolling window has hours").On(at + "/hours")
	case l.Currency == "":
		return l, Refuse(
			CodeLimitInvalid, "a programme's limit names the currency of the accounts that it is for",
		).On(at + "/currency")
	case !isCurrency:
		return l, Refuse(CodeCurrencyUnsupported, "%s is not a currency of ISO 4217", l.Currency).On(at + "/currency")
	case own != "" && l.Currency != own:
		return l, Refuse(
			CodeCurrencyMismatch, "a limit of this %s is in the account's currency, %s", kind, own,
		).On(at + "/currency")
	case w.Amount == "" && w.Count == 0:
		return l, Refuse(CodeLimitInvalid, "a limit has an amount, a count or both").On(at)
	case w.Count < 0 || w.Count > maxCount:
		return l, Refuse(CodeLimitInvalid, "a count is a whole number from 1 to %d", maxCount).On(at + "/count")
	case l.Window == WindowTransaction && w.Count != 0:
		return l, Refuse(CodeLimitInvalid, "a transaction has no count; give it an amount").On(at + "/count")
	case w.Amount == "":
		return l, nil
	}
	amount, err := ParseAmount(w.Amount, l.Currency)
	var refusal *Error
	if errors.As(err, &refusal) {
		return l, refusal.On(at + "/amount")
	}
	if l.Amount = ToMinor(amount, l.Currency); l.Amount == MaxMinor {
		return l, Refuse(CodeAmountInvalid, "the amount must be below %s", MaxMinor.Decimal(l.Currency)).On(at + "/amount")
	}
	return l, nil
}

// Since is the first instant that counts in the limit's window: 0 for everything. A transaction's window has none.
func (l Limit) Since(now Instant, z Zone) Instant {
	switch l.Window {
	case WindowDay, WindowWeek, WindowMonth:
		start, _ := l.Window.Period(now, z)
		return start.Floor(Slot)
	case WindowRolling:
		return (now - Instant(l.Hours)*hour).Floor(Slot)
	}
	return 0
}

const hour Instant = 3_600_000_000

// CountedFrom is where the window's spending is read from: slots from the window's start up to a midnight of UTC, and
// days from there on, so that a window costs a few hundred rows at most.
func (l Limit) CountedFrom(now Instant, z Zone) (slots, days Instant) {
	slots = l.Since(now, z)
	days = slots.Floor(Day)
	if days < slots {
		days = days.Add(Day)
	}
	return slots, days
}

// ResetsAt is when the window begins anew; 0 for those that do not.
func (l Limit) ResetsAt(now Instant, z Zone) Instant {
	switch l.Window {
	case WindowDay, WindowWeek, WindowMonth:
		_, end := l.Window.Period(now, z)
		return end
	}
	return 0
}

// Allows tells whether more may be spent on top of what was. It asks nothing of what is not spent: an increment,
// which is no purchase of its own, passes a count that is used up.
func (l Limit) Allows(used, more Usage) bool {
	return (l.Amount == 0 || more.Amount <= 0 || used.Amount+more.Amount <= l.Amount) &&
		(l.Count == 0 || more.Count <= 0 || used.Count+more.Count <= l.Count)
}

// String is the limit in words, as in "100 EUR and 3 purchases a day".
func (l Limit) String() string {
	text := ""
	if l.Amount > 0 {
		text = l.Amount.Decimal(l.Currency).String() + " " + l.Currency
	}
	if l.Count > 0 {
		if text != "" {
			text += " and "
		}
		text += strconv.FormatInt(l.Count, 10) + " purchase"
		if l.Count > 1 {
			text += "s"
		}
	}
	text += map[CardUse]string{UseCash: " in cash", UseECommerce: " by e-commerce", UseContactless: " without contact"}[l.Use]
	switch l.Window {
	case WindowLifetime:
		return text + " in all"
	case WindowRolling:
		return fmt.Sprintf("%s in %d hours", text, l.Hours)
	}
	return text + " a " + string(l.Window)
}

// Headroom is a limit with what is left of it.
type Headroom struct {
	Limit
	Counted  bool // whether it is counted here: a programme's limits are counted for each account
	Used     Usage
	ResetsAt Instant // 0: it does not
}

// Left is how much may still be spent, and how often: 0 where the limit says nothing.
func (h Headroom) Left() Usage {
	return Usage{Amount: max(0, h.Amount-h.Used.Amount), Count: max(0, h.Count-h.Used.Count)}
}

// CountExceeded tells whether no purchase more is allowed, whatever it costs.
func (h Headroom) CountExceeded() bool { return h.Count > 0 && h.Used.Count >= h.Count }

// LimitSet is all limits of a scope, as they stand.
type LimitSet struct {
	Scope  Scope
	Limits []Headroom
}

// Settings is what a programme decides for itself.
type Settings struct {
	ProgrammeID ProgrammeID
	Timezone    Zone // in which its days, weeks and months begin
	// PaymentTokens is what is decided of payment tokens for cards that are in order.
	PaymentTokens ProvisioningDecision
}
