// Command offblocks is the platform in one program: a sandbox without set-up, the production server, and the tools
// around it.
package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"

	"github.com/offblocks/offblocks/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr); err != nil {
		printError(os.Stderr, os.Getenv, err)
		os.Exit(exitCode(err))
	}
}

// exitCode is 2 for a command line that was not understood, and 1 for what was refused or failed.
func exitCode(err error) int {
	if usage := (mistake{}); errors.As(err, &usage) && usage.usage || cli.IsUsage(err) {
		return 2
	}
	return 1
}
