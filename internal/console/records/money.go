package records

import (
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/store"
)

// moneyOfHold is what of a hold is given up.
var moneyOfHold = &desk.Money{
	Lock: func(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, id string) error {
		a, err := tx.Authorisation(ctx, p, issuing.AuthorisationID(id))
		if err != nil {
			return err
		}
		_, err = tx.LockUsage(ctx, a.AccountID)
		return err
	},
	Figures: func(ctx context.Context, r desk.Reader, p issuing.ProgrammeID, id string) ([]operators.Figure, error) {
		a, err := r.Authorisation(ctx, p, issuing.AuthorisationID(id))
		if err != nil {
			return nil, err
		}
		return []operators.Figure{
			{Name: "Given up", Text: pages.Money(a.Remaining(), a.PricedCurrency)}, {Name: "Of", Text: pages.Money(a.PricedAmount, a.PricedCurrency)},
			{Name: "Merchant", Text: a.Merchant.Name}, {Name: "Card", Text: string(a.CardID)},
		}, a.Open("release")
	},
}

// moneyOfDispute is what a dispute is about.
var moneyOfDispute = &desk.Money{
	Lock: func(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, id string) error {
		_, err := tx.LockDispute(ctx, p, issuing.DisputeID(id))
		return err
	},
	Figures: func(ctx context.Context, r desk.Reader, p issuing.ProgrammeID, id string) ([]operators.Figure, error) {
		d, err := r.Dispute(ctx, p, issuing.DisputeID(id))
		if err == nil && d.Status != issuing.DisputeSubmitted {
			err = issuing.Refuse(issuing.CodeWrongState, "the dispute is %s, and not submitted", pages.Words(d.Status))
		}
		return []operators.Figure{
			{Name: "Amount", Text: pages.Money(d.Amount, d.Currency)}, {Name: "Transaction", Text: string(d.TransactionID)},
			{Name: "Card", Text: string(d.CardID)},
		}, err
	},
}
