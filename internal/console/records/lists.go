package records

import (
	"fmt"
	"time"

	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
)

func listDecisions(v *visit) (pages.Page, error) {
	q, l := v.Request.URL.Query(), v.List()
	if span, ok := desk.Windows[q.Get("window")]; ok {
		l.After = v.DB.Now().Add(-span)
	}
	f := store.DecisionFilter{Of: v.Of(), Outcome: q.Get("outcome"), Reason: issuing.DeclineReason(q.Get("reason"))}
	items, err := desk.Take(v.DB.Decisions(v.Ctx, f, l))
	if err != nil {
		return pages.Page{}, err
	}
	table := v.decisionTable(items)
	return pages.Page{Title: "Decisions", Section: "decisions", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "outcome", "approved", "declined"), v.windowLinks(q.Get("window")),
			v.Narrowed("reason", "card", "account")),
		Table: table,
	}}}, nil
}

// windowLinks narrow a list to the last hour, day or week.
func (v *visit) windowLinks(current string) (out []pages.Filter) {
	for _, w := range []struct{ value, name string }{{"", "Any time"}, {"hour", "last hour"}, {"day", "last day"}, {"week", "last week"}} {
		out = append(out, pages.Filter{Name: w.name, Href: v.With("window", w.value), On: current == w.value})
	}
	return out
}

func (v *visit) decisionTable(items []issuing.Decision) *pages.Table {
	t := &pages.Table{
		Name:    "Decisions",
		Columns: desk.Columns("When", "Answer", "Why", "#Asked", "#Tokens", "#Spendable", "Merchant", "Card", "#Took"),
		Empty:   "No decision. A purchase makes one: in a sandbox, PATCH and POST below /v1/simulator/cards buy.",
	}
	return desk.Fill(v.Visit, t, items, func(d issuing.Decision) string { return string(d.ID) }, func(d issuing.Decision) []pages.Cell {
		href := v.Path("decisions", string(d.ID))
		why := pages.Cell{}
		if d.Reason != issuing.Approved {
			why = pages.Link(pages.Words(d.Reason), href)
		}
		return []pages.Cell{
			desk.Linked(pages.Moment(d.CreatedAt), href), answer(d), why,
			pages.Amount(d.PricedAmount, d.PricedCurrency), someUnits(d.TokenAmount), someUnits(d.Spendable),
			pages.Text(d.Merchant.Name), pages.ID(d.CardID, v.Path("cards", string(d.CardID))), took(d.Duration),
		}
	})
}

// answer is what a question was answered with.
func answer(d issuing.Decision) pages.Cell {
	if d.Reason != issuing.Approved {
		return pages.Status("declined")
	}
	return pages.Status("approved")
}

// someUnits is an amount of tokens, or nothing where a decision did not come to it.
func someUnits(u issuing.Units) pages.Cell {
	if u == 0 {
		return pages.Cell{Text: "–", Class: "num muted"}
	}
	return pages.Units(u)
}

// took is a duration in milliseconds.
func took(d time.Duration) pages.Cell {
	return pages.Cell{Text: fmt.Sprintf("%.1f ms", float64(d.Microseconds())/1000), Class: "num"}
}

func listAuthorisations(v *visit) (pages.Page, error) {
	items, err := desk.Take(v.DB.Authorisations(v.Ctx, v.Of(), v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Authorisations", Columns: desk.Columns("When", "Status", "#Hold", "#Captured", "#Tokens", "Merchant", "Card", "Expires"),
		Empty: "No authorisation. An approved purchase makes one.",
	}
	desk.Fill(v.Visit, t, items, func(a issuing.Authorisation) string { return string(a.ID) }, func(a issuing.Authorisation) []pages.Cell {
		href := v.Path("authorisations", string(a.ID))
		return []pages.Cell{
			desk.Linked(pages.Moment(a.CreatedAt), href), desk.Linked(pages.Status(a.Status), href),
			pages.Amount(a.PricedAmount, a.PricedCurrency), pages.Amount(a.CapturedAmount, a.PricedCurrency),
			pages.Units(a.TokenAmount), pages.Text(a.Merchant.Name), pages.ID(a.CardID, v.Path("cards", string(a.CardID))),
			pages.Moment(a.ExpiresAt),
		}
	})
	return pages.Page{Title: "Authorisations", Section: "authorisations", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.AuthorisationMoves.Statuses()...), v.Narrowed("card", "account")), Table: t,
	}}}, nil
}

func listTransactions(v *visit) (pages.Page, error) {
	l, of := v.List(), v.Of()
	var items []issuing.Transaction
	var err error
	switch {
	case of.Card != "":
		items, err = desk.Take(v.DB.TransactionsOfCard(v.Ctx, of.Card, l))
	case of.Account != "":
		items, err = desk.Take(v.DB.TransactionsOfAccount(v.Ctx, of.Account, l))
	default:
		items, err = v.DB.TransactionPage(v.Ctx, l)
	}
	if err != nil {
		return pages.Page{}, err
	}
	t := v.transactionTable()
	desk.Fill(v.Visit, t, items, func(t issuing.Transaction) string { return string(t.ID) }, v.transactionRow)
	return pages.Page{Title: "Transactions", Section: "transactions", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.TransactionMoves.Statuses()...), v.Narrowed("card", "account")), Table: t,
	}}}, nil
}

func (v *visit) transactionTable() *pages.Table {
	return &pages.Table{
		Name: "Transactions", Columns: desk.Columns("When", "Status", "Direction", "#Amount", "#Tokens", "Merchant", "Card"),
		Empty: "No transaction. A capture, a forced post or a refund makes one.",
	}
}

func (v *visit) transactionRow(t issuing.Transaction) []pages.Cell {
	href := v.Path("transactions", string(t.ID))
	return []pages.Cell{
		desk.Linked(pages.Moment(t.CreatedAt), href), desk.Linked(pages.Status(t.Status), href), pages.Text(string(t.Direction)),
		pages.Amount(t.PricedAmount, t.PricedCurrency), pages.Units(t.TokenAmount), pages.Text(t.Merchant.Name),
		pages.ID(t.CardID, v.Path("cards", string(t.CardID))),
	}
}

func listDisputes(v *visit) (pages.Page, error) {
	items, err := desk.Take(v.DB.Disputes(v.Ctx, v.Of(), v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Disputes", Columns: desk.Columns("Opened", "Status", "Reason", "#Amount", "Transaction", "Changed"),
		Empty: "No dispute. A programme opens one: POST /v1/transactions/{id}/disputes.",
	}
	desk.Fill(v.Visit, t, items, func(d issuing.Dispute) string { return string(d.ID) }, func(d issuing.Dispute) []pages.Cell {
		href := v.Path("disputes", string(d.ID))
		return []pages.Cell{
			desk.Linked(pages.Moment(d.CreatedAt), href), desk.Linked(pages.Status(d.Status), href), pages.Text(pages.Words(d.Reason)),
			pages.Amount(d.Amount, d.Currency), pages.ID(d.TransactionID, v.Path("transactions", string(d.TransactionID))),
			pages.Moment(d.UpdatedAt),
		}
	})
	return pages.Page{Title: "Disputes", Section: "disputes", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.DisputeMoves.Statuses()...)), Table: t,
	}}}, nil
}

func listCustomers(v *visit) (pages.Page, error) {
	l := v.List()
	l.ExternalID = v.Request.URL.Query().Get("external id")
	items, err := desk.Take(v.DB.Customers(v.Ctx, l))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Customers", Columns: desk.Columns("Customer", "Status", "Name", "External id", "Wallet", "Since"),
		Empty: "No customer. A programme adds one: POST /v1/customers.",
	}
	desk.Fill(v.Visit, t, items, func(c issuing.Customer) string { return string(c.ID) }, func(c issuing.Customer) []pages.Cell {
		return []pages.Cell{
			pages.ID(c.ID, v.Path("customers", string(c.ID))), pages.Status(c.Status), pages.Text(c.Name), pages.Text(c.ExternalID),
			pages.ID(c.ChainID, ""), pages.Moment(c.CreatedAt),
		}
	})
	return pages.Page{Title: "Customers", Section: "customers", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.CustomerMoves.Statuses()...)), Table: t,
	}}}, nil
}

func listAccounts(v *visit) (pages.Page, error) {
	items, err := desk.Take(v.DB.Accounts(v.Ctx, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := &pages.Table{
		Name: "Accounts", Columns: desk.Columns("Account", "Status", "Chain", "Wallet", "Customer", "Since"),
		Empty: "No account. A programme opens one: POST /v1/customers/{id}/accounts.",
	}
	desk.Fill(v.Visit, t, items, func(a issuing.Account) string { return string(a.ID) }, v.accountRow)
	return pages.Page{Title: "Accounts", Section: "accounts", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.AccountMoves.Statuses()...)), Table: t,
	}}}, nil
}

func (v *visit) accountRow(a issuing.Account) []pages.Cell {
	return []pages.Cell{
		pages.ID(a.ID, v.Path("accounts", string(a.ID))), pages.Status(a.Status), pages.Text(string(a.Chain)), pages.ID(a.Wallet, ""),
		pages.ID(a.CustomerID, v.Path("customers", string(a.CustomerID))), pages.Moment(a.CreatedAt),
	}
}

func listCards(v *visit) (pages.Page, error) {
	items, err := desk.Take(v.DB.Cards(v.Ctx, v.List()))
	if err != nil {
		return pages.Page{}, err
	}
	t := v.cardTable()
	desk.Fill(v.Visit, t, items, func(c issuing.Card) string { return string(c.ID) }, v.cardRow)
	return pages.Page{Title: "Cards", Section: "cards", Parts: []pages.Part{{
		Filters: desk.Filters(desk.Filter(v.Visit, "status", issuing.CardMoves.Statuses()...)), Table: t,
	}}}, nil
}

func (v *visit) cardTable() *pages.Table {
	return &pages.Table{
		Name: "Cards", Columns: desk.Columns("Number", "Status", "Type", "Name", "Good until", "Account", "Since"),
		Empty: "No card. A programme orders one: POST /v1/accounts/{id}/cards.",
	}
}

func (v *visit) cardRow(c issuing.Card) []pages.Cell {
	href := v.Path("cards", string(c.ID))
	number := c.MaskedPAN
	if number == "" {
		number = "not issued yet"
	}
	return []pages.Cell{
		{Text: number, Href: href, Class: "digits"}, desk.Linked(pages.Status(c.Status), href), pages.Text(string(c.Type)), pages.Text(c.Name),
		pages.Text(goodUntil(c)), pages.ID(c.AccountID, v.Path("accounts", string(c.AccountID))), pages.Moment(c.CreatedAt),
	}
}

func goodUntil(c issuing.Card) string {
	if c.ExpiryYear == 0 {
		return "–"
	}
	return fmt.Sprintf("%02d/%d", c.ExpiryMonth, c.ExpiryYear)
}
