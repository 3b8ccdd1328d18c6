package limits_test

import (
	"errors"
	"slices"
	"strconv"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// spending is a random life of what an account's two cards spend, beside a list of what was spent and when.
type spending struct {
	*env
	account issuing.AccountID
	cards   []issuing.CardID
	zone    issuing.Zone
	limits  map[issuing.Scope][]issuing.Limit
	holds   []issuing.AuthorisationID
	debits  []issuing.TransactionID // without an authorisation
	list    []spent
}

// spent is what a payment took at one time, less what of that was given back.
type spent struct {
	payment string
	card    issuing.CardID
	issuing.Usage
	at   issuing.Instant
	uses issuing.Uses
}

func TestLimitsHoldWhateverIsBoughtGivenBackAndSetInWhateverOrder(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		base := &env{worktest.New(t, db)}
		rapid.Check(t, func(rt *rapid.T) {
			h := &env{base.With(rt)}
			h.Programme = h.NewProgramme()
			s := h.shop()
			m := &spending{
				env: h, account: s.account, cards: []issuing.CardID{s.card, h.IssueCard(h.RequestCard(s.account, issuing.CardPhysical).ID).ID},
				zone: issuing.UTC, limits: map[issuing.Scope][]issuing.Limit{},
			}
			for range rapid.IntRange(10, 40).Draw(rt, "steps") {
				m.step(rt)
				m.catchUp()
				m.check(rt)
			}
			h.Work()
			m.catchUp()
			m.check(rt)
		})
	})
}

func (m *spending) scopes() []issuing.Scope {
	scopes := []issuing.Scope{{Kind: issuing.ScopeProgramme, ID: string(m.Programme)}, {Kind: issuing.ScopeAccount, ID: string(m.account)}}
	for _, card := range m.cards {
		scopes = append(scopes, issuing.Scope{Kind: issuing.ScopeCard, ID: string(card)})
	}
	return scopes
}

func (m *spending) step(t *rapid.T) {
	amount := issuing.Minor(rapid.SampledFrom([]int64{1, 100, 999, 2500}).Draw(t, "amount"))
	asked := payments.Purchase{Amount: amount.Decimal("USD").String(), Currency: "USD", Merchant: issuing.Merchant{MCC: 9999}}
	asked.Network = issuing.NetworkInfo{
		Kind:    rapid.SampledFrom([]string{"", "cash_withdrawal"}).Draw(t, "kind"),
		Details: issuing.NetworkDetails{EntryMode: rapid.SampledFrom([]issuing.EntryMode{"", issuing.EntryContactless, issuing.EntryECommerce}).Draw(t, "mode")},
	}
	card := rapid.SampledFrom(m.cards).Draw(t, "card")
	switch rapid.SampledFrom([]string{"buy", "buy", "buy", "advise", "force", "change", "change", "undo", "work", "wait", "wait", "zone", "limits"}).Draw(t, "what") {
	case "buy":
		allowed := m.allows("", card, asked.Network.Uses(), issuing.Usage{Amount: amount, Count: 1})
		a, err := m.Payments.Authorise(m.Ctx, m.Programme, card, asked)
		if !allowed {
			m.Refused(err, issuing.CodeDeclined)
			return
		}
		m.Must(err)
		m.holds = append(m.holds, a.ID)
	case "advise":
		a, err := m.Payments.Advise(m.Ctx, m.Programme, card, asked)
		m.Must(err)
		m.holds = append(m.holds, a.ID)
	case "force":
		debit, err := m.Payments.ForcePost(m.Ctx, m.Programme, card, asked)
		m.Must(err)
		m.debits = append(m.debits, debit.ID)
	case "change":
		m.change(t, asked.Amount, amount)
	case "undo":
		m.undo(t)
	case "work":
		m.Work()
	case "wait":
		m.Clock.Advance(time.Duration(rapid.SampledFrom([]int64{1, 4, 59, 61, 300, 1440, 10_000, 50_000}).Draw(t, "minutes")) * time.Minute)
	case "zone":
		m.zone = issuing.Zone(rapid.SampledFrom([]string{"UTC", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Apia"}).Draw(t, "zone"))
		_, err := m.Limits.SetSettings(m.Ctx, m.Programme, string(m.zone), "")
		m.Must(err)
	case "limits":
		m.set(t)
	}
}

// change makes a hold larger or smaller, captures or expires it.
func (m *spending) change(t *rapid.T, text string, amount issuing.Minor) {
	if len(m.holds) == 0 {
		return
	}
	a, err := m.DB.Authorisation(m.Ctx, m.Programme, rapid.SampledFrom(m.holds).Draw(t, "hold"))
	m.Must(err)
	open := a.Status == issuing.AuthorisationPending
	switch rapid.SampledFrom([]string{"increment", "reverse", "capture", "insist", "release", "expire"}).Draw(t, "verb") {
	case "increment":
		allowed := m.allows(string(a.ID), a.CardID, a.Network.Uses(), issuing.Usage{Amount: amount})
		_, err = m.Payments.Increment(m.Ctx, m.Programme, a.ID, payments.Change{Amount: text})
		if open && (err == nil) != allowed || open && !allowed && !issuing.IsCode(err, issuing.CodeDeclined) {
			t.Fatalf("the increment: %v, and the model says %t", err, allowed)
		}
	case "reverse":
		_, err = m.Payments.Reverse(m.Ctx, m.Programme, a.ID, payments.Change{Amount: text})
	case "capture":
		_, err = m.Payments.Capture(m.Ctx, m.Programme, a.ID, payments.Capture{Amount: text, More: rapid.Bool().Draw(t, "more")})
	case "insist":
		_, err = m.Payments.Capture(m.Ctx, m.Programme, a.ID, payments.Capture{Amount: text, Insist: true})
	case "release":
		_, err = m.Payments.Release(m.Ctx, m.Programme, a.ID)
	case "expire":
		_, err = m.Payments.Expire(m.Ctx, m.Programme, a.ID)
	}
	var refusal *issuing.Error
	if err != nil && !errors.As(err, &refusal) {
		m.Must(err)
	}
}

// undo reverses a debit that is processed, if there is one.
func (m *spending) undo(t *rapid.T) {
	all := m.debits
	for _, id := range m.holds {
		list, err := m.DB.TransactionsOf(m.Ctx, id)
		m.Must(err)
		for _, debit := range list {
			all = append(all, debit.ID)
		}
	}
	if len(all) == 0 {
		return
	}
	_, err := m.Payments.ReverseTransaction(m.Ctx, m.Programme, rapid.SampledFrom(all).Draw(t, "debit"), payments.Change{})
	var refusal *issuing.Error
	if err != nil && !errors.As(err, &refusal) {
		m.Must(err)
	}
}

// catchUp makes the list say what payments now stand for: what is more was spent when the payment last changed, what is less is taken
// from the newest.
func (m *spending) catchUp() {
	for _, id := range m.holds {
		a, err := m.DB.Authorisation(m.Ctx, m.Programme, id)
		m.Must(err)
		list, err := m.DB.TransactionsOf(m.Ctx, id)
		m.Must(err)
		stands := decimal.Max(a.PricedAmount, a.CapturedAmount)
		switch a.Status {
		case issuing.AuthorisationReleasing, issuing.AuthorisationReleased:
			stands = decimal.Zero
		case issuing.AuthorisationCapturing, issuing.AuthorisationCaptured:
			stands = a.CapturedAmount
		}
		for _, debit := range list {
			if debit.IsReversed() {
				stands = stands.Sub(debit.Amount)
			}
		}
		m.stand(string(id), a.CardID, stands, a.Status == issuing.AuthorisationPending, a.UpdatedAt, a.Network.Uses())
	}
	for _, id := range m.debits {
		debit, err := m.DB.Transaction(m.Ctx, m.Programme, id)
		m.Must(err)
		stands := debit.Amount
		if debit.IsReversed() {
			stands = decimal.Zero
		}
		m.stand(string(id), debit.CardID, stands, false, debit.CreatedAt, debit.Network.Uses())
	}
}

func (m *spending) stand(payment string, card issuing.CardID, amount decimal.Decimal, open bool, at issuing.Instant, uses issuing.Uses) {
	want := issuing.Usage{Amount: issuing.ToMinor(amount, "USD")}
	if want.Amount > 0 || open {
		want.Count = 1
	}
	var got issuing.Usage
	for _, s := range m.list {
		if s.payment == payment {
			got.Amount, got.Count = got.Amount+s.Amount, got.Count+s.Count
		}
	}
	if more := (issuing.Usage{Amount: max(0, want.Amount-got.Amount), Count: max(0, want.Count-got.Count)}); more != (issuing.Usage{}) {
		m.list = append(m.list, spent{payment, card, more, at, uses})
	}
	less := issuing.Usage{Amount: max(0, got.Amount-want.Amount), Count: max(0, got.Count-want.Count)}
	for i := len(m.list) - 1; i >= 0; i-- {
		if s := &m.list[i]; s.payment == payment {
			a, n := min(less.Amount, s.Amount), min(less.Count, s.Count)
			s.Amount, s.Count, less.Amount, less.Count = s.Amount-a, s.Count-n, less.Amount-a, less.Count-n
		}
	}
}

// set replaces the limits of a scope by random ones.
func (m *spending) set(t *rapid.T) {
	scope := rapid.SampledFrom(m.scopes()).Draw(t, "scope")
	var wanted []issuing.LimitWanted
	for range rapid.IntRange(0, 3).Draw(t, "limits") {
		w := issuing.LimitWanted{Window: string(rapid.SampledFrom(issuing.Windows).Draw(t, "window")), Currency: "USD"}
		w.Use = rapid.SampledFrom([]string{"", "", "cash", "e_commerce", "contactless"}).Draw(t, "use")
		w.Amount = strconv.Itoa(rapid.IntRange(1, 60).Draw(t, "limit"))
		if w.Window == string(issuing.WindowRolling) {
			w.Hours = rapid.SampledFrom([]int{1, 25, 700}).Draw(t, "hours")
		}
		if w.Window != string(issuing.WindowTransaction) && rapid.Bool().Draw(t, "counted") {
			w.Count = int64(rapid.IntRange(1, 6).Draw(t, "count"))
		}
		if !slices.ContainsFunc(wanted, func(o issuing.LimitWanted) bool { return o.Window == w.Window && o.Hours == w.Hours && o.Use == w.Use }) {
			wanted = append(wanted, w)
		}
	}
	_, err := m.Limits.SetLimits(m.Ctx, m.Programme, scope, wanted)
	m.Must(err)
	m.limits[scope], err = issuing.NewLimits(scope.Kind, "USD", wanted)
	m.Must(err)
}

// used is what the list says of a limit: of one card or, with none, of all; of one authorisation for a transaction's.
func (m *spending) used(l issuing.Limit, payment string, card issuing.CardID, now issuing.Instant) (u issuing.Usage) {
	for _, s := range m.list {
		if card != "" && s.card != card || l.Window == issuing.WindowTransaction && s.payment != payment || s.at < l.Since(now, m.zone) ||
			!slices.Contains(s.uses.List(), l.Use) {
			continue
		}
		u.Amount += s.Amount
		u.Count += s.Count
	}
	return u
}

func (m *spending) allows(payment string, card issuing.CardID, uses issuing.Uses, more issuing.Usage) bool {
	now := issuing.At(m.Clock.Now())
	for scope, limits := range m.limits {
		only := issuing.CardID("")
		if scope.Kind == issuing.ScopeCard {
			if only = issuing.CardID(scope.ID); only != card {
				continue
			}
		}
		for _, l := range limits {
			if slices.Contains(uses.List(), l.Use) && !l.Allows(m.used(l, payment, only, now), more) {
				return false
			}
		}
	}
	return true
}

// check holds what is shown of limits against the list.
func (m *spending) check(t *rapid.T) {
	now := issuing.At(m.Clock.Now())
	for scope, limits := range m.limits {
		set, err := m.DB.LimitSet(m.Ctx, m.Programme, scope, now)
		m.Must(err)
		for i, l := range limits {
			if h := set.Limits[i]; h.Limit != l {
				t.Fatalf("%+v is kept as %+v", l, h.Limit)
			} else if want := m.used(l, "", cardOf(scope), now); h.Counted && h.Used != want {
				t.Fatalf("%+v of %s is used, and the list says %+v", h.Used, l, want)
			}
		}
	}
}

func cardOf(s issuing.Scope) issuing.CardID {
	if s.Kind == issuing.ScopeCard {
		return issuing.CardID(s.ID)
	}
	return ""
}
