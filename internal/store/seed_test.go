package store_test

import (
	"context"
	"fmt"
	"testing"

	"offblocks/caip"
	"offblocks/internal/issuing"
	"offblocks/internal/ledger"
	"offblocks/internal/store"
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
	return tx.InsertEvent(ctx, issuing.Event{
		ID: issuing.NewID[issuing.EventID](), ProgrammeID: p, Type: kind, Subject: subject, Body: fmt.Sprintf(`{"status":%q}`, status), CreatedAt: 1,
	})
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
		if err := tx.SetAllowance(ctx, s.account, token, money); err != nil {
			return err
		}
		return tx.Book(ctx, s.entry(ledger.Deposit, "opening", ledger.Outside(chain), ledger.Available(s.account), money))
	})
	return s
}

func (s seed) entry(kind ledger.Kind, cause string, from, to ledger.Account, u issuing.Units) ledger.Entry {
	return ledger.Entry{
		ID: issuing.NewID[string](), ProgrammeID: s.programme, AccountID: s.account, Asset: token, Kind: kind, Cause: cause, CreatedAt: 1,
		Postings: []ledger.Posting{{Source: from, Destination: to, Units: u}},
	}
}

// hold claims money for a new authorisation, with all that belongs to it.
func (s seed) hold(ctx context.Context, tx *store.Tx, u issuing.Units) (id issuing.AuthorisationID, enough bool, err error) {
	a := issuing.Authorisation{
		ID: issuing.NewID[issuing.AuthorisationID](), ProgrammeID: s.programme, AccountID: s.account, CardID: s.card, Status: issuing.AuthorisationPending,
		Token: token, TokenAmount: u, Reservation: issuing.ReservationPromised, CreatedAt: 1, UpdatedAt: 1,
	}
	_, enough, err = tx.Hold(ctx, s.entry(ledger.Hold, string(a.ID), ledger.Available(s.account), ledger.Held(s.account), u))
	if err != nil || !enough {
		return a.ID, enough, err
	}
	if err := tx.InsertAuthorisation(ctx, a); err != nil {
		return a.ID, true, err
	}
	d := issuing.Decision{ID: issuing.NewID[issuing.DecisionID](), ProgrammeID: s.programme, AccountID: s.account, CardID: s.card, AuthorisationID: a.ID, TokenAmount: u}
	if err := tx.InsertDecision(ctx, d); err != nil {
		return a.ID, true, err
	}
	if err := tx.Promise(ctx, store.Task{Lane: "chain", Queue: string(a.ID), Kind: "authorisation.reserve", Subject: string(s.programme) + "/" + string(a.ID), RunAt: 1}, 1); err != nil {
		return a.ID, true, err
	}
	return a.ID, true, tell(ctx, tx, s.programme, issuing.AuthorisationUpdated, string(a.ID), "pending")
}
