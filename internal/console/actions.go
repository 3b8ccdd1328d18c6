package console

import (
	"cmp"
	"context"
	"errors"
	"net/http"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
)

// addRoom serves the pages and the actions of a room.
func (s *Server) addRoom(mux *routes, room desk.Room) {
	for path, show := range room.Views {
		mux.HandleFunc("GET "+Base+"/p/{programme}/"+path, s.page(show))
	}
	for path, show := range room.Asked {
		mux.HandleFunc("POST "+Base+"/p/{programme}/"+path, s.page(show))
	}
	for path, act := range room.Actions {
		s.done[string(act.Name)] = act.Done
		if act.Money != nil {
			s.money[path] = act
		}
		mux.HandleFunc("POST "+Base+"/p/{programme}/"+path, s.act(path, act))
	}
	for _, path := range room.Live {
		mux.HandleFunc("GET "+Base+"/p/{programme}/"+path+"/live", s.stream(room.Views[path]))
	}
}

// act does what a form asks for, and leads back to the page that shows it. A refusal is shown there.
func (s *Server) act(path string, a desk.Action) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.begin(w, r, false)
		if v == nil {
			return
		}
		id, reason := r.PathValue("id"), r.PostFormValue("reason")
		if a.Says != nil {
			reason = a.Says(v, id)
		}
		asked := operators.Action{
			ID: r.PostFormValue("form"), Operator: v.Operator, Programme: v.Programme.ID, Duty: a.Duty, Name: a.Name, Subject: cmp.Or(id, r.PostFormValue("card")),
			Reason: reason,
		}
		var err error
		if s.TwoPeople && a.Money != nil {
			err = s.propose(v, asked, path, a)
		} else {
			err = s.Operators.Perform(r.Context(), asked, func(ctx context.Context) error { return a.Do(ctx, v, id, reason) })
		}
		var refusal *issuing.Error
		switch {
		case err == nil && v.Redirect != "":
			http.Redirect(w, r, v.Redirect, http.StatusSeeOther) // #nosec G710 -- a path of the console
		case err == nil:
			to := a.To
			if to[len(to)-1] == '}' {
				to = to[:len(to)-len("{id}")] + id
			}
			// #nosec G710 -- a path of the console
			http.Redirect(w, r, v.Path(to)+"?done="+string(a.Name), http.StatusSeeOther)
		case !v.Operator.May(a.Duty):
			s.write(w, v, http.StatusForbidden, pages.Page{Title: "You may not do this", Problem: sentence(err)})
		case errors.As(err, &refusal) && refusal.Code != issuing.CodeNotFound:
			p, showErr := a.Back(v)
			if issuing.IsCode(showErr, issuing.CodeNotFound) {
				showErr = err // there is no page to show it on
			}
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
}
