package client_test

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
)

// answerStatuses has the server answer objects with these statuses, one after the other and the last one for good.
func answerStatuses(s *server, schema string, statuses ...string) {
	s.before = func(w http.ResponseWriter, _ seen, n int) bool {
		object := example(schema)
		object["status"] = statuses[min(n, len(statuses))-1]
		writeJSON(w, 200, object)
		return true
	}
}

func TestAWaitEndsWithTheStatusOrWithoutHope(t *testing.T) {
	t.Parallel()
	cases := map[string]struct {
		schema string
		good   []string // ends in what is waited for
		final  string
		wait   func(context.Context, *client.Client) error
	}{
		"customer": {"Customer", []string{"screening", "verifying", "active"}, "rejected",
			func(ctx context.Context, c *client.Client) error {
				_, err := c.WaitForCustomer(ctx, id, api.CustomerStatusActive)
				return err
			}},
		"account": {"Account", []string{"pending", "active"}, "failed", func(ctx context.Context, c *client.Client) error {
			_, err := c.WaitForAccount(ctx, id, api.AccountStatusActive)
			return err
		}},
		"card": {"Card", []string{"issuing", "active"}, "issue_failed", func(ctx context.Context, c *client.Client) error {
			_, err := c.WaitForCard(ctx, id, api.CardStatusActive)
			return err
		}},
		"authorisation": {"Authorisation", []string{"pending", "releasing", "released"}, "captured",
			func(ctx context.Context, c *client.Client) error {
				_, err := c.WaitForAuthorisation(ctx, id, api.AuthorisationStatusReleased)
				return err
			}},
		"transaction": {"Transaction", []string{"processing", "processed"}, "reversed",
			func(ctx context.Context, c *client.Client) error {
				_, err := c.WaitForTransaction(ctx, id, api.TransactionStatusProcessed)
				return err
			}},
	}
	for name, x := range cases {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			s, c := open(t, httpsig.Ed25519)
			answerStatuses(s, x.schema, x.good...)
			if err := x.wait(t.Context(), c); err != nil || len(s.requests()) != len(x.good) {
				t.Errorf("%v after %d looks", err, len(s.requests()))
			}
			s, c = open(t, httpsig.Ed25519)
			answerStatuses(s, x.schema, x.good[0], x.final)
			err := x.wait(t.Context(), c)
			status, ok := errors.AsType[*client.StatusError](err)
			if !ok || status.Status != x.final || len(s.requests()) != 2 {
				t.Errorf("%v after %d looks", err, len(s.requests()))
			}
		})
	}
}

func TestAWaitEndsWithItsContext(t *testing.T) {
	t.Parallel()
	s, c := open(t, httpsig.Ed25519)
	answerStatuses(s, "Customer", "verifying")
	ctx, cancel := context.WithTimeout(t.Context(), 500*time.Millisecond)
	defer cancel()
	got, err := c.WaitForCustomer(ctx, id, api.CustomerStatusActive)
	if !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("it ended with %v", err)
	}
	if err != nil && strings.Contains(err.Error(), "still") && got.Status != api.CustomerStatusVerifying {
		t.Errorf("what was seen last is %+v", got)
	}
}
