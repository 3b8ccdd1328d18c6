package e2e

import (
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
	"github.com/offblocks/offblocks/internal/tasks"
)

// connect starts a sandbox again with a file of partners.
func (env *testEnv) connect(t *testing.T, file string, secrets map[string]string) {
	t.Helper()
	env.Stop(t)
	env.Partners, env.Secrets = filepath.Join(t.TempDir(), "partners.json"), secrets
	checkError(t, os.WriteFile(env.Partners, []byte(file), 0o600))
	env.Run(t)
}

// freeAddress is one on this machine that nobody listens on.
func freeAddress(t *testing.T) string {
	t.Helper()
	l := must(new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0"))(t)
	checkError(t, l.Close())
	return l.Addr().String()
}

// applicants is a stand-in of Sumsub, whose people never finish.
type applicants struct {
	url string

	mu    sync.Mutex
	made  map[string]int // external ids → how often one was made
	asked map[string]int // external ids → how often it was asked for
	times []string       // of signatures
}

func newApplicants(t *testing.T) *applicants {
	t.Helper()
	a := &applicants{made: map[string]int{}, asked: map[string]int{}}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		a.mu.Lock()
		defer a.mu.Unlock()
		a.times = append(a.times, r.Header.Get("X-App-Access-Ts"))
		if r.Method == http.MethodPost {
			var body struct{ ExternalUserID string }
			text, _ := io.ReadAll(r.Body)
			_ = json.Unmarshal(text, &body)
			a.made[body.ExternalUserID]++
			_, _ = io.WriteString(w, `{"id": "1"}`)
			return
		}
		id := strings.TrimSuffix(strings.TrimPrefix(r.URL.Path, "/resources/applicants/-;externalUserId="), "/one")
		if a.asked[id]++; a.made[id] == 0 {
			http.Error(w, "{}", http.StatusNotFound)
			return
		}
		_, _ = io.WriteString(w, `{"id": "1", "review": {"reviewStatus": "pending", "levelName": "basic"}}`)
	}))
	t.Cleanup(server.Close)
	a.url = server.URL
	return a
}

// of is how often the applicant of a customer was made, and asked for.
func (a *applicants) of(h *testCustomer) (made, asked int) {
	a.mu.Lock()
	defer a.mu.Unlock()
	id := fmt.Sprintf("%s_%s", h.programme, h.customer.ID)
	return a.made[id], a.asked[id]
}

// waitingWith is whether a task of a noun waits, and says something.
func (p *testProgramme) waitingWith(t *testing.T, kind, subject, says string) bool {
	t.Helper()
	for _, task := range must(p.db.OpenTasks(t.Context()))(t) {
		if string(task.Kind) == kind && task.Subject == subject && strings.Contains(task.LastError, says) {
			return true
		}
	}
	return false
}

func (p *testProgramme) setFault(t *testing.T, partner string, mode api.SimulatorFaultMode, seconds int) {
	t.Helper()
	checkError(t, p.SetSimulatorFault(t.Context(), partner, api.SimulatorFaultInput{Mode: mode, Seconds: seconds}))
	if f := must(p.GetSimulatorFault(t.Context(), partner))(t); f.Mode != mode {
		t.Errorf("%s fails as %+v", partner, f)
	}
}

func TestAConnectedPartnerFailsAsItIsToldTo(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		lithic, people := lithictest.NewAPI(t, "a key"), newApplicants(t)
		env.connect(t, fmt.Sprintf(`{"issuer": "plastic", "identity": "kyc", "partners": [
			{"name": "plastic", "type": "lithic", "programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "listen": {"address": %q},
			 "settings": {"url": %q, "apiKey": "env:KEY", "authStreamSecrets": ["env:HOOK"], "eventSecrets": ["env:HOOK"],
			  "cards": {"network": "visa"}}},
			{"name": "kyc", "type": "sumsub", "listen": {"address": %q}, "settings": {"url": %q, "appToken": "env:KEY",
			 "secretKey": "env:KEY", "callbackSecret": "env:KEY", "level": "basic", "publicUrl": "http://127.0.0.1:1"}}]}`,
			freeAddress(t), lithic.URL, freeAddress(t), people.url),
			map[string]string{"KEY": "a key", "HOOK": "whsec_c3RyZWFtIHNlY3JldCBvZiB0aGUgdGVzdA=="})
		p := env.ownProgramme(t)
		refused := p.sendRaw(t, "PUT", "/simulator/faults/weather", `{"mode":"error"}`)
		refused.expect(t, 404, "not_found")
		if !strings.Contains(refused.body, "rates, plastic and kyc") {
			t.Errorf("an unknown partner: %s", refused.body)
		}
		h := env.identityFails(t, p, people)
		checkError(t, h.SimulateVerifyCustomer(t.Context(), h.customer.ID)) // a developer may pass people by hand
		h.awaitCustomer(t, "active")
		h.openAccount(t, "EUR").signGrant(t)
		env.issuerFails(t, h, connectedIssuer{
			garbage: "no JSON", silent: "deadline exceeded", made: func() int { return lithic.Count("POST /v1/cards") },
		})
	})
}

// notSpokenFor demands that the simulator makes nothing up about a card of a connected issuer, and says whom to ask.
func (h *testCustomer) notSpokenFor(t *testing.T) {
	t.Helper()
	path := "/simulator/cards/" + h.card.ID.String()
	for _, refused := range []rawResponse{
		h.sendRaw(t, "PATCH", path+"/issue", ""), h.sendRaw(t, "PATCH", path+"/fail", ""),
		h.sendRaw(t, "POST", path+"/authentication-request", `{"amount":"20","currency":"EUR"}`),
		h.sendRaw(t, "POST", path+"/payment-token-request", `{"requestor":"APPLE_PAY"}`),
	} {
		refused.expect(t, 400, "wrong_state")
		if !strings.Contains(refused.body, "made by plastic") || !strings.Contains(refused.body, "have plastic do this in its own test mode") {
			t.Errorf("the refusal does not say what to do: %s", refused.body)
		}
	}
	if status := h.cardStatus(t); status != "active" {
		t.Errorf("a card that nobody spoke for is %s", status)
	}
	for asked, err := range h.GetCardAuthentications(t.Context(), client.Of{Card: h.card.ID}, client.ListOptions{}) {
		t.Errorf("there is an authentication: %+v, %v", asked, err)
	}
	for token, err := range h.GetPaymentTokens(t.Context(), client.Of{Card: h.card.ID}, client.ListOptions{}) {
		t.Errorf("there is a payment token: %+v, %v", token, err)
	}
}

// identityFails has a customer wait for an identity check that fails, and then for one that is pending while a month passes.
func (env *testEnv) identityFails(t *testing.T, p *testProgramme, people *applicants) *testCustomer {
	t.Helper()
	p.setFault(t, "kyc", "garbage", 0)
	h := p.newCustomer(t).proveOwnership(t)
	id := h.customer.ID.String()
	apptest.Await(t, "the identity check to fail visibly", func() bool {
		return p.waitingWith(t, string(tasks.CheckIdentity), id, "no JSON of the kind that was expected")
	})
	checkError(t, p.DeleteSimulatorFault(t.Context(), "kyc"))
	apptest.Await(t, "the check to begin", func() bool {
		return p.waitingWith(t, string(tasks.CheckIdentity), id, "waiting for the identity check to call back")
	})
	made, before := people.of(h)
	p.advanceClock(t, 30*day)
	apptest.Await(t, "the partner to be asked after the clock was moved", func() bool {
		_, asked := people.of(h)
		return asked > before
	})
	after, asked := people.of(h)
	if made != 1 || after != 1 || asked > before+2 {
		t.Errorf("in a month an applicant was made %d and then %d times, and asked for %d times", made, after, asked-before)
	}
	people.mu.Lock()
	defer people.mu.Unlock()
	if last := people.times[len(people.times)-1]; last > fmt.Sprint(time.Now().Add(time.Minute).Unix()) {
		t.Errorf("the partner is told that it is %s, by a clock that was moved", last)
	}
	return h
}

// connectedIssuer is an issuer called plastic in the file.
type connectedIssuer struct {
	garbage, silent string     // what a task says when the issuer fails so
	made            func() int // how many cards it made
}

// issuerFails orders cards of an issuer that fails in each way. Each card is made once when the fault is over.
func (env *testEnv) issuerFails(t *testing.T, h *testCustomer, issuer connectedIssuer) {
	t.Helper()
	const calls = `offblocks_partner_calls_total\{outcome="failed",partner="plastic"\}`
	const circuit = `offblocks_partner_circuit_open\{partner="plastic"\}`
	for _, fault := range []struct {
		mode api.SimulatorFaultMode
		says string
	}{{"garbage", issuer.garbage}, {"silent", issuer.silent}, {"error", "left alone for a while"}} {
		h.setFault(t, "plastic", fault.mode, 0)
		before := sumOf(t, scrape(t, env), calls)
		h.orderCard(t, "virtual")
		apptest.Await(t, string(fault.mode)+" to be seen at the task", func() bool {
			// A partner that does not answer is left alone soon, and then the task says so.
			card := h.card.ID.String()
			return h.waitingWith(t, string(tasks.IssueCard), card, fault.says) ||
				fault.mode == "silent" && h.waitingWith(t, string(tasks.IssueCard), card, "left alone for a while")
		})
		failed := sumOf(t, scrape(t, env), calls) - before
		if status := h.cardStatus(t); status != "issuing" || (fault.mode == "garbage") != (failed == 0) {
			t.Errorf("%s: the card is %s after %v failed calls", fault.mode, status, failed)
		}
		h.sendRaw(t, "PATCH", "/simulator/cards/"+h.card.ID.String()+"/issue", "").expect(t, 400, "wrong_state")
		if opens := sumOf(t, scrape(t, env), circuit) == 1; opens != (fault.mode == "error") && fault.mode != "silent" {
			t.Errorf("%s: the circuit is open: %v", fault.mode, opens)
		}
		checkError(t, h.DeleteSimulatorFault(t.Context(), "plastic"))
		apptest.Await(t, "the card to be made after "+string(fault.mode), func() bool { return h.cardStatus(t) == "active" })
		if fault.mode == "error" {
			h.notSpokenFor(t)
		}
		checkError(t, h.DeleteCard(t.Context(), h.card.ID))                          // an account has one live virtual card
		apptest.Await(t, "the issuer to know that the card has ended", func() bool { // the next fault is met by the next card alone
			return !h.waitingWith(t, string(tasks.UpdateIssuer), h.card.ID.String(), "")
		})
	}
	if opens := sumOf(t, scrape(t, env), circuit); opens != 0 {
		t.Error("the circuit is open, and the partner answers")
	}
	h.setFault(t, "plastic", "slow", 1)
	began := time.Now()
	h.orderCard(t, "virtual")
	apptest.Await(t, "the card of a slow issuer to be made", func() bool { return h.cardStatus(t) == "active" })
	if took := time.Since(began); took < time.Second {
		t.Errorf("a slow issuer took %s", took)
	}
	if made := issuer.made(); made != 4 {
		t.Errorf("four cards were ordered, and %d were made", made)
	}
}
