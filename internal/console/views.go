package console

import (
	"iter"
	"net/url"
	"strings"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// views are the pages of a programme by their path.
func (s *Server) views() map[string]show {
	return map[string]show{
		"{$}":                 showHealth,
		"search":              showSearch,
		"decisions":           listDecisions,
		"decisions/{id}":      showDecision,
		"authorisations":      listAuthorisations,
		"authorisations/{id}": showPayment,
		"transactions":        listTransactions,
		"transactions/{id}":   showTransaction,
		"disputes":            listDisputes,
		"disputes/{id}":       showDispute,
		"customers":           listCustomers,
		"customers/{id}":      showCustomer,
		"accounts":            listAccounts,
		"accounts/{id}":       showAccount,
		"cards":               listCards,
		"cards/{id}":          showCard,
		"money":               showMoney,
		"entries":             listEntries,
		"entries/{id}":        showEntry,
		"messages":            listMessages,
		"hits":                listHits,
		"findings":            listFindings,
		"audit":               listAudit,
	}
}

// pageRows is how many rows a page of a list has.
const pageRows = 50

// page is the part of a list that is asked for, with one row more, which tells whether there is a next page.
func (v *visit) page() store.List {
	q := v.r.URL.Query()
	return store.List{Programme: v.programme.ID, Status: q.Get("status"), Cursor: q.Get("after"), Limit: pageRows + 1}
}

// with is the path of this page with other parameters. An empty value leaves a parameter out; after goes, so that a filter
// leads to the newest.
func (v *visit) with(changes ...string) string {
	q := v.r.URL.Query()
	for _, name := range []string{"after", "done"} {
		q.Del(name)
	}
	for i := 0; i+1 < len(changes); i += 2 {
		q.Del(changes[i])
		if changes[i+1] != "" {
			q.Set(changes[i], changes[i+1])
		}
	}
	u := url.URL{Path: v.r.URL.Path, RawQuery: q.Encode()}
	return u.String()
}

// filter is the links that narrow a list by a parameter.
func filter[T ~string](v *visit, name string, values ...T) []pages.Filter {
	current := v.r.URL.Query().Get(name)
	out := []pages.Filter{{Name: "All", Href: v.with(name, ""), On: current == ""}}
	for _, value := range values {
		out = append(out, pages.Filter{
			Name: pages.Words(value), Href: v.with(name, string(value)), On: current == string(value),
		})
	}
	return out
}

// take reads a list up to a number of items.
func take[T any](list iter.Seq2[T, error]) (out []T, err error) {
	for item, err := range list {
		if err != nil {
			return nil, err
		}
		out = append(out, item)
	}
	return out, nil
}

// fill puts a page's items into a table.
func fill[T any](v *visit, t *pages.Table, items []T, id func(T) string, row func(T) []pages.Cell) *pages.Table {
	if v.r.URL.Query().Get("after") != "" {
		t.First = v.with()
	}
	if len(items) > pageRows {
		items = items[:pageRows]
		t.Next = v.with("after", id(items[pageRows-1]))
	}
	for _, item := range items {
		t.Rows = append(t.Rows, row(item))
	}
	return t
}

// columns are the heads of columns. A name that begins with # is one of numbers.
func columns(names ...string) (out []pages.Column) {
	for _, name := range names {
		name, numeric := strings.CutPrefix(name, "#")
		out = append(out, pages.Column{Name: name, Numeric: numeric})
	}
	return out
}

// linked is a cell that leads somewhere.
func linked(c pages.Cell, href string) pages.Cell {
	c.Href = href
	return c
}

// of is what a list is narrowed to by its parameters.
func (v *visit) of() store.Of {
	q := v.r.URL.Query()
	return store.Of{Card: issuing.CardID(q.Get("card")), Account: issuing.AccountID(q.Get("account"))}
}

// narrowed is the links that tell what a list is narrowed to, and undo it.
func (v *visit) narrowed(names ...string) (out []pages.Filter) {
	for _, name := range names {
		if value := v.r.URL.Query().Get(name); value != "" {
			out = append(out, pages.Filter{Name: "× " + name + " " + value, Href: v.with(name, ""), On: true})
		}
	}
	return out
}

// facts are names and values in turn.
func fact(name string, value pages.Cell) pages.Fact { return pages.Fact{Name: name, Value: value} }

func filters(list ...[]pages.Filter) (out [][]pages.Filter) {
	for _, f := range list {
		if len(f) > 0 {
			out = append(out, f)
		}
	}
	return out
}
