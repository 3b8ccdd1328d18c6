package chain

import (
	"context"
	"math/big"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"

	"github.com/offblocks/offblocks/internal/chain/devnet"
	"github.com/offblocks/offblocks/internal/issuing"
	"github.com/offblocks/offblocks/internal/payments"
)

// A chain that is given a clock which is moved keeps its time, so that what contracts wait for passes with everything else.
func TestAWithdrawalsDelayPassesWithTheClockThatTheChainIsGiven(t *testing.T) {
	t.Parallel()
	var ahead atomic.Int64
	now := func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) }
	w := newWorld(t, openDB(t), nil)
	operator, patron := must(crypto.ToECDSA(operatorKey)), must(crypto.ToECDSA(patronKey))
	hub := must(devnet.New(devnet.Config{
		Chains: []uint64{300}, Now: now, Refresh: 15 * time.Second,
		Fund: []common.Address{crypto.PubkeyToAddress(operator.PublicKey), crypto.PubkeyToAddress(patron.PublicKey)},
	}))
	t.Cleanup(func() { w.check(hub.Close()) })
	w.hub, w.node, w.now = hub, &breakable{Node: must(hub.Client(300))}, now
	w.start(nil)
	w.open()
	owner, key := common.HexToAddress(w.owner.Address()), crypto.FromECDSA(w.owner.key)
	wallet, token := common.HexToAddress(w.account.Wallet), common.HexToAddress(w.account.Token.Reference())
	w.pay(patronKey, 0, owner, params.Ether, nil)
	abi := w.keeper().abi.wallet
	w.pay(key, 0, wallet, 0, abi.PackInitiateTokenWithdrawalOf(token, big.NewInt(5_000_000)))

	claim := abi.PackClaimTokenWithdrawal(token)
	claimable := func() bool {
		_, err := w.node.CallContract(context.WithoutCancel(t.Context()), ethereum.CallMsg{From: owner, To: &wallet, Data: claim}, nil)
		return err == nil
	}
	ahead.Add(int64((withdrawalDelay - 60) * time.Second))
	if claimable() {
		t.Error("a minute too early it can be claimed")
	}
	ahead.Add(int64(2 * time.Minute))
	if !claimable() {
		t.Error("after its delay it cannot be claimed")
	}
	before := w.holds(w.owner.Address())
	w.pay(key, 1, wallet, 0, claim)
	if got := w.holds(w.owner.Address()) - before; got != 5_000_000 {
		t.Errorf("the owner got %s", got)
	}
	ahead.Add(int64(2 * 365 * 24 * time.Hour))
	a := w.authorise("20") // and two years later a payment goes through
	w.keep()
	_, err := w.Payments.Capture(t.Context(), w.programme, a.ID, payments.Capture{})
	w.check(err)
	w.keep()
	if a = w.authorisation(a.ID); a.Status != issuing.AuthorisationCaptured {
		t.Errorf("two years later: %+v", a)
	}
}
