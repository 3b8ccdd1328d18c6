package iso8583_test

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// answerTo is what a message is answered when the network decides so.
func answerTo(t *testing.T, table string, asked codec.Message,
	decide func(context.Context, partner.NetworkMessage) (partner.Outcome, error)) codec.Message {
	t.Helper()
	r := newRecorder()
	r.decide = decide
	spec := newSpec(t, table)
	return ask(t, dialServer(t, startServer(t, r, func(c *iso8583.Config) { c.Spec = spec }),
		link.Options{Spec: spec}), asked)
}

func outcome(o partner.Outcome) func(context.Context, partner.NetworkMessage) (partner.Outcome, error) {
	return func(context.Context, partner.NetworkMessage) (partner.Outcome, error) { return o, nil }
}

func TestAnApprovalRepeatsWhatWasAskedAndHasACode(t *testing.T) {
	t.Parallel()
	asked := message("0100", map[int]string{52: "0123456789ABCDEF", 63: "NET123"})
	got := answerTo(t, standard, asked, nil)
	if code := got.Fields[38]; !regexp.MustCompile(`^[0-9]{6}$`).MatchString(code) || code == "000000" {
		t.Errorf("the approval code is %q", code)
	}
	delete(got.Fields, 38)
	want := codec.Message{MTI: "0110", Fields: map[int]string{39: "00"}}
	for _, n := range []int{2, 3, 4, 7, 11, 25, 32, 37, 41, 42, 49, 63} {
		want.Fields[n] = asked.Fields[n]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestADeclineHasItsReasonAndNoCode(t *testing.T) {
	t.Parallel()
	for version, codes := range map[string][]string{"1987": {"0110", "51", "0100"}, "1993": {"1110", "116", "1100"}} {
		asked := message(codes[2], map[int]string{12: "261201100417", 22: "", 25: "", 18: "", 43: ""})
		if version == "1987" {
			delete(asked.Fields, 12)
		}
		got := answerTo(t, "{name: x, extends: '"+version+"'}", asked, refuse(issuing.DeclineInsufficientFunds, "51"))
		if got.MTI != codes[0] || got.Fields[39] != codes[1] || got.Fields[38] != "" {
			t.Errorf("%s: %v", version, got)
		}
	}
}

func TestAPartialApprovalSaysHowMuch(t *testing.T) {
	t.Parallel()
	got := answerTo(t, standard, message("0100", map[int]string{6: "000000002390", 51: "978"}), outcome(partner.Outcome{
		Approved: true, ResponseCode: "10", Amount: amount("12.34"), Currency: "GBP",
		Billing: &partner.Billing{Amount: amount("14"), Currency: "EUR"},
	}))
	if got.Fields[39] != "10" || got.Fields[4] != "000000001234" || got.Fields[6] != "000000001400" ||
		got.Fields[54] != "0057826D000000002050" {
		t.Error(got)
	}
}

func TestABalanceIsInTheAdditionalAmounts(t *testing.T) {
	t.Parallel()
	inquiry := message("0100", map[int]string{3: "310000", 4: "", 49: ""})
	for text, want := range map[string]string{"123.45": "0002978C000000012345", "-0.5": "0002978D000000000050",
		"0": "0002978C000000000000"} {
		got := answerTo(t, standard, inquiry, outcome(partner.Outcome{Approved: true, ResponseCode: "00",
			Amount: amount(text), Currency: "EUR"}))
		if got.Fields[54] != want || got.Fields[39] != "00" {
			t.Errorf("%s: %v", text, got)
		}
	}
}

func TestTheComparisonOfTheAddressIsAnswered(t *testing.T) {
	t.Parallel()
	const table = "{name: x, extends: '1987', fields: {44: {type: ans, length: 25, prefix: LL, parts: [{length: 1}, {length: 1}, {}]}}, elements: {avs_answer: {at: '44.2'}}}"
	yes, no, unknown := issuing.VerificationMatch, issuing.VerificationMismatch, issuing.VerificationNotChecked
	for want, matches := range map[string][2]issuing.Verification{
		" Y": {yes, yes}, " A": {yes, no}, " Z": {no, yes}, " N": {no, no}, " U": {unknown, unknown}, "": {"", ""},
	} {
		got := answerTo(t, table, message("0100", map[int]string{4: "0"}), outcome(partner.Outcome{
			Approved: true, ResponseCode: "85", AddressMatch: matches[0], PostcodeMatch: matches[1],
		}))
		if got.Fields[44] != want || got.Fields[39] != "85" {
			t.Errorf("%v is answered %v", matches, got)
		}
	}
	got := answerTo(t, standard, message("0100", nil), outcome(partner.Outcome{Approved: true, ResponseCode: "00",
		PostcodeMatch: yes}))
	if got.Fields[44] != "Z" {
		t.Error(got)
	}
}

func TestARefundThatIsAskedForIsApproved(t *testing.T) {
	t.Parallel()
	got := answerTo(t, standard, message("0200", map[int]string{3: "200000"}), outcome(partner.Outcome{Kept: true}))
	if got.MTI != "0210" || got.Fields[39] != "00" || got.Fields[38] == "" {
		t.Error(got)
	}
}

func TestARepeatIsTheSameMessageAndGetsTheSameAnswer(t *testing.T) {
	t.Parallel()
	r := newRecorder()
	c := dialServer(t, startServer(t, r, nil), link.Options{})
	first := ask(t, c, message("0100", nil))
	if again := ask(t, c, message("0101", nil)); !cmp.Equal(first, again) {
		t.Error(cmp.Diff(first, again))
	}
	ask(t, c, message("0420", map[int]string{90: original("0100")}))
	ask(t, c, message("0421", map[int]string{90: original("0100")}))
	other := ask(t, c, message("0100", map[int]string{11: "000124"}))
	all := r.booked()
	if len(all) != 5 || all[0].IDs != all[1].IDs || all[2].IDs.Event != all[3].IDs.Event ||
		all[2].IDs.Event == all[0].IDs.Event ||
		all[4].IDs.Event == all[0].IDs.Event || other.Fields[38] == first.Fields[38] {
		t.Errorf("%+v", all)
	}
}

func TestWhatCannotBeDecidedIsAnsweredThatTheIssuerIsAway(t *testing.T) {
	t.Parallel()
	got := answerTo(t, standard, message("0100", nil), func(context.Context, partner.NetworkMessage) (partner.Outcome,
		error) {
		return partner.Outcome{}, errors.New("the database is away")
	})
	if got.MTI != "0110" || got.Fields[39] != "91" || got.Fields[38] != "" {
		t.Error(got)
	}
}

func TestWhatCannotBeBookedIsLeftWithoutAnswerAndTakenWhenItIsRepeated(t *testing.T) {
	t.Parallel()
	r := newRecorder()
	away := true
	r.decide = func(_ context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
		if m.Kind == partner.NetworkReversal && away {
			away = false
			return partner.Outcome{}, errors.New("the database is away")
		}
		return partner.Outcome{Approved: true, ResponseCode: "00"}, nil
	}
	c := dialServer(t, startServer(t, r, nil), link.Options{})
	reversal := message("0420", map[int]string{90: original("0100")})
	if err := c.Send(t.Context(), reversal); err != nil {
		t.Fatal(err)
	}
	r.until(t, func(r *recorder) bool { return len(r.messages) == 1 })
	reversal.MTI = "0421"
	// Were the first answered, the answer would be taken for that of the repeat, and only one message booked.
	if got := ask(t, c, reversal); got.MTI != "0430" || got.Fields[39] != "00" || len(r.booked()) != 2 {
		t.Errorf("%v after %d", got, len(r.booked()))
	}
}

func TestAMessageThatMakesNoSenseIsRefusedAndNotBooked(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mti     string
		changes map[int]string
		code    string
	}{
		"no processing code":          {"0100", map[int]string{3: ""}, "30"},
		"an unknown processing code":  {"0100", map[int]string{3: "990000"}, "12"},
		"no card":                     {"0100", map[int]string{2: ""}, "30"},
		"no time":                     {"0100", map[int]string{7: ""}, "30"},
		"a time that is none":         {"0100", map[int]string{7: "1399100417"}, "30"},
		"no currency":                 {"0100", map[int]string{49: ""}, "30"},
		"a currency that is none":     {"0100", map[int]string{49: "999"}, "30"},
		"a bill without its currency": {"0100", map[int]string{6: "000000001000", 51: "999"}, "30"},
		"cash without an amount":      {"0100", map[int]string{3: "010000", 4: "0"}, "30"},
		"more cash than amount":       {"0100", map[int]string{54: "0040826C000000009999"}, "30"},
		"cash in another currency":    {"0100", map[int]string{54: "0040978C000000000100"}, "30"},
		"a settlement on no day":      {"0100", map[int]string{15: "1345"}, "30"},
		"an advice without amount":    {"0220", map[int]string{3: "200000", 4: ""}, "30"},
		"an unknown class":            {"0300", nil, "12"},
		"a reconciliation":            {"0500", map[int]string{3: ""}, "12"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, code := told(t, standard, c.mti, c.changes); got.Kind != "" || code != c.code {
				t.Errorf("told %q, answered %s", got.Kind, code)
			}
		})
	}
	t.Run("the card is on the track", func(t *testing.T) {
		t.Parallel()
		if got, code := told(t, standard, "0100", map[int]string{2: "",
			35: card + "=30121010000000000000"}); got.Card.PAN != card || code != "00" {
			t.Errorf("%+v, %s", got.Card, code)
		}
	})
}

func TestNothingSecretIsLogged(t *testing.T) {
	t.Parallel()
	log := &logBuffer{}
	r := newRecorder()
	r.decide = func(_ context.Context, m partner.NetworkMessage) (partner.Outcome, error) {
		if m.Kind == partner.NetworkReversal {
			return partner.Outcome{}, errors.New("away")
		}
		return partner.Outcome{Approved: true, ResponseCode: "00"}, nil
	}
	c := dialServer(t, startServer(t, r, func(c *iso8583.Config) { c.Log = log.logger() }), link.Options{})
	secrets := map[int]string{35: card + "=30121010000000000000", 52: "0123456789ABCDEF", 55: "9F2608AABBCCDDEEFF0011"}
	ask(t, c, message("0100", secrets))
	secrets[3], secrets[11] = "990000", "000124"
	ask(t, c, message("0100", secrets))
	if err := c.Send(t.Context(), message("0420", secrets)); err != nil {
		t.Fatal(err)
	}
	delete(secrets, 3)
	secrets[11] = "000125"
	if err := c.Send(t.Context(), message("0420", secrets)); err != nil {
		t.Fatal(err)
	}
	r.until(t, func(r *recorder) bool { return len(r.messages) == 2 })
	ask(t, c, message("0100", map[int]string{11: "000126"}))
	if text := log.String(); strings.Count(text, "\n") < 4 || isOneOf(text, card, secrets[35], secrets[52], secrets[55]) {
		t.Error(text)
	}
}
