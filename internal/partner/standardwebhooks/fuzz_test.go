package standardwebhooks_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
)

// Whatever the headers say, a message is believed only if one of its signatures is one of its very id, time and body, and the
// time is near.
func FuzzVerify(f *testing.F) {
	key, now := bytes.Repeat([]byte("k"), 32), time.Unix(1_700_000_000, 0)
	sign := func(id, at, body string) string {
		mac := hmac.New(sha256.New, key)
		mac.Write([]byte(id + "." + at + "." + body))
		return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	}
	for _, at := range []string{
		"1700000000", "+1700000300", "01700000000", "1700000301", "-1", "", "now", "9223372036854775807", "-9223372036854775808",
		"9223372036854775808", " 1700000000",
	} {
		f.Add("msg_1", at, "{}", "", true)
		f.Add("msg_1", at, "{}", "v1,AAAA  v1a,AAAA\t", true)
		f.Add("a.b", at, "", sign("a", "b."+at, ""), false)
	}
	f.Fuzz(func(t *testing.T, id, at, body, signatures string, signed bool) {
		want := sign(id, at, body)
		if signed {
			signatures += " " + want
		}
		h := http.Header{}
		h.Set(standardwebhooks.IDHeader, id)
		h.Set(standardwebhooks.TimestampHeader, at)
		h.Set(standardwebhooks.SignatureHeader, signatures)
		sent, err := standardwebhooks.Verify([][]byte{[]byte("another key"), key}, h, []byte(body), now)
		seconds, wrong := strconv.ParseInt(at, 10, 64)
		near := wrong == nil && seconds >= now.Unix()-300 && seconds <= now.Unix()+300
		good := id != "" && near && slices.Contains(strings.Fields(signatures), want)
		if good != (err == nil) || good && sent.Unix() != seconds {
			t.Fatalf("%q %q %q with %q: %v, sent at %s", id, at, body, signatures, err, sent)
		}
	})
}
