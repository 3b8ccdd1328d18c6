package rest

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/httpserver"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/ledger"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// deposits books money that comes into an account, so many times.
func (o *testEnv) deposits(programme issuing.ProgrammeID, account issuing.AccountID, count int, at issuing.Instant) {
	o.Helper()
	o.must(o.db.Write(o.Context(), func(tx *store.Tx) error {
		for i := range count {
			if err := tx.PostEntry(o.Context(), ledger.Entry{
				ID: issuing.NewID[string](), ProgrammeID: programme, AccountID: account, Asset: usdc, Kind: ledger.Funding,
				Cause: fmt.Sprint("transfer ", at, " ", i), CreatedAt: at + issuing.Instant(i),
				Postings: []ledger.Posting{{Source: ledger.Outside(testChain), Destination: ledger.Available(account), Units: 1}},
			}); err != nil {
				return err
			}
		}
		return nil
	}))
}

// pieces counts what is written at once.
type pieces struct {
	*httptest.ResponseRecorder
	written, largest int
}

func (p *pieces) Write(text []byte) (int, error) {
	p.written++
	p.largest = max(p.largest, len(text))
	return p.ResponseRecorder.Write(text)
}

func TestALongStatementIsWrittenPieceByPiece(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		account, _ := o.opened(programme, "USD")
		const many = 2300 // more than are read at once, and no multiple of it
		o.deposits(programme, account, many, issuing.At(o.Now()))
		path := "/accounts/" + string(account) + "/statements/2026-01"
		for _, query := range []string{"", "?format=csv"} {
			w := &pieces{ResponseRecorder: httptest.NewRecorder()}
			c := &call{
				Server: o.server, w: w, r: httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/v1"+path+query, nil),
				programme: programme, entry: &httpserver.Entry{},
			}
			o.must(c.findRoute())
			_, err := checkQuery(c)
			o.must(err)
			_, err = c.route.serve(c)
			o.must(err)
			if w.Code != http.StatusOK || w.written < 100 || w.largest > 8<<10 {
				t.Errorf("%s: %d, in %d pieces of at most %d bytes", query, w.Code, w.written, w.largest)
			}
			if lines := strings.Count(w.Body.String(), "\r\n"); query != "" && lines != many+4 {
				t.Errorf("%d lines of CSV", lines)
			}
		}
		s := readInto[api.Statement](o, programme, path)
		if len(s.Movements) != many+1 || s.Closing != "100.0023" || s.Movements[many].Balance != s.Closing {
			t.Errorf("%d movements to %s", len(s.Movements), s.Closing)
		}
	})
}

func TestAStatementIsThatOfOneMomentHoweverSlowlyItIsRead(t *testing.T) {
	t.Parallel()
	storetest.Each(t, func(t *testing.T, db *store.DB) {
		o := newTestEnv(t, db)
		programme := o.programme()
		id, _ := o.opened(programme, "USD")
		account, err := db.Account(t.Context(), programme, id)
		o.must(err)
		begin := issuing.At(o.Now())
		o.deposits(programme, id, 1500, begin)
		month, err := ledger.Month("2026-01", time.UTC, issuing.At(o.Now()))
		o.must(err)
		read := func(meanwhile func()) (count int, last ledger.Row, err error) {
			s, err := db.Statement(t.Context(), account, month)
			o.must(err)
			for row, err := range db.StatementRows(t.Context(), s) {
				if err != nil {
					return count, last, err
				}
				if count++; count == 10 {
					meanwhile() // nothing keeps the books from going on
				}
				last = row
			}
			if last.Balance != s.Closing {
				return count, last, fmt.Errorf("the rows end with %s, it closes with %s", last.Balance, s.Closing)
			}
			return count, last, nil
		}
		if n, _, err := read(func() {}); n != 1501 || err != nil {
			t.Errorf("%d rows, %v", n, err)
		}
		// What comes after the last row is not shown; what comes among rows that were read already cannot be, and is an
		// error.
		if n, last, err := read(func() { o.deposits(programme, id, 1, begin+10_000) }); n != 1501 || err != nil {
			t.Errorf("%d rows to %+v, %v", n, last, err)
		}
		if n, _, err := read(func() { o.deposits(programme, id, 1, begin+1200) }); err == nil {
			t.Errorf("%d rows that do not make the closing balance", n)
		}
		if n, _, err := read(func() {}); n != 1503 || err != nil {
			t.Errorf("%d rows, %v", n, err)
		}
	})
}
