package webhook_test

import (
	"context"
	"database/sql"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/webhook"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// testEnv is a database with one programme, a key, and a clock that stands until it is moved.
type testEnv struct {
	*testing.T
	db        *store.DB
	url       string
	key       webhook.Key
	programme issuing.ProgrammeID
	options   webhook.Options

	mu    sync.Mutex
	clock time.Time
}

// eachDatabase runs a body on both databases.
func eachDatabase(t *testing.T, body func(w *testEnv)) {
	t.Helper()
	t.Parallel()
	for name, url := range storetest.Engines {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			body(newTestEnv(t, url(t)))
		})
	}
}

// sqliteEnv makes an environment for what has nothing to do with the database.
func sqliteEnv(t *testing.T) *testEnv {
	t.Helper()
	t.Parallel()
	return newTestEnv(t, storetest.SQLiteURL(t))
}

func newTestEnv(t *testing.T, url string) *testEnv {
	t.Helper()
	private, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		t.Fatal(err)
	}
	w := &testEnv{
		T: t, url: url, clock: time.Now().Truncate(time.Microsecond), programme: issuing.NewID[issuing.ProgrammeID](),
		key: webhook.Key{ID: issuing.NewID[string](), Private: private},
	}
	w.options = webhook.Options{Now: w.now, Log: slog.New(slog.DiscardHandler), AnyAddress: true}
	if w.db, err = store.Open(t.Context(), url); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = w.db.Close() })
	if err := w.db.Migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	w.write(func(ctx context.Context, tx *store.Tx) error {
		return tx.InsertProgramme(ctx, issuing.Programme{ID: w.programme, Name: "Test"})
	})
	return w
}

func (w *testEnv) now() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.clock
}

func (w *testEnv) advance(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.clock = w.clock.Add(d)
}

func (w *testEnv) write(do func(ctx context.Context, tx *store.Tx) error) {
	w.Helper()
	if err := w.db.Write(w.Context(), func(tx *store.Tx) error { return do(w.Context(), tx) }); err != nil {
		w.Fatal(err)
	}
}

func (w *testEnv) deliverer() *webhook.Deliverer {
	d := webhook.New(w.db, w.key, w.options)
	w.Cleanup(d.Close)
	return d
}

// hook registers a webhook for events of cards.
func (w *testEnv) hook(callback string) issuing.WebhookID {
	w.Helper()
	id, now := issuing.NewID[issuing.WebhookID](), issuing.At(w.now())
	w.write(func(ctx context.Context, tx *store.Tx) error {
		return tx.InsertWebhook(ctx, issuing.Webhook{
			ID: id, ProgrammeID: w.programme, CallbackURL: callback, Types: []issuing.EventType{issuing.CardUpdated},
			CreatedAt: now, UpdatedAt: now,
		})
	})
	return id
}

func (w *testEnv) unhook(id issuing.WebhookID) {
	w.Helper()
	w.write(func(ctx context.Context, tx *store.Tx) error {
		_, err := tx.DeleteWebhook(ctx, w.programme, id, tasks.DeliverEvent, issuing.At(w.now()))
		return err
	})
}

// event tells of a card in words of its own and returns the tasks that promise its deliveries.
func (w *testEnv) event(body string) (promised []store.Task) {
	w.Helper()
	before := map[string]bool{}
	for _, t := range w.tasks() {
		before[t.ID] = true
	}
	w.write(func(ctx context.Context, tx *store.Tx) error {
		return webhook.Publish(ctx, tx, issuing.Event{
			ID: issuing.NewID[issuing.EventID](), ProgrammeID: w.programme, Type: issuing.CardUpdated, Subject: issuing.NewID[string](), Sequence: 1,
			Body: body, CreatedAt: issuing.At(w.now()),
		})
	})
	for _, t := range w.tasks() {
		if !before[t.ID] {
			promised = append(promised, t)
		}
	}
	return promised
}

func (w *testEnv) tasks() []store.Task {
	w.Helper()
	list, err := w.db.OpenTasks(w.Context())
	if err != nil {
		w.Fatal(err)
	}
	return list
}

// deliveryRecord is what is kept of a delivery.
type deliveryRecord struct {
	status   string
	attempts int
	answered int
	problem  string
}

func (w *testEnv) noted(task store.Task) (n deliveryRecord) {
	w.Helper()
	driver, source := "pgx", w.url
	if path, ok := strings.CutPrefix(w.url, "sqlite:"); ok {
		driver, source = "sqlite", path
	}
	db, err := sql.Open(driver, source)
	if err != nil {
		w.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	row := db.QueryRowContext(w.Context(), "SELECT status, attempts, response_status, last_error FROM deliveries WHERE id = $1", task.Subject)
	if err := row.Scan(&n.status, &n.attempts, &n.answered, &n.problem); err != nil {
		w.Fatal(err)
	}
	return n
}

// call is a request as the receiver got it.
type call struct {
	*http.Request
	body string
}

// receiver is a programme's server. It answers as told and remembers what it got.
type receiver struct {
	*httptest.Server
	mu   sync.Mutex
	got  []call
	Then func(n int, rw http.ResponseWriter, r *http.Request) // n counts from 1
}

func (w *testEnv) receiver(then func(n int, rw http.ResponseWriter, r *http.Request)) *receiver {
	r := &receiver{Then: then}
	r.Server = httptest.NewServer(r)
	w.Cleanup(r.Close)
	return r
}

func (r *receiver) ServeHTTP(rw http.ResponseWriter, request *http.Request) {
	body, _ := io.ReadAll(request.Body)
	r.mu.Lock()
	r.got = append(r.got, call{request, string(body)})
	n := len(r.got)
	r.mu.Unlock()
	r.Then(n, rw, request)
}

func (r *receiver) calls() []call {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]call(nil), r.got...)
}

func status(codes ...int) func(n int, rw http.ResponseWriter, r *http.Request) {
	return func(n int, rw http.ResponseWriter, _ *http.Request) { rw.WriteHeader(codes[min(n, len(codes))-1]) }
}
