package iso8583_test

import (
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// Whatever the other side sends, either it is refused, or the network is told what its port requires.
func FuzzRead(f *testing.F) {
	var servers []*iso8583.Server
	var specs []*codec.Spec
	for _, table := range []string{
		standard, "{name: x, extends: '1993'}",
		"{name: x, extends: '1987', elements: {increment: {at: '60', values: {'1': 'yes'}}, clearing_number: {at: '61'}, partial: {at: '60', values: {'1': 'yes'}}}}",
	} {
		spec := newSpec(f, table)
		s, err := iso8583.New(iso8583.Config{Name: "acme", Listen: "127.0.0.1:0", Spec: spec}, newRecorder())
		if err != nil {
			f.Fatal(err)
		}
		specs, servers = append(specs, spec), append(servers, s)
	}
	for _, m := range []codec.Message{
		message("0100", map[int]string{6: "000000002390", 51: "978", 15: "1201", 28: "D00000050",
			54: "0040826C000000000500", 63: "NET123"}),
		message("0420", map[int]string{90: original("0100"),
			95: "000000000700" + "000000000000" + "C00000000" + "C00000000"}),
		message("0220", map[int]string{3: "200000", 2: "", 35: card + "=3012"}),
		message("1420", map[int]string{12: "261201100417", 18: "", 22: "510141511004", 24: "401", 25: "", 26: "5812",
			43: `Corner shop\1 High St\London\SW1A1AA   LNDGBR`, 56: "11000001232612011004170512345"}),
	} {
		for _, spec := range specs {
			if packed, err := spec.Pack(m); err == nil {
				f.Add(packed)
			}
		}
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		for i, spec := range specs {
			m, err := spec.Unpack(in)
			if m.MTI == "" {
				continue // the link does not hand it on
			}
			got, err := servers[i].Read(link.Arrival{Message: m, Err: err, At: time.Date(2026, 12, 31, 23, 59, 59, 0, time.UTC)})
			if err != nil {
				continue
			}
			_, isCurrency := issuing.CurrencyExponent(got.Currency)
			informs := got.Kind == partner.NetworkBalanceInquiry || got.Kind == partner.NetworkVerification
			switch {
			case got.Kind == "" || got.IDs.Event == "" || got.IDs.Payment == "" || got.Card.PAN == "" || got.Partner != "acme",
				got.Amount.IsNegative() || got.Amount.IsPositive() && !isCurrency,
				got.Billing != nil && (got.Billing.Amount.IsNegative() || got.Billing.Amount.IsZero() && !got.Amount.IsZero()),
				got.Kind.Asks() && !informs && !got.Amount.IsPositive(),
				got.Details.Cash != nil && got.Details.Cash.GreaterThan(got.Amount):
				t.Fatalf("%s became %+v", spec.Describe(m), got)
			}
		}
	})
}
