package client

import (
	"context"
	"errors"
	"math/rand/v2"
	"net/http"
	"time"
)

// How often and how long one call is tried.
const (
	maxTries  = 6
	firstWait = 100 * time.Millisecond
	maxWait   = 30 * time.Second // a server that asks for more is taken at its word: the call ends
)

// callWithRetries tries the call until it has an answer that another try would not change. The idempotency key stays,
// the signature is made anew. A token that is refused is renewed once.
func (c *Client) callWithRetries(ctx context.Context, k call, read func(*http.Response) error) error {
	renewed := false
	for n := 0; ; n++ {
		token, err := c.callOnce(ctx, k, read)
		if err == nil {
			return nil
		}
		if cancelled := ctx.Err(); cancelled != nil {
			return errors.Join(err, cancelled)
		}
		if !renewed && token != "" && tokenRefused(err) {
			renewed = true
			c.login.drop(token)
			continue
		}
		wait, again := k.retryWait(err, n)
		if !again {
			return err
		}
		if cancelled := waitFor(ctx, wait); cancelled != nil {
			return errors.Join(err, cancelled)
		}
	}
}

func tokenRefused(err error) bool {
	code := Code(err)
	return code == "token_expired" || code == "token_invalid"
}

// retryWait tells whether the call is worth another try after n failed ones before this, and when.
func (k call) retryWait(err error, n int) (time.Duration, bool) {
	if _, ok := errors.AsType[*tokenError](err); ok || n+1 >= maxTries {
		return 0, false
	}
	wait := jitteredWait(firstWait << n)
	if _, ok := errors.AsType[*lostAnswer](err); ok {
		return wait, !k.once
	}
	problem, ok := errors.AsType[*Problem](err)
	if !ok {
		return 0, false
	}
	switch {
	case problem.Code == "idempotency_in_progress":
	case problem.HTTPStatus == http.StatusTooManyRequests, problem.HTTPStatus == http.StatusServiceUnavailable:
		// Without Retry-After nobody promises that waiting helps; a proxy may answer so for good.
		if !problem.retryable {
			return 0, false
		}
	default:
		return 0, false
	}
	return problem.RetryAfter + wait, problem.RetryAfter <= maxWait
}

// jitteredWait spreads the waits of many clients over the second half of d.
func jitteredWait(d time.Duration) time.Duration { return d/2 + rand.N(d/2) }

func waitFor(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
