package audit

// summedSpends is what accounts and cards have spent, summed up from the spends themselves by the periods of usages.
const summedSpends = `
WITH uses AS (
	SELECT account_id, card_id, '' AS card_use, spent_at, minor, purchases FROM spends
	UNION ALL
	SELECT account_id, card_id, 'cash' AS card_use, spent_at, minor, purchases FROM spends WHERE cash
	UNION ALL
	SELECT account_id, card_id, channel AS card_use, spent_at, minor, purchases FROM spends WHERE channel <> ''
), subjects AS (
	SELECT account_id AS subject, card_use, spent_at, minor, purchases FROM uses
	UNION ALL
	SELECT card_id AS subject, card_use, spent_at, minor, purchases FROM uses
), periods AS (
	SELECT subject, card_use, 'lifetime' AS period, 0 AS began_at, minor, purchases FROM subjects
	UNION ALL
	SELECT subject, card_use, 'day' AS period, spent_at - spent_at % 86400000000 AS began_at, minor, purchases FROM subjects
	UNION ALL
	SELECT subject, card_use, 'slot' AS period, spent_at - spent_at % 300000000 AS began_at, minor, purchases FROM subjects
), spent AS (
	SELECT subject, card_use, period, began_at, SUM(minor) AS minor, SUM(purchases) AS purchases
	FROM periods GROUP BY subject, card_use, period, began_at
)`

var limitStatements = []statement{
	{"what counts against limits is what was spent and not given back", summedSpends + `
SELECT u.subject, u.period || ' from ' || CAST(u.began_at AS TEXT) || ' is ' || CAST(u.minor AS TEXT)
	|| ' in ' || CAST(u.purchases AS TEXT) || ', the spends say ' || CAST(COALESCE(s.minor, 0) AS TEXT)
	|| ' in ' || CAST(COALESCE(s.purchases, 0) AS TEXT)
FROM usages u LEFT JOIN spent s ON s.subject = u.subject AND s.card_use = u.card_use AND s.period = u.period AND s.began_at = u.began_at
WHERE u.minor <> COALESCE(s.minor, 0) OR u.purchases <> COALESCE(s.purchases, 0)`},
	{"what was spent counts against limits", summedSpends + `
SELECT s.subject, s.period || ' from ' || CAST(s.began_at AS TEXT) || ', ' || CAST(s.minor AS TEXT) FROM spent s
WHERE NOT EXISTS (SELECT 1 FROM usages u
	WHERE u.subject = s.subject AND u.card_use = s.card_use AND u.period = s.period AND u.began_at = s.began_at)`},
	{"only a payment spends, of its own card, one purchase at most, and none that was given up", `
SELECT s.payment_id, CAST(SUM(s.minor) AS TEXT) || ' in ' || CAST(SUM(s.purchases) AS TEXT)
	|| ', the authorisation is ' || COALESCE(MAX(a.status), 'not there')
FROM spends s
LEFT JOIN authorisations a ON a.id = s.payment_id
	AND a.card_id = s.card_id AND a.account_id = s.account_id AND a.programme_id = s.programme_id
LEFT JOIN transactions t ON t.id = s.payment_id AND t.claim_id = t.id
	AND t.card_id = s.card_id AND t.account_id = s.account_id AND t.programme_id = s.programme_id
GROUP BY s.payment_id
HAVING SUM(s.purchases) > 1 OR COUNT(a.id) + COUNT(t.id) <> COUNT(*)
OR MAX(CASE WHEN a.status IN ('releasing', 'released') THEN 1 ELSE 0 END) = 1`},
	{"limits and controls are set on what is there", `
SELECT l.subject, 'limits of a ' || l.scope FROM limit_sets l WHERE NOT (` + scopeExists + `)
UNION ALL
SELECT l.subject, 'controls of a ' || l.scope FROM control_sets l WHERE NOT (` + scopeExists + `)`},
}

// scopeExists is a condition: what a set of limits or controls l is set on exists.
const scopeExists = `l.scope = 'programme' AND l.subject = l.programme_id
	OR l.scope = 'account' AND EXISTS (SELECT 1 FROM accounts a WHERE a.id = l.subject AND a.programme_id = l.programme_id)
	OR l.scope = 'card' AND EXISTS (SELECT 1 FROM cards k WHERE k.id = l.subject AND k.programme_id = l.programme_id)`
