// Command caller is a program of another module that uses the client. A test builds and runs it.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

func main() {
	if err := run(context.Background()); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context) error {
	c, err := client.FromEnv(os.Getenv)
	if err != nil {
		return err
	}
	for card, err := range c.GetCards(ctx, client.ListOptions{}) {
		if err != nil {
			return err
		}
		fmt.Println(card.ID, card.Status == api.CardStatusActive)
	}
	purchase := api.SimulatedPurchase{Amount: "20", Currency: "GBP"}
	_, err = c.SimulateCardAuthorisation(ctx, uuid.New(), purchase, client.WithIdempotencyKey(uuid.New()))
	if reason := client.DeclineReason(err); reason != "" {
		fmt.Println("declined:", reason)
		return nil
	}
	return err
}

// receive answers a webhook's delivery.
func receive(key api.VerificationKey) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
		if err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		event, err := client.VerifyWebhook(r, body, key, time.Now())
		var refused *httpsig.Error
		if errors.As(err, &refused) {
			http.Error(w, refused.Message, http.StatusUnauthorized)
			return
		}
		update, err := event.Update()
		fmt.Println(event.ID, update, err)
	}
}

var _ = receive
