package webhook_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
)

func (w *testEnv) webhookNow(id issuing.WebhookID) issuing.Webhook {
	w.Helper()
	hook, err := w.db.Webhook(w.Context(), w.programme, id)
	if err != nil {
		w.Fatal(err)
	}
	return hook
}

func TestAnEndpointThatIsGoneIsPausedAtOnceAndNothingIsLost(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.receiver(status(http.StatusGone, http.StatusOK))
		id := w.hook(r.URL)
		first, d := w.event("1")[0], w.deliverer()
		w.after(d.Deliver(w.Context(), first))
		if hook := w.webhookNow(id); hook.Status != issuing.WebhookPaused || hook.PauseReason != issuing.PauseGone ||
			hook.PausedAt != issuing.At(w.now()) {
			w.Fatalf("%+v", hook)
		}
		second := w.event("2")[0]
		for _, task := range []string{first.Subject, second.Subject} {
			held := first
			held.Subject = task
			if err := d.Deliver(w.Context(), held); err != nil || w.noted(held).status != "held" {
				w.Errorf("%v, %+v", err, w.noted(held))
			}
		}
		if n := len(r.calls()); n != 1 {
			w.Errorf("%d calls to an endpoint that is gone", n)
		}
	})
}

func TestAnEndpointThatFailsForThreeDaysIsPausedAndOneThatRecoversIsNot(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.receiver(status(500, 500, 200, 500, 500, 500))
		id, d := w.hook(r.URL), w.deliverer()
		try := func(after time.Duration, want issuing.WebhookStatus) {
			w.Helper()
			w.advance(after)
			_ = d.Deliver(w.Context(), w.event("an event")[0])
			if got := w.webhookNow(id).Status; got != want {
				w.Errorf("after %d calls it is %s, want %s", len(r.calls()), got, want)
			}
		}
		try(0, issuing.WebhookActive)
		try(71*time.Hour, issuing.WebhookActive)
		try(2*time.Hour, issuing.WebhookActive) // it works again
		try(time.Hour, issuing.WebhookActive)
		try(71*time.Hour, issuing.WebhookActive)
		try(time.Hour, issuing.WebhookPaused)
		if hook := w.webhookNow(id); hook.PauseReason != issuing.PauseFailing {
			w.Errorf("paused as %s", hook.PauseReason)
		}
	})
}

// No real time passes while a sandbox's clock is moved: who gives no answer in it could not have given one.
func TestAnEndpointThatGivesNoAnswerIsPausedByTheSystemsClock(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		system := time.Now()
		w.options.SystemTime = func() time.Time { return system }
		dead := httptest.NewServer(http.NotFoundHandler())
		id, d := w.hook(dead.URL), w.deliverer()
		dead.Close()
		for i, step := range []struct {
			moved, passed time.Duration
			want          issuing.WebhookStatus
		}{
			{0, 0, issuing.WebhookActive},
			{100 * time.Hour, 0, issuing.WebhookActive},
			{0, 71 * time.Hour, issuing.WebhookActive},
			{0, time.Hour, issuing.WebhookPaused},
		} {
			w.advance(step.moved)
			system = system.Add(step.passed)
			_ = d.Deliver(w.Context(), w.event("an event")[0])
			if hook := w.webhookNow(id); hook.Status != step.want {
				w.Errorf("after step %d it is %s as %q", i, hook.Status, hook.PauseReason)
			}
		}
	})
}

func TestAttemptsAreKeptWithoutSecrets(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		gigabyte := strings.Repeat("a", 1<<20)
		r := w.receiver(func(n int, rw http.ResponseWriter, _ *http.Request) {
			switch n {
			case 1:
				rw.Header().Set("Set-Cookie", "session=hidden")
				rw.Header().Set("Location", "https://elsewhere.example/")
				rw.WriteHeader(http.StatusFound)
				_, _ = fmt.Fprint(rw, `{"token":"hidden","card":"4242424242424242"}`)
			case 2:
				rw.WriteHeader(http.StatusInternalServerError)
				for range 1024 { // until the reader hangs up
					if _, err := fmt.Fprint(rw, gigabyte); err != nil {
						return
					}
				}
			default:
				rw.WriteHeader(http.StatusNoContent)
			}
		})
		w.hook(r.URL + "/hook")
		task, d := w.event(body)[0], w.deliverer()
		for range 3 {
			_ = d.Deliver(w.Context(), task)
		}
		made, err := w.db.DeliveryAttempts(w.Context(), issuing.DeliveryID(task.Subject))
		if err != nil || len(made) != 3 {
			w.Fatalf("%v, %d attempts", err, len(made))
		}
		if text := fmt.Sprint(made); strings.Contains(text, "hidden") || strings.Contains(text, "4242424242424242") {
			w.Errorf("a secret is kept: %.500s", text)
		}
		for i, want := range []struct {
			status int64
			body   int
		}{{302, 41}, {500, 4096}, {204, 0}} {
			a := made[i]
			if a.Number != int64(i+1) || a.ResponseStatus != want.status || (a.Problem == "") != (want.status == 204) ||
				len(a.ResponseBody) != want.body || a.At != issuing.At(w.now()) || a.RequestHeaders["Signature-Input"] == nil {
				w.Errorf("attempt %d is %+v", i+1, a)
			}
		}
		if made[0].ResponseHeaders["Location"][0] != "https://elsewhere.example/" || made[0].Took <= 0 {
			w.Errorf("%+v", made[0])
		}
	})
}
