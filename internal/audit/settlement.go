package audit

import (
	"context"
	"strconv"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
)

// settlementStatements say what lines of settlement reports have to do with the payments that they settle.
var settlementStatements = []statement{
	{"no more of a payment is settled than was cleared, in either direction", `
SELECT s.transaction_id, ` + joinTexts("settled ", "s.debited", " and ", "s.credited", " minor units back; cleared ",
		orZero("c.debited"), " and ", orZero("c.credited")) + `
FROM (
	SELECT transaction_id, SUM(CASE WHEN gross > written_off THEN gross - written_off ELSE 0 END) AS debited,
		SUM(CASE WHEN gross < written_off THEN written_off - gross ELSE 0 END) AS credited
	FROM settlement_lines WHERE transaction_id <> '' AND status <> 'differs' GROUP BY transaction_id
) s LEFT JOIN (
	SELECT e.payment, SUM(CASE WHEN ` + anyAccountOf(ledger.NetworkAccount, "p.destination") + ` THEN p.units ELSE 0 END) AS debited,
		SUM(CASE WHEN ` + anyAccountOf(ledger.NetworkAccount, "p.source") + ` THEN p.units ELSE 0 END) AS credited
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id WHERE e.payment <> '' GROUP BY e.payment
) c ON c.payment = s.transaction_id
WHERE s.debited > COALESCE(c.debited, 0) OR s.credited > COALESCE(c.credited, 0)`},
	{"a line of a settlement report that differs says how, and settles nothing", `
SELECT id, status || ' ' || difference || ' of ' || transaction_id || message_id FROM settlement_lines
WHERE (status = 'differs') <> (difference <> '' AND status <> 'written_off')
OR status = 'agrees' AND (written_off <> 0 OR gross <> 0 AND transaction_id = '' AND message_id = '')
OR status = 'differs' AND written_off <> 0 OR transaction_id <> '' AND message_id <> ''`},
}

// settlementInvariants say what the accounts hold that settlement reports move.
var settlementInvariants = map[ledger.AccountKind]string{
	ledger.InterchangeAccount: "interchange is what settlement reports gave",
	ledger.SchemeFeesAccount:  "scheme fees are what settlement reports charged",
	ledger.BankAccount:        "what was paid to the card network is what settlement reports say",
	ledger.NetworkAccount: "the network account ties: what was cleared and is not settled, what was settled and is not paid, " +
		"and interchange and fees",
}

// checkSettlement compares the accounts that settlement reports move with the reports' lines. The network's account has what
// was cleared and no line settles, and what lines that no longer differ, interchange and fees come to and nobody has paid.
func checkSettlement(ctx context.Context, s store.Snapshot) (found []Violation, err error) {
	lines, err := s.AllSettlementLines(ctx)
	if err != nil {
		return nil, err
	}
	should := map[ledger.AccountKind]map[bookKey]issuing.Units{}
	for kind := range settlementInvariants {
		should[kind] = map[bookKey]issuing.Units{}
	}
	add := func(a ledger.Account, currency string, amount issuing.Minor) {
		should[a.Kind][bookKey{a.String(), string(ledger.Fiat(currency))}] += issuing.Units(amount)
	}
	for _, l := range lines {
		add(ledger.Interchange(l.ProgrammeID), l.Currency, l.Interchange)
		add(ledger.SchemeFees(l.ProgrammeID), l.Currency, -l.Fees)
		add(ledger.Bank(l.ProgrammeID), l.Currency, l.Paid)
		add(ledger.Network(l.ProgrammeID), l.Currency, l.Fees-l.Interchange-l.Paid)
		if l.Status != issuing.SettlementDiffers {
			add(ledger.Network(l.ProgrammeID), l.Currency, l.Gross)
		}
		if l.MessageID != "" && l.Status != issuing.SettlementDiffers {
			add(ledger.Network(l.ProgrammeID), l.Currency, -l.Settles())
		}
	}
	kept, err := s.KeptMessages(ctx)
	if err != nil {
		return nil, err
	}
	for _, m := range kept {
		units, debit := m.Clearing()
		if !debit {
			units = -units
		}
		add(ledger.Network(m.ProgrammeID), m.Currency, issuing.Minor(units))
	}
	if err := addOpenPayments(ctx, s, should[ledger.NetworkAccount]); err != nil {
		return nil, err
	}
	for kind, sums := range should {
		differs, err := compareBalances(ctx, s, kind, sums, settlementInvariants[kind])
		if err != nil {
			return nil, err
		}
		found = append(found, differs...)
	}
	return found, nil
}

// addOpenPayments adds what was cleared of payments, less what lines settle of them in the payments' own programmes and
// currencies.
func addOpenPayments(ctx context.Context, s store.Snapshot, sums map[bookKey]issuing.Units) error {
	rows, err := s.Rows(ctx, `
SELECT c.account, c.asset, CAST(`+exactSum("c.units")+` AS TEXT) FROM (
	SELECT p.destination AS account, e.asset, p.units FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
	WHERE e.payment <> '' AND `+anyAccountOf(ledger.NetworkAccount, "p.destination")+`
	UNION ALL
	SELECT p.source AS account, e.asset, -p.units AS units FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
	WHERE e.payment <> '' AND `+anyAccountOf(ledger.NetworkAccount, "p.source")+`
	UNION ALL
	SELECT `+accountOf(ledger.NetworkAccount, "t.programme_id")+` AS account, 'iso4217:' || t.currency AS asset,
		l.written_off - l.gross AS units
	FROM settlement_lines l JOIN transactions t ON t.id = l.transaction_id WHERE l.status <> 'differs'
) c GROUP BY c.account, c.asset`)
	if err != nil {
		return err
	}
	for _, row := range rows {
		units, err := strconv.ParseInt(row[2], 10, 64)
		if err != nil {
			return err
		}
		sums[bookKey{row[0], row[1]}] += issuing.Units(units)
	}
	return nil
}
