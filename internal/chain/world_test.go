package chain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
	"github.com/shopspring/decimal"
	"go.uber.org/goleak"

	"github.com/offblocks/offblocks/caip"
	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/chainbook"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/payments"
	"github.com/offblocks/offblocks/internal/payments/claims"
	"github.com/offblocks/offblocks/internal/programmes"
	"github.com/offblocks/offblocks/internal/seal"
	"github.com/offblocks/offblocks/internal/store"
	"github.com/offblocks/offblocks/internal/tasks"
	"github.com/offblocks/offblocks/internal/work"
)

func TestMain(m *testing.M) {
	boundChecks()
	goleak.VerifyTestMain(m,
		// go-ethereum starts these once for the process.
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/metrics.(*meterTicker).loop"),
		// goleveldb lets these go a second after a database was closed.
		goleak.IgnoreAnyFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"))
}

const home = caip.ChainID("eip155:300")

var operatorKey = crypto.Keccak256([]byte("operator of the tests"))

// table is a source of rates: two dollars are worth a euro.
type table struct{}

func (table) Rate(base, quote string) (issuing.Rate, bool) {
	worth := map[string]decimal.Decimal{"USD": decimal.New(1, 0), "EUR": decimal.New(2, 0)}
	b, okB := worth[base]
	q, okQ := worth[quote]
	if !okB || !okQ {
		return issuing.Rate{}, false
	}
	return issuing.Rate{Value: b.Div(q), Source: "test"}, true
}

// world is an installation with one simulated chain, its node between us and it being ours to break.
type world struct {
	testing.TB
	db       *store.DB
	hub      *devnet.Hub
	node     *breakable
	networks *Chains
	Services
	Programmes *programmes.Service
	programme  issuing.ProgrammeID
	owner      *Owner
	account    issuing.Account
	card       issuing.CardID
	now        func() time.Time
	grant      issuing.Units // that owners are asked for
}

// patronKey is of somebody with native coin, who is not of the installation.
var patronKey = bytes.Repeat([]byte{9}, 32)

// newHub is a simulated chain of the tests' own operator.
func newHub(t testing.TB) *devnet.Hub {
	t.Helper()
	key := must(crypto.ToECDSA(operatorKey))
	patron := must(crypto.ToECDSA(patronKey))
	hub, err := devnet.New(devnet.Config{Chains: []uint64{300}, Fund: []common.Address{
		crypto.PubkeyToAddress(key.PublicKey), crypto.PubkeyToAddress(patron.PublicKey),
	}})
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

// newWorld makes an installation on a database; settings may be changed before it starts.
func newWorld(t testing.TB, db *store.DB, change func(*Config)) *world {
	t.Helper()
	w := &world{TB: t, db: db, hub: newHub(t), now: time.Now, grant: 1_000_000_000_000}
	w.node = &breakable{Node: must(w.hub.Client(300))}
	w.start(change)
	p, err := w.Programmes.FoundProgramme(t.Context(), programmes.NewProgramme{
		Name: "Test", APIKey: uuid.NewString(), APISecret: "a secret of the tests", PartnerFixed: 10_000, PartnerBPS: 100,
	})
	w.check(err)
	w.programme = p.ID
	return w
}

// start makes everything that lives in memory anew, as a new process does.
func (w *world) start(change func(*Config)) {
	w.Helper()
	cfg := Config{
		DB: w.db, Networks: Simulated()[:1], Operator: operatorKey, Rates: table{}, Now: func() time.Time { return w.now() },
		Dial: func(uint64) (Node, error) { return w.node, nil },
	}
	if change != nil {
		change(&cfg)
	}
	n, err := New(cfg)
	w.check(err)
	w.networks = n
	box := must(seal.New(bytes.Repeat([]byte{7}, 32)))
	units := work.New(w.db, func() time.Time { return w.now() })
	w.Programmes = programmes.New(units, box, false)
	w.Services = Services{
		Onboarding: onboarding.New(units, box, n, table{}, onboarding.Config{
			Chains: n.Engine(), Domain: "localhost", URI: "http://localhost/v1", Allowance: w.grant,
		}),
		Payments: payments.New(units, n, table{}, payments.Config{Chains: n.Engine(), ServiceBPS: 50}),
		Claims:   claims.New(units),
		Book:     chainbook.New(units, n.Engine()),
	}
}

func (w *world) keeper() keeper { return keeper{w.networks, w.db, w.Services} }

func (w *world) check(err error) {
	w.Helper()
	if err != nil {
		w.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// sign brings a customer's account up to the owner's signature; nothing is on chain yet.
func (w *world) sign(owner string, sign func(text string) []byte) {
	w.Helper()
	ctx, caip10 := w.Context(), string(home)+":"+owner
	c, err := w.Onboarding.CreateCustomer(ctx, w.programme, caip10, uuid.NewString())
	w.check(err)
	w.check(w.Onboarding.CustomerSigned(ctx, w.programme, c.Customer.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: c.Challenge.Text, Signature: sign(c.Challenge.Text),
	}))
	_, err = w.Onboarding.CustomerVerified(ctx, w.programme, c.Customer.ID, "A Customer", true)
	w.check(err)
	screening := must(w.db.LeaseTasks(ctx, tasks.PoolPartner, uuid.NewString(), issuing.At(w.now()), time.Minute, 100))
	for _, task := range screening {
		w.check(w.db.FinishTask(ctx, task))
	}
	ask, err := w.Onboarding.CreateAccount(ctx, w.programme, c.Customer.ID, []string{"USD"})
	w.check(err)
	w.check(w.Onboarding.AccountSigned(ctx, w.programme, ask.Account.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: sign(ask.Challenge.Text),
	}))
	w.account = ask.Account
}

func (w *world) signAsOwner() {
	w.Helper()
	w.owner = must(NewOwner())
	w.sign(w.owner.Address(), func(text string) []byte { return must(w.owner.SignText(text)) })
}

// open brings an account with a card into being.
func (w *world) open() {
	w.Helper()
	w.signAsOwner()
	w.keep()
	w.account = must(w.db.Account(w.Context(), w.programme, w.account.ID))
	if w.account.Status != issuing.AccountActive {
		w.Fatalf("the account is %s", w.account.Status)
	}
	card, err := w.Onboarding.CreateCard(w.Context(), w.programme, w.account.ID, onboarding.NewCard{Type: issuing.CardVirtual, Billing: issuing.Address{Country: "GB"}})
	w.check(err)
	_, err = w.Onboarding.CardIssued(w.Context(), w.programme, card.ID, onboarding.IssuedCard{PAN: "5555550000000004", Network: "mastercard", ExpiryYear: w.now().Year() + 3, ExpiryMonth: 1})
	w.check(err)
	w.card = card.ID
}

func (w *world) authorise(amount string) issuing.Authorisation {
	w.Helper()
	a, err := w.Payments.Authorise(w.Context(), w.programme, w.card, payments.Purchase{Amount: amount, Currency: "USD", Merchant: issuing.Merchant{Country: "GB"}})
	w.check(err)
	return a
}

func (w *world) authorisation(id issuing.AuthorisationID) issuing.Authorisation {
	w.Helper()
	return must(w.db.Authorisation(w.Context(), w.programme, id))
}

func (w *world) claim(id issuing.AuthorisationID) issuing.Claim {
	w.Helper()
	return must(w.db.ClaimOf(w.Context(), w.programme, string(id)))
}

// inEscrow tells whether all of an authorisation's money is in the escrow, and nowhere else.
func (w *world) inEscrow(id issuing.AuthorisationID) bool {
	w.Helper()
	c := w.claim(id)
	return c.Escrow == c.Wanted && c.Held == 0 && c.Owed == 0 && c.Deposit.ID != ""
}

// keep does the chain's tasks until none is left.
func (w *world) keep() {
	w.Helper()
	for range 500 {
		if w.round() == 0 {
			return
		}
	}
	w.Fatalf("tasks are still open: %+v", must(w.db.OpenTasks(w.Context())))
}

// round does each of the chain's tasks once, and tells how many there were.
func (w *world) round() int {
	w.Helper()
	ctx := context.WithoutCancel(w.Context())
	later := issuing.At(w.now().Add(time.Hour)) // so that what was put off is due
	list, err := w.db.LeaseTasks(ctx, tasks.PoolChain, uuid.NewString(), later, time.Millisecond, 100)
	w.check(err)
	handlers := w.networks.Handlers(w.Services)
	for _, task := range list {
		err := handlers[task.Kind](ctx, task)
		var waiting *tasks.Snooze
		if err == nil {
			w.check(w.db.FinishTask(ctx, task))
			continue
		}
		w.check(w.db.PostponeTask(ctx, task, issuing.At(w.now()), err.Error(), errors.As(err, &waiting)))
	}
	return len(list)
}

// until waits for something that a chain is about to do.
func (w *world) until(what string, come func() bool) {
	w.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for deadline := time.After(10 * time.Second); !come(); {
		select {
		case <-tick.C:
		case <-deadline:
			w.Fatal("in vain: ", what)
		}
	}
}

// holds is what an address has of the account's token, in units.
func (w *world) holds(address string) issuing.Units {
	w.Helper()
	k := w.keeper()
	s := must(k.site(home))
	return must(k.balance(w.Context(), must(w.hub.Client(300)), s.tokens[0], common.HexToAddress(address)))
}

// deposits is how many there are in the escrow.
func (w *world) deposits() int64 {
	w.Helper()
	k := w.keeper()
	count := must(call(w.Context(), must(w.hub.Client(300)), must(k.site(home)).escrow, k.abi.escrow.PackDepositCount(), k.abi.escrow.UnpackDepositCount))
	return count.Int64()
}

// moved compares balances before and after.
func (w *world) moved(before map[string]issuing.Units, want map[string]issuing.Units) {
	w.Helper()
	for _, who := range slices.Sorted(maps.Keys(before)) {
		if got := w.holds(who) - before[who]; got != want[who] {
			w.Errorf("%s has %s more, want %s", who, got, want[who])
		}
	}
}

func (w *world) balances() map[string]issuing.Units {
	w.Helper()
	c := w.networks.Engine()[0]
	list := map[string]issuing.Units{}
	for _, who := range []string{w.account.Wallet, c.Escrow, c.Settlement, c.Partner, c.Platform} {
		list[who] = w.holds(who)
	}
	if len(list) != 5 {
		w.Fatal(fmt.Sprint("addresses are not distinct: ", list))
	}
	return list
}
