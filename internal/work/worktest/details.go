package worktest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

// Details are what a partner said of how a card was used, under the names that the API shows them by.
type Details map[string]any

// ExpectDetails compares the network's details in what is shown of a payment with what its partner said, one by one.
func (h *Env) ExpectDetails(shown any, want Details) {
	h.Helper()
	text, err := json.Marshal(shown)
	h.Must(err)
	var got struct{ Network struct{ Details Details } }
	h.Must(json.Unmarshal(text, &got))
	text, err = json.Marshal(want) // so that numbers are compared as numbers of JSON
	h.Must(err)
	want = nil
	h.Must(json.Unmarshal(text, &want))
	for _, name := range detailNames() {
		if fmt.Sprint(got.Network.Details[name]) != fmt.Sprint(want[name]) {
			h.Fatalf("%s is shown as %v, and the partner said %v; all is %v", name, got.Network.Details[name], want[name], got.Network.Details)
		}
	}
}

// EveryDetail demands of a partner's document, by its file name, a table of all details: of those that the messages of a test
// said it tells where they stand, and of the others by a dash that the partner does not say them.
func EveryDetail(t *testing.T, document string, said ...Details) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "docs", "partners", document)) // #nosec G304 -- of the repository
	if err != nil {
		t.Fatal(err)
	}
	_, table, _ := strings.Cut(string(text), "\n| `network.details` |")
	table, _, _ = strings.Cut(table, "\n\n")
	rows := map[string]string{}
	for _, row := range regexp.MustCompile("(?m)^\\| `(\\w+)` \\| (.+) \\|$").FindAllStringSubmatch(table, -1) {
		rows[row[1]] = row[2]
	}
	names := detailNames()
	if len(rows) != len(names) {
		t.Errorf("%s has a table of %d details, and there are %d", document, len(rows), len(names))
	}
	for _, name := range names {
		told := false
		for _, d := range said {
			_, in := d[name]
			told = told || in
		}
		if where := rows[name]; where == "" || told == (where == "–") {
			t.Errorf("%s says %q of %s, which the messages of the test say: %t", document, where, name, told)
		}
	}
}

// detailNames are the names of all details.
func detailNames() (names []string) {
	of := reflect.TypeFor[issuing.NetworkDetails]()
	for i := range of.NumField() {
		name, _, _ := strings.Cut(of.Field(i).Tag.Get("json"), ",")
		names = append(names, name)
	}
	return names
}
