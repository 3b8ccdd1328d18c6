package main

import (
	"context"
	"fmt"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

const chain = "eip155:300"

// openCard takes steps 4 to 7: a customer with a card.
func openCard(ctx context.Context, c *client.Client) (api.Card, error) {
	address, sign, err := newWallet()
	if err != nil {
		return api.Card{}, err
	}
	owner := chain + ":" + address
	consent := func(challenge string) (api.OwnerSignature, error) {
		signature, err := sign(challenge)
		return api.OwnerSignature{OwnerID: owner, Challenge: challenge, Signature: signature}, err
	}

	// 4 Customer: the wallet signs in.
	customer, err := c.CreateCustomer(ctx, api.CustomerInput{ChainID: owner, ExternalID: uuid.NewString()})
	if err != nil {
		return api.Card{}, err
	}
	signed, err := consent(customer.Challenge)
	if err != nil {
		return api.Card{}, err
	}
	if err := c.SignCustomerChallenge(ctx, customer.ID, signed); err != nil {
		return api.Card{}, err
	}
	if _, err := c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusVerifying); err != nil {
		return api.Card{}, err
	}
	fmt.Println("4 customer", customer.ID)

	// 5 Verification: a person opens verificationUrl; the simulator does it here.
	if err := c.SimulateVerifyCustomer(ctx, customer.ID); err != nil {
		return api.Card{}, err
	}
	if _, err := c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusActive); err != nil {
		return api.Card{}, err
	}
	fmt.Println("5 verified")

	// 6 Account: the wallet grants the allowance, and the platform deploys the smart wallet.
	account, err := c.CreateCustomerAccount(ctx, customer.ID, api.AccountInput{
		Type: api.AccountTypeInputCardAccount, Currencies: []api.CurrencyInput{"EUR"},
	})
	if err != nil {
		return api.Card{}, err
	}
	if signed, err = consent(account.Challenge); err != nil {
		return api.Card{}, err
	}
	if err := c.SignAccountChallenge(ctx, account.ID, signed); err != nil {
		return api.Card{}, err
	}
	active, err := c.WaitForAccount(ctx, account.ID, api.AccountStatusActive)
	if err != nil {
		return api.Card{}, err
	}
	fmt.Println("6 account", account.ID, active.ChainID)

	// 7 Card.
	card, err := c.CreateAccountCard(ctx, account.ID, api.CardInput{
		Type: api.CardTypeVirtual,
		BillingAddress: api.AddressInput{
			FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "N1 9GU",
		},
	})
	if err != nil {
		return api.Card{}, err
	}
	if err := c.SimulateIssueCard(ctx, card.ID); err != nil {
		return api.Card{}, err
	}
	card, err = c.WaitForCard(ctx, card.ID, api.CardStatusActive)
	fmt.Println("7 card", card.ID, card.MaskedPAN)
	return card, err
}
