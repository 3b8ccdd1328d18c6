package e2e

import (
	"encoding/csv"
	"strings"
	"testing"
	"time"

	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
)

func TestAPaymentCanBeFollowedThroughTheBooks(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		ctx, p := t.Context(), env.newProgramme(t)
		h := p.newCardholder(t)
		a := h.authorisePurchase(t, "12.50")
		checkError(t, p.SimulateCardAuthorisationCapture(ctx, a.ID))
		h.awaitAuthorisation(t, a.ID, "captured")
		p.stateAtRest(t)

		balances := must(client.Collect(p.GetAccountBalances(ctx, h.account.ID)))(t)
		entries := map[string]api.LedgerEntry{}
		for e, err := range p.GetAccountLedger(ctx, h.account.ID,
			client.LedgerOptions{ListOptions: client.ListOptions{Limit: 2}}) {
			checkError(t, err)
			entries[e.ID.String()] = e
		}
		month := time.Now().UTC().Format("2006-01")
		s := must(p.GetAccountStatement(ctx, h.account.ID, month))(t)
		for _, m := range s.Movements {
			if e, ok := entries[m.EntryID.String()]; !ok || e.Kind != m.Kind || e.Payment != m.Payment {
				t.Errorf("%+v leads to %+v", m, e)
			}
		}
		var now decimal.Decimal
		for _, b := range balances {
			if b.Token == s.Token {
				now = decimal.RequireFromString(b.OnChain.Amount).Add(decimal.RequireFromString(b.Escrowed.Amount)).Sub(decimal.RequireFromString(b.Debt.Amount))
				if b.OnChain.Value == "" || b.Rate.Source == "" || b.Currency != "EUR" {
					t.Errorf("%+v", b)
				}
			}
		}
		if !decimal.RequireFromString(s.Closing).Equal(now) || !s.Provisional {
			t.Errorf("closes with %s, the account has %s", s.Closing, now)
		}
		var text strings.Builder
		checkError(t, p.WriteAccountStatement(ctx, &text, h.account.ID, month))
		if rows := must(csv.NewReader(strings.NewReader(text.String())).ReadAll())(t); len(rows) != len(s.Movements)+3 {
			t.Errorf("%d movements, as CSV\n%s", len(s.Movements), text.String())
		}
		owed := ""
		settlement := must(p.GetProgrammeSettlement(ctx, time.Now().UTC().Format(time.DateOnly)))(t)
		for _, b := range settlement.Accounts {
			if b.Account == "network" {
				owed += b.Closing + b.Asset
			}
		}
		if owed != "12.5iso4217:EUR" {
			t.Errorf("the network is owed %s: %+v", owed, settlement)
		}
	})
}

func TestAReportThatCannotBeIsRefused(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.newProgramme(t)
		h := p.newAccountHolder(t)
		account := "/accounts/" + h.account.ID.String()
		var rows []refusalCase
		for _, path := range []string{
			"/statements/2999-01", "/statements/2026-13", "/statements/2026-1", "/statements/pizza", "/statements/1969-12",
			"/statements/2026-01?format=pdf", "/statements/2026-01?format=",
			"/statements/%00", "/ledger?kind=pizza", "/ledger?kind=", "/ledger?asset=gold", "/ledger?asset=",
			"/ledger?limit=2&cursor=" + h.account.ID.String(),
		} {
			rows = append(rows, refusalCase{path, "GET", account + path, "", nil, 400, "parameter_invalid"})
		}
		for _, path := range []string{"2999-01-01", "2026-02-30", "2026-01", "today", "1969-12-31",
			"2026-01-01?format=xlsx"} {
			rows = append(rows, refusalCase{path, "GET", "/programme/settlements/" + path, "", nil, 400, "parameter_invalid"})
		}
		p.expectRefusals(t, rows)
	})
}

func TestReportsGoByTheClockOfTheSandbox(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		ctx, p := t.Context(), env.newProgramme(t)
		h := p.newCardholder(t)
		a := h.authorisePurchase(t, "12.50")
		checkError(t, p.SimulateCardAuthorisationCapture(ctx, a.ID))
		h.awaitAuthorisation(t, a.ID, "captured")
		p.stateAtRest(t)
		now := time.Now().UTC()
		later := time.Date(now.Year(), now.Month()+1, 2, 12, 0, 0, 0, time.UTC)
		must(p.AdvanceSimulatorClock(ctx, api.ClockAdvance{To: api.At(later)}))(t)
		last := must(p.GetAccountStatement(ctx, h.account.ID, now.Format("2006-01")))(t)
		next := must(p.GetAccountStatement(ctx, h.account.ID, later.Format("2006-01")))(t)
		if last.Provisional || !next.Provisional || next.Opening != last.Closing || next.Closing != last.Closing ||
			len(next.Movements) != 0 {
			t.Errorf("%+v, then %+v", last, next)
		}
		day := must(p.GetProgrammeSettlement(ctx, later.AddDate(0, 0, -1).Format(time.DateOnly)))(t)
		if day.Provisional || len(day.Accounts) == 0 {
			t.Errorf("%+v", day)
		}
		for _, b := range day.Accounts {
			if b.Opening != b.Closing || len(b.Movements) != 0 {
				t.Errorf("%+v", b)
			}
		}
	})
}
