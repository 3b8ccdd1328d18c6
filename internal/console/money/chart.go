package money

import (
	"slices"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// balances is what a programme has now, by asset and kind of account. The accounts of customers are taken together, and hold what
// the others do not.
type balances map[caip.AssetID]map[ledger.AccountKind]issuing.Units

func (v *visit) readBalances() (balances, error) {
	closings, err := v.DB.Closings(v.Ctx, v.Programme.ID, issuing.At(v.DB.Clock()).Add(issuing.Day))
	if err != nil {
		return nil, err
	}
	out := balances{}
	for _, b := range closings {
		if out[b.Asset] == nil {
			out[b.Asset] = map[ledger.AccountKind]issuing.Units{}
		}
		out[b.Asset][b.Book.Kind] += b.Units
		out[b.Asset][ledger.CustomerKind] -= b.Units
	}
	return out, nil
}

// assets are the assets in the order in which they are shown.
func (b balances) assets() []caip.AssetID {
	out := make([]caip.AssetID, 0, len(b))
	for asset := range b {
		out = append(out, asset)
	}
	slices.SortFunc(out, compareAssets)
	return out
}

// showBalances is the chart of accounts, with what is in each.
func showBalances(v *visit) (pages.Page, error) {
	_, today, err := v.today()
	if err != nil {
		return pages.Page{}, err
	}
	all, err := v.readBalances()
	if err != nil {
		return pages.Page{}, err
	}
	p := pages.Page{Title: "Chart of accounts", Section: "money/balances"}
	for _, asset := range all.assets() {
		t := &pages.Table{Name: "Accounts " + v.assetTitle(asset), Columns: desk.Columns("Account", "Kept by", "Holds", "#Balance")}
		if units, ok := all[asset][ledger.CustomerKind]; ok && ledger.Currency(asset) == "" {
			t.Rows = append(t.Rows, []pages.Cell{
				pages.Link("customers", v.Path("accounts")), pages.Text("account"), pages.Text("available, held and in escrow, less debts, of all customers"),
				amountOf(asset, units),
			})
		}
		for _, line := range ledger.Chart {
			units, ok := all[asset][line.Kind]
			if !ok {
				continue
			}
			href := v.entriesOf(line.Kind, asset, today.Name)
			t.Rows = append(t.Rows, []pages.Cell{
				pages.Link(pages.Words(line.Kind), href), pages.Text(string(line.Owner)), pages.Text(line.Holds), desk.Linked(amountOf(asset, units), href),
			})
		}
		p.Parts = append(p.Parts, pages.Part{Title: v.assetTitle(asset), Table: t, Wide: true})
	}
	if len(p.Parts) == 0 {
		p.Parts = []pages.Part{{Table: &pages.Table{Empty: "Nothing has been booked yet."}}}
	}
	return p, nil
}
