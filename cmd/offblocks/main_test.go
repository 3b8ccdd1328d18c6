package main

import (
	"fmt"
	"os"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// asProgram makes the test binary be the program, so that tests can run it in a process of its own. It is the path of
// this process's lifeline, which ends the program with it.
const asProgram = "OFFBLOCKS_TEST_AS_PROGRAM"

// lifeline ends the programs that tests start with this process.
var lifeline *apptest.Lifeline

func TestMain(m *testing.M) {
	if path := os.Getenv(asProgram); path != "" {
		if err := apptest.FollowLifeline(path); err != nil {
			panic(err)
		}
		main()
		os.Exit(0)
	}
	os.Exit(runTests(m))
}

// runTests runs the tests, and ends what they share.
func runTests(m *testing.M) (status int) {
	var err error
	if lifeline, err = apptest.NewLifeline(); err != nil {
		panic(err)
	}
	status = m.Run()
	for _, end := range []func() error{lifeline.Close, storetest.Stop} {
		if err := end(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			status = max(status, 1)
		}
	}
	return status
}
