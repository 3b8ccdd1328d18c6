package console_test

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

var rows = flag.Int("console.rows", 20_000, "authorisations, decisions, transactions and network messages that the benchmark of the pages makes")

// BenchmarkPages measures how long the server takes for each page and each kind of search, with as many authorisations, decisions,
// transactions and network messages as -console.rows says, all of one card. It reports the slowest.
func BenchmarkPages(bb *testing.B) {
	for engine, at := range storetest.Engines {
		bb.Run(engine, func(bb *testing.B) {
			address, postgres := at(bb), engine == "PostgreSQL"
			b := newBenchWhere(bb, worktest.New(bb, storetest.Open(bb, address)), false)
			l := b.live()
			_, err := b.Payments.Authorise(b.Ctx, b.Programme, l.card, payments.Purchase{Amount: "1", Currency: "USD", Reference: "copied"})
			b.Must(err)
			fillPages(bb, address, postgres)
			cookie := b.cookie(bb)
			card, err := b.DB.Card(b.Ctx, b.Programme, l.card)
			b.Must(err)
			pages := append(slices.Clone(lists), l.entities...)
			for _, q := range []string{
				string(l.payment), "nobody", "merchant 7", "mer", "12.50", "12.50 EUR", card.LastFour(), "4242…" + card.LastFour(), "123456789012",
				"0x" + strings.Repeat("1", 40), "0x" + strings.Repeat("2", 64),
			} {
				pages = append(pages, "search?q="+url.QueryEscape(q))
			}
			took := map[string]time.Duration{}
			for bb.Loop() {
				for _, path := range pages {
					r := httptest.NewRequestWithContext(bb.Context(), http.MethodGet, b.page(path), http.NoBody)
					r.AddCookie(cookie)
					w, began := httptest.NewRecorder(), time.Now()
					b.handler.ServeHTTP(w, r)
					since := time.Since(began)
					if w.Code != http.StatusOK && w.Code != http.StatusSeeOther {
						bb.Fatalf("%s answers %d", path, w.Code)
					}
					if best, ok := took[path]; !ok || since < best {
						took[path] = since
					}
				}
			}
			slices.SortFunc(pages, func(a, b string) int { return int(took[b] - took[a]) })
			table := ""
			for _, path := range pages {
				table += fmt.Sprintf("\n%8.1f ms  %s", float64(took[path].Microseconds())/1000, strings.ReplaceAll(path, string(b.Programme), "…"))
			}
			_, _ = fmt.Fprintln(os.Stdout, engine+table) // a benchmark's log is cut off
			bb.ReportMetric(float64(took[pages[0]].Microseconds())/1000, "slowest-ms")
		})
	}
}

// fillPages makes rows that no audit would pass: copies of a payment.
func fillPages(bb *testing.B, address string, postgres bool) {
	bb.Helper()
	db := storetest.Connect(bb, address)
	id := storetest.NthID(postgres, "00000000")
	amount, name := "CAST(n % 5000 AS TEXT) || '.5'", "'6d65726368616e7420' || CAST(30 + n % 10 AS TEXT)"
	for table, instead := range map[string]map[string]string{
		"authorisations":   {"id": id, "priced_amount": amount},
		"decisions":        {"id": id, "authorisation_id": "''", "priced_amount": amount, "merchant_key": name},
		"network_messages": {"id": id, "network_reference": id},
		"transactions":     {"id": id, "authorisation_id": "''", "claim_id": "''", "priced_amount": amount, "merchant_key": name},
	} {
		storetest.Multiply(bb, db, table, "1 = 1", *rows, instead)
	}
	if _, err := db.ExecContext(bb.Context(), "ANALYZE"); err != nil {
		bb.Fatal(err)
	}
}

// cookie is that of an administrator who has signed in.
func (b *bench) cookie(bb *testing.B) *http.Cookie {
	bb.Helper()
	_, err := b.people.Create(b.Ctx, newOperator("root", "correct horse battery"), "")
	b.Must(err)
	session, err := b.people.SignIn(b.Ctx, "root", "correct horse battery", "192.0.2.1")
	b.Must(err)
	return &http.Cookie{Name: "offblocks_console", Value: session}
}
