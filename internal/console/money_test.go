package console_test

import (
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// textOf is a page without its markup, each text apart by one space.
func textOf(body string) string {
	var b strings.Builder
	inside := false
	for _, r := range body {
		switch {
		case r == '<':
			inside = true
			b.WriteByte(' ')
		case r == '>':
			inside = false
		case !inside:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func TestFinanceSeesThatADayTiesAndGoesFromAFigureToItsChainTransaction(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "fin", issuing.RoleFinance, "")
		day := w.shows(b.page("money"), "ties ✓", "capture", "service fee", "gas fee", "In USD", "provisional")
		if strings.Contains(day, "does not tie") {
			t.Error("a day that ties is said not to")
		}
		// 10.00 USD were bought of the network, with the amount's last unit, and the sum over all accounts is zero.
		for _, want := range []string{"network capture 1 10.00", "network closing 10.00", "all accounts closings ties ✓ 0.00"} {
			if !strings.Contains(textOf(day), want) {
				t.Errorf("the day does not say %q:\n%s", want, textOf(day))
			}
		}
		status, csv, _ := w.get(b.page("money?format=csv"))
		if status != http.StatusOK || !strings.Contains(csv, "In USD,network,capture,,1,10.00") {
			t.Errorf("the day as CSV: %d\n%s", status, csv)
		}
		entries := w.click(w.shows(b.page("money/balances"), "customers", "settlement"), "settlement")
		entry := w.click(entries, "12:00:00")
		if !strings.Contains(textOf(entry), "Chain transactions of its payment") || !strings.Contains(textOf(entry), "yes") {
			t.Errorf("the entry does not name its chain transaction:\n%s", textOf(entry))
		}
		if !strings.Contains(entry, b.page("search")+"?q="+string(l.payment)) {
			t.Error("the entry does not lead to its payment")
		}
		w.shows(b.page("money/fees"), "in force", "Earned")
		for _, path := range []string{"money?day=2026-13-01", "money?day=2999-01-01", "entries?day=yesterday"} {
			if status, _, _ := w.get(b.page(path)); status != http.StatusBadRequest {
				t.Errorf("%s answers %d", path, status)
			}
		}
	})
}

func TestReceivablesAndRefundsThatFellShortAreDealtWith(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "fin", issuing.RoleFinance, "")
		w.shows(b.page("money/owed"), "Nobody owes anything.")
		forced, err := b.Payments.ForcePost(b.Ctx, b.Programme, l.card, payments.Purchase{
			Amount: "100000", Currency: "USD", Merchant: issuing.Merchant{Name: "Ferry", MCC: 4111},
		})
		b.Must(err)
		owed := textOf(w.shows(b.page("money/owed"), string(forced.ID)[:28]))
		if !strings.Contains(owed, "0.000000") || strings.Contains(owed, "Nobody owes") {
			t.Errorf("what is owed is not shown:\n%s", owed)
		}

		refund, err := b.Payments.RefundCard(b.Ctx, b.Programme, l.card, payments.Purchase{Amount: "5", Currency: "USD"})
		b.Must(err)
		b.Must(b.Payouts.PayoutFellShort(b.Ctx, b.Programme, refund.ID, store.OutgoingTx{
			ID: issuing.NewID[string](), Chain: worktest.ChainID, Subject: string(refund.ID), Purpose: store.TxPurpose{Kind: store.TxPayRefund}, Hash: "0xabc",
		}, issuing.Payout{Arrived: 3_000_000, Scale: 1}))
		w.shows(b.page("money/open"), string(refund.ID)[:28], "2.000000")
		path := b.page("money/refunds/" + string(refund.ID))
		viewer := b.signIn(t, "vera", issuing.RoleViewer, "")
		if body := viewer.shows(path, "5.000000"); strings.Contains(body, `name="reason"`) {
			t.Error("a viewer may write off")
		}
		form := w.formOf(w.shows(path, "Book what came", "Send again"), path+"/write-off")
		form.Set("reason", "the token takes a fee")
		if status, _, _ := viewer.post(path+"/write-off", form); status != http.StatusForbidden {
			t.Errorf("a viewer writes off: %d", status)
		}
		if status, body, to := w.post(path+"/write-off", form); status != http.StatusSeeOther || to != path+"?done=refund.written_off" {
			t.Errorf("the write-off: %d, to %s\n%s", status, to, textOf(body))
		}
		after, err := b.DB.ShortPayout(b.Ctx, refund.ID)
		if err != nil || after.Status != issuing.ShortPayoutWrittenOff || after.WrittenOff != 2_000_000 {
			t.Errorf("the refund is %+v, %v", after, err)
		}
		audit := w.shows(b.page("audit"), "the token takes a fee")
		b.Work()
		if n := strings.Count(audit, "the token takes a fee"); n != 1 {
			t.Errorf("the write-off is on record %d times", n)
		}
		if status, _, _ := w.get("/console/p/" + string(b.NewProgramme()) + "/money/refunds/" + string(refund.ID)); status != http.StatusNotFound {
			t.Errorf("another programme's refund answers %d", status)
		}
	})
}

func TestAStatementIsReadPageByPageAndSavedWhole(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, env *worktest.Env) {
		b := newBench(t, env)
		l, w := b.live(), b.signIn(t, "ada", issuing.RoleViewer, "")
		account := "accounts/" + string(l.account)
		b.Must(b.DB.Write(b.Ctx, func(tx *store.Tx) error {
			for i := range 60 {
				if err := tx.PostEntry(b.Ctx, ledger.Entry{
					ID: issuing.NewID[string](), ProgrammeID: b.Programme, AccountID: l.account, Asset: worktest.USDC, Kind: ledger.Funding,
					Cause: fmt.Sprint("transfer ", i), CreatedAt: issuing.At(b.Clock.Now()),
					Postings: []ledger.Posting{{Source: ledger.Outside(worktest.ChainID), Destination: ledger.Available(l.account), Units: 1}},
				}); err != nil {
					return err
				}
			}
			return nil
		}))
		list := w.click(w.shows(b.page(account)), "Its statements")
		month := w.click(list, b.Clock.Now().Format("2006-01"))
		if !strings.Contains(textOf(month), "opening 0.000000") {
			t.Errorf("the first page of the statement:\n%s", textOf(month))
		}
		last := textOf(w.click(month, "Newer"))
		a := b.Funds(l.account)
		closing := " closing " + (a.Available + a.Held + a.Escrowed - a.Debt).Decimal().StringFixed(issuing.UnitDigits)
		if !strings.Contains(strings.ReplaceAll(last, "\u2009", ""), closing) {
			t.Errorf("the statement does not close with %q:\n%s", closing, last)
		}
		path := b.page(account + "/statements/" + b.Clock.Now().Format("2006-01"))
		status, csv, _ := w.get(path + "?format=csv")
		if lines := strings.Count(csv, "\n"); status != http.StatusOK || lines < 63 || strings.Count(csv, ",opening,") != 1 || strings.Count(csv, ",closing,") != 1 {
			t.Errorf("the statement as CSV: %d, %d lines\n%s", status, lines, csv)
		}
		if status, _, _ := w.get(path + "?after=nowhere"); status != http.StatusBadRequest {
			t.Errorf("a cursor that is none answers %d", status)
		}
	})
}
