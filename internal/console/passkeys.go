package console

import (
	"encoding/json"
	"errors"
	"net/http"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
)

const passkeysPage = Base + "/passkeys"

// addPasskeys serves what operators register passkeys and sign in by them with. What a script sends and is answered is JSON.
func (s *Server) addPasskeys(mux *routes) {
	mux.HandleFunc("GET "+passkeysPage, s.known(s.showPasskeys))
	mux.HandleFunc("POST "+passkeysPage, s.known(s.registerPasskey))
	mux.HandleFunc("POST "+passkeysPage+"/challenge", s.known(s.askPasskey))
	mux.HandleFunc("POST "+passkeysPage+"/{id}/remove", s.known(s.removePasskey))
	mux.HandleFunc("POST "+Base+"/sign-in/challenge", s.askSignInByPasskey)
	mux.HandleFunc("POST "+Base+"/sign-in/passkey", s.signInByPasskey)
}

// known serves who has signed in, about no programme.
func (s *Server) known(serve func(w http.ResponseWriter, v *desk.Visit)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		operator, ok := s.operatorOf(r, false)
		if !ok {
			http.Redirect(w, r, Base+"/sign-in", http.StatusSeeOther)
			return
		}
		serve(w, &desk.Visit{Desk: s.Desk, Ctx: r.Context(), Request: r, Operator: operator})
	}
}

func (s *Server) showPasskeys(w http.ResponseWriter, v *desk.Visit) {
	p, err := s.passkeys(v)
	if err != nil {
		s.refuse(w, v.Request, v, err)
		return
	}
	p.Done = map[string]string{"registered": "The passkey is registered.", "removed": "The passkey is removed."}[v.Request.URL.Query().Get("done")]
	s.write(w, v, http.StatusOK, p)
}

// passkeys is the page of the operator's own passkeys; to the platform's administrators it shows everybody's.
func (s *Server) passkeys(v *desk.Visit) (pages.Page, error) {
	p := pages.Page{Title: "Passkeys", Script: "passkeys.js"}
	list, err := s.Operators.Passkeys(v.Ctx, v.Operator)
	if err != nil {
		return p, err
	}
	first := pages.Part{Title: "Register a passkey", Wide: true}
	if origin := s.Operators.PasskeyOrigin(); origin == "" {
		first.Title, first.Note = "Not here", "This console does not know the name under which browsers reach it, to which passkeys belong. "+
			"Give serve --console-url."
	} else {
		first.Note = "A passkey signs you in instead of a password, once your device has verified you. It works at " + origin + " only."
		first.Forms = []pages.Form{{
			Action: passkeysPage, Verb: "Register", NoReason: true, Plain: true,
			Explain: "Give it a name by which you will know it, such as the device that it is on.",
			Fields:  []pages.Field{{Name: "name", Label: "Name of the passkey"}},
			Passkey: &pages.PasskeyAsk{Challenge: passkeysPage + "/challenge", Origin: origin},
		}}
	}
	p.Parts = append(p.Parts, first)
	for _, k := range list {
		used := pages.Muted("never")
		if k.UsedAt > 0 {
			used = pages.Moment(k.UsedAt)
		}
		part := pages.Part{Title: k.Name, Wide: true, Facts: []pages.Fact{
			desk.Fact("Operator", pages.Text(k.Operator)), desk.Fact("Registered", pages.Moment(k.CreatedAt)), desk.Fact("Last used", used),
			desk.Fact("Id", pages.ID(k.ID, "")),
		}}
		if k.Suspect {
			part.Facts = append(part.Facts, desk.Fact("Status", pages.Cell{Text: "may have been copied", Class: "status bad"}))
			part.Note = "It signed with a counter that had been seen, as a copy of it would. Nobody signs in by it any more."
		}
		remove := v.FormOf(passkeysPage+"/"+string(k.ID)+"/remove", "Remove", "Nobody signs in by it any more.")
		remove.Danger = true
		part.Forms = []pages.Form{remove}
		p.Parts = append(p.Parts, part)
	}
	return p, nil
}

// answerJSON answers a script.
func (s *Server) answerJSON(w http.ResponseWriter, status int, answer any) {
	text, err := json.Marshal(answer)
	if err != nil {
		panic(err) // texts, and what was JSON, always marshal
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(text) // the client may have gone
}

// complain answers a script why something was refused. What is ours is logged and not shown.
func (s *Server) complain(w http.ResponseWriter, r *http.Request, err error) {
	status, said := http.StatusInternalServerError, "Try again. The server's log says what happened."
	var refusal *issuing.Error
	switch {
	case errors.As(err, &refusal):
		status, said = statusOf(refusal), sentence(err)
		switch refusal.Code {
		case issuing.CodeInvalidCredentials:
			status = http.StatusUnauthorized
		case issuing.CodeRateLimited:
			status = http.StatusTooManyRequests
		}
	case r.Context().Err() == nil:
		s.Log.ErrorContext(r.Context(), "console failed", "cause", err)
	}
	s.answerJSON(w, status, map[string]string{"problem": said})
}

func (s *Server) askPasskey(w http.ResponseWriter, v *desk.Visit) {
	options, err := s.Operators.AskPasskey(v.Ctx, v.Operator)
	if err != nil {
		s.complain(w, v.Request, err)
		return
	}
	s.answerJSON(w, http.StatusOK, json.RawMessage(options))
}

// passkeyAnswer is what the script sends of a browser's answer.
type passkeyAnswer struct {
	Name   string          `json:"name"` // of a new passkey
	Next   string          `json:"next"` // where the browser goes after a sign-in
	Answer json.RawMessage `json:"answer"`
}

func readPasskeyAnswer(r *http.Request) (a passkeyAnswer, err error) {
	if err := json.NewDecoder(r.Body).Decode(&a); err != nil {
		return a, issuing.Refuse(issuing.CodeBodyInvalid, "passkeys need the page's script, which this browser did not run")
	}
	return a, nil
}

func (s *Server) registerPasskey(w http.ResponseWriter, v *desk.Visit) {
	a, err := readPasskeyAnswer(v.Request)
	if err == nil {
		err = s.Operators.RegisterPasskey(v.Ctx, v.Operator, a.Name, a.Answer)
	}
	if err != nil {
		s.complain(w, v.Request, err)
		return
	}
	s.answerJSON(w, http.StatusOK, map[string]string{"to": passkeysPage + "?done=registered"})
}

func (s *Server) removePasskey(w http.ResponseWriter, v *desk.Visit) {
	r := v.Request
	err := s.Operators.RemovePasskey(v.Ctx, v.Operator, r.PostFormValue("form"), issuing.PasskeyID(r.PathValue("id")), r.PostFormValue("reason"))
	var refusal *issuing.Error
	switch {
	case err == nil:
		http.Redirect(w, r, passkeysPage+"?done=removed", http.StatusSeeOther)
	case errors.As(err, &refusal) && refusal.Code != issuing.CodeNotFound:
		p, showErr := s.passkeys(v)
		if showErr != nil {
			s.refuse(w, r, v, showErr)
			return
		}
		p.Problem = sentence(err)
		s.write(w, v, statusOf(refusal), p)
	default:
		s.refuse(w, r, v, err)
	}
}

func (s *Server) askSignInByPasskey(w http.ResponseWriter, r *http.Request) {
	options, err := s.Operators.AskSignIn(r.Context(), clientOf(r))
	if err != nil {
		s.complain(w, r, err)
		return
	}
	s.answerJSON(w, http.StatusOK, json.RawMessage(options))
}

func (s *Server) signInByPasskey(w http.ResponseWriter, r *http.Request) {
	a, err := readPasskeyAnswer(r)
	session := ""
	if err == nil {
		session, err = s.Operators.SignInByPasskey(r.Context(), a.Answer)
	}
	if err != nil {
		s.complain(w, r, err)
		return
	}
	s.setCookie(w, session, int(operators.SessionLifetime.Seconds()))
	s.answerJSON(w, http.StatusOK, map[string]string{"to": localPath(a.Next)})
}
