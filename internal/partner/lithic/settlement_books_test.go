package lithic_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/work"
)

// detail is a settlement detail in Lithic's own form: amounts above zero are owed to the network.
func detail(token, kind, transaction string, changes object) object {
	d := object{
		"token": token, "account_token": nil, "card_program_token": nil, "card_token": nil, "created": "2026-03-05T00:00:00Z",
		"currency": "USD", "disputes_gross_amount": 0, "event_tokens": []string{}, "institution": "00001",
		"interchange_fee_extended_precision": 0, "interchange_gross_amount": 0, "network": "VISA", "other_fees_details": object{},
		"other_fees_gross_amount": 0, "report_date": "2026-03-05", "settlement_date": "2026-03-05", "transaction_token": transaction,
		"transactions_gross_amount": 0, "type": kind, "updated": "2026-03-05T00:00:00Z",
	}
	if transaction == "" {
		d["transaction_token"] = nil
	}
	for name, value := range changes {
		d[name] = value
	}
	return d
}

// managed is what Lithic tells of a dispute that it manages.
func managed(token string, p *payment, clearing, card string, events ...object) object {
	return object{
		"event_type": "dispute_transaction.updated", "token": token, "card_token": card, "currency": "USD",
		"transaction_series": object{
			"type": "DISPUTE", "related_transaction_token": p.Token, "related_transaction_event_token": clearing,
		},
		"events": events,
	}
}

// report imports details as a report, and gives how many lines agree.
func (h *env) report(s *settlement.Service, details ...object) int {
	h.Helper()
	text, err := json.Marshal(object{"data": details, "has_more": false})
	h.Must(err)
	lines, err := h.adapter.ReadSettlement(strings.NewReader(string(text)))
	h.Must(err)
	digest := sha256.Sum256(text)
	done, err := s.Import(h.Ctx, settlement.Report{
		Partner: "lithic", Programme: h.Programme, Name: "report", Digest: hex.EncodeToString(digest[:]), Lines: lines,
	}, false)
	h.Must(err)
	return done.Agree
}

// differing are the types of the lines that differ, with the finding of each.
func (h *env) differing() map[string]int {
	h.Helper()
	lines, err := h.DB.DifferingSettlementLines(h.Ctx)
	h.Must(err)
	types, findings := map[string]int{}, map[string]int{}
	for _, l := range lines {
		types[l.Names.Type]++
	}
	open, err := h.DB.OpenFindings(h.Ctx)
	h.Must(err)
	for _, f := range open {
		if f.Kind == issuing.FindingSettlement {
			findings[f.Figures["type"]]++
		}
	}
	if fmt.Sprint(types) != fmt.Sprint(findings) {
		h.Fatalf("the lines that differ are %v, and the findings %v", types, findings)
	}
	return types
}

func (h *env) expectDiffering(when, want string) {
	h.Helper()
	if got := fmt.Sprint(h.differing()); got != "map["+want+"]" {
		h.Fatalf("%s there differ %s, and not %s", when, got, want)
	}
}

func TestLinesAboutDisputesAreMatchedUntilTheNetworkTies(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := settlement.New(work.New(h.DB, h.Clock.Now))
		card, _ := h.newCard()
		won, wonClearing, wonDispute := h.disputed(card)
		lost, lostClearing, lostDispute := h.disputed(card)
		wonToken, lostToken := h.filedToken(wonDispute), h.filedToken(lostDispute)
		clearing := func(p *payment, event string) object {
			return detail("clearing "+p.Token, "CLEARING", p.Token, object{
				"event_tokens": []string{event}, "transactions_gross_amount": 1000, "interchange_gross_amount": -12,
			})
		}
		ofDispute := func(kind, token string, cents int) object {
			return detail(kind+" "+token, kind, token, object{"disputes_gross_amount": cents, "event_tokens": []string{"e"}})
		}
		agree := h.report(s, clearing(won, wonClearing), clearing(lost, lostClearing),
			detail("fee", "FEE", "", object{"other_fees_gross_amount": 25, "fee_description": "file transmission"}),
			ofDispute("CHARGEBACK", wonToken, -1000), ofDispute("CHARGEBACK", lostToken, -1000),
			detail("adjustment", "ADJUSTMENT", "", object{"transactions_gross_amount": 300}),
			detail("new", "SURPRISE", won.Token, object{
				"transactions_gross_amount": 40, "interchange_gross_amount": -10, "other_fees_gross_amount": 5,
			}),
		)
		if agree != 3 {
			t.Fatalf("%d lines agree", agree)
		}
		h.expectDiffering("before the disputes end", "ADJUSTMENT:1 CHARGEBACK:2 SURPRISE:1")

		ended := workflow("w1", "CLOSED", "WON", "2026-03-03T12:00:00Z")
		h.postEvent(http.StatusNoContent, managed(wonToken, won, wonClearing, card.PartnerToken, ended))
		h.postEvent(http.StatusNoContent, managed(lostToken, lost, lostClearing, card.PartnerToken,
			workflow("l1", "CLOSED", "LOST", "2026-03-03T12:00:00Z")))
		h.expectDispute(wonDispute, issuing.DisputeWon)
		h.expectDispute(lostDispute, issuing.DisputeLost)
		recheck := func(want int) {
			t.Helper()
			if agree, err := s.Recheck(h.Ctx); err != nil || agree != want {
				t.Fatalf("%d agree now, %v; want %d", agree, err, want)
			}
		}
		recheck(1)
		h.expectDiffering("after they ended", "ADJUSTMENT:1 CHARGEBACK:1 SURPRISE:1")

		if agree := h.report(s, ofDispute("REPRESENTMENT", wonToken, 1000), ofDispute("REPRESENTMENT", lostToken, 1000)); agree != 0 {
			t.Fatalf("%d representments agree before the network told of one", agree)
		}
		h.postEvent(http.StatusNoContent, managed(wonToken, won, wonClearing, card.PartnerToken, ended, object{
			"token": "w2", "type": "FINANCIAL", "created": "2026-03-04T12:00:00Z",
			"data": object{"amount": 1000, "polarity": "DEBIT", "stage": "REPRESENTMENT", "type": "FINANCIAL"},
		}))
		h.expectDispute(wonDispute, issuing.DisputeRepresented)
		recheck(1)
		h.expectDiffering("after one was represented", "ADJUSTMENT:1 CHARGEBACK:1 REPRESENTMENT:1 SURPRISE:1")

		lines, err := h.DB.DifferingSettlementLines(h.Ctx)
		h.Must(err)
		for _, l := range lines {
			_, err := s.WriteOff(h.Ctx, l.ID, "agreed with Lithic")
			h.Must(err)
		}
		h.expectDiffering("at the end", "")
		_, err = s.Pay(h.Ctx, settlement.Payment{
			Partner: "lithic", Programme: h.Programme, Amount: "23.36", Currency: "USD", Reference: "BANK-1",
		})
		h.Must(err)
		if got := h.ChartBalance("network", "USD"); got != "0" {
			t.Errorf("the network account holds %s", got)
		}
		h.Work()
	})
}

// Lithic may tell of a dispute under another name than the one that it was filed under: lines have either.
func TestALineFindsADisputeUnderEitherOfItsNames(t *testing.T) {
	t.Parallel()
	each(t, func(t *testing.T, h *env) {
		s := settlement.New(work.New(h.DB, h.Clock.Now))
		card, _ := h.newCard()
		p, clearing, d := h.disputed(card)
		h.postEvent(http.StatusNoContent, object{
			"event_type": "dispute.updated", "token": h.filedToken(d), "transaction_token": p.Token, "status": "CASE_WON",
			"resolution_reason": "", "amount": 1000,
		})
		h.expectDispute(d, issuing.DisputeWon)
		ended := workflow("w1", "CLOSED", "WON", "2026-03-03T12:00:00Z")
		for range 2 {
			h.postEvent(http.StatusNoContent, managed("another name", p, clearing, card.PartnerToken, ended))
		}
		if agree := h.report(s, detail("line", "CHARGEBACK", "another name", object{"disputes_gross_amount": -1000})); agree != 1 {
			t.Errorf("%d lines agree: %v", agree, h.differing())
		}
		h.Work()
	})
}
