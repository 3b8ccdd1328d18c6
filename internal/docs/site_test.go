package docs_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/offblocks/offblocks"
	"github.com/offblocks/offblocks/internal/docs"
	"github.com/offblocks/offblocks/internal/docs/reference"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/openapi"
)

// server is shared: the site is made once.
var server = docs.New(docs.Config{Files: offblocks.Documents, Log: slog.New(slog.DiscardHandler)})

func get(t *testing.T, path string, headers ...string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequestWithContext(t.Context(), http.MethodGet, path, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	server.ServeHTTP(w, r)
	return w
}

func read(t *testing.T, path string) string {
	t.Helper()
	answer := get(t, path)
	body, err := io.ReadAll(answer.Body)
	if err != nil || answer.Code != http.StatusOK {
		t.Fatalf("%s answers %d, %v", path, answer.Code, err)
	}
	return string(body)
}

var site = sync.OnceValues(func() (*docs.Site, error) { return docs.NewSite(offblocks.Documents) })

func newSite(t *testing.T) *docs.Site {
	t.Helper()
	s, err := site()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// element is an element of a page.
type element struct {
	name       string
	attributes map[string]string
	article    bool // it is in the article
	text       string
}

// elements are the elements of a page, in order. A page whose elements are not closed as they were opened fails.
func elements(t *testing.T, path, page string) (out []*element) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var open []*element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			e.article = e.name == "article" || len(open) > 0 && open[len(open)-1].article
			open, out = append(open, e), append(out, e)
		case xml.EndElement:
			if last := open[len(open)-1]; last.name != token.Name.Local {
				t.Fatalf("%s closes %s where %s is open", path, token.Name.Local, last.name)
			}
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				open[len(open)-1].text += string(token)
			}
		}
	}
}

func TestEveryPageIsWholeAndEveryLinkOfItLeadsSomewhere(t *testing.T) {
	t.Parallel()
	pages := newSite(t).Pages()
	if len(pages) < 80 {
		t.Fatalf("there are %d pages", len(pages))
	}
	ids, links := map[string]map[string]bool{}, map[string][]string{}
	for _, p := range pages {
		ids[p.Path] = map[string]bool{}
		level := 0
		for _, n := range elements(t, p.Path, read(t, p.Path)) {
			if id, ok := n.attributes["id"]; ok {
				if ids[p.Path][id] {
					t.Errorf("%s has the id %s twice", p.Path, id)
				}
				ids[p.Path][id] = true
			}
			for _, name := range []string{"href", "src", "action"} {
				if target, ok := n.attributes[name]; ok {
					links[p.Path] = append(links[p.Path], target)
				}
			}
			if _, styled := n.attributes["style"]; styled || n.name == "script" && n.text != "" || n.name == "style" {
				t.Errorf("%s has something inline, which its policy forbids", p.Path)
			}
			if n.article && len(n.name) == 2 && n.name[0] == 'h' && n.name != "hr" {
				next := int(n.name[1] - '0')
				if next > level+1 || next == 1 && level > 0 {
					t.Errorf("%s has a heading of level %d after one of %d", p.Path, next, level)
				}
				level = next
			}
		}
		if level == 0 {
			t.Errorf("%s has no heading", p.Path)
		}
	}
	elsewhere := []string{"/openapi.yaml", "/openapi.json", "/openapi.clients.yaml", "/openapi.clients.json", "/postman_collection.json"}
	answers := map[string]int{}
	for from, targets := range links {
		for _, target := range targets {
			if strings.HasPrefix(target, "http://") || strings.HasPrefix(target, "https://") || slices.Contains(elsewhere, target) {
				continue
			}
			path, fragment, _ := strings.Cut(target, "#")
			if path == "" {
				path = from
			}
			if answers[path] == 0 {
				answers[path] = get(t, path).Code
			}
			if answers[path] != http.StatusOK {
				t.Errorf("%s links to %s, which answers %d", from, target, answers[path])
			}
			if fragment != "" && !ids[path][fragment] {
				t.Errorf("%s links to %s, and there is no such section", from, target)
			}
		}
	}
}

func TestEveryDocumentIsInTheNavigation(t *testing.T) {
	t.Parallel()
	for _, p := range newSite(t).Pages() {
		if p.Part == "" && strings.HasPrefix(p.File, "docs/") && !strings.HasPrefix(p.File, "docs/adr/") {
			t.Errorf("%s is not in docs/README.md", p.File)
		}
	}
}

func TestEveryDiagramIsDrawn(t *testing.T) {
	t.Parallel()
	drawn := 0
	for _, p := range newSite(t).Pages() {
		page := string(p.HTML)
		drawn += strings.Count(page, "<figure class=\"diagram\">")
		if strings.Contains(page, `<span class="language">Diagram`) {
			t.Errorf("%s has a diagram that is not drawn", p.Path)
		}
	}
	if drawn < 7 {
		t.Errorf("%d diagrams are drawn", drawn)
	}
}

func TestEveryCodeOfAProblemHasAnAnchor(t *testing.T) {
	t.Parallel()
	page := read(t, "/docs/errors")
	for _, p := range openapi.Problems() {
		if !strings.Contains(page, `<h3 id="`+p.Code+`">`) {
			t.Errorf("/docs/errors has no section %s", p.Code)
		}
	}
}

func TestEveryEventHasAnAnchor(t *testing.T) {
	t.Parallel()
	page := read(t, "/docs/events")
	for _, kind := range issuing.EventTypes() {
		if !strings.Contains(page, "<h3 id=\""+strings.ReplaceAll(string(kind), ".", "")+"\">") {
			t.Errorf("/docs/events has no section for %s", kind)
		}
	}
}

func TestEveryOperationIsInTheReference(t *testing.T) {
	t.Parallel()
	overview := read(t, "/docs/api")
	for _, op := range openapi.Operations() {
		if !strings.Contains(overview, "#"+op.ID+`"`) {
			t.Errorf("/docs/api does not lead to %s", op.ID)
		}
	}
}

var memberRow = regexp.MustCompile("(?m)^\\| `[^`]+` \\|.*\\| ([^|]*) \\|$")

func TestEveryMemberInTheReferenceHasAMeaning(t *testing.T) {
	t.Parallel()
	members := 0
	for _, page := range reference.Pages() {
		for _, row := range memberRow.FindAllStringSubmatch(page.Source, -1) {
			if members++; strings.TrimSpace(row[1]) == "" {
				t.Errorf("%s: it does not say what this is: %s", page.Path, row[0])
			}
		}
	}
	if members < 1000 {
		t.Errorf("%d members were found", members)
	}
}

func TestSearchFindsByBeginningsAndAcrossPages(t *testing.T) {
	t.Parallel()
	s := newSite(t)
	for query, want := range map[string]string{
		"idempotency_key_reused": "/docs/errors#idempotency_key_reused", "Idempotency-Key reused": "/docs/errors#idempotency_key_reused",
		"card.updated": "/docs/events#cardupdated", "create account": "/docs/api/accounts#createCustomerAccount", "glossa": "/docs/glossary",
	} {
		hits := s.Search(query)
		if !slices.ContainsFunc(hits[:min(len(hits), 6)], func(h docs.Hit) bool { return h.URL == want }) {
			t.Errorf("%q finds %+v, and not %s", query, hits[:min(len(hits), 6)], want)
		}
	}
	for query, want := range map[string]string{
		"webhook": "/docs/webhooks", "signature": "/docs/signatures", "dispute": "/docs/disputes", "errors": "/docs/errors", "limits": "/docs/limits",
	} {
		hits := s.Search(query)
		if !slices.ContainsFunc(hits[:min(len(hits), 3)], func(h docs.Hit) bool { return h.URL == want }) {
			t.Errorf("%q finds %+v, and not first the page %s", query, hits[:min(len(hits), 3)], want)
		}
	}
	for _, query := range []string{"", " ", "zzzzqqq", "<§>", strings.Repeat("é", 500)} {
		if hits := s.Search(query); len(hits) != 0 {
			t.Errorf("%q finds %d sections", query, len(hits))
		}
	}
}

func TestSearchAnswersAsPageAndAsJSON(t *testing.T) {
	t.Parallel()
	if page := read(t, "/docs/search?q=%3Cscript%3Ealert(1)%3C/script%3E"); strings.Contains(page, "<script>alert") {
		t.Error("a query is shown as it came")
	}
	if page := read(t, "/docs/search?q=webhook"); !strings.Contains(page, `<a href="/docs/webhooks`) {
		t.Error("the page does not lead to webhooks")
	}
	var hits []docs.Hit
	if err := json.Unmarshal([]byte(read(t, "/docs/search.json?q=webhook")), &hits); err != nil || len(hits) == 0 {
		t.Errorf("%d hits, %v", len(hits), err)
	}
	if none := read(t, "/docs/search.json?q=zzzzqqq"); none != "[]" {
		t.Errorf("nothing found is %s", none)
	}
}

func TestPagesAreMarkdownToo(t *testing.T) {
	t.Parallel()
	for _, p := range newSite(t).Pages() {
		path := p.Path + ".md"
		if p.Path == docs.Base {
			path = "/docs/README.md"
		}
		if text := read(t, path); !strings.HasPrefix(strings.TrimSpace(text), "# ") {
			t.Errorf("%s begins with %.40q", path, text)
		}
	}
	if text := read(t, "/docs/repository.md"); !strings.Contains(text, "](/docs/quickstart.md)") || strings.Contains(text, "](docs/") {
		t.Error("links of the README do not lead to Markdown")
	}
	for path, want := range map[string]string{"/llms.txt": "](/docs/payments.md): ", "/docs/llms-full.txt": "\n# The life of a payment\n"} {
		if !strings.Contains(read(t, path), want) {
			t.Errorf("%s has no %q", path, want)
		}
	}
}

func TestAnswersAreCachedAndCompressed(t *testing.T) {
	t.Parallel()
	plain := get(t, "/docs/payments")
	tag := plain.Header().Get("ETag")
	if tag == "" || plain.Header().Get("Content-Encoding") != "" || plain.Header().Get("Cache-Control") == "" {
		t.Errorf("headers are %v", plain.Header())
	}
	if again := get(t, "/docs/payments", "If-None-Match", `"other", W/`+tag); again.Code != http.StatusNotModified {
		t.Errorf("what has not changed answers %d", again.Code)
	}
	small := get(t, "/docs/payments", "Accept-Encoding", "br, gzip;q=0.5")
	if small.Header().Get("Content-Encoding") != "gzip" || small.Header().Get("ETag") == tag {
		t.Errorf("headers are %v", small.Header())
	}
	unpacked, err := gzip.NewReader(small.Body)
	if err != nil {
		t.Fatal(err)
	}
	one, _ := io.ReadAll(unpacked)
	two, _ := io.ReadAll(plain.Body)
	if !bytes.Equal(one, two) {
		t.Error("the compressed page is another one")
	}
	if refused := get(t, "/docs/payments", "Accept-Encoding", "gzip;q=0"); refused.Header().Get("Content-Encoding") != "" {
		t.Error("gzip was refused and sent")
	}
	if policy := plain.Header().Get("Content-Security-Policy"); strings.Contains(policy, "unsafe") || !strings.HasPrefix(policy, "default-src 'none'") {
		t.Errorf("the policy is %s", policy)
	}
}

func TestWhatIsNotThereSaysSo(t *testing.T) {
	t.Parallel()
	for _, path := range []string{"/docs/nothing", "/docs/../README.md", "/docs/files/docs/errors.md", "/docs/assets/none.css", "/docs/nothing.md"} {
		answer := get(t, path)
		body, _ := io.ReadAll(answer.Body)
		if answer.Code != http.StatusNotFound || !bytes.Contains(body, []byte("There is no such page")) || answer.Header().Get("ETag") != "" {
			t.Errorf("%s answers %d", path, answer.Code)
		}
	}
	r := httptest.NewRequestWithContext(t.Context(), http.MethodPost, "/docs", nil)
	w := httptest.NewRecorder()
	server.ServeHTTP(w, r)
	if w.Code != http.StatusMethodNotAllowed || w.Header().Get("Allow") == "" {
		t.Errorf("a POST answers %d", w.Code)
	}
	if moved := get(t, "/docs/payments/"); moved.Code != http.StatusMovedPermanently || moved.Header().Get("Location") != "/docs/payments" {
		t.Errorf("a slash at the end answers %d", moved.Code)
	}
}
