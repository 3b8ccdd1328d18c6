package settlement_test

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/network"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/work"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

const processorName = "acme"

// env is an installation with a partner that sends card networks' messages and settlement reports.
type env struct {
	*worktest.Env
	network    *network.Processor
	settlement *settlement.Service
	card       issuing.CardID
	count      int
}

// programmeCards finds the cards of one programme by their ids.
type programmeCards struct {
	network.KnownCards // compares no code, as there is no issuer
	h                  *worktest.Env
}

func (c programmeCards) FindCard(ctx context.Context, _ string, ref partner.CardRef) (issuing.Card, error) {
	return c.h.DB.Card(ctx, c.h.Programme, ref.ID)
}

func (programmeCards) HashPAN(pan string) string { return "keyed " + pan }

func each(t *testing.T, body func(t *testing.T, h *env)) {
	t.Helper()
	worktest.Each(t, func(t *testing.T, e *worktest.Env) {
		db := work.New(e.DB, e.Clock.Now)
		h := &env{
			Env: e, settlement: settlement.New(db),
			network: network.New(db, e.Payments, programmeCards{h: e}, slog.New(slog.DiscardHandler)),
		}
		h.card = h.ActiveCard(h.OpenAccount(h.ActiveCustomer(), "EUR"))
		body(t, h)
	})
}

// says has the network say something about a payment, and gives the token of the message.
func (h *env) says(kind partner.NetworkKind, amount string, ids issuing.NetworkIDs) (token string, outcome partner.Outcome) {
	h.Helper()
	h.count++
	ids.Event = fmt.Sprintf("event-%d", h.count)
	outcome, err := h.network.Handle(h.Ctx, partner.NetworkMessage{
		Partner: processorName, Kind: kind, Programme: h.Programme, Card: partner.CardRef{ID: h.card}, IDs: ids,
		Merchant: issuing.Merchant{ID: "M1", Name: "Shop", MCC: 5411, Country: "FR", City: "Paris"},
		Amount:   decimal.RequireFromString(amount), Currency: "EUR", Final: true,
	})
	h.Must(err)
	return ids.Event, outcome
}

// bought is a purchase that was approved and cleared.
func (h *env) bought(amount string, ids issuing.NetworkIDs) (token string) {
	h.Helper()
	if ids.Payment == "" {
		ids.Payment = fmt.Sprintf("payment-%d", h.count)
	}
	arn := ids.ARN
	ids.ARN = ""
	if _, outcome := h.says(partner.NetworkPurchase, amount, ids); !outcome.Approved {
		h.Fatalf("a purchase was declined: %+v", outcome)
	}
	ids.ARN = arn
	token, _ = h.says(partner.NetworkClearing, amount, ids)
	return token
}

// imports imports lines as a report.
func (h *env) imports(name string, lines ...partner.SettlementLine) settlement.Imported {
	h.Helper()
	done, err := h.settlement.Import(h.Ctx, h.report(name, lines...), false)
	h.Must(err)
	return done
}

func (h *env) report(name string, lines ...partner.SettlementLine) settlement.Report {
	for i := range lines {
		if lines[i].Key == "" {
			lines[i].Key = fmt.Sprintf("%s/%d", name, i)
		}
		if lines[i].Currency == "" {
			lines[i].Currency = "EUR"
		}
	}
	digest := sha256.Sum256(fmt.Append(nil, name, lines))
	return settlement.Report{
		Partner: processorName, Programme: h.Programme, Name: name, Digest: hex.EncodeToString(digest[:]), Lines: lines,
	}
}

func (h *env) expect(balances map[string]string) {
	h.Helper()
	for kind, want := range balances {
		if got := h.ChartBalance(kind, "EUR"); got != want {
			h.Fatalf("%s holds %s, want %s", kind, got, want)
		}
	}
}

// findings are those about settlement that are open.
func (h *env) findings() (list []issuing.Finding) {
	h.Helper()
	open, err := h.DB.OpenFindings(h.Ctx)
	h.Must(err)
	for _, f := range open {
		if f.Kind == issuing.FindingSettlement || f.Kind == issuing.FindingUnsettled {
			list = append(list, f)
		}
	}
	return list
}

func names(events ...string) issuing.SettlementNames { return issuing.SettlementNames{Events: events} }

func TestADayThatIsSettledLeavesNothingWithTheNetwork(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		h.bought("100", issuing.NetworkIDs{ARN: "74537605259536043849425"})
		second := h.bought("50", issuing.NetworkIDs{})
		h.bought("30", issuing.NetworkIDs{Payment: "p3", Network: "MCC123"})
		refund, _ := h.says(partner.NetworkRefund, "20", issuing.NetworkIDs{Original: second})
		posted, _ := h.says(partner.NetworkClearing, "7", issuing.NetworkIDs{Payment: "forced"})
		h.expect(map[string]string{"network": "16700", "cardholders": "-16700"})
		r := h.report("day",
			partner.SettlementLine{
				Gross: 10000, Interchange: 20, Fees: 3, Names: issuing.SettlementNames{ARN: "74537605259536043849425"},
			},
			partner.SettlementLine{Gross: 5000, Interchange: 10, Fees: 2, Names: names(second)},
			partner.SettlementLine{Gross: 3000, Interchange: 6, Names: issuing.SettlementNames{Network: "MCC123"}},
			partner.SettlementLine{Gross: -2000, Interchange: -4, Names: names(refund)},
			partner.SettlementLine{Gross: 700, Names: names(posted)},
			partner.SettlementLine{Fees: 150},
		)
		if tried, err := h.settlement.Import(h.Ctx, r, true); err != nil || tried.Agree != 6 || h.ChartBalance("network", "EUR") != "16700" {
			t.Fatalf("a dry run did %+v, %v", tried, err)
		}
		done, err := h.settlement.Import(h.Ctx, r, false)
		h.Must(err)
		if done.Agree != 6 || len(done.Differ) > 0 || done.File.Lines != 6 {
			t.Fatalf("imported %+v", done)
		}
		h.expect(map[string]string{"network": "16823", "interchange": "32", "scheme_fees": "-155"})
		for range 2 {
			_, err = h.settlement.Pay(h.Ctx, settlement.Payment{
				Partner: processorName, Programme: h.Programme, Amount: "168.23", Currency: "EUR", Reference: "bank-1",
			})
			h.Must(err)
		}
		if _, err := h.settlement.Pay(h.Ctx, settlement.Payment{
			Partner: processorName, Programme: h.Programme, Amount: "1", Currency: "EUR", Reference: "bank-1",
		}); err == nil {
			t.Error("one reference of the bank paid two amounts")
		}
		h.expect(map[string]string{"network": "0", "bank": "16823"})
		for range 2 {
			if again, err := h.settlement.Import(h.Ctx, r, false); err != nil || !again.Already || again.File.ID != done.File.ID {
				t.Errorf("the same file again: %+v, %v", again, err)
			}
		}
		later := h.imports("all of the month", r.Lines...)
		if later.Known != 6 || later.File.Lines != 0 {
			t.Errorf("the same lines in another file: %+v", later)
		}
		h.Clock.Advance(10 * 24 * time.Hour)
		h.Must(h.settlement.FileUnsettled(h.Ctx, 7*24*time.Hour))
		for _, f := range h.findings() { // the payment of the other amount alone
			if !strings.Contains(f.Subject, "bank-1") && !strings.Contains(f.Subject, "payment") {
				t.Errorf("found %+v", f)
			}
		}
		h.expect(map[string]string{"network": "0", "bank": "16823", "interchange": "32", "scheme_fees": "-155"})
	})
}

func TestEachDifferenceIsAFindingThatTheOperatorEnds(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		first := h.bought("22", issuing.NetworkIDs{})
		second := h.bought("40", issuing.NetworkIDs{})
		third := h.bought("9", issuing.NetworkIDs{})
		done := h.imports("day",
			partner.SettlementLine{Gross: 2300, Names: names(first), Interchange: 5},
			partner.SettlementLine{Gross: 4000, Names: names(second)},
			partner.SettlementLine{Gross: 4000, Names: names(second)},
			partner.SettlementLine{Gross: 1100, Names: issuing.SettlementNames{ARN: "12345678901234567890123"}},
			partner.SettlementLine{Gross: 900, Currency: "USD", Names: names(third)},
		)
		var differences []issuing.SettlementDifference
		for _, l := range done.Differ {
			differences = append(differences, l.Difference)
		}
		if fmt.Sprint(differences) != "[amount_differs settled_twice unknown_payment currency_differs]" || done.Agree != 1 {
			t.Fatalf("differences %v, %d agree", differences, done.Agree)
		}
		if found := h.findings(); len(found) != 4 {
			t.Fatalf("%d findings", len(found))
		}
		for _, l := range done.Differ {
			written, err := h.settlement.WriteOff(h.Ctx, l.ID, "tried")
			h.Must(err)
			if written.Status != issuing.SettlementWrittenOff || written.Detail != "tried" {
				t.Errorf("written off: %+v", written)
			}
			_, err = h.settlement.WriteOff(h.Ctx, l.ID, "again")
			h.Refused(err, issuing.CodeWrongState)
			_, err = h.settlement.Match(h.Ctx, l.ID, l.TransactionID)
			h.Refused(err, issuing.CodeWrongState)
		}
		if found := h.findings(); len(found) != 0 {
			t.Fatalf("still found: %+v", found)
		}
		// Lost: 1 of another amount, 40 twice, 11 unknown. What was settled in dollars was not settled in euros.
		h.expect(map[string]string{"written_off": "-5200", "network": "12295"})
		h.Clock.Advance(8 * 24 * time.Hour)
		for range 2 {
			h.Must(h.settlement.FileUnsettled(h.Ctx, 7*24*time.Hour))
		}
		found := h.findings()
		if len(found) != 1 || found[0].Kind != issuing.FindingUnsettled || found[0].Figures["amount"] != "9 EUR" {
			t.Fatalf("unsettled: %+v", found)
		}
		_, err := h.settlement.WriteOffPayment(h.Ctx, h.Programme, issuing.TransactionID(found[0].Subject), "settled in dollars")
		h.Must(err)
		_, err = h.settlement.WriteOffPayment(h.Ctx, h.Programme, issuing.TransactionID(found[0].Subject), "again")
		h.Refused(err, issuing.CodeWrongState)
		if found := h.findings(); len(found) != 0 {
			t.Errorf("still found: %+v", found)
		}
		_, err = h.settlement.Pay(h.Ctx, settlement.Payment{
			Partner: processorName, Programme: h.Programme, Amount: "113.95", Currency: "EUR", Reference: "bank",
		})
		h.Must(err)
		h.expect(map[string]string{"network": "0", "written_off": "-4300"})
	})
}

func TestAnOperatorMatchesALineWithItsPayment(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		token := h.bought("22", issuing.NetworkIDs{})
		led, err := h.DB.NetworkEvent(h.Ctx, processorName, token)
		h.Must(err)
		done := h.imports("day", partner.SettlementLine{Gross: 2500}, partner.SettlementLine{Gross: 2200})
		_, err = h.settlement.Match(h.Ctx, done.Differ[0].ID, "nothing")
		h.Refused(err, issuing.CodeNotFound)
		matched, err := h.settlement.Match(h.Ctx, done.Differ[1].ID, led.TransactionID)
		h.Must(err)
		if matched.Status != issuing.SettlementAgrees {
			t.Errorf("matched with its amount: %+v", matched)
		}
		matched, err = h.settlement.Match(h.Ctx, done.Differ[0].ID, led.TransactionID)
		h.Must(err)
		if matched.Difference != issuing.DifferenceTwice {
			t.Errorf("matched with what is settled: %+v", matched)
		}
		if agree, err := h.settlement.Recheck(h.Ctx); err != nil || agree != 0 {
			t.Errorf("another look finds %d, %v", agree, err)
		}
		if found := h.findings(); len(found) != 1 {
			t.Errorf("findings %+v", found)
		}
		other := h.NewProgramme()
		u := h.imports("of another", partner.SettlementLine{Gross: 100})
		_, err = h.settlement.WriteOffPayment(h.Ctx, other, led.TransactionID, "no")
		h.Refused(err, issuing.CodeNotFound)
		if len(u.Differ) != 1 {
			t.Errorf("%+v", u)
		}
	})
}

func TestALineWaitsForItsUnmatchedMessage(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		waits := func(amount string) (token string) {
			token, outcome := h.says(partner.NetworkRefund, amount, issuing.NetworkIDs{}) // of nothing that was bought
			if !outcome.Kept {
				t.Fatalf("a refund of nothing: %+v", outcome)
			}
			return token
		}
		first, second := waits("12"), waits("5")
		done := h.imports("day", partner.SettlementLine{Gross: -1200, Names: names(first)},
			partner.SettlementLine{Gross: -500, Names: names(second)})
		for _, l := range done.Differ {
			if l.Difference != issuing.DifferenceWaits {
				t.Errorf("%+v", l)
			}
			_, err := h.settlement.WriteOff(h.Ctx, l.ID, "no")
			h.Refused(err, issuing.CodeWrongState)
		}
		operator := payments.NewUnmatchedMessages(work.New(h.DB, h.Clock.Now))
		list, err := operator.List(h.Ctx)
		h.Must(err)
		if len(list) != 2 || len(done.Differ) != 2 {
			t.Fatalf("%d wait, %d differ", len(list), len(done.Differ))
		}
		h.Must(operator.Match(h.Ctx, list[0].ID, h.card))
		h.Must(operator.WriteOff(h.Ctx, list[1].ID, "a gift"))
		h.Work()
		if agree, err := h.settlement.Recheck(h.Ctx); err != nil || agree != 2 {
			t.Fatalf("%d agree, %v", agree, err)
		}
		if found := h.findings(); len(found) != 0 {
			t.Errorf("still found: %+v", found)
		}
		_, err = h.settlement.Pay(h.Ctx, settlement.Payment{
			Partner: processorName, Programme: h.Programme, Amount: "-17", Currency: "EUR", Reference: "bank",
		})
		h.Must(err)
		h.expect(map[string]string{"network": "0", "written_off": "500"})
	})
}

func TestAReversedPaymentIsSettledInBothDirections(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		token := h.bought("22", issuing.NetworkIDs{})
		h.Work()
		back, _ := h.says(partner.NetworkTransactionReversal, "22", issuing.NetworkIDs{Original: token})
		h.Work()
		h.expect(map[string]string{"network": "0"})
		done := h.imports("day", partner.SettlementLine{Gross: -2200, Names: names(back, token)},
			partner.SettlementLine{Gross: 2200, Names: names(token)}, partner.SettlementLine{Gross: -2200, Names: names(token)})
		if done.Agree != 2 || len(done.Differ) != 1 || done.Differ[0].Difference != issuing.DifferenceTwice {
			t.Errorf("%d agree, %+v differ", done.Agree, done.Differ)
		}
	})
}
