package wallet_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/chain/wallet"
	"github.com/offblocks/offblocks/internal/issuing"
)

// nobody is a chain that must not be asked.
func nobody(uint64) (chain.Node, error) { return nil, errors.New("the chain was asked") }

func TestAKeysSignatureIsJudgedWithoutAskingTheChain(t *testing.T) {
	t.Parallel()
	n := must(registry.New(registry.Config{Chains: chaintest.Definitions(), Operator: chaintest.OperatorKey,
		Rates: chaintest.Rates{}, Dial: nobody}))
	owner := must(chain.NewOwner())
	a := issuing.Account{
		ID: issuing.NewID[issuing.AccountID](), Chain: chaintest.Home, Owner: owner.Address(),
		Token: n.Published()[0].Assets[0].ID,
	}
	a.Wallet = must(n.Wallet(chaintest.Home, a.Owner, a.ID))
	text, typed := must(n.Grant(a, 5_000_000, 7)), must(n.TypedGrant(a, 5_000_000, 7))
	for name, signature := range map[string][]byte{"text": must(owner.SignText(text)),
		"typed data": must(owner.SignTyped(typed))} {
		for _, less := range []byte{0, 27} {
			given := append([]byte{}, signature...)
			given[64] -= less
			if ok, err := n.SignedGrant(t.Context(), a, 5_000_000, 7, given); !ok || err != nil {
				t.Errorf("%s, v %d: %v, %v", name, given[64], ok, err)
			}
			g := must(wallet.NewGrant(n.Chains()[0], a, 5_000_000, 7))
			if got := g.ContractSignature(common.HexToAddress(a.Owner), given); string(got) != string(signature) {
				t.Errorf("%s, v %d: the contract is given %x", name, given[64], got)
			}
		}
	}
	if ok, err := n.SignedText(t.Context(), chaintest.Home, owner.Address(), "hello",
		must(owner.SignText("hello"))); !ok || err != nil {
		t.Errorf("a text: %v, %v", ok, err)
	}
}

func TestWhatTheOwnerDidNotSignIsRefused(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	n, owner, other := w.Chains, must(chain.NewOwner()), must(chain.NewOwner())
	good := must(owner.SignText("hello"))
	order := crypto.S256().Params().N
	high := append([]byte{}, good...)
	new(big.Int).Sub(order, new(big.Int).SetBytes(good[32:64])).FillBytes(high[32:64])
	high[64] ^= 7 // 27 and 28 change places: it recovers to the owner, too
	if key, err := crypto.SigToPub(accounts.TextHash([]byte("hello")),
		append(append([]byte{}, high[:64]...), high[64]-27)); err != nil ||
		crypto.PubkeyToAddress(*key).Hex() != owner.Address() {
		t.Fatal("the high s would not recover to the owner")
	}
	odd := append(append([]byte{}, good[:64]...), 29)
	cases := map[string][]byte{
		"nothing": nil, "another owner": must(other.SignText("hello")), "another text": must(owner.SignText("hello!")),
		"a high s": high, "v of 29": odd,
		"64 bytes": good[:64], "66 bytes": append(append([]byte{}, good...), 0), "zeros": make([]byte,
			65), "too much": make([]byte, wallet.MaxSignature+1),
	}
	for name, signature := range cases {
		if ok, err := n.SignedText(t.Context(), chaintest.Home, owner.Address(), "hello", signature); ok || err != nil {
			t.Errorf("%s: %v, %v", name, ok, err)
		}
	}
	// The precompile answers nothing for junk, which must not make the zero address an owner.
	if ok, err := n.SignedText(t.Context(), chaintest.Home, common.Address{}.Hex(), "hello", make([]byte, 65)); ok ||
		err != nil {
		t.Errorf("the zero address: %v, %v", ok, err)
	}
	if _, err := n.SignedText(t.Context(), "eip155:5", owner.Address(), "hello", good); !issuing.IsCode(err,
		issuing.CodeChainUnsupported) {
		t.Errorf("a chain that is not served: %v", err)
	}
}

func TestABrokenNodeIsNotARefusal(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.Node.Interfere(func(string, bool) error { return chaintest.ErrBroken })
	if ok, err := w.Chains.SignedText(t.Context(), chaintest.Home, must(chain.NewOwner()).Address(), "hello",
		make([]byte, 65)); ok || !errors.Is(err, chaintest.ErrBroken) {
		t.Errorf("%v, %v", ok, err)
	}
}

// agreeable is a contract to which a signature is the hash itself.
const agreeable = "600435606435" + "14" + "631626ba7e60e01b02" + "5f5260205ff3"

func TestAContractOwnerVouchesByERC1271(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	owner := install(w, agreeable)
	hash := func(text string) []byte { return accounts.TextHash([]byte(text)) }
	for text, want := range map[string]bool{"hello": true, "hello!": false} {
		if ok, err := w.Chains.SignedText(t.Context(), chaintest.Home, owner.Hex(), "hello", hash(text)); ok != want ||
			err != nil {
			t.Errorf("%s: %v, %v", text, ok, err)
		}
	}
	for name, code := range map[string]string{
		"reverts": "5f5ffd", "burns its gas": "fe", "loops": "5b5f56", "says nothing": "00",
		"says too little":      "631626ba7e60e01b5f5260045ff3",
		"says yes as a number": "60015f5260205ff3", "adds to the magic": "631626ba7e60e01b6001175f5260205ff3",
	} {
		if ok, err := w.Chains.SignedText(t.Context(), chaintest.Home, install(w, code).Hex(), "hello", hash("hello")); ok ||
			err != nil {
			t.Errorf("a contract that %s: %v, %v", name, ok, err)
		}
	}
	// What is accepted here the wallet contract accepts.
	w.SignUp(owner.Hex(), hash)
	w.DoTasks()
	if a := must(w.DB.Account(t.Context(), w.Programme, w.Account.ID)); a.Status != issuing.AccountActive {
		t.Errorf("the account is %s", a.Status)
	}
}

// install puts a contract of this runtime code on the chain.
func install(w *chaintest.Env, runtime string) common.Address {
	w.Helper()
	code := common.FromHex(runtime)
	size := byte(len(code))
	return w.Deploy(common.Bytes2Hex(append([]byte{0x60, size, 0x60, 10, 0x5f, 0x39, 0x60, size, 0x5f, 0xf3}, code...)),
		nil)
}
