package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Settings reads what a programme decided for itself. One that decided nothing counts days in UTC, and approves payment tokens.
func (r reads) Settings(ctx context.Context, p issuing.ProgrammeID) (issuing.Settings, error) {
	kept, err := r.q.Settings(ctx, p)
	if errors.Is(err, sql.ErrNoRows) {
		return issuing.Settings{ProgrammeID: p, Timezone: issuing.UTC, PaymentTokens: issuing.ProvisioningApprove}, nil
	}
	return issuing.Settings{ProgrammeID: p, Timezone: kept.Timezone, PaymentTokens: kept.PaymentTokens},
		wrapError("read settings", err)
}

// SaveSettings keeps what a programme decided for itself. Until the transaction ends no other can.
func (tx *Tx) SaveSettings(ctx context.Context, s issuing.Settings) error {
	return wrapError("save settings", tx.q.SaveSettings(ctx, s.ProgrammeID, s.Timezone, s.PaymentTokens))
}

// AddZone keeps that a time zone is a programme's from an instant on.
func (tx *Tx) AddZone(ctx context.Context, p issuing.ProgrammeID, zone issuing.Zone, from issuing.Instant) error {
	return wrapError("add time zone", tx.q.AddZone(ctx, p, from, zone))
}

// Calendar reads the time zones that a programme has had. One that decided nothing has always had UTC.
func (r reads) Calendar(ctx context.Context, p issuing.ProgrammeID) (ledger.Calendar, error) {
	list, err := r.q.Zones(ctx, p)
	c := ledger.In(issuing.UTC.Location())
	for _, row := range list {
		c = append(c, ledger.ZoneChange{From: row.Since, Zone: row.Timezone.Location()})
	}
	return c, wrapError("read time zones", err)
}

// ScopeCurrency makes sure that a scope is the programme's, and tells the currency of its account; empty for the
// programme itself.
func (r reads) ScopeCurrency(ctx context.Context, p issuing.ProgrammeID, s issuing.Scope) (string, error) {
	account := issuing.AccountID(s.ID)
	switch s.Kind {
	case issuing.ScopeProgramme:
		return "", nil
	case issuing.ScopeCard:
		card, err := r.Card(ctx, p, issuing.CardID(s.ID))
		if err != nil {
			return "", err
		}
		account = card.AccountID
	}
	a, err := r.Account(ctx, p, account)
	if err != nil {
		return "", err
	}
	return a.Currencies.Own(), nil
}

// LimitSet reads the limits of a scope, with what is left of them now.
func (r reads) LimitSet(
	ctx context.Context, p issuing.ProgrammeID, s issuing.Scope, now issuing.Instant,
) (issuing.LimitSet, error) {
	set := issuing.LimitSet{Scope: s}
	if _, err := r.ScopeCurrency(ctx, p, s); err != nil {
		return set, err
	}
	text, err := r.q.LimitSet(ctx, p, s.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return set, nil
	}
	if err != nil {
		return set, wrapError("read limits", err)
	}
	settings, err := r.Settings(ctx, p)
	if err != nil {
		return set, err
	}
	var limits []issuing.Limit
	fromJSON(text, &limits)
	for _, l := range limits {
		h := issuing.Headroom{Limit: l, ResetsAt: l.ResetsAt(now, settings.Timezone)}
		if s.Kind != issuing.ScopeProgramme {
			h.Counted = true
			if h.Used, err = r.LimitUsage(ctx, s.ID, l, now, settings.Timezone); err != nil {
				return set, err
			}
		}
		set.Limits = append(set.Limits, h)
	}
	return set, nil
}

// SaveLimits replaces all limits of a scope.
func (tx *Tx) SaveLimits(
	ctx context.Context, p issuing.ProgrammeID, s issuing.Scope, limits []issuing.Limit, now issuing.Instant,
) error {
	return wrapError("save limits", tx.q.SaveLimitSet(ctx, rows.SaveLimitSetParams{
		Subject: s.ID, ProgrammeID: p, Scope: s.Kind, Limits: toJSON(limits), UpdatedAt: now,
	}))
}

// ScopedLimits are the limits that one scope puts on a card.
type ScopedLimits struct {
	Scope  issuing.ScopeKind
	Limits []issuing.Limit
}

// LimitsOn reads all limits that a card is under: the programme's, the account's and its own.
func (r reads) LimitsOn(ctx context.Context, s issuing.PurchaseContext) ([]ScopedLimits, error) {
	list, err := r.q.LimitSets(
		ctx, s.Card.ProgrammeID, string(s.Card.ProgrammeID), string(s.Account.ID), string(s.Card.ID),
	)
	sets := convertAll(list, func(row rows.LimitSetsRow) ScopedLimits {
		set := ScopedLimits{Scope: row.Scope}
		fromJSON(row.Limits, &set.Limits)
		return set
	})
	slices.SortFunc(sets, func(a, b ScopedLimits) int { return issuing.CompareScopes(a.Scope, b.Scope) })
	return sets, wrapError("read limits", err)
}

// ControlSet reads the controls of a scope.
func (r reads) ControlSet(ctx context.Context, p issuing.ProgrammeID, s issuing.Scope) (issuing.ControlSet, error) {
	set := issuing.ControlSet{Scope: s}
	if _, err := r.ScopeCurrency(ctx, p, s); err != nil {
		return set, err
	}
	text, err := r.q.ControlSet(ctx, p, s.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return set, nil
	}
	if err == nil {
		fromJSON(text, &set.Controls)
	}
	return set, wrapError("read controls", err)
}

// SaveControls replaces the controls of a scope.
func (tx *Tx) SaveControls(
	ctx context.Context, p issuing.ProgrammeID, c issuing.ControlSet, now issuing.Instant,
) error {
	return wrapError("save controls", tx.q.SaveControlSet(ctx, rows.SaveControlSetParams{
		Subject: c.Scope.ID, ProgrammeID: p, Scope: c.Scope.Kind, Controls: toJSON(c.Controls), UpdatedAt: now,
	}))
}

// ControlsOn reads all controls that a card is under: the programme's, the account's and its own.
func (r reads) ControlsOn(ctx context.Context, s issuing.PurchaseContext) ([]issuing.ControlSet, error) {
	list, err := r.q.ControlSets(
		ctx, s.Card.ProgrammeID, string(s.Card.ProgrammeID), string(s.Account.ID), string(s.Card.ID),
	)
	sets := convertAll(list, func(row rows.ControlSetsRow) issuing.ControlSet {
		set := issuing.ControlSet{Scope: issuing.Scope{Kind: row.Scope, ID: row.Subject}}
		fromJSON(row.Controls, &set.Controls)
		return set
	})
	slices.SortFunc(sets, func(a, b issuing.ControlSet) int {
		return issuing.CompareScopes(a.Scope.Kind, b.Scope.Kind)
	})
	return sets, wrapError("read controls", err)
}

// CopyRules puts a new card under the limits and controls that another one has of its own.
func (tx *Tx) CopyRules(ctx context.Context, from, to issuing.CardID) error {
	if err := tx.q.CopyLimitSet(ctx, string(to), string(from)); err != nil {
		return wrapError("copy limits", err)
	}
	return wrapError("copy controls", tx.q.CopyControlSet(ctx, string(to), string(from)))
}
