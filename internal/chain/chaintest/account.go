package chaintest

import (
	"context"
	"errors"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/worker"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// SignUp brings a customer's account up to the owner's signature; nothing is on chain yet.
func (e *Env) SignUp(owner string, sign func(text string) []byte) {
	e.Helper()
	ctx, caip10 := e.Context(), string(Home)+":"+owner
	c, err := e.Onboarding.CreateCustomer(ctx, e.Programme, caip10, uuid.NewString())
	e.Check(err)
	e.Check(e.Onboarding.CustomerSigned(ctx, e.Programme, c.Customer.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: c.Challenge.Text, Signature: sign(c.Challenge.Text),
	}))
	_, err = e.Onboarding.CustomerVerified(ctx, e.Programme, c.Customer.ID, "A Customer", true)
	e.Check(err)
	for _, task := range must(e.DB.LeaseTasks(ctx, tasks.PoolPartner, uuid.NewString(), issuing.At(e.Now()), time.Minute,
		100)) {
		e.Check(e.DB.FinishTask(ctx, task))
	}
	ask, err := e.Onboarding.CreateAccount(ctx, e.Programme, c.Customer.ID, []string{"USD"})
	e.Check(err)
	e.Check(e.Onboarding.AccountSigned(ctx, e.Programme, ask.Account.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: sign(ask.Challenge.Text),
	}))
	e.Account = ask.Account
}

// SignUpOwner is SignUp with a new owner, whose key is at hand.
func (e *Env) SignUpOwner() {
	e.Helper()
	e.OwnerKey = crypto.FromECDSA(must(crypto.GenerateKey()))
	e.Owner = must(chain.OwnerOfKey(e.OwnerKey))
	e.SignUp(e.Owner.Address(), func(text string) []byte { return must(e.Owner.SignText(text)) })
}

// OpenAccount brings an account with a card into being.
func (e *Env) OpenAccount() {
	e.Helper()
	e.SignUpOwner()
	e.DoTasks()
	e.Account = must(e.DB.Account(e.Context(), e.Programme, e.Account.ID))
	if e.Account.Status != issuing.AccountActive {
		e.Fatalf("the account is %s", e.Account.Status)
	}
	card, err := e.Onboarding.CreateCard(e.Context(), e.Programme, e.Account.ID, onboarding.NewCard{
		Type: issuing.CardVirtual, Billing: issuing.Address{Country: "GB"},
	})
	e.Check(err)
	_, err = e.Onboarding.CardIssued(e.Context(), e.Programme, card.ID, partner.IssuedCard{
		PAN: "5555550000000004", Network: "mastercard", ExpiryYear: e.Now().Year() + 3, ExpiryMonth: 1,
	})
	e.Check(err)
	e.Card = card.ID
}

// Authorise makes a purchase with the card.
func (e *Env) Authorise(amount string) issuing.Authorisation {
	e.Helper()
	a, err := e.Payments.Authorise(e.Context(), e.Programme, e.Card, payments.Purchase{
		Amount: amount, Currency: "USD", Merchant: issuing.Merchant{Country: "GB"},
	})
	e.Check(err)
	return a
}

// Authorisation reads an authorisation.
func (e *Env) Authorisation(id issuing.AuthorisationID) issuing.Authorisation {
	e.Helper()
	return must(e.DB.Authorisation(e.Context(), e.Programme, id))
}

// Claim reads an authorisation's claim.
func (e *Env) Claim(id issuing.AuthorisationID) issuing.Claim {
	e.Helper()
	return must(e.DB.ClaimOf(e.Context(), e.Programme, string(id)))
}

// InEscrow tells whether all of an authorisation's money is in the escrow, and nowhere else.
func (e *Env) InEscrow(id issuing.AuthorisationID) bool {
	e.Helper()
	c := e.Claim(id)
	return c.Escrow == c.Wanted && c.Held == 0 && c.Owed == 0 && c.Deposit.ID != ""
}

// Handlers do the chain's tasks.
func (e *Env) Handlers() tasks.Handlers {
	return worker.New(e.DB, e.Chains, e.Services, nil).Handlers()
}

// DoTasks does the chain's tasks until none is left.
func (e *Env) DoTasks() {
	e.Helper()
	for range 500 {
		if e.DoTasksOnce() == 0 {
			return
		}
	}
	e.Fatalf("tasks are still open: %+v", must(e.DB.OpenTasks(e.Context())))
}

// DoTasksOnce does each of the chain's tasks once, and tells how many there were.
func (e *Env) DoTasksOnce() int {
	e.Helper()
	ctx := context.WithoutCancel(e.Context())
	later := issuing.At(e.Now().Add(time.Hour)) // so that what was put off is due
	list, err := e.DB.LeaseTasks(ctx, tasks.PoolChain, uuid.NewString(), later, time.Millisecond, 100)
	e.Check(err)
	handlers := e.Handlers()
	for _, task := range list {
		e.Check(e.doTask(ctx, handlers, task))
	}
	return len(list)
}

// DoTasksTogether does each of the chain's tasks once, all at the same time, and tells how many there were.
func (e *Env) DoTasksTogether() int {
	e.Helper()
	ctx := context.WithoutCancel(e.Context())
	later := issuing.At(e.Now().Add(time.Hour))
	list, err := e.DB.LeaseTasks(ctx, tasks.PoolChain, uuid.NewString(), later, time.Minute, 100)
	e.Check(err)
	handlers := e.Handlers()
	var all errgroup.Group
	for _, task := range list {
		all.Go(func() error { return e.doTask(ctx, handlers, task) })
	}
	e.Check(all.Wait())
	return len(list)
}

// doTask does a task, and finishes it or puts it off.
func (e *Env) doTask(ctx context.Context, handlers tasks.Handlers, task store.Task) error {
	err := handlers[task.Kind](ctx, task)
	if err == nil {
		return e.DB.FinishTask(ctx, task)
	}
	var snooze *tasks.Snooze
	return e.DB.PostponeTask(ctx, task, issuing.At(e.Now()), err.Error(), errors.As(err, &snooze))
}
