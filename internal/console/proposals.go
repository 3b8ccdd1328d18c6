package console

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/store"
)

// proposalMade is what the address of a page says after a proposal.
const proposalMade = issuing.ProposalMade

// addProposals serves what one person proposed, and another one approves or refuses. What was proposed is shown also where nobody is
// asked for two people any more, so that it can still be decided about.
func (s *Server) addProposals(mux *routes) {
	s.done[string(issuing.ProposalMade)] = "It is proposed. Another person has to approve it."
	s.done[string(issuing.ProposalPassed)] = "It is approved, and done."
	s.done[string(issuing.ProposalTurnedDown)] = "It is refused."
	mux.HandleFunc("GET "+Base+"/p/{programme}/proposals", s.page(s.listProposals))
	mux.HandleFunc("POST "+Base+"/p/{programme}/proposals/{id}/approve", s.answer(s.approve))
	mux.HandleFunc("POST "+Base+"/p/{programme}/proposals/{id}/refuse", s.answer(s.turnDown))
}

// propose keeps an action for another person to approve.
func (s *Server) propose(v *desk.Visit, asked operators.Action, path string, a desk.Action) error {
	id := v.Request.PathValue("id")
	figures, err := a.Money.Figures(v.Ctx, v.DB, v.Programme.ID, id)
	if err != nil {
		return err
	}
	asked.Subject = id
	if err := s.Operators.Propose(v.Ctx, asked, path, v.Request.PostForm, figures); err != nil {
		return err
	}
	v.Redirect = v.Path("proposals") + "?done=" + string(proposalMade)
	return nil
}

// openProposals are those that wait, as far as the operator is told of them.
func (s *Server) openProposals(v *desk.Visit) ([]issuing.Proposal, error) {
	list, err := v.DB.OpenProposals(v.Ctx, v.Programme.ID, issuing.At(s.Now()))
	return slices.DeleteFunc(list, func(p issuing.Proposal) bool { return !v.Operator.MayLookInto(s.money[p.Action].Duty) }), err
}

// countProposals is how many wait; nil where nobody is asked for two people. A page is shown also if they cannot be counted.
func (s *Server) countProposals(v *desk.Visit) *int {
	if !s.TwoPeople || v.Operator.ID == "" {
		return nil
	}
	list, err := s.openProposals(v)
	if err != nil && v.Ctx.Err() == nil {
		s.Log.ErrorContext(v.Ctx, "proposals cannot be counted", "cause", err)
	}
	n := len(list)
	return &n
}

// noteProposals says of each form of a page that another person has to approve what it asks for, where that is so.
func (s *Server) noteProposals(v *desk.Visit, p *pages.Page) {
	if !s.TwoPeople {
		return
	}
	for _, part := range p.Parts {
		for i, f := range part.Forms {
			path, _ := strings.CutPrefix(f.Action, v.Path(""))
			if steps := strings.Split(path, "/"); len(steps) > 2 {
				steps[len(steps)-2] = "{id}"
				if _, ok := s.money[strings.Join(steps, "/")]; ok {
					part.Forms[i].Explain += " Another person has to approve it."
				}
			}
		}
	}
}

func (s *Server) listProposals(v *desk.Visit) (pages.Page, error) {
	p := pages.Page{Title: "Proposals", Section: "proposals"}
	open, err := s.openProposals(v)
	if err != nil {
		return p, err
	}
	for _, proposal := range open {
		part, err := s.proposalPart(v, proposal)
		if err != nil {
			return p, err
		}
		p.Parts = append(p.Parts, part)
	}
	decided, err := desk.Take(v.DB.ListProposals(v.Ctx, v.List()))
	if err != nil {
		return p, err
	}
	t := &pages.Table{
		Name: "Proposals", Empty: "Nobody has proposed anything yet. An action about money is proposed where it is to be done.",
		Columns: desk.Columns("When", "What", "On", "Status", "Proposed by", "Why", "Decided by", "Answer"),
	}
	desk.Fill(v, t, decided, func(p issuing.Proposal) string { return string(p.ID) }, func(p issuing.Proposal) []pages.Cell {
		return []pages.Cell{
			pages.Moment(p.CreatedAt), pages.Text(s.nameOf(p)), pages.ID(p.Subject, ""), pages.Status(p.StatusAt(issuing.At(s.Now()))),
			pages.Text(p.Proposer), pages.Text(p.Reason), pages.Text(p.Decider), pages.Text(p.Answer),
		}
	})
	if v.Operator.ProgrammeID != "" { // a page of a list is whole, also where rows of it are not shown
		t.Rows = shownRows(v, decided, t.Rows, s.money)
	}
	p.Parts = append(p.Parts, pages.Part{Title: "All proposals", Wide: true, Table: t,
		Filters: desk.Filters(desk.Filter(v, "status", issuing.ProposalOpen, issuing.ProposalApproved, issuing.ProposalRefused))})
	return p, nil
}

// shownRows leaves out the rows of what a programme's people are not told.
func shownRows(v *desk.Visit, list []issuing.Proposal, rows [][]pages.Cell, money map[string]desk.Action) (out [][]pages.Cell) {
	for i, row := range rows {
		if v.Operator.MayLookInto(money[list[i].Action].Duty) {
			out = append(out, row)
		}
	}
	return out
}

// nameOf is what a proposal would do, in words.
func (s *Server) nameOf(p issuing.Proposal) string {
	return pages.Words(string(s.money[p.Action].Name))
}

// proposalPart shows an open proposal, and what the operator may do about it.
func (s *Server) proposalPart(v *desk.Visit, p issuing.Proposal) (pages.Part, error) {
	part := pages.Part{Title: s.nameOf(p), Note: desk.Sentence(p.Reason), Wide: true, Facts: []pages.Fact{
		desk.Fact("Proposed by", pages.Text(p.Proposer)), desk.Fact("Proposed", pages.Moment(p.CreatedAt)), desk.Fact("Expires", pages.Moment(p.ExpiresAt)),
		desk.Fact("On", pages.ID(p.Subject, v.Path("search")+"?q="+desk.EscapeQuery(p.Subject))),
	}}
	figures, err := operators.FiguresOf(p)
	if err != nil {
		return part, err
	}
	for _, f := range figures {
		part.Facts = append(part.Facts, desk.Fact(f.Name, pages.Text(f.Text)))
	}
	fields, err := operators.FieldsOf(p)
	if err != nil {
		return part, err
	}
	for _, name := range slices.Sorted(maps.Keys(fields)) {
		part.Facts = append(part.Facts, desk.Fact("Asked: "+name, pages.Text(strings.Join(fields[name], ", "))))
	}
	if p.ProposerID != v.Operator.ID && v.Operator.May(s.money[p.Action].Duty) {
		path := v.Path("proposals", string(p.ID))
		refuse := v.FormOf(path+"/refuse", "Refuse", "Nothing is done.")
		refuse.Danger = true
		part.Forms = []pages.Form{v.FormOf(path+"/approve", "Approve", "It is done as proposed, if it is still as it was."), refuse}
	}
	return part, nil
}

// answer has a proposal decided about, and leads back to them all. A refusal is shown there.
func (s *Server) answer(decide func(v *desk.Visit, a desk.Action, asked operators.Action, p issuing.Proposal) error) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v := s.begin(w, r, false)
		if v == nil {
			return
		}
		p, err := v.DB.Proposal(v.Ctx, v.Programme.ID, issuing.ProposalID(r.PathValue("id")))
		a, known := s.money[p.Action]
		if err == nil && (!known || !v.Operator.MayLookInto(a.Duty)) {
			err = issuing.NotFound("proposal", p.ID)
		}
		if err != nil {
			s.refuse(w, r, v, err)
			return
		}
		err = decide(v, a, operators.Action{
			ID: r.PostFormValue("form"), Operator: v.Operator, Programme: v.Programme.ID, Duty: a.Duty, Name: a.Name, Reason: r.PostFormValue("reason"),
		}, p)
		var refusal *issuing.Error
		switch {
		case err == nil:
			http.Redirect(w, r, v.Redirect, http.StatusSeeOther) // #nosec G710 -- a path of the console
		case !v.Operator.May(a.Duty):
			s.write(w, v, http.StatusForbidden, pages.Page{Title: "You may not do this", Problem: sentence(err)})
		case errors.As(err, &refusal):
			page, showErr := s.listProposals(v)
			if showErr != nil {
				s.refuse(w, r, v, showErr)
				return
			}
			page.Problem = sentence(err)
			s.write(w, v, statusOf(refusal), page)
		default:
			s.refuse(w, r, v, err)
		}
	}
}

// approve does what was proposed, as the proposer's form said it, in the transaction that marks the proposal.
func (s *Server) approve(v *desk.Visit, a desk.Action, asked operators.Action, p issuing.Proposal) error {
	form, err := operators.FieldsOf(p)
	if err != nil {
		return err
	}
	form.Set("form", string(p.ID)) // what the verb does once it does once for the proposal
	form.Set("reason", p.Reason)
	proposed := *v
	proposed.Request = v.Request.Clone(v.Ctx)
	proposed.Request.Form, proposed.Request.PostForm = form, form
	proposed.Request.SetPathValue("id", p.Subject)
	read := func(ctx context.Context, tx *store.Tx) ([]operators.Figure, error) {
		if err := a.Money.Lock(ctx, tx, p.ProgrammeID, p.Subject); err != nil {
			return nil, err
		}
		return a.Money.Figures(ctx, tx, p.ProgrammeID, p.Subject)
	}
	v.Redirect = v.Path("proposals") + "?done=" + string(issuing.ProposalPassed)
	return s.Operators.Approve(v.Ctx, asked, p, read, func(ctx context.Context) error { return a.Do(ctx, &proposed, p.Subject, p.Reason) })
}

func (s *Server) turnDown(v *desk.Visit, _ desk.Action, asked operators.Action, p issuing.Proposal) error {
	v.Redirect = v.Path("proposals") + "?done=" + string(issuing.ProposalTurnedDown)
	return s.Operators.RefuseProposal(v.Ctx, asked, p)
}
