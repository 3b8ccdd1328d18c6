package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/openapi"
)

func TestTheGeneratedPartsOfDocumentsAreFresh(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	for name := range parts {
		page, err := os.ReadFile(filepath.Join(root, "docs", name)) // #nosec G304 -- ours
		if err != nil {
			t.Fatal(err)
		}
		drawn, err := draw(root, name, string(page))
		if err != nil {
			t.Fatal(err)
		}
		if drawn != string(page) {
			t.Errorf("docs/%s is stale: run go generate ./scripts/pages", name)
		}
	}
}

func TestEveryOperationIsOnOneOfTheTwoPages(t *testing.T) {
	t.Parallel()
	all, err := writeOperations("")
	simulated, simulatorErr := writeSimulator("")
	if err != nil || simulatorErr != nil {
		t.Fatal(err, simulatorErr)
	}
	for _, o := range openapi.Operations() {
		row := "| `" + o.Method + " " + o.Path + "` |"
		if strings.Contains(all, row) == strings.Contains(simulated, row) {
			t.Errorf("%s is on both pages or on none", row)
		}
	}
}

func TestAPageWithoutAPlaceIsRefusedAndWhatIsWrittenByHandStays(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..")
	if _, err := draw(root, "chains.md", "no place"); err == nil {
		t.Error("a page without a place is drawn on")
	}
	got, err := draw(root, "chains.md", "Before.\n<!-- chains -->\nstale\n<!-- end of chains -->\nAfter.\n")
	if err != nil || !strings.HasPrefix(got, "Before.\n") || !strings.HasSuffix(got, "\nAfter.\n") ||
		strings.Contains(got, "stale") || !strings.Contains(got, "`eip155:300`") {
		t.Errorf("it drew %q, %v", got, err)
	}
	if run(nil) == nil {
		t.Error("pages of no repository are written")
	}
}

func TestDeclarationsOverSeveralLinesAndTheirCommentsAreRead(t *testing.T) {
	t.Parallel()
	about, list := readInterface(`
/// @title Things
/// @notice That are kept
interface IThings {
    enum Kind { None, Some }

    /// @notice Keeps ` + "`amount`" + `
    /// of it.
    function keep(
        address token, // of whom
        uint256 amount
    ) external returns (uint256 id);

    error TooMany(uint256 most);
}`)
	if about != "Things. That are kept" || len(list) != 2 ||
		list[0] != (declaration{"function", "keep(address token, uint256 amount) returns (uint256 id)", "Keeps `amount` of it."}) ||
		list[1] != (declaration{"error", "TooMany(uint256 most)", ""}) {
		t.Errorf("%q, %q", about, list)
	}
}
