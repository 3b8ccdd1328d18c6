package requestlog

import (
	"context"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

var quiet = slog.New(slog.DiscardHandler)

func request(p issuing.ProgrammeID, status int64, at time.Time) issuing.Request {
	return issuing.Request{
		ProgrammeID: p, ID: issuing.NewID[issuing.RequestID](), Method: "GET", Path: "/v1/cards", Status: status,
		CreatedAt: issuing.At(at),
	}
}

// stored are the requests of a programme that are kept.
func stored(t *testing.T, db *store.DB, p issuing.ProgrammeID) (list []issuing.Request) {
	t.Helper()
	for r, err := range db.Requests(t.Context(), store.RequestFilter{}, store.List{Programme: p}) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, r)
	}
	return list
}

// end runs a log until all that it has is stored.
func end(t *testing.T, l *Log) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := l.Run(ctx); err != nil {
		t.Fatal(err)
	}
}

func TestWhatFindsTheQueueFullIsCountedAndNotWaitedFor(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		var said strings.Builder
		p, l := storetest.NewProgramme(t, db), New(db, time.Now, All, slog.New(slog.NewTextHandler(&said, nil)))
		for range queueSize + 3 {
			l.Add(request(p, 200, time.Now()))
		}
		l.Add(request("", 401, time.Now())) // a stranger's is not kept, and not counted
		if l.Dropped() != 3 {
			t.Errorf("%d were dropped, want 3", l.Dropped())
		}
		end(t, l)
		if n := len(stored(t, db, p)); n != queueSize {
			t.Errorf("%d are kept, want %d", n, queueSize)
		}
		if text := said.String(); strings.Count(text, "requests not kept") != 1 || !strings.Contains(text, "requests=3 dropped=3") {
			t.Errorf("the log says %q", text)
		}
	})
}

func TestSampledKeepsRefusalsAndOneInAHundredOfTheRest(t *testing.T) {
	t.Parallel()
	db := storetest.Open(t, storetest.Engines["SQLite"](t))
	p, l := storetest.NewProgramme(t, db), New(db, time.Now, Sampled, quiet)
	for range 2 * sampleOf {
		l.Add(request(p, 200, time.Now()))
	}
	for range 5 {
		l.Add(request(p, 404, time.Now()))
	}
	end(t, l)
	if n := len(stored(t, db, p)); n != 2+5 {
		t.Errorf("%d are kept, want 7", n)
	}
	none := New(db, time.Now, Off, quiet)
	none.Add(request(p, 500, time.Now()))
	var never *Log
	never.Add(request(p, 500, time.Now()))
	if none.Keeps() || never.Keeps() || len(none.queue) > 0 {
		t.Error("a log that is off keeps requests")
	}
	if _, err := ParseMode("some"); err == nil {
		t.Error("some is a mode")
	}
}

func TestRequestsAreDeletedAfterSevenDays(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		now := time.Date(2026, 1, 8, 12, 0, 0, 0, time.UTC)
		p, l := storetest.NewProgramme(t, db), New(db, func() time.Time { return now }, All, quiet)
		l.Add(request(p, 200, now.Add(-Keep-time.Second)))
		l.Add(request(p, 201, now.Add(-Keep+time.Second)))
		about := issuing.NewID[string]()
		for range purgeBatch/2 + 1 { // of requests less than a batch, and of what they were about more
			old := request(p, 404, now.Add(-Keep-time.Second))
			old.Path = "/v1/cards/" + about + "/" + issuing.NewID[string]()
			l.Add(old)
		}
		young := request(p, 201, now)
		young.Path = "/v1/cards/" + about
		l.Add(young)
		end(t, l)
		if err := l.Purge(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := db.ReadSnapshot(t.Context(), func(s store.Snapshot) error {
			left, err := s.Rows(t.Context(), "SELECT subject FROM request_subjects")
			if err == nil && (len(left) != 1 || left[0][0] != about) {
				t.Errorf("%d rows of what requests were about are kept, want 1", len(left))
			}
			return err
		}); err != nil {
			t.Fatal(err)
		}
		if kept := stored(t, db, p); len(kept) != 2 || kept[0].Status != 201 || kept[1].Status != 201 {
			t.Errorf("kept are %v", kept)
		}
	})
}

func TestADatabaseThatTakesNothingIsCounted(t *testing.T) {
	t.Parallel()
	db := storetest.Open(t, storetest.Engines["SQLite"](t))
	p, l := storetest.NewProgramme(t, db), New(db, time.Now, All, quiet)
	r := request(p, 200, time.Now())
	l.Add(r)
	end(t, l)
	l.Add(r) // of an id that is there
	end(t, l)
	if l.Dropped() != 1 {
		t.Errorf("%d were dropped, want 1", l.Dropped())
	}
}

func TestSecretsAreStruckOutOfAllTexts(t *testing.T) {
	t.Parallel()
	const secret, pan = "sesame", "4242424242424242"
	r := issuing.Request{
		Method: "POST", Path: "/v1/cards/" + pan, Query: "token=" + secret + "&a=1&pan=" + pan, IdempotencyKey: pan,
		Problem:       `{"detail":"` + pan + `","signatureBase":"` + secret + `","status":400}`,
		SignatureBase: "\"authorization\": Bearer " + secret + "\n\"@query\": ?apiSecret=" + secret + "\n\"cookie\": " + secret,
		RequestBody: `{"apiSecret":"` + secret + `","signature":"` + secret + `","pan":"` + pan + `","note":"Bearer ` + secret +
			`","callbackUrl":"https://a.example/?key=1&token=` + secret + `"}`,
		ResponseBody: `{"token":"` + secret + `","url":"https://a.example/card/` + secret + `","verificationUrl":"` + secret +
			`","secret":"whsec_` + secret + `","b":"` + strings.Repeat("x", 2*MaxBody) + secret,
	}
	strike(&r)
	for name, text := range map[string]string{
		"path": r.Path, "query": r.Query, "key": r.IdempotencyKey, "problem": r.Problem, "base": r.SignatureBase,
		"request": r.RequestBody, "response": r.ResponseBody,
	} {
		if strings.Contains(text, secret) || strings.Contains(text, pan) || text == "" {
			t.Errorf("the %s is kept as %s", name, text)
		}
	}
	if r.Query != "token=***&a=1&pan=***" || len(r.ResponseBody) > MaxBody {
		t.Errorf("the query is kept as %s, the answer in %d bytes", r.Query, len(r.ResponseBody))
	}
}
