package story

import (
	"context"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

// renewAllowance has the owner grant the allowance again, where little of it is left, and waits until the chain has it.
func (u *upRun) renewAllowance(ctx context.Context, account api.AccountID) (renewed bool, err error) {
	challenge, err := u.c.GetAccountChallenge(ctx, account)
	if client.Code(err) == "nothing_to_sign" {
		return false, nil
	}
	if err != nil {
		return false, err
	}
	was, err := u.readAllowance(ctx, account)
	if err != nil {
		return false, err
	}
	signed, err := u.sign(challenge.Challenge)
	if err != nil {
		return false, err
	}
	if err := u.c.SignAccountChallenge(ctx, account, signed); err != nil {
		return false, err
	}
	for {
		if now, err := u.readAllowance(ctx, account); err != nil || now.GreaterThan(was) {
			return true, err
		}
		if err := cli.Pause(ctx, 200*time.Millisecond); err != nil {
			return false, err
		}
	}
}

// readAllowance is how much of its tokens the escrow may still draw from an account's wallet.
func (u *upRun) readAllowance(ctx context.Context, account api.AccountID) (sum decimal.Decimal, err error) {
	for balance, err := range u.c.GetAccountBalances(ctx, account) {
		if err != nil {
			return sum, err
		}
		amount, err := decimal.NewFromString(balance.Allowance.Amount)
		if err != nil {
			return sum, err
		}
		sum = sum.Add(amount)
	}
	return sum, nil
}
