package e2e

import (
	"context"
	"encoding/base64"
	"flag"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

var (
	killRounds = flag.Int("kill.rounds", 1,
		"how many payments of each kind are played on each database while the program is killed")
	killSeed = flag.Uint64("kill.seed", 0,
		"seed of the moments at which the program is killed in the first round; 0 takes a random one and prints it")
)

// Whatever the moment at which the process dies, a payment happens once, on the ledger and on the chain.
func TestAPaymentSurvivesBeingKilledAtEveryStep(t *testing.T) {
	t.Parallel()
	seed := seedOf(t)
	for _, engine := range []string{"sqlite", "postgres"} {
		for _, end := range []string{"captured", "released"} {
			for round := range *killRounds {
				t.Run(engine+"/"+end, func(t *testing.T) {
					t.Parallel()
					database := ""
					if engine == "postgres" {
						database = storetest.PostgresURL(t)
					}
					v := startChild(t, database, seed+uint64(round)) // #nosec G115 -- a count
					(&killedPayment{childSandbox: v}).playToEnd(end == "captured")
					t.Logf("killed %d times", v.kills)
				})
			}
		}
	}
}

func seedOf(t *testing.T) uint64 {
	t.Helper()
	if *killSeed != 0 {
		return *killSeed
	}
	return rand.Uint64()
}

// killedPayment is a payment that goes through a victim.
type killedPayment struct {
	*childSandbox
	customer      api.CreatedCustomer
	account       api.CreatedAccount
	wallet        string
	card          api.Card
	authorisation api.Authorisation
	transaction   api.Transaction
	addresses     demo.Addresses
}

func (p *killedPayment) playToEnd(capture bool) {
	p.Helper()
	p.createCardholder()
	before := p.readBalances()
	p.authorisation = changeDespiteKills(p.childSandbox, "authorisation",
		func(ctx context.Context, c *client.Client, key client.Option) (api.Authorisation, error) {
			no := false
			return c.SimulateCardAuthorisation(ctx, p.card.ID,
				api.SimulatedPurchase{Amount: "20", Currency: "GBP", Capture: &no}, key)
		})
	p.killSoon(moving) // while it is being reserved
	if capture {
		p.doDespiteKills("capture", func(ctx context.Context, c *client.Client, key client.Option) error {
			return c.SimulateCardAuthorisationCapture(ctx, p.authorisation.ID, key)
		})
		p.killSoon(moving) // while it is being settled
		p.awaitAuthorisation("captured")
		p.expectSettled(before)
	} else {
		p.doDespiteKills("release", func(ctx context.Context, c *client.Client, key client.Option) error {
			return c.SimulateCardAuthorisationRelease(ctx, p.authorisation.ID, key)
		})
		p.killSoon(moving) // while it is being returned
		p.awaitAuthorisation("released")
		p.expectReturned(before)
	}
	p.finishAndAudit(capture)
}

// createCardholder brings a customer to a card, and a webhook that hears of it.
func (p *killedPayment) createCardholder() {
	p.Helper()
	owner, err := chain.NewOwner()
	if err != nil {
		p.Fatal(err)
	}
	id := testChain + ":" + owner.Address()
	sign := func(challenge string) api.OwnerSignature {
		text, err := base64.StdEncoding.DecodeString(challenge)
		if err != nil {
			p.Error(err)
		}
		signature, err := owner.SignText(string(text))
		if err != nil {
			p.Error(err)
		}
		return api.OwnerSignature{OwnerID: id, Challenge: challenge, Signature: base64.StdEncoding.EncodeToString(signature)}
	}
	changeDespiteKills(p.childSandbox, "webhook",
		func(ctx context.Context, c *client.Client, key client.Option) (api.Webhook, error) {
			return c.SaveWebhook(ctx, api.WebhookInput{CallbackURL: p.webhooks.URL, Types: []api.WebhookType{
				"customer.updated", "account.updated", "card.updated", "authorisation.updated", "transaction.updated",
			}}, key)
		})
	p.customer = changeDespiteKills(p.childSandbox, "customer",
		func(ctx context.Context, c *client.Client, key client.Option) (api.CreatedCustomer, error) {
			return c.CreateCustomer(ctx, api.CustomerInput{ChainID: id, ExternalID: "killed"}, key)
		})
	p.doDespiteKills("customer's signature", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SignCustomerChallenge(ctx, p.customer.ID, sign(p.customer.Challenge), key)
	})
	p.doDespiteKills("verification", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SimulateVerifyCustomer(ctx, p.customer.ID, key)
	})
	p.account = changeDespiteKills(p.childSandbox, "account",
		func(ctx context.Context, c *client.Client, key client.Option) (api.CreatedAccount, error) {
			return c.CreateCustomerAccount(ctx, p.customer.ID,
				api.AccountInput{Type: "card_account", Currencies: []string{"EUR"}}, key)
		})
	p.doDespiteKills("grant", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SignAccountChallenge(ctx, p.account.ID, sign(p.account.Challenge), key)
	})
	p.killSoon(deploying) // while the wallet is being deployed
	p.awaitCondition("the account to be active", func() bool {
		a, err := p.client.GetAccount(p.Context(), p.account.ID)
		if err != nil {
			p.Fatal(err)
		}
		p.wallet = strings.TrimPrefix(a.ChainID, testChain+":")
		return a.Status == api.AccountStatusActive
	})
	p.card = changeDespiteKills(p.childSandbox, "card",
		func(ctx context.Context, c *client.Client, key client.Option) (api.Card, error) {
			return c.CreateAccountCard(ctx, p.account.ID, api.CardInput{Type: "virtual", BillingAddress: home}, key)
		})
	p.doDespiteKills("issue", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SimulateIssueCard(ctx, p.card.ID, key)
	})
}
