package main

import (
	"context"
	"encoding/base64"
	"flag"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"offblocks/api"
	"offblocks/client"
	"offblocks/internal/chain"
	"offblocks/internal/store/storetest"
)

var killRounds = flag.Int("kill.rounds", 1, "how many payments of each kind are played on each database while the program is killed")

// Whatever the moment at which the process dies, a payment happens once, on the ledger and on the chain.
func TestAPaymentSurvivesBeingKilledAtEveryStep(t *testing.T) {
	t.Parallel()
	for _, engine := range []string{"sqlite", "postgres"} {
		for _, end := range []string{"captured", "released"} {
			for round := range *killRounds {
				t.Run(engine+"/"+end, func(t *testing.T) {
					t.Parallel()
					database := ""
					if engine == "postgres" {
						database = storetest.PostgresURL(t)
					}
					v := newVictim(t, database, uint64(round)) // #nosec G115 -- a count
					(&ordeal{victim: v}).play(end == "captured")
					t.Logf("killed %d times", v.kills)
				})
			}
		}
	}
}

// ordeal is a payment that goes through a victim.
type ordeal struct {
	*victim
	customer      api.CreatedCustomer
	account       api.CreatedAccount
	wallet        string
	card          api.Card
	authorisation api.Authorisation
}

func (o *ordeal) play(capture bool) {
	o.Helper()
	o.onboard()
	before := o.look()
	o.change("authorisation", func(ctx context.Context, c *client.Client, key client.Option) (err error) {
		no := false
		o.authorisation, err = c.SimulateCardAuthorisation(ctx, o.card.ID, api.SimulatedPurchase{Amount: "20", Currency: "GBP", Capture: &no}, key)
		return err
	})
	o.killSoon() // while it is being reserved
	if capture {
		o.change("capture", func(ctx context.Context, c *client.Client, key client.Option) error {
			return c.SimulateCardAuthorisationCapture(ctx, o.authorisation.ID, key)
		})
		o.killSoon() // while it is being settled
		o.awaitAuthorisation("captured")
		o.settled(before)
	} else {
		o.change("release", func(ctx context.Context, c *client.Client, key client.Option) error {
			return c.SimulateCardAuthorisationRelease(ctx, o.authorisation.ID, key)
		})
		o.killSoon() // while it is being returned
		o.awaitAuthorisation("released")
		if after := o.look(); after != before {
			o.Errorf("before %v, after %v", before, after)
		}
	}
	o.finish()
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
	o.change("webhook", func(ctx context.Context, c *client.Client, key client.Option) error {
		_, err := c.SaveWebhook(ctx, api.WebhookInput{CallbackURL: o.events.URL, Types: []api.WebhookType{
			"customer.updated", "account.updated", "card.updated", "authorisation.updated", "transaction.updated",
		}}, key)
		return err
	})
	o.change("customer", func(ctx context.Context, c *client.Client, key client.Option) (err error) {
		o.customer, err = c.CreateCustomer(ctx, api.CustomerInput{ChainID: id, ExternalID: "killed"}, key)
		return err
	})
	o.change("customer's signature", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SignCustomerChallenge(ctx, o.customer.ID, sign(o.customer.Challenge), key)
	})
	o.change("verification", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SimulateVerifyCustomer(ctx, o.customer.ID, key)
	})
	o.change("account", func(ctx context.Context, c *client.Client, key client.Option) (err error) {
		o.account, err = c.CreateCustomerAccount(ctx, o.customer.ID, api.AccountInput{Type: "card_account", Currencies: []string{"EUR"}}, key)
		return err
	})
	o.change("grant", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SignAccountChallenge(ctx, o.account.ID, sign(o.account.Challenge), key)
	})
	o.killSoon() // while the wallet is being deployed
	o.until("the account to be active", func() bool {
		a, err := o.api.GetAccount(o.Context(), o.account.ID)
		if err != nil {
			o.Fatal(err)
		}
		o.wallet = strings.TrimPrefix(a.ChainID, demoChain+":")
		return a.Status == api.AccountStatusActive
	})
	o.change("card", func(ctx context.Context, c *client.Client, key client.Option) (err error) {
		o.card, err = c.CreateAccountCard(ctx, o.account.ID, api.CardInput{
			Type: "virtual", BillingAddress: api.AddressInput{FirstLine: "1 Example Street", City: "London", PostCode: "SW1A 1AA", Country: "GB"},
		}, key)
		return err
	})
	o.change("issue", func(ctx context.Context, c *client.Client, key client.Option) error {
		return c.SimulateIssueCard(ctx, o.card.ID, key)
	})
}

// holdings are tokens on chain, in text, as decimals do not compare.
type holdings struct{ wallet, escrow, settlement string }

func (o *ordeal) look() (h holdings) {
	o.Helper()
	r := o.reader()
	var token, escrow, settlement string
	for c, err := range o.api.GetChains(o.Context()) {
		if err != nil {
			o.Fatal(err)
		}
		if c.ID == demoChain {
			escrow, settlement = c.Contracts.Escrow, c.Contracts.Settlement
		}
	}
	for a, err := range o.api.GetAssets(o.Context(), demoChain) {
		if err != nil {
			o.Fatal(err)
		}
		if a.Symbol == demoSymbol {
			_, token, _ = strings.Cut(a.ID, "/erc20:")
		}
	}
	for holder, into := range map[string]*string{o.wallet: &h.wallet, escrow: &h.escrow, settlement: &h.settlement} {
		amount, err := r.TokenBalance(o.Context(), token, holder)
		if err != nil {
			o.Fatal(err)
		}
		*into = amount.String()
	}
	return h
}

func (o *ordeal) awaitAuthorisation(status api.AuthorisationStatus) {
	o.Helper()
	o.until("the authorisation to be "+string(status), func() bool {
		a, err := o.api.GetAuthorisationDetails(o.Context(), o.authorisation.ID)
		if err != nil {
			o.Fatal(err)
		}
		return a.Status == status
	})
}

// settled holds the one transaction against what moved on chain.
func (o *ordeal) settled(before holdings) {
	o.Helper()
	list, err := client.Collect(o.api.GetAccountTransactions(o.Context(), o.account.ID, client.ListOptions{}))
	if err != nil || len(list) != 1 || list[0].Status != api.TransactionStatusProcessed || len(list[0].ChainTransactions) != 2 {
		o.Fatalf("transactions %+v, %v", list, err)
	}
	spent := decimal.RequireFromString(list[0].TokenAmount)
	share := spent
	for _, f := range list[0].Fees {
		share = share.Sub(decimal.RequireFromString(f.TokenAmount))
	}
	want := holdings{
		wallet: decimal.RequireFromString(before.wallet).Sub(spent).String(), escrow: before.escrow,
		settlement: decimal.RequireFromString(before.settlement).Add(share).String(),
	}
	if after := o.look(); after != want {
		o.Errorf("on chain there is %v, want %v", after, want)
	}
}

// finish waits for rest, and audits.
func (o *ordeal) finish() {
	o.Helper()
	db := o.rest()
	o.stop()
	findings, err := db.Audit(o.Context())
	if err != nil || len(findings) > 0 {
		o.Errorf("audit: %+v, %v", findings, err)
	}
	told := strings.Join(o.events.bodies(), "\n")
	for _, id := range []string{o.customer.ID.String(), o.account.ID.String(), o.card.ID.String(), o.authorisation.ID.String()} {
		if !strings.Contains(told, id) {
			o.Errorf("no webhook told of %s", id)
		}
	}
}
