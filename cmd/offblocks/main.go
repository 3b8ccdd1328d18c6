// Command offblocks is the platform in one program: a sandbox without set-up, the production server, and the tools
// around it.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Getenv, os.Stdout, os.Stderr); err != nil {
		printError(os.Stderr, os.Getenv, err)
		os.Exit(exitCode(err))
	}
}
