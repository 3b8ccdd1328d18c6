// Package console serves the pages of the installation's operators: what was decided and why, where money is, what waits for
// somebody, and what may be done about it. It reads the store and calls verbs. It decides nothing about cards, payments and
// money, and keeps nothing itself; what pages look like is below it, in pages.
//
// Every page works without its script. Nothing is loaded from elsewhere.
package console

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/offblocks/offblocks/internal/console/compliance"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/console/records"
	"github.com/offblocks/offblocks/internal/console/upkeep"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
)

// Base is where the console is, on whatever listener.
const Base = desk.Base

// Config is what the console works with.
type Config struct {
	*desk.Desk
	Operators *operators.Service
	Rooms     []desk.Room // beside those that every console has
	// Sandbox is what the first page tells, where the console is a sandbox's. Nil: it is none, and has no such page.
	Sandbox *Sandbox
	// TwoPeople has actions about money wait until another operator approves them.
	TwoPeople bool
	Secure    bool // browsers are to send the session by https only
	// TryIt is what the documents' pages call the API of a sandbox with. Nil: nothing is given out, as it must be wherever
	// others than the developer can connect.
	TryIt func() (TryItAccess, error)
	Now   func() time.Time
	Log   *slog.Logger
}

// Server serves the console. It is an http.Handler.
type Server struct {
	Config
	handler http.Handler
	version string
	done    map[string]string      // what was done, by the name of the action in the address of a page
	money   map[string]desk.Action // what one person proposes and another approves, by its path below a programme's
	routes  *routes
	streams chan struct{} // the pages that are watched
	closed  chan struct{}
	close   sync.Once
}

// Close ends the streams, which a server that shuts down would wait for.
func (s *Server) Close() { s.close.Do(func() { close(s.closed) }) }

// maxStreams is how many pages a process streams the changes of at once. The others do without.
const maxStreams = 64

// New makes the console.
func New(c Config) *Server {
	s := &Server{Config: c, done: map[string]string{}, money: map[string]desk.Action{}, streams: make(chan struct{}, maxStreams), closed: make(chan struct{})}
	mux := &routes{ServeMux: http.NewServeMux()}
	s.routes = mux
	files := pages.Assets()
	s.version = versionOf(files)
	mux.Handle("GET "+Base+"/assets/", http.StripPrefix(Base+"/assets/", cached(http.FileServerFS(files))))
	mux.HandleFunc("GET "+Base+"/sign-in", s.askSignIn)
	mux.HandleFunc("POST "+Base+"/sign-in", s.signIn)
	mux.HandleFunc("GET "+Base+"/link/{token}", s.askLink)
	mux.HandleFunc("POST "+Base+"/link/{token}", s.signInByLink)
	mux.HandleFunc("POST "+Base+"/sign-out", s.signOut)
	s.addPasskeys(mux)
	mux.HandleFunc("GET "+Base+"/{$}", s.chooseProgramme)
	if c.TryIt != nil {
		mux.HandleFunc("POST "+Base+"/try-it", s.giveTryItAccess)
	}
	mux.HandleFunc("GET "+Base, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, Base+"/", http.StatusSeeOther) })
	rooms := append([]desk.Room{records.Room(), upkeep.Room(), compliance.Room()}, c.Rooms...)
	for _, room := range rooms {
		s.addRoom(mux, room)
	}
	s.addProposals(mux)
	if c.Sandbox != nil {
		mux.HandleFunc("GET /{$}", s.showHome)
	} else {
		mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, Base+"/", http.StatusSeeOther) })
	}
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		s.refuse(w, r, nil, issuing.Refuse(issuing.CodeNotFound, "there is no such page"))
	})
	s.handler = http.NewCrossOriginProtection().Handler(mux)
	return s
}

// routes are the console's, with the patterns of all that changes something: tests ask each for a reason.
type routes struct {
	*http.ServeMux
	posts []string
}

func (r *routes) HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request)) {
	if path, ok := strings.CutPrefix(pattern, "POST "); ok {
		r.posts = append(r.posts, path)
	}
	r.ServeMux.HandleFunc(pattern, handler)
}

// versionOf names the assets by what is in them.
func versionOf(files fs.FS) string {
	sum := sha256.New()
	_ = fs.WalkDir(files, ".", func(path string, _ fs.DirEntry, err error) error {
		if content, readErr := fs.ReadFile(files, path); err == nil && readErr == nil {
			_, _ = sum.Write(content) // a hash takes everything
		}
		return nil
	})
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

func cached(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=31536000, immutable")
		next.ServeHTTP(w, r)
	})
}

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; " +
	"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

// ServeHTTP answers a request for the console.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = Base + "/…"
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Content-Security-Policy", policy)
	h.Set("Referrer-Policy", "same-origin")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Robots-Tag", "noindex")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	r.Body = http.MaxBytesReader(w, r.Body, 16<<10)
	if !isReadable(r) {
		s.refuse(w, r, nil, issuing.Refuse(issuing.CodeParameter,
			"the address or the form cannot be read: it is not percent-encoded UTF-8, or has the character NUL"))
		return
	}
	s.handler.ServeHTTP(w, r)
}

// isReadable tells whether the texts of a request can be looked up: PostgreSQL has no text with NUL or invalid UTF-8,
// and a filter that cannot be read is not to be taken for none. A form that is no form is its handler's to refuse.
func isReadable(r *http.Request) bool {
	_ = r.ParseForm()
	if _, err := url.ParseQuery(r.URL.RawQuery); err != nil {
		return false
	}
	readable := func(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }
	for name, values := range r.Form {
		if !readable(name) || slices.ContainsFunc(values, func(value string) bool { return !readable(value) }) {
			return false
		}
	}
	return readable(r.URL.Path)
}

// begin reads who asks about which programme. It answers itself, and gives nil, where nobody has signed in or the
// programme is none of theirs. A watch does not count as a use of the session.
func (s *Server) begin(w http.ResponseWriter, r *http.Request, watch bool) *desk.Visit {
	operator, ok := s.operatorOf(r, watch)
	if !ok {
		next := ""
		if r.Method == http.MethodGet {
			next = "?next=" + desk.EscapeQuery(r.URL.RequestURI())
		}
		http.Redirect(w, r, Base+"/sign-in"+next, http.StatusSeeOther) // #nosec G710 -- to a page of ours, with an escaped query
		return nil
	}
	v := &desk.Visit{Desk: s.Desk, Ctx: r.Context(), Request: r, Operator: operator}
	id := issuing.ProgrammeID(r.PathValue("programme"))
	programme, err := s.DB.Programme(r.Context(), id)
	if err == nil && !operator.Sees(id) {
		err = issuing.NotFound("programme", id)
	}
	if err != nil {
		s.refuse(w, r, v, err)
		return nil
	}
	v.Programme = programme
	httpserver.EntryOf(r.Context()).Programme = string(id)
	return v
}

// page answers with a page.
func (s *Server) page(make desk.Show) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.begin(w, r, false)
		if v == nil {
			return
		}
		if r.URL.Query().Get("format") == "csv" {
			s.writeCSV(w, v, make)
			return
		}
		p, err := make(v)
		if err != nil {
			s.refuse(w, r, v, err)
			return
		}
		if v.Redirect != "" {
			http.Redirect(w, r, v.Redirect, http.StatusSeeOther)
			return
		}
		if isSaved(p) {
			p.Save = v.With("format", "csv")
		}
		p.Done = s.done[r.URL.Query().Get("done")]
		s.write(w, v, http.StatusOK, p)
	}
}

func (s *Server) write(w http.ResponseWriter, v *desk.Visit, status int, p pages.Page) {
	s.frame(v, &p)
	writePage(w, v.Request, s.Log, status, func(b *bytes.Buffer) error { return pages.Render(b, p) })
}

// frame fills in what all pages have.
func (s *Server) frame(v *desk.Visit, p *pages.Page) {
	p.Base, p.Version, p.Operator = Base, s.version, &v.Operator
	if v.Programme.ID != "" {
		p.Programme = &pages.Programme{ID: string(v.Programme.ID), Name: v.Programme.Name, Others: v.Operator.ProgrammeID == "", Sandbox: s.Sandbox != nil}
		p.Programme.Proposals = s.countProposals(v)
		s.noteProposals(v, p)
	}
}

func writePage(w http.ResponseWriter, r *http.Request, log *slog.Logger, status int, render func(*bytes.Buffer) error) {
	var b bytes.Buffer
	if err := render(&b); err != nil {
		log.ErrorContext(r.Context(), "console page failed", "cause", err)
		http.Error(w, "The page could not be drawn. The server's log says why.", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(b.Bytes()) // the client may have gone
}

// refuse answers what went wrong. What is ours is logged and not shown.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, v *desk.Visit, err error) {
	p := pages.Page{Title: "Something went wrong", Problem: "Try again. The server's log says what happened."}
	status := http.StatusInternalServerError
	var refusal *issuing.Error
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound):
		p.Title, p.Problem, status = "Not found", sentence(err), http.StatusNotFound
	case errors.As(err, &refusal):
		p.Title, p.Problem, status = "This is not possible", sentence(err), statusOf(refusal)
	case r.Context().Err() == nil: // else it went wrong because the browser hung up
		s.Log.ErrorContext(r.Context(), "console failed", "cause", err)
	}
	if v == nil {
		p.Base, p.Version = Base, s.version
		writePage(w, r, s.Log, status, func(b *bytes.Buffer) error { return pages.Render(b, p) })
		return
	}
	s.write(w, v, status, p)
}

func statusOf(refusal *issuing.Error) int {
	switch refusal.Code {
	case issuing.CodeBodyInvalid, issuing.CodeParameter:
		return http.StatusBadRequest
	}
	return http.StatusConflict
}

func sentence(err error) string { return desk.Sentence(err.Error()) }

// clientOf is the address that a request came from, as proxies in front that are trusted tell it.
func clientOf(r *http.Request) string { return httpserver.ClientOf(r).String() }

// chooseProgramme leads to the programme of who has one, and lets the others choose.
func (s *Server) chooseProgramme(w http.ResponseWriter, r *http.Request) {
	operator, ok := s.operatorOf(r, false)
	if !ok {
		http.Redirect(w, r, Base+"/sign-in", http.StatusSeeOther)
		return
	}
	v := &desk.Visit{Desk: s.Desk, Ctx: r.Context(), Request: r, Operator: operator}
	list, err := s.DB.Programmes(r.Context())
	if err != nil {
		s.refuse(w, r, v, err)
		return
	}
	table := &pages.Table{
		Name: "Programmes", Columns: []pages.Column{{Name: "Programme"}, {Name: "Status"}, {Name: "Id"}, {Name: "Founded"}},
		Empty: "There is no programme yet. Make one: offblocks programme create NAME",
	}
	for _, p := range list {
		if !operator.Sees(p.ID) {
			continue
		}
		status := "active"
		if p.Suspended {
			status = "suspended"
		}
		table.Rows = append(table.Rows, []pages.Cell{
			pages.Link(p.Name, Base+"/p/"+string(p.ID)+"/"), pages.Status(status), pages.ID(p.ID, ""), pages.Moment(p.CreatedAt),
		})
	}
	if len(table.Rows) == 1 && !r.URL.Query().Has("choose") {
		http.Redirect(w, r, table.Rows[0][0].Href, http.StatusSeeOther)
		return
	}
	s.write(w, v, http.StatusOK, pages.Page{Title: "Programmes", Parts: []pages.Part{{Table: table}}})
}
