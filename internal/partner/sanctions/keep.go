package sanctions

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/store"
)

// keeper keeps the lists fresh and the customers compared with them. Several replicas may do so at once.
type keeper struct {
	*Screening
	verbs *onboarding.Service
}

// Keep reads the sources that are due, and compares the customers with what has changed. One list that fails does not keep the
// others.
func (k *keeper) Keep(ctx context.Context) error {
	began := k.now()
	var errs []error
	for _, l := range k.settings.Lists {
		if err := k.refresh(ctx, l); err != nil {
			errs = append(errs, fmt.Errorf("list %s: %w", l.Name, err))
		}
		if err := k.rematch(ctx, l.Name); err != nil {
			errs = append(errs, fmt.Errorf("compare customers with list %s: %w", l.Name, err))
		}
	}
	if err := k.matchChanged(ctx, began); err != nil {
		errs = append(errs, fmt.Errorf("compare customers that changed: %w", err))
	}
	return errors.Join(append(errs, k.purge(ctx))...)
}

// known is what is kept of a list; the zero list if it is not kept.
func (k *keeper) known(ctx context.Context, name string) (issuing.SanctionsList, error) {
	all, err := k.db.SanctionsLists(ctx)
	for _, l := range all {
		if l.Name == name {
			return l, nil
		}
	}
	return issuing.SanctionsList{}, err
}

// refresh reads the source of a list, if it is due, and keeps what it has if that is another edition.
func (k *keeper) refresh(ctx context.Context, l ListSettings) error {
	old, err := k.known(ctx, l.Name)
	if err != nil {
		return err
	}
	if old.Edition != "" && old.Source == l.Source && k.now().Sub(old.CheckedAt.Time()) < time.Duration(k.settings.Refresh) {
		return nil
	}
	file, err := fetch(ctx, k.client, l.Source)
	if err != nil {
		return err
	}
	defer file.done()
	fresh := issuing.SanctionsList{
		Name: l.Name, Edition: issuing.NewID[string](), Source: l.Source, CheckedAt: issuing.At(k.now()),
	}
	h, err := k.insert(ctx, file, l.Format, fresh.Edition)
	if err != nil {
		return err
	}
	if h.Entries < l.MinEntries {
		return fmt.Errorf("it has %d entries, and should have %d at least: it is not used", h.Entries, l.MinEntries)
	}
	if old.Edition != "" && h.PublishedAt.Before(old.PublishedAt.Time()) {
		return fmt.Errorf("it is of %s, and older than what is kept (%s): it is not used", h.Version, old.Version)
	}
	fresh.Version, fresh.Entries = h.Version, int64(h.Entries)
	if !h.PublishedAt.IsZero() {
		fresh.PublishedAt = issuing.At(h.PublishedAt)
	}
	same, err := k.sameEntries(ctx, old.Edition, fresh.Edition)
	if err != nil {
		return err
	}
	return k.db.Write(ctx, func(tx *store.Tx) error {
		if same && old.Version == fresh.Version && old.Source == fresh.Source {
			return tx.NoteSanctionsChecked(ctx, old, fresh.CheckedAt)
		}
		used, err := tx.UseSanctionsEdition(ctx, fresh, old.Edition)
		if err == nil && used {
			k.log.InfoContext(ctx, "sanctions list taken", "list", l.Name, "version", fresh.Version, "entries", fresh.Entries)
		}
		return err
	})
}

// batch is how many entries are written in one database transaction.
const batch = 200

// insert writes the entries of a file as an edition that is not used yet.
func (k *keeper) insert(ctx context.Context, file io.Reader, f Format, edition string) (Header, error) {
	var waiting []issuing.SanctionsEntry
	write := func() error {
		err := k.db.Write(ctx, func(tx *store.Tx) error {
			return tx.InsertSanctionsEntries(ctx, edition, waiting, AddressKey)
		})
		waiting = waiting[:0]
		return err
	}
	h, err := Parse(file, f, func(e issuing.SanctionsEntry) error {
		if waiting = append(waiting, e); len(waiting) < batch {
			return nil
		}
		return write()
	})
	if err != nil {
		return h, err
	}
	return h, write()
}

// sameEntries tells whether two editions list the same.
func (k *keeper) sameEntries(ctx context.Context, old, fresh string) (bool, error) {
	if old == "" {
		return false, nil
	}
	changed, gone, err := k.changes(ctx, old, fresh)
	return len(changed) == 0 && gone == 0, err
}

// changes are the entries of an edition that another one lacks or has differently, and how many of the other's are gone.
func (k *keeper) changes(ctx context.Context, old, fresh string) (changed []issuing.SanctionsEntry, gone int, err error) {
	kept := map[string][32]byte{}
	if old != "" {
		for e, err := range k.db.SanctionsEntries(ctx, old) {
			if err != nil {
				return nil, 0, err
			}
			kept[e.ID] = digestOf(e)
		}
	}
	for e, err := range k.db.SanctionsEntries(ctx, fresh) {
		if err != nil {
			return nil, 0, err
		}
		if digest, ok := kept[e.ID]; !ok || digest != digestOf(e) {
			changed = append(changed, e)
		}
		delete(kept, e.ID)
	}
	return changed, len(kept), nil
}

// rematch compares all customers with what a list has and did not have when they were last compared.
func (k *keeper) rematch(ctx context.Context, name string) error {
	l, err := k.known(ctx, name)
	if err != nil || l.Edition == l.MatchedEdition {
		return err
	}
	changed, _, err := k.changes(ctx, l.MatchedEdition, l.Edition)
	if err != nil {
		return err
	}
	x := newIndex(l.Name)
	for _, e := range changed {
		x.add(e)
	}
	if err := k.matchCustomers(ctx, 0, func(c issuing.Customer) ([]issuing.ListMatch, error) {
		return x.match(c.Name, k.settings.MinScore), nil
	}); err != nil {
		return err
	}
	return k.db.Write(ctx, func(tx *store.Tx) error { return tx.NoteSanctionsMatched(ctx, l, issuing.At(k.now())) })
}

// changedOverlap is how long the transaction may have taken in which a customer changed.
const changedOverlap = 5 * time.Minute

// matchChanged compares the customers who changed since this was last done with all lists: one who was screened by an edition
// while the next was taken is in neither's comparison.
func (k *keeper) matchChanged(ctx context.Context, began time.Time) error {
	if _, err := k.kept(ctx); err != nil {
		return err
	}
	if k.checked.IsZero() {
		k.checked = began.Add(-24 * time.Hour) // the process has just started
	}
	since := issuing.At(k.checked.Add(-changedOverlap))
	if err := k.matchCustomers(ctx, since, func(c issuing.Customer) ([]issuing.ListMatch, error) {
		return k.matchName(ctx, c.Name)
	}); err != nil {
		return err
	}
	k.checked = began
	return nil
}

// matchCustomers compares the customers that changed since with listed addresses, and with names by match. Customers who have
// not proven their wallet are compared when they have.
func (k *keeper) matchCustomers(
	ctx context.Context, since issuing.Instant, match func(issuing.Customer) ([]issuing.ListMatch, error),
) error {
	for c, err := range k.db.AllCustomers(ctx, since) {
		if err != nil {
			return err
		}
		if c.Status == issuing.CustomerInitiating || c.Status == issuing.CustomerScreening || c.Status == issuing.CustomerRejected {
			continue
		}
		found, err := k.matchAddress(ctx, c.ChainID.Address())
		if err != nil {
			return err
		}
		if c.Name != "" {
			named, err := match(c)
			if err != nil {
				return err
			}
			found = append(found, named...)
		}
		if len(found) == 0 {
			continue
		}
		if _, err := k.verbs.CustomerMatched(ctx, c.ProgrammeID, c.ID, found); err != nil {
			return err
		}
	}
	return nil
}

// abandoned is how old an edition must be that no list names, before it is deleted: it may still be being written.
const abandoned = time.Hour

// purge deletes the editions that are not needed any more.
func (k *keeper) purge(ctx context.Context) error {
	lists, err := k.db.SanctionsLists(ctx)
	if err != nil {
		return err
	}
	needed := map[string]bool{}
	for _, l := range lists {
		needed[l.Edition], needed[l.MatchedEdition] = true, true
	}
	editions, err := k.db.SanctionsEditions(ctx)
	if err != nil {
		return err
	}
	for _, edition := range editions {
		id, err := uuid.Parse(edition)
		if err != nil || needed[edition] {
			continue
		}
		seconds, nanos := id.Time().UnixTime()
		if time.Since(time.Unix(seconds, nanos)) < abandoned {
			continue
		}
		if err := k.db.Write(ctx, func(tx *store.Tx) error { return tx.DeleteSanctionsEdition(ctx, edition) }); err != nil {
			return err
		}
	}
	return nil
}

// check reads every source and says what it has. Nothing is kept.
func (s *Screening) check(ctx context.Context) (string, error) {
	var said []string
	for _, l := range s.settings.Lists {
		file, err := fetch(ctx, s.client, l.Source)
		if err != nil {
			return "", fmt.Errorf("list %s: %w", l.Name, err)
		}
		addresses := 0
		h, err := Parse(file, l.Format, func(e issuing.SanctionsEntry) error {
			addresses += len(e.Addresses)
			return nil
		})
		file.done()
		if err == nil && h.Entries < l.MinEntries {
			err = fmt.Errorf("it has %d entries, and should have %d at least", h.Entries, l.MinEntries)
		}
		if err != nil {
			return "", fmt.Errorf("list %s: %w", l.Name, err)
		}
		said = append(said, fmt.Sprintf("%s has %d entries and %d addresses, version %s", l.Name, h.Entries, addresses, h.Version))
	}
	return strings.Join(said, "; "), nil
}

// maxList is how long a list may be, in bytes.
const maxList = 512 << 20

// listFile is a list on the disk.
type listFile struct {
	*os.File
	temporary bool
}

func (f listFile) done() {
	_ = f.Close()
	if f.temporary {
		_ = os.Remove(f.Name())
	}
}

// newClient makes what lists are fetched by: with a breaker, a bound on what arrives, and counts. Publishers redirect to
// where their files are kept.
func newClient(calls *httpcall.Client) *http.Client {
	return &http.Client{Transport: calls.Transport(), CheckRedirect: func(r *http.Request, via []*http.Request) error {
		if len(via) >= 3 {
			return errors.New("redirected too often")
		}
		if via[0].URL.Scheme == "https" && r.URL.Scheme != "https" {
			return errors.New("redirected from https to " + r.URL.Scheme)
		}
		return nil
	}}
}

// fetchTimeout is how long a list may take to arrive.
const fetchTimeout = 10 * time.Minute

// fetch opens a list, from a URL by way of a temporary file: nothing is written to the database while the network is slow.
func fetch(ctx context.Context, client *http.Client, source string) (listFile, error) {
	at, err := url.Parse(source)
	if err != nil || (at.Scheme != "https" && at.Scheme != "http") {
		file, err := os.Open(source) // #nosec G304 -- the operator names it
		return listFile{File: file}, err
	}
	ctx, cancel := context.WithTimeout(ctx, fetchTimeout)
	defer cancel()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, source, http.NoBody)
	if err != nil {
		return listFile{}, err
	}
	request.Header.Set("User-Agent", "OffBlocks")
	answer, err := client.Do(request)
	if err != nil {
		if failed := new(url.Error); errors.As(err, &failed) {
			err = failed.Err // without the URL, which may hold a secret
		}
		return listFile{}, fmt.Errorf("%s: %w", at.Host, err)
	}
	defer func() { _ = answer.Body.Close() }()
	if answer.StatusCode != http.StatusOK {
		return listFile{}, fmt.Errorf("%s answered %d", at.Host, answer.StatusCode)
	}
	file, err := os.CreateTemp("", "sanctions-*.xml")
	if err != nil {
		return listFile{}, err
	}
	f := listFile{file, true}
	if _, err = io.Copy(file, answer.Body); err == nil {
		_, err = file.Seek(0, io.SeekStart)
	}
	if err != nil {
		f.done()
		return listFile{}, err
	}
	return f, nil
}

// digestOf tells entries apart.
func digestOf(e issuing.SanctionsEntry) [32]byte {
	return sha256.Sum256(fmt.Appendf(nil, "%q", []any{e.Kind, e.Details, e.Names, e.Addresses}))
}
