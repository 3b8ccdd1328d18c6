package simulator

import (
	"embed"
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

// ServeHTTP shows the identity check's page, where a person can pass or fail the check by hand. Only a POST changes anything.
func (s *Simulator) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	h := w.Header()
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cache-Control", "no-store")
	c, err := s.db.CustomerByPortal(r.Context(), strings.TrimPrefix(r.URL.Path, portalPath))
	if err != nil {
		http.Error(w, "There is no such verification.", http.StatusNotFound)
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
		_, err = s.onboarding.RejectCustomer(r.Context(), c.ProgrammeID, c.ID)
	default:
		s.page(w, c, http.StatusBadRequest, "Choose one of the two.")
		return
	}
	if err != nil {
		s.page(w, c, http.StatusConflict, "This customer is not waiting for verification.")
		return
	}
	http.Redirect(w, r, portalPath+c.PortalToken, http.StatusSeeOther) // #nosec G710 -- a path of this page, with a token from the database
}

func (s *Simulator) page(w http.ResponseWriter, c issuing.Customer, status int, problem string) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = portalPage.Execute(w, map[string]any{ // the client may have gone
		"ExternalID": c.ExternalID, "Wallet": c.ChainID, "Status": c.Status, "Problem": problem,
		"Waiting": c.Status == issuing.CustomerVerifying || c.Status == issuing.CustomerScreening,
	})
}
