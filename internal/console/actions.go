package console

import (
	"context"
	"errors"
	"maps"
	"net/http"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/console/records"
	"github.com/offblocks/offblocks/internal/console/upkeep"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
)

// addRooms serves the pages and the actions of every room.
func (s *Server) addRooms(mux *http.ServeMux) {
	s.views, s.done = map[string]desk.Show{}, map[string]string{}
	maps.Copy(s.views, records.Views())
	maps.Copy(s.views, upkeep.Views())
	for path, show := range s.views {
		mux.HandleFunc("GET "+Base+"/p/{programme}/"+path, s.page(show))
	}
	for _, room := range []map[string]desk.Action{records.Actions(), upkeep.Actions()} {
		for path, act := range room {
			s.done[string(act.Name)] = act.Done
			mux.HandleFunc("POST "+Base+"/p/{programme}/"+path, s.act(act))
		}
	}
	mux.HandleFunc("GET "+Base+"/p/{programme}/authorisations/{id}/live", s.stream)
}

// act does what a form asks for, and leads back to the page that shows it. A refusal is shown there.
func (s *Server) act(a desk.Action) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.begin(w, r, false)
		if v == nil {
			return
		}
		id, reason := r.PathValue("id"), r.PostFormValue("reason")
		err := s.Operators.Perform(r.Context(), operators.Action{
			ID: r.PostFormValue("form"), Operator: v.Operator, Programme: v.Programme.ID, Duty: a.Duty, Name: a.Name, Subject: id,
			Reason: reason,
		}, func(ctx context.Context) error { return a.Do(ctx, v, id, reason) })
		var refusal *issuing.Error
		switch {
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
