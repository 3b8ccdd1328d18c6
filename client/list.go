package client

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"maps"
	"mime"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// ListOptions narrows a list. The zero value asks for everything, newest first. A list ignores what it does not filter
// by: external ids and chain ids are for customers, a status is one of the listed kind and unknown to webhooks.
type ListOptions struct {
	// Limit is how many objects are fetched at a time (1 to 1000); the list is still complete, page after page. Zero
	// means all in one answer, which is read as it comes and never held whole.
	Limit int
	// Cursor continues a list elsewhere than at its start; it comes from the Link header of an earlier page.
	Cursor        string
	Status        string
	ExternalID    string
	ChainID       string    // CAIP-10 id of a customer's wallet
	CreatedAfter  time.Time // later than this; zero means any
	CreatedBefore time.Time // earlier than this; zero means any
}

func (o ListOptions) query() url.Values {
	query := url.Values{}
	set := func(name, value string) {
		if value != "" {
			query.Set(name, value)
		}
	}
	if o.Limit != 0 {
		set("limit", strconv.Itoa(o.Limit))
	}
	set("cursor", o.Cursor)
	set("status", o.Status)
	set("externalId", o.ExternalID)
	set("chainId", o.ChainID)
	if !o.CreatedAfter.IsZero() {
		set("createdAfter", o.CreatedAfter.UTC().Format(time.RFC3339Nano))
	}
	if !o.CreatedBefore.IsZero() {
		set("createdBefore", o.CreatedBefore.UTC().Format(time.RFC3339Nano))
	}
	return query
}

// Collect gathers a list into a slice. On an error it returns what came before.
func Collect[T any](list iter.Seq2[T, error]) ([]T, error) {
	var all []T
	for item, err := range list {
		if err != nil {
			return all, err
		}
		all = append(all, item)
	}
	return all, nil
}

// readList yields every object of a list, following its pages. An error is the last that it yields.
func readList[T any](ctx context.Context, c *Client, path string, query url.Values) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for query := query; ; {
			next, more, err := readPage(ctx, c, path, query, yield)
			if err != nil {
				var none T
				yield(none, err)
				return
			}
			if !more || next == nil {
				return
			}
			query = mergeQuery(query, next)
		}
	}
}

// mergeQuery keeps the filters of the list and takes from the link what it sets.
func mergeQuery(query, link url.Values) url.Values {
	query = maps.Clone(query)
	maps.Copy(query, link)
	return query
}

// readPage yields the objects of one answer and returns the query of the next; more is false once the caller has
// enough.
func readPage[T any](
	ctx context.Context, c *Client, path string, query url.Values, yield func(T, error) bool,
) (next url.Values, more bool, err error) {
	more = true
	yielded := false
	err = c.callWithRetries(ctx, readCall(path, query), func(answer *http.Response) error {
		next, err = nextPage(answer.Header.Values("Link"))
		if err != nil {
			return err
		}
		decoder := json.NewDecoder(answer.Body)
		fault := func(cause error) error {
			broken := fmt.Errorf("client: GET %s: list: %w", path, cause)
			if yielded {
				// The caller has seen a part; reading again from the start would show it twice.
				return broken
			}
			return &lostAnswer{broken}
		}
		if start, err := decoder.Token(); err != nil || start != json.Delim('[') {
			return fault(fmt.Errorf("no array begins: %w", err))
		}
		for decoder.More() {
			var item T
			if err := decoder.Decode(&item); err != nil {
				return fault(err)
			}
			yielded = true
			if more = yield(item, nil); !more {
				return nil
			}
		}
		if _, err := decoder.Token(); err != nil {
			return fault(err)
		}
		return nil
	})
	return next, more, err
}

// nextPage finds the link to the next page (RFC 8288) and returns its query; nil if there is none. Only the query is
// taken from it: the list stays the one that was asked for, at the server that was asked.
func nextPage(links []string) (url.Values, error) {
	for link := range strings.SplitSeq(strings.Join(links, ","), ",") {
		target, params, found := strings.Cut(strings.TrimSpace(link), ">")
		target, isLink := strings.CutPrefix(target, "<")
		if !found || !isLink {
			continue
		}
		// The media type parser reads the parameters of a link too: they share their form.
		_, values, err := mime.ParseMediaType("link/x" + params)
		if err != nil || !strings.EqualFold(values["rel"], "next") {
			continue
		}
		address, err := url.Parse(target)
		if err != nil {
			return nil, fmt.Errorf("client: next page: %w", err)
		}
		return address.Query(), nil
	}
	return nil, nil
}
