// Package demo plays card payments against a sandbox through the public client, and verifies each step: answers,
// webhooks, books, and what moved on chain. It plays one payment as a story, and scenarios of what else can happen to a
// payment. It starts nothing, and knows a sandbox only from outside.
package demo

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

// PaymentResult is what a played payment left behind, as the API and the chain give it.
type PaymentResult struct {
	Customer      api.Customer      `json:"customer"`
	Account       api.Account       `json:"account"`
	Card          api.Card          `json:"card"`
	Authorisation api.Authorisation `json:"authorisation"`
	Transaction   api.Transaction   `json:"transaction"`
	Events        []json.RawMessage `json:"events"`
	Balances      struct {
		Before Balances `json:"before"`
		After  Balances `json:"after"`
	} `json:"balances"`
}

// What is bought, and where the customer's wallet is: in pounds from an account in euros, so that a rate shows.
const (
	chainID          = "eip155:300"
	cardCurrency     = "EUR"
	tokenSymbol      = "EURC"
	purchaseAmount   = "20"
	purchaseCurrency = "GBP"
)

// stepTimeout is how long one step may take.
const stepTimeout = time.Minute

// payment is a payment under way.
type payment struct {
	client *client.Client
	story  *storyWriter
	owner  Owner
	chain  ChainReader
	inbox  *inbox

	keyID     uuid.UUID
	webhook   uuid.UUID
	challenge string // that the owner signs next
	wallet    string // address on the chain
	addresses Addresses
	reserved  decimal.Decimal
	PaymentResult
}

// PlayPayment plays a whole card payment as a new signing key of the client's programme, and verifies each step. It
// ends at the first thing that is not as it should be, and takes back the key and the webhook that it set up.
func PlayPayment(ctx context.Context, c Config) (r PaymentResult, err error) {
	owner, err := c.NewOwner()
	if err != nil {
		return r, err
	}
	p := &payment{client: c.Client, story: newStory(c.Story), owner: owner}
	p.story.printTitle("One card payment", c.Client.BaseURL())
	if p.chain, err = c.dialChain(ctx); err != nil {
		return r, err
	}
	defer func() {
		cleaned := p.cleanUp(context.WithoutCancel(ctx))
		if stopped := (*Interruption)(nil); err == nil || cleaned != nil && errors.As(err, &stopped) {
			err = cleaned
		}
	}()
	if err := p.playSteps(ctx); err != nil {
		return p.PaymentResult, err
	}
	return p.PaymentResult, c.writeResult(p.PaymentResult)
}

// playSteps plays and verifies step by step.
func (p *payment) playSteps(ctx context.Context) error {
	steps := []struct {
		what string
		do   func(context.Context) (string, error)
	}{
		{"Token", p.getToken},
		{"Signing key", p.registerKey},
		{"Webhook", p.registerWebhook},
		{"Customer", p.createCustomer},
		{"Wallet proven", p.signCustomer},
		{"Screening passed", p.awaitScreening},
		{"Identity verified", p.verifyCustomer},
		{"Account", p.createAccount},
		{"Spending granted", p.signGrant},
		{"Smart wallet deployed", p.awaitWallet},
		{"Balances before", p.readBalancesBefore},
		{"Card ordered", p.createCard},
		{"Card issued", p.issueCard},
		{"Purchase approved", p.authorisePurchase},
		{"Tokens in escrow", p.awaitReserved},
		{"Captured", p.capturePurchase},
		{"Settled on chain", p.awaitSettlement},
		{"Balances after", p.readBalancesAfter},
		{"Webhooks verified", p.collectEvents},
	}
	p.story.total = len(steps)
	for _, step := range steps {
		p.story.beginStep(step.what)
		value, err := step.do(ctx)
		if err != nil {
			if ctx.Err() != nil {
				p.story.stopStep(step.what)
				return &Interruption{At: strings.ToLower(step.what), cause: ctx.Err()}
			}
			p.story.failStep(step.what, err)
			return fmt.Errorf("%s: %w", strings.ToLower(step.what), err)
		}
		p.story.passStep(step.what, value)
		p.showDetails(step.what)
	}
	p.story.printEnd("The payment is settled and every step was verified")
	return nil
}

// showDetails adds what a line has no room for.
func (p *payment) showDetails(what string) {
	switch what {
	case "Customer", "Account":
		if text, err := base64.StdEncoding.DecodeString(p.challenge); err == nil {
			p.story.printQuote(string(text))
		}
	case "Settled on chain":
		p.story.printQuote(p.describeSplit())
	case "Balances after":
		b, a := p.Balances.Before, p.Balances.After
		row := func(name string, before, after decimal.Decimal) []string {
			return []string{name, before.String(), after.String(), signedAmount(after.Sub(before))}
		}
		p.story.printTable([]string{"", "before", "after", tokenSymbol},
			row("wallet", b.Wallet, a.Wallet), row("escrow", b.Escrow, a.Escrow), row("settlement", b.Settlement, a.Settlement))
	}
}

func signedAmount(d decimal.Decimal) string {
	if d.IsPositive() {
		return "+" + d.String()
	}
	return d.String()
}

// cleanUp takes back what the demo set up for itself.
func (p *payment) cleanUp(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	var errs []error
	if p.webhook != uuid.Nil {
		if err := p.client.DeleteWebhook(ctx, p.webhook); err != nil {
			errs = append(errs, fmt.Errorf("removing the webhook: %w", err))
		}
	}
	if p.keyID != uuid.Nil {
		if err := p.client.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: p.keyID}); err != nil {
			errs = append(errs, fmt.Errorf("removing the signing key: %w", err))
		}
	}
	if p.inbox != nil {
		errs = append(errs, p.inbox.close())
	}
	return errors.Join(errs...)
}

func (p *payment) getToken(ctx context.Context) (string, error) {
	token, err := p.client.Token(ctx)
	if err != nil {
		return "", err
	}
	end := time.Unix(int64(token.ExpiresAt), 0)
	if token.TokenType != "Bearer" || time.Until(end) <= 0 {
		return "", fmt.Errorf("expected a Bearer token that is still good, and it is %s until %s", token.TokenType, end)
	}
	return "good until " + end.Format("15:04:05"), nil
}

func (p *payment) registerKey(ctx context.Context) (string, error) {
	key, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		return "", err
	}
	id, err := uuid.NewRandom()
	if err != nil {
		return "", err
	}
	err = p.client.UpdateSigningKey(ctx, api.SigningKeyInput{
		SigningKeyID: id, SigningKey: base64.StdEncoding.EncodeToString(key.Public().PEM()),
	})
	if err != nil {
		return "", err
	}
	p.keyID, p.client = id, p.client.WithSigningKey(id, key)
	return fmt.Sprintf("%s  P-384", id), nil
}

func (p *payment) registerWebhook(ctx context.Context) (string, error) {
	key, err := p.client.GetWebhookVerificationKey(ctx)
	if err != nil {
		return "", err
	}
	if p.inbox, err = openInbox(ctx, key); err != nil {
		return "", err
	}
	in := api.WebhookInput{CallbackURL: p.inbox.url}
	for _, each := range paymentStatuses {
		in.Types = append(in.Types, each.Type)
	}
	saved, err := p.client.SaveWebhook(ctx, in)
	if err != nil {
		return "", err
	}
	p.webhook = saved.ID
	if saved.CallbackURL != in.CallbackURL || len(saved.Types) != len(in.Types) {
		return "", fmt.Errorf("expected a webhook to %s with %d types, and it is to %s with %d", in.CallbackURL,
			len(in.Types), saved.CallbackURL, len(saved.Types))
	}
	return saved.CallbackURL, nil
}

// awaitStatus polls an object until it has the status that is wanted, and allows it only those on the way there.
func awaitStatus[T any, S ~string](ctx context.Context, what string, get func(context.Context) (T, S, error), want S,
	via ...S) (T, error) {
	var object T
	err := pollUntil(ctx, fmt.Sprintf("the %s to be %s", what, want), func(ctx context.Context) (bool, error) {
		var status S
		var err error
		if object, status, err = get(ctx); err != nil || status == want {
			return err == nil, err
		}
		for _, allowed := range via {
			if status == allowed {
				return false, nil
			}
		}
		return false, fmt.Errorf("expected the %s to be %s, and it is %s", what, want, status)
	})
	return object, err
}

// pollUntil asks again and again, a little more slowly each time, for at most [stepTimeout].
func pollUntil(ctx context.Context, what string, done func(context.Context) (bool, error)) error {
	limit := time.NewTimer(stepTimeout)
	defer limit.Stop()
	for wait := 20 * time.Millisecond; ; wait = min(wait*3/2, 500*time.Millisecond) {
		ok, err := done(ctx)
		if ok || err != nil {
			return err
		}
		select {
		case <-time.After(wait):
		case <-limit.C:
			return fmt.Errorf("expected %s within %s, and waited in vain", what, stepTimeout)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
