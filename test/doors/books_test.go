package doors

import (
	"fmt"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// moreMoney comes into each wallet at the end, in cents. It pays the debts.
const moreMoney = 20_000

// expectBooks compares the books with the model's, when nothing is to be done any more.
func (in *installation) expectBooks(list []*played, d door) {
	in.Helper()
	db, unmatched := in.database(), 0
	for _, p := range list {
		if p.unknown {
			unmatched++
			continue
		}
		mint(in.T, in.token, p.account.wallet(), moreMoney)
	}
	for _, p := range list {
		p.awaitNoDebt()
	}
	in.awaitNoTasks(db)
	for _, p := range list {
		if !p.unknown {
			p.expectBooks()
		}
	}
	kept, err := client.Collect(in.client.GetNetworkMessages(in.Context(), client.ListOptions{Status: "unmatched"}))
	in.check(err)
	in.expectFiled(list, d)
	if len(kept) != unmatched {
		in.Errorf("%d messages are kept for the operator, and not %d: %+v", len(kept), unmatched, kept)
	}
	in.stop()
	findings, err := db.OpenFindings(in.Context())
	in.check(err)
	for _, f := range findings {
		if f.Kind != issuing.FindingUnmatched {
			in.Errorf("a finding: %+v", f)
		}
	}
	storetest.Audit(in.T, db)
}

// expectBooks compares the account with the model: on the API, and on the chain.
func (p *played) expectBooks() {
	in := p.in
	in.Helper()
	want := p.outcome(p.approved)
	got, fees := p.transactions()
	if p.asksSingle() { // a question whose answer a kill kept from the partner was booked and taken back
		got = slices.DeleteFunc(got, func(said string) bool { return strings.HasSuffix(said, " reversed") })
	}
	if !slices.Equal(got, want.transactions) {
		in.Errorf("%s: the books have %q, and the model %q", p.name, got, want.transactions)
	}
	p.expectUses()
	p.expectDispute(want.dispute)
	p.expectAuthentications(want.authentications)
	p.expectTokens(want.tokens)
	for a, err := range in.client.GetAuthorisations(in.Context(), client.Of{Card: p.card.ID}, client.ListOptions{}) {
		in.check(err)
		if a.Status != api.AuthorisationStatusCaptured && a.Status != api.AuthorisationStatusReleased {
			in.Errorf("%s: a hold of %s is %s", p.name, a.Amount, a.Status)
		}
	}
	has := decimal.New(p.money()+moreMoney-want.spent, -2).Sub(fees)
	on := tokensOf(in.T, in.token, p.account.wallet())
	in.await("the wallet's money to be booked", func() bool { return p.account.balance().OnChain.Amount == on.String() })
	b := p.account.balance()
	if b.OnChain.Amount != has.String() || b.Held.Amount != "0" || b.Escrowed.Amount != "0" || b.Debt.Amount != "0" {
		in.Errorf("%s: the account has %+v, and the model %s", p.name, b, has)
	}
	if !on.Equal(has) {
		in.Errorf("%s: the wallet has %s on chain, and the model %s", p.name, on, has)
	}
	if most := decimal.New(int64(want.fees), -2); fees.GreaterThan(most) || fees.IsNegative() {
		in.Errorf("%s: the fees are %s", p.name, fees)
	}
}

// transactions are those of the card as the model writes them, sorted, and the fees of those that stand.
func (p *played) transactions() (list []string, fees decimal.Decimal) {
	p.in.Helper()
	for x, err := range p.in.client.GetCardTransactions(p.in.Context(), p.card.ID, client.ListOptions{}) {
		p.in.check(err)
		amount, err := decimal.NewFromString(x.Amount)
		p.in.check(err)
		said := fmt.Sprintf("%s %s", x.Direction, amount.Shift(2))
		switch x.Status {
		case api.TransactionStatusReversed:
			said += " reversed"
		case api.TransactionStatusProcessed:
			for _, f := range x.Fees {
				fee, err := decimal.NewFromString(f.TokenAmount)
				p.in.check(err)
				fees = fees.Add(fee)
			}
		default:
			said += " " + string(x.Status)
		}
		list = append(list, said)
	}
	slices.Sort(list)
	return list, fees
}
