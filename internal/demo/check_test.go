package demo

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

func parseBalances(t *testing.T, wallet, escrow, settlement string) (b Balances) {
	t.Helper()
	for text, into := range map[*string]*decimal.Decimal{&wallet: &b.Wallet, &escrow: &b.Escrow,
		&settlement: &b.Settlement} {
		var err error
		if *into, err = decimal.NewFromString(*text); err != nil {
			t.Fatal(err)
		}
	}
	return b
}

func feeList(pairs ...string) (out []api.Fee) {
	for i := 0; i < len(pairs); i += 2 {
		out = append(out, api.Fee{Type: api.FeeType(pairs[i]), TokenAmount: pairs[i+1]})
	}
	return out
}

func TestBalancesAreHeldAgainstTheTransactionToTheLastUnit(t *testing.T) {
	t.Parallel()
	before := parseBalances(t, "1000", "5", "7.25")
	x := api.Transaction{TokenAmount: "23.641176", Fees: feeList("service", "0.117647", "network", "0.000001")}
	cases := map[string]struct {
		after Balances
		says  string
	}{
		"exact":                {parseBalances(t, "976.358824", "5", "30.773528"), ""},
		"the wallet paid more": {parseBalances(t, "976.358823", "5", "30.773528"), "the wallet poorer by 23.641176"},
		"the merchant got less": {parseBalances(t, "976.358824", "5", "30.773527"),
			"the settlement address richer by 23.523528"},
		"the escrow kept a piece": {parseBalances(t, "976.358824", "5.000001", "30.773528"), "the escrow as before"},
		"nothing moved":           {before, "the wallet poorer"},
	}
	for name, c := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			err := CheckBalances(before, c.after, x)
			if (err == nil) != (c.says == "") || err != nil && !strings.Contains(err.Error(), c.says) {
				t.Errorf("it says %v, want %q", err, c.says)
			}
		})
	}
}

func TestFeesThatCannotBeAreRefused(t *testing.T) {
	t.Parallel()
	for name, x := range map[string]api.Transaction{
		"a fee of nothing":    {TokenAmount: "1", Fees: feeList("service", "0")},
		"a negative fee":      {TokenAmount: "1", Fees: feeList("service", "-0.1")},
		"one kind twice":      {TokenAmount: "1", Fees: feeList("service", "0.1", "service", "0.1")},
		"an unknown kind":     {TokenAmount: "1", Fees: feeList("tip", "0.1")},
		"nothing but fees":    {TokenAmount: "1", Fees: feeList("service", "1")},
		"no amount":           {},
		"an exponent":         {TokenAmount: "1e2"},
		"zeros at the end":    {TokenAmount: "1.50"},
		"a number in no form": {TokenAmount: "one"},
	} {
		if amount, share, err := settledShare(x); err == nil {
			t.Errorf("%s: passed as %s, %s", name, amount, share)
		}
	}
}

func TestAConversionIsRoundedHalfToEvenAndNeverToNothing(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		merchant, rate, amount string
		good                   bool
	}{
		{"20", "1.1759259259", "23.52", true},
		{"1", "1.005", "1", true},
		{"1", "1.015", "1.02", true},
		{"0.01", "0.0067", "0.01", true},
		{"20", "1.1759259259", "23.51", false},
		{"1", "1.005", "1.01", false},
		{"20", "1", "20", false},
		{"20", "", "20", false},
	} {
		if err := checkConversion(c.merchant, c.rate, c.amount); (err == nil) != c.good {
			t.Errorf("%s at %s as %s: %v", c.merchant, c.rate, c.amount, err)
		}
	}
}

// allEvents makes the events of a whole payment, as a platform that tells everything would.
func allEvents(t *testing.T, r PaymentResult) []client.Event {
	t.Helper()
	var out []client.Event
	objects := r.objectsByType()
	for _, p := range paymentStatuses {
		for _, status := range p.Statuses {
			fields := jsonMembers(objects[p.Type])
			if status != fields["status"] {
				fields["updatedAt"] = "2026-01-01T00:00:00Z"
			}
			id := uuid.New()
			fields["status"], fields["webhookType"], fields["eventId"] = status, p.Type, id
			body, err := json.Marshal(fields)
			if err != nil {
				t.Fatal(err)
			}
			out = append(out, client.Event{ID: id, Type: p.Type, Body: body})
		}
	}
	return out
}

func finishedPayment() (r PaymentResult) {
	now := api.At(time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC))
	r.Customer = api.Customer{ID: uuid.New(), Status: "active", CreatedAt: now, UpdatedAt: now}
	r.Account = api.Account{ID: uuid.New(), Status: "active", CreatedAt: now, UpdatedAt: now}
	r.Card = api.Card{ID: uuid.New(), Status: "active", CreatedAt: now, UpdatedAt: now}
	r.Authorisation = api.Authorisation{ID: uuid.New(), Status: "captured", CreatedAt: now, UpdatedAt: now}
	r.Transaction = api.Transaction{ID: uuid.New(), Status: "processed", CreatedAt: now, UpdatedAt: now,
		ChainTransactions: []api.ChainTransaction{}}
	return r
}

func TestEveryStatusAndTheLastStateHaveToBeTold(t *testing.T) {
	t.Parallel()
	r := finishedPayment()
	events := allEvents(t, r)
	if left := r.missingEvents(events); len(left) != 0 {
		t.Fatalf("of everything there is missing %q", left)
	}
	for i, e := range events {
		rest := append(append([]client.Event(nil), events[:i]...), events[i+1:]...)
		if left := r.missingEvents(rest); len(left) == 0 {
			t.Errorf("without %s nothing is missing", e.Body)
		}
	}
	stale := r
	stale.Card.UpdatedAt = api.At(r.Card.UpdatedAt.Add(time.Second))
	if left := stale.missingEvents(events); len(left) != 1 || left[0] != "the card as it is now" {
		t.Errorf("of a card that changed since there is missing %q", left)
	}
	if left := finishedPayment().missingEvents(events); len(left) != 19 {
		t.Errorf("the events of another payment count: missing is %q", left)
	}
}

func TestTheInboxRemembersWhatDoesNotVerifyAndCountsRepetitionsOnce(t *testing.T) {
	t.Parallel()
	in := &inbox{changed: make(chan struct{})}
	e := client.Event{ID: uuid.New()}
	in.keepEvent(e, nil)
	in.keepEvent(e, nil)
	none := func([]client.Event) []string { return nil }
	if events, err := in.awaitEvents(t.Context(), time.Minute, none); err != nil || len(events) != 1 {
		t.Errorf("there are %d events, %v", len(events), err)
	}
	some := func([]client.Event) []string { return []string{"card.updated active"} }
	if _, err := in.awaitEvents(t.Context(), time.Nanosecond, some); err == nil ||
		!strings.Contains(err.Error(), "card.updated active") {
		t.Errorf("waiting in vain says %v", err)
	}
	forged := errors.New("forged")
	in.keepEvent(client.Event{}, forged)
	if _, err := in.awaitEvents(t.Context(), time.Minute, none); !errors.Is(err, forged) {
		t.Errorf("a forged webhook says %v", err)
	}
}

func TestAStoryIsPlainOutsideOfATerminal(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	clock := time.Unix(0, 0)
	s := newStory(&out)
	s.now, s.begun, s.last, s.total = func() time.Time { return clock }, clock, clock, 2
	tell := func() {
		s.printTitle("One card payment", "http://127.0.0.1:8080/v1")
		clock = clock.Add(7 * time.Millisecond)
		s.passStep("Token", "good until 12:00:00")
		s.printQuote("line one\n\n" + strings.Repeat("word ", 15) + "end\n")
		clock = clock.Add(1200 * time.Millisecond)
		s.beginStep("Wallet")
		s.passStep("Wallet", "0xé")
		s.printTable([]string{"", "before", "after"}, []string{"wallet", "1000", "976.3"}, []string{"é", "5", "5"})
		s.failStep("Card", errors.New("expected a card"))
		clock = clock.Add(75 * time.Second)
		s.printEnd("Done")
	}
	tell()
	want := `
  One card payment  http://127.0.0.1:8080/v1

   1 ✓ Token                 good until 12:00:00                           7 ms
       │ line one
       │
       │ word word word word word word word word word word word word word word
       │ word end
   2 ✓ Wallet                0xé                                          1.2 s
                before   after
       wallet     1000   976.3
       é             5       5
   3 ✗ Card                  expected a card

  Done  in 76 s

`
	if out.String() != want {
		t.Errorf("the story is\n%s\nwant\n%s", out.String(), want)
	}
	out.Reset()
	s.colour, s.done = true, 0
	tell()
	const bar = "\x1b[2m  [##########----------] 1 of 2  wallet\x1b[0m"
	if strings.Count(out.String(), bar+"\r\x1b[K  ") != 1 || strings.Count(out.String(), " of 2 ") != 1 {
		t.Errorf("the bar is not drawn, or stays:\n%q", out.String())
	}
	if n := strings.Count(strings.ReplaceAll(out.String(), "\r\x1b[K", ""), "\x1b["); n == 0 || strings.Count(out.String(), "\x1b[0m")*2 != n {
		t.Errorf("the colours do not end where they began:\n%q", out.String())
	}
}
