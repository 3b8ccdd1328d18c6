package rest

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// maxLimit is the longest page that a client can ask for.
const maxLimit = 1000

// listFilters reads what of a list is wanted. statuses are those that its noun can have; none: no filter by status.
func (c *call) listFilters(statuses []string, externalID bool) (store.List, error) {
	q := c.query
	l := store.List{Programme: c.programme}
	if v := q.Get("limit"); q.Has("limit") {
		n, err := strconv.Atoi(v)
		if err != nil || n < 1 || n > maxLimit {
			return l, badParameter("limit", "a whole number from 1 to 1000")
		}
		l.Limit = n
	}
	if v := q.Get("cursor"); q.Has("cursor") {
		id, ok := c.readCursor(v)
		if !ok {
			return l, badParameter("cursor", "one that a Link header of this list gave")
		}
		l.Cursor = id
	}
	if v := q.Get("status"); q.Has("status") && statuses != nil {
		if !slices.Contains(statuses, v) {
			return l, badParameter("status", "a status that these have: "+strings.Join(statuses, ", "))
		}
		l.Status = v
	}
	if v := q.Get("externalId"); q.Has("externalId") && externalID {
		if n := utf8.RuneCountInString(v); n < 1 || n > maxExternalID {
			return l, badParameter("externalId", "from 1 to 255 characters long")
		}
		l.ExternalID = v
	}
	for name, bound := range map[string]*issuing.Instant{"createdAfter": &l.After, "createdBefore": &l.Before} {
		if v := q.Get(name); q.Has(name) {
			t, err := parseMoment(v)
			if err != nil {
				return l, badParameter(name, "a moment in RFC 3339, such as 2026-01-31T12:00:00Z")
			}
			*bound = parseInstant(api.At(t))
		}
	}
	return l, nil
}

// maxExternalID is how long a programme's own name for a customer may be, in characters.
const maxExternalID = 255

// streamList answers a list piece by piece, so that its length costs no memory. With a limit it is one page, and a Link
// header leads to the next (RFC 8288).
func streamList[T any](c *call, l store.List, id func(T) string, list func(store.List) iter.Seq2[T, error]) (bool, error) {
	if l.Limit > 0 {
		return writePage(c, l, id, list)
	}
	c.w.Header().Set("Content-Type", "application/json")
	comma := "["
	for item, err := range list(l) {
		var text []byte
		if err == nil {
			text, err = c.renderItem(item)
		}
		if err != nil {
			if comma == "[" {
				return false, err
			}
			c.breakOff(err)
		}
		if _, err := c.w.Write(append([]byte(comma), text...)); err != nil {
			return c.endStream(err)
		}
		comma = ","
	}
	if comma == "[" {
		_, _ = c.w.Write([]byte("["))
	}
	_, _ = c.w.Write([]byte("]"))
	return true, nil
}

func writePage[T any](c *call, l store.List, id func(T) string, list func(store.List) iter.Seq2[T, error]) (bool, error) {
	asked := l.Limit
	l.Limit++
	body, n, last := []byte("["), 0, ""
	for item, err := range list(l) {
		if err != nil {
			return false, err
		}
		if n == asked {
			c.w.Header().Set("Link", "<"+c.nextPageURL(last)+`>; rel="next"`)
			break
		}
		text, err := c.renderItem(item)
		if err != nil {
			return false, err
		}
		if n > 0 {
			body = append(body, ',')
		}
		body = append(body, text...)
		n++
		last = id(item)
	}
	c.writeResponse(http.StatusOK, "application/json", append(body, ']'))
	return true, nil
}

// nextPageURL is the same request, continued after an item.
func (c *call) nextPageURL(after string) string {
	u := url.URL{Path: c.r.URL.Path}
	q := maps.Clone(c.query)
	q.Set("cursor", c.cursorAfter(after))
	u.RawQuery = q.Encode()
	return u.String()
}

// cursorDigits are the hexadecimal digits of a cursor's keyed hash.
const cursorDigits = 16

// cursorAfter is where a list goes on after an item. It is good for this path and this programme alone: another list's,
// or another programme's, would skip what comes before the place that it happens to name.
func (c *call) cursorAfter(id string) string {
	mac := hmac.New(sha256.New, c.CursorKey)
	for _, part := range []string{c.r.URL.Path, string(c.programme), id} {
		_, _ = mac.Write([]byte(part + "\x00")) // never fails
	}
	return id + "." + hex.EncodeToString(mac.Sum(nil))[:cursorDigits]
}

// readCursor is the item that a cursor of this list goes on after.
func (c *call) readCursor(cursor string) (id string, ok bool) {
	id, _, _ = strings.Cut(cursor, ".")
	id, ok = parseUUID(id)
	return id, ok && hmac.Equal([]byte(cursor), []byte(c.cursorAfter(id)))
}

func (c *call) renderItem(noun any) ([]byte, error) {
	shown, err := c.route.show(c, noun)
	if err != nil {
		return nil, err
	}
	return marshalJSON(shown)
}

// statusNames are the statuses of a noun as text.
func statusNames[S ~string](statuses []S) []string {
	out := make([]string, len(statuses))
	for i, s := range statuses {
		out[i] = string(s)
	}
	return out
}
