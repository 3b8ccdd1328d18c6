package codec_test

import (
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

func TestTheEmbeddedTablesAreSound(t *testing.T) {
	t.Parallel()
	for _, version := range codec.Versions() {
		s, err := codec.DefaultSpec(version)
		if err != nil {
			t.Fatal(err)
		}
		if len(s.Fields) != 126 || s.Name != "ISO 8583:"+version {
			t.Errorf("%s has %d fields", s.Name, len(s.Fields))
		}
		for _, n := range []int{35, 45, 48, 52, 55} {
			if !s.Fields[n].Secret {
				t.Errorf("%s shows field %d", version, n)
			}
		}
	}
	if _, err := codec.DefaultSpec("2003"); err == nil {
		t.Error("a table that nobody wrote was found")
	}
}

func TestATableChangesAnother(t *testing.T) {
	t.Parallel()
	s := newSpec(t, `{name: mine, extends: '1987', encoding: ebcdic, echo: [11], codes: {processing: {'17': cash}},
		fields: {63: {name: network data, type: an, length: 20, prefix: LL}}, elements: {partial: {at: '60', values: {'1': 'yes'}}}}`)
	if s.Fields[63].Name != "network data" || s.Fields[62].Encoding != codec.EBCDIC ||
		s.Fields[63].PrefixEncoding != codec.EBCDIC {
		t.Errorf("%+v", s.Fields[63])
	}
	if len(s.Echo) != 1 || s.CodeOr("processing", "17") != "cash" || s.CodeOr("processing", "00") != "purchase" ||
		!s.Has("partial") ||
		!s.Has("mcc") || s.CodeOr("response", "51") != "51" {
		t.Errorf("%+v", s)
	}
	plain, err := codec.DefaultSpec("1987")
	if err != nil || plain.Fields[62].Encoding != codec.ASCII {
		t.Errorf("the table that was changed is %+v, %v", plain.Fields[62], err)
	}
}

func TestATableThatMakesNoSenseIsRefused(t *testing.T) {
	t.Parallel()
	for table, want := range map[string]string{
		"":                                    "table of messages: EOF",
		"{nam: x}":                            "field nam not found",
		"{name: x}":                           "version must be",
		"{extends: '1987'}":                   "it has no name",
		"{name: x, extends: '1994'}":          `no table "1994" to extend`,
		"{name: x, version: '0'}":             "it has no fields",
		"{name: x, extends: '1987'}\n---\n{}": "something follows",
		"{name: x, extends: '1987', bitmap: octal}":                                                                      "bitmap must be",
		"{name: x, extends: '1987', mti: hex}":                                                                           "mti must be",
		"{name: x, extends: '1987', encoding: bcd}":                                                                      "encoding must be",
		"{name: x, extends: '1987', echo: [129]}":                                                                        "there is no field 129",
		"{name: x, extends: '1987', payment: ['1']}":                                                                     "does not begin with a field",
		"{name: x, extends: '1987', elements: {a: {at: '43.9'}}}":                                                        "there is no part 9",
		"{name: x, extends: '1987', fields: {65: {type: n, length: 1}}}":                                                 "numbered 2 to 64",
		"{name: x, extends: '1987', fields: {48: }}":                                                                     "says nothing",
		"{name: x, extends: '1987', fields: {48: {type: q, length: 1}}}":                                                 `type "q"`,
		"{name: x, extends: '1987', fields: {48: {type: n}}}":                                                            "length must be",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 100, prefix: LL}}}":                                   "does not fit into LL",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 256, prefix: LL, prefixEncoding: binary}}}":           "does not fit into LL",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, prefix: L}}}":                                      "none of LL",
		"{name: x, extends: '1987', fields: {48: {type: ans, length: 9, encoding: bcd}}}":                                "bcd has digits only",
		"{name: x, extends: '1987', fields: {48: {type: b, length: 9, encoding: ascii}}}":                                "binary or hex",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, encoding: utf8}}}":                                 "none of ascii",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, counts: words}}}":                                  "neither characters",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, pad: both}}}":                                      "pad is left or right",
		"{name: x, extends: '1987', fields: {48: {type: ans, length: 9, ber: true}}}":                                    "ber needs type b",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, parts: [{length: 3}]}}}":                           "3 long together",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, parts: [{}, {length: 3}]}}}":                       "is not the last",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, repeat: true}}}":                                   "need parts",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, tlv: {tag: 9, length: 1}}}}":                       "1 to 4",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, tlv: {tag: 2, length: 1, tags: {'1': {}}}}}}":      `tag "1"`,
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, parts: [{length: 9, prefix: LL}]}}}":               "only name, type, length",
		"{name: x, extends: '1987', fields: {48: {type: n, length: 9, parts: [{length: 9}], tlv: {tag: 1, length: 1}}}}": "not of several",
	} {
		if _, err := codec.ParseSpec([]byte(table)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\nsays %v, want %s", table, err, want)
		}
	}
}
