package developers

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// createdParameter is when a signature says that it was made (RFC 9421, section 2.3).
var createdParameter = regexp.MustCompile(`;\s*created=([0-9]{1,18})`)

// parseRequest reads a request as it is sent over HTTP/1.1: a request line, headers, an empty line and the body.
func parseRequest(text string) (m httpsig.Message, body []byte, err error) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	head, rest, _ := strings.Cut(strings.TrimLeft(text, "\n"), "\n\n")
	lines := strings.Split(strings.TrimRight(head, "\n"), "\n")
	words := strings.Fields(lines[0])
	if len(words) < 2 || len(words) > 3 {
		return m, nil, issuing.Refuse(issuing.CodeBodyInvalid, "the first line is the request's: POST /v1/customers HTTP/1.1")
	}
	m.Method, m.Target, m.Header = words[0], words[1], map[string][]string{}
	if u, err := url.Parse(m.Target); err == nil && u.IsAbs() {
		m.Authority, m.Target = u.Host, u.RequestURI()
	}
	for i, line := range lines[1:] {
		name, value, found := strings.Cut(line, ":")
		if name = strings.TrimSpace(name); !found || name == "" || strings.ContainsAny(name, " \t") {
			return m, nil, issuing.Refuse(issuing.CodeBodyInvalid, "line %d is no header: it needs a name, a colon and a value", i+2)
		}
		m.Header[name] = append(m.Header[name], strings.TrimSpace(value))
		if strings.EqualFold(name, "host") {
			m.Authority = strings.TrimSpace(value)
		}
	}
	return m, []byte(rest), nil
}

// headerOf is the values of a header, however its name is written.
func headerOf(m httpsig.Message, name string) (values []string) {
	for key, list := range m.Header {
		if strings.EqualFold(key, name) {
			values = append(values, list...)
		}
	}
	return values
}

// madeAt is when the signature says that it was made, so that one that is old is judged by the rest of it.
func madeAt(m httpsig.Message, now time.Time) time.Time {
	match := createdParameter.FindStringSubmatch(strings.Join(headerOf(m, "Signature-Input"), ", "))
	if match == nil {
		return now
	}
	seconds, err := strconv.ParseInt(match[1], 10, 64)
	if err != nil {
		return now
	}
	return time.Unix(seconds, 0)
}

// showDebugger verifies a request that was pasted as the API would, and says where it differs. Nothing is done or kept.
func showDebugger(v *visit) (pages.Page, error) {
	text, theirs := v.Request.PostFormValue("request"), v.Request.PostFormValue("base")
	p := pages.Page{Title: "Signature debugger", Section: "signature", Parts: []pages.Part{{
		Wide: true, Note: "Paste a request as you send it: the request line, the headers, an empty line, the body. It is verified with this " +
			"programme's keys as the API would verify it, and is not carried out. Leave the token out: it is not needed.",
		Forms: []pages.Form{{
			Action: v.Path("signature"), NoReason: true, Main: true, Verb: "Verify", Plain: true,
			Fields: []pages.Field{
				{Name: "request", Label: "Request", Long: true, Value: text, Placeholder: "POST /v1/customers HTTP/1.1\nHost: …\nContent-Type: …"},
				{Name: "base", Label: "The signature base that you signed, to compare (optional)", Long: true, Optional: true, Value: theirs},
			},
		}},
	}}}
	if text == "" {
		return p, nil
	}
	m, body, err := parseRequest(text)
	if refusal := new(issuing.Error); errors.As(err, &refusal) {
		p.Problem = desk.Sentence(refusal.Message)
		return p, nil
	}
	base, verdict, err := v.verify(m, body)
	if err != nil {
		return p, err
	}
	p.Parts = append(p.Parts, verdict...)
	if base != "" {
		part := pages.Part{Title: "What we compute", Wide: true, Texts: []pages.Excerpt{{Name: "Signature base", Text: base}}}
		if theirs != "" {
			part.Note, part.Table = compareBases(base, strings.ReplaceAll(theirs, "\r\n", "\n"))
		}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

// verify is what the API would say of a request: the digest of its body, then its signature. The signature's age is told and does
// not decide.
func (v *visit) verify(m httpsig.Message, body []byte) (base string, verdict []pages.Part, err error) {
	origin, err := url.Parse(v.Origin)
	if err != nil {
		return "", nil, err
	}
	m.Scheme, m.Received, m.Authority = origin.Scheme, m.Authority, origin.Host
	var broken error
	lookup := func(id string) (httpsig.PublicKey, bool) {
		stored, err := v.DB.SigningKey(v.Ctx, v.Programme.ID, issuing.SigningKeyID(strings.ToLower(id)))
		if err != nil {
			if !issuing.IsCode(err, issuing.CodeNotFound) {
				broken = err
			}
			return httpsig.PublicKey{}, false
		}
		key, err := httpsig.ParsePublicKey([]byte(stored.PEM))
		return key, err == nil
	}
	now := time.Now()
	made := madeAt(m, now)
	policy := httpsig.Policy{Now: made, HasBody: len(body) > 0, RequireIdempotencyKeyForEd25519: m.Method != http.MethodGet}
	digest := pages.Part{Title: "Digest", Note: "Content-Digest is that of the body."}
	header := headerOf(m, "Content-Digest")
	switch err := httpsig.VerifyDigest(header, body); {
	case len(body) == 0 && len(header) == 0:
		digest.Note = "There is no body, and so no digest is needed."
	case err != nil:
		digest.Title, digest.Note = "Digest refused", refusalText(err, httpsig.ExplainDigest(header, body, err))
		digest.Facts = []pages.Fact{desk.Fact("Of this body it is", pages.Text(httpsig.Digest(body)))}
	}
	signature := pages.Part{Title: "Signature", Note: "The signature verifies."}
	good, err := httpsig.Verify(m, lookup, policy)
	if broken != nil {
		return "", nil, broken
	}
	refused := new(httpsig.Error)
	switch {
	case err == nil:
		base = good.Base
		signature.Facts = []pages.Fact{desk.Fact("Key", pages.ID(good.KeyID, "")), desk.Fact("Algorithm", pages.Text(string(good.Algorithm)))}
	case errors.As(err, &refused):
		base = refused.Base
		signature.Title, signature.Note = "Signature refused: "+pages.Words(refused.Code), refusalText(err, httpsig.Explain(m, lookup, policy, err))
	default:
		return "", nil, err
	}
	signature.Facts = append(signature.Facts, desk.Fact("Made", pages.ExactMoment(issuing.At(made))))
	if age := now.Sub(made); age > 5*time.Minute || age < -time.Minute {
		signature.Facts = append(signature.Facts, desk.Fact("Now it would be refused", pages.Text("created is "+pages.Age(age.Abs())+
			map[bool]string{true: " ago", false: " ahead"}[age > 0])))
	}
	return base, []pages.Part{signature, digest}, nil
}

func refusalText(err error, hint string) string {
	if hint == "" {
		return err.Error()
	}
	return err.Error() + " " + hint
}

// compareBases shows two signature bases line by line.
func compareBases(ours, theirs string) (note string, t *pages.Table) {
	a, b := strings.Split(strings.TrimRight(ours, "\n"), "\n"), strings.Split(strings.TrimRight(theirs, "\n"), "\n")
	t = &pages.Table{Name: "Where the bases differ", Columns: desk.Columns("#Line", "We compute", "You signed", "")}
	differ := 0
	for i := range max(len(a), len(b)) {
		var left, right string
		if i < len(a) {
			left = a[i]
		}
		if i < len(b) {
			right = b[i]
		}
		same := pages.Status("same")
		if left != right {
			differ++
			same = pages.Cell{Text: "differs", Class: "status bad"}
		}
		t.Rows = append(t.Rows, []pages.Cell{pages.Number(int64(i + 1)), {Text: left, Class: "code"}, {Text: right, Class: "code"}, same})
	}
	if differ == 0 {
		return "Both are the same, byte for byte: if the signature is refused, another key made it, or another encoding.", t
	}
	return fmt.Sprintf("%d of %d lines differ.", differ, len(t.Rows)), t
}
