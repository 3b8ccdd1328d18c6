package jsonrpc_test

import (
	"context"
	"errors"
	"fmt"
	"net/netip"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/offblocks/offblocks/internal/jsonrpc"
)

var (
	alice = netip.MustParsePrefix("192.0.2.1/32")
	bob   = netip.MustParsePrefix("2001:db8::/64")
	carol = netip.MustParsePrefix("192.0.2.3/32")
)

func TestNoMoreRunAtOnceThanThereArePlaces(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		limiter := jsonrpc.NewLimiter(jsonrpc.Limits{Running: 5, RunningPerClient: 3, Waiting: 100, WaitingPerClient: 100})
		var mu sync.Mutex
		var all sync.WaitGroup
		running, most, mostOfAlice := map[netip.Prefix]int{}, 0, 0
		for i := range 40 {
			client := []netip.Prefix{alice, bob}[i%2]
			all.Go(func() {
				release, err := limiter.Acquire(t.Context(), client)
				if err != nil {
					t.Error(err)
					return
				}
				defer release()
				mu.Lock()
				running[client]++
				most, mostOfAlice = max(most, running[alice]+running[bob]), max(mostOfAlice, running[alice])
				mu.Unlock()
				<-time.After(time.Second)
				mu.Lock()
				running[client]--
				mu.Unlock()
			})
		}
		all.Wait()
		if most != 5 || mostOfAlice > 3 {
			t.Errorf("%d ran at once, %d of one client", most, mostOfAlice)
		}
	})
}

func TestClientsGetTheirPlacesInTurn(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		limiter := jsonrpc.NewLimiter(jsonrpc.Limits{Running: 1, RunningPerClient: 1, Waiting: 100, WaitingPerClient: 100})
		release, err := limiter.Acquire(t.Context(), carol)
		if err != nil {
			t.Fatal(err)
		}
		var all sync.WaitGroup
		var order []string
		ask := func(client netip.Prefix, name string) {
			all.Go(func() {
				release, err := limiter.Acquire(t.Context(), client)
				if err != nil {
					t.Error(err)
					return
				}
				order = append(order, name)
				release()
			})
			synctest.Wait()
		}
		for range 3 {
			ask(alice, "a")
		}
		for range 3 {
			ask(bob, "b")
		}
		ask(carol, "c")
		release()
		all.Wait()
		if got := fmt.Sprint(order); got != "[a b c a b a b]" {
			t.Errorf("order %s", got)
		}
	})
}

func TestWhatIsTooMuchIsRefusedAtOnceAndWaitingEndsWithItsContext(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		limiter := jsonrpc.NewLimiter(jsonrpc.Limits{Running: 1, RunningPerClient: 1, Waiting: 2, WaitingPerClient: 1})
		release, err := limiter.Acquire(t.Context(), alice)
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		waited := make(chan error, 2)
		for _, client := range []netip.Prefix{alice, bob} {
			go func() {
				_, err := limiter.Acquire(ctx, client)
				waited <- err
			}()
		}
		synctest.Wait()
		for _, client := range []netip.Prefix{alice, carol} {
			if _, err := limiter.Acquire(t.Context(), client); !errors.Is(err, jsonrpc.ErrBusy) {
				t.Errorf("one more of %s: %v", client, err)
			}
		}
		for range 2 {
			if err := <-waited; !errors.Is(err, context.DeadlineExceeded) {
				t.Errorf("waiting ended with %v", err)
			}
		}
		release()
		// Nobody who gave up keeps a place.
		for range 3 {
			release, err := limiter.Acquire(t.Context(), carol)
			if err != nil {
				t.Fatal(err)
			}
			release()
		}
	})
}

func TestAClientIsAnAddressOrASixtyFour(t *testing.T) {
	t.Parallel()
	for remote, want := range map[string]string{
		"192.0.2.1:99": "192.0.2.1/32", "[::ffff:192.0.2.1]:5": "192.0.2.1/32",
		"[2001:db8:1:2:3:4:5:6]:7": "2001:db8:1:2::/64",
		"[fe80::1%eth0]:1":         "fe80::/64", "192.0.2.9": "192.0.2.9/32", "@": "invalid Prefix", "": "invalid Prefix",
	} {
		if got := jsonrpc.ClientOf(remote).String(); got != want {
			t.Errorf("%s is %s, want %s", remote, got, want)
		}
	}
}
