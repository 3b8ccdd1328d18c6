package acquirer_test

import (
	"context"
	"net"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/internal/partner/iso8583/acquirer"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// play plays a file against an issuer that approves up to 100.00 with a code, says nothing to field 3 of 990000, and
// keeps what it got.
func play(t *testing.T, version, text string, timeout time.Duration) (results []acquirer.Result, got []codec.Message) {
	t.Helper()
	spec, err := codec.DefaultSpec(version)
	if err != nil {
		t.Fatal(err)
	}
	file, err := acquirer.ParseFile([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	near, far := net.Pipe()
	issuer := link.New(far, link.Options{Spec: spec, Handle: func(c *link.Conn, a link.Arrival, done func()) {
		defer done()
		got = append(got, a.Message)
		answer := link.Answer(spec, a.Message, "00")
		switch {
		case a.Message.Fields[3] == "990000":
			return
		case a.Message.Fields[4] > "000000010000":
			answer.Fields[39] = "51"
		default:
			answer.Fields[38] = "123456"
		}
		if version == "1993" {
			answer.Fields[39] = "0" + answer.Fields[39]
		}
		if err := c.Send(context.Background(), answer); err != nil {
			t.Error(err)
		}
	}})
	go func() { _ = issuer.Run(context.Background()) }() // it ends with the pipe
	conn := link.New(near, link.Options{Spec: spec})
	go func() { _ = conn.Run(context.Background()) }() // likewise
	defer conn.Close()
	p := acquirer.Player{Spec: spec, Conn: conn, Timeout: timeout, First: 41}
	failed, err := p.Play(t.Context(), file, func(r acquirer.Result) error { results = append(results, r); return nil })
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range results {
		if r.Problems != nil {
			failed--
		}
	}
	if failed != 0 {
		t.Errorf("the number of failures is wrong by %d", failed)
	}
	return results, got
}

const cases = `
always: {2: 4000001234567899, 32: 12345, 49: 826}
cases:
  - name: sign-on
    send: {mti: 0800, 70: 001, 2: '', 32: '', 37: '', 49: ''}
    expect: {mti: 0810, 39: 00}
  - name: purchase
    send: {mti: 0100, 3: 000000, 4: 000000002050}
    expect: {mti: 0110, 39: 00, 38: '/^[0-9]{6}$/', 54: none}
  - name: again
    repeat: purchase
    expect: {39: 00, 38: any}
  - name: completion
    original: purchase
    send: {mti: 0220, 3: 000000, 4: 000000002050, 38: '${purchase.38}', 22: '${sign-on.70}'}
  - name: too much
    send: {mti: 0100, 3: 000000, 4: 000001002050}
    expect: {39: 51, 38: none}
`

func TestAFileIsPlayed(t *testing.T) {
	t.Parallel()
	results, got := play(t, "1987", cases, time.Minute)
	for _, r := range results {
		if r.Problems != nil {
			t.Errorf("%s: %q", r.Name, r.Problems)
		}
	}
	if len(got) != 4 {
		t.Fatalf("%d messages arrived", len(got))
	}
	purchase, again, completion := got[0], got[1], got[2]
	again.MTI = "0100"
	if purchase.Fields[11] != "000043" || got[3].Fields[11] != "000045" || !cmp.Equal(purchase, again) {
		t.Errorf("%v\n%v", purchase, again)
	}
	original := "0100" + "000043" + purchase.Fields[7] + "00000012345" + "00000000000"
	if completion.Fields[90] != original || completion.Fields[37] != purchase.Fields[37] ||
		completion.Fields[38] != "123456" || completion.Fields[22] != "001" {
		t.Errorf("%v", completion)
	}
}

func TestOriginalsOf1993AreInTheirOwnField(t *testing.T) {
	t.Parallel()
	results, got := play(t, "1993", `cases: [
		{name: purchase, send: {mti: 1100, 2: 4000001234567899, 3: 000000, 4: 000000002050, 32: 12345, 49: 826}, expect: {39: 000}},
		{name: reversal, original: purchase, send: {mti: 1420, 2: 4000001234567899, 3: 000000, 4: 000000002050, 32: 12345, 49: 826}}]`, time.Minute)
	if results[0].Problems != nil || got[1].Fields[56] != "1100000042"+got[0].Fields[12]+"0512345" {
		t.Errorf("%v, %v", results, got[1])
	}
}

func TestWhatIsNotAsExpectedIsSaid(t *testing.T) {
	t.Parallel()
	results, _ := play(t, "1987", `
always: {2: 4000001234567899, 49: 826}
cases:
  - {name: code, send: {mti: 0100, 3: 000000, 4: 000000002050}, expect: {mti: 0210, 39: 51, 38: none, 54: any, 37: /x/, x: y}}
  - {name: no answer, send: {mti: 0100, 3: 990000}, expect: {39: 00}}
  - {name: silence, send: {mti: 0100, 3: 990000}, silent: true}
  - {name: no silence, send: {mti: 0100, 3: 000000}, silent: true}
  - {name: reference, send: {mti: 0100, 3: '${nobody.3}'}}
  - {name: not a field, send: {mti: 0100, x: 1}}
  - {name: not a message, send: {mti: 0100, 4: x}}
`, 100*time.Millisecond)
	for i, want := range [][]string{
		{"field mti is 0110, and 0210 is expected", `"x" is no number`, "field 37 is",
			"field 38 is 123456, and none is expected", "field 39 is 00, and 51 is expected",
			"field 54 is none, and any is expected"},
		{"no answer came within 100ms"}, nil, {"an answer came"}, {"${nobody.3}: no earlier case has it"},
		{`"x" is no number`}, {"field 4 (amount, transaction)"},
	} {
		all := strings.Join(results[i].Problems, "\n")
		for _, w := range want {
			if !strings.Contains(all, w) {
				t.Errorf("%s says %q, want %s", results[i].Name, all, w)
			}
		}
		if len(want) != len(results[i].Problems) {
			t.Errorf("%s says %q", results[i].Name, all)
		}
	}
}

func TestAFileThatMakesNoSenseIsRefused(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"":                   "there are no cases",
		"case: []":           "field case not found",
		"cases: [{}]":        "case 1 has no name",
		"cases: [{name: a}]": "which message type",
		"cases: [{name: a, send: {mti: 0100}}, {name: a, send: {mti: 0100}}]":            "two cases",
		"cases: [{name: a, repeat: b}]":                                                  "no earlier case",
		"cases: [{name: a, send: {mti: 0100}, original: a}]":                             "no earlier case",
		"cases: [{name: a, send: {mti: 0100}}, {name: b, repeat: a, send: {mti: 0100}}]": "sends nothing of its own",
		"cases: [{name: a, send: {mti: 0100}, silent: true, expect: {39: 00}}]":          "expects an answer, and",
		"cases: [{name: a, send: {mti: 0100}, expect: {39: '/(/'}}]":                     "error parsing regexp",
	} {
		if _, err := acquirer.ParseFile([]byte(text)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s\nsays %v, want %s", text, err, want)
		}
	}
}
