package docs

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"encoding/json"
	"html/template"
	"io/fs"
	"log/slog"
	"net/http"
	"path"
	"strconv"
	"strings"
	"sync"

	"github.com/offblocks/offblocks/internal/httpserver"
)

//go:embed templates/*.html
var templates embed.FS

//go:embed assets
var assets embed.FS

var parsed = template.Must(template.New("").Funcs(template.FuncMap{
	"written": func(b []byte) template.HTML { return template.HTML(b) }, // #nosec G203 -- made of our own documents
	"md":      markdownPath,
}).ParseFS(templates, "templates/*.html"))

// policy allows what is served here, and nothing inline.
const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// Server answers requests for the documents. It is an http.Handler. The site is made when it is first asked for.
type Server struct {
	site    func() (*Site, error)
	version string
	tryIt   bool
	log     *slog.Logger
	kept    sync.Map // answers, by path
}

// Config is what the documents are made of.
type Config struct {
	Files fs.FS // Markdown, under its paths in the repository
	TryIt bool  // the reference's operations can be called from its pages: in a sandbox whose console gives access
	Log   *slog.Logger
}

// New serves the documents of a repository.
func New(c Config) *Server {
	site := sync.OnceValues(func() (*Site, error) { return NewSite(c.Files) })
	return &Server{site: site, version: versionOfAssets(), tryIt: c.TryIt, log: c.Log}
}

// Serves tells whether a path is one of the documents'.
func Serves(at string) bool {
	return at == Base || strings.HasPrefix(at, Base+"/") || at == "/llms.txt" || at == "/llms-full.txt"
}

func versionOfAssets() string {
	sum := sha256.New()
	_ = fs.WalkDir(assets, ".", func(file string, _ fs.DirEntry, err error) error {
		if content, readErr := fs.ReadFile(assets, file); err == nil && readErr == nil {
			_, _ = sum.Write(content) // a hash takes everything
		}
		return nil
	})
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

// answer is what is sent for a path, as it is and compressed.
type answer struct {
	status        int
	kind          string
	body, smaller []byte
	tag           string // ETag, without its quotes
	forever       bool   // the URL has a version
}

func newAnswer(status int, kind string, body []byte) *answer {
	sum := sha256.Sum256(body)
	a := &answer{status: status, kind: kind, body: body, tag: hex.EncodeToString(sum[:8])}
	var small bytes.Buffer
	if w, err := gzip.NewWriterLevel(&small, gzip.BestCompression); err == nil {
		if _, err := w.Write(body); err == nil && w.Close() == nil && small.Len() < len(body) {
			a.smaller = small.Bytes()
		}
	}
	return a
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = Base + "/…"
	h := w.Header()
	h.Set("Content-Security-Policy", policy)
	h.Set("Referrer-Policy", "same-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		h.Set("Allow", "GET, HEAD")
		http.Error(w, "The documents are read with GET.", http.StatusMethodNotAllowed)
		return
	}
	site, err := s.site()
	if err != nil {
		s.log.ErrorContext(r.Context(), "documents failed", "cause", err)
		http.Error(w, "The documents could not be made. The server's log says why.", http.StatusInternalServerError)
		return
	}
	if at := strings.TrimSuffix(r.URL.Path, "/"); at != r.URL.Path && site.pages[at] != nil {
		http.Redirect(w, r, at, http.StatusMovedPermanently) // #nosec G710 -- to the path of a page of ours
		return
	}
	a, err := s.answer(site, r)
	if err != nil {
		s.log.ErrorContext(r.Context(), "page of the documents failed", "cause", err)
		http.Error(w, "The page could not be drawn. The server's log says why.", http.StatusInternalServerError)
		return
	}
	a.send(w, r)
}

// answer finds what is sent for a path. Searches are made each time, and the rest once.
func (s *Server) answer(site *Site, r *http.Request) (*answer, error) {
	at := r.URL.Path
	switch at {
	case Base + "/search":
		return s.searchPage(site, r.URL.Query().Get("q"))
	case Base + "/search.json":
		found, err := json.Marshal(append([]Hit{}, site.Search(r.URL.Query().Get("q"))...))
		return newAnswer(http.StatusOK, "application/json", found), err
	}
	if kept, ok := s.kept.Load(at); ok {
		return kept.(*answer), nil
	}
	a, err := s.make(site, at)
	if err == nil && a.status == http.StatusOK { // what is not there can have any number of paths
		s.kept.Store(at, a)
	}
	return a, err
}

const (
	kindMarkdown = "text/markdown; charset=utf-8"
	kindText     = "text/plain; charset=utf-8"
	kindSVG      = "image/svg+xml"
	kindHTML     = "text/html; charset=utf-8"
)

func (s *Server) make(site *Site, at string) (*answer, error) {
	switch at {
	case "/llms.txt", Base + "/llms.txt":
		return newAnswer(http.StatusOK, kindText, site.Shorts()), nil
	case "/llms-full.txt", Base + "/llms-full.txt":
		return newAnswer(http.StatusOK, kindText, site.All()), nil
	}
	if file, ok := strings.CutPrefix(at, Base+"/assets/"); ok {
		if content, err := assets.ReadFile("assets/" + file); err == nil {
			a := newAnswer(http.StatusOK, kindOf(file), content)
			a.forever = true
			return a, nil
		}
	}
	if content, ok := site.files[at]; ok {
		return newAnswer(http.StatusOK, kindOf(at), []byte(content)), nil
	}
	if name, ok := strings.CutSuffix(at, ".md"); ok {
		if p := site.pages[strings.TrimSuffix(name, "/README")]; p != nil {
			return newAnswer(http.StatusOK, kindMarkdown, []byte(p.Source)), nil
		}
	}
	if p := site.pages[at]; p != nil {
		return s.draw(http.StatusOK, "page.html", view{Site: site, Page: p})
	}
	return s.draw(http.StatusNotFound, "missing.html", view{Site: site, Page: &Page{Title: "There is no such page", Path: at}})
}

// kindOf is the type of a file. Sources are shown and not run, whatever their language is.
func kindOf(file string) string {
	switch {
	case !strings.HasPrefix(file, Base+"/files/") && path.Ext(file) == ".js":
		return "text/javascript; charset=utf-8"
	case path.Ext(file) == ".css":
		return "text/css; charset=utf-8"
	case path.Ext(file) == ".svg":
		return kindSVG
	case path.Ext(file) == ".png":
		return "image/png"
	case path.Ext(file) == ".json":
		return "application/json"
	}
	return kindText
}

// view is what templates show.
type view struct {
	Site    *Site
	Page    *Page
	Query   string
	Hits    []Hit
	Version string
	Base    string
	TryIt   bool
}

func (s *Server) draw(status int, template string, v view) (*answer, error) {
	v.Version, v.Base, v.TryIt = s.version, Base, s.tryIt && strings.HasPrefix(v.Page.Path, Base+"/api/")
	var b bytes.Buffer
	if err := parsed.ExecuteTemplate(&b, template, v); err != nil {
		return nil, err
	}
	return newAnswer(status, kindHTML, b.Bytes()), nil
}

func (s *Server) searchPage(site *Site, query string) (*answer, error) {
	if len(query) > maxQuery {
		query = strings.ToValidUTF8(query[:maxQuery], "")
	}
	return s.draw(http.StatusOK, "search.html", view{
		Site: site, Page: &Page{Title: "Search", Path: Base + "/search"}, Query: query, Hits: site.Search(query),
	})
}

// send answers with what has not changed, compressed where that is taken.
func (a *answer) send(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	switch {
	case a.status != http.StatusOK:
		h.Set("Cache-Control", "no-store")
	case a.forever && r.URL.RawQuery != "":
		h.Set("Cache-Control", "public, max-age=31536000, immutable")
	default:
		h.Set("Cache-Control", "public, max-age=60, must-revalidate")
	}
	h.Set("Content-Type", a.kind)
	if a.kind == kindSVG {
		h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'") // a picture has its own colours, and no script
	}
	h.Set("Vary", "Accept-Encoding")
	body, tag := a.body, `"`+a.tag+`"`
	if a.smaller != nil && takesGzip(r.Header.Get("Accept-Encoding")) {
		body, tag = a.smaller, `"`+a.tag+`-gzip"`
		h.Set("Content-Encoding", "gzip")
	}
	if a.status == http.StatusOK {
		h.Set("ETag", tag)
		for known := range strings.SplitSeq(r.Header.Get("If-None-Match"), ",") {
			if known = strings.TrimPrefix(strings.TrimSpace(known), "W/"); known == tag || known == "*" {
				h.Del("Content-Encoding")
				w.WriteHeader(http.StatusNotModified)
				return
			}
		}
	}
	h.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(a.status)
	if r.Method != http.MethodHead {
		_, _ = w.Write(body) // #nosec G705 -- templates and the index escape; the client may have gone
	}
}

// takesGzip reads the header Accept-Encoding (RFC 9110, section 12.5.3). What has a weight of zero is refused.
func takesGzip(accepted string) bool {
	for coding := range strings.SplitSeq(accepted, ",") {
		name, weight, _ := strings.Cut(coding, ";")
		if strings.EqualFold(strings.TrimSpace(name), "gzip") {
			value, weighted := strings.CutPrefix(strings.ReplaceAll(weight, " ", ""), "q=")
			q, err := strconv.ParseFloat(value, 64)
			return !weighted || err == nil && q > 0
		}
	}
	return false
}
