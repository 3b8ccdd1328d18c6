package demo

import (
	"context"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
)

var (
	cent = decimal.New(1, -2)
	two  = decimal.NewFromInt(2)
)

// moneyScenarios are those in which money comes back, or is owed.
var moneyScenarios = []Scenario{
	{
		name: "refund", sentence: "A merchant refunds a part of a purchase, then the rest. A further refund is refused.",
		settles: "80", acts: []act{
			{"Purchase", authoriseAndCapture("80", corner)},
			{"A part back", refundPart("30", "30")},
			{"The rest back", refundPart("50", "80")},
			{"One cent more", expectRefundTooLarge("0.01")},
		},
	},
	{
		name: "reversal", sentence: "A hold is reversed in part and captured. Then the debit is reversed, fees included.",
		settles: "50", acts: []act{
			{"Purchase", authorise("80", corner)},
			{"Less after all", reversePart("30", "50")},
			{"Captured", captureHold(api.SimulatedCapture{}, "50")},
			{"Undone", reverseTransaction},
		},
	},
	{
		name: "forced-post", sentence: "A purchase that cannot be declined puts the account into debt. The next money that comes in pays it.", settles: "1200", acts: []act{
			{"Posted without asking", forcePost("1200")},
			{"Nothing more for now", expectDecline(newPurchase("1", corner), "account_in_debt")},
			{"Top-up", topUpDebt},
			{"Paid in the end", awaitDebtPaid},
		},
	},
}

// refundPart gives a part of the latest purchase back. all is what then is refunded in all.
func refundPart(amount, all string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		credit, err := s.client.SimulateTransactionRefund(ctx, s.debit.ID,
			api.SimulatedRefund{Amount: api.DecimalText(amount)})
		if err != nil {
			return "", err
		}
		if err := s.awaitTransaction(ctx, &credit, api.TransactionStatusProcessed); err != nil {
			return "", err
		}
		if credit.Direction != api.TransactionDirectionCredit || credit.RefundOf != s.debit.ID ||
			credit.MerchantAmount != amount {
			return "", fmt.Errorf("expected a credit of %s for %s, and it is a %s of %s for %s", amount, s.debit.ID,
				credit.Direction, credit.MerchantAmount, credit.RefundOf)
		}
		if s.debit, err = s.client.GetTransactionDetails(ctx, s.debit.ID); err != nil {
			return "", err
		}
		if s.debit.RefundedAmount != all {
			return "", fmt.Errorf("expected %s to be refunded in all, and it is %s", all, s.debit.RefundedAmount)
		}
		return fmt.Sprintf("%s %s in the wallet, %s of %s refunded in all", credit.TokenAmount, tokenSymbol, all,
			s.debit.MerchantAmount), nil
	}
}

func expectRefundTooLarge(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		_, err := s.client.SimulateTransactionRefund(ctx, s.debit.ID, api.SimulatedRefund{Amount: api.DecimalText(amount)})
		return "refused: refund_too_large", expectRefusal(err, "refund_too_large")
	}
}

// reverseTransaction reverses the transaction that captured the hold.
func reverseTransaction(ctx context.Context, s *scenarioRun) (string, error) {
	if err := s.latestDebit(ctx); err != nil {
		return "", err
	}
	if err := s.awaitTransaction(ctx, &s.debit, api.TransactionStatusProcessed); err != nil {
		return "", err
	}
	var err error
	if s.debit, err = s.client.SimulateTransactionReversal(ctx, s.debit.ID, api.SimulatedUndo{}); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %s are back in the wallet", s.debit.TokenAmount, tokenSymbol),
		s.awaitTransaction(ctx, &s.debit, api.TransactionStatusReversed)
}

// forcePost books a purchase that was never authorised, of more than there is.
func forcePost(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.debit, err = s.client.SimulateCardForcedPost(ctx, s.Card.ID,
			api.SimulatedPosting{Amount: api.DecimalText(s.beyond(amount)), Currency: cardCurrency, Merchant: corner}); err != nil {
			return "", err
		}
		total, err := parseAmount("tokenAmount", s.debit.TokenAmount)
		if err != nil {
			return "", err
		}
		var now balanceSheet
		err = pollUntil(ctx, "what is in the wallet to be paid", func(ctx context.Context) (bool, error) {
			now, _, err = s.readBooks(ctx)
			before := s.Books.Before[s.addresses.Asset]["escrow"] // other purchases of the card
			return err == nil && now[s.addresses.Asset]["held"].IsZero() && now[s.addresses.Asset]["escrow"].Equal(before), err
		})
		if err != nil {
			return "", err
		}
		owed := total.Sub(s.Balances.Before.Wallet)
		if debt := now[s.addresses.Asset]["debt"].Neg(); !debt.Equal(owed) || !owed.IsPositive() {
			return "", fmt.Errorf("expected a debt of %s, and it is %s", owed, debt)
		}
		return fmt.Sprintf("%s %s: %s paid, %s owed", total, tokenSymbol, s.Balances.Before.Wallet, owed), nil
	}
}

// awaitDebtPaid waits until what was owed is paid.
func awaitDebtPaid(ctx context.Context, s *scenarioRun) (string, error) {
	if err := s.awaitTransaction(ctx, &s.debit, api.TransactionStatusProcessed); err != nil {
		return "", err
	}
	now, _, err := s.readBooks(ctx)
	if err == nil && !now[s.addresses.Asset]["debt"].IsZero() {
		err = fmt.Errorf("expected nothing to be owed any more, and it is %s", now[s.addresses.Asset]["debt"].Neg())
	}
	return "nothing is owed any more, and the card works again", err
}
