package money

import (
	"cmp"
	"context"
	"strings"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/store"
)

var lineStatuses = []issuing.SettlementLineStatus{issuing.SettlementDiffers, issuing.SettlementAgrees, issuing.SettlementWrittenOff}

// listLines lists the programme's lines of settlement reports: of all reports or of one, in a status, with a difference.
func listLines(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
		return pages.Page{}, err
	}
	q := v.Request.URL.Query()
	f := store.SettlementLineFilter{File: q.Get("file"), Difference: issuing.SettlementDifference(q.Get("difference"))}
	lines, err := desk.Take(v.DB.SettlementLines(v.Ctx, f, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Settlement lines", Columns: desk.Columns("Imported", "Status", "Difference", "Card network", "Line", "#Payment", "#Interchange", "#Fees",
			"#Paid", "#Written off", "Transaction"),
		Empty: "There is no such line.",
	}
	desk.Fill(v.Visit, t, lines, func(l issuing.SettlementLine) string { return l.ID }, func(l issuing.SettlementLine) []pages.Cell {
		href := v.Path("money", "lines", l.ID)
		return []pages.Cell{
			desk.Linked(pages.Moment(l.CreatedAt), href), pages.Status(l.Status), pages.Text(pages.Words(l.Difference)), pages.Text(l.Partner),
			pages.Link(l.Key, href), pages.Minor(l.Gross, l.Currency), pages.Minor(l.Interchange, l.Currency), pages.Minor(l.Fees, l.Currency),
			pages.Minor(l.Paid, l.Currency), pages.Minor(l.WrittenOff, l.Currency),
			pages.ID(l.TransactionID, v.Path("transactions", string(l.TransactionID))),
		}
	})
	return pages.Page{Title: "Settlement lines", Section: "money/reports", Parts: []pages.Part{{Table: t, Filters: desk.Filters(
		desk.Filter(v.Visit, "status", lineStatuses...),
		desk.Filter(v.Visit, "difference", issuing.DifferenceUnknown, issuing.DifferenceAmount, issuing.DifferenceCurrency, issuing.DifferenceTwice, issuing.DifferenceWaits),
		v.Narrowed("file"),
	)}}}, nil
}

// showLine is what a report says in a line, what it is compared with, and what can be done where the two differ.
func showLine(v *visit) (pages.Page, error) {
	if err := v.PlatformOnly(); err != nil {
		return pages.Page{}, err
	}
	l, err := v.DB.SettlementLine(v.Ctx, v.Programme.ID, v.Request.PathValue("id"))
	if err != nil {
		return pages.Page{}, err
	}
	find := func(text string) string { return v.Path("search") + "?q=" + desk.EscapeQuery(text) }
	about := pages.Part{Title: "Line", Wide: true, Note: desk.Sentence(strings.TrimSuffix(l.Detail, ".")), Facts: []pages.Fact{
		desk.Fact("Status", pages.Status(l.Status)), desk.Fact("Difference", pages.Text(cmp.Or(pages.Words(l.Difference), "–"))),
		desk.Fact("Card network", pages.Text(l.Partner)), desk.Fact("Its name of the line", pages.Text(l.Key)),
		desk.Fact("Report", pages.ID(l.FileID, v.Path("money", "reports", l.FileID))), desk.Fact("Settled on", pages.Text(cmp.Or(l.SettledOn, "–"))),
		desk.Fact("Payment", desk.Linked(pages.Minor(l.Gross, l.Currency), find(l.Gross.Decimal(l.Currency).Abs().String()+" "+l.Currency))),
		desk.Fact("Interchange", pages.Minor(l.Interchange, l.Currency)),
		desk.Fact("Fees", pages.Minor(l.Fees, l.Currency)), desk.Fact("Paid", pages.Minor(l.Paid, l.Currency)),
		desk.Fact("Written off", pages.Minor(l.WrittenOff, l.Currency)),
		desk.Fact("Transaction", pages.ID(l.TransactionID, v.Path("transactions", string(l.TransactionID)))),
		desk.Fact("Imported", pages.ExactMoment(l.CreatedAt)), desk.Fact("Id", pages.ID(l.ID, "")),
	}, Filters: [][]pages.Filter{{{Name: "What was done with it", Href: v.Path("audit") + "?subject=" + l.ID}}}}
	for _, said := range [][2]string{{"Sort of line, in the report's words", l.Names.Type}, {"Fee, in the network's words", l.Names.Fee}} {
		if said[1] != "" {
			about.Facts = append(about.Facts, desk.Fact(said[0], pages.Text(said[1])))
		}
	}
	if l.MessageID != "" {
		about.Facts = append(about.Facts, desk.Fact("Network message", pages.ID(l.MessageID, "")))
	}
	names := pages.Part{Title: "How the report names the payment", Wide: true, Note: "Each leads to what has that name here."}
	for _, name := range append([][2]string{
		{"Acquirer reference number", l.Names.ARN}, {"Processor's token", l.Names.Payment}, {"Network's id", l.Names.Network}, {"Dispute", l.Names.Dispute},
	}, eventNames(l)...) {
		if name[1] != "" {
			names.Facts = append(names.Facts, desk.Fact(name[0], pages.Link(name[1], find(name[1]))))
		}
	}
	if len(names.Facts) == 0 {
		names.Note = "It has no name of a payment."
	}
	if about.Forms, err = v.lineForms(l); err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: l.Key, Kind: "Settlement line", Section: "money/reports", Parts: []pages.Part{about, names}}, nil
}

func eventNames(l issuing.SettlementLine) (names [][2]string) {
	for _, token := range l.Names.Events {
		names = append(names, [2]string{"Message's token", token})
	}
	return names
}

// lineForms are what can be done about a line that differs, for who may.
func (v *visit) lineForms(l issuing.SettlementLine) (forms []pages.Form, err error) {
	if l.Status != issuing.SettlementDiffers || !v.Operator.May(issuing.DutySettlement) {
		return nil, nil
	}
	if l.Gross != 0 {
		match := v.FormOf(v.Path("money", "lines", l.ID, "match"), "Match", "Has the line settle a transaction that you name. If the amounts differ, it goes on differing.")
		match.Fields = []pages.Field{{Name: "transaction", Label: "Id of the transaction", Value: string(l.TransactionID)}}
		forms = append(forms, match)
	}
	loss, err := settlement.Loss(v.Ctx, v.DB, l)
	if issuing.IsCode(err, issuing.CodeWrongState) { // it waits for something else, as its detail says
		return forms, nil
	}
	if err != nil {
		return nil, err
	}
	off := v.FormOf(v.Path("money", "lines", l.ID, "write-off"), "Write off", "Books "+desk.LossText(loss, l.Currency)+".")
	off.Danger = true
	return append(forms, off), nil
}

// lineActions are what can be done about lines that differ, by the path that a form is sent to. Both move what the operator owes the
// network, so that two people are asked for where the installation has it so.
func (m *Money) lineActions() map[string]desk.Action {
	act := func(name issuing.AuditAction, done string, off bool, do func(ctx context.Context, v *desk.Visit, id, reason string) error) desk.Action {
		return desk.Action{
			Duty: issuing.DutySettlement, Name: name, Back: m.at(showLine), To: "money/lines/{id}", Done: done, Money: moneyOfLine(off),
			Do: func(ctx context.Context, v *desk.Visit, id, reason string) error {
				if _, err := v.DB.SettlementLine(ctx, v.Programme.ID, id); err != nil { // another programme's, for one
					return err
				}
				return do(ctx, v, id, reason)
			},
		}
	}
	return map[string]desk.Action{
		"money/lines/{id}/match": act(issuing.SettlementMatched, "The line is compared with that transaction.", false,
			func(ctx context.Context, v *desk.Visit, id, _ string) error {
				transaction := issuing.TransactionID(strings.ToLower(strings.TrimSpace(v.Request.PostFormValue("transaction"))))
				_, err := v.Settlement.Match(ctx, id, transaction)
				if issuing.IsCode(err, issuing.CodeNotFound) { // the line is there
					return issuing.Refuse(issuing.CodeBodyInvalid, "the programme has no transaction %q", transaction)
				}
				return err
			}),
		"money/lines/{id}/write-off": act(issuing.SettlementGivenUp, "What the line differs by is written off.", true,
			func(ctx context.Context, v *desk.Visit, id, reason string) error {
				_, err := v.Settlement.WriteOff(ctx, id, reason)
				return err
			}),
	}
}

// moneyOfLine is what a line that differs is about, and what a write-off would book.
func moneyOfLine(off bool) *desk.Money {
	return &desk.Money{
		Lock: func(ctx context.Context, tx *store.Tx, _ issuing.ProgrammeID, id string) error {
			_, err := tx.LockSettlementLine(ctx, id)
			return err
		},
		Figures: func(ctx context.Context, r desk.Reader, p issuing.ProgrammeID, id string) ([]operators.Figure, error) {
			l, err := r.SettlementLine(ctx, p, id)
			if err != nil {
				return nil, err
			}
			if l.Status != issuing.SettlementDiffers {
				return nil, issuing.Refuse(issuing.CodeWrongState, "the settlement line is %s, and differs no more", pages.Words(l.Status))
			}
			figures := []operators.Figure{
				{Name: "Line", Text: l.Key + " of " + l.Partner}, {Name: "Payment", Text: pages.Money(l.Gross.Decimal(l.Currency), l.Currency)},
				{Name: "Differs", Text: cmp.Or(l.Detail, pages.Words(l.Difference))}, {Name: "From transaction", Text: cmp.Or(string(l.TransactionID), "none")},
			}
			if off {
				loss, err := settlement.Loss(ctx, r, l)
				if err != nil {
					return nil, err
				}
				figures = append(figures, operators.Figure{Name: "Written off", Text: desk.LossText(loss, l.Currency)})
			}
			return figures, nil
		},
	}
}
