package console

import (
	"bytes"
	"net/http"
	"net/url"
	"path"
	"strings"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
)

func (s *Server) cookieName() string {
	if s.Secure {
		return "__Secure-offblocks_console"
	}
	return "offblocks_console"
}

// operatorOf is who has signed in. A watch does not count as a use of the session.
func (s *Server) operatorOf(r *http.Request, watch bool) (issuing.Operator, bool) {
	cookie, err := r.Cookie(s.cookieName())
	if err != nil {
		return issuing.Operator{}, false
	}
	read := s.Operators.Session
	if watch {
		read = s.Operators.WatchSession
	}
	o, err := read(r.Context(), cookie.Value)
	if err != nil && !issuing.IsCode(err, issuing.CodeNotFound) && r.Context().Err() == nil {
		s.Log.ErrorContext(r.Context(), "console session failed", "cause", err)
	}
	return o, err == nil
}

func (s *Server) setCookie(w http.ResponseWriter, session string, seconds int) {
	path := Base
	if s.Sandbox != nil {
		path = "/" // its first page shows more to who has signed in; the API looks at no cookie
	}
	http.SetCookie(w, &http.Cookie{ // #nosec G124 -- a sandbox speaks plain HTTP on the loopback interface
		Name: s.cookieName(), Value: session, Path: path, MaxAge: seconds, HttpOnly: true, Secure: s.Secure,
		SameSite: http.SameSiteLaxMode,
	})
}

// localPath keeps the browser here: the path of a page of the console, or the console's first one.
func localPath(next string) string {
	u, err := url.Parse(next)
	if err != nil || u.IsAbs() || u.Host != "" || strings.Contains(next, `\`) || path.Clean("/"+u.Path) != strings.TrimSuffix(u.Path, "/") ||
		!strings.HasPrefix(u.Path, Base+"/p/") {
		return Base + "/"
	}
	return next
}

func (s *Server) askSignIn(w http.ResponseWriter, r *http.Request) {
	if _, ok := s.operatorOf(r, false); ok {
		http.Redirect(w, r, Base+"/", http.StatusSeeOther)
		return
	}
	s.writeSignIn(w, r, http.StatusOK, pages.SignIn{Next: r.URL.Query().Get("next")})
}

func (s *Server) writeSignIn(w http.ResponseWriter, r *http.Request, status int, p pages.SignIn) {
	p.Base, p.Version = Base, s.version
	if origin := s.Operators.PasskeyOrigin(); origin != "" && p.Link == "" {
		p.Passkeys = &pages.PasskeyAsk{Challenge: Base + "/sign-in/challenge", Origin: origin}
	}
	writePage(w, r, s.Log, status, func(b *bytes.Buffer) error { return pages.RenderSignIn(b, p) })
}

func (s *Server) signIn(w http.ResponseWriter, r *http.Request) {
	name, next := strings.TrimSpace(r.PostFormValue("name")), r.PostFormValue("next")
	session, err := s.Operators.SignIn(r.Context(), name, r.PostFormValue("password"), clientOf(r))
	switch {
	case issuing.IsCode(err, issuing.CodeInvalidCredentials):
		s.writeSignIn(w, r, http.StatusUnauthorized, pages.SignIn{Problem: sentence(err), Name: name, Next: next})
	case issuing.IsCode(err, issuing.CodeRateLimited):
		s.writeSignIn(w, r, http.StatusTooManyRequests, pages.SignIn{Problem: sentence(err), Name: name, Next: next})
	case err != nil:
		s.refuse(w, r, nil, err)
	default:
		s.setCookie(w, session, int(operators.SessionLifetime.Seconds()))
		http.Redirect(w, r, localPath(next), http.StatusSeeOther) // #nosec G710 -- localPath keeps it here
	}
}

// askLink shows whose link it is. It uses nothing up, so that whatever looks at links before people do uses none up.
func (s *Server) askLink(w http.ResponseWriter, r *http.Request) {
	o, err := s.Operators.Link(r.Context(), r.PathValue("token"))
	if err != nil {
		s.refuseLink(w, r, err)
		return
	}
	s.writeSignIn(w, r, http.StatusOK, pages.SignIn{Link: r.URL.Path, Operator: o.Name})
}

func (s *Server) signInByLink(w http.ResponseWriter, r *http.Request) {
	session, err := s.Operators.SignInByLink(r.Context(), r.PathValue("token"))
	if err != nil {
		s.refuseLink(w, r, err)
		return
	}
	s.setCookie(w, session, int(operators.SessionLifetime.Seconds()))
	http.Redirect(w, r, Base+"/", http.StatusSeeOther)
}

func (s *Server) refuseLink(w http.ResponseWriter, r *http.Request, err error) {
	if !issuing.IsCode(err, issuing.CodeNotFound) {
		s.refuse(w, r, nil, err)
		return
	}
	s.writeSignIn(w, r, http.StatusNotFound, pages.SignIn{Problem: "This link was used before, or is too old. Ask for another one."})
}

func (s *Server) signOut(w http.ResponseWriter, r *http.Request) {
	if cookie, err := r.Cookie(s.cookieName()); err == nil {
		if err := s.Operators.SignOut(r.Context(), cookie.Value); err != nil {
			s.refuse(w, r, nil, err)
			return
		}
	}
	s.setCookie(w, "", -1)
	http.Redirect(w, r, Base+"/sign-in", http.StatusSeeOther)
}
