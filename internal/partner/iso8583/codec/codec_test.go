package codec_test

import (
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

func newSpec(tb testing.TB, text string) *codec.Spec {
	tb.Helper()
	s, err := codec.ParseSpec([]byte(text))
	if err != nil {
		tb.Fatal(err)
	}
	return s
}

// purchase is written out by hand, so that the codec is not compared with itself.
var purchase = codec.Message{MTI: "0100", Fields: map[int]string{
	2: "4000001234567899", 3: "000000", 4: "000000002050", 7: "1201100417", 11: "000123", 22: "051", 32: "12345",
	37: "633510000123", 41: "TERM0001", 43: "Corner shop              London       GB", 49: "826", 52: "0123456789ABCDEF",
	55: "9F2608AABBCCDDEEFF0011", 90: "0100000122120110041600000012345" + "00000000000",
}}

const purchaseText = "0100" + "\xf2\x20\x04\x01\x08\xa0\x92\x00" + "\x00\x00\x00\x40\x00\x00\x00\x00" +
	"164000001234567899" + "000000" + "000000002050" + "1201100417" + "000123" + "051" + "0512345" + "633510000123" +
	"TERM0001" + "Corner shop              London       GB" + "826" + "\x01\x23\x45\x67\x89\xab\xcd\xef" +
	"011\x9f\x26\x08\xaa\xbb\xcc\xdd\xee\xff\x00\x11" + "0100000122120110041600000012345" + "00000000000"

func TestAMessageIsWrittenAsTheStandardSays(t *testing.T) {
	t.Parallel()
	s := newSpec(t, "{name: x, extends: '1987'}")
	packed, err := s.Pack(purchase)
	if err != nil || string(packed) != purchaseText {
		t.Fatalf("%v\n%q, want\n%q", err, packed, purchaseText)
	}
	m, err := s.Unpack([]byte(purchaseText))
	if err != nil || !cmp.Equal(m, purchase) {
		t.Errorf("%v\n%s", err, cmp.Diff(purchase, m))
	}
}

func TestTheSameInOtherEncodings(t *testing.T) {
	t.Parallel()
	small := codec.Message{MTI: "0200", Fields: map[int]string{
		2: "40000012345678999", 4: "000000000100", 28: "D00000025", 35: "4000=3012", 41: "TERM 01 ", 44: "A",
	}}
	const extra = `, fields: {
		2: {name: PAN, type: n, length: 19, prefix: LL, encoding: bcd, prefixEncoding: bcd, pad: left},
		4: {name: amount, type: n, length: 12, encoding: bcd},
		28: {name: fee, type: x+n, length: 9, encoding: bcd},
		35: {name: track 2, type: z, length: 37, prefix: LL, encoding: bcd, prefixEncoding: binary, counts: bytes, pad: right},
		41: {name: terminal, type: ans, length: 8, encoding: ebcdic},
		44: {name: more, type: ans, length: 25, prefix: LLL, encoding: ebcdic, prefixEncoding: ebcdic}}}`
	for name, c := range map[string]struct{ table, want string }{
		"BCD and a binary bitmap": {"{name: x, extends: '1987', mti: bcd, bitmap: binary" + extra,
			"0200" + "5000001020900000" + "17" + "040000012345678999" + "000000000100" + "44" + "00000025" + "05" + "4000D3012F" +
				"e3c5d9d440f0f140" + "f0f0f1" + "c1"},
		"ASCII and a bitmap in hexadecimal": {"{name: x, extends: '1987', bitmap: hex" + extra,
			hex.EncodeToString([]byte("02005000001020900000")) + "17" + "040000012345678999" + "000000000100" + "44" + "00000025" +
				"05" + "4000D3012F" + "e3c5d9d440f0f140" + "f0f0f1" + "c1"},
		"EBCDIC": {"{name: x, extends: '1987', encoding: ebcdic, bitmap: hex" + extra,
			"f0f2f0f0" + "f5f0f0f0f0f0f1f0f2f0f9f0f0f0f0f0" + "17" + "040000012345678999" + "000000000100" + "44" + "00000025" +
				"05" + "4000D3012F" + "e3c5d9d440f0f140" + "f0f0f1" + "c1"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s := newSpec(t, c.table)
			packed, err := s.Pack(small)
			if got := hex.EncodeToString(packed); err != nil || got != strings.ToLower(c.want) {
				t.Fatalf("%v\n%s, want\n%s", err, got, strings.ToLower(c.want))
			}
			if m, err := s.Unpack(packed); err != nil || !cmp.Equal(m, small) {
				t.Errorf("%v\n%s", err, cmp.Diff(small, m))
			}
		})
	}
}

func TestShortValuesAreFilled(t *testing.T) {
	t.Parallel()
	s := newSpec(t, "{name: x, extends: '1987'}")
	packed, err := s.Pack(codec.Message{MTI: "0100", Fields: map[int]string{4: "100", 41: "T1"}})
	if err != nil || !strings.HasSuffix(string(packed), "000000000100T1      ") {
		t.Errorf("%q, %v", packed, err)
	}
}

func TestAFaultIsNamedWithItsFieldAndOffset(t *testing.T) {
	t.Parallel()
	s := newSpec(t, `{name: x, extends: '1987', fields: {48: {name: private, type: ans, length: 99, prefix: LLL, tlv: {tag: 2, length: 2,
		tags: {'61': {type: n, length: 4}}}}}}`)
	header := func(bits ...int) string {
		bitmap := make([]byte, 8)
		for _, b := range bits {
			bitmap[(b-1)/8] |= 0x80 >> ((b - 1) % 8)
		}
		return "0100" + string(bitmap)
	}
	for name, c := range map[string]struct{ in, want string }{
		"nothing": {"",
			"field 0 (message type) at offset 0: the message ends here: 4 bytes are needed, and 0 are left"},
		"no message type": {"01x0" + strings.Repeat("\x00", 8),
			"field 0 (message type) at offset 0: a message type has four digits"},
		"another version": {"1100" + strings.Repeat("\x00", 8),
			"field 0 (message type) at offset 0: messages of this table begin with 0, not with 1"},
		"half a bitmap": {"0100\x00\x00",
			"field 1 (bitmap) at offset 4: the message ends here: 8 bytes are needed, and 2 are left"},
		"no second half": {"0100\x80" + strings.Repeat("\x00", 8),
			"field 1 (bitmap) at offset 12: the message ends here: 8 bytes are needed, and 1 are left"},
		"a third bitmap": {"0100\x80" + strings.Repeat("\x00", 7) + "\x80" + strings.Repeat("\x00", 7),
			"field 65 at offset 20: it is not in the table"},
		"a truncated amount": {header(3, 4) + "00000000000000",
			"field 4 (amount, transaction) at offset 18: the message ends here: 12 bytes are needed, and 8 are left"},
		"a letter in an amount": {header(4) + "00000000X000",
			"field 4 (amount, transaction) at offset 12: character 9 of it is not allowed in type n"},
		"a PAN that is too long": {header(2) + "2040000012345678999999",
			"field 2 (primary account number) at offset 12: it has a length of 20, and 19 is the most"},
		"a length that is none": {header(2) + "1x4000",
			"field 2 (primary account number) at offset 12: its length is not a number"},
		"a length beyond the end": {header(2) + "164000",
			"field 2 (primary account number) at offset 14: the message ends here: 16 bytes are needed, and 4 are left"},
		"a control character": {header(41) + "TERM\x0001 ",
			"field 41 (card acceptor terminal identification) at offset 12: character 5 of it is not allowed in type ans"},
		"a fee without sign": {header(28) + "X00000025",
			"field 28 (amount, transaction fee) at offset 12: it must begin with C or D, and digits must follow"},
		"a country of digits": {header(43) + "Corner shop              London       12",
			"field 43.3 (card acceptor name and location) at offset 50: character 1 of it is not allowed in type a"},
		"half a group": {header(54) + "0040040",
			"field 54.3 (additional amounts) at offset 19: it is missing"},
		"a tag that ends early": {header(48) + "007610999",
			"field 48 (private) at offset 15: the message ends here: 7 bytes are needed, and 6 are left"},
		"a tag whose value ends early": {header(48) + "0066109123",
			"field 48.61 (private) at offset 15: 9 characters are needed, and 2 are left"},
		"a tag with letters for digits": {header(48) + "00861041x34",
			"field 48.61 (private) at offset 19: character 2 of it is not allowed in type n"},
		"a tag that is longer than it is": {header(48) + "009610512345",
			"field 48.61 (private) at offset 19: it has a length of 5, and 4 is the most"},
		"bytes after the end": {header(3) + "000000!",
			"field 3 (processing code) at offset 18: 1 bytes follow the last field"},
		"bytes after nothing": {header() + "!", "field 1 (bitmap) at offset 12: 1 bytes follow the last field"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := s.Unpack([]byte(c.in))
			if wrong := (*codec.Error)(nil); !errors.As(err, &wrong) || err.Error() != c.want {
				t.Errorf("says %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestWhatCameBeforeAFaultIsKept(t *testing.T) {
	t.Parallel()
	s := newSpec(t, "{name: x, extends: '1987'}")
	m, err := s.Unpack([]byte(purchaseText)[:len(purchaseText)-1])
	if err == nil || m.MTI != "0100" || m.Fields[11] != "000123" || m.Fields[55] == "" || m.Fields[90] != "" {
		t.Errorf("%v: %v", err, m)
	}
}

func TestMessagesThatCannotBeWritten(t *testing.T) {
	t.Parallel()
	s := newSpec(t, "{name: x, extends: '1987'}")
	for name, c := range map[string]struct {
		mti    string
		fields map[int]string
		want   string
	}{
		"no type": {"", nil, "field 0 (message type): a message type has four digits"},
		"too long": {"0100", map[int]string{4: "1000000000000"},
			"field 4 (amount, transaction): it has a length of 13, and 12 is the most"},
		"wrong characters": {"0100", map[int]string{49: "EUR"},
			"field 49 (currency code, transaction): character 1 of it is not allowed in type n"},
		"unknown":    {"0100", map[int]string{129: "1"}, "field 129: it is not in the table"},
		"the bitmap": {"0100", map[int]string{1: "1"}, "field 1: it is not in the table"},
		"half a PIN block": {"0100", map[int]string{52: "0123"},
			"field 52 (PIN data): it has a length of 2, and must have 8"},
		"half a byte": {"0100", map[int]string{55: "012"},
			"field 55 (ICC data): bytes are written in hexadecimal, in capitals"},
		"wrong parts": {"0100", map[int]string{90: "0100"}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			_, err := s.Pack(codec.Message{MTI: c.mti, Fields: c.fields})
			if c.want == "" {
				if err != nil { // digits are filled on the left
					t.Error(err)
				}
				return
			}
			if err == nil || err.Error() != c.want {
				t.Errorf("says %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestPartsAreFoundByTheirPath(t *testing.T) {
	t.Parallel()
	s := newSpec(t, `{name: x, extends: '1993', fields: {48: {name: private, type: ans, length: 99, prefix: LLL, tlv: {tag: 2, length: 2,
		tags: {'61': {parts: [{length: 1}, {length: 3}]}}}}}, elements: {wallet: {at: '48.26', values: {'103': apple_pay}}}}`)
	m := codec.Message{MTI: "1100", Fields: map[int]string{
		22: "510101511004", 43: `Shop\1 Street\Berlin\10115     BE DEU`, 48: "6104A1232603103",
		54: "0040826D000000001000" + "0042826D000000000100",
		55: "5F2A0208269F2608AABBCCDDEEFF0011", 56: "1100000001261201100417051234599",
	}}
	for path, want := range map[string]string{
		"22.7": "5", "43.1": "Shop", "43.3": "Berlin", "43.4.1": "10115     ", "43.4.3": "DEU", "48.61": "A123",
		"48.61.2": "123", "48.26": "103",
		"48.99": "", "54.5": "000000001000", "55.9F26": "AABBCCDDEEFF0011", "55.5F2A": "0826", "55.9F27": "",
		"56.2": "000001",
		"56.5": "1234599", "56.9": "", "4": "", "x": "", "4.": "",
	} {
		if got := s.Lookup(m, path); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
	if got := s.At(m, "wallet"); got != "apple_pay" {
		t.Errorf("the wallet is %q", got)
	}
	if got := s.At(m, "entry_mode"); got != "chip" {
		t.Errorf("the entry mode is %q", got)
	}
	if got := s.Groups(m, 54); len(got) != 2 || got[1][1] != "42" || got[1][4] != "000000000100" {
		t.Errorf("the amounts are %q", got)
	}
	packed, err := s.Pack(m)
	if err != nil {
		t.Fatal(err)
	}
	if back, err := s.Unpack(packed); err != nil || !cmp.Equal(m, back) {
		t.Errorf("%v\n%s", err, cmp.Diff(m, back))
	}
}

func TestAMessageIsShownWithoutItsSecrets(t *testing.T) {
	t.Parallel()
	s := newSpec(t, "{name: x, extends: '1987'}")
	shown := s.Describe(purchase)
	for _, secret := range []string{purchase.Fields[2], purchase.Fields[52], purchase.Fields[55]} {
		if strings.Contains(shown, secret) {
			t.Errorf("%s is in %s", secret, shown)
		}
	}
	if !strings.HasPrefix(shown, `0100 2="400000******7899" 3="000000" 4=`) || !strings.Contains(shown, ` 52="***"`) {
		t.Error(shown)
	}
}

func TestAMessageKnowsItsAnswerAndItsRepeat(t *testing.T) {
	t.Parallel()
	for mti, want := range map[string][2]string{
		"0100": {"0110", "0101"}, "0101": {"0110", "0101"}, "0420": {"0430", "0421"}, "0421": {"0430", "0421"},
		"1804": {"1814", "1805"},
		"0800": {"0810", "0801"}, "": {"", ""},
	} {
		m := codec.Message{MTI: mti}
		if got := [2]string{m.AnswerMTI(), m.RepeatMTI()}; got != want {
			t.Errorf("%s: %v, want %v", mti, got, want)
		}
	}
}
