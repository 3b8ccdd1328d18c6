package e2e

import (
	"bufio"
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/partner"
	"github.com/offblocks/offblocks/internal/settlement"
)

// The browser is Debian's Chromium.
func TestAnOperatorUsesTheConsoleInABrowser(t *testing.T) {
	t.Parallel()
	env := &testEnv{apptest.SharedSQLiteAs(t, "Example Wallet")} // the documents show the pictures
	owner := env.ownProgramme(t)
	taken := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) {}))
	defer taken.Close()
	hook := must(owner.SaveWebhook(t.Context(), api.WebhookInput{CallbackURL: taken.URL, Types: []api.WebhookSubscription{"*"}}))(t)
	h := owner.newCardholder(t)
	h.expectDecline(t, "5000", "EUR", "insufficient_funds")
	hold := h.authorisePurchase(t, "20").ID

	people := must(app.OpenOperatorAdministration(t.Context(), env.DatabaseURL))(t)
	defer func() { checkError(t, people.Close()) }()
	_, err := people.Create(t.Context(), app.NewOperator{Name: "ada", Role: issuing.RoleAdmin}, "a test")
	checkError(t, err)
	path := must(people.LinkPath(t.Context(), "ada", "a test"))(t)
	db := env.OpenDatabase(t)
	programme := must(db.Credential(t.Context(), env.Env["OFFBLOCKS_API_KEY"]))(t).ProgrammeID

	settlements := must(app.OpenSettlements(t.Context(), env.DatabaseURL))(t)
	defer func() { checkError(t, settlements.Close()) }()
	_ = must(settlements.Import(t.Context(), settlement.Report{
		Partner: "acme", Programme: programme, Name: "acme-monday.csv", Digest: uuid.NewString(), Lines: []partner.SettlementLine{
			{Key: "acme-1", Currency: "EUR", Gross: 1250, Interchange: 3, Names: issuing.SettlementNames{ARN: "74537605259536043849425"}},
			{Key: "acme-2", Currency: "EUR", Fees: 150},
		},
	}, false))(t)

	origin := strings.TrimSuffix(env.Env["OFFBLOCKS_URL"], "/v1")
	elsewhere := env.newProgramme(t).programme
	links := map[string]string{}
	for role, o := range map[string]app.NewOperator{
		"passkey": {Name: "pat", Role: issuing.RoleViewer}, "second": {Name: "bob", Role: issuing.RoleFinance},
		"viewer": {Name: "vera", Role: issuing.RoleViewer}, "stranger": {Name: "eve", Role: issuing.RoleAdmin, Programme: elsewhere},
	} {
		_, err := people.Create(t.Context(), o, "a test")
		checkError(t, err)
		links[role] = origin + must(people.LinkPath(t.Context(), o.Name, "a test"))(t)
	}
	const lost = "lost for two people"
	owner.sendRaw(t, "POST", "/simulator/cards/"+uuid.NewString()+"/forced-post", `{"amount":"77.77","currency":"EUR","reference":"`+lost+`"}`).
		expect(t, http.StatusNotFound, "not_found")

	// Beside other tests it takes many times as long as alone. It waits for nothing longer than its own patience.
	script := exec.CommandContext(t.Context(), "node", filepath.Join("..", "..", "test", "outside", "console.mjs"))
	script.Env = append(os.Environ(), "CONSOLE_LINK="+origin+path, "CONSOLE_PAYMENT="+hold.String(), "CONSOLE_CARD="+h.card.ID.String(), "CONSOLE_WEBHOOK="+hook.ID.String(),
		"CONSOLE_PEOPLE="+string(must(json.Marshal(links))(t)), "CONSOLE_MESSAGE="+lost,
		"CONSOLE_PAGE="+origin+"/console/p/"+string(programme)+"/")
	var said bytes.Buffer
	script.Stderr = &said
	out := must(script.StdoutPipe())(t)
	checkError(t, script.Start())
	if line, _ := bufio.NewReader(io.TeeReader(out, &said)).ReadString('\n'); line == "watching\n" {
		_, err := h.SimulateAuthorisationCapture(t.Context(), hold, api.SimulatedCapture{})
		checkError(t, err)
	}
	if err := script.Wait(); err != nil {
		t.Fatalf("%v\n%s", err, said.String())
	}
}
