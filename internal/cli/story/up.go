package story

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/cli"
)

// UpCommand is offblocks up.
type UpCommand struct {
	Until    string        `enum:"customer,account,funded,card" default:"card" placeholder:"card"`
	Chain    string        `default:"eip155:300" placeholder:"eip155:300"`
	Currency string        `default:"EUR" placeholder:"EUR"`
	Fund     string        `default:"1000" placeholder:"1000"`
	Timeout  time.Duration `default:"2m" placeholder:"2m"`
	walletFile
	cli.Output
}

// stages are how far up can go, in order.
var stages = []string{"customer", "account", "funded", "card"}

// stageNames are what is made in each.
var stageNames = []string{"customer", "account", "money", "card"}

// made is what there is in the end.
type made struct {
	Wallet   string              `json:"wallet"`
	Customer *api.Customer       `json:"customer"`
	Account  *api.Account        `json:"account,omitempty"`
	Balance  *api.AccountBalance `json:"balance,omitempty"`
	Card     *api.Card           `json:"card,omitempty"`
}

// Run makes what is missing of a customer, an account, a card and money, and leaves what is there.
func (u *UpCommand) Run(ctx context.Context, t *cli.Terminal, chains *Chains) error {
	i, err := u.Open(t)
	if err != nil {
		return err
	}
	if _, err := caip.ParseChainID(u.Chain); err != nil {
		return cli.NewUsage("offblocks up --help", "--chain: %v", err)
	}
	ctx, cancel := context.WithTimeout(ctx, u.Timeout)
	defer cancel()
	owner, path, err := u.read(t, chains)
	if errors.Is(err, fs.ErrNotExist) {
		owner, path, err = u.create(t, chains)
	}
	if err != nil {
		return err
	}
	run := &upRun{UpCommand: u, t: t, c: i.Client, owner: owner, bar: t.NewProgress(slices.Index(stages, u.Until) + 1)}
	defer run.bar.End()
	run.made.Wallet = owner.Address()
	run.say("wallet", owner.Address(), t.Short(path))
	for n, step := range []func(context.Context) error{run.findCustomer, run.findAccount, run.findMoney, run.findCard} {
		if run.done {
			break
		}
		run.bar.Step(n, "looking after the "+stageNames[n])
		if err := step(ctx); err != nil {
			if errors.Is(err, context.DeadlineExceeded) {
				err = &cli.Failure{Text: fmt.Sprintf("it was not done within %s: %v", u.Timeout, err), Try: "offblocks up"}
			}
			return i.Explain(err, "offblocks status")
		}
	}
	run.bar.End()
	if !u.WantsJSON(t) {
		_, err := fmt.Fprintln(t.Stdout, run.next())
		return err
	}
	text, err := json.Marshal(run.made)
	if err != nil {
		return err
	}
	return u.PrintObject(t, text)
}

// upRun is one run of it.
type upRun struct {
	*UpCommand
	t     *cli.Terminal
	c     *client.Client
	owner Owner
	bar   *cli.Progress
	made  made
	done  bool
}

// say tells a person what there is, and whether it was there before.
func (u *upRun) say(what, value, how string) {
	u.bar.Print(u.t.Stderr, fmt.Sprintf("%-9s %s  %s", what, value, how))
}

// endAt ends the run if it was to go as far as this stage.
func (u *upRun) endAt(stage string) { u.done = u.Until == stage }

const (
	isThere = "is there"
	isNew   = "is new"
	isBack  = "is back in use"
)

func (u *upRun) findCustomer(ctx context.Context) error {
	chainID := u.Chain + ":" + u.owner.Address()
	customer, found, err := findCustomer(ctx, u.c, chainID)
	if err != nil {
		return err
	}
	how := isThere
	if !found {
		how = isNew
		created, err := u.c.CreateCustomer(ctx, api.CustomerInput{ChainID: chainID, ExternalID: "up-" + u.owner.Address()})
		if err != nil {
			return err
		}
		customer.ID, customer.Status = created.ID, created.Status
	}
	if customer.Status == api.CustomerStatusInitiating {
		challenge, err := u.c.GetCustomerChallenge(ctx, customer.ID)
		if err != nil {
			return err
		}
		signed, err := u.sign(challenge.Challenge)
		if err != nil {
			return err
		}
		if err := u.c.SignCustomerChallenge(ctx, customer.ID, signed); err != nil {
			return err
		}
		customer.Status = api.CustomerStatusScreening
	}
	if customer.Status == api.CustomerStatusScreening {
		if customer, err = u.c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusVerifying); err != nil {
			return err
		}
	}
	if customer.Status == api.CustomerStatusVerifying {
		if err := inSandbox(u.c.SimulateVerifyCustomer(ctx, customer.ID), "pass the customer's identity check"); err != nil {
			return err
		}
	}
	if customer.Status == api.CustomerStatusInactive {
		how = isBack
		if _, err := u.c.ActivateCustomer(ctx, customer.ID); err != nil {
			return err
		}
	}
	if customer, err = u.c.WaitForCustomer(ctx, customer.ID, api.CustomerStatusActive); err != nil {
		return err
	}
	u.made.Customer = &customer
	u.say("customer", customer.ID.String(), how)
	u.endAt(stages[0])
	return nil
}

// inSandbox says what a refusal means outside a sandbox, where there is no simulator.
func inSandbox(err error, what string) error {
	if client.Code(err) == "not_found" {
		return &cli.Failure{Text: "this installation has no simulator, which would " + what, Try: "offblocks customers list",
			Cause: err}
	}
	return err
}

// next is what a person may try now.
func (u *upRun) next() string {
	switch {
	case u.made.Card != nil:
		return "Try: offblocks trigger transaction.updated --card " + u.made.Card.ID.String()
	case u.made.Account != nil:
		return "Try: offblocks up --until card"
	}
	return "Try: offblocks up --until account"
}

// sign answers a challenge as the owner.
func (u *upRun) sign(challenge string) (in api.OwnerSignature, err error) {
	body, err := answerChallenge(u.owner, challenge)
	return api.OwnerSignature{OwnerID: body["ownerId"], Challenge: body["challenge"], Signature: body["signature"]}, err
}

func (u *upRun) findAccount(ctx context.Context) error {
	var account api.Account
	how := isThere
	for found, err := range u.c.GetCustomerAccounts(ctx, u.made.Customer.ID, client.ListOptions{}) {
		if err != nil {
			return err
		}
		if found.Status != api.AccountStatusClosed && found.Status != api.AccountStatusFailed {
			account = found
			break
		}
	}
	if account.Status == "" {
		how = isNew
		created, err := u.c.CreateCustomerAccount(ctx, u.made.Customer.ID, api.AccountInput{
			Type: api.AccountTypeInputCardAccount, Currencies: []api.CurrencyInput{u.Currency},
		})
		if err != nil {
			return err
		}
		account.ID, account.Status = created.ID, created.Status
	}
	if account.Status == api.AccountStatusInitiating {
		challenge, err := u.c.GetAccountChallenge(ctx, account.ID)
		if err != nil {
			return err
		}
		signed, err := u.sign(challenge.Challenge)
		if err != nil {
			return err
		}
		if err := u.c.SignAccountChallenge(ctx, account.ID, signed); err != nil {
			return err
		}
	}
	if account.Status == api.AccountStatusInactive {
		how = isBack
		if _, err := u.c.ActivateAccount(ctx, account.ID); err != nil {
			return err
		}
	}
	account, err := u.c.WaitForAccount(ctx, account.ID, api.AccountStatusActive)
	if err != nil {
		return err
	}
	renewed, err := u.renewAllowance(ctx, account.ID)
	if err != nil {
		return err
	}
	if renewed {
		how += ", and its allowance is renewed"
	}
	u.made.Account = &account
	u.say("account", account.ID.String(), how)
	u.endAt(stages[1])
	return nil
}

// liveCards are the states in which a card stands in the way of another one of its account.
var liveCards = []api.CardStatus{
	api.CardStatusActive, api.CardStatusIssuing, api.CardStatusInactive, api.CardStatusSuspended,
}

func (u *upRun) findCard(ctx context.Context) error {
	var card api.Card
	how := isThere
	for found, err := range u.c.GetAccountCards(ctx, u.made.Account.ID, client.ListOptions{}) {
		if err != nil {
			return err
		}
		if slices.Contains(liveCards, found.Status) {
			card = found
			break
		}
	}
	if card.Status == api.CardStatusInactive || card.Status == api.CardStatusSuspended {
		how = isBack
		if err := u.unfreeze(ctx, card); err != nil {
			return err
		}
	}
	if card.Status == "" {
		how = isNew
		var err error
		if card, err = u.c.CreateAccountCard(ctx, u.made.Account.ID, api.CardInput{
			Type:           api.CardTypeVirtual,
			BillingAddress: api.AddressInput{FirstLine: "1 Example Street", City: "London", PostCode: "SW1A 1AA", Country: "GB"},
		}); err != nil {
			return err
		}
	}
	if card.Status == api.CardStatusIssuing {
		if err := inSandbox(u.c.SimulateIssueCard(ctx, card.ID), "issue the card"); err != nil &&
			client.Code(err) != "wrong_state" { // issued meanwhile
			return err
		}
	}
	card, err := u.c.WaitForCard(ctx, card.ID, api.CardStatusActive)
	if err != nil {
		return err
	}
	u.made.Card = &card
	u.say("card", card.ID.String(), how+", "+card.MaskedPAN)
	u.endAt(stages[3])
	return nil
}

// unfreeze takes a card back into use. What its issuer suspended only the issuer resumes, which a sandbox simulates.
func (u *upRun) unfreeze(ctx context.Context, card api.Card) (err error) {
	if card.Status == api.CardStatusSuspended {
		_, err = u.c.SimulateResumeCard(ctx, card.ID)
		return inSandbox(err, "resume the card")
	}
	_, err = u.c.ActivateCard(ctx, card.ID)
	return err
}

// findMoney waits for the test money that a new wallet gets, and sends more if there is none.
func (u *upRun) findMoney(ctx context.Context) error {
	balance, err := u.readBalance(ctx)
	if err != nil {
		return err
	}
	how := isThere
	if isZero(balance.Spendable.Amount) {
		how = isNew
		err := u.c.SimulateAccountFaucet(ctx, u.made.Account.ID, api.SimulatedGift{Amount: api.DecimalText(u.Fund)})
		if err := inSandbox(err, "send test money"); err != nil {
			return err
		}
	}
	for isZero(balance.Spendable.Amount) {
		if err := cli.Pause(ctx, 200*time.Millisecond); err != nil {
			return err
		}
		if balance, err = u.readBalance(ctx); err != nil {
			return err
		}
	}
	u.made.Balance = &balance
	u.say("money", balance.Spendable.Amount+" spendable", how)
	u.endAt(stages[2])
	return nil
}

// readBalance reads what the account has of a token that it can spend, or of any if it can spend none.
func (u *upRun) readBalance(ctx context.Context) (balance api.AccountBalance, err error) {
	balances, err := client.Collect(u.c.GetAccountBalances(ctx, u.made.Account.ID))
	if err != nil {
		return balance, err
	}
	for _, balance = range balances {
		if !isZero(balance.Spendable.Amount) {
			break
		}
	}
	if len(balances) == 0 {
		err = &cli.Failure{Text: "the account draws no token", Try: "offblocks accounts list"}
	}
	return balance, err
}

// isZero reports whether an amount is zero or below.
func isZero(amount string) bool {
	n, err := decimal.NewFromString(amount)
	return err == nil && !n.IsPositive()
}
