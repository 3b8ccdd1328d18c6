package records

import (
	"cmp"
	"context"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/operators"
	"github.com/offblocks/offblocks/internal/settlement"
	"github.com/offblocks/offblocks/internal/store"
)

// settlementParts tell how far settlement reports have a transaction. What card networks settle is between them and the platform: a
// programme's people are not told.
func (v *visit) settlementParts(t issuing.Transaction) ([]pages.Part, error) {
	if v.Operator.ProgrammeID != "" {
		return nil, nil
	}
	loss, s, err := settlement.PaymentLoss(v.Ctx, v.DB, t)
	settled := issuing.IsCode(err, issuing.CodeWrongState)
	if err != nil && !settled {
		return nil, err
	}
	lines := &pages.Table{
		Name: "Lines of settlement reports", Columns: desk.Columns("Since", "Status", "Difference", "Card network", "Line", "#Payment", "#Written off", "Report"),
		Empty: "No line of a settlement report is about it.",
	}
	for _, l := range s.Lines {
		href := v.Path("money", "lines", l.ID)
		lines.Rows = append(lines.Rows, []pages.Cell{
			desk.Linked(pages.Moment(l.CreatedAt), href), pages.Status(l.Status), pages.Text(cmp.Or(pages.Words(l.Difference), "–")),
			pages.Text(cmp.Or(l.Partner, "–")), pages.Link(l.Key, href), pages.Minor(l.Gross, l.Currency), pages.Minor(l.WrittenOff, l.Currency),
			pages.ID(l.FileID, v.Path("money", "reports", l.FileID)),
		})
	}
	part := pages.Part{Title: "Settlement with the card network", Wide: true, Table: lines, Facts: []pages.Fact{
		desk.Fact("Cleared", pages.Minor(s.Cleared, t.Currency)), desk.Fact("Settled or written off", pages.Minor(s.Settled, t.Currency)),
		desk.Fact("In no report", pages.Minor(s.Open(), t.Currency)),
	}}
	if !settled && v.Operator.May(issuing.DutySettlement) {
		off := v.FormOf(v.Path("transactions", string(t.ID), "write-off"), "Write off",
			"Books "+desk.LossText(loss, t.Currency)+", if no report will ever have it. A line that comes later will differ.")
		off.Danger = true
		part.Forms = []pages.Form{off}
	}
	return []pages.Part{part}, nil
}

// writeOffPayment gives up what was cleared of a transaction and is in no settlement report.
var writeOffPayment = desk.Action{
	Duty: issuing.DutySettlement, Name: issuing.PaymentWrittenOff, Back: at(showTransaction), To: "transactions/{id}",
	Done: "What is in no report is written off.", Money: moneyOfPayment,
	Do: func(ctx context.Context, v *desk.Visit, id, reason string) error {
		_, err := v.Settlement.WriteOffPayment(ctx, v.Programme.ID, issuing.TransactionID(id), reason)
		return err
	},
}

// moneyOfPayment is what a write-off of a payment that is in no report would book.
var moneyOfPayment = &desk.Money{
	Lock: func(ctx context.Context, tx *store.Tx, p issuing.ProgrammeID, id string) error {
		t, err := tx.Transaction(ctx, p, issuing.TransactionID(id))
		if err != nil {
			return err
		}
		return settlement.LockPayment(ctx, tx, t)
	},
	Figures: func(ctx context.Context, r desk.Reader, p issuing.ProgrammeID, id string) ([]operators.Figure, error) {
		t, err := r.Transaction(ctx, p, issuing.TransactionID(id))
		if err != nil {
			return nil, err
		}
		loss, s, err := settlement.PaymentLoss(ctx, r, t)
		if err != nil {
			return nil, err
		}
		return []operators.Figure{
			{Name: "Merchant", Text: t.Merchant.Name}, {Name: "Cleared", Text: pages.Money(s.Cleared.Decimal(t.Currency), t.Currency)},
			{Name: "Settled or written off", Text: pages.Money(s.Settled.Decimal(t.Currency), t.Currency)},
			{Name: "Written off", Text: desk.LossText(loss, t.Currency)},
		}, nil
	},
}
