package rest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// problemIn reads the problem that was answered.
func problemIn(t *testing.T, w *httptest.ResponseRecorder) (p api.Problem) {
	t.Helper()
	if err := json.Unmarshal(w.Body.Bytes(), &p); err != nil {
		t.Fatalf("%v: %s", err, w.Body)
	}
	return p
}

func TestAQueryThatCannotBeReadIsRefusedByName(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		for target, name := range map[string]string{
			"/customers?externalId=50%":                         "externalId",
			"/customers?externalId=%zz":                         "externalId",
			"/customers?externalId=%00":                         "externalId",
			"/customers?externalId=a%0ab":                       "externalId",
			"/customers?externalId=%ff":                         "externalId",
			"/customers?externalId=%ed%a0%80":                   "externalId",
			"/customers?externalId=":                            "externalId",
			"/customers?externalId":                             "externalId",
			"/customers?externalId=a&externalId=b":              "externalId",
			"/customers?externalId=" + strings.Repeat("a", 256): "externalId",
			"/customers?status=active;limit=1":                  "status",
			"/customers?limit=1;status=active":                  "limit",
			"/customers?status=active&status=rejected":          "status",
			"/customers?limit=1&limit=1":                        "limit",
			"/customers?%zz=1":                                  "%zz",
			"/customers?a%00b=1":                                "a%00b",
			"/customers?pizza=%00":                              "pizza",
			"/assets?chain=%":                                   "chain",
			"/assets?chain=%00":                                 "chain",
			"/assets?chain=eip155:1;x":                          "chain",
			"/decisions?outcome=approved%":                      "outcome",
			"/authorisations?cardId=%":                          "cardId",
			"/programme/settlements/2026-01-30?format=csv;":     "format",
		} {
			w := o.read(programme, target)
			if w.Code != http.StatusBadRequest {
				t.Errorf("%s: %d %s", target, w.Code, w.Body)
				continue
			}
			p := problemIn(t, w)
			if p.Code != "parameter_invalid" || len(p.Errors) != 1 || p.Errors[0].Pointer != name || !strings.Contains(p.Detail, name) {
				t.Errorf("%s: %s", target, w.Body)
			}
		}
		for _, target := range []string{
			"/customers?", "/customers?&&limit=1&", "/customers?externalId=50%25", "/customers?externalId=a+b", "/customers?externalId=%C3%A9%2Bé",
			"/customers?externalId=" + strings.Repeat("%C3%A9", 255), "/assets?chain=eip155%3A1",
		} {
			if w := o.read(programme, target); w.Code != http.StatusOK {
				t.Errorf("%s: %d %s", target, w.Code, w.Body)
			}
		}
	})
}

func TestAParameterThatIsNotThereIsRefusedInASandboxAndIgnoredElsewhere(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		for target, known := range map[string]string{
			"/customers?externalID=a": "those it has are limit, cursor, status, externalId", "/chains?chain=a": "and no other",
			"/assets?limit=1": "those it has are chain", "/webhooks?status=active": "those it has are limit, cursor",
		} {
			o.server.sandbox = false
			if w := o.read(programme, target); w.Code != http.StatusOK {
				t.Errorf("%s outside a sandbox: %d %s", target, w.Code, w.Body)
			}
			o.server.sandbox = true
			w := o.read(programme, target)
			if w.Code != http.StatusBadRequest || !strings.Contains(problemIn(t, w).Detail, known) {
				t.Errorf("%s in a sandbox: %d %s", target, w.Code, w.Body)
			}
		}
	})
}

func TestEveryFilterThatIsReadIsDescribed(t *testing.T) {
	t.Parallel()
	for i := range routes {
		op, _ := openapi.OperationOf(routes[i].id)
		for _, name := range op.Query {
			c := &call{Server: production(), r: httptest.NewRequest(http.MethodGet, "/v1/x?"+name+"=a&"+name+"=b", nil), route: &routes[i]}
			if _, err := checkQuery(c); !issuing.IsCode(err, issuing.CodeParameter) {
				t.Errorf("%s takes %s twice: %v", op.ID, name, err)
			}
		}
	}
}

func TestTheFirstMomentOf1970IsABoundLikeAnyOther(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, _ := o.opened(programme, "USD")
		for _, path := range []string{"/customers", "/accounts", "/cards", "/accounts/" + string(account) + "/ledger"} {
			for query, some := range map[string]bool{
				"?createdBefore=1970-01-01T00:00:00Z": false, "?createdBefore=1970-01-01T01:00:00%2B01:00": false, "?createdBefore=0001-01-01T00:00:00Z": false,
				"?createdAfter=1970-01-01T00:00:00Z": true, "?createdAfter=0001-01-01T00:00:00Z": true, "?createdBefore=2030-01-01T00:00:00Z": true,
			} {
				if list := readInto[[]any](o, programme, path+query); (len(list) > 0) != some {
					t.Errorf("%s%s: %d", path, query, len(list))
				}
			}
		}
	})
}

func TestAMomentMayBeWrittenAsRFC3339Allows(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"2026-01-31T12:00:00Z": "2026-01-31T12:00:00Z", "2026-01-31t12:00:00z": "2026-01-31T12:00:00Z", "2026-01-31t12:00:00.5+02:00": "2026-01-31T10:00:00.5Z",
		"2026-01-31T12:00:00 02:00": "2026-01-31T10:00:00Z", "2026-01-31T12:00:00-02:00": "2026-01-31T14:00:00Z",
		"2026-01-31 12:00:00Z": "", "2026-01-31T12:00:00 0200": "", " 02:00": "", "yesterday": "", "": "",
	} {
		q, err := parseQuery(url.Values{"t": {text}}.Encode())
		if err != nil {
			t.Fatal(err)
		}
		at, err := parseMoment(q.Get("t"))
		if got := api.At(at).String(); (err != nil) != (want == "") || err == nil && got != want {
			t.Errorf("%q is read as %s, %v; want %q", text, got, err, want)
		}
	}
	q, err := parseQuery("createdAfter=2026-01-31T12:00:00+02:00")
	if err != nil {
		t.Fatal(err)
	}
	if at, err := parseMoment(q.Get("createdAfter")); err != nil || api.At(at).String() != "2026-01-31T10:00:00Z" {
		t.Errorf("a raw plus is read as %v, %v", at, err)
	}
}
