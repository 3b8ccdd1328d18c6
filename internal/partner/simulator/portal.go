package simulator

import (
	"embed"
	"encoding/hex"
	"html/template"
	"net/http"
	"strings"

	"github.com/offblocks/offblocks/internal/issuing"
)

//go:embed portal.html
var pages embed.FS

var portalPage = template.Must(template.ParseFS(pages, "portal.html"))

// portalPath is where verification pages are, outside the API. A customer's token follows: it is the only key to the page.
const portalPath = "/simulator/verification/"

// ServeHTTP shows the identity check's page, where a person can pass or fail the check by hand. Only a POST changes
// anything.
func (s *Simulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Cache-Control", "no-store")
	token := strings.TrimPrefix(r.URL.Path, portalPath)
	if _, err := hex.DecodeString(token); err != nil {
		http.Error(w, "There is no such verification.", http.StatusNotFound)
		return
	}
	c, err := s.db.CustomerByPortal(r.Context(), token)
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound):
		http.Error(w, "There is no such verification.", http.StatusNotFound)
		return
	case err != nil:
		s.broken(w, r, err)
		return
	}
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		s.page(w, c, http.StatusOK, "")
	case http.MethodPost:
		s.decide(w, r, c)
	default:
		h.Set("Allow", "GET, HEAD, POST")
		http.Error(w, "This page takes GET and POST.", http.StatusMethodNotAllowed)
	}
}

func (s *Simulator) decide(w http.ResponseWriter, r *http.Request, c issuing.Customer) {
	r.Body = http.MaxBytesReader(w, r.Body, 1024)
	var err error
	switch r.FormValue("verdict") {
	case "pass":
		err = s.Verify(r.Context(), c.ProgrammeID, c.ID)
	case "fail":
		_, err = s.onboarding.CustomerCheckFailed(r.Context(), c.ProgrammeID, c.ID)
	default:
		s.page(w, c, http.StatusBadRequest, "Choose one of the two.")
		return
	}
	switch {
	case issuing.IsCode(err, issuing.CodeWrongState):
		s.page(w, c, http.StatusConflict, "This customer is not waiting for verification.")
		return
	case err != nil:
		s.broken(w, r, err)
		return
	}
	http.Redirect(w, r, portalPath+c.PortalToken, http.StatusSeeOther) // #nosec G710 -- a path of this page, with a token from the database
}

// broken answers what went wrong on our side. Nothing of it is for who looks at the page.
func (s *Simulator) broken(w http.ResponseWriter, r *http.Request, err error) {
	if r.Context().Err() == nil { // else it went wrong because the browser hung up
		s.log.ErrorContext(r.Context(), "verification page failed", "cause", err)
	}
	http.Error(w, "Something went wrong on our side; try again.", http.StatusInternalServerError)
}

func (s *Simulator) page(w http.ResponseWriter, c issuing.Customer, status int, problem string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = portalPage.Execute(w, map[string]any{ // the client may have gone
		"ExternalID": c.ExternalID, "Wallet": c.ChainID, "Status": c.Status, "Problem": problem,
		"Waiting": c.Status == issuing.CustomerVerifying || c.Status == issuing.CustomerScreening,
	})
}
