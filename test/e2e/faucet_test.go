package e2e

import (
	"errors"
	"net/http"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
)

// onChainBalance is what the account has on chain of a token.
func (h *testCustomer) onChainBalance(t testing.TB, token api.BlockchainAssetID) string {
	t.Helper()
	for b, err := range h.GetAccountBalances(t.Context(), h.account.ID) {
		if err != nil {
			t.Fatal(err)
		}
		if b.Token == token {
			return b.OnChain.Amount
		}
	}
	return ""
}

func TestTheFaucetMakesTestMoneyOnceForEachRequest(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h := p.newCardholder(t)
		own, other := h.accountToken(t), ""
		for b, err := range h.GetAccountBalances(t.Context(), h.account.ID) {
			if err != nil {
				t.Fatal(err)
			}
			if b.Token != own {
				other = b.Token
			}
		}
		key := uuid.New()
		for range 2 {
			checkError(t, h.SimulateAccountFaucet(t.Context(), h.account.ID, api.SimulatedGift{Amount: "0.000001"},
				client.WithIdempotencyKey(key)))
		}
		// An address compares case-insensitively.
		checkError(t, h.SimulateAccountFaucet(t.Context(), h.account.ID,
			api.SimulatedGift{Amount: "12.5", Asset: strings.ToLower(other)}))
		apptest.Await(t, "the money comes in", func() bool {
			return h.onChainBalance(t, own) == "1000.000001" && h.onChainBalance(t, other) == "1012.5"
		})
		var kinds []string
		for e, err := range h.GetAccountLedger(t.Context(), h.account.ID, client.LedgerOptions{Kind: "funding", Asset: own}) {
			if err != nil {
				t.Fatal(err)
			}
			kinds = append(kinds, e.Postings[0].Amount)
		}
		if len(kinds) != 2 || kinds[0] != "0.000001" || kinds[1] != "1000" {
			t.Errorf("deposits of %v", kinds)
		}
		p.stateAtRest(t)
		books := must(app.OpenBooks(t.Context(), app.BooksConfig{DataDir: string(env.Dir), DatabaseURL: env.DatabaseURL}))(t)
		compared, findings, err := books.Reconcile(t.Context())
		checkError(t, errors.Join(err, books.Close()))
		if len(compared) == 0 || len(findings) != 0 {
			t.Errorf("ledger and chain: %+v, %+v", compared, findings)
		}
		for _, c := range compared {
			if c.Skipped != "" {
				t.Errorf("%s was not compared: %s", c.Chain, c.Skipped)
			}
		}
	})
}

func TestTheFaucetRefusesWhatItCannotGive(t *testing.T) {
	t.Parallel()
	eachShared(t, func(t *testing.T, env *testEnv) {
		p := env.ownProgramme(t)
		h, closed, early := p.newCardholder(t), p.newCardholder(t), p.newCustomer(t).passVerification(t).openAccount(t, "EUR")
		checkError(t, closed.CloseAccount(t.Context(), closed.account.ID))
		path := func(h *testCustomer) string { return "/simulator/accounts/" + h.account.ID.String() + "/faucet" }
		rows := []refusalCase{
			{"an unknown token", "POST", path(h),
				`{"amount":"1","asset":"eip155:300/erc20:0x0000000000000000000000000000000000000001"}`, nil, 400, "asset_unknown"},
			{"a currency", "POST", path(h), `{"amount":"1","asset":"EUR"}`, nil, 400, "asset_unknown"},
			{"an account that is closed", "POST", path(closed), `{"amount":"1"}`, nil, 400, "wrong_state"},
			{"an account without a wallet", "POST", path(early), `{"amount":"1"}`, nil, 400, "wrong_state"},
			{"an account that is not there", "POST", "/simulator/accounts/" + uuid.NewString() + "/faucet", `{"amount":"1"}`,
				nil, 404, "not_found"},
			{"no body", "POST", path(h), "", nil, 400, "body_missing"},
			{"too much coin", "POST", path(h), `{"amount":"1","ownerCoin":"10.1"}`, nil, 400, "amount_invalid"},
		}
		for name, amount := range map[string]string{
			"zero": `"0"`, "negative": `-1`, "seven decimals": `"1.0000001"`, "too much": `"1000000.000001"`,
			"an exponent": `"1e2"`, "a word": `"ten"`,
		} {
			rows = append(rows, refusalCase{name, "POST", path(h), `{"amount":` + amount + `}`, nil, 400, "amount_invalid"})
		}
		p.expectRefusals(t, rows)
		env.newProgramme(t).sendRaw(t, http.MethodPost, path(h), `{"amount":"1"}`).expect(t, 404, "not_found")
		p.stateAtRest(t)
		if n := h.onChainBalance(t, h.accountToken(t)); n != "1000" {
			t.Errorf("there are %s", n)
		}
	})
}

// accountToken is what the account draws.
func (h *testCustomer) accountToken(t testing.TB) api.BlockchainAssetID {
	t.Helper()
	for b, err := range h.GetAccountBalances(t.Context(), h.account.ID) {
		if err != nil {
			t.Fatal(err)
		}
		if b.Allowance.Amount != "0" {
			return b.Token
		}
	}
	t.Fatal("the account draws nothing")
	return ""
}
