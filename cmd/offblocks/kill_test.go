package main

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
	"github.com/offblocks/offblocks/internal/store/storetest"
)

var (
	killRounds = flag.Int("kill.rounds", 1, "how many payments of each kind are played on each database while the program is killed")
	killSeed   = flag.Uint64("kill.seed", 0, "seed of the moments at which the program is killed in the first round; 0 takes a random one and prints it")
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
					v := newVictim(t, database, seed+uint64(round)) // #nosec G115 -- a count
					(&ordeal{victim: v}).play(end == "captured")
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

// ordeal is a payment that goes through a victim.
type ordeal struct {
	*victim
	customer      api.CreatedCustomer
	account       api.CreatedAccount
	wallet        string
	card          api.Card
	authorisation api.Authorisation
	transaction   api.Transaction
	escrow, token string // addresses
}

func (o *ordeal) play(capture bool) {
	o.Helper()
	o.onboard()
	before := o.look()
	o.authorisation = change(o.victim, "authorisation", func(ctx context.Context, c *client.Client, key client.Option) (api.Authorisation, error) {
		no := false
		return c.SimulateCardAuthorisation(ctx, o.card.ID, api.SimulatedPurchase{Amount: "20", Currency: "GBP", Capture: &no}, key)
	})
	o.killSoon(moving) // while it is being reserved
	if capture {
		o.do("capture", func(ctx context.Context, c *client.Client, key client.Option) error {
			return c.SimulateCardAuthorisationCapture(ctx, o.authorisation.ID, key)
		})
		o.killSoon(moving) // while it is being settled
		o.awaitAuthorisation("captured")
		o.settled(before)
	} else {
		o.do("release", func(ctx context.Context, c *client.Client, key client.Option) error {
			return c.SimulateCardAuthorisationRelease(ctx, o.authorisation.ID, key)
		})
		o.killSoon(moving) // while it is being returned
		o.awaitAuthorisation("released")
		o.returned(before)
	}
	o.finish(capture)
}

// onboard brings a customer to a card, and a webhook that hears of it.
func (o *ordeal) onboard() {
	o.Helper()
	owner, err := chain.NewOwner()
	if err != nil {
		o.Fatal(err)
	}
	id := demoChain + ":" + owner.Address()
	sign := func(challenge string) api.OwnerSignature {
		text, err := base64.StdEncoding.DecodeString(challenge)
		if err != nil {
			o.Error(err)
		}
		signature, err := owner.SignText(string(text))
		if err != nil {
			o.Error(err)
		}
		return api.OwnerSignature{OwnerID: id, Challenge: challenge, Signature: base64.StdEncoding.EncodeToString(signature)}
	}
	change(o.victim, "webhook", func(ctx context.Context, c *client.Client, key client.Option) (api.Webhook, error) {
		return c.SaveWebhook(ctx, api.WebhookInput{CallbackURL: o.events.URL, Types: []api.WebhookType{
			"customer.updated", "account.updated", "card.updated", "authorisation.updated", "transaction.updated",
		}}, key)
	})
	o.customer = change(o.victim, "customer", func(ctx context.Context, c *client.Client, key client.Option) (api.CreatedCustomer, error) {
		return c.CreateCustomer(ctx, api.CustomerInput{ChainID: id, ExternalID: "killed"}, key)
	})
	o.do("customer's signature", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SignCustomerChallenge(ctx, o.customer.ID, sign(o.customer.Challenge), key)
	})
	o.do("verification", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SimulateVerifyCustomer(ctx, o.customer.ID, key)
	})
	o.account = change(o.victim, "account", func(ctx context.Context, c *client.Client, key client.Option) (api.CreatedAccount, error) {
		return c.CreateCustomerAccount(ctx, o.customer.ID, api.AccountInput{Type: "card_account", Currencies: []string{"EUR"}}, key)
	})
	o.do("grant", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SignAccountChallenge(ctx, o.account.ID, sign(o.account.Challenge), key)
	})
	o.killSoon(deploying) // while the wallet is being deployed
	o.until("the account to be active", func() bool {
		a, err := o.api.GetAccount(o.Context(), o.account.ID)
		if err != nil {
			o.Fatal(err)
		}
		o.wallet = strings.TrimPrefix(a.ChainID, demoChain+":")
		return a.Status == api.AccountStatusActive
	})
	o.card = change(o.victim, "card", func(ctx context.Context, c *client.Client, key client.Option) (api.Card, error) {
		return c.CreateAccountCard(ctx, o.account.ID, api.CardInput{Type: "virtual", BillingAddress: home}, key)
	})
	o.do("issue", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SimulateIssueCard(ctx, o.card.ID, key)
	})
}
