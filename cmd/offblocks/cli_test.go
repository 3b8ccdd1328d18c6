package main

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/uuid"
	"github.com/rogpeppe/go-internal/testscript"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/envfile"
	"github.com/offblocks/offblocks/internal/page"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
)

// Each script is a person at a shell: what they type, and what they are told. Besides testscript's own commands there
// are those that are given to it below.
func TestTheCommandLineDoesAsItsScriptsSay(t *testing.T) {
	t.Parallel()
	testscript.Run(t, testscript.Params{
		Dir: filepath.Join("testdata", "script"), RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			env.Values[testKey{}] = env.T()
			bin := filepath.Join(env.WorkDir, ".bin")
			root, err := filepath.Abs(filepath.Join("..", ".."))
			if err != nil {
				return err
			}
			env.Setenv("PARTNERS", filepath.Join(root, "docs", "partners"))
			env.Setenv("EXAMPLES", filepath.Join(root, "examples"))
			env.Setenv("PATH", bin+string(filepath.ListSeparator)+env.Getenv("PATH"))
			return installProgram(bin)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"offblocks": inProcess, "postgres": setPostgresURL, "until": untilFile, "mode": hasMode, "loadenv": loadEnv,
			"postman": checkPostmanFile, "secret": keepsSecret,
			"jsonline": jsonLine, "signin": signIn, "token": getToken, "member": readMember,
			"issuer": startIssuer, "receiver": startReceiver, "terminal": onTerminal, "fits": fitsTerminal,
		},
	})
}

// testKey is where a script keeps its testing.TB.
type testKey struct{}

// installProgram puts the program into a directory, as a script that becomes this test binary.
func installProgram(bin string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	if err := os.MkdirAll(bin, 0o700); err != nil {
		return err
	}
	// The race detector would have every process sleep for a second at its end.
	wrapper := "#!/bin/sh\nexport " + asProgram + "=" + quoteForShell(lifeline.Path()) + " GORACE=atexit_sleep_ms=0\n" +
		"exec " + quoteForShell(self) + ` "$@"` + "\n"
	return os.WriteFile(filepath.Join(bin, "offblocks"), []byte(wrapper), 0o700) // #nosec G306 -- it is to be run
}

// quoteForShell makes one word of a text in any POSIX shell.
func quoteForShell(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }

// offblocks ARG…: as exec offblocks, but in this process, which is much quicker. Paths must be absolute. Whatever fails
// has to end in a command to try.
func inProcess(ts *testscript.TestScript, fails bool, args []string) {
	err := run(context.Background(), args, ts.Getenv, ts.Stdout(), ts.Stderr())
	if err != nil {
		var told strings.Builder
		printError(io.MultiWriter(ts.Stderr(), &told), ts.Getenv, err)
		if wrong := wrongEnding(told.String()); wrong != "" {
			ts.Fatalf("offblocks %q: %s:\n%s", args, wrong, told.String())
		}
	}
	if fails != (err != nil) {
		ts.Fatalf("offblocks %q ended with the error %v", args, err)
	}
}

// terminal ARG…: as exec offblocks, but on a terminal of 80 columns. What it shows, and showed meanwhile, is standard
// output then, a line each. None may be wider, save a command to paste.
func onTerminal(ts *testscript.TestScript, fails bool, args []string) {
	line := "offblocks"
	for _, arg := range args {
		line += " " + quoteForShell(arg)
	}
	err := ts.Exec("script", "-qec", "stty cols 80 && COLUMNS=80 exec "+line, os.DevNull)
	if fails != (err != nil) {
		ts.Fatalf("offblocks %q ended with %v", args, err)
	}
	fitsTerminal(ts, false, []string{"stdout"})
}

// fits FILE: what a terminal of 80 columns showed has no line that is wider, save what is to be pasted: a command, or the path
// of a file. The lines are standard output then.
func fitsTerminal(ts *testscript.TestScript, _ bool, args []string) {
	shown := terminalCodes.ReplaceAllString(ts.ReadFile(args[0]), "")
	for line := range strings.FieldsFuncSeq(shown, func(r rune) bool { return r == '\r' || r == '\n' }) {
		_, path, _ := strings.Cut(line, " /")
		toPaste := strings.HasPrefix(line, "Try: ") || path != "" && !strings.Contains(path, " ")
		if !toPaste && utf8.RuneCountInString(line) > page.Width {
			ts.Fatalf("a line has %d columns: %q", utf8.RuneCountInString(line), line)
		}
		_, err := fmt.Fprintln(ts.Stdout(), line)
		ts.Check(err)
	}
}

// terminalCodes colour text, and move the cursor within its line.
var terminalCodes = regexp.MustCompile(`\x1b\[[0-9;]*[mK]`)

// postgres VAR: sets the variable to the URL of a database of the script's own.
func setPostgresURL(ts *testscript.TestScript, _ bool, args []string) {
	tb, ok := ts.Value(testKey{}).(testing.TB)
	if !ok || len(args) != 1 {
		ts.Fatalf("usage: postgres VAR")
	}
	ts.Setenv(args[0], storetest.PostgresURL(tb))
}

// until FILE [TEXT]: waits for the file to be there, and to hold the text.
func untilFile(ts *testscript.TestScript, _ bool, args []string) {
	for end := time.Now().Add(apptest.Patience); ; {
		text, err := os.ReadFile(ts.MkAbs(args[0]))
		if err == nil && (len(args) == 1 || strings.Contains(string(text), args[1])) {
			return
		}
		if time.Now().After(end) {
			ts.Fatalf("waited in vain for %s: %v\n%s", args, err, text)
		}
		<-time.After(10 * time.Millisecond)
	}
}

// mode OCTAL FILE…: each file has these permissions.
func hasMode(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.ParseUint(args[0], 8, 32)
	ts.Check(err)
	for _, name := range args[1:] {
		info, err := os.Stat(ts.MkAbs(name))
		ts.Check(err)
		if got := info.Mode().Perm(); got != os.FileMode(want) {
			ts.Fatalf("%s has the mode %o, want %o", name, got, want)
		}
	}
}

// loadenv FILE: sets the variables of an env file.
func loadEnv(ts *testscript.TestScript, _ bool, args []string) {
	env, err := envfile.Read(ts.MkAbs(args[0]))
	ts.Check(err)
	for name, value := range env {
		ts.Setenv(name, value)
	}
}

// postman FILE: it is an environment of the same credentials as the variables.
func checkPostmanFile(ts *testscript.TestScript, _ bool, args []string) {
	var file struct {
		Scope  string `json:"_postman_variable_scope"`
		Name   string
		Values []struct {
			Key, Value, Type string
			Enabled          bool
		}
	}
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &file))
	pem := ts.ReadFile(ts.Getenv("OFFBLOCKS_SIGNING_KEY_FILE"))
	key, err := httpsig.ParsePrivateKey([]byte(pem))
	ts.Check(err)
	want := [][2]string{
		{"baseUrl", ts.Getenv("OFFBLOCKS_URL")}, {"apiKey", ts.Getenv("OFFBLOCKS_API_KEY")},
		{"apiSecret", ts.Getenv("OFFBLOCKS_API_SECRET")},
		{"signatureKeyId", ts.Getenv("OFFBLOCKS_SIGNING_KEY_ID")}, {"signaturePrivateKey", pem},
		{"signaturePublicKey", base64.StdEncoding.EncodeToString(key.Public().PEM())}, {"bearerToken", ""},
	}
	var got [][2]string
	for _, v := range file.Values {
		got = append(got, [2]string{v.Key, v.Value})
		if !v.Enabled || (v.Type != "secret") == slices.Contains([]string{"apiSecret", "signaturePrivateKey", "bearerToken"},
			v.Key) {
			ts.Fatalf("%s is of type %q, enabled: %v", v.Key, v.Type, v.Enabled)
		}
	}
	if !slices.Equal(got, want) || file.Scope != "environment" || file.Name == "" {
		ts.Fatalf("the environment is %+v", file)
	}
}

// secret FILE…: none of the files holds the API secret of the variables.
func keepsSecret(ts *testscript.TestScript, _ bool, args []string) {
	secret := ts.Getenv("OFFBLOCKS_API_SECRET")
	if len(secret) < 20 {
		ts.Fatalf("the secret has %d characters", len(secret))
	}
	for _, name := range args {
		if strings.Contains(ts.ReadFile(name), secret) {
			ts.Fatalf("%s holds the secret in clear", name)
		}
	}
}

// jsonline NAME…: standard output was one line, an object with these members and no others, of a processed payment.
func jsonLine(ts *testscript.TestScript, _ bool, args []string) {
	text := ts.ReadFile("stdout")
	var members map[string]json.RawMessage
	ts.Check(json.Unmarshal([]byte(text), &members))
	var payment struct {
		Transaction api.Transaction
		Events      []json.RawMessage
	}
	ts.Check(json.Unmarshal([]byte(text), &payment))
	if strings.Index(text, "\n") != len(text)-1 || len(members) != len(args) {
		ts.Fatalf("not one line of %d members: %s", len(args), text)
	}
	for _, name := range args {
		if len(members[name]) < len(`{"":0}`) {
			ts.Fatalf("%s is %q", name, members[name])
		}
	}
	if payment.Transaction.Status != api.TransactionStatusProcessed || len(payment.Transaction.ChainTransactions) == 0 ||
		len(payment.Events) < 14 {
		ts.Fatalf("the payment ended as %+v after %d events", payment.Transaction, len(payment.Events))
	}
}

// member NAME FILE: sets the variable to the text that the file's JSON object has under the name.
func readMember(ts *testscript.TestScript, _ bool, args []string) {
	var members map[string]string
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[1])), &members))
	if members[args[0]] == "" {
		ts.Fatalf("there is no %s in %s", args[0], args[1])
	}
	ts.Setenv(args[0], members[args[0]])
}

// receiver VAR: something that accepts every event runs until the script ends; the variable is set to its URL.
func startReceiver(ts *testscript.TestScript, _ bool, args []string) {
	hook := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.WriteHeader(http.StatusAccepted)
	}))
	ts.Defer(hook.Close)
	ts.Setenv(args[0], hook.URL)
}

// signin FILE DATABASE-URL: the credentials that a command printed into the file are of a programme of the database,
// which does not have the secret in clear. They are set as variables.
func signIn(ts *testscript.TestScript, _ bool, args []string) {
	tb, _ := ts.Value(testKey{}).(testing.TB)
	var printed struct{ ProgrammeID, Name, APIKey, APISecret string }
	ts.Check(json.Unmarshal([]byte(ts.ReadFile(args[0])), &printed))
	db, err := store.Open(tb.Context(), args[1])
	ts.Check(err)
	defer func() { ts.Check(db.Close()) }()
	kept, err := db.Credential(tb.Context(), printed.APIKey)
	ts.Check(err)
	if string(kept.ProgrammeID) != printed.ProgrammeID || printed.Name != "My wallet" {
		ts.Fatalf("printed %+v, kept %+v", printed, kept)
	}
	ts.Setenv("OFFBLOCKS_API_KEY", printed.APIKey)
	ts.Setenv("OFFBLOCKS_API_SECRET", printed.APISecret)
}

// token FILE: the server of the env file gives a token for the credentials of the variables.
func getToken(ts *testscript.TestScript, _ bool, args []string) {
	tb, _ := ts.Value(testKey{}).(testing.TB)
	env, err := envfile.Read(ts.MkAbs(args[0]))
	ts.Check(err)
	key, err := uuid.Parse(ts.Getenv("OFFBLOCKS_API_KEY"))
	ts.Check(err)
	c, err := client.New(client.Config{BaseURL: env["OFFBLOCKS_URL"], APIKey: key,
		APISecret: ts.Getenv("OFFBLOCKS_API_SECRET")})
	ts.Check(err)
	_, err = c.Token(tb.Context())
	ts.Check(err)
}

func TestAPanicIsNotSuccess(t *testing.T) {
	t.Parallel()
	defer func() {
		if recover() == nil {
			t.Error("the panic was swallowed")
		}
	}()
	err := run(t.Context(), []string{"version"}, func(string) string { return "" }, broken{}, broken{})
	t.Errorf("run returned %v", err)
}

type broken struct{}

func (broken) Write([]byte) (int, error) { panic("broken") }
