package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// Held is what came of asking for a hold.
type Held struct {
	Enough    bool          // the money was there, and is held
	Spendable issuing.Units // what there was to spend before
	Balance   issuing.Funds // the account's after the hold; zero without one
}

// Hold claims money for an approved payment and books it, if there is as much to spend: of two payments that race for the
// same money exactly one gets it.
func (tx *Tx) Hold(ctx context.Context, e ledger.Entry) (Held, error) {
	units := e.Change(ledger.Held(e.AccountID))
	row, err := tx.q.HoldFunds(ctx, units, e.AccountID, e.Asset, false)
	if err == nil {
		after := fundsFromRow(row)
		return Held{true, after.Spendable() + units, after}, tx.insertEntry(ctx, e)
	}
	if !errors.Is(err, sql.ErrNoRows) {
		return Held{}, wrapError("hold", err)
	}
	funds, err := tx.Funds(ctx, e.AccountID, e.Asset)
	if err == nil && funds.Limits.Any() {
		return tx.holdWithinLimits(ctx, e, units)
	}
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
		return Held{}, err
	}
	if !funds.Open {
		return Held{}, nil
	}
	return Held{Spendable: funds.Spendable()}, nil
}

// holdWithinLimits is Hold where the owner of the wallet has set limits: what they leave depends on the time of the entry.
func (tx *Tx) holdWithinLimits(ctx context.Context, e ledger.Entry, units issuing.Units) (Held, error) {
	funds, err := tx.LockFunds(ctx, e.AccountID, e.Asset)
	if err != nil || !funds.Open {
		return Held{}, err
	}
	spendable := funds.AsOf(e.CreatedAt).Spendable()
	if spendable < units {
		return Held{Spendable: spendable}, nil
	}
	row, err := tx.q.HoldFunds(ctx, units, e.AccountID, e.Asset, true)
	if err != nil {
		return Held{}, wrapError("hold", err)
	}
	return Held{true, spendable, fundsFromRow(row)}, tx.insertEntry(ctx, e)
}

// PostEntry writes an entry and changes the account's fast balance by it. An entry of the same cause, kind and asset
// that is booked already stays as it is: booking again changes nothing.
func (tx *Tx) PostEntry(ctx context.Context, e ledger.Entry) error {
	added, err := tx.addEntry(ctx, e)
	if err != nil || !added {
		return err
	}
	a := e.AccountID
	change := rows.MoveFundsParams{
		Available: e.Change(ledger.Available(a)), Held: e.Change(ledger.Held(a)), Escrowed: e.Change(ledger.Escrow(a)),
		Debt: -e.Change(ledger.Debt(a)), AccountID: a, Asset: e.Asset,
	}
	if change.Available == 0 && change.Held == 0 && change.Escrowed == 0 && change.Debt == 0 {
		return nil // between other accounts
	}
	if drawn := e.Drawn(); drawn != 0 {
		change.Block, change.Drawn, change.Day = e.Block, int64(drawn), issuing.WalletDay(e.CreatedAt)
	}
	changed, err := tx.q.MoveFunds(ctx, change)
	if err == nil && changed == 0 {
		// Another transaction may have changed what this one read before it came to the balance.
		return fmt.Errorf("book %s of %s: the balance does not have it: %w", e.Kind, e.Cause, ErrConflict)
	}
	return wrapError("book", err)
}

// LockFunds reads the balance of an account in a token and keeps others from changing it until the transaction ends.
func (tx *Tx) LockFunds(ctx context.Context, id issuing.AccountID, asset caip.AssetID) (issuing.Funds, error) {
	row, err := tx.q.LockFunds(ctx, id, asset)
	return notFoundOr("balance", id, fundsFromRow(row), err)
}

// insertEntry writes an entry that is not booked yet. A verb books each kind once for a claim's version: another transaction
// that made this one meanwhile is a lost race.
func (tx *Tx) insertEntry(ctx context.Context, e ledger.Entry) error {
	if err := e.Check(); err != nil {
		return err
	}
	if err := tx.q.InsertNewEntry(ctx, rows.InsertNewEntryParams(entryParams(e))); err != nil {
		return wrapError("add entry", err)
	}
	return tx.addPostings(ctx, e)
}

func (tx *Tx) addEntry(ctx context.Context, e ledger.Entry) (bool, error) {
	if err := e.Check(); err != nil {
		return false, err
	}
	added, err := tx.q.InsertEntry(ctx, entryParams(e))
	if err != nil || added == 0 {
		return false, wrapError("add entry", err)
	}
	return true, tx.addPostings(ctx, e)
}

func entryParams(e ledger.Entry) rows.InsertEntryParams {
	return rows.InsertEntryParams{
		ID: e.ID, ProgrammeID: e.ProgrammeID, AccountID: e.AccountID, Asset: e.Asset, Kind: e.Kind, Cause: e.Cause,
		CreatedAt: e.CreatedAt, Payment: e.Payment, Block: e.Block,
	}
}

func (tx *Tx) addPostings(ctx context.Context, e ledger.Entry) error {
	for i, p := range e.Postings {
		err := tx.q.InsertPosting(ctx, rows.InsertPostingParams{
			EntryID: e.ID, Seq: int64(i), Source: p.Source.String(), Destination: p.Destination.String(), Units: p.Units,
		})
		if err != nil {
			return wrapError("add posting", err)
		}
	}
	tx.keepDays(e)
	return nil
}

func entryFromRow(row rows.LedgerEntry) ledger.Entry {
	return ledger.Entry{
		ID: row.ID, ProgrammeID: row.ProgrammeID, AccountID: row.AccountID, Asset: row.Asset, Kind: row.Kind,
		Cause: row.Cause, Payment: row.Payment, Block: row.Block, CreatedAt: row.CreatedAt,
	}
}

func postingFromRow(row rows.LedgerPosting) ledger.Posting {
	return ledger.Posting{Source: ledgerAccount(row.Source), Destination: ledgerAccount(row.Destination), Units: row.Units}
}

// ledgerAccount reads a column that the text of an account was written to.
func ledgerAccount(text string) ledger.Account {
	a, err := ledger.ParseAccount(text)
	if err != nil {
		panic(err)
	}
	return a
}
