package rest

import (
	"iter"
	"net/http"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

var bookRoutes = []route{
	{id: "getAccountBalances", method: "GET", path: "/accounts/{accountId}/balances", status: http.StatusOK, serve: readStep(accountBalances), show: showAsIs},
	{id: "getAccountLedger", method: "GET", path: "/accounts/{accountId}/ledger", status: http.StatusOK, serve: getAccountLedger, show: showAsIs},
	{id: "getAccountStatement", method: "GET", path: "/accounts/{accountId}/statements/{month}", status: http.StatusOK, serve: getStatement, show: showAsIs},
	{id: "getProgrammeSettlement", method: "GET", path: "/programme/settlements/{date}", status: http.StatusOK, serve: getSettlement, show: showAsIs},
}

func accountBalances(c *call, id issuing.AccountID) ([]api.AccountBalance, error) {
	a, err := c.DB.Account(c.ctx(), c.programme, id)
	if err != nil {
		return nil, err
	}
	list, err := c.DB.FundsOf(c.ctx(), id)
	shown := make([]api.AccountBalance, len(list))
	for i, f := range list {
		shown[i] = c.balanceOf(a.Currencies.Own(), f.AsOf(issuing.At(c.Clock())))
	}
	return shown, err
}

// balanceOf shows what an account has of a token, and what that is worth if there is a rate that tells.
func (c *call) balanceOf(currency string, f issuing.Funds) api.AccountBalance {
	b := api.AccountBalance{Token: string(f.Asset), Currency: currency}
	token, ok := c.Engine.Asset(f.Asset)
	var rate issuing.Rate
	if ok {
		rate, ok = c.Rates.Rate(token.Currency, currency)
	}
	if ok {
		b.Rate = api.ValueRate{Rate: rate.Value.String(), Source: rate.Source, CreatedAt: api.At(rate.At.Time())}
	}
	digits, _ := issuing.CurrencyExponent(currency)
	for _, p := range []struct {
		to    *api.TokenAmount
		units issuing.Units
	}{
		{&b.OnChain, f.Wallet()}, {&b.Allowance, f.Allowance}, {&b.Held, f.Held}, {&b.Escrowed, f.Escrowed}, {&b.Spendable, f.Spendable()},
		{&b.PendingWithdrawals, f.Leaving()}, {&b.Debt, f.Debt},
	} {
		p.to.Amount = p.units.String()
		if ok {
			p.to.Value = p.units.Decimal().Mul(rate.Value).RoundBank(digits).String()
		}
	}
	return b
}

func getAccountLedger(c *call) (bool, error) {
	l, err := c.listFilters(nil, false)
	if err != nil {
		return false, err
	}
	f, err := c.entryFilter()
	if err != nil {
		return false, err
	}
	account, err := c.parentAccount()
	if err != nil {
		return false, err
	}
	entryID := func(e api.LedgerEntry) string { return e.ID.String() }
	return streamList(c, l, entryID, func(l store.List) iter.Seq2[api.LedgerEntry, error] {
		return func(yield func(api.LedgerEntry, error) bool) {
			for e, err := range c.DB.Entries(c.ctx(), account, f, l) {
				var shown api.LedgerEntry
				if err == nil {
					shown = showEntry(e)
				}
				if !yield(shown, err) {
					return
				}
			}
		}
	})
}

func (c *call) entryFilter() (f store.EntryFilter, err error) {
	q := c.query
	if q.Has("kind") {
		f.Kind = ledger.Kind(q.Get("kind"))
		if _, ok := ledger.RuleOf(f.Kind); !ok {
			return f, badParameter("kind", "a kind of ledger entries")
		}
	}
	if q.Has("asset") {
		f.Asset = caip.AssetID(q.Get("asset"))
		if _, known := issuing.CurrencyExponent(ledger.Currency(f.Asset)); known {
			return f, nil
		}
		asset, err := caip.ParseAssetID(q.Get("asset"))
		if err != nil {
			return f, badParameter("asset", "a token (CAIP-19), or a currency such as iso4217:EUR")
		}
		f.Asset = asset
	}
	return f, nil
}

func showEntry(e ledger.Entry) api.LedgerEntry {
	rule, _ := ledger.RuleOf(e.Kind)
	shown := api.LedgerEntry{
		ID: uuid.MustParse(e.ID), AccountID: uuid.MustParse(string(e.AccountID)), Kind: string(e.Kind), Description: rule.When, Cause: e.Cause,
		Payment: optionalID(e.Payment), Asset: string(e.Asset), Postings: make([]api.LedgerPosting, len(e.Postings)), CreatedAt: api.At(e.CreatedAt.Time()),
	}
	for i, p := range e.Postings {
		shown.Postings[i] = api.LedgerPosting{Source: p.Source.String(), Destination: p.Destination.String(), Amount: ledger.Amount(e.Asset, p.Units).String()}
	}
	return shown
}

// optionalID is the zero UUID, which is left out, for an id that is not set.
func optionalID[T ~string](id T) uuid.UUID {
	if id == "" {
		return uuid.UUID{}
	}
	return uuid.MustParse(string(id))
}
