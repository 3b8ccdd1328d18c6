package issuing_test

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func readDocument(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile("../../" + file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// tableRows are the rows of the table of a document that has this head.
func tableRows(t *testing.T, document, head string) (list []string) {
	t.Helper()
	_, rest, found := strings.Cut(readDocument(t, document), head+"\n")
	if !found {
		t.Fatalf("%s has no table with the head %s", document, head)
	}
	for i, line := range strings.Split(rest, "\n") {
		if !strings.HasPrefix(line, "|") {
			break
		}
		if i > 0 { // below the rule
			list = append(list, line)
		}
	}
	return list
}

func requireSame(t *testing.T, document string, got, want []string) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s is stale; its rows should be\n%s", document, strings.Join(want, "\n"))
	}
}

func TestTheDocumentHasThePracticesOfMerchantCategories(t *testing.T) {
	t.Parallel()
	var want []string
	for _, p := range append(slices.Clone(issuing.CategoryRules), issuing.DefaultCategoryRule) {
		codes := fmt.Sprintf("%04d to %04d", p.From, p.To)
		switch p.From {
		case 0:
			codes = ""
		case p.To:
			codes = fmt.Sprintf("%04d", p.From)
		}
		above := "nothing"
		if p.Tolerance.IsPositive() {
			above = p.Tolerance.Shift(2).String() + " %"
		}
		if p.Nominal {
			above += ", or [a fixed amount](#nominal-holds) where that is more"
		}
		want = append(want, fmt.Sprintf("| %s | %s | %d days | %s |", codes, p.Name, p.HoldFor/(24*time.Hour), above))
	}
	requireSame(
		t, "docs/payments.md",
		tableRows(t, "docs/payments.md", "| category | merchants | a hold lasts | a capture may be above it by |"), want,
	)
}

func TestTheDocumentHasTheTolerancesOfNominalHolds(t *testing.T) {
	t.Parallel()
	var want []string
	for _, currency := range slices.Sorted(maps.Keys(issuing.NominalTolerances)) {
		if _, known := issuing.CurrencyExponent(currency); !known {
			t.Errorf("%s is no currency", currency)
		}
		want = append(want, fmt.Sprintf("| %s | %d |", currency, issuing.NominalTolerances[currency]))
	}
	requireSame(
		t, "docs/payments.md", tableRows(t, "docs/payments.md", "| account's currency | a capture may be above the hold by |"), want,
	)
}

func TestEveryReasonForADeclineIsDocumented(t *testing.T) {
	t.Parallel()
	var want []string
	openapi := readDocument(t, "api/openapi.yaml")
	for _, r := range issuing.DeclineReasons() {
		want = append(want, fmt.Sprintf("| `%s` | %s | %s |", r, r.Sentence(), r.ResponseCode()))
		if line := fmt.Sprintf("- `%s`: %s.\n", r, r.Sentence()); !strings.Contains(openapi, line) {
			t.Errorf("api/openapi.yaml does not list, with the schema Decline,\n%s", line)
		}
	}
	requireSame(t, "docs/authorisation.md", tableRows(t, "docs/authorisation.md", "| reason | meaning | field 39 |"), want)
}
