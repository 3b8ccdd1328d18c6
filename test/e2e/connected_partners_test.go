package e2e

import (
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/partner/standardwebhooks"
	"github.com/offblocks/offblocks/internal/partner/stripe/stripetest"
	"github.com/offblocks/offblocks/internal/tasks"
)

func TestStripeFailsAsItIsToldTo(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		stripe, url := stripetest.StartAPI(t)
		env.connect(t, fmt.Sprintf(`{"issuer": "plastic", "partners": [
			{"name": "plastic", "type": "stripe", "programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "listen": {"address": %q},
			 "settings": {"url": %q, "apiKey": "env:KEY", "webhookSecrets": ["env:HOOK"], "currency": "EUR"}}]}`,
			freeAddress(t), url), map[string]string{"KEY": "sk_test_123", "HOOK": "whsec_of_the_test"})
		h := env.ownProgramme(t).newAccountHolder(t)
		env.issuerFails(t, h, connectedIssuer{
			garbage: "invalid character", silent: "xceeded", made: func() int { return stripe.Count("cards") },
		})
		if holders := stripe.Count("cardholders"); holders != 1 {
			t.Errorf("a customer has %d cardholders", holders)
		}
	})
}

// ownCheck is the URL of an operator who checks identities by themselves.
type ownCheck struct {
	mu    sync.Mutex
	asked map[string]int // ids of questions → how often they came
	calls int
}

func (o *ownCheck) ServeHTTP(_ http.ResponseWriter, r *http.Request) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.asked[r.Header.Get(standardwebhooks.IDHeader)]++
	o.calls++
}

// of is how often a customer's question came, and all calls.
func (o *ownCheck) of(h *testCustomer) (asked, calls int) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.asked[h.customer.ID.String()], o.calls
}

// The operator's own check is called, and its answer has no content: garbage is an answer, and loses nothing.
func TestAnIdentityCheckOfOnesOwnFailsAsItIsToldTo(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		key, own, door := []byte("0123456789abcdef0123456789abcdef"), &ownCheck{asked: map[string]int{}}, freeAddress(t)
		server := httptest.NewServer(own)
		t.Cleanup(server.Close)
		env.connect(t, fmt.Sprintf(`{"identity": "own", "partners": [{"name": "own", "type": "identity-webhook",
			"listen": {"address": %q}, "settings": {"url": %q, "secret": "env:KEY", "verificationUrl": "https://app.example/{token}"}}]}`,
			door, server.URL), map[string]string{"KEY": standardwebhooks.SecretPrefix + base64.StdEncoding.EncodeToString(key)})
		p := env.ownProgramme(t)
		const circuit = `offblocks_partner_circuit_open\{partner="own"\}`
		for _, fault := range []struct {
			mode    api.SimulatorFaultMode
			says    string // at the task while it fails
			reaches bool   // whether the question comes
		}{
			{"slow", "waiting for the identity check to call back", true},
			{"garbage", "waiting for the identity check to call back", true},
			{"silent", "exceeded", true},
			{"error", "left alone for a while", false},
		} {
			p.setFault(t, "own", fault.mode, 0)
			h, began := p.newCustomer(t).proveOwnership(t), time.Now()
			apptest.Await(t, string(fault.mode)+" to be seen at the task", func() bool {
				return p.waitingWith(t, string(tasks.CheckIdentity), h.customer.ID.String(), fault.says)
			})
			if took := time.Since(began); fault.mode == "slow" && took < time.Second {
				t.Errorf("a slow check was asked within %s", took)
			}
			if asked, _ := own.of(h); (asked > 0) != fault.reaches || h.customerStatus(t) != "verifying" {
				t.Errorf("%s: the question came %d times, and the customer is %s", fault.mode, asked, h.customerStatus(t))
			}
			if opens := sumOf(t, scrape(t, env), circuit) == 1; opens != (fault.mode == "error") && fault.mode != "silent" {
				t.Errorf("%s: the circuit is open: %v", fault.mode, opens)
			}
			checkError(t, p.DeleteSimulatorFault(t.Context(), "own"))
			apptest.Await(t, "the question to come after "+string(fault.mode), func() bool {
				return p.waitingWith(t, string(tasks.CheckIdentity), h.customer.ID.String(), "waiting for the identity check to call back")
			})
			own.answer(t, door, key, h)
			h.awaitCustomer(t, "active")
			own.answer(t, door, key, h) // again: it is done once
			h.awaitCustomer(t, "active")
		}
		if opens := sumOf(t, scrape(t, env), circuit); opens != 0 {
			t.Error("the circuit is open, and the check answers")
		}
		if len(own.asked) != 4 {
			t.Errorf("of four customers there were the questions %v", own.asked)
		}
	})
}

// answer calls back that a person passed.
func (o *ownCheck) answer(t *testing.T, door string, key []byte, h *testCustomer) {
	t.Helper()
	body := fmt.Sprintf(`{"customerId": %q, "programmeId": %q, "verdict": "passed", "name": "Ada Lovelace"}`,
		h.customer.ID, h.programme)
	request := must(http.NewRequestWithContext(t.Context(), http.MethodPost, "http://"+door+"/results", strings.NewReader(body)))(t)
	request.Header.Set(standardwebhooks.IDHeader, "result-of-"+h.customer.ID.String())
	standardwebhooks.Sign(key, request.Header, []byte(body), time.Now())
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = response.Body.Close() }()
	if response.StatusCode != http.StatusOK {
		t.Fatalf("the result is answered %d %s", response.StatusCode, must(io.ReadAll(response.Body))(t))
	}
}
