package money

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/console/desk"
	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// earnedDays is for how many days the page shows what was earned.
const earnedDays = 14

// earningAccounts are the accounts that fees go to, and those that the cost of exchange and of networks is taken from.
var earningAccounts = []ledger.AccountKind{
	ledger.PartnerAccount, ledger.PlatformAccount, ledger.GasAccount, ledger.InterchangeAccount, ledger.SchemeFeesAccount,
}

// showFees is what payments are charged, what came of it day by day, and the rates that purchases are converted at.
func showFees(v *visit) (pages.Page, error) {
	schedules, err := v.DB.FeeSchedules(v.Ctx, v.Programme.ID)
	if err != nil {
		return pages.Page{}, err
	}
	parts := []pages.Part{v.schedulePart(schedules)}
	earned, err := v.earnedParts()
	if err != nil {
		return pages.Page{}, err
	}
	return pages.Page{Title: "Fees and exchange", Section: "money/fees", Parts: append(append(parts, earned...), v.ratePart())}, nil
}

// points is a number of hundredths of a per cent.
func points(bps int64) pages.Cell {
	return pages.Cell{Text: fmt.Sprintf("%d.%02d %%", bps/100, bps%100), Class: "num"}
}

// schedulePart is every schedule of fees, the newest first.
func (v *visit) schedulePart(schedules []issuing.FeeSchedule) pages.Part {
	t := &pages.Table{
		Name: "Fee schedules", Columns: desk.Columns("From", "Standing", "#Margin a payment", "#Margin", "#Service fee", "#Exchange spread"),
		Empty: "No schedule.",
	}
	now, inForce := issuing.At(v.DB.Clock()), false
	for _, s := range schedules {
		standing := pages.Status("over")
		switch {
		case s.EffectiveFrom > now:
			standing = pages.Status("to come")
		case !inForce:
			standing, inForce = pages.Cell{Text: "in force", Class: "status good"}, true
		}
		service := pages.Cell{Text: "the installation's", Class: "num muted"}
		if s.ServiceBPS != nil {
			service = points(*s.ServiceBPS)
		}
		from := pages.Moment(s.EffectiveFrom)
		if s.EffectiveFrom == 0 {
			from = pages.Muted("the beginning")
		}
		t.Rows = append(t.Rows, []pages.Cell{from, standing, pages.Units(s.PartnerFixed), points(s.PartnerBPS), service, points(s.SpreadBPS)})
	}
	return pages.Part{
		Title: "What payments are charged", Table: t, Wide: true,
		Note: "The margin is the programme's, the service fee the platform's. A payment keeps the terms of its decision. Gas is charged as quoted then.",
	}
}

// earnedParts is what fees, interchange and costs came to on each of the last days, by asset.
func (v *visit) earnedParts() (parts []pages.Part, err error) {
	today := v.DB.Clock().UTC().Truncate(issuing.Day)
	type balance map[ledger.AccountKind]issuing.Units
	byDay := make([]map[caip.AssetID]balance, earnedDays+1) // what each day closed with, the oldest first
	seen := map[caip.AssetID]bool{}
	for i := range byDay {
		closings, err := v.DB.Closings(v.Ctx, v.Programme.ID, issuing.At(today.AddDate(0, 0, i-earnedDays+1)))
		if err != nil {
			return nil, err
		}
		byDay[i] = map[caip.AssetID]balance{}
		for _, b := range closings {
			if !slices.Contains(earningAccounts, b.Book.Kind) {
				continue
			}
			if byDay[i][b.Asset] == nil {
				byDay[i][b.Asset] = balance{}
			}
			byDay[i][b.Asset][b.Book.Kind] += b.Units
			seen[b.Asset] = true
		}
	}
	assets := make([]caip.AssetID, 0, len(seen))
	for asset := range seen {
		assets = append(assets, asset)
	}
	slices.SortFunc(assets, func(a, b caip.AssetID) int { return cmp.Compare(a, b) })
	for _, asset := range assets {
		kinds := earningAccounts[:3]
		if ledger.Currency(asset) != "" {
			kinds = earningAccounts[3:]
		}
		t := &pages.Table{Name: "Earned " + v.assetTitle(asset), Columns: desk.Columns("Day")}
		for _, kind := range kinds {
			t.Columns = append(t.Columns, pages.Column{Name: pages.Words(kind), Numeric: true})
		}
		for i := earnedDays; i > 0; i-- {
			day := today.AddDate(0, 0, i-earnedDays).Format(time.DateOnly)
			row, moved := []pages.Cell{pages.Link(day, v.Path("money")+"?day="+day)}, false
			for _, kind := range kinds {
				units := byDay[i][asset][kind] - byDay[i-1][asset][kind]
				moved = moved || units != 0
				row = append(row, desk.Linked(amountOf(asset, units), v.entriesOf(kind, asset, day)))
			}
			if moved {
				t.Rows = append(t.Rows, row)
			}
		}
		if len(t.Rows) == 0 {
			continue
		}
		parts = append(parts, pages.Part{
			Title: "Earned in " + v.assetTitle(asset)[len("In "):], Table: t, Wide: true,
			Note: fmt.Sprintf("What moved on each of the last %d days of UTC. Days without a movement are left out.", earnedDays),
		})
	}
	return parts, nil
}

// ratePart is the rates between the currencies of tokens and those that cards are often used in.
func (v *visit) ratePart() pages.Part {
	t := &pages.Table{
		Name: "Exchange rates", Columns: desk.Columns("One", "In", "#Rate", "Source", "Set", "Good until"), Empty: "No rate is known.",
	}
	var quotes []string
	for _, c := range v.Chains {
		for _, a := range c.Assets {
			if !slices.Contains(quotes, a.Currency) {
				quotes = append(quotes, a.Currency)
			}
		}
	}
	slices.Sort(quotes)
	for _, base := range []string{"EUR", "GBP", "USD", "JPY"} {
		for _, quote := range quotes {
			if base == quote || v.Rates == nil {
				continue
			}
			rate, known := v.Rates.Rate(base, quote)
			if !known {
				t.Rows = append(t.Rows, []pages.Cell{
					pages.Text(base), pages.Text(quote), {Text: "none is fresh enough", Class: "num refused"}, {}, {}, {},
				})
				continue
			}
			t.Rows = append(t.Rows, []pages.Cell{
				pages.Text(base), pages.Text(quote), {Text: rate.Value.String(), Class: "num"}, pages.Text(rate.Source), pages.Moment(rate.At),
				pages.Moment(rate.ValidUntil),
			})
		}
	}
	return pages.Part{
		Title: "Exchange rates", Table: t, Wide: true,
		Note: "Before the spread. A purchase is converted from its own currency to that of the account's token; without a fresh rate it is declined.",
	}
}
