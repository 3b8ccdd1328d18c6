package money

import (
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// showOwed is what accounts owe for payments that could not be declined, by age, and the payments that it is owed for.
func showOwed(v *visit) (pages.Page, error) {
	now := issuing.At(v.DB.Clock())
	sums, err := v.DB.SumOwed(v.Ctx, v.Programme.ID, now)
	if err != nil {
		return pages.Page{}, err
	}
	byAge := &pages.Table{
		Name: "Receivables by age", Columns: desk.Columns("Token", "#Payments", "#Up to a day", "#A week", "#30 days", "#90 days", "#Older", "#In all"),
		Empty: "Nobody owes anything.",
	}
	for _, s := range sums {
		symbol, chain := v.token(s.Token)
		row := []pages.Cell{{Text: symbol, Small: chain}, pages.Number(s.Payments)}
		for _, units := range s.ByAge {
			row = append(row, pages.Units(units))
		}
		byAge.Rows = append(byAge.Rows, append(row, pages.Units(s.Owed)))
	}
	claims, err := v.DB.OwingClaimsOf(v.Ctx, v.Programme.ID, v.Request.URL.Query().Get("after"), int32(v.PageRows()+1)) // #nosec G115 -- a few hundred
	if err != nil {
		return pages.Page{}, err
	}
	list := &pages.Table{
		Name: "Payments that are owed", Columns: desk.Columns("Since", "Age", "Payment", "Account", "Token", "#Owed"),
		Empty: "No payment is owed.", OldestFirst: true,
	}
	desk.Fill(v.Visit, list, claims, func(c issuing.Claim) string { return c.ID }, func(c issuing.Claim) []pages.Cell {
		symbol, _ := v.token(c.Token)
		return []pages.Cell{
			pages.Moment(c.CreatedAt), pages.Text(pages.Age(now.Time().Sub(c.CreatedAt.Time()))), v.payment(c.ID),
			pages.ID(c.AccountID, v.Path("accounts", string(c.AccountID))), pages.Text(symbol), pages.Units(c.Owed),
		}
	})
	return pages.Page{Title: "Receivables", Section: "money/owed", Parts: []pages.Part{
		{Title: "By age", Table: byAge, Wide: true, Note: "Money that comes into a wallet pays what its account owes, the oldest payment first."},
		{Title: "Payments", Table: list, Wide: true},
	}}, nil
}

// payment leads to the authorisation or transaction of an id.
func (v *visit) payment(id string) pages.Cell {
	return pages.ID(id, v.Path("search")+"?q="+desk.EscapeQuery(id))
}
