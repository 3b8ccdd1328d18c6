package client_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/envfile"
)

// The sandbox of the examples, started by the first one that needs it.
var sandbox struct {
	once sync.Once
	env  map[string]string
	err  error
	stop func() error
}

func TestMain(m *testing.M) {
	status := m.Run()
	if sandbox.stop != nil {
		if err := sandbox.stop(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			status = max(status, 1)
		}
	}
	os.Exit(status)
}

// getenv has the variables that the sandbox writes into its sandbox.env, as os.Getenv has after: . data/sandbox.env
func getenv(name string) string {
	sandbox.once.Do(func() { sandbox.err = startSandbox() })
	if sandbox.err != nil {
		panic(sandbox.err)
	}
	return sandbox.env[name]
}

func startSandbox() error {
	dir, err := os.MkdirTemp("", "offblocks-examples-*")
	if err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(context.Background())
	ready, ended := make(chan struct{}), make(chan error, 1)
	go func() {
		config := app.SandboxConfig{
			Addr: "127.0.0.1:0", DataDir: dir, Log: slog.New(slog.DiscardHandler),
		}
		ended <- app.RunSandbox(ctx, config, func(context.Context, *app.Sandbox) error {
			close(ready)
			return nil
		})
	}()
	sandbox.stop = func() error {
		cancel()
		return errors.Join(<-ended, os.RemoveAll(dir))
	}
	select {
	case <-ready:
	case err := <-ended:
		ended <- err
		return fmt.Errorf("the sandbox did not start: %w", err)
	}
	sandbox.env, err = envfile.Read(app.DataDir(dir).EnvFile())
	return err
}

// wallet is a customer's wallet on a chain of the sandbox.
type wallet struct{ *chain.Owner }

func newWallet() wallet {
	owner, err := chain.NewOwner()
	if err != nil {
		panic(err)
	}
	return wallet{owner}
}

func (w wallet) id() string { return "eip155:300:" + w.Address() }

// sign consents to a challenge.
func (w wallet) sign(challenge string) api.OwnerSignature {
	text, err := base64.StdEncoding.DecodeString(challenge)
	if err != nil {
		panic(err)
	}
	signature, err := w.SignText(string(text))
	if err != nil {
		panic(err)
	}
	return api.OwnerSignature{
		OwnerID: w.id(), Challenge: challenge, Signature: base64.StdEncoding.EncodeToString(signature),
	}
}

// exampleContext bounds an example.
func exampleContext() (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.Background(), 3*time.Minute)
}

// openAccount does what the examples of onboarding and funding show.
func openAccount(ctx context.Context, c *client.Client, w wallet) (api.Account, error) {
	customer, err := c.CreateCustomer(ctx, api.CustomerInput{ChainID: w.id(), ExternalID: uuid.NewString()})
	if err != nil {
		return api.Account{}, err
	}
	if err := c.SignCustomerChallenge(ctx, customer.ID, w.sign(customer.Challenge)); err != nil {
		return api.Account{}, err
	}
	if _, err := c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusVerifying); err != nil {
		return api.Account{}, err
	}
	if err := c.SimulateVerifyCustomer(ctx, customer.ID); err != nil {
		return api.Account{}, err
	}
	if _, err := c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusActive); err != nil {
		return api.Account{}, err
	}
	account, err := c.CreateCustomerAccount(ctx, customer.ID, api.AccountInput{
		Type: api.AccountTypeInputCardAccount, Currencies: []api.CurrencyInput{"EUR"},
	})
	if err != nil {
		return api.Account{}, err
	}
	if err := c.SignAccountChallenge(ctx, account.ID, w.sign(account.Challenge)); err != nil {
		return api.Account{}, err
	}
	return c.WaitForAccount(ctx, account.ID, api.AccountStatusActive)
}

// openCard does what the example of issuing shows.
func openCard(ctx context.Context, c *client.Client) (api.Card, error) {
	account, err := openAccount(ctx, c, newWallet())
	if err != nil {
		return api.Card{}, err
	}
	card, err := c.CreateAccountCard(ctx, account.ID, api.CardInput{Type: api.CardTypeVirtual, BillingAddress: home})
	if err != nil {
		return api.Card{}, err
	}
	if err := c.SimulateIssueCard(ctx, card.ID); err != nil {
		return api.Card{}, err
	}
	return c.WaitForCard(ctx, card.ID, api.CardStatusActive)
}

var home = api.AddressInput{FirstLine: "1 Test Street", City: "London", Country: "GB", PostCode: "N1 9GU"}
