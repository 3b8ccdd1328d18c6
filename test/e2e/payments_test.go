package e2e

import (
	"context"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// The functions of this file are printed in docs/payments.md, and run here.

// captureWithTip is a restaurant that captures more than it held.
func captureWithTip(ctx context.Context, c *client.Client, card api.CardID) (api.AuthorisationID, error) {
	restaurant, later := int32(5812), false
	hold, err := c.SimulateCardAuthorisation(ctx, card, api.SimulatedPurchase{
		Amount: "50", Currency: "EUR", Capture: &later, Merchant: api.MerchantInput{Name: "Trattoria", MCC: &restaurant},
	})
	if err != nil {
		return hold.ID, err
	}
	_, err = c.SimulateAuthorisationCapture(ctx, hold.ID, api.SimulatedCapture{Amount: "57.5"})
	return hold.ID, err
}

// captureInParcels is a shop that sends an order in two parcels and leaves one item out. Each message bears the network's
// reference, so that it may be sent again by whoever is not sure that it arrived.
func captureInParcels(ctx context.Context, c *client.Client, card api.CardID) (api.AuthorisationID, error) {
	later := false
	hold, err := c.SimulateCardAuthorisation(ctx, card,
		api.SimulatedPurchase{Amount: "80", Currency: "EUR", Capture: &later, Reference: "order-1"})
	if err != nil {
		return hold.ID, err
	}
	if _, err := c.SimulateAuthorisationReversal(ctx, hold.ID,
		api.SimulatedReversal{Amount: "10", Reference: "order-1-item-3"}); err != nil {
		return hold.ID, err
	}
	first := api.SimulatedCapture{Amount: "30", More: true, Reference: "order-1-parcel-1"}
	for range 2 {
		if _, err := c.SimulateAuthorisationCapture(ctx, hold.ID, first); err != nil {
			return hold.ID, err
		}
	}
	_, err = c.SimulateAuthorisationCapture(ctx, hold.ID, api.SimulatedCapture{Reference: "order-1-parcel-2"})
	return hold.ID, err
}

// refundPart refunds a half of a card's newest purchase.
func refundPart(ctx context.Context, c *client.Client, card api.CardID) (api.Transaction, error) {
	for debit, err := range c.GetCardTransactions(ctx, card, client.ListOptions{Status: "processed"}) {
		if err != nil {
			return debit, err
		}
		if debit.Direction == api.TransactionDirectionDebit {
			return c.SimulateTransactionRefund(ctx, debit.ID, api.SimulatedRefund{Amount: "20"})
		}
	}
	return api.Transaction{}, fmt.Errorf("the card %s has bought nothing", card)
}

// listDeclines lists why a card's purchases were declined.
func listDeclines(ctx context.Context, c *client.Client, card api.CardID) (reasons []string, err error) {
	options := client.DecisionOptions{Outcome: api.DecisionOutcomeDeclined}
	for decision, err := range c.GetCardDecisions(ctx, card, options) {
		if err != nil {
			return reasons, err
		}
		reasons = append(reasons,
			fmt.Sprintf("%s %s: %s", decision.MerchantAmount, decision.MerchantCurrency, decision.Sentence))
	}
	return reasons, nil
}

func TestThePaymentsOfTheDocumentGoAsItSays(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		h := env.ownProgramme(t).newCardholder(t)
		for _, pay := range []func(context.Context, *client.Client, api.CardID) (api.AuthorisationID, error){captureWithTip, captureInParcels} {
			h.awaitAuthorisation(t, must(pay(t.Context(), h.Client, h.card.ID))(t), "captured")
		}
		var amounts []string
		for _, debit := range h.cardTransactions(t) {
			h.awaitTransaction(t, debit.ID, "processed")
			amounts = append(amounts, debit.MerchantAmount)
		}
		if got := strings.Join(amounts, " "); got != "40 30 57.5" {
			t.Errorf("captured %s", got)
		}
		credit := must(refundPart(t.Context(), h.Client, h.card.ID))(t)
		h.awaitTransaction(t, credit.ID, "processed")
		h.expectDecline(t, "5000", "EUR", "insufficient_funds")
		if got := must(listDeclines(t.Context(), h.Client, h.card.ID))(t); len(got) != 1 ||
			!strings.HasPrefix(got[0], "5000 EUR: the account's spendable balance") {
			t.Errorf("declined: %v", got)
		}
	})
}

func TestTheCodeInTheDocumentIsThatOfThisFile(t *testing.T) {
	t.Parallel()
	document, err := os.ReadFile("../../docs/payments.md")
	checkError(t, err)
	source, err := os.ReadFile("payments_test.go")
	checkError(t, err)
	blocks := regexp.MustCompile("(?s)```go\n(.*?)```").FindAllStringSubmatch(string(document), -1)
	for _, block := range blocks {
		if !strings.Contains(string(source), block[1]) {
			t.Errorf("docs/payments.md has code that is not run:\n%s", block[1])
		}
	}
	if len(blocks) != 4 {
		t.Errorf("docs/payments.md has %d blocks of code", len(blocks))
	}
}
