package money

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// mostMonths is how many months of statements an account's list shows.
const mostMonths = 60

func (v *visit) account() (issuing.Account, error) {
	return v.DB.Account(v.Ctx, v.Programme.ID, issuing.AccountID(v.Request.PathValue("id")))
}

// listStatements is the months of an account that there are statements of, the newest first.
func listStatements(v *visit) (pages.Page, error) {
	a, err := v.account()
	if err != nil {
		return pages.Page{}, err
	}
	calendar, today, err := v.today()
	if err != nil {
		return pages.Page{}, err
	}
	newest, err := time.Parse("2006-01", today.Name[:len("2006-01")])
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{Name: "Statements", Columns: desk.Columns("Month", "Standing", "From", "Until", "File"), Empty: "The account has no month yet."}
	for i := range mostMonths {
		month, err := calendar.Month(newest.AddDate(0, -i, 0).Format("2006-01"), issuing.At(v.DB.Clock()))
		if issuing.IsCode(err, issuing.CodeParameter) || err == nil && month.Until <= a.CreatedAt {
			break // before there was one
		}
		if err != nil {
			return pages.Page{}, err
		}
		href := v.Path("accounts", string(a.ID), "statements", month.Name)
		t.Rows = append(t.Rows, []pages.Cell{
			pages.Link(month.Name, href), pages.Text(standing(month)), pages.Moment(month.From), pages.Moment(month.Until), pages.Link("CSV", href+"?format=csv"),
		})
	}
	return pages.Page{Title: string(a.ID), Kind: "Statements of account", Section: "accounts", Parts: []pages.Part{{
		Table: t, Wide: true, Filters: [][]pages.Filter{{{Name: "The account", Href: v.Path("accounts", string(a.ID))}}},
	}}}, nil
}

// showStatement is a month of an account: opening, each movement with the balance after it, closing.
func showStatement(v *visit) (pages.Page, error) {
	a, err := v.account()
	if err != nil {
		return pages.Page{}, err
	}
	calendar, err := v.DB.Calendar(v.Ctx, v.Programme.ID)
	if err != nil {
		return pages.Page{}, err
	}
	month, err := calendar.Month(v.Request.PathValue("month"), issuing.At(v.DB.Clock()))
	if err != nil {
		return pages.Page{}, err
	}
	s, err := v.DB.Statement(v.Ctx, a, month)
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Movements", Columns: desk.Columns("When", "Movement", "Part", "Payment", "Merchant", "#Amount", "#Balance"), OldestFirst: true,
	}
	if err := v.fillStatement(t, s); err != nil {
		return pages.Page{}, err
	}
	symbol, chain := v.token(a.Token)
	return pages.Page{Title: "Statement " + month.Name, Section: "accounts", Parts: []pages.Part{{
		Title: "Account " + string(a.ID), Table: t, Wide: true,
		Note: fmt.Sprintf("In %s on %s, by midnight in %s; %s. Opening and movements are the closing balance ✓. Holds set money aside and are not movements.",
			symbol, chain, month.Zone, standing(month)),
		Filters: [][]pages.Filter{{
			{Name: "The account", Href: v.Path("accounts", string(a.ID))}, {Name: "All months", Href: v.Path("accounts", string(a.ID), "statements")},
		}},
	}}}, nil
}

// fillStatement fills in a page of rows. A page ends with all rows of its last entry, and the next one begins with the balance then.
func (v *visit) fillStatement(t *pages.Table, s ledger.Statement) error {
	after, err := readCursor(v.Request.URL.Query().Get("after"))
	if err != nil {
		return err
	}
	end := func(at issuing.Instant, what string, balance issuing.Units) []pages.Cell {
		return []pages.Cell{pages.Moment(at), pages.Text(what), {}, {}, {}, {Class: "num"}, pages.Units(balance)}
	}
	if after == nil {
		after = &ledger.Row{Balance: s.Opening}
		t.Rows = append(t.Rows, end(s.Period.From, "opening", s.Opening))
	} else {
		t.First = v.With()
	}
	last, rows := *after, 0
	for row, err := range v.DB.StatementRowsAfter(v.Ctx, s, *after) {
		if err != nil {
			return err
		}
		if rows >= v.PageRows() && row.EntryID != last.EntryID {
			t.After = writeCursor(last)
			t.Next = v.With("after", t.After)
			return nil
		}
		payment := pages.Muted("–")
		if row.Payment != "" {
			payment = v.payment(row.Payment)
		}
		t.Rows = append(t.Rows, []pages.Cell{
			desk.Linked(pages.Moment(row.At), v.Path("entries", row.EntryID)), pages.Text(pages.Words(row.Movement)), pages.Text(pages.Words(row.Component)),
			payment, pages.Text(row.Merchant.Name), pages.Units(row.Units), pages.Units(row.Balance),
		})
		last, rows = row, rows+1
	}
	t.Rows = append(t.Rows, end(s.Period.Until, "closing", s.Closing))
	return nil
}

// A cursor of a statement is the last row of a page: when its entry was booked, the entry's id and the balance after it.
func writeCursor(row ledger.Row) string {
	return fmt.Sprintf("%d.%s.%d", row.At, row.EntryID, row.Balance)
}

func readCursor(text string) (*ledger.Row, error) {
	if text == "" {
		return nil, nil
	}
	parts := strings.Split(text, ".")
	if len(parts) == 3 {
		at, atErr := strconv.ParseInt(parts[0], 10, 64)
		balance, balanceErr := strconv.ParseInt(parts[2], 10, 64)
		if atErr == nil && balanceErr == nil {
			return &ledger.Row{At: issuing.Instant(at), EntryID: parts[1], Balance: issuing.Units(balance)}, nil
		}
	}
	return nil, issuing.Refuse(issuing.CodeParameter, "follow the links from page to page: the address names no row of the statement")
}
