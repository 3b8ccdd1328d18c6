package story

import (
	"context"
	"maps"
	"slices"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/cli"
)

// events say how each type of event is made to happen, to what there is. What they take out of use they take back.
var events = map[string]func(context.Context, *entities) (any, error){
	"authorisation.updated": func(ctx context.Context, e *entities) (any, error) { return e.purchase(ctx, "20", false) },
	"transaction.updated":   func(ctx context.Context, e *entities) (any, error) { return e.bought(ctx) },
	"card.updated": func(ctx context.Context, e *entities) (any, error) {
		if _, err := e.c.DeactivateCard(ctx, e.card.ID); err != nil {
			return nil, err
		}
		return e.c.ActivateCard(ctx, e.card.ID)
	},
	"account.updated": func(ctx context.Context, e *entities) (any, error) {
		if _, err := e.c.DeactivateAccount(ctx, e.account.ID); err != nil {
			return nil, err
		}
		return e.c.ActivateAccount(ctx, e.account.ID)
	},
	"customer.updated": func(ctx context.Context, e *entities) (any, error) {
		if _, err := e.c.DeactivateCustomer(ctx, e.account.CustomerID); err != nil {
			return nil, err
		}
		return e.c.ActivateCustomer(ctx, e.account.CustomerID)
	},
	"dispute.updated": func(ctx context.Context, e *entities) (any, error) {
		x, err := e.bought(ctx)
		if err != nil {
			return nil, err
		}
		return e.c.OpenTransactionDispute(ctx, x.ID, api.DisputeInput{Reason: api.DisputeReasonNotReceived})
	},
	"card_authentication.updated": func(ctx context.Context, e *entities) (any, error) {
		return e.c.SimulateCardAuthenticationRequest(ctx, e.card.ID, api.SimulatedAuthentication{Amount: "20", Currency: "EUR"})
	},
	"payment_token.updated": func(ctx context.Context, e *entities) (any, error) {
		return e.c.SimulatePaymentTokenRequest(ctx, e.card.ID, api.SimulatedTokenRequest{})
	},
	"programme.updated":     changeKeys,
	"account.allowance_low": lowerAllowance,
	"webhook.ping":          pingWebhooks,
}

func eventNames() []string { return slices.Sorted(maps.Keys(events)) }

// changeKeys registers a signing key that nobody has, and deletes it.
func changeKeys(ctx context.Context, e *entities) (any, error) {
	key, err := httpsig.GenerateKey(httpsig.P256)
	if err != nil {
		return nil, err
	}
	id := uuid.New()
	err = e.c.UpdateSigningKey(ctx, api.SigningKeyInput{SigningKeyID: id, SigningKey: api.Base64(string(key.Public().PEM()))})
	if err != nil {
		return nil, err
	}
	return map[string]string{"signingKeyId": id.String(), "status": "registered and deleted"},
		e.c.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: id})
}

// lowerAllowance has the account hold more than four fifths of its allowance for a moment. It sends the test money that
// this takes.
func lowerAllowance(ctx context.Context, e *entities) (any, error) {
	var balance api.AccountBalance
	read := func() error {
		all, err := client.Collect(e.c.GetAccountBalances(ctx, e.account.ID))
		if err != nil {
			return err
		}
		for _, balance = range all {
			if !isZero(balance.Allowance.Amount) && !isZero(balance.Spendable.Amount) {
				return nil
			}
		}
		return &cli.Failure{Text: "the account has no money and allowance", Try: "offblocks up"}
	}
	if err := read(); err != nil {
		return nil, err
	}
	allowance, err := decimal.NewFromString(balance.Allowance.Amount)
	if err != nil {
		return nil, err
	}
	price := allowance.Mul(decimal.New(85, -2)).Truncate(0)
	spendable, err := decimal.NewFromString(balance.Spendable.Amount)
	if err != nil {
		return nil, err
	}
	if missing := allowance.Mul(decimal.New(95, -2)).Truncate(0).Sub(spendable); missing.IsPositive() {
		gift := api.SimulatedGift{Amount: api.DecimalText(missing.StringFixed(0)), Asset: balance.Token}
		if err := e.c.SimulateAccountFaucet(ctx, e.account.ID, gift); err != nil {
			return nil, inSandbox(err, "send test money")
		}
	}
	for {
		if spendable, err = decimal.NewFromString(balance.Spendable.Amount); err != nil {
			return nil, err
		}
		if spendable.GreaterThan(price.Mul(decimal.New(102, -2))) {
			break
		}
		if err := cli.Pause(ctx, 200*time.Millisecond); err != nil {
			return nil, err
		}
		if err := read(); err != nil {
			return nil, err
		}
	}
	made, err := e.purchase(ctx, price.String(), false)
	if err != nil {
		return nil, err
	}
	return made, e.c.SimulateCardAuthorisationRelease(ctx, made.ID)
}

// pingWebhooks pings each webhook of the programme.
func pingWebhooks(ctx context.Context, e *entities) (any, error) {
	var made []api.WebhookDelivery
	for webhook, err := range e.c.GetWebhooks(ctx, client.ListOptions{}) {
		if err != nil {
			return nil, err
		}
		delivery, err := e.c.PingWebhook(ctx, webhook.ID)
		if err != nil {
			return nil, err
		}
		made = append(made, delivery)
	}
	if len(made) == 0 {
		return nil, &cli.Failure{Text: "there is no webhook to ping",
			Try: `offblocks webhooks add callbackUrl=http://127.0.0.1:9000/ 'types:=["*"]'`}
	}
	return made, nil
}
