package settlementcsv

import (
	"reflect"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
)

func read(t *testing.T, d Description, report string) ([]partner.SettlementLine, error) {
	t.Helper()
	if err := d.Check(); err != nil {
		t.Fatal(err)
	}
	return d.Reader()(strings.NewReader(report))
}

func TestAReportIsReadAsItIsDescribed(t *testing.T) {
	t.Parallel()
	d := Description{
		Columns: Columns{
			Key: "id", Currency: "ccy", Gross: "amount", Interchange: "interchange", Fees: "fee", Paid: "paid",
			Event: "event", Payment: "token", Network: "nti", ARN: "arn", Date: "day",
		},
		Separator: ";", DecimalComma: true, Dates: "DD.MM.YYYY", Negate: []string{"gross"},
	}
	got, err := read(t, d, "\xef\xbb\xbfday;id;ccy;amount;interchange;fee;paid;event;token;nti;arn;unused\n"+
		"01.12.2026;L1;eur;-1.234,50;0,12;0;;E1;P1;N1;74537605259536043849425;x\n"+
		"01.12.2026;L2;jpy;;;;-7;;;;;y\n")
	want := []partner.SettlementLine{
		{
			Key: "L1", Currency: "EUR", Gross: 123450, Interchange: 12, SettledOn: "2026-12-01",
			Names: issuing.SettlementNames{Events: []string{"E1"}, Payment: "P1", Network: "N1", ARN: "74537605259536043849425"},
		},
		{Key: "L2", Currency: "JPY", Paid: -7, SettledOn: "2026-12-01"},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("read %+v, %v\nwant %+v", got, err, want)
	}
}

func TestLinesWithoutANameAreKnownByWhatTheySay(t *testing.T) {
	t.Parallel()
	d := Description{Columns: Columns{Gross: "amount"}, Currency: "USD", Amounts: "minor"}
	first, err := read(t, d, "amount,text\n5,a\n5,a\n5,b\n")
	if err != nil {
		t.Fatal(err)
	}
	again, err := read(t, d, "amount,text\n5,b\n5,a\n5,a\n")
	if err != nil {
		t.Fatal(err)
	}
	if first[0].Key == first[1].Key || first[0].Key != again[1].Key || first[1].Key != again[2].Key || first[2].Key != again[0].Key {
		t.Errorf("the keys are %+v and then %+v", first, again)
	}
}

func TestWhatDoesNotFitIsRefusedWithItsLine(t *testing.T) {
	t.Parallel()
	d := Description{Columns: Columns{Gross: "amount", Date: "day"}, Currency: "USD"}
	for report, want := range map[string]string{
		"":                              "the report is empty",
		"amount\n1.00\n":                `no column "day"; it has amount`,
		"amount,amount,day\n1,1,\n":     `two columns "amount"`,
		"amount,day\n1.00,\n1.001,\n":   "line 3: amount: USD has at most 2 decimals",
		"amount,day\n1e3,\n":            "line 2: amount: write the amount as a plain decimal",
		"amount,day\n1.00,01/12/2026\n": "line 2: day: the day",
		"amount,day\n1.00\n":            "wrong number of fields",
		"amount,day\n\"1.00,\n":         "quote",
	} {
		if got, err := read(t, d, report); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %+v, %v, want %q", report, got, err, want)
		}
	}
}

func TestADescriptionThatNoReportFitsIsRefused(t *testing.T) {
	t.Parallel()
	good := Description{Columns: Columns{Gross: "amount"}, Currency: "USD"}
	for want, change := range map[string]func(*Description){
		"names no amount":   func(d *Description) { d.Columns.Gross = "" },
		"give currency":     func(d *Description) { d.Columns.Currency = "ccy" },
		"amounts is":        func(d *Description) { d.Amounts = "cents" },
		"separator is":      func(d *Description) { d.Separator = "x" },
		"dates is":          func(d *Description) { d.Dates = "YY" },
		"no currency":       func(d *Description) { d.Currency = "XXY" },
		"negate names":      func(d *Description) { d.Negate = []string{"net"} },
		"or its column, an": func(d *Description) { d.Currency = "" },
	} {
		d := good
		change(&d)
		if err := d.Check(); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", d, err, want)
		}
	}
}
