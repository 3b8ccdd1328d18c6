package e2e

import (
	"context"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/partner/iso8583/codec"
	"github.com/offblocks/offblocks/internal/partner/iso8583/link"
)

// acquirer is the other end of a link.
type acquirer struct {
	t       *testing.T
	address string
	number  string // of the card
	*link.Conn
	over <-chan error
}

// dial makes the link, and again where it is over.
func (a *acquirer) dial() {
	a.t.Helper()
	spec := must(codec.ParseSpec([]byte("{name: x, extends: '1987'}")))(a.t)
	conn := must(new(net.Dialer).DialContext(a.t.Context(), "tcp", a.address))(a.t)
	over := make(chan error, 1)
	a.Conn, a.over = link.New(conn, link.Options{Spec: spec, Idle: -1, Log: slog.New(slog.DiscardHandler)}), over
	go func(c *link.Conn) { over <- c.Run(context.WithoutCancel(a.t.Context())) }(a.Conn)
}

// purchase is the question of a purchase of so many cents.
func (a *acquirer) purchase(stan string, cents int) codec.Message {
	now := time.Now().UTC()
	return codec.Message{MTI: "0100", Fields: map[int]string{
		2: a.number, 3: "000000", 4: fmt.Sprintf("%012d", cents), 7: now.Format("0102150405"), 11: stan, 12: now.Format("150405"),
		13: now.Format("0102"), 18: "5411", 22: "051", 25: "00", 32: "12345", 37: "RRN" + stan, 41: "TERM0001", 42: "MERCHANT1",
		43: "Corner shop              London       GB", 49: "978",
	}}
}

// ask asks, and gives the response code; "" where no answer came in time.
func (a *acquirer) ask(m codec.Message, within time.Duration) string {
	a.t.Helper()
	ctx, cancel := context.WithTimeout(a.t.Context(), within)
	defer cancel()
	answer, err := a.Ask(ctx, m)
	if err != nil {
		return ""
	}
	return answer.Field(39)
}

var shownNumber = regexp.MustCompile(`\d{4}(?: \d{4}){3}`)

func TestALinkToAConnectedNetworkFailsAsItIsToldTo(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		a := &acquirer{t: t, address: freeAddress(t)}
		env.connect(t, fmt.Sprintf(`{"partners": [{"name": "acme", "type": "iso8583",
			"programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "settings": {"listen": %q, "answerWithin": "20s"}}]}`, a.address), nil)
		h := env.ownProgramme(t).newCardholder(t)
		_, page := requestPage(t, http.MethodPost, must(h.RevealCard(t.Context(), h.card.ID))(t).URL, nil)
		a.number = strings.ReplaceAll(shownNumber.FindString(page), " ", "")
		a.dial()
		if code := a.ask(a.purchase("000001", 100), apptest.Patience); code != "00" {
			t.Fatalf("without a fault it is answered %q", code)
		}

		h.setFault(t, "acme", "slow", 1)
		began := time.Now()
		if code := a.ask(a.purchase("000002", 200), apptest.Patience); code != "00" || time.Since(began) < time.Second {
			t.Errorf("slow: answered %q after %s", code, time.Since(began))
		}

		h.setFault(t, "acme", "silent", 0)
		lost := a.purchase("000003", 300)
		if code := a.ask(lost, time.Second); code != "" {
			t.Errorf("silent: answered %q", code)
		}
		if n := len(authorised(t, h)); n != 2 {
			t.Errorf("silent: there are %d authorisations", n)
		}
		checkError(t, h.DeleteSimulatorFault(t.Context(), "acme"))
		lost.MTI = "0101" // the acquirer repeats it; the first is heard as well
		if code := a.ask(lost, apptest.Patience); code != "00" {
			t.Errorf("repeated: answered %q", code)
		}

		for _, mode := range []api.SimulatorFaultMode{"garbage", "error"} {
			h.setFault(t, "acme", mode, 0)
			if mode == "garbage" {
				_ = a.Send(t.Context(), a.purchase("000004", 400))
			}
			select {
			case err := <-a.over:
				t.Logf("%s: %v", mode, err)
			case <-time.After(apptest.Patience):
				t.Fatalf("%s: the link is not over", mode)
			}
			checkError(t, h.DeleteSimulatorFault(t.Context(), "acme"))
			a.dial()
		}
		if code := a.ask(a.purchase("000005", 500), apptest.Patience); code != "00" {
			t.Errorf("when all faults are over it is answered %q", code)
		}
		apptest.Await(t, "each purchase to be authorised once", func() bool {
			return fmt.Sprint(authorised(t, h)) == fmt.Sprint(map[string]int{"1": 1, "2": 1, "3": 1, "5": 1})
		})
		a.Close()
	})
}

// authorised is how often each amount was authorised on a card.
func authorised(t *testing.T, h *testCustomer) map[string]int {
	t.Helper()
	amounts := map[string]int{}
	for a, err := range h.GetAuthorisations(t.Context(), client.Of{Card: h.card.ID}, client.ListOptions{}) {
		checkError(t, err)
		amounts[a.Amount]++
	}
	return amounts
}
