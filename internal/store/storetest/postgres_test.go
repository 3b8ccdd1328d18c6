package storetest_test

import (
	"bufio"
	"database/sql"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	_ "github.com/jackc/pgx/v5/stdlib"

	"github.com/offblocks/offblocks/internal/store/storetest"
)

// victimEnv turns the test binary into one that opens a cluster, says where,
// and waits to be killed.
const victimEnv = "STORETEST_VICTIM"

func TestEachCallGivesAnEmptyDatabaseOfItsOwn(t *testing.T) {
	t.Parallel()
	first, second := openDatabase(t, storetest.PostgresURL(t)), openDatabase(t, storetest.PostgresURL(t))
	if _, err := first.ExecContext(t.Context(), "CREATE TABLE card (id BIGINT)"); err != nil {
		t.Fatal(err)
	}
	if n := countTables(t, first); n != 1 {
		t.Errorf("the first database has %d tables, want the one just made", n)
	}
	if n := countTables(t, second); n != 0 {
		t.Errorf("the second database has %d tables, want none", n)
	}
}

func TestTheDatabaseIsDroppedWhenItsTestEnds(t *testing.T) {
	t.Parallel()
	var used string
	t.Run("a test that leaves a connection open", func(t *testing.T) {
		used = storetest.PostgresURL(t)
		db, err := sql.Open("pgx", used)
		if err != nil {
			t.Fatal(err)
		}
		if err := db.PingContext(t.Context()); err != nil {
			t.Fatal(err)
		}
	})
	db, err := sql.Open("pgx", used)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := db.PingContext(t.Context()); err == nil || !strings.Contains(err.Error(), "does not exist") {
		t.Fatalf("connecting after the end says %v, want that the database does not exist", err)
	}
}

func TestAServerNamedInTheEnvironmentIsUsed(t *testing.T) {
	server, err := url.Parse(storetest.PostgresURL(t))
	if err != nil {
		t.Fatal(err)
	}
	query := server.Query()
	query.Set("application_name", "named-in-the-environment")
	server.RawQuery = query.Encode()
	t.Setenv(storetest.PostgresEnv, server.String())
	db := openDatabase(t, storetest.PostgresURL(t))
	var name string
	if err := db.QueryRowContext(t.Context(), "SELECT current_setting('application_name')").Scan(&name); err != nil {
		t.Fatal(err)
	}
	if name != "named-in-the-environment" {
		t.Errorf("connected as %q: another server was used", name)
	}
}

func TestStopLeavesNothingAndTheNextCallStartsAfresh(t *testing.T) {
	t.Setenv(storetest.PostgresEnv, "")
	var dirs []string
	for range 2 {
		t.Run("a test before Stop", func(t *testing.T) {
			u, err := url.Parse(storetest.PostgresURL(t))
			if err != nil {
				t.Fatal(err)
			}
			dirs = append(dirs, u.Query().Get("host"))
		})
		if err := storetest.Stop(); err != nil {
			t.Fatal(err)
		}
	}
	if dirs[0] == dirs[1] {
		t.Errorf("both clusters lived in %s", dirs[0])
	}
	for _, dir := range dirs {
		if _, err := os.Stat(dir); !os.IsNotExist(err) {
			t.Errorf("%s after Stop: %v, want that it is gone", dir, err)
		}
	}
}

func TestTheClusterDiesWithAKilledTestBinary(t *testing.T) {
	if os.Getenv(victimEnv) != "" {
		holdCluster(t)
		return
	}
	t.Parallel()
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), victimEnv+"=1", storetest.PostgresEnv+"=")
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	dir := ""
	for lines := bufio.NewScanner(out); dir == "" && lines.Scan(); {
		if u, err := url.Parse(lines.Text()); err == nil && u.Scheme == "postgres" {
			dir = u.Query().Get("host")
		}
	}
	if _, err := os.Stat(dir); err != nil {
		t.Fatalf("the cluster to be orphaned: %v", err)
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	gone := func() bool { _, err := os.Stat(dir); return os.IsNotExist(err) }
	deadline := time.After(30 * time.Second)
	for tick := time.NewTicker(20 * time.Millisecond); !gone(); {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("%s is still there 30 s after its test binary was killed", dir)
		}
	}
}

// holdCluster prints the address of its cluster and holds it until killed.
func holdCluster(t *testing.T) {
	if _, err := os.Stdout.WriteString("\n" + storetest.PostgresURL(t) + "\n"); err != nil {
		t.Fatal(err)
	}
	<-t.Context().Done()
}

func openDatabase(t *testing.T, address string) *sql.DB {
	t.Helper()
	db, err := sql.Open("pgx", address)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	return db
}

func countTables(t *testing.T, db *sql.DB) (n int) {
	t.Helper()
	query := "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'"
	if err := db.QueryRowContext(t.Context(), query).Scan(&n); err != nil {
		t.Fatal(err)
	}
	return n
}
