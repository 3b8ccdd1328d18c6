package webhook_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
)

const body = "{\"webhookType\":\"card.updated\",\n \"name\":\"Zoë \\u00e9 \u2028\",\"amount\":\"1.10\"}"

// check verifies a call as a receiver does.
func (w *testEnv) check(c call) httpsig.Signature {
	w.Helper()
	if err := httpsig.VerifyDigest(c.Header["Content-Digest"], []byte(c.body)); err != nil {
		w.Error(err)
	}
	message := httpsig.Message{Method: c.Method, Scheme: "http", Authority: c.Host, Target: c.RequestURI, Header: c.Header}
	signature, err := httpsig.Verify(message, func(id string) (httpsig.PublicKey, bool) {
		return w.key.Private.Public(), id == w.key.ID
	}, httpsig.Policy{Now: time.Now(), HasBody: true})
	if err != nil {
		w.Errorf("%v\n%q", err, c.Header)
	}
	return signature
}

func TestADeliveryIsSignedOverExactlyWhatWasPromised(t *testing.T) {
	w := sqliteEnv(t)
	r := w.receiver(status(http.StatusOK))
	plain := `("@method" "@authority" "@path" "content-type" "content-digest")`
	query := `("@method" "@authority" "@path" "content-type" "content-digest" "@query")`
	for path, covered := range map[string]string{
		"": plain, "/": plain, "/hooks/a%2Fb//c": plain, "/hooks?": query, "/hooks?token=a%20b&x=%C3%BC": query, "?x": query,
	} {
		if _, err := w.once(r.URL + path); err != nil {
			t.Fatal(err)
		}
		calls := r.calls()
		c := calls[len(calls)-1]
		s := w.check(c)
		want := fmt.Sprintf(`sig=%s;keyid=%q;alg="ecdsa-p384-sha384";created=%d;expires=%d`, covered, w.key.ID,
			s.Created.Unix(), s.Created.Unix()+300)
		if got := c.Header.Get("Signature-Input"); got != want {
			t.Errorf("%s: Signature-Input is %s, want %s", path, got, want)
		}
		if c.body != body || c.Method != http.MethodPost || c.Header.Get("Content-Type") != "application/json" ||
			c.Header.Get("User-Agent") != "OffBlocks-Webhook" || !strings.HasPrefix(c.Header.Get("Content-Digest"),
			"sha-512=:") {
			t.Errorf("%s: got %s %q %q", path, c.Method, c.Header, c.body)
		}
	}
	if n := len(r.calls()); n != 6 {
		t.Errorf("%d calls, want 6", n)
	}
}

func TestADeliveryIsRepeatedByteForByteUntilItIsTaken(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.receiver(func(n int, rw http.ResponseWriter, _ *http.Request) {
			switch n {
			case 1:
				rw.WriteHeader(http.StatusInternalServerError)
			case 2:
				panic(http.ErrAbortHandler)
			case 3:
				rw.WriteHeader(http.StatusForbidden)
			default:
				rw.WriteHeader(http.StatusNoContent)
			}
		})
		w.hook(r.URL + "/hook")
		task, d := w.event(body)[0], w.deliverer()
		want := []deliveryRecord{
			{"pending", 1, 500, "The answer was 500."}, {"pending", 2, 0, "There was no proper answer: EOF."},
			{"pending", 3, 403, "The answer was 403."}, {"delivered", 4, 204, ""},
		}
		for i, n := range want {
			err := d.Deliver(w.Context(), task)
			if (err == nil) != (n.status == "delivered") || err != nil && w.after(err) > time.Second {
				w.Fatalf("attempt %d ends with %v", i+1, err)
			}
			if got := w.noted(task); got != n {
				w.Errorf("attempt %d is noted as %+v, want %+v", i+1, got, n)
			}
		}
		if err := d.Deliver(w.Context(), task); err != nil { // the process died before it could finish the task
			w.Error(err)
		}
		calls, signatures := r.calls(), map[string]bool{}
		if len(calls) != 4 {
			w.Errorf("%d calls, want 4", len(calls))
		}
		for _, c := range calls {
			w.check(c)
			signatures[c.Header.Get("Signature")] = true
			if c.body != body {
				w.Errorf("body %q", c.body)
			}
		}
		if len(signatures) != 4 {
			w.Errorf("%d signatures, want one an attempt", len(signatures))
		}
	})
}

// after is the wait that an error asks for.
func (w *testEnv) after(err error) time.Duration {
	w.Helper()
	var later *tasks.Snooze
	if !errors.As(err, &later) {
		w.Fatalf("%v does not say when to try again", err)
	}
	return later.After
}

func TestADeliveryIsGivenUpAfterADay(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		var log bytes.Buffer
		w.options.Log = slog.New(slog.NewTextHandler(&log, nil))
		r := w.receiver(status(http.StatusServiceUnavailable))
		hook := w.hook(r.URL + "/hook?token=hidden")
		task, d := w.event(body)[0], w.deliverer()
		start, attempts := w.now(), 0
		for w.now().Before(start.Add(24 * time.Hour)) {
			err := d.Deliver(w.Context(), task)
			attempts++
			if n := w.noted(task); n != (deliveryRecord{"pending", attempts, 503, "The answer was 503."}) {
				w.Fatalf("after %s: %+v, %v", w.now().Sub(start), n, err)
			}
			w.advance(w.after(err))
		}
		if end := w.now().Sub(start); end != 24*time.Hour {
			w.Errorf("the last attempt is due after %s", end)
		}
		if err := d.Deliver(w.Context(), task); err != nil {
			w.Errorf("given up, yet %v", err)
		}
		if n := w.noted(task); n != (deliveryRecord{"given_up", attempts + 1, 503, "The answer was 503."}) {
			w.Errorf("noted as %+v", n)
		}
		if attempts < 25 || attempts > 80 {
			w.Errorf("%d attempts in a day", attempts)
		}
		if err := d.Deliver(w.Context(), task); err != nil || len(r.calls()) != attempts+1 {
			w.Errorf("tried again after it was given up: %v", err)
		}
		if !strings.Contains(log.String(), "delivery given up") || strings.Contains(log.String(), "hidden") {
			w.Errorf("logged:\n%s", &log)
		}
		if failed := strings.Count(log.String(), `level=WARN msg="delivery failed"`); failed != attempts {
			w.Errorf("%d failed attempts are logged, want %d", failed, attempts)
		}
		whose := fmt.Sprintf("programme=%s webhook=%s", w.programme, hook)
		if named := strings.Count(log.String(), whose); named != attempts+1 {
			w.Errorf("%d lines say %q, want %d", named, whose, attempts+1)
		}
	})
}

func TestAnEventOfLongAgoIsStillTriedOnce(t *testing.T) {
	w := sqliteEnv(t)
	r := w.receiver(status(http.StatusOK))
	w.hook(r.URL)
	task := w.event(body)[0]
	w.advance(72 * time.Hour) // the platform was down
	if err := w.deliverer().Deliver(t.Context(), task); err != nil || w.noted(task).status != "delivered" {
		t.Errorf("%v, %+v", err, w.noted(task))
	}
	w.check(r.calls()[0]) // signed by the receiver's time, not by a clock that was moved
}

func TestADeliveryToADeletedWebhookIsDropped(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		r := w.receiver(status(http.StatusOK))
		hook := w.hook(r.URL)
		task := w.event(body)[0]
		w.unhook(hook)
		if err := w.deliverer().Deliver(w.Context(), task); err != nil || len(r.calls()) > 0 {
			w.Errorf("%v after %d calls", err, len(r.calls()))
		}
	})
}

func TestAWebhookDeletedDuringItsDeliveryDoesNotMatter(t *testing.T) {
	w := sqliteEnv(t)
	var remove func()
	r := w.receiver(func(_ int, rw http.ResponseWriter, _ *http.Request) {
		remove()
		rw.WriteHeader(http.StatusBadGateway)
	})
	hook := w.hook(r.URL)
	task, d := w.event(body)[0], w.deliverer()
	remove = func() { w.unhook(hook) }
	err := d.Deliver(t.Context(), task)
	w.after(err)
	if err := d.Deliver(t.Context(), task); err != nil || len(r.calls()) != 1 {
		t.Errorf("%v after %d calls", err, len(r.calls()))
	}
}

func TestAnAttemptThatEndsLateDoesNotUndoADelivery(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		arrived, release := make(chan struct{}), make(chan struct{})
		r := w.receiver(func(n int, rw http.ResponseWriter, _ *http.Request) {
			if n == 1 {
				close(arrived)
				<-release
				rw.WriteHeader(http.StatusInternalServerError)
			}
		})
		w.hook(r.URL)
		task := w.event(body)[0]
		first := make(chan error)
		late := w.deliverer()
		go func() { first <- late.Deliver(w.Context(), task) }()
		<-arrived
		if err := w.deliverer().Deliver(w.Context(), task); err != nil { // the first one's lease has run out
			w.Error(err)
		}
		close(release)
		if err := <-first; w.after(err) > time.Second { // it asks for a next time, which will find that there is nothing to do
			w.Error(err)
		}
		if n := w.noted(task); n != (deliveryRecord{"delivered", 1, 200, ""}) {
			w.Errorf("noted as %+v", n)
		}
		if calls := r.calls(); len(calls) != 2 || calls[0].body != calls[1].body {
			w.Errorf("%d calls", len(calls))
		}
	})
}

func TestStoppingTheProgramIsNotHeldAgainstTheEndpoint(t *testing.T) {
	w := sqliteEnv(t)
	ctx, cancel := context.WithCancel(t.Context())
	r := w.receiver(func(_ int, _ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	w.hook(r.URL)
	task := w.event(body)[0]
	if err := w.deliverer().Deliver(ctx, task); !errors.Is(err, context.Canceled) {
		t.Errorf("ends with %v", err)
	}
	if n := w.noted(task); n != (deliveryRecord{status: "pending"}) {
		t.Errorf("noted as %+v", n)
	}
}

func TestAnEndpointThatHangsDelaysNoOther(t *testing.T) {
	eachDatabase(t, func(w *testEnv) {
		const events = 40
		var hanging, arrived atomic.Int64
		release := make(chan struct{})
		dead := w.receiver(func(_ int, _ http.ResponseWriter, r *http.Request) {
			hanging.Add(1)
			select {
			case <-release:
			case <-r.Context().Done():
			}
		})
		w.Cleanup(func() { close(release) })
		good := w.receiver(func(_ int, _ http.ResponseWriter, _ *http.Request) { arrived.Add(1) })
		w.hook(dead.URL)
		w.hook(good.URL)
		d := webhook.New(w.db, w.key, webhook.Options{AnyAddress: true, Timeout: time.Minute})
		w.Cleanup(d.Close)
		runner := tasks.NewRunner(w.db, time.Now, time.Now, slog.New(slog.DiscardHandler), map[store.TaskPool]int{
			tasks.PoolWebhook: 128,
		})
		runner.Handle(tasks.DeliverEvent, d.Deliver)
		ctx, cancel := context.WithCancel(w.Context())
		ended := make(chan error)
		go func() { ended <- runner.Run(ctx) }()
		for i := range events {
			w.event(fmt.Sprint(i))
		}
		for again := time.NewTicker(5 * time.Millisecond); arrived.Load() < events || hanging.Load() == 0; {
			select {
			case <-again.C:
			case <-time.After(time.Minute):
				w.Fatalf("%d of %d events arrived", arrived.Load(), events)
			}
		}
		if n := hanging.Load(); n > 16 {
			w.Errorf("%d deliveries hang", n)
		}
		cancel()
		if err := <-ended; err != nil {
			w.Error(err)
		}
		for _, task := range w.tasks() {
			if task.Lease != "" {
				w.Errorf("not given back: %+v", task)
			}
		}
	})
}
