package e2e

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1" // #nosec G505 -- as Lithic has it
	"crypto/x509"
	"database/sql"
	"encoding/base64"
	"encoding/pem"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/partner/lithic/lithictest"
)

func TestAPINReachesItsIssuerEncryptedAndIsKeptNowhere(t *testing.T) {
	t.Parallel()
	eachDatabase(t, func(t *testing.T, env *testEnv) {
		key := must(rsa.GenerateKey(rand.Reader, 2048))(t)
		public := filepath.Join(t.TempDir(), "lithic.pem")
		checkError(t, os.WriteFile(public, pem.EncodeToMemory(&pem.Block{
			Type: "PUBLIC KEY", Bytes: must(x509.MarshalPKIXPublicKey(&key.PublicKey))(t),
		}), 0o600))
		lithic := lithictest.NewAPI(t, "a key")
		env.Log = &apptest.Buffer{}
		env.connect(t, fmt.Sprintf(`{"issuer": "plastic", "partners": [{"name": "plastic", "type": "lithic",
			"programme": "0197c2a5-7f11-7cc4-8a02-e7b35d90f641", "listen": {"address": %q}, "settings": {"url": %q, "apiKey": "env:KEY",
			"authStreamSecrets": ["env:HOOK"], "eventSecrets": ["env:HOOK"], "cards": {"network": "visa", "pinKey": %q}}}]}`,
			freeAddress(t), lithic.URL, public),
			map[string]string{"KEY": "a key", "HOOK": "whsec_c3RyZWFtIHNlY3JldCBvZiB0aGUgdGVzdA=="})
		h := env.ownProgramme(t).newAccountHolder(t).orderCard(t, "virtual")
		apptest.Await(t, "the card to be made", func() bool { return h.cardStatus(t) == "active" })
		const pin = "805317"
		link := must(h.LinkCardPin(t.Context(), h.card.ID))(t)
		form := url.Values{"pin": {pin}, "again": {pin}}
		call := "PATCH /v1/cards/" + lithic.TokenOf(h.card.ID.String())
		lithic.Do(func() { lithic.Fail[call] = http.StatusServiceUnavailable })
		if status, text := requestPage(t, http.MethodPost, link.URL, form); status != http.StatusBadGateway {
			t.Errorf("with an issuer that is down: %d\n%s", status, text)
		}
		lithic.Do(func() { lithic.Fail[call] = 0 })
		if status, text := requestPage(t, http.MethodPost, link.URL, form); status != http.StatusOK {
			t.Errorf("the PIN: %d\n%s", status, text)
		}
		sealed := must(base64.StdEncoding.DecodeString(fmt.Sprint(lithic.Bodies[call]["pin"])))(t)
		text := must(rsa.DecryptOAEP(sha1.New(), nil, key, sealed, nil))(t) // #nosec G401 -- as Lithic has it
		if !strings.Contains(string(text), `"pin":"`+pin+`"`) {
			t.Errorf("Lithic reads %s", text)
		}
		env.Stop(t)
		// Digits between digits or letters are of something else, such as an id.
		found := regexp.MustCompile(`.{0,60}\b(` + pin + `|` + base64.StdEncoding.EncodeToString([]byte(pin)) + `)\b.{0,60}`)
		everything := everyText(t, env.DatabaseURL)
		if !strings.Contains(everything, "card.pin_set") || !strings.Contains(env.Log.String(), "card page failed") {
			t.Error("what is searched does not have what it should have")
		}
		for where, text := range map[string]string{"database": everything, "log": env.Log.String()} {
			if hit := found.FindString(text); hit != "" {
				t.Errorf("the PIN is in the %s: %s", where, hit)
			}
		}
	})
}

// everyText is every row of every table of a database, as text.
func everyText(t *testing.T, address string) string {
	t.Helper()
	driver, list, source := "pgx", "SELECT tablename FROM pg_tables WHERE schemaname = 'public'", address
	if path, ok := strings.CutPrefix(address, "sqlite:"); ok {
		driver, list, source = "sqlite", "SELECT name FROM sqlite_master WHERE type = 'table'", path
	}
	db := must(sql.Open(driver, source))(t)
	defer func() { checkError(t, db.Close()) }()
	var all strings.Builder
	for _, table := range rowsOf(t, db, list) {
		for _, row := range rowsOf(t, db, `SELECT * FROM "`+table+`"`) {
			all.WriteString(table + ": " + row + "\n")
		}
	}
	return all.String()
}

// rowsOf are the rows of a query, each as its columns with spaces between.
func rowsOf(t *testing.T, db *sql.DB, query string) (out []string) {
	t.Helper()
	rows := must(db.QueryContext(t.Context(), query))(t) //nolint:rowserrcheck // it is, at the end
	defer func() { _ = rows.Close() }()
	columns := must(rows.Columns())(t)
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		checkError(t, rows.Scan(into...))
		texts := make([]string, len(values))
		for i, v := range values {
			if b, ok := v.([]byte); ok {
				v = string(b)
			}
			texts[i] = fmt.Sprint(v)
		}
		out = append(out, strings.Join(texts, " "))
	}
	checkError(t, rows.Err())
	return out
}
