package iso8583_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/iso8583"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// told is what the network is told of a message.
func told(t *testing.T, table string, mti string, changes map[int]string) (partner.NetworkMessage, string) {
	t.Helper()
	r := newRecorder()
	spec := newSpec(t, table)
	c := dialServer(t, startServer(t, r, func(c *iso8583.Config) { c.Spec = spec }), link.Options{Spec: spec})
	answer := ask(t, c, message(mti, changes))
	all := r.booked()
	if len(all) != 1 {
		return partner.NetworkMessage{}, answer.Fields[39]
	}
	return all[0], answer.Fields[39]
}

const standard = "{name: x, extends: '1987'}"

func TestAPurchaseIsReadInFull(t *testing.T) {
	t.Parallel()
	now := today
	got, _ := told(t, standard, "0100", map[int]string{
		6: "000000002390", 51: "978", 15: now.Format("0102"), 28: "D00000050", 54: "0040826C000000000500", 63: "NET123",
		52: "0123456789ABCDEF",
	})
	if got.DecideBy.Before(now) || got.DecideBy.After(time.Now().Add(patience)) {
		t.Errorf("it is to be decided by %s", got.DecideBy)
	}
	if len(got.IDs.ApprovalCode) != 6 {
		t.Errorf("the approval code is %q", got.IDs.ApprovalCode)
	}
	got.DecideBy, got.IDs.ApprovalCode = time.Time{}, ""
	yes, cash, surcharge := true, amount("5"), amount("0.5")
	want := partner.NetworkMessage{
		Partner: "acme", Kind: partner.NetworkPurchase, Programme: "the programme", Card: partner.CardRef{PAN: card},
		IDs: issuing.NetworkIDs{
			Event: eventOf("0100"), Payment: "payment/633510000123/12345", Network: "NET123", RRN: "633510000123",
			STAN:          "000123",
			TransmittedAt: now.Format("0102") + "100417", Acquirer: "12345",
		},
		Merchant: issuing.Merchant{ID: "MERCHANT1", Name: "Corner shop", MCC: 5411, Country: "GB", City: "London"},
		Amount:   amount("20.5"), Currency: "GBP", Billing: &partner.Billing{Amount: amount("23.9"), Currency: "EUR"},
		Details: issuing.NetworkDetails{
			EntryMode: issuing.EntryChip, CardPresent: &yes, CardholderPresent: &yes, Surcharge: &surcharge, Cash: &cash,
			Terminal: "TERM0001", SettlementDate: now.Format(time.DateOnly),
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestEachTypeAndProcessingCodeHasItsKind(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mti     string
		changes map[int]string
		kind    partner.NetworkKind
	}{
		"purchase":                      {"0100", nil, partner.NetworkPurchase},
		"purchase again":                {"0101", nil, partner.NetworkPurchase},
		"cash":                          {"0100", map[int]string{3: "011000"}, partner.NetworkCashWithdrawal},
		"with cash back":                {"0100", map[int]string{3: "090000"}, partner.NetworkPurchaseWithCash},
		"quasi-cash":                    {"0100", map[int]string{3: "110000"}, partner.NetworkQuasiCash},
		"account funding":               {"0100", map[int]string{3: "100000"}, partner.NetworkAccountFunding},
		"refund, authorisation":         {"0100", map[int]string{3: "200000"}, partner.NetworkCreditAuthorisation},
		"credit, authorisation":         {"0100", map[int]string{3: "260000"}, partner.NetworkCreditAuthorisation},
		"balance":                       {"0100", map[int]string{3: "310000", 4: "", 49: ""}, partner.NetworkBalanceInquiry},
		"verification by code":          {"0100", map[int]string{3: "330000", 4: ""}, partner.NetworkVerification},
		"verification by amount":        {"0100", map[int]string{4: "0"}, partner.NetworkVerification},
		"verification by condition":     {"0100", map[int]string{25: "51"}, partner.NetworkVerification},
		"advice":                        {"0120", nil, partner.NetworkAdvice},
		"advice, approved":              {"0121", map[int]string{39: "00"}, partner.NetworkAdvice},
		"single message":                {"0200", nil, partner.NetworkSinglePurchase},
		"single message, cash":          {"0200", map[int]string{3: "010000"}, partner.NetworkSinglePurchase},
		"single message, balance":       {"0200", map[int]string{3: "310000", 4: ""}, partner.NetworkBalanceInquiry},
		"single message, verification":  {"0200", map[int]string{4: "0"}, partner.NetworkVerification},
		"single message, refund":        {"0200", map[int]string{3: "200000"}, partner.NetworkRefund},
		"single message, credit":        {"0200", map[int]string{3: "280000"}, partner.NetworkCredit},
		"clearing":                      {"0220", nil, partner.NetworkClearing},
		"clearing of all that is left":  {"0220", map[int]string{4: "0"}, partner.NetworkClearing},
		"refund":                        {"0220", map[int]string{3: "200000"}, partner.NetworkRefund},
		"credit":                        {"0221", map[int]string{3: "260000"}, partner.NetworkCredit},
		"representment":                 {"0220", map[int]string{25: "13"}, partner.NetworkRepresentment},
		"reversal":                      {"0400", map[int]string{90: original("0100")}, partner.NetworkReversal},
		"reversal, advice":              {"0420", map[int]string{90: original("0100")}, partner.NetworkReversal},
		"reversal that names nothing":   {"0420", nil, partner.NetworkReversal},
		"reversal of a single message":  {"0420", map[int]string{90: original("0200")}, partner.NetworkReversal},
		"reversal of a refund":          {"0420", map[int]string{3: "200000", 90: original("0200")}, partner.NetworkTransactionReversal},
		"reversal of a clearing, again": {"0421", map[int]string{90: original("0220")}, partner.NetworkTransactionReversal},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, code := told(t, standard, c.mti, c.changes)
			if got.Kind != c.kind || code != "00" {
				t.Errorf("it is %q, answered %s; want %q", got.Kind, code, c.kind)
			}
			wantApprover := issuing.Approver("")
			if c.kind == partner.NetworkAdvice {
				wantApprover = issuing.ApprovedByNetwork
			}
			if got.Approver != wantApprover {
				t.Errorf("approved by %q", got.Approver)
			}
			if all := got.Amount; c.mti == "0200" && c.changes[3] == "010000" && (got.Details.Cash == nil ||
				!got.Details.Cash.Equal(all)) {
				t.Errorf("of %s is cash: %v", all, got.Details.Cash)
			}
		})
	}
}

// original is a field 90 that names a message() of a type.
func original(mti string) string {
	return mti + "000123" + today.Format("0102") + "100417" + "00000012345" + "00000000000"
}

func TestWhatMovesNothingIsTakenAndNotBooked(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mti     string
		changes map[int]string
	}{
		"a stand-in that declined":          {"0120", map[int]string{39: "51"}},
		"a financial advice that declined":  {"0220", map[int]string{39: "05"}},
		"an advice about a verification":    {"0120", map[int]string{4: "0", 39: "00"}},
		"an advice about a balance":         {"0220", map[int]string{3: "310000"}},
		"an advice about a credit to be":    {"0120", map[int]string{3: "200000"}},
		"a reversal of a balance inquiry":   {"0420", map[int]string{3: "310000", 4: ""}},
		"a reversal of an account check up": {"0400", map[int]string{3: "380000"}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			if got, code := told(t, standard, c.mti, c.changes); got.Kind != "" || code != "00" {
				t.Errorf("it was told %+v, answered %s", got, code)
			}
		})
	}
}

func TestWhatAReversalTakesAway(t *testing.T) {
	t.Parallel()
	const visa = "{name: x, extends: '1987', elements: {increment: {at: '60', values: {'inc': 'yes'}}}}"
	for name, c := range map[string]struct {
		changes     map[int]string
		amount      string
		replacement bool
		billing     bool
	}{
		"all of a hold": {map[int]string{90: original("0100"), 6: "000000002390", 51: "978"}, "0", false,
			false},
		"all but what remains": {map[int]string{90: original("0100"),
			95: "000000000700" + "000000000000" + "C00000000" + "C00000000"}, "7", true, false},
		"all, as its replacement says": {map[int]string{90: original("0100"),
			95: "000000000000" + "000000000000" + "C00000000" + "C00000000"}, "0", false, false},
		"an increment": {map[int]string{90: original("0100"), 60: "inc", 6: "000000002390", 51: "978"},
			"20.5", false, true},
		"a transaction": {map[int]string{90: original("0220"), 6: "000000002390", 51: "978"}, "20.5",
			false, true},
		"with parts that make no sense": {map[int]string{90: original("0100"),
			54: "0040826C000000990500" + "0040978C000000000500"}, "0", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, code := told(t, visa, "0420", c.changes)
			if code != "00" || !got.Amount.Equal(amount(c.amount)) || got.Replacement != c.replacement ||
				(got.Billing != nil) != c.billing {
				t.Errorf("answered %s: %s, replacement: %t, billing: %v", code, got.Amount, got.Replacement, got.Billing)
			}
		})
	}
}

func TestMessagesOfAPaymentHaveItsToken(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		mti     string
		changes map[int]string
		want    string
	}{
		"by reference and acquirer": {"0100", nil, "payment/633510000123/12345"},
		"its reversal": {"0420", map[int]string{11: "000999", 90: original("0100"), 63: "NET123"},
			"payment/633510000123/12345"},
		"by the network's id":   {"0100", map[int]string{37: "", 63: "NET123"}, "network/NET123"},
		"by the message itself": {"0100", map[int]string{37: ""}, eventOf("0100")},
		"its reversal, by the original": {"0420", map[int]string{37: "", 11: "000999", 90: original("0100")},
			eventOf("0100")},
		"its reversal, without an acquirer": {"0420", map[int]string{37: "", 11: "000999",
			90: original("0100")[:20] + "0000000000000000000000"}, eventOf("0100")},
		"a reversal that names nothing": {"0421", map[int]string{37: "",
			90: "010000000000000000000000000000000000000000"}, eventOf("0420")},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, _ := told(t, standard, c.mti, c.changes)
			if got.IDs.Payment != c.want {
				t.Errorf("%q, want %q", got.IDs.Payment, c.want)
			}
			names := strings.HasPrefix(c.changes[90], "0100000123")
			if names && got.IDs.Original != eventOf("0100") || !names && got.IDs.Original != "" {
				t.Errorf("its original is %q", got.IDs.Original)
			}
		})
	}
}

func TestAmountsHaveTheirCurrencysDecimals(t *testing.T) {
	t.Parallel()
	for number, want := range map[string]string{"392": "2050", "414": "2.05", "978": "20.5", "990": "0.205"} {
		if got, _ := told(t, standard, "0100", map[int]string{49: number}); !got.Amount.Equal(amount(want)) {
			t.Errorf("%s: %s %s, want %s", number, got.Amount, got.Currency, want)
		}
	}
}

func TestATableSaysWhereTheRestIs(t *testing.T) {
	t.Parallel()
	got, code := told(t, `{name: mine, extends: '1987', payment: ['62.2'], fields: {
		48: {name: private, type: ans, length: 255, prefix: LLL, tlv: {tag: 2, length: 3, tags: {'61': {parts: [{length: 1}, {length: 1}, {length: 1}]}}}},
		62: {name: ids, type: ans, length: 99, prefix: LL, separator: '|', parts: [{}, {}]},
		123: {name: address, type: ans, length: 29, prefix: LLL, parts: [{length: 9}, {}]}},
		elements: {network_id: {at: '62.2'}, partial: {at: '48.61.1', values: {'1': 'yes'}}, final: {at: '48.61.3', values: {'1': 'yes'}},
			wallet: {at: '48.26', values: {'103': apple_pay}}, cvv: {at: '48.87', values: {M: match, N: mismatch}},
			three_d_secure: {at: '48.42', values: {'212': authenticated}}, initiation: {at: '25', values: {'08': recurring}},
			estimated: {at: '48.61.2', values: {'1': 'yes'}}, postcode: {at: '48.11'}, state: {at: '48.12'},
			clearing_number: {at: '48.31'}, clearing_count: {at: '48.32'}, pin: {at: '48.88', values: {V: match}},
			cardholder_postcode: {at: '123.1'}, cardholder_line: {at: '123.2'}}}`, "0100", map[int]string{
		25: "08",
		48: "61003101" + "26003103" + "87001M" + "42003212" + "11005SW1A1" + "12003LND" + "310011" + "320012" + "88001V",
		62: "x|VISA99", 123: "SW1A 1AA 10 Downing St",
	})
	if code != "00" {
		t.Fatal(code)
	}
	no := false
	want := issuing.NetworkDetails{
		EntryMode: issuing.EntryChip, CardPresent: &no, CardholderPresent: &no, CVV: issuing.VerificationMatch,
		PIN: issuing.VerificationMatch, ThreeDSecure: issuing.ThreeDSecureAuthenticated, Wallet: "apple_pay",
		Initiation: issuing.InitiatedRecurring, Terminal: "TERM0001", Postcode: "SW1A1", State: "LND", ClearingNumber: 1,
		ClearingCount: 2,
	}
	if diff := cmp.Diff(want, got.Details); diff != "" {
		t.Error(diff)
	}
	if got.IDs.Network != "VISA99" || got.IDs.Payment != "payment/VISA99" || !got.Partial || !got.Final ||
		got.Address == nil ||
		*got.Address != (partner.CardholderAddress{Line: "10 Downing St", Postcode: "SW1A 1AA"}) {
		t.Errorf("%+v, address %+v", got, got.Address)
	}
}

func TestTheVersionOf1993IsRead(t *testing.T) {
	t.Parallel()
	now := today
	r := newRecorder()
	spec := newSpec(t, "{name: x, extends: '1993'}")
	c := dialServer(t, startServer(t, r, func(c *iso8583.Config) { c.Spec = spec }), link.Options{Spec: spec})
	local := now.Format("060102") + "100417"
	purchase := message("1100", map[int]string{
		12: local, 15: now.Format("060102"), 18: "", 22: "510141511004", 24: "101", 25: "", 26: "5812",
		43: `Corner shop\1 High St\London\SW1A1AA   LNDGBR`, 49: "GBP",
	})
	answer := ask(t, c, purchase)
	if answer.MTI != "1110" || answer.Fields[39] != "000" || answer.Fields[12] != local || answer.Fields[24] != "101" {
		t.Errorf("answered %v", answer)
	}
	for mti, change := range map[string]map[int]string{
		"1420": {24: "401", 4: "000000000700", 30: "000000002050000000000000", 56: "1100000123" + local + "0512345"},
		"1100": {24: "107"}, "1220": {24: "205"},
	} {
		m := purchase.Clone()
		m.MTI, m.Fields[11] = mti, "000"+mti[1:]
		for n, value := range change {
			m.Fields[n] = value
		}
		want := map[string]string{"1420": "400", "1100": "000", "1220": "000"}[mti]
		if answer := ask(t, c, m); answer.Fields[39] != want {
			t.Errorf("%s is answered %v", mti, answer)
		}
	}
	kinds := map[partner.NetworkKind]partner.NetworkMessage{}
	for _, m := range r.booked() {
		kinds[m.Kind] = m
	}
	first := kinds[partner.NetworkPurchase]
	if first.Merchant != (issuing.Merchant{ID: "MERCHANT1", Name: "Corner shop", MCC: 5812, Country: "GB",
		City: "London"}) ||
		first.Details.Initiation != issuing.InitiatedRecurring || !first.Details.Estimated ||
		first.Details.Postcode != "SW1A1AA" ||
		first.Details.EntryMode != issuing.EntryChip || *first.Details.CardholderPresent || !*first.Details.CardPresent ||
		first.Details.SettlementDate != now.Format(time.DateOnly) || first.IDs.Event != "1100/123/"+local+"/12345" {
		t.Errorf("the purchase is %+v", first)
	}
	if _, ok := kinds[partner.NetworkIncrement]; !ok {
		t.Error("the supplementary authorisation is no increment")
	}
	if _, ok := kinds[partner.NetworkRepresentment]; !ok {
		t.Error("the second presentment is no representment")
	}
	if reversal := kinds[partner.NetworkReversal]; !reversal.Replacement || !reversal.Amount.Equal(amount("7")) ||
		reversal.IDs.Payment != first.IDs.Payment {
		t.Errorf("the reversal is %+v", reversal)
	}
}

func TestTheYearOfAMessageIsTheNearest(t *testing.T) {
	t.Parallel()
	for days, years := range map[int]int{-200: 1, -150: 0, 150: 0, 200: -1} {
		sent := today.AddDate(0, 0, days)
		got, _ := told(t, standard, "0100", map[int]string{7: sent.Format("0102150405")})
		if want := sent.AddDate(years, 0, 0).Format("2006"); got.IDs.Event[len("0100/123/"):][:4] != want {
			t.Errorf("a message that seems to be of %s is %s, want %s", sent.Format(time.DateOnly), got.IDs.Event, want)
		}
	}
}

// A single message, an advice and a clearing tell by their processing code what the card is used for.
func TestTheProcessingCodeSaysWhatTheCardIsUsedFor(t *testing.T) {
	t.Parallel()
	for code, want := range map[string]issuing.PaymentKind{
		"000000": "", "010000": issuing.KindCashWithdrawal, "090000": issuing.KindPurchaseWithCash, "100000": issuing.KindAccountFunding,
		"110000": issuing.KindQuasiCash,
	} {
		for _, mti := range []string{"0200", "0120", "0220"} {
			if got, _ := told(t, standard, mti, map[int]string{3: code}); got.Details.PaymentKind != want {
				t.Errorf("code %s of %s is read as %q, and not %q", code, mti, got.Details.PaymentKind, want)
			}
		}
		if got, _ := told(t, standard, "0100", map[int]string{3: code}); got.Details.PaymentKind != "" {
			t.Errorf("code %s of 0100 is said twice: %q", code, got.Details.PaymentKind)
		}
	}
}
