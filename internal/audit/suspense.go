package audit

import (
	"context"
	"strconv"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// bookKey is an account of the books in a currency.
type bookKey struct{ account, asset string }

// suspenseInvariants say what the accounts of messages that could not be booked hold.
var suspenseInvariants = map[ledger.AccountKind]string{
	ledger.SuspenseAccount:   "what is in suspense is what unmatched messages moved",
	ledger.WrittenOffAccount: "what was written off is what messages that were given up moved, and differences of settlement reports",
}

// checkSuspense compares what is in suspense, and what was written off of it, with the messages that could not be booked.
func checkSuspense(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	kept, err := s.KeptMessages(ctx)
	if err != nil {
		return nil, err
	}
	left := map[ledger.AccountKind]map[bookKey]issuing.Units{}
	for kind := range suspenseInvariants {
		left[kind] = map[bookKey]issuing.Units{}
	}
	for _, m := range kept {
		units, debit := m.Clearing()
		if debit {
			units = -units
		}
		account := ledger.Suspense(m.ProgrammeID)
		if m.Status == issuing.MessageWrittenOff {
			account = ledger.WrittenOff(m.ProgrammeID)
		}
		left[account.Kind][bookKey{account.String(), string(ledger.Fiat(m.Currency))}] += units
	}
	lines, err := s.AllSettlementLines(ctx)
	if err != nil {
		return nil, err
	}
	for _, l := range lines {
		account := ledger.WrittenOff(l.ProgrammeID)
		left[account.Kind][bookKey{account.String(), string(ledger.Fiat(l.Currency))}] -= issuing.Units(l.WrittenOff)
	}
	for kind, sums := range left {
		differs, err := compareBalances(ctx, s, kind, sums, suspenseInvariants[kind])
		if err != nil {
			return nil, err
		}
		found = append(found, differs...)
	}
	return found, nil
}

// compareBalances compares what the accounts of a kind hold with what they should, and complains of each that differs.
func compareBalances(
	ctx context.Context, s store.Snapshot, kind ledger.AccountKind, should map[bookKey]issuing.Units, invariant string,
) (found []Violation, err error) {
	rows, err := s.Rows(ctx, ledgerBalances+`
SELECT b.account, b.asset, CAST(b.units AS TEXT) FROM balances b
WHERE `+anyAccountOf(kind, "b.account"))
	if err != nil {
		return nil, err
	}
	for _, row := range rows {
		units, err := strconv.ParseInt(row[2], 10, 64)
		if err != nil {
			return nil, err
		}
		should[bookKey{row[0], row[1]}] -= issuing.Units(units)
	}
	for key, units := range should {
		if units != 0 {
			found = append(found, Violation{
				invariant, key.account, "of " + key.asset + " it lacks " + strconv.FormatInt(int64(units), 10) + " minor units",
			})
		}
	}
	return found, nil
}
