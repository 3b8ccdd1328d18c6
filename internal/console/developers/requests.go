package developers

import (
	"bytes"
	"encoding/json"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// showKeys is what the programme signs in and signs with.
func showKeys(v *visit) (pages.Page, error) {
	live, err := v.DB.LiveKey(v.Ctx, v.Programme.ID)
	if err != nil {
		return pages.Page{}, err
	}
	keys, err := v.DB.SigningKeys(v.Ctx, v.Programme.ID)
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Signing keys", Columns: desk.Columns("Id", "Since", "Public key"),
		Empty: "No signing key. The programme adds one: PUT /v1/auth/keys/{keyId}.",
	}
	for _, k := range keys {
		t.Rows = append(t.Rows, []pages.Cell{pages.ID(k.ID, ""), pages.Moment(k.CreatedAt), pages.ID(pemBody(k.PEM), "")})
	}
	credentials := pages.Part{Title: "Credentials", Wide: true, Facts: []pages.Fact{
		desk.Fact("API", pages.Text(v.Origin+"/v1")), desk.Fact("API key", pages.ID(live, "")), desk.Fact("Programme", pages.ID(v.Programme.ID, "")),
	}, Note: "The secret that belongs to the API key is kept as a hash, and cannot be shown."}
	if live == "" {
		credentials.Note = "No API key works: they were revoked. The platform makes new ones: offblocks programme credentials."
	}
	return pages.Page{Title: "Credentials and keys", Section: "keys", Parts: []pages.Part{
		credentials, {Title: "Signing keys", Wide: true, Table: t},
	}}, nil
}

// pemBody is the Base64 in a PEM.
func pemBody(pem string) string {
	var body strings.Builder
	for line := range strings.Lines(pem) {
		if line = strings.TrimSpace(line); !strings.HasPrefix(line, "-----") {
			body.WriteString(line)
		}
	}
	return body.String()
}

// statusClasses are the filters of a list of requests, with the statuses that they let through.
var statusClasses = []struct {
	value    string
	from, to int64
}{{"2xx", 200, 299}, {"4xx", 400, 499}, {"5xx", 500, 599}}

func listRequests(v *visit) (pages.Page, error) {
	q := v.Request.URL.Query()
	f := store.RequestFilter{Method: q.Get("method"), Path: q.Get("path")}
	l, names := v.List(), []string{}
	l.Status = ""
	for _, class := range statusClasses {
		names = append(names, class.value)
		if q.Get("status") == class.value {
			f.StatusFrom, f.StatusTo = class.from, class.to
		}
	}
	list := v.DB.Requests(v.Ctx, f, l)
	filters := desk.Filters(desk.Filter(v.Visit, "status", names...), desk.Filter(v.Visit, "method", "GET", "POST", "PUT", "PATCH", "DELETE"),
		v.Narrowed("path"))
	if about := q.Get("about"); about != "" {
		list = v.DB.RequestsOf(v.Ctx, about, q.Get("only") == "changes", l)
		filters = desk.Filters(desk.Filter(v.Visit, "only", "changes"), v.Narrowed("about"))
	}
	items, err := desk.Take(list)
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Requests", Columns: desk.Columns("When", "#Status", "Method", "Path", "Refused for", "#Took", "Id"),
		Empty: "No request that was kept.",
	}
	if !v.Keeps {
		t.Empty = "Requests are not kept here. --request-log sampled or all keeps them for a week."
	}
	desk.Fill(v.Visit, t, items, func(r issuing.Request) string { return string(r.ID) }, func(r issuing.Request) []pages.Cell {
		href := v.Path("requests", string(r.ID))
		return []pages.Cell{
			{Text: pages.Moment(r.CreatedAt).Text, Time: pages.Moment(r.CreatedAt).Time, Class: "time", Href: href}, desk.StatusCell(r.Status),
			pages.Text(r.Method), pages.Link(r.Path, href), pages.Text(pages.Words(r.Code)),
			desk.TookOf(r), pages.ID(r.ID, href),
		}
	})
	return pages.Page{Title: "Requests", Section: "requests", Parts: []pages.Part{{Filters: filters, Table: t}}}, nil
}

func showRequest(v *visit) (pages.Page, error) {
	r, err := v.DB.Request(v.Ctx, v.Programme.ID, issuing.RequestID(v.Request.PathValue("id")))
	if err != nil {
		return pages.Page{}, err
	}
	about := pages.Part{Title: "Request", Wide: true, Facts: []pages.Fact{
		desk.Fact("Status", desk.StatusCell(r.Status)), desk.Fact("When", pages.ExactMoment(r.CreatedAt)),
		desk.Fact("Took", desk.TookOf(r)), desk.Fact("Id", pages.ID(r.ID, "")),
	}}
	if r.IdempotencyKey != "" {
		about.Facts = append(about.Facts, desk.Fact("Idempotency key",
			pages.ID(r.IdempotencyKey, v.Path("idempotency")+"?key="+desk.EscapeQuery(r.IdempotencyKey))))
	}
	if r.Code != "" {
		about.Facts = append(about.Facts, desk.Fact("Refused for", pages.Link(pages.Words(r.Code), "/docs/errors#"+string(r.Code))))
	}
	parts := []pages.Part{about}
	if r.SignatureBase != "" || r.SignatureHint != "" {
		parts = append(parts, pages.Part{
			Title: "Signature", Note: r.SignatureHint, Wide: true,
			Texts: []pages.Excerpt{{Name: "What the signature had to cover (RFC 9421, section 2.5)", Text: r.SignatureBase}},
		})
	}
	bodies := pages.Part{Title: "Bodies", Note: "Secrets and card numbers are struck out.", Wide: true}
	for _, text := range []pages.Excerpt{{Name: "Request", Text: r.RequestBody}, {Name: "Answer", Text: r.ResponseBody}, {Name: "Problem", Text: r.Problem}} {
		if text.Text != "" {
			text.Text = indent(text.Text)
			bodies.Texts = append(bodies.Texts, text)
		}
	}
	if len(bodies.Texts) > 0 {
		parts = append(parts, bodies)
	}
	parts = append(parts, pages.Part{
		Title: "Again", Wide: true, Note: "The first signs by itself. The second needs the token and the headers of a signature.",
		Texts: []pages.Excerpt{{Name: "As a call of the command line", Text: asCLI(r)}, {Name: "As curl", Text: asCurl(v.Origin, r)}},
	})
	return pages.Page{Title: r.Method + " " + r.Path, Kind: "Request", Section: "requests", Parts: parts}, nil
}

// indent is JSON with its members on lines of their own; what is no JSON stays as it is.
func indent(text string) string {
	var b bytes.Buffer
	if json.Indent(&b, []byte(text), "", "  ") != nil {
		return text
	}
	return b.String()
}

// quote is a word for a shell, whatever is in it.
func quote(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

func target(r issuing.Request) string {
	if r.Query == "" {
		return r.Path
	}
	return r.Path + "?" + r.Query
}

// asCLI is the request as a call of the program, which signs it.
func asCLI(r issuing.Request) string {
	call := "offblocks api " + quote(r.Method) + " " + quote(strings.TrimPrefix(target(r), "/v1"))
	if r.RequestBody != "" {
		return "printf %s " + quote(r.RequestBody) + " | " + call + " --body -"
	}
	return call
}

// asCurl is the request for curl, without what was not kept: the token, and the headers of the signature.
func asCurl(origin string, r issuing.Request) string {
	lines := []string{
		"curl -g -X " + quote(r.Method) + " " + quote(origin+target(r)), `-H "Authorization: Bearer $OFFBLOCKS_TOKEN"`,
		`-H "Signature-Input: $SIGNATURE_INPUT"`, `-H "Signature: $SIGNATURE"`,
	}
	if r.IdempotencyKey != "" {
		lines = append(lines, "-H "+quote("Idempotency-Key: "+r.IdempotencyKey))
	}
	if r.RequestBody != "" {
		lines = append(lines, "-H 'Content-Type: application/json'", `-H "Content-Digest: $CONTENT_DIGEST"`, "--data-binary "+quote(r.RequestBody))
	}
	return strings.Join(lines, " \\\n  ")
}

// showIdempotency tells what is kept under an idempotency key.
func showIdempotency(v *visit) (pages.Page, error) {
	key := strings.ToLower(strings.TrimSpace(v.Request.URL.Query().Get("key")))
	p := pages.Page{Title: "Idempotency key", Section: "idempotency", Parts: []pages.Part{{
		Note: "What was asked under an Idempotency-Key of this programme, and is answered again to whoever asks the same.", Wide: true,
		Forms: []pages.Form{{
			Action: v.Path("idempotency"), Read: true, NoReason: true, Line: true, Verb: "Look up",
			Fields: []pages.Field{{Name: "key", Label: "Key", Value: key, Placeholder: "a UUID"}},
		}},
	}}}
	if key == "" {
		return p, nil
	}
	stored, err := v.DB.StoredResponse(v.Ctx, v.Programme.ID, key, issuing.At(time.Now()))
	if err != nil {
		return p, err
	}
	if stored == nil {
		p.Parts = append(p.Parts, pages.Part{Wide: true, Table: &pages.Table{
			Empty: "Nothing is kept under this key: it was not used, its request was refused without effect, or it is forgotten.",
		}})
		return p, nil
	}
	p.Parts = append(p.Parts, pages.Part{Title: "Its request", Wide: true, Facts: []pages.Fact{
		desk.Fact("Asked", pages.Text(stored.Method+" "+stored.Path)), desk.Fact("Status", desk.StatusCell(stored.Status)),
		desk.Fact("Kept until", pages.ExactMoment(stored.ExpiresAt)), desk.Fact("Type", pages.Text(stored.ContentType)),
	}, Note: "Another method, path, query or body under this key is refused. The answer can hold secrets, and so it is not shown here."})
	return p, nil
}
