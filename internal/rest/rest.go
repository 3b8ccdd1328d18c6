// Package rest speaks HTTP: one table of routes, one list of checks, one file a noun. It decides nothing about cards
// or money: reads go to the store, changes to the verbs, and every refusal becomes a status in one place.
package rest

import (
	"context"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/authentication"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/events"
	"github.com/offblocks/offblocks/internal/events/stream"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/openapi"
	"github.com/offblocks/offblocks/internal/openapi/export"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/limits"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/readiness"
	"github.com/offblocks/offblocks/internal/requestlog"
	"github.com/offblocks/offblocks/internal/rest/admission"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/webhook/keys"
)

// Config is what the API of an installation is made of.
type Config struct {
	DB         *store.DB
	Onboarding *onboarding.Service
	Programmes *programmes.Service
	// Authentications are the verbs on card authentications.
	Authentications *authentication.Service
	Payments        *payments.Service
	Limits          *limits.Service
	Events          *events.Service
	Streams         *stream.Hub        // of events
	Requests        *requestlog.Log    // keeps requests; nil: none are kept
	Book            *chainbook.Service // of faucet grants
	Engine          issuing.Chains
	Rates           issuing.Rates         // what balances are valued by
	Simulator       *simulator.Simulator  // nil outside a sandbox: its operations do not exist
	Timekeeper      *simulator.Timekeeper // nil likewise
	TokenKey        []byte                // signs bearer tokens, 32 bytes
	CursorKey       []byte                // of the cursors of lists
	WebhookKeys     *keys.Ring            // what webhooks are verified with
	// SignFor gives the headers of a delivery of an event to an audience, signed. See internal/webhook.
	SignFor     func(ctx context.Context, to issuing.Audience, e issuing.Event) (http.Header, error)
	ExternalURL *url.URL         // what clients call, behind a proxy; nil: as the Host header says
	PublicURL   string           // origin that links in answers start with
	Now         func() time.Time // the system's clock, also where the sandbox's is ahead: clients sign by their own
	Clock       func() time.Time // what payments and the periods of reports go by
	Log         *slog.Logger
	KeepAnswers time.Duration      // how long idempotency keys live; at least, and by default, an hour
	Quotas      Quotas             // of each programme; the zero Quotas limit nothing
	Ready       *readiness.Checker // nil: only the database is looked at
	Trusting    bool               // failed logins are not limited: only where nobody but the developer can connect
}

// Quotas are how many reads, writes and decisions a programme may send in a minute; 0: any number.
type Quotas = admission.PerMinute

// Server answers the API. It is an http.Handler.
type Server struct {
	Config
	sandbox  bool
	secrets  *admission.Secrets
	attempts *admission.Attempts
	places   *admission.Places
	quotas   *admission.Quotas
	health   health
	running  sync.Map // idempotency keys that this process is answering
	explain  bool

	bodyPatience time.Duration // how long a body may take to arrive
}

// Requests that are worked on at once by this process, and those of them that may be one programme's.
const (
	maxInflight    = 1024
	maxOfProgramme = 256
)

// New makes a server.
func New(c Config) *Server {
	if c.KeepAnswers < time.Hour {
		c.KeepAnswers = time.Hour
	}
	s := &Server{
		bodyPatience: bodyPatience,
		Config:       c, sandbox: c.Simulator != nil, explain: c.Simulator != nil, secrets: admission.NewSecrets(),
		places: admission.NewPlaces(maxInflight, maxOfProgramme), quotas: admission.NewQuotas(c.DB, c.Now, c.Quotas),
	}
	if c.Ready == nil {
		s.Ready = readiness.New(c.Log, readiness.Check{Name: "database", Required: true, Do: c.DB.Ping})
	}
	if !c.Trusting {
		s.attempts = admission.NewAttempts(c.Now)
	}
	return s
}

// prefix is where the published operations live.
const prefix = "/v1"

func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	id := issuing.NewID[issuing.RequestID]()
	r = r.WithContext(store.WithRequest(r.Context(), id))
	c := &call{Server: s, w: w, r: r, requestID: string(id), entry: httpserver.EntryOf(r.Context())}
	c.entry.RequestID = c.requestID
	w.Header().Set("Request-Id", c.requestID)
	w.Header().Set("X-Content-Type-Options", "nosniff")
	w.Header().Set("Cache-Control", "no-store")
	defer c.logRequest()()
	defer c.releasePlaces()
	defer func() {
		if p := recover(); p != nil {
			if p == http.ErrAbortHandler { //nolint:errorlint // it is compared as net/http does
				panic(p)
			}
			s.Log.ErrorContext(r.Context(), "panic", "request", c.requestID, "cause", p)
			c.writeProblem(errPanic)
		}
	}()
	c.serve()
}

// call is one request on its way through the checks.
type call struct {
	*Server
	w         http.ResponseWriter
	r         *http.Request
	requestID string
	route     *route
	params    []string // of the path, in order
	body      []byte
	programme issuing.ProgrammeID
	token     bearer
	signsAuth bool // the programme wants changes of its credentials and keys signed
	recorder  *recorder
	query     url.Values        // once readQuery has read it
	entry     *httpserver.Entry // for the log
	releases  []func()          // give back the places that it has taken
	problem   *api.Problem      // that was answered; nil: none
	unsigned  *httpsig.Error    // what was wrong with signature or digest; nil: nothing
	retry     time.Duration     // when a refusal that has to do with time may be tried again; 0: in a second
}

// bearer is what the token of a request says, besides the programme.
type bearer struct {
	Generation int64     // of the programme's credentials
	ExpiresAt  time.Time // when it is not good any more
}

func (c *call) ctx() context.Context { return c.r.Context() }

// serve finds the route and runs its checks. Documents and health take no place in the queue, so that they are there
// whatever else is.
func (c *call) serve() {
	switch path := c.r.URL.Path; path {
	case "/openapi.yaml":
		c.entry.Route = path
		c.writeDocument("application/yaml", api.YAML())
		return
	case "/openapi.json":
		c.entry.Route = path
		c.writeDocument("application/json", openapi.JSON())
		return
	case "/openapi.clients.yaml":
		c.entry.Route = path
		c.writeDocument("application/yaml", export.ClientsYAML())
		return
	case "/openapi.clients.json":
		c.entry.Route = path
		c.writeDocument("application/json", export.ClientsJSON())
		return
	case "/postman_collection.json":
		c.entry.Route = path
		c.writeDocument("application/json", export.PostmanCollection())
		return
	case "/healthz":
		c.entry.Route, c.entry.Probe = path, true
		c.answerHealth()
		return
	case "/livez":
		c.entry.Route, c.entry.Probe = path, true
		c.writeText("ok\n")
		return
	case "/readyz":
		c.entry.Route, c.entry.Probe = path, true
		c.answerReadiness()
		return
	}
	if err := c.checkBodySize(); err != nil {
		c.writeProblem(err)
		return
	}
	if err := c.findRoute(); err != nil {
		c.writeProblem(err)
		return
	}
	for _, step := range c.route.checks() {
		done, err := step(c)
		if err != nil {
			c.writeProblem(err)
			return
		}
		if done {
			return
		}
	}
}

func (c *call) writeDocument(kind string, text []byte) {
	c.w.Header().Set("Content-Type", kind)
	_, _ = c.w.Write(text) // the client may have gone
}

// maxHeader is the most that request line and headers may have together, in bytes. What is far beyond never comes here.
const maxHeader = 32 << 10

func (c *call) checkBodySize() error {
	size := len(c.r.RequestURI)
	for name, values := range c.r.Header {
		for _, value := range values {
			size += len(name) + len(value)
		}
	}
	if size > maxHeader {
		return issuing.Refuse(issuing.CodeHeadersTooLarge,
			"request line and headers have at most %d bytes together", maxHeader)
	}
	return nil
}

// findRoute matches the path as it was received, segment by segment, nothing cleaned.
func (c *call) findRoute() error {
	path, ok := strings.CutPrefix(c.r.URL.EscapedPath(), prefix)
	if !ok {
		return issuing.Refuse(issuing.CodeNotFound, "there is nothing at this path; the API is below %s", prefix)
	}
	var allowed []string
	for i := range routes {
		rt := &routes[i]
		if rt.simulator && !c.sandbox {
			continue
		}
		params, ok := rt.matchPath(path)
		if !ok {
			continue
		}
		if rt.method == c.r.Method {
			c.route, c.params = rt, params
			c.entry.Route = prefix + rt.path
			return nil
		}
		allowed = append(allowed, rt.method)
	}
	if allowed != nil {
		c.w.Header().Set("Allow", strings.Join(allowed, ", "))
		return issuing.Refuse(issuing.CodeMethodNotAllowed, "this path takes %s", strings.Join(allowed, ", "))
	}
	return issuing.Refuse(issuing.CodeNotFound, "there is nothing at this path")
}
