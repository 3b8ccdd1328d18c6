package audit

import "github.com/offblocks/offblocks/internal/ledger"

// dailySums is what the postings of each book sum up to at the end of each day on which it changed.
var dailySums = `
WITH moves AS (
	SELECT e.programme_id, e.account_id, e.asset, e.created_at / 86400000000 AS day, p.destination AS book, p.units
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
	UNION ALL
	SELECT e.programme_id, e.account_id, e.asset, e.created_at / 86400000000 AS day, p.source AS book, -p.units AS units
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
), named AS (
	SELECT programme_id, asset, day, units,
		CASE WHEN book IN ` + customerAccounts("account_id") + ` THEN account_id ELSE '' END AS account_id,
		CASE WHEN book IN ` + customerAccounts("account_id") + `
			THEN ` + accountOf(ledger.CustomerKind, "account_id") + ` ELSE book END AS book
	FROM moves
), changes AS (
	SELECT programme_id, account_id, asset, book, day, ` + exactSum("units") + ` AS units
	FROM named GROUP BY programme_id, account_id, asset, book, day
), sums AS (
	SELECT programme_id, account_id, asset, book, day,
		SUM(units) OVER (PARTITION BY programme_id, account_id, asset, book ORDER BY day) AS units
	FROM changes
)`

const sameBook = `l.programme_id = b.programme_id AND l.account_id = b.account_id AND l.asset = b.asset
	AND l.book = b.book AND l.shard = b.shard`

var closingStatements = []statement{
	{"a book closes each day with what its postings up to then sum up to", dailySums + `
SELECT s.book, 'day ' || CAST(s.day AS TEXT) || ' of ' || s.asset || ' closes with ' || CAST(s.kept AS TEXT)
	|| ', the postings say ' || CAST(s.units AS TEXT)
FROM (SELECT sums.*, COALESCE((
	SELECT SUM((SELECT l.closing FROM ledger_days l
		WHERE ` + sameBook + ` AND l.day <= sums.day ORDER BY l.day DESC LIMIT 1))
	FROM ledger_books b WHERE b.programme_id = sums.programme_id AND b.account_id = sums.account_id
	AND b.asset = sums.asset AND b.book = sums.book), 0) AS kept FROM sums) s
WHERE s.kept <> s.units`},
	{"a book's last day is the one that it was changed on last", `
SELECT b.book, 'day ' || CAST(b.day AS TEXT) || ' with ' || CAST(b.closing AS TEXT) FROM ledger_books b
WHERE NOT EXISTS (SELECT 1 FROM ledger_days l WHERE ` + sameBook + ` AND l.day = b.day AND l.closing = b.closing)
OR EXISTS (SELECT 1 FROM ledger_days l WHERE ` + sameBook + ` AND l.day > b.day)`},
	{"a day belongs to a book, and a book to postings", `
SELECT l.book, 'day ' || CAST(l.day AS TEXT) || ' of no book' FROM ledger_days l
WHERE NOT EXISTS (SELECT 1 FROM ledger_books b WHERE ` + sameBook + `)
UNION ALL
SELECT b.book, CAST(b.closing AS TEXT) || ' of ' || b.asset || ' in a book without entries' FROM ledger_books b
WHERE b.closing <> 0
AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.programme_id = b.programme_id AND e.asset = b.asset)`},
}
