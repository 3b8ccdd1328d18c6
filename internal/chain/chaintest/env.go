// Package chaintest gives tests an installation on a real chain inside the process, whose node they may break, or on an
// Anvil chain whose past they may change. No program may contain it.
package chaintest

import (
	"bytes"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"github.com/shopspring/decimal"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/worker"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/partner/simulator"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/payments/payouts"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/store/storetest"
	"github.com/offblocks/offblocks/internal/work"
)

// Home is the chain that an environment serves.
const Home = caip.ChainID("eip155:300")

// OpeningGrant is how much of each test token a new wallet is given.
const OpeningGrant issuing.Units = 1_000_000_000

var (
	// OperatorKey is the key of the installation.
	OperatorKey = crypto.Keccak256([]byte("operator of the tests"))
	// StrangerKey is of somebody with native coin, who is not of the installation.
	StrangerKey = bytes.Repeat([]byte{9}, 32)
)

// Rates is a source of rates: two dollars are worth a euro.
type Rates struct{}

// Rate tells the rate between USD and EUR.
func (Rates) Rate(base, quote string) (issuing.Rate, bool) {
	worth := map[string]decimal.Decimal{"USD": decimal.New(1, 0), "EUR": decimal.New(2, 0)}
	b, okB := worth[base]
	q, okQ := worth[quote]
	if !okB || !okQ {
		return issuing.Rate{}, false
	}
	return issuing.Rate{Value: b.Div(q), Source: "test"}, true
}

// Env is an installation with one chain. Its node is between the two, and the test's to break.
type Env struct {
	testing.TB
	DB     *store.DB
	Hub    *devnet.Hub // nil on an Anvil chain
	Node   *Node
	Chains *registry.Registry
	worker.Services
	Payments   *payments.Service
	Programmes *programmes.Service
	Programme  issuing.ProgrammeID
	Owner      *chain.Owner
	OwnerKey   []byte
	Account    issuing.Account
	Card       issuing.CardID
	Now        func() time.Time
	Allowance  issuing.Units // that owners are asked for
}

// OpenDB opens a database of its own on SQLite, which is audited at the end of the test.
func OpenDB(t *testing.T) *store.DB {
	t.Helper()
	db := storetest.Open(t, "sqlite:"+filepath.Join(t.TempDir(), "chain.db"))
	t.Cleanup(func() { storetest.Audit(t, db) })
	return db
}

// NewHub is a simulated chain on which operator and stranger have native coin.
func NewHub(t testing.TB, change func(*devnet.Config)) *devnet.Hub {
	t.Helper()
	cfg := devnet.Config{Chains: []uint64{300}, Fund: []common.Address{addressOf(OperatorKey), addressOf(StrangerKey)}}
	if change != nil {
		change(&cfg)
	}
	hub, err := devnet.New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := hub.Close(); err != nil {
			t.Error(err)
		}
	})
	return hub
}

func addressOf(key []byte) common.Address {
	return crypto.PubkeyToAddress(must(crypto.ToECDSA(key)).PublicKey)
}

// Definitions are the home chain alone, as a sandbox has it.
func Definitions() []chain.Definition { return chain.Simulated()[:1] }

// New makes an installation on a database; settings may be changed before it starts.
func New(t testing.TB, db *store.DB, change func(*registry.Config)) *Env {
	t.Helper()
	e := &Env{TB: t, DB: db, Hub: NewHub(t, nil), Now: time.Now, Allowance: 1_000_000_000_000}
	e.Node = &Node{Node: must(e.Hub.Client(300))}
	e.Start(change)
	e.foundProgramme()
	return e
}

func (e *Env) foundProgramme() {
	e.Helper()
	p, err := e.Programmes.FoundProgramme(e.Context(), programmes.NewProgramme{
		Name: "Test", APIKey: uuid.NewString(), APISecret: seal.Generate(), PartnerFixed: 10_000, PartnerBPS: 100,
	})
	e.Check(err)
	e.Programme = p.ID
}

// Start makes everything that lives in memory anew, as a new process does.
func (e *Env) Start(change func(*registry.Config)) {
	e.Helper()
	cfg := registry.Config{
		DB: e.DB, Chains: Definitions(), Operator: OperatorKey, Rates: Rates{}, Now: func() time.Time { return e.Now() },
		Dial: func(uint64) (chain.Node, error) { return e.Node, nil },
	}
	if change != nil {
		change(&cfg)
	}
	chains, err := registry.New(cfg)
	e.Check(err)
	e.Chains = chains
	box := must(seal.New(bytes.Repeat([]byte{7}, 32)))
	units := work.New(e.DB, func() time.Time { return e.Now() })
	e.Programmes = programmes.New(units, box, false)
	e.Payments = payments.New(units, chains, Rates{}, payments.Config{Chains: chains.Published(), ServiceBPS: 50})
	e.Services = worker.Services{
		Onboarding: onboarding.New(units, box, chains, Rates{}, onboarding.Config{
			Chains: chains.Published(), Domain: "localhost", URI: "http://localhost/v1", Allowance: e.Allowance,
			Partners: simulator.Partners(),
		}),
		Payouts: payouts.New(units),
		Claims:  claims.New(units),
		Book:    chainbook.New(units, chains.Published()),
	}
}

// Check ends the test with an error.
func (e *Env) Check(err error) {
	e.Helper()
	if err != nil {
		e.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Await waits for something that a chain is about to do.
func (e *Env) Await(what string, come func() bool) {
	e.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(10 * time.Second); !come(); {
		select {
		case <-tick.C:
		case <-deadline:
			e.Fatal("in vain: ", what)
		}
	}
}
