package requestlog

import (
	"encoding/json"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/redact"
)

// alsoSecret are members of bodies that are secrets by what they mean in this API: signatures of owners, and addresses that
// let in whoever has them. The signature base of a problem may quote any header; it is kept beside the problem.
var alsoSecret = []string{"signature", "verificationurl", "url", "signaturebase"}

// maxText bounds texts that are no bodies, in bytes. Requests have at most 32 kilobytes of headers.
const maxText = 16 << 10

// strike strikes secrets and card numbers out of a request, and bounds its texts.
func strike(r *issuing.Request) {
	r.Method = redact.Body([]byte(r.Method), 16)
	r.Path = redact.Body([]byte(r.Path), maxText)
	r.Query = strings.TrimPrefix(redact.Query("?"+r.Query), "?")
	r.Query = redact.Body([]byte(r.Query), maxText)
	r.IdempotencyKey = redact.Body([]byte(r.IdempotencyKey), 64)
	r.SignatureBase = signatureBase(r.SignatureBase)
	r.SignatureHint = redact.Body([]byte(r.SignatureHint), maxText)
	r.RequestBody = redact.Body([]byte(r.RequestBody), MaxBody, alsoSecret...)
	r.ResponseBody = redact.Body([]byte(r.ResponseBody), MaxBody, alsoSecret...)
	r.Problem = redact.Body([]byte(r.Problem), maxText, alsoSecret...)
	if !json.Valid([]byte(r.Problem)) {
		r.Problem = "" // it was cut off, or a number in it was struck out; the code still says what it was
	}
}

// signatureBase strikes out of a signature base the values of headers that may carry secrets. A line of it is a component
// with its parameters, a colon and the value (RFC 9421, section 2.5).
func signatureBase(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		component, _, found := strings.Cut(line, ": ")
		name, _, _ := strings.Cut(strings.TrimPrefix(component, `"`), `"`)
		if found && (redact.IsSecret(name) || name == "signature") {
			lines[i] = component + ": " + redact.Struck
		}
	}
	return redact.Body([]byte(strings.Join(lines, "\n")), maxText, alsoSecret...)
}
