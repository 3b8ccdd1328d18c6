// Package cardpage serves the pages on which a cardholder sees the number of a card, or sets its PIN, by a one-time link. A
// programme opens or frames such a page; what is on it goes from this installation to the cardholder's browser and never
// through the programme's servers. It decides nothing about links and cards, and keeps nothing.
package cardpage

import (
	"embed"
	"errors"
	"fmt"
	"html/template"
	"log/slog"
	"net/http"
	"net/netip"
	"strings"

	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
)

// Path is where the pages are, outside the API. The token of a link follows.
const Path = "/card/"

//go:embed card.html
var pages embed.FS

var page = template.Must(template.ParseFS(pages, "card.html"))

// Server serves the pages. It is an http.Handler.
type Server struct {
	verbs *onboarding.Service
	log   *slog.Logger
}

// New makes a server that calls an installation's verbs.
func New(verbs *onboarding.Service, log *slog.Logger) *Server { return &Server{verbs: verbs, log: log} }

// content is what a page says. Its zero members are left out.
type content struct {
	Title      string
	Problem    string
	Says       string
	Page       string // of the issuer, where the browser goes next
	Card       *shownCard
	AsksReveal bool
	AsksPIN    bool
}

type shownCard struct{ Number, Expiry, CVV, Name string }

// ServeHTTP shows what a link is for, and on a POST does it, once. A GET changes nothing, so that whatever looks at links
// before people do uses none up.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	httpserver.EntryOf(r.Context()).Route = Path + "{token}" // the path holds a secret
	h := w.Header()
	h.Set("Cache-Control", "no-store")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Robots-Tag", "noindex")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	h.Set("Content-Security-Policy", policy(nil))
	token := strings.TrimPrefix(r.URL.Path, Path)
	view, err := s.verbs.CardLink(r.Context(), token)
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	h.Set("Content-Security-Policy", policy(view.Origins))
	switch r.Method {
	case http.MethodGet, http.MethodHead:
		s.ask(w, view, http.StatusOK, "")
	case http.MethodPost:
		if view.Link.Kind == issuing.LinkPIN {
			s.setPIN(w, r, token, view)
		} else {
			s.show(w, r, token)
		}
	default:
		h.Set("Allow", "GET, HEAD, POST")
		http.Error(w, "This page takes GET and POST.", http.StatusMethodNotAllowed)
	}
}

// policy lets nobody but the programme's front ends frame the page, and the page load nothing.
func policy(origins issuing.SignInOrigins) string {
	ancestors := "'none'"
	if len(origins) > 0 {
		list := make([]string, len(origins))
		for i, origin := range origins {
			list[i] = string(origin)
		}
		ancestors = strings.Join(list, " ")
	}
	return "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors " + ancestors
}

func (s *Server) ask(w http.ResponseWriter, v onboarding.CardLinkView, status int, problem string) {
	ending := v.Card.LastFour()
	if v.Link.Kind == issuing.LinkPIN {
		write(w, status, content{Title: "PIN of your card ending in " + ending, Problem: problem, AsksPIN: true})
		return
	}
	write(w, status, content{
		Title: "Your card ending in " + ending, Problem: problem, Says: "It is shown once. Nobody else should see your screen.",
		AsksReveal: true,
	})
}

func (s *Server) show(w http.ResponseWriter, r *http.Request, token string) {
	shown, err := s.verbs.ShowCard(r.Context(), token, viewer(r))
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	if shown.Page != "" {
		write(w, http.StatusOK, content{Title: "Your card", Page: shown.Page})
		return
	}
	write(w, http.StatusOK, content{Title: "Your card", Card: &shownCard{
		Number: inGroups(shown.PAN), Expiry: fmt.Sprintf("%02d/%02d", shown.Card.ExpiryMonth, shown.Card.ExpiryYear%100),
		CVV: shown.CVV, Name: shown.Card.Name,
	}})
}

// maxForm is the most that the form of a PIN may have, in bytes.
const maxForm = 1024

func (s *Server) setPIN(w http.ResponseWriter, r *http.Request, token string, v onboarding.CardLinkView) {
	r.Body = http.MaxBytesReader(w, r.Body, maxForm)
	pin := r.PostFormValue("pin")
	if pin != r.PostFormValue("again") {
		s.ask(w, v, http.StatusBadRequest, "The two PINs differ.")
		return
	}
	err := s.verbs.SetPIN(r.Context(), token, pin, viewer(r))
	if issuing.IsCode(err, issuing.CodePINRefused) {
		s.ask(w, v, http.StatusBadRequest, sentence(err))
		return
	}
	if err != nil {
		s.refuse(w, r, err)
		return
	}
	write(w, http.StatusOK, content{Title: "The PIN of your card is set", Says: "You can close this page."})
}

// viewer is the address that a request came from, as proxies in front that are trusted tell it.
func viewer(r *http.Request) string {
	if address, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		return address.Addr().Unmap().String()
	}
	return "an unknown address"
}

// inGroups writes a number as it is printed on cards.
func inGroups(pan string) string {
	var groups []string
	for len(pan) > 4 {
		groups, pan = append(groups, pan[:4]), pan[4:]
	}
	return strings.Join(append(groups, pan), " ")
}

func sentence(err error) string {
	text := err.Error()
	return strings.ToUpper(text[:1]) + text[1:] + "."
}

// refuse answers what went wrong. What is ours is logged, and is nothing for who looks at the page.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, err error) {
	var refusal *issuing.Error
	switch {
	case issuing.IsCode(err, issuing.CodeNotFound):
		write(w, http.StatusNotFound, content{Title: "This link does not work", Says: "It was used before, or is too old. Ask for another one."})
	case errors.As(err, &refusal):
		write(w, http.StatusConflict, content{Title: "This is not possible now", Problem: sentence(refusal)})
	default:
		if r.Context().Err() == nil { // else it went wrong because the browser hung up
			s.log.ErrorContext(r.Context(), "card page failed", "cause", err)
		}
		write(w, http.StatusBadGateway, content{Title: "Something went wrong on our side", Says: "Go back and try again."})
	}
}

func write(w http.ResponseWriter, status int, c content) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_ = page.Execute(w, c) // the client may have gone
}
