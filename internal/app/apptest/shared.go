package apptest

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/google/uuid"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/audit"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// sharedSandbox is a sandbox that outlives the tests that use it.
type sharedSandbox struct {
	once    sync.Once
	sandbox *Sandbox
	err     error        // why it did not start
	drop    func() error // removes its database; nil: it is in the directory
}

var sharedSQLite, sharedPostgres sharedSandbox

// EachShared runs a test's body twice, in parallel, like [Each], but against sandboxes that the tests of a binary
// share. In each of them the test is a programme of its own, with credentials and a signing key of its own, and nothing
// else. A body that moves the clock, stops the sandbox or looks at what other programmes have needs [Each].
// [StopShared] audits every invariant.
func EachShared(t *testing.T, body func(t *testing.T, s *Sandbox)) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) {
		t.Parallel()
		body(t, SharedSQLite(t))
	})
	t.Run("PostgreSQL", func(t *testing.T) {
		t.Parallel()
		body(t, sharedPostgres.asNewProgramme(t, t.Name(), storetest.CreatePostgres))
	})
}

// SharedSQLite is the shared sandbox on SQLite, for what does not depend on the database.
func SharedSQLite(t *testing.T) *Sandbox {
	t.Helper()
	return SharedSQLiteAs(t, t.Name())
}

// SharedSQLiteAs is [SharedSQLite] with a name for the test's programme, for what people look at.
func SharedSQLiteAs(t *testing.T, name string) *Sandbox {
	t.Helper()
	return sharedSQLite.asNewProgramme(t, name, func() (string, func() error, error) { return "", nil, nil })
}

// StopShared stops the shared sandboxes and audits their databases. It is called after the tests, from TestMain.
func StopShared() error { return errors.Join(sharedSQLite.stop(), sharedPostgres.stop()) }

// start runs the sandbox on a new database.
func (s *sharedSandbox) start(createDatabase func() (url string, drop func() error, err error)) error {
	dir, err := os.MkdirTemp("", "offblocks-shared-*")
	if err != nil {
		return err
	}
	box := &Sandbox{Dir: app.DataDir(dir)}
	if box.DatabaseURL, s.drop, err = createDatabase(); err != nil {
		return errors.Join(err, os.RemoveAll(dir))
	}
	if box.DatabaseURL == "" {
		box.DatabaseURL = "sqlite:" + box.Dir.Path("offblocks.db")
	}
	s.sandbox = box
	return box.run(os.Stderr)
}

func (s *sharedSandbox) stop() error {
	if s.sandbox == nil {
		return nil
	}
	errs := []error{s.sandbox.stop(), s.audit()}
	if s.drop != nil {
		errs = append(errs, s.drop())
	}
	return errors.Join(append(errs, os.RemoveAll(string(s.sandbox.Dir)))...)
}

// audit makes an error of each violation.
func (s *sharedSandbox) audit() error {
	ctx, cancel := context.WithTimeout(context.Background(), Patience)
	defer cancel()
	db, err := store.Open(ctx, s.sandbox.DatabaseURL)
	if err != nil {
		return err
	}
	violations, err := audit.All(ctx, db)
	errs := []error{err}
	for _, v := range violations {
		errs = append(errs, fmt.Errorf("audit of the shared sandbox on %s: %+v", s.sandbox.DatabaseURL, v))
	}
	return errors.Join(append(errs, db.Close())...)
}

// asNewProgramme is the shared sandbox as a new programme sees it.
func (s *sharedSandbox) asNewProgramme(
	t *testing.T, name string, createDatabase func() (url string, drop func() error, err error),
) *Sandbox {
	t.Helper()
	s.once.Do(func() { s.err = s.start(createDatabase) })
	if s.err != nil {
		t.Fatal(s.err)
	}
	made, err := CreateProgramme(t, s.sandbox.DatabaseURL, app.ProgrammeConfig{Name: name})
	if err != nil {
		t.Fatal(err)
	}
	key, err := httpsig.GenerateKey(httpsig.P384)
	if err != nil {
		t.Fatal(err)
	}
	keyID, keyFile := uuid.New(), filepath.Join(t.TempDir(), "signing-key.pem")
	if err := os.WriteFile(keyFile, key.PEM(), 0o600); err != nil {
		t.Fatal(err)
	}
	c, err := client.New(client.Config{
		BaseURL: s.sandbox.Env["OFFBLOCKS_URL"], APIKey: uuid.MustParse(made.APIKey), APISecret: made.APISecret,
		SigningKeyID: keyID, SigningKey: key, HTTP: HTTPClient(t),
	})
	if err != nil {
		t.Fatal(err)
	}
	err = c.UpdateSigningKey(t.Context(), api.SigningKeyInput{
		SigningKeyID: keyID, SigningKey: base64.StdEncoding.EncodeToString(key.Public().PEM()),
	})
	if err != nil {
		t.Fatal(err)
	}
	env := maps.Clone(s.sandbox.Env)
	env["OFFBLOCKS_API_KEY"], env["OFFBLOCKS_API_SECRET"] = made.APIKey, made.APISecret
	env["OFFBLOCKS_SIGNING_KEY_ID"], env["OFFBLOCKS_SIGNING_KEY_FILE"] = keyID.String(), keyFile
	return &Sandbox{Client: c, Dir: s.sandbox.Dir, DatabaseURL: s.sandbox.DatabaseURL, Env: env, MetricsURL: s.sandbox.MetricsURL}
}

// CreateProgramme founds a programme as an operator would.
func CreateProgramme(t testing.TB, databaseURL string, c app.ProgrammeConfig) (app.ProgrammeCredentials, error) {
	t.Helper()
	a, err := app.OpenAdministration(t.Context(), databaseURL)
	if err != nil {
		return app.ProgrammeCredentials{}, err
	}
	made, err := a.CreateProgramme(t.Context(), c)
	return made, errors.Join(err, a.Close())
}
