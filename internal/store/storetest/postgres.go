// Package storetest gives tests real databases that nobody has to set up or
// tidy away. It is for tests only: it reports every trouble through
// testing.TB and never skips, because a database that was not tried is a
// failure and not a detail.
package storetest

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net/url"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgconn"
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
	return createDatabase(server, "template0")
}

// createDatabase makes a database of a server that is a copy of another one, which nobody uses meanwhile.
func createDatabase(server, template string) (address string, drop func() error, err error) {
	name := "test_" + strings.ToLower(rand.Text())
	if address, err = withDatabase(server, name); err != nil {
		return "", nil, err
	}
	statement := "CREATE DATABASE " + name + " TEMPLATE " + template
	if c := ownCluster(server); c != nil {
		statement += c.strategy
	}
	if err := executeOnce(server, statement); err != nil {
		return "", nil, fmt.Errorf("create database %s: %w", name, err)
	}
	return address, func() error { return dropDatabase(server, name) }, nil
}

// withDatabase makes the URL of a server that of one of its databases.
func withDatabase(server, name string) (string, error) {
	u, err := url.Parse(server)
	if err != nil || !strings.HasPrefix(u.Scheme, "postgres") {
		return "", fmt.Errorf("%s must be a URL such as postgres://user@host/database", PostgresEnv)
	}
	u.Path = "/" + name
	return u.String(), nil
}

// dropDatabase drops a database, although a failed test may have left connections to it open. The server gives their
// processes five seconds to end, and a busy machine more.
func dropDatabase(server, name string) error {
	const objectInUse = "55006"
	for tries := 1; ; tries++ {
		err := executeOnce(server, "DROP DATABASE IF EXISTS "+name+" WITH (FORCE)")
		if busy := (*pgconn.PgError)(nil); errors.As(err, &busy) && busy.Code == objectInUse && tries < 12 {
			continue
		}
		if err != nil {
			return fmt.Errorf("drop database %s: %w", name, err)
		}
		return nil
	}
}

// executeOnce runs one statement outside a transaction, since creating and dropping databases cannot happen inside one.
func executeOnce(server, statement string) error {
	if c := ownCluster(server); c != nil {
		return c.admin.execute(c.url, statement)
	}
	var once administrator
	defer once.close()
	return once.execute(server, statement)
}

// administrator keeps a connection for statements of which each would otherwise cost the server a process.
type administrator struct {
	sync.Mutex
	connection *pgx.Conn // nil: none yet
}

// execute runs one statement.
func (a *administrator) execute(server, statement string) (err error) {
	a.Lock()
	defer a.Unlock()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	if a.connection == nil || a.connection.IsClosed() {
		if a.connection, err = pgx.Connect(ctx, server); err != nil {
			return err
		}
	}
	_, err = a.connection.Exec(ctx, statement)
	return err
}

// close ends the connection. The server may have ended it already.
func (a *administrator) close() {
	a.Lock()
	defer a.Unlock()
	if a.connection != nil {
		_ = a.connection.Close(context.Background())
	}
}
