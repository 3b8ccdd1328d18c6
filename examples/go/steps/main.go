// Command steps takes the nine steps of an integration, from a token to a settled purchase, with the Go client.
//
//	set -a; . data/sandbox.env; go run ./examples/go/steps
package main

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), 3*time.Minute)
	defer cancel()
	if err := run(ctx); err != nil {
		fmt.Fprintln(os.Stderr, err)
		cancel()
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	// 1 Token: the client gets one by itself.
	first, err := client.FromEnv(os.Getenv)
	key, keyErr := httpsig.GenerateKey(httpsig.P384)
	if err := errors.Join(err, keyErr); err != nil {
		return err
	}
	// 2 Signing key: any id, and the PEM of the public key in Base64.
	keyID, public := uuid.New(), base64.StdEncoding.EncodeToString(key.Public().PEM())
	if err := first.UpdateSigningKey(ctx, api.SigningKeyInput{SigningKeyID: keyID, SigningKey: public}); err != nil {
		return err
	}
	c := first.WithSigningKey(keyID, key)
	fmt.Println("1, 2 signing key", keyID)

	// 3 Webhook: a URL that the sandbox can reach.
	events := make(chan client.Event, 100)
	listener, err := net.Listen("tcp", "127.0.0.1:0") //nolint:noctx // it lives as long as the program
	if err != nil {
		return err
	}
	receive := func(_ context.Context, event client.Event) error { //nolint:unparam // who fails gets the event again
		events <- event
		return nil
	}
	go func() { _ = http.Serve(listener, c.WebhookHandler(receive)) }() // #nosec G114 -- for the sandbox only
	webhook, err := c.SaveWebhook(ctx, api.WebhookInput{
		CallbackURL: "http://" + listener.Addr().String() + "/events",
		Types: []api.WebhookType{api.WebhookTypeCustomerUpdated, api.WebhookTypeAccountUpdated, api.WebhookTypeCardUpdated,
			api.WebhookTypeAuthorisationUpdated, api.WebhookTypeTransactionUpdated},
	})
	if err != nil {
		return err
	}
	fmt.Println("3 webhook", webhook.ID)

	card, err := openCard(ctx, c)
	if err != nil {
		return err
	}
	// 8 Purchase.
	purchase, err := c.SimulateCardAuthorisation(ctx, card.ID, api.SimulatedPurchase{Amount: "20", Currency: "GBP"})
	if err != nil {
		return err
	}
	fmt.Println("8 purchase", purchase.ID, purchase.Amount, purchase.Currency)

	// 9 Done: captured and processed, and every step arrived as a webhook.
	if _, err := c.WaitForAuthorisation(ctx, purchase.ID, api.AuthorisationStatusCaptured); err != nil {
		return err
	}
	for verified := 1; ; verified++ {
		select {
		case <-ctx.Done():
			return fmt.Errorf("the webhook of the transaction did not arrive: %w", ctx.Err())
		case event := <-events:
			update, err := event.Update()
			if err != nil {
				return err
			}
			transaction, ok := update.(api.TransactionUpdate)
			if !ok || transaction.AuthorisationID != purchase.ID || transaction.Status != api.TransactionStatusProcessed {
				continue
			}
			fmt.Println("9 processed", transaction.ID, "webhooks verified:", verified)
			return errors.Join(c.DeleteWebhook(ctx, webhook.ID),
				c.DeleteSigningKey(ctx, api.SigningKeyReference{SigningKeyID: keyID}))
		}
	}
}

// newWallet is the customer's wallet, for trying things out: a new Ethereum key that signs texts (EIP-191).
func newWallet() (address string, sign func(challenge string) (signature string, err error), err error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return "", nil, err
	}
	return crypto.PubkeyToAddress(key.PublicKey).Hex(), func(challenge string) (string, error) {
		text, err := base64.StdEncoding.DecodeString(challenge)
		if err != nil {
			return "", err
		}
		signature, err := crypto.Sign(accounts.TextHash(text), key)
		return base64.StdEncoding.EncodeToString(signature), err
	}, nil
}
