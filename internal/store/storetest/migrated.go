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

// MigratedPostgresURL returns the URL of a migrated PostgreSQL database of tb's own that holds nothing. To make the
// tables takes longer than most tests, so the test binary does that once, and copies the database's files. A server
// that is not the test binary's own makes them each time.
func MigratedPostgresURL(tb testing.TB) string {
	tb.Helper()
	address, drop, err := createMigrated()
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := drop(); err != nil {
			tb.Error(err)
		}
	})
	return address
}

func createMigrated() (address string, drop func() error, err error) {
	if os.Getenv(PostgresEnv) == "" {
		c, err := sharedCluster()
		if err != nil {
			return "", nil, fmt.Errorf("tests need PostgreSQL: %w", err)
		}
		name, err := c.migrated()
		if err != nil {
			return "", nil, err
		}
		return createDatabase(c.url, name)
	}
	if address, drop, err = CreatePostgres(); err != nil {
		return "", nil, err
	}
	if err := migrate(address); err != nil {
		return "", nil, errors.Join(err, drop())
	}
	return address, drop, nil
}

// makeMigrated makes a database that holds the tables, and waits until nobody is connected to it, so that it can be
// copied.
func makeMigrated(server string) (name string, err error) {
	address, _, err := createDatabase(server, "template0")
	if err != nil {
		return "", err
	}
	if err := migrate(address); err != nil {
		return "", err
	}
	u, err := url.Parse(address)
	if err != nil {
		return "", err
	}
	name = strings.TrimPrefix(u.Path, "/")
	return name, executeOnce(server, "SELECT pg_terminate_backend(pid, 60000) FROM pg_stat_activity WHERE datname = '"+name+"'")
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
