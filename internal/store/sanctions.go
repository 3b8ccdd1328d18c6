package store

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/rows"
)

// sanctionsPage is how many entries or customers are read at once.
const sanctionsPage = 500

// SanctionsLists are the lists that are kept, by name.
func (r reads) SanctionsLists(ctx context.Context) ([]issuing.SanctionsList, error) {
	list, err := r.q.SanctionsLists(ctx)
	out := make([]issuing.SanctionsList, len(list))
	for i, row := range list {
		out[i] = issuing.SanctionsList(row)
	}
	return out, wrapError("read sanctions lists", err)
}

// SanctionsEntries are the entries of an edition in the order of their ids.
func (r reads) SanctionsEntries(ctx context.Context, edition string) iter.Seq2[issuing.SanctionsEntry, error] {
	return func(yield func(issuing.SanctionsEntry, error) bool) {
		for after := ""; ; {
			list, err := r.q.SanctionsNames(ctx, edition, after, sanctionsPage)
			if err != nil {
				yield(issuing.SanctionsEntry{}, wrapError("read sanctions entries", err))
				return
			}
			for _, row := range list {
				e := issuing.SanctionsEntry{ID: row.EntryID, Kind: row.Kind, Details: row.Details}
				if err := errors.Join(json.Unmarshal([]byte(row.Names), &e.Names),
					json.Unmarshal([]byte(row.Addresses), &e.Addresses)); err != nil {
					yield(e, fmt.Errorf("read sanctions entry %s: %w", row.EntryID, err))
					return
				}
				if !yield(e, nil) {
					return
				}
				after = row.EntryID
			}
			if len(list) < sanctionsPage {
				return
			}
		}
	}
}

// SanctionedAddress is a listed address with who is listed.
type SanctionedAddress struct {
	List  string
	Entry issuing.SanctionsEntry
}

// SanctionedAddresses are the listings of an address, in the form that addresses are compared in.
func (r reads) SanctionedAddresses(ctx context.Context, key string) ([]SanctionedAddress, error) {
	list, err := r.q.SanctionedAddresses(ctx, key)
	if err != nil {
		return nil, wrapError("look for a sanctioned address", err)
	}
	out := make([]SanctionedAddress, len(list))
	for i, row := range list {
		out[i] = SanctionedAddress{List: row.List, Entry: issuing.SanctionsEntry{
			ID: row.EntryID, Details: row.Details,
			Addresses: []issuing.ListedAddress{{Currency: row.Currency, Address: row.Address}},
		}}
		if err := json.Unmarshal([]byte(row.Names), &out[i].Entry.Names); err != nil {
			return nil, fmt.Errorf("read sanctions entry %s: %w", row.EntryID, err)
		}
	}
	return out, nil
}

// InsertSanctionsEntries adds entries to an edition that is not used yet. Key gives the form that addresses are compared in.
func (tx *Tx) InsertSanctionsEntries(
	ctx context.Context, edition string, list []issuing.SanctionsEntry, key func(string) string,
) error {
	for _, e := range list {
		names, err := json.Marshal(e.Names)
		if err != nil {
			return fmt.Errorf("add sanctions entry %s: %w", e.ID, err)
		}
		addresses, err := json.Marshal(e.Addresses)
		if err != nil {
			return fmt.Errorf("add sanctions entry %s: %w", e.ID, err)
		}
		if err := tx.q.InsertSanctionsEntry(ctx, rows.InsertSanctionsEntryParams{
			Edition: edition, EntryID: e.ID, Kind: e.Kind, Names: string(names), Addresses: string(addresses), Details: e.Details,
		}); err != nil {
			return wrapError("add sanctions entry "+e.ID, err)
		}
		for _, a := range e.Addresses {
			if err := tx.q.InsertSanctionsAddress(ctx, rows.InsertSanctionsAddressParams{
				Edition: edition, EntryID: e.ID, AddressKey: key(a.Address), Address: a.Address, Currency: a.Currency,
			}); err != nil {
				return wrapError("add sanctioned address", err)
			}
		}
	}
	return nil
}

// UseSanctionsEdition has a list be an edition that is complete, if it still is the edition was; empty: it is not kept yet.
// It is false if another process was faster.
func (tx *Tx) UseSanctionsEdition(ctx context.Context, l issuing.SanctionsList, was string) (bool, error) {
	n, err := tx.q.UseSanctionsEdition(ctx, rows.UseSanctionsEditionParams{
		Name: l.Name, Edition: l.Edition, Version: l.Version, Source: l.Source, Entries: l.Entries,
		PublishedAt: l.PublishedAt, CheckedAt: l.CheckedAt, Was: was,
	})
	return n == 1, wrapError("use sanctions list", err)
}

// NoteSanctionsChecked notes that the source of a list still has this edition.
func (tx *Tx) NoteSanctionsChecked(ctx context.Context, l issuing.SanctionsList, at issuing.Instant) error {
	return wrapError("note check of sanctions list", tx.q.NoteSanctionsChecked(ctx, at, l.Name, l.Edition))
}

// NoteSanctionsMatched notes that all customers were compared with this edition of a list.
func (tx *Tx) NoteSanctionsMatched(ctx context.Context, l issuing.SanctionsList, at issuing.Instant) error {
	return wrapError("note match of sanctions list", tx.q.NoteSanctionsMatched(ctx, at, l.Name, l.Edition))
}

// SanctionsEditions are the ids of all editions that have entries, whether they are used or not, the oldest first.
func (r reads) SanctionsEditions(ctx context.Context) ([]string, error) {
	list, err := r.q.SanctionsEditions(ctx)
	return list, wrapError("read editions of sanctions lists", err)
}

// DeleteSanctionsEdition deletes the entries of an edition.
func (tx *Tx) DeleteSanctionsEdition(ctx context.Context, edition string) error {
	if _, err := tx.q.DeleteSanctionsAddresses(ctx, edition); err != nil {
		return wrapError("delete edition of sanctions list", err)
	}
	_, err := tx.q.DeleteSanctionsEntries(ctx, edition)
	return wrapError("delete edition of sanctions list", err)
}

// AllCustomers are the customers of all programmes that changed since, in the order of their ids; zero: all.
func (r reads) AllCustomers(ctx context.Context, since issuing.Instant) iter.Seq2[issuing.Customer, error] {
	return func(yield func(issuing.Customer, error) bool) {
		for after := issuing.CustomerID(""); ; {
			list, err := r.q.CustomersAfter(ctx, after, since, sanctionsPage)
			if err != nil {
				yield(issuing.Customer{}, wrapError("read customers", err))
				return
			}
			for _, row := range list {
				if !yield(issuing.Customer(row), nil) {
					return
				}
				after = row.ID
			}
			if len(list) < sanctionsPage {
				return
			}
		}
	}
}

// InsertScreeningHit adds a hit, unless the same is there: then it is false, whatever was decided about it.
func (tx *Tx) InsertScreeningHit(ctx context.Context, h issuing.ScreeningHit) (bool, error) {
	n, err := tx.q.InsertScreeningHit(ctx, rows.InsertScreeningHitParams(h))
	return n == 1, wrapError("add screening hit", err)
}

// ScreeningHit reads a hit of any programme.
func (r reads) ScreeningHit(ctx context.Context, id string) (issuing.ScreeningHit, error) {
	row, err := r.q.ScreeningHit(ctx, id)
	return notFoundOr("screening hit", id, issuing.ScreeningHit(row), err)
}

// ScreeningHitsOf are the hits of a customer, the oldest first.
func (r reads) ScreeningHitsOf(ctx context.Context, id issuing.CustomerID) ([]issuing.ScreeningHit, error) {
	list, err := r.q.ScreeningHitsOf(ctx, id)
	return hitsFromRows(list), wrapError("read screening hits", err)
}

// OpenScreeningHits are the hits of all programmes that nobody has decided, the oldest first.
func (r reads) OpenScreeningHits(ctx context.Context) ([]issuing.ScreeningHit, error) {
	list, err := r.q.OpenScreeningHits(ctx)
	return hitsFromRows(list), wrapError("read screening hits", err)
}

func hitsFromRows(list []rows.ScreeningHit) []issuing.ScreeningHit {
	out := make([]issuing.ScreeningHit, len(list))
	for i, row := range list {
		out[i] = issuing.ScreeningHit(row)
	}
	return out
}

// DecideScreeningHit writes the decision about a hit that is open, and is false for any other.
func (tx *Tx) DecideScreeningHit(ctx context.Context, h issuing.ScreeningHit) (bool, error) {
	n, err := tx.q.DecideScreeningHit(ctx, h.Status, h.Reason, h.UpdatedAt, h.ID)
	return n == 1, wrapError("decide screening hit", err)
}

// NoteHitDeactivated notes that a hit put its customer on hold.
func (tx *Tx) NoteHitDeactivated(ctx context.Context, id string) error {
	return wrapError("note screening hit", tx.q.NoteHitDeactivated(ctx, id))
}
