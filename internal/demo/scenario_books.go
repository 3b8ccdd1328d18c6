package demo

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/ledger"
)

// balanceSheet has the balances of the ledger's accounts by asset and name, as far as one cardholder's entries made
// them.
type balanceSheet map[string]map[string]decimal.Decimal

// addAmount puts an amount, which may be below zero, onto an account.
func (b balanceSheet) addAmount(asset, account string, amount decimal.Decimal) {
	if b[asset] == nil {
		b[asset] = map[string]decimal.Decimal{}
	}
	b[asset][account] = b[asset][account].Add(amount)
}

// minus is what has changed since earlier books; accounts that have not are left out.
func (b balanceSheet) minus(earlier balanceSheet) balanceSheet {
	change := balanceSheet{}
	for asset, accounts := range b {
		for account, amount := range accounts {
			if d := amount.Sub(earlier[asset][account]); !d.IsZero() {
				change.addAmount(asset, account, d)
			}
		}
	}
	return change
}

// accountKind is what a ledger account is, as the chart calls it; empty for one that this program does not know.
func accountKind(account string) string {
	a, _ := ledger.ParseAccount(account)
	return string(a.Kind)
}

// readBooks sums up an account's ledger, oldest entry first.
func (p *payment) readBooks(ctx context.Context) (balanceSheet, []api.LedgerEntry, error) {
	entries, err := client.Collect(p.client.GetAccountLedger(ctx, p.Account.ID, client.LedgerOptions{}))
	if err != nil {
		return nil, nil, err
	}
	slices.Reverse(entries)
	b := balanceSheet{}
	for _, e := range entries {
		for _, posting := range e.Postings {
			amount, err := parseAmount("a posting", posting.Amount)
			if err != nil {
				return nil, nil, err
			}
			b.addAmount(e.Asset, accountKind(posting.Source), amount.Neg())
			b.addAmount(e.Asset, accountKind(posting.Destination), amount)
		}
	}
	return b, entries, nil
}

// checkBalances holds the balances that the API gives, while nothing is under way, against the books.
func (p *payment) checkBalances(ctx context.Context, b balanceSheet) error {
	for balance, err := range p.client.GetAccountBalances(ctx, p.Account.ID) {
		if err != nil {
			return err
		}
		if err := checkBalance(balance, b[balance.Token]); err != nil {
			return err
		}
	}
	return nil
}

// checkBalance holds the balances of a token against the ledger's accounts.
func checkBalance(b api.AccountBalance, accounts map[string]decimal.Decimal) error {
	for _, c := range []struct {
		what string
		says string
		want decimal.Decimal
	}{
		{"on chain", b.OnChain.Amount, accounts["available"].Add(accounts["held"])},
		{"held", b.Held.Amount, accounts["held"]},
		{"escrowed", b.Escrowed.Amount, accounts["escrow"]},
		{"debt", b.Debt.Amount, accounts["debt"].Neg()},
	} {
		if got, err := parseAmount(c.what, c.says); err != nil {
			return err
		} else if !got.Equal(c.want) {
			return fmt.Errorf("expected the balance %s to be %s, as the ledger's entries sum up to, and it is %s", c.what,
				c.want, got)
		}
	}
	return nil
}

// fiatAsset is the asset that a purchase in a currency is cleared in.
func fiatAsset(code string) string { return string(ledger.Fiat(code)) }

// expectedChange is what the transactions of the card say that the books must have changed by. The gas is not known
// beforehand: it comes out of what the platform gets, so that the two are one here.
func (s *scenarioRun) expectedChange() (balanceSheet, error) {
	want, refunds := balanceSheet{}, map[api.TransactionID][2]decimal.Decimal{}
	move := func(asset, from, to string, amount decimal.Decimal) {
		want.addAmount(asset, from, amount.Neg())
		want.addAmount(asset, to, amount)
	}
	move(s.addresses.Asset, "outside", "available", s.given)
	for _, x := range s.Transactions { // newest first: refunds before what they are of
		tokens, share, err := settledShare(x)
		if err != nil {
			return nil, err
		}
		fiat, err := parseAmount("amount", x.Amount)
		if err != nil {
			return nil, err
		}
		reversed := x.Status == api.TransactionStatusReversed
		if x.Direction == api.TransactionDirectionCredit {
			move(s.addresses.Asset, "float", "available", tokens)
			move(fiatAsset(x.Currency), "network", "cardholders", fiat)
			if reversed {
				move(s.addresses.Asset, "available", "settlement", tokens)
				move(fiatAsset(x.Currency), "cardholders", "network", fiat)
			} else {
				was := refunds[x.RefundOf]
				refunds[x.RefundOf] = [2]decimal.Decimal{was[0].Add(tokens), was[1].Add(fiat)}
			}
			continue
		}
		move(s.addresses.Asset, "available", "settlement", share)
		for _, fee := range x.Fees {
			part, err := parseAmount("fee", fee.TokenAmount)
			if err != nil {
				return nil, err
			}
			payee := "platform"
			if fee.Type == api.FeeTypePartner {
				payee = "partner"
			}
			move(s.addresses.Asset, "available", payee, part)
		}
		move(fiatAsset(x.Currency), "cardholders", "network", fiat)
		if reversed {
			move(s.addresses.Asset, "float", "available", tokens.Sub(refunds[x.ID][0]))
			move(fiatAsset(x.Currency), "network", "cardholders", fiat.Sub(refunds[x.ID][1]))
		}
	}
	return want, nil
}

// checkBooks holds what has changed in the books against what was to.
func (s *scenarioRun) checkBooks() error {
	want, err := s.expectedChange()
	if err != nil {
		return err
	}
	got := s.Books.After.minus(s.Books.Before)
	if gas := got[s.addresses.Asset]["gas"]; !gas.IsZero() {
		if gas.IsNegative() {
			return fmt.Errorf("expected gas to cost something, and it has brought in %s", gas.Neg())
		}
		got.addAmount(s.addresses.Asset, "platform", gas)
		delete(got[s.addresses.Asset], "gas")
	}
	if s.script.settles != "" {
		if d := got[s.addresses.Asset]["settlement"]; d.String() != s.script.settles {
			return fmt.Errorf("expected %s to have been paid to merchants, and it is %s", s.script.settles, d)
		}
	}
	for asset := range mergedKeys(want, got) {
		for account := range mergedKeys(want[asset], got[asset]) {
			if w, g := want[asset][account], got[asset][account]; !w.Equal(g) {
				return fmt.Errorf("expected %s of %s to change by %s, as the transactions say, and it has changed by %s", account,
					asset, w, g)
			}
		}
	}
	return nil
}

// mergedKeys has the keys of both.
func mergedKeys[V any](a, b map[string]V) map[string]V {
	all := maps.Clone(a)
	if all == nil {
		all = map[string]V{}
	}
	maps.Copy(all, b)
	return all
}

// checkChain holds the wallet on chain against the books.
func (s *scenarioRun) checkChain(ctx context.Context) error {
	wallet, err := s.payment.chain.TokenBalance(ctx, s.addresses.Token, s.wallet)
	if err != nil {
		return err
	}
	accounts := s.Books.After[s.addresses.Asset]
	if want := accounts["available"].Add(accounts["held"]); !wallet.Equal(want) {
		return fmt.Errorf("expected the wallet to hold %s on chain, as the books say, and it holds %s", want, wallet)
	}
	return nil
}

// awaitSettled waits until nothing of the card's payments is under way.
func (s *scenarioRun) awaitSettled(ctx context.Context) (err error) {
	err = pollUntil(ctx, "every payment to be settled", func(ctx context.Context) (bool, error) {
		for a, err := range s.client.GetAuthorisations(ctx, client.Of{Card: s.Card.ID}, client.ListOptions{}) {
			if err != nil || a.Status != api.AuthorisationStatusCaptured && a.Status != api.AuthorisationStatusReleased {
				return false, err
			}
		}
		var err error
		if s.Transactions, err = client.Collect(s.client.GetCardTransactions(ctx, s.Card.ID,
			client.ListOptions{})); err != nil {
			return false, err
		}
		for _, x := range s.Transactions {
			if x.Status != api.TransactionStatusProcessed && x.Status != api.TransactionStatusReversed {
				return false, nil
			}
		}
		return true, nil
	})
	return err
}

// assetSymbol is what an asset is called in a table.
func (s *scenarioRun) assetSymbol(asset string) string {
	if asset == s.addresses.Asset {
		return tokenSymbol
	}
	return strings.TrimPrefix(asset, fiatAsset(""))
}
