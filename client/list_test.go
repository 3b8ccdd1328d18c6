package client_test

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func cards(n int) []api.Card {
	out := make([]api.Card, n)
	for i := range out {
		out[i] = api.Card{
			ID: uuid.New(), AccountID: id, Status: api.CardStatusActive, Type: api.CardTypeVirtual,
			CreatedAt: api.At(time.Unix(int64(i), 0)), UpdatedAt: api.At(time.Unix(int64(i), 0)),
		}
	}
	return out
}

func ids(cards []api.Card) []uuid.UUID {
	out := make([]uuid.UUID, len(cards))
	for i, card := range cards {
		out[i] = card.ID
	}
	return out
}

// paged answers n at a time, and names the next page as a server behind another address would.
func paged(all []api.Card, n int) func(http.ResponseWriter, seen, int) bool {
	return func(w http.ResponseWriter, s seen, _ int) bool {
		from := 0
		if cursor := s.request.URL.Query().Get("cursor"); cursor != "" {
			if _, err := fmt.Sscanf(cursor, "c%d", &from); err != nil {
				panic(err)
			}
		}
		to := min(from+n, len(all))
		if to < len(all) {
			w.Header().Set("Link", fmt.Sprintf(`<https://other.example/v1/cards?limit=%d&cursor=c%d>; rel="next"`, n, to))
		}
		writeJSON(w, 200, all[from:to])
		return true
	}
}

func TestAListFollowsItsPagesAndKeepsItsFilters(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	all := cards(7)
	s.before = paged(all, 3)
	after := time.Unix(1700000000, 5).UTC()
	got, err := client.Collect(
		c.GetCards(t.Context(), client.ListOptions{Limit: 3, Status: "active", CreatedAfter: after}),
	)
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(ids(got), ids(all)) {
		t.Errorf("the list is %v, want %v", ids(got), ids(all))
	}
	calls := s.requests()
	if len(calls) != 3 {
		t.Fatalf("it took %d calls", len(calls))
	}
	for i, want := range []string{"", "c3", "c6"} {
		query := calls[i].request.URL.Query()
		if query.Get("cursor") != want || query.Get("status") != "active" || query.Get("limit") != "3" ||
			query.Get("createdAfter") != after.Format(time.RFC3339Nano) {
			t.Errorf("page %d was asked for with %v", i, query)
		}
		if !calls[i].signature.Covers("@query") {
			t.Errorf("the query of page %d is not signed", i)
		}
	}
}

func TestACallerWhoHasEnoughEndsTheList(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	s.before = paged(cards(9), 3)
	n := 0
	for _, err := range c.GetCards(t.Context(), client.ListOptions{Limit: 3}) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 4 {
			break
		}
	}
	if n != 4 || len(s.requests()) != 2 {
		t.Errorf("%d cards came in %d calls", n, len(s.requests()))
	}
}

func TestAListThatBreaksOffIsAnErrorAndNeverShownTwice(t *testing.T) {
	t.Parallel()
	key := generate(t, httpsig.P384)
	s := serve(t, key)
	c, err := client.New(
		client.Config{BaseURL: s.URL + "/v1", APIKey: apiKey, APISecret: apiSecret, SigningKeyID: keyID, SigningKey: key},
	)
	if err != nil {
		t.Fatal(err)
	}
	s.before = func(w http.ResponseWriter, _ seen, _ int) bool {
		w.Header().Set("Content-Type", "application/json")
		var text strings.Builder
		fmt.Fprintf(&text, `[{"id":"%s"},{"id":"%s"},`, uuid.New(), uuid.New())
		_, _ = w.Write([]byte(text.String()))
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}
	got, err := client.Collect(c.GetCards(t.Context(), client.ListOptions{}))
	if err == nil || len(got) != 2 || len(s.requests()) != 1 {
		t.Errorf("%d cards in %d calls, error %v", len(got), len(s.requests()), err)
	}
}

func TestAnEmptyListIsEmptyAndAProblemIsItsOnlyElement(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	s.before = func(w http.ResponseWriter, call seen, _ int) bool {
		if call.operation == "getCards" {
			writeJSON(w, 200, []api.Card{})
		} else {
			refuse(w, 404, "not_found", nil)
		}
		return true
	}
	if got, err := client.Collect(c.GetCards(t.Context(), client.ListOptions{})); err != nil || len(got) != 0 {
		t.Errorf("the empty list is %v, %v", got, err)
	}
	if got, err := client.Collect(
		c.GetAccountCards(t.Context(), id, client.ListOptions{}),
	); client.Code(err) != "not_found" || len(got) != 0 {
		t.Errorf("the refused list is %v, %v", got, err)
	}
}

func TestAReportCanBeWrittenAsItIsReadByASpreadsheet(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.P384)
	var statement, settlement strings.Builder
	if err := c.WriteAccountStatement(t.Context(), &statement, id, "2026-03"); err != nil {
		t.Fatal(err)
	}
	if err := c.WriteProgrammeSettlement(t.Context(), &settlement, "2026-03-31"); err != nil {
		t.Fatal(err)
	}
	if statement.Len() == 0 || settlement.Len() == 0 {
		t.Errorf("%q, %q", statement.String(), settlement.String())
	}
	for _, call := range s.requests() {
		if got := call.request.URL.RawQuery; got != "format=csv" {
			t.Errorf("%s was asked for with %q", call.operation, got)
		}
	}
}
