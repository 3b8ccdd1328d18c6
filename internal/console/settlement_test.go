package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// reported imports a settlement report in dollars, and gives the ids of its lines by the network's names of them.
func (b *bench) reported(name string, lines ...partner.SettlementLine) (file string, ids map[string]string) {
	b.Helper()
	for i := range lines {
		lines[i].Currency = "USD"
	}
	done, err := settlement.New(work.New(b.DB, b.Clock.Now)).Import(b.Ctx, settlement.Report{
		Partner: "acme", Programme: b.Programme, Name: name, Digest: name, Lines: lines,
	}, false)
	b.Must(err)
	ids = map[string]string{}
	for l, err := range b.DB.SettlementLines(b.Ctx, store.SettlementLineFilter{File: done.File.ID}, store.List{Programme: b.Programme}) {
		b.Must(err)
		ids[l.Key] = l.ID
	}
	return done.File.ID, ids
}

func (b *bench) line(id string) issuing.SettlementLine {
	b.Helper()
	l, err := b.DB.SettlementLine(b.Ctx, b.Programme, id)
	b.Must(err)
	return l
}

func TestFinanceMatchesSettlementLinesAndWritesThemOff(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, fin := b.live(), b.signIn(t, "fin", issuing.RoleFinance, "")
		file, ids := b.reported("monday.csv",
			partner.SettlementLine{Key: "one", Gross: 1000, Interchange: 12, Names: issuing.SettlementNames{ARN: "74537605259536043849425"}},
			partner.SettlementLine{Key: "two", Gross: 700}, partner.SettlementLine{Key: "three", Gross: -250}, partner.SettlementLine{Key: "fee", Fees: 150})

		// From the reports to a line, and what can be narrowed and saved.
		report := fin.click(fin.shows(b.page("money/reports"), "monday.csv", "acme"), "monday.csv")
		if text := textOf(report); !strings.Contains(text, "USD 14.50 USD 0.12 USD 1.50 USD 0.00 USD") {
			t.Errorf("the report:\n%s", text)
		}
		differ := fin.click(report, "differs")
		if n := strings.Count(differ, "unknown payment"); n != 3+1 { // rows, and the filter
			t.Errorf("%d lines differ:\n%s", n, textOf(differ))
		}
		for query, want := range map[string]int{
			"": 4, "?status=differs": 3, "?status=agrees": 1, "?status=written_off": 0, "?difference=unknown_payment": 3, "?difference=settled_twice": 0,
			"?file=" + file + "&status=agrees": 1, "?file=" + issuing.NewID[string](): 0,
		} {
			if n := strings.Count(fin.shows(b.page("money/lines"+query)), `href="`+b.page("money/lines/")); n != 2*want { // each row leads there twice
				t.Errorf("%q lists %d links, want %d", query, n, 2*want)
			}
		}
		if status, csv, _ := fin.get(b.page("money/lines?status=differs&format=csv")); status != http.StatusOK || !strings.Contains(csv, ",three,-2.50 USD,") {
			t.Errorf("the lines as CSV: %d\n%s", status, csv)
		}

		// Whoever may not deal with them is offered nothing, and refused.
		one, two, three := b.page("money/lines/"+ids["one"]), b.page("money/lines/"+ids["two"]), b.page("money/lines/"+ids["three"])
		match := fin.fill(one, one+"/match", "it is this one")
		match.Set("transaction", string(l.transaction.ID))
		for _, role := range []issuing.Role{issuing.RoleViewer, issuing.RoleOperator} {
			w := b.signIn(t, string(role), role, "")
			if strings.Contains(w.shows(one, "74537605259536043849425"), `name="reason"`) {
				t.Errorf("a %s is offered an action", role)
			}
			if status, _, _ := w.post(one+"/match", match); status != http.StatusForbidden {
				t.Errorf("a %s matches a line: %d", role, status)
			}
		}
		theirs, other := b.signIn(t, "pam", issuing.RoleAdmin, b.Programme), b.NewProgramme()
		elsewhere := "/console/p/" + string(other) + "/money/lines/" + ids["one"]
		for _, path := range []string{b.page("money/reports"), b.page("money/reports/" + file), b.page("money/lines"), one} {
			if status, _, _ := theirs.get(path); status != http.StatusNotFound {
				t.Errorf("a programme's person sees %s: %d", path, status)
			}
		}
		for _, path := range []string{elsewhere, "/console/p/" + string(other) + "/money/reports/" + file} {
			if status, _, _ := fin.get(path); status != http.StatusNotFound {
				t.Errorf("%s is seen as of another programme: %d", path, status)
			}
		}
		if status, _, _ := fin.post(elsewhere+"/write-off", url.Values{"form": {issuing.NewID[string]()}, "reason": {"x"}}); status != http.StatusNotFound {
			t.Errorf("a line is written off as of another programme: %d", status)
		}

		// A line is matched, once; its transaction is settled then.
		if status, body, to := fin.post(one+"/match", match); status != http.StatusSeeOther || to != one+"?done=settlement.matched" {
			t.Errorf("the match: %d, to %s\n%s", status, to, textOf(body))
		}
		if got := b.line(ids["one"]); got.Status != issuing.SettlementAgrees || got.TransactionID != l.transaction.ID {
			t.Errorf("the line is %+v", got)
		}
		if status, body, _ := fin.post(one+"/match", match); status != http.StatusConflict || !strings.Contains(body, "This was done already") {
			t.Errorf("the same form again: %d", status)
		}
		wrong := fin.fill(two, two+"/match", "x")
		wrong.Set("transaction", issuing.NewID[string]())
		if status, body, _ := fin.post(two+"/match", wrong); status != http.StatusBadRequest || !strings.Contains(body, "has no transaction") {
			t.Errorf("a transaction that is none: %d\n%s", status, textOf(body))
		}
		again := fin.fill(two, two+"/match", "the same again")
		again.Set("transaction", string(l.transaction.ID))
		fin.post(two+"/match", again)
		fin.shows(two, "settled twice", "7.00 USD as your loss")
		off := fin.fill(two, two+"/write-off", "agreed with the network")
		if status, _, to := fin.post(two+"/write-off", off); status != http.StatusSeeOther || to != two+"?done=settlement.written_off" {
			t.Errorf("the write-off: %d, to %s", status, to)
		}
		if got := b.line(ids["two"]); got.Status != issuing.SettlementWrittenOff || got.WrittenOff != 700 || got.Detail != "agreed with the network" {
			t.Errorf("the line is %+v", got)
		}
		if body := fin.shows(two, "Agreed with the network."); strings.Contains(body, `name="reason"`) {
			t.Error("what is written off is offered again")
		}
		fin.shows(three, "2.50 USD as your gain")
		if b.records(issuing.SettlementMatched) != 2 || b.records(issuing.SettlementGivenUp) != 1 {
			t.Errorf("%d are matched and %d written off by the audit log", b.records(issuing.SettlementMatched), b.records(issuing.SettlementGivenUp))
		}

		// A finding and the search box lead to the line, for the platform's people.
		fin.shows(b.page("findings"), three)
		if status, _, to := fin.get(b.page("search?q=" + ids["three"])); status != http.StatusSeeOther || to != three {
			t.Errorf("the search leads to %s (%d)", to, status)
		}
		theirs.shows(b.page("search?q="+ids["three"]), "Nothing of this programme")
	})
}

func TestALineIsWrittenOffByTwoPeople(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBenchWhere(t, env, true)
		l := b.live()
		ada, bob := b.signIn(t, "ada", issuing.RoleFinance, ""), b.signIn(t, "bob", issuing.RoleFinance, "")
		_, ids := b.reported("tuesday.csv", partner.SettlementLine{Key: "one", Gross: 900}, partner.SettlementLine{Key: "two", Gross: 100})
		propose := func(key string) (proposal string) {
			t.Helper()
			page := b.page("money/lines/" + ids[key])
			ada.shows(page, "as your loss. Another person has to approve it.")
			form := ada.fill(page, page+"/write-off", "agreed")
			if status, body, _ := ada.post(page+"/write-off", form); status != http.StatusSeeOther {
				t.Fatalf("the proposal: %d\n%s", status, textOf(body))
			}
			return b.page("proposals/" + form.Get("form"))
		}
		answer := func(w *browser, proposal string) (int, string) {
			status, body, _ := w.post(proposal+"/approve", url.Values{"form": {issuing.NewID[string]()}, "reason": {"I asked them"}})
			return status, textOf(body)
		}
		proposal := propose("one")
		if got := b.line(ids["one"]); got.Status != issuing.SettlementDiffers {
			t.Errorf("what was proposed is done: %+v", got)
		}
		if status, _ := answer(ada, proposal); status != http.StatusConflict {
			t.Errorf("the proposer approves: %d", status)
		}
		bob.shows(b.page("proposals"), "settlement written off", "9.00 USD as your loss", "one of acme")
		if status, body := answer(bob, proposal); status != http.StatusSeeOther {
			t.Errorf("the approval: %d\n%s", status, body)
		}
		if got := b.line(ids["one"]); got.Status != issuing.SettlementWrittenOff || got.WrittenOff != 900 || b.records(issuing.SettlementGivenUp) != 1 {
			t.Errorf("the line is %+v", got)
		}

		// A line that was matched meanwhile differs by another amount: the loss that was approved is not that.
		proposal = propose("two")
		_, err := settlement.New(work.New(b.DB, b.Clock.Now)).Match(b.Ctx, ids["two"], l.transaction.ID)
		b.Must(err)
		if status, body := answer(bob, proposal); status != http.StatusConflict || !strings.Contains(body, "This is not as ada saw it any more") {
			t.Errorf("an approval of what has changed: %d\n%s", status, body)
		}
		if got := b.line(ids["two"]); got.Status != issuing.SettlementDiffers {
			t.Errorf("the line is %+v", got)
		}
	})
}
