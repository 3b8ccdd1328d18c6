package sumsub

import (
	"crypto/sha256"
	"fmt"
	"net/http"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// Whatever Sumsub signs is taken or is no callback: nothing has it send the same again for ever. What it says changes no
// customer, because it is not believed but asked for.
func FuzzCallback(f *testing.F) {
	e := newEnv(f, worktest.New(f, storetest.Open(f, storetest.Engines["SQLite"](f))))
	c := e.waiting()
	for _, id := range []string{
		externalID(c.ProgrammeID, c.ID), externalID(c.ProgrammeID, issuing.CustomerID(c.ProgrammeID)), "somebody else", `\u0000_`,
	} {
		f.Add(fmt.Appendf(nil, `{"type": "applicantReviewed", "applicantId": "x", "externalUserId": "%s", "reviewResult": {"reviewAnswer": "GREEN"}}`, id))
	}
	for _, text := range []string{``, `null`, `[]`, `{"externalUserId": null}`, `{"type": 1}`} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		for _, digest := range []string{sign(sha256.New, callback, string(body)), "00"} {
			code := e.post(string(body), "HMAC_SHA256_HEX", digest)
			if digest == "00" && code != http.StatusUnauthorized ||
				digest != "00" && code != http.StatusNoContent && code != http.StatusBadRequest {
				t.Fatalf("%q with the digest %s is answered %d", body, digest, code)
			}
		}
		if got, err := e.DB.Customer(t.Context(), c.ProgrammeID, c.ID); err != nil || got.Status != c.Status && got.Status != issuing.CustomerVerifying {
			t.Fatalf("the customer is %s, %v", got.Status, err)
		}
	})
}
