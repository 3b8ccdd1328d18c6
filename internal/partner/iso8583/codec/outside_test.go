package codec_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
)

// foreign is how the foreign library writes a field.
type foreign struct {
	ContentType, LenType string
	MaxLen               int
}

// foreignFields are the table's fields as the foreign library has them. It knows field 127 as something else, and no
// bytes of variable length.
func foreignFields(s *codec.Spec) map[string]foreign {
	formats := map[string]foreign{}
	for number, f := range s.Fields {
		if number == 127 || f.Type == "b" && f.Prefix != "" {
			continue
		}
		length := f.Length
		if f.Type == "b" {
			length *= 2
		}
		formats[strconv.Itoa(number)] = foreign{
			ContentType: f.Type, LenType: map[string]string{"": "fixed", "LL": "llvar", "LLL": "lllvar"}[f.Prefix],
			MaxLen: length,
		}
	}
	return formats
}

// What the foreign library takes for a character of a type.
var foreignCharacters = map[string]string{
	"n": "[0-9]", "z": "[0-9=]", "a": "[A-Za-z]", "an": "[A-Za-z0-9]", "ans": "[A-Za-z0-9 .,:;!?/()]",
	"ns": "[0-9 .,:;!?/()]",
	"b":  "[0-9A-F][0-9A-F]",
}

// Each side reads what the other one has written, over all fields that both know.
func TestAnOutsideLibraryReadsAndWritesTheSame(t *testing.T) {
	t.Parallel()
	for _, version := range codec.Versions() {
		t.Run(version, func(t *testing.T) {
			t.Parallel()
			s := newSpec(t,
				"{name: x, extends: '"+version+"', fields: {43: {type: ans, length: 40}, 54: {type: an, length: 120, prefix: LLL}, "+
					"22: {type: n, length: 3}, 56: {type: n, length: 35, prefix: LL}, 30: {type: n, length: 24}, 90: {type: n, length: 42}, 95: {type: an, length: 42}},"+
					"elements: {merchant_name: {at: '43'}, merchant_city: {at: '43'}, merchant_country: {at: '43'}, entry_mode: {at: '22'}, "+
					"cardholder_present: {at: '22'}, card_present: {at: '22'}, initiation: {at: '22'}, postcode: {at: '43'}, state: {at: '43'}, "+
					"replacement_amount: {at: '95'}}, original: []}")
			formats := foreignFields(s)
			var sent []codec.Message
			var input struct {
				Formats  map[string]foreign `json:"formats"`
				Messages []map[string]any   `json:"messages"`
			}
			input.Formats = formats
			for seed := range 100 {
				m := drawMessage(s, formats, seed)
				packed, err := s.Pack(m)
				if err != nil {
					t.Fatal(err)
				}
				fields := map[string]string{"0": m.MTI}
				for n, value := range m.Fields {
					fields[strconv.Itoa(n)] = value
				}
				sent = append(sent, m)
				input.Messages = append(input.Messages, map[string]any{"fields": fields, "packed": hex.EncodeToString(packed)})
			}
			text, err := json.Marshal(input)
			if err != nil {
				t.Fatal(err)
			}
			script := exec.CommandContext(t.Context(), "node", filepath.Join("..", "..", "..", "..", "test", "outside",
				"iso8583.mjs"), "codec")
			script.Stdin = bytes.NewReader(text)
			var complaints bytes.Buffer
			script.Stderr = &complaints
			out, err := script.Output()
			if err != nil {
				t.Fatalf("%v\n%s", err, complaints.String())
			}
			lines := strings.Fields(string(out))
			if len(lines) != len(sent) {
				t.Fatalf("%d messages came back", len(lines))
			}
			for i, line := range lines {
				raw, err := hex.DecodeString(line)
				if err != nil {
					t.Fatal(err)
				}
				if back, err := s.Unpack(raw); err != nil || !cmp.Equal(back, sent[i]) {
					t.Fatalf("%v\n%s", err, cmp.Diff(sent[i], back))
				}
			}
		})
	}
}

// drawMessage makes a message of some of the fields, by chance.
func drawMessage(s *codec.Spec, formats map[string]foreign, seed int) codec.Message {
	return rapid.Custom(func(t *rapid.T) codec.Message {
		m := codec.Message{MTI: s.Version + rapid.SampledFrom([]string{"100", "110", "120", "200", "220", "420", "430",
			"800"}).Draw(t, "type"),
			Fields: map[int]string{}}
		for _, n := range rapid.SliceOfN(rapid.IntRange(2, 128), 1, 30).Draw(t, "fields") {
			f := s.Fields[n]
			if _, both := formats[strconv.Itoa(n)]; !both {
				continue
			}
			least := f.Length
			if f.Prefix != "" {
				least = 1
			}
			pattern := "(" + foreignCharacters[f.Type] + "){" + strconv.Itoa(least) + "," + strconv.Itoa(f.Length) + "}"
			if f.Type == "x+n" {
				pattern = "[CD][0-9]{" + strconv.Itoa(f.Length-1) + "}"
			}
			m.Fields[n] = rapid.StringMatching(pattern).Draw(t, "value")
		}
		return m
	}).Example(seed)
}
