package view

import (
	"math"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
)

// Limits shows the limits of a scope, and what is used and left of each that is counted.
func Limits(set issuing.LimitSet) api.Limits {
	shown := api.Limits{Limits: make([]api.SpendLimit, len(set.Limits))}
	for i, h := range set.Limits {
		shown.Limits[i] = spendLimit(h)
	}
	return shown
}

// LimitHit shows the limit that a purchase was declined for.
func LimitHit(h issuing.LimitHit) api.LimitHit {
	l := spendLimit(h.Headroom)
	return api.LimitHit{
		Scope: api.LimitScope(h.Scope), Window: l.Window, Hours: l.Hours, Currency: l.Currency, Amount: l.Amount,
		Count: l.Count, Used: l.Used, UsedCount: l.UsedCount, Remaining: l.Remaining, RemainingCount: l.RemainingCount,
		ResetsAt: l.ResetsAt, Use: l.Use,
	}
}

func spendLimit(h issuing.Headroom) api.SpendLimit {
	l := api.SpendLimit{
		Window: api.LimitWindow(h.Window), Hours: int32(h.Hours), Currency: h.Currency,
		Count: int32(h.Count), Shadow: h.Shadow, Use: api.CardUse(h.Use), // #nosec G115 -- bounded by NewLimits
	}
	if h.Amount > 0 {
		l.Amount = h.Amount.Decimal(h.Currency).String()
	}
	if !h.Counted {
		return l
	}
	left := h.Left()
	l.Used, l.UsedCount = h.Used.Amount.Decimal(h.Currency).String(), cappedCount(h.Used.Count)
	if h.Amount > 0 {
		l.Remaining = left.Amount.Decimal(h.Currency).String()
	}
	if h.Count > 0 {
		l.RemainingCount = cappedCount(left.Count)
	}
	if h.ResetsAt > 0 {
		l.ResetsAt = dateTime(h.ResetsAt)
	}
	return l
}

func cappedCount(n int64) *int32 {
	v := int32(min(n, math.MaxInt32)) // #nosec G115 -- just bounded
	return &v
}

// Controls shows the rules on merchants that a scope has.
func Controls(set issuing.ControlSet) api.Controls {
	c := set.Controls
	return api.Controls{
		MerchantCategories: controlLists(c.Categories), Countries: controlLists(c.Countries),
		Merchants: controlLists(c.Merchants), Kinds: controlLists(c.Kinds), EntryModes: controlLists(c.EntryModes),
	}
}

func controlLists(l issuing.Lists) api.ControlLists {
	return api.ControlLists{Allow: controlList(l.Allow), Block: controlList(l.Block)}
}

func controlList(l *issuing.List) *api.ControlList {
	if l == nil {
		return nil
	}
	return &api.ControlList{Values: l.Values, Shadow: l.Shadow}
}
