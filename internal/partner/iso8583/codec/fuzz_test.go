package codec_test

import (
	"errors"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

// fuzzSpecs write the same fields in every way that there is.
func fuzzSpecs(tb testing.TB) (specs []*codec.Spec) {
	tb.Helper()
	for _, table := range []string{
		"{name: x, extends: '1987'}", "{name: x, extends: '1993'}",
		"{name: x, extends: '1987', encoding: ebcdic, bitmap: hex}",
		`{name: x, extends: '1987', mti: bcd, fields: {
			2: {type: n, length: 19, prefix: LL, encoding: bcd, prefixEncoding: bcd, pad: right, counts: bytes},
			4: {type: n, length: 12, encoding: bcd}, 28: {type: x+n, length: 9, encoding: bcd},
			29: {type: x+n, length: 9, prefix: LL, encoding: bcd, counts: bytes}, 23: {type: n, length: 3, encoding: bcd},
			35: {type: z, length: 37, prefix: LL, encoding: bcd, prefixEncoding: binary},
			48: {type: ans, length: 999, prefix: LLL, tlv: {tag: 2, length: 3, tags: {'61': {parts: [{length: 2}, {}]}}}},
			52: {type: b, length: 8, encoding: hex}, 55: {type: b, length: 255, prefix: LLL, encoding: hex, counts: bytes, ber: true},
			63: {type: ans, length: 99, prefix: LL, separator: '|', parts: [{length: 3}, {}]}}}`,
	} {
		specs = append(specs, newSpec(tb, table))
	}
	return specs
}

func FuzzUnpack(f *testing.F) {
	f.Add([]byte(purchaseText))
	f.Add([]byte("1804" + "\x02\x30\x01\x00\x00\x00\x00\x00" + "1201100417" + "000001" + "261201100417" + "831"))
	f.Add([]byte("\x01\x00\x40\x00\x00\x00\x20\x01\x02\x02\x09\x40\x00\x00\x12\x34\x56\x78\x9f\x05\x40\x00\xd1"))
	specs := fuzzSpecs(f)
	for _, s := range specs {
		if packed, err := s.Pack(codec.Message{MTI: s.Version + "100", Fields: map[int]string{
			2: "4000001234567899", 4: "2050", 28: "D00000010", 35: "4000=12", 52: "0011223344556677", 55: "9F260155", 63: "abc",
		}}); err == nil {
			f.Add(packed)
		}
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		for _, s := range specs {
			m, err := s.Unpack(in)
			_ = s.Describe(m)
			for path := range s.Elements {
				_ = s.At(m, path)
			}
			if err != nil {
				if wrong := (*codec.Error)(nil); !errors.As(err, &wrong) || wrong.Offset < 0 || wrong.Offset > len(in) {
					t.Fatalf("%v", err)
				}
				continue
			}
			packed, err := s.Pack(m)
			if err != nil {
				t.Fatalf("what was read cannot be written: %v\n%v", err, m)
			}
			again, err := s.Unpack(packed)
			if err != nil || !cmp.Equal(m, again) {
				t.Fatalf("%v\n%s", err, cmp.Diff(m, again))
			}
		}
	})
}

func TestEveryMessageThatCanBeWrittenIsReadTheSame(t *testing.T) {
	t.Parallel()
	specs := fuzzSpecs(t)
	characters := map[string]string{
		"n": "[0-9]", "z": "[0-9=]", "a": "[A-Za-z ]", "an": "[A-Za-z0-9 ]", "ans": "[ -~]", "s": "[!-/]",
		"as": "[ A-Za-z!-/]", "ns": "[0-9!-/]",
		"b": "[0-9A-F][0-9A-F]",
	}
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.SampledFrom(specs).Draw(t, "table")
		m := codec.Message{MTI: s.Version + rapid.StringMatching("[0-9]{3}").Draw(t, "type"), Fields: map[int]string{}}
		for _, n := range rapid.SliceOfN(rapid.IntRange(2, 128), 0, 20).Draw(t, "fields") {
			f := s.Fields[n]
			if f == nil || f.Parts != nil || f.TLV != nil {
				continue
			}
			least := f.Length
			if f.Prefix != "" {
				least = min(2, f.Length)
			}
			size := "{" + strconv.Itoa(least) + "," + strconv.Itoa(f.Length) + "}"
			if f.Type == "x+n" {
				m.Fields[n] = rapid.StringMatching("[CD][0-9]{"+strconv.Itoa(f.Length-1)+"}").Draw(t, "value")
				continue
			}
			m.Fields[n] = rapid.StringMatching("("+characters[f.Type]+")"+size).Draw(t, "value")
		}
		packed, err := s.Pack(m)
		if err != nil {
			t.Fatal(err)
		}
		if back, err := s.Unpack(packed); err != nil || !cmp.Equal(m, back) {
			t.Fatalf("%v\n%s", err, cmp.Diff(m, back))
		}
	})
}
