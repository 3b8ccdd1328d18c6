package ledger

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestAnEntryNeedsPostingsThatMoveSomethingSomewhere(t *testing.T) {
	t.Parallel()
	for name, postings := range map[string][]Posting{
		"no postings":    nil,
		"nothing moved":  {{"a", "b", 0}},
		"moved backward": {{"a", "b", -1}},
		"in a circle":    {{"a", "a", 1}},
		"from nowhere":   {{"", "b", 1}},
		"to nowhere":     {{"a", "", 1}},
		"a bad second":   {{"a", "b", 1}, {"b", "b", 1}},
	} {
		if err := (Entry{Kind: Hold, Postings: postings}).Check(); err == nil {
			t.Errorf("%s: taken for an entry", name)
		}
	}
	if err := (Entry{Kind: Hold, Postings: []Posting{{"a", "b", 1}, {"b", "c", 2}}}).Check(); err != nil {
		t.Error(err)
	}
}

func TestAnEntrySumsToZeroOverAllAccounts(t *testing.T) {
	t.Parallel()
	accounts := []Account{"a", "b", "c", "d"}
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
	for _, a := range []Account{
		Available("x"), Held("x"), Escrow("x"), Available("y"), Outside("eip155:1"),
		Payee("x", issuing.PayeeSettlement), Payee("x", issuing.PayeePartner), Payee("x", issuing.PayeePlatform), Payee("y", issuing.PayeePlatform),
	} {
		if seen[a] {
			t.Errorf("%s names two accounts", a)
		}
		seen[a] = true
	}
}
