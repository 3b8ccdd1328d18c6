package doors

import (
	"cmp"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

// What a card network asks about a card that is used for something else than to buy, or in a way of its own.
const (
	withdrawsCash   verb = "asks for cash"
	withdrawsAtOnce verb = "asks for cash in a message that clears too"
	takesCashBack   verb = "asks for a purchase with cash back"
	buysQuasiCash   verb = "asks for quasi-cash"
	fundsAccount    verb = "asks for an account funding"
	mayCredit       verb = "asks whether money may be given to a card"
	inquires        verb = "asks for the balance"
	taps            verb = "asks for a contactless purchase"

	cash     verb = "asks for cash that is declined"
	cashBack verb = "asks for a purchase with cash back that is declined"
	quasi    verb = "asks for quasi-cash that is declined"
	funding  verb = "asks for an account funding that is declined"
	tap      verb = "asks for a contactless purchase that is declined"
)

// approvedAs are the verbs that ask for the same as those that are declined.
var approvedAs = map[verb]verb{
	cash: withdrawsCash, cashBack: takesCashBack, quasi: buysQuasiCash, funding: fundsAccount, tap: taps,
}

// asksFor is what a question asks for, whatever the answer.
func (v verb) asksFor() verb { return cmp.Or(approvedAs[v], v) }

// usesOfLives are the questions of which the API is looked at.
var usesOfLives = []verb{
	withdrawsCash, withdrawsAtOnce, takesCashBack, buysQuasiCash, fundsAccount, mayCredit, inquires, taps,
}

// holdsNothing tells of a question whether its approval claims no money.
func (v verb) holdsNothing() bool { return slices.Contains([]verb{mayCredit, inquires, verifies}, v) }

// clearsAtOnce tells of a question whether it clears in the same message.
func (v verb) clearsAtOnce() bool { return v == asksSingle || v == withdrawsAtOnce }

// partInCash is how much of a purchase with cash back is cash, in cents.
func (s step) partInCash() int64 { return s.amount * 2 / 5 }

// useLives are the lives of the questions above.
var useLives = []life{
	{name: "cash-withdrawal", steps: []step{{withdrawsCash, 6000}, {clearsLast, 6000}}},
	{name: "cash-in-one-message", steps: []step{{withdrawsAtOnce, 8000}}},
	{name: "cash-back", steps: []step{{takesCashBack, 5000}, {clearsLast, 5000}}},
	{name: "quasi-cash", steps: []step{{buysQuasiCash, 7000}, {clearsLast, 7000}}},
	{name: "account-funding", steps: []step{{fundsAccount, 3000}, {clearsLast, 3000}}},
	{name: "credit-authorisation", steps: []step{{asks, 2000}, {clearsLast, 2000}, {mayCredit, 900}, {credits, 900}}, inOrder: true},
	{name: "balance-inquiry", steps: []step{{inquires, 0}}},
	{name: "contactless", steps: []step{{taps, 1500}, {clearsLast, 1500}}},
}

// shown is what the API shows of a question: the kind of its decision, what the network asked, what the card was used for where
// that does not say it, the entry mode, and the cash in the merchant's currency. Cleared is what the card was used for by the
// clearing; empty: the partner does not say.
type shown struct {
	decision, kind, use, entry, cash string
	cleared                          api.PaymentKind
}

// decisionKinds are the kinds of decisions that are not about purchases.
var decisionKinds = map[verb]string{mayCredit: "credit_authorisation", inquires: "balance_inquiry"}

// networkKinds are what the questions are in the platform's words.
var networkKinds = map[verb]string{
	asks: "purchase", withdrawsCash: "cash_withdrawal", takesCashBack: "purchase_with_cash", buysQuasiCash: "quasi_cash",
	fundsAccount: "account_funding", mayCredit: "credit_authorisation", inquires: "balance_inquiry", taps: "purchase",
	withdrawsAtOnce: "single_purchase", asksSingle: "single_purchase", verifies: "verification", grows: "increment",
}

// shownOf is what is shown of a question whatever the partner.
func shownOf(v verb) shown {
	want := shown{decision: cmp.Or(decisionKinds[v], "authorisation"), kind: networkKinds[v]}
	switch v {
	case withdrawsAtOnce:
		want.use, want.cleared = "cash_withdrawal", api.PaymentKindCashWithdrawal
	case withdrawsCash, takesCashBack, buysQuasiCash, fundsAccount:
		want.cleared = api.PaymentKind(want.kind)
	}
	return want
}

// expectShown compares the decision about an approved question with what the partner said.
func (p *played) expectShown(s step) {
	in := p.in
	list := untilAnswered(in, "the decisions", func() ([]api.Decision, error) {
		only := client.DecisionOptions{Outcome: api.DecisionOutcomeApproved}
		return client.Collect(in.client.GetCardDecisions(in.Context(), p.card.ID, only))
	})
	if len(list) == 0 {
		in.Errorf("%s: no decision is shown", p.name)
		return
	}
	d, want := list[0], p.door.shows(s)
	got := shown{
		decision: string(d.Kind), kind: d.Network.Kind, use: string(d.Network.Details.PaymentKind),
		entry: string(d.Network.Details.EntryMode), cash: d.Network.Details.Cash, cleared: want.cleared,
	}
	if got != want {
		in.Errorf("%s: the API shows %+v, and the partner said %+v", p.name, got, want)
	}
	if d.ResponseCode != "00" {
		in.Errorf("%s: the decision has the code %q", p.name, d.ResponseCode)
	}
	if s.verb == inquires && decimalOf(p.approved) != d.Amount {
		in.Errorf("%s: the partner was told %s, and the decision says %s", p.name, decimalOf(p.approved), d.Amount)
	}
}

// expectAnswered compares what the partner was told with what it asked for; of a balance inquiry with what can be spent.
func (p *played) expectAnswered(s step) {
	want := decimal.New(s.amount, -2)
	if s.verb == inquires {
		want = decimal.RequireFromString(p.account.balance().Spendable.Amount).RoundFloor(2)
	}
	if got := decimal.New(p.approved, -2); !got.Equal(want) {
		p.in.Errorf("%s: the partner was told %s, and it is %s", p.name, got, want)
	}
}

// expectUses compares what the debits of the card were used for with what the partner said.
func (p *played) expectUses() {
	in := p.in
	in.Helper()
	if len(p.steps) == 0 || !slices.Contains(usesOfLives, p.steps[0].verb) {
		return
	}
	want := p.door.shows(p.steps[0]).cleared
	for x, err := range in.client.GetCardTransactions(in.Context(), p.card.ID, client.ListOptions{}) {
		in.check(err)
		if x.Direction == api.TransactionDirectionDebit && x.Network.Details.PaymentKind != want {
			in.Errorf("%s: a debit is shown as %q, and not %q", p.name, x.Network.Details.PaymentKind, want)
		}
	}
}

// questionsOfTheTable are the rows of the table in docs/networks.md that says which partner asks what.
var questionsOfTheTable = []struct {
	kind string
	verb verb
}{
	{"`purchase`", asks},
	{"… contactless", taps},
	{"`single_purchase`", asksSingle},
	{"`increment`", grows},
	{"`verification`", verifies},
	{"`cash_withdrawal`", withdrawsCash},
	{"… that clears at once", withdrawsAtOnce},
	{"`purchase_with_cash`", takesCashBack},
	{"`quasi_cash`", buysQuasiCash},
	{"`account_funding`", fundsAccount},
	{"`credit_authorisation`", mayCredit},
	{"`balance_inquiry`", inquires},
}

// The table names the partner's words for each question that a door is tried with, and a dash for what it has no words for.
func TestTheTableOfQuestionsSaysWhichPartnerAsksWhat(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "networks.md"))
	if err != nil {
		t.Fatal(err)
	}
	_, table, found := strings.Cut(string(text), "| question | Stripe | Lithic | ISO 8583 |\n|---|---|---|---|\n")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := strings.Split(table, "\n")
	if !found || len(rows) != len(questionsOfTheTable) {
		t.Fatalf("docs/networks.md has %d rows, and not %d", len(rows), len(questionsOfTheTable))
	}
	cells := regexp.MustCompile(`\s*\|\s*`)
	for i, q := range questionsOfTheTable {
		row := cells.Split(strings.Trim(rows[i], "| "), -1)
		if len(row) != 4 || row[0] != q.kind {
			t.Errorf("row %d is %q, and not of %s", i+1, rows[i], q.kind)
			continue
		}
		for place, d := range []door{newStripeDoor(), newLithicDoor(), newISODoor()} {
			if cannot := slices.Contains(d.cannot(), q.verb); cannot != (row[place+1] == "–") {
				t.Errorf("of %s the table says %q for door %d, which has words for it: %t", q.kind, row[place+1], place+1, !cannot)
			}
		}
	}
}
