package rest

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
)

// Whatever happens to two accounts over some months, every report ties to the one before and after it, the programme's
// to the accounts', in every time zone, and CSV says what JSON says.
func TestReportsTieOutWhateverHappens(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		rapid.Check(t, func(rt *rapid.T) {
			o := newTestEnv(t, db)
			o.reporter = rt
			l := &life{testEnv: o, rt: rt, owner: o.programme()}
			for _, currency := range []string{"USD", "EUR"} {
				account, card := o.opened(l.owner, currency)
				l.accounts, l.cards = append(l.accounts, account), append(l.cards, card)
			}
			stranger := o.programme()
			_, theirs := o.opened(stranger, "USD")
			_, err := o.Payments.Authorise(o.Context(), stranger, theirs, purchase("1"))
			o.must(err)
			for range 40 {
				l.happen()
			}
			o.pass(24 * time.Hour)
			o.work()
			l.settlementsTie()
			l.statementsTie()
			for _, zone := range []string{"America/New_York", "Asia/Kathmandu"} {
				l.tieIn(zone)
			}
		})
	})
}

// currencies are those of the purchases; there is no rate for the last.
var currencies = []string{"USD", "EUR", "GBP", "SEK"}

// life is what happens to the accounts of one programme.
type life struct {
	*testEnv
	rt       *rapid.T
	owner    issuing.ProgrammeID
	accounts []issuing.AccountID
	cards    []issuing.CardID
	holds    []issuing.AuthorisationID
	moved    []issuing.TransactionID
}

// happen lets something happen. What is refused changes nothing, which is the audit's to see.
func (l *life) happen() {
	ctx, rt := l.Context(), l.rt
	amount := func() string {
		return decimal.New(rapid.Int64Range(1, 4000).Draw(rt, "cents"), -2).String()
	}
	asked := func() payments.Purchase {
		p := purchase(amount())
		p.Currency, p.Partial = rapid.SampledFrom(currencies).Draw(rt, "currency"), rapid.Bool().Draw(rt, "partial")
		p.Merchant = shop(rapid.SampledFrom([]string{"Corner Shop", `=1+1`, `"quoted", with comma`, "two\nlines", " @SUM(A1)"}).Draw(rt, "merchant"))
		return p
	}
	card := rapid.SampledFrom(l.cards).Draw(rt, "card")
	var err error
	switch verb := rapid.IntRange(0, 15).Draw(rt, "verb"); {
	case verb <= 2:
		var a issuing.Authorisation
		if a, err = l.Payments.Authorise(ctx, l.owner, card, asked()); err == nil {
			l.holds = append(l.holds, a.ID)
		}
	case verb == 3:
		var a issuing.Authorisation
		if a, err = l.Payments.Advise(ctx, l.owner, card, asked()); err == nil {
			l.holds = append(l.holds, a.ID)
		}
	case verb == 4:
		var t issuing.Transaction
		if t, err = l.Payments.ForcePost(ctx, l.owner, card, asked()); err == nil {
			l.moved = append(l.moved, t.ID)
		}
	case verb <= 6 && len(l.holds) > 0:
		id := rapid.SampledFrom(l.holds).Draw(rt, "hold")
		c := payments.Capture{More: rapid.Bool().Draw(rt, "more"), Insist: rapid.Bool().Draw(rt, "insist")}
		if rapid.Bool().Draw(rt, "part") {
			c.Amount = amount()
		}
		if _, err = l.Payments.Capture(ctx, l.owner, id, c); err == nil {
			made, err := l.db.TransactionsOf(ctx, id)
			l.must(err)
			l.moved = append(l.moved, made[len(made)-1].ID)
		}
	case verb == 7 && len(l.holds) > 0:
		_, err = l.Payments.Reverse(ctx, l.owner, rapid.SampledFrom(l.holds).Draw(rt, "hold"), payments.Change{Amount: amount()})
	case verb == 8 && len(l.holds) > 0:
		_, err = l.Payments.Increment(ctx, l.owner, rapid.SampledFrom(l.holds).Draw(rt, "hold"), payments.Change{Amount: amount()})
	case verb == 9 && len(l.moved) > 0:
		var t issuing.Transaction
		if t, err = l.Payments.Refund(ctx, l.owner, rapid.SampledFrom(l.moved).Draw(rt, "transaction"), payments.Change{Amount: amount()}); err == nil {
			l.moved = append(l.moved, t.ID)
		}
	case verb == 10 && len(l.moved) > 0:
		_, err = l.Payments.ReverseTransaction(ctx, l.owner, rapid.SampledFrom(l.moved).Draw(rt, "transaction"), payments.Change{})
	case verb == 11:
		var t issuing.Transaction
		if t, err = l.Payments.RefundCard(ctx, l.owner, card, asked()); err == nil {
			l.moved = append(l.moved, t.ID)
		}
	case verb == 12:
		err = l.decideOnMessage(card)
	case verb == 13:
		l.pass(time.Duration(rapid.IntRange(1, 12*24).Draw(rt, "hours")) * time.Hour)
	default:
		l.work()
	}
	var refusal *issuing.Error
	if err != nil && !errors.As(err, &refusal) {
		l.must(err)
	}
}

func (l *life) days() (list []string) {
	for day := time.Date(2026, 1, 30, 0, 0, 0, 0, time.UTC); !day.After(l.Now()); day = day.AddDate(0, 0, 1) {
		list = append(list, day.Format(time.DateOnly))
	}
	return list
}

func dec(text string) decimal.Decimal { return decimal.RequireFromString(text) }

// settlementsTie holds each day against the one before, and all accounts of an asset against each other.
func (l *life) settlementsTie() {
	l.Helper()
	closed := map[string]decimal.Decimal{}
	for _, day := range l.days() {
		path := "/programme/settlements/" + day
		s := readInto[api.Settlement](l.testEnv, l.owner, path)
		sums := map[string]decimal.Decimal{}
		seen := map[string]bool{}
		for _, a := range s.Accounts {
			key := a.Asset + " " + a.Account
			seen[key] = true
			if !dec(a.Opening).Equal(closed[key]) {
				l.Fatalf("%s: %s opens with %s and closed with %s", day, key, a.Opening, closed[key])
			}
			balance := dec(a.Opening)
			for _, m := range a.Movements {
				balance = balance.Add(dec(m.Amount))
			}
			if !balance.Equal(dec(a.Closing)) {
				l.Fatalf("%s: %s moves to %s and closes with %s", day, key, balance, a.Closing)
			}
			closed[key] = balance
			sums[a.Asset] = sums[a.Asset].Add(balance)
		}
		for key, balance := range closed {
			if !seen[key] && !balance.IsZero() {
				l.Fatalf("%s: %s is gone, with %s", day, key, balance)
			}
		}
		for asset, sum := range sums {
			if !sum.IsZero() {
				l.Fatalf("%s: %s sums to %s", day, asset, sum)
			}
		}
		l.sameRows(l.csv(path), settlementRows(s))
	}
	l.owedIsWhatWasCleared(closed)
	sum := decimal.Zero
	for _, account := range l.accounts {
		f, err := l.db.Funds(l.Context(), account, usdc)
		l.must(err)
		sum = sum.Add((f.Available + f.Held + f.Escrowed - f.Debt).Decimal())
	}
	if got := closed[string(usdc)+" customers"]; !got.Equal(sum) {
		l.Fatalf("the programme says that customers have %s, the accounts say %s", got, sum)
	}
}

// owedIsWhatWasCleared holds what is owed to the card network, and what of it is in suspense or was written off,
// against the transactions and the messages that led to none.
func (l *life) owedIsWhatWasCleared(closed map[string]decimal.Decimal) {
	l.Helper()
	owed := map[string]decimal.Decimal{}
	for _, account := range l.accounts {
		for t, err := range l.db.TransactionsOfAccount(l.Context(), account, store.List{Programme: l.owner}) {
			l.must(err)
			over := t.Status == issuing.TransactionReversing || t.Status == issuing.TransactionReversed
			switch {
			case t.Direction == issuing.Debit && !over:
				owed[t.Currency] = owed[t.Currency].Add(t.Amount)
			case t.Direction == issuing.Credit && !over:
				owed[t.Currency] = owed[t.Currency].Sub(t.Amount)
			case t.Direction == issuing.Debit:
				refunds, err := l.db.RefundsOf(l.Context(), account, t.ID)
				l.must(err)
				for _, r := range refunds { // their part was given back before, and is not given back again
					if r.Status == issuing.TransactionProcessing || r.Status == issuing.TransactionProcessed {
						owed[t.Currency] = owed[t.Currency].Add(r.Amount)
					}
				}
			}
		}
	}
	waiting, gained := map[string]decimal.Decimal{}, map[string]decimal.Decimal{}
	for m, err := range l.db.Messages(l.Context(), store.List{Programme: l.owner}) {
		l.must(err)
		amount := m.Amount // what the network has credited and nobody has got
		if m.Kind == issuing.MessageForcedPost {
			amount = amount.Neg()
		}
		switch {
		case m.Kind == issuing.MessageAdvice: // it moves nothing
		case m.Status == issuing.MessageUnmatched:
			waiting[m.Currency], owed[m.Currency] = waiting[m.Currency].Add(amount), owed[m.Currency].Sub(amount)
		case m.Status == issuing.MessageWrittenOff:
			gained[m.Currency], owed[m.Currency] = gained[m.Currency].Add(amount), owed[m.Currency].Sub(amount)
		}
	}
	for _, currency := range currencies {
		for account, want := range map[string]map[string]decimal.Decimal{"network": owed, "suspense": waiting,
			"written_off": gained} {
			if got := closed["iso4217:"+currency+" "+account]; !got.Equal(want[currency]) {
				l.Fatalf("%s has %s %s, the transactions and messages say %s", account, got, currency, want[currency])
			}
		}
	}
}

// decideOnMessage has the operator deal with a message that waits, if one does.
func (l *life) decideOnMessage(card issuing.CardID) error {
	waiting, err := l.operatorMessages().List(l.Context())
	if l.must(err); len(waiting) == 0 {
		return nil
	}
	m := rapid.SampledFrom(waiting).Draw(l.rt, "message")
	switch rapid.IntRange(0, 2).Draw(l.rt, "decision") {
	case 0:
		return l.operatorMessages().Retry(l.Context(), m.ID)
	case 1:
		return l.operatorMessages().Match(l.Context(), m.ID, card)
	default:
		return l.operatorMessages().WriteOff(l.Context(), m.ID, "nobody's")
	}
}

func (l *life) operatorMessages() *payments.UnmatchedMessages {
	return payments.NewUnmatchedMessages(work.New(l.db, l.Now))
}

// statementsTie holds each month of each account against the one before, and the last against the account.
func (l *life) statementsTie() {
	l.Helper()
	for _, account := range l.accounts {
		balance := decimal.Zero
		months := l.days()
		for i := range months {
			months[i] = months[i][:7]
		}
		for _, month := range slices.Compact(months) {
			path := "/accounts/" + string(account) + "/statements/" + month
			s := readInto[api.Statement](l.testEnv, l.owner, path)
			if !dec(s.Opening).Equal(balance) {
				l.Fatalf("%s opens with %s after %s", month, s.Opening, balance)
			}
			for _, m := range s.Movements {
				if balance = balance.Add(dec(m.Amount)); !balance.Equal(dec(m.Balance)) || m.Movement == string(ledger.MovedOther) {
					l.Fatalf("%s: %+v at %s", month, m, balance)
				}
			}
			if !dec(s.Closing).Equal(balance) {
				l.Fatalf("%s closes with %s, the movements make %s", month, s.Closing, balance)
			}
			l.sameRows(l.csv(path), statementRows(s))
		}
		f, err := l.db.Funds(l.Context(), account, usdc)
		l.must(err)
		if !balance.Equal((f.Available + f.Held + f.Escrowed - f.Debt).Decimal()) {
			l.Fatalf("the statements end with %s, the account has %+v", balance, f)
		}
	}
}

// tieIn does the same by the days of a time zone, whose midnights are not those that closing balances are kept for.
func (l *life) tieIn(name string) {
	l.Helper()
	zone, err := time.LoadLocation(name)
	l.must(err)
	account, err := l.db.Account(l.Context(), l.owner, l.accounts[0])
	l.must(err)
	var closing issuing.Units
	customers := issuing.Units(0)
	now := issuing.At(l.Now())
	for _, day := range l.days() {
		p, err := ledger.Day(day, zone, now)
		if issuing.IsCode(err, issuing.CodeParameter) {
			break // there it is still yesterday
		}
		l.must(err)
		s, err := l.db.Statement(l.Context(), account, p)
		l.must(err)
		if s.Opening != closing {
			l.Fatalf("%s in %s opens with %s after %s", day, name, s.Opening, closing)
		}
		closing = s.Closing
		settled, err := l.db.Settlement(l.Context(), l.owner, p)
		l.must(err)
		for _, b := range settled.Books {
			if b.Asset == usdc && b.Account == ledger.Customers {
				if b.Opening != customers {
					l.Fatalf("%s in %s: customers open with %s after %s", day, name, b.Opening, customers)
				}
				customers = b.Closing
			}
		}
	}
}
