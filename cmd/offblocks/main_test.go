package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/signal"
	"syscall"
	"testing"

	"offblocks/internal/store/storetest"
)

// asProgram makes the test binary be the program, so that tests can run it in a process of its own, and kill it.
const asProgram = "OFFBLOCKS_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Exit(program())
	}
	status := m.Run()
	if err := storetest.Stop(); err != nil && status == 0 {
		status = 1
	}
	os.Exit(status)
}

func program() int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "offblocks: "+err.Error())
		return 1
	}
	return 0
}

// testLog logs warnings and worse into the test's output.
func testLog(t *testing.T) *slog.Logger {
	t.Helper()
	return slog.New(slog.NewTextHandler(t.Output(), &slog.HandlerOptions{Level: slog.LevelWarn}))
}
