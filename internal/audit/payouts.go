package audit

import (
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
)

// payoutStatements are the invariants of what is paid into wallets for refunds and reversals.
func payoutStatements() []statement {
	sum := func(kind ledger.Kind) string {
		return "SUM(CASE WHEN e.kind = " + quoteText(kind) + " THEN p.units ELSE 0 END)"
	}
	over := quotedList(issuing.ShortPayoutPaid, issuing.ShortPayoutWrittenOff)
	return []statement{
		{"what a refund or reversal gives back is booked once it is over, and of a short one what came and what was lost", `
WITH booked AS (SELECT e.payment, ` + sum(ledger.Refund) + ` AS paid, ` + sum(ledger.LosePayout) + ` AS lost
	FROM ledger_entries e JOIN ledger_postings p ON p.entry_id = e.id
	WHERE e.kind IN ` + quotedList(ledger.Refund, ledger.LosePayout) + ` GROUP BY e.payment)
SELECT t.id, ` + joinTexts("", "t.direction", " ", "t.status", ": ", orZero("b.paid"), " booked, ", orZero("b.lost"), " lost") + `
FROM transactions t LEFT JOIN short_payouts s ON s.transaction_id = t.id LEFT JOIN booked b ON b.payment = t.id
WHERE COALESCE(b.lost, 0) <> COALESCE(s.lost, 0) OR COALESCE(b.paid, 0) <> COALESCE(s.paid, CASE
	WHEN t.direction = 'credit' AND t.status <> 'processing' THEN t.token_amount
	WHEN t.direction = 'debit' AND t.status = 'reversed' THEN t.reversal_units - t.undone_units
	ELSE 0 END)`},
		{"a short payout is over when nothing is missing or that is written off, and its refund with it", `
SELECT s.transaction_id, ` + joinTexts("", "s.status", " of one that is ", "t.status", ": ", "s.paid", " and ", "s.written_off",
			" of ", "s.due", ", not booked ", "s.arrived", " and ", "s.gone") + `
FROM short_payouts s JOIN transactions t ON t.id = s.transaction_id
WHERE (s.status IN ` + over + `) = (t.direction = 'credit' AND t.status = 'processing' OR t.direction = 'debit' AND t.status = 'reversing')
OR s.status IN ` + over + ` AND s.paid + s.written_off < s.due
OR s.written_off <> 0 AND (s.status <> ` + quoteText(issuing.ShortPayoutWrittenOff) + ` OR s.paid + s.written_off <> s.due)
OR s.status <> ` + quoteText(issuing.ShortPayoutWaiting) + ` AND (s.arrived <> 0 OR s.gone <> 0)`},
		{"a short payout is a finding until it is over, and no longer", `
SELECT s.transaction_id, s.status FROM short_payouts s
WHERE (s.status NOT IN ` + over + `) <> EXISTS (SELECT 1 FROM findings f
	WHERE f.kind = ` + quoteText(issuing.FindingRefund) + ` AND f.subject = s.transaction_id AND f.resolved_at = 0)`},
	}
}
