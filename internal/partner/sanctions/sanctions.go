// Package sanctions screens customers against published sanctions lists: OFAC's, the UK's and the EU's. It reads the lists in
// the publishers' formats, keeps them in the database, compares wallets exactly and names by likeness, and compares all
// customers again when a list changes.
//
// It decides nothing about a person whose name is like a listed one: that is a hit, and a person reviews it. It does not
// compare dates of birth or countries, does not transliterate between scripts, and looks at no chain: who sent money to a
// wallet is not its business.
package sanctions

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/httpcall"
	"github.com/offblocks/offblocks/internal/store"
)

// Settings are what the file of partners says.
type Settings struct {
	Lists []ListSettings `json:"lists" config:"required"`
	// MinScore is how alike a name must be for a hit, in thousandths. Unset: 900.
	MinScore int `json:"minScore"`
	// MaxAge is how long after its source was last read a list may be used. Beyond it nobody is screened: customers wait.
	// Unset: 72h.
	MaxAge config.Duration `json:"maxAge"`
	// Refresh is how often the sources are read. Unset: 6h.
	Refresh config.Duration `json:"refresh"`
}

// ListSettings are one list.
type ListSettings struct {
	Name   string `json:"name" config:"required"`
	Format Format `json:"format" config:"required"`
	Source string `json:"source" config:"required"` // URL or path
	// MinEntries is how many entries the list has at least: an edition with fewer is not used. Unset: 1.
	MinEntries int `json:"minEntries"`
}

// Type is this type of partners.
func Type() config.Type {
	return config.Define(config.Type{Name: "sanctions-lists", Summary: "published sanctions lists, kept in the database"}, build)
}

// Screening screens against the lists that are kept in a database.
type Screening struct {
	db       *store.DB
	now      func() time.Time
	log      *slog.Logger
	settings Settings
	client   *http.Client // that lists are fetched by

	mu      sync.Mutex
	indexes map[string]*index // by edition
	checked time.Time         // when customers that changed were last compared; for upkeep alone
}

func build(env config.Environment, s Settings) (*config.Partner, error) {
	if s.MinScore == 0 {
		s.MinScore = 900
	}
	if s.MaxAge == 0 {
		s.MaxAge = config.Duration(72 * time.Hour)
	}
	if s.Refresh == 0 {
		s.Refresh = config.Duration(6 * time.Hour)
	}
	if err := s.check(); err != nil {
		return nil, err
	}
	// Each list has a host of its own; the circuit opens once none of several tries in a row brought one.
	calls, err := httpcall.New(httpcall.Config{
		Base: "https://lists.invalid", MaxAnswer: maxList, OpenAfter: 5 * len(s.Lists), Transport: env.Wire.Transport,
	})
	if err != nil {
		return nil, err
	}
	screening := &Screening{
		db: env.DB, now: env.Now, log: env.Log, settings: s, client: newClient(calls), indexes: map[string]*index{},
	}
	var names []string
	for _, l := range s.Lists {
		names = append(names, l.Name)
	}
	return &config.Partner{
		Ports: partner.Ports{Screening: screening},
		Check: screening.check,
		Calls: calls.Stats,
		Capabilities: []string{
			"compares wallets with listed addresses, exactly: " + strings.Join(names, ", "),
			fmt.Sprintf("compares names with listed persons, alike by at least %d.%d %%; a person reviews", s.MinScore/10, s.MinScore%10),
			"compares all customers again when a list changes",
			"cannot compare dates of birth, and does not transliterate",
		},
		Serve: func(services config.Services) (config.Served, error) {
			k := &keeper{Screening: screening, verbs: services.Onboarding}
			return config.Served{Every: map[string]config.Upkeep{
				"sanctions lists": {Interval: time.Minute, AtStart: true, Do: k.Keep}, // customers wait for the first reading
			}}, nil
		},
	}, nil
}

func (s Settings) check() error {
	if len(s.Lists) == 0 {
		return errors.New("lists is empty")
	}
	if s.MinScore < 700 || s.MinScore > 1000 {
		return fmt.Errorf("minScore is from 700 to 1000 thousandths, and not %d", s.MinScore)
	}
	if s.MaxAge < s.Refresh || s.Refresh < config.Duration(time.Minute) {
		return errors.New("refresh is a minute or more, and maxAge no less than refresh")
	}
	seen := map[string]bool{}
	for _, l := range s.Lists {
		if _, err := newParser(l.Format); err != nil {
			return err
		}
		if l.Name == "" || seen[l.Name] {
			return fmt.Errorf("each list has a name of its own, and not %q", l.Name)
		}
		if l.MinEntries < 0 {
			return fmt.Errorf("minEntries of %s is not negative", l.Name)
		}
		seen[l.Name] = true
	}
	return nil
}

// kept are the lists that the settings name, if all are kept and none is too old.
func (s *Screening) kept(ctx context.Context) ([]issuing.SanctionsList, error) {
	all, err := s.db.SanctionsLists(ctx)
	if err != nil {
		return nil, err
	}
	var list []issuing.SanctionsList
	for _, want := range s.settings.Lists {
		found := false
		for _, l := range all {
			if l.Name != want.Name {
				continue
			}
			found = true
			if age := s.now().Sub(l.CheckedAt.Time()); age > time.Duration(s.settings.MaxAge) {
				return nil, fmt.Errorf("the list %s was last read %s ago, and nobody is screened by a list that is older than %s",
					l.Name, age.Round(time.Minute), time.Duration(s.settings.MaxAge))
			}
			list = append(list, l)
		}
		if !found {
			return nil, fmt.Errorf("the list %s was not read yet", want.Name)
		}
	}
	return list, nil
}

// ScreenCustomer refuses a wallet whose address is on a list.
func (s *Screening) ScreenCustomer(
	ctx context.Context, r partner.ScreeningRequest,
) (answer partner.Answer[partner.Cleared], err error) {
	matches, err := s.matchAddress(ctx, r.Wallet.Address())
	if err != nil {
		return answer, err
	}
	if len(matches) > 0 {
		return partner.Refused[partner.Cleared](fmt.Sprintf("the wallet is on the list %s, entry %s",
			matches[0].List, matches[0].EntryID)), nil
	}
	return partner.Done(partner.Cleared{}), nil
}

func (s *Screening) matchAddress(ctx context.Context, address string) (matches []issuing.ListMatch, err error) {
	lists, err := s.kept(ctx)
	if err != nil {
		return nil, err
	}
	listed, err := s.db.SanctionedAddresses(ctx, AddressKey(address))
	if err != nil {
		return nil, err
	}
	for _, l := range listed {
		if !contains(lists, l.List) {
			continue // of a list that the settings do not name any more
		}
		a := l.Entry.Addresses[0]
		matches = append(matches, issuing.ListMatch{
			List: l.List, EntryID: l.Entry.ID, Kind: issuing.MatchAddress, Listed: a.Address, Screened: address, Score: 1000,
			Explanation: fmt.Sprintf("the address is listed as %s of %s. The list says: %s", a.Currency, l.Entry.Names[0], l.Entry.Details),
		})
	}
	return matches, nil
}

func contains(lists []issuing.SanctionsList, name string) bool {
	for _, l := range lists {
		if l.Name == name {
			return true
		}
	}
	return false
}

// ScreenName finds the listed persons that a name is like.
func (s *Screening) ScreenName(ctx context.Context, r partner.NameScreeningRequest) ([]issuing.ListMatch, error) {
	return s.matchName(ctx, r.Name)
}

func (s *Screening) matchName(ctx context.Context, name string) (matches []issuing.ListMatch, err error) {
	lists, err := s.kept(ctx)
	if err != nil {
		return nil, err
	}
	for _, l := range lists {
		x, err := s.index(ctx, l)
		if err != nil {
			return nil, err
		}
		matches = append(matches, x.match(name, s.settings.MinScore)...)
	}
	return matches, nil
}

// index is the index of a list's edition, made when it is first asked for.
func (s *Screening) index(ctx context.Context, l issuing.SanctionsList) (*index, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if x := s.indexes[l.Edition]; x != nil {
		return x, nil
	}
	x := newIndex(l.Name)
	for e, err := range s.db.SanctionsEntries(ctx, l.Edition) {
		if err != nil {
			return nil, err
		}
		x.add(e)
	}
	for edition, other := range s.indexes {
		if other.list == l.Name {
			delete(s.indexes, edition)
		}
	}
	s.indexes[l.Edition] = x
	return x, nil
}
