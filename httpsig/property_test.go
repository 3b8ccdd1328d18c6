package httpsig_test

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/httpsig"
)

// request is a random message together with the line that every component has in a base, known by construction and not
// by the code under test.
type request struct {
	m     httpsig.Message
	lines map[string]string // by component identifier
}

func drawRequest(t *rapid.T) request {
	segment := rapid.StringMatching(`[A-Za-z0-9._~%-]{0,12}`)
	path := "/" + strings.Join(rapid.SliceOfN(segment, 0, 4).Draw(t, "path"), "/")
	host := rapid.StringMatching(`[a-z0-9]{1,10}\.example`).Draw(t, "host")
	port := rapid.SampledFrom([]string{"", ":8080", ":444"}).Draw(t, "port")
	scheme := rapid.SampledFrom([]string{"http", "https"}).Draw(t, "scheme")
	method := rapid.SampledFrom([]string{"GET", "POST", "PUT", "DELETE", "PATCH", "purge"}).Draw(t, "method")
	r := request{lines: map[string]string{}}

	query, target := "", path
	if rapid.Bool().Draw(t, "has query") {
		name := rapid.StringMatching(`[a-z]{1,6}`).Draw(t, "query name")
		value := rapid.String().Filter(func(s string) bool { return strings.ToValidUTF8(s, "") == s }).Draw(t, "query value")
		query = name + "=" + url.QueryEscape(value)
		target += "?" + query
		// The library escapes as forms do, except for a space and the tilde.
		encoded := strings.NewReplacer("+", "%20", "~", "%7E", "%2A", "*").Replace(url.QueryEscape(value))
		r.lines[fmt.Sprintf(`"@query-param";name="%s"`, name)] = encoded
	}
	r.m = httpsig.Message{
		Method: method, Scheme: scheme, Authority: strings.ToUpper(host) + port, Target: target,
		Header: map[string][]string{},
	}
	r.lines[`"@method"`] = method
	r.lines[`"@authority"`] = host + port
	r.lines[`"@path"`] = path
	r.lines[`"@query"`] = "?" + query
	r.lines[`"@scheme"`] = scheme
	r.lines[`"@request-target"`] = target
	r.lines[`"@target-uri"`] = scheme + "://" + host + port + target
	value := rapid.StringMatching(`[!-~]([ -~]{0,30}[!-~])?`)
	for _, name := range rapid.SliceOfNDistinct(
		rapid.StringMatching(`x-[a-z0-9-]{1,10}`), 0, 6, rapid.ID,
	).Draw(t, "headers") {
		lines := rapid.SliceOfN(value, 1, 3).Draw(t, name)
		r.lines[`"`+name+`"`] = strings.Join(lines, ", ")
		for i := range lines {
			lines[i] = rapid.SampledFrom(
				[]string{"", " ", "\t "},
			).Draw(t, "before") + lines[i] + rapid.SampledFrom([]string{"", "  ", "\t"}).Draw(t, "after")
		}
		r.m.Header[rapid.SampledFrom([]string{name, strings.ToUpper(name)}).Draw(t, "case")] = lines
	}
	return r
}

// drawCovered picks what to cover, always enough, in any order.
func (r request) drawCovered(t *rapid.T) []string {
	covered := []string{`"@method"`, `"@authority"`, `"@path"`}
	var rest []string
	for id := range r.lines {
		if !slices.Contains(covered, id) {
			rest = append(rest, id)
		}
	}
	slices.Sort(rest)
	for _, id := range rest {
		if rapid.Bool().Draw(t, "covers "+id) {
			covered = append(covered, id)
		}
	}
	return rapid.Permutation(covered).Draw(t, "order")
}

// drawSigned signs with parameters in any order and any odd but legal spacing.
func (r request) drawSigned(t *rapid.T, covered []string) httpsig.Message {
	algorithm := rapid.SampledFrom([]httpsig.Algorithm{httpsig.P384, httpsig.P256, httpsig.Ed25519}).Draw(t, "algorithm")
	params := []string{
		fmt.Sprintf(`keyid="%s"`, algorithm),
		fmt.Sprintf("created=%d", now.Add(time.Duration(rapid.IntRange(-300, 60).Draw(t, "age"))*time.Second).Unix()),
	}
	for _, optional := range []string{
		fmt.Sprintf(`alg="%s"`, algorithm), "expires=1800000300", `nonce="a,b;c=\"(\\"`, `tag="t"`,
	} {
		if rapid.Bool().Draw(t, optional) {
			params = append(params, optional)
		}
	}
	params = rapid.Permutation(params).Draw(t, "parameters")
	space := func() string { return rapid.SampledFrom([]string{"", "", " ", "  "}).Draw(t, "space") }
	text := "(" + space() + strings.Join(covered, " "+space()) + space() + ")"
	for _, p := range params {
		text += ";" + space() + p
	}
	var lines []string
	for _, id := range covered {
		lines = append(lines, id+": "+r.lines[id])
	}
	return naive(r.m, keys()[algorithm], text, lines...)
}

func TestPropertyEveryProperSignatureVerifies(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawRequest(t)
		covered := r.drawCovered(t)
		m := r.drawSigned(t, covered)
		s, err := httpsig.Verify(m, known, httpsig.Policy{Now: now})
		if err != nil {
			t.Fatalf("%v\n%+v", err, m)
		}
		for id := range r.lines {
			if strings.Contains(id, ";") {
				continue
			}
			if want := slices.Contains(covered, id); s.Covers(strings.Trim(id, `"`)) != want {
				t.Fatalf("Covers(%s) is not %t", id, want)
			}
		}
	})
}

func TestPropertyNoOtherMessageVerifiesUnderASignature(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r, other := drawRequest(t), drawRequest(t)
		covered := r.drawCovered(t)
		m := r.drawSigned(t, covered)
		changed := other.m
		changed.Header["Signature"], changed.Header["Signature-Input"] = m.Header["Signature"], m.Header["Signature-Input"]
		same := true
		for _, id := range covered {
			value, found := other.lines[id]
			same = same && found && value == r.lines[id]
		}
		if _, err := httpsig.Verify(changed, known, httpsig.Policy{Now: now}); (err == nil) != same {
			t.Fatalf("verifying is %v, but the covered values being the same is %t", err, same)
		}
	})
}

func TestPropertyWhatSignMakesVerifies(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		r := drawRequest(t)
		var components []string
		for _, id := range r.drawCovered(t) {
			components = append(components, strings.Replace(strings.TrimPrefix(id, `"`), `"`, "", 1))
		}
		id := rapid.StringMatching(`[ -~]{1,30}`).Draw(t, "keyid")
		key := keys()[httpsig.Ed25519]
		input, signature, err := httpsig.Sign(r.m, key, httpsig.SignOptions{KeyID: id, Created: now, Components: components})
		if err != nil {
			t.Fatal(err)
		}
		m := with(r.m, map[string]string{"Signature-Input": input, "Signature": signature})
		if s, err := httpsig.Verify(m, one(id, key.Public()), httpsig.Policy{Now: now}); err != nil || s.KeyID != id {
			t.Fatalf("%v, key %q", err, s.KeyID)
		}
	})
}
