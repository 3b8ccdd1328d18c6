package store_test

import (
	"context"
	"database/sql"
	"errors"
	"sync"
	"testing"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

func TestMigratingAgainAndAtOnceChangesNothing(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 5)
		var wait sync.WaitGroup
		for range 3 {
			wait.Go(func() {
				if err := db.Migrate(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		if _, err := db.Customer(t.Context(), s.Programme, s.Customer); err != nil {
			t.Error(err)
		}
	})
}

func TestAWriteThatLostARaceIsTriedAgain(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 5)
		runs := 0
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			c, err := tx.Customer(ctx, s.Programme, s.Customer)
			if err != nil {
				return err
			}
			was := c.Status
			if runs++; runs == 1 {
				was = issuing.CustomerInactive // as if it had been read before somebody activated it
			}
			return tx.UpdateCustomer(ctx, &c, was)
		})
		if runs != 2 {
			t.Errorf("%d runs, want 2", runs)
		}
		runs = 0
		err := db.Write(t.Context(), func(tx *store.Tx) error {
			runs++
			return issuing.NotFound("x", "1")
		})
		if !issuing.IsCode(err, issuing.CodeNotFound) || runs != 1 {
			t.Errorf("a refusal is tried %d times, %v", runs, err)
		}
	})
}

func TestAWriteThatKeepsLosingEnds(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 5)
		ctx, cancel := context.WithCancel(t.Context())
		runs := 0
		err := db.Write(ctx, func(tx *store.Tx) error {
			if runs++; runs == 3 {
				cancel()
			}
			return tx.UpdateCustomer(t.Context(), &issuing.Customer{ID: s.Customer}, "no such status")
		})
		if !errors.Is(err, context.Canceled) && !errors.Is(err, sql.ErrTxDone) || runs != 3 {
			t.Errorf("after %d runs: %v", runs, err)
		}
	})
}

func TestAnotherProgrammesRowsAreNotFound(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		s := storetest.NewFixture(t, db, 100)
		other := storetest.NewProgramme(t, db)
		var hold issuing.AuthorisationID
		hook := issuing.Webhook{
			ID: issuing.NewID[issuing.WebhookID](), ProgrammeID: s.Programme, CallbackURL: "http://x/",
			Types: []issuing.EventType{"card.updated"}, CreatedAt: 1,
		}
		key := issuing.SigningKey{ProgrammeID: s.Programme, ID: issuing.NewID[issuing.SigningKeyID](), PEM: "x"}
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
			if hold, _, err = s.Hold(ctx, tx, 5); err != nil {
				return err
			}
			return errors.Join(tx.InsertWebhook(ctx, hook), tx.SaveSigningKey(ctx, key))
		})
		ctx := t.Context()
		for name, read := range map[string]func(p issuing.ProgrammeID) error{
			"customer":      func(p issuing.ProgrammeID) error { _, err := db.Customer(ctx, p, s.Customer); return err },
			"account":       func(p issuing.ProgrammeID) error { _, err := db.Account(ctx, p, s.Account); return err },
			"card":          func(p issuing.ProgrammeID) error { _, err := db.Card(ctx, p, s.Card); return err },
			"standing":      func(p issuing.ProgrammeID) error { _, err := db.PurchaseContext(ctx, p, s.Card); return err },
			"authorisation": func(p issuing.ProgrammeID) error { _, err := db.Authorisation(ctx, p, hold); return err },
			"webhook":       func(p issuing.ProgrammeID) error { _, err := db.Webhook(ctx, p, hook.ID); return err },
			"signing key":   func(p issuing.ProgrammeID) error { _, err := db.SigningKey(ctx, p, key.ID); return err },
			"customers":     func(p issuing.ProgrammeID) error { return any1(db.Customers(ctx, store.List{Programme: p})) },
			"accounts":      func(p issuing.ProgrammeID) error { return any1(db.Accounts(ctx, store.List{Programme: p})) },
			"accounts of": func(p issuing.ProgrammeID) error {
				return any1(db.AccountsOf(ctx, s.Customer, store.List{Programme: p}))
			},
			"cards":    func(p issuing.ProgrammeID) error { return any1(db.Cards(ctx, store.List{Programme: p})) },
			"cards of": func(p issuing.ProgrammeID) error { return any1(db.CardsOf(ctx, s.Account, store.List{Programme: p})) },
			"webhooks": func(p issuing.ProgrammeID) error { return any1(db.Webhooks(ctx, store.List{Programme: p})) },
			"decisions": func(p issuing.ProgrammeID) error {
				return any1(db.Decisions(ctx, store.DecisionFilter{}, store.List{Programme: p}))
			},
			"authorisations": func(p issuing.ProgrammeID) error {
				return any1(db.Authorisations(ctx, store.Of{Card: s.Card}, store.List{Programme: p}))
			},
			"claim": func(p issuing.ProgrammeID) error { _, err := db.ClaimOf(ctx, p, string(hold)); return err },
		} {
			if err := read(s.Programme); err != nil {
				t.Errorf("%s: %v for its own programme", name, err)
			}
			if err := read(other); !issuing.IsCode(err, issuing.CodeNotFound) {
				t.Errorf("%s: %v for another programme", name, err)
			}
		}
		for name, err := range map[string]error{
			"transaction": errorOf(db.Transaction(ctx, s.Programme, issuing.NewID[issuing.TransactionID]())),
			"funds":       errorOf(db.Funds(ctx, s.Account, "other")),
			"challenge":   errorOf(db.Challenge(ctx, "none")),
			"grant":       errorOf(db.LastGrant(ctx, s.Account)),
			"delivery":    errorOf(db.Delivery(ctx, "none")),
		} {
			if !issuing.IsCode(err, issuing.CodeNotFound) {
				t.Errorf("%s that is not there: %v", name, err)
			}
		}
	})
}

func errorOf[T any](_ T, err error) error { return err }

// any1 is not found when a list is empty.
func any1[T any](list func(func(T, error) bool)) error {
	for _, err := range list {
		return err
	}
	return issuing.NotFound("item", "1")
}

func TestAnAnswerIsKeptForItsTimeAndNoLonger(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		p := storetest.NewProgramme(t, db)
		a := store.StoredResponse{
			ProgrammeID: p, Key: "k", Fingerprint: "f", Replay: "r", Status: 201, ContentType: "application/json",
			Body: `{"a": 1}`, ExpiresAt: 100,
		}
		save := func(a store.StoredResponse, now issuing.Instant) error {
			ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
			defer cancel()
			return db.Write(ctx, func(tx *store.Tx) error {
				if got, err := tx.LockIdempotencyKey(ctx, p, a.Key); err != nil || !got {
					return errors.Join(errors.New("the key is taken"), err)
				}
				return tx.SaveResponse(ctx, a, now)
			})
		}
		if err := save(a, 10); err != nil {
			t.Fatal(err)
		}
		got, err := db.StoredResponse(t.Context(), p, "k", 99)
		if err != nil || got == nil || *got != a {
			t.Errorf("kept %+v, %v", got, err)
		}
		if got, err := db.StoredResponse(t.Context(), p, "k", 100); err != nil || got != nil {
			t.Errorf("after its time %+v, %v", got, err)
		}
		if got, err := db.StoredResponse(t.Context(), storetest.NewProgramme(t, db), "k", 10); err != nil || got != nil {
			t.Errorf("another programme's %+v, %v", got, err)
		}
		if key, err := db.SignatureReplay(t.Context(), p, "r"); err != nil || key != "k" {
			t.Errorf("the signature was used under %q, %v", key, err)
		}
		if key, err := db.SignatureReplay(t.Context(), p, ""); err != nil || key != "" {
			t.Errorf("no signature was used under %q, %v", key, err)
		}
		if err := save(a, 50); err == nil {
			t.Error("a key was answered twice in its time")
		}
		if err := save(store.StoredResponse{ProgrammeID: p, Key: "other", Replay: "r", ExpiresAt: 200}, 50); err == nil {
			t.Error("a signature was kept with two keys")
		}
		a.Body = "new"
		if err := save(a, 100); err != nil {
			t.Errorf("a key whose time is over: %v", err)
		}
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			n, err := tx.PurgeResponses(ctx, 99)
			if n != 0 {
				t.Errorf("%d purged too soon", n)
			}
			return err
		})
		storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) error {
			n, err := tx.PurgeResponses(ctx, 100)
			if n != 1 {
				t.Errorf("%d purged", n)
			}
			return err
		})
	})
}

func TestAKeyIsLockedOnEveryReplicaUntilItsTransactionEnds(t *testing.T) {
	t.Parallel()
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		address := storetest.MigratedPostgresURL(t)
		one, two := storetest.Open(t, address), storetest.Open(t, address)
		p := storetest.NewProgramme(t, one)
		lock := func(db *store.DB, p issuing.ProgrammeID, key string) (got bool) {
			storetest.Write(t, db, func(ctx context.Context, tx *store.Tx) (err error) {
				got, err = tx.LockIdempotencyKey(ctx, p, key)
				return err
			})
			return got
		}
		storetest.Write(t, one, func(ctx context.Context, tx *store.Tx) error {
			got, err := tx.LockIdempotencyKey(ctx, p, "k")
			if !got || lock(two, p, "k") || lock(one, p, "k") {
				t.Errorf("the key is locked: %t, and elsewhere too", got)
			}
			if !lock(two, p, "other") || !lock(two, "other", "k") {
				t.Error("another key is locked as well")
			}
			return err
		})
		if !lock(two, p, "k") {
			t.Error("the lock outlived its transaction")
		}
	})
}

func TestNoncesOfASenderFollowEachOther(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var wait sync.WaitGroup
		for i := range 20 {
			wait.Go(func() {
				err := db.Write(t.Context(), func(tx *store.Tx) error {
					nonce, _, err := tx.NextNonce(t.Context(), storetest.Chain, "0xs", 5)
					if err != nil {
						return err
					}
					if err := tx.InsertOutgoingTx(t.Context(), store.OutgoingTx{
						ID: issuing.NewID[string](), Chain: storetest.Chain, Sender: "0xs", Nonce: nonce,
						Purpose: store.TxPurpose{Kind: "test"}, Subject: "s", Attempt: nonce,
					}); err != nil {
						return err
					}
					if i%5 == 4 {
						return issuing.NotFound("anything", "1") // and the nonce is free again
					}
					return nil
				})
				if err != nil && i%5 != 4 {
					t.Error(err)
				}
			})
		}
		wait.Wait()
		last, err := db.LastOutgoingTx(t.Context(), "s", store.TxPurpose{Kind: "test"})
		if err != nil || last == nil || last.Nonce != 5+16-1 {
			t.Errorf("the last is %+v, %v", last, err)
		}
	})
}

func TestAnAddressThatIsNoDatabaseIsRefused(t *testing.T) {
	t.Parallel()
	for _, address := range []string{
		"", "mysql://x", "postgres://127.0.0.1:1/x?connect_timeout=2", "sqlite:/no/such/directory/x.db",
	} {
		if db, err := store.Open(t.Context(), address); err == nil {
			t.Errorf("%q was opened: %v", address, db.Close())
		}
	}
}

func TestManyMayMigrateANewDatabaseAtOnce(t *testing.T) {
	t.Parallel()
	for engine, newDatabase := range storetest.EmptyEngines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			address := newDatabase(t)
			var all errgroup.Group
			for range 8 {
				all.Go(func() (err error) {
					db, err := store.Open(t.Context(), address)
					if err != nil {
						return err
					}
					defer func() { err = errors.Join(err, db.Close()) }()
					if err := db.Migrate(t.Context()); err != nil {
						return err
					}
					_, err = db.Programmes(t.Context())
					return err
				})
			}
			if err := all.Wait(); err != nil {
				t.Error(err)
			}
		})
	}
}
