package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// shop is a merchant of a category (ISO 18245).
func shop(name string, category int32) api.MerchantInput {
	return api.MerchantInput{ID: fmt.Sprintf("SCENARIO-%d", category), Name: name, MCC: &category}
}

// till is what a merchant asks for in a purchase that is captured later.
func till(amount string, at api.MerchantInput) api.SimulatedPurchase {
	later := false
	return api.SimulatedPurchase{Amount: api.DecimalText(amount), Currency: cardCurrency, Capture: &later, Merchant: at}
}

// holds makes a purchase, which is approved.
func holds(amount string, at api.MerchantInput) func(context.Context, *scenarioRun) (string, error) {
	return asks(till(amount, at))
}

func asks(in api.SimulatedPurchase) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateCardAuthorisation(ctx, s.Card.ID, in); err != nil {
			return "", err
		}
		return s.holding(), s.expectHold(string(in.Amount))
	}
}

// holding tells what is on hold, and what of it is fees.
func (s *scenarioRun) holding() string {
	total, share, err := settledShare(api.Transaction{TokenAmount: s.hold.TokenAmount, Fees: s.hold.Fees})
	if err != nil {
		return err.Error()
	}
	return fmt.Sprintf("%s %s held: %s %s, %s of it fees", s.hold.MerchantAmount, s.hold.MerchantCurrency, total, tokenSymbol, total.Sub(share))
}

// expectHold checks that the authorisation is open and of an amount.
func (s *scenarioRun) expectHold(amount string) error {
	if s.hold.Status != api.AuthorisationStatusPending || s.hold.MerchantAmount != amount {
		return fmt.Errorf("expected %s to be pending, and %s is %s", amount, s.hold.MerchantAmount, s.hold.Status)
	}
	return nil
}

// grows adds to the hold.
func grows(by, to string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateAuthorisationIncrement(ctx, s.hold.ID, api.SimulatedIncrement{Amount: api.DecimalText(by)}); err != nil {
			return "", err
		}
		return s.holding(), s.expectHold(to)
	}
}

// shrinks reverses a part of the hold.
func shrinks(by, to string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateAuthorisationReversal(ctx, s.hold.ID, api.SimulatedReversal{Amount: api.DecimalText(by)}); err != nil {
			return "", err
		}
		return s.holding(), s.expectHold(to)
	}
}

// captures takes money of the hold: a part of it while more is to come, the last of it otherwise. all is what then is captured in all.
func captures(in api.SimulatedCapture, all string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		if s.hold, err = s.client.SimulateAuthorisationCapture(ctx, s.hold.ID, in); err != nil {
			return "", err
		}
		if s.hold.CapturedAmount != all {
			return "", fmt.Errorf("expected %s to be captured in all, and it is %s", all, s.hold.CapturedAmount)
		}
		if in.More {
			return fmt.Sprintf("%s %s captured in all, %s may yet be", all, s.hold.MerchantCurrency, s.hold.RemainingAmount), s.expectHold(s.hold.MerchantAmount)
		}
		status := func(ctx context.Context) (api.Authorisation, api.AuthorisationStatus, error) {
			a, err := s.client.GetAuthorisationDetails(ctx, s.hold.ID)
			return a, a.Status, err
		}
		s.hold, err = awaited(ctx, "authorisation", status, api.AuthorisationStatusCaptured, api.AuthorisationStatusCapturing)
		return fmt.Sprintf("%s %s captured in all, and settled on chain", all, s.hold.MerchantCurrency), err
	}
}

// pays makes a purchase that is captured at once, and waits until it is settled.
func pays(amount string, at api.MerchantInput) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		if _, err := holds(amount, at)(ctx, s); err != nil {
			return "", err
		}
		told, err := captures(api.SimulatedCapture{}, amount)(ctx, s)
		if err != nil {
			return "", err
		}
		if err := s.latestDebit(ctx); err != nil {
			return "", err
		}
		return told, s.processed(ctx, &s.debit, api.TransactionStatusProcessed)
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

// processed waits until a transaction has come to a status.
func (s *scenarioRun) processed(ctx context.Context, x *api.Transaction, status api.TransactionStatus) (err error) {
	*x, err = awaited(ctx, "transaction", func(ctx context.Context) (api.Transaction, api.TransactionStatus, error) {
		now, err := s.client.GetTransactionDetails(ctx, x.ID)
		return now, now.Status, err
	}, status, api.TransactionStatusProcessing, api.TransactionStatusReversing)
	return err
}

// passes moves the sandbox's clock on.
func passes(days int) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		clock, err := s.client.GetSimulatorClock(ctx)
		if err != nil {
			return "", err
		}
		return s.clockTo(ctx, clock.Now.AddDate(0, 0, days))
	}
}

// clockTo moves the sandbox's clock on to a moment.
func (s *scenarioRun) clockTo(ctx context.Context, moment time.Time) (string, error) {
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

// stands checks what has become of the hold.
func stands(status api.AuthorisationStatus) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		s.hold, err = awaited(ctx, "authorisation", func(ctx context.Context) (api.Authorisation, api.AuthorisationStatus, error) {
			a, err := s.client.GetAuthorisationDetails(ctx, s.hold.ID)
			return a, a.Status, err
		}, status, api.AuthorisationStatusReleasing)
		if status == api.AuthorisationStatusReleased {
			return "the hold is released, and the money free again", err
		}
		return "the hold still stands", err
	}
}

// turnedDown makes a purchase that is declined for a reason, and looks it up among the decisions.
func turnedDown(in api.SimulatedPurchase, reason string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		_, err := s.client.SimulateCardAuthorisation(ctx, s.Card.ID, in)
		if err == nil {
			return "", fmt.Errorf("expected the purchase to be declined for %s, and it was approved", reason)
		}
		if got := client.DeclineReason(err); got != reason {
			return "", fmt.Errorf("expected the purchase to be declined for %s, and: %w", reason, err)
		}
		for d, err := range s.client.GetCardDecisions(ctx, s.Card.ID, client.DecisionOptions{ListOptions: client.ListOptions{Limit: 1}}) {
			if err != nil {
				return "", err
			}
			if d.Outcome != api.DecisionOutcomeDeclined || d.Reason != reason {
				return "", fmt.Errorf("expected the latest decision to be a decline for %s, and it is %s %s", reason, d.Outcome, d.Reason)
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

// refused checks that the API turned something down, by its code.
func refused(err error, code string) error {
	if client.Code(err) == code {
		return nil
	}
	if err == nil {
		return fmt.Errorf("expected a refusal with %s, and it was done", code)
	}
	return fmt.Errorf("expected a refusal with %s, and: %w", code, err)
}

// receives sends test money to the wallet, and waits until the books have it.
func receives(amount int64) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		came := decimal.NewFromInt(amount)
		err := s.client.SimulateAccountFaucet(ctx, s.Account.ID, api.SimulatedGift{Amount: api.DecimalText(came.String())})
		if err != nil {
			return "", err
		}
		s.given = s.given.Add(came)
		err = until(ctx, "the test money to come in", func(ctx context.Context) (bool, error) {
			now, _, err := s.readBooks(ctx)
			return err == nil && now[s.addresses.Asset]["outside"].Equal(s.Books.Before[s.addresses.Asset]["outside"].Sub(s.given)), err
		})
		return fmt.Sprintf("%s %s have come into the wallet", came, tokenSymbol), err
	}
}
