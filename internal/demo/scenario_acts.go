package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/issuing"
)

// newMerchant is a merchant of a category (ISO 18245).
func newMerchant(name string, category int32) api.MerchantInput {
	return api.MerchantInput{ID: fmt.Sprintf("SCENARIO-%d", category), Name: name, MCC: &category}
}

// newPurchase is what a merchant asks for in a purchase that is captured later.
func newPurchase(amount string, at api.MerchantInput) api.SimulatedPurchase {
	later := false
	return api.SimulatedPurchase{Amount: api.DecimalText(amount), Currency: cardCurrency, Capture: &later, Merchant: at}
}

// authorise makes a purchase, which is approved.
func authorise(amount string, at api.MerchantInput) func(context.Context, *scenarioRun) (string, error) {
	return authorisePurchase(newPurchase(amount, at))
}

func authorisePurchase(in api.SimulatedPurchase) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateCardAuthorisation(ctx, s.Card.ID, s.atShop(in)); err != nil {
			return "", err
		}
		return s.describeHold(), s.expectHold(string(in.Amount))
	}
}

// describeHold tells what is on hold, and what of it is fees.
func (s *scenarioRun) describeHold() string {
	total, share, err := settledShare(api.Transaction{TokenAmount: s.hold.TokenAmount, Fees: s.hold.Fees})
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s %s held: %s %s, %s of it fees", s.hold.MerchantAmount, s.hold.MerchantCurrency, total,
		tokenSymbol, total.Sub(share))
}

// expectHold checks that the authorisation is open and of an amount.
func (s *scenarioRun) expectHold(amount string) error {
	if s.hold.Status != api.AuthorisationStatusPending || s.hold.MerchantAmount != amount {
		return fmt.Errorf("expected %s to be pending, and %s is %s", amount, s.hold.MerchantAmount, s.hold.Status)
	}
	return nil
}

// incrementHold adds to the hold.
func incrementHold(by, to string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateAuthorisationIncrement(ctx, s.hold.ID,
			api.SimulatedIncrement{Amount: api.DecimalText(by)}); err != nil {
			return "", err
		}
		return s.describeHold(), s.expectHold(to)
	}
}

// reversePart reverses a part of the hold.
func reversePart(by, to string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateAuthorisationReversal(ctx, s.hold.ID,
			api.SimulatedReversal{Amount: api.DecimalText(by)}); err != nil {
			return "", err
		}
		return s.describeHold(), s.expectHold(to)
	}
}

// captureHold takes money of the hold: a part of it while more is to come, the last of it otherwise. all is what then
// is captured in all.
func captureHold(in api.SimulatedCapture, all string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateAuthorisationCapture(ctx, s.hold.ID, in); err != nil {
			return "", err
		}
		if s.hold.CapturedAmount != all {
			return "", fmt.Errorf("expected %s to be captured in all, and it is %s", all, s.hold.CapturedAmount)
		}
		if in.More {
			return fmt.Sprintf("%s %s captured in all, %s may yet be", all, s.hold.MerchantCurrency, s.hold.RemainingAmount),
				s.expectHold(s.hold.MerchantAmount)
		}
		status := func(ctx context.Context) (api.Authorisation, api.AuthorisationStatus, error) {
			a, err := s.client.GetAuthorisationDetails(ctx, s.hold.ID)
			return a, a.Status, err
		}
		s.hold, err = awaitStatus(ctx, "authorisation", status, api.AuthorisationStatusCaptured,
			api.AuthorisationStatusCapturing)
		return fmt.Sprintf("%s %s captured in all, and settled on chain", all, s.hold.MerchantCurrency), err
	}
}

// authoriseAndCapture makes a purchase that is captured at once, and waits until it is settled.
func authoriseAndCapture(amount string, at api.MerchantInput) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		if _, err := authorise(amount, at)(ctx, s); err != nil {
			return "", err
		}
		told, err := captureHold(api.SimulatedCapture{}, amount)(ctx, s)
		if err != nil {
			return "", err
		}
		if err := s.latestDebit(ctx); err != nil {
			return "", err
		}
		return told, s.awaitTransaction(ctx, &s.debit, api.TransactionStatusProcessed)
	}
}

// latestDebit finds what the latest capture made.
func (s *scenarioRun) latestDebit(ctx context.Context) error {
	for x, err := range s.client.GetCardTransactions(ctx, s.Card.ID, client.ListOptions{Limit: 1}) {
		s.debit = x
		return err
	}
	return errors.New("expected a transaction of the card, and there is none")
}

// awaitTransaction waits until a transaction has come to a status.
func (s *scenarioRun) awaitTransaction(ctx context.Context, x *api.Transaction,
	status api.TransactionStatus) (err error) {
	*x, err = awaitStatus(ctx, "transaction", func(ctx context.Context) (api.Transaction, api.TransactionStatus, error) {
		now, err := s.client.GetTransactionDetails(ctx, x.ID)
		return now, now.Status, err
	}, status, api.TransactionStatusProcessing, api.TransactionStatusReversing)
	return err
}

// advanceDays moves the sandbox's clock on.
func advanceDays(days int) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		clock, err := s.client.GetSimulatorClock(ctx)
		if err != nil {
			return "", err
		}
		return s.advanceClockTo(ctx, clock.Now.AddDate(0, 0, days))
	}
}

// advanceClockTo moves the sandbox's clock on to a moment.
func (s *scenarioRun) advanceClockTo(ctx context.Context, moment time.Time) (string, error) {
	for {
		moved, err := s.client.AdvanceSimulatorClock(ctx, api.ClockAdvance{To: api.At(moment)})
		if err != nil {
			return "", err
		}
		if moved.Reached {
			return "the sandbox's clock shows " + moved.Now.Format("2 January 2006"), nil
		}
	}
}

// expectHoldStatus checks what has become of the hold.
func expectHoldStatus(status api.AuthorisationStatus) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		s.hold, err = awaitStatus(ctx, "authorisation",
			func(ctx context.Context) (api.Authorisation, api.AuthorisationStatus, error) {
				a, err := s.client.GetAuthorisationDetails(ctx, s.hold.ID)
				return a, a.Status, err
			}, status, api.AuthorisationStatusReleasing)
		if status == api.AuthorisationStatusReleased {
			return "the hold is released, and the money free again", err
		}
		return "the hold still stands", err
	}
}

// expectDecline makes a purchase that is declined for a reason, and looks it up among the decisions.
func expectDecline(in api.SimulatedPurchase, reason string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		in := s.atShop(in)
		if reason == string(issuing.DeclineInsufficientFunds) {
			in.Amount = api.DecimalText(s.beyond(string(in.Amount)))
		}
		_, err := s.client.SimulateCardAuthorisation(ctx, s.Card.ID, in)
		if err == nil {
			return "", fmt.Errorf("expected the purchase to be declined for %s, and it was approved", reason)
		}
		if got := client.DeclineReason(err); got != reason {
			return "", fmt.Errorf("expected the purchase to be declined for %s, and: %w", reason, err)
		}
		for d, err := range s.client.GetCardDecisions(ctx, s.Card.ID,
			client.DecisionOptions{ListOptions: client.ListOptions{Limit: 1}}) {
			if err != nil {
				return "", err
			}
			if d.Outcome != api.DecisionOutcomeDeclined || d.Reason != reason {
				return "", fmt.Errorf("expected the latest decision to be a decline for %s, and it is %s %s", reason, d.Outcome,
					d.Reason)
			}
			why := d.Sentence
			if d.Detail != "" {
				why = d.Detail
			}
			return fmt.Sprintf("declined for %s: %s", reason, why), nil
		}
		return "", errors.New("expected the decline among the card's decisions, and there is none")
	}
}

// expectRefusal checks that the API turned something down, by its code.
func expectRefusal(err error, code string) error {
	if client.Code(err) == code {
		return nil
	}
	if err == nil {
		return fmt.Errorf("expected a refusal with %s, and it was done", code)
	}
	return fmt.Errorf("expected a refusal with %s, and: %w", code, err)
}

// atShop is a purchase at the merchant of this run, if it has one of its own.
func (s *scenarioRun) atShop(in api.SimulatedPurchase) api.SimulatedPurchase {
	if s.shop != "" {
		in.Merchant.ID = s.shop
	}
	return in
}

// topUpDebt sends as much test money as pays what is owed, and some more.
func topUpDebt(ctx context.Context, s *scenarioRun) (string, error) {
	now, _, err := s.readBooks(ctx)
	if err != nil {
		return "", err
	}
	const more = 100
	owed := now[s.addresses.Asset]["debt"].Neg().Ceil().IntPart()
	return topUp(max(500, owed+more))(ctx, s)
}

// topUp sends test money to the wallet, and waits until the books have it.
func topUp(amount int64) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		came := decimal.NewFromInt(amount)
		err := s.client.SimulateAccountFaucet(ctx, s.Account.ID, api.SimulatedGift{Amount: api.DecimalText(came.String())})
		if err != nil {
			return "", err
		}
		s.given = s.given.Add(came)
		err = pollUntil(ctx, "the test money to come in", func(ctx context.Context) (bool, error) {
			now, _, err := s.readBooks(ctx)
			return err == nil && now[s.addresses.Asset]["outside"].Equal(s.Books.Before[s.addresses.Asset]["outside"].Sub(s.given)), err
		})
		return fmt.Sprintf("%s %s have come into the wallet", came, tokenSymbol), err
	}
}
