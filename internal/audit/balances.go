package audit

import (
	"strings"

	"github.com/offblocks/offblocks/internal/ledger"
)

// ledgerBalances is the balance of each ledger account in each asset, out of its postings. They sum to zero by the
// shape of a posting, which takes from its source what it gives to its destination.
var ledgerBalances = `
WITH moves AS (
	SELECT e.asset, p.destination AS account, p.units
	FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
	UNION ALL
	SELECT e.asset, p.source AS account, -p.units AS units
	FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
), balances AS (SELECT asset, account, ` + exactSum("units") + ` AS units
	FROM moves GROUP BY asset, account)`

func balanceStatements() []statement {
	return []statement{
		{"a fast balance is what its postings sum up to", ledgerBalances + `
SELECT f.account_id, ` + joinTexts("available ", "f.available", ", held ", "f.held", ", escrowed ", "f.escrowed",
			", debt ", "f.debt", "; the postings say ", orZero("a.units"), ", ", orZero("h.units"), ", ", orZero("e.units"),
			", ", orZero("-d.units")) + `
FROM funds f
LEFT JOIN balances a ON a.asset = f.asset AND a.account = ` + accountOf(ledger.AvailableAccount, "f.account_id") + `
LEFT JOIN balances h ON h.asset = f.asset AND h.account = ` + accountOf(ledger.HeldAccount, "f.account_id") + `
LEFT JOIN balances e ON e.asset = f.asset AND e.account = ` + accountOf(ledger.EscrowAccount, "f.account_id") + `
LEFT JOIN balances d ON d.asset = f.asset AND d.account = ` + accountOf(ledger.DebtAccount, "f.account_id") + `
WHERE f.available <> COALESCE(a.units, 0) OR f.held <> COALESCE(h.units, 0)
OR f.escrowed <> COALESCE(e.units, 0) OR f.debt <> -COALESCE(d.units, 0)`},
		{"every customer's balance in the ledger has its fast balance", ledgerBalances + `
SELECT b.account, ` + joinTexts("", "b.units", " of ", "b.asset") + ` FROM balances b
WHERE (` + isCustomerAccount("b.account") + `)
AND NOT EXISTS (SELECT 1 FROM funds f
	WHERE f.asset = b.asset AND b.account IN ` + customerAccounts("f.account_id") + `)`},
		{"no fast balance is negative", `
SELECT account_id, ` + joinTexts("available ", "available", ", held ", "held", ", escrowed ", "escrowed",
			", allowance ", "allowance", ", withdrawing ", "withdrawing", ", debt ", "debt", ", missing ", "missing",
			", dust ", "dust") + `
FROM funds
WHERE available < 0 OR held < 0 OR escrowed < 0 OR allowance < 0
OR withdrawing < 0 OR debt < 0 OR missing < 0 OR dust < 0`},
		{"what is held, escrowed and owed is what the payments of an account claim", `
SELECT f.account_id, ` + joinTexts("held ", "f.held", ", escrowed ", "f.escrowed", ", owed ", "f.debt",
			"; the claims say ", orZero("c.held"), ", ", orZero("c.escrowed"), ", ", orZero("c.owed")) + `
FROM funds f LEFT JOIN (
	SELECT account_id, token, SUM(held) AS held, SUM(escrowed) AS escrowed, SUM(owed) AS owed
	FROM ` + claimTotals + ` t GROUP BY account_id, token
) c ON c.account_id = f.account_id AND c.token = f.asset
WHERE f.held <> COALESCE(c.held, 0) OR f.escrowed <> COALESCE(c.escrowed, 0) OR f.debt <> COALESCE(c.owed, 0)`},
		{"an account that owes has nothing to spend, unless what it owes could not be reserved", `
SELECT f.account_id, ` + joinTexts("owes ", "f.debt", " with ", "f.available - f.withdrawing",
			" in the wallet and an allowance of ", "f.allowance - f.held") + `
FROM funds f
WHERE f.open AND f.debt > 0 AND f.available - f.withdrawing - f.missing > 0 AND f.allowance - f.held > 0
AND NOT EXISTS (SELECT 1 FROM ledger_entries e
	WHERE e.account_id = f.account_id AND e.asset = f.asset AND e.kind = ` + quoteText(ledger.MoveToDebt) + `)`},
		{"every ledger entry has postings", `
SELECT e.id, e.kind || ' of ' || e.cause FROM ledger_entries e
WHERE NOT EXISTS (SELECT 1 FROM ledger_postings p WHERE p.entry_id = e.id)`},
		{"every posting takes from where its kind of entry takes, and gives to where it gives", `
SELECT e.id, e.kind || ' ' || p.source || ' to ' || p.destination
FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE NOT (p.units > 0 AND (` + followsRules() + `))`},
		{"the funds of an account are open while it is active or inactive, and only then", `
SELECT a.id, 'the account is ' || a.status FROM accounts a
WHERE a.status IN ('active', 'inactive')
	AND NOT EXISTS (SELECT 1 FROM funds f WHERE f.account_id = a.id AND f.asset = a.token AND f.open)
OR a.status NOT IN ('active', 'inactive') AND EXISTS (SELECT 1 FROM funds f WHERE f.account_id = a.id AND f.open)`},
		{"a closed account has nothing claimed, unless its customer was rejected", `
SELECT a.id, ` + joinTexts("held ", "f.held", ", escrowed ", "f.escrowed") + `
FROM accounts a JOIN funds f ON f.account_id = a.id JOIN customers c ON c.id = a.customer_id
WHERE a.status = 'closed' AND c.status <> 'rejected' AND (f.held <> 0 OR f.escrowed <> 0)`},
	}
}

// isCustomerAccount is a condition: a column is a ledger account that belongs to a customer.
func isCustomerAccount(column string) string {
	list := make([]string, len(ledger.CustomerAccounts))
	for i, kind := range ledger.CustomerAccounts {
		list[i] = anyAccountOf(kind, column)
	}
	return strings.Join(list, " OR ")
}

// followsRules is a condition: ledger.Rules allow a posting p of an entry e.
func followsRules() string {
	var list []string
	for _, rule := range ledger.Rules {
		for _, m := range rule.Moves {
			list = append(list, "e.kind = "+quoteText(rule.Kind)+
				" AND "+isOwnAccount(m.From, "p.source")+" AND "+isOwnAccount(m.To, "p.destination"))
		}
	}
	return strings.Join(list, "\n\tOR ")
}

// isOwnAccount is a condition: a column is a ledger account of a kind, and its owner is that of the entry e. Of a chain
// only the kind is checked.
func isOwnAccount(kind ledger.AccountKind, column string) string {
	for _, line := range ledger.Chart {
		switch {
		case line.Kind != kind:
		case line.Owner == ledger.OwnedByAccount:
			return column + " = " + accountOf(kind, "e.account_id")
		case line.Owner == ledger.OwnedByProgramme:
			return column + " = " + accountOf(kind, "e.programme_id")
		}
	}
	return anyAccountOf(kind, column)
}
