package store_test

import (
	"database/sql"
	"net/http"
	"regexp"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work/worktest"
)

// copies is how many rows of each table are enough for a database to prefer an index.
const copies = 5000

// fillTables makes many rows of what a search looks through. They are copies, which no audit would pass.
func fillTables(t *testing.T, env *worktest.Env, address string, postgres bool) (card issuing.CardID) {
	t.Helper()
	account := env.OpenAccount(env.ActiveCustomer())
	card = env.ActiveCard(account)
	_, err := env.Payments.Authorise(env.Ctx, env.Programme, card, payments.Purchase{
		Amount: "12.50", Currency: "USD", Reference: "first", Merchant: issuing.Merchant{ID: "B", Name: "Bench Bakery", Country: "GB"},
		Network: issuing.NetworkInfo{Partner: "acquirer", IDs: issuing.NetworkIDs{
			Event: "event-1", Payment: "payment-1", Network: "network-1", RRN: "123456789012", STAN: "654321",
		}},
	})
	env.Must(err)
	env.Captured(env.Approved(card, "10"), "10", false)
	db := storetest.Connect(t, address)
	id := storetest.NthID(postgres, "00000000")
	some := func(text string) string { return "'" + text + "' || CAST(n AS TEXT)" }
	for table, instead := range map[string]map[string]string{
		"customers":        {"id": id, "external_id": some("x"), "chain_key": some("y"), "portal_token": some("z")},
		"accounts":         {"id": id, "wallet": some("0x"), "owner": some("0xo"), "chain_id": "''"},
		"cards":            {"id": id, "masked_pan": "'424242******' || substr(CAST(100000 + n AS TEXT), 3)", "status": "'blocked'", "pan_hash": "''", "partner_token": "''"},
		"decisions":        {"id": id, "authorisation_id": "''", "priced_amount": some("1."), "merchant_key": some("6d")},
		"transactions":     {"id": id, "authorisation_id": "''", "claim_id": "''", "priced_amount": some("1."), "merchant_key": some("6d")},
		"network_messages": {"id": id, "network_reference": some("r"), "rrn": some("q"), "trace": some("t")},
	} {
		storetest.Multiply(t, db, table, "1 = 1", copies, instead)
	}
	fillRequests(t, env, db, id, card)
	fillSettlements(t, env, db, id)
	if _, err := db.ExecContext(t.Context(), "ANALYZE"); err != nil {
		t.Fatal(err)
	}
	return card
}

// fillRequests makes many requests about a card that was asked about again and again, and some about as many others.
func fillRequests(t *testing.T, env *worktest.Env, db *sql.DB, id string, card issuing.CardID) {
	t.Helper()
	env.Must(env.DB.Write(env.Ctx, func(tx *store.Tx) error {
		made := issuing.Request{ProgrammeID: env.Programme, ID: "00000000-0000-7000-8000-000000000000", Method: "POST", Subjects: []string{string(card)}, CreatedAt: 1}
		read := made
		read.ID, read.Method = "0fffffff-0000-7000-8000-000000000000", "GET"
		if err := tx.InsertRequest(env.Ctx, made); err != nil {
			return err
		}
		return tx.InsertRequest(env.Ctx, read)
	}))
	storetest.Multiply(t, db, "requests", "method = 'GET'", copies, map[string]string{"id": id})
	for _, subject := range []string{"'" + string(card) + "'", "id"} {
		if _, err := db.ExecContext(t.Context(), `INSERT INTO request_subjects (programme_id, subject, request_id, changes, created_at)
			SELECT programme_id, `+subject+`, id, FALSE, created_at FROM requests WHERE id NOT IN (SELECT request_id FROM request_subjects
			WHERE subject = `+subject+`)`); err != nil {
			t.Fatal(err)
		}
	}
}

// fillSettlements makes many reports, and one with many lines of which one differs.
func fillSettlements(t *testing.T, env *worktest.Env, db *sql.DB, id string) {
	t.Helper()
	file := issuing.SettlementFile{ID: "0fffffff-0000-7000-8000-000000000000", Partner: "acme", ProgrammeID: env.Programme, Digest: "x", CreatedAt: 1}
	line := issuing.SettlementLine{
		ID: file.ID, FileID: file.ID, Partner: file.Partner, Key: "x", ProgrammeID: file.ProgrammeID, Currency: "USD", Status: issuing.SettlementDiffers, CreatedAt: 1,
	}
	env.Must(env.DB.Write(env.Ctx, func(tx *store.Tx) error {
		if err := tx.InsertSettlementFile(env.Ctx, file); err != nil {
			return err
		}
		return tx.InsertSettlementLine(env.Ctx, line)
	}))
	storetest.Multiply(t, db, "settlement_files", "1 = 1", copies, map[string]string{"id": id, "digest": "CAST(n AS TEXT)"})
	storetest.Multiply(t, db, "settlement_lines", "1 = 1", copies, map[string]string{
		"id": id, "line_key": "CAST(n AS TEXT)", "status": "'agrees'", "file_id": "CASE WHEN n % 2 = 0 THEN t.file_id ELSE id END",
	})
}

// wholeTable is how a plan says that a table or an index is read from one end to the other.
var wholeTable = map[bool]*regexp.Regexp{
	false: regexp.MustCompile(`(?m)^SCAN (\w+)`),
	true:  regexp.MustCompile(`Seq Scan on (customers|accounts|cards|decisions|transactions|network_messages|requests|request_subjects|settlement_files|settlement_lines)`),
}

// newest are statements of which the newest rows are among very many.
var newest = regexp.MustCompile(`FROM (request_subjects|settlement_files|settlement_lines)`)

// sorts is how a plan says that it reads all rows before it knows which are the newest.
var sorts = regexp.MustCompile(`(?m)^\s*(?:->\s*)?Sort|TEMP B-TREE`)

func TestEverySearchGoesByAnIndex(t *testing.T) {
	t.Parallel()
	for engine, at := range storetest.Engines {
		t.Run(engine, func(t *testing.T) {
			t.Parallel()
			address, postgres := at(t), engine == "PostgreSQL"
			env := worktest.New(t, storetest.Open(t, address))
			card := fillTables(t, env, address, postgres)
			explained := 0
			r := env.DB.Explaining(func(statement, plan string) {
				explained++
				bad := wholeTable[postgres].MatchString(plan) || strings.Contains(plan, "cannot be explained") ||
					newest.MatchString(statement) && sorts.MatchString(plan) ||
					strings.Contains(statement, "AND s.changes") && !strings.Contains(plan, "request_subjects_changes")
				if bad {
					t.Errorf("%s\n%s", statement, plan)
				}
			})
			ctx, p, amount := t.Context(), env.Programme, decimal.RequireFromString("12.50")
			expect := func(what string, n, want int, err error) {
				t.Helper()
				if err != nil || n != want {
					t.Errorf("%s: %d found, want %d; %v", what, n, want, err)
				}
			}
			_, err := r.Card(ctx, p, card)
			expect("a card", 1, 1, err)
			cards, err := r.CardsOfLastFour(ctx, p, "4999", 20)
			expect("a card's last four digits", len(cards), 1, err)
			customers := 0
			for _, err := range r.Customers(ctx, store.List{Programme: p, ExternalID: "x7", Limit: 20}) {
				expect("a customer", 1, 1, err)
				customers++
			}
			expect("a customer's external id", customers, 1, nil)
			accounts, err := r.AccountsOfAddress(ctx, p, "0x77", 20)
			expect("an address", len(accounts), 1, err)
			takers, err := r.CustomersTaking(ctx, issuing.Customer{ProgrammeID: p, ChainKey: "y9", ExternalID: "x8"})
			expect("a customer's address", len(takers), 2, err)
			messages, err := r.MessagesOfReference(ctx, p, "first")
			expect("a reference", len(messages), 1, err)
			sent, err := r.OutgoingTxByHash(ctx, "0x00")
			expect("no hash", 0, 0, err)
			if sent != nil {
				t.Errorf("%+v", sent)
			}
			decisions, err := r.DecisionsOfAmount(ctx, p, amount, "USD", 20)
			expect("an amount", len(decisions), 1, err)
			decisions, err = r.DecisionsOfAmount(ctx, p, amount, "EUR", 20)
			expect("an amount in another currency", len(decisions), 0, err)
			transactions, err := r.TransactionsOfAmount(ctx, p, decimal.RequireFromString("10.00"), "", 20)
			expect("a transaction's amount", len(transactions), 1, err)
			for prefix, want := range map[string]int{"bench bak": 1, "BENCH": 1, "bench bakery": 1, "bench bakery and a half": 0, "tes": 1, "nobody": 0} {
				at, err := r.AtMerchants(ctx, p, prefix)
				expect("the merchant "+prefix, len(at.Decisions), want, err)
			}
			at, err := r.AtMerchants(ctx, p, "test merchant")
			expect("a transaction's merchant", len(at.Transactions), 1, err)
			for _, name := range []string{"event-1", "payment-1", "network-1", "123456789012", "654321"} {
				ids, err := r.NamedByNetwork(ctx, p, name, 20)
				expect("the network's "+name, len(ids), 1, err)
			}
			ids, err := r.NamedByNetwork(ctx, env.NewProgramme(), "payment-1", 20)
			expect("another programme's", len(ids), 0, err)
			requests, more, err := r.NewestRequestsOf(ctx, p, string(card), 20)
			expect("the requests about a card", len(requests), 21, err) // the newest twenty, and the one that made it
			if !more || requests[20].Method != http.MethodPost {
				t.Errorf("the last of them is %+v", requests[20])
			}
			newest := store.List{Programme: p, Limit: 20}
			for file, err := range r.SettlementReports(ctx, newest) {
				expect("a report", len(file.ID), 36, err)
			}
			differ := newest
			differ.Status = string(issuing.SettlementDiffers)
			for _, list := range []struct {
				f    store.SettlementLineFilter
				l    store.List
				want int
			}{{l: newest, want: 20}, {l: differ, want: 1}, {store.SettlementLineFilter{File: "0fffffff-0000-7000-8000-000000000000"}, differ, 1}} {
				n := 0
				for _, err := range r.SettlementLines(ctx, list.f, list.l) {
					expect("a line", 1, 1, err)
					n++
				}
				expect("lines", n, list.want, nil)
			}
			if explained < 46 {
				t.Errorf("%d statements were explained", explained)
			}
		})
	}
}
