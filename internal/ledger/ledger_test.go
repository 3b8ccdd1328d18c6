package ledger

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAnEntryNeedsPostingsThatMoveSomethingSomewhere(t *testing.T) {
	t.Parallel()
	a, b, none := Available("a"), Available("b"), Account{}
	for name, postings := range map[string][]Posting{
		"no postings":    nil,
		"nothing moved":  {{a, b, 0}},
		"moved backward": {{a, b, -1}},
		"in a circle":    {{a, a, 1}},
		"from nowhere":   {{none, b, 1}},
		"to nowhere":     {{a, none, 1}},
		"a bad second":   {{a, b, 1}, {b, b, 1}},
	} {
		if err := (Entry{Kind: Hold, Postings: postings}).Check(); err == nil {
			t.Errorf("%s: taken for an entry", name)
		}
	}
	if err := (Entry{Kind: Hold, Postings: []Posting{{a, b, 1}, {b, Held("b"), 2}}}).Check(); err != nil {
		t.Error(err)
	}
}

func TestAnEntrySumsToZeroOverAllAccounts(t *testing.T) {
	t.Parallel()
	accounts := []Account{Available("a"), Held("a"), Escrow("a"), Debt("a")}
	rapid.Check(t, func(t *rapid.T) {
		var e Entry
		for range rapid.IntRange(1, 8).Draw(t, "postings") {
			e.Postings = append(e.Postings, Posting{
				rapid.SampledFrom(accounts).Draw(t, "source"), rapid.SampledFrom(accounts).Draw(t, "destination"),
				issuing.Units(rapid.Int64Range(1, 1<<40).Draw(t, "units")),
			})
		}
		var sum issuing.Units
		for _, a := range accounts {
			sum += e.Change(a)
		}
		if sum != 0 {
			t.Fatalf("%+v sums to %d", e.Postings, sum)
		}
	})
}

func TestAccountsOfDifferentPurposesAreDifferent(t *testing.T) {
	t.Parallel()
	seen := map[Account]bool{}
	for _, a := range everyAccount() {
		if seen[a] {
			t.Errorf("%s names two accounts", a)
		}
		seen[a] = true
	}
}

// everyAccount is an account of each kind, and two more of other owners.
func everyAccount() []Account {
	list := []Account{
		Outside("eip155:1"), Available("x"), Held("x"), Escrow("x"), Debt("x"), Due("x"),
		Float("eip155:1"), Lost("eip155:1"), Gas("eip155:1"), Cardholders("x"), Network("x"), Suspense("x"), WrittenOff("x"), Disputes("x"), Available("y"),
		Outside("eip155:2"), Interchange("x"), SchemeFees("x"), Bank("x"),
	}
	for _, payee := range issuing.Payees {
		list = append(list, Payee("x", payee))
	}
	return list
}

func TestAnAccountIsReadFromItsText(t *testing.T) {
	t.Parallel()
	kinds := map[AccountKind]bool{}
	for _, a := range everyAccount() {
		if got, err := ParseAccount(a.String()); err != nil || got != a {
			t.Errorf("%s reads %v, %v", a, got, err)
		}
		if got, err := ParseBook(a.Book().String()); err != nil || got != a.Book() {
			t.Errorf("%s reads %v, %v", a.Book(), got, err)
		}
		kinds[a.Kind] = true
	}
	for _, line := range Chart {
		if !kinds[line.Kind] {
			t.Errorf("no constructor makes an account %s", line.Kind)
		}
	}
	for _, text := range []string{"", "held", "held:", ":x", "theft:x", "customer:x"} {
		if a, err := ParseAccount(text); err == nil {
			t.Errorf("%q reads %v", text, a)
		}
	}
	for _, text := range []string{"", "held:x", "theft:x"} {
		if b, err := ParseBook(text); err == nil {
			t.Errorf("%q reads %v", text, b)
		}
	}
}

func TestTheAccountsThatACustomerOwnsMakeUpTheCustomersBook(t *testing.T) {
	t.Parallel()
	for _, line := range Chart {
		own := (Account{line.Kind, "x"}).Book() == CustomerBook("x")
		if own != (line.Owner == OwnedByAccount) {
			t.Errorf("%s is part of a customer's book: %v", line.Kind, own)
		}
	}
}
