package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/issuing"
)

func (p *play) createCustomer(ctx context.Context) (string, error) {
	name, err := uuid.NewRandom()
	if err != nil {
		return "", err
	}
	in := api.CustomerInput{ChainID: demoChain + ":" + p.who.Address(), ExternalID: "demo-" + name.String()}
	made, err := p.c.CreateCustomer(ctx, in)
	if err != nil {
		return "", err
	}
	if made.Status != api.CustomerStatusInitiating || made.ChainID != in.ChainID || made.ExternalID != in.ExternalID {
		return "", fmt.Errorf("expected customer %s of %s to be initiating, and there is %s of %s, %s", in.ExternalID, in.ChainID, made.ExternalID, made.ChainID, made.Status)
	}
	p.Customer.ID, p.Customer.ChainID, p.challenge = made.ID, made.ChainID, made.Challenge
	return made.ID.String(), nil
}

// sign lets the owner sign the standing challenge.
func (p *play) sign() (api.OwnerSignature, error) {
	text, err := base64.StdEncoding.DecodeString(p.challenge)
	if err != nil {
		return api.OwnerSignature{}, fmt.Errorf("expected the challenge to be Base64: %w", err)
	}
	signature, err := p.who.SignText(string(text))
	if err != nil {
		return api.OwnerSignature{}, err
	}
	return api.OwnerSignature{
		OwnerID: p.Customer.ChainID, Challenge: p.challenge, Signature: base64.StdEncoding.EncodeToString(signature),
	}, nil
}

// signCustomer reads what it signs, as a careful wallet does: whose sign-in it is, and where.
func (p *play) signCustomer(ctx context.Context) (string, error) {
	text, err := base64.StdEncoding.DecodeString(p.challenge)
	if err != nil {
		return "", fmt.Errorf("expected the challenge to be Base64: %w", err)
	}
	asked, err := issuing.ParseSignIn(string(text))
	if err != nil {
		return "", err
	}
	base, err := url.Parse(p.c.BaseURL())
	if err != nil {
		return "", err
	}
	if asked.Address != p.who.Address() || asked.Domain != base.Host || !time.Now().Before(asked.ExpiresAt) {
		return "", fmt.Errorf("expected a sign-in of %s at %s that is still good, and was asked for %s at %s until %s",
			p.who.Address(), base.Host, asked.Address, asked.Domain, asked.ExpiresAt)
	}
	in, err := p.sign()
	if err != nil {
		return "", err
	}
	return p.who.Address(), p.c.SignCustomerChallenge(ctx, p.Customer.ID, in)
}

func (p *play) customer(ctx context.Context) (api.Customer, api.CustomerStatus, error) {
	c, err := p.c.GetCustomer(ctx, p.Customer.ID)
	return c, c.Status, err
}

func (p *play) screen(ctx context.Context) (_ string, err error) {
	p.Customer, err = awaited(ctx, "customer", p.customer, api.CustomerStatusVerifying, api.CustomerStatusScreening)
	return "the wallet is on no list", err
}

func (p *play) verify(ctx context.Context) (_ string, err error) {
	if err := p.c.SimulateVerifyCustomer(ctx, p.Customer.ID); err != nil {
		return "", err
	}
	p.Customer, err = awaited(ctx, "customer", p.customer, api.CustomerStatusActive, api.CustomerStatusVerifying)
	return "the customer is active", err
}

func (p *play) createAccount(ctx context.Context) (string, error) {
	made, err := p.c.CreateCustomerAccount(ctx, p.Customer.ID, api.AccountInput{
		Type: api.AccountTypeInputCardAccount, Currencies: []api.CurrencyInput{demoCurrency},
	})
	if err != nil {
		return "", err
	}
	if made.Status != api.AccountStatusInitiating || made.CustomerID != p.Customer.ID || made.ChainID != "" {
		return "", fmt.Errorf("expected an account without a wallet to be initiating, and it is %s %s", made.Status, made.ChainID)
	}
	p.Account.ID, p.challenge = made.ID, made.Challenge
	return fmt.Sprintf("%s  %s", made.ID, demoCurrency), nil
}

func (p *play) signGrant(ctx context.Context) (string, error) {
	in, err := p.sign()
	if err != nil {
		return "", err
	}
	return "signed by the owner", p.c.SignAccountChallenge(ctx, p.Account.ID, in)
}

func (p *play) account(ctx context.Context) (api.Account, api.AccountStatus, error) {
	a, err := p.c.GetAccount(ctx, p.Account.ID)
	return a, a.Status, err
}

func (p *play) deploy(ctx context.Context) (_ string, err error) {
	p.Account, err = awaited(ctx, "account", p.account, api.AccountStatusActive, api.AccountStatusPending)
	if err != nil {
		return "", err
	}
	wallet, found := strings.CutPrefix(p.Account.ChainID, demoChain+":")
	if !found {
		return "", fmt.Errorf("expected the wallet to be on %s, and it is %q", demoChain, p.Account.ChainID)
	}
	p.wallet = wallet
	return wallet, nil
}

// lookBefore finds the addresses to watch, and reads what they hold.
func (p *play) lookBefore(ctx context.Context) (_ string, err error) {
	for chain, err := range p.c.GetChains(ctx) {
		if err != nil {
			return "", err
		}
		if chain.ID == demoChain {
			p.escrow, p.settlement = chain.Contracts.Escrow, chain.Contracts.Settlement
		}
	}
	if p.escrow == "" || p.settlement == "" {
		return "", fmt.Errorf("expected %s among the chains, with its escrow and its settlement address", demoChain)
	}
	for asset, err := range p.c.GetAssets(ctx, demoChain) {
		if err != nil {
			return "", err
		}
		if asset.Symbol == demoSymbol {
			p.asset = asset.ID
		}
	}
	_, token, found := strings.Cut(p.asset, "/erc20:")
	if !found {
		return "", fmt.Errorf("expected %s among the assets of %s, and there is %q", demoSymbol, demoChain, p.asset)
	}
	p.token = token
	p.Balances.Before, err = p.look(ctx)
	if err == nil && !p.Balances.Before.Wallet.IsPositive() {
		err = errors.New("expected a new wallet of the sandbox to hold test tokens, and it holds none")
	}
	return p.Balances.Before.Wallet.String() + " " + demoSymbol + " in the wallet", err
}

func (p *play) look(ctx context.Context) (b demoBalances, err error) {
	for _, place := range []struct {
		holder string
		into   *decimal.Decimal
	}{{p.wallet, &b.Wallet}, {p.escrow, &b.Escrow}, {p.settlement, &b.Settlement}} {
		if *place.into, err = p.chain.TokenBalance(ctx, p.token, place.holder); err != nil {
			return b, fmt.Errorf("balance of %s: %w", place.holder, err)
		}
	}
	return b, nil
}

func (p *play) createCard(ctx context.Context) (string, error) {
	made, err := p.c.CreateAccountCard(ctx, p.Account.ID, api.CardInput{
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

func (p *play) issueCard(ctx context.Context) (string, error) {
	if err := p.c.SimulateIssueCard(ctx, p.Card.ID); err != nil {
		return "", err
	}
	card, err := awaited(ctx, "card", func(ctx context.Context) (api.Card, api.CardStatus, error) {
		c, err := p.c.GetCard(ctx, p.Card.ID)
		return c, c.Status, err
	}, api.CardStatusActive, api.CardStatusIssuing)
	if err != nil {
		return "", err
	}
	p.Card = card
	if len(card.MaskedPAN) != 16 || card.ExpirationDate == "" || !card.Network.Valid() {
		return "", fmt.Errorf("expected a card number, a network and an expiry date, and there is %q, %q, %q", card.MaskedPAN, card.Network, card.ExpirationDate)
	}
	return fmt.Sprintf("%s  %s  %s", card.MaskedPAN, card.ExpirationDate, card.Network), nil
}

func (p *play) authorise(ctx context.Context) (string, error) {
	capture := false
	a, err := p.c.SimulateCardAuthorisation(ctx, p.Card.ID, api.SimulatedPurchase{Amount: demoPrice, Currency: demoTill, Capture: &capture})
	if err != nil {
		return "", err
	}
	p.Authorisation = a
	switch {
	case a.Status != api.AuthorisationStatusPending:
		return "", fmt.Errorf("expected the authorisation to be pending, and it is %s", a.Status)
	case a.CardID != p.Card.ID || a.AccountID != p.Account.ID:
		return "", errors.New("expected the authorisation to be of this card and account, and it is of others")
	case a.MerchantAmount != demoPrice || a.MerchantCurrency != demoTill || a.Currency != demoCurrency:
		return "", fmt.Errorf("expected %s %s in %s, and it is %s %s in %s", demoPrice, demoTill, demoCurrency, a.MerchantAmount, a.MerchantCurrency, a.Currency)
	}
	return fmt.Sprintf("%s %s at %s = %s %s, %s", a.MerchantAmount, a.MerchantCurrency, a.ExchangeRate, a.Amount, a.Currency, a.Merchant.Name),
		checkConversion(a.MerchantAmount, a.ExchangeRate, a.Amount)
}

// reserve waits until what left the wallet is in the escrow.
func (p *play) reserve(ctx context.Context) (string, error) {
	before := p.Balances.Before
	err := until(ctx, "the purchase's tokens to go from the wallet into the escrow", func(ctx context.Context) (bool, error) {
		now, err := p.look(ctx)
		p.reserved = before.Wallet.Sub(now.Wallet)
		return p.reserved.IsPositive() && now.Escrow.Sub(before.Escrow).Equal(p.reserved), err
	})
	return p.reserved.String() + " " + demoSymbol, err
}

func (p *play) capture(ctx context.Context) (_ string, err error) {
	if err := p.c.SimulateCardAuthorisationCapture(ctx, p.Authorisation.ID); err != nil {
		return "", err
	}
	p.Authorisation, err = awaited(ctx, "authorisation", func(ctx context.Context) (api.Authorisation, api.AuthorisationStatus, error) {
		a, err := p.c.GetAuthorisationDetails(ctx, p.Authorisation.ID)
		return a, a.Status, err
	}, api.AuthorisationStatusCaptured, api.AuthorisationStatusPending, api.AuthorisationStatusCapturing)
	return "the merchant has claimed the money", err
}

func (p *play) settle(ctx context.Context) (string, error) {
	transactions, err := client.Collect(p.c.GetCardTransactions(ctx, p.Card.ID, client.ListOptions{}))
	if err != nil {
		return "", err
	}
	if len(transactions) != 1 {
		return "", fmt.Errorf("expected one transaction of the card, and there are %d", len(transactions))
	}
	id := transactions[0].ID
	x, err := awaited(ctx, "transaction", func(ctx context.Context) (api.Transaction, api.TransactionStatus, error) {
		x, err := p.c.GetTransactionDetails(ctx, id)
		return x, x.Status, err
	}, api.TransactionStatusProcessed, api.TransactionStatusProcessing)
	if err != nil {
		return "", err
	}
	p.Transaction = x
	if err := p.checkTransaction(); err != nil {
		return "", err
	}
	hashes, err := p.receipts(ctx)
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("%s %s, %d receipts on chain", x.TokenAmount, demoSymbol, len(hashes)), nil
}

// split tells where the tokens of the transaction went.
func (p *play) split() string {
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

func (p *play) checkTransaction() error {
	x, a := p.Transaction, p.Authorisation
	switch {
	case x.Direction != api.TransactionDirectionDebit || x.AuthorisationID != a.ID || x.CardID != a.CardID || x.AccountID != a.AccountID:
		return fmt.Errorf("expected a debit of authorisation %s, and it is a %s of %s", a.ID, x.Direction, x.AuthorisationID)
	case x.Amount != a.Amount || x.Currency != a.Currency || x.ExchangeRate != a.ExchangeRate ||
		x.MerchantAmount != a.MerchantAmount || x.MerchantCurrency != a.MerchantCurrency:
		return fmt.Errorf("expected %s %s at %s as authorised, and it is %s %s at %s", a.Amount, a.Currency, a.ExchangeRate, x.Amount, x.Currency, x.ExchangeRate)
	case !strings.EqualFold(x.Token, p.asset):
		return fmt.Errorf("expected payment in %s, and it is in %s", p.asset, x.Token)
	}
	amount, _, err := settledShare(x)
	if err == nil && !amount.Equal(p.reserved) {
		err = fmt.Errorf("expected %s, which the escrow held, and it is %s", p.reserved, amount)
	}
	return err
}

// receipts confirms every chain transaction of the payment with the chain itself.
func (p *play) receipts(ctx context.Context) ([]string, error) {
	var hashes []string
	for _, t := range p.Transaction.ChainTransactions {
		hash, found := strings.CutPrefix(t.ChainID, demoChain+":")
		if !found {
			return nil, fmt.Errorf("expected a transaction on %s, and it is %q", demoChain, t.ChainID)
		}
		// A receipt can lag behind its block.
		err := until(ctx, "a receipt of "+hash, func(ctx context.Context) (bool, error) { return p.chain.Mined(ctx, hash) })
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

func (p *play) lookAfter(ctx context.Context) (_ string, err error) {
	if p.Balances.After, err = p.look(ctx); err != nil {
		return "", err
	}
	return "to the last unit", checkBalances(p.Balances.Before, p.Balances.After, p.Transaction)
}

// collect waits until every change has been told. The objects are read again first: what they are now is told too.
func (p *play) collect(ctx context.Context) (_ string, err error) {
	if p.Customer, _, err = p.customer(ctx); err != nil {
		return "", err
	}
	if p.Account, _, err = p.account(ctx); err != nil {
		return "", err
	}
	events, err := p.inbox.wait(ctx, demoPatience, p.missing)
	if err != nil {
		return "", err
	}
	for _, e := range p.ours(events) {
		p.Events = append(p.Events, e.Body)
	}
	return fmt.Sprintf("%d events, each signed by the platform", len(p.Events)), nil
}

// line is the result as one line of JSON.
func (r demoResult) line() ([]byte, error) {
	text, err := json.Marshal(r)
	return append(text, '\n'), err
}
