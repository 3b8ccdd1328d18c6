package worktest

import "github.com/offblocks/offblocks/internal/store"

// ChartBalance is what the programme's account of a kind of the chart holds in a currency, in minor units.
func (e *Env) ChartBalance(kind, currency string) (units string) {
	e.Helper()
	e.Must(e.DB.ReadSnapshot(e.Ctx, func(s store.Snapshot) error {
		account := "'" + kind + ":" + string(e.Programme) + "'"
		rows, err := s.Rows(e.Ctx, `
SELECT CAST(COALESCE(SUM(CASE WHEN p.destination = `+account+` THEN p.units WHEN p.source = `+account+`
	THEN -p.units ELSE 0 END), 0) AS TEXT)
FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id WHERE e.asset = 'iso4217:`+currency+`'`)
		if err == nil {
			units = rows[0][0]
		}
		return err
	}))
	return units
}
