package api

import "github.com/offblocks/offblocks/internal/issuing"

// Wanted is a limit as it was asked for.
func (l LimitInput) Wanted() issuing.LimitWanted {
	return issuing.LimitWanted{
		Window: string(l.Window), Hours: int(l.Hours), Currency: l.Currency, Amount: string(l.Amount), Count: int64(l.Count), Shadow: l.Shadow,
	}
}

// Controls are the controls that were asked for.
func (c ControlsInput) Controls() issuing.Controls {
	return issuing.Controls{Categories: c.MerchantCategories.lists(), Countries: c.Countries.lists(), Merchants: c.Merchants.lists()}
}

func (l ControlListsInput) lists() issuing.Lists {
	return issuing.Lists{Allow: l.Allow.list(), Block: l.Block.list()}
}

func (l *ControlListInput) list() *issuing.List {
	if l == nil {
		return nil
	}
	return &issuing.List{Values: l.Values, Shadow: l.Shadow}
}

// ShowLimitHit renders the limit that a purchase was declined for.
func ShowLimitHit(h issuing.LimitHit) LimitHit {
	l := showLimit(h.Headroom)
	return LimitHit{
		Scope: LimitScope(h.Scope), Window: l.Window, Hours: l.Hours, Currency: l.Currency, Amount: l.Amount, Count: l.Count, Used: l.Used, UsedCount: l.UsedCount,
		Remaining: l.Remaining, RemainingCount: l.RemainingCount, ResetsAt: l.ResetsAt,
	}
}

func showLimits(set issuing.LimitSet) Limits {
	shown := Limits{Limits: make([]SpendLimit, len(set.Limits))}
	for i, h := range set.Limits {
		shown.Limits[i] = showLimit(h)
	}
	return shown
}

func showLimit(h issuing.Headroom) SpendLimit {
	l := SpendLimit{Window: LimitWindow(h.Window), Hours: int32(h.Hours), Currency: h.Currency, Count: int32(h.Count), Shadow: h.Shadow} // #nosec G115 -- bounded by NewLimits
	if h.Amount > 0 {
		l.Amount = h.Amount.Decimal(h.Currency).String()
	}
	if !h.Counted {
		return l
	}
	left := h.Left()
	l.Used, l.UsedCount = h.Used.Amount.Decimal(h.Currency).String(), number(h.Used.Count)
	if h.Amount > 0 {
		l.Remaining = left.Amount.Decimal(h.Currency).String()
	}
	if h.Count > 0 {
		l.RemainingCount = number(left.Count)
	}
	if h.ResetsAt > 0 {
		l.ResetsAt = moment(h.ResetsAt)
	}
	return l
}

func number(n int64) *int32 {
	v := int32(min(n, 1<<31-1)) // #nosec G115 -- just bounded
	return &v
}

func showControls(c issuing.Controls) Controls {
	return Controls{MerchantCategories: showLists(c.Categories), Countries: showLists(c.Countries), Merchants: showLists(c.Merchants)}
}

func showLists(l issuing.Lists) ControlLists {
	return ControlLists{Allow: showList(l.Allow), Block: showList(l.Block)}
}

func showList(l *issuing.List) *ControlList {
	if l == nil {
		return nil
	}
	return &ControlList{Values: l.Values, Shadow: l.Shadow}
}
