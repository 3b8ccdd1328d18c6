package desk

import (
	"cmp"
	"iter"
	"net/url"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Windows are the spans of time that figures and lists can be narrowed to.
var Windows = map[string]time.Duration{"hour": time.Hour, "day": 24 * time.Hour, "week": 7 * 24 * time.Hour}

// screenRows is how many rows a page of a list has on a screen.
const screenRows = 50

// PageRows is how many rows a page of a list has.
func (v *Visit) PageRows() int { return cmp.Or(v.Rows, screenRows) }

// List is the part of a list that is asked for, with one row more, which tells whether there is a next page.
func (v *Visit) List() store.List {
	q := v.Request.URL.Query()
	return store.List{Programme: v.Programme.ID, Status: q.Get("status"), Cursor: q.Get("after"), Limit: v.PageRows() + 1}
}

// With is the path of this page with other parameters. An empty value leaves a parameter out; after goes, so that a filter
// leads to the newest.
func (v *Visit) With(changes ...string) string {
	q := v.Request.URL.Query()
	for _, name := range []string{"after", "done"} {
		q.Del(name)
	}
	for i := 0; i+1 < len(changes); i += 2 {
		q.Del(changes[i])
		if changes[i+1] != "" {
			q.Set(changes[i], changes[i+1])
		}
	}
	u := url.URL{Path: v.Request.URL.Path, RawQuery: q.Encode()}
	return u.String()
}

// Filter is the links that narrow a list by a parameter.
func Filter[T ~string](v *Visit, name string, values ...T) []pages.Filter {
	current := v.Request.URL.Query().Get(name)
	out := []pages.Filter{{Name: "All", Href: v.With(name, ""), On: current == ""}}
	for _, value := range values {
		out = append(out, pages.Filter{
			Name: pages.Words(value), Href: v.With(name, string(value)), On: current == string(value),
		})
	}
	return out
}

// Take reads a list up to a number of items.
func Take[T any](list iter.Seq2[T, error]) (out []T, err error) {
	for item, err := range list {
		if err != nil {
			return nil, err
		}
		out = append(out, item)
	}
	return out, nil
}

// Fill puts a page's items into a table.
func Fill[T any](v *Visit, t *pages.Table, items []T, id func(T) string, row func(T) []pages.Cell) *pages.Table {
	if v.Request.URL.Query().Get("after") != "" {
		t.First = v.With()
	}
	if most := v.PageRows(); len(items) > most {
		items = items[:most]
		t.Next, t.After = v.With("after", id(items[most-1])), id(items[most-1])
	}
	for _, item := range items {
		t.Rows = append(t.Rows, row(item))
	}
	return t
}

// Columns are the heads of columns. A name that begins with # is one of numbers.
func Columns(names ...string) (out []pages.Column) {
	for _, name := range names {
		name, numeric := strings.CutPrefix(name, "#")
		out = append(out, pages.Column{Name: name, Numeric: numeric})
	}
	return out
}

// Linked is a cell that leads somewhere.
func Linked(c pages.Cell, href string) pages.Cell {
	c.Href = href
	return c
}

// Of is what a list is narrowed to by its parameters.
func (v *Visit) Of() store.Of {
	q := v.Request.URL.Query()
	return store.Of{Card: issuing.CardID(q.Get("card")), Account: issuing.AccountID(q.Get("account"))}
}

// Narrowed is the links that tell what a list is narrowed to, and undo it.
func (v *Visit) Narrowed(names ...string) (out []pages.Filter) {
	for _, name := range names {
		if value := v.Request.URL.Query().Get(name); value != "" {
			out = append(out, pages.Filter{Name: "× " + name + " " + value, Href: v.With(name, ""), On: true})
		}
	}
	return out
}

// Fact is a value under its name.
func Fact(name string, value pages.Cell) pages.Fact { return pages.Fact{Name: name, Value: value} }

// Filters are rows of links, those without links left out.
func Filters(list ...[]pages.Filter) (out [][]pages.Filter) {
	for _, f := range list {
		if len(f) > 0 {
			out = append(out, f)
		}
	}
	return out
}

// mostRecent is how many rows a page of an entity shows of each list.
const mostRecent = 10

// Recent is the newest of a list.
func (v *Visit) Recent() store.List { return store.List{Programme: v.Programme.ID, Limit: mostRecent} }

// Window is the span of time that a parameter names; empty: the last hour.
func (v *Visit) Window() (name string, span time.Duration) {
	name = v.Request.URL.Query().Get("window")
	if _, ok := Windows[name]; !ok {
		name = "hour"
	}
	return name, Windows[name]
}
