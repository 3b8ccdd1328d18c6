package chain

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
)

func TestASurveyForetellsWhatDeployingWillUse(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	before := must(w.networks.Survey(t.Context(), home))
	if !before.Deployer || before.Operator != w.networks.Operator() || before.Chain.Escrow != w.networks.Engine()[0].Escrow || before.Balance.Sign() <= 0 {
		t.Errorf("survey: %+v", before)
	}
	foretold := before.Gas()
	w.check(w.networks.Deploy(t.Context(), home))
	after := must(w.networks.Survey(t.Context(), home))
	var used uint64
	for _, p := range after.Pieces {
		last := must(w.db.LastOutgoingTx(t.Context(), string(home), "contract:"+p.Address))
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
	w := newWorld(t, openDB(t), nil)
	if found := w.differences(); found["code of the escrow proxy"] != "nothing" || found["owner of the escrow"] != "no answer" {
		t.Errorf("on an empty chain: %v", found)
	}
	w.check(w.networks.Deploy(t.Context(), home))
	if found := w.differences(); len(found) != 0 {
		t.Fatalf("as we deployed it: %v", found)
	}

	k := w.keeper()
	s := must(k.site(home))
	stranger := common.HexToAddress("0x00000000000000000000000000000000000000aa")
	for purpose, data := range map[string][]byte{
		"owner": k.abi.escrow.PackTransferOwnership(stranger), "token": k.abi.escrow.PackRemoveToken(s.tokens[1].address),
		"payee": k.abi.escrow.PackRemovePayee(common.HexToAddress(s.chain.Partner)), "pause": k.abi.escrow.PackPause(),
	} {
		_, _, err := k.relay(t.Context(), order{chain: home, subject: "verify", purpose: purpose, to: s.escrow, data: data})
		w.check(err)
	}
	want := map[string]string{
		"next owner of the escrow": stranger.Hex(), "escrow takes EURC": "false", "escrow paused": "true",
		"escrow pays the partner address " + s.chain.Partner: "false",
	}
	found := w.differences()
	for what, got := range want {
		if found[what] != got {
			t.Errorf("%s: %q, want %q", what, found[what], got)
		}
	}
	if len(found) != len(want) {
		t.Errorf("found: %v", found)
	}
	w.node.set(func(string, bool) error { return errBroken })
	if _, err := w.networks.Verify(t.Context(), home); !errors.Is(err, errBroken) {
		t.Errorf("a node that does not answer: %v", err)
	}
}

func TestVerificationFindsWhomAndWhatTheRecordDoesNotName(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.check(w.networks.Deploy(t.Context(), home))
	k := w.keeper()
	s := must(k.site(home))
	clerk, watch, shop := common.HexToAddress("0xc1"), common.HexToAddress("0xc2"), common.HexToAddress("0xc3")
	pound := newPiece("GBPX", bindings.TestTokenMetaData.Bin, k.abi.token.PackConstructor("Pound", "GBPX", 6))
	w.check(k.deployPiece(t.Context(), w.node, home, pound))
	w.tell(s.factory, k.abi.factory.PackAddOperator(clerk))
	w.tell(s.escrow, k.abi.escrow.PackAddOperator(clerk))
	w.tell(s.escrow, k.abi.escrow.PackAddOperator(watch))
	w.tell(s.escrow, k.abi.escrow.PackSetGuardian(watch))
	w.tell(s.escrow, k.abi.escrow.PackAddToken(pound.address))
	w.tell(s.escrow, k.abi.escrow.PackAnnouncePayee(shop))
	w.check(w.hub.AdvanceTime(t.Context(), 300, 8*24*time.Hour+time.Second))
	w.tell(s.escrow, k.abi.escrow.PackConfirmPayee(shop))
	if found, want := w.differences(), map[string]string{
		"other operators of the factory": clerk.Hex(), "other operators of the escrow": clerk.Hex() + ", " + watch.Hex(), "guardian of the escrow": watch.Hex(),
		"other tokens of the escrow": pound.address.Hex(), "other payees of the escrow": shop.Hex(),
	}; !maps.Equal(found, want) {
		t.Errorf("found: %v", found)
	}

	w.start(func(c *Config) {
		n := &c.Networks[0]
		n.Guardian, n.Operators, n.Payees = strings.ToLower(watch.Hex()), []string{clerk.Hex(), watch.Hex()}, []string{shop.Hex()}
	})
	if found, want := w.differences(), map[string]string{
		watch.Hex() + " operates the factory": "false", "other tokens of the escrow": pound.address.Hex(),
	}; !maps.Equal(found, want) {
		t.Errorf("found, when the record names them: %v", found)
	}
	w.tell(s.escrow, k.abi.escrow.PackRemovePayee(shop))
	w.tell(s.escrow, k.abi.escrow.PackSetGuardian(common.Address{}))
	if found := w.differences(); found["guardian of the escrow"] != "nobody" || found["escrow pays the further address "+shop.Hex()] != "false" {
		t.Errorf("found, when they have gone: %v", found)
	}
	for _, bad := range []func(*Network){
		func(n *Network) { n.Guardian = "x" }, func(n *Network) { n.Operators = []string{"x"} }, func(n *Network) { n.Payees = []string{"x"} },
	} {
		networks := Simulated()[:1]
		bad(&networks[0])
		if _, err := New(Config{Networks: networks, Operator: operatorKey}); err == nil {
			t.Errorf("taken: %+v", networks[0])
		}
	}
}

func TestVerificationSeesOtherCodeAndAnotherImplementation(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.check(w.networks.Deploy(t.Context(), home))
	s := must(w.networks.site(home))
	node := &forged{breakable: w.node, code: s.pieces[0].address, proxy: s.escrow}
	w.start(func(c *Config) { c.Dial = func(uint64) (Node, error) { return node, nil } })
	wrong := 0
	for _, check := range must(w.networks.Verify(t.Context(), home)) {
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
	*breakable
	code, proxy common.Address
}

func (f *forged) CodeAt(ctx context.Context, a common.Address, n *big.Int) ([]byte, error) {
	code, err := f.breakable.CodeAt(ctx, a, n)
	if a == f.code {
		code[len(code)-1] ^= 1
	}
	return code, err
}

func (f *forged) StorageAt(ctx context.Context, a common.Address, k common.Hash, n *big.Int) ([]byte, error) {
	word, err := f.breakable.StorageAt(ctx, a, k, n)
	if a == f.proxy {
		word[31] ^= 1
	}
	return word, err
}

func TestTokensOfAnotherIssuerAreStoodInForWhereOneReckons(t *testing.T) {
	t.Parallel()
	w := newWorld(t, openDB(t), nil)
	w.check(w.networks.Deploy(t.Context(), home))
	tokens := must(w.networks.Tokens(home))
	factory, escrow := w.networks.Engine()[0].Factory, w.networks.Engine()[0].Escrow
	w.start(func(c *Config) {
		c.Networks[0].Tokens, c.Networks[0].Factory, c.Networks[0].Escrow = tokens, factory, escrow
	})
	survey := must(w.networks.Survey(t.Context(), home))
	if len(survey.Pieces) != 4 || survey.Gas() != 0 || survey.Chain.Escrow != escrow {
		t.Errorf("survey: %+v", survey)
	}
	for _, check := range must(w.networks.Verify(t.Context(), home)) {
		if !check.OK() {
			t.Errorf("%+v", check)
		}
	}
	for _, want := range tokens {
		got, err := ReadToken(t.Context(), w.node, want.Address)
		got.Currency = want.Currency
		if err != nil || got != want {
			t.Errorf("read %+v, %v", got, err)
		}
	}
	nobody := "0x52908400098527886E0F7030069857D2E4169EE7"
	if _, err := ReadToken(t.Context(), w.node, nobody); err == nil || err.Error() != "there is no contract at "+nobody+" on this chain" {
		t.Errorf("an address without a contract: %v", err)
	}
	if _, err := ReadToken(t.Context(), w.node, escrow); err == nil {
		t.Error("the escrow was read as a token")
	}
}
