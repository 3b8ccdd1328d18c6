package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// ClaimOf reads what a payment claims, with the token that it claims.
func (r reads) ClaimOf(ctx context.Context, p issuing.ProgrammeID, id string) (issuing.Claim, error) {
	row, err := r.q.Claim(ctx, p, id)
	if err != nil {
		return notFoundOr("payment", issuing.Claim{}, err)
	}
	return claimed(row)
}

// OwingClaims reads those of an account's claims that nothing backs in part, oldest first.
func (r reads) OwingClaims(ctx context.Context, id issuing.AccountID) ([]issuing.Claim, error) {
	list, err := r.q.OwingClaims(ctx, id)
	if err != nil {
		return nil, wrapError("list debts", err)
	}
	return claims(list)
}

// ClaimOfDeposit finds whose deposit of a token an open one in the escrow is.
func (r reads) ClaimOfDeposit(ctx context.Context, token caip.AssetID, deposit string) (issuing.Claim, error) {
	row, err := r.q.ClaimOfDeposit(ctx, token, deposit)
	if err != nil {
		return notFoundOr("deposit", issuing.Claim{}, err)
	}
	return claimed(row)
}

func claims(list []rows.Claim) (out []issuing.Claim, err error) {
	for _, row := range list {
		c, bad := claimed(row)
		err = errors.Join(err, bad)
		out = append(out, c)
	}
	return out, err
}

func claimed(row rows.Claim) (issuing.Claim, error) {
	c := issuing.Claim{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, CardID: row.CardID, Token: row.Token, Version: row.Version,
		Held: row.Held, Owed: row.Owed, Steps: row.Steps, Refusals: row.Refusals, CreatedAt: row.CreatedAt, UpdatedAt: row.UpdatedAt,
	}
	err := errors.Join(splitFrom(row.Wanted, &c.Wanted), splitFrom(row.Captured, &c.Captured), splitFrom(row.InEscrow, &c.Escrow), splitFrom(row.PaidOut, &c.Paid))
	fromJSON(row.Deposit, &c.Deposit)
	if row.Step != "" {
		c.Step = new(issuing.Step)
		err = errors.Join(err, json.Unmarshal([]byte(row.Step), c.Step))
	}
	return c, err
}

// InsertClaim adds what a new payment claims.
func (tx *Tx) InsertClaim(ctx context.Context, c issuing.Claim) error {
	return wrapError("add claim", tx.q.InsertClaim(ctx, rows.InsertClaimParams{
		ID: c.ID, ProgrammeID: c.ProgrammeID, AccountID: c.AccountID, CardID: c.CardID, Token: c.Token,
		Wanted: splitText(c.Wanted), Captured: splitText(c.Captured), InEscrow: splitText(c.Escrow), PaidOut: splitText(c.Paid),
		Wants: c.Wanted.Total(), Held: c.Held, Escrowed: c.Escrow.Total(), Paid: c.Paid.Total(), Owed: c.Owed,
		DepositID: c.Deposit.ID, Deposit: toJSON(c.Deposit), Step: stepText(c.Step), Steps: c.Steps, CreatedAt: c.CreatedAt, UpdatedAt: c.UpdatedAt,
	}))
}

// UpdateClaim writes a claim over the version that was read.
func (tx *Tx) UpdateClaim(ctx context.Context, c issuing.Claim) error {
	changed, err := tx.q.UpdateClaim(ctx, rows.UpdateClaimParams{
		Wanted: splitText(c.Wanted), Captured: splitText(c.Captured), InEscrow: splitText(c.Escrow), PaidOut: splitText(c.Paid),
		Wants: c.Wanted.Total(), Held: c.Held, Escrowed: c.Escrow.Total(), Paid: c.Paid.Total(), Owed: c.Owed,
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

func splitText(s issuing.Split) string { return fmt.Sprintf("%d,%d,%d", s[0], s[1], s[2]) }

func splitFrom(text string, s *issuing.Split) error {
	if _, err := fmt.Sscanf(text, "%d,%d,%d", &s[0], &s[1], &s[2]); err != nil {
		return fmt.Errorf("%q is not a split: %w", text, err)
	}
	return nil
}
