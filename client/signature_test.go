package client_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/httpsig"
)

func TestASignatureCoversThePublishedFieldsInThePublishedOrder(t *testing.T) {
	t.Parallel()
	cases := []struct {
		algorithm httpsig.Algorithm
		operation string
		covered   string
	}{
		{httpsig.P384, "createCustomer", `sig=("@method" "@authority" "@path" "content-digest");keyid=`},
		{httpsig.P384, "activateCard", `sig=("@method" "@authority" "@path");keyid=`},
		{httpsig.P384, "getCustomer", `sig=("@method" "@authority" "@path");keyid=`},
		{httpsig.P384, "getAssets", `sig=("@method" "@authority" "@path" "@query");keyid=`},
		{httpsig.Ed25519, "createCustomer", `sig=("@method" "@authority" "@path" "content-digest" "idempotency-key");keyid=`},
		{httpsig.Ed25519, "getCustomer", `sig=("@method" "@authority" "@path");keyid=`},
	}
	for _, c := range cases {
		t.Run(string(c.algorithm)+"/"+c.operation, func(t *testing.T) {
			t.Parallel()
			s, sdk := open(t, c.algorithm)
			if _, err := operations[c.operation](caller{t.Context(), sdk}); err != nil {
				t.Fatal(err)
			}
			got := s.requests()[0].request.Header.Get("Signature-Input")
			if !strings.HasPrefix(got, c.covered) {
				t.Errorf("Signature-Input is %s, want it to begin with %s", got, c.covered)
			}
			order := []int{
				strings.Index(got, ";keyid="), strings.Index(got, ";alg="), strings.Index(got, ";created="),
				strings.Index(got, ";expires="),
			}
			if !slices.IsSorted(order) || order[0] < 0 {
				t.Errorf("the parameters are in another order: %s", got)
			}
		})
	}
}
