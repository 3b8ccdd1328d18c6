package chaintest

import (
	"flag"
	"strconv"
	"testing"

	"go.uber.org/goleak"
)

// Main runs the tests of a package, and fails if a goroutine is left.
func Main(m *testing.M) {
	boundChecks()
	goleak.VerifyTestMain(m,
		// go-ethereum starts these once for the process.
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/metrics.(*meterTicker).loop"),
		// goleveldb lets these go a second after a database was closed.
		goleak.IgnoreAnyFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"))
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
