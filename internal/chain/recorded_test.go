package chain

import (
	"context"
	"encoding/hex"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// version is a version of the contracts that differs from this one, if only by a little.
type version struct {
	factory, escrow string // creation code
	payees          []common.Address
	takesFrom       common.Address // factory; zero: its own
}

// without makes a view, or any function, unknown to a contract: callers of its selector find nothing.
func without(code string, signature string) string {
	selector := crypto.Keccak256([]byte(signature))[:4]
	other := slices.Clone(selector)
	other[3] ^= 1 // in the same place among the others
	return strings.ReplaceAll(code, "63"+hex.EncodeToString(selector), "63"+hex.EncodeToString(other))
}

// earlier has wallets of other code, and neither factory nor escrow tells whom it knows.
func earlier() version {
	text := func(s string) string { return hex.EncodeToString([]byte(s)) }
	factory := strings.Replace(bindings.OffBlocksSmartWalletFactoryMetaData.Bin, text("OffBlocks spending"), text("OffBlocks SPENDING"), 1)
	escrow := without(without(bindings.OffBlocksEscrowMetaData.Bin, "tokens()"), "payees()")
	return version{factory: without(factory, "operators()"), escrow: without(escrow, "operators()")}
}

// put deploys a version of the contracts, as that version would have done it, and gives what it would have recorded.
func (w *world) put(v version) (factory, escrow string) {
	w.Helper()
	k := w.keeper()
	s, c := must(k.site(home)), k.abi
	if v.payees == nil {
		for _, p := range []string{s.chain.Settlement, s.chain.Partner, s.chain.Platform} {
			v.payees = append(v.payees, common.HexToAddress(p))
		}
	}
	deploy := func(p piece) common.Address {
		if !must(stands(w.Context(), w.node, p.address)) {
			w.check(k.deployPiece(w.Context(), w.node, home, p))
		}
		return p.address
	}
	for _, p := range s.planned[:2] { // the tokens
		deploy(p)
	}
	proxy := func(implementation common.Address, data []byte) common.Address {
		return deploy(newPiece("proxy", bindings.ERC1967ProxyMetaData.Bin, c.proxy.PackConstructor(implementation, data)))
	}
	made := proxy(deploy(newPiece("factory", v.factory, nil)), c.factory.PackInitialize(k.operator, big.NewInt(withdrawalDelay)))
	from := made
	if v.takesFrom != (common.Address{}) {
		from = v.takesFrom
	}
	return made.Hex(), proxy(deploy(newPiece("escrow", v.escrow, nil)), c.escrow.PackInitialize(k.operator, from, s.tokenAddresses(), v.payees)).Hex()
}

// wallets is the hash of what a factory makes them of.
func (w *world) wallets(factory string) string {
	return hashOf(must(w.networks.creationCode(w.Context(), w.node, common.HexToAddress(factory))))
}

// differences are what verification finds.
func (w *world) differences() map[string]string {
	w.Helper()
	found := map[string]string{}
	for _, check := range must(w.networks.Verify(w.Context(), home)) {
		if !check.OK() {
			found[check.What] = check.Got
		}
	}
	return found
}

func TestContractsOfAnotherVersionAreServedWhereTheyAreRecorded(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	factory, escrow := w.put(earlier())
	tokens := must(w.networks.Tokens(home))
	recorded := func(c *Config) {
		n := &c.Networks[0]
		n.Factory, n.Escrow, n.Tokens, n.TestTokens = factory, escrow, tokens, true
	}
	w.start(recorded)
	if _, err := w.networks.Wallet(home, w.networks.Operator(), issuing.NewID[issuing.AccountID]()); err == nil || !strings.Contains(err.Error(), "not been looked at") {
		t.Errorf("a wallet's address was told before the factory was asked: %v", err)
	}
	code := must(w.networks.Code(t.Context(), home))
	if err := w.networks.Ready(t.Context()); err == nil || !strings.Contains(err.Error(), "makes wallets of code with the hash "+code.Wallet) {
		t.Errorf("wallets of code that nobody knows: %v", err)
	}
	known := func(c *Config) { recorded(c); c.Networks[0].Code = code }
	w.start(known)
	w.check(w.networks.Ready(t.Context()))
	w.open()
	k := w.keeper()
	s := must(k.site(home))
	salt := must(walletSalt(w.account.ID))
	told := must(call(t.Context(), w.node, s.factory, k.abi.factory.PackWalletAddress(common.HexToAddress(w.account.Owner), s.escrow, s.factory, salt), k.abi.factory.UnpackWalletAddress))
	if w.account.Wallet != told.Hex() || w.networks.Engine()[0].Escrow != escrow || s.factory.Hex() != factory {
		t.Errorf("the wallet is at %s, and the factory says %s", w.account.Wallet, told)
	}
	before := w.balances()
	a := w.authorise("20")
	must(w.Payments.Capture(t.Context(), w.programme, a.ID, payments.Capture{}))
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured || w.holds(w.account.Wallet) >= before[w.account.Wallet] {
		t.Errorf("the payment is %s", a.Status)
	}

	if found := w.differences(); len(found) != 0 {
		t.Errorf("its code is recorded: %v", found)
	}
	w.start(recorded)
	if found := w.differences(); len(found) != 3 || found["code of the factory"] == "" || found["code of the escrow"] == "" || found["code of wallets"] == "" {
		t.Errorf("nothing is known of its code: %v", found)
	}
	w.start(func(c *Config) { known(c); c.Networks[0].Code.Escrow = code.Factory })
	if found := w.differences(); len(found) != 1 || found["code of the escrow, of another version, as recorded"] != code.Escrow {
		t.Errorf("other code is recorded: %v", found)
	}
}

func TestAnUpgradedEscrowIsKnownByTheCodeThatItHasNow(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	old := earlier()
	old.factory = bindings.OffBlocksSmartWalletFactoryMetaData.Bin
	factory, escrow := w.put(old)
	w.start(func(c *Config) { c.Networks[0].Factory, c.Networks[0].Escrow = factory, escrow })
	if found := w.differences(); len(found) != 1 || found["code of the escrow"] == "" {
		t.Errorf("before: %v", found)
	}
	k := w.keeper()
	s := must(k.site(home))
	// At another address than this program would choose: somebody else may have deployed it.
	next := newPiece("escrow", bindings.OffBlocksEscrowMetaData.Bin, []byte{1})
	w.check(k.deployPiece(t.Context(), w.node, home, next))
	w.tell(s.escrow, k.abi.escrow.PackAnnounceUpgrade(next.address, nil))
	w.check(w.hub.AdvanceTime(t.Context(), 300, 8*24*time.Hour+time.Second))
	w.tell(s.escrow, k.abi.escrow.PackUpgradeToAndCall(next.address, nil))
	if found := w.differences(); len(found) != 0 {
		t.Errorf("afterwards: %v", found)
	}
}

// tell has the operator call a contract.
func (w *world) tell(to common.Address, data []byte) {
	w.Helper()
	_, _, err := w.keeper().relay(w.Context(), order{chain: home, subject: "test", purpose: hex.EncodeToString(crypto.Keccak256(to[:], data)), to: to, data: data})
	w.check(err)
}

func TestWhatIsNotOursToServeIsRefusedAtOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	factory, escrow := w.put(earlier())
	token := must(w.networks.Tokens(home))[0].Address
	another := earlier()
	another.takesFrom = common.HexToAddress(token)
	_, stray := w.put(another)
	another = earlier()
	another.escrow = without(another.escrow, "returnPart(uint256,uint256[])")
	_, whole := w.put(another)
	another = earlier()
	another.factory = without(another.factory, "walletCode()")
	silent, ofSilent := w.put(another)
	another = earlier()
	another.factory = without(another.factory, "walletAddress(address,address,address,uint256)")
	astray, ofAstray := w.put(another)
	wallets := w.wallets(factory)
	nowhere := common.HexToAddress("0xaa").Hex()
	for says, change := range map[string]func(*Config){
		"no contract stands at":                 func(c *Config) { c.Networks[0].Factory = nowhere },
		"is no proxy that any version has made": func(c *Config) { c.Networks[0].Escrow = token },
		"may not operate the factory":           func(c *Config) { c.Operator = patronKey; c.Networks[0].Settlement = nowhere },
		"takes deposits from wallets of":        func(c *Config) { c.Networks[0].Escrow = stray },
		"does not pay " + nowhere:               func(c *Config) { c.Networks[0].Partner = nowhere },
		"cannot settle parts":                   func(c *Config) { c.Networks[0].Escrow = whole },
		"makes wallets of code":                 func(c *Config) { c.Networks[0].Factory, c.Networks[0].Escrow = silent, ofSilent },
		"puts wallets elsewhere":                func(c *Config) { c.Networks[0].Factory, c.Networks[0].Escrow = astray, ofAstray },
	} {
		w.start(func(c *Config) {
			c.Networks[0].Factory, c.Networks[0].Escrow, c.Networks[0].Code.Wallet = factory, escrow, wallets
			change(c)
		})
		var unfit *Unfit
		if err := w.networks.Ready(t.Context()); !errors.As(err, &unfit) || !strings.Contains(unfit.Error(), says) {
			t.Errorf("%s: %v", says, err)
		}
		if err := w.networks.Deploy(t.Context(), home); !errors.As(err, &unfit) {
			t.Errorf("%s: deployed: %v", says, err)
		}
	}
	for _, half := range []Network{{Factory: factory}, {Escrow: escrow}, {Factory: "nowhere", Escrow: escrow}} {
		networks := Simulated()[:1]
		networks[0].Factory, networks[0].Escrow = half.Factory, half.Escrow
		if _, err := New(Config{Networks: networks, Operator: operatorKey}); err == nil {
			t.Errorf("half a record was taken: %+v", half)
		}
	}
}

func TestARecordIsLookedAtAgainUntilTheNodeAnswers(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	factory, escrow := w.put(earlier())
	wallets := w.wallets(factory)
	recorded := func(c *Config) {
		c.Networks[0].Factory, c.Networks[0].Escrow, c.Networks[0].Code.Wallet = factory, escrow, wallets
	}
	for i := 0; ; i++ {
		w.start(recorded)
		told := w.node.breakCall(i, false)
		s := must(w.networks.site(home))
		err := w.networks.recognise(t.Context(), w.node, s)
		if told() == "" {
			w.check(err)
			if i < 10 {
				t.Errorf("it took only %d calls", i)
			}
			break
		}
		if unfit := new(Unfit); !errors.Is(err, errBroken) || errors.As(err, &unfit) || s.creation.Load() != nil {
			t.Errorf("call %d: %v", i, err)
		}
		w.check(w.networks.recognise(t.Context(), w.node, s))
	}
	w.start(recorded)
	w.node.set(func(string, bool) error { return errBroken })
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := w.networks.Ready(ctx); err == nil || !strings.Contains(err.Error(), "is not reachable") {
		t.Errorf("a node that never answers: %v", err)
	}
}

func TestProxiesThatThisVersionPutsAreKnown(t *testing.T) {
	t.Parallel()
	c := must(New(Config{Networks: Simulated()[:1], Operator: operatorKey}))
	found := 0
	for _, i := range must(c.ideals(must(c.site(home)))) {
		if i.implementation != (common.Address{}) {
			found++
			if !proxies[crypto.Keccak256Hash(i.runtime)] {
				t.Errorf("the %s has the code %s: add it to proxies", i.name, crypto.Keccak256Hash(i.runtime))
			}
		}
	}
	if found != 2 {
		t.Errorf("%d proxies", found)
	}
}
