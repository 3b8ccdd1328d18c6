package audit_test

import (
	"context"
	"database/sql"
	"strconv"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestADatabaseThatIsInOrderHasNoViolations(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		fillDatabase(t, db)
		if violations, err := audit.All(t.Context(), db); err != nil || len(violations) > 0 {
			t.Errorf("%v, %v", violations, err)
		}
	})
}

// fillDatabase makes a database in order, with an open hold, one in escrow and outgoing transactions: something for
// each statement to break.
func fillDatabase(t *testing.T, db *store.DB) {
	t.Helper()
	f := storetest.NewFixture(t, db, 1000)
	storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
		first, _, err := f.Hold(ctx, tx, 10)
		if err != nil {
			return err
		}
		if err := f.CountAndLimit(ctx, tx, first); err != nil {
			return err
		}
		id, _, err := f.Hold(ctx, tx, 20)
		if err != nil {
			return err
		}
		if err := f.Reserve(ctx, tx, id, 20); err != nil {
			return err
		}
		for range 2 {
			nonce, _, err := tx.NextNonce(ctx, storetest.Chain, "0xs", 3)
			if err != nil {
				return err
			}
			if err := tx.InsertOutgoingTx(ctx, store.OutgoingTx{
				ID: issuing.NewID[string](), Chain: storetest.Chain, Sender: "0xs", Nonce: nonce,
				Purpose: store.TxPurpose{Kind: "test"}, Subject: "s", Attempt: nonce,
			}); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestEachBrokenInvariantIsFound(t *testing.T) {
	t.Parallel()
	for engine, address := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			url := address(t)
			db, behind := storetest.Open(t, url), storetest.Connect(t, url)
			fillDatabase(t, db)
			for _, b := range breaks {
				for _, statement := range b.statements {
					executeSQL(t, behind, statement)
				}
				if !findsViolation(t, db, b.claim) {
					t.Errorf("after %q nothing says that %q is broken", b.statements, b.claim)
				}
				if b.undo != "" {
					executeSQL(t, behind, b.undo)
				}
				if b.last {
					storetest.Audit(t, db)
				}
			}
		})
	}
}

func executeSQL(t *testing.T, db *sql.DB, statement string) {
	t.Helper()
	if _, err := db.ExecContext(t.Context(), statement); err != nil {
		t.Fatalf("%s: %v", statement, err)
	}
}

func findsViolation(t *testing.T, db *store.DB, claim string) bool {
	t.Helper()
	violations, err := audit.All(t.Context(), db)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range violations {
		if strings.Contains(v.Invariant, claim) && v.Subject != "" && strings.Contains(v.String(), v.Subject) {
			return true
		}
	}
	return false
}

// breach is what breaks an invariant, and what mends it.
type breach struct {
	claim      string
	statements []string
	undo       string // empty: one statement cannot mend it
	last       bool   // of those that are mended: now everything is in order again
}

// breakByUpdate breaks an invariant, and mends it again, by an update of a table.
func breakByUpdate(claim, table, broken, mended string) breach {
	update := "UPDATE " + table + " SET "
	return breach{claim: claim, statements: []string{update + broken}, undo: update + mended}
}

// breakByInsert breaks an invariant by a row that is made of another, and mends it by emptying the table.
func breakByInsert(claim, table, query string) breach {
	return breach{claim: claim, statements: []string{"INSERT INTO " + table + " " + query}, undo: "DELETE FROM " + table}
}

var breaks = []breach{
	breakByUpdate("what its postings sum up to", "funds", "available = available + 1", "available = available - 1"),
	breakByUpdate("no fast balance is negative", "funds", "withdrawing = -1", "withdrawing = 0"),
	breakByUpdate("no fast balance is negative", "funds", "allowance = allowance - 2000", "allowance = allowance + 2000"),
	breakByUpdate("no fast balance is negative", "funds", "debt = -1", "debt = 0"),
	breakByUpdate("the payments of an account claim", "claims",
		"owed = 1, wanted_partner = wanted_partner + 1", "owed = 0, wanted_partner = wanted_partner - 1"),
	breakByUpdate("what its entries say", "claims", "held = held + 1", "held = held - 1"),
	breakByUpdate("belongs to a payment", "ledger_entries",
		"payment = payment || 'x' WHERE payment <> ''", "payment = REPLACE(payment, 'x', '')"),
	breakByUpdate("backed by all that it wants", "claims",
		"wanted_partner = wanted_partner + 1", "wanted_partner = wanted_partner - 1"),
	breakByUpdate("has its claim", "claims", "token = 'other'", "token = (SELECT token FROM accounts)"),
	breakByUpdate("over claims nothing", "authorisations", "status = 'released'", "status = 'pending'"),
	breakByUpdate("over claims nothing", "authorisations", "status = 'captured'", "status = 'pending'"),
	breakByUpdate("what its debits add up to", "authorisations", "captured_amount = '1'", "captured_amount = '0'"),
	breakByUpdate("the debits of a payment add up", "authorisations", "captured_amount = '1'", "captured_amount = '0'"),
	breakByUpdate("the price of what was captured", "authorisations", "captured_amount = '1'", "captured_amount = '0'"),
	breakByUpdate("the price of its amount", "authorisations",
		"priced_amount = '1' || priced_amount", "priced_amount = SUBSTR(priced_amount, 2)"),
	breakByUpdate("what its reversed debits say", "claims", "undone_settlement = 1", "undone_settlement = 0"),
	breakByUpdate("to each payee their share", "claims", "paid_settlement = 1", "paid_settlement = 0"),
	breakByUpdate("has something to ask of the chain", "tasks",
		"kind = 'x' WHERE kind = 'claim.advance'", "kind = 'claim.advance' WHERE kind = 'x'"),
	breakByUpdate(
		"a task of a payment has its payment", "tasks", "subject = subject || 'x'", "subject = REPLACE(subject, 'x', '')",
	),
	breakByUpdate("owes has nothing to spend", "funds", "debt = 1", "debt = 0"),
	breakByUpdate("one approval", "decisions", "card_id = card_id || 'x'", "card_id = REPLACE(card_id, 'x', '')"),
	breakByUpdate("a declined purchase has none", "decisions", "reason = 'x'", "reason = ''"),
	breakByUpdate("have no gaps", "outgoing_tx_senders", "nonce = nonce + 1", "nonce = nonce - 1"),
	breakByUpdate("have no gaps", "outgoing_txs", "nonce = 2 WHERE nonce = 3", "nonce = 3 WHERE nonce = 2"),
	breakByUpdate("active under what is not", "customers", "status = 'inactive'", "status = 'active'"),
	breakByUpdate("active under what is not", "accounts", "status = 'inactive'", "status = 'active'"),
	breakByUpdate("nothing outlives", "accounts", "status = 'closed'", "status = 'active'"),
	breakByUpdate("nothing outlives", "customers", "status = 'rejected'", "status = 'active'"),
	breakByUpdate("the funds of an account are open", "accounts", "status = 'closed'", "status = 'active'"),
	breakByUpdate("the funds of an account are open", "funds", "open = FALSE", "open = TRUE"),
	breakByUpdate("a closed account has nothing claimed", "accounts", "status = 'closed'", "status = 'active'"),
	breakByUpdate("one programme and customer", "authorisations",
		"programme_id = 'x'", "programme_id = (SELECT id FROM programmes)"),
	breakByUpdate("taken down by a parent", "cards", "cascade = 'account'", "cascade = ''"),
	breakByUpdate("taken down by a parent", "accounts", "cascade = 'customer'", "cascade = ''"),
	breakByUpdate("its wallet's id", "accounts", "chain_id = ''", "chain_id = chain || ':' || wallet"),
	breakByUpdate("masked and sealed", "cards", "sealed_pan = '4000000000001234'", "sealed_pan = 'c2VhbGVk'"),
	breakByUpdate("masked and sealed", "cards", "masked_pan = '4000001234561234'", "masked_pan = '400000******1234'"),
	breakByUpdate("masked and sealed", "events",
		`body = body || '"4000009876541234"' WHERE type = 'card.updated'`, `body = REPLACE(body, '"4000009876541234"', '')`),
	breakByUpdate("masked and sealed", "cards", "sealed_pan = ''", "sealed_pan = 'c2VhbGVk'"),
	breakByUpdate("masked and sealed", "cards", "pan_hash = '4000001234561234'", "pan_hash = 'hash'"),
	breakByUpdate("in step with its issuer", "cards",
		"partner_state = 'paused'", "partner_state = ''"),
	breakByUpdate("in step with its issuer", "cards",
		"partner_state = 'active', partner_asked = 'paused'", "partner_state = '', partner_asked = ''"),
	breakByUpdate("who waits for card.renew", "cards", "renewal = 'pending'", "renewal = ''"),
	breakByUpdate("a card that was replaced is over", "cards", "replaced_by = id || 'x'", "replaced_by = ''"),
	breakByUpdate("a card that was replaced is over", "cards", "replacement_of = id || 'x'", "replacement_of = ''"),
	breakByUpdate("found by its issuer's name", "cards", "partner_token = id", "partner_token = ''"),
	breakByUpdate("has a challenge", "customers", "status = 'initiating'", "status = 'active'"),
	breakByUpdate("event of each customer", "customers", "status = 'inactive'", "status = 'active'"),
	breakByUpdate("event of each account", "accounts", "status = 'inactive'", "status = 'active'"),
	breakByUpdate("event of each card", "cards", "status = 'inactive'", "status = 'active'"),
	breakByUpdate(
		"event of each authorisation", "events", "subject = subject || 'x'", "subject = REPLACE(subject, 'x', '')",
	),
	breakByUpdate("who waits for customer.screen", "customers", "status = 'screening'", "status = 'active'"),
	breakByUpdate("who waits for account.deploy", "accounts", "status = 'pending'", "status = 'active'"),
	breakByUpdate(
		"who waits for authorisation.expire", "tasks", "subject = subject || 'x'", "subject = REPLACE(subject, 'x', '')",
	),
	breakByUpdate("authorisation.expire has somebody", "authorisations", "status = 'releasing'", "status = 'pending'"),
	breakByUpdate("a task of delivery", "tasks",
		"kind = 'webhook.deliver' WHERE kind = 'claim.advance'", "kind = 'claim.advance' WHERE kind = 'webhook.deliver'"),
	breakByInsert("led to something", "network_messages",
		"SELECT id, id, 'capture', 'r', '', '', '', '', '', 'done', '', FALSE, '', '0', '', '{}', '{}', '', '', 1 FROM programmes"),
	breakByInsert("name leads to a payment", "network_ids",
		"SELECT 'acme', 'event', 'e', '', id, '', 'nothing', '', FALSE, 1 FROM programmes"),
	breakByInsert("what unmatched messages moved", "network_messages",
		"SELECT id, id, 'refund', 'r', '', '', '', '', '', 'unmatched', '', FALSE, '', '1', 'USD', '{}', '{}', '', '', 1 FROM programmes"),
	breakByInsert("interchange is what settlement reports gave", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 0, 5, 0, 0, 0, '{}', '', 'agrees', '', '', '', '', 1 FROM programmes"),
	breakByInsert("scheme fees are what settlement reports charged", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 0, 0, 5, 0, 0, '{}', '', 'agrees', '', '', '', '', 1 FROM programmes"),
	breakByInsert("what was paid to the card network", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 0, 0, 0, 5, 0, '{}', '', 'agrees', '', '', '', '', 1 FROM programmes"),
	breakByInsert("the network account ties", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 0, 0, 5, 0, 0, '{}', '', 'agrees', '', '', '', '', 1 FROM programmes"),
	breakByInsert("the network account ties", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 5, 0, 0, 0, 0, '{}', '', 'agrees', '', 'x', '', '', 1 FROM programmes"),
	breakByInsert("no more of a payment is settled than was cleared", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 5, 0, 0, 0, 0, '{}', '', 'agrees', '', 'x', '', '', 1 FROM programmes"),
	breakByInsert("a line of a settlement report that differs says how", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 5, 0, 0, 0, 0, '{}', '', 'differs', '', '', '', '', 1 FROM programmes"),
	breakByInsert("and differences of settlement reports", "settlement_lines",
		"SELECT id, '', 'acme', 'k', id, 'USD', 5, 0, 0, 0, 5, '{}', '', 'written_off', '', '', '', '', 1 FROM programmes"),
	breakByInsert("what messages that were given up moved", "network_messages",
		"SELECT id, id, 'refund', 'r', '', '', '', '', '', 'written_off', '', FALSE, '', '1', 'USD', '{}', '{}', '', '', 1 FROM programmes"),
	breakByInsert("a debit is processing", "transactions", oneTransaction("'processing', 'debit'", "id, 0", 0)),
	breakByInsert("who waits for transaction.pay", "transactions", oneTransaction("'processing', 'credit'", "'', 0", 0)),
	breakByInsert("refunds never exceed", "transactions", oneTransaction("'processed', 'debit'", "id, 0", 1)),
	breakByShortPayout("a refund or reversal gives back is booked", "'waiting', 0, '', 5, 1, 0, 0, 0, 0, 0, 0"),
	breakByShortPayout("a refund or reversal gives back is booked", "'waiting', 0, '', 5, 0, 0, 0, 0, 0, 1, 0"),
	breakByShortPayout("a short payout is over when", "'paid', 0, '', 5, 0, 0, 0, 0, 0, 0, 0"),
	breakByShortPayout("a short payout is over when", "'waiting', 0, '', 5, 0, 0, 0, 0, 0, 0, 1"),
	breakByShortPayout("a short payout is over when", "'sending', 1, '', 5, 0, 1, 0, 0, 0, 0, 0"),
	breakByShortPayout("a short payout is a finding", "'waiting', 0, '', 5, 0, 0, 0, 0, 0, 0, 0"),
	breakByDispute("has its debit, and a provisional credit", "'credit'", "'submitted'", ""),
	breakByDispute("has its debit, and a provisional credit", "'debit'", "'submitted'", ""),
	breakByDispute("a provisional credit stands", "'credit'", "'lost'", "id"),
	breakByDispute("latest event of each dispute", "'debit'", "'opened'", ""),
	breakByDispute("one dispute at a time", "'debit'", "'opened'", "", "DROP INDEX disputes_open",
		"INSERT INTO disputes SELECT id || 'x', programme_id, account_id, card_id, transaction_id, 0, status, reason, amount, "+
			"currency, evidence, credit_id, partner, partner_token, filing, 1, 1 FROM disputes"),
	breakByDispute("the account of disputes has what was won", "'credit', '0', 'USD', '7'", "'submitted'", "id"),
	breakByUpdate("what counts against limits", "usages",
		"minor = minor + 1 WHERE period = 'slot'", "minor = minor - 1 WHERE period = 'slot'"),
	breakByUpdate("what counts against limits", "spends", "purchases = 0", "purchases = 1"),
	breakByUpdate("what was spent counts", "usages",
		"began_at = began_at + 1 WHERE period = 'day'", "began_at = began_at - 1 WHERE period = 'day'"),
	breakByUpdate("counts as it stands", "spends", "minor = minor + 1", "minor = minor - 1"),
	breakByUpdate(
		"only a payment spends", "spends", "payment_id = payment_id || 'x'", "payment_id = REPLACE(payment_id, 'x', '')",
	),
	breakByUpdate("none that was given up", "authorisations", "status = 'releasing'", "status = 'pending'"),
	breakByUpdate("controls are set on what is there", "limit_sets", "scope = 'card'", "scope = 'account'"),
	breakByUpdate("controls are set on what is there", "control_sets",
		"subject = subject || 'x'", "subject = REPLACE(subject, 'x', '')"),
	breakByUpdate("closes each day with", "ledger_days", "closing = closing + 1", "closing = closing - 1"),
	breakByUpdate("a book's last day", "ledger_books", "closing = closing + 1", "closing = closing - 1"),
	breakByUpdate("a day belongs to a book", "ledger_days", "shard = shard + 100", "shard = shard - 100"),
	{claim: "sealed, or waits for its seal", statements: []string{"INSERT INTO audit_unsealed VALUES ('x')"},
		undo: "DELETE FROM audit_unsealed WHERE record_id = 'x'"},
	{claim: "sealed, or waits for its seal", statements: []string{
		"INSERT INTO audit_records SELECT 'x', id, 'operator', 'card.blocked', 'x', '', 1, '', '' FROM programmes"},
		undo: "INSERT INTO audit_unsealed SELECT id FROM audit_records WHERE id = 'x'"},
	{"has its fast balance", []string{"UPDATE ledger_entries SET asset = 'other'"},
		"UPDATE ledger_entries SET asset = (SELECT asset FROM funds)", true},
	{claim: "at most one live card", statements: []string{"DROP INDEX cards_live",
		"INSERT INTO cards SELECT id || 'x', programme_id, customer_id, account_id, type, status, name, network, " +
			"masked_pan, sealed_pan, pan_hash, expiry_year, expiry_month, billing, shipping, shipment, cascade, reason, activation, " +
			"activation_tries, replacement_of, replacement_reason, replaced_by, renewal, partner, partner_token, partner_state, " +
			"partner_asked, created_at, updated_at FROM cards"}},
	{claim: "a pending delivery", statements: []string{
		"INSERT INTO webhooks SELECT id AS webhook, id, 'x', '[]', 1, 1, '', 'active', 0, '', 0, 0, 0, 0, 0 FROM programmes",
		"INSERT INTO deliveries SELECT e.id AS delivery, e.id, e.programme_id, 'event', 'pending', 0, 0, '', 1, 1, 1 FROM events e"}},
	{claim: "from where its kind", statements: []string{
		"UPDATE ledger_entries SET kind = 'return' WHERE kind = 'reserve'",
	}},
	{claim: "has postings", statements: []string{"DELETE FROM ledger_postings"}},
}

// breakByDispute breaks an invariant by a transaction of each authorisation, which has a direction, and a dispute of it, which
// has a status and a credit, and mends it by emptying both tables.
func breakByDispute(claim, direction, status, credit string, more ...string) breach {
	if credit == "" {
		credit = "''"
	}
	transaction := oneTransaction("'processed', "+direction, "'', 0", 0)
	if credit == "id" {
		transaction = strings.Replace(transaction, ", '', '', '0', ", ", id, id, '0', ", 1)
	}
	if strings.Contains(direction, "'7'") { // with an amount of its own
		transaction = strings.Replace(transaction, direction+", '0', 'USD', '0',", direction+",", 1)
	}
	return breach{claim: claim, undo: "DELETE FROM disputes; DELETE FROM transactions", statements: append([]string{
		"INSERT INTO transactions " + transaction,
		"INSERT INTO disputes SELECT id, programme_id, account_id, card_id, id, 0, " + status + ", 'fraud', '0', 'USD', '[]', " +
			credit + ", '', '', '', 1, 1 FROM transactions",
	}, more...)}
}

// breakByShortPayout breaks an invariant by a credit of each authorisation that is processing, and a short payout of it, which has
// a status and figures, and mends it by emptying both tables.
func breakByShortPayout(claim, figures string) breach {
	return breach{claim: claim, undo: "DELETE FROM short_payouts; DELETE FROM transactions", statements: []string{
		"INSERT INTO transactions " + oneTransaction("'processing', 'credit'", "'', 0", 0),
		"INSERT INTO short_payouts SELECT id, programme_id, account_id, token, '', " + figures + ", 1, 1 FROM transactions",
	}}
}

// oneTransaction makes a transaction of each authorisation, with a status and a direction, the claim that pays it and
// when, and what was refunded of it.
func oneTransaction(status, claim string, refunded int) string {
	return "SELECT id, programme_id, account_id, card_id, '', 0, " + status +
		", '0', 'USD', '0', 'USD', '1', '', 0, token, 0, '1', '{}', '', '{}', '[]', " + claim +
		", '', '', '0', " + strconv.Itoa(refunded) + ", 0, 0, FALSE, '0', 0, 1, 1 FROM authorisations"
}
