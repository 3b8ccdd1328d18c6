package e2e

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/partner/config"
	"github.com/offblocks/offblocks/internal/partner/sanctions"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// readList is what an installation does every minute: it reads the list that is due, and compares customers.
type readList func(ctx context.Context) error

// failing reads a list whose publisher fails.
func (read readList) failing(t *testing.T, says string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Second) // an installation has more patience
	defer cancel()
	if err := read(ctx); err == nil || !strings.Contains(err.Error(), says) {
		t.Errorf("reading the list: %v, want %s", err, says)
	}
}

// The publisher of a list fails on the wire. Customers wait while no list is young enough, and pass once it is read again.
func TestAListThatIsReadByURLFailsAsItIsToldTo(t *testing.T) {
	t.Parallel()
	worktest.Each(t, func(t *testing.T, h *worktest.Env) {
		var asked atomic.Int64
		publisher := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			asked.Add(1)
			http.ServeFile(w, r, "../../internal/partner/sanctions/testdata/sdn.xml")
		}))
		t.Cleanup(publisher.Close)
		faults := simulator.NewFaults()
		checkError(t, faults.Connect("lists"))
		bench := simulator.New(h.Onboarding, h.Payments, h.DB, h.Clock.Now, slog.New(slog.DiscardHandler))
		bench.UseFaults(faults)
		connected := must(must(config.Parse("partners.json", fmt.Appendf(nil, `{"screening": "lists", "partners": [{"name": "lists",
			"type": "sanctions-lists", "settings": {"lists": [{"name": "ofac", "format": "ofac-sdn", "source": %q}]}}]}`, publisher.URL)))(t).
			Connect([]config.Type{sanctions.Type()}, func(string) string { return "" }, config.Environment{
				DB: h.DB, Now: h.Clock.Now, Log: slog.New(slog.DiscardHandler),
				WireTo: func(name string) config.Wire { return config.Wire{Transport: faults.Transport(name)} },
			}))(t)
		ports, lists := worktest.Partners(), connected.Partners[0]
		ports.Screening = connected.Ports.Screening
		h.UsePartners(ports)
		read := readList(must(lists.Serve(config.Services{Onboarding: h.Onboarding}))(t).Every["sanctions lists"].Do)
		checkError(t, read(t.Context()))

		fail := func(mode simulator.FaultMode) {
			t.Helper()
			checkError(t, bench.SetFault(t.Context(), h.Programme, "lists", simulator.Fault{Mode: mode, Delay: time.Second / 10}))
		}
		status := func(id issuing.CustomerID) issuing.CustomerStatus {
			t.Helper()
			return must(h.DB.Customer(t.Context(), h.Programme, id))(t).Status
		}
		for _, fault := range []struct {
			mode simulator.FaultMode
			says string
		}{{simulator.FaultGarbage, "list ofac: "}, {simulator.FaultSilent, "deadline exceeded"}, {simulator.FaultError, "answered 503"}} {
			h.Clock.Advance(80 * time.Hour) // what was read is too old to be used
			fail(fault.mode)
			c := h.InitiatingCustomer()
			h.SignCustomer(c)
			read.failing(t, fault.says)
			// What the customer's task says while it is tried in vain.
			_, err := ports.Screening.ScreenCustomer(t.Context(), partner.ScreeningRequest{
				ProgrammeID: h.Programme, CustomerID: c.Customer.ID, Wallet: c.Customer.ChainID,
			})
			if err == nil || !strings.Contains(err.Error(), "the list ofac was last read 80h") {
				t.Errorf("%s: a customer is screened: %v", fault.mode, err)
			}
			if got := status(c.Customer.ID); got != issuing.CustomerScreening {
				t.Errorf("%s: the customer is %s", fault.mode, got)
			}
			if fault.mode == simulator.FaultError {
				opens(t, read, lists, &asked)
			}
			fail(simulator.FaultNone)
			apptest.Await(t, "the list to be read after "+string(fault.mode), func() bool { return read(t.Context()) == nil })
			h.Work()
			if got := status(c.Customer.ID); got != issuing.CustomerActive && got != issuing.CustomerVerifying {
				t.Errorf("after %s the customer is %s", fault.mode, got)
			}
		}
		if all := must(h.DB.SanctionsLists(t.Context()))(t); len(all) != 1 || !lists.Calls().OpenUntil.IsZero() {
			t.Errorf("there are %d lists, and the circuit: %+v", len(all), lists.Calls())
		}
		h.Clock.Advance(7 * time.Hour)
		fail(simulator.FaultSlow)
		if began := time.Now(); read(t.Context()) != nil || time.Since(began) < time.Second/10 {
			t.Error("a slow publisher's list was not read, or at once")
		}
	})
}

// opens reads a list until its publisher is left alone.
func opens(t *testing.T, read readList, lists config.ConnectedPartner, asked *atomic.Int64) {
	t.Helper()
	for range 5 {
		read.failing(t, "")
	}
	before := asked.Load()
	read.failing(t, "left alone for a while")
	if lists.Calls().OpenUntil.IsZero() || asked.Load() != before || lists.Calls().Refused == 0 {
		t.Errorf("the circuit: %+v", lists.Calls())
	}
}
