package e2e

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

func TestAListThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newAccountHolder(t).orderCard(t, "virtual")
		customer, account, card := "/customers/"+h.customer.ID.String(), "/accounts/"+h.account.ID.String(),
			"/cards/"+h.card.ID.String()
		lists := []string{"/customers", "/accounts", "/cards", "/webhooks", "/events", customer + "/accounts", account + "/cards",
			account + "/transactions", card + "/transactions", account + "/ledger"}
		bad := []string{
			"limit=0", "limit=-1", "limit=1001", "limit=pizza", "limit=", "limit=1.5", "limit=99999999999999999999",
			"limit=%20", "cursor=", "cursor=pizza", "cursor=%00", "cursor=" + uuid.NewString() + "0",
			"createdAfter=", "createdAfter=yesterday", "createdAfter=2026-01-01", "createdBefore=1767225600",
			"createdBefore=2026-13-01T00:00:00Z", "createdAfter=2026-02-30T00:00:00Z",
		}
		var rows []refusalCase
		for _, list := range lists {
			for _, query := range bad {
				rows = append(rows, refusalCase{list + "?" + query, "GET", list + "?" + query, "", nil, 400, "parameter_invalid"})
			}
			if list != "/webhooks" && list != account+"/ledger" {
				for _, status := range []string{"pizza", "", "ACTIVE", "active,inactive"} {
					rows = append(rows, refusalCase{list + "?status=" + status, "GET", list + "?status=" + status, "", nil, 400,
						"parameter_invalid"})
				}
			}
		}
		for _, chain := range []string{"", "eip155", "pizza", "eip155:", "eip155:300:0x0", "EIP155:1", "eip155:" +
			strings.Repeat("1", 40)} {
			rows = append(rows, refusalCase{"assets of " + chain, "GET", "/assets?chain=" + url.QueryEscape(chain), "", nil,
				400, "chain_invalid"})
		}
		p.expectRefusals(t, rows)
		for _, elsewhere := range []string{"eip155:999999", "starknet:SN_MAIN", "solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp"} {
			if a := p.sendRaw(t, "GET", "/assets?chain="+url.QueryEscape(elsewhere), ""); a.status != 200 || a.body != "[]" {
				t.Errorf("assets of %s: %d %s", elsewhere, a.status, a.body)
			}
		}
		if a := p.sendRaw(t, "GET", "/assets?chain="+testChain, ""); !strings.Contains(a.body, "USDC") ||
			strings.Contains(a.body, "eip155:280") {
			t.Errorf("assets of %s: %s", testChain, a.body)
		}
	})
}

func TestListsAreNewestFirstAndCanBeRead(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		var made []string
		var second time.Time
		for i := range 7 {
			c := must(p.CreateCustomer(t.Context(),
				api.CustomerInput{ChainID: testChain + ":" + newOwner(t).Address(),
					ExternalID: fmt.Sprintf("person %d & co", i)}))(t)
			made = append(made, c.ID.String())
			if i == 2 {
				second = c.CreatedAt.Time
			}
		}
		slices.Reverse(made)
		want := func(name string, got, want []string) {
			t.Helper()
			if !slices.Equal(got, want) {
				t.Errorf("%s: %v, want %v", name, got, want)
			}
		}
		want("everything", p.listedIDs(t, p.sendRaw(t, "GET", "/customers", "")), made)
		for _, limit := range []int{1, 2, 3, 6, 7, 8, 1000} {
			want(fmt.Sprintf("by pages of %d", limit),
				p.followPages(t, fmt.Sprintf("/customers?limit=%d", limit), (len(made)+limit-1)/limit), made)
			var read []string
			for c, err := range p.GetCustomers(t.Context(), client.ListOptions{Limit: limit}) {
				checkError(t, err)
				read = append(read, c.ID.String())
			}
			want(fmt.Sprintf("by the client, %d at a time", limit), read, made)
		}
		query := func(pairs ...string) []string {
			q := url.Values{}
			for i := 0; i < len(pairs); i += 2 {
				q.Set(pairs[i], pairs[i+1])
			}
			return p.followPages(t, "/customers?"+q.Encode(), -1)
		}
		at := second.Format(time.RFC3339Nano)
		want("by external id", query("externalId", "person 3 & co", "limit", "1"), made[3:4])
		want("by unknown external id", query("externalId", "person"), nil)
		want("by status", query("status", "initiating", "limit", "4"), made)
		want("by another status", query("status", "active"), nil)
		want("after", query("createdAfter", at, "limit", "2"), made[:4])
		want("before", query("createdBefore", at, "limit", "1"), made[5:])
		want("before in another zone", query("createdBefore", second.In(time.FixedZone("", 3600)).Format(time.RFC3339Nano)),
			made[5:])
		fifth := p.cursorOf(t, "/customers?limit=5")
		want("from a cursor on", query("cursor", fifth), made[5:])
		want("from a cursor on, by pages", query("cursor", fifth, "limit", "1"), made[5:])
		stranger := env.newProgramme(t)
		var rows []refusalCase
		for name, path := range map[string]string{
			"the id of an item": "/customers?cursor=" + made[4], "another list's": "/cards?cursor=" + fifth,
			"an altered one": "/customers?cursor=" + fifth[:len(fifth)-1] + "x", "one with more": "/customers?cursor=" + fifth + "0",
		} {
			rows = append(rows, refusalCase{name, "GET", path, "", nil, 400, "parameter_invalid"})
		}
		p.expectRefusals(t, rows)
		stranger.expectRefusals(t, []refusalCase{
			{"another programme's", "GET", "/customers?cursor=" + fifth, "", nil, 400, "parameter_invalid"},
		})
	})
}

// cursorOf is the cursor that the link of a page has.
func (p *testProgramme) cursorOf(t testing.TB, path string) string {
	t.Helper()
	a := p.sendRaw(t, "GET", path, "")
	a.expect(t, 200, "")
	target, _, _ := strings.Cut(strings.TrimPrefix(a.header.Get("Link"), "<"), ">")
	cursor := must(url.Parse(target))(t).Query().Get("cursor")
	if cursor == "" {
		t.Fatalf("the page of %s leads nowhere: %q", path, a.header.Get("Link"))
	}
	return cursor
}

func (p *testProgramme) listedIDs(t testing.TB, a rawResponse) []string {
	t.Helper()
	a.expect(t, 200, "")
	var items []struct{ ID string }
	checkError(t, json.Unmarshal([]byte(a.body), &items))
	var ids []string
	for _, item := range items {
		ids = append(ids, item.ID)
	}
	return ids
}

// followPages reads a list by following its links; most is how many pages there may be, -1 for any number.
func (p *testProgramme) followPages(t testing.TB, path string, most int) (ids []string) {
	t.Helper()
	for n := 1; ; n++ {
		a := p.sendRaw(t, "GET", path, "")
		ids = append(ids, p.listedIDs(t, a)...)
		link := a.header.Get("Link")
		if link == "" {
			if most >= 0 && n != most {
				t.Errorf("%d pages, want %d", n, most)
			}
			return ids
		}
		target, _, _ := strings.Cut(strings.TrimPrefix(link, "<"), ">")
		next := must(must(url.Parse(p.BaseURL() + path))(t).Parse(target))(t)
		path = strings.TrimPrefix(next.String(), p.BaseURL())
		if n > 100 {
			t.Fatal("the pages have no end")
		}
	}
}
