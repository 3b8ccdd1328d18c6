package audit

import (
	"strings"

	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// waitingFor says which rows wait for a kind of task: those of a table, called n, that fulfil a condition.
var waitingFor = []struct {
	kind      store.TaskKind
	table     string
	condition string
}{
	{tasks.ScreenCustomer, "customers", "n.status = 'screening'"},
	{tasks.CheckIdentity, "customers", "n.status = 'verifying'"},
	{tasks.IssueCard, "cards", "n.status = 'issuing'"},
	{tasks.RenewCard, "cards", "n.renewal = 'pending'"},
	{tasks.DeployWallet, "accounts", "n.status = 'pending'"},
	{tasks.ExpireHold, "authorisations", "n.status = 'pending'"},
	{tasks.AnswerMerchant, "card_authentications", "n.answered_at = 0 AND n.status IN ('approved', 'declined')"},
	{tasks.ExpireChallenge, "card_authentications", "n.status = 'pending'"},
	{tasks.FileDispute, "disputes", "n.filing IN ('pending', 'withdrawing')"},
	{tasks.ResumeWebhook, "webhooks", "n.status = 'resuming'"},
	{tasks.ReplayEvents, "webhook_replays", "TRUE"},
	{tasks.SendFaucetGrant, "faucet_grants", "TRUE"},
	{tasks.PayRefund, "transactions", "(n.direction = 'credit' AND n.status = 'processing'" +
		" OR n.direction = 'debit' AND n.status = 'reversing' AND NOT n.reversal_waits)" +
		" AND NOT EXISTS (SELECT 1 FROM short_payouts s WHERE s.transaction_id = n.id AND s.status = 'waiting')"},
}

// cardState is how a card n should stand at its issuer.
const cardState = `CASE WHEN n.status = 'active' THEN 'active' WHEN n.status IN ('inactive', 'suspended') THEN 'paused' ELSE 'closed' END`

// taskStatements are the invariants of tasks and of deliveries.
func taskStatements() []statement {
	deliver := quoteText(tasks.DeliverEvent)
	list := []statement{
		{"a card that is not in step with its issuer has its task", `
SELECT n.id, n.status || ', at the issuer ' || n.partner_state || ', asked for ' || n.partner_asked FROM cards n
WHERE n.partner_state <> '' AND (n.partner_state <> ` + cardState + ` OR n.partner_asked <> '')
AND NOT EXISTS (SELECT 1 FROM tasks t
	WHERE t.kind = ` + quoteText(tasks.UpdateIssuer) + ` AND t.subject = n.id AND t.programme_id = n.programme_id)`},
		{"a pending delivery has its task", `
SELECT d.id, 'to webhook ' || d.webhook_id FROM deliveries d JOIN webhooks w ON w.id = d.webhook_id
WHERE d.status = 'pending' AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.kind = ` + deliver + ` AND t.subject = d.id)`},
		{"a delivery is held only while its webhook is paused", `
SELECT d.id, 'to webhook ' || w.id || ', ' || w.status FROM deliveries d JOIN webhooks w ON w.id = d.webhook_id
WHERE d.status = 'held' AND w.status = 'active'`},
		{"a task of delivery has its pending delivery", `
SELECT t.id, 'delivery ' || t.subject FROM tasks t
WHERE t.kind = ` + deliver + `
AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.id = t.subject AND d.status = 'pending')`},
	}
	for _, w := range waitingFor {
		fill := strings.NewReplacer("KIND", quoteText(w.kind), "TABLE", w.table, "WAITS", w.condition)
		list = append(list,
			statement{"who waits for " + string(w.kind) + " has that task", fill.Replace(`
SELECT n.id, 'of TABLE' FROM TABLE n
WHERE WAITS AND NOT EXISTS (SELECT 1 FROM tasks t
	WHERE t.kind = KIND AND t.subject = n.id AND t.programme_id = n.programme_id)`)},
			statement{"a task " + string(w.kind) + " has somebody who waits for it", fill.Replace(`
SELECT t.id, 'subject ' || t.subject FROM tasks t
WHERE t.kind = KIND AND NOT EXISTS (SELECT 1 FROM TABLE n
	WHERE t.subject = n.id AND t.programme_id = n.programme_id AND WAITS)`)},
		)
	}
	return list
}
