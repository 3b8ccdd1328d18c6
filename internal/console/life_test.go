package console_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// timelineOf is what the timeline of a page says.
func timelineOf(t *testing.T, body string) string {
	t.Helper()
	_, story, found := strings.Cut(body, "<h2>Timeline</h2>")
	if !found {
		t.Fatalf("the page has no timeline:\n%s", body)
	}
	return textOf(story)
}

func TestTheTimelineOfACardAndAnAccountTellsDecisionsAndEntries(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "vera", issuing.RoleViewer, "")
		decided := []string{
			"decision authorisation approved", "decision authorisation declined", "The account&#39;s spendable balance does not cover the purchase and its fees.",
			"Asked for 10.00 USD", "Spendable then", "Missing", "Response code 51",
		}
		booked := []string{"ledger hold", "ledger reserve", "ledger settle", "event account.updated", "Payment " + string(l.payment)[:28]}
		for path, want := range map[string][]string{
			"cards/" + string(l.card): decided, "accounts/" + string(l.account): append(booked, decided...),
		} {
			text := timelineOf(t, w.shows(b.page(path)))
			for _, s := range want {
				if !strings.Contains(text, s) {
					t.Errorf("the timeline of %s does not say %q:\n%s", path, s, text)
				}
			}
			if strings.Contains(text, "are told") {
				t.Errorf("the timeline of %s leaves something out:\n%s", path, text)
			}
		}
		if text := timelineOf(t, w.shows(b.page("cards/"+string(l.card)))); strings.Contains(text, "ledger") {
			t.Errorf("a card's timeline tells its account's entries:\n%s", text)
		}
	})
}

func TestTheTimelineOfAnAccountIsBoundedAndLeadsToTheRest(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "vera", issuing.RoleViewer, "")
		for range 25 {
			b.Approved(l.card, "1")
		}
		page := w.shows(b.page("accounts/" + string(l.account)))
		text := timelineOf(t, page)
		decisions, entries := strings.Count(text, "decision authorisation"), strings.Count(text, "ledger hold ")
		if !strings.Contains(text, "Of its decisions and ledger entries the newest 20 are told.") || decisions != 20 || entries != 20 {
			t.Errorf("%d decisions and %d entries:\n%s", decisions, entries, text)
		}
		if strings.Contains(text, "Missing") { // of the decline, which is older
			t.Errorf("the timeline does not tell the newest:\n%s", text)
		}
		all := w.click(page, "All its decisions")
		if n := strings.Count(all, ">approved</"); n < 26 {
			t.Errorf("%d approvals are listed", n)
		}
		list := textOf(w.click(page, "Its ledger entries"))
		if n := strings.Count(list, "hold"); n < 26 || !strings.Contains(list, "× of "+string(l.account)) {
			t.Errorf("%d holds are listed:\n%s", n, list)
		}
		card := timelineOf(t, w.shows(b.page("cards/"+string(l.card))))
		if !strings.Contains(card, "Of its decisions the newest 20 are told.") {
			t.Errorf("the card's timeline:\n%s", card)
		}
		other := b.NewProgramme()
		eve := b.signIn(t, "eve", issuing.RoleAdmin, other)
		if status, _, _ := eve.get("/console/p/" + string(other) + "/entries?of=" + string(l.account)); status != http.StatusNotFound {
			t.Errorf("another programme's person asks for the entries: %d", status)
		}
	})
}
