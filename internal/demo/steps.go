package demo

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/issuing"
)

func (p *payment) createCustomer(ctx context.Context) (string, error) {
	name, err := uuid.NewRandom()
	if err != nil {
		return "", err
	}
	in := api.CustomerInput{ChainID: chainID + ":" + p.owner.Address(), ExternalID: "demo-" + name.String()}
	made, err := p.client.CreateCustomer(ctx, in)
	if err != nil {
		return "", err
	}
	if made.Status != api.CustomerStatusInitiating || made.ChainID != in.ChainID || made.ExternalID != in.ExternalID {
		return "", fmt.Errorf("expected customer %s of %s to be initiating, and there is %s of %s, %s", in.ExternalID,
			in.ChainID, made.ExternalID, made.ChainID, made.Status)
	}
	p.Customer.ID, p.Customer.ChainID, p.challenge = made.ID, made.ChainID, made.Challenge
	return made.ID.String(), nil
}

// signChallenge lets the owner sign the standing challenge.
func (p *payment) signChallenge() (api.OwnerSignature, error) {
	text, err := base64.StdEncoding.DecodeString(p.challenge)
	if err != nil {
		return api.OwnerSignature{}, fmt.Errorf("expected the challenge to be Base64: %w", err)
	}
	signature, err := p.owner.SignText(string(text))
	if err != nil {
		return api.OwnerSignature{}, err
	}
	return api.OwnerSignature{
		OwnerID: p.Customer.ChainID, Challenge: p.challenge, Signature: base64.StdEncoding.EncodeToString(signature),
	}, nil
}

// signCustomer reads what it signs, as a careful wallet does: whose sign-in it is, and where.
func (p *payment) signCustomer(ctx context.Context) (string, error) {
	text, err := base64.StdEncoding.DecodeString(p.challenge)
	if err != nil {
		return "", fmt.Errorf("expected the challenge to be Base64: %w", err)
	}
	asked, err := issuing.ParseSignIn(string(text))
	if err != nil {
		return "", err
	}
	base, err := url.Parse(p.client.BaseURL())
	if err != nil {
		return "", err
	}
	if asked.Address != p.owner.Address() || asked.Domain != base.Host || !time.Now().Before(asked.ExpiresAt) {
		return "", fmt.Errorf("expected a sign-in of %s at %s that is still good, and was asked for %s at %s until %s",
			p.owner.Address(), base.Host, asked.Address, asked.Domain, asked.ExpiresAt)
	}
	in, err := p.signChallenge()
	if err != nil {
		return "", err
	}
	return p.owner.Address(), p.client.SignCustomerChallenge(ctx, p.Customer.ID, in)
}

func (p *payment) getCustomer(ctx context.Context) (api.Customer, api.CustomerStatus, error) {
	c, err := p.client.GetCustomer(ctx, p.Customer.ID)
	return c, c.Status, err
}

func (p *payment) awaitScreening(ctx context.Context) (_ string, err error) {
	p.Customer, err = awaitStatus(ctx, "customer", p.getCustomer, api.CustomerStatusVerifying, api.CustomerStatusScreening)
	return "the wallet is on no list", err
}

func (p *payment) verifyCustomer(ctx context.Context) (_ string, err error) {
	if err := p.client.SimulateVerifyCustomer(ctx, p.Customer.ID); err != nil {
		return "", err
	}
	p.Customer, err = awaitStatus(ctx, "customer", p.getCustomer, api.CustomerStatusActive, api.CustomerStatusVerifying)
	return "the customer is active", err
}

func (p *payment) createAccount(ctx context.Context) (string, error) {
	made, err := p.client.CreateCustomerAccount(ctx, p.Customer.ID, api.AccountInput{
		Type: api.AccountTypeInputCardAccount, Currencies: []api.CurrencyInput{cardCurrency},
	})
	if err != nil {
		return "", err
	}
	if made.Status != api.AccountStatusInitiating || made.CustomerID != p.Customer.ID || made.ChainID != "" {
		return "", fmt.Errorf("expected an account without a wallet to be initiating, and it is %s %s", made.Status,
			made.ChainID)
	}
	p.Account.ID, p.challenge = made.ID, made.Challenge
	return fmt.Sprintf("%s  %s", made.ID, cardCurrency), nil
}

func (p *payment) signGrant(ctx context.Context) (string, error) {
	in, err := p.signChallenge()
	if err != nil {
		return "", err
	}
	return "signed by the owner", p.client.SignAccountChallenge(ctx, p.Account.ID, in)
}

func (p *payment) getAccount(ctx context.Context) (api.Account, api.AccountStatus, error) {
	a, err := p.client.GetAccount(ctx, p.Account.ID)
	return a, a.Status, err
}

func (p *payment) awaitWallet(ctx context.Context) (_ string, err error) {
	p.Account, err = awaitStatus(ctx, "account", p.getAccount, api.AccountStatusActive, api.AccountStatusPending)
	if err != nil {
		return "", err
	}
	wallet, found := strings.CutPrefix(p.Account.ChainID, chainID+":")
	if !found {
		return "", fmt.Errorf("expected the wallet to be on %s, and it is %q", chainID, p.Account.ChainID)
	}
	p.wallet = wallet
	return wallet, nil
}

// readBalancesBefore finds the addresses to watch, and reads what they hold.
func (p *payment) readBalancesBefore(ctx context.Context) (_ string, err error) {
	if p.addresses, err = FindAddresses(ctx, p.client, p.wallet); err != nil {
		return "", err
	}
	if p.Balances.Before, err = p.addresses.Balances(ctx, p.chain); err != nil {
		return "", err
	}
	if !p.Balances.Before.Wallet.IsPositive() {
		return "", errors.New("expected a new wallet of the sandbox to hold test tokens, and it holds none")
	}
	return p.Balances.Before.Wallet.String() + " " + tokenSymbol + " in the wallet", nil
}

func (p *payment) createCard(ctx context.Context) (string, error) {
	made, err := p.client.CreateAccountCard(ctx, p.Account.ID, api.CardInput{
		Type:           api.CardTypeVirtual,
		BillingAddress: api.AddressInput{FirstLine: "1 Example Street", City: "London", PostCode: "SW1A 1AA", Country: "GB"},
	})
	if err != nil {
		return "", err
	}
	if made.Status != api.CardStatusIssuing || made.AccountID != p.Account.ID || made.Type != api.CardTypeVirtual {
		return "", fmt.Errorf("expected a virtual card to be issuing, and it is %s, %s", made.Type, made.Status)
	}
	p.Card = made
	return fmt.Sprintf("%s  %s", made.ID, made.Type), nil
}

func (p *payment) issueCard(ctx context.Context) (string, error) {
	if err := p.client.SimulateIssueCard(ctx, p.Card.ID); err != nil {
		return "", err
	}
	card, err := awaitStatus(ctx, "card", func(ctx context.Context) (api.Card, api.CardStatus, error) {
		c, err := p.client.GetCard(ctx, p.Card.ID)
		return c, c.Status, err
	}, api.CardStatusActive, api.CardStatusIssuing)
	if err != nil {
		return "", err
	}
	p.Card = card
	if len(card.MaskedPAN) != 16 || card.ExpirationDate == "" || !card.Network.Valid() {
		return "", fmt.Errorf("expected a card number, a network and an expiry date, and there is %q, %q, %q",
			card.MaskedPAN, card.Network, card.ExpirationDate)
	}
	return fmt.Sprintf("%s  %s  %s", card.MaskedPAN, card.ExpirationDate, card.Network), nil
}

func (p *payment) authorisePurchase(ctx context.Context) (string, error) {
	capture := false
	a, err := p.client.SimulateCardAuthorisation(ctx, p.Card.ID,
		api.SimulatedPurchase{Amount: purchaseAmount, Currency: purchaseCurrency, Capture: &capture})
	if err != nil {
		return "", err
	}
	p.Authorisation = a
	switch {
	case a.Status != api.AuthorisationStatusPending:
		return "", fmt.Errorf("expected the authorisation to be pending, and it is %s", a.Status)
	case a.CardID != p.Card.ID || a.AccountID != p.Account.ID:
		return "", errors.New("expected the authorisation to be of this card and account, and it is of others")
	case a.MerchantAmount != purchaseAmount || a.MerchantCurrency != purchaseCurrency || a.Currency != cardCurrency:
		return "", fmt.Errorf("expected %s %s in %s, and it is %s %s in %s", purchaseAmount, purchaseCurrency, cardCurrency,
			a.MerchantAmount, a.MerchantCurrency, a.Currency)
	}
	return fmt.Sprintf("%s %s at %s = %s %s, %s", a.MerchantAmount, a.MerchantCurrency, a.ExchangeRate, a.Amount,
			a.Currency, a.Merchant.Name),
		checkConversion(a.MerchantAmount, a.ExchangeRate, a.Amount)
}

// awaitReserved waits until what left the wallet is in the escrow.
func (p *payment) awaitReserved(ctx context.Context) (string, error) {
	before := p.Balances.Before
	err := pollUntil(ctx, "the purchase's tokens to go from the wallet into the escrow",
		func(ctx context.Context) (bool, error) {
			now, err := p.addresses.Balances(ctx, p.chain)
			p.reserved = before.Wallet.Sub(now.Wallet)
			return p.reserved.IsPositive() && now.Escrow.Sub(before.Escrow).Equal(p.reserved), err
		})
	return p.reserved.String() + " " + tokenSymbol, err
}

func (p *payment) capturePurchase(ctx context.Context) (_ string, err error) {
	if err := p.client.SimulateCardAuthorisationCapture(ctx, p.Authorisation.ID); err != nil {
		return "", err
	}
	p.Authorisation, err = awaitStatus(ctx, "authorisation",
		func(ctx context.Context) (api.Authorisation, api.AuthorisationStatus, error) {
			a, err := p.client.GetAuthorisationDetails(ctx, p.Authorisation.ID)
			return a, a.Status, err
		}, api.AuthorisationStatusCaptured, api.AuthorisationStatusPending, api.AuthorisationStatusCapturing)
	return "the merchant has claimed the money", err
}

func (p *payment) awaitSettlement(ctx context.Context) (string, error) {
	transactions, err := client.Collect(p.client.GetCardTransactions(ctx, p.Card.ID, client.ListOptions{}))
	if err != nil {
		return "", err
	}
	if len(transactions) != 1 {
		return "", fmt.Errorf("expected one transaction of the card, and there are %d", len(transactions))
	}
	id := transactions[0].ID
	x, err := awaitStatus(ctx, "transaction", func(ctx context.Context) (api.Transaction, api.TransactionStatus, error) {
		x, err := p.client.GetTransactionDetails(ctx, id)
		return x, x.Status, err
	}, api.TransactionStatusProcessed, api.TransactionStatusProcessing)
	if err != nil {
		return "", err
	}
	p.Transaction = x
	if err := p.checkTransaction(); err != nil {
		return "", err
	}
	hashes, err := ConfirmOnChain(ctx, p.chain, x)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %s, %d receipts on chain", x.TokenAmount, tokenSymbol, len(hashes)), nil
}

// describeSplit tells where the tokens of the transaction went.
func (p *payment) describeSplit() string {
	_, share, err := settledShare(p.Transaction)
	if err != nil {
		return err.Error()
	}
	parts := []string{share.String() + " to the merchant"}
	for _, fee := range p.Transaction.Fees {
		parts = append(parts, fmt.Sprintf("%s %s fee", fee.TokenAmount, fee.Type))
	}
	return strings.Join(parts, " + ")
}

func (p *payment) checkTransaction() error {
	x, a := p.Transaction, p.Authorisation
	switch {
	case x.Direction != api.TransactionDirectionDebit || x.AuthorisationID != a.ID || x.CardID != a.CardID ||
		x.AccountID != a.AccountID:
		return fmt.Errorf("expected a debit of authorisation %s, and it is a %s of %s", a.ID, x.Direction, x.AuthorisationID)
	case x.Amount != a.Amount || x.Currency != a.Currency || x.ExchangeRate != a.ExchangeRate ||
		x.MerchantAmount != a.MerchantAmount || x.MerchantCurrency != a.MerchantCurrency:
		return fmt.Errorf("expected %s %s at %s as authorised, and it is %s %s at %s", a.Amount, a.Currency, a.ExchangeRate,
			x.Amount, x.Currency, x.ExchangeRate)
	case !strings.EqualFold(x.Token, p.addresses.Asset):
		return fmt.Errorf("expected payment in %s, and it is in %s", p.addresses.Asset, x.Token)
	}
	amount, _, err := settledShare(x)
	if err == nil && !amount.Equal(p.reserved) {
		err = fmt.Errorf("expected %s, which the escrow held, and it is %s", p.reserved, amount)
	}
	return err
}

// ConfirmOnChain asks the chain itself for a receipt of every chain transaction of a payment. It gives their hashes.
func ConfirmOnChain(ctx context.Context, chain ChainReader, x api.Transaction) (hashes []string, err error) {
	for _, t := range x.ChainTransactions {
		hash, found := strings.CutPrefix(t.ChainID, chainID+":")
		if !found {
			return nil, fmt.Errorf("expected a transaction on %s, and it is %q", chainID, t.ChainID)
		}
		// A receipt can lag behind its block.
		err := pollUntil(ctx, "a receipt of "+hash, func(ctx context.Context) (bool, error) { return chain.Mined(ctx, hash) })
		if err != nil {
			return nil, err
		}
		hashes = append(hashes, hash)
	}
	if len(hashes) == 0 {
		return nil, errors.New("expected at least one transaction on chain, and there is none")
	}
	return hashes, nil
}

func (p *payment) readBalancesAfter(ctx context.Context) (_ string, err error) {
	if p.Balances.After, err = p.addresses.Balances(ctx, p.chain); err != nil {
		return "", err
	}
	return "to the last unit", CheckBalances(p.Balances.Before, p.Balances.After, p.Transaction)
}

// collectEvents waits until every change has been told. The objects are read again first: what they are now is told
// too.
func (p *payment) collectEvents(ctx context.Context) (_ string, err error) {
	if p.Customer, _, err = p.getCustomer(ctx); err != nil {
		return "", err
	}
	if p.Account, _, err = p.getAccount(ctx); err != nil {
		return "", err
	}
	events, err := p.inbox.awaitEvents(ctx, stepTimeout, p.missingEvents)
	if err != nil {
		return "", err
	}
	for _, e := range p.ownEvents(events) {
		p.Events = append(p.Events, e.Body)
	}
	return fmt.Sprintf("%d events, each signed by the platform", len(p.Events)), nil
}
