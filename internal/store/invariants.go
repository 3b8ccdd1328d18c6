package store

import (
	"slices"
	"strings"

	"github.com/offblocks/offblocks/internal/ledger"
)

// invariant is a claim with the statement that finds what breaks it, as a subject and a detail. The statements run on both
// engines.
type invariant struct{ claim, query string }

var invariants = slices.Concat(ledgerInvariants, nounInvariants, limitInvariants, promiseInvariants())

// ledgerInvariants are those of the books, which reconciliation holds as well.
var ledgerInvariants = slices.Concat(moneyInvariants, bookInvariants, paymentInvariants)

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
SELECT f.account_id, 'available, held, escrowed, debt are ' || CAST(f.available AS TEXT) || ', ' || CAST(f.held AS TEXT) || ', ' || CAST(f.escrowed AS TEXT)
	|| ', ' || CAST(f.debt AS TEXT) || ', the postings say ' || CAST(COALESCE(a.units, 0) AS TEXT) || ', ' || CAST(COALESCE(h.units, 0) AS TEXT)
	|| ', ' || CAST(COALESCE(e.units, 0) AS TEXT) || ', ' || CAST(-COALESCE(d.units, 0) AS TEXT)
FROM funds f
LEFT JOIN balances a ON a.asset = f.asset AND a.account = 'available:' || f.account_id
LEFT JOIN balances h ON h.asset = f.asset AND h.account = 'held:' || f.account_id
LEFT JOIN balances e ON e.asset = f.asset AND e.account = 'escrow:' || f.account_id
LEFT JOIN balances d ON d.asset = f.asset AND d.account = 'debt:' || f.account_id
WHERE f.available <> COALESCE(a.units, 0) OR f.held <> COALESCE(h.units, 0) OR f.escrowed <> COALESCE(e.units, 0) OR f.debt <> -COALESCE(d.units, 0)`},
	{"every customer's balance in the ledger has its fast balance", balances + `
SELECT b.account, CAST(b.units AS TEXT) || ' of ' || b.asset FROM balances b
WHERE (b.account LIKE 'available:%' OR b.account LIKE 'held:%' OR b.account LIKE 'escrow:%' OR b.account LIKE 'debt:%')
AND NOT EXISTS (SELECT 1 FROM funds f WHERE f.asset = b.asset AND b.account IN
	('available:' || f.account_id, 'held:' || f.account_id, 'escrow:' || f.account_id, 'debt:' || f.account_id))`},
	{"no fast balance is negative", `
SELECT account_id, 'available ' || CAST(available AS TEXT) || ', held ' || CAST(held AS TEXT) || ', escrowed ' || CAST(escrowed AS TEXT)
	|| ', allowance ' || CAST(allowance AS TEXT) || ', withdrawing ' || CAST(withdrawing AS TEXT) || ', debt ' || CAST(debt AS TEXT)
	|| ', missing ' || CAST(missing AS TEXT) || ', dust ' || CAST(dust AS TEXT)
FROM funds WHERE available < 0 OR held < 0 OR escrowed < 0 OR allowance < 0 OR withdrawing < 0 OR debt < 0 OR missing < 0 OR dust < 0`},
	{"what is held, escrowed and owed is what the payments of an account claim", `
SELECT f.account_id, 'held, escrowed, owed are ' || CAST(f.held AS TEXT) || ', ' || CAST(f.escrowed AS TEXT) || ', ' || CAST(f.debt AS TEXT)
	|| ', the claims say ' || CAST(COALESCE(c.held, 0) AS TEXT) || ', ' || CAST(COALESCE(c.escrowed, 0) AS TEXT) || ', ' || CAST(COALESCE(c.owed, 0) AS TEXT)
FROM funds f LEFT JOIN (
	SELECT account_id, token, SUM(held) AS held, SUM(escrowed) AS escrowed, SUM(owed) AS owed FROM ` + claimTotals + ` t GROUP BY account_id, token
) c ON c.account_id = f.account_id AND c.token = f.asset
WHERE f.held <> COALESCE(c.held, 0) OR f.escrowed <> COALESCE(c.escrowed, 0) OR f.debt <> COALESCE(c.owed, 0)`},
	{"an account that owes has nothing to spend, unless what it owes could not be reserved", `
SELECT f.account_id, 'owes ' || CAST(f.debt AS TEXT) || ' with ' || CAST(f.available - f.withdrawing AS TEXT) || ' in the wallet and an allowance of ' || CAST(f.allowance - f.held AS TEXT)
FROM funds f
WHERE f.open AND f.debt > 0 AND f.available - f.withdrawing - f.missing > 0 AND f.allowance - f.held > 0
AND NOT EXISTS (SELECT 1 FROM ledger_entries e WHERE e.account_id = f.account_id AND e.asset = f.asset AND e.kind = 'move_to_debt')`},
	{"every ledger entry has postings", `
SELECT e.id, e.kind || ' of ' || e.cause FROM ledger_entries e WHERE NOT EXISTS (SELECT 1 FROM ledger_postings p WHERE p.entry_id = e.id)`},
	{"every posting takes from where its kind of entry takes, and gives to where it gives", `
SELECT e.id, e.kind || ' ' || p.source || ' to ' || p.destination FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
WHERE NOT (p.units > 0 AND (` + rules() + `))`},
	{"the funds of an account are open while it is active or inactive, and only then", `
SELECT a.id, 'the account is ' || a.status FROM accounts a
WHERE a.status IN ('active', 'inactive') AND NOT EXISTS (SELECT 1 FROM funds f WHERE f.account_id = a.id AND f.asset = a.token AND f.open)
OR a.status NOT IN ('active', 'inactive') AND EXISTS (SELECT 1 FROM funds f WHERE f.account_id = a.id AND f.open)`},
	{"a closed account has nothing claimed, unless its customer was rejected", `
SELECT a.id, 'held ' || CAST(f.held AS TEXT) || ', escrowed ' || CAST(f.escrowed AS TEXT)
FROM accounts a JOIN funds f ON f.account_id = a.id JOIN customers c ON c.id = a.customer_id
WHERE a.status = 'closed' AND c.status <> 'rejected' AND (f.held <> 0 OR f.escrowed <> 0)`},
}

// rules is what ledger.Rules allow a posting p of an entry e.
func rules() string {
	owner := map[string]string{"account": "= 'NAME:' || e.account_id", "programme": "= 'NAME:' || e.programme_id", "chain": "LIKE 'NAME:%'"}
	matches := map[string]string{}
	for _, line := range ledger.Chart {
		matches[line.Name] = strings.ReplaceAll(owner[line.Of], "NAME", line.Name)
	}
	var list []string
	for _, rule := range ledger.Rules {
		for _, m := range rule.Moves {
			list = append(list, "e.kind = '"+string(rule.Kind)+"' AND p.source "+matches[m.From]+" AND p.destination "+matches[m.To])
		}
	}
	return strings.Join(list, "\n\tOR ")
}

// claimTotals is the claims with the sums of their shares.
const claimTotals = `(SELECT id, account_id, token, step, held, owed,
	wanted_settlement + wanted_partner + wanted_platform AS wanted,
	escrow_settlement + escrow_partner + escrow_platform AS escrowed,
	paid_settlement + paid_partner + paid_platform AS paid FROM claims)`

// claimedBy is what the postings of each payment say that it holds, has in escrow, was paid and owes.
const claimedBy = `
WITH claimed AS (
	SELECT e.payment, e.asset,
		SUM(CASE WHEN p.destination LIKE 'held:%' THEN p.units WHEN p.source LIKE 'held:%' THEN -p.units ELSE 0 END) AS held,
		SUM(CASE WHEN p.destination LIKE 'escrow:%' THEN p.units WHEN p.source LIKE 'escrow:%' THEN -p.units ELSE 0 END) AS escrowed,
		SUM(CASE WHEN e.kind = 'settle' THEN p.units ELSE 0 END) AS paid,
		SUM(CASE WHEN p.source LIKE 'debt:%' THEN p.units WHEN p.destination LIKE 'debt:%' THEN -p.units ELSE 0 END) AS owed
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id WHERE e.payment <> '' GROUP BY e.payment, e.asset)`

var paymentInvariants = []invariant{
	{"what a payment holds, has in escrow, paid and owes is what its entries say", claimedBy + `
SELECT c.id, CAST(c.held AS TEXT) || ' held, ' || CAST(c.escrowed AS TEXT) || ' in escrow, ' || CAST(c.paid AS TEXT) || ' paid, ' || CAST(c.owed AS TEXT)
	|| ' owed, the entries say ' || CAST(COALESCE(b.held, 0) AS TEXT) || ', ' || CAST(COALESCE(b.escrowed, 0) AS TEXT) || ', ' || CAST(COALESCE(b.paid, 0) AS TEXT)
	|| ', ' || CAST(COALESCE(b.owed, 0) AS TEXT)
FROM ` + claimTotals + ` c LEFT JOIN claimed b ON b.payment = c.id AND b.asset = c.token
WHERE c.held <> COALESCE(b.held, 0) OR c.escrowed <> COALESCE(b.escrowed, 0) OR c.paid <> COALESCE(b.paid, 0) OR c.owed <> COALESCE(b.owed, 0)`},
	{"what moves customers' claimed money belongs to a payment", `
SELECT e.id, e.kind || ' of ' || e.cause FROM ledger_entries e
WHERE e.kind IN ('hold', 'release_hold', 'incur_debt', 'release_debt', 'recover_debt', 'move_to_debt', 'reserve', 'settle', 'return')
AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = e.payment AND c.account_id = e.account_id)`},
	{"a payment is backed by all that it wants", `
SELECT c.id, 'wants ' || CAST(c.wanted AS TEXT) || ' and has ' || CAST(c.held + c.owed + c.escrowed + c.paid AS TEXT)
FROM ` + claimTotals + ` c WHERE c.held + c.owed + c.escrowed + c.paid < c.wanted`},
	{"an authorisation has its claim", `
SELECT a.id, a.status FROM authorisations a WHERE NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = a.id AND c.account_id = a.account_id AND c.token = a.token)`},
	{"an authorisation that is over claims nothing, and one that goes on does", `
SELECT a.id, a.status || ' with ' || CAST(c.held + c.owed + c.escrowed AS TEXT) || ' claimed, ' || CAST(c.paid AS TEXT) || ' of ' || CAST(c.wanted AS TEXT) || ' paid'
FROM authorisations a JOIN ` + claimTotals + ` c ON c.id = a.id
WHERE (a.status IN ('captured', 'released')) <> (c.held = 0 AND c.owed = 0 AND c.escrowed = 0 AND c.paid = c.wanted AND c.step = '' AND a.status <> 'pending')
OR a.status = 'released' AND c.wanted <> 0`},
	{"what was captured of an authorisation is what its debits add up to", `
SELECT a.id, a.captured_amount || ' captured, ' || CAST(COALESCE(t.n, 0) AS TEXT) || ' debits' FROM authorisations a LEFT JOIN (
	SELECT authorisation_id, COUNT(*) AS n FROM transactions WHERE direction = 'debit' GROUP BY authorisation_id) t ON t.authorisation_id = a.id
WHERE (a.captured_amount = '0') <> (COALESCE(t.n, 0) = 0) OR a.captured_amount = '0' AND a.status IN ('capturing', 'captured')`},
	{"a debit is processing until its payment has paid it, and then no more", `
SELECT t.id, t.status || ', due at ' || CAST(t.settles_at AS TEXT) || ' of ' || CAST(c.paid AS TEXT) || ' paid' FROM transactions t JOIN ` + claimTotals + ` c ON c.id = t.claim_id
WHERE t.direction = 'debit' AND (t.status = 'processing') <> (c.paid < t.settles_at)`},
	{"refunds never exceed what they give back", `
SELECT t.id, t.refunded_amount || ' of ' || t.merchant_amount || ', ' || CAST(t.refunded_units AS TEXT) || ' of ' || CAST(t.token_amount AS TEXT) FROM transactions t
WHERE t.refunded_units > t.token_amount OR t.refunded_units <> COALESCE((
	SELECT SUM(r.token_amount) FROM transactions r WHERE r.refund_of = t.id AND r.status NOT IN ('reversing', 'reversed')), 0)`},
	{"every authorisation has one approval, of its own card", `
SELECT a.id, CAST((SELECT COUNT(*) FROM decisions d WHERE d.authorisation_id = a.id AND d.reason = '' AND d.kind <> 'increment') AS TEXT) || ' approvals' FROM authorisations a
WHERE (SELECT COUNT(*) FROM decisions d WHERE d.authorisation_id = a.id AND d.reason = '' AND d.kind <> 'increment' AND d.card_id = a.card_id AND d.account_id = a.account_id
	AND d.programme_id = a.programme_id) <> 1`},
	{"an approval has its authorisation, a declined purchase has none", `
SELECT d.id, 'reason ' || d.reason || ', authorisation ' || d.authorisation_id FROM decisions d
WHERE d.kind <> 'increment' AND ((d.reason = '') <> EXISTS (SELECT 1 FROM authorisations a WHERE a.id = d.authorisation_id) OR d.reason <> '' AND d.authorisation_id <> '')
OR d.kind = 'increment' AND NOT EXISTS (SELECT 1 FROM authorisations a WHERE a.id = d.authorisation_id)`},
	{"a network's message that was done led to something", `
SELECT m.id, m.kind || ' ' || m.status FROM network_messages m WHERE (m.status = 'unmatched') <> (m.subject = '')`},
	{"the nonces of a sender have no gaps", `
SELECT s.chain || ':' || s.sender, 'next is ' || CAST(s.nonce AS TEXT) || ', ' || CAST(r.n AS TEXT) || ' used from ' || CAST(r.low AS TEXT) || ' to ' || CAST(r.high AS TEXT)
FROM outgoing_tx_senders s JOIN (SELECT chain, sender, COUNT(*) AS n, MIN(nonce) AS low, MAX(nonce) AS high FROM outgoing_txs GROUP BY chain, sender) r
	ON r.chain = s.chain AND r.sender = s.sender
WHERE r.high - r.low + 1 <> r.n OR s.nonce <> r.high + 1
UNION ALL
SELECT r.chain || ':' || r.sender, 'transactions of an unknown sender' FROM outgoing_txs r
WHERE NOT EXISTS (SELECT 1 FROM outgoing_tx_senders s WHERE s.chain = r.chain AND s.sender = r.sender)`},
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
		{"authorisation.expire", "authorisations", "n.status = 'pending'"},
		{"faucet.send", "faucet_grants", "TRUE"},
		{"transaction.pay", "transactions", "(n.direction = 'credit' AND n.status = 'processing' OR n.direction = 'debit' AND n.status = 'reversing')"},
	} {
		fill := strings.NewReplacer("KIND", w.kind, "TABLE", w.table, "WAITS", w.waits)
		list = append(list,
			invariant{"who waits for " + w.kind + " has that task", fill.Replace(`
SELECT n.id, 'of TABLE' FROM TABLE n
WHERE WAITS AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.kind = 'KIND' AND t.subject = n.id AND t.programme_id = n.programme_id)`)},
			invariant{"a task " + w.kind + " has somebody who waits for it", fill.Replace(`
SELECT t.id, 'subject ' || t.subject FROM tasks t
WHERE t.kind = 'KIND' AND NOT EXISTS (SELECT 1 FROM TABLE n WHERE t.subject = n.id AND t.programme_id = n.programme_id AND WAITS)`)},
		)
	}
	return list
}
