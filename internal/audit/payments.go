package audit

import (
	"slices"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// claimTotals is the claims with the sums of their shares.
const claimTotals = `(SELECT id, account_id, token, step, held, owed,
	wanted_settlement + wanted_partner + wanted_platform AS wanted,
	escrow_settlement + escrow_partner + escrow_platform AS escrowed,
	paid_settlement + paid_partner + paid_platform AS paid FROM claims)`

// claimsInLedger is what the postings of each payment say that it holds, has in escrow, was paid and owes.
func claimsInLedger() string {
	sum := func(plus, minus string) string {
		return `SUM(CASE WHEN ` + plus + ` THEN p.units WHEN ` + minus + ` THEN -p.units ELSE 0 END)`
	}
	in := func(kind ledger.AccountKind) string { return anyAccountOf(kind, "p.destination") }
	out := func(kind ledger.AccountKind) string { return anyAccountOf(kind, "p.source") }
	return `
WITH claimed AS (
	SELECT e.payment, e.asset,
		` + sum(in(ledger.HeldAccount), out(ledger.HeldAccount)) + ` AS held,
		` + sum(in(ledger.EscrowAccount), out(ledger.EscrowAccount)) + ` AS escrowed,
		SUM(CASE WHEN e.kind = ` + quoteText(ledger.Settle) + ` THEN p.units ELSE 0 END) AS paid,
		` + sum(out(ledger.DebtAccount), in(ledger.DebtAccount)) + ` AS owed
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
	WHERE e.payment <> '' GROUP BY e.payment, e.asset)`
}

// kindsOfPayments are the kinds of entries that move what payments claim.
func kindsOfPayments() (kinds []ledger.Kind) {
	claimed := []ledger.AccountKind{ledger.HeldAccount, ledger.EscrowAccount, ledger.DebtAccount}
	for _, rule := range ledger.Rules {
		if slices.ContainsFunc(rule.Moves, func(m ledger.Move) bool {
			return slices.Contains(claimed, m.From) || slices.Contains(claimed, m.To)
		}) {
			kinds = append(kinds, rule.Kind)
		}
	}
	return kinds
}

func paymentStatements() []statement {
	return slices.Concat(claimStatements(), transactionStatements, payoutStatements(), disputeStatements, decisionStatements(), []statement{
		{"the nonces of a sender have no gaps but those that the chain had used", `
SELECT s.chain || ':' || s.sender, ` + joinTexts("next is ", "s.nonce", ", ", "r.n", " used from ", "r.low",
			" to ", "r.high") + `
FROM outgoing_tx_senders s JOIN (
	SELECT chain, sender, COUNT(*) AS n, MIN(nonce) AS low, MAX(nonce) AS high FROM outgoing_txs WHERE place = 0
	GROUP BY chain, sender) r
ON r.chain = s.chain AND r.sender = s.sender
WHERE r.high - r.low + 1 <> r.n + s.skipped OR s.nonce <> r.high + 1
UNION ALL
SELECT r.chain || ':' || r.sender, 'transactions of an unknown sender' FROM outgoing_txs r
WHERE NOT EXISTS (SELECT 1 FROM outgoing_tx_senders s WHERE s.chain = r.chain AND s.sender = r.sender)`},
		{"all that goes in a transaction is on record, and is signed once", `
SELECT chain || ':' || sender, ` + joinTexts("nonce ", "nonce", ": ", "COUNT(*)", " of ", "MAX(orders)", " orders, of places up to ",
			"MAX(place)") + `
FROM outgoing_txs GROUP BY chain, sender, nonce
HAVING COUNT(*) <> MAX(orders) OR MIN(orders) <> MAX(orders) OR MAX(place) <> COUNT(*) - 1 OR MIN(place) <> 0
	OR COUNT(DISTINCT subject) <> COUNT(*) OR MIN(attempt) < 1 OR SUM(CASE WHEN versions = '' THEN 0 ELSE 1 END) <> 1`},
	})
}

func claimStatements() []statement {
	return []statement{
		{"what a payment holds, has in escrow, paid and owes is what its entries say", claimsInLedger() + `
SELECT c.id, ` + joinTexts("", "c.held", " held, ", "c.escrowed", " in escrow, ", "c.paid", " paid, ", "c.owed",
			" owed; the entries say ", orZero("b.held"), ", ", orZero("b.escrowed"), ", ", orZero("b.paid"), ", ",
			orZero("b.owed")) + `
FROM ` + claimTotals + ` c LEFT JOIN claimed b ON b.payment = c.id AND b.asset = c.token
WHERE c.held <> COALESCE(b.held, 0) OR c.escrowed <> COALESCE(b.escrowed, 0)
OR c.paid <> COALESCE(b.paid, 0) OR c.owed <> COALESCE(b.owed, 0)`},
		{"what moves customers' claimed money belongs to a payment", `
SELECT e.id, e.kind || ' of ' || e.cause FROM ledger_entries e
WHERE e.kind IN ` + quotedList(kindsOfPayments()...) + `
AND NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = e.payment AND c.account_id = e.account_id)`},
		{"a payment is backed by all that it wants", `
SELECT c.id, ` + joinTexts("wants ", "c.wanted", " and has ", "c.held + c.owed + c.escrowed + c.paid") + `
FROM ` + claimTotals + ` c WHERE c.held + c.owed + c.escrowed + c.paid < c.wanted`},
		{"an authorisation has its claim", `
SELECT a.id, a.status FROM authorisations a
WHERE NOT EXISTS (SELECT 1 FROM claims c WHERE c.id = a.id AND c.account_id = a.account_id AND c.token = a.token)`},
		{"an authorisation that is over claims nothing, and one that goes on does", `
SELECT a.id, ` + joinTexts("", "a.status", " with ", "c.held + c.owed + c.escrowed", " claimed, ",
			"c.paid", " paid of ", "c.wanted") + `
FROM authorisations a JOIN ` + claimTotals + ` c ON c.id = a.id
WHERE (a.status IN ('captured', 'released')) <> (a.status <> 'pending'
	AND c.held = 0 AND c.owed = 0 AND c.escrowed = 0 AND c.paid = c.wanted AND c.step = '')
OR a.status = 'released' AND c.wanted <> 0`},
	}
}

var transactionStatements = []statement{
	{"what was captured of an authorisation is what its debits add up to", `
SELECT a.id, a.captured_amount || ' captured, ' || CAST(COALESCE(t.n, 0) AS TEXT) || ' debits'
FROM authorisations a LEFT JOIN (
	SELECT authorisation_id, COUNT(*) AS n FROM transactions WHERE direction = 'debit' GROUP BY authorisation_id
) t ON t.authorisation_id = a.id
WHERE (a.captured_amount = '0') <> (COALESCE(t.n, 0) = 0)
OR a.captured_amount = '0' AND a.status IN ('capturing', 'captured')`},
	{"a debit is processing until its payment has paid it, and then no more", `
SELECT t.id, t.status || ', due at ' || CAST(t.settles_at AS TEXT) || ' of ' || CAST(c.paid AS TEXT) || ' paid'
FROM transactions t JOIN ` + claimTotals + ` c ON c.id = t.claim_id
WHERE t.direction = 'debit' AND NOT t.reversal_waits AND (t.status = 'processing') <> (c.paid < t.settles_at)`},
	{"what a payment does not pay any more is what its reversed debits say", `
SELECT c.id, ` + joinTexts("", "c.undone", " undone, the debits say ", orZero("t.undone")) + `
FROM (SELECT id, undone_settlement + undone_partner + undone_platform AS undone FROM claims) c LEFT JOIN (
	SELECT claim_id, SUM(undone_units) AS undone FROM transactions GROUP BY claim_id) t ON t.claim_id = c.id
WHERE c.undone <> COALESCE(t.undone, 0)`},
	{"a reversal waits of what is on its way only", `
SELECT t.id, t.direction || ' ' || t.status FROM transactions t
WHERE t.reversal_waits AND t.direction || t.status NOT IN ('debitreversing', 'creditprocessing')`},
	{"refunds never exceed what they give back", `
SELECT t.id, t.refunded_amount || ' of ' || t.priced_amount || ', '
	|| CAST(t.refunded_units AS TEXT) || ' of ' || CAST(t.token_amount AS TEXT)
FROM transactions t
WHERE t.refunded_units > t.token_amount OR t.refunded_units <> COALESCE((
	SELECT SUM(r.token_amount - r.surplus_units) FROM transactions r
	WHERE r.refund_of = t.id AND r.status NOT IN ('reversing', 'reversed')), 0)`},
}

func decisionStatements() []statement {
	increment := quoteText(issuing.MessageIncrement)
	holdsNothing := "d.kind IN (" + quoteText(issuing.MessageVerification) + ", " + quoteText(issuing.MessageBalanceInquiry) +
		", " + quoteText(issuing.MessageCreditAuthorisation) + ")"
	const approvals = `SELECT COUNT(*) FROM decisions d WHERE d.authorisation_id = a.id AND d.reason = ''`
	return []statement{
		{"every authorisation has one approval, of its own card", `
SELECT a.id, CAST((` + approvals + ` AND d.kind <> ` + increment + `) AS TEXT) || ' approvals' FROM authorisations a
WHERE (` + approvals + ` AND d.kind <> ` + increment + `
	AND d.card_id = a.card_id AND d.account_id = a.account_id AND d.programme_id = a.programme_id) <> 1`},
		{"an approval has its authorisation, a declined purchase has none", `
SELECT d.id, 'reason ' || d.reason || ', authorisation ' || d.authorisation_id FROM decisions d
WHERE d.kind <> ` + increment + ` AND NOT ` + holdsNothing + ` AND (d.reason <> '' AND d.authorisation_id <> ''
	OR (d.reason = '') <> EXISTS (SELECT 1 FROM authorisations a WHERE a.id = d.authorisation_id))
OR d.kind = ` + increment + ` AND NOT EXISTS (SELECT 1 FROM authorisations a WHERE a.id = d.authorisation_id)
OR ` + holdsNothing + ` AND d.authorisation_id <> ''`},
		{"a network's message that was done led to something", `
SELECT m.id, m.kind || ' ' || m.status FROM network_messages m
WHERE m.subject <> '' AND m.status IN ('unmatched', 'written_off')
OR m.subject = '' AND m.status NOT IN ('unmatched', 'written_off')
AND NOT (m.status = 'declined' AND m.refusal_code <> '') AND NOT (m.kind IN ('reversal', 'advice') AND m.detail <> '')`},
		{"a card network's name leads to a payment of its programme", `
SELECT n.value, n.kind || ' of ' || n.partner FROM network_ids n
WHERE n.authorisation_id <> '' AND NOT EXISTS (
	SELECT 1 FROM authorisations a WHERE a.id = n.authorisation_id AND a.programme_id = n.programme_id)
OR n.transaction_id <> '' AND NOT EXISTS (
	SELECT 1 FROM transactions t WHERE t.id = n.transaction_id AND t.programme_id = n.programme_id)`},
	}
}
