package store

import "strings"

// invariant is a claim with the statement that finds what breaks it, as a subject and a detail. The statements run on both
// engines.
type invariant struct{ claim, query string }

var invariants = append(append(append(moneyInvariants, paymentInvariants...), nounInvariants...), promiseInvariants()...)

// balances is the balance of each ledger account in each asset, out of its postings. They sum to zero by the shape of a
// posting, which takes from its source what it gives to its destination.
const balances = `
WITH moves AS (
	SELECT e.asset, p.destination AS account, p.units FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
	UNION ALL
	SELECT e.asset, p.source AS account, -p.units AS units FROM ledger_postings p JOIN ledger_entries e ON e.id = p.entry_id
), balances AS (SELECT asset, account, SUM(units) AS units FROM moves GROUP BY asset, account)`

var moneyInvariants = []invariant{
	{"a fast balance is what its postings sum up to", balances + `
SELECT f.account_id, 'available, held, escrowed are ' || CAST(f.available AS TEXT) || ', ' || CAST(f.held AS TEXT) || ', ' || CAST(f.escrowed AS TEXT)
	|| ', the postings say ' || CAST(COALESCE(a.units, 0) AS TEXT) || ', ' || CAST(COALESCE(h.units, 0) AS TEXT) || ', ' || CAST(COALESCE(e.units, 0) AS TEXT)
FROM funds f
LEFT JOIN balances a ON a.asset = f.asset AND a.account = 'available:' || f.account_id
LEFT JOIN balances h ON h.asset = f.asset AND h.account = 'held:' || f.account_id
LEFT JOIN balances e ON e.asset = f.asset AND e.account = 'escrow:' || f.account_id
WHERE f.available <> COALESCE(a.units, 0) OR f.held <> COALESCE(h.units, 0) OR f.escrowed <> COALESCE(e.units, 0)`},
	{"every customer's balance in the ledger has its fast balance", balances + `
SELECT b.account, CAST(b.units AS TEXT) || ' of ' || b.asset FROM balances b
WHERE (b.account LIKE 'available:%' OR b.account LIKE 'held:%' OR b.account LIKE 'escrow:%')
AND NOT EXISTS (SELECT 1 FROM funds f WHERE f.asset = b.asset AND b.account IN ('available:' || f.account_id, 'held:' || f.account_id, 'escrow:' || f.account_id))`},
	{"no fast balance is negative", `
SELECT account_id, 'available ' || CAST(available AS TEXT) || ', held ' || CAST(held AS TEXT) || ', escrowed ' || CAST(escrowed AS TEXT)
	|| ', allowance ' || CAST(allowance AS TEXT) || ', withdrawing ' || CAST(withdrawing AS TEXT)
FROM funds WHERE available < 0 OR held < 0 OR escrowed < 0 OR allowance < 0 OR withdrawing < 0`},
	{"what is held and escrowed is what open authorisations claim", `
SELECT f.account_id, 'held, escrowed are ' || CAST(f.held AS TEXT) || ', ' || CAST(f.escrowed AS TEXT)
	|| ', the authorisations say ' || CAST(COALESCE(a.promised, 0) AS TEXT) || ', ' || CAST(COALESCE(a.escrowed, 0) AS TEXT)
FROM funds f LEFT JOIN (
	SELECT account_id, token, SUM(CASE WHEN reservation = 'promised' THEN token_amount ELSE 0 END) AS promised,
		SUM(CASE WHEN reservation = 'escrowed' THEN token_amount ELSE 0 END) AS escrowed
	FROM authorisations GROUP BY account_id, token) a ON a.account_id = f.account_id AND a.token = f.asset
WHERE f.held <> COALESCE(a.promised, 0) OR f.escrowed <> COALESCE(a.escrowed, 0)`},
	{"every ledger entry has postings", `
SELECT e.id, e.kind || ' of ' || e.cause FROM ledger_entries e WHERE NOT EXISTS (SELECT 1 FROM ledger_postings p WHERE p.entry_id = e.id)`},
	{"every posting takes from where its kind of entry takes, and gives to where it gives", `
SELECT e.id, e.kind || ' ' || p.source || ' to ' || p.destination FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE NOT (p.units > 0 AND (
	e.kind = 'deposit' AND p.source LIKE 'outside:%' AND p.destination = 'available:' || e.account_id
	OR e.kind = 'hold' AND p.source = 'available:' || e.account_id AND p.destination = 'held:' || e.account_id
	OR e.kind = 'unreserve' AND p.source = 'held:' || e.account_id AND p.destination = 'available:' || e.account_id
	OR e.kind = 'reserve' AND p.source = 'held:' || e.account_id AND p.destination = 'escrow:' || e.account_id
	OR e.kind = 'return' AND p.source = 'escrow:' || e.account_id AND p.destination = 'available:' || e.account_id
	OR e.kind = 'settle' AND p.source = 'escrow:' || e.account_id
		AND p.destination IN ('settlement:' || e.programme_id, 'partner:' || e.programme_id, 'platform:' || e.programme_id)))`},
	{"the funds of an account are open while it is active or inactive, and only then", `
SELECT a.id, 'the account is ' || a.status FROM accounts a
WHERE a.status IN ('active', 'inactive') AND NOT EXISTS (SELECT 1 FROM funds f WHERE f.account_id = a.id AND f.asset = a.token AND f.open)
OR a.status NOT IN ('active', 'inactive') AND EXISTS (SELECT 1 FROM funds f WHERE f.account_id = a.id AND f.open)`},
	{"a closed account has nothing claimed, unless its customer was rejected", `
SELECT a.id, 'held ' || CAST(f.held AS TEXT) || ', escrowed ' || CAST(f.escrowed AS TEXT)
FROM accounts a JOIN funds f ON f.account_id = a.id JOIN customers c ON c.id = a.customer_id
WHERE a.status = 'closed' AND c.status <> 'rejected' AND (f.held <> 0 OR f.escrowed <> 0)`},
}

var paymentInvariants = []invariant{
	{"an authorisation's entries are those of its reservation, of its whole amount", `
SELECT a.id, a.reservation || ': ' || CAST(b.hold AS TEXT) || ' held, ' || CAST(b.unreserve AS TEXT) || ' unreserved, ' || CAST(b.reserve AS TEXT)
	|| ' reserved, ' || CAST(b.settle AS TEXT) || ' settled, ' || CAST(b.gone AS TEXT) || ' returned, of ' || CAST(a.token_amount AS TEXT)
FROM authorisations a JOIN (
	SELECT o.id, COALESCE(SUM(CASE WHEN e.kind = 'hold' THEN p.units END), 0) AS hold, COALESCE(SUM(CASE WHEN e.kind = 'unreserve' THEN p.units END), 0) AS unreserve,
		COALESCE(SUM(CASE WHEN e.kind = 'reserve' THEN p.units END), 0) AS reserve, COALESCE(SUM(CASE WHEN e.kind = 'settle' THEN p.units END), 0) AS settle,
		COALESCE(SUM(CASE WHEN e.kind = 'return' THEN p.units END), 0) AS gone
	FROM authorisations o LEFT JOIN ledger_entries e ON e.cause = o.id AND e.account_id = o.account_id AND e.asset = o.token
	LEFT JOIN ledger_postings p ON p.entry_id = e.id GROUP BY o.id) b ON b.id = a.id
WHERE NOT (b.hold = a.token_amount AND (
	a.reservation = 'promised' AND b.unreserve = 0 AND b.reserve = 0 AND b.settle = 0 AND b.gone = 0
	OR a.reservation = 'escrowed' AND b.unreserve = 0 AND b.reserve = a.token_amount AND b.settle = 0 AND b.gone = 0
	OR a.reservation = 'settled' AND b.unreserve = 0 AND b.reserve = a.token_amount AND b.settle = a.token_amount AND b.gone = 0
	OR a.reservation = 'returned' AND b.settle = 0 AND (b.unreserve = a.token_amount AND b.reserve = 0 AND b.gone = 0
		OR b.unreserve = 0 AND b.reserve = a.token_amount AND b.gone = a.token_amount)))`},
	{"an authorisation is captured when it is settled and released when it is returned, and only then", `
SELECT id, status || ', ' || reservation FROM authorisations
WHERE (status = 'captured') <> (reservation = 'settled') OR (status = 'released') <> (reservation = 'returned')`},
	{"a capture has one debit of the whole amount, processed once captured, and nothing else has one", `
SELECT a.id, a.status || ' with ' || CAST(t.total AS TEXT) || ' debits, ' || CAST(t.open AS TEXT) || ' processing'
FROM authorisations a JOIN (
	SELECT o.id, COUNT(d.id) AS total, COALESCE(SUM(CASE WHEN d.status = 'processing' THEN 1 ELSE 0 END), 0) AS open,
		COALESCE(SUM(d.token_amount), 0) AS units
	FROM authorisations o LEFT JOIN transactions d ON d.authorisation_id = o.id AND d.direction = 'debit' GROUP BY o.id) t ON t.id = a.id
WHERE NOT (a.status = 'capturing' AND t.total = 1 AND t.open = 1 AND t.units = a.token_amount
	OR a.status = 'captured' AND t.total = 1 AND t.open = 0 AND t.units = a.token_amount
	OR a.status NOT IN ('capturing', 'captured') AND t.total = 0)`},
	{"every authorisation has one approval, of its own card and amount", `
SELECT a.id, CAST((SELECT COUNT(*) FROM decisions d WHERE d.authorisation_id = a.id AND d.reason = '') AS TEXT) || ' approvals' FROM authorisations a
WHERE (SELECT COUNT(*) FROM decisions d WHERE d.authorisation_id = a.id AND d.reason = '' AND d.card_id = a.card_id AND d.account_id = a.account_id
	AND d.programme_id = a.programme_id AND d.token_amount = a.token_amount) <> 1`},
	{"an approval has its authorisation, a decline has none", `
SELECT d.id, 'reason ' || d.reason || ', authorisation ' || d.authorisation_id FROM decisions d
WHERE (d.reason = '') <> EXISTS (SELECT 1 FROM authorisations a WHERE a.id = d.authorisation_id) OR d.reason <> '' AND d.authorisation_id <> ''`},
	{"the nonces of a relay's sender have no gaps", `
SELECT s.chain || ':' || s.sender, 'next is ' || CAST(s.nonce AS TEXT) || ', ' || CAST(r.n AS TEXT) || ' used from ' || CAST(r.low AS TEXT) || ' to ' || CAST(r.high AS TEXT)
FROM relay_senders s JOIN (SELECT chain, sender, COUNT(*) AS n, MIN(nonce) AS low, MAX(nonce) AS high FROM relays GROUP BY chain, sender) r
	ON r.chain = s.chain AND r.sender = s.sender
WHERE r.high - r.low + 1 <> r.n OR s.nonce <> r.high + 1
UNION ALL
SELECT r.chain || ':' || r.sender, 'relays of an unknown sender' FROM relays r
WHERE NOT EXISTS (SELECT 1 FROM relay_senders s WHERE s.chain = r.chain AND s.sender = r.sender)`},
}

var nounInvariants = []invariant{
	{"nothing is active under what is not", `
SELECT k.id, 'card on an account that is ' || a.status || ', of a customer who is ' || c.status
FROM cards k JOIN accounts a ON a.id = k.account_id JOIN customers c ON c.id = a.customer_id
WHERE k.status = 'active' AND (a.status <> 'active' OR c.status <> 'active')
UNION ALL
SELECT a.id, 'account of a customer who is ' || c.status FROM accounts a JOIN customers c ON c.id = a.customer_id
WHERE a.status = 'active' AND c.status <> 'active'`},
	{"nothing outlives what it belongs to", `
SELECT k.id, 'card is ' || k.status || ', its account ' || a.status FROM cards k JOIN accounts a ON a.id = k.account_id
WHERE a.status IN ('closed', 'failed') AND k.status NOT IN ('issue_failed', 'blocked', 'terminated')
UNION ALL
SELECT a.id, 'account is ' || a.status || ', its customer rejected' FROM accounts a JOIN customers c ON c.id = a.customer_id
WHERE c.status = 'rejected' AND a.status NOT IN ('closed', 'failed')`},
	{"what belongs together belongs to one programme and customer", `
SELECT k.id, 'card' FROM cards k JOIN accounts a ON a.id = k.account_id WHERE a.programme_id <> k.programme_id OR a.customer_id <> k.customer_id
UNION ALL
SELECT a.id, 'account' FROM accounts a JOIN customers c ON c.id = a.customer_id WHERE a.programme_id <> c.programme_id
UNION ALL
SELECT o.id, 'authorisation' FROM authorisations o JOIN cards k ON k.id = o.card_id WHERE o.programme_id <> k.programme_id OR o.account_id <> k.account_id
UNION ALL
SELECT e.id, 'ledger entry' FROM ledger_entries e JOIN accounts a ON a.id = e.account_id WHERE e.programme_id <> a.programme_id`},
	{"only what is inactive was taken down by a parent that is", `
SELECT k.id, 'card is ' || k.status || ', taken down by ' || k.cascade FROM cards k JOIN accounts a ON a.id = k.account_id JOIN customers c ON c.id = a.customer_id
WHERE k.cascade <> '' AND (k.status <> 'inactive' OR k.cascade = 'customer' AND c.status <> 'inactive' OR k.cascade = 'account' AND a.status <> 'inactive')
UNION ALL
SELECT a.id, 'account is ' || a.status || ', taken down by ' || a.cascade FROM accounts a JOIN customers c ON c.id = a.customer_id
WHERE a.cascade <> '' AND (a.status <> 'inactive' OR a.cascade <> 'customer' OR c.status <> 'inactive')`},
	{"an account has at most one live card of a type", `
SELECT account_id, CAST(COUNT(*) AS TEXT) || ' ' || type FROM cards
WHERE status IN ('issuing', 'active', 'inactive', 'suspended') GROUP BY account_id, type HAVING COUNT(*) > 1`},
	{"an account has its wallet's id once it has opened, and only then", `
SELECT id, status || ' with chain id ' || chain_id FROM accounts
WHERE (status IN ('active', 'inactive', 'closed')) <> (chain_id <> '') OR chain_id <> '' AND chain_id <> chain || ':' || wallet`},
	{"a card number is masked and sealed, and nowhere in clear", `
SELECT id, 'sealed or masked wrongly' FROM cards
WHERE (masked_pan = '') <> (sealed_pan = '') OR masked_pan <> '' AND masked_pan NOT LIKE '______******____'
OR sealed_pan <> '' AND ` + withoutDigits("sealed_pan") + ` = ''
UNION ALL
SELECT k.id, 'in clear in event ' || e.id FROM cards k JOIN events e ON e.subject = k.id
WHERE k.masked_pan <> '' AND REPLACE(e.body, k.masked_pan, '') LIKE '%' || SUBSTR(k.masked_pan, 1, 6) || '______' || SUBSTR(k.masked_pan, 13, 4) || '%'`},
}

func withoutDigits(column string) string {
	for _, digit := range strings.Split("0123456789", "") {
		column = "REPLACE(" + column + ", '" + digit + "', '')"
	}
	return column
}

// promiseInvariants are those of events, tasks and deliveries.
func promiseInvariants() []invariant {
	list := []invariant{
		{"who has yet to sign has a challenge", `
SELECT id, 'customer' FROM customers WHERE status = 'initiating' AND NOT EXISTS (SELECT 1 FROM challenges WHERE subject = customers.id)
UNION ALL
SELECT id, 'account' FROM accounts WHERE status = 'initiating' AND NOT EXISTS (SELECT 1 FROM challenges WHERE subject = accounts.id)`},
		{"a pending delivery has its task", `
SELECT d.id, 'to webhook ' || d.webhook_id FROM deliveries d JOIN webhooks w ON w.id = d.webhook_id
WHERE d.status = 'pending' AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.kind = 'webhook.deliver' AND t.subject = d.id)`},
		{"a task of delivery has its pending delivery", `
SELECT t.id, 'delivery ' || t.subject FROM tasks t
WHERE t.kind = 'webhook.deliver' AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = t.subject AND d.status = 'pending')`},
	}
	for noun, table := range map[string]string{
		"customer": "customers", "account": "accounts", "card": "cards", "authorisation": "authorisations", "transaction": "transactions",
	} {
		list = append(list, invariant{"the latest event of each " + noun + " shows how it stands", strings.NewReplacer("NOUN", noun, "TABLE", table).Replace(`
SELECT n.id, n.status || ', latest event ' || COALESCE(e.body, 'none')
FROM TABLE n LEFT JOIN events e ON e.id = (SELECT MAX(l.id) FROM events l WHERE l.subject = n.id)
WHERE e.id IS NULL OR e.type <> 'NOUN.updated' OR e.programme_id <> n.programme_id OR e.body NOT LIKE '%"status":"' || n.status || '"%'`)})
	}
	for _, w := range []struct{ kind, table, waits string }{
		{"customer.screen", "customers", "n.status = 'screening'"},
		{"account.deploy", "accounts", "n.status = 'pending'"},
		{"authorisation.reserve", "authorisations", "n.reservation = 'promised' AND n.status IN ('pending', 'capturing')"},
		{"authorisation.settle", "authorisations", "n.status = 'capturing'"},
		{"authorisation.return", "authorisations", "n.status = 'releasing'"},
	} {
		fill := strings.NewReplacer("KIND", w.kind, "TABLE", w.table, "WAITS", w.waits)
		list = append(list,
			invariant{"who waits for " + w.kind + " has that task", fill.Replace(`
SELECT n.id, 'status ' || n.status FROM TABLE n
WHERE WAITS AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.kind = 'KIND' AND t.subject = n.programme_id || '/' || n.id)`)},
			invariant{"a task " + w.kind + " has somebody who waits for it", fill.Replace(`
SELECT t.id, 'subject ' || t.subject FROM tasks t
WHERE t.kind = 'KIND' AND NOT EXISTS (SELECT 1 FROM TABLE n WHERE t.subject = n.programme_id || '/' || n.id AND WAITS)`)},
		)
	}
	return append(list, invariant{"nothing is left to do for an authorisation that is over", `
SELECT t.id, t.kind || ' of ' || t.subject FROM tasks t JOIN authorisations a ON t.subject = a.programme_id || '/' || a.id
WHERE a.status IN ('captured', 'released')`})
}
