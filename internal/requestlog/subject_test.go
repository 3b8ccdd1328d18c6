package requestlog

import (
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
)

func TestARequestIsAboutWhatItsPathNamesAndWhatItMade(t *testing.T) {
	t.Parallel()
	const a, b, c = "01890a5d-ac96-774b-bcce-b302099a8057", "01890a5d-ac96-774b-bcce-b302099a8058", "01890a5d-4242-4242-8242-424242424242"
	for name, of := range map[string]struct {
		r    issuing.Request
		want []string
	}{
		"a read":        {issuing.Request{Method: "GET", Path: "/v1/cards/" + a, Status: 200, ResponseBody: `{"id":"` + b + `"}`}, []string{a}},
		"a list":        {issuing.Request{Method: "GET", Path: "/v1/cards", Status: 200, ResponseBody: `[{"id":"` + a + `"}]`}, nil},
		"what was made": {issuing.Request{Method: "POST", Path: "/v1/customers", Status: 201, ResponseBody: `{"id":"` + a + `","name":"x"}`}, []string{a}},
		"made below another": {
			issuing.Request{Method: "POST", Path: "/v1/accounts/" + a + "/cards", Status: 201, ResponseBody: `{"of":{"id":"` + c + `"},"id":"` + b + `"}`}, []string{a, b},
		},
		"changed":                       {issuing.Request{Method: "PATCH", Path: "/v1/cards/" + a + "/activate", Status: 200, ResponseBody: `{"id":"` + a + `"}`}, []string{a}},
		"refused":                       {issuing.Request{Method: "POST", Path: "/v1/accounts/" + a + "/cards", Status: 409, ResponseBody: `{"id":"` + b + `"}`}, []string{a}},
		"in capitals":                   {issuing.Request{Method: "GET", Path: "/v1/cards/" + strings.ToUpper(a), Status: 200}, []string{a}},
		"two":                           {issuing.Request{Method: "POST", Path: "/v1/webhooks/" + a + "/deliveries/" + b + "/resend", Status: 404}, []string{a, b}},
		"that looks like a card number": {issuing.Request{Method: "GET", Path: "/v1/cards/" + c, Status: 200}, []string{c}},
		"cut off after it":              {issuing.Request{Method: "PUT", Path: "/v1/webhooks", Status: 200, ResponseBody: `{"id":"` + a + `","types":["x`}, []string{a}},
		"cut off before it":             {issuing.Request{Method: "PUT", Path: "/v1/webhooks", Status: 200, ResponseBody: `{"types":["x`}, nil},
		"no id":                         {issuing.Request{Method: "PUT", Path: "/v1/programme/{x}/urn:uuid:" + a, Status: 200, ResponseBody: `{"id":7}`}, nil},
		"a long path":                   {issuing.Request{Method: "GET", Path: strings.Repeat("/"+a, 9) + "/" + b + "/" + c, Status: 404}, []string{a, b, c}},
	} {
		if got := subjectsOf(of.r); !slices.Equal(got, of.want) {
			t.Errorf("%s is about %v, want %v", name, got, of.want)
		}
	}
	long := ""
	for range 100 {
		long += "/" + issuing.NewID[string]()
	}
	if n := len(subjectsOf(issuing.Request{Method: "GET", Path: long})); n != mostSubjects {
		t.Errorf("a path is about %d things, want %d", n, mostSubjects)
	}
}
