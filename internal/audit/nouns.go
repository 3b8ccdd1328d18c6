package audit

import "strings"

var nounStatements = []statement{
	{"an audit record is sealed, or waits for its seal", `
SELECT r.id, 'record of ' || r.action FROM audit_records r
WHERE (SELECT COUNT(*) FROM audit_seals s WHERE s.record_id = r.id) + (SELECT COUNT(*) FROM audit_unsealed u WHERE u.record_id = r.id) <> 1
UNION ALL
SELECT s.record_id, 'sealed, and not there' FROM audit_seals s WHERE NOT EXISTS (SELECT 1 FROM audit_records r WHERE r.id = s.record_id)
UNION ALL
SELECT u.record_id, 'waiting, and not there' FROM audit_unsealed u
WHERE NOT EXISTS (SELECT 1 FROM audit_records r WHERE r.id = u.record_id)`},
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
SELECT a.id, 'account is ' || a.status || ', its customer rejected'
FROM accounts a JOIN customers c ON c.id = a.customer_id
WHERE c.status = 'rejected' AND a.status NOT IN ('closed', 'failed')`},
	{"what belongs together belongs to one programme and customer", `
SELECT k.id, 'card' FROM cards k JOIN accounts a ON a.id = k.account_id
WHERE a.programme_id <> k.programme_id OR a.customer_id <> k.customer_id
UNION ALL
SELECT a.id, 'account' FROM accounts a JOIN customers c ON c.id = a.customer_id WHERE a.programme_id <> c.programme_id
UNION ALL
SELECT o.id, 'authorisation' FROM authorisations o JOIN cards k ON k.id = o.card_id
WHERE o.programme_id <> k.programme_id OR o.account_id <> k.account_id
UNION ALL
SELECT o.id, 'card authentication' FROM card_authentications o JOIN cards k ON k.id = o.card_id
WHERE o.programme_id <> k.programme_id OR o.account_id <> k.account_id OR o.customer_id <> k.customer_id
UNION ALL
SELECT o.id, 'payment token' FROM payment_tokens o JOIN cards k ON k.id = o.card_id
WHERE o.programme_id <> k.programme_id OR o.account_id <> k.account_id
UNION ALL
SELECT e.id, 'ledger entry' FROM ledger_entries e JOIN accounts a ON a.id = e.account_id
WHERE e.programme_id <> a.programme_id`},
	{"only what is inactive was taken down by a parent that is", `
SELECT k.id, 'card is ' || k.status || ', taken down by ' || k.cascade
FROM cards k JOIN accounts a ON a.id = k.account_id JOIN customers c ON c.id = a.customer_id
WHERE k.cascade <> '' AND (k.status <> 'inactive' OR k.cascade = 'customer' AND c.status <> 'inactive'
	OR k.cascade = 'account' AND a.status <> 'inactive')
UNION ALL
SELECT a.id, 'account is ' || a.status || ', taken down by ' || a.cascade
FROM accounts a JOIN customers c ON c.id = a.customer_id
WHERE a.cascade <> '' AND (a.status <> 'inactive' OR a.cascade <> 'customer' OR c.status <> 'inactive')`},
	{"an account has at most one live card of a type", `
SELECT account_id, CAST(COUNT(*) AS TEXT) || ' ' || type FROM cards
WHERE status IN ('issuing', 'active', 'inactive', 'suspended') GROUP BY account_id, type HAVING COUNT(*) > 1`},
	{"an account has its wallet's id once it has opened, and only then", `
SELECT id, status || ' with chain id ' || chain_id FROM accounts
WHERE (status IN ('active', 'inactive', 'closed')) <> (chain_id <> '')
OR chain_id <> '' AND chain_id <> chain || ':' || wallet`},
	{"a card number is masked and sealed, and nowhere in clear", `
SELECT id, 'sealed or masked wrongly' FROM cards
WHERE sealed_pan <> '' AND masked_pan NOT LIKE '______******____' OR (sealed_pan = '') <> (pan_hash = '')
OR sealed_pan = '' AND masked_pan <> '' AND (masked_pan NOT LIKE '************____' OR partner_token = '')
OR sealed_pan <> '' AND ` + withoutDigits("sealed_pan") + ` = '' OR ` + withoutDigits("pan_hash") + ` = '' AND pan_hash <> ''
UNION ALL
SELECT k.id, 'in clear in event ' || e.id FROM cards k JOIN events e ON e.subject = k.id
WHERE k.sealed_pan <> '' AND REPLACE(e.body, k.masked_pan, '')
	LIKE '%' || SUBSTR(k.masked_pan, 1, 6) || '______' || SUBSTR(k.masked_pan, 13, 4) || '%'`},
	{"a card that was replaced is over, and its replacement is its account's", `
SELECT n.id, n.replacement_of FROM cards n WHERE n.replacement_of <> '' AND NOT EXISTS (SELECT 1 FROM cards o
	WHERE o.id = n.replacement_of AND o.replaced_by = n.id AND o.account_id = n.account_id AND o.type = n.type
	AND o.status IN ('blocked', 'terminated'))
UNION ALL
SELECT o.id, o.replaced_by FROM cards o WHERE o.replaced_by <> ''
AND NOT EXISTS (SELECT 1 FROM cards n WHERE n.id = o.replaced_by AND n.replacement_of = o.id)`},
	{"a card is found by its issuer's name for it", `
SELECT n.id, n.partner_token FROM cards n WHERE n.partner_token <> '' AND NOT EXISTS (SELECT 1 FROM card_tokens t
	WHERE t.partner = n.partner AND t.partner_token = n.partner_token AND t.card_id = n.id)`},
	{"who has yet to sign has a challenge", `
SELECT id, 'customer' FROM customers
WHERE status = 'initiating' AND NOT EXISTS (SELECT 1 FROM challenges WHERE subject = customers.id)
UNION ALL
SELECT id, 'account' FROM accounts
WHERE status = 'initiating' AND NOT EXISTS (SELECT 1 FROM challenges WHERE subject = accounts.id)`},
	eventStatement("customer", "customers"), eventStatement("account", "accounts"), eventStatement("card", "cards"),
	eventStatement("authorisation", "authorisations"), eventStatement("transaction", "transactions"),
	eventStatement("dispute", "disputes"), eventStatement("card_authentication", "card_authentications"),
	eventStatement("payment_token", "payment_tokens"),
}

func withoutDigits(column string) string {
	for digit := '0'; digit <= '9'; digit++ {
		column = "REPLACE(" + column + ", '" + string(digit) + "', '')"
	}
	return column
}

func eventStatement(noun, table string) statement {
	query := strings.NewReplacer("NOUN", noun, "TABLE", table).Replace(`
SELECT n.id, n.status || ', latest event ' || COALESCE(e.body, 'none')
FROM TABLE n LEFT JOIN events e ON e.id = (SELECT MAX(l.id) FROM events l WHERE l.subject = n.id AND l.type <> 'account.allowance_low')
WHERE e.id IS NULL OR e.type <> 'NOUN.updated' OR e.programme_id <> n.programme_id
OR e.body NOT LIKE '%"status":"' || n.status || '"%'`)
	return statement{"the latest event of each " + noun + " shows how it stands", query}
}
