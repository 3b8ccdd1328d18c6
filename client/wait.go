package client

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/offblocks/offblocks/api"
)

// StatusError says that an object cannot get the status that was waited for, because the one that it has is final.
type StatusError struct {
	What   string // such as "customer 0197c2a5-…"
	Status string // that it has
	Wanted string
}

// Error is the sentence for people.
func (e *StatusError) Error() string {
	return fmt.Sprintf("offblocks: %s is %s, and does not become %s any more", e.What, e.Status, e.Wanted)
}

// The pauses between two looks grow from the first to the last.
const (
	firstPoll = 100 * time.Millisecond
	lastPoll  = 2 * time.Second
)

// WaitForCustomer reads the customer until it has the status, and returns it. If the customer gets a final status
// instead, the error is a [*StatusError]. It waits until ctx ends: give that a deadline, since an identity check can
// take days. A programme that receives webhooks need not wait.
func (c *Client) WaitForCustomer(
	ctx context.Context, id api.CustomerID, status api.CustomerStatus,
) (api.Customer, error) {
	return waitForStatus(ctx, "customer "+id.String(), status, []api.CustomerStatus{api.CustomerStatusRejected},
		func() (api.Customer, api.CustomerStatus, error) {
			got, err := c.GetCustomer(ctx, id)
			return got, got.Status, err
		})
}

// WaitForAccount is [Client.WaitForCustomer] for an account.
func (c *Client) WaitForAccount(
	ctx context.Context, id api.AccountID, status api.AccountStatus,
) (api.Account, error) {
	final := []api.AccountStatus{api.AccountStatusClosed, api.AccountStatusFailed}
	return waitForStatus(ctx, "account "+id.String(), status, final, func() (api.Account, api.AccountStatus, error) {
		got, err := c.GetAccount(ctx, id)
		return got, got.Status, err
	})
}

// WaitForCard is [Client.WaitForCustomer] for a card.
func (c *Client) WaitForCard(ctx context.Context, id api.CardID, status api.CardStatus) (api.Card, error) {
	final := []api.CardStatus{api.CardStatusIssueFailed, api.CardStatusBlocked, api.CardStatusTerminated}
	return waitForStatus(ctx, "card "+id.String(), status, final, func() (api.Card, api.CardStatus, error) {
		got, err := c.GetCard(ctx, id)
		return got, got.Status, err
	})
}

// WaitForAuthorisation is [Client.WaitForCustomer] for an authorisation. A released one may still be captured, if the
// card network forces that, so the wait for a capture goes on until ctx ends.
func (c *Client) WaitForAuthorisation(
	ctx context.Context, id api.AuthorisationID, status api.AuthorisationStatus,
) (api.Authorisation, error) {
	final := []api.AuthorisationStatus{api.AuthorisationStatusCaptured}
	return waitForStatus(ctx, "authorisation "+id.String(), status, final,
		func() (api.Authorisation, api.AuthorisationStatus, error) {
			got, err := c.GetAuthorisationDetails(ctx, id)
			return got, got.Status, err
		})
}

// WaitForTransaction is [Client.WaitForCustomer] for a transaction.
func (c *Client) WaitForTransaction(
	ctx context.Context, id api.TransactionID, status api.TransactionStatus,
) (api.Transaction, error) {
	final := []api.TransactionStatus{api.TransactionStatusReversed}
	return waitForStatus(ctx, "transaction "+id.String(), status, final,
		func() (api.Transaction, api.TransactionStatus, error) {
			got, err := c.GetTransactionDetails(ctx, id)
			return got, got.Status, err
		})
}

func waitForStatus[T any, S ~string](
	ctx context.Context, what string, wanted S, final []S, read func() (T, S, error),
) (T, error) {
	for pause := firstPoll; ; pause = min(2*pause, lastPoll) {
		got, status, err := read()
		switch {
		case err != nil || status == wanted:
			return got, err
		case slices.Contains(final, status):
			return got, &StatusError{What: what, Status: string(status), Wanted: string(wanted)}
		}
		if err := waitFor(ctx, jitteredWait(pause)); err != nil {
			return got, fmt.Errorf("offblocks: %s is still %s: %w", what, status, err)
		}
	}
}
