package rest

import (
	"errors"
	"io"
	"iter"
	"strconv"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/view"
)

// wantsCSV tells whether a report is asked for as CSV.
func (c *call) wantsCSV() (bool, error) {
	q := c.query
	switch format := q.Get("format"); {
	case !q.Has("format") || format == "json":
		return false, nil
	case format == "csv":
		return true, nil
	}
	return false, badParameter("format", "json or csv")
}

func getStatement(c *call) (bool, error) {
	csv, err := c.wantsCSV()
	if err != nil {
		return false, err
	}
	account, err := pathID[issuing.AccountID](c, 0)
	if err != nil {
		return false, err
	}
	a, err := c.DB.Account(c.ctx(), c.programme, account)
	if err != nil {
		return false, err
	}
	calendar, err := c.DB.Calendar(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	month, err := calendar.Month(c.params[1], issuing.At(c.Clock()))
	if err != nil {
		return false, onParameter(c.route.parameterName(1), err)
	}
	s, err := c.DB.Statement(c.ctx(), a, month)
	if err != nil {
		return false, err
	}
	rows := c.DB.StatementRows(c.ctx(), s)
	if csv {
		c.beginCSV("statement-" + string(account) + "-" + month.Name)
		return c.endStream(streamStatementTable(c.w, s, rows))
	}
	c.w.Header().Set("Content-Type", "application/json")
	return c.endStream(streamStatement(c.w, s, rows))
}

// onParameter names the parameter that a refusal is about.
func onParameter(name string, err error) error {
	var refusal *issuing.Error
	if errors.As(err, &refusal) {
		return refusal.On(name)
	}
	return err
}

// streamStatement writes a statement whose rows come one after the other.
func streamStatement(w io.Writer, s ledger.Statement, rows iter.Seq2[ledger.Row, error]) error {
	head, err := marshalJSON(struct {
		api.Statement
		Movements *struct{} `json:"movements,omitempty"` // they follow the other members
	}{Statement: showStatement(s)})
	if err != nil {
		return err
	}
	separator := append(head[:len(head)-1], `,"movements":[`...)
	for row, err := range rows {
		if err != nil {
			return err
		}
		text, err := marshalJSON(showMovement(row))
		if err != nil {
			return err
		}
		if _, err := w.Write(append(separator, text...)); err != nil {
			return err
		}
		separator = []byte(",")
	}
	end := []byte("]}")
	if len(separator) > 1 { // there was no row
		end = append(separator, end...)
	}
	_, err = w.Write(end)
	return err
}

func showStatement(s ledger.Statement) api.Statement {
	return api.Statement{
		AccountID: uuid.MustParse(string(s.AccountID)), Token: string(s.Asset), Month: s.Period.Name,
		TimeZone: s.Period.Zone,
		From:     api.At(s.Period.From.Time()), Until: api.At(s.Period.Until.Time()), Provisional: s.Period.Provisional,
		Opening: s.Opening.String(), Closing: s.Closing.String(),
	}
}

func showMovement(r ledger.Row) api.StatementMovement {
	m := api.StatementMovement{
		EntryID: uuid.MustParse(r.EntryID), Kind: string(r.Kind), Movement: string(r.Movement),
		Component: string(r.Component), Payment: optionalID(r.Payment), CardID: optionalID(r.Card),
		Amount: r.Units.String(), Balance: r.Balance.String(), CreatedAt: api.At(r.At.Time()),
	}
	if r.Merchant != (issuing.Merchant{}) {
		m.Merchant = view.Merchant(r.Merchant)
	}
	return m
}

func periodStatus(p ledger.Period) string {
	if p.Provisional {
		return "provisional"
	}
	return "final"
}

// streamStatementTable writes a statement as a table, likewise.
func streamStatementTable(w io.Writer, s ledger.Statement, rows iter.Seq2[ledger.Row, error]) error {
	table := newTable(w)
	table.writeRow("account", "month", "status", "entry", "createdAt", "movement", "component", "kind", "payment", "card",
		"merchant", "category", "categoryCode", "country", "token", "amount", "balance")
	row := func(r ledger.Row, at, amount string) {
		category, code := "", ""
		if r.Merchant != (issuing.Merchant{}) {
			category, code = strconv.Itoa(r.Merchant.MCC), r.Merchant.CategoryCode()
		}
		table.writeRow(string(s.AccountID), s.Period.Name, periodStatus(s.Period), r.EntryID, at, string(r.Movement),
			string(r.Component), string(r.Kind), r.Payment, string(r.Card), r.Merchant.Name, category,
			code, r.Merchant.Country, string(s.Asset), amount, r.Balance.String())
	}
	row(ledger.Row{Movement: "opening", Balance: s.Opening}, api.At(s.Period.From.Time()).String(), "")
	for r, err := range rows {
		if err != nil {
			return err
		}
		row(r, api.At(r.At.Time()).String(), r.Units.String())
		if err := table.Error(); err != nil {
			return err
		}
	}
	row(ledger.Row{Movement: "closing", Balance: s.Closing}, api.At(s.Period.Until.Time()).String(), "")
	table.Flush()
	return table.Error()
}

func getSettlement(c *call) (bool, error) {
	csv, err := c.wantsCSV()
	if err != nil {
		return false, err
	}
	calendar, err := c.DB.Calendar(c.ctx(), c.programme)
	if err != nil {
		return false, err
	}
	day, err := calendar.Day(c.params[0], issuing.At(c.Clock()))
	if err != nil {
		return false, onParameter(c.route.parameterName(0), err)
	}
	s, err := c.DB.Settlement(c.ctx(), c.programme, day)
	if err != nil {
		return false, err
	}
	if csv {
		return c.showCSV("settlement-"+day.Name, settlementTable(s))
	}
	return c.writeResult(showSettlement(s))
}

func showSettlement(s ledger.Settlement) api.Settlement {
	shown := api.Settlement{
		Date: s.Period.Name, TimeZone: s.Period.Zone, From: api.At(s.Period.From.Time()),
		Until: api.At(s.Period.Until.Time()), Provisional: s.Period.Provisional,
		Accounts: make([]api.SettlementAccount, len(s.Books)),
	}
	for i, b := range s.Books {
		a := api.SettlementAccount{
			Asset: string(b.Asset), Account: b.Account, Opening: ledger.Amount(b.Asset, b.Opening).String(),
			Closing:   ledger.Amount(b.Asset, b.Closing).String(),
			Movements: make([]api.SettlementMovement, len(b.Movements)),
		}
		for j, m := range b.Movements {
			a.Movements[j] = api.SettlementMovement{
				Movement: string(m.Movement), Component: string(m.Component), Count: m.Count,
				Amount: ledger.Amount(b.Asset, m.Units).String(),
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
				s.Period.Name, periodStatus(s.Period), string(b.Asset), b.Account, movement, component, count,
				ledger.Amount(b.Asset, u).String(),
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
