package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

// owner is a person's wallet: it has an address on EVM chains and signs texts (EIP-191).
type owner interface {
	Address() string // 0x…, with the checksum of EIP-55
	SignText(text string) ([]byte, error)
}

// reader looks at a chain from outside, over its JSON-RPC.
type reader interface {
	// TokenBalance is in whole tokens; both are addresses.
	TokenBalance(ctx context.Context, token, holder string) (decimal.Decimal, error)
	// Mined tells whether the transaction has a receipt, and did what it was to do.
	Mined(ctx context.Context, hash string) (bool, error)
}

// demoResult is what a played payment left behind, as the API and the chain tell it.
type demoResult struct {
	Customer      api.Customer      `json:"customer"`
	Account       api.Account       `json:"account"`
	Card          api.Card          `json:"card"`
	Authorisation api.Authorisation `json:"authorisation"`
	Transaction   api.Transaction   `json:"transaction"`
	Events        []json.RawMessage `json:"events"`
	Balances      struct {
		Before demoBalances `json:"before"`
		After  demoBalances `json:"after"`
	} `json:"balances"`
}

// What is bought, and where the customer's wallet is: in pounds from an account in euros, so that a rate shows.
const (
	demoChain    = "eip155:300"
	demoCurrency = "EUR"
	demoSymbol   = "EURC"
	demoPrice    = "20"
	demoTill     = "GBP"
)

// demoPatience is how long one step may take.
const demoPatience = time.Minute

// play is a payment under way.
type play struct {
	c     *client.Client
	tell  *story
	who   owner
	chain reader
	inbox *inbox

	keyID      uuid.UUID
	webhook    uuid.UUID
	challenge  string // that the owner signs next
	token      string // addresses on the chain
	asset      api.BlockchainAssetID
	wallet     string
	escrow     string
	settlement string
	reserved   decimal.Decimal
	demoResult
}

// playDemo plays a whole card payment through the public API as a new signing key of the client's programme, and verifies
// each step: answers, webhooks, and what moved on chain, read from the JSON-RPC below rpcBase. It tells the story as it goes,
// and ends at the first thing that is not as it should be.
func playDemo(ctx context.Context, c *client.Client, tell io.Writer, rpcBase string, who owner,
	dial func(ctx context.Context, url string) (reader, error),
) (r demoResult, err error) {
	p := &play{c: c, tell: newStory(tell), who: who}
	p.tell.title("One card payment", c.BaseURL())
	if p.chain, err = dial(ctx, strings.TrimSuffix(rpcBase, "/")+"/"+demoChain); err != nil {
		return p.demoResult, fmt.Errorf("chain: %w", err)
	}
	defer func() {
		if cleaned := p.leave(context.WithoutCancel(ctx)); err == nil {
			err = cleaned
		}
	}()
	for _, step := range []struct {
		what string
		do   func(context.Context) (string, error)
	}{
		{"Token", p.getToken},
		{"Signing key", p.registerKey},
		{"Webhook", p.listen},
		{"Customer", p.createCustomer},
		{"Wallet proven", p.signCustomer},
		{"Screening passed", p.screen},
		{"Identity verified", p.verify},
		{"Account", p.createAccount},
		{"Spending granted", p.signGrant},
		{"Smart wallet deployed", p.deploy},
		{"Balances before", p.lookBefore},
		{"Card ordered", p.createCard},
		{"Card issued", p.issueCard},
		{"Purchase approved", p.authorise},
		{"Tokens in escrow", p.reserve},
		{"Captured", p.capture},
		{"Settled on chain", p.settle},
		{"Balances after", p.lookAfter},
		{"Webhooks verified", p.collect},
	} {
		value, err := step.do(ctx)
		if err != nil {
			p.tell.failed(step.what, err)
			return p.demoResult, fmt.Errorf("%s: %w", strings.ToLower(step.what), err)
		}
		p.tell.step(step.what, value)
		p.show(step.what)
	}
	p.tell.end("The payment is settled and every step was verified")
	return p.demoResult, nil
}

// show adds what a line has no room for.
func (p *play) show(what string) {
	switch what {
	case "Customer", "Account":
		if text, err := base64.StdEncoding.DecodeString(p.challenge); err == nil {
			p.tell.quote(string(text))
		}
	case "Settled on chain":
		p.tell.quote(p.split())
	case "Balances after":
		b, a := p.Balances.Before, p.Balances.After
		row := func(name string, before, after decimal.Decimal) []string {
			return []string{name, before.String(), after.String(), signedText(after.Sub(before))}
		}
		p.tell.table([]string{"", "before", "after", demoSymbol},
			row("wallet", b.Wallet, a.Wallet), row("escrow", b.Escrow, a.Escrow), row("settlement", b.Settlement, a.Settlement))
	}
}

func signedText(d decimal.Decimal) string {
	if d.IsPositive() {
		return "+" + d.String()
	}
	return d.String()
}

// leave takes back what the demo set up for itself.
func (p *play) leave(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	var errs []error
	if p.webhook != uuid.Nil {
		if err := p.c.DeleteWebhook(ctx, p.webhook); err != nil {
			errs = append(errs, fmt.Errorf("removing the webhook: %w", err))
		}
	}
	if p.keyID != uuid.Nil {
		if err := p.c.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: p.keyID}); err != nil {
			errs = append(errs, fmt.Errorf("removing the signing key: %w", err))
		}
	}
	if p.inbox != nil {
		errs = append(errs, p.inbox.close())
	}
	return errors.Join(errs...)
}

func (p *play) getToken(ctx context.Context) (string, error) {
	token, err := p.c.Token(ctx)
	if err != nil {
		return "", err
	}
	end := time.Unix(int64(token.ExpiresAt), 0)
	if token.TokenType != "Bearer" || time.Until(end) <= 0 {
		return "", fmt.Errorf("expected a Bearer token that is still good, and it is %s until %s", token.TokenType, end)
	}
	return "good until " + end.Format("15:04:05"), nil
}

func (p *play) registerKey(ctx context.Context) (string, error) {
	key, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		return "", err
	}
	id, err := uuid.NewRandom()
	if err != nil {
		return "", err
	}
	err = p.c.UpdateSigningKey(ctx, api.SigningKeyInput{
		SigningKeyID: id, SigningKey: base64.StdEncoding.EncodeToString(key.Public().PEM()),
	})
	if err != nil {
		return "", err
	}
	p.keyID, p.c = id, p.c.WithSigningKey(id, key)
	return fmt.Sprintf("%s  P-384", id), nil
}

func (p *play) listen(ctx context.Context) (string, error) {
	key, err := p.c.GetWebhookVerificationKey(ctx)
	if err != nil {
		return "", err
	}
	if p.inbox, err = openInbox(ctx, key); err != nil {
		return "", err
	}
	in := api.WebhookInput{CallbackURL: p.inbox.url}
	for _, each := range passed {
		in.Types = append(in.Types, each.kind)
	}
	saved, err := p.c.SaveWebhook(ctx, in)
	if err != nil {
		return "", err
	}
	p.webhook = saved.ID
	if saved.CallbackURL != in.CallbackURL || len(saved.Types) != len(in.Types) {
		return "", fmt.Errorf("expected a webhook to %s with %d types, and it is to %s with %d", in.CallbackURL, len(in.Types), saved.CallbackURL, len(saved.Types))
	}
	return saved.CallbackURL, nil
}

// awaited polls an object until it has the status that is wanted, and allows it only those on the way there.
func awaited[T any, S ~string](ctx context.Context, what string, get func(context.Context) (T, S, error), want S, via ...S) (T, error) {
	var object T
	err := until(ctx, fmt.Sprintf("the %s to be %s", what, want), func(ctx context.Context) (bool, error) {
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

// until asks again and again, a little more slowly each time, for at most [demoPatience].
func until(ctx context.Context, what string, done func(context.Context) (bool, error)) error {
	limit := time.NewTimer(demoPatience)
	defer limit.Stop()
	for wait := 20 * time.Millisecond; ; wait = min(wait*3/2, 500*time.Millisecond) {
		ok, err := done(ctx)
		if ok || err != nil {
			return err
		}
		select {
		case <-time.After(wait):
		case <-limit.C:
			return fmt.Errorf("expected %s within %s, and waited in vain", what, demoPatience)
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
