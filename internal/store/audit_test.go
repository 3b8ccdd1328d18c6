package store_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"offblocks/internal/issuing"
	"offblocks/internal/ledger"
	"offblocks/internal/store"
	"offblocks/internal/store/storetest"
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

// broken makes a database in order, with an open hold, one in escrow and a relay: something for each statement to break.
func broken(t *testing.T, db *store.DB) {
	t.Helper()
	s := newSeed(t, db, 1000)
	write(t, db, func(ctx context.Context, tx *store.Tx) error {
		if _, _, err := s.hold(ctx, tx, 10); err != nil {
			return err
		}
		id, _, err := s.hold(ctx, tx, 20)
		if err != nil {
			return err
		}
		a, err := tx.Authorisation(ctx, s.programme, id)
		if err != nil {
			return err
		}
		was := a
		if err := a.Reserve("1"); err != nil {
			return err
		}
		if err := tx.UpdateAuthorisation(ctx, a, was); err != nil {
			return err
		}
		if err := tx.Book(ctx, s.entry(ledger.Reserve, string(id), ledger.Held(s.account), ledger.Escrow(s.account), 20)); err != nil {
			return err
		}
		for range 2 {
			nonce, err := tx.NextNonce(ctx, chain, "0xs", 3)
			if err != nil {
				return err
			}
			if err := tx.InsertRelay(ctx, store.Relay{ID: issuing.NewID[string](), Chain: chain, Sender: "0xs", Nonce: nonce, Purpose: "p", Subject: "s", Attempt: nonce}); err != nil {
				return err
			}
		}
		tasks, err := tx.OpenTasks(ctx)
		if err != nil {
			return err
		}
		for _, task := range tasks {
			if strings.HasSuffix(task.Subject, string(id)) {
				return tx.Finish(ctx, task)
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
	{"what open authorisations claim", "UPDATE authorisations SET token_amount = token_amount + 1", "UPDATE authorisations SET token_amount = token_amount - 1"},
	{"entries are those of its reservation", "UPDATE authorisations SET reservation = 'settled' WHERE reservation = 'escrowed'", "UPDATE authorisations SET reservation = 'escrowed' WHERE reservation = 'settled'"},
	{"only then", "UPDATE authorisations SET status = 'released' WHERE reservation = 'escrowed'", "UPDATE authorisations SET status = 'pending' WHERE status = 'released'"},
	{"to each payee their share", "UPDATE authorisations SET reservation = 'settled' WHERE reservation = 'escrowed'", "UPDATE authorisations SET reservation = 'escrowed' WHERE reservation = 'settled'"},
	{"a capture has one debit", "UPDATE authorisations SET status = 'capturing'", "UPDATE authorisations SET status = 'pending'"},
	{"one approval", "UPDATE decisions SET token_amount = token_amount + 1", "UPDATE decisions SET token_amount = token_amount - 1"},
	{"a decline has none", "UPDATE decisions SET reason = 'x'", "UPDATE decisions SET reason = ''"},
	{"have no gaps", "UPDATE relay_senders SET nonce = nonce + 1", "UPDATE relay_senders SET nonce = nonce - 1"},
	{"have no gaps", "UPDATE relays SET nonce = 2 WHERE nonce = 3", "UPDATE relays SET nonce = 3 WHERE nonce = 2"},
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
	{"who waits for authorisation.reserve", "UPDATE tasks SET subject = subject || 'x'", "UPDATE tasks SET subject = REPLACE(subject, 'x', '')"},
	{"who waits for authorisation.settle", "UPDATE authorisations SET status = 'capturing'", "UPDATE authorisations SET status = 'pending'"},
	{"who waits for authorisation.return", "UPDATE authorisations SET status = 'releasing'", "UPDATE authorisations SET status = 'pending'"},
	{"authorisation.reserve has somebody", "UPDATE authorisations SET status = 'releasing'", "UPDATE authorisations SET status = 'pending'"},
	{"an authorisation that is over", "UPDATE authorisations SET status = 'released'", "UPDATE authorisations SET status = 'pending'"},
	{"a task of delivery", "UPDATE tasks SET kind = 'webhook.deliver'", "UPDATE tasks SET kind = 'authorisation.reserve'"},
	{"has its fast balance", "UPDATE ledger_entries SET asset = 'other'", "UPDATE ledger_entries SET asset = (SELECT asset FROM funds)"},
	{"at most one live card", "DROP INDEX cards_live; INSERT INTO cards SELECT id || 'x', programme_id, customer_id, account_id, type, status, name, network, " +
		"masked_pan, sealed_pan, expiry_year, expiry_month, billing, shipping, cascade, created_at, updated_at FROM cards", ""},
	{"a pending delivery", "INSERT INTO webhooks SELECT id AS webhook, id, 'x', 'card.updated', 1, 1 FROM programmes; " +
		"INSERT INTO deliveries SELECT e.id AS delivery, e.id, e.programme_id, 'pending', 0, 0, '', 1, 1 FROM events e", ""},
	{"from where its kind", "UPDATE ledger_entries SET kind = 'return' WHERE kind = 'reserve'", ""},
	{"has postings", "DELETE FROM ledger_postings", ""},
}
