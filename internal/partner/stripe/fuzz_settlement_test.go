package stripe

import (
	"bytes"
	"reflect"
	"testing"
)

// Whatever a report says, it is refused, or it says the same when it is read again, and a line that may be booked has
// its day.
func FuzzReadSettlement(f *testing.F) {
	for _, text := range []string{
		`{"data": [{"id": "t", "object": "balance_transaction", "type": "issuing_transaction", "amount": -23, "fee": 1, "net": -24, "currency": "usd",
			"available_on": 1796083200, "source": {"id": "ipi_2", "object": "issuing.transaction", "authorization": "i", "network_data": {"transaction_id": "M"}}}]}`,
		`[{"id": "t", "object": "balance_transaction", "type": "issuing_dispute", "amount": 9223372036854775807, "net": -9223372036854775808,
			"currency": "isk", "available_on": 9223372036854775807, "source": "idp_1"}]`,
		`[{"id": "t", "object": "balance_transaction", "type": "stripe_fee", "net": -7, "currency": "mga", "source": {"object": "charge"}}]`,
		`[{"id": "t", "object": "balance_transaction", "type": "issuing_transaction", "source": {"object": "issuing.transaction", "authorization": {}}}]`,
		`{"has_more": true}`, `[null]`, `null`, `{"data": null}`, `[{"source": null}]`,
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
			if l.Check() == nil && (l.SettledOn == "" || l.Interchange != 0) {
				t.Fatalf("a line to be booked is %+v", l)
			}
		}
	})
}
