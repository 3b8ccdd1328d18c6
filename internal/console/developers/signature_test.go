package developers

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
)

// Browsers send the lines of a form with CR and LF.
func TestAPastedRequestIsReadAsItIsSent(t *testing.T) {
	t.Parallel()
	for _, end := range []string{"\n", "\r\n"} {
		text := strings.Join([]string{
			"POST /v1/customers?x=1 HTTP/1.1", "Host: 127.0.0.1:8080", "content-type:application/json",
			`Signature-Input: sig=("@method");created=1700000000;keyid="k"`, "", `{"a":1}`,
		}, end)
		m, body, err := parseRequest(text)
		if err != nil {
			t.Fatal(err)
		}
		if m.Method != http.MethodPost || m.Target != "/v1/customers?x=1" || m.Authority != "127.0.0.1:8080" || string(body) != `{"a":1}` {
			t.Errorf("it is read as %+v with %q", m, body)
		}
		if got := headerOf(m, "Content-Type"); len(got) != 1 || got[0] != "application/json" {
			t.Errorf("the type is read as %q", got)
		}
		if made := madeAt(m, time.Now()); made.Unix() != 1_700_000_000 {
			t.Errorf("it was made at %s", made)
		}
	}
	for name, text := range map[string]string{
		"no line": "hello", "no header": "GET / HTTP/1.1\nhello", "a name with a space": "GET /\na b: c", "four words": "GET / HTTP/1.1 x",
	} {
		if _, _, err := parseRequest(text); err == nil {
			t.Errorf("%s: it was read", name)
		}
	}
}

func TestBasesAreComparedLineByLine(t *testing.T) {
	t.Parallel()
	ours := "\"@method\": POST\n\"@path\": /v1/cards\n\"@signature-params\": ()"
	note, table := compareBases(ours, strings.Replace(ours, "/v1/cards", "/cards", 1))
	if note != "1 of 3 lines differ." || table.Rows[1][3].Text != "differs" || table.Rows[0][3].Text != "same" {
		t.Errorf("it says %q and %v", note, table.Rows)
	}
	if note, _ = compareBases(ours, ours); !strings.HasPrefix(note, "Both are the same") {
		t.Errorf("of the same it says %q", note)
	}
}

func FuzzParseRequest(f *testing.F) {
	f.Add("POST /v1/cards HTTP/1.1\nHost: x\n\n{}")
	f.Add("GET http://x/y?z HTTP/1.1\r\nSignature-Input: sig=();created=99999999999999999999\r\n\r\n")
	f.Fuzz(func(t *testing.T, text string) {
		m, body, err := parseRequest(text)
		if err != nil {
			return
		}
		madeAt(m, time.Unix(0, 0))
		if _, err := httpsig.Verify(m, func(string) (httpsig.PublicKey, bool) { return httpsig.PublicKey{}, false },
			httpsig.Policy{HasBody: len(body) > 0}); err == nil {
			t.Error("a request verified without a key")
		}
	})
}
