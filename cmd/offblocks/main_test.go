package main

import (
	"log/slog"
	"os"
	"testing"

	"offblocks/internal/store/storetest"
)

func TestMain(m *testing.M) {
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
