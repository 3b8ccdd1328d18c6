package issuing

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"
)

// Reasons of limits and controls. Each has a row in docs/authorisation.md.
const (
	DeclineLimitExceeded    DeclineReason = "limit_exceeded"
	DeclineMerchantBlocked  DeclineReason = "merchant_blocked"
	DeclineCategoryBlocked  DeclineReason = "merchant_category_blocked"
	DeclineCountryBlocked   DeclineReason = "country_blocked"
	DeclineKindBlocked      DeclineReason = "kind_blocked"
	DeclineEntryModeBlocked DeclineReason = "entry_mode_blocked"
)

func init() {
	declineSentences[DeclineLimitExceeded] = "a limit would be exceeded"
	declineSentences[DeclineMerchantBlocked] = "a control forbids the merchant"
	declineSentences[DeclineCategoryBlocked] = "a control forbids the merchant's category"
	declineSentences[DeclineCountryBlocked] = "a control forbids the merchant's country"
	declineSentences[DeclineKindBlocked] = "a control forbids the kind of payment, such as cash"
	declineSentences[DeclineEntryModeBlocked] = "a control forbids how the card's number was entered, such as e-commerce"
}

// Spend is what a purchase, or a change of one, takes out of limits or gives back.
type Spend struct {
	ProgrammeID ProgrammeID
	AccountID   AccountID
	CardID      CardID
	PaymentID   string          // the authorisation, or the transaction that has none
	Currency    string          // the account's
	Amount      decimal.Decimal // in that currency, not negative
	Count       int64           // 1 for a purchase, 0 for an increment or a part
	At          Instant         // the decision
	Uses        Uses            // what it counts as beside as a payment; not looked at when it is given back
	Forced      bool            // it cannot be declined: it counts, whatever the limits say
}

// Usage is what is spent, as it is counted.
func (s Spend) Usage() Usage { return Usage{Amount: ToMinor(s.Amount, s.Currency), Count: s.Count} }

// SpendCheck is what limits or controls say of a purchase.
type SpendCheck struct {
	Reason    DeclineReason // empty: they let it pass
	Detail    string        // a sentence that names the limit or control that does not; without its full stop
	Limit     *LimitHit     // the limit, where one is the reason
	Remaining Minor         // how much all limits would have let pass in its place, where one is the reason
	Shadow    []string      // what those in shadow would have declined it for, and why
}

// shadowNote is how a decline that did not happen is recorded.
func shadowNote(reason DeclineReason, detail string) string { return string(reason) + ": " + detail }

// LimitHit is a limit that does not let a purchase pass.
type LimitHit struct {
	Scope ScopeKind
	Headroom
}

// sentence is a sentence about a hit.
func (h LimitHit) sentence() string {
	left, said := h.Left(), ""
	if h.Amount > 0 {
		said = left.Amount.Decimal(h.Currency).String() + " " + h.Currency
	}
	if h.Count > 0 {
		if said != "" {
			said += " and "
		}
		said += fmt.Sprintf("%d", left.Count)
	}
	text := fmt.Sprintf("the %s's limit of %s leaves %s", h.Scope, h.Limit, said)
	if h.ResetsAt > 0 {
		text += " until " + h.ResetsAt.Time().Format(time.RFC3339)
	}
	return text
}

// CheckLimit adds what a limit says of a spend on top of what was used.
func (s *SpendCheck) CheckLimit(scope ScopeKind, h Headroom, more Usage) {
	if h.Allows(h.Used, more) {
		return
	}
	hit := LimitHit{Scope: scope, Headroom: h}
	switch {
	case h.Shadow:
		s.Shadow = append(s.Shadow, shadowNote(DeclineLimitExceeded, hit.sentence()))
	case s.Reason == Approved:
		s.Reason, s.Detail, s.Limit, s.Remaining = DeclineLimitExceeded, hit.sentence(), &hit, h.remainingFor(more)
	default:
		s.Remaining = min(s.Remaining, h.remainingFor(more))
	}
}

// remainingFor is how much of what is more than the limit allows would pass: nothing when it is once too often.
func (h Headroom) remainingFor(more Usage) Minor {
	if !h.Allows(h.Used, Usage{Count: more.Count}) {
		return 0
	}
	return h.Left().Amount
}

// ApplySpendCheck keeps what a screening says of the decision.
func (d *Decision) ApplySpendCheck(s SpendCheck) {
	d.Shadow = append(d.Shadow, s.Shadow...)
	if d.Reason == Approved && s.Reason != Approved {
		d.Reason, d.Detail, d.Limit = s.Reason, s.Detail, s.Limit
	}
}

// CountedUsage is what an authorisation counts against limits as it stands: its hold, or what was captured of it when
// that is more or all, less those of its debits that were reversed. It is nothing once the hold was given up, or all
// of it was reversed.
func (a *Authorisation) CountedUsage(debits []Transaction) (Usage, error) {
	counted := a.PricedAmount
	switch a.Status {
	case AuthorisationReleasing, AuthorisationReleased:
		return Usage{}, nil
	case AuthorisationCapturing, AuthorisationCaptured:
		counted = a.CapturedAmount
	}
	q, err := a.Terms().Quote(decimal.Max(counted, a.CapturedAmount))
	if err != nil {
		return Usage{}, err
	}
	u := Usage{Amount: ToMinor(q.Amount, a.Currency), Count: 1}
	for _, t := range debits {
		if t.IsReversed() {
			u.Amount = max(0, u.Amount-ToMinor(t.Amount, t.Currency))
		}
	}
	if u.Amount == 0 && a.Status != AuthorisationPending {
		u.Count = 0
	}
	return u, nil
}

// IsReversed tells whether a transaction is a debit that was reversed: it does not count any more.
func (t *Transaction) IsReversed() bool {
	return t.Direction == Debit && (t.Status == TransactionReversing || t.Status == TransactionReversed)
}
