package chain

import (
	_ "embed"
	"encoding/json"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

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
	address := abi.Type{T: abi.AddressTy, Size: 20}
	return append(must(abi.Arguments{{Type: address}, {Type: blob}, {Type: blob}}.Pack(factory, prepare, signature)), wrapMagic...)
}

// calldata is a selector and words.
func calldata(signature string, words ...[]byte) []byte {
	data := crypto.Keccak256([]byte(signature))[:4]
	for _, w := range words {
		data = append(data, common.LeftPadBytes(w, 32)...)
	}
	return data
}

// future is a wallet of a key that a factory will make.
type future struct {
	key              *Owner
	factory, address common.Address
	prepare          []byte
}

func (w *world) future(salt byte) future {
	w.Helper()
	factory := newPiece("factory of wallets", owners.KeyWalletFactory, nil)
	if len(must(w.node.CodeAt(w.Context(), factory.address, nil))) == 0 {
		w.check(w.keeper().deployPiece(w.Context(), w.node, home, factory))
	}
	f := future{key: must(NewOwner()), factory: factory.address}
	key := common.HexToAddress(f.key.Address())
	code := append(common.FromHex(owners.KeyWallet), common.LeftPadBytes(key[:], 32)...)
	f.address = crypto.CreateAddress2(f.factory, [32]byte{31: salt}, crypto.Keccak256(code))
	f.prepare = calldata("make(address,bytes32)", key[:], []byte{salt})
	return f
}

func TestAnOwnerThatIsNotDeployedYetSignsByERC6492(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	f := w.future(1)
	judged := func(name string, signature []byte, want bool) {
		t.Helper()
		if ok, err := w.networks.SignedText(t.Context(), home, f.address.Hex(), "hello", signature); ok != want || err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
	own := must(f.key.SignText("hello"))
	burn, loop := w.install("fe"), w.install("5b5f56")
	cases := map[string]struct {
		signature []byte
		want      bool
	}{
		"as it should be":           {wrap(f.factory, f.prepare, own), true},
		"not wrapped":               {own, false},
		"another text":              {wrap(f.factory, f.prepare, must(f.key.SignText("hello!"))), false},
		"another key":               {wrap(f.factory, f.prepare, must(must(NewOwner()).SignText("hello"))), false},
		"another salt":              {wrap(f.factory, calldata("make(address,bytes32)", common.HexToAddress(f.key.Address()).Bytes(), []byte{2}), own), false},
		"no factory":                {wrap(common.Address{}, f.prepare, own), false},
		"a factory that refuses":    {wrap(f.factory, []byte{1, 2, 3, 4}, own), false},
		"a factory that burns":      {wrap(burn, f.prepare, own), false},
		"a factory that loops":      {wrap(loop, f.prepare, own), false},
		"no signature inside":       {wrap(f.factory, f.prepare, nil), false},
		"the magic alone":           {wrapMagic, false},
		"cut short":                 {append(append([]byte{}, own...), wrapMagic...), false},
		"twice wrapped":             {wrap(f.factory, f.prepare, wrap(f.factory, f.prepare, own)), false},
		"more than the most":        {wrap(f.factory, append(f.prepare, make([]byte, maxSignature)...), own), false},
		"its calldata and a little": {wrap(f.factory, append(f.prepare, make([]byte, 4096)...), own), true},
	}
	for name, c := range cases {
		judged(name, c.signature, c.want)
	}
	if code := must(w.node.CodeAt(t.Context(), f.address, nil)); len(code) != 0 {
		t.Fatal("the owner was deployed by being asked")
	}

	// The same signature stays good once the owner stands, when its factory can do nothing any more, and the plain one is too.
	_, _, err := w.keeper().send(t.Context(), order{chain: home, subject: "future", purpose: "make", to: f.factory, data: f.prepare})
	w.check(err)
	for _, name := range []string{"as it should be", "a factory that burns", "a factory that loops", "no factory", "a factory that refuses"} {
		judged(name+", when the owner stands", cases[name].signature, true)
	}
	judged("not wrapped, when the owner stands", own, true)
	judged("another text, when the owner stands", cases["another text"].signature, false)
}

func TestAnOwnerThatStandsAndNeedsPreparingSignsByERC6492(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	asleep := newPiece("wallet without a key", owners.KeyWallet, make([]byte, 32))
	w.check(w.keeper().deployPiece(t.Context(), w.node, home, asleep))
	key := must(NewOwner())
	adopt := calldata("adopt(address)", common.HexToAddress(key.Address()).Bytes())
	own := must(key.SignText("hello"))
	for name, c := range map[string]struct {
		signature []byte
		want      bool
	}{
		"unprepared": {own, false}, "prepared": {wrap(asleep.address, adopt, own), true},
		"prepared by another text": {wrap(asleep.address, adopt, must(key.SignText("bye"))), false},
	} {
		if ok, err := w.networks.SignedText(t.Context(), home, asleep.address.Hex(), "hello", c.signature); ok != c.want || err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
}

func TestAnERC6492SignatureGrantsNothingAndIsToldWhy(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	f := w.future(1)
	ctx, caip10 := t.Context(), string(home)+":"+f.address.Hex()
	sign := func(text string) []byte { return wrap(f.factory, f.prepare, must(f.key.SignText(text))) }
	c, err := w.Onboarding.CreateCustomer(ctx, w.programme, caip10, "a contract")
	w.check(err)
	w.check(w.Onboarding.CustomerSigned(ctx, w.programme, c.Customer.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: c.Challenge.Text, Signature: sign(c.Challenge.Text),
	}))
	_, err = w.Onboarding.CustomerVerified(ctx, w.programme, c.Customer.ID, "A Customer", true)
	w.check(err)
	for _, task := range must(w.db.LeaseTasks(ctx, tasks.PoolPartner, "test", issuing.At(w.now()), 1, 100)) {
		w.check(w.db.FinishTask(ctx, task))
	}
	ask, err := w.Onboarding.CreateAccount(ctx, w.programme, c.Customer.ID, []string{"USD"})
	w.check(err)
	err = w.Onboarding.AccountSigned(ctx, w.programme, ask.Account.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: sign(ask.Challenge.Text),
	})
	var refused *issuing.Error
	if !errors.As(err, &refused) || refused.Code != issuing.CodeOwnerSignature || refused.Field != "/signature" {
		t.Fatalf("granted by a contract that does not stand: %v", err)
	}
	again, err := w.Onboarding.AccountChallenge(ctx, w.programme, ask.Account.ID)
	w.check(err)
	if again.Challenge.Text == ask.Challenge.Text {
		t.Error("no new challenge was issued")
	}
	_, _, err = w.keeper().send(ctx, order{chain: home, subject: "future", purpose: "make", to: f.factory, data: f.prepare})
	w.check(err)
	ask, err = w.Onboarding.AccountChallenge(ctx, w.programme, ask.Account.ID)
	w.check(err)
	w.check(w.Onboarding.AccountSigned(ctx, w.programme, ask.Account.ID, onboarding.Signed{
		OwnerID: caip10, Challenge: ask.Challenge.Text, Signature: must(f.key.SignText(ask.Challenge.Text)),
	}))
	w.keep()
	if a := must(w.db.Account(ctx, w.programme, ask.Account.ID)); a.Status != issuing.AccountActive {
		t.Errorf("the account is %s", a.Status)
	}
}
