package audit

import (
	"context"
	"strconv"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// suspenseKey is a suspense account in a currency.
type suspenseKey struct{ account, asset string }

// checkSuspense compares what is in suspense with the messages that wait for the operator.
func checkSuspense(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	waiting, err := s.UnmatchedMessages(ctx)
	if err != nil {
		return nil, err
	}
	left := map[suspenseKey]issuing.Units{}
	for _, m := range waiting {
		units, debit := m.Clearing()
		if debit {
			units = -units
		}
		left[suspenseKey{ledger.Suspense(m.ProgrammeID).String(), string(ledger.Fiat(m.Currency))}] += units
	}
	rows, err := s.Rows(ctx, ledgerBalances+`
SELECT b.account, b.asset, CAST(b.units AS TEXT) FROM balances b
WHERE `+anyAccountOf(ledger.SuspenseAccount, "b.account"))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		units, err := strconv.ParseInt(row[2], 10, 64)
		if err != nil {
			return nil, err
		}
		left[suspenseKey{row[0], row[1]}] -= issuing.Units(units)
	}
	for key, units := range left {
		if units != 0 {
			found = append(found, Violation{
				"what is in suspense is what unmatched messages moved", key.account,
				"of " + key.asset + " it lacks " + strconv.FormatInt(int64(units), 10) + " minor units",
			})
		}
	}
	return found, nil
}
