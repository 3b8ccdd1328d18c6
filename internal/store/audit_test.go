package store_test

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestADatabaseThatIsInOrderHasNoFindings(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		broken(t, db)
		if findings, err := db.Audit(t.Context()); err != nil || len(findings) > 0 {
			t.Errorf("%v, %v", findings, err)
		}
	})
}

// broken makes a database in order, with an open hold, one in escrow and outgoing transactions: something for each statement to break.
func broken(t *testing.T, db *store.DB) {
	t.Helper()
	s := newSeed(t, db, 1000)
	write(t, db, func(ctx context.Context, tx *store.Tx) error {
		first, _, err := s.hold(ctx, tx, 10)
		if err != nil {
			return err
		}
		if err := s.limited(ctx, tx, first); err != nil {
			return err
		}
		id, _, err := s.hold(ctx, tx, 20)
		if err != nil {
			return err
		}
		if err := s.reserve(ctx, tx, id, 20); err != nil {
			return err
		}
		for range 2 {
			nonce, err := tx.NextNonce(ctx, chain, "0xs", 3)
			if err != nil {
				return err
			}
			if err := tx.InsertOutgoingTx(ctx, store.OutgoingTx{ID: issuing.NewID[string](), Chain: chain, Sender: "0xs", Nonce: nonce, Purpose: "p", Subject: "s", Attempt: nonce}); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestEachBrokenInvariantIsFound(t *testing.T) {
	t.Parallel()
	for engine, address := range map[string]func(*testing.T) string{
		"SQLite":     func(t *testing.T) string { return "sqlite:" + filepath.Join(t.TempDir(), "offblocks.db") },
		"PostgreSQL": func(t *testing.T) string { return storetest.PostgresURL(t) },
	} {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			db := storetest.Open(t, address(t))
			broken(t, db)
			for _, b := range breaks {
				for _, statement := range strings.Split(b.statement, "; ") {
					if err := db.Break(t.Context(), statement); err != nil {
						t.Fatalf("%s: %v", statement, err)
					}
				}
				if !finds(t, db, b.claim) {
					t.Errorf("after %q nothing says that %q is broken", b.statement, b.claim)
				}
				if b.undo == "" {
					continue
				}
				if err := db.Break(t.Context(), b.undo); err != nil {
					t.Fatalf("%s: %v", b.undo, err)
				}
				if strings.Contains(b.claim, "has its fast balance") { // the last that is mended
					storetest.Audit(t, db)
				}
			}
		})
	}
}

func finds(t *testing.T, db *store.DB, claim string) bool {
	t.Helper()
	findings, err := db.Audit(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range findings {
		if strings.Contains(f.Invariant, claim) && f.Subject != "" && strings.Contains(f.String(), f.Subject) {
			return true
		}
	}
	return false
}

// breaks are what breaks an invariant, and what mends it. The last ones cannot be mended by one statement.
var breaks = []struct{ claim, statement, undo string }{
	{"what its postings sum up to", "UPDATE funds SET available = available + 1", "UPDATE funds SET available = available - 1"},
	{"no fast balance is negative", "UPDATE funds SET withdrawing = -1", "UPDATE funds SET withdrawing = 0"},
	{"no fast balance is negative", "UPDATE funds SET allowance = allowance - 2000", "UPDATE funds SET allowance = allowance + 2000"},
	{"no fast balance is negative", "UPDATE funds SET debt = -1", "UPDATE funds SET debt = 0"},
	{"the payments of an account claim", "UPDATE claims SET owed = 1, wanted_partner = wanted_partner + 1", "UPDATE claims SET owed = 0, wanted_partner = wanted_partner - 1"},
	{"what its entries say", "UPDATE claims SET held = held + 1", "UPDATE claims SET held = held - 1"},
	{"belongs to a payment", "UPDATE ledger_entries SET payment = payment || 'x' WHERE payment <> ''", "UPDATE ledger_entries SET payment = REPLACE(payment, 'x', '')"},
	{"backed by all that it wants", "UPDATE claims SET wanted_partner = wanted_partner + 1", "UPDATE claims SET wanted_partner = wanted_partner - 1"},
	{"has its claim", "UPDATE claims SET token = 'other'", "UPDATE claims SET token = (SELECT token FROM accounts)"},
	{"over claims nothing", "UPDATE authorisations SET status = 'released'", "UPDATE authorisations SET status = 'pending'"},
	{"over claims nothing", "UPDATE authorisations SET status = 'captured'", "UPDATE authorisations SET status = 'pending'"},
	{"what its debits add up to", "UPDATE authorisations SET captured_amount = '1'", "UPDATE authorisations SET captured_amount = '0'"},
	{"the debits of a payment add up", "UPDATE authorisations SET captured_amount = '1'", "UPDATE authorisations SET captured_amount = '0'"},
	{"the price of what was captured", "UPDATE authorisations SET captured_amount = '1'", "UPDATE authorisations SET captured_amount = '0'"},
	{"the price of its amount", "UPDATE authorisations SET merchant_amount = '1' || merchant_amount", "UPDATE authorisations SET merchant_amount = SUBSTR(merchant_amount, 2)"},
	{"to each payee their share", "UPDATE claims SET paid_settlement = 1", "UPDATE claims SET paid_settlement = 0"},
	{"has something to ask of the chain", "UPDATE tasks SET kind = 'x' WHERE kind = 'claim.advance'", "UPDATE tasks SET kind = 'claim.advance' WHERE kind = 'x'"},
	{"a task of a payment has its payment", "UPDATE tasks SET subject = subject || 'x'", "UPDATE tasks SET subject = REPLACE(subject, 'x', '')"},
	{"owes has nothing to spend", "UPDATE funds SET debt = 1", "UPDATE funds SET debt = 0"},
	{"one approval", "UPDATE decisions SET card_id = card_id || 'x'", "UPDATE decisions SET card_id = REPLACE(card_id, 'x', '')"},
	{"a declined purchase has none", "UPDATE decisions SET reason = 'x'", "UPDATE decisions SET reason = ''"},
	{"have no gaps", "UPDATE outgoing_tx_senders SET nonce = nonce + 1", "UPDATE outgoing_tx_senders SET nonce = nonce - 1"},
	{"have no gaps", "UPDATE outgoing_txs SET nonce = 2 WHERE nonce = 3", "UPDATE outgoing_txs SET nonce = 3 WHERE nonce = 2"},
	{"active under what is not", "UPDATE customers SET status = 'inactive'", "UPDATE customers SET status = 'active'"},
	{"active under what is not", "UPDATE accounts SET status = 'inactive'", "UPDATE accounts SET status = 'active'"},
	{"nothing outlives", "UPDATE accounts SET status = 'closed'", "UPDATE accounts SET status = 'active'"},
	{"nothing outlives", "UPDATE customers SET status = 'rejected'", "UPDATE customers SET status = 'active'"},
	{"the funds of an account are open", "UPDATE accounts SET status = 'closed'", "UPDATE accounts SET status = 'active'"},
	{"the funds of an account are open", "UPDATE funds SET open = FALSE", "UPDATE funds SET open = TRUE"},
	{"a closed account has nothing claimed", "UPDATE accounts SET status = 'closed'", "UPDATE accounts SET status = 'active'"},
	{"one programme and customer", "UPDATE authorisations SET programme_id = 'x'", "UPDATE authorisations SET programme_id = (SELECT id FROM programmes)"},
	{"taken down by a parent", "UPDATE cards SET cascade = 'account'", "UPDATE cards SET cascade = ''"},
	{"taken down by a parent", "UPDATE accounts SET cascade = 'customer'", "UPDATE accounts SET cascade = ''"},
	{"its wallet's id", "UPDATE accounts SET chain_id = ''", "UPDATE accounts SET chain_id = chain || ':' || wallet"},
	{"masked and sealed", "UPDATE cards SET sealed_pan = '4000000000001234'", "UPDATE cards SET sealed_pan = 'c2VhbGVk'"},
	{"masked and sealed", "UPDATE cards SET masked_pan = '4000001234561234'", "UPDATE cards SET masked_pan = '400000******1234'"},
	{"masked and sealed", `UPDATE events SET body = body || '"4000009876541234"' WHERE type = 'card.updated'`, `UPDATE events SET body = REPLACE(body, '"4000009876541234"', '')`},
	{"has a challenge", "UPDATE customers SET status = 'initiating'", "UPDATE customers SET status = 'active'"},
	{"event of each customer", "UPDATE customers SET status = 'inactive'", "UPDATE customers SET status = 'active'"},
	{"event of each account", "UPDATE accounts SET status = 'inactive'", "UPDATE accounts SET status = 'active'"},
	{"event of each card", "UPDATE cards SET status = 'inactive'", "UPDATE cards SET status = 'active'"},
	{"event of each authorisation", "UPDATE events SET subject = subject || 'x'", "UPDATE events SET subject = REPLACE(subject, 'x', '')"},
	{"who waits for customer.screen", "UPDATE customers SET status = 'screening'", "UPDATE customers SET status = 'active'"},
	{"who waits for account.deploy", "UPDATE accounts SET status = 'pending'", "UPDATE accounts SET status = 'active'"},
	{"who waits for authorisation.expire", "UPDATE tasks SET subject = subject || 'x'", "UPDATE tasks SET subject = REPLACE(subject, 'x', '')"},
	{"authorisation.expire has somebody", "UPDATE authorisations SET status = 'releasing'", "UPDATE authorisations SET status = 'pending'"},
	{"a task of delivery", "UPDATE tasks SET kind = 'webhook.deliver' WHERE kind = 'claim.advance'", "UPDATE tasks SET kind = 'claim.advance' WHERE kind = 'webhook.deliver'"},
	{"led to something", "INSERT INTO network_messages SELECT id, id, 'capture', 'r', '', '', 'done', '', '0', '', '{}', 1 FROM programmes", "DELETE FROM network_messages"},
	{"a debit is processing", insertTransaction("'processing', 'debit'", "id, 0", 0), "DELETE FROM transactions"},
	{"who waits for transaction.pay", insertTransaction("'processing', 'credit'", "'', 0", 0), "DELETE FROM transactions"},
	{"refunds never exceed", insertTransaction("'processed', 'debit'", "id, 0", 1), "DELETE FROM transactions"},
	{"what counts against limits", "UPDATE usages SET minor = minor + 1 WHERE period = 'slot'", "UPDATE usages SET minor = minor - 1 WHERE period = 'slot'"},
	{"what counts against limits", "UPDATE spends SET purchases = 0", "UPDATE spends SET purchases = 1"},
	{"what was spent counts", "UPDATE usages SET began_at = began_at + 1 WHERE period = 'day'", "UPDATE usages SET began_at = began_at - 1 WHERE period = 'day'"},
	{"counts as it stands", "UPDATE spends SET minor = minor + 1", "UPDATE spends SET minor = minor - 1"},
	{"only a payment spends", "UPDATE spends SET payment_id = payment_id || 'x'", "UPDATE spends SET payment_id = REPLACE(payment_id, 'x', '')"},
	{"none that was given up", "UPDATE authorisations SET status = 'releasing'", "UPDATE authorisations SET status = 'pending'"},
	{"controls are set on what is there", "UPDATE limit_sets SET scope = 'card'", "UPDATE limit_sets SET scope = 'account'"},
	{"controls are set on what is there", "UPDATE control_sets SET subject = subject || 'x'", "UPDATE control_sets SET subject = REPLACE(subject, 'x', '')"},
	{"closes each day with", "UPDATE ledger_days SET closing = closing + 1", "UPDATE ledger_days SET closing = closing - 1"},
	{"a book's last day", "UPDATE ledger_books SET closing = closing + 1", "UPDATE ledger_books SET closing = closing - 1"},
	{"a day belongs to a book", "UPDATE ledger_days SET shard = shard + 100", "UPDATE ledger_days SET shard = shard - 100"},
	{"has its fast balance", "UPDATE ledger_entries SET asset = 'other'", "UPDATE ledger_entries SET asset = (SELECT asset FROM funds)"},
	{"at most one live card", "DROP INDEX cards_live; INSERT INTO cards SELECT id || 'x', programme_id, customer_id, account_id, type, status, name, network, " +
		"masked_pan, sealed_pan, expiry_year, expiry_month, billing, shipping, cascade, created_at, updated_at FROM cards", ""},
	{"a pending delivery", "INSERT INTO webhooks SELECT id AS webhook, id, 'x', 'card.updated', 1, 1 FROM programmes; " +
		"INSERT INTO deliveries SELECT e.id AS delivery, e.id, e.programme_id, 'pending', 0, 0, '', 1, 1 FROM events e", ""},
	{"from where its kind", "UPDATE ledger_entries SET kind = 'return' WHERE kind = 'reserve'", ""},
	{"has postings", "DELETE FROM ledger_postings", ""},
}

// insertTransaction makes a transaction of each authorisation, with a status and a direction, the claim that pays it and when, and
// what was refunded of it.
func insertTransaction(status, claim string, refunded int) string {
	return "INSERT INTO transactions SELECT id, programme_id, account_id, card_id, '', 0, " + status + ", '0', 'USD', '0', 'USD', '1', '', 0, token, 0, '1', '{}', " +
		"'[]', " + claim + ", '', '0', " + strconv.Itoa(refunded) + ", 1, 1 FROM authorisations"
}
