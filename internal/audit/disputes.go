package audit

import (
	"context"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// disputeStatements say what a dispute has to do with its debit and its provisional credit.
var disputeStatements = []statement{
	{"a dispute has its debit, and a provisional credit once it was submitted", `
SELECT d.id, d.status || ' of ' || d.transaction_id || ' with credit ' || d.credit_id FROM disputes d
WHERE NOT EXISTS (SELECT 1 FROM transactions t WHERE t.id = d.transaction_id AND t.direction = 'debit'
	AND t.account_id = d.account_id AND t.card_id = d.card_id AND t.programme_id = d.programme_id
	AND t.priced_currency = d.currency)
OR d.status = 'opened' AND d.credit_id <> '' OR d.status NOT IN ('opened', 'withdrawn') AND d.credit_id = ''
OR d.credit_id <> '' AND NOT EXISTS (SELECT 1 FROM transactions c WHERE c.id = d.credit_id AND c.direction = 'credit'
	AND c.dispute_id = d.id AND c.refund_of = d.transaction_id AND c.priced_amount = d.amount)
UNION ALL
SELECT c.id, c.dispute_id FROM transactions c WHERE c.dispute_id <> ''
AND NOT EXISTS (SELECT 1 FROM disputes d WHERE d.id = c.dispute_id AND d.credit_id = c.id)`},
	{"a provisional credit stands for as long as its dispute may be won, or was", `
SELECT d.id, d.status || ' with a credit that is ' || c.status FROM disputes d JOIN transactions c ON c.id = d.credit_id
WHERE (d.status IN ('submitted', 'won')) <> (c.status IN ('processing', 'processed') AND NOT c.reversal_waits)`},
	{"a transaction has one dispute at a time that nobody has decided", `
SELECT d.transaction_id, CAST(COUNT(*) AS TEXT) FROM disputes d
WHERE d.status IN ('opened', 'submitted') GROUP BY d.transaction_id HAVING COUNT(*) > 1`},
}

// checkDisputes compares the account of disputes with what the network has credited for those that were won, less
// the credits that stand.
func checkDisputes(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	disputes, err := s.AllDisputes(ctx)
	if err != nil {
		return nil, err
	}
	won := map[issuing.TransactionID]bool{}
	for _, d := range disputes {
		won[d.CreditID] = d.Status == issuing.DisputeWon
	}
	transactions, err := s.AllTransactions(ctx)
	if err != nil {
		return nil, err
	}
	left := map[bookKey]issuing.Units{}
	for _, t := range transactions {
		if t.DisputeID == "" {
			continue
		}
		key := bookKey{ledger.Disputes(t.ProgrammeID).String(), string(ledger.Fiat(t.Currency))}
		units := issuing.Units(issuing.ToMinor(t.Amount, t.Currency))
		if won[t.ID] {
			left[key] += units
		}
		if t.Stands() {
			left[key] -= units
		}
	}
	return compareBalances(ctx, s, ledger.DisputesAccount, left, "the account of disputes has what was won, less the credits that stand")
}
