package sanctions

import (
	"context"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// named is an identity check that everybody passes, under the name that a test gives.
type named struct{ name string }

func (*named) VerificationURL(string, partner.IdentityRequest) string {
	return "https://identity.example"
}

func (n *named) CheckIdentity(context.Context, partner.IdentityRequest) (partner.Answer[partner.Identity], error) {
	return partner.Done(partner.Identity{Name: n.name}), nil
}

// screened is an installation that screens against one list, which is a file.
type screened struct {
	*worktest.Env
	t      *testing.T
	keeper *keeper
	file   string
	person *named
	review *onboarding.ScreeningReview
}

func each(t *testing.T, body func(s *screened)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		s := &screened{Env: h, t: t, file: filepath.Join(t.TempDir(), "sdn.xml"), person: &named{"Ada Lovelace"}}
		made, err := build(config.Environment{DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler)},
			Settings{Lists: []ListSettings{{Name: "ofac", Format: OFACSDN, Source: s.file}}})
		h.Must(err)
		h.UsePartners(partner.Ports{Screening: made.Ports.Screening, IdentityCheck: s.person})
		screening, _ := made.Ports.Screening.(*Screening)
		s.keeper = &keeper{Screening: screening, verbs: h.Onboarding}
		s.review = onboarding.NewScreeningReview(work.New(h.DB, h.Clock.Now))
		body(s)
	})
}

// publish has the list be the test's file, changed, and of a day of September 2026.
func (s *screened) publish(day string, change ...string) {
	s.t.Helper()
	text := strings.NewReplacer(append(change, "09/23/2026", "09/"+day+"/2026")...).Replace(string(readFile(s.t, OFACSDN)))
	s.Must(os.WriteFile(s.file, []byte(text), 0o600))
	s.Clock.Advance(7 * time.Hour)
}

func (s *screened) customer(id issuing.CustomerID) issuing.Customer {
	s.t.Helper()
	c, err := s.DB.Customer(s.Ctx, s.Programme, id)
	s.Must(err)
	return c
}

func (s *screened) expect(id issuing.CustomerID, want issuing.CustomerStatus) {
	s.t.Helper()
	if c := s.customer(id); c.Status != want {
		s.t.Errorf("the customer %s is %s, want %s", c.Name, c.Status, want)
	}
}

// onboard makes a customer who is through onboarding, as far as their name lets them.
func (s *screened) onboard(name string) issuing.CustomerID {
	s.t.Helper()
	s.person.name = name
	c := s.InitiatingCustomer()
	s.SignCustomer(c)
	s.Work()
	return c.Customer.ID
}

// hit is the one that is open.
func (s *screened) hit() issuing.ScreeningHit {
	s.t.Helper()
	list, err := s.review.List(s.Ctx)
	s.Must(err)
	if len(list) != 1 {
		s.t.Fatalf("%d hits are open: %+v", len(list), list)
	}
	return list[0]
}

func (s *screened) findings() (n int) {
	s.t.Helper()
	open, err := s.DB.OpenFindings(s.Ctx)
	s.Must(err)
	for _, f := range open {
		if f.Kind == issuing.FindingSanctions {
			n++
		}
	}
	return n
}

func TestNobodyIsScreenedByAListThatIsNotThereOrTooOld(t *testing.T) {
	t.Parallel()
	each(t, func(s *screened) {
		c := s.InitiatingCustomer()
		ask := func() error {
			_, err := s.keeper.ScreenCustomer(s.Ctx, partner.ScreeningRequest{Wallet: c.Customer.ChainID})
			return err
		}
		if err := ask(); err == nil || !strings.Contains(err.Error(), "was not read yet") {
			t.Errorf("without a list: %v", err)
		}
		if err := s.keeper.Keep(s.Ctx); err == nil || !strings.Contains(err.Error(), "no such file") {
			t.Errorf("without a file: %v", err)
		}
		s.publish("23")
		s.Must(s.keeper.Keep(s.Ctx))
		s.Must(ask())
		s.Clock.Advance(73 * time.Hour)
		if err := ask(); err == nil || !strings.Contains(err.Error(), "was last read 73h") {
			t.Errorf("by an old list: %v", err)
		}
		s.Must(s.keeper.Keep(s.Ctx)) // the same edition is still the newest
		s.Must(ask())
		lists, err := s.review.Lists(s.Ctx)
		s.Must(err)
		if len(lists) != 1 || lists[0].Version != "09/23/2026" || lists[0].Entries != 3 || lists[0].Edition != lists[0].MatchedEdition {
			t.Errorf("%+v", lists)
		}
	})
}

func TestAListedWalletIsRejected(t *testing.T) {
	t.Parallel()
	each(t, func(s *screened) {
		c := s.InitiatingCustomer()
		other := s.InitiatingCustomer()
		s.publish("23", "0x00000000000000000000000000000000DeadBeef", "0x"+strings.ToUpper(c.Customer.ChainID.Address()[2:]))
		s.Must(s.keeper.Keep(s.Ctx))
		s.SignCustomer(c)
		s.SignCustomer(other)
		s.Work()
		s.expect(c.Customer.ID, issuing.CustomerRejected)
		s.expect(other.Customer.ID, issuing.CustomerActive)
	})
}

func TestANameThatIsLikeAListedOneWaitsForAPerson(t *testing.T) {
	t.Parallel()
	each(t, func(s *screened) {
		s.publish("23")
		s.Must(s.keeper.Keep(s.Ctx))
		s.expect(s.onboard("Ada Lovelace"), issuing.CustomerActive)

		id := s.onboard("Ayman Khayaly")
		s.expect(id, issuing.CustomerVerifying)
		h := s.hit()
		if h.CustomerID != id || h.EntryID != "90001" || h.List != "ofac" || h.Score < 900 || h.Deactivated ||
			!strings.Contains(h.Explanation, "khayaly is like khayali") || s.findings() != 1 {
			t.Errorf("%+v, %d findings", h, s.findings())
		}
		s.Refused(s.review.Clear(s.Ctx, h.ID, ""), issuing.CodeBodyInvalid)
		s.Must(s.review.Clear(s.Ctx, h.ID, "born in 1990"))
		s.Refused(s.review.Confirm(s.Ctx, h.ID, "or is it?"), issuing.CodeWrongState)
		s.Work()
		s.expect(id, issuing.CustomerActive)
		if s.findings() != 0 {
			t.Error("the finding stays open")
		}
		s.Must(s.keeper.Keep(s.Ctx)) // what was decided is not asked again
		s.expect(id, issuing.CustomerActive)

		listed := s.onboard("Aiman Al-Khayali")
		s.Must(s.review.Confirm(s.Ctx, s.hit().ID, "same passport"))
		s.Work()
		s.expect(listed, issuing.CustomerRejected)
		hits, err := s.DB.ScreeningHitsOf(s.Ctx, listed)
		s.Must(err)
		if hits[0].Status != issuing.HitConfirmed || hits[0].Reason != "same passport" {
			t.Errorf("%+v", hits)
		}
	})
}

func TestCustomersAreComparedAgainWhenAListChanges(t *testing.T) {
	t.Parallel()
	each(t, func(s *screened) {
		s.publish("23")
		s.Must(s.keeper.Keep(s.Ctx))
		id := s.onboard("Grace Hopperova")
		other := s.onboard("Ada Lovelace")
		account := s.OpenAccount(id)
		ask := s.ActiveCardWithoutIssuer(account)

		s.publish("24", "INVENTED TRADING LLC", "Grace HOPPEROVA", "<sdnType>Entity", "<sdnType>Individual")
		s.Must(s.keeper.Keep(s.Ctx))
		s.expect(id, issuing.CustomerInactive)
		s.expect(other, issuing.CustomerActive)
		s.statuses(account, ask, issuing.AccountInactive)
		h := s.hit()
		if h.EntryID != "90002" || !h.Deactivated || s.findings() != 1 {
			t.Errorf("%+v, %d findings", h, s.findings())
		}
		if got := s.events(id); got[len(got)-1] != "inactive" {
			t.Errorf("the programme was told of %v", got)
		}
		_, err := s.Onboarding.ActivateCustomer(s.Ctx, s.Programme, id)
		s.Refused(err, issuing.CodeWrongState)

		s.Must(s.review.Clear(s.Ctx, h.ID, "another Grace"))
		s.expect(id, issuing.CustomerActive)
		s.statuses(account, ask, issuing.AccountActive)
		s.publish("25", "INVENTED TRADING LLC", "Grace HOPPEROVA", "<sdnType>Entity", "<sdnType>Individual", "CYBER2", "CYBER3")
		s.Must(s.keeper.Keep(s.Ctx))
		s.expect(id, issuing.CustomerActive)

		s.publish("26", "INVENTED TRADING LLC", "Grace HOPPEROWA", "<sdnType>Entity", "<sdnType>Individual",
			"0x00000000000000000000000000000000CafeF00d", s.customer(other).ChainID.Address())
		s.Must(s.keeper.Keep(s.Ctx))
		s.expect(id, issuing.CustomerInactive) // it reads otherwise now
		s.expect(other, issuing.CustomerInactive)
		list, err := s.review.List(s.Ctx)
		s.Must(err)
		for _, h := range list {
			s.Must(s.review.Confirm(s.Ctx, h.ID, "it is them"))
		}
		for _, c := range []issuing.CustomerID{id, other} {
			s.expect(c, issuing.CustomerInactive)
			_, err = s.Onboarding.ActivateCustomer(s.Ctx, s.Programme, c)
			s.Refused(err, issuing.CodeWrongState)
		}
		if s.findings() != 0 {
			t.Error("a finding stays open")
		}
	})
}

// ActiveCardWithoutIssuer makes a card although the installation has nobody who makes them.
func (s *screened) ActiveCardWithoutIssuer(account issuing.AccountID) issuing.CardID {
	s.t.Helper()
	h := *s.Env
	h.UsePartners(worktest.Partners())
	return h.ActiveCard(account)
}

func (s *screened) statuses(account issuing.AccountID, card issuing.CardID, want issuing.AccountStatus) {
	s.t.Helper()
	a, err := s.DB.Account(s.Ctx, s.Programme, account)
	s.Must(err)
	c, err := s.DB.Card(s.Ctx, s.Programme, card)
	s.Must(err)
	if a.Status != want || string(c.Status) != string(want) {
		s.t.Errorf("the account is %s and the card %s, want %s", a.Status, c.Status, want)
	}
}

// events are the statuses that the programme was told of.
func (s *screened) events(id issuing.CustomerID) (told []string) {
	s.t.Helper()
	s.Must(s.DB.ReadSnapshot(s.Ctx, func(snapshot store.Snapshot) error {
		told = nil
		rows, err := snapshot.Rows(s.Ctx, "SELECT body, '' FROM events WHERE subject = '"+string(id)+"' ORDER BY id")
		for _, row := range rows {
			_, status, _ := strings.Cut(row[0], `"status":"`)
			status, _, _ = strings.Cut(status, `"`)
			told = append(told, status)
		}
		return err
	}))
	return told
}

func TestAnEditionThatCannotBeMeantIsNotUsed(t *testing.T) {
	t.Parallel()
	each(t, func(s *screened) {
		s.publish("23")
		s.Must(s.keeper.Keep(s.Ctx))
		for what, c := range map[string]struct {
			spoil func()
			says  string
		}{
			"an older one": {func() { s.publish("22") }, "older than what is kept"},
			"half of one": {func() {
				s.publish("24")
				text := string(readFile(t, OFACSDN))
				s.Must(os.WriteFile(s.file, []byte(text[:len(text)/2]), 0o600))
			}, "unexpected EOF"},
			"too few entries": {func() { s.publish("25"); s.keeper.settings.Lists[0].MinEntries = 4 }, "should have 4 at least"},
		} {
			c.spoil()
			if err := s.keeper.Keep(s.Ctx); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Errorf("%s: %v", what, err)
			}
			s.keeper.settings.Lists[0].MinEntries = 0
			lists, err := s.review.Lists(s.Ctx)
			s.Must(err)
			if lists[0].Version != "09/23/2026" {
				t.Errorf("%s is used: %+v", what, lists)
			}
		}
	})
}

func TestAListIsReadFromAServerAndChecked(t *testing.T) {
	t.Parallel()
	text := readFile(t, EUFSF)
	answer := http.StatusOK
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(answer)
		_, _ = w.Write(text)
	}))
	defer server.Close()
	made, err := build(config.Environment{Now: time.Now, Log: slog.New(slog.DiscardHandler)},
		Settings{Lists: []ListSettings{{Name: "eu", Format: EUFSF, Source: server.URL}}})
	if err != nil {
		t.Fatal(err)
	}
	said, err := made.Check(t.Context())
	if err != nil || said != "eu has 2 entries and 0 addresses, version 2026-09-22T16:00:11.000+02:00" {
		t.Errorf("%q, %v", said, err)
	}
	answer = http.StatusForbidden
	if _, err := made.Check(t.Context()); err == nil || !strings.Contains(err.Error(), "answered 403") {
		t.Errorf("%v", err)
	}
}
