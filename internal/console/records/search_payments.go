package records

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/console/pages"
	"github.com/offblocks/offblocks/internal/issuing"
)

// amountForm is an amount as people write it, with its currency before or after it or without one.
var amountForm = regexp.MustCompile(`^(?:([A-Za-z]{3}) ?)?([0-9]{1,15}(?:[.,][0-9]{1,4})?)(?: ?([A-Za-z]{3}))?$`)

// leastPrefix is how many characters of a merchant's name are looked for.
const leastPrefix = 3

// findByAmount looks for purchases and transactions by what they were for in the merchant's currency.
func (v *visit) findByAmount(q string) (out []found, err error) {
	match := amountForm.FindStringSubmatch(q)
	if match == nil || match[1] != "" && match[3] != "" {
		return nil, nil
	}
	amount, err := decimal.NewFromString(strings.ReplaceAll(match[2], ",", "."))
	if err != nil {
		return nil, nil //nolint:nilerr // what is no number is no amount
	}
	currency := strings.ToUpper(match[1] + match[3])
	decisions, err := v.DB.DecisionsOfAmount(v.Ctx, v.Programme.ID, amount, currency, mostFound)
	if err != nil {
		return nil, err
	}
	transactions, err := v.DB.TransactionsOfAmount(v.Ctx, v.Programme.ID, amount, currency, mostFound)
	return v.foundPayments(decisions, transactions), err
}

// findByMerchant looks for purchases and transactions by the beginning of their merchant's name.
func (v *visit) findByMerchant(q string) ([]found, error) {
	if utf8.RuneCountInString(q) < leastPrefix {
		return nil, nil
	}
	at, err := v.DB.AtMerchants(v.Ctx, v.Programme.ID, q)
	return v.foundPayments(at.Decisions, at.Transactions), err
}

func (v *visit) foundPayments(decisions []issuing.Decision, transactions []issuing.Transaction) (out []found) {
	for _, d := range decisions {
		name := pages.Cell{Text: pages.Money(d.PricedAmount, d.PricedCurrency), Small: d.Merchant.Name}
		out = append(out, found{"Decision", v.Path("decisions", string(d.ID)), name, answer(d), d.CreatedAt})
	}
	for _, t := range transactions {
		name := pages.Cell{Text: pages.Money(t.PricedAmount, t.PricedCurrency), Small: t.Merchant.Name}
		out = append(out, found{"Transaction", v.Path("transactions", string(t.ID)), name, pages.Status(t.Status), t.CreatedAt})
	}
	return out
}

// findByNetwork looks for what a card network or its processor knows by a name of its own.
func (v *visit) findByNetwork(q string) (out []found, err error) {
	ids, err := v.DB.NamedByNetwork(v.Ctx, v.Programme.ID, q, mostFound)
	for _, id := range ids {
		of, err := v.findByID(id)
		if err != nil {
			return nil, err
		}
		for i := range of {
			of[i].name.Small = "network's " + q
		}
		out = append(out, of...)
	}
	return out, err
}
