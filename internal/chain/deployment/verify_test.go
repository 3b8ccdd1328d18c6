package deployment_test

import (
	"context"
	"errors"
	"maps"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/offblocks/offblocks/contracts/bindings"
	"github.com/offblocks/offblocks/internal/chain"
	"github.com/offblocks/offblocks/internal/chain/chaintest"
	"github.com/offblocks/offblocks/internal/chain/registry"
	"github.com/offblocks/offblocks/internal/store"
)

func TestAPlanForetellsWhatDeployingWillUse(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	before := must(w.Contracts().Inspect(t.Context()))
	if !before.Deployer || before.Operator != w.Chains.Operator().Address.Hex() ||
		before.Chain.Escrow != w.Chains.Published()[0].Escrow || before.Balance.Sign() <= 0 {
		t.Errorf("plan: %+v", before)
	}
	foretold := before.Gas()
	w.Check(w.Contracts().Ensure(t.Context()))
	after := must(w.Contracts().Inspect(t.Context()))
	var used uint64
	for _, p := range after.Contracts {
		purpose := store.TxPurpose{Kind: store.TxDeployContract, Contract: p.Address}
		last := must(w.DB.LastOutgoingTx(t.Context(), string(chaintest.Home), purpose))
		if !p.Stands || last == nil {
			t.Fatalf("%s does not stand", p.Name)
		}
		used += uint64(last.GasUsed) // #nosec G115 -- gas
	}
	// The development chain is ahead of mainnet in what some things cost.
	if foretold < used*8/10 || foretold > used*12/10 {
		t.Errorf("it was to use %d and used %d", foretold, used)
	}
	now, most := before.Cost()
	if now.Sign() <= 0 || most.Cmp(now) < 0 {
		t.Errorf("cost %s, at most %s", now, most)
	}
	if now, most = after.Cost(); after.Gas() != 0 || now.Sign() != 0 || most.Sign() != 0 {
		t.Errorf("what stands is to use %d more", after.Gas())
	}
}

func TestVerificationFindsNothingWhereWeDeployedAndEachDifference(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	if found := differences(w); found["code of the escrow proxy"] != "nothing" ||
		found["owner of the escrow"] != "no answer" {
		t.Errorf("on an empty chain: %v", found)
	}
	w.Check(w.Contracts().Ensure(t.Context()))
	if found := differences(w); len(found) != 0 {
		t.Fatalf("as we deployed it: %v", found)
	}

	s := w.Chain()
	stranger := common.HexToAddress("0x00000000000000000000000000000000000000aa")
	for _, data := range [][]byte{
		chain.ABI().Escrow.PackTransferOwnership(stranger), chain.ABI().Escrow.PackRemoveToken(s.Tokens[1].Address),
		chain.ABI().Escrow.PackRemovePayee(common.HexToAddress(s.Published.Partner)), chain.ABI().Escrow.PackPause(),
	} {
		w.Send(s.Escrow, data)
	}
	want := map[string]string{
		"next owner of the escrow": stranger.Hex(), "escrow takes EURC": "false", "escrow paused": "true",
		"escrow pays the partner address " + s.Published.Partner: "false",
	}
	found := differences(w)
	for what, got := range want {
		if found[what] != got {
			t.Errorf("%s: %q, want %q", what, found[what], got)
		}
	}
	if len(found) != len(want) {
		t.Errorf("found: %v", found)
	}
	w.Node.Interfere(func(string, bool) error { return chaintest.ErrBroken })
	if _, err := w.Contracts().Verify(t.Context()); !errors.Is(err, chaintest.ErrBroken) {
		t.Errorf("a node that does not answer: %v", err)
	}
}

func TestVerificationFindsWhomAndWhatTheRecordDoesNotName(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.Check(w.Contracts().Ensure(t.Context()))
	s := w.Chain()
	clerk, watch, shop := common.HexToAddress("0xc1"), common.HexToAddress("0xc2"), common.HexToAddress("0xc3")
	pound := w.Deploy(bindings.TestTokenMetaData.Bin, chain.ABI().Token.PackConstructor("Pound", "GBPX", 6))
	w.Send(s.Factory, chain.ABI().Factory.PackAddOperator(clerk))
	w.Send(s.Escrow, chain.ABI().Escrow.PackAddOperator(clerk))
	w.Send(s.Escrow, chain.ABI().Escrow.PackAddOperator(watch))
	w.Send(s.Escrow, chain.ABI().Escrow.PackSetGuardian(watch))
	w.Send(s.Factory, chain.ABI().Escrow.PackSetGuardian(watch))
	w.Send(s.Escrow, chain.ABI().Escrow.PackAddToken(pound))
	w.Send(s.Escrow, chain.ABI().Escrow.PackAnnouncePayee(shop))
	w.Check(w.Hub.AdvanceTime(t.Context(), 300, 8*24*time.Hour+time.Second))
	w.Send(s.Escrow, chain.ABI().Escrow.PackConfirmPayee(shop))
	if found, want := differences(w), map[string]string{
		"other operators of the factory": clerk.Hex(), "other operators of the escrow": clerk.Hex() + ", " + watch.Hex(),
		"guardian of the escrow": watch.Hex(), "guardian of the factory": watch.Hex(),
		"other tokens of the escrow": pound.Hex(), "other payees of the escrow": shop.Hex(),
	}; !maps.Equal(found, want) {
		t.Errorf("found: %v", found)
	}

	w.Start(func(c *registry.Config) {
		n := &c.Chains[0]
		n.Guardian, n.Operators, n.Payees = strings.ToLower(watch.Hex()), []string{clerk.Hex(),
			watch.Hex()}, []string{shop.Hex()}
	})
	if found, want := differences(w), map[string]string{
		watch.Hex() + " operates the factory": "false", "other tokens of the escrow": pound.Hex(),
	}; !maps.Equal(found, want) {
		t.Errorf("found, when the record names them: %v", found)
	}
	w.Send(s.Escrow, chain.ABI().Escrow.PackRemovePayee(shop))
	w.Send(s.Escrow, chain.ABI().Escrow.PackSetGuardian(common.Address{}))
	w.Send(s.Escrow, chain.ABI().Escrow.PackAnnounceEmergency())
	w.Send(s.Factory, chain.ABI().Escrow.PackAnnounceUpgrade(pound, nil))
	if found := differences(w); !strings.HasPrefix(found["change of guardian of the escrow"], "may be made from 2") ||
		!strings.HasPrefix(found["emergency of the escrow"], "announced at 2") ||
		!strings.HasPrefix(found["upgrade of the factory"], "may be made from 2") ||
		found["escrow pays the further address "+shop.Hex()] != "false" {
		t.Errorf("found, when they have gone: %v", found)
	}
	for _, bad := range []func(*chain.Definition){
		func(n *chain.Definition) { n.Guardian = "x" },
		func(n *chain.Definition) { n.Operators = []string{"x"} },
		func(n *chain.Definition) { n.Payees = []string{"x"} },
	} {
		networks := chaintest.Definitions()
		bad(&networks[0])
		if _, err := registry.New(registry.Config{Chains: networks, Operator: chaintest.OperatorKey}); err == nil {
			t.Errorf("taken: %+v", networks[0])
		}
	}
}

func TestVerificationSeesOtherCodeAndAnotherImplementation(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.Check(w.Contracts().Ensure(t.Context()))
	s := w.Chain()
	node := &forged{Node: w.Node, code: w.Contracts().PlannedContracts()[0], proxy: s.Escrow}
	w.Start(func(c *registry.Config) { c.Dial = func(uint64) (chain.Node, error) { return node, nil } })
	wrong := 0
	for _, check := range must(w.Contracts().Verify(t.Context())) {
		if !check.OK() {
			wrong++
			t.Log(check)
		}
	}
	if wrong != 2 {
		t.Errorf("%d differences", wrong)
	}
}

// forged is a node of a chain where somebody else has been.
type forged struct {
	*chaintest.Node
	code, proxy common.Address
}

func (f *forged) CodeAt(ctx context.Context, a common.Address, n *big.Int) ([]byte, error) {
	code, err := f.Node.CodeAt(ctx, a, n)
	if a == f.code {
		code[len(code)-1] ^= 1
	}
	return code, err
}

func (f *forged) StorageAt(ctx context.Context, a common.Address, k common.Hash, n *big.Int) ([]byte, error) {
	word, err := f.Node.StorageAt(ctx, a, k, n)
	if a == f.proxy {
		word[31] ^= 1
	}
	return word, err
}

func TestTokensOfAnotherIssuerAreStoodInForWhereOneReckons(t *testing.T) {
	t.Parallel()
	w := chaintest.New(t, chaintest.OpenDB(t), nil)
	w.Check(w.Contracts().Ensure(t.Context()))
	tokens := w.Contracts().TokenDefinitions()
	factory, escrow := w.Chains.Published()[0].Factory, w.Chains.Published()[0].Escrow
	w.Start(func(c *registry.Config) {
		c.Chains[0].Tokens, c.Chains[0].Factory, c.Chains[0].Escrow = tokens, factory, escrow
	})
	plan := must(w.Contracts().Inspect(t.Context()))
	if len(plan.Contracts) != 4 || plan.Gas() != 0 || plan.Chain.Escrow != escrow {
		t.Errorf("plan: %+v", plan)
	}
	for _, check := range must(w.Contracts().Verify(t.Context())) {
		if !check.OK() {
			t.Errorf("%+v", check)
		}
	}
	for _, want := range tokens {
		got, err := chain.ReadToken(t.Context(), w.Node, want.Address)
		got.Currency = want.Currency
		if err != nil || got != want {
			t.Errorf("read %+v, %v", got, err)
		}
	}
	nobody := "0x52908400098527886E0F7030069857D2E4169EE7"
	if _, err := chain.ReadToken(t.Context(), w.Node, nobody); err == nil ||
		err.Error() != "there is no contract at "+nobody+" on this chain" {
		t.Errorf("an address without a contract: %v", err)
	}
	if _, err := chain.ReadToken(t.Context(), w.Node, escrow); err == nil {
		t.Error("the escrow was read as a token")
	}
}
