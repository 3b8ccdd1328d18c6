package deployment_test

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
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/deployment"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// version is a version of the contracts that differs from this one, if only by a little.
type version struct {
	wallet, factory, escrow string // creation code
	payees                  []common.Address
	takesFrom               common.Address // factory; zero: its own
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
	shared := strings.Replace(bindings.OffBlocksSmartWalletMetaData.Bin, text("OffBlocks spending"),
		text("OffBlocks SPENDING"), 1)
	factory := without(bindings.OffBlocksSmartWalletFactoryMetaData.Bin, "operators()")
	escrow := without(without(bindings.OffBlocksEscrowMetaData.Bin, "tokens()"), "payees()")
	return version{wallet: shared, factory: factory, escrow: without(escrow, "operators()")}
}

// deployVersion deploys a version of the contracts, as that version would have done it, and gives what it would have
// recorded.
func deployVersion(w *chaintest.Env, v version) (factory, escrow string) {
	w.Helper()
	s, abi, operator := w.Chain(), chain.ABI(), w.Chains.Operator().Address
	if v.payees == nil {
		for _, p := range []string{s.Published.Settlement, s.Published.Partner, s.Published.Platform} {
			v.payees = append(v.payees, common.HexToAddress(p))
		}
	}
	w.Check(w.Contracts().DeployPlanned(w.Context(), w.Node, 2)) // the tokens
	proxy := func(implementation common.Address, data []byte) common.Address {
		return w.Deploy(bindings.ERC1967ProxyMetaData.Bin, abi.Proxy.PackConstructor(implementation, data))
	}
	nobody := common.BytesToAddress([]byte{1})
	shared := w.Deploy(v.wallet, abi.Wallet.PackConstructor(nobody, nobody, nobody))
	made := proxy(w.Deploy(v.factory, abi.Factory.PackConstructor(shared)), abi.Factory.PackInitialize(operator, big.NewInt(deployment.WithdrawalDelay)))
	from := made
	if v.takesFrom != (common.Address{}) {
		from = v.takesFrom
	}
	initialised := abi.Escrow.PackInitialize(operator, from, s.TokenAddresses(), v.payees)
	return made.Hex(), proxy(w.Deploy(v.escrow, nil), initialised).Hex()
}

// walletCodeHash is the hash of what a factory makes wallets of.
func walletCodeHash(w *chaintest.Env, factory string) string {
	return must(deployment.WalletCodeHash(w.Context(), w.Node, common.HexToAddress(factory)))
}

// differences are what verification finds.
func differences(w *chaintest.Env) map[string]string {
	w.Helper()
	found := map[string]string{}
	for _, check := range must(w.Contracts().Verify(w.Context())) {
		if !check.OK() {
			found[check.What] = check.Got
		}
	}
	return found
}

func TestContractsOfAnotherVersionAreServedWhereTheyAreRecorded(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	factory, escrow := deployVersion(w, earlier())
	tokens := w.Contracts().TokenDefinitions()
	recorded := func(c *registry.Config) {
		n := &c.Chains[0]
		n.Factory, n.Escrow, n.Tokens, n.TestTokens = factory, escrow, tokens, true
	}
	w.Start(recorded)
	if _, err := w.Chains.Wallet(chaintest.Home, w.Chains.Operator().Address.Hex(),
		issuing.NewID[issuing.AccountID]()); err == nil || !strings.Contains(err.Error(), "not been looked at") {
		t.Errorf("a wallet's address was told before the factory was asked: %v", err)
	}
	code := must(w.Contracts().CodeHashes(t.Context()))
	if err := w.Chains.Ready(t.Context()); err == nil ||
		!strings.Contains(err.Error(), "makes wallets of code with the hash "+code.Wallet) {
		t.Errorf("wallets of code that nobody knows: %v", err)
	}
	known := func(c *registry.Config) { recorded(c); c.Chains[0].Code = code }
	w.Start(known)
	w.Check(w.Chains.Ready(t.Context()))
	w.OpenAccount()
	s := w.Chain()
	salt := must(wallet.Salt(w.Account.ID))
	told := must(chain.CallView(t.Context(), w.Node, s.Factory,
		chain.ABI().Factory.PackWalletAddress(common.HexToAddress(w.Account.Owner), s.Escrow, s.Factory,
			salt), chain.ABI().Factory.UnpackWalletAddress))
	if w.Account.Wallet != told.Hex() || w.Chains.Published()[0].Escrow != escrow || s.Factory.Hex() != factory {
		t.Errorf("the wallet is at %s, and the factory says %s", w.Account.Wallet, told)
	}
	before := w.Balances()
	a := w.Authorise("20")
	must(w.Payments.Capture(t.Context(), w.Programme, a.ID, payments.Capture{}))
	w.DoTasks()
	if a = w.Authorisation(a.ID); a.Status != issuing.AuthorisationCaptured ||
		w.Holds(w.Account.Wallet) >= before[w.Account.Wallet] {
		t.Errorf("the payment is %s", a.Status)
	}

	if found := differences(w); len(found) != 0 {
		t.Errorf("its code is recorded: %v", found)
	}
	w.Start(recorded)
	if found := differences(w); len(found) != 3 || found["code of the factory"] == "" ||
		found["code of the escrow"] == "" || found["code of wallets"] == "" {
		t.Errorf("nothing is known of its code: %v", found)
	}
	w.Start(func(c *registry.Config) { known(c); c.Chains[0].Code.Escrow = code.Factory })
	if found := differences(w); len(found) != 1 || found["code of the escrow, of another version, as recorded"] !=
		code.Escrow {
		t.Errorf("other code is recorded: %v", found)
	}
}

func TestAnUpgradedEscrowIsKnownByTheCodeThatItHasNow(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	old := earlier()
	old.wallet = bindings.OffBlocksSmartWalletMetaData.Bin
	old.factory = bindings.OffBlocksSmartWalletFactoryMetaData.Bin
	factory, escrow := deployVersion(w, old)
	w.Start(func(c *registry.Config) { c.Chains[0].Factory, c.Chains[0].Escrow = factory, escrow })
	if found := differences(w); len(found) != 1 || found["code of the escrow"] == "" {
		t.Errorf("before: %v", found)
	}
	s := w.Chain()
	// At another address than this program would choose: somebody else may have deployed it.
	next := w.Deploy(bindings.OffBlocksEscrowMetaData.Bin, []byte{1})
	w.Send(s.Escrow, chain.ABI().Escrow.PackAnnounceUpgrade(next, nil))
	w.Check(w.Hub.AdvanceTime(t.Context(), 300, 8*24*time.Hour+time.Second))
	w.Send(s.Escrow, chain.ABI().Escrow.PackUpgradeToAndCall(next, nil))
	if found := differences(w); len(found) != 0 {
		t.Errorf("afterwards: %v", found)
	}
}

func TestWhatIsNotOursToServeIsRefusedAtOnce(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	factory, escrow := deployVersion(w, earlier())
	token := w.Contracts().TokenDefinitions()[0].Address
	another := earlier()
	another.takesFrom = common.HexToAddress(token)
	_, stray := deployVersion(w, another)
	another = earlier()
	another.escrow = without(another.escrow, "returnPart(uint256,uint256[])")
	_, whole := deployVersion(w, another)
	another = earlier()
	another.factory = without(another.factory, "walletCode()")
	silent, ofSilent := deployVersion(w, another)
	another = earlier()
	another.factory = without(another.factory, "walletAddress(address,address,address,uint256)")
	astray, ofAstray := deployVersion(w, another)
	wallets := walletCodeHash(w, factory)
	nowhere := common.HexToAddress("0xaa").Hex()
	for says, change := range map[string]func(*registry.Config){
		"no contract stands at":                 func(c *registry.Config) { c.Chains[0].Factory = nowhere },
		"is no proxy that any version has made": func(c *registry.Config) { c.Chains[0].Escrow = token },
		"may not operate the factory": func(c *registry.Config) {
			c.Operator, c.Chains[0].Settlement = chaintest.StrangerKey, nowhere
		},
		"takes deposits from wallets of": func(c *registry.Config) { c.Chains[0].Escrow = stray },
		"does not pay " + nowhere:        func(c *registry.Config) { c.Chains[0].Partner = nowhere },
		"cannot settle parts":            func(c *registry.Config) { c.Chains[0].Escrow = whole },
		"makes wallets of code": func(c *registry.Config) {
			c.Chains[0].Factory, c.Chains[0].Escrow = silent,
				ofSilent
		},
		"puts wallets elsewhere": func(c *registry.Config) {
			c.Chains[0].Factory, c.Chains[0].Escrow = astray,
				ofAstray
		},
	} {
		w.Start(func(c *registry.Config) {
			c.Chains[0].Factory, c.Chains[0].Escrow, c.Chains[0].Code.Wallet = factory, escrow, wallets
			change(c)
		})
		var unfit *deployment.UnservableError
		if err := w.Chains.Ready(t.Context()); !errors.As(err, &unfit) || !strings.Contains(unfit.Error(), says) {
			t.Errorf("%s: %v", says, err)
		}
		if err := w.Contracts().Ensure(t.Context()); !errors.As(err, &unfit) {
			t.Errorf("%s: deployed: %v", says, err)
		}
	}
	for _, half := range []chain.Definition{{Factory: factory}, {Escrow: escrow}, {Factory: "nowhere", Escrow: escrow}} {
		networks := chaintest.Definitions()
		networks[0].Factory, networks[0].Escrow = half.Factory, half.Escrow
		if _, err := registry.New(registry.Config{Chains: networks, Operator: chaintest.OperatorKey}); err == nil {
			t.Errorf("half a record was taken: %+v", half)
		}
	}
}

func TestARecordIsLookedAtAgainUntilTheNodeAnswers(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	factory, escrow := deployVersion(w, earlier())
	wallets := walletCodeHash(w, factory)
	recorded := func(c *registry.Config) {
		c.Chains[0].Factory, c.Chains[0].Escrow, c.Chains[0].Code.Wallet = factory, escrow, wallets
	}
	for i := 0; ; i++ {
		w.Start(recorded)
		told := w.Node.BreakCall(i, false)
		err := w.Contracts().Recognise(t.Context(), w.Node)
		if told() == "" {
			w.Check(err)
			if i < 10 {
				t.Errorf("it took only %d calls", i)
			}
			break
		}
		if unfit := new(deployment.UnservableError); !errors.Is(err, chaintest.ErrBroken) || errors.As(err, &unfit) ||
			w.Contracts().Wallets.Ready() {
			t.Errorf("call %d: %v", i, err)
		}
		w.Check(w.Contracts().Recognise(t.Context(), w.Node))
	}
	w.Start(recorded)
	w.Node.Interfere(func(string, bool) error { return chaintest.ErrBroken })
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := w.Chains.Ready(ctx); err == nil || !strings.Contains(err.Error(), "is not reachable") {
		t.Errorf("a node that never answers: %v", err)
	}
}

func TestProxiesThatThisVersionPutsAreKnown(t *testing.T) {
	t.Parallel()
	c := must(registry.New(registry.Config{Chains: chaintest.Definitions(), Operator: chaintest.OperatorKey}))
	unknown, proxies, err := must(c.Deployment(chaintest.Home)).UnknownProxies()
	if err != nil || proxies != 2 || len(unknown) > 0 {
		t.Errorf("%d proxies, of which these codes are not among knownProxies: %v, %v", proxies, unknown, err)
	}
}
