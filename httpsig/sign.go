package httpsig

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/dunglas/httpsfv"
)

// SignOptions says how to sign.
type SignOptions struct {
	// KeyID is the name under which the verifier knows the key; required, printable ASCII.
	KeyID string
	// Created is the time of signing; required, kept to the second.
	Created time.Time
	// Expires is the end of the signature; unset means five minutes after Created.
	Expires time.Time
	// Label is the key in both headers; unset means "sig".
	Label string
	// Components to cover, in this order: a lower-case name, and parameters if any, as in `@query-param;name="page"`.
	// Unset means [RequestComponents], with content-digest when the message has that header.
	Components []string
}

// RequestComponents lists what a request has to cover, in the published order.
func RequestComponents(hasBody bool) []string {
	components := []string{"@method", "@authority", "@path"}
	if hasBody {
		components = append(components, "content-digest")
	}
	return components
}

// Sign returns the values of the headers Signature-Input and Signature for the message, in the published form:
// parameters in the order keyid, alg, created, expires. The message has to have every header that is covered.
func Sign(m Message, key PrivateKey, o SignOptions) (signatureInput, signature string, err error) {
	r := newResolver(m)
	if o.Label == "" {
		o.Label = "sig"
	}
	if keyLength(o.Label) != len(o.Label) {
		return "", "", fmt.Errorf("the label %q is not a key of a structured dictionary", o.Label)
	}
	if o.Components == nil {
		o.Components = RequestComponents(len(r.fields["content-digest"]) > 0)
	}
	in, err := o.input(key.public.algorithm)
	if err != nil {
		return "", "", err
	}
	base, err := in.signatureBase(r)
	if err != nil {
		return "", "", err
	}
	sig, err := key.sign([]byte(base))
	if err != nil {
		return "", "", err
	}
	return o.Label + "=" + in.raw, o.Label + "=:" + base64.StdEncoding.EncodeToString(sig) + ":", nil
}

// input writes the parameters out and reads them back as a verifier will, so that what is signed can be verified.
func (o SignOptions) input(a Algorithm) (input, error) {
	if o.Created.IsZero() {
		return input{}, errors.New("a signature needs the time of its creation")
	}
	if o.Expires.IsZero() {
		o.Expires = o.Created.Add(5 * time.Minute)
	}
	ids := make([]string, len(o.Components))
	for i, text := range o.Components {
		c, err := parseComponent(text)
		if err != nil {
			return input{}, err
		}
		ids[i] = c.id
	}
	keyID, err := httpsfv.Marshal(httpsfv.NewItem(o.KeyID))
	if err != nil {
		return input{}, fmt.Errorf("the keyid has to be printable ASCII: %w", err)
	}
	raw := fmt.Sprintf(`(%s);keyid=%s;alg="%s";created=%d;expires=%d`,
		strings.Join(ids, " "), keyID, a, o.Created.Unix(), o.Expires.Unix())
	return parseInput(member{o.Label, "=" + raw})
}
