package lithic

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func TestSettlementDetailsAreLinesFromThePlatformsSide(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("testdata", "settlement.json"))
	if err != nil {
		t.Fatal(err)
	}
	lines, err := readSettlement(strings.NewReader(string(text)))
	want := []partner.SettlementLine{
		{Key: "d1", Currency: "USD", Gross: 1900, Interchange: 7, SettledOn: "2026-12-01",
			Names: issuing.SettlementNames{Events: []string{"e1", "e2"}, Payment: "t1", Type: "CLEARING"}},
		{Key: "d2", Currency: "USD", Fees: 25, SettledOn: "2026-12-01", Names: issuing.SettlementNames{Events: []string{}, Type: "FEE"}},
		{Key: "d3", Currency: "USD", Gross: -500, SettledOn: "2026-12-02",
			Names: issuing.SettlementNames{Events: []string{}, Dispute: "t3", Type: "CHARGEBACK"}},
	}
	if err != nil || !reflect.DeepEqual(lines, want) {
		t.Errorf("read %+v, %v\nwant %+v", lines, err, want)
	}
	for report, want := range map[string]string{
		`{"has_more": true, "data": []}`: "one page of several", `[{"currency": "USD"}]`: "detail 1 has no token", `x`: "no list",
		`[{"token": "d1", "transactions_gross_amount": 9223372036854775807, "disputes_gross_amount": 9223372036854775807}]`:   "too large",
		`[{"token": "d1", "transactions_gross_amount": -9223372036854775808, "disputes_gross_amount": -9223372036854775808}]`: "too large",
	} {
		if _, err := readSettlement(strings.NewReader(report)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v", report, err)
		}
	}
}

// The page says of each type that is known what its lines name.
func TestThePageHasEachTypeOfLineThatIsKnown(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "settlement.md"))
	if err != nil {
		t.Fatal(err)
	}
	of := map[string]bool{}
	for row := range strings.Lines(string(text)) {
		cells := strings.Split(row, " | ")
		if len(cells) == 2 && strings.Contains(cells[0], "`CLEARING`") || strings.Contains(cells[0], "`CHARGEBACK`") {
			for i, name := range strings.Split(cells[0], "`") {
				if i%2 == 1 {
					of[name] = strings.HasPrefix(cells[1], "the payment")
				}
			}
		}
	}
	if !reflect.DeepEqual(of, namesPayment) {
		t.Errorf("docs/settlement.md has %v, and the reader %v", of, namesPayment)
	}
}
