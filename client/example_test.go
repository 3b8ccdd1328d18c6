package client_test

import (
	"context"
	"fmt"
	"log"
	"net/http"
	"net/http/httptest"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// connectSandbox makes the client as a program does: client.FromEnv(os.Getenv) after . data/sandbox.env
func connectSandbox() *client.Client {
	c, err := client.FromEnv(getenv)
	if err != nil {
		log.Panic(err)
	}
	return c
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Panic(err)
	}
	return value
}

func ExampleFromEnv() {
	ctx, cancel := exampleContext()
	defer cancel()
	c, err := client.FromEnv(getenv) // os.Getenv, after: set -a; . data/sandbox.env
	if err != nil {
		log.Panic(err)
	}
	for asset, err := range c.GetAssets(ctx, "eip155:300") {
		if err != nil {
			log.Panic(err)
		}
		fmt.Println(asset.Symbol)
	}
	// Unordered output:
	// USDC
	// EURC
}

// Onboard: the wallet signs in, and the person is verified.
func ExampleClient_CreateCustomer() {
	ctx, cancel := exampleContext()
	defer cancel()
	c, wallet := connectSandbox(), newWallet()
	customer := must(c.CreateCustomer(ctx, api.CustomerInput{ChainID: wallet.id(), ExternalID: uuid.NewString()}))
	if err := c.SignCustomerChallenge(ctx, customer.ID, wallet.sign(customer.Challenge)); err != nil {
		log.Panic(err)
	}
	must(c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusVerifying))
	// The person opens customer.VerificationURL. In a sandbox the simulator does it.
	if err := c.SimulateVerifyCustomer(ctx, customer.ID); err != nil {
		log.Panic(err)
	}
	fmt.Println(must(c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusActive)).Status)
	// Output: active
}

// Fund: an account's money is in its smart wallet. A sandbox sends test money.
func ExampleClient_SimulateAccountFaucet() {
	ctx, cancel := exampleContext()
	defer cancel()
	c := connectSandbox()
	account := must(openAccount(ctx, c, newWallet()))
	if err := c.SimulateAccountFaucet(ctx, account.ID, api.SimulatedGift{Amount: "500"}); err != nil {
		log.Panic(err)
	}
	fmt.Println("sent to the wallet")
	// Output: sent to the wallet
}

// Issue: a card on an account.
func ExampleClient_CreateAccountCard() {
	ctx, cancel := exampleContext()
	defer cancel()
	c := connectSandbox()
	account := must(openAccount(ctx, c, newWallet()))
	card := must(c.CreateAccountCard(ctx, account.ID, api.CardInput{Type: api.CardTypeVirtual, BillingAddress: home}))
	if err := c.SimulateIssueCard(ctx, card.ID); err != nil {
		log.Panic(err)
	}
	fmt.Println(must(c.WaitForCard(ctx, card.ID, api.CardStatusActive)).Status)
	// Output: active
}

// Spend: a purchase is approved or declined at once.
func ExampleDeclineReason() {
	ctx, cancel := exampleContext()
	defer cancel()
	c := connectSandbox()
	card := must(openCard(ctx, c))
	for _, amount := range []api.DecimalText{"20", "100000"} {
		_, err := c.SimulateCardAuthorisation(ctx, card.ID, api.SimulatedPurchase{Amount: amount, Currency: "EUR"})
		switch client.DeclineReason(err) {
		case "":
			fmt.Println(amount, "approved", err)
		case client.ReasonInsufficientFunds:
			fmt.Println(amount, "declined: not enough money")
		default:
			fmt.Println(amount, "declined", err)
		}
	}
	// Output:
	// 20 approved <nil>
	// 100000 declined: not enough money
}

// Refund and dispute: both are of a transaction that is processed.
func ExampleClient_WaitForTransaction() {
	ctx, cancel := exampleContext()
	defer cancel()
	c := connectSandbox()
	card := must(openCard(ctx, c))
	purchase := must(c.SimulateCardAuthorisation(ctx, card.ID, api.SimulatedPurchase{Amount: "20", Currency: "EUR"}))
	must(c.WaitForAuthorisation(ctx, purchase.ID, api.AuthorisationStatusCaptured))
	debit := must(client.Collect(c.GetCardTransactions(ctx, card.ID, client.ListOptions{})))[0]
	must(c.WaitForTransaction(ctx, debit.ID, api.TransactionStatusProcessed))

	refund := must(c.SimulateTransactionRefund(ctx, debit.ID, api.SimulatedRefund{Amount: "5"}))
	fmt.Println(must(c.WaitForTransaction(ctx, refund.ID, api.TransactionStatusProcessed)).Amount)
	dispute := must(c.OpenTransactionDispute(ctx, debit.ID, api.DisputeInput{Reason: api.DisputeReasonNotReceived}))
	fmt.Println(dispute.Status)
	// Output:
	// 5
	// opened
}

// Close: the owner's signature ends the allowance on chain.
func ExampleClient_CloseAccount() {
	ctx, cancel := exampleContext()
	defer cancel()
	c, wallet := connectSandbox(), newWallet()
	account := must(openAccount(ctx, c, wallet))
	if err := c.CloseAccount(ctx, account.ID); err != nil {
		log.Panic(err)
	}
	challenge := must(c.GetAccountChallenge(ctx, account.ID))
	if err := c.SignAccountChallenge(ctx, account.ID, wallet.sign(challenge.Challenge)); err != nil {
		log.Panic(err)
	}
	fmt.Println(must(c.GetAccount(ctx, account.ID)).Status)
	// Output: closed
}

// Hear: a handler that verifies every delivery.
func ExampleClient_WebhookHandler() {
	ctx, cancel := exampleContext()
	defer cancel()
	c := connectSandbox()
	events := make(chan client.Event, 10)
	mux := http.NewServeMux()
	mux.Handle("POST /offblocks", c.WebhookHandler(func(_ context.Context, event client.Event) error {
		events <- event // in production: store it, once by its ID
		return nil
	}))
	server := httptest.NewServer(mux)
	defer server.Close()
	must(c.SaveWebhook(ctx, api.WebhookInput{
		CallbackURL: server.URL + "/offblocks", Types: []api.WebhookType{api.WebhookTypeCustomerUpdated},
	}))
	must(c.CreateCustomer(ctx, api.CustomerInput{ChainID: newWallet().id(), ExternalID: uuid.NewString()}))
	update := must((<-events).Update())
	if customer, ok := update.(api.CustomerUpdate); ok {
		fmt.Println(customer.Status)
	}
	// Output: initiating
}

// Refuse: the code of a problem is for programs.
func ExampleCode() {
	ctx, cancel := exampleContext()
	defer cancel()
	_, err := connectSandbox().GetCard(ctx, uuid.New())
	if client.Code(err) == client.CodeNotFound {
		fmt.Println("there is no such card")
	}
	// Output: there is no such card
}
