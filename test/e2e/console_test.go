package e2e

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/issuing"
)

// The browser is Debian's Chromium.
func TestAnOperatorUsesTheConsoleInABrowser(t *testing.T) {
	t.Parallel()
	env := sharedSQLite(t)
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
	programme := must(env.OpenDatabase(t).Credential(t.Context(), env.Env["OFFBLOCKS_API_KEY"]))(t).ProgrammeID

	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Minute)
	defer cancel()
	origin := strings.TrimSuffix(env.Env["OFFBLOCKS_URL"], "/v1")
	script := exec.CommandContext(ctx, "node", filepath.Join("..", "..", "test", "outside", "console.mjs"))
	script.Env = append(os.Environ(), "CONSOLE_LINK="+origin+path, "CONSOLE_PAYMENT="+hold.String(), "CONSOLE_CARD="+h.card.ID.String(), "CONSOLE_WEBHOOK="+hook.ID.String(),
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
