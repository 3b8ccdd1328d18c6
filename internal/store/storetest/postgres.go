// Package storetest gives tests real databases that nobody has to set up or
// tidy away. It is for tests only: it reports every trouble through
// testing.TB and never skips, because a database that was not tried is a
// failure and not a detail.
package storetest

import (
	"context"
	"crypto/rand"
	"fmt"
	"net/url"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
)

// PostgresEnv names the environment variable that, when set to the URL of a
// PostgreSQL server (postgres://user@host/database), makes tests use that
// server. Its user must be allowed to create databases.
const PostgresEnv = "OFFBLOCKS_TEST_POSTGRES"

// PostgresURL returns the URL of a fresh, empty PostgreSQL database of its
// own for tb; the database is dropped when tb ends. The server behind it is
// the one that [PostgresEnv] names or else a throw-away cluster that the
// first call of the test binary starts. Any trouble ends tb as failed.
func PostgresURL(tb testing.TB) string {
	tb.Helper()
	address, drop, err := CreatePostgres()
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

// CreatePostgres is PostgresURL for a database that outlives a test: the
// caller drops it, before [Stop].
func CreatePostgres() (address string, drop func() error, err error) {
	server := os.Getenv(PostgresEnv)
	if server == "" {
		c, err := sharedCluster()
		if err != nil {
			return "", nil, fmt.Errorf("tests need PostgreSQL: %w", err)
		}
		server = c.url
	}
	name := newDatabaseName()
	if address, err = withDatabase(server, name); err != nil {
		return "", nil, err
	}
	if err := executeOnce(server, "CREATE DATABASE "+name+" TEMPLATE template0"); err != nil {
		return "", nil, fmt.Errorf("create database %s: %w", name, err)
	}
	return address, func() error { return dropDatabase(server, name) }, nil
}

func newDatabaseName() string { return "test_" + strings.ToLower(rand.Text()) }

// withDatabase makes the URL of a server that of one of its databases.
func withDatabase(server, name string) (string, error) {
	u, err := url.Parse(server)
	if err != nil || !strings.HasPrefix(u.Scheme, "postgres") {
		return "", fmt.Errorf("%s must be a URL such as postgres://user@host/database", PostgresEnv)
	}
	u.Path = "/" + name
	return u.String(), nil
}

// dropDatabase drops a database, although a failed test may have left connections to it open.
func dropDatabase(server, name string) error {
	if err := executeOnce(server, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)"); err != nil {
		return fmt.Errorf("drop database %s: %w", name, err)
	}
	return nil
}

// executeOnce runs one statement on a connection of its own, since creating and
// dropping databases cannot happen inside a transaction.
func executeOnce(server, statement string) error {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	conn, err := pgx.Connect(ctx, server)
	if err != nil {
		return err
	}
	defer func() { _ = conn.Close(ctx) }()
	_, err = conn.Exec(ctx, statement)
	return err
}
