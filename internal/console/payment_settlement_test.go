package console_test

import (
	"net/http"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// linesOf are the settlement lines about a transaction.
func (b *bench) linesOf(id issuing.TransactionID) []issuing.SettlementLine {
	b.Helper()
	list, err := b.DB.SettlementLinesOfTransaction(b.Ctx, b.Programme, id)
	b.Must(err)
	return list
}

func TestATransactionLeadsToItsSettlementLinesAndBack(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, fin := b.live(), b.signIn(t, "fin", issuing.RoleFinance, "")
		page := b.page("transactions/" + string(l.transaction.ID))
		fin.shows(page, "Settlement with the card network", "No line of a settlement report is about it.")
		file, ids := b.reported("monday.csv", partner.SettlementLine{Key: "acme-one", Gross: 1200})
		if len(b.linesOf(l.transaction.ID)) > 0 {
			t.Error("a line that names no payment is about one")
		}
		_, err := settlement.New(work.New(b.DB, b.Clock.Now)).Match(b.Ctx, ids["acme-one"], l.transaction.ID)
		b.Must(err)

		body := fin.shows(page, "amount differs", b.page("money/reports/"+file), "acme")
		if strings.Contains(body, page+"/write-off") {
			t.Error("a payment is offered to be written off while a line differs from it")
		}
		if back := fin.click(fin.click(body, "acme-one"), string(l.transaction.ID)[28:]); !strings.Contains(back, "Settlement with the card network") {
			t.Errorf("the line leads back to:\n%s", textOf(back))
		}
		form := url.Values{"form": {issuing.NewID[string]()}, "reason": {"x"}}
		if status, body, _ := fin.post(page+"/write-off", form); status != http.StatusConflict || !strings.Contains(body, "The line acme-one of acme differs") {
			t.Errorf("a payment from which a line differs is written off: %d\n%s", status, textOf(body))
		}
		if body := b.signIn(t, "pam", issuing.RoleAdmin, b.Programme).shows(page); strings.Contains(body, "acme-one") || strings.Contains(body, "card network") {
			t.Error("a programme's person is told of settlement with the card network")
		}
	})
}

func TestFinanceWritesOffAPaymentThatIsInNoReport(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, fin := b.live(), b.signIn(t, "fin", issuing.RoleFinance, "")
		page := b.page("transactions/" + string(l.transaction.ID))
		form := fin.fill(page, page+"/write-off", "never presented")
		fin.shows(page, "Books 10.00 USD as your gain, if no report will ever have it.")

		refused := func(w *browser, who, path string, want int) {
			t.Helper()
			if status, _, _ := w.post(path+"/write-off", form); status != want {
				t.Errorf("%s writes the payment off: %d, want %d", who, status, want)
			}
		}
		for _, role := range []issuing.Role{issuing.RoleViewer, issuing.RoleOperator} {
			w := b.signIn(t, string(role), role, "")
			if strings.Contains(w.shows(page, "In no report"), page+"/write-off") {
				t.Errorf("a %s is offered to write the payment off", role)
			}
			refused(w, "a "+string(role), page, http.StatusForbidden)
		}
		other := b.NewProgramme()
		refused(b.signIn(t, "pam", issuing.RoleAdmin, b.Programme), "the programme's person", page, http.StatusForbidden)
		refused(b.signIn(t, "eve", issuing.RoleAdmin, other), "another programme's person", page, http.StatusNotFound)
		refused(fin, "finance, as of another programme,", "/console/p/"+string(other)+"/transactions/"+string(l.transaction.ID), http.StatusNotFound)
		if len(b.linesOf(l.transaction.ID)) > 0 || b.records(issuing.PaymentWrittenOff) > 0 {
			t.Error("a refusal has written something off")
		}

		if status, body, to := fin.post(page+"/write-off", form); status != http.StatusSeeOther || to != page+"?done=settlement.payment_written_off" {
			t.Fatalf("the write-off: %d, to %s\n%s", status, to, textOf(body))
		}
		lines := b.linesOf(l.transaction.ID)
		if len(lines) != 1 || lines[0].WrittenOff != -1000 || lines[0].Detail != "never presented" || lines[0].Status != issuing.SettlementWrittenOff {
			t.Errorf("the lines are %+v", lines)
		}
		refused(fin, "the same form", page, http.StatusConflict)
		form.Set("form", issuing.NewID[string]())
		refused(fin, "another form", page, http.StatusConflict)
		if body := fin.shows(page, "written off", b.page("money/lines/"+lines[0].ID)); strings.Contains(body, page+"/write-off") {
			t.Error("what is written off is offered again")
		}
		fin.shows(b.page("audit?subject="+string(l.transaction.ID)), "never presented", "settlement payment written off")
		if n := b.records(issuing.PaymentWrittenOff); n != 1 {
			t.Errorf("the audit log has %d", n)
		}
	})
}

func TestAPaymentIsWrittenOffByTwoPeople(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBenchWhere(t, env, true)
		first, second := b.live(), b.live()
		ada, bob := b.signIn(t, "ada", issuing.RoleFinance, ""), b.signIn(t, "bob", issuing.RoleFinance, "")
		propose := func(id issuing.TransactionID) (proposal string) {
			t.Helper()
			page := b.page("transactions/" + string(id))
			ada.shows(page, "A line that comes later will differ. Another person has to approve it.")
			form := ada.fill(page, page+"/write-off", "never presented")
			if status, body, _ := ada.post(page+"/write-off", form); status != http.StatusSeeOther {
				t.Fatalf("the proposal: %d\n%s", status, textOf(body))
			}
			if len(b.linesOf(id)) > 0 {
				t.Error("what was proposed is done")
			}
			return b.page("proposals/" + form.Get("form"))
		}
		answer := func(w *browser, proposal string) (int, string) {
			status, body, _ := w.post(proposal+"/approve", url.Values{"form": {issuing.NewID[string]()}, "reason": {"I asked them"}})
			return status, textOf(body)
		}
		proposal := propose(first.transaction.ID)
		other := b.NewProgramme()
		for _, c := range []struct {
			who      string
			w        *browser
			proposal string
			want     int
			says     string
		}{
			{"the proposer", ada, proposal, http.StatusConflict, "You proposed this yourself"},
			{"the proposer's other session", b.signInAgain(t, "ada"), proposal, http.StatusConflict, "You proposed this yourself"},
			{"a viewer", b.signIn(t, "vera", issuing.RoleViewer, ""), proposal, http.StatusForbidden, "You may not do this"},
			{"an operator without the role finance", b.signIn(t, "otto", issuing.RoleOperator, ""), proposal, http.StatusForbidden, "You may not do this"},
			{"the programme's person", b.signIn(t, "pam", issuing.RoleAdmin, b.Programme), proposal, http.StatusNotFound, "There is no such proposal"},
			{"another programme's person", b.signIn(t, "eve", issuing.RoleAdmin, other), proposal, http.StatusNotFound, "There is no such programme"},
			{"finance, as of another programme,", bob, strings.Replace(proposal, string(b.Programme), string(other), 1), http.StatusNotFound, "There is no such proposal"},
		} {
			if status, body := answer(c.w, c.proposal); status != c.want || !strings.Contains(body, c.says) {
				t.Errorf("%s approves: %d, want %d and %q\n%s", c.who, status, c.want, c.says, body)
			}
		}
		if len(b.linesOf(first.transaction.ID)) > 0 || b.records(issuing.ProposalPassed) > 0 {
			t.Error("an approval that was refused has written something off")
		}
		bob.shows(b.page("proposals"), "settlement payment written off", "10.00 USD as your gain", "never presented")
		if status, body := answer(bob, proposal); status != http.StatusSeeOther {
			t.Errorf("the approval: %d\n%s", status, body)
		}
		for who, w := range map[string]*browser{"the same person": bob, "a third person": b.signIn(t, "root", issuing.RoleAdmin, "")} {
			if status, body := answer(w, proposal); status != http.StatusConflict || !strings.Contains(body, "The proposal is approved, and not open") {
				t.Errorf("%s approves it again: %d\n%s", who, status, body)
			}
		}
		lines := b.linesOf(first.transaction.ID)
		if len(lines) != 1 || lines[0].WrittenOff != -1000 || lines[0].Detail != "never presented" {
			t.Errorf("the lines are %+v", lines)
		}
		if done, passed := b.records(issuing.PaymentWrittenOff), b.records(issuing.ProposalPassed); done != 1 || passed != 1 {
			t.Errorf("the audit log has %d write-offs and %d approvals", done, passed)
		}

		// Once a report has it, and the merchant gave it back, the network owes what was to be a gain: that is not what was approved.
		proposal = propose(second.transaction.ID)
		_, ids := b.reported("monday.csv", partner.SettlementLine{Key: "one", Gross: 1000})
		_, err := settlement.New(work.New(b.DB, b.Clock.Now)).Match(b.Ctx, ids["one"], second.transaction.ID)
		b.Must(err)
		if status, body := answer(bob, proposal); status != http.StatusConflict || !strings.Contains(body, "is settled") {
			t.Errorf("an approval of what is settled: %d\n%s", status, body)
		}
		_, err = b.Payments.ReverseTransaction(b.Ctx, b.Programme, second.transaction.ID, payments.Change{Reference: "back"})
		b.Must(err)
		bob.shows(b.page("transactions/"+string(second.transaction.ID)), "10.00 USD as your loss")
		if status, body := answer(bob, proposal); status != http.StatusConflict || !strings.Contains(body, "This is not as ada saw it any more") {
			t.Errorf("an approval of another amount: %d\n%s", status, body)
		}
		if lines := b.linesOf(second.transaction.ID); len(lines) != 1 || lines[0].WrittenOff != 0 {
			t.Errorf("written off: %+v", lines)
		}
	})
}
