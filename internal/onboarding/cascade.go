package onboarding

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
)

// closeBelow closes every account and blocks every card of a rejected customer. What is claimed already still settles.
func closeBelow(ctx context.Context, u *work.Unit, c issuing.Customer) error {
	if err := eachAccount(ctx, u, c, func(a *issuing.Account) (bool, error) {
		if issuing.AccountMoves.Final(a.Status) {
			return false, nil
		}
		if err := u.StopHolds(ctx, a.ID); err != nil {
			return true, err
		}
		if issuing.AccountMoves.Can("close", a.Status) {
			return true, a.Close(u.Now())
		}
		return true, a.Fail(u.Now())
	}); err != nil {
		return err
	}
	return eachCard(ctx, u, c.ID, func(card *issuing.Card) (bool, error) {
		switch {
		case card.Status == issuing.CardIssuing:
			return true, card.Fail(u.Now())
		case issuing.CardMoves.Can("block", card.Status):
			return true, card.Block(u.Now())
		}
		return false, nil
	})
}

// eachCard lets decide change each of a customer's cards, and saves those that it changed.
func eachCard(ctx context.Context, u *work.Unit, id issuing.CustomerID, decide func(*issuing.Card) (bool, error)) error {
	cards, err := u.CardsOfCustomer(ctx, id)
	if err != nil {
		return err
	}
	for _, card := range cards {
		was := card.Status
		changed, err := decide(&card)
		if err != nil {
			return err
		}
		if !changed {
			continue
		}
		if err := saveCard(ctx, u, &card, was); err != nil {
			return err
		}
	}
	return nil
}

// eachAccount lets decide change each of a customer's accounts, and saves those that it changed.
func eachAccount(ctx context.Context, u *work.Unit, c issuing.Customer, decide func(*issuing.Account) (bool, error)) error {
	var accounts []issuing.Account
	for a, err := range u.AccountsOf(ctx, c.ID, store.List{Programme: c.ProgrammeID}) {
		if err != nil {
			return err
		}
		accounts = append(accounts, a)
	}
	for _, a := range accounts {
		was := a.Status
		changed, err := decide(&a)
		if err != nil {
			return err
		}
		if !changed {
			continue
		}
		if err := saveAccount(ctx, u, &a, was); err != nil {
			return err
		}
	}
	return nil
}
