package wallet_test

import (
	_ "embed"
	"encoding/json"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/onboarding"
	"github.com/offblocks/offblocks/internal/tasks"
)

//go:embed testdata/owners.json
var ownersJSON []byte

// owners is the creation code of testdata/owners.sol.
var owners = func() (code struct{ KeyWallet, KeyWalletFactory string }) {
	if err := json.Unmarshal(ownersJSON, &code); err != nil {
		panic(err)
	}
	return code
}()

// wrap makes an ERC-6492 signature.
func wrap(factory common.Address, prepare, signature []byte) []byte {
	address, blob := abi.Type{T: abi.AddressTy, Size: 20}, abi.Type{T: abi.BytesTy}
	return append(must(abi.Arguments{{Type: address}, {Type: blob}, {Type: blob}}.Pack(factory, prepare, signature)),
		wallet.WrapMagic...)
}

// calldata is a selector and words.
func calldata(signature string, words ...[]byte) []byte {
	data := crypto.Keccak256([]byte(signature))[:4]
	for _, w := range words {
		data = append(data, common.LeftPadBytes(w, 32)...)
	}
	return data
}

// futureWallet is a wallet of a key that a factory will make.
type futureWallet struct {
	key              *chain.Owner
	factory, address common.Address
	prepare          []byte
}

func newFutureWallet(w *chaintest.Env, salt byte) futureWallet {
	w.Helper()
	f := futureWallet{key: must(chain.NewOwner()), factory: w.Deploy(owners.KeyWalletFactory, nil)}
	key := common.HexToAddress(f.key.Address())
	code := append(common.FromHex(owners.KeyWallet), common.LeftPadBytes(key[:], 32)...)
	f.address = crypto.CreateAddress2(f.factory, [32]byte{31: salt}, crypto.Keccak256(code))
	f.prepare = calldata("make(address,bytes32)", key[:], []byte{salt})
	return f
}

func TestAnOwnerThatIsNotDeployedYetSignsByERC6492(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	f := newFutureWallet(w, 1)
	judged := func(name string, signature []byte, want bool) {
		t.Helper()
		if ok, err := w.Chains.SignedText(t.Context(), chaintest.Home, f.address.Hex(), "hello", signature); ok != want ||
			err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
	own := must(f.key.SignText("hello"))
	burn, loop := install(w, "fe"), install(w, "5b5f56")
	cases := map[string]struct {
		signature []byte
		want      bool
	}{
		"as it should be": {wrap(f.factory, f.prepare, own), true},
		"not wrapped":     {own, false},
		"another text":    {wrap(f.factory, f.prepare, must(f.key.SignText("hello!"))), false},
		"another key":     {wrap(f.factory, f.prepare, must(must(chain.NewOwner()).SignText("hello"))), false},
		"another salt": {wrap(f.factory, calldata("make(address,bytes32)",
			common.HexToAddress(f.key.Address()).Bytes(), []byte{2}), own), false},
		"no factory":                {wrap(common.Address{}, f.prepare, own), false},
		"a factory that refuses":    {wrap(f.factory, []byte{1, 2, 3, 4}, own), false},
		"a factory that burns":      {wrap(burn, f.prepare, own), false},
		"a factory that loops":      {wrap(loop, f.prepare, own), false},
		"no signature inside":       {wrap(f.factory, f.prepare, nil), false},
		"the magic alone":           {wallet.WrapMagic, false},
		"cut short":                 {append(append([]byte{}, own...), wallet.WrapMagic...), false},
		"twice wrapped":             {wrap(f.factory, f.prepare, wrap(f.factory, f.prepare, own)), false},
		"more than the most":        {wrap(f.factory, append(f.prepare, make([]byte, wallet.MaxSignature)...), own), false},
		"its calldata and a little": {wrap(f.factory, append(f.prepare, make([]byte, 4096)...), own), true},
	}
	for name, c := range cases {
		judged(name, c.signature, c.want)
	}
	if code := must(w.Node.CodeAt(t.Context(), f.address, nil)); len(code) != 0 {
		t.Fatal("the owner was deployed by being asked")
	}

	// The same signature stays good once the owner stands, when its factory can do nothing any more, and the plain one
	// is too.
	w.SendEarly(f.factory, f.prepare)
	for _, name := range []string{"as it should be", "a factory that burns", "a factory that loops", "no factory",
		"a factory that refuses"} {
		judged(name+", when the owner stands", cases[name].signature, true)
	}
	judged("not wrapped, when the owner stands", own, true)
	judged("another text, when the owner stands", cases["another text"].signature, false)
}

func TestAnOwnerThatStandsAndNeedsPreparingSignsByERC6492(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	asleep := w.Deploy(owners.KeyWallet, make([]byte, 32)) // a wallet without a key
	key := must(chain.NewOwner())
	adopt := calldata("adopt(address)", common.HexToAddress(key.Address()).Bytes())
	own := must(key.SignText("hello"))
	for name, c := range map[string]struct {
		signature []byte
		want      bool
	}{
		"unprepared": {own, false}, "prepared": {wrap(asleep, adopt, own), true},
		"prepared by another text": {wrap(asleep, adopt, must(key.SignText("bye"))), false},
	} {
		if ok, err := w.Chains.SignedText(t.Context(), chaintest.Home, asleep.Hex(), "hello", c.signature); ok != c.want ||
			err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
}

func TestAnERC6492SignatureGrantsOnceTheOwnerStands(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	f := newFutureWallet(w, 1)
	ctx, caip10 := t.Context(), string(chaintest.Home)+":"+f.address.Hex()
	sign := func(text string) []byte { return wrap(f.factory, f.prepare, must(f.key.SignText(text))) }
	c, err := w.Onboarding.CreateCustomer(ctx, w.Programme, caip10, "a contract")
	w.Check(err)
	w.Check(w.Onboarding.CustomerSigned(ctx, w.Programme, c.Customer.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: c.Challenge.Text, Signature: sign(c.Challenge.Text),
	}))
	_, err = w.Onboarding.CustomerVerified(ctx, w.Programme, c.Customer.ID, "A Customer", true)
	w.Check(err)
	for _, task := range must(w.DB.LeaseTasks(ctx, tasks.PoolPartner, "test", issuing.At(w.Now()), 1, 100)) {
		w.Check(w.DB.FinishTask(ctx, task))
	}
	ask, err := w.Onboarding.CreateAccount(ctx, w.Programme, c.Customer.ID, []string{"USD"})
	w.Check(err)
	err = w.Onboarding.AccountSigned(ctx, w.Programme, ask.Account.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: sign(ask.Challenge.Text),
	})
	var refused *issuing.Error
	if !errors.As(err, &refused) || refused.Code != issuing.CodeOwnerSignature || refused.Field != "/signature" {
		t.Fatalf("granted by a contract that does not stand: %v", err)
	}
	again, err := w.Onboarding.AccountChallenge(ctx, w.Programme, ask.Account.ID)
	w.Check(err)
	if again.Challenge.Text == ask.Challenge.Text {
		t.Error("no new challenge was issued")
	}
	w.SendEarly(f.factory, f.prepare)
	ask, err = w.Onboarding.AccountChallenge(ctx, w.Programme, ask.Account.ID)
	w.Check(err)
	for name, signature := range map[string][]byte{
		"another text inside": sign("something else"), "nothing inside": wrap(f.factory, f.prepare, nil),
		"the magic alone": wallet.WrapMagic, "no wrapping": append([]byte("junk"), wallet.WrapMagic...),
	} {
		err = w.Onboarding.AccountSigned(ctx, w.Programme, ask.Account.ID, onboarding.Signed{
			OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: signature,
		})
		if !errors.As(err, &refused) || refused.Code != issuing.CodeOwnerSignature {
			t.Fatalf("%s: %v", name, err)
		}
		ask, err = w.Onboarding.AccountChallenge(ctx, w.Programme, ask.Account.ID)
		w.Check(err)
	}
	typed := wrap(f.factory, f.prepare, must(f.key.SignTyped(must(w.Onboarding.TypedData(ask)))))
	if ok, err := w.Chains.SignedGrant(ctx, ask.Account, ask.Challenge.Allowance, ask.Challenge.Nonce, typed); !ok || err != nil {
		t.Errorf("the typed data: %t, %v", ok, err)
	}
	w.Check(w.Onboarding.AccountSigned(ctx, w.Programme, ask.Account.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: sign(ask.Challenge.Text),
	}))
	w.DoTasks() // the wallet contract asks the owner about the signature inside
	if a := must(w.DB.Account(ctx, w.Programme, ask.Account.ID)); a.Status != issuing.AccountActive {
		t.Errorf("the account is %s", a.Status)
	}
}
