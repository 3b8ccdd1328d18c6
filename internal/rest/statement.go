package rest

import (
	"strconv"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// wantsCSV tells whether a report is asked for as CSV.
func (c *call) wantsCSV() (bool, error) {
	q := c.r.URL.Query()
	switch format := q.Get("format"); {
	case !q.Has("format") || format == "json":
		return false, nil
	case format == "csv":
		return true, nil
	}
	return false, issuing.Refuse(issuing.CodeParameter, "the query parameter format must be json or csv")
}

func getStatement(c *call) (bool, error) {
	csv, err := c.wantsCSV()
	if err != nil {
		return false, err
	}
	account, err := id[issuing.AccountID](c, 0)
	if err != nil {
		return false, err
	}
	a, err := c.DB.Account(c.ctx(), c.programme, account)
	if err != nil {
		return false, err
	}
	zone, err := c.zone()
	if err != nil {
		return false, err
	}
	month, err := ledger.Month(c.params[1], zone, issuing.At(c.Clock()))
	if err != nil {
		return false, err
	}
	s, err := c.DB.Statement(c.ctx(), a, month)
	if err != nil {
		return false, err
	}
	if csv {
		return c.showCSV("statement-"+string(account)+"-"+month.Name, statementTable(s))
	}
	return c.show(showStatement(s))
}

func showStatement(s ledger.Statement) api.Statement {
	shown := api.Statement{
		AccountID: uuid.MustParse(string(s.AccountID)), Token: string(s.Asset), Month: s.Period.Name, TimeZone: s.Period.Zone, From: api.At(s.Period.From.Time()),
		Until: api.At(s.Period.Until.Time()), Provisional: s.Period.Provisional, Opening: s.Opening.String(), Closing: s.Closing.String(),
		Movements: make([]api.StatementMovement, len(s.Rows)),
	}
	for i, r := range s.Rows {
		m := api.StatementMovement{
			EntryID: uuid.MustParse(r.EntryID), Kind: string(r.Kind), Movement: string(r.Movement), Component: string(r.Component), Payment: optionalID(r.Payment),
			CardID: optionalID(r.Card), Amount: r.Units.String(), Balance: r.Balance.String(), CreatedAt: api.At(r.At.Time()),
		}
		if r.Merchant != (issuing.Merchant{}) {
			m.Merchant = api.Merchant{ID: r.Merchant.ID, Name: r.Merchant.Name, MCC: r.Merchant.MCC, Country: r.Merchant.Country, City: r.Merchant.City}
		}
		shown.Movements[i] = m
	}
	return shown
}

func status(p ledger.Period) string {
	if p.Provisional {
		return "provisional"
	}
	return "final"
}

func statementTable(s ledger.Statement) [][]string {
	table := [][]string{{
		"account", "month", "status", "entry", "createdAt", "movement", "component", "kind", "payment", "card", "merchant", "category", "country", "token", "amount", "balance",
	}}
	row := func(r ledger.Row, at, amount, category string) {
		table = append(table, []string{
			string(s.AccountID), s.Period.Name, status(s.Period), r.EntryID, at, string(r.Movement), string(r.Component), string(r.Kind), r.Payment, string(r.Card),
			r.Merchant.Name, category, r.Merchant.Country, string(s.Asset), amount, r.Balance.String(),
		})
	}
	row(ledger.Row{Movement: "opening", Balance: s.Opening}, api.At(s.Period.From.Time()).String(), "", "")
	for _, r := range s.Rows {
		category := ""
		if r.Merchant != (issuing.Merchant{}) {
			category = strconv.Itoa(r.Merchant.MCC)
		}
		row(r, api.At(r.At.Time()).String(), r.Units.String(), category)
	}
	row(ledger.Row{Movement: "closing", Balance: s.Closing}, api.At(s.Period.Until.Time()).String(), "", "")
	return table
}

func getSettlement(c *call) (bool, error) {
	csv, err := c.wantsCSV()
	if err != nil {
		return false, err
	}
	zone, err := c.zone()
	if err != nil {
		return false, err
	}
	day, err := ledger.Day(c.params[0], zone, issuing.At(c.Clock()))
	if err != nil {
		return false, err
	}
	s, err := c.DB.Settlement(c.ctx(), c.programme, day)
	if err != nil {
		return false, err
	}
	if csv {
		return c.showCSV("settlement-"+day.Name, settlementTable(s))
	}
	return c.show(showSettlement(s))
}

func showSettlement(s ledger.Settlement) api.Settlement {
	shown := api.Settlement{
		Date: s.Period.Name, TimeZone: s.Period.Zone, From: api.At(s.Period.From.Time()), Until: api.At(s.Period.Until.Time()), Provisional: s.Period.Provisional,
		Accounts: make([]api.SettlementAccount, len(s.Books)),
	}
	for i, b := range s.Books {
		a := api.SettlementAccount{
			Asset: string(b.Asset), Account: b.Account, Opening: ledger.Amount(b.Asset, b.Opening).String(), Closing: ledger.Amount(b.Asset, b.Closing).String(),
			Movements: make([]api.SettlementMovement, len(b.Movements)),
		}
		for j, m := range b.Movements {
			a.Movements[j] = api.SettlementMovement{
				Movement: string(m.Movement), Component: string(m.Component), Count: m.Count, Amount: ledger.Amount(b.Asset, m.Units).String(),
			}
		}
		shown.Accounts[i] = a
	}
	return shown
}

func settlementTable(s ledger.Settlement) [][]string {
	table := [][]string{{"date", "status", "asset", "account", "movement", "component", "count", "amount"}}
	for _, b := range s.Books {
		row := func(movement, component, count string, u issuing.Units) {
			table = append(table, []string{
				s.Period.Name, status(s.Period), string(b.Asset), b.Account, movement, component, count, ledger.Amount(b.Asset, u).String(),
			})
		}
		row("opening", "", "", b.Opening)
		for _, m := range b.Movements {
			row(string(m.Movement), string(m.Component), strconv.FormatInt(m.Count, 10), m.Units)
		}
		row("closing", "", "", b.Closing)
	}
	return table
}
