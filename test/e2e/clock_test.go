package e2e

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/demo"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

const day = 24 * time.Hour

// advanceClock lets time pass in the sandbox, all that is due included.
func (p *testProgramme) advanceClock(t testing.TB, d time.Duration) {
	t.Helper()
	a := must(p.AdvanceSimulatorClock(t.Context(), api.ClockAdvance{Seconds: int(d / time.Second)}))(t)
	if !a.Reached || a.WaitingFor != "" || a.Now.Before(a.Target.Time) || !a.Target.Equal(a.From.Add(d)) &&
		a.Target.Sub(a.From.Add(d)) > time.Minute {
		t.Fatalf("moved by %s: %+v", d, a)
	}
}

// clockOffset is by how much the sandbox's clock is ahead of the system's.
func (p *testProgramme) clockOffset(t testing.TB) time.Duration {
	t.Helper()
	c := must(p.GetSimulatorClock(t.Context()))(t)
	if off := time.Since(c.SystemTime.Time); off < -time.Minute || off > time.Minute {
		t.Errorf("the system's clock is shown as %s", c.SystemTime)
	}
	return c.Now.Sub(c.SystemTime.Time)
}

func TestTheClockIsMovedOnlyForwardAndOnlySoFar(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		const path = "/simulator/clock/advance"
		past := time.Now().Add(-time.Hour).Format(time.RFC3339)
		far := time.Now().AddDate(10, 0, 2).Format(time.RFC3339)
		for body, code := range map[string]string{
			`{}`: "body_invalid", `{"seconds":1,"to":"2030-01-01T00:00:00Z"}`: "body_invalid", `{"seconds":0}`: "body_invalid",
			`{"seconds":-5}`:  "body_invalid",
			`{"seconds":"5"}`: "body_invalid", `{"seconds":1.5}`: "body_invalid", `{"seconds":1e30}`: "body_invalid",
			`{"seconds":null}`:  "body_invalid",
			`{"to":"tomorrow"}`: "body_invalid", `{"to":"2030-13-01T00:00:00Z"}`: "body_invalid", `{"to":17}`: "body_invalid",
			`[]`: "body_invalid", `junk`: "body_malformed",
			`{"to":"1970-01-01T00:00:00Z"}`: "clock_refused", fmt.Sprintf(`{"to":%q}`, past): "clock_refused",
			fmt.Sprintf(`{"to":%q}`, far):   "clock_refused",
			`{"to":"9999-12-31T23:59:59Z"}`: "clock_refused", `{"seconds":316000000}`: "clock_refused",
		} {
			a := p.sendRaw(t, "POST", path, body)
			a.expect(t, 400, code)
			if p.remembersKey(t, a.key) {
				t.Errorf("%s: the refusal is kept", body)
			}
		}
		p.sendRaw(t, "POST", path, "").expect(t, 400, "body_missing")
		if d := p.clockOffset(t); d != 0 {
			t.Errorf("after refusals the clock is %s ahead", d)
		}
		to := time.Now().Add(2 * day).UTC().Truncate(time.Second)
		a := must(p.AdvanceSimulatorClock(t.Context(), api.ClockAdvance{To: api.At(to)}))(t)
		if !a.Reached || !a.Target.Equal(to) || a.Now.Before(to) {
			t.Errorf("moved to %s: %+v", to, a)
		}
	})
}

func TestAMovedClockKeepsItsTimeOverARestart(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		key := uuid.New()
		body := api.ClockAdvance{Seconds: int(3 * day / time.Second)}
		first := must(p.AdvanceSimulatorClock(t.Context(), body, client.WithIdempotencyKey(key)))(t)
		again := must(p.AdvanceSimulatorClock(t.Context(), body, client.WithIdempotencyKey(key)))(t)
		if first != again {
			t.Errorf("the same request was answered with %+v, and with %+v", first, again)
		}
		before := p.clockOffset(t)
		if before < 3*day-time.Minute || before > 3*day+time.Minute {
			t.Errorf("the clock is %s ahead", before)
		}
		env.Stop(t)
		env.Run(t)
		p = env.ownProgramme(t)
		if after := p.clockOffset(t); after != before {
			t.Errorf("the clock was %s ahead, and is %s after a restart", before, after)
		}
		h := p.newCustomer(t)
		if off := h.customer.CreatedAt.Sub(time.Now().Add(before)); off < -time.Minute || off > time.Minute {
			t.Errorf("what is new is dated %s", h.customer.CreatedAt)
		}
		h = p.newCardholder(t) // the chain goes on as well
		yes := true
		a := must(p.SimulateCardAuthorisation(t.Context(), h.card.ID,
			api.SimulatedPurchase{Amount: "2", Currency: "EUR", Capture: &yes}))(t)
		h.awaitAuthorisation(t, a.ID, "captured")
	})
}

// A request that was cut off by a crash goes on to the moment that it was for, however far the clock has come.
func TestARequestThatWasCutOffGoesOnToItsOwnMoment(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		key, target := uuid.New(), issuing.At(time.Now().Add(5*day))
		checkError(t, p.db.Write(t.Context(), func(tx *store.Tx) error {
			return tx.AskClock(t.Context(), string(p.programme)+"/"+key.String(), target)
		}))
		a := must(p.AdvanceSimulatorClock(t.Context(), api.ClockAdvance{Seconds: int(9 * day / time.Second)},
			client.WithIdempotencyKey(key)))(t)
		if !a.Reached || !a.Target.Equal(target.Time()) {
			t.Errorf("%+v, want the target %s", a, target.Time())
		}
	})
}

func TestTheClockIsMovedByOneAtATime(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		var mu sync.Mutex
		moved := 0
		var all sync.WaitGroup
		for range 8 {
			all.Go(func() {
				_, err := p.AdvanceSimulatorClock(t.Context(), api.ClockAdvance{Seconds: 3600})
				mu.Lock()
				defer mu.Unlock()
				if err == nil {
					moved++
				} else if client.Code(err) != "clock_moving" {
					t.Error(err)
				}
			})
			all.Go(func() { h.authorisePurchase(t, "1") })
		}
		all.Wait()
		want := time.Duration(moved) * time.Hour
		if got := p.clockOffset(t); moved == 0 || got > want || got < want-time.Minute {
			t.Errorf("moved %d times by an hour, the clock is %s ahead", moved, got)
		}
		p.advanceClock(t, time.Minute)
	})
}

// failingReceiver is a receiver that fails every delivery until it is told otherwise.
type failingReceiver struct {
	*httptest.Server
	mu     sync.Mutex
	key    api.VerificationKey
	events []string // as they came, repeats and all
	well   bool
	broken error
}

func (f *failingReceiver) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, _ := io.ReadAll(r.Body)
	f.mu.Lock()
	defer f.mu.Unlock()
	event, err := client.VerifyWebhook(r, body, f.key, time.Now()) // by this machine's clock
	if err != nil {
		f.broken = err
	}
	f.events = append(f.events, event.ID.String())
	if !f.well {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

func (f *failingReceiver) receivedEvents() []string {
	f.mu.Lock()
	defer f.mu.Unlock()
	return slices.Clone(f.events)
}

func TestADayOfRetriesPassesAtOnce(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		f := &failingReceiver{key: must(p.GetWebhookVerificationKey(t.Context()))(t)}
		f.Server = httptest.NewServer(f)
		t.Cleanup(f.Close)
		must(p.SaveWebhook(t.Context(),
			api.WebhookInput{CallbackURL: f.URL, Types: []api.WebhookType{"customer.updated"}}))(t)
		h := p.newCustomer(t).proveOwnership(t)
		p.stateAtRest(t)
		waiting := func() (n int) {
			for _, task := range must(p.db.OpenTasks(t.Context()))(t) {
				if task.Pool == tasks.PoolWebhook {
					n++
				}
			}
			return n
		}
		told := waiting()
		if told == 0 {
			t.Fatal("nothing is to be delivered")
		}
		p.advanceClock(t, 23*time.Hour)
		tries := map[string]int{}
		for _, id := range f.receivedEvents() {
			tries[id]++
		}
		for id, n := range tries {
			if n < 30 || n > 50 {
				t.Errorf("event %s was tried %d times in 23 hours", id, n)
			}
		}
		if len(tries) != told || waiting() != told {
			t.Errorf("%d events were tried and %d wait, want %d", len(tries), waiting(), told)
		}
		p.advanceClock(t, 2*time.Hour)
		if n := waiting(); n != 0 {
			t.Errorf("%d deliveries still wait after a day", n)
		}
		end := len(f.receivedEvents())
		p.advanceClock(t, 30*day)
		if n := len(f.receivedEvents()); n != end {
			t.Errorf("%d attempts after the day was over", n-end)
		}

		// What fails now is retried, and comes once the receiver is well.
		checkError(t, p.SimulateRejectCustomer(t.Context(), h.customer.ID))
		p.advanceClock(t, time.Hour)
		f.mu.Lock()
		f.well = true
		f.mu.Unlock()
		p.advanceClock(t, time.Hour)
		if n := waiting(); n != 0 || len(f.receivedEvents()) == end {
			t.Errorf("%d deliveries still wait, %d came", n, len(f.receivedEvents())-end)
		}
		if f.broken != nil {
			t.Errorf("after the clock was moved a delivery does not verify: %v", f.broken)
		}
	})
}

func TestYearsPassForCardsChallengesAndChainsButNotForTokens(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		late := p.newCustomer(t)
		token := must(p.Token(t.Context()))(t)
		held := h.authorisePurchase(t, "1")
		status := func(id api.AuthorisationID) string {
			t.Helper()
			return string(must(p.GetAuthorisationDetails(t.Context(), id))(t).Status)
		}

		p.advanceClock(t, 25*time.Hour)
		p.sendRaw(t, "POST", "/customers/"+late.customer.ID.String()+"/challenge/sign",
			late.signatureBody(t, late.customer.Challenge)).expect(t, 400, "challenge_expired")
		late.customer.Challenge = must(p.GetCustomerChallenge(t.Context(), late.customer.ID))(t).Challenge
		late.proveOwnership(t)

		p.advanceClock(t, 7*day-26*time.Hour)
		if got := status(held.ID); got != "pending" {
			t.Errorf("an hour before a week is over the purchase is %s", got)
		}
		p.advanceClock(t, 2*time.Hour)
		if got := status(held.ID); got != "released" {
			t.Errorf("after a week the purchase is %s", got)
		}
		p.advanceClock(t, 365*day)
		if now := must(p.Token(t.Context()))(t); now != token {
			t.Error("the token was good for an hour of the system's clock, and another is asked for")
		}
		login := api.TokenRequest{APIKey: uuid.MustParse(env.Env["OFFBLOCKS_API_KEY"]),
			APISecret: env.Env["OFFBLOCKS_API_SECRET"]}
		if fresh := must(p.GetToken(t.Context(), login))(t); time.Until(time.Unix(int64(fresh.ExpiresAt), 0)) > time.Hour {
			t.Error("tokens expire by the sandbox's clock")
		}
		yes := true
		a := must(p.SimulateCardAuthorisation(t.Context(), h.card.ID,
			api.SimulatedPurchase{Amount: "2", Currency: "EUR", Capture: &yes}))(t)
		p.advanceClock(t, time.Minute)
		if got := status(a.ID); got != "captured" {
			t.Errorf("a minute later the purchase is %s", got)
		}
		want := must(p.GetSimulatorClock(t.Context()))(t).Now.Time
		if off := a.CreatedAt.Sub(want); off < -2*time.Minute || off > 0 {
			t.Errorf("the purchase is dated %s", a.CreatedAt)
		}
		if block := env.latestBlock(t); block.Before(want.Add(-time.Minute)) {
			t.Errorf("the chain's latest block is of %s, and the sandbox has %s", block, want)
		}

		p.advanceClock(t, 4*365*day)
		h.expectDecline(t, "1", "EUR", "card_expired")
		if d := p.clockOffset(t); d < 5*365*day {
			t.Errorf("the clock is %s ahead", d)
		}
	})
}

func TestTheDemoIsPlayedInASandboxWhoseClockIsAhead(t *testing.T) {
	t.Parallel()
	env := startSandbox(t)
	env.ownProgramme(t).advanceClock(t, 400*day)
	result := must(demo.PlayPayment(t.Context(), env.demoConfig(t.Output())))(t)
	if result.Transaction.Status != "processed" {
		t.Errorf("the payment is %+v", result.Transaction)
	}
}

// latestBlock is when the newest block of the test chain was mined, by its own reckoning.
func (env *testEnv) latestBlock(t testing.TB) time.Time {
	t.Helper()
	url := strings.TrimSuffix(env.BaseURL(), "/v1") + "/rpc/" + testChain
	request := must(http.NewRequestWithContext(t.Context(), http.MethodPost, url,
		strings.NewReader(`{"jsonrpc":"2.0","id":1,"method":"eth_getBlockByNumber","params":["latest",false]}`)))(t)
	request.Header.Set("Content-Type", "application/json")
	answer, err := http.DefaultClient.Do(request)
	checkError(t, err)
	defer func() { _ = answer.Body.Close() }()
	var block struct{ Result struct{ Timestamp string } }
	checkError(t, json.NewDecoder(answer.Body).Decode(&block))
	var seconds int64
	_ = must(fmt.Sscanf(block.Result.Timestamp, "0x%x", &seconds))(t)
	return time.Unix(seconds, 0)
}
