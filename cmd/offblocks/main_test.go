package main

import (
	"log/slog"
	"os"
	"testing"

	"github.com/offblocks/offblocks/internal/store/storetest"
)

// asProgram makes the test binary be the program, so that tests can run it in a process of its own, and kill it.
const asProgram = "OFFBLOCKS_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
		os.Exit(0)
	}
	status := m.Run()
	if err := storetest.Stop(); err != nil && status == 0 {
		status = 1
	}
	os.Exit(status)
}

// testLog logs warnings and worse into the test's output.
func testLog(t *testing.T) *slog.Logger {
	t.Helper()
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
}
