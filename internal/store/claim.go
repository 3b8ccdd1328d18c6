package store

import (
	"context"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// ClaimOf reads what a payment claims, with the token that it claims.
func (r reads) ClaimOf(ctx context.Context, p issuing.ProgrammeID, id string) (issuing.Claim, error) {
	row, err := r.q.Claim(ctx, p, id)
	if err != nil {
		return notFoundOr("payment", id, issuing.Claim{}, err)
	}
	return claimFromRow(row), nil
}

// OwingClaims reads those of an account's claims that nothing backs in part, oldest first.
func (r reads) OwingClaims(ctx context.Context, id issuing.AccountID) ([]issuing.Claim, error) {
	list, err := r.q.OwingClaims(ctx, id)
	if err != nil {
		return nil, wrapError("list debts", err)
	}
	return convertAll(list, claimFromRow), nil
}

// OwingClaimsOf reads a programme's claims that nothing backs in part, oldest first: most of them, after the one of an id (empty:
// from the oldest).
func (r reads) OwingClaimsOf(ctx context.Context, p issuing.ProgrammeID, after string, most int32) ([]issuing.Claim, error) {
	list, err := r.q.OwingClaimsOfProgramme(ctx, p, after, most)
	return convertAll(list, claimFromRow), wrapError("list debts", err)
}

// OwedSum is what a programme's accounts owe in a token, by how long ago the payment was made that each part is owed for.
type OwedSum struct {
	Token    caip.AssetID
	Payments int64
	Owed     issuing.Units
	// By age, each part once: up to a day, a week, 30 days, 90 days, and older.
	ByAge [5]issuing.Units
}

// SumOwed sums up what is owed as of an instant.
func (r reads) SumOwed(ctx context.Context, p issuing.ProgrammeID, now issuing.Instant) ([]OwedSum, error) {
	const day = issuing.Day
	list, err := r.q.SumOwed(ctx, rows.SumOwedParams{
		ProgrammeID: p, Day: now.Add(-day), Week: now.Add(-7 * day), Month: now.Add(-30 * day), Quarter: now.Add(-90 * day),
	})
	return convertAll(list, func(row rows.SumOwedRow) OwedSum {
		sum := OwedSum{Token: row.Token, Payments: row.Payments, Owed: issuing.Units(row.Owed)}
		upTo, before := []int64{row.WithinDay, row.WithinWeek, row.WithinMonth, row.WithinQuarter, row.Owed}, int64(0)
		for i, units := range upTo {
			sum.ByAge[i], before = issuing.Units(units-before), units
		}
		return sum
	}), wrapError("sum debts", err)
}

// ClaimOfDeposit finds whose deposit of a token an open one in the escrow is.
func (r reads) ClaimOfDeposit(ctx context.Context, token caip.AssetID, deposit string) (issuing.Claim, error) {
	row, err := r.q.ClaimOfDeposit(ctx, token, deposit)
	if err != nil {
		return notFoundOr("deposit", deposit, issuing.Claim{}, err)
	}
	return claimFromRow(row), nil
}

func claimFromRow(row rows.Claim) issuing.Claim {
	c := issuing.Claim{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, Token: row.Token,
		Version: row.Version, Held: row.Held, Owed: row.Owed, Steps: row.Steps, Refusals: row.Refusals,
		CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,

		Wanted:   issuing.Split{row.WantedSettlement, row.WantedPartner, row.WantedPlatform},
		Captured: issuing.Split{row.CapturedSettlement, row.CapturedPartner, row.CapturedPlatform},
		Escrow:   issuing.Split{row.EscrowSettlement, row.EscrowPartner, row.EscrowPlatform},
		Paid:     issuing.Split{row.PaidSettlement, row.PaidPartner, row.PaidPlatform},
		Undone:   issuing.Split{row.UndoneSettlement, row.UndonePartner, row.UndonePlatform},
		Reversed: issuing.Split{row.ReversedSettlement, row.ReversedPartner, row.ReversedPlatform},

		ReversedAmount: row.ReversedAmount,
	}
	fromJSON(row.Deposit, &c.Deposit)
	if row.Step != "" {
		fromJSON(row.Step, &c.Step)
	}
	return c
}

// InsertClaim adds what a new payment claims.
func (tx *Tx) InsertClaim(ctx context.Context, c issuing.Claim) error {
	return wrapError("add claim", tx.q.InsertClaim(ctx, rows.InsertClaimParams{
		ID: c.ID, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, CardID: c.CardID, Token: c.Token,
		WantedSettlement: c.Wanted[0], WantedPartner: c.Wanted[1], WantedPlatform: c.Wanted[2],
		CapturedSettlement: c.Captured[0], CapturedPartner: c.Captured[1], CapturedPlatform: c.Captured[2],
		EscrowSettlement: c.Escrow[0], EscrowPartner: c.Escrow[1], EscrowPlatform: c.Escrow[2],
		PaidSettlement: c.Paid[0], PaidPartner: c.Paid[1], PaidPlatform: c.Paid[2],
		UndoneSettlement: c.Undone[0], UndonePartner: c.Undone[1], UndonePlatform: c.Undone[2],
		ReversedSettlement: c.Reversed[0], ReversedPartner: c.Reversed[1], ReversedPlatform: c.Reversed[2],
		ReversedAmount: c.ReversedAmount,
		Held:           c.Held, Owed: c.Owed,
		DepositID: c.Deposit.ID, Deposit: toJSON(c.Deposit), Step: stepText(c.Step), Steps: c.Steps, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
	}))
}

// UpdateClaim writes a claim over the version that was read.
func (tx *Tx) UpdateClaim(ctx context.Context, c issuing.Claim) error {
	changed, err := tx.q.UpdateClaim(ctx, rows.UpdateClaimParams{
		WantedSettlement: c.Wanted[0], WantedPartner: c.Wanted[1], WantedPlatform: c.Wanted[2],
		CapturedSettlement: c.Captured[0], CapturedPartner: c.Captured[1], CapturedPlatform: c.Captured[2],
		EscrowSettlement: c.Escrow[0], EscrowPartner: c.Escrow[1], EscrowPlatform: c.Escrow[2],
		PaidSettlement: c.Paid[0], PaidPartner: c.Paid[1], PaidPlatform: c.Paid[2],
		UndoneSettlement: c.Undone[0], UndonePartner: c.Undone[1], UndonePlatform: c.Undone[2],
		ReversedSettlement: c.Reversed[0], ReversedPartner: c.Reversed[1], ReversedPlatform: c.Reversed[2],
		ReversedAmount: c.ReversedAmount,
		Held:           c.Held, Owed: c.Owed,
		DepositID: c.Deposit.ID, Deposit: toJSON(c.Deposit), Step: stepText(c.Step), Steps: c.Steps, Refusals: c.Refusals, UpdatedAt: c.UpdatedAt, ID: c.ID, Version: c.Version,
	})
	return requireOne("change claim", changed, err)
}

func stepText(s *issuing.Step) string {
	if s == nil {
		return ""
	}
	return toJSON(s)
}
