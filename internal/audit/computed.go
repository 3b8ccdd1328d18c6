package audit

import (
	"context"
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// checkClaims compares every claim with what it has yet to do, and with what was paid to whom.
func checkClaims(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	claims, err := s.AllClaims(ctx)
	if err != nil {
		return nil, err
	}
	advancing, err := claimsWithTask(ctx, s)
	if err != nil {
		return nil, err
	}
	paid, err := paidByPayment(ctx, s)
	if err != nil {
		return nil, err
	}
	for _, c := range claims {
		if step, waits := c.NextStep(); waits && !advancing[c.ID] {
			found = append(found, Violation{
				"a payment that has something to ask of the chain has its task", c.ID, string(step.Kind),
			})
		}
		delete(advancing, c.ID)
		if c.Paid != paid[c.ID] {
			found = append(found, Violation{
				"a payment pays to each payee their share", c.ID, fmt.Sprintf("%v, the entries say %v", c.Paid, paid[c.ID]),
			})
		}
	}
	for id := range advancing {
		found = append(found, Violation{"a task of a payment has its payment", id, "none is there"})
	}
	return found, nil
}

func claimsWithTask(ctx context.Context, s store.Snapshot) (map[string]bool, error) {
	open, err := s.OpenTasks(ctx)
	ids := map[string]bool{}
	for _, t := range open {
		if t.Kind == tasks.AdvanceClaim {
			ids[t.Subject] = true
		}
	}
	return ids, err
}

// paidByPayment is what ledger entries say that each payment has paid to its payees.
func paidByPayment(ctx context.Context, s store.Snapshot) (map[string]issuing.Split, error) {
	settled, err := s.AllSettled(ctx)
	paid := map[string]issuing.Split{}
	for _, sum := range settled {
		split := paid[sum.Payment]
		for i, payee := range issuing.Payees {
			if sum.Destination == ledger.Payee(sum.ProgrammeID, payee) {
				split[i] += sum.Units
			}
		}
		paid[sum.Payment] = split
	}
	return paid, err
}

// checkAuthorisations prices every authorisation anew, and compares its claim and its debits with that.
func checkAuthorisations(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	authorisations, err := s.AllAuthorisations(ctx)
	if err != nil {
		return nil, err
	}
	list, err := s.AllClaims(ctx)
	if err != nil {
		return nil, err
	}
	claims := map[string]issuing.Claim{}
	for _, c := range list {
		claims[c.ID] = c
	}
	transactions, err := s.AllTransactions(ctx)
	if err != nil {
		return nil, err
	}
	debits := map[string][]issuing.Transaction{}
	for _, t := range transactions {
		debits[t.ClaimID] = append(debits[t.ClaimID], t)
	}
	for _, a := range authorisations {
		c, ok := claims[string(a.ID)]
		if !ok {
			continue // another invariant says so
		}
		more, err := checkAuthorisation(a, c, debits[c.ID])
		if err != nil {
			return nil, err
		}
		found = append(found, more...)
	}
	return found, nil
}

func checkAuthorisation(
	a issuing.Authorisation, c issuing.Claim, debits []issuing.Transaction,
) (found []Violation, err error) {
	violate := func(invariant, detail string, figures ...any) {
		found = append(found, Violation{invariant, string(a.ID), fmt.Sprintf(detail, figures...)})
	}
	stands := a.CapturedAmount
	for _, t := range debits {
		if t.IsReversed() {
			stands = stands.Sub(t.PricedAmount)
		}
	}
	captured, err := a.Terms().Quote(stands)
	if err != nil {
		return nil, err
	}
	if c.Priced(captured) != c.Captured || !stands.Equal(a.CapturedAmount.Sub(c.ReversedAmount)) {
		violate("what is to be paid out is the price of what was captured", "%v of %s", c.Captured, stands)
	}
	whole, err := a.Terms().Quote(decimal.Max(a.PricedAmount, a.CapturedAmount).Sub(c.ReversedAmount))
	if err != nil {
		return nil, err
	}
	open := a.Status == issuing.AuthorisationPending && a.CapturedAmount.LessThan(a.PricedAmount)
	if open && c.Priced(whole) != c.Wanted {
		violate("what a hold claims is the price of its amount", "%v of %s", c.Wanted, a.PricedAmount)
	}
	sum := decimal.Zero
	var units issuing.Units
	for _, t := range debits {
		sum, units = sum.Add(t.PricedAmount), units+t.TokenAmount
	}
	if !sum.Equal(a.CapturedAmount) || units != c.Captured.Plus(c.Undone).Total() {
		violate("the debits of a payment add up to what was captured",
			"%s and %d units, of %s and %d", sum, units, a.CapturedAmount, c.Captured.Total())
	}
	return found, nil
}

// checkSpends compares what authorisations count against limits with what they stand for. It leaves out those that
// count nothing: an advice that comes when the counters are full is booked and not counted.
func checkSpends(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	authorisations, err := s.AllAuthorisations(ctx)
	if err != nil {
		return nil, err
	}
	counted, err := s.AllPaymentUsages(ctx)
	if err != nil {
		return nil, err
	}
	transactions, err := s.AllTransactions(ctx)
	if err != nil {
		return nil, err
	}
	debits := map[issuing.AuthorisationID][]issuing.Transaction{}
	for _, t := range transactions {
		debits[t.AuthorisationID] = append(debits[t.AuthorisationID], t)
	}
	for _, a := range authorisations {
		stands, err := a.CountedUsage(debits[a.ID])
		if err != nil {
			return nil, err
		}
		if usage, counts := counted[string(a.ID)]; counts && usage != stands {
			found = append(found, Violation{
				"an authorisation counts as it stands", string(a.ID),
				fmt.Sprintf("it counts %+v and stands for %+v", usage, stands),
			})
		}
	}
	return found, nil
}
