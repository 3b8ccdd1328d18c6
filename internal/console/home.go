package console

import (
	"net/http"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

// Sandbox is what the first page of a sandbox tells its developer.
type Sandbox struct {
	Origin  string // that clients call
	EnvFile string // path of the file with the credentials
	// Payment is the page that tells a payment's story.
	Payment desk.Show
}

// ServesHome tells whether a request is a browser's for the first page of a sandbox, and none of a client for the API.
func ServesHome(r *http.Request) bool {
	return r.URL.Path == "/" && (r.Method == http.MethodGet || r.Method == http.MethodHead) &&
		strings.Contains(r.Header.Get("Accept"), "text/html")
}

// showHome is the first page of a sandbox: how to call it, and, for who has signed in, its newest payment as it happens.
func (s *Server) showHome(w http.ResponseWriter, r *http.Request) {
	p := pages.Page{Title: "Your sandbox", Fixed: s.homeParts()}
	operator, ok := s.operatorOf(r, false)
	if !ok {
		p.Parts = []pages.Part{{
			Title: "The payment that was played", Wide: true,
			Note: "It shows here once you have signed in by the link under \"console\" that the sandbox printed at its start. The link is good " +
				"once, for 15 minutes. Another one:",
			Texts: []pages.Excerpt{{Name: "In the directory of the sandbox", Text: "bin/offblocks operator link sandbox"}},
		}}
		s.write(w, &desk.Visit{Desk: s.Desk, Ctx: r.Context(), Request: r}, http.StatusOK, p)
		return
	}
	v := &desk.Visit{Desk: s.Desk, Ctx: r.Context(), Request: r, Operator: operator}
	if err := s.addPayment(v, &p); err != nil {
		s.refuse(w, r, v, err)
		return
	}
	s.write(w, v, http.StatusOK, p)
}

// addPayment adds the newest payment of the first programme that the operator sees and that has one.
func (s *Server) addPayment(v *desk.Visit, p *pages.Page) error {
	programmes, err := s.DB.Programmes(v.Ctx)
	if err != nil {
		return err
	}
	for _, programme := range programmes {
		if !v.Operator.Sees(programme.ID) {
			continue
		}
		v.Programme = programme
		newest, err := desk.Take(s.DB.Authorisations(v.Ctx, store.Of{}, store.List{Programme: programme.ID, Limit: 1}))
		if err != nil {
			return err
		}
		if len(newest) == 0 {
			continue
		}
		story := *v
		story.Request = v.Request.Clone(v.Ctx)
		story.Request.SetPathValue("id", string(newest[0].ID))
		told, err := s.Sandbox.Payment(&story)
		if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) {
			return err
		}
		p.Parts, p.Live = told.Parts, told.Live
		return nil
	}
	v.Programme = issuing.Programme{}
	p.Parts = []pages.Part{{Title: "No payment yet", Wide: true, Note: "Swipe a card on the bench, or play one: offblocks demo --env " + s.Sandbox.EnvFile}}
	return nil
}

// homeParts are how to call the sandbox, and where to go on.
func (s *Server) homeParts() []pages.Part {
	load := "set -a; . " + s.Sandbox.EnvFile + "; set +a\n"
	return []pages.Part{
		{Title: "Where to go", Filters: [][]pages.Filter{{
			{Name: "Console", Href: Base + "/"}, {Name: "Documents", Href: "/docs"}, {Name: "API reference", Href: "/docs/api"},
			{Name: "Scenarios", Href: "/docs/scenarios"}, {Name: "OpenAPI", Href: "/openapi.yaml"},
		}}},
		{Title: "Credentials", Facts: []pages.Fact{
			desk.Fact("API", pages.Text(s.Sandbox.Origin+"/v1")), desk.Fact("Key, secret and signing key", pages.Text(s.Sandbox.EnvFile)),
		}, Note: "They are in a file that only you can read. Nothing on this page is secret."},
		{Title: "Call it", Texts: []pages.Excerpt{
			{Name: "Command line: a funded card, and a purchase", Text: load + "bin/offblocks up --table\nbin/offblocks trigger transaction.updated"},
			{Name: "Node", Text: load + `cp examples/node/offblocks.mjs .
cat >buy.mjs <<'END'
import { call } from './offblocks.mjs'

const [card] = await call('GET', '/cards?status=active&limit=1')
const purchase = await call('POST', ` + "`/simulator/cards/${card.id}/authorisation`" + `, { amount: '20', currency: 'GBP' })
console.log(purchase.status, purchase.amount, purchase.currency)
END
node buy.mjs`},
			{Name: "Go", Text: load + "go run ./examples/go/buy"},
		}},
	}
}
