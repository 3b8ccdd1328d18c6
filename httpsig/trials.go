package httpsig

import (
	"crypto/sha256"
	"crypto/sha512"
	"fmt"
	"slices"
	"strings"

	"github.com/dunglas/httpsfv"
)

var hashes = []struct {
	name string
	sum  func([]byte) []byte
}{
	{"SHA-256", func(b []byte) []byte { sum := sha256.Sum256(b); return sum[:] }},
	{"SHA-384", func(b []byte) []byte { sum := sha512.Sum384(b); return sum[:] }},
	{"SHA-512", func(b []byte) []byte { sum := sha512.Sum512(b); return sum[:] }},
}

// trial is a base that a mistaken client may have signed.
type trial struct{ cause, base string }

func (v verifier) allTrials(in input, base string) []trial {
	return slices.Concat(v.messageTrials(in), v.lineTrials(base), paramTrials(in, base))
}

// messageTrials change the request: what the client may have thought it was sending.
func (v verifier) messageTrials(in input) []trial {
	var trials []trial
	try := func(cause string, change func(*Message)) {
		changed := v.m
		change(&changed)
		r := newResolver(changed)
		if base, err := in.signatureBase(r); err == nil {
			trials = append(trials, trial{cause, base})
		}
	}
	path, _, _ := strings.Cut(v.m.Target, "?")
	if i := strings.IndexByte(strings.TrimPrefix(path, "/"), '/'); i >= 0 {
		short := v.m.Target[i+1:]
		try(
			fmt.Sprintf("You signed the path %q. Sign the whole path of the URL, %q.", short, path),
			func(m *Message) { m.Target = short },
		)
	}
	try("You signed the path with another ending: mind the slash at the end.", func(m *Message) {
		query := strings.TrimPrefix(m.Target, path)
		if m.Target = strings.TrimSuffix(path, "/") + query; strings.TrimSuffix(path, "/") == path {
			m.Target = path + "/" + query
		}
	})
	try("You signed the path decoded. Sign it percent-encoded, as it is sent.", func(m *Message) {
		m.Target = decodeForm(strings.ReplaceAll(m.Target, "+", "%2B"))
	})
	try("You signed without the query string of the URL.", func(m *Message) { m.Target = path })
	for _, authority := range otherAuthorities(v.m.authority()) {
		try(fmt.Sprintf("You signed the @authority %q; the request was sent to %q.", authority, v.m.authority()),
			func(m *Message) { m.Authority, m.Scheme = authority, m.scheme() })
	}
	if received := v.m.Received; received != "" {
		for _, scheme := range []string{v.m.scheme(), "http"} {
			try(fmt.Sprintf("You signed %q, the host behind the proxy. Sign %q, by which clients call this server.",
				Message{Authority: received, Scheme: scheme}.authority(), v.m.authority()),
				func(m *Message) { m.Authority, m.Scheme = received, scheme })
		}
	}
	for _, name := range []string{"x-forwarded-host", "x-original-host"} {
		if forwarded, err := v.joinedHeader(name); err == nil && forwarded != "" {
			for _, scheme := range []string{"https", "http"} {
				try(fmt.Sprintf("You signed %q, by which the proxy was called, and the proxy called this server %q. "+
					"The operator has to start it with --external-url.", forwarded, v.m.authority()),
					func(m *Message) { m.Authority, m.Scheme = forwarded, scheme })
			}
		}
	}
	other := map[string]string{"http": "https", "https": "http"}[v.m.scheme()]
	try(
		fmt.Sprintf("You signed the scheme %q; this server is reached by %q.", other, v.m.scheme()),
		func(m *Message) { m.Scheme = other },
	)
	try(
		"You signed the method in lower case. Sign it as it is sent.",
		func(m *Message) { m.Method = strings.ToLower(m.Method) },
	)
	return trials
}

func otherAuthorities(authority string) []string {
	others := []string{""}
	host, port := authority, ""
	if i := strings.LastIndexByte(authority, ':'); i > strings.LastIndexByte(authority, ']') {
		host, port = authority[:i], authority[i:]
		others = append(others, host)
	}
	for _, local := range []string{"localhost", "127.0.0.1", "[::1]", "0.0.0.0"} {
		others = append(others, local+port)
	}
	return append(others, host+":8080", host+":80", host+":443")
}

// lineTrials change lines of the base: values and separators that clients get wrong.
func (v verifier) lineTrials(base string) []trial {
	digest, _ := v.joinedHeader("content-digest")
	bare := strings.Trim(strings.TrimPrefix(strings.TrimPrefix(digest, "sha-512="), "sha-256="), ":")
	line := func(name, from, to string) string {
		return strings.Replace(base, `"`+name+`": `+from+"\n", `"`+name+`": `+to+"\n", 1)
	}
	authority, query := v.m.authority(), "?"
	if raw, found := v.m.query(); found {
		query += raw
	}
	uri, port := v.m.targetURI(), ""
	if at := strings.LastIndexByte(authority, ':'); at > strings.LastIndexByte(authority, ']') {
		port = authority[at:]
	}
	portInURI := func(port string) string {
		return line("@target-uri", uri, strings.Replace(uri, "//"+authority, "//"+authority+port, 1))
	}
	const upperCase = "You signed @authority with capitals. Sign it in lower case (RFC 9421, section 2.2.3)."
	const inURI = "You signed the default port in @target-uri. Leave it out."
	const draftTarget = "You signed @request-target with the method in front, as drafts had it. Sign path and query alone."
	withoutLast := base[:strings.LastIndexByte(base, '\n')+1]
	const form = "Sign the Content-Digest value exactly as the header has it."
	const end = "Separate the lines of the base by a single \\n, with none at the end."
	return []trial{
		{"You signed the default port in @authority. Leave it out.", line("@authority", authority, authority+":443")},
		{"You signed the default port in @authority. Leave it out.", line("@authority", authority, authority+":80")},
		{
			"You signed a whole URL as @authority. Sign host and port only.",
			line("@authority", authority, v.m.scheme()+"://"+authority),
		},
		{"You signed @authority with its port twice.", line("@authority", authority, authority+port)},
		{upperCase, line("@authority", authority, v.m.Authority)},
		{upperCase, line("@authority", authority, strings.ToUpper(authority))},
		{inURI, portInURI(":443")},
		{inURI, portInURI(":80")},
		{"You signed @target-uri with the port twice.", portInURI(port)},
		{draftTarget, line("@request-target", v.m.Target, strings.ToLower(v.m.Method)+" "+v.m.Target)},
		{draftTarget, line("@request-target", v.m.Target, v.m.Method+" "+v.m.Target)},
		{"You signed @authority empty.", line("@authority", authority, "undefined")},
		{
			"You signed the path together with the query. @path is the path alone.", line("@path", v.m.path(), v.m.path()+query),
		},
		{"You signed @query without its question mark.", line("@query", query, query[1:])},
		{
			"You signed the digest of an empty body. Compute it over the body that is sent.",
			line("content-digest", digest, Digest(nil)),
		},
		{"You signed Content-Digest empty. Set the header before signing.", line("content-digest", digest, "")},
		{form, line("content-digest", digest, bare)},
		{form, line("content-digest", digest, "SHA-512="+bare)},
		{form, line("content-digest", digest, "sha-512="+bare)},
		{end, base + "\n"},
		{end, strings.ReplaceAll(base, "\n", "\r\n")},
		{"The base ends in the line \"@signature-params\", which you left out.", withoutLast},
		{"The base ends in the line \"@signature-params\", which you left out.", strings.TrimSuffix(withoutLast, "\n")},
		{"Component names are in double quotes at the beginning of their lines.", unquoteNames(base)},
	}
}

func unquoteNames(base string) string {
	lines := strings.Split(base, "\n")
	for i, line := range lines {
		if name, value, found := strings.Cut(line, `": `); found {
			lines[i] = strings.TrimPrefix(name, `"`) + ": " + value
		}
	}
	return strings.Join(lines, "\n")
}

// paramTrials change the text of the parameters, which has to be the same in the header and in the base.
func paramTrials(in input, base string) []trial {
	prefix := strings.TrimSuffix(base, in.raw)
	const same = "The line \"@signature-params\" of the base has to be the Signature-Input value, character for character"
	trials := []trial{{same + " and without the label in front.", prefix + in.label + "=" + in.raw}}
	list, err := member{in.label, "=" + in.raw}.innerList()
	if err != nil {
		return trials
	}
	add := func(cause string, order []string, change func(name string, value any) any) {
		params := httpsfv.NewParams()
		for _, name := range order {
			value, _ := list.Params.Get(name)
			if value = change(name, value); value != nil {
				params.Add(name, value)
			}
		}
		if text, err := httpsfv.Marshal(httpsfv.InnerList{Items: list.Items, Params: params}); err == nil {
			trials = append(trials, trial{cause, prefix + text})
		}
	}
	keep := func(_ string, value any) any { return value }
	names := list.Params.Names()
	add(same+": the spacing differs.", names, keep)
	add(same+": you signed created as text, in quotes.", names, asText)
	add(same+": you signed created in milliseconds.", names, inMilliseconds)
	for _, left := range names {
		add(same+fmt.Sprintf(": you left out %s.", left), names, func(name string, value any) any {
			if name == left {
				return nil
			}
			return value
		})
	}
	for _, order := range paramOrders(names) {
		add(same+fmt.Sprintf(": you signed the parameters in the order %s.", strings.Join(order, ", ")), order, keep)
	}
	return trials
}

func asText(_ string, value any) any {
	if n, ok := value.(int64); ok {
		return fmt.Sprint(n)
	}
	return value
}

func inMilliseconds(_ string, value any) any {
	if n, ok := value.(int64); ok {
		return n * 1000
	}
	return value
}

// paramOrders lists all orders of up to four names; of more only the sorted one.
func paramOrders(names []string) [][]string {
	if len(names) > 4 {
		return [][]string{slices.Sorted(slices.Values(names))}
	}
	if len(names) < 2 {
		return [][]string{names}
	}
	var all [][]string
	for i, first := range names {
		for _, rest := range paramOrders(slices.Delete(slices.Clone(names), i, i+1)) {
			all = append(all, append([]string{first}, rest...))
		}
	}
	return all
}
