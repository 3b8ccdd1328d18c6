package store_test

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
)

const (
	chain = caip.ChainID("eip155:31337")
	token = caip.AssetID("eip155:31337/erc20:0x1111111111111111111111111111111111111111")
)

// seed is a programme with a customer, an account with money and a card, all active, with the events that tell so.
type seed struct {
	programme issuing.ProgrammeID
	customer  issuing.CustomerID
	account   issuing.AccountID
	card      issuing.CardID
}

func write(t *testing.T, db *store.DB, do func(ctx context.Context, tx *store.Tx) error) {
	t.Helper()
	if err := db.Write(t.Context(), func(tx *store.Tx) error { return do(t.Context(), tx) }); err != nil {
		t.Fatal(err)
	}
}

func newProgramme(t *testing.T, db *store.DB) issuing.ProgrammeID {
	t.Helper()
	p := issuing.Programme{ID: issuing.NewID[issuing.ProgrammeID](), Name: "Test", CreatedAt: 1}
	write(t, db, func(ctx context.Context, tx *store.Tx) error { return tx.InsertProgramme(ctx, p) })
	return p.ID
}

func newCustomer(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, name string, at issuing.Instant) (issuing.CustomerID, error) {
	c := issuing.Customer{
		ID: issuing.NewID[issuing.CustomerID](), ProgrammeID: p, ExternalID: name, ChainID: caip.AccountID(chain + ":0xA" + caip.ChainID(name)), ChainKey: name,
		Status: issuing.CustomerActive, PortalToken: issuing.NewID[string](), CreatedAt: at, UpdatedAt: at,
	}
	if _, err := tx.InsertCustomer(ctx, c); err != nil {
		return c.ID, err
	}
	return c.ID, tell(ctx, tx, p, issuing.CustomerUpdated, string(c.ID), "active")
}

func newAccount(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, c issuing.CustomerID, at issuing.Instant) (issuing.AccountID, error) {
	a := issuing.Account{
		ID: issuing.NewID[issuing.AccountID](), ProgrammeID: p, CustomerID: c, Status: issuing.AccountActive, Type: issuing.CardAccount, Currencies: "USD",
		Chain: chain, Owner: "0x1", Wallet: "0x2", Token: token, ChainID: caip.AccountID(chain + ":0x2"), CreatedAt: at, UpdatedAt: at,
	}
	if err := tx.InsertAccount(ctx, a); err != nil {
		return a.ID, err
	}
	if err := tx.OpenFunds(ctx, a.ID, token); err != nil {
		return a.ID, err
	}
	return a.ID, tell(ctx, tx, p, issuing.AccountUpdated, string(a.ID), "active")
}

func newCard(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, c issuing.CustomerID, a issuing.AccountID, at issuing.Instant) (issuing.CardID, error) {
	k := issuing.Card{
		ID: issuing.NewID[issuing.CardID](), ProgrammeID: p, CustomerID: c, AccountID: a, Type: issuing.CardVirtual, Status: issuing.CardActive,
		Name: "Ada", Network: issuing.NetworkVisa, MaskedPAN: "400000******1234", SealedPAN: "c2VhbGVk", ExpiryYear: 2030, ExpiryMonth: 1, CreatedAt: at, UpdatedAt: at,
	}
	if _, err := tx.InsertCard(ctx, k); err != nil {
		return k.ID, err
	}
	return k.ID, tell(ctx, tx, p, issuing.CardUpdated, string(k.ID), "active")
}

func tell(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, kind issuing.EventType, subject, status string) error {
	_, err := tx.InsertEvent(ctx, issuing.Event{
		ID: issuing.NewID[issuing.EventID](), ProgrammeID: p, Type: kind, Subject: subject, Body: fmt.Sprintf(`{"status":%q}`, status), CreatedAt: 1,
	})
	return err
}

func newSeed(t *testing.T, db *store.DB, money issuing.Units) (s seed) {
	t.Helper()
	s.programme = newProgramme(t, db)
	write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
		if s.customer, err = newCustomer(ctx, tx, s.programme, "ada", 1); err != nil {
			return err
		}
		if s.account, err = newAccount(ctx, tx, s.programme, s.customer, 1); err != nil {
			return err
		}
		if s.card, err = newCard(ctx, tx, s.programme, s.customer, s.account, 1); err != nil {
			return err
		}
		if err := tx.SetAllowance(ctx, s.account, token, money, 0); err != nil {
			return err
		}
		return tx.PostEntry(ctx, s.entry(ledger.Funding, "opening", ledger.Outside(chain), ledger.Available(s.account), money))
	})
	return s
}

func (s seed) entry(kind ledger.Kind, cause string, from, to ledger.Account, u issuing.Units) ledger.Entry {
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: s.programme, AccountID: s.account, Asset: token, Kind: kind, Cause: cause, Payment: cause, CreatedAt: 1,
		Postings: []ledger.Posting{{Source: from, Destination: to, Units: u}},
	}
}

// fees are such that each payee has a share of a payment.
var fees = issuing.FeeTerms{PartnerFixed: 1, ServiceBPS: 1}

// hold claims so many units, two of them fees, for a new authorisation, with all that belongs to it.
func (s seed) hold(ctx context.Context, tx *store.Tx, u issuing.Units) (id issuing.AuthorisationID, enough bool, err error) {
	one := issuing.Rate{Value: decimal.New(1, 0)}
	a := issuing.Authorisation{
		ID: issuing.NewID[issuing.AuthorisationID](), ProgrammeID: s.programme, AccountID: s.account, CardID: s.card, Status: issuing.AuthorisationPending,
		MerchantCurrency: "UYW", Currency: "UYW", Rate: one, TokenRate: issuing.Rate{Value: decimal.New(1, -2)}, FeeTerms: fees, Token: token, CreatedAt: 1, UpdatedAt: 1,
	}
	if err := a.Resize(decimal.New(int64(u)-2, -4), 1); err != nil {
		return a.ID, false, err
	}
	c := issuing.Claim{
		ID: string(a.ID), ProgrammeID: s.programme, AccountID: s.account, CardID: s.card, Token: token, CreatedAt: 1, UpdatedAt: 1,
		Wanted: issuing.Split{u - 2, 1, 1}, Held: u,
	}
	_, enough, err = tx.Hold(ctx, s.entry(ledger.Hold, string(a.ID), ledger.Available(s.account), ledger.Held(s.account), u))
	if err != nil || !enough {
		return a.ID, enough, err
	}
	d := issuing.Decision{ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: s.programme, AccountID: s.account, CardID: s.card, AuthorisationID: a.ID, TokenAmount: u, CreatedAt: 1}
	promise := func(pool store.TaskPool, kind store.TaskKind) error {
		return tx.Enqueue(ctx, store.Task{Pool: pool, Queue: string(a.ID), Kind: kind, Programme: s.programme, Subject: string(a.ID), RunAt: 1}, 1)
	}
	return a.ID, true, errors.Join(tx.InsertAuthorisation(ctx, a), tx.InsertClaim(ctx, c), tx.InsertDecision(ctx, d), promise("chain", "claim.advance"),
		promise("upkeep", "authorisation.expire"), tell(ctx, tx, s.programme, issuing.AuthorisationUpdated, string(a.ID), "pending"))
}

// reserve brings an authorisation's money into the escrow.
func (s seed) reserve(ctx context.Context, tx *store.Tx, id issuing.AuthorisationID, u issuing.Units) error {
	c, err := tx.ClaimOf(ctx, s.programme, string(id))
	if err != nil {
		return err
	}
	step, _ := c.NextStep()
	c.BeginStep(step)
	c.FinishStep("1")
	return errors.Join(tx.UpdateClaim(ctx, c), tx.PostEntry(ctx, s.entry(ledger.Reserve, string(id), ledger.Held(s.account), ledger.Escrow(s.account), u)),
		tx.CancelTask(ctx, "claim.advance", string(id)))
}
