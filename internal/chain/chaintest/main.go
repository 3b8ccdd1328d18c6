package chaintest

import (
	"flag"
	"fmt"
	"os"
	"strconv"
	"testing"

	"go.uber.org/goleak"

	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Main runs the tests of a package, and fails if a goroutine is left.
func Main(m *testing.M) {
	boundChecks()
	goleak.VerifyTestMain(withDatabases{m},
		// go-ethereum starts these once for the process.
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/metrics.(*meterTicker).loop"),
		// goleveldb lets these go a second after a database was closed.
		goleak.IgnoreAnyFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"))
}

// withDatabases ends the databases that tests were lent, and their goroutines, when the tests are through.
type withDatabases struct{ *testing.M }

// Run runs the tests.
func (m withDatabases) Run() int {
	code := m.M.Run()
	if err := storetest.Stop(); err != nil {
		fmt.Fprintln(os.Stderr, "stop PostgreSQL:", err)
		code = max(code, 1)
	}
	return code
}

// boundChecks keeps properties that need a chain each short: each check is dozens of transactions.
func boundChecks() {
	flag.Parse()
	checks := flag.Lookup("rapid.checks")
	if checks == nil {
		return // this package's tests have no properties
	}
	given := false
	flag.Visit(func(f *flag.Flag) { given = given || f.Name == checks.Name })
	most := 3
	if given {
		asked, err := strconv.Atoi(checks.Value.String())
		if err != nil {
			panic(err)
		}
		most = min(asked, 150)
	}
	if err := checks.Value.Set(strconv.Itoa(most)); err != nil {
		panic(err)
	}
}
