package doors

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"

	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/api"
	"github.com/offblocks/offblocks/client"
	"github.com/offblocks/offblocks/httpsig"
	"github.com/offblocks/offblocks/internal/app"
	"github.com/offblocks/offblocks/internal/app/apptest"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
)

// installation is a production server in a process of its own, which is killed and started again, or several on one database.
type installation struct {
	*testing.T
	dir    string
	config settings
	direct string // the database's URL for the tests, if the server has another
	token  string // address of the test dollars
	made   app.ProgrammeCredentials
	http   *http.Client // for requests to the API
	sender *http.Client // for what partners send
	client *client.Client
	holder *cardholder // who has most of the accounts

	taken chan struct{} // each step of a life that was taken
	paced bool          // lives wait until each step is received from taken

	servers []*server // the first is the one that is killed, and there may be replicas of it

	mu     sync.Mutex
	output apptest.Buffer // standard error of all its processes
	kills  int
}

// newInstallation deploys contracts and founds a programme, as docs/going-live.md has it. Nothing runs yet.
func newInstallation(t *testing.T, database string) *installation {
	t.Helper()
	in := &installation{T: t, dir: t.TempDir(), http: apptest.HTTPClient(t), sender: &http.Client{Transport: http.DefaultTransport}}
	if database == "" {
		database = "sqlite:" + filepath.Join(in.dir, "offblocks.db")
	}
	operator, err := chain.NewOperatorKey()
	in.check(err)
	address, err := chain.OperatorAddress(operator)
	in.check(err)
	callChain(t, "anvil_setBalance", address, "0xde0b6b3a7640000")
	in.config = settings{
		Lifeline: lifeline.Path(), Database: database, Address: freeAddress(t), Chains: in.path("chains.json"),
		Partners: in.path("partners.json"), Operator: operator, Secrets: map[string]string{},
	}
	in.deploy(address.Hex())
	db, err := app.OpenDatabase(t.Context(), database)
	in.check(err)
	in.check(db.Close())
	in.made, err = apptest.CreateProgramme(t, database, app.ProgrammeConfig{Name: "Doors"})
	in.check(err)
	t.Cleanup(func() {
		for _, s := range in.servers {
			if s.process != nil {
				_ = s.process.Process.Kill()
				_ = s.process.Wait()
			}
		}
	})
	return in
}

// deploying orders the deployments: what all installations share stands at one address, and is made by the first.
var deploying sync.Mutex

// deploy puts the contracts on the chain, and gives the operator money to pay refunds from.
func (in *installation) deploy(operator string) {
	in.Helper()
	deploying.Lock()
	defer deploying.Unlock()
	d, err := app.OpenDeployment(in.Context(), app.DeploymentConfig{
		Chain:       app.ChainRecord{ID: chainID, RPC: anvilURL(in.T), TestTokens: true, NativeUSD: decimal.New(1, -3), Confirmations: 1},
		OperatorKey: in.config.Operator, File: in.config.Chains, Log: slog.New(slog.DiscardHandler),
	})
	in.check(err)
	plan, err := d.Plan(in.Context())
	in.check(err)
	in.check(d.Run(in.Context(), plan, apptest.Patience))
	in.check(d.Close())
	list, err := app.ReadChainFile(in.config.Chains)
	in.check(err)
	for _, token := range list[0].Tokens {
		if token.Currency == "USD" {
			in.token = token.Address
		}
	}
	mint(in.T, in.token, operator, 10_000_000)
}

const chainID = "eip155:300"

// freeAddress is one on this machine that nobody listens on. It is below the ports that the system gives to whoever asks for any:
// somebody else would be given it while an installation that was killed does not listen.
func freeAddress(t *testing.T) string {
	t.Helper()
	for {
		address := net.JoinHostPort("127.0.0.1", strconv.Itoa(12_000+rand.IntN(20_000))) // #nosec G404 -- no secret
		l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", address)
		switch {
		case err == nil:
			_ = l.Close()
			return address
		case !errors.Is(err, syscall.EADDRINUSE):
			t.Fatal(err)
		}
	}
}

func (in *installation) path(name string) string { return filepath.Join(in.dir, name) }

func (in *installation) check(err error) {
	in.Helper()
	if err != nil {
		in.Fatal(err)
	}
}

// write writes a file of the installation.
func (in *installation) write(name, text string) string {
	in.Helper()
	in.check(os.WriteFile(in.path(name), []byte(text), 0o600))
	return in.path(name)
}

// server is a process of an installation.
type server struct {
	in      *installation
	config  settings
	process *exec.Cmd // nil: it has ended
}

// start starts the server, and waits until it answers.
func (s *server) start() {
	in := s.in
	in.Helper()
	text, err := json.Marshal(s.config)
	in.check(err)
	file := in.write("server-"+strings.TrimPrefix(s.config.Address, "127.0.0.1:")+".json", string(text))
	s.process = exec.Command(os.Args[0])
	s.process.Env = append(os.Environ(), childConfig+"="+file, "GORACE=atexit_sleep_ms=0")
	s.process.Stderr = io.MultiWriter(in.Output(), &in.output)
	in.check(s.process.Start())
	in.await("the server to answer", func() (answers bool) {
		r, err := http.NewRequestWithContext(in.Context(), http.MethodGet, "http://"+s.config.Address+"/livez", nil)
		in.check(err)
		answer, err := in.sender.Do(r)
		if err == nil {
			answers = answer.StatusCode == http.StatusOK
			err = answer.Body.Close()
		}
		return answers && err == nil
	})
}

// kill ends the server without a word.
func (s *server) kill() {
	in := s.in
	in.Helper()
	if err := s.process.Process.Signal(syscall.SIGKILL); err != nil {
		in.Errorf("the server cannot be killed: %v", err)
	}
	_ = s.process.Wait()
	if status, ok := s.process.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		in.Errorf("the server ended by itself: %s", s.process.ProcessState)
	}
	in.kills++
}

// stop ends the server as an interrupt would.
func (s *server) stop() {
	in := s.in
	in.Helper()
	in.check(s.process.Process.Signal(syscall.SIGTERM))
	if err := s.process.Wait(); err != nil {
		in.Errorf("the server ended badly: %v", err)
	}
	s.process = nil
}

// start starts the server that is killed.
func (in *installation) start() {
	in.Helper()
	if in.servers == nil {
		in.servers = []*server{{in: in, config: in.config}}
	}
	in.servers[0].start()
}

// killAndRestart ends the server without a word, and starts it again.
func (in *installation) killAndRestart() {
	in.Helper()
	in.mu.Lock()
	defer in.mu.Unlock()
	in.kill()
	in.start()
}

func (in *installation) kill() { in.servers[0].kill() }

// killAmong kills the server some times while steps are taken, each time after a number of them that chance says: so the kills
// are spread over all that happens, however fast the machine is.
func (in *installation) killAmong(over <-chan struct{}, steps, times int, random *rand.Rand) {
	in.Helper()
	taken := 0
	for n := range times {
		until := (n*steps + random.IntN(steps)) / times
		in.takeSteps(over, until-taken)
		taken = until
		select {
		case <-over:
			return
		default:
		}
		in.killAndRestart()
	}
}

// stop ends all servers as an interrupt would.
func (in *installation) stop() {
	in.Helper()
	for _, s := range in.servers {
		s.stop()
	}
	for _, trouble := range []string{"DATA RACE", "panic"} {
		if strings.Contains(in.output.String(), trouble) {
			in.Errorf("the server said %q on the way", trouble)
		}
	}
}

// await waits for a condition.
func (in *installation) await(what string, met func() bool) {
	in.Helper()
	apptest.Await(in.T, what, met)
}

// connect makes the programme's client, and registers its key for signatures.
func (in *installation) connect() {
	in.Helper()
	key, err := httpsig.GenerateKey(httpsig.Ed25519)
	in.check(err)
	id := uuid.New()
	in.client, err = client.New(client.Config{
		BaseURL: "http://" + in.config.Address + "/v1", APIKey: uuid.MustParse(in.made.APIKey), APISecret: in.made.APISecret,
		SigningKeyID: id, SigningKey: key, HTTP: in.http,
	})
	in.check(err)
	in.check(in.client.UpdateSigningKey(in.Context(), signingKey(id, key)))
}

func (in *installation) databaseURL() string { return cmp.Or(in.direct, in.config.Database) }

// database opens the database for a look.
func (in *installation) database() *store.DB {
	in.Helper()
	db, err := store.Open(in.Context(), in.databaseURL())
	in.check(err)
	in.Cleanup(func() { _ = db.Close() })
	return db
}

// awaitNoTasks waits until nothing is to be done.
func (in *installation) awaitNoTasks(db *store.DB) {
	in.Helper()
	var left []string
	defer func() {
		if in.Failed() {
			in.Logf("open tasks: %q", left)
		}
	}()
	in.await("no task to be open", func() bool {
		open, err := db.OpenTasks(in.Context())
		in.check(err)
		left = nil
		for _, t := range open {
			if t.Kind == tasks.ExpireHold || t.Kind == tasks.RecoverDebt {
				continue // in a week, and in an hour
			}
			left = append(left, fmt.Sprintf("%s %s %s", t.Kind, t.Subject, t.LastError))
		}
		return len(left) == 0
	})
}

// awaitNoDebt waits until the account owes nothing.
func (p *played) awaitNoDebt() {
	var has api.AccountBalance
	defer func() {
		if p.in.Failed() {
			p.in.Logf("%s: the account has %+v", p.name, has)
		}
	}()
	p.in.await("debts to be paid", func() bool {
		if !p.unknown {
			has = p.account.balance()
		}
		return p.unknown || has.Debt.Amount == "0"
	})
}
