package storetest

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"

	"github.com/offblocks/offblocks/internal/store"
)

// template is a migrated SQLite database, byte for byte.
var template = sync.OnceValues(func() ([]byte, error) {
	dir, err := os.MkdirTemp("", "offblocks-template-*")
	if err != nil {
		return nil, err
	}
	defer func() { _ = os.RemoveAll(dir) }()
	path := filepath.Join(dir, "offblocks.db")
	if err := migrate("sqlite:" + path); err != nil {
		return nil, err
	}
	return os.ReadFile(path) // #nosec G304 -- just made
})

// SQLiteURL returns the URL of a migrated database that holds nothing, in a directory that ends with tb.
func SQLiteURL(tb testing.TB) string {
	tb.Helper()
	content, err := template()
	if err != nil {
		tb.Fatal(err)
	}
	path := filepath.Join(tb.TempDir(), "offblocks.db")
	if err := os.WriteFile(path, content, 0o600); err != nil {
		tb.Fatal(err)
	}
	return "sqlite:" + path
}

// used are the databases of the test binary's cluster that tests have done with: migrated, and emptied.
var used struct {
	sync.Mutex
	names   []string
	altered map[string]bool // the URLs that [Connect] was asked for
}

// MigratedPostgresURL returns the URL of a migrated PostgreSQL database of tb's own that holds nothing. To make and
// migrate one takes longer than most tests, so it may be one that an earlier test is done with: emptied, under a new
// name, so that nothing that the earlier test left running finds it. One whose test failed, or altered it behind the
// store's back, is dropped instead.
func MigratedPostgresURL(tb testing.TB) string {
	tb.Helper()
	address, err := takeUsed()
	if err == nil && address == "" {
		var drop func() error
		if address, drop, err = CreatePostgres(); err == nil {
			if err = migrate(address); err != nil {
				err = errors.Join(err, drop())
			}
		}
	}
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := giveBack(address, tb.Failed()); err != nil {
			tb.Error(err)
		}
	})
	return address
}

func migrate(address string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	db, err := store.Open(ctx, address)
	if err != nil {
		return err
	}
	return errors.Join(db.Migrate(ctx), db.Close())
}

// takeUsed gives the URL of a database that is used again; none if there is none.
func takeUsed() (address string, err error) {
	used.Lock()
	defer used.Unlock()
	if len(used.names) == 0 || os.Getenv(PostgresEnv) != "" {
		return "", nil
	}
	c, err := sharedCluster()
	if err != nil {
		return "", err
	}
	last := len(used.names) - 1
	old, name := used.names[last], newDatabaseName()
	used.names = used.names[:last]
	if err := executeOnce(c.url, "ALTER DATABASE "+old+" RENAME TO "+name); err != nil {
		// Somebody has connected to it meanwhile. It is not worth waiting for.
		return "", dropDatabase(c.url, old)
	}
	return withDatabase(c.url, name)
}

// giveBack empties a database for the next test, or drops it. A server that is not ours keeps none.
func giveBack(address string, drop bool) error {
	u, err := url.Parse(address)
	if err != nil {
		return err
	}
	name, server := strings.TrimPrefix(u.Path, "/"), os.Getenv(PostgresEnv)
	if server == "" {
		u.Path = "/postgres"
		server = u.String()
		drop = drop || isAltered(address)
	} else {
		drop = true
	}
	if drop {
		return dropDatabase(server, name)
	}
	if err := emptyDatabase(address); err != nil {
		return errors.Join(wrapBusy(name, err), dropDatabase(server, name))
	}
	used.Lock()
	defer used.Unlock()
	used.names = append(used.names, name)
	return nil
}

// wrapBusy is an error of emptying a database; none if it was only too busy to be emptied in time.
func wrapBusy(name string, err error) error {
	if pgconn.Timeout(err) || errors.Is(err, context.DeadlineExceeded) {
		return nil
	}
	return fmt.Errorf("empty database %s: %w", name, err)
}

// emptyDatabase ends everybody else's connections and takes a database back to what a migration leaves. Few tables have
// rows after a test, and to delete them costs less than a TRUNCATE, which makes files anew.
func emptyDatabase(address string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, address)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	_, err = conn.PgConn().Exec(ctx, `
		SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity
			WHERE datname = current_database() AND pid <> pg_backend_pid();
		SET session_replication_role = replica;
		DO $$
		DECLARE t text;
		BEGIN
			FOR t IN SELECT tablename FROM pg_tables
				WHERE schemaname = 'public' AND tablename NOT IN ('goose_db_version', 'sandbox_clock')
			LOOP
				IF pg_total_relation_size(quote_ident(t)::regclass) > 1 << 20 THEN
					EXECUTE 'TRUNCATE ' || quote_ident(t) || ' CASCADE';
				ELSE
					EXECUTE 'DELETE FROM ' || quote_ident(t);
				END IF;
			END LOOP;
		END $$;
		UPDATE sandbox_clock SET ahead = 0, request = '', target = 0;`).ReadAll()
	return err
}

// markAltered notes that a test may break the schema of the database at a URL.
func markAltered(address string) {
	used.Lock()
	defer used.Unlock()
	if used.altered == nil {
		used.altered = map[string]bool{}
	}
	used.altered[address] = true
}

func isAltered(address string) bool {
	used.Lock()
	defer used.Unlock()
	return used.altered[address]
}
