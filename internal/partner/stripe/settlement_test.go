package stripe

import (
	"reflect"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestBalanceTransactionsAreLinesThatArePaidAtOnce(t *testing.T) {
	t.Parallel()
	lines, err := readSettlement(strings.NewReader(`{"object": "list", "has_more": false, "data": [
		{"id": "txn_1", "object": "balance_transaction", "type": "issuing_transaction", "amount": -2300, "fee": 0, "net": -2300,
		 "currency": "usd", "available_on": 1796083200, "source": "ipi_1"},
		{"id": "txn_2", "object": "balance_transaction", "type": "issuing_authorization_hold", "amount": -500, "net": -500,
		 "currency": "usd", "source": "iauth_1"},
		{"id": "txn_3", "object": "balance_transaction", "type": "issuing_transaction", "amount": 400, "fee": 10, "net": 390,
		 "currency": "usd", "available_on": 1796083200, "source": {"id": "ipi_2", "object": "issuing.transaction",
		 "authorization": "iauth_2", "network_data": {"transaction_id": "MCC9"}}},
		{"id": "txn_4", "object": "balance_transaction", "type": "stripe_fee", "amount": -7, "fee": 0, "net": -7,
		 "currency": "usd", "available_on": 1796083200, "source": null},
		{"id": "txn_6", "object": "balance_transaction", "type": "issuing_dispute", "amount": 1500, "fee": 0, "net": 1500,
		 "currency": "usd", "available_on": 1796083200, "source": "idp_1"},
		{"id": "txn_5", "object": "balance_transaction", "type": "topup", "amount": 90000, "net": 90000, "currency": "usd",
		 "source": "tu_1"}]}`))
	want := []partner.SettlementLine{
		{Key: "txn_1", Currency: "USD", Gross: 2300, Paid: 2300, SettledOn: "2026-12-01",
			Names: issuing.SettlementNames{Events: []string{"ipi_1"}}},
		{Key: "txn_3", Currency: "USD", Gross: -400, Fees: 10, Paid: -390, SettledOn: "2026-12-01",
			Names: issuing.SettlementNames{Events: []string{"ipi_2"}, Payment: "iauth_2", Network: "MCC9"}},
		{Key: "txn_4", Currency: "USD", Fees: 7, Paid: 7, SettledOn: "2026-12-01"},
		{Key: "txn_6", Currency: "USD", Gross: -1500, Paid: -1500, SettledOn: "2026-12-01",
			Names: issuing.SettlementNames{Dispute: "idp_1"}},
	}
	if err != nil || !reflect.DeepEqual(lines, want) {
		t.Errorf("read %+v, %v\nwant %+v", lines, err, want)
	}
	for _, l := range lines {
		if owed := l.Gross + l.Fees - l.Interchange - l.Paid; owed != 0 {
			t.Errorf("after %s %d is owed", l.Key, owed)
		}
	}
}

func TestAmountsOfAReportAreInMinorUnitsWhereStripesAreOthers(t *testing.T) {
	t.Parallel()
	for currency, want := range map[string]issuing.Minor{"isk": 1500, "ugx": 1500, "mga": 15_000_000, "jpy": 150_000, "kwd": 150_000, "usd": 150_000} {
		lines, err := readSettlement(strings.NewReader(`[{"id": "txn_1", "object": "balance_transaction", "type": "issuing_transaction",
			"amount": -149000, "fee": 1000, "net": -150000, "currency": "` + currency + `", "available_on": 1796083200}]`))
		if err != nil || len(lines) != 1 || lines[0].Paid != want || lines[0].Gross+lines[0].Fees != want {
			t.Errorf("%s: %+v, %v, want %d", currency, lines, err, want)
		}
	}
}

func TestAReportThatIsNotAllOrNotStripesIsRefused(t *testing.T) {
	t.Parallel()
	for report, want := range map[string]string{
		`{"has_more": true, "data": []}`:       "one page of several",
		`[{"id": "ch_1", "object": "charge"}]`: "item 1 is no balance transaction",
		`id,amount`:                            "no list of Stripe's balance transactions",
		`[null]`:                               "item 1 is no balance transaction",
		`[{"id": "txn_1", "object": "balance_transaction", "type": "stripe_fee", "net": -150, "currency": "isk"}]`: "item 1: 1.5 ISK is no whole number",
		`{"object": "list", "data": {"id": "txn_1"}}`:                                                              "no list of Stripe's balance transactions",
	} {
		if lines, err := readSettlement(strings.NewReader(report)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %+v, %v", report, lines, err)
		}
	}
}
