// Package money has the pages about a programme's books: days as they are settled with the card network, balances, fees and exchange
// rates, what is owed, what waits to be put right, settlement reports with their lines, statements, and whether ledger and chains agree. It reads
// the store, and computes no amount that the ledger does not have; what may be done about a refund that fell short, or a line that
// differs, it has verbs do.
package money

import (
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments/payouts"
)

// Money is what the room works with.
type Money struct {
	Chains  issuing.Chains
	Rates   issuing.Rates
	Refunds *payouts.ShortPayouts
}

type visit struct {
	*desk.Visit
	*Money
}

// Room has the pages and what can be done on them.
func (m *Money) Room() desk.Room {
	views := map[string]desk.Show{}
	for path, show := range map[string]func(*visit) (pages.Page, error){
		"money":                            showDay,
		"money/balances":                   showBalances,
		"money/fees":                       showFees,
		"money/owed":                       showOwed,
		"money/open":                       showOpenItems,
		"money/proof":                      showProof,
		"accounts/{id}/statements":         listStatements,
		"accounts/{id}/statements/{month}": showStatement,
		"money/refunds/{id}":               showRefund,
		"money/reports":                    listReports,
		"money/reports/{id}":               showReport,
		"money/lines":                      listLines,
		"money/lines/{id}":                 showLine,
	} {
		views[path] = m.at(show)
	}
	return desk.Room{Views: views, Actions: m.actions()}
}

// at is a page of this room as the console serves it.
func (m *Money) at(show func(*visit) (pages.Page, error)) desk.Show {
	return func(v *desk.Visit) (pages.Page, error) { return show(&visit{v, m}) }
}

// amountOf is an amount of an asset to its last unit.
func amountOf(asset caip.AssetID, u issuing.Units) pages.Cell {
	if currency := ledger.Currency(asset); currency != "" {
		return pages.Amount(ledger.Amount(asset, u), "")
	}
	return pages.Units(u)
}

// assetTitle is what a table is headed with.
func (v *visit) assetTitle(asset caip.AssetID) string {
	if currency := ledger.Currency(asset); currency != "" {
		return "In " + currency
	}
	symbol, chain := v.token(asset)
	return "In " + symbol + " on " + chain
}

// token is the symbol of a token and the name of its chain, or their ids where they are no longer served.
func (v *visit) token(asset caip.AssetID) (symbol, chain string) {
	for _, c := range v.Chains {
		if c.ID != asset.Chain() {
			continue
		}
		for _, a := range c.Assets {
			if a.ID == asset {
				return a.Symbol, c.Name
			}
		}
		return string(asset), c.Name
	}
	return string(asset), string(asset.Chain())
}

// entriesOf is where the entries of a day that touch a kind of account in an asset are listed.
func (v *visit) entriesOf(account ledger.AccountKind, asset caip.AssetID, day string) string {
	return v.Path("entries") + "?account=" + string(account) + "&asset=" + desk.EscapeQuery(string(asset)) + "&day=" + day
}

// today is the programme's day, as its calendar has it now.
func (v *visit) today() (ledger.Calendar, ledger.Period, error) {
	calendar, err := v.DB.Calendar(v.Ctx, v.Programme.ID)
	if err != nil {
		return nil, ledger.Period{}, err
	}
	day, err := calendar.Today(issuing.At(v.DB.Clock()))
	return calendar, day, err
}

// dayLinks lead to the days before and after a day of the programme's calendar.
func (v *visit) dayLinks(day, today string) []pages.Filter {
	at, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return nil
	}
	link := func(name, day string, on bool) pages.Filter {
		return pages.Filter{Name: name, Href: v.With("day", day), On: on}
	}
	out := []pages.Filter{link("← the day before", at.AddDate(0, 0, -1).Format(time.DateOnly), false), link("Today", today, day == today)}
	if day < today {
		out = append(out, link("the day after →", at.AddDate(0, 0, 1).Format(time.DateOnly), false))
	}
	return out
}
