package identitywebhook

import (
	"fmt"
	"net/http"
	"slices"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// Whatever is signed is taken, or refused for good; and what is refused leaves no trace.
func FuzzResult(f *testing.F) {
	e := newEnv(f, worktest.New(f, storetest.Open(f, storetest.Engines["SQLite"](f))))
	c := e.waiting()
	for _, verdict := range []string{passed, failed, documents, withdrawn, "perhaps"} {
		f.Add("msg_1", []byte(body(c, verdict, `, "name": "Ada Lovelace", "detail": "ü"`)))
	}
	for _, text := range []string{``, `null`, `[]`, `{"customerId": "\u0000", "programmeId": "\u0000", "verdict": "failed"}`, `{"name": 1}`} {
		f.Add("a b", []byte(text))
		f.Add("b", []byte(text))
	}
	answers := []int{http.StatusOK, http.StatusUnauthorized, http.StatusNotFound, http.StatusUnprocessableEntity}
	sent := 0
	f.Fuzz(func(t *testing.T, id string, text []byte) {
		sent++
		id = fmt.Sprintf("%s%d", id, sent) // the same one again is taken unread
		before, err := e.DB.Customer(t.Context(), c.ProgrammeID, c.ID)
		if err != nil {
			t.Fatal(err)
		}
		at := e.now(0)
		code := e.post(id, at, sign(id, at, string(text)), string(text))
		if !slices.Contains(answers, code) || (code == http.StatusUnauthorized) != !callbackID.MatchString(id) {
			t.Fatalf("%q under the id %q is answered %d", text, id, code)
		}
		after, err := e.DB.Customer(t.Context(), c.ProgrammeID, c.ID)
		if err != nil || code != http.StatusOK && after.Status != before.Status || after.Status == issuing.CustomerActive {
			t.Fatalf("%q is answered %d, and the customer is %s and was %s, %v", text, code, after.Status, before.Status, err)
		}
	})
}
