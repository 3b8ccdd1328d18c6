package settlementcsv

import (
	"reflect"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/partner"
)

// Whatever a report says, it is refused, or each of its lines has a name of its own and says the same when it is read again.
func FuzzReader(f *testing.F) {
	columns := Columns{
		Currency: "ccy", Gross: "amount", Interchange: "interchange", Fees: "fee", Paid: "paid", Event: "event", Payment: "token",
		Network: "nti", ARN: "arn", Date: "day",
	}
	named := columns
	named.Key = "id"
	descriptions := []Description{
		{Columns: columns, Negate: amountNames},
		{Columns: named, Separator: ";", DecimalComma: true, Dates: "DD.MM.YYYY"},
		{Columns: named, Separator: "\t", Amounts: "minor", Dates: "YYYYMMDD", Negate: []string{"paid"}},
	}
	for _, text := range []string{
		"id,ccy,amount,interchange,fee,paid,event,token,nti,arn,day\nL1,usd,1.50,0.10,,-2,e,t,n,a,2026-12-01\n,USD,,,,,,,,,\n",
		"\xef\xbb\xbfday;id;ccy;amount;interchange;fee;paid;event;token;nti;arn\n01.12.2026;L1;jpy;-1.234;0;0;;E1;P1;N1;7\n",
		"id\tccy\tamount\tinterchange\tfee\tpaid\tevent\ttoken\tnti\tarn\tday\nL\tKWD\t999999999999999999\t-1\t+1\t0\t\x00\t\t\t\t20261201\n",
		"", "\"", "ccy,ccy\n", "\n\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, report []byte) {
		for _, d := range descriptions {
			lines, err := read(t, d, string(report))
			if err != nil {
				continue
			}
			again, err := read(t, d, string(report))
			if err != nil || !reflect.DeepEqual(lines, again) {
				t.Fatalf("read %+v and then %+v, %v", lines, again, err)
			}
			seen := map[string]bool{}
			for _, l := range lines {
				if l.Check() == nil {
					checkLine(t, l)
				}
				if d.Columns.Key == "" && seen[l.Key] {
					t.Fatalf("two lines have the name %q", l.Key)
				}
				seen[l.Key] = true
			}
		}
	})
}

// checkLine demands what is kept of a line.
func checkLine(t *testing.T, l partner.SettlementLine) {
	t.Helper()
	if l.Key == "" || len(l.Currency) != 3 || l.SettledOn != "" && len(l.SettledOn) != len("YYYY-MM-DD") {
		t.Fatalf("a line to be booked is %+v", l)
	}
	for _, name := range append(l.Names.Events, l.Key, l.Names.Payment, l.Names.Network, l.Names.ARN) {
		if strings.ToValidUTF8(name, "") != name || strings.Contains(name, "\x00") {
			t.Fatalf("a line has the name %q, which is no text", name)
		}
	}
}
