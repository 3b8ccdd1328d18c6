// Command webhook receives webhooks with the Go client, which verifies every delivery.
//
//	set -a; . data/sandbox.env; PORT=9000 go run ./examples/go/webhook
package main

import (
	"cmp"
	"context"
	"fmt"
	"net"
	"net/http"
	"os"
	"sync"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/client"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	c, err := client.FromEnv(os.Getenv)
	if err != nil {
		return err
	}
	var mu sync.Mutex
	seen := map[uuid.UUID]bool{} // in production: a unique index on the event's id
	handler := c.WebhookHandler(func(_ context.Context, event client.Event) error {
		mu.Lock()
		defer mu.Unlock()
		if !seen[event.ID] {
			fmt.Println("verified", event.Type, string(event.Body))
		}
		seen[event.ID] = true
		return nil
	})
	listener, err := net.Listen("tcp", "127.0.0.1:"+cmp.Or(os.Getenv("PORT"), "9000")) //nolint:noctx // for good
	if err != nil {
		return err
	}
	fmt.Printf("listening on http://%s\n", listener.Addr())
	server := http.Server{Handler: handler, ReadTimeout: 10 * time.Second}
	return server.Serve(listener)
}
