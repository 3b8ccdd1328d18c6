package lithic

import (
	"bytes"
	"os"
	"reflect"
	"testing"
)

// Whatever a report says, it is refused, or it says the same when it is read again, and no sum of a line has run over.
func FuzzReadSettlement(f *testing.F) {
	text, err := os.ReadFile("testdata/settlement.json")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(text)
	for _, text := range []string{
		`[{"token": "d", "currency": "USD", "transactions_gross_amount": 9223372036854775807, "disputes_gross_amount": 2}]`,
		`[{"token": "d\u0000", "currency": "USD", "settlement_date": "2026-13-01", "event_tokens": null, "interchange_gross_amount": -9223372036854775808}]`,
		`{"has_more": true}`, `[null]`, `null`, `{"data": null}`, `[{}]`, `[{"token": 1}]`,
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, report []byte) {
		lines, err := readSettlement(bytes.NewReader(report))
		if err != nil {
			return
		}
		again, err := readSettlement(bytes.NewReader(report))
		if err != nil || !reflect.DeepEqual(lines, again) {
			t.Fatalf("read %+v and then %+v, %v", lines, again, err)
		}
		for _, l := range lines {
			if l.Key == "" || l.Check() == nil && l.SettledOn != "" && len(l.SettledOn) != len("YYYY-MM-DD") {
				t.Fatalf("a line is %+v", l)
			}
		}
	})
}
