package storetest

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// Chain and Token are those of a Fixture's account.
const (
	Chain = caip.ChainID("eip155:31337")
	Token = caip.AssetID("eip155:31337/erc20:0x1111111111111111111111111111111111111111")
)

// Fixture is a programme with a customer, an account with money and a card, all active, with the events that say so.
type Fixture struct {
	Programme issuing.ProgrammeID
	Customer  issuing.CustomerID
	Account   issuing.AccountID
	Card      issuing.CardID
}

// Write runs a transaction. An error ends t.
func Write(t testing.TB, db *store.DB, do func(ctx context.Context, tx *store.Tx) error) {
	t.Helper()
	if err := db.Write(t.Context(), func(tx *store.Tx) error { return do(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

// NewProgramme adds a programme.
func NewProgramme(t testing.TB, db *store.DB) issuing.ProgrammeID {
	t.Helper()
	p := issuing.Programme{ID: issuing.NewID[issuing.ProgrammeID](), Name: "Test", CreatedAt: 1}
	Write(t, db, func(ctx context.Context, tx *store.Tx) error { return tx.InsertProgramme(ctx, p) })
	return p.ID
}

// NewCustomer adds an active customer, whose wallet and external id have a name in them.
func NewCustomer(
	ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, name string, at issuing.Instant,
) (issuing.CustomerID, error) {
	c := issuing.Customer{
		ID: issuing.NewID[issuing.CustomerID](), ProgrammeID: p, ExternalID: name,
		ChainID: caip.AccountID(Chain + ":0xA" + caip.ChainID(name)), ChainKey: name,
		Status: issuing.CustomerActive, PortalToken: issuing.NewID[string](), CreatedAt: at, UpdatedAt: at,
	}
	if _, err := tx.InsertCustomer(ctx, c); err != nil {
		return c.ID, err
	}
	return c.ID, InsertEvent(ctx, tx, p, issuing.CustomerUpdated, string(c.ID), "active")
}

// NewAccount adds an active account whose wallet is empty.
func NewAccount(
	ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, c issuing.CustomerID, at issuing.Instant,
) (issuing.AccountID, error) {
	a := issuing.Account{
		ID: issuing.NewID[issuing.AccountID](), ProgrammeID: p, CustomerID: c, Status: issuing.AccountActive,
		Type: issuing.CardAccount, Currencies: issuing.Currencies{"USD"}, Chain: Chain, Owner: "0x1", Wallet: "0x2",
		Token: Token, ChainID: caip.AccountID(Chain + ":0x2"), CreatedAt: at, UpdatedAt: at,
	}
	if err := tx.InsertAccount(ctx, a); err != nil {
		return a.ID, err
	}
	if err := tx.OpenFunds(ctx, a.ID, Token); err != nil {
		return a.ID, err
	}
	return a.ID, InsertEvent(ctx, tx, p, issuing.AccountUpdated, string(a.ID), "active")
}

// NewCard adds an active card.
func NewCard(
	ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, c issuing.CustomerID, a issuing.AccountID,
	at issuing.Instant,
) (issuing.CardID, error) {
	k := issuing.Card{
		ID: issuing.NewID[issuing.CardID](), ProgrammeID: p, CustomerID: c, AccountID: a,
		Type: issuing.CardVirtual, Status: issuing.CardActive, Name: "Ada", Network: issuing.NetworkVisa,
		MaskedPAN: "400000******1234", SealedPAN: "c2VhbGVk", PANHash: "hash", ExpiryYear: 2030, ExpiryMonth: 1, CreatedAt: at, UpdatedAt: at,
	}
	if _, err := tx.InsertCard(ctx, k); err != nil {
		return k.ID, err
	}
	return k.ID, InsertEvent(ctx, tx, p, issuing.CardUpdated, string(k.ID), "active")
}

// InsertEvent adds an event that shows a status of a noun.
func InsertEvent(
	ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, kind issuing.EventType, subject, status string,
) error {
	last, err := tx.LastEventSequence(ctx, subject)
	if err != nil {
		return err
	}
	return tx.InsertQuietEvent(ctx, issuing.Event{
		ID: issuing.NewID[issuing.EventID](), ProgrammeID: p, Type: kind, Subject: subject, Sequence: last + 1,
		Body: fmt.Sprintf(`{"status":%q}`, status), CreatedAt: 1,
	})
}

// NewFixture adds a Fixture whose account has so much money, and as much allowance.
func NewFixture(t testing.TB, db *store.DB, money issuing.Units) (f Fixture) {
	t.Helper()
	f.Programme = NewProgramme(t, db)
	Write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
		if f.Customer, err = NewCustomer(ctx, tx, f.Programme, "ada", 1); err != nil {
			return err
		}
		if f.Account, err = NewAccount(ctx, tx, f.Programme, f.Customer, 1); err != nil {
			return err
		}
		if f.Card, err = NewCard(ctx, tx, f.Programme, f.Customer, f.Account, 1); err != nil {
			return err
		}
		if err := tx.SetAllowance(ctx, f.Account, Token, money, 0); err != nil {
			return err
		}
		return tx.PostEntry(ctx,
			f.Entry(ledger.Funding, "opening", ledger.Outside(Chain), ledger.Available(f.Account), money))
	})
	return f
}

// Entry is a ledger entry of the account with one posting. Its cause is also the payment that it belongs to.
func (f Fixture) Entry(kind ledger.Kind, cause string, from, to ledger.Account, u issuing.Units) ledger.Entry {
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: f.Programme, AccountID: f.Account, Asset: Token, Kind: kind,
		Cause: cause, Payment: cause, CreatedAt: 1,
		Postings: []ledger.Posting{{Source: from, Destination: to, Units: u}},
	}
}

// Hold claims so many units, two of them fees, for a new authorisation, with all that belongs to it. Each payee has a
// share.
func (f Fixture) Hold(ctx context.Context, tx *store.Tx, u issuing.Units) (
	id issuing.AuthorisationID, enough bool, err error,
) {
	a := issuing.Authorisation{
		ID: issuing.NewID[issuing.AuthorisationID](), ProgrammeID: f.Programme, AccountID: f.Account, CardID: f.Card,
		Status: issuing.AuthorisationPending, PricedCurrency: "UYW", Currency: "UYW",
		Rate: issuing.Rate{Value: decimal.New(1, 0)}, TokenRate: issuing.Rate{Value: decimal.New(1, -2)},
		FeeTerms: issuing.FeeTerms{PartnerFixed: 1, ServiceBPS: 1}, Token: Token, CreatedAt: 1, UpdatedAt: 1,
	}
	if err := a.Resize(decimal.New(int64(u)-2, -4), 1); err != nil {
		return a.ID, false, err
	}
	c := issuing.Claim{
		ID: string(a.ID), ProgrammeID: f.Programme, AccountID: f.Account, CardID: f.Card, Token: Token,
		Wanted: issuing.Split{u - 2, 1, 1}, Held: u, CreatedAt: 1, UpdatedAt: 1,
	}
	held, err := tx.Hold(ctx,
		f.Entry(ledger.Hold, c.ID, ledger.Available(f.Account), ledger.Held(f.Account), u))
	if err != nil || !held.Enough {
		return a.ID, held.Enough, err
	}
	d := issuing.Decision{
		ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: f.Programme, AccountID: f.Account, CardID: f.Card,
		AuthorisationID: a.ID, TokenAmount: u, CreatedAt: 1,
	}
	enqueue := func(kind store.TaskKind) error {
		return tasks.Enqueue(ctx, tx, tasks.NewTask{Kind: kind, Subject: tasks.Subject{Programme: f.Programme, ID: c.ID}}, 1)
	}
	return a.ID, true, errors.Join(
		tx.InsertAuthorisation(ctx, a), tx.InsertClaim(ctx, c), tx.InsertDecision(ctx, d),
		enqueue(tasks.AdvanceClaim), enqueue(tasks.ExpireHold),
		InsertEvent(ctx, tx, f.Programme, issuing.AuthorisationUpdated, c.ID, "pending"),
	)
}

// Reserve brings an authorisation's money into the escrow.
func (f Fixture) Reserve(ctx context.Context, tx *store.Tx, id issuing.AuthorisationID, u issuing.Units) error {
	c, err := tx.ClaimOf(ctx, f.Programme, string(id))
	if err != nil {
		return err
	}
	step, _ := c.NextStep()
	c.BeginStep(step)
	c.FinishStep("1")
	return errors.Join(
		tx.UpdateClaim(ctx, c),
		tx.PostEntry(ctx, f.Entry(ledger.Reserve, c.ID, ledger.Held(f.Account), ledger.Escrow(f.Account), u)),
		tx.CancelTask(ctx, tasks.AdvanceClaim, c.ID),
	)
}

// Spend is what an authorisation spends, in dollars.
func (f Fixture) Spend(id issuing.AuthorisationID, amount string, count int64, at issuing.Instant) issuing.Spend {
	return issuing.Spend{
		ProgrammeID: f.Programme, AccountID: f.Account, CardID: f.Card, PaymentID: string(id),
		Currency: "USD", Amount: decimal.RequireFromString(amount), Count: count, At: at,
	}
}

// CountAndLimit counts what an authorisation spends, and sets limits and controls.
func (f Fixture) CountAndLimit(ctx context.Context, tx *store.Tx, id issuing.AuthorisationID) error {
	if _, err := tx.LockUsage(ctx, f.Account); err != nil {
		return err
	}
	a, err := tx.Authorisation(ctx, f.Programme, id)
	if err != nil {
		return err
	}
	stands, err := a.CountedUsage(nil)
	if err != nil {
		return err
	}
	spend := f.Spend(id, stands.Amount.Decimal("USD").String(), 1, 1_700_000_000_000_000)
	if err := tx.RecordSpend(ctx, spend); err != nil {
		return err
	}
	account := issuing.Scope{Kind: issuing.ScopeAccount, ID: string(f.Account)}
	limits := []issuing.Limit{{Window: issuing.WindowDay, Currency: "USD", Amount: 100}}
	if err := tx.SaveLimits(ctx, f.Programme, account, limits, 1); err != nil {
		return err
	}
	card := issuing.Scope{Kind: issuing.ScopeCard, ID: string(f.Card)}
	return tx.SaveControls(ctx, f.Programme, issuing.ControlSet{Scope: card}, 1)
}
