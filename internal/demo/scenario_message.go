package demo

import (
	"context"
	"fmt"
	"strings"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// messageScenarios are those of messages that are unlike a question and its answer.
var messageScenarios = []Scenario{
	{
		name: "advice", sentence: "An offline terminal approves a purchase with a suspended card. The advice cannot be declined.", settles: "40", acts: []act{
			{"Card suspended", suspendCard},
			{"Asked first", expectDecline(newPurchase("40", corner), "card_inactive")},
			{"Approved offline", sendAdvice("40")},
			{"Captured", captureHold(api.SimulatedCapture{}, "40")},
		},
	},
	{
		name: "duplicate", sentence: "The network sends every message twice with the same reference. Each counts once.",
		settles: "20", acts: []act{
			{"Purchase, twice", authoriseTwice("20")},
			{"Capture, twice", captureTwice("20")},
		},
	},
	{
		name: "unmatched", sentence: "The network sends messages about a card that does not exist. They are kept as unmatched.", settles: "0", acts: []act{
			{"Advice of a stranger", tellOfUnknownCard((*client.Client).SimulateCardAdvice)},
			{"Post of a stranger", tellOfUnknownCard((*client.Client).SimulateCardForcedPost)},
			{"Refund of a stranger", tellOfUnknownCard((*client.Client).SimulateCardRefund)},
		},
	},
}

func suspendCard(ctx context.Context, s *scenarioRun) (_ string, err error) {
	s.restoreLater(func(ctx context.Context) error {
		_, err := s.client.SimulateResumeCard(ctx, s.Card.ID)
		return err
	})
	s.Card, err = s.client.SimulateSuspendCard(ctx, s.Card.ID)
	if err == nil && s.Card.Status != api.CardStatusSuspended {
		err = fmt.Errorf("expected the card to be suspended, and it is %s", s.Card.Status)
	}
	return "the issuer suspects something", err
}

// sendAdvice tells of a purchase that was approved on our behalf.
func sendAdvice(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (_ string, err error) {
		in := api.SimulatedPosting{Amount: api.DecimalText(amount), Currency: cardCurrency, Merchant: corner}
		if s.hold, err = s.client.SimulateCardAdvice(ctx, s.Card.ID, in); err != nil {
			return "", err
		}
		return s.describeHold(), s.expectHold(amount)
	}
}

// messageReference is one that the network has used for nobody else, and in no other run.
func messageReference(what string) string { return what + " " + uuid.NewString() }

// authoriseTwice makes a purchase, and the network repeats the question.
func authoriseTwice(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		in := newPurchase(amount, corner)
		in.Reference = messageReference("purchase")
		before, err := client.Collect(s.client.GetAuthorisations(ctx, client.Of{Card: s.Card.ID}, client.ListOptions{}))
		if err != nil {
			return "", err
		}
		if _, err := authorisePurchase(in)(ctx, s); err != nil {
			return "", err
		}
		again, err := s.client.SimulateCardAuthorisation(ctx, s.Card.ID, in)
		if err != nil {
			return "", err
		}
		if again.ID != s.hold.ID {
			return "", fmt.Errorf("expected the answer to be authorisation %s again, and it is %s", s.hold.ID, again.ID)
		}
		made, err := client.Collect(s.client.GetAuthorisations(ctx, client.Of{Card: s.Card.ID}, client.ListOptions{}))
		if err == nil && len(made) != len(before)+1 {
			err = fmt.Errorf("expected one hold, and there are %d", len(made)-len(before))
		}
		return s.describeHold() + "; the first answer again", err
	}
}

// captureTwice captures the hold, and the network repeats itself.
func captureTwice(amount string) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		before, err := client.Collect(s.client.GetCardTransactions(ctx, s.Card.ID, client.ListOptions{}))
		if err != nil {
			return "", err
		}
		in := api.SimulatedCapture{Amount: api.DecimalText(amount), Reference: messageReference("capture")}
		told, err := captureHold(in, amount)(ctx, s)
		if err != nil {
			return "", err
		}
		if _, err := s.client.SimulateAuthorisationCapture(ctx, s.hold.ID, in); err != nil {
			return "", err
		}
		moved, err := client.Collect(s.client.GetCardTransactions(ctx, s.Card.ID, client.ListOptions{}))
		if err == nil && len(moved) != len(before)+1 {
			err = fmt.Errorf("expected one transaction, and there are %d", len(moved)-len(before))
		}
		return told + ", once", err
	}
}

// tellOfUnknownCard has the network tell of a card that nobody has.
func tellOfUnknownCard[T any](
	tell func(*client.Client, context.Context, api.CardID, api.SimulatedPosting, ...client.Option) (T, error),
) func(context.Context, *scenarioRun) (string, error) {
	return func(ctx context.Context, s *scenarioRun) (string, error) {
		card := uuid.New()
		in := api.SimulatedPosting{Amount: "10", Currency: cardCurrency, Reference: messageReference("stranger")}
		_, err := tell(s.client, ctx, card, in)
		if err := expectRefusal(err, "not_found"); err != nil {
			return "", err
		}
		for m, err := range s.client.GetNetworkMessages(ctx, client.ListOptions{Status: "unmatched"}) {
			if err != nil {
				return "", err
			}
			if m.CardID == card {
				kind := strings.ReplaceAll(string(m.Kind), "_", " ")
				return fmt.Sprintf("not_found; kept as an unmatched %s of %s %s", kind, m.Amount, m.Currency), nil
			}
		}
		return "", fmt.Errorf("expected an unmatched message about card %s, and there is none", card)
	}
}
